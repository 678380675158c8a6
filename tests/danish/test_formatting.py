"""Numbers and moments as Danes write them, however large."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.formatting import format_moment, format_number


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(1234.5, "1.234,5", id="thousands and decimals"),
        pytest.param(-0.04, "0", id="rounded away"),
        pytest.param(999_999_999_999_999.0, "999.999.999.999.999", id="the longest that is written out"),
        pytest.param(1e300, "1e+300", id="nobody's figure"),
        pytest.param(-1.5e20, "-1,5e+20", id="and below"),
    ],
)
def test_a_number_is_written_in_danish(value: float, said: str) -> None:
    assert format_number(value).replace("-0", "0") == said


@given(st.floats(allow_nan=False), st.integers(0, 6))
def test_any_number_can_be_written(value: float, decimals: int) -> None:
    assert format_number(value, decimals)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        pytest.param("2026-11-22T09:05", "22. november 2026 kl. 10.05", id="winter is an hour ahead"),
        pytest.param("2026-07-01T22:30", "2. juli 2026 kl. 00.30", id="summer two, which may be the next day"),
    ],
)
def test_a_moment_is_told_in_danish_time(at: str, said: str) -> None:
    assert format_moment(dt.datetime.fromisoformat(at)) == said
