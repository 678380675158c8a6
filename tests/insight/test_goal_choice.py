"""Which goals a reader's choice lets through, and what a goal lacks."""

import datetime as dt
from typing import Any

import pytest

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus, ReportTreatment
from tracker.domain.measuring import Direction, Indicator
from tracker.insight.goal_choice import (
    OUTSIDE,
    Activity,
    GoalChoice,
    Lack,
    a_year_before,
    activity_of,
    goals_that_fit,
    lacks_of,
)
from tracker.insight.progress import Measuring
from tracker.insight.standing import Standing, stand

TODAY = dt.date(2026, 11, 22)


def goal(code: str, parent: str | None = None, kind: GoalKind = GoalKind.GOAL, **more: Any) -> Goal:
    goal_id = f"{parent or 'p'}/{code}"
    return Goal(goal_id, "p", parent, kind, code, 1, title=code, text="Ordlyd", **more)


GOALS = (
    goal("A", kind=GoalKind.FOCUS_AREA),
    goal("a", "p/A"),
    goal("b", "p/A"),
    goal("c", "p/A", is_ended=True),
    goal("løs"),
)
INDICATORS = (Indicator("p/A/a#1", "p/A/a", "Andel", "procent", Direction.UP, target_value=5.0),)
STATUSES = (
    GoalStatus("s1", "p/A/a", dt.date(2026, 5, 1), None, "Godt"),
    GoalStatus("s2", "p/A/b", dt.date(2024, 5, 1), None, "Skidt", report_id="r"),
    GoalStatus("s3", "p/A/b", dt.date(2027, 5, 1), None, "Endnu ikke sagt"),
)


def activities(**more: Any) -> dict[str, Activity]:
    given: dict[str, Any] = {"items": (), "register": (), "statuses": STATUSES, "treatments": (), "today": TODAY}
    return activity_of(GOALS, **{**given, **more})


def standing() -> Standing:
    return stand(GOALS, Measuring(INDICATORS), STATUSES, TODAY)


def fitting(choice: GoalChoice, **more: Any) -> list[str]:
    return [one.code for one in goals_that_fit(standing(), activities(**more), choice)]


ITEM = {"goal_id": "p/A/b", "body": "Integrationsrådet", "date": dt.date(2025, 1, 1), "outcome": None}


@pytest.mark.parametrize(
    ("choice", "codes"),
    [
        pytest.param(GoalChoice(), ["a", "b", "c", "løs"], id="nothing asked: all that count, no focus area"),
        pytest.param(GoalChoice(states=frozenset({GoalState.ENDED})), ["c"], id="one state"),
        pytest.param(
            GoalChoice(states=frozenset({GoalState.ENDED, GoalState.NOT_MEASURED})), ["a", "c"], id="either state"
        ),
        pytest.param(GoalChoice(area_id="p/A"), ["a", "b", "c"], id="one area"),
        pytest.param(GoalChoice(area_id=OUTSIDE), ["løs"], id="outside the areas"),
        pytest.param(GoalChoice(body="integrationsraad"), ["b"], id="a body by its key"),
        pytest.param(GoalChoice(body="kommunalbestyrelse"), [], id="a body that treated none"),
        pytest.param(GoalChoice(lacks=frozenset({Lack.INDICATOR})), ["b", "løs"], id="an ended goal lacks nothing"),
        pytest.param(GoalChoice(lacks=frozenset({Lack.STATUS})), ["b", "løs"], id="no word for a year"),
        pytest.param(GoalChoice(lacks=frozenset({Lack.TREATMENT})), ["a", "løs"], id="never treated"),
        pytest.param(GoalChoice(lacks=frozenset(Lack)), ["løs"], id="lacks are asked for together"),
    ],
)
def test_a_choice_lets_goals_through(choice: GoalChoice, codes: list[str]) -> None:
    assert fitting(choice, items=[ITEM]) == codes


def test_bodies_are_found_in_minutes_register_and_treatments_of_reports() -> None:
    found = activities(
        items=[ITEM],
        register=[{"goal_ids": ["p/A/b"], "body": "Integrationsråd", "date": dt.date(2025, 6, 1), "outcome": "noted"}],
        treatments=(ReportTreatment("t", "r", "Kommunalbestyrelsen", dt.date(2025, 3, 1)),),
    )["p/A/b"]
    assert set(found.bodies) == {"integrationsraad", "kommunalbestyrelse"}
    assert found.treated_on == dt.date(2025, 6, 1)
    assert found.status_on == dt.date(2024, 5, 1), "a status of a day to come is not said yet"


def test_a_goal_that_only_a_report_tells_of_is_treated_without_a_case_about_it() -> None:
    report = (ReportTreatment("t", "r", "Kommunalbestyrelsen", dt.date(2025, 3, 1)),)
    told = activities(treatments=report)["p/A/b"]
    later = activities(treatments=report, items=[{**ITEM, "date": dt.date(2027, 1, 1)}])["p/A/b"]
    assert (told.is_treated, told.has_case, later.has_case) == (True, False, False)
    assert activities(items=[ITEM])["p/A/b"].has_case
    assert activities(items=[{**ITEM, "date": None}])["p/A/b"].has_case


def test_what_is_to_come_is_no_treatment_and_what_has_no_day_is_one() -> None:
    later = activities(items=[{**ITEM, "date": dt.date(2027, 1, 1)}])["p/A/b"]
    undated = activities(items=[{**ITEM, "date": None}])["p/A/b"]
    assert (later.is_treated, undated.is_treated, undated.treated_on) == (False, True, None)


@pytest.mark.parametrize("outcome", ["postponed", "withdrawn"])
def test_what_was_announced_and_not_covered_is_no_treatment(outcome: str) -> None:
    entry = {"goal_ids": ["p/A/b"], "body": "Råd", "date": dt.date(2025, 6, 1), "outcome": outcome}
    assert not activities(items=[{**ITEM, "outcome": outcome}], register=[entry])["p/A/b"].is_treated


def test_a_status_of_a_year_ago_to_the_day_is_within_the_year() -> None:
    on_the_day = Activity({}, is_treated=True, status_on=dt.date(2025, 11, 22))
    day_before = Activity({}, is_treated=True, status_on=dt.date(2025, 11, 21))
    assert Lack.STATUS not in lacks_of(GOALS[1], standing(), on_the_day)
    assert Lack.STATUS in lacks_of(GOALS[1], standing(), day_before)


@pytest.mark.parametrize(
    ("day", "before"),
    [
        pytest.param(dt.date(2026, 11, 22), dt.date(2025, 11, 22), id="a day"),
        pytest.param(dt.date(2028, 2, 29), dt.date(2027, 2, 28), id="a leap day"),
    ],
)
def test_a_year_before(day: dt.date, before: dt.date) -> None:
    assert a_year_before(day) == before


def test_each_part_of_a_choice_can_be_let_go_of() -> None:
    choice = GoalChoice(frozenset({GoalState.ENDED}), "p/A", "x", frozenset({Lack.STATUS}))
    assert set(choice.relaxed()) == {"states", "area_id", "body", "lacks"}
    assert choice.relaxed()["body"].body is None
    assert GoalChoice().relaxed() == {}
