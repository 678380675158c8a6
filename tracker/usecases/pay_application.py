"""A person writes down that a grant was paid. The grant's entry is what the pool is out of: paying posts none."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Engine

from tracker.danish.formatting import format_amount
from tracker.domain.goal import GrantApplication
from tracker.domain.money import LedgerKind
from tracker.store.engine import writing
from tracker.usecases.application_records import HELPED, check_day, entries_in_force, load_one, store_one
from tracker.usecases.entering import By
from tracker.usecases.pack_problems import ProblemCode, Problems

PLACE = "Udbetalingen"


def pay_application(
    engine: Engine,
    application_id: str,
    paid_ore: int | None,
    day: dt.date,
    *,
    now: dt.datetime,
    actor: str | None = None,
) -> GrantApplication:
    """Store what was paid and when; again puts it right. Raises ``RejectedTable``, and ``ChangedMeanwhile``.

    Nothing is paid where nothing was granted, no more than was granted, and no less than came back of it. Once the
    payment is accounted for it is changed no more: the accounts are taken back first.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        before = load_one(conn, application_id, *HELPED)
        problems = Problems(PLACE)
        if paid_ore is None or paid_ore <= 0:
            problems.add(PLACE, "Udbetalt beløb", ProblemCode.NOT_A_NUMBER)
        elif before.granted_ore is not None and paid_ore > before.granted_ore:
            problems.add(PLACE, "Udbetalt beløb", ProblemCode.MORE_THAN_GRANTED, format_amount(paid_ore))
        if _is_accounted(before) and (before.paid_ore, before.paid_on) != (None, None):
            problems.add(PLACE, "Regnskab", ProblemCode.WRONG_ORDER)
        returned = sum(ore for _, ore in entries_in_force(conn, before, LedgerKind.REFUND))
        if paid_ore is not None and 0 < paid_ore < returned:
            problems.add(PLACE, "Betalt tilbage", ProblemCode.MORE_THAN_UNUSED, format_amount(returned))
        check_day(problems, PLACE, before.decided_on, day, by)
        problems.raise_if_any()
        after = replace(before, paid_ore=paid_ore, paid_on=day)
        store_one(conn, before, after, by)
    return after


def take_payment_back(
    engine: Engine, application_id: str, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Store that a grant was not paid after all; not once it is accounted for (``RejectedTable``)."""
    with writing(engine) as conn:
        before = load_one(conn, application_id, *HELPED)
        problems = Problems(PLACE)
        if _is_accounted(before):
            problems.add(PLACE, "Regnskab", ProblemCode.WRONG_ORDER)
        problems.raise_if_any()
        after = replace(before, paid_ore=None, paid_on=None)
        store_one(conn, before, after, By(now, actor))
    return after


def _is_accounted(application: GrantApplication) -> bool:
    return application.accounted_ore is not None or application.accounted_on is not None
