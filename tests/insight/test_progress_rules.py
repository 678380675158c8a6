"""The rules other than the plain path: targets on the way, target alone, band, direction and majority."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus
from tracker.domain.measuring import (
    Direction,
    Indicator,
    IndicatorDefinition,
    InterimTarget,
    Measurement,
    ProgressRule,
)
from tracker.insight.progress import Measuring, status_of_goal, status_of_indicator
from tracker.insight.progress_rules import Reason, required_value
from tracker.insight.series import Series, series_of

TODAY = dt.date(2026, 11, 22)
ONE = Indicator("g#1", "g", "Andel", "%", Direction.UP, 40.0, dt.date(2020, 12, 31), 60.0, dt.date(2028, 12, 31))
GOAL = Goal("g", "p", None, GoalKind.GOAL, "a", 1, "Mål")


def figure(value: float, year: int = 2024, id: str = "g#1", persons: int | None = None) -> Measurement:
    return Measurement(id, dt.date(year, 12, 31), value, persons=persons)


def series(one: Indicator, *figures: Measurement, **more: tuple[InterimTarget | IndicatorDefinition, ...]) -> Series:
    return series_of(one, figures, TODAY, **more)  # type: ignore[arg-type]


def test_the_path_goes_by_way_of_the_interim_targets() -> None:
    steps = (InterimTarget("g#1", dt.date(2024, 12, 31), 44.0), InterimTarget("g#2", dt.date(2022, 12, 31), 99.0))
    found = series(ONE, figure(44.0), interim_targets=steps)
    assert required_value(found, dt.date(2024, 12, 31)) == 44.0
    assert required_value(found, dt.date(2028, 12, 31)) == 60.0
    assert required_value(found, dt.date(2019, 1, 1)) == 40.0
    assert status_of_indicator(found).state is GoalState.ON_TRACK
    assert status_of_indicator(series(ONE, figure(44.0))).state is GoalState.OFF_TRACK


def test_a_target_on_the_way_outside_the_years_does_not_bend_the_path() -> None:
    steps = (InterimTarget("g#1", dt.date(2030, 1, 1), 90.0), InterimTarget("g#1", dt.date(2019, 1, 1), 0.0))
    assert required_value(series(ONE, interim_targets=steps), dt.date(2024, 12, 31)) == 50.0


@pytest.mark.parametrize(
    ("one", "value", "state", "reason"),
    [
        pytest.param(ONE, 60.0, GoalState.REACHED, Reason.TARGET_MET, id="met"),
        pytest.param(ONE, 59.9, GoalState.AT_RISK, Reason.NOT_YET, id="not met, its day to come"),
        pytest.param(
            replace(ONE, target_date=dt.date(2024, 1, 1)), 59.9, GoalState.OFF_TRACK, Reason.TOO_LATE, id="too late"
        ),
        pytest.param(replace(ONE, target_value=None), 1.0, GoalState.NOT_MEASURABLE, Reason.NO_TARGET, id="no target"),
        pytest.param(
            replace(ONE, baseline_value=None, target_date=None), 70.0, GoalState.REACHED, Reason.TARGET_MET, id="bare"
        ),
    ],
)
def test_by_the_target_alone_nothing_but_the_target_is_asked(
    one: Indicator, value: float, state: GoalState, reason: Reason
) -> None:
    found = status_of_indicator(series(one, figure(value)), ProgressRule.TARGET)
    assert (found.state, found.reason) == (state, reason)


OLD = IndicatorDefinition("old", "g#1", dt.date(2019, 1, 1), "8.300 borgere")
NEW = IndicatorDefinition("new", "g#1", dt.date(2024, 1, 1), "Dem, der har fået et tilbud")
BARE = replace(ONE, baseline_value=None, baseline_date=None)
HELD = replace(BARE, direction=Direction.HOLD, target_value=None, target_date=None, band_low=10.0)


@pytest.mark.parametrize(
    ("one", "year", "rule", "reason"),
    [
        pytest.param(
            ONE, 2024, ProgressRule.TARGET, Reason.DEFINITION_CHANGED, id="a target is counted as its baseline was"
        ),
        pytest.param(ONE, 2023, ProgressRule.TARGET, Reason.NOT_YET, id="the figure before the change is comparable"),
        pytest.param(BARE, 2024, ProgressRule.TARGET, Reason.NOT_YET, id="without baseline as is counted on its day"),
        pytest.param(
            BARE, 2023, ProgressRule.TARGET, Reason.TARGET_COUNTS_OTHERWISE, id="a figure of before counts otherwise"
        ),
        pytest.param(
            BARE, 2023, ProgressRule.PATH, Reason.TARGET_COUNTS_OTHERWISE, id="the path asks the same of the target"
        ),
        pytest.param(HELD, 2024, ProgressRule.TARGET, Reason.IN_BAND, id="a band is of the latest definition"),
        pytest.param(
            HELD, 2023, ProgressRule.TARGET, Reason.TARGET_COUNTS_OTHERWISE, id="and no figure of before is held to it"
        ),
        pytest.param(
            replace(HELD, baseline_date=dt.date(2020, 12, 31)), 2024, ProgressRule.PATH, Reason.DEFINITION_CHANGED,
            id="a band with a baseline is the baseline's",
        ),
    ],
)  # fmt: skip
def test_a_figure_is_held_against_a_target_or_band_that_counts_the_same_alone(
    one: Indicator, year: int, rule: ProgressRule, reason: Reason
) -> None:
    found = status_of_indicator(series(one, figure(50.0, year), definitions=(OLD, NEW)), rule)
    assert found.reason is reason
    is_held = reason in {Reason.NOT_YET, Reason.IN_BAND}
    assert (found.state is GoalState.NOT_MEASURABLE) is not is_held


def test_a_target_that_is_met_by_another_definition_is_not_reached() -> None:
    found = status_of_indicator(series(ONE, figure(99.0, 2024), definitions=(OLD, NEW)), ProgressRule.TARGET)
    assert found.state is GoalState.NOT_MEASURABLE


@pytest.mark.parametrize("rule", [ProgressRule.PATH, ProgressRule.MAJORITY])
def test_a_baseline_of_few_people_is_in_no_state(rule: ProgressRule) -> None:
    few = Measurement("g#1", dt.date(2020, 12, 31), 40.0, persons=3)
    found = status_of_indicator(series(ONE, few, figure(50.0)), rule)
    assert (found.state, found.reason, found.required) == (GoalState.NOT_MEASURABLE, Reason.BASELINE_WITHHELD, None)
    assert status_of_indicator(series(ONE, few, figure(60.0)), ProgressRule.TARGET).state is GoalState.REACHED


BAND = replace(ONE, direction=Direction.HOLD, target_value=None, target_date=None, band_low=40.0, band_high=45.0)


@pytest.mark.parametrize(
    ("one", "value", "state", "reason"),
    [
        pytest.param(BAND, 40.0, GoalState.ON_TRACK, Reason.IN_BAND, id="the lower end is inside"),
        pytest.param(BAND, 45.0, GoalState.ON_TRACK, Reason.IN_BAND, id="the upper end is inside"),
        pytest.param(BAND, 45.1, GoalState.OFF_TRACK, Reason.OUT_OF_BAND, id="above"),
        pytest.param(BAND, 39.9, GoalState.OFF_TRACK, Reason.OUT_OF_BAND, id="below"),
        pytest.param(replace(BAND, band_high=None), 1e9, GoalState.ON_TRACK, Reason.IN_BAND, id="open above"),
        pytest.param(
            replace(BAND, target_date=dt.date(2024, 12, 31)), 41.0, GoalState.REACHED, Reason.IN_BAND, id="held so long"
        ),
        pytest.param(
            replace(BAND, band_low=None, band_high=None), 41.0, GoalState.NOT_MEASURABLE, Reason.NO_BAND, id="no band"
        ),
    ],
)
def test_a_band_is_held_or_left_whatever_the_goal_s_rule(
    one: Indicator, value: float, state: GoalState, reason: Reason
) -> None:
    for rule in (ProgressRule.PATH, ProgressRule.TARGET, ProgressRule.MAJORITY):
        found = status_of_indicator(series(one, figure(value)), rule)
        assert (found.state, found.reason) == (state, reason)


@pytest.mark.parametrize(
    ("direction", "value", "state"),
    [
        pytest.param(Direction.UP, 40.5, GoalState.ON_TRACK, id="half is rounded up"),
        pytest.param(Direction.UP, 40.4, GoalState.AT_RISK, id="rounded away, so unchanged"),
        pytest.param(Direction.UP, 39.4, GoalState.OFF_TRACK, id="down when up is wanted"),
        pytest.param(Direction.DOWN, 38.9, GoalState.ON_TRACK, id="down when down is wanted"),
        pytest.param(Direction.DOWN, 45.0, GoalState.OFF_TRACK, id="up when down is wanted"),
    ],
)
def test_the_barometer_s_direction_is_of_rounded_numbers(direction: Direction, value: float, state: GoalState) -> None:
    one = replace(ONE, direction=direction, target_value=None)
    assert status_of_indicator(series(one, figure(value)), ProgressRule.MAJORITY).state is state


@pytest.mark.parametrize(
    ("values", "state", "reason"),
    [
        pytest.param((50, 50, 30), GoalState.ON_TRACK, Reason.MOST_BETTER, id="two of three better"),
        pytest.param((50, 30, 30), GoalState.OFF_TRACK, Reason.MOST_WORSE, id="two of three worse"),
        pytest.param((50, 40, 30), GoalState.AT_RISK, Reason.NO_MAJORITY, id="each its own way"),
        pytest.param((40, 40, 50), GoalState.AT_RISK, Reason.NO_MAJORITY, id="most stand still"),
        pytest.param((50, 30), GoalState.AT_RISK, Reason.NO_MAJORITY, id="one against one"),
        pytest.param((50, 50, None), GoalState.ON_TRACK, Reason.MOST_BETTER, id="the unmeasured is not counted"),
        pytest.param((50,), GoalState.ON_TRACK, Reason.BETTER, id="one alone decides"),
        pytest.param((None, None), GoalState.NOT_MEASURED, Reason.NO_FIGURE, id="none measured"),
    ],
)
def test_the_majority_of_measured_indicators_decides(
    values: tuple[float | None, ...], state: GoalState, reason: Reason
) -> None:
    ids = [f"g#{number}" for number, _ in enumerate(values)]
    measuring = Measuring(
        tuple(replace(ONE, id=key, target_value=None) for key in ids),
        tuple(figure(value, id=key) for key, value in zip(ids, values, strict=True) if value is not None),
    )
    found = status_of_goal(replace(GOAL, progress_rule=ProgressRule.MAJORITY), measuring, [], TODAY)
    assert (found.state, found.reason) == (state, reason)


def test_by_judgement_figures_decide_nothing_and_nobody_s_word_is_not_measured() -> None:
    one = replace(GOAL, progress_rule=ProgressRule.JUDGEMENT)
    measuring = Measuring((ONE,), (figure(80.0),))
    assert status_of_goal(one, measuring, [], TODAY).reason is Reason.NO_JUDGEMENT
    word = GoalStatus("s", "g", dt.date(2025, 1, 1), GoalState.AT_RISK, "Det halter.")
    found = status_of_goal(one, measuring, [word], TODAY)
    assert (found.state, found.computed, found.is_outdated) == (GoalState.AT_RISK, GoalState.NOT_MEASURED, False)


@pytest.mark.parametrize(
    ("day", "state", "is_outdated"),
    [
        pytest.param(dt.date(2024, 5, 1), GoalState.OFF_TRACK, True, id="a later figure says otherwise"),
        pytest.param(dt.date(2024, 5, 1), GoalState.ON_TRACK, False, id="a later figure says the same"),
        pytest.param(dt.date(2025, 5, 1), GoalState.OFF_TRACK, False, id="said with the figure in view"),
    ],
)
def test_a_word_older_than_a_figure_that_says_otherwise_stands_and_is_marked(
    day: dt.date, state: GoalState, is_outdated: bool
) -> None:
    word = GoalStatus("s", "g", day, state, "Vurderet.")
    found = status_of_goal(GOAL, Measuring((ONE,), (figure(50.0),)), [word], TODAY)
    assert (found.state, found.computed, found.is_outdated) == (state, GoalState.ON_TRACK, is_outdated)


DEFINITIONS = (
    IndicatorDefinition("d1", "g#1", dt.date(2018, 1, 1), "Alle"),
    IndicatorDefinition("d2", "g#1", dt.date(2023, 1, 1), "Alle over 18 år"),
)


def test_a_series_breaks_where_its_definition_changes() -> None:
    found = series(ONE, figure(45.0, 2021), figure(46.0, 2022), figure(30.0, 2023), definitions=DEFINITIONS)
    assert [[one.value for one in part] for part in found.segments()] == [[45.0, 46.0], [30.0]]


def test_a_figure_may_name_its_own_definition() -> None:
    later = replace(figure(46.0, 2024), definition_id="d1")
    assert len(series(ONE, figure(45.0, 2021), later, definitions=DEFINITIONS).segments()) == 1


@pytest.mark.parametrize("rule", [ProgressRule.PATH, ProgressRule.MAJORITY])
def test_a_figure_that_counts_something_else_than_the_baseline_is_not_held_against_it(rule: ProgressRule) -> None:
    found = status_of_indicator(series(ONE, figure(99.0, 2024), definitions=DEFINITIONS), rule)
    assert (found.state, found.reason) == (GoalState.NOT_MEASURABLE, Reason.DEFINITION_CHANGED)
    assert status_of_indicator(series(ONE, figure(50.0, 2022), definitions=DEFINITIONS)).reason is Reason.AHEAD


def test_a_figure_of_fewer_than_five_people_is_kept_back_and_said_so() -> None:
    found = series(ONE, figure(50.0, 2023, persons=5), figure(10.0, 2024, persons=4))
    assert [one.value for one in found.figures] == [50.0]
    part = status_of_indicator(found)
    assert (part.value, part.withheld) == (50.0, dt.date(2024, 12, 31))
    alone = status_of_indicator(series(ONE, figure(10.0, persons=0)))
    assert (alone.state, alone.reason, alone.value) == (GoalState.NOT_MEASURED, Reason.WITHHELD, None)


def test_the_limit_for_small_groups_is_a_setting_and_an_unknown_number_is_not_small() -> None:
    figures = [figure(50.0, persons=4), figure(51.0, 2025)]
    assert len(series_of(ONE, figures, TODAY, small_group=4).figures) == 2
    assert [one.value for one in series_of(ONE, figures, TODAY).figures] == [51.0]


@given(
    st.lists(st.tuples(st.dates(dt.date(2021, 1, 1), dt.date(2028, 12, 30)), st.floats(-1e6, 1e6)), max_size=5),
    st.dates(dt.date(2015, 1, 1), dt.date(2035, 1, 1)),
)
def test_the_bent_path_stays_among_its_points(points: list[tuple[dt.date, float]], day: dt.date) -> None:
    steps = tuple(InterimTarget("g#1", date, value) for date, value in dict(points).items())
    required = required_value(series(ONE, interim_targets=steps), day)
    values = [40.0, 60.0, *(one.value for one in steps)]
    assert required is not None
    slack = 1e-6 * max(map(abs, values))
    assert min(values) - slack <= required <= max(values) + slack
