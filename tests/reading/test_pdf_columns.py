"""Columns that read as drawn, told at once, are written as a look at each line writes them."""

from operator import sub

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.reading.pdf_columns import Placed, are_in_order
from tracker.reading.pdf_lines import Run, write_in_order, write_lines

WORDS = ("Rådet bad om mere om den", "Til orientering", "38.000")


def column(left: float, top: float, lines: list[tuple[str, float]]) -> list[Run]:
    runs = []
    for text, step in lines:
        runs.append(Run(text, left, left + 5.0 * len(text), top, 10.0))
        top -= step
    return runs


def in_order(runs: list[Run]) -> bool:
    placed = Placed(*map(list, zip(*runs, strict=True)))
    return are_in_order(placed, drops(runs))


def drops(runs: list[Run]) -> list[float]:
    heights = [run.baseline for run in runs]
    return list(map(sub, heights, heights[1:]))


LINES = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from((9.0, 12.0, 14.0, 30.0))), min_size=1, max_size=9)


@given(st.lists(st.tuples(st.sampled_from((40.0, 160.0, 170.0, 300.0)), st.sampled_from((700.0, 690.0, 760.0)), LINES)))
def test_columns_that_are_in_order_are_written_as_line_by_line(
    columns: list[tuple[float, float, list[tuple[str, float]]]],
) -> None:
    runs = [run for left, top, lines in columns for run in column(left, top, lines)]
    if len(runs) > 1 and in_order(runs):
        assert write_in_order([run.text for run in runs], drops(runs), [run.size for run in runs]) == write_lines(runs)


TEXT = [(WORDS[0], 14.0)] * 8


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        pytest.param(column(40, 700, TEXT) + column(300, 700, TEXT), True, id="two columns of one length"),
        pytest.param(column(40, 700, TEXT) + column(300, 700, TEXT[:5]), False, id="the last is shorter"),
        pytest.param(column(300, 700, TEXT) + column(40, 700, TEXT), False, id="the right one was drawn first"),
        pytest.param(column(40, 700, TEXT) + column(100, 700, TEXT), False, id="one over the other"),
        pytest.param(
            column(40, 700, TEXT) + column(300, 700, [("38.000", 14.0)] * 8), False, id="figures behind their rows"
        ),
        pytest.param(column(40, 700, TEXT) + column(300, 800, TEXT[:1]), False, id="a header that was drawn late"),
        pytest.param(column(40, 700, [(WORDS[0], 2.0)] * 8), False, id="lines over each other"),
    ],
)
def test_what_takes_a_closer_look_is_left_to_it(runs: list[Run], expected: bool) -> None:
    assert in_order(runs) is expected
    if expected:
        assert write_in_order([run.text for run in runs], drops(runs), [run.size for run in runs]) == write_lines(runs)
