"""A person says who sat in a body, as what, and from when to when."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from tracker.domain.term import MemberTerm
from tracker.errors import ChangedMeanwhile
from tracker.store.engine import writing
from tracker.store.terms import (
    load_member_term,
    load_member_terms,
    municipality_of_body,
    remove_member_term,
    save_member_terms,
)
from tracker.usecases.entering import By, check_form, enter, reject, told, write_journal
from tracker.usecases.pack_problems import ProblemCode

NOUN = "member_term"


@dataclass(frozen=True, slots=True)
class MemberTermForm:
    """What a form says of a member; an empty day is unknown, and an empty last day may mean *still*."""

    name: str
    role: str | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None


def enter_member_term(
    engine: Engine, body_id: str, form: MemberTermForm, *, now: dt.datetime, actor: str | None = None
) -> MemberTerm:
    """Store a new term. Raises ``NotInStore`` without the body, ``RejectedTable`` for a wrong or repeated term."""
    _check(form)
    with writing(engine) as conn:
        municipality_of_body(conn, body_id)
        term = _term(f"{body_id}:member-{_hash(form, now)}", body_id, form)
        _refuse_repeated(conn, term)
        enter(conn, NOUN, term.id, save_member_terms, term, by=By(now, actor))
    return term


def edit_member_term(
    engine: Engine, seen: MemberTerm, form: MemberTermForm, *, now: dt.datetime, actor: str | None = None
) -> MemberTerm:
    """Store another wording of a term. ``seen`` is what the form showed.

    Raises ``NotInStore``, ``ChangedMeanwhile`` where somebody has edited it since, and ``RejectedTable``.
    """
    _check(form)
    with writing(engine) as conn:
        _as_seen(conn, seen)
        term = _term(seen.id, seen.body_id, form)
        _refuse_repeated(conn, term)
        enter(conn, NOUN, term.id, save_member_terms, term, by=By(now, actor), before=seen)
    return term


def take_member_term_away(engine: Engine, seen: MemberTerm, *, now: dt.datetime, actor: str | None = None) -> None:
    """Take a term away; the journal keeps it. Raises ``NotInStore``, and ``ChangedMeanwhile``."""
    with writing(engine) as conn:
        _as_seen(conn, seen)
        remove_member_term(conn, seen.id)
        write_journal(conn, NOUN, seen.id, By(now, actor), before=seen, after=None)


def _check(form: MemberTermForm) -> None:
    check_form({"name": form.name}, "name")
    if form.first_day and form.last_day and form.last_day < form.first_day:
        reject("last_day", ProblemCode.WRONG_ORDER, form.last_day.isoformat())


def _term(id: str, body_id: str, form: MemberTermForm) -> MemberTerm:
    return MemberTerm(id, body_id, " ".join(form.name.split()), told(form.role), form.first_day, form.last_day)


def _refuse_repeated(conn: Connection, term: MemberTerm) -> None:
    """The same person with the same role and days is the same term."""
    for other in load_member_terms(conn, term.body_id):
        if other.id != term.id and _said(other) == _said(term):
            reject("name", ProblemCode.DUPLICATE_CODE, term.name)


def _said(term: MemberTerm) -> tuple[object, ...]:
    return term.name.casefold(), (term.role or "").casefold(), term.first_day, term.last_day


def _as_seen(conn: Connection, seen: MemberTerm) -> None:
    if load_member_term(conn, seen.id) != seen:
        raise ChangedMeanwhile(NOUN, seen.id)


def _hash(form: MemberTermForm, now: dt.datetime) -> str:
    said = f"{form.name}|{form.role}|{form.first_day}|{form.last_day}|{now.isoformat()}"
    return hashlib.sha256(said.encode()).hexdigest()[:12]
