"""Sums told in whole kroner."""

import pytest

from tracker.domain.money import to_whole_kroner


@pytest.mark.parametrize(
    ("ore", "whole"),
    [
        pytest.param(149, 100, id="below a half"),
        pytest.param(150, 200, id="a half goes up"),
        pytest.param(250, 300, id="so does the next, though it is odd"),
        pytest.param(-149, -100, id="below nought"),
        pytest.param(10**17 + 51, 10**17 + 100, id="no sum is too large for it"),
    ],
)
def test_an_estimate_is_told_in_whole_kroner(ore: int, whole: int) -> None:
    assert to_whole_kroner(ore) == whole
