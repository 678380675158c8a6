"""The ledger as frames: entries with all that stands beside them, and what minutes propose. Whole øre.

Both frames have the same columns, so that they can be counted together; ``is_proposed`` tells them apart. What people
and files said is told without private applicants' names, whoever reads; what minutes say, and propose, is as they say.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, select

from tracker.domain.source import Origin
from tracker.store.answered_proposals import with_answers
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.private_words import without_private
from tracker.store.tables import (
    accounts,
    bodies,
    deviation_notes,
    documents,
    entry_applications,
    entry_goals,
    goals,
    items,
    ledger,
    ledger_entries,
    ledger_imports,
    links,
    meetings,
    pools,
)

_ITEM_FIELDS = {"number": "item_number", "title": "item_title"}
_OF_ENTRY_ONLY = (
    *("account_id", "account_number", "account_name", "application_id", "refers_to", "pair_id", "wrong_ore"),
    *("right_ore", "reason", "source", "import_id", "pack", "entered_by", "entered_at", "number"),
)
"""Columns that no proposal has a value for."""
_WORDS = ("purpose", "reason", "source", "text", "account_number", "account_name")
"""Columns of an entry that may hold the name of a private applicant who was not known when it was posted."""


def entries_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Every entry of a municipality's ledger in the order of posting.

    ``goal_id`` is the entry's own goal, else its account's; ``focus_area`` the goal above it, or itself.
    ``application_id`` is also the one that a grant is said to be of. ``is_source_there`` tells whether the document
    still stands.
    """
    found = frame_of(connection, _entries_query(municipality_code))
    found["goal_id"] = _column(
        found, [own or account for own, account in zip(found["own_goal_id"], found["account_goal_id"], strict=True)]
    )
    own = zip(found["application_id"], found["tied_to"], strict=True)
    found["application_id"] = _column(found, [one or tied for one, tied in own])
    found["is_proposed"] = _column(found, [False] * len(found))
    found = without_private(connection, municipality_code, found, "pool", *_WORDS)
    return _with_goals(connection, found.drop(columns=["own_goal_id", "account_goal_id", "tied_to"]))


def _entries_query(municipality_code: str) -> Select[Any]:
    goal_id = entry_goals.c.goal_id
    return (
        select(
            ledger_entries,
            pools.c.name.label("pool"),
            pools.c.kind.label("pool_kind"),
            pools.c.body_id,
            bodies.c.name.label("body"),
            accounts.c.number.label("account_number"),
            accounts.c.name.label("account_name"),
            goal_id.label("own_goal_id"),
            accounts.c.goal_id.label("account_goal_id"),
            entry_applications.c.application_id.label("tied_to"),
            items.c.meeting_id,
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            documents.c.sha256.is_not(None).label("is_source_there"),
        )
        .join(pools, pools.c.id == ledger_entries.c.pool_id)
        .outerjoin(bodies, bodies.c.id == pools.c.body_id)
        .outerjoin(accounts, accounts.c.id == ledger_entries.c.account_id)
        .outerjoin(entry_goals, entry_goals.c.entry_id == ledger_entries.c.id)
        .outerjoin(entry_applications, entry_applications.c.entry_id == ledger_entries.c.id)
        .outerjoin(items, items.c.id == ledger_entries.c.item_id)
        .outerjoin(documents, documents.c.sha256 == ledger_entries.c.document_sha256)
        .where(pools.c.municipality_code == municipality_code)
        .order_by(ledger_entries.c.number)
    )


def proposals_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """What minutes tell of a municipality's money, oldest meeting first, with the columns of ``entries_frame`` and:

    ``answer`` (``None`` while nobody has answered), ``answered_by``, ``answered_at``, ``entry_id`` (the entry it
    became or is the same as) and ``looks_like`` (an entry of the same pool, kind, sum and year that came otherwise).
    ``goal_id`` is the goal that the item is linked to where it is one only. Closed items propose nothing.
    """
    found = frame_of(
        connection,
        select(
            ledger,
            pools.c.name.label("pool"),
            pools.c.kind.label("pool_kind"),
            pools.c.body_id,
            bodies.c.name.label("body"),
            items.c.document_sha256,
            items.c.meeting_id,
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            meetings.c.date.label("told_on"),
        )
        .join(pools, pools.c.id == ledger.c.pool_id)
        .outerjoin(bodies, bodies.c.id == pools.c.body_id)
        .join(items, items.c.id == ledger.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(pools.c.municipality_code == municipality_code, is_open(connection))
        .order_by(meetings.c.date, items.c.position, ledger.c.span_start, ledger.c.amount_start, ledger.c.id),
    )
    found = with_corrections(connection, found, "ledger", {"kind": "kind", "year": "year", "purpose": "purpose"})
    found = with_corrections(connection, found, "item", _ITEM_FIELDS, "item_id")
    found = with_corrections(connection, found, "meeting", {"date": "told_on"}, "meeting_id")
    for name in _OF_ENTRY_ONLY:
        found[name] = _column(found, [None] * len(found))
    linked = _only_goals(connection)
    found["goal_id"] = _column(found, [linked.get(item_id) for item_id in found["item_id"]])
    found["origin"] = _column(found, [Origin.READ.value] * len(found))
    found["is_source_there"] = _column(found, [True] * len(found))
    found["is_proposed"] = _column(found, [True] * len(found))
    found = without_private(connection, municipality_code, found, "pool")
    return _with_goals(connection, with_answers(connection, found))


def ledger_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The entries, and what minutes propose that nobody has answered and that looks like no entry."""
    proposed = proposals_frame(connection, municipality_code)
    is_open_still = proposed["answer"].isna() & proposed["looks_like"].isna()
    entries = entries_frame(connection, municipality_code)
    open_ones = proposed[is_open_still][list(entries.columns)]
    rows = [*entries.itertuples(index=False, name=None), *open_ones.itertuples(index=False, name=None)]
    return pd.DataFrame(rows, columns=entries.columns, dtype=object)


def accounts_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The accounts of a municipality's finance system, by number."""
    query = select(accounts).where(accounts.c.municipality_code == municipality_code)
    found = frame_of(connection, query.order_by(accounts.c.number, accounts.c.id))
    return without_private(connection, municipality_code, found, "number", "name")


def ledger_imports_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The files of the finance system that were taken in, newest first."""
    query = select(ledger_imports).where(ledger_imports.c.municipality_code == municipality_code)
    found = frame_of(connection, query.order_by(ledger_imports.c.entered_at.desc(), ledger_imports.c.id))
    return without_private(connection, municipality_code, found, "file_name", "control")


def deviation_notes_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """What people say of deviations from the budget, newest first."""
    query = select(deviation_notes).join(pools, pools.c.id == deviation_notes.c.pool_id)
    query = query.where(pools.c.municipality_code == municipality_code)
    found = frame_of(connection, query.order_by(deviation_notes.c.as_of.desc(), deviation_notes.c.id))
    return without_private(connection, municipality_code, found, "text")


def _only_goals(connection: Connection) -> dict[str, str]:
    """The goal of each item that is linked to one goal alone, by people or with certainty."""
    query = select(links.c.target_id, links.c.goal_id).where(
        links.c.target_type == "item",
        links.c.goal_id.is_not(None),
        (links.c.state == "confirmed") | ((links.c.state == "suggested") & (links.c.band == "certain")),
    )
    found: dict[str, set[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.target_id, set()).add(row.goal_id)
    return {item_id: next(iter(its)) for item_id, its in found.items() if len(its) == 1}


def _with_goals(connection: Connection, found: pd.DataFrame) -> pd.DataFrame:
    """With ``goal`` (code and title) and ``focus_area_id`` and ``focus_area`` of each row's ``goal_id``."""
    table = goals
    known = {
        row.id: row for row in connection.execute(select(table.c.id, table.c.parent_id, table.c.code, table.c.title))
    }
    tops = {its_id: _top(its_id, known) for its_id in known}
    of_rows = [known.get(one) for one in found["goal_id"]]
    found["goal"] = _column(found, [None if one is None else _name(one) for one in of_rows])
    found["focus_area_id"] = _column(found, [None if one is None else tops[one.id] for one in of_rows])
    found["focus_area"] = _column(found, [None if one is None else _name(known[tops[one.id]]) for one in of_rows])
    return found


def _top(its_id: str, known: Mapping[str, Any]) -> str:
    seen = {its_id}
    while (parent := known[its_id].parent_id) in known and parent not in seen:
        its_id = parent
        seen.add(its_id)
    return its_id


def _name(goal: Any) -> str:
    return " ".join(filter(None, (goal.code, goal.title)))


def _column(frame: pd.DataFrame, values: list[Any]) -> "pd.Series[Any]":
    return pd.Series(values, index=frame.index, dtype=object)
