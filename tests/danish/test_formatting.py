"""Numbers as Danes write them, however large."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.formatting import format_number


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
