"""Folding a text for the search of names: every letter knows where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.linking.mentions import fold


@pytest.mark.parametrize(
    ("text", "folded", "places"),
    [
        pytest.param("A b_c|", "abcl", ((0, 1), (2, 3), (4, 5), (5, 6)), id="case, space and marks"),
        pytest.param("b0rn", "bom", ((0, 1), (1, 2), (2, 4)), id="two letters read for one"),
        pytest.param("vvv", "wv", ((0, 2), (2, 3)), id="from the left"),
        pytest.param("r-n", "m", ((0, 3),), id="over a mark"),
        pytest.param("ß1", "ssl", ((0, 1), (0, 1), (1, 2)), id="one letter becomes two"),
    ],
)
def test_a_text_is_folded(text: str, folded: str, places: tuple[tuple[int, int], ...]) -> None:
    found = fold(text)
    assert (found.text, found.places) == (folded, places)


@given(st.text(alphabet=st.characters() | st.sampled_from("rnv01|ß -"), max_size=40))
def test_every_letter_of_any_text_knows_its_place(text: str) -> None:
    found = fold(text)
    assert len(found.text) == len(found.places)
    assert all(0 <= start < end <= len(text) for start, end in found.places)
