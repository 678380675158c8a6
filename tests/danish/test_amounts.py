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
    pytest.param("8.300 borgere", None, id="people-are-no-money"),
    pytest.param("i 2019", None, id="year"),
    pytest.param("22/740", None, id="case-number"),
]


@pytest.mark.parametrize(("words", "expected"), TABLE)
def test_a_sum_is_read_as_written(words: str, expected: int | None) -> None:
    assert parse_amount(words) == expected


@given(st.integers(0, 10**12))
def test_a_sum_that_we_write_is_read_back(ore: int) -> None:
    assert parse_amount(format_amount(ore)) == ore


@given(st.text(alphabet="0123456789., -kromiatl\n%", max_size=200))
def test_sums_stand_in_reading_order_and_never_overlap(text: str) -> None:
    places = [(found.start, found.end) for found in find_amounts(text)]
    assert all(one[1] <= two[0] for one, two in pairwise(places))


def test_what_is_no_number_is_none() -> None:
    assert parse_number("mange") is None
