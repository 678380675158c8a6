"""The status reports that a policy has promised, each with the days in which it should come, and who treated them.

"To gange årligt" names no day, so none is made up: a year is cut into as many equal stretches of months as reports
were promised, and a report is expected within its stretch.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tracker.domain.goal import Policy, ReportTreatment, StatusReport

MOST_A_YEAR = 12
MONTHS = 12


class Arrival(StrEnum):
    """What became of an expected report."""

    CAME = "came"
    MISSING = "missing"
    """Its stretch is over, and none came in it."""
    AWAITED = "awaited"
    """Its stretch is running, and none has come yet."""


@dataclass(frozen=True, slots=True)
class ExpectedReport:
    """One promised report: the days in which it should come, both included, and those that came in them."""

    first: dt.date
    last: dt.date
    arrival: Arrival
    reports: tuple[StatusReport, ...] = ()


def expected_reports(policy: Policy, reports: Iterable[StatusReport], today: dt.date) -> tuple[ExpectedReport, ...]:
    """Each report promised so far, the oldest first; none where the policy promises none or has not begun.

    Nothing was promised before the policy was adopted: where that day is known, stretches that ended before it are
    left out. A report counts where its own date is, never where it was treated: a body that treats it late is another
    matter. A stretch is ``12 / reports a year`` months, rounded down at its borders.
    """
    each = policy.reports_per_year
    if not each or today < dt.date(policy.period_first, 1, 1):
        return ()
    known = sorted((one for one in reports if one.date <= today), key=lambda one: (one.date, one.id))
    stretches = [
        stretch
        for year in range(policy.period_first, min(today.year, policy.period_last) + 1)
        for stretch in _stretches(year, min(each, MOST_A_YEAR))
        if stretch[0] <= today and (policy.adopted_on is None or policy.adopted_on <= stretch[1])
    ]
    return tuple(_expected(first, last, known, today) for first, last in stretches)


@dataclass(frozen=True, slots=True)
class TreatedReport:
    """A report with everybody who treated it, by day; ``lag_days`` is from the first to the last, ``None`` for one."""

    report: StatusReport
    treatments: tuple[ReportTreatment, ...]

    @property
    def lag_days(self) -> int | None:
        """Days between the first and the last treatment."""
        if len(self.treatments) < 2:  # a lag is between two
            return None
        return (self.treatments[-1].date - self.treatments[0].date).days


def treated_reports(
    reports: Iterable[StatusReport], treatments: Sequence[ReportTreatment]
) -> tuple[TreatedReport, ...]:
    """Each report once, the newest first, however many bodies treated it."""
    ordered = sorted(treatments, key=lambda one: (one.date, one.id))
    return tuple(
        TreatedReport(report, tuple(one for one in ordered if one.report_id == report.id))
        for report in sorted(reports, key=lambda one: (one.date, one.id), reverse=True)
    )


def _stretches(year: int, count: int) -> list[tuple[dt.date, dt.date]]:
    borders = [MONTHS * number // count for number in range(count + 1)]
    starts = [dt.date(year, month + 1, 1) for month in borders[:-1]] + [dt.date(year + 1, 1, 1)]
    return [(first, after - dt.timedelta(days=1)) for first, after in pairwise(starts)]


def _expected(first: dt.date, last: dt.date, known: Sequence[StatusReport], today: dt.date) -> ExpectedReport:
    own = tuple(one for one in known if first <= one.date <= last)
    if own:
        return ExpectedReport(first, last, Arrival.CAME, own)
    return ExpectedReport(first, last, Arrival.AWAITED if today <= last else Arrival.MISSING)
