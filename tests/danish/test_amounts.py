"""Sums of money as they are written."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.amounts import find_amounts, parse_amount, parse_number
from tracker.danish.formatting import format_amount

TABLE = [
    pytest.param("300.000 kr.", 300_000_00, id="plain"),
    pytest.param("kr. 200.000", 200_000_00, id="unit-before"),
    pytest.param("DKK 1.500", 1_500_00, id="code-before"),
    pytest.param("2,6 mio. kr.", 2_600_000_00, id="million"),
    pytest.param("2,1 mil. kr.", 2_100_000_00, id="mil"),
    pytest.param("3,9 mia.kr.", 3_900_000_000_00, id="billion-without-space"),
    pytest.param("75 t.kr.", 75_000_00, id="thousands"),
    pytest.param("14.900,- kr.", 14_900_00, id="dash-for-oere"),
    pytest.param("14.900,-", 14_900_00, id="dash-without-unit"),
    pytest.param("1,400 mio. kr.", 1_400_000_00, id="three-decimals"),
    pytest.param("-38.000 kr.", -38_000_00, id="negative"),
    pytest.param("38 000 kr.", 38_000_00, id="space-groups"),
    pytest.param("12,50 kr.", 12_50, id="oere"),
    pytest.param("1 . 250 . 000 kr.", 1_250_000_00, id="digits-spaced-by-a-scanner"),
    pytest.param("98 0.000 kr.", 980_000_00, id="space-inside-a-number"),
    pytest.param("2. 350.000 kr.", 350_000_00, id="list-number-before"),
    pytest.param("25 tkr.", 25_000_00, id="thousands-in-one-word"),
    pytest.param("t.kr. 500", 500_000_00, id="thousands-before"),
    pytest.param("mio. kr. 2,5", 2_500_000_00, id="millions-before"),
    pytest.param("1.2 mio. kr.", 1_200_000_00, id="full-stop-for-the-decimal-sign"),
    pytest.param("1½ mio. kr.", 1_500_000_00, id="one-and-a-half"),
    pytest.param("½ mio. kr.", 500_000_00, id="a-half"),
    pytest.param("0,5 mio. til driften", 500_000_00, id="no-crowns-but-a-word-that-goes-on"),
    pytest.param("minus 25.000 kr.", -25_000_00, id="minus-as-a-word"),
    pytest.param("på - 1.500.000 kr.", -1_500_000_00, id="minus-set-apart-behind-a-preposition"),
    pytest.param("- 40.000 kr. til en bænk", 40_000_00, id="bullet-is-no-minus"),
    pytest.param("k r . 2 0 0. 0 0 0 ti l", 200_000_00, id="letters-and-digits-set-apart-by-a-scanner"),
    pytest.param("kr . 2 12 . 1 5 7", 212_157_00, id="digits-set-apart-unevenly"),
    pytest.param("to millioner kroner", 2_000_000_00, id="a-number-as-a-word"),
    pytest.param("en halv million kr.", 500_000_00, id="half-a-million"),
    pytest.param("to millioner borgere", None, id="millions-of-people-in-words"),
    pytest.param("3,5 mio. borgere", None, id="millions-of-people"),
    pytest.param("2 mio. euro", None, id="another-currency"),
    pytest.param("mio. kr.\n2024 2025", None, id="unit-above-a-row-of-years"),
    pytest.param("Beløb i kr. 2024 2025", None, id="unit-beside-a-row-of-years"),
    pytest.param("8.300 borgere", None, id="people-are-no-money"),
    pytest.param("i 2019", None, id="year"),
    pytest.param("22/740", None, id="case-number"),
]


@pytest.mark.parametrize(("words", "expected"), TABLE)
def test_a_sum_is_read_as_written(words: str, expected: int | None) -> None:
    assert parse_amount(words) == expected


RANGES = [
    pytest.param("2-3 mio. kr.", (2_000_000_00, 3_000_000_00), id="hyphen"),
    pytest.param("2,5 – 3,0 mio. kr.", (2_500_000_00, 3_000_000_00), id="dash-is-no-minus"),
    pytest.param("15.000 kr.-20.000 kr.", (15_000_00, 20_000_00), id="the-unit-at-both-ends"),
    pytest.param("mellem 2 og 3 mio. kr.", (2_000_000_00, 3_000_000_00), id="between"),
    pytest.param("fra 100.000 til 150.000 kr.", (100_000_00, 150_000_00), id="from-to"),
    pytest.param("kr. 25.000 - 50.000", (25_000_00, 50_000_00), id="unit-before"),
    pytest.param("kr. 318.600 + 74.438", (318_600_00, 74_438_00), id="sum-of-two"),
    pytest.param("kr. 200.000 og 300.000 kr.", (200_000_00, 300_000_00), id="each-with-its-unit"),
    pytest.param("12-15.000 kr.", (12_000_00, 15_000_00), id="thousands-said-once"),
    pytest.param("5 og 15.000 kr.", (15_000_00,), id="a-count-is-no-end-of-a-range"),
    pytest.param("i 2024 og 2 mio. kr.", (2_000_000_00,), id="a-year-is-no-end-of-a-range"),
    pytest.param("under punkt 4 og 5.000 kr.", (5_000_00,), id="an-item-number-is-none-either"),
]


@pytest.mark.parametrize(("words", "expected"), RANGES)
def test_both_ends_of_a_range_are_read(words: str, expected: tuple[int, ...]) -> None:
    found = tuple(find_amounts(words))
    assert tuple(amount.ore for amount in found) == expected
    assert all(words[amount.start : amount.end].strip() for amount in found)


@given(st.integers(0, 10**12))
def test_a_sum_that_we_write_is_read_back(ore: int) -> None:
    assert parse_amount(format_amount(ore)) == ore


@given(st.text(alphabet="0123456789., -kromiatl\n%", max_size=200))
def test_sums_stand_in_reading_order_and_never_overlap(text: str) -> None:
    places = [(found.start, found.end) for found in find_amounts(text)]
    assert all(one[1] <= two[0] for one, two in pairwise(places))


def test_what_is_no_number_is_none() -> None:
    assert parse_number("mange") is None
