"""Danish alphabetical order and the ways numbers and dates are written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.formatting import (
    format_amount,
    format_date,
    format_number,
    format_share,
    format_short_date,
)
from tracker.danish.sorting import danish_key


def test_ae_oe_and_aa_come_last() -> None:
    assert sorted(["Århus", "Ærø", "Zoo", "Øst", "Aalborg", "Anna"], key=danish_key) == [
        "Anna",
        "Zoo",
        "Ærø",
        "Øst",
        "Aalborg",
        "Århus",
    ]


@given(st.lists(st.text(max_size=8), max_size=8))
def test_order_does_not_depend_on_the_order_before(words: list[str]) -> None:
    backwards = words[::-1]
    assert sorted(words, key=danish_key) == sorted(backwards, key=danish_key)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(format_date(dt.date(2023, 3, 15)), "15. marts 2023", id="date"),
        pytest.param(format_short_date(dt.date(2023, 3, 5)), "05.03.2023", id="short-date"),
        pytest.param(format_amount(51_700_00), "51.700 kr.", id="whole-crowns"),
        pytest.param(format_amount(51_700_50), "51.700,50 kr.", id="with-oere"),
        pytest.param(format_share(0.57), "57 %", id="share"),
        pytest.param(format_share(0.575, 1), "57,5 %", id="share-with-a-decimal"),
        pytest.param(format_number(1234.5), "1.234,5", id="number"),
    ],
)
def test_values_are_written_as_danes_write_them(written: str, expected: str) -> None:
    assert written.replace("\xa0", " ") == expected
