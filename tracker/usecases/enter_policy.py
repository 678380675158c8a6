"""A person adds a policy by form, or edits one."""

import datetime as dt
from dataclasses import dataclass, fields, replace

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Policy
from tracker.domain.municipality import Municipality
from tracker.errors import ChangedMeanwhile
from tracker.store import policies
from tracker.store.engine import writing
from tracker.store.meetings import save_municipality
from tracker.usecases.correct_wording import correct_policy_wording
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.link_items import relink_policy
from tracker.usecases.pack_problems import ProblemCode


@dataclass(frozen=True, slots=True)
class PolicyForm:
    """What a form says of a policy; both years of the period are included.

    ``adopted_on`` and ``adopted_by`` are when and by whom it was adopted; ``predecessor_id`` the policy it follows.
    """

    title: str
    period_first: int
    period_last: int
    vision: str | None = None
    case_number: str | None = None
    reports_per_year: int | None = None
    follow_up_note: str | None = None
    source: str | None = None
    adopted_on: dt.date | None = None
    adopted_by: str | None = None
    predecessor_id: str | None = None


def form_of(policy: Policy) -> PolicyForm:
    """A form filled with what is stored of a policy, for a change of one field."""
    return PolicyForm(**{one.name: getattr(policy, one.name) for one in fields(PolicyForm)})


def add_policy(
    engine: Engine, municipality: Municipality, form: PolicyForm, *, now: dt.datetime, actor: str | None = None
) -> Policy:
    """Add a policy, and its municipality where that is new; raises ``RejectedTable`` where the form is not whole."""
    _check(form)
    with writing(engine) as conn:
        save_municipality(conn, municipality)
        _check_predecessor(conn, municipality.code, form, None)
        policy = _filled(Policy(_free_id(conn, municipality.code, form), municipality.code, "", 0, 0), form)
        enter(conn, "policy", policy.id, policies.save_policies, policy, by=By(now, actor))
        relink_policy(conn, policy.id)
    return policy


def edit_policy(
    engine: Engine, opened: Policy, form: PolicyForm, *, now: dt.datetime, actor: str | None = None
) -> Policy:
    """Store what a form says of a policy; ``opened`` is the policy as the form was opened with.

    Raises ``RejectedTable``, ``NotInStore``, and ``ChangedMeanwhile`` where it has been changed since.
    """
    _check(form)
    with writing(engine) as conn:
        before = policies.load_policy(conn, opened.id)
        if before != opened:
            raise ChangedMeanwhile("policy", opened.id)
        _check_predecessor(conn, before.municipality_code, form, opened.id)
        after = _filled(before, form)
        by = By(now, actor)
        enter(conn, "policy", opened.id, policies.save_policies, after, by=by, before=before)
        correct_policy_wording(conn, before, after, by)
        if after != before:
            relink_policy(conn, opened.id)
    return after


def _check(form: PolicyForm) -> None:
    check_form({"title": form.title}, "title")
    if form.period_last < form.period_first:
        reject("period_last", ProblemCode.WRONG_ORDER, form.period_last)


def _check_predecessor(conn: Connection, municipality_code: str, form: PolicyForm, own_id: str | None) -> None:
    """The policy that this one follows is another of the same municipality, and follows it nowhere back."""
    known = {policy.id: policy for policy in policies.load_policies(conn, municipality_code)}
    above, walked = form.predecessor_id, set[str]()
    while above is not None:
        if above not in known or above == own_id or above in walked:
            reject("Politikken før den", ProblemCode.UNKNOWN_KIND, form.predecessor_id)
        walked.add(above)
        above = known[above].predecessor_id


def _filled(policy: Policy, form: PolicyForm) -> Policy:
    return replace(
        policy,
        title=form.title.strip(),
        period_first=form.period_first,
        period_last=form.period_last,
        vision=told(form.vision),
        case_number=told(form.case_number),
        reports_per_year=form.reports_per_year,
        follow_up_note=told(form.follow_up_note),
        source=told(form.source),
        adopted_on=form.adopted_on,
        adopted_by=told(form.adopted_by),
        predecessor_id=form.predecessor_id,
    )


def _free_id(conn: Connection, municipality_code: str, form: PolicyForm) -> str:
    """The municipality and the period; a second policy of the same years gets a number."""
    taken = {policy.id for policy in policies.load_policies(conn, municipality_code)}
    first = f"{municipality_code}/{form.period_first}-{form.period_last}"
    found, number = first, 1
    while found in taken:
        number += 1
        found = f"{first}~{number}"
    return found
