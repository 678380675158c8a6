"""A person says when a body begins and ends, and which body comes after it."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from tracker.danish.body_names import body_key, plain_name
from tracker.domain.municipality import Body, BodyKind
from tracker.domain.term import BodyLife
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store.engine import writing
from tracker.store.meetings import save_body
from tracker.store.terms import load_body_life, municipality_of_body, save_body_lives, successors
from tracker.usecases.entering import By, enter, reject, told
from tracker.usecases.pack_problems import ProblemCode

NOUN = "body_life"


@dataclass(frozen=True, slots=True)
class BodyLifeForm:
    """What a form says of a body; an empty field is unknown.

    ``new_successor`` is the name of a body that no minutes here are of yet; it goes before ``successor_id``.
    """

    first_day: dt.date | None = None
    last_day: dt.date | None = None
    successor_id: str | None = None
    note: str | None = None
    new_successor: str | None = None


def set_body_life(
    engine: Engine,
    body_id: str,
    form: BodyLifeForm,
    *,
    seen: BodyLife | None,
    now: dt.datetime,
    actor: str | None = None,
) -> BodyLife:
    """Store a body's life span. ``seen`` is what the form showed.

    Raises ``NotInStore`` without the body, ``ChangedMeanwhile`` where somebody has written another life since, and
    ``RejectedTable`` where it ends before it begins, or its successor is itself, of another municipality, or before it.
    A new successor of the body's own name (*Integrationsrådet 2026-2029*) is the same body in its next term.
    """
    if form.first_day and form.last_day and form.last_day < form.first_day:
        reject("last_day", ProblemCode.WRONG_ORDER, form.last_day.isoformat())
    with writing(engine) as conn:
        code = municipality_of_body(conn, body_id)
        before = load_body_life(conn, body_id)
        if before != seen:
            raise ChangedMeanwhile(NOUN, body_id)
        successor_id = _new_body(conn, body_id, code, form.new_successor) or form.successor_id
        life = BodyLife(body_id, form.first_day, form.last_day, successor_id, told(form.note))
        _check_successor(conn, life, code)
        enter(conn, NOUN, body_id, save_body_lives, life, by=By(now, actor), before=before)
    return life


def _new_body(conn: Connection, body_id: str, code: str, name: str | None) -> str | None:
    """The body of that name, stored where it is not there yet; ``None`` where none is named."""
    written = told(name)
    if written is None:
        return None
    key = body_key(written)
    if not key:
        reject("new_successor", ProblemCode.NOT_TEXT, written)
    its_id = save_body(conn, Body(code, key, plain_name(written), BodyKind.UNKNOWN))
    if its_id == body_id:
        reject("new_successor", ProblemCode.DUPLICATE_CODE, written)
    return its_id


def _check_successor(conn: Connection, life: BodyLife, code: str) -> None:
    if life.successor_id is None:
        return
    try:
        is_own = municipality_of_body(conn, life.successor_id) == code
    except NotInStore:
        is_own = False
    if not is_own:
        reject("successor_id", ProblemCode.UNKNOWN_BODY, life.successor_id)
    after = {**successors(conn), life.body_id: life.successor_id}
    passed: list[str] = []
    at: str | None = life.body_id
    while at is not None and at not in passed:
        passed.append(at)
        at = after.get(at)
    if at is not None:
        reject("successor_id", ProblemCode.WRONG_ORDER, life.successor_id)
