"""Status reports in sentences: stretches of a year, treatments and the days between, and what is missing."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Policy, ReportTreatment, StatusReport
from tracker.export.report_words import (
    expected_sentence,
    missing_sentence,
    missing_words,
    stretch_words,
    treatment_words,
)
from tracker.insight.expected_reports import TreatedReport, expected_reports

REPORT = StatusReport("r", "p", "Status", dt.date(2022, 9, 14))
FIRST = ReportTreatment("t1", "r", "Arbejdsmarkedsudvalget", dt.date(2022, 9, 14))
SECOND = ReportTreatment("t2", "r", "Dialogforum for Integration", dt.date(2023, 3, 15))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param((1, 1), (12, 31), "2024", id="a whole year"),
        pytest.param((7, 1), (12, 31), "2. halvår 2024", id="half a year"),
        pytest.param((4, 1), (6, 30), "2. kvartal 2024", id="a quarter"),
        pytest.param((5, 1), (7, 31), "maj–juli 2024", id="three months that are no quarter"),
        pytest.param((2, 1), (2, 29), "februar 2024", id="a month"),
    ],
)
def test_a_stretch_is_called_as_danes_call_it(first: tuple[int, int], last: tuple[int, int], words: str) -> None:
    assert stretch_words(dt.date(2024, *first), dt.date(2024, *last)) == words


@pytest.mark.parametrize(
    ("treatments", "words"),
    [
        pytest.param((), "Ingen behandling er indtastet.", id="nobody, as far as we know"),
        pytest.param((FIRST,), "Behandlet af Arbejdsmarkedsudvalget 14. september 2022.", id="one has no lag"),
        pytest.param(
            (FIRST, SECOND),
            "Behandlet af Arbejdsmarkedsudvalget 14. september 2022 og Dialogforum for Integration 15. marts 2023: "
            "182 dage imellem.",
            id="two with half a year between",
        ),
        pytest.param(
            (FIRST, ReportTreatment("t3", "r", "Rådet", FIRST.date)),
            "Behandlet af Arbejdsmarkedsudvalget 14. september 2022 og Rådet 14. september 2022: samme dag.",
            id="the same day",
        ),
    ],
)
def test_who_treated_a_report_is_told_with_the_days_between(
    treatments: tuple[ReportTreatment, ...], words: str
) -> None:
    told = treatment_words(TreatedReport(REPORT, treatments)).replace("\N{NO-BREAK SPACE}", " ")
    assert told == words


def expected(each: int, day: dt.date):  # type: ignore[no-untyped-def]
    return expected_reports(Policy("p", "7", "P", 2022, 2023, reports_per_year=each), [REPORT], day)


def test_what_came_is_missing_and_is_awaited_is_counted_and_named() -> None:
    found = expected(2, dt.date(2023, 8, 1))
    told = expected_sentence(2, found).replace("\N{NO-BREAK SPACE}", " ")
    assert told == (
        "Politikken lover opfølgning 2 gange om året. 4 rapporter til nu: 1 er her, 2 mangler og 1 ventes endnu."
    )
    assert missing_words(found) == ("2. halvår 2023: ventes", "1. halvår 2023: mangler", "1. halvår 2022: mangler")
    assert missing_sentence(found) == "Mangler: 1. halvår 2022 og 1. halvår 2023. Ventes: 2. halvår 2023."


def test_a_policy_that_has_not_begun_promises_and_misses_nothing() -> None:
    found = expected(1, dt.date(2021, 8, 1))
    assert expected_sentence(1, found) == "Politikken lover opfølgning én gang om året."
    assert (missing_words(found), missing_sentence(found)) == ((), "")


@given(st.integers(1, 12), st.dates(dt.date(2022, 1, 1), dt.date(2025, 1, 1)))
def test_no_two_stretches_are_called_the_same(each: int, day: dt.date) -> None:
    found = expected(each, day)
    names = {stretch_words(one.first, one.last) for one in found}
    assert len(names) == len(found)
