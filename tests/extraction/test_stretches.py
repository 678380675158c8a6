"""Stretches inside which no line begins."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.extraction.lines.stretches import Stretches, between

PLACES = st.integers(0, 60)
SPANS = st.lists(st.tuples(PLACES, PLACES).map(lambda ends: (min(ends), max(ends))), max_size=8)


@given(spans=SPANS, places=st.lists(PLACES, max_size=20))
def test_a_place_is_kept_where_no_stretch_has_it_between_its_ends(
    spans: list[tuple[int, int]], places: list[int]
) -> None:
    assert Stretches.of(spans).outside(places) == [p for p in places if not any(a < p < b for a, b in spans)]


@given(places=st.lists(PLACES).map(sorted), start=PLACES, end=PLACES)
def test_between_two_places_are_neither_of_them(places: list[int], start: int, end: int) -> None:
    assert between(places, start, end) == [place for place in places if start < place < end]


def test_without_stretches_every_place_is_kept_in_its_order() -> None:
    assert Stretches.of(()).outside([3, 1, 2]) == [3, 1, 2]
