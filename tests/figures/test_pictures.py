"""The pictures: what is drawn, what is written in them, and that text of documents stays text."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd
import pytest

from tracker.domain.measuring import Direction, Indicator, IndicatorDefinition, InterimTarget, Measurement
from tracker.figures.goal_states import draw_goal_states, height_of_goal_states
from tracker.figures.indicator import Beside, draw_indicator
from tracker.figures.layout import DARK, LIGHT, wrap
from tracker.figures.spending import draw_waterfall
from tracker.insight.series import Series, series_of

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
            "ord " * 30, ["ord ord ord ord", "ord ord ord ord", "ord ord ord ord…"], id="no more than three lines"
        ),
        pytest.param("", [""], id="nothing"),
    ],
)
def test_labels_are_wrapped(text: str, lines: list[str]) -> None:
    assert wrap(text, 16).split("<br>") == lines


def indicator(target: float | None = 60.0, baseline: float | None = 41.0) -> Indicator:
    first = dt.date(2020, 12, 31) if baseline is not None else None
    return Indicator("g#1", "g", "Andel i job", "procent", Direction.UP, baseline, first, target, dt.date(2026, 12, 31))


FIGURES = [Measurement("g#1", dt.date(2021 + place, 12, 31), 43.0 + place) for place in range(4)]


def series(
    one: Indicator, figures: Sequence[Measurement], **more: tuple[InterimTarget, ...] | tuple[IndicatorDefinition, ...]
) -> Series:
    return series_of(one, figures, dt.date(2026, 11, 22), **more)  # type: ignore[arg-type]


def test_actual_is_solid_path_is_dotted_target_is_a_named_line() -> None:
    figure = draw_indicator(series(indicator(), FIGURES[::-1]), LIGHT)
    path, actual = figure.data
    assert path.line.dash == "dot"
    assert actual.line.dash is None
    assert list(actual.y) == [43.0, 44.0, 45.0, 46.0], "in order of date, however they are given"
    assert figure.layout.shapes[0].y0 == 60.0
    words = [note.text for note in figure.layout.annotations]
    assert any("46" in word for word in words)
    assert "mål 2026: 60\N{NO-BREAK SPACE}%" in words


def test_without_target_and_baseline_only_the_figures_are_drawn() -> None:
    figure = draw_indicator(series(indicator(None, None), FIGURES), DARK)
    assert len(figure.data) == 1
    assert not figure.layout.shapes


@pytest.mark.parametrize("figures", [[], FIGURES[:1], [Measurement("g#1", dt.date(2021, 1, 1), 0.0)]])
def test_few_or_no_figures_do_not_break_the_picture(figures: list[Measurement]) -> None:
    assert draw_indicator(series(indicator(), figures), LIGHT).to_json()
    assert draw_indicator(series(indicator(None, None), figures), LIGHT).to_json()


def test_a_gap_breaks_the_line_and_is_named() -> None:
    gap = (FIGURES[1].date, FIGURES[2].date)
    figure = draw_indicator(series(indicator(), FIGURES), LIGHT, (gap,))
    assert list(figure.data[1].y) == [43.0, 44.0, None, 45.0, 46.0]
    assert figure.data[1].connectgaps is False
    assert "ingen tal" in [note.text for note in figure.layout.annotations]


def lines_named(figure: object, name: str) -> list[float | None]:
    (line,) = [trace for trace in figure.data if trace.name == name]  # type: ignore[attr-defined]
    return list(line.y)


def words_in(figure: object) -> list[str]:
    return [note.text for note in figure.layout.annotations]  # type: ignore[attr-defined]


def test_no_line_is_drawn_from_one_definition_to_another_and_the_day_of_the_change_is_marked() -> None:
    changed = IndicatorDefinition("d", "g#1", dt.date(2023, 6, 1), "Telefon tæller med")
    figure = draw_indicator(series(indicator(), FIGURES, definitions=(changed,)), LIGHT)
    assert lines_named(figure, "Andel i job") == [43.0, 44.0, None, 45.0, 46.0]
    assert "ny opgørelse fra 1. juni 2023" in words_in(figure)
    assert dt.date(2023, 6, 1) in [shape.x0 for shape in figure.layout.shapes]


def test_a_change_on_the_day_after_a_years_figure_is_marked_clear_of_it() -> None:
    changed = IndicatorDefinition("d", "g#1", dt.date(2023, 1, 1), "Telefon tæller med")
    figure = draw_indicator(series(indicator(), FIGURES, definitions=(changed,)), LIGHT)
    (mark,) = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1]
    assert dt.date(2023, 3, 1) < mark.x0 < dt.date(2023, 10, 1)
    assert "ny opgørelse fra 2023" in words_in(figure)


def test_the_latest_value_is_written_on_the_side_that_the_path_is_not() -> None:
    for value, shift in ((59.0, 20), (41.0, -20)):
        figure = draw_indicator(series(indicator(), [Measurement("g#1", dt.date(2024, 12, 31), value)]), LIGHT)
        assert figure.layout.annotations[0].yshift == shift


def test_a_figure_of_few_people_is_not_drawn_and_no_line_runs_over_its_day() -> None:
    few = Measurement("g#1", FIGURES[1].date, 99.0, persons=3)
    figure = draw_indicator(series(indicator(), [FIGURES[0], few, *FIGURES[2:]]), LIGHT)
    assert lines_named(figure, "Andel i job") == [43.0, None, 45.0, 46.0]
    assert "vises ikke" in words_in(figure)
    assert "99" not in figure.to_json()


def test_targets_on_the_way_bend_the_path_and_are_marked() -> None:
    step = InterimTarget("g#1", dt.date(2023, 12, 31), 55.0)
    figure = draw_indicator(series(indicator(), FIGURES, interim_targets=(step,)), LIGHT)
    assert lines_named(figure, "Vejen til målet") == [41.0, 55.0, 60.0]
    (marks,) = [trace for trace in figure.data if trace.name == "Delmål på vejen"]
    assert marks.marker.symbol == "diamond-open"
    assert marks.text[0].replace("\N{NO-BREAK SPACE}", " ") == "Delmål 2023: 55 %"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        pytest.param(8.0, 14.0, "skal være 8 til 14 børn", id="a band"),
        pytest.param(8.0, None, "skal være mindst 8 børn", id="open above"),
        pytest.param(None, 14.0, "skal være højst 14 børn", id="open below"),
    ],
)
def test_a_band_to_hold_is_a_field_with_its_words(low: float | None, high: float | None, said: str) -> None:
    held = Indicator("g#1", "g", "Børn på holdet", "børn", Direction.HOLD, band_low=low, band_high=high)
    figure = draw_indicator(series(held, [Measurement("g#1", dt.date(2025, 9, 5), 12.0)]), LIGHT)
    assert said in [word.replace("\N{NO-BREAK SPACE}", " ") for word in words_in(figure)]
    assert figure.layout.shapes[0].y0 < figure.layout.shapes[0].y1


def test_others_figures_are_thin_named_and_never_older_than_two_years_before_ones_own() -> None:
    old = Measurement("x", dt.date(2012, 12, 31), 30.0)
    new = Measurement("x", dt.date(2021, 12, 31), 68.0)
    country = Beside("Hele <b>landet</b>", (old, new))
    figure = draw_indicator(series(indicator(), FIGURES), LIGHT, (), (country,))
    (line,) = [trace for trace in figure.data if "landet" in trace.name]
    assert list(line.y) == [68.0]
    assert line.line.width < 2
    assert any("68" in word for word in words_in(figure))
    assert "<b>landet" not in "".join(words_in(figure))


def test_years_stand_under_the_figures_they_belong_to() -> None:
    axis = draw_indicator(series(indicator(), FIGURES), LIGHT).layout.xaxis
    assert "2024" in axis.ticktext
    assert axis.tickvals[list(axis.ticktext).index("2024")] == dt.date(2024, 12, 31)


def test_a_point_says_its_year_and_its_figure() -> None:
    line = next(
        trace for trace in draw_indicator(series(indicator(), FIGURES), LIGHT).data if trace.name == "Andel i job"
    )
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
    words = [word.replace("\N{NO-BREAK SPACE}", " ") for word in words_in(figure)]
    assert words == [
        "<b>Bevilling</b>   +51.700 kr. (udledt)",
        "<b>Overført</b>   +38.000 kr.",
        "<b>Tildeling</b>   \N{MINUS SIGN}10.000 kr.",
        "<b>Tilbage</b>   79.700 kr.",
    ]
    assert figure.data[0].marker.pattern.shape == "/"
    assert figure.data[1].base[0] == 51_700
    assert figure.data[2].base[0] == 79_700
