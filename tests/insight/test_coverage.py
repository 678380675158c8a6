"""Which goals can be followed, and what is missing first."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Goal, GoalKind, GoalStatus
from tracker.domain.measuring import Direction, Indicator, Measurement, ProgressRule
from tracker.insight.coverage import GoalCoverage, Part, count_parts, coverage_of, next_best
from tracker.insight.progress import Measuring
from tracker.insight.standing import stand

TODAY = dt.date(2026, 11, 22)
AREA = Goal("p/1", "p", None, GoalKind.FOCUS_AREA, "1", 1, "Job")
WHOLE = Goal("p/1/a", "p", "p/1", GoalKind.GOAL, "a", 2, "Løn", "Flere får løn")
BARE = Goal("p/1/b", "p", "p/1", GoalKind.GOAL, "b", 3, "Uden ordlyd")
GONE = Goal("p/1/c", "p", "p/1", GoalKind.GOAL, "c", 4, "Slut", "Slut", is_ended=True)
ONE = Indicator("p/1/a#1", WHOLE.id, "Andel", "%", Direction.UP, target_value=50.0, cadence="årligt")
FIGURE = Measurement(ONE.id, dt.date(2025, 12, 31), 40.0)
SAID = GoalStatus("s", WHOLE.id, dt.date(2026, 5, 1), None, "Det går.")


def has(
    *, one: Indicator = ONE, figures: tuple[Measurement, ...] = (FIGURE,), said: GoalStatus = SAID
) -> frozenset[Part]:
    standing = stand((AREA, WHOLE), Measuring((one,), figures), [said], TODAY)
    (found,) = coverage_of(standing, {WHOLE.id})
    return found.has


def test_a_goal_with_everything_lacks_nothing() -> None:
    assert has() == frozenset(Part)


def test_each_part_is_missed_for_its_own_reason() -> None:
    everything = frozenset(Part)
    assert everything - has(one=replace(ONE, target_value=None)) == {Part.TARGET}
    assert everything - has(figures=()) == {Part.FIGURE}
    assert everything - has(figures=(replace(FIGURE, date=dt.date(2023, 12, 31)),)) == {Part.FIGURE}
    assert everything - has(figures=(replace(FIGURE, persons=3),)) == {Part.FIGURE}, "a figure kept back shows nothing"
    assert everything - has(said=replace(SAID, date=dt.date(2025, 11, 22))) == {Part.STATUS}
    assert everything - has(said=replace(SAID, date=dt.date(2027, 1, 1))) == {Part.STATUS}


@pytest.mark.parametrize(
    ("cadence", "year", "is_had", "is_unknown"),
    [
        pytest.param(None, 2020, False, True, id="nobody says how often it comes"),
        pytest.param(None, 2025, False, True, id="be it ever so new"),
        pytest.param("når der er tid", 2025, False, True, id="words that are no rhythm"),
        pytest.param("uregelmæssigt", 2020, True, False, id="none is expected by any rhythm"),
        pytest.param("årligt", 2025, True, False, id="fresh by its rhythm"),
        pytest.param("årligt", 2020, False, False, id="overdue is missing, and nobody doubts it"),
    ],
)
def test_a_figure_of_an_unknown_rhythm_is_neither_fresh_nor_old(
    cadence: str | None, year: int, is_had: bool, is_unknown: bool
) -> None:
    one = replace(ONE, cadence=cadence)
    standing = stand((WHOLE,), Measuring((one,), (replace(FIGURE, date=dt.date(year, 12, 31)),)), [SAID], TODAY)
    (found,) = coverage_of(standing, {WHOLE.id})
    assert (Part.FIGURE in found.has, Part.FIGURE in found.unknown) == (is_had, is_unknown)
    assert (found.next_part is Part.FIGURE) is not is_had, "what is not known is worth asking for"


def test_without_any_figure_nothing_is_unknown() -> None:
    (found,) = coverage_of(stand((WHOLE,), Measuring((replace(ONE, cadence=None),)), [], TODAY), ())
    assert found.unknown == frozenset()


def test_by_the_majority_no_target_is_needed_but_a_band_is() -> None:
    goal = replace(WHOLE, progress_rule=ProgressRule.MAJORITY)
    bare = replace(ONE, target_value=None)
    for one, needs in ((bare, False), (replace(bare, direction=Direction.HOLD), True)):
        (found,) = coverage_of(stand((goal,), Measuring((one,), (FIGURE,)), [SAID], TODAY), {goal.id})
        assert (Part.TARGET in found.lacks) is needs


def test_a_band_is_the_target_of_what_is_to_hold() -> None:
    hold = replace(ONE, direction=Direction.HOLD)
    assert Part.TARGET not in has(one=hold), "a number to reach is no band to hold"
    assert Part.TARGET in has(one=replace(hold, target_value=None, band_low=1.0))


def test_ended_goals_and_areas_are_not_asked_for_anything() -> None:
    found = coverage_of(stand((AREA, WHOLE, BARE, GONE), Measuring(), [], TODAY), {BARE.id})
    assert [one.goal_id for one in found] == [WHOLE.id, BARE.id]
    assert [one.next_part for one in found] == [Part.INDICATOR, Part.TEXT]
    assert count_parts(found)[Part.DECISION] == (1, 2)


def test_a_goal_that_only_a_person_can_judge_is_not_asked_for_figures() -> None:
    judged = replace(WHOLE, progress_rule=ProgressRule.JUDGEMENT)
    (found,) = coverage_of(stand((judged,), Measuring(), [SAID], TODAY), set())
    assert found.next_part is Part.DECISION
    assert count_parts([found])[Part.FIGURE] == (0, 0)


def test_the_next_best_thing_is_what_most_goals_wait_for() -> None:
    def goal(name: str, *parts: Part) -> GoalCoverage:
        return GoalCoverage(name, frozenset(parts))

    assert next_best([goal("a", Part.TEXT), goal("b", Part.TEXT), goal("c")]) == (Part.INDICATOR, ("a", "b"))
    assert next_best([goal("a"), goal("b", Part.TEXT)]) == (Part.TEXT, ("a",)), "the earlier of two as wanted"
    assert next_best([goal("a", *Part)]) is None
    assert next_best([]) is None


@given(st.lists(st.frozensets(st.sampled_from(Part)), max_size=8))
def test_whoever_fills_in_the_next_best_thing_comes_nearer(parts: list[frozenset[Part]]) -> None:
    coverage = [GoalCoverage(str(number), has) for number, has in enumerate(parts)]
    found = next_best(coverage)
    assert (found is None) == all(has == frozenset(Part) for has in parts)
    if found is not None:
        part, goals = found
        assert goals
        assert all(part not in one.has for one in coverage if one.goal_id in goals)
