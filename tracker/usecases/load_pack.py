"""Load a data pack into the store: what differs is updated, what a person typed is kept, twice changes nothing."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine

from tracker.danish.body_names import body_key
from tracker.danish.vocabulary import load_vocabulary
from tracker.domain.ledger import PostedEntry
from tracker.domain.municipality import Body
from tracker.store import goal_history, ledger, no_applications, policies, pools
from tracker.store.engine import writing
from tracker.store.entered_rows import Entry, Tally
from tracker.store.meetings import save_body, save_municipality
from tracker.usecases.entering import By
from tracker.usecases.follow_at_end import follow_at_end
from tracker.usecases.import_minutes import ImportResult, import_minutes
from tracker.usecases.link_items import relink_policy
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.pack_reading import Pack, read_pack
from tracker.usecases.private_words import lost_names_go


@dataclass(frozen=True, slots=True)
class PackResult:
    """What loading a pack did: rows of the pack by what became of them, and the import of each of its minutes."""

    name: str
    rows: Tally
    minutes: tuple[ImportResult, ...]


def load_pack(engine: Engine, folder: Path, now: dt.datetime, vocabulary_folder: Path | None = None) -> PackResult:
    """Check the whole pack, store its rows in one transaction, then import its minutes like anybody's.

    ``vocabulary_folder`` is the folder ``vocabulary`` beside the pack where it is not given. Raises ``RejectedTable``
    with every problem of every file; nothing is stored then.
    """
    pack = read_pack(folder)
    with writing(engine) as conn:
        with lost_names_go(conn, By(now)):
            rows = save_pack(conn, pack)
        if pack.policy is not None and (rows.inserted or rows.updated):
            relink_policy(conn, pack.policy.id)
    vocabulary = load_vocabulary(vocabulary_folder or folder.parent / "vocabulary") if pack.minutes else None
    with follow_at_end(engine) as touched:
        imported = tuple(
            import_minutes(
                engine,
                path.name,
                path.read_bytes(),
                vocabulary=vocabulary,
                now=now,
                pack=pack.name,
                municipality_code=pack.municipality.code,
                touched=touched,
            )
            for path in pack.minutes
            if vocabulary is not None
        )
    return PackResult(pack.name, rows, imported)


def save_pack(conn: Connection, pack: Pack) -> Tally:
    """Store the rows of a checked pack; a parent before what refers to it."""
    entry = Entry(pack=pack.name)
    save_municipality(conn, pack.municipality)
    body_ids = {
        body.name: save_body(
            conn, Body(pack.municipality.code, body_key(body.name), body.name, body.kind, body.abbreviation)
        )
        for body in pack.bodies
    }
    known = [policy for policy in (pack.predecessor, pack.policy) if policy is not None]
    tally = policies.save_policies(conn, known, entry)
    tally += policies.save_goals(conn, pack.goals, entry)
    tally += policies.save_indicators(conn, pack.indicators, entry)
    tally += goal_history.save_indicator_definitions(conn, pack.definitions, entry)
    tally += policies.save_measurements(conn, pack.measurements, entry)
    tally += policies.save_status_reports(conn, pack.reports, entry)
    tally += policies.save_goal_statuses(conn, pack.statuses, entry)
    tally += _save_history(conn, pack, entry)
    tally += policies.save_register_entries(conn, pack.register, entry)
    tally += _save_money(conn, pack, body_ids, entry)
    return tally + _remove_left_out(conn, pack)


def _save_money(conn: Connection, pack: Pack, body_ids: Mapping[str, str], entry: Entry) -> Tally:
    """Pools, rules, applications and entries. What a pack once posted stays when it names it no more."""
    tally = pools.save_pools(conn, pack.money.pools, body_ids, entry)
    tally += pools.save_pool_rules(conn, pack.money.rules, entry)
    tally += pools.save_applications(conn, pack.money.applications, entry)
    for fact in pack.money.none:
        tally += no_applications.save_no_applications(conn, fact, entry)
    entries = [one.entry for one in pack.money.ledger]
    _refuse_changed(conn, pack, entries)
    tally += ledger.post_entries(conn, entries, entry)
    for one in pack.money.ledger:
        if one.goal_id is not None and ledger.load_entry_goal(conn, one.entry.id) is None:
            ledger.save_entry_goal(conn, one.entry.id, one.goal_id, entry)
    return tally


def _refuse_changed(conn: Connection, pack: Pack, entries: Sequence[PostedEntry]) -> None:
    """Raise ``RejectedTable`` where the pack gives another content to entries that stand already."""
    problems = Problems(pack.name)
    for stands, _ in ledger.changed_entries(conn, entries):
        pool_code, _, code = stands.id.rpartition("/pool/")[2].partition("/ledger/")
        problems.add(f"pools.yaml, {pool_code}", "ledger", ProblemCode.ENTRY_CHANGED, code)
    problems.raise_if_any()


def _save_history(conn: Connection, pack: Pack, entry: Entry) -> Tally:
    tally = goal_history.save_interim_targets(conn, pack.interim_targets, entry)
    tally += goal_history.save_report_treatments(conn, pack.treatments, entry)
    tally += goal_history.save_policy_versions(conn, pack.policy_versions, entry)
    tally += goal_history.save_goal_versions(conn, pack.goal_versions, entry)
    tally += goal_history.save_goal_successions(conn, pack.successions, entry)
    return tally + goal_history.save_target_wishes(conn, pack.wishes, entry)


def _remove_left_out(conn: Connection, pack: Pack) -> Tally:
    """Take out what an earlier version of the pack had. Goals, indicators and pools stay: work may hang on them."""
    tally = policies.remove_measurements(conn, pack.name, pack.measurements)
    tally += policies.remove_goal_statuses(conn, pack.name, pack.statuses)
    tally += policies.remove_register_entries(conn, pack.name, pack.register)
    return tally + pools.remove_applications(conn, pack.name, pack.money.applications)
