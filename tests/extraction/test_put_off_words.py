"""Follow-ups cut short: a case put off, sent on, or looked after by an office; and how a service runs."""

import datetime as dt

import pytest

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUp, FollowUpKind
from tracker.domain.source import Span
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.tasks.follow_ups import find_follow_ups

MEETING = MeetingContext("Teknisk Udvalg", dt.date(2006, 9, 4), None)
POSTPONED, REFERRED, TASK = FollowUpKind.POSTPONEMENT, FollowUpKind.REFERRAL, FollowUpKind.TASK


def found_in(words: str, vocabulary: Vocabulary) -> tuple[FollowUp, ...]:
    return find_follow_ups(words, Span(0, len(words)), MEETING, vocabulary)


KINDS = [
    pytest.param("Udsat til oktobermødet.", POSTPONED, id="to-a-meeting-named-by-its-month"),
    pytest.param("Udsat til budgetforhandlingerne.", POSTPONED, id="to-an-occasion"),
    pytest.param("Udskudt indtil videre.", POSTPONED, id="without-an-end"),
    pytest.param("Sagen udsat.", POSTPONED, id="of-the-case-without-a-verb"),
    pytest.param("Udsat.", POSTPONED, id="the-outcome-alone"),
    pytest.param("Punktet er udsat, da ansøgeren var syg.", POSTPONED, id="with-a-reason"),
    pytest.param("Sagen går tilbage til udvalget.", TASK, id="back-to-whom-is-not-named"),
    pytest.param("Tilbage til forvaltningen med henblik på nye priser.", TASK, id="back-without-a-verb"),
    pytest.param("Sagen går videre til Økonomiudvalget.", REFERRED, id="on-to-a-body"),
    pytest.param("Videre til Økonomiudvalget.", REFERRED, id="on-without-a-verb"),
    pytest.param("Teknisk forvaltning fører tilsyn med arbejdet.", TASK, id="an-office-by-its-adjective"),
]
NONE = [
    pytest.param("Linje 4 kører igen hver time fra den 1. juni.", id="a-service-with-a-number"),
    pytest.param("Toget standser igen i Lundby fra 4. maj.", id="a-train"),
    pytest.param("Sagen gik tilbage til udvalget i marts.", id="past"),
    pytest.param("Stien går til skolen.", id="a-path"),
    pytest.param("Arbejdet går godt.", id="a-finding"),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_a_case_that_goes_on_elsewhere_or_later_is_a_follow_up(
    words: str, kind: FollowUpKind, vocabulary: Vocabulary
) -> None:
    assert [found.kind for found in found_in(words, vocabulary)] == [kind]


@pytest.mark.parametrize("words", NONE)
def test_a_service_and_a_finding_are_none(words: str, vocabulary: Vocabulary) -> None:
    assert found_in(words, vocabulary) == ()


def test_a_meeting_named_by_its_month_is_the_month_it_is_due(vocabulary: Vocabulary) -> None:
    (found,) = found_in("Udsat til oktobermødet.", vocabulary)
    assert found.due is not None
    assert (found.due.earliest, found.due.latest) == (dt.date(2006, 10, 1), dt.date(2006, 10, 31))
