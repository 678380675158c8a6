"""The points of what is proposed, each of its own, also where a converter put them into one line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read

TOP = "Integrationsrådet\nMødedato: 6. februar 2024\n\nPunkt 1. Pulje\n\nIndstilling\n"
POINTS = [
    pytest.param(
        "Direktøren indstiller, 1. at planen godkendes, 2. at der gives 500 kr. pr. barn, og 3. at puljen lukkes.",
        ["at planen godkendes,", "at der gives 500 kr. pr. barn,", "at puljen lukkes."],
        id="three-in-a-line",
    ),
    pytest.param(
        "Chefen indstiller til rådet 1) at planen godkendes 2) at puljen lukkes",
        ["at planen godkendes", "at puljen lukkes"],
        id="brackets",
    ),
    pytest.param(
        "Chefen indstiller, at prisen pr. 1. juli 2024 hæves.",
        ["Chefen indstiller, at prisen pr. 1. juli 2024 hæves."],
        id="a-day-is-no-point",
    ),
    pytest.param(
        "Chefen indstiller, at punkt 2. at lukke puljen godkendes.",
        ["Chefen indstiller, at punkt 2. at lukke puljen godkendes."],
        id="a-number-without-the-one-before",
    ),
]


@pytest.mark.parametrize(("words", "expected"), POINTS)
def test_each_point_is_a_recommendation_of_its_own(words: str, expected: list[str], read: Read) -> None:
    (item,) = read(f"{TOP}{words}\n\nBeslutning\nGodkendt.\n").items
    assert [point.quote.text for point in item.recommendations] == expected


def test_who_proposes_stands_with_each_point(read: Read) -> None:
    (item,) = read(f"{TOP}Chefen indstiller, 1. at planen godkendes, 2. at puljen lukkes.\n").items
    assert {point.proposed_by for point in item.recommendations} == {"Chefen"}


@given(st.lists(st.sampled_from(["1.", "2.", "3)", "at", "og", "planen", "godkendes.", "\n", ","]), max_size=40))
def test_points_stand_apart_in_the_order_of_the_text(read: Read, words: list[str]) -> None:
    for item in read(TOP + " ".join(words)).items:
        spans = [point.quote.span for point in item.recommendations]
        assert all(one.end <= two.start for one, two in pairwise(spans))
