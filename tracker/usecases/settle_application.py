"""A person writes down what became of an application: granted, refused, withdrawn, or that the answer was wrong.

A grant posts its entry in the same transaction, or is tied to the one that stands; an answer that is taken back posts
corrections, since entries never change, and lets go of what it was tied to.
"""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.danish.formatting import format_amount
from tracker.domain.goal import GrantApplication
from tracker.domain.money import LedgerKind
from tracker.store.engine import writing
from tracker.usecases.application_records import (
    HELPED,
    check_day,
    check_item,
    correct_to_nought,
    load_one,
    private_name,
    purpose_of,
    refuse_names,
    refuse_nobody,
    source_of,
    store_one,
)
from tracker.usecases.entering import By, told
from tracker.usecases.grant_limits import limits_of
from tracker.usecases.pack_money import ApplicationState
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.post_entry import NewEntry, post
from tracker.usecases.private_words import note_private_names
from tracker.usecases.unclaimed_grants import SamePost, check_same, tie, untie

PLACE = "Svaret"
_UNSAID = SamePost()
POOL_RAN_DRY = "Puljen rakte ikke til mere"


@dataclass(frozen=True, slots=True)
class Answered:
    """Where an answer to an application stands: the day, the item of the minutes that decided, and a source."""

    day: dt.date
    item_id: str | None = None
    source: str | None = None


def grant_application(
    engine: Engine,
    application_id: str,
    granted_ore: int | None,
    answered: Answered,
    *,
    now: dt.datetime,
    reason: str | None = None,
    is_limited_by_pool: bool = False,
    despite: bool = False,
    same: SamePost = _UNSAID,
    actor: str | None = None,
) -> GrantApplication:
    """Grant the whole or a part, which needs a reason, and post the entry, or tie the one that is the same.

    ``is_limited_by_pool``: the pool held no more, as where a part is all that was left. Raises ``RejectedTable`` for
    more than is left or allowed unless ``despite`` and a reason are given, and for a sum that stands without an
    application unless ``same`` says what it is; ``ChangedMeanwhile`` where somebody has answered.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        before = load_one(conn, application_id, ApplicationState.APPLIED)
        check_item(conn, answered.item_id)
        limits = limits_of(conn, before, answered.day, without=same.entry_id)
        passed = limits.passed_by(granted := granted_ore or 0)
        is_part = granted < before.applied_ore
        is_limited = is_part and (is_limited_by_pool or granted == limits.left_ore)
        why = told(reason) or (POOL_RAN_DRY if is_limited and not passed else None)
        problems = _checked(conn, before, answered, reason, by)
        _check_sum(problems, before, granted, () if despite else passed)
        check_same(problems, conn, before, granted, same)
        refuse_nobody(problems, PLACE, told(answered.source) or before.source, by)
        if (is_part or passed) and why is None:
            problems.add(PLACE, "Begrundelse", ProblemCode.MISSING)
        problems.raise_if_any()
        state = ApplicationState.PARTLY if is_part else ApplicationState.GRANTED
        after = replace(_answered(before, answered, state, why), granted_ore=granted, is_limited_by_pool=is_limited)
        store_one(conn, before, after, by)
        _post_or_tie(conn, after, same, by)
    return after


def refuse_application(
    engine: Engine, application_id: str, reason: str, answered: Answered, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Store that an application was refused, and why. Raises ``RejectedTable`` and ``ChangedMeanwhile``."""
    with writing(engine) as conn:
        before = load_one(conn, application_id, ApplicationState.APPLIED)
        check_item(conn, answered.item_id)
        by = By(now, actor)
        problems = _checked(conn, before, answered, reason, by)
        if told(reason) is None:
            problems.add(PLACE, "Begrundelse", ProblemCode.MISSING)
        problems.raise_if_any()
        after = _answered(before, answered, ApplicationState.REFUSED, told(reason))
        store_one(conn, before, after, by)
    return after


def withdraw_application(
    engine: Engine,
    application_id: str,
    day: dt.date,
    *,
    now: dt.datetime,
    reason: str | None = None,
    actor: str | None = None,
) -> GrantApplication:
    """Store that the applicant took an unanswered application back. Raises as ``refuse_application``."""
    with writing(engine) as conn:
        before = load_one(conn, application_id, ApplicationState.APPLIED)
        by = By(now, actor)
        _checked(conn, before, Answered(day), reason, by).raise_if_any()
        after = replace(before, state=ApplicationState.WITHDRAWN.value, reason=told(reason), withdrawn_on=day)
        store_one(conn, before, after, by)
    return after


def take_answer_back(
    engine: Engine, application_id: str, reason: str, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Open an application again whose answer was written down wrongly; its grants are corrected to nought.

    Raises ``ChangedMeanwhile`` where nothing is answered, or where money is paid or accounted for: that is taken back
    first.
    """
    by = By(now, actor)
    answered = (*HELPED, ApplicationState.REFUSED, ApplicationState.WITHDRAWN)
    with writing(engine) as conn:
        before = load_one(conn, application_id, *answered)
        problems = Problems(PLACE)
        _refuse_words(problems, conn, before, {"Begrundelse": reason})
        if told(reason) is None:
            problems.add(PLACE, "Begrundelse", ProblemCode.MISSING)
        if (before.paid_ore, before.paid_on, before.accounted_ore, before.accounted_on) != (None,) * 4:
            problems.add(PLACE, "Udbetaling eller regnskab", ProblemCode.WRONG_ORDER)
        problems.raise_if_any()
        untie(conn, before.id, by)
        correct_to_nought(conn, before, LedgerKind.GRANT, reason.strip(), by)
        after = replace(
            before,
            state=ApplicationState.APPLIED.value,
            granted_ore=None,
            reason=None,
            is_limited_by_pool=False,
            decided_on=None,
            withdrawn_on=None,
            item_id=None,
        )
        store_one(conn, before, after, by)
    return after


def _answered(
    before: GrantApplication, answered: Answered, state: ApplicationState, reason: str | None
) -> GrantApplication:
    return replace(
        before,
        state=state.value,
        reason=reason,
        decided_on=answered.day,
        item_id=answered.item_id,
        source=told(answered.source) or before.source,
    )


def _check_sum(problems: Problems, before: GrantApplication, granted: int, passed: tuple[ProblemCode, ...]) -> None:
    """Note a sum that is none, one above what was applied for, and the limits that are passed unknowingly."""
    column = "Tildelt beløb"
    if granted <= 0:
        problems.add(PLACE, column, ProblemCode.NOT_A_NUMBER)
    if granted > before.applied_ore:
        problems.add(PLACE, column, ProblemCode.MORE_THAN_APPLIED, format_amount(granted))
    for code in passed:
        problems.add(PLACE, column, code, format_amount(granted))


def _checked(conn: Connection, before: GrantApplication, answered: Answered, reason: str | None, by: By) -> Problems:
    problems = Problems(PLACE)
    check_day(problems, PLACE, before.date, answered.day, by)
    _refuse_words(problems, conn, before, {"Begrundelse": reason, "Kilde": answered.source})
    return problems


def _refuse_words(problems: Problems, conn: Connection, before: GrantApplication, words: dict[str, str | None]) -> None:
    """Note words that name the applicant, by a part of the name too, or another private one by the whole."""
    refuse_names(problems, PLACE, private_name(before), words)
    note_private_names(problems, conn, before.pool_id, words)


def _post_or_tie(conn: Connection, application: GrantApplication, same: SamePost, by: By) -> None:
    if same.entry_id is not None:
        tie(conn, same.entry_id, application, by)
        return
    new = NewEntry(
        pool_id=application.pool_id,
        kind=LedgerKind.GRANT,
        amount_ore=application.granted_ore or 0,
        year=application.year,
        source=source_of(application, None),
        date=application.decided_on,
        purpose=purpose_of(application),
        application_id=application.id,
        goal_id=application.goal_id,
    )
    post(conn, new, by)
