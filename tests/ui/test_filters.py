import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.filters import Filter, matches_words, sentence_of
from tracker.ui.meeting_names import distance_words

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        pytest.param((), "Alle", id="nothing to choose"),
        pytest.param((Filter("Udvalg"),), "Alle", id="nothing chosen"),
        pytest.param((Filter("Udvalg", "x", "Dialogforum"), Filter("År")), "Udvalg: Dialogforum", id="one of two"),
        pytest.param((Filter("Udvalg", "x", "Råd"), Filter("År", "2023", "2023")), "Udvalg: Råd · År: 2023", id="both"),
    ],
)
def test_filters_say_themselves_in_danish(filters: tuple[Filter, ...], sentence: str) -> None:
    assert sentence_of(filters, "Alle") == sentence


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        pytest.param("Ældrerådet på Ærø", "ærø", True, id="case of Danish letters"),
        pytest.param("Status på budgettet", "budget status", True, id="any order"),
        pytest.param("Status på budgettet", "budget mål", False, id="every word must be there"),
        pytest.param("Hvad som helst", None, True, id="nothing asked"),
    ],
)
def test_words_match(text: str, wanted: str | None, expected: bool) -> None:
    assert matches_words(text, wanted) is expected


@given(st.text())
def test_a_text_matches_its_own_words(text: str) -> None:
    assert matches_words(text, text)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        pytest.param(TODAY, "i dag", id="today"),
        pytest.param(dt.date(2026, 11, 21), "i går", id="yesterday"),
        pytest.param(dt.date(2026, 11, 23), "i morgen", id="tomorrow"),
        pytest.param(dt.date(2023, 3, 15), "for 1.348\N{NO-BREAK SPACE}dage siden", id="long ago"),
        pytest.param(dt.date(2027, 1, 1), "om 40\N{NO-BREAK SPACE}dage", id="ahead"),
    ],
)
def test_distances_are_words(day: dt.date, words: str) -> None:
    assert distance_words(day, TODAY) == words
