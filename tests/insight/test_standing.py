"""A whole policy at once."""

import datetime as dt

from tracker.domain.goal import Goal, GoalKind, GoalState
from tracker.insight.progress import Measuring
from tracker.insight.standing import count_by_focus_area, stand

GOALS = (
    Goal("p/1", "p", None, GoalKind.FOCUS_AREA, "1", 1, "Sprog"),
    Goal("p/1/a", "p", "p/1", GoalKind.GOAL, "a", 2),
    Goal("p/1/b", "p", "p/1", GoalKind.GOAL, "b", 3, "Kendt"),
    Goal("p/2", "p", None, GoalKind.FOCUS_AREA, "2", 4, "Tomt område"),
    Goal("p/x", "p", None, GoalKind.GOAL, "x", 5, "Løst mål", is_ended=True),
)


def test_counts_are_by_area_in_the_policys_order_and_loose_goals_stand_last() -> None:
    standing = stand(GOALS, Measuring(), [], dt.date(2026, 1, 1))
    frame = count_by_focus_area(standing, {"p/1": "Sprog", "p/2": "Tomt område", "": "Uden for"})
    assert frame.to_dict("records") == [
        {"area_id": "p/1", "area": "Sprog", "state": "not_measurable", "goals": 1},
        {"area_id": "p/1", "area": "Sprog", "state": "text_unknown", "goals": 1},
        {"area_id": "", "area": "Uden for", "state": "ended", "goals": 1},
    ]


def test_the_way_up_and_down_the_tree() -> None:
    standing = stand(GOALS, Measuring(), [], dt.date(2026, 1, 1))
    point = standing.goal("p/1/a")
    assert point is not None
    assert [one.id for one in standing.above(point)] == ["p/1"]
    assert [one.id for one in standing.below("p/1")] == ["p/1/a", "p/1/b"]
    assert standing.goal("nowhere") is None
    assert standing.counts("p/1")[GoalState.TEXT_UNKNOWN] == 1


def test_a_policy_without_goals_gives_an_empty_frame_with_its_columns() -> None:
    frame = count_by_focus_area(stand((), Measuring(), [], dt.date(2026, 1, 1)), {"": "Mål"})
    assert list(frame.columns) == ["area_id", "area", "state", "goals"]
    assert frame.empty
