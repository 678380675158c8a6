"""A person puts a value in the place of one that the machine read; the machine's stays beside it."""

import datetime as dt
from collections.abc import Callable, Mapping

from sqlalchemy import Engine

from tracker.domain.decision import Outcome
from tracker.domain.money import LedgerKind
from tracker.errors import NotInStore, RowProblem
from tracker.store.corrections import (
    Correction,
    Event,
    Json,
    delete_correction,
    load_corrections,
    machine_row,
    save_correction,
    save_event,
)
from tracker.store.engine import writing
from tracker.store.matters import circle_of
from tracker.usecases.follow_tasks import follow_tasks
from tracker.usecases.kept_words import json_value
from tracker.usecases.link_items import link_items


def _text(value: Json) -> Json:
    if not isinstance(value, str):
        raise ValueError("missing")
    return value.strip() or None


def _date(value: Json) -> Json:
    return dt.date.fromisoformat(str(value)).isoformat()


def _time(value: Json) -> Json:
    return dt.time.fromisoformat(str(value)).isoformat()


def _yes_or_no(value: Json) -> Json:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _year(value: Json) -> Json:
    return int(str(value))


def _outcome(value: Json) -> Json:
    return Outcome(str(value)).value


def _ledger_kind(value: Json) -> Json:
    return LedgerKind(str(value)).value


_PROBLEMS: Mapping[Callable[[Json], Json], str] = {
    _text: "missing",
    _date: "not_a_date",
    _time: "not_a_date",
    _yes_or_no: "unknown",
    _year: "not_a_number",
    _outcome: "unknown",
    _ledger_kind: "unknown",
}

FIELDS: Mapping[str, Mapping[str, Callable[[Json], Json]]] = {
    "meeting": {
        "body": _text,
        "date": _date,
        "record_date": _date,
        "start_time": _time,
        "end_time": _time,
        "place": _text,
        "title": _text,
    },
    "item": {"number": _text, "title": _text, "is_closed": _yes_or_no},
    "decision": {"outcome": _outcome, "body": _text, "date": _date},
    "follow_up": {
        "responsible": _text,
        "addressed_to": _text,
        "due_text": _text,
        "due_earliest": _date,
        "due_latest": _date,
    },
    "ledger": {"kind": _ledger_kind, "year": _year, "purpose": _text},
}
"""What can be corrected, and how a value is checked. Words quoted from a document never are."""


def correct_fact(
    engine: Engine,
    target_type: str,
    target_id: str,
    field: str,
    value: Json | dt.date | dt.time,
    *,
    now: dt.datetime,
    note: str | None = None,
    actor: str | None = None,
) -> None:
    """Store a correction; ``None`` says that the value is unknown. The machine's own value again takes it back.

    Raises ``NotInStore``, ``KeyError`` for what cannot be corrected, and ``RowProblem`` for a value that is none.
    """
    human = _checked(target_type, field, json_value(value))
    with writing(engine) as conn:
        row = machine_row(conn, target_type, target_id)
        if row is None:
            raise NotInStore(target_type, target_id)
        machine = json_value(row[field])
        earlier = [found for found in load_corrections(conn, [target_id]) if found.field == field]
        before = earlier[0].human_value if earlier else machine
        if human == machine:
            delete_correction(conn, target_type, target_id, field)
        else:
            correction = Correction(target_type, target_id, field, machine, human, now, note, actor)
            save_correction(conn, correction)
        if field == "is_closed":  # what a closed item says must answer no task elsewhere, nor be a reason for a link
            link_items(conn, [target_id])
            follow_tasks(conn, [circle_of(conn, row["meeting_id"])])
        journal = Event(now, f"corrected {field}", target_type, target_id, actor, before=before, after=human)
        save_event(conn, journal)


def _checked(target_type: str, field: str, value: Json) -> Json:
    check = FIELDS[target_type][field]
    if value is None:
        return None
    try:
        return check(value)
    except ValueError:
        raise RowProblem(target_type, field, _PROBLEMS[check], str(value)) from None
