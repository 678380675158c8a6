"""Titles of papers that stand twice on their line: a link's words and what it tells a screen reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.extraction.items.said_twice import end_of_first

HEAD = "Prøveby Kommune\n\nKulturudvalget\n\nReferat\n\nMødedato: 14. maj 2019\n\n1. Ny bro\n\n"


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        pytest.param("1 Skitse til bro Skitse til bro", ["Skitse til bro"], id="twice behind a number"),
        pytest.param("Naboliste Naboliste", ["Naboliste"], id="one word twice"),
        pytest.param("Kort over bro - Kort over bro", ["Kort over bro"], id="parted by a dash"),
        pytest.param("Kort over bro | kort over bro", ["Kort over bro"], id="parted by a bar, without its capital"),
        pytest.param("Kort over bro Kort over bro.pdf", ["Kort over bro"], id="as title and as file"),
        pytest.param("1 Kort 1 Kort", ["Kort"], id="with its number each time"),
        pytest.param("Kort.pdf Kort.pdf", ["Kort.pdf"], id="a file twice"),
        pytest.param("• Kort over bro Kort over vej", ["Kort over bro Kort over vej"], id="not the same words"),
        pytest.param("Ø1 Ø1", ["Ø1 Ø1"], id="too short to be a title told twice"),
        pytest.param("Kort\nKort", ["Kort", "Kort"], id="two papers of one name have a line each"),
    ],
)
def test_a_title_that_stands_twice_is_told_once(read: Read, line: str, titles: list[str]) -> None:
    text = f"{HEAD}Beslutning\nGodkendt.\n\nBilag\n{line}\n\n2. Ny vej\n\nBeslutning\nGodkendt.\n"
    assert [paper.title for paper in read(text).items[0].attachments] == titles


@given(st.text(st.sampled_from("Aæb1 -|.\n"), max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_the_end_of_a_title_lies_within_its_words(text: str, first: int, second: int) -> None:
    left, right = sorted((min(first, len(text)), min(second, len(text))))
    end = end_of_first(text, left, right)
    assert left <= end <= right
    assert end == right or text[left:end].strip().rstrip(".").casefold() in text[end:right].casefold()
