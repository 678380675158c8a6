"""A body treats a status report: written down by a person, or taken from an item of the minutes in the store."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine

from tracker.danish.body_names import body_key
from tracker.domain.goal import Policy, ReportTreatment, StatusReport
from tracker.errors import NotInStore
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.store.frames_goals import linked_items_frame
from tracker.store.frames_items import attachments_frame
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.matching import fold_words
from tracker.usecases.pack_problems import ProblemCode

_OF_STATUS = re.compile(r"\b(?:midtvejs|års)?(?:status\w*|opfølgning\w*|afrapportering\w*|evaluering\w*)")
_WORD = re.compile(r"[^\W\d_]{6,}")
_COMMON = frozenset({"implementering", "implementeringen", "kommune", "kommunen", "kommunens", "politik", "politikken"})
"""Words of titles that point to no policy."""


@dataclass(frozen=True, slots=True)
class TreatmentForm:
    """What a form says of a treatment; ``item_id`` is the item of the minutes that tells of it."""

    body: str
    date: dt.date | None
    outcome: str | None = None
    source: str | None = None
    item_id: str | None = None


@dataclass(frozen=True, slots=True)
class ProposedTreatment:
    """An item that seems to tell of a report's treatment, with the words that say so.

    ``known`` is the treatment that a person entered without its item, where body and day are the same.
    """

    report_id: str
    item_id: str
    body: str
    date: dt.date
    words: str
    outcome: str | None = None
    known: ReportTreatment | None = None


def treat_report(
    engine: Engine, report_id: str, form: TreatmentForm, *, now: dt.datetime, actor: str | None = None
) -> ReportTreatment:
    """Store that a body treated a report on a day; the same body and day again adds what was not said before.

    Raises ``RejectedTable`` without a body or a day or for a day before the report's, and ``NotInStore``.
    """
    check_form({"body": form.body, "date": form.date}, "body", "date")
    day = form.date or dt.date.min
    with writing(engine) as conn:
        report = next((one for one in policies.load_status_reports(conn) if one.id == report_id), None)
        if report is None:
            raise NotInStore("status_report", report_id)
        if day < report.date:
            reject("date", ProblemCode.WRONG_ORDER, day.isoformat())
        said = ReportTreatment(
            id=f"{report_id}>{body_key(form.body) or form.body.strip()}@{day.isoformat()}",
            report_id=report_id,
            body=form.body.strip(),
            date=day,
            outcome=told(form.outcome),
            item_id=form.item_id,
            source=told(form.source),
        )
        known = goal_history.load_report_treatments(conn, report.policy_id)
        before = next((one for one in known if one.id == said.id), None)
        after = _merged(before, said) if before else said
        by = By(now, actor)
        enter(conn, "report_treatment", after.id, goal_history.save_report_treatments, after, by=by, before=before)
    return after


def proposed_treatments(conn: Connection, policy_id: str) -> tuple[ProposedTreatment, ...]:
    """Open items about the policy as a whole that tell of a status, and are no treatment yet; the oldest first."""
    policy = policies.load_policy(conn, policy_id)
    reports = policies.load_status_reports(conn, policy_id)
    treatments = goal_history.load_report_treatments(conn, policy_id)
    if not reports:
        return ()
    rows = [row for row in linked_items_frame(conn, policy_id).to_dict("records") if row["goal_id"] is None]
    named: Iterator[dict[Any, Any]] = (
        {**row, "attachments": tuple(attachments_frame(conn, row["item_id"])["title"])}
        for row in {row["item_id"]: row for row in rows}.values()
    )
    return tuple(sorted(propose(policy, reports, treatments, named), key=lambda one: (one.date, one.item_id)))


def propose(
    policy: Policy,
    reports: Sequence[StatusReport],
    treatments: Sequence[ReportTreatment],
    rows: Iterable[Mapping[str, Any]],
) -> Iterator[ProposedTreatment]:
    """The items whose title or attachment names the report, or a status of the policy; pure.

    Rows have ``item_id``, ``item_title``, ``body``, ``date``, ``outcome_text`` and ``attachments`` (titles). An item
    belongs to the report whose title it has, else to the newest report of its day or before: *Status på
    integrationspolitikken* is about *Integrationspolitikken 2021-2026*.
    """
    taken = {one.item_id for one in treatments if one.item_id is not None}
    for row in rows:
        if row["item_id"] in taken or row["date"] is None or not row["body"]:
            continue
        titles = [title for title in (row["item_title"], *row["attachments"]) if title]
        before = [one for one in reports if one.date <= row["date"]]
        found = _named_report(policy, before, titles)
        if found is None:
            continue
        report, words = found
        key = (report.id, body_key(row["body"]), row["date"])
        known = next((one for one in treatments if (one.report_id, body_key(one.body), one.date) == key), None)
        yield ProposedTreatment(
            report.id, row["item_id"], row["body"], row["date"], words, row.get("outcome_text"), known
        )


def _named_report(
    policy: Policy, reports: Sequence[StatusReport], titles: Sequence[str]
) -> tuple[StatusReport, str] | None:
    """The report that one of the titles names, and that title."""
    newest_first = sorted(reports, key=lambda one: one.date, reverse=True)
    for title in titles:
        own = next((one for one in newest_first if fold_words(one.title) in fold_words(title)), None)
        if own is not None:
            return own, title
    of_policy = _significant(policy.title) | {word for one in reports for word in _significant(one.title)}
    for title in titles:
        if newest_first and _OF_STATUS.search(fold_words(title)) and _share_a_word(_significant(title), of_policy):
            return newest_first[0], title
    return None


def _significant(title: str) -> frozenset[str]:
    """Long words of a title that do not merely say that it is a status."""
    words = _WORD.findall(fold_words(title))
    return frozenset(word for word in words if not _OF_STATUS.fullmatch(word) and word not in _COMMON)


def _share_a_word(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one begins as another does: *integrationspolitik* and *integrationspolitikken*."""
    return any(one.startswith(other) or other.startswith(one) for one in some for other in others)


def _merged(before: ReportTreatment, said: ReportTreatment) -> ReportTreatment:
    """What was known, with what was said now in the place of it."""
    return replace(
        before,
        outcome=said.outcome or before.outcome,
        item_id=said.item_id or before.item_id,
        source=said.source or before.source,
    )
