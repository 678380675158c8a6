"""Where in its years a policy is, and which reports it has promised."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.domain.goal import Policy, StatusReport


@dataclass(frozen=True, slots=True)
class Period:
    """``share`` of the policy's days that have gone, 0 to 1; ``days_left`` is 0 when it is over."""

    first: dt.date
    last: dt.date
    share: float
    days_left: int
    days_until: int


def period_of(policy: Policy, today: dt.date) -> Period:
    """The policy's years, both included, seen from a day; before they begin the share is 0, after them 1."""
    first, last = dt.date(policy.period_first, 1, 1), dt.date(policy.period_last, 12, 31)
    days = (last - first).days + 1
    gone = min(max((today - first).days + 1, 0), days)
    return Period(first, last, gone / days, max((last - today).days, 0), max((first - today).days, 0))


@dataclass(frozen=True, slots=True)
class PromisedReports:
    """Reports promised so far and found: counted in whole years, up to and including the year that runs."""

    promised: int
    found: int
    years: tuple[tuple[int, int], ...]
    """Each year so far with the number of reports found in it."""

    @property
    def missing(self) -> int:
        """How many fewer were found than promised, year by year; a year with too many does not fill another."""
        if not self.years:
            return 0
        each = self.promised // len(self.years)
        return sum(max(each - found, 0) for _, found in self.years)


def promised_reports(policy: Policy, reports: Iterable[StatusReport], today: dt.date) -> PromisedReports | None:
    """Promised against found, or ``None`` where the policy promises nothing or has not begun.

    Formula: promised = reports a year x the years from the first to this one (or the last). The year that runs
    counts whole, since its last report may still come; the screen says so.
    """
    if not policy.reports_per_year or today.year < policy.period_first:
        return None
    until = min(today.year, policy.period_last)
    days = [report.date for report in reports if report.date <= today]
    years = tuple((year, sum(day.year == year for day in days)) for year in range(policy.period_first, until + 1))
    return PromisedReports(policy.reports_per_year * len(years), sum(found for _, found in years), years)
