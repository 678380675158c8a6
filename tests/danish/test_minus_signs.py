"""A dash before a sum: its minus sign, the mark of a list, or a sign between two clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.amounts import find_amounts

LISTS = [
    pytest.param("deles i to:\n\n\n - 400.000 kr. til kor\n\n - 240.000 kr. til bal\n", id="set-in-behind-blank-lines"),
    pytest.param("deles:\n- 400.000 kr. til kor\n- 240.000 kr. til bal", id="right-below-a-colon"),
    pytest.param("på:\n– 400.000 kr. til kor\n– 240.000 kr. til bal", id="longer-dashes-below-a-preposition"),
    pytest.param("deles:\n-400.000 kr. til kor\n-240.000 kr. til bal", id="glued-dashes-and-what-the-sums-are-for"),
    pytest.param("deles:\n-Resten til bal\n-400.000 kr. i år\n-Mad\n-240.000 kr. i alt", id="glued-dash-beside-words"),
    pytest.param("deles:\n− 400.000 kr.\n− 240.000 kr.", id="the-mathematical-sign-as-a-mark"),
    pytest.param("deles:\n-kr. 400.000 til kor\n-kr. 240.000 til bal", id="dash-glued-to-the-unit"),
    pytest.param("Der gives: - 400.000 kr. til kor - 240.000 kr. til bal", id="a-list-that-lost-its-lines"),
    pytest.param("400.000 kr. - 240.000 kr.", id="a-range-with-its-unit-at-both-ends"),
    pytest.param("Leje - 400.000 kr., el - 240.000 kr.", id="a-dash-between-name-and-sum"),
]

MINUS = [
    pytest.param("Ændring:\n-400.000 kr. i 2024\n-240.000 kr. i 2025", id="a-year-each-and-no-range-from-2024"),
    pytest.param("Resultat: - 400.000 kr. i 2020 og -240.000 kr. i 2021", id="set-apart-behind-a-colon"),
    pytest.param("et fald på\n- 400.000 kr. og minus 240.000 kr.", id="a-sentence-that-goes-on-below"),
    pytest.param("Drift    - 400.000 kr.\nAnlæg\t- 240.000 kr.", id="cells-of-a-table"),
    pytest.param("|Drift| - 400.000 kr. |\n|Anlæg| -240.000 kr. |", id="cells-between-bars"),
    pytest.param("Drift\n\n - 400.000 kr.\n\nAnlæg\n\n - 240.000 kr.\n", id="cells-alone-on-their-lines"),
]


@pytest.mark.parametrize("words", LISTS)
def test_the_mark_of_a_list_makes_no_sum_negative(words: str) -> None:
    assert [found.ore for found in find_amounts(words)] == [400_000_00, 240_000_00]


@pytest.mark.parametrize("words", MINUS)
def test_a_sum_less_than_nothing_keeps_its_sign(words: str) -> None:
    assert [found.ore for found in find_amounts(words)] == [-400_000_00, -240_000_00]


@given(
    st.lists(st.sampled_from(["- ", "-", "\n", "400.000 kr.", " til kor", ":", " ", "20"]), max_size=30).map("".join)
)
def test_a_sum_is_quoted_with_its_sign_or_without_any(text: str) -> None:
    for found in find_amounts(text):
        assert ("-" in text[found.start : found.end]) == (found.ore < 0)
