"""Who was there, in words, and where the words stand."""

import datetime as dt
from typing import Any

import pytest

from tracker.ui.meeting_attendance import _is_about, _place_of, _words_for

NOBODY: dict[str, Any] = {
    "name": "Ane Birk",
    "presence": "present",
    "party": None,
    "role": None,
    "is_excused": None,
    "time": None,
    "item_numbers": None,
    "substitute_for": None,
    "item_id": None,
}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({}, "Ane Birk", id="a name alone"),
        pytest.param({"party": "V", "role": "formand"}, "Ane Birk (V, formand)", id="party and office"),
        pytest.param({"presence": "absent", "is_excused": False}, "Ane Birk (uden afbud)", id="absent without a word"),
        pytest.param({"presence": "late", "time": dt.time(17, 5)}, "Ane Birk (kom senere kl. 17.05)", id="late"),
        pytest.param({"presence": "left"}, "Ane Birk (gik før tid)", id="left, nobody knows when"),
        pytest.param({"item_numbers": ["3"]}, "Ane Birk (punkt 3)", id="one item"),
        pytest.param({"item_numbers": ["3", "4b", "7"]}, "Ane Birk (punkterne 3, 4b og 7)", id="several items"),
        pytest.param({"substitute_for": "Bo Dam"}, "Ane Birk (for Bo Dam)", id="in somebody's place"),
    ],
)
def test_a_person_in_words(said: dict[str, Any], words: str) -> None:
    assert _words_for({**NOBODY, **said}, None) == words


def test_on_the_item_itself_its_number_is_not_repeated() -> None:
    item = {"id": "m/3", "number": "3"}
    assert _words_for({**NOBODY, "item_numbers": ["3"]}, item) == "Ane Birk"


@pytest.mark.parametrize(
    ("line", "is_shown"),
    [
        pytest.param({"item_id": "m/3"}, True, id="read in the item"),
        pytest.param({"item_id": "m/4"}, False, id="read in another"),
        pytest.param({"item_numbers": ["2", "3"]}, True, id="read at the top, naming the item"),
        pytest.param({"item_numbers": ["13"]}, False, id="read at the top, naming others"),
        pytest.param({}, False, id="of the whole meeting"),
    ],
)
def test_an_item_shows_what_is_said_of_it(line: dict[str, Any], is_shown: bool) -> None:
    assert _is_about({**NOBODY, **line}, {"id": "m/3", "number": "3"}) is is_shown
    assert not _is_about({**NOBODY, "item_numbers": ["3"]}, {"id": "m/@3", "number": None})


def person(start: int, end: int, document: str = "a") -> dict[str, Any]:
    return {"document_sha256": document, "span_start": start, "span_end": end}


def test_names_that_stand_together_are_opened_together_and_others_by_the_first() -> None:
    assert _place_of([person(30, 40), person(10, 20)]) == ("a", 10, 40)
    assert _place_of([person(30, 40), person(90_000, 90_010)]) == ("a", 30, 40)
    assert _place_of([person(30, 40), person(5, 9, "b")]) == ("a", 30, 40)
