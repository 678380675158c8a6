"""Hearings through the meetings: asked, answered, late, and what became of them."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.insight.test_working_groups import notes, row
from tracker.domain.council_note import NoteAct
from tracker.insight.hearings import HearingState, HearingThread, hearing_threads

TODAY = dt.date(2026, 6, 15)
PASSED, AHEAD = dt.date(2026, 6, 14), dt.date(2026, 6, 15)


def told(act: str, month: int | None, subject: str | None = "busplan", **said: Any) -> dict[str, Any]:
    return row(act, month, subject, **{"kind": "hearing", **said})


def threads(*rows: dict[str, Any], **how: bool) -> tuple[HearingThread, ...]:
    return hearing_threads(notes(*rows), TODAY, **how)


def only(*rows: dict[str, Any]) -> HearingThread:
    (found,) = threads(*rows)
    return found


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        pytest.param([told("asked", 1)], HearingState.UNANSWERED, id="no day: it waits, and is not late"),
        pytest.param(
            [told("asked", 1, due_latest=AHEAD)], HearingState.UNANSWERED, id="on the last day it is not late"
        ),
        pytest.param([told("asked", 1, due_latest=PASSED)], HearingState.OVERDUE, id="the day after it is"),
        pytest.param(
            [told("asked", 1), told("told", 2, actor="Formanden")], HearingState.UNDER_WAY, id="somebody writes"
        ),
        pytest.param(
            [told("told", 2, actor="Formanden", due_latest=PASSED)], HearingState.OVERDUE, id="wrote too late"
        ),
        pytest.param([told("asked", 1, due_latest=PASSED), told("answered", 2)], HearingState.ANSWERED, id="answered"),
        pytest.param([told("asked", 1), told("declined", 2)], HearingState.DECLINED, id="no remarks"),
        pytest.param([told("answered", 1), told("outcome", 2)], HearingState.KNOWN, id="outcome"),
        pytest.param([told("decided", 1)], HearingState.SENT_OUT, id="others are heard"),
        pytest.param([told("told", 1)], HearingState.NAMED, id="only named"),
    ],
)
def test_the_state_of_a_hearing(rows: list[dict[str, Any]], state: HearingState) -> None:
    assert only(*rows).state is state


def test_a_thread_says_who_asked_when_until_when_and_what_became_of_it() -> None:
    found = only(
        told("asked", 1, "ny busplan", actor="Teknikudvalget", due_latest=dt.date(2026, 3, 1)),
        told("answered", 2, "busplan"),
        told("outcome", 4, "busplanen for byen", actor="Teknikudvalget"),
    )
    assert (found.asked_on, found.asked_by) == (dt.date(2026, 1, 1), "Teknikudvalget")
    assert (found.due, found.answered_on) == (dt.date(2026, 3, 1), dt.date(2026, 2, 1))
    assert found.outcome is not None
    assert found.outcome.date == found.said_on == dt.date(2026, 4, 1)


def test_late_ones_stand_first_the_oldest_deadline_before() -> None:
    found = threads(
        told("answered", 1, "skolepolitik"),
        told("asked", 1, "boligplan", due_latest=dt.date(2026, 5, 1)),
        told("asked", 1, "stiplan", due_latest=dt.date(2026, 4, 1)),
        told("asked", 1, "musik"),
    )
    assert [one.subject for one in found] == ["stiplan", "boligplan", "musik", "skolepolitik"]


def test_two_years_of_the_same_subject_are_two_hearings() -> None:
    assert len(threads(told("asked", 1, "budget 2026"), told("answered", 2, "budget 2027"))) == 2


def test_a_question_anew_after_an_answer_is_a_new_hearing_unless_the_case_is_the_same() -> None:
    assert len(threads(told("asked", 1), told("answered", 2), told("asked", 5))) == 2
    same = {"case_numbers": ("26/7",)}
    assert len(threads(told("asked", 1, **same), told("answered", 2, **same), told("asked", 5, "x", **same))) == 1


def test_one_councils_answer_does_not_close_anothers_hearing() -> None:
    found = threads(told("asked", 1), told("asked", 1, body="Ældrerådet"), told("answered", 2))
    assert {one.body: one.state.value for one in found} == {"Rådet": "answered", "Ældrerådet": "unanswered"}


def test_what_the_committee_tells_of_the_answer_reaches_the_councils_hearing() -> None:
    rows = (
        told("asked", 1, body="Ældrerådet"),
        told("answered", 2, body="Ældrerådet"),
        told("outcome", 3, body="Teknikudvalget"),
    )
    states = {one.body: one.state for one in threads(*rows)}
    assert states["Ældrerådet"] is HearingState.KNOWN
    apart = {one.body: one.state for one in threads(*rows, is_one_town=False)}
    assert apart["Ældrerådet"] is HearingState.ANSWERED


def test_an_answer_that_the_committee_has_got_is_that_councils_alone() -> None:
    found = threads(
        told("asked", 1, body="Ældrerådet"),
        told("asked", 1, body="Handicaprådet"),
        told("answered", 2, body="Teknikudvalget", actor="Ældrerådet"),
    )
    states = {one.body: one.state.value for one in found}
    assert (states["Ældrerådet"], states["Handicaprådet"]) == ("answered", "unanswered")


def test_days_and_askers_that_nobody_tells_stay_unknown() -> None:
    found = only(told("outcome", None))
    assert (found.asked_on, found.asked_by, found.due, found.answered_on, found.said_on) == (None,) * 5


@given(st.lists(st.tuples(st.sampled_from(list(NoteAct)), st.sampled_from(["busplan", "budget 2026", None]))))
def test_every_sentence_stands_in_a_thread_of_its_own_body(drawn: list[tuple[NoteAct, str | None]]) -> None:
    rows = [told(act.value, 1, subject) for act, subject in drawn]
    found = threads(*rows)
    assert sorted(note.id for one in found for note in one.history) == sorted(one["id"] for one in rows)
