"""A person writes down the accounts of a grant: what was spent of it, and what came back, which posts a refund."""

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
    correct_to_nought,
    entries_in_force,
    load_one,
    private_name,
    purpose_of,
    refuse_names,
    refuse_nobody,
    source_of,
    store_one,
)
from tracker.usecases.entering import By, told
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.post_entry import NewEntry, post
from tracker.usecases.private_words import note_private_names

PLACE = "Regnskabet"


@dataclass(frozen=True, slots=True)
class AccountsForm:
    """What the accounts of a grant say: ``spent_ore`` of it was spent, and ``returned_ore`` came back."""

    spent_ore: int | None
    day: dt.date
    returned_ore: int = 0
    source: str | None = None


def account_for_application(
    engine: Engine, application_id: str, form: AccountsForm, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Store the accounts of a grant, and post what came back as a refund of it.

    An applicant may have spent more than was given, and then nothing comes back; what is neither spent nor back stays
    owed. Raises ``RejectedTable``, and ``ChangedMeanwhile`` where accounts are there already.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        before = load_one(conn, application_id, *HELPED)
        _check(conn, before, form, by)
        after = replace(before, accounted_ore=form.spent_ore, accounted_on=form.day)
        store_one(conn, before, after, by)
        if form.returned_ore:
            _post_refund(conn, after, form, by)
    return after


def take_accounts_back(
    engine: Engine, application_id: str, reason: str, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Open the accounts of a grant again; what came back with them is corrected to nought.

    Raises ``RejectedTable`` without a reason, and ``ChangedMeanwhile``.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        before = load_one(conn, application_id, *HELPED)
        problems = Problems(PLACE)
        if told(reason) is None:
            problems.add(PLACE, "Begrundelse", ProblemCode.MISSING)
        refuse_names(problems, PLACE, private_name(before), {"Begrundelse": reason})
        note_private_names(problems, conn, before.pool_id, {"Begrundelse": reason})
        problems.raise_if_any()
        correct_to_nought(conn, before, LedgerKind.REFUND, reason.strip(), by)
        after = replace(before, accounted_ore=None, accounted_on=None)
        store_one(conn, before, after, by)
    return after


def _check(conn: Connection, before: GrantApplication, form: AccountsForm, by: By) -> None:
    problems = Problems(PLACE)
    given = before.granted_ore if before.paid_ore is None else before.paid_ore
    if before.accounted_ore is not None or before.accounted_on is not None:
        problems.add(PLACE, "Regnskab", ProblemCode.DUPLICATE_CODE)
    if form.spent_ore is None or form.spent_ore < 0:
        problems.add(PLACE, "Brugt beløb", ProblemCode.NOT_A_NUMBER)
    if form.returned_ore < 0:
        problems.add(PLACE, "Betalt tilbage", ProblemCode.NOT_A_NUMBER)
    unused = max((given or 0) - (form.spent_ore or 0), 0)
    if form.returned_ore > unused:
        problems.add(PLACE, "Betalt tilbage", ProblemCode.MORE_THAN_UNUSED, format_amount(form.returned_ore))
    check_day(problems, PLACE, before.paid_on or before.decided_on, form.day, by)
    refuse_names(problems, PLACE, private_name(before), {"Kilde": form.source})
    note_private_names(problems, conn, before.pool_id, {"Kilde": form.source})
    if form.returned_ore:
        refuse_nobody(problems, PLACE, form.source or before.source, by)
    problems.raise_if_any()


def _post_refund(conn: Connection, application: GrantApplication, form: AccountsForm, by: By) -> None:
    grants = entries_in_force(conn, application, LedgerKind.GRANT)
    new = NewEntry(
        pool_id=application.pool_id,
        kind=LedgerKind.REFUND,
        amount_ore=form.returned_ore,
        year=application.year,
        source=source_of(application, form.source),
        date=form.day,
        purpose=purpose_of(application),
        application_id=application.id,
        refers_to=grants[-1][0].id if grants else None,
        goal_id=application.goal_id,
    )
    post(conn, new, by)
