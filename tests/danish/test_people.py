"""Which units are a number of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.people import PEOPLE_WORDS, counts_people


@pytest.mark.parametrize(
    ("unit", "is_people"),
    [
        pytest.param("unge", True, id="a word of people"),
        pytest.param("Antal elever", True, id="said to be a number"),
        pytest.param("unge i fritidsjob", True, id="with what they have in common"),
        pytest.param("nyankomne flygtninge", True, id="behind an adjective"),
        pytest.param("personer (18-64 år)", True, id="with their ages"),
        pytest.param("skolebørn", True, id="a compound"),
        pytest.param("kvinder med job", True, id="women with a job"),
        pytest.param("procent af elever", False, id="a share of people"),
        pytest.param("% af borgere", False, id="a share by its sign"),
        pytest.param("elever pr. klasse", False, id="people in each of something"),
        pytest.param("timer til borgere", False, id="hours, not people"),
        pytest.param("ledige", True, id="people without a job"),
        pytest.param("ledige unge", True, id="young people without a job"),
        pytest.param("ledige stillinger", False, id="jobs without people"),
        pytest.param("borgere årligt", True, id="with a word behind it"),
        pytest.param("virksomheder med borgere", False, id="enterprises, whoever is in them"),
        pytest.param("par", False, id="a couple is two"),
        pytest.param("familier", False, id="a family is several"),
        pytest.param("antal", False, id="a number of nobody knows what"),
        pytest.param("kr.", False, id="money"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_unit_shows_whether_it_is_people(unit: str, is_people: bool) -> None:
    assert counts_people(unit) is is_people


def test_every_word_is_found_as_it_stands() -> None:
    assert [word for word in sorted(PEOPLE_WORDS) if not counts_people(word.capitalize())] == []


@given(st.text(max_size=200), st.sampled_from(sorted(PEOPLE_WORDS)))
def test_a_share_of_people_is_never_a_number_of_them(text: str, word: str) -> None:
    counts_people(text)
    assert not counts_people(f"procent {word} {text}")
