"""How often something comes, in the words people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.cadence import find_cadences, parse_cadence
from tracker.domain.measuring import Cadence


@pytest.mark.parametrize(
    ("words", "cadence"),
    [
        pytest.param("årligt", Cadence.YEARLY, id="the plainest word"),
        pytest.param("Hvert år.", Cadence.YEARLY, id="a sentence of its own"),
        pytest.param("hvert forår", Cadence.YEARLY, id="a season comes once a year"),
        pytest.param("én gang om året", Cadence.YEARLY, id="counted"),
        pytest.param("to gange årligt", Cadence.HALF_YEARLY, id="twice is not yearly"),
        pytest.param("2 gange om året", Cadence.HALF_YEARLY, id="a digit"),
        pytest.param("hvert halve år", Cadence.HALF_YEARLY, id="half a year"),
        pytest.param("kvartalsvist", Cadence.QUARTERLY, id="with t"),
        pytest.param("Hvert kvartal", Cadence.QUARTERLY, id="each"),
        pytest.param("en gang om måneden", Cadence.MONTHLY, id="once a month"),
        pytest.param("ugentlig", Cadence.WEEKLY, id="without t"),
        pytest.param("dagligt", Cadence.DAILY, id="daily"),
        pytest.param("hvert andet år", Cadence.EVERY_SECOND_YEAR, id="every other year is not every year"),
        pytest.param("hvert 4. år", Cadence.EVERY_FOURTH_YEAR, id="an ordinal in digits"),
        pytest.param("efter behov", Cadence.IRREGULAR, id="no rhythm"),
        pytest.param("Opgøres ikke længere", Cadence.NONE_EXPECTED, id="no more to come"),
        pytest.param("når det er muligt", None, id="words that give no rhythm"),
        pytest.param("tre gange årligt", None, id="a rhythm we have no name for"),
        pytest.param("forårligt", None, id="inside another word"),
        pytest.param("", None, id="nothing"),
        pytest.param(None, None, id="not stated"),
    ],
)
def test_words_are_a_rhythm_or_they_are_none(words: str | None, cadence: Cadence | None) -> None:
    assert parse_cadence(words) is cadence


def test_a_promise_in_prose_is_found_where_it_stands() -> None:
    text = "Planen laves årligt, og der følges op på målene to\ngange årligt; uformelt hver måned."
    assert [(text[one.start : one.end], one.cadence) for one in find_cadences(text)] == [
        ("årligt", Cadence.YEARLY),
        ("to\ngange årligt", Cadence.HALF_YEARLY),
        ("hver måned", Cadence.MONTHLY),
    ]


PIECES = ["to", "gange", "årligt", "om året", "hvert", "andet", "år", "hver", "måned", "4", ".", "\n", ";", "x"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_any_text_is_read_and_each_find_is_the_rhythm_of_its_own_words(text: str) -> None:
    found = list(find_cadences(f"{text} ; hver måned"))
    assert found, "the last words are a rhythm whatever stands before them"
    for one in find_cadences(text):
        assert parse_cadence(text[one.start : one.end]) is one.cadence
