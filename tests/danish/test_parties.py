"""Parties by name, abbreviation and year."""

import pytest

from tracker.danish.parties import letter_of
from tracker.danish.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("words", "year", "letter"),
    [
        pytest.param("Enhedslisten", 2010, "Ø", id="name"),
        pytest.param("Det Radikale  Venstre", 2010, "B", id="name-over-two-blanks"),
        pytest.param("Venstre", None, "V", id="a-letter-that-never-passed-on-needs-no-year"),
        pytest.param("SF", 2020, "F", id="abbreviation"),
        pytest.param("sf", 2020, None, id="abbreviations-stand-in-capitals"),
        pytest.param("Nye Borgerlige", 2019, "D", id="letter-in-its-years"),
        pytest.param("Centrum-Demokraterne", 2004, "D", id="the-same-letter-before"),
        pytest.param("Centrum-Demokraterne", 2019, None, id="not-its-letter-any-more"),
        pytest.param("Kristeligt Folkeparti", None, None, id="bound-to-years-and-no-year-given"),
        pytest.param("Kristendemokraterne", 2005, "K", id="a-new-letter-with-a-new-name"),
        pytest.param("Frie Grønne", 2021, None, id="founded-and-not-yet-on-a-ballot"),
        pytest.param("Borgerlisten", 2020, None, id="a-local-list-has-no-letter-here"),
    ],
)
def test_a_party_has_its_letter_in_its_own_years(
    words: str, year: int | None, letter: str | None, vocabulary: Vocabulary
) -> None:
    assert letter_of(words, vocabulary.parties, year) == letter


def test_no_letter_belongs_to_two_parties_in_one_year(vocabulary: Vocabulary) -> None:
    for year in range(2002, 2027):
        held = [party.letter for party in vocabulary.parties if party.holds_letter_in(year)]
        assert len(held) == len(set(held)), year
