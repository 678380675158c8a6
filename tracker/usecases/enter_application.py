"""A person enters an application to a pool, or puts one right that nobody has answered yet."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.goal import GrantApplication
from tracker.errors import NotInStore
from tracker.store import policies, pools
from tracker.store.engine import writing
from tracker.store.entered_rows import free_id
from tracker.usecases.application_records import load_one, refuse_names, store_one
from tracker.usecases.entering import By, told
from tracker.usecases.pack_money import ApplicationState
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.private_words import note_private_names

PLACE = "Ansøgningen"
_YEARS = range(1990, 2101)


@dataclass(frozen=True, slots=True)
class ApplicationForm:
    """What a form says of an application. ``applicant`` may be ``None`` in a correction: the name stays as it is."""

    applicant: str | None
    purpose: str
    applied_ore: int | None
    year: int
    date: dt.date | None = None
    is_private: bool = False
    goal_id: str | None = None
    source: str | None = None


def enter_application(
    engine: Engine, pool_id: str, form: ApplicationForm, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Store a new application; raises ``NotInStore`` for the pool and ``RejectedTable`` for what is wrong.

    A private person's name may stand in ``applicant`` alone, in no purpose and no source, be it another's.
    """
    with writing(engine) as conn:
        if pool_id not in {pool.id for pool in pools.load_pools(conn)}:
            raise NotInStore("pool", pool_id)
        _check(conn, pool_id, form, form.applicant, actor)
        new = GrantApplication(
            id=_free_id(conn, pool_id),
            pool_id=pool_id,
            applicant=told(form.applicant),
            purpose=form.purpose.strip(),
            applied_ore=form.applied_ore or 0,
            year=form.year,
            state=ApplicationState.APPLIED.value,
            date=form.date,
            source=told(form.source),
            is_private=form.is_private,
            goal_id=form.goal_id,
        )
        store_one(conn, None, new, By(now, actor))
    return new


def correct_application(
    engine: Engine, application_id: str, form: ApplicationForm, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Put an unanswered application right; raises as ``enter_application``, and ``ChangedMeanwhile`` once answered."""
    with writing(engine) as conn:
        before = load_one(conn, application_id, ApplicationState.APPLIED)
        applicant = told(form.applicant) or before.applicant
        _check(conn, before.pool_id, form, applicant, actor, but=before.id)
        after = replace(
            before,
            applicant=applicant,
            purpose=form.purpose.strip(),
            applied_ore=form.applied_ore or 0,
            year=form.year,
            date=form.date,
            source=told(form.source),
            is_private=form.is_private,
            goal_id=form.goal_id,
        )
        store_one(conn, before, after, By(now, actor))
    return after


def _check(
    conn: Connection,
    pool_id: str,
    form: ApplicationForm,
    applicant: str | None,
    actor: str | None,
    *,
    but: str | None = None,
) -> None:
    problems = Problems(PLACE)
    if told(applicant) is None:
        problems.add(PLACE, "Ansøger", ProblemCode.MISSING)
    if told(form.purpose) is None:
        problems.add(PLACE, "Formål", ProblemCode.MISSING)
    if form.applied_ore is None or form.applied_ore <= 0:
        problems.add(PLACE, "Søgt beløb", ProblemCode.NOT_A_NUMBER)
    if form.year not in _YEARS:
        problems.add(PLACE, "År", ProblemCode.NOT_A_NUMBER, form.year)
    if told(form.source) is None and told(actor) is None:
        problems.add(PLACE, "Kilde eller navn på den, der skriver,", ProblemCode.MISSING)
    if form.goal_id is not None and form.goal_id not in {goal.id for goal in policies.load_goals(conn)}:
        problems.add(PLACE, "Mål", ProblemCode.UNKNOWN_GOAL)
    name = told(applicant) if form.is_private else None
    words = {"Formål": form.purpose, "Kilde": form.source}
    refuse_names(problems, PLACE, name, words)
    note_private_names(problems, conn, pool_id, words, but=but)
    problems.raise_if_any()


def _free_id(conn: Connection, pool_id: str) -> str:
    """``<pool>/application/e-<n>``: never taken from the applicant, and apart from a data pack's own codes."""
    return free_id(f"{pool_id}/application/e-", {one.id for one in pools.load_applications(conn, pool_id)})
