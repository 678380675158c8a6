"""Where Danish sentences end, and how words are folded for comparing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.text import find_sentences, fold

TABLE = [
    pytest.param("Godkendt. Rådet takkede.", ["Godkendt.", "Rådet takkede."], id="two-sentences"),
    pytest.param("Der er 300 kr. tilbage.", ["Der er 300 kr. tilbage."], id="abbreviation-before-small-letter"),
    pytest.param("Der er 300 kr. Rådet ser på det.", ["Der er 300 kr.", "Rådet ser på det."], id="kr-may-end-one"),
    pytest.param("Hjælp ift. Uddannelse og job.", ["Hjælp ift. Uddannelse og job."], id="ift-never-ends-one"),
    pytest.param("Mødet den 3. april. Tak.", ["Mødet den 3. april.", "Tak."], id="ordinal-in-a-date"),
    pytest.param("Svar i uge 2. Notatet sendes.", ["Svar i uge 2.", "Notatet sendes."], id="number-may-end-a-sentence"),
    pytest.param("1. At planen godkendes", ["At planen godkendes"], id="list-number-is-no-sentence"),
    pytest.param("Der ydes kr. 500. Tak.", ["Der ydes kr. 500.", "Tak."], id="kr-before-its-sum"),
    pytest.param("Det blev 500 kr. 12 kom.", ["Det blev 500 kr.", "12 kom."], id="kr-behind-its-sum-before-a-number"),
    pytest.param("Ad 1. Bevilget 500 kr.", ["Bevilget 500 kr."], id="ad-number-is-left-out"),
    pytest.param("Ad. 1 Bevilget 500 kr.", ["Bevilget 500 kr."], id="ad-with-a-stop"),
    pytest.param("Ad. 1\n\nGodkendt.", ["Godkendt."], id="ad-on-a-line-of-its-own"),
    pytest.param("At prisen pr. 1. juli 2024 hæves.", ["At prisen pr. 1. juli 2024 hæves."], id="pr-never-ends-one"),
    pytest.param("Godkendt. pkt. 5 udsættes", ["Godkendt.", "pkt. 5 udsættes"], id="a-point-in-lower-case"),
    pytest.param("Ifølge bem. pkt. 5 gælder det", ["Ifølge bem. pkt. 5 gælder det"], id="abbreviation-before-a-point"),
    pytest.param("Imod stemte gruppe V. Vedtaget.", ["Imod stemte gruppe V.", "Vedtaget."], id="a-group-that-voted"),
    pytest.param("- et punkt\n- et andet", ["et punkt", "et andet"], id="list-marks"),
    pytest.param("Linje uden punktum\n\nNy paragraf", ["Linje uden punktum", "Ny paragraf"], id="blank-line"),
    pytest.param("Ved E. S. Hansen blev det sagt.", ["Ved E. S. Hansen blev det sagt."], id="initials"),
    pytest.param("Ordstyrer: E. S. Hansen.", ["Ordstyrer: E. S. Hansen."], id="initials-behind-a-label"),
    pytest.param("Imod stemte V og O. Rådet går videre.", ["Imod stemte V og O.", "Rådet går videre."], id="parties"),
    pytest.param("Imod stemte: O. Rådet går videre.", ["Imod stemte: O.", "Rådet går videre."], id="one-party"),
    pytest.param("Vi vælger forslag B. Bo skriver.", ["Vi vælger forslag B.", "Bo skriver."], id="one-of-several"),
    pytest.param("", [], id="nothing"),
    pytest.param("...", [], id="signs-alone-are-no-sentence"),
    pytest.param(
        "Tiltrådt, dog uden punkt 2. Chefen skriver.",
        ["Tiltrådt, dog uden punkt 2.", "Chefen skriver."],
        id="a-point-that-is-left-out",
    ),
    pytest.param("Se punkt 2. Budget for hallen.", ["Se punkt 2. Budget for hallen."], id="a-point-with-its-title"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_sentences_end_where_a_dane_would_say(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_sentences(text)] == expected


def test_a_wrapped_paragraph_is_one_sentence() -> None:
    text = "Rådet har talt længe om, hvordan de nye familier kan få besked om alle\nde tilbud, som foreningerne har."
    assert len(find_sentences(text)) == 1


@given(st.text(alphabet='abcÆØÅæøå .!?\n-1234\t\xa0()"', max_size=300))
def test_sentences_are_ordered_apart_and_hold_all_words(text: str) -> None:
    places = find_sentences(text)
    assert all(start < end for start, end in places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))
    letters = {n for n, character in enumerate(text) if character.isalpha()}
    inside = {n for start, end in places for n in range(start, end)}
    assert all(len(text[n - 1 : n + 1].strip()) < 3 for n in letters - inside)


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        pytest.param("  Bilag: ", "bilag", id="colon-and-space"),
        pytest.param("**Resumé**", "resumé", id="markdown"),
        pytest.param("A\u030abent", "åbent", id="decomposed-letters"),
        pytest.param("Til\n toppen", "til toppen", id="white-space"),
    ],
)
def test_folding_leaves_what_is_compared(words: str, folded: str) -> None:
    assert fold(words) == folded
