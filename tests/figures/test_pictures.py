"""The pictures: what is drawn, what is written in them, and that text of documents stays text."""

import datetime as dt

import pandas as pd
import pytest

from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.figures.goal_states import draw_goal_states, height_of_goal_states
from tracker.figures.indicator import draw_indicator
from tracker.figures.layout import DARK, LIGHT, wrap
from tracker.figures.spending import draw_waterfall

STATES = pd.DataFrame(
    [("1", "Sprog", "reached", 1), ("1", "Sprog", "off_track", 2), ("2", "<script>ond</script>", "text_unknown", 3)],
    columns=["area_id", "area", "state", "goals"],
)


def test_each_state_is_a_field_with_its_number_upright_and_its_pattern_over_the_colour() -> None:
    figure = draw_goal_states(STATES, LIGHT)
    assert [bar.name for bar in figure.data] == ["Nået", "Bagud", "Tekst ukendt"]
    assert [list(bar.text) for bar in figure.data] == [["1"], ["2"], ["3"]]
    assert all(bar.textangle == 0 for bar in figure.data)
    crossed = figure.data[1].marker.pattern
    assert (crossed.shape, crossed.fillmode) == ("x", "overlay")


def test_a_focus_areas_name_is_never_markup() -> None:
    figure = draw_goal_states(STATES, LIGHT)
    assert "<script>" not in "".join(figure.layout.yaxis.ticktext)
    assert "&lt;script&gt;" in "".join(figure.layout.yaxis.ticktext)


def test_the_height_is_known_before_the_picture_is_drawn() -> None:
    assert draw_goal_states(STATES, LIGHT).layout.height == height_of_goal_states(STATES)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("Børn og Familier som trives", ["Børn og Familier", "som trives"], id="cut at a word"),
        pytest.param("x" * 40, ["x" * 16, "x" * 16, "x" * 8], id="one endless word is cut"),
        pytest.param(
            "ord " * 30, ["ord ord ord ord", "ord ord ord ord", "ord ord ord or…"], id="no more than three lines"
        ),
        pytest.param("", [""], id="nothing"),
    ],
)
def test_labels_are_wrapped(text: str, lines: list[str]) -> None:
    assert wrap(text, 16).split("<br>")[: len(lines)] == lines or wrap(text, 16).count("<br>") == 2


def indicator(target: float | None = 60.0, baseline: float | None = 41.0) -> Indicator:
    first = dt.date(2020, 12, 31) if baseline is not None else None
    return Indicator("g#1", "g", "Andel i job", "procent", Direction.UP, baseline, first, target, dt.date(2026, 12, 31))


FIGURES = [Measurement("g#1", dt.date(2021 + place, 12, 31), 43.0 + place) for place in range(4)]


def test_actual_is_solid_path_is_dotted_target_is_a_named_line() -> None:
    figure = draw_indicator(indicator(), FIGURES[::-1], LIGHT)
    path, actual = figure.data
    assert path.line.dash == "dot"
    assert actual.line.dash is None
    assert list(actual.y) == [43.0, 44.0, 45.0, 46.0], "in order of date, however they are given"
    assert figure.layout.shapes[0].y0 == 60.0
    words = [note.text for note in figure.layout.annotations]
    assert any("46" in word for word in words)
    assert "mål 2026: 60\N{NO-BREAK SPACE}%" in words


def test_without_target_and_baseline_only_the_figures_are_drawn() -> None:
    figure = draw_indicator(indicator(None, None), FIGURES, DARK)
    assert len(figure.data) == 1
    assert not figure.layout.shapes


@pytest.mark.parametrize("figures", [[], FIGURES[:1], [Measurement("g#1", dt.date(2021, 1, 1), 0.0)]])
def test_few_or_no_figures_do_not_break_the_picture(figures: list[Measurement]) -> None:
    assert draw_indicator(indicator(), figures, LIGHT).to_json()
    assert draw_indicator(indicator(None, None), figures, LIGHT).to_json()


def test_a_gap_breaks_the_line_and_is_named() -> None:
    gap = (FIGURES[1].date, FIGURES[2].date)
    figure = draw_indicator(indicator(), FIGURES, LIGHT, (gap,))
    assert list(figure.data[1].y) == [43.0, 44.0, None, 45.0, 46.0]
    assert figure.data[1].connectgaps is False
    assert "ingen tal" in [note.text for note in figure.layout.annotations]


def test_years_stand_under_the_figures_they_belong_to() -> None:
    axis = draw_indicator(indicator(), FIGURES, LIGHT).layout.xaxis
    assert "2024" in axis.ticktext
    assert axis.tickvals[list(axis.ticktext).index("2024")] == dt.date(2024, 12, 31)


def test_a_point_says_its_year_and_its_figure() -> None:
    line = next(trace for trace in draw_indicator(indicator(), FIGURES, LIGHT).data if trace.name == "Andel i job")
    assert line.text[0].replace("\N{NO-BREAK SPACE}", " ") == "2021: 43 %"


def test_the_waterfall_says_each_sum_with_its_sign_and_what_is_inferred() -> None:
    frame = pd.DataFrame(
        [
            ("Bevilling", 0, 5_170_000, "in", True),
            ("Overført", 5_170_000, 8_970_000, "in", False),
            ("Tildeling", 8_970_000, 7_970_000, "out", False),
            ("Tilbage", 0, 7_970_000, "sum", False),
        ],
        columns=["label", "start_ore", "end_ore", "role", "is_inferred"],
    )
    figure = draw_waterfall(frame, LIGHT)
    words = [bar.text[0].replace("\N{NO-BREAK SPACE}", " ") for bar in figure.data]
    assert words == ["udledt +51.700 kr.", "+38.000 kr.", "\N{MINUS SIGN}10.000 kr.", "79.700 kr."]
    assert figure.data[0].marker.pattern.shape == "/"
    assert figure.data[1].base[0] == 51_700
    assert figure.data[2].base[0] == 79_700
