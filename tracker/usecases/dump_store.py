"""The whole store as one JSON object: the way out for a user's own data, and what the checks read.

Beside the columns of the tables each object has its ``id``, and follow-ups, links and ledger entries say in full what
they are about. Figures that are computed, such as an inferred appropriation, are marked ``origin: inferred``.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Engine

from tracker.domain.follow_up import FollowUpState
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.insight.inference import infer_from_rows
from tracker.store.engine import reading
from tracker.store.proposals import key_of_proposal
from tracker.store.whole import MIGRATION, dump_tables

Object = dict[str, Any]

KEYS = {"grant_applications": "applications"}
"""Names in the dump that differ from the table's."""

_CONTRACT_STATES = {FollowUpState.ANSWERED.value: "done", FollowUpState.SUPERSEDED.value: "dropped"}
"""The contract of the dump knows four states; ``became`` beside it is the store's own."""

_CONTRACT_KINDS = {
    LedgerKind.SUPPLEMENTARY.value: LedgerKind.APPROPRIATION.value,
    LedgerKind.TRANSFER.value: LedgerKind.CARRY_OVER.value,
}
"""The contract of the dump knows seven kinds of movement; ``posted_as`` beside them is the store's own."""

_IDS = {
    "municipalities": ("code",),
    "documents": ("sha256",),
    "issues": ("document_sha256", "position"),
    "interim_targets": ("indicator_id", "date"),
    "measurements": ("indicator_id", "date"),
    "personal_marks": ("document_sha256", "position"),
    "corrections": ("target_type", "target_id", "field"),
    "web_addresses": ("address",),
    "body_lives": ("body_id",),
    "taken_over": ("take_over_id", "follow_up_id"),
    "entry_applications": ("entry_id",),
    "entry_goals": ("entry_id",),
    "told_matters": ("subscription_id", "matter_id"),
}
"""What stands for an id where a table has none by that name."""


def dump_store(engine: Engine) -> Object:
    """Everything the store holds, in a fixed order: the same store gives the same object."""
    with reading(engine) as conn:
        return dump_connection(conn)


def dump_connection(conn: Connection) -> Object:
    """``dump_store`` on a connection."""
    tables = dump_tables(conn)
    meetings = {row["id"]: row for row in tables["meetings"]}
    for name, columns in _IDS.items():
        tables[name] = [{"id": "/".join(str(row[column]) for column in columns), **row} for row in tables[name]]
    places = {item["id"]: _place(item, meetings) for item in tables["items"]}
    tables["items"] = [{**row, "meeting_date": meetings[row["meeting_id"]]["date"]} for row in tables["items"]]
    tables["follow_ups"] = [_follow_up(row, places) for row in tables["follow_ups"]]
    tables["links"] = [_link(row) for row in tables["links"]]
    inferred = _inferred(tables["ledger"], tables["stated_balances"], places)
    entries = [*_proposals(tables), *_entries(tables), *inferred]
    tables["ledger"] = [_entry(row, places) for row in sorted(entries, key=lambda row: str(row["id"]))]
    return {"format": 1, "migration": MIGRATION, **{KEYS.get(name, name): rows for name, rows in tables.items()}}


def _place(item: Mapping[str, Any], meetings: Mapping[str, Object]) -> Object:
    return {"meeting_date": meetings[item["meeting_id"]]["date"], "item_number": item["number"]}


def _follow_up(row: Object, places: Mapping[str, Object]) -> Object:
    due = None
    if row["due_text"] is not None:
        due = {"text": row["due_text"], "earliest": row["due_earliest"], "latest": row["due_latest"]}
    answer = None
    if row["answer_item_id"] is not None:
        answer = {**places[row["answer_item_id"]], "text": row["answer_text"]}
    state = _CONTRACT_STATES.get(row["state"], row["state"])
    return {**row, **places[row["item_id"]], "due": due, "answered_by": answer, "state": state, "became": row["state"]}


def _link(row: Object) -> Object:
    evidence = row["evidence"]
    return {
        **row,
        "goal": row["goal_id"] or row["policy_id"],
        "target": row["target_id"],
        "evidence": [quote["text"] for quote in evidence],
        "evidence_at": [{"start": quote["start"], "end": quote["end"]} for quote in evidence],
    }


def _proposals(tables: Mapping[str, list[Object]]) -> Iterable[Object]:
    """What minutes tell, with what a person said of it: ``state`` is *proposed* until somebody answers."""
    answers = {key_of_proposal(row): row["answer"] for row in tables["ledger_answers"]}
    seen: Counter[tuple[Any, ...]] = Counter()
    for row in tables["ledger"]:
        first = key_of_proposal({**row, "nth": 1})
        seen[first] += 1
        state = answers.get((*first[:-1], seen[first]), "proposed")
        yield {**row, "origin": Origin.READ.value, "state": state}


def _entries(tables: Mapping[str, list[Object]]) -> Iterable[Object]:
    """The entries that no minutes propose, so that each movement stands once; all stand in ``ledger_entries``."""
    told = {row["entry_id"] for row in tables["ledger_answers"]}
    for row in tables["ledger_entries"]:
        if row["id"] not in told:
            yield {**row, "text": row["text"] or row["purpose"] or row["kind"], "state": "posted", "is_copy": True}


def _entry(row: Object, places: Mapping[str, Object]) -> Object:
    nowhere = {"meeting_date": row["date"], "item_number": None}
    ore = row["amount_ore"]
    amount = ore // 100 if ore % 100 == 0 else ore / 100
    kind = _CONTRACT_KINDS.get(row["kind"], row["kind"])
    return {**row, **places.get(row["item_id"], nowhere), "amount_dkk": amount, "kind": kind, "posted_as": row["kind"]}


def _inferred(entries: Iterable[Object], balances: Iterable[Object], places: Mapping[str, Object]) -> Iterable[Object]:
    """The appropriations that the stated totals and the known entries imply."""
    ledger = [{**row, "date": _date(row["date"]), "told_on": _told_on(row, places)} for row in entries]
    stated = [{**row, "told_on": _told_on(row, places)} for row in balances]
    for found in infer_from_rows(ledger, stated):
        yield {
            "id": f"{found.pool_id}/inferred/{found.year}",
            "pool_id": found.pool_id,
            "item_id": found.item_id,
            "kind": LedgerKind.APPROPRIATION.value,
            "amount_ore": found.ore,
            "year": found.year,
            "date": found.date.isoformat() if found.date else None,
            "purpose": None,
            "text": found.text,
            "origin": Origin.INFERRED.value,
            "inferred_from": {"total_ore": found.total_ore, "parts_ore": list(found.parts_ore)},
        }


def _told_on(row: Object, places: Mapping[str, Object]) -> dt.date | None:
    return _date(places[row["item_id"]]["meeting_date"]) if row["item_id"] else None


def _date(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
