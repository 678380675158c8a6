"""What is said of a matter and its later sentences, right for none, one and many; no word of a closed list lacks."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from tracker.domain.follow_up import Duty, FollowUpKind
from tracker.domain.thread import AnswerBand, AnswerReason, ThreadEventKind
from tracker.insight.overdue import Standing
from tracker.ui import matter_words as words
from tracker.ui.task_bulk import CARRY_WORDS, Carry
from tracker.ui.task_list import first_sentence
from tracker.ui.task_words import DUTY_WORDS, HEADINGS, PARTS, kind_words
from tracker.usecases.keep_thread import CLOSING

LISTS: tuple[tuple[type[StrEnum], Mapping[Any, str]], ...] = (
    (ThreadEventKind, words.EVENT_WORDS),
    (ThreadEventKind, words.EVENT_ICONS),
    (AnswerBand, words.BAND_WORDS),
    (AnswerReason, words.REASON_WORDS),
    (Standing, HEADINGS),
    (Duty, DUTY_WORDS),
    (Carry, CARRY_WORDS),
)


SAID_AT = dt.datetime.fromisoformat("2026-05-03")


def plain(sentence: str) -> str:
    """With ordinary spaces between numbers and words."""
    return sentence.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("members", "said"), LISTS)
def test_every_member_has_a_word(members: type[StrEnum], said: Mapping[Any, str]) -> None:
    assert set(said) == set(members)


def test_a_question_is_asked_of_what_closes_and_of_nothing_else() -> None:
    assert set(words.ASKED) == set(CLOSING)


def test_the_first_sentence_names_every_group_that_is_not_finished() -> None:
    assert set(PARTS) == set(Standing) - {Standing.CLOSED}


@pytest.mark.parametrize(
    ("standings", "entered", "said"),
    [
        pytest.param([], 0, "**Alle opgaver er afsluttet.**", id="none"),
        pytest.param([Standing.MISSED], 0, ": 1 skyldtes ved et møde, der er holdt.", id="one missed"),
        pytest.param([Standing.CLOSED], 2, "**2 opgaver er ikke afsluttet**: 2 er henvist", id="the register alone"),
        pytest.param(
            [Standing.LATE] * 2 + [Standing.SOFT], 0, ": 2 er over tid og 1 er der kun opfordret til.", id="many"
        ),
    ],
)
def test_the_first_sentence_adds_up(standings: list[Standing], entered: int, said: str) -> None:
    assert said in plain(first_sentence(standings, entered))


def event(**said: Any) -> dict[str, Any]:
    row = {
        "kind": "answered", "state": "read", "band": "certain", "told_on": dt.date(2025, 3, 11), "reasons": [],
        "is_after_meeting": False, "decided_by": None, "decided_at": None,
    }  # fmt: skip
    return {**row, **said}


@pytest.mark.parametrize(
    ("said", "judged", "counts", "is_asked"),
    [
        pytest.param({}, "sikker", True, False, id="certain"),
        pytest.param({"band": "likely"}, "foreslået", False, True, id="likely"),
        pytest.param({"band": "likely", "kind": "reminded"}, "foreslået", False, False, id="closes nothing"),
        pytest.param(
            {"band": "likely", "state": "confirmed", "decided_by": "Bo", "decided_at": SAID_AT},
            "bekræftet af Bo 3. maj 2026", True, False, id="confirmed",
        ),
        pytest.param({"state": "rejected"}, "afvist af en person", False, False, id="rejected by nobody named"),
    ],
)  # fmt: skip
def test_how_sure_a_sentence_is(said: dict[str, Any], judged: str, counts: bool, is_asked: bool) -> None:
    found = event(**said)
    assert (words.judged_words(found), words.is_in_force(found), words.is_proposed(found)) == (judged, counts, is_asked)


def test_an_answer_written_in_afterwards_has_no_day() -> None:
    assert words.told_words(event()) == "11. marts 2025"
    assert words.told_words(event(is_after_meeting=True)) == "efter mødet, dag ukendt (referatet 11. marts 2025)"


def test_reasons_are_told_as_one_clause() -> None:
    assert words.reasons_words([]) == ""
    assert words.reasons_words(["same_case", "same_words"]) == (
        "fordi sætningen har samme sagsnummer og bruger de samme ord"
    )


def test_only_what_counts_is_counted_in_the_sentence() -> None:
    assert "Ingen senere sætning" in words.since_sentence([event(band="likely")])
    told = [event(), event(told_on=dt.date(2024, 1, 1)), event(is_after_meeting=True, told_on=dt.date(2026, 1, 1))]
    assert plain(words.since_sentence(told)) == "Siden er det nævnt 3 gange, senest 11. marts 2025."
    assert plain(words.since_sentence([event(told_on=None)])) == "Siden er det nævnt 1 gang."


@pytest.mark.parametrize(
    ("said", "closed"),
    [
        pytest.param({}, "Besvaret 11. marts 2025, 10 dage efter", id="days after it was given"),
        pytest.param({"given_on": None}, "Besvaret 11. marts 2025", id="given on an unknown day"),
        pytest.param({"is_answered_after": True}, "Besvaret efter mødet, dag ukendt", id="told afterwards"),
        pytest.param({"answered_on": None}, "Besvaret", id="on an unknown day"),
        pytest.param({"state": "dropped", "closed_by": "rådet"}, "Frafaldet af rådet 11. marts 2025", id="given up"),
    ],
)
def test_how_a_matter_was_closed(said: dict[str, Any], closed: str) -> None:
    row = {
        "state": "answered", "closed_by": None, "is_answered_after": None, "answered_on": dt.date(2025, 3, 11),
        "given_on": dt.date(2025, 3, 1),
    }  # fmt: skip
    assert plain(words.closed_words({**row, **said})).startswith(closed)


def test_a_duty_that_is_not_firm_says_so_beside_its_kind() -> None:
    assert kind_words(FollowUpKind.TASK, Duty.FIRM) == "Opgave"
    assert kind_words(FollowUpKind.REQUEST, Duty.SOFT) == "Opfordring · blød: ingen er over tid"
