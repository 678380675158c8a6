"""Where one indicator and one goal stand."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus
from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.insight.progress import Measuring, is_counted, status_of_goal, status_of_indicator
from tracker.insight.progress_rules import Reason, required_value
from tracker.insight.series import series_of

TODAY = dt.date(2026, 11, 22)
START, END = dt.date(2020, 12, 31), dt.date(2028, 12, 31)


def indicator(
    baseline: float | None = 40.0,
    target: float | None = 60.0,
    *,
    first: dt.date | None = START,
    last: dt.date | None = END,
    direction: Direction = Direction.UP,
    id: str = "g#1",
) -> Indicator:
    return Indicator(id, "g", "Andel", "%", direction, baseline, first, target, last)


def figure(value: float, date: dt.date = dt.date(2024, 12, 31), id: str = "g#1") -> Measurement:
    return Measurement(id, date, value)


def goal(title: str | None = "Mål", text: str | None = None, *, is_ended: bool = False) -> Goal:
    return Goal("g", "p", None, GoalKind.GOAL, "a", 1, title, text, is_ended=is_ended)


def said(state: GoalState | None, date: dt.date = dt.date(2025, 5, 13)) -> GoalStatus:
    return GoalStatus(f"s{date}", "g", date, state, "Sådan står det.")


@pytest.mark.parametrize(
    ("one", "value", "state", "reason"),
    [
        pytest.param(indicator(), 60.0, GoalState.REACHED, Reason.TARGET_MET, id="exactly the target is reached"),
        pytest.param(indicator(), 71.0, GoalState.REACHED, Reason.TARGET_MET, id="beyond the target is reached"),
        pytest.param(indicator(), 50.0, GoalState.ON_TRACK, Reason.AHEAD, id="exactly on the path, half-way"),
        pytest.param(indicator(), 48.0, GoalState.AT_RISK, Reason.NEARLY, id="exactly 80 % of what is required"),
        pytest.param(indicator(), 47.9, GoalState.OFF_TRACK, Reason.BEHIND, id="just under 80 %"),
        pytest.param(indicator(), 30.0, GoalState.OFF_TRACK, Reason.BEHIND, id="worse than the baseline"),
        pytest.param(
            indicator(310, 180, direction=Direction.DOWN),
            245.0,
            GoalState.ON_TRACK,
            Reason.AHEAD,
            id="down, on the path",
        ),
        pytest.param(
            indicator(310, 180, direction=Direction.DOWN),
            322.0,
            GoalState.OFF_TRACK,
            Reason.BEHIND,
            id="down, going up",
        ),
        pytest.param(
            indicator(310, 180, direction=Direction.DOWN), 170.0, GoalState.REACHED, Reason.TARGET_MET, id="down, below"
        ),
        pytest.param(indicator(target=None), 50.0, GoalState.NOT_MEASURABLE, Reason.NO_TARGET, id="no target"),
        pytest.param(
            indicator(baseline=None), 50.0, GoalState.NOT_MEASURABLE, Reason.NO_PATH, id="no baseline, no path"
        ),
        pytest.param(indicator(last=None), 50.0, GoalState.NOT_MEASURABLE, Reason.NO_PATH, id="no date for the target"),
        pytest.param(indicator(baseline=None), 60.0, GoalState.REACHED, Reason.TARGET_MET, id="met without a path"),
        pytest.param(
            indicator(last=dt.date(2024, 6, 30)), 59.0, GoalState.OFF_TRACK, Reason.TOO_LATE, id="the day has passed"
        ),
        pytest.param(
            indicator(baseline=None, last=dt.date(2024, 6, 30)),
            59.0,
            GoalState.OFF_TRACK,
            Reason.TOO_LATE,
            id="the day has passed, no path",
        ),
        pytest.param(
            indicator(first=END, last=END),
            50.0,
            GoalState.NOT_MEASURABLE,
            Reason.NO_PATH,
            id="baseline on the target's day",
        ),
        pytest.param(indicator(60.0, 60.0), 59.0, GoalState.OFF_TRACK, Reason.BEHIND, id="a level to hold, lost"),
        pytest.param(
            indicator(0.0, 0.0, direction=Direction.DOWN), 0.0, GoalState.REACHED, Reason.TARGET_MET, id="zero"
        ),
    ],
)
def test_an_indicator_is_judged_on_the_day_of_its_figure(
    one: Indicator, value: float, state: GoalState, reason: Reason
) -> None:
    found = status_of_indicator(series_of(one, [figure(value)], TODAY))
    assert (found.state, found.reason) == (state, reason)


def test_without_a_figure_it_is_not_measured_even_with_a_baseline() -> None:
    found = status_of_indicator(series_of(indicator(), [], TODAY))
    assert (found.state, found.value) == (GoalState.NOT_MEASURED, None)


def test_a_figure_of_a_day_to_come_is_not_used_yet() -> None:
    found = status_of_indicator(series_of(indicator(), [figure(10.0), figure(60.0, dt.date(2027, 1, 1))], TODAY))
    assert (found.value, found.state) == (10.0, GoalState.OFF_TRACK)


def test_the_latest_figure_counts_in_whatever_order_they_stand() -> None:
    found = status_of_indicator(series_of(indicator(), [figure(50.0), figure(10.0, dt.date(2022, 1, 1))], TODAY))
    assert found.value == 50.0


@pytest.mark.parametrize(
    ("one", "parts", "state"),
    [
        pytest.param(goal(is_ended=True), [indicator()], GoalState.ENDED, id="ended goes before figures"),
        pytest.param(goal(None, None), [], GoalState.TEXT_UNKNOWN, id="neither title nor text"),
        pytest.param(goal(None, "Ordlyd"), [], GoalState.NOT_MEASURABLE, id="text without a title is known"),
        pytest.param(goal(), [], GoalState.NOT_MEASURABLE, id="no indicator"),
        pytest.param(goal(), [indicator()], GoalState.ON_TRACK, id="one indicator"),
        pytest.param(goal(), [indicator(), indicator(90, 99, id="g#2")], GoalState.OFF_TRACK, id="the worst of two"),
        pytest.param(
            goal(), [indicator(), indicator(id="g#3")], GoalState.ON_TRACK, id="an unmeasured one does not drag"
        ),
        pytest.param(goal(), [indicator(id="g#3")], GoalState.NOT_MEASURED, id="no figure at all"),
        pytest.param(
            goal(),
            [indicator(id="g#3"), indicator(target=None, id="g#4")],
            GoalState.NOT_MEASURED,
            id="grey and greyer",
        ),
    ],
)
def test_a_goal_stands_where_its_worst_measured_indicator_stands(
    one: Goal, parts: list[Indicator], state: GoalState
) -> None:
    figures = [figure(50.0), figure(80.0, id="g#2"), figure(1.0, id="g#4")]
    assert status_of_goal(one, Measuring(tuple(parts), tuple(figures)), [], TODAY).state is state


def test_a_persons_word_is_shown_and_what_the_figures_say_is_kept() -> None:
    found = status_of_goal(goal(), Measuring((indicator(),), (figure(50.0),)), [said(GoalState.OFF_TRACK)], TODAY)
    assert (found.state, found.reason) == (GoalState.OFF_TRACK, Reason.STATED)
    assert (found.computed, found.computed_reason) == (GoalState.ON_TRACK, Reason.AHEAD)


def test_the_latest_word_with_a_state_counts_and_none_from_the_future() -> None:
    words = [
        said(GoalState.AT_RISK, dt.date(2024, 1, 1)),
        said(GoalState.REACHED, dt.date(2025, 1, 1)),
        said(None, dt.date(2026, 1, 1)),
        said(GoalState.OFF_TRACK, dt.date(2027, 1, 1)),
    ]
    assert status_of_goal(goal(), Measuring(), words, TODAY).state is GoalState.REACHED


def test_a_word_does_not_bring_an_ended_goal_back() -> None:
    assert status_of_goal(goal(is_ended=True), Measuring(), [said(GoalState.REACHED)], TODAY).state is GoalState.ENDED


days = st.dates(dt.date(2000, 1, 1), dt.date(2040, 1, 1))
values = st.floats(-1e6, 1e6, allow_nan=False)


@given(values, values, days)
def test_the_path_never_leaves_the_stretch_between_baseline_and_target(first: float, last: float, day: dt.date) -> None:
    required = required_value(series_of(indicator(first, last), [], day), day)
    assert required is not None
    slack = 1e-6 * max(abs(first), abs(last), 1)
    assert min(first, last) - slack <= required <= max(first, last) + slack


@given(values, values, values, days)
def test_up_and_down_are_mirror_images(first: float, last: float, value: float, day: dt.date) -> None:
    up = status_of_indicator(series_of(indicator(first, last), [figure(value, day)], dt.date(2040, 1, 1)))
    mirrored = indicator(-first, -last, direction=Direction.DOWN)
    down = status_of_indicator(series_of(mirrored, [figure(-value, day)], dt.date(2040, 1, 1)))
    assert up.state is down.state


def test_focus_areas_and_mere_groupings_are_not_counted() -> None:
    area = Goal("g", "p", None, GoalKind.FOCUS_AREA, "1", 1, "Område")
    grouping = Goal("g/a", "p", "g", GoalKind.GOAL, "a", 2, "Mål")
    leaf = Goal("g/a/1", "p", "g/a", GoalKind.SUBGOAL, "1", 3, "Delmål")
    all_goals = [area, grouping, leaf]
    assert [one.id for one in all_goals if is_counted(one, all_goals, [])] == ["g/a/1"]
    own = Indicator("g/a#1", "g/a", "Andel", "%", Direction.UP)
    assert [one.id for one in all_goals if is_counted(one, all_goals, [own])] == ["g/a", "g/a/1"]
