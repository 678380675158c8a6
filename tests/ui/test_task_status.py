import datetime as dt
from typing import Any

import pytest

from tracker.insight.overdue import (
    Standing,
    age_in_days,
    is_on_next_list,
    meeting_days_of,
    next_meeting,
    standing_of,
)
from tracker.ui.task_status import age_words, due_words, when_words

TODAY = dt.date(2026, 11, 22)
SPACE = "\N{NO-BREAK SPACE}"


def task(**said: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": "task",
        "state": "open",
        "due_text": None,
        "due_earliest": None,
        "due_latest": None,
        "due_is_condition": False,
        "given_on": dt.date(2023, 3, 15),
        "body_id": "000/b",
        "held_by_id": said.get("body_id", "000/b"),
        "duty": "firm",
        "until_latest": None,
        "carry_kind": None,
        "carry_given_on": None,
        "carry_until": None,
    }
    return {**row, **said}


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        pytest.param({}, Standing.OWED, id="no day is owed at the next meeting, never late"),
        pytest.param({"due_latest": dt.date(2026, 11, 21)}, Standing.LATE, id="its last day was yesterday"),
        pytest.param({"due_latest": TODAY}, Standing.DUE, id="its last day is today"),
        pytest.param(
            {"due_is_condition": True, "due_text": "når det er muligt"}, Standing.CONDITIONAL, id="a condition"
        ),
        pytest.param({"kind": "referral"}, Standing.UNANSWERED, id="a referral"),
        pytest.param(
            {"kind": "referral", "due_latest": dt.date(2020, 1, 1)}, Standing.UNANSWERED, id="a referral counts once"
        ),
        pytest.param(
            {"duty": "soft", "due_latest": dt.date(2020, 1, 1)}, Standing.SOFT, id="a soft duty is never late"
        ),
        pytest.param({"duty": "conditional"}, Standing.CONDITIONAL, id="a duty on a condition"),
        pytest.param({"state": "answered"}, Standing.CLOSED, id="answered is closed"),
        pytest.param({"state": "superseded"}, Standing.CLOSED, id="superseded is closed"),
        pytest.param({"state": "done", "due_latest": dt.date(2020, 1, 1)}, Standing.CLOSED, id="done is not late"),
        pytest.param({"state": "postponed"}, Standing.POSTPONED, id="put off is not done"),
        pytest.param(
            {"state": "postponed", "until_latest": dt.date(2026, 11, 21)}, Standing.LATE, id="put off to a day gone by"
        ),
        pytest.param(
            {"carry_kind": "park", "carry_until": dt.date(2026, 11, 23), "due_latest": dt.date(2020, 1, 1)},
            Standing.PARKED,
            id="parked until tomorrow",
        ),
        pytest.param(
            {"carry_kind": "park", "carry_until": TODAY, "due_latest": dt.date(2020, 1, 1)},
            Standing.LATE,
            id="its review date has come",
        ),
    ],
)
def test_where_a_task_stands(said: dict[str, Any], standing: Standing) -> None:
    assert standing_of(task(**said), TODAY) is standing


HELD = dt.date(2023, 6, 1)


@pytest.mark.parametrize(
    ("days", "standing"),
    [
        pytest.param([dt.date(2023, 3, 15)], Standing.OWED, id="no meeting since"),
        pytest.param([dt.date(2023, 3, 15), HELD], Standing.MISSED, id="the next meeting was held without it"),
        pytest.param([dt.date(2023, 3, 15), TODAY], Standing.OWED, id="the next meeting is today"),
    ],
)
def test_what_has_no_day_is_missed_when_the_next_meeting_was_held(days: list[dt.date], standing: Standing) -> None:
    assert standing_of(task(), TODAY, {"000/b": days}) is standing


@pytest.mark.parametrize(
    ("said", "meeting", "stands"),
    [
        pytest.param({}, HELD, True, id="open and given before"),
        pytest.param({"given_on": HELD}, HELD, False, id="given at that meeting"),
        pytest.param({"state": "done"}, HELD, False, id="done"),
        pytest.param({"carry_kind": "skip", "carry_given_on": dt.date(2023, 5, 1)}, HELD, False, id="skipped once"),
        pytest.param(
            {"carry_kind": "skip", "carry_given_on": dt.date(2023, 5, 1)}, dt.date(2023, 9, 1), True, id="back again"
        ),
        pytest.param({"carry_kind": "park", "carry_until": dt.date(2023, 8, 1)}, HELD, False, id="parked"),
        pytest.param(
            {"carry_kind": "park", "carry_until": dt.date(2023, 8, 1)}, dt.date(2023, 9, 1), True, id="parked no more"
        ),
    ],
)
def test_open_matters_stand_on_the_next_list(said: dict[str, Any], meeting: dt.date, stands: bool) -> None:
    days = {"000/b": [HELD, dt.date(2023, 9, 1)]}
    assert is_on_next_list(task(**said), meeting, days) is stands


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({}, "skyldes ved næste møde", id="nothing said"),
        pytest.param({"due_text": "når det er muligt"}, "‘når det er muligt’", id="words without days"),
        pytest.param(
            {"due_text": "i uge 36", "due_earliest": dt.date(2026, 8, 31), "due_latest": dt.date(2026, 9, 6)},
            f"‘i uge 36’, det vil sige 31.08.2026 – 06.09.2026 (for 77{SPACE}dage siden)",
            id="words and the days they mean",
        ),
        pytest.param(
            {"due_latest": dt.date(2026, 11, 23)}, "senest 23. november 2026 (i morgen)", id="a last day alone"
        ),
        pytest.param({"due_earliest": dt.date(2027, 1, 1)}, "tidligst 1. januar 2027", id="a first day alone"),
        pytest.param({"kind": "referral"}, "uden frist", id="a referral without a day"),
    ],
)
def test_when_a_task_is_due(said: dict[str, Any], words: str) -> None:
    assert when_words(task(**said), TODAY) == words


def test_the_next_meeting_is_of_the_same_body_and_later() -> None:
    days = [
        {"body_id": "000/b", "date": dt.date(2023, 3, 15)},
        {"body_id": "000/x", "date": dt.date(2023, 4, 1)},
        {"body_id": "000/b", "date": dt.date(2023, 6, 1)},
        {"body_id": "000/b", "date": dt.date(2023, 5, 1)},
    ]
    known = meeting_days_of("000", days)
    following = next_meeting(task(), known)
    assert following == dt.date(2023, 5, 1)
    assert when_words(task(), TODAY, following) == "skyldtes ved næste indlæste møde, 1. maj 2023"
    assert next_meeting(task(given_on=None), known) is None


def test_meetings_of_an_unknown_municipality_are_never_compared() -> None:
    days = [{"body_id": "ukendt/b", "date": dt.date(2025, 6, 17)}]
    assert next_meeting(task(body_id="ukendt/b"), meeting_days_of("ukendt", days)) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("efter sommerferien", "‘efter sommerferien’, det vil sige senest 30. september 2024", id="meant"),
        pytest.param("senest 30. september 2024", "senest 30. september 2024", id="the words name the day"),
        pytest.param(None, "senest 30. september 2024", id="no words"),
    ],
)
def test_days_that_follow_from_words_say_so(words: str | None, said: str) -> None:
    assert due_words(words, None, dt.date(2024, 9, 30)) == said


def test_the_age_is_unknown_where_the_day_is() -> None:
    assert age_in_days(None, TODAY) is None
    assert age_words(None) == "alder ukendt"
    assert age_words(age_in_days(dt.date(2023, 3, 15), TODAY)) == "1.348 dage"
    assert age_words(1) == "1 dag"
