"""How much of the weight under a goal is reached or on track, level by level."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus
from tracker.domain.measuring import Direction, Indicator
from tracker.insight.progress import Measuring
from tracker.insight.standing import stand
from tracker.insight.weighted_share import WeightedShare, weighted_share
from tracker.ui.goal_spread import share_words

DAY = dt.date(2026, 1, 1)
MET, MISSED, ENDED = GoalState.REACHED, GoalState.OFF_TRACK, GoalState.ENDED
Leaf = tuple[str, float | None, GoalState | None]


def policy(*leaves: Leaf) -> tuple[tuple[Goal, ...], list[GoalStatus]]:
    """The area *1*, and goals by their path below it, with these weights and states by a person's word."""
    goals = [Goal("1", "p", None, GoalKind.FOCUS_AREA, "1", 0, "Sprog")]
    said = []
    for number, (path, weight, state) in enumerate(leaves, start=1):
        parent = f"1/{path}".rpartition("/")[0]
        goal = Goal(f"1/{path}", "p", parent, GoalKind.GOAL, path[-1], number, f"Mål {path}", weight=weight)
        goals.append(replace(goal, is_ended=state is ENDED))
        said.append(GoalStatus(f"s{number}", goal.id, DAY, state, "Sagt."))
    return tuple(goals), said


def share_of(*leaves: Leaf, indicators: tuple[Indicator, ...] = ()) -> WeightedShare | None:
    goals, said = policy(*leaves)
    return weighted_share(stand(goals, Measuring(indicators), said, DAY), "1")


def test_ended_and_unmeasured_goals_stand_in_no_denominator() -> None:
    found = share_of(("a", 3.0, MET), ("b", 1.0, MISSED), ("c", 9.0, ENDED), ("d", 9.0, None))
    assert found is not None
    assert found.share == 0.75
    assert found.weights == (("1/a", 0.75, True), ("1/b", 0.25, False))
    assert found.left_out == ("1/c", "1/d")


FOUR_BELOW = tuple((f"b/{number}", 1.0, MISSED) for number in range(1, 5))


def test_a_goal_with_many_subgoals_weighs_no_more_than_its_weight() -> None:
    found = share_of(("a", 1.0, MET), ("b", 1.0, None), *FOUR_BELOW)
    assert found is not None
    assert found.share == 0.5, "one of two equal goals, not one of five"
    assert [(part.goal_id, part.weight, part.share) for part in found.parts] == [("1/a", 0.5, 1.0), ("1/b", 0.5, 0.0)]
    assert [weight for _, weight, _ in found.weights] == [0.5, *[0.125] * 4]


def test_a_branch_without_a_measured_goal_is_left_out_with_its_weight() -> None:
    found = share_of(("a", 1.0, MET), ("b", 9.0, None), ("b/1", 1.0, None), ("b/2", 1.0, ENDED), ("c", 1.0, MISSED))
    assert found is not None
    assert (found.share, found.left_out) == (0.5, ("1/b/1", "1/b/2"))


def test_what_lies_under_an_ended_goal_counts_no_more() -> None:
    found = share_of(("a", 1.0, MET), ("b", 1.0, ENDED), ("b/1", 1.0, MISSED))
    assert found is not None
    assert found.share == 1.0


def test_a_goal_with_an_indicator_of_its_own_stands_for_itself_and_not_for_what_is_below() -> None:
    own = Indicator("1/b#1", "1/b", "Andel", "procent", Direction.UP)
    leaves = (("a", 1.0, MISSED), ("b", 1.0, MET), ("b/1", None, MISSED))
    found = share_of(*leaves, indicators=(own,))
    assert found is not None
    assert (found.share, found.left_out) == (0.5, ())


@pytest.mark.parametrize(
    "leaves",
    [
        pytest.param((("a", 3.0, MET), ("b", None, MISSED)), id="a measured goal without a weight"),
        pytest.param((("a", 3.0, MET), ("b", 0.0, MISSED)), id="a weight of nothing"),
        pytest.param((("a", 3.0, None),), id="nothing measured"),
        pytest.param((), id="nothing at all"),
        pytest.param((("a", 1.0, MET), ("b", None, None), ("b/1", 1.0, MET)), id="a branch without a weight"),
        pytest.param((("a", 1.0, MET), ("b", 1.0, None), ("b/1", None, MET)), id="no weight further down"),
    ],
)
def test_there_is_no_share_over_made_up_weights(leaves: tuple[Leaf, ...]) -> None:
    assert share_of(*leaves) is None


def test_the_weights_are_printed_level_by_level() -> None:
    goals, said = policy(("a", 1.0, MET), ("b", 3.0, None), ("b/1", 1.0, MET), ("b/2", 3.0, MISSED), ("c", 1.0, ENDED))
    standing = stand(goals, Measuring(), said, DAY)
    share = weighted_share(standing, "1")
    assert share is not None
    words = share_words(standing, share).replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")
    assert words.splitlines() == [
        "Vægtene er regnet om, så de på hvert niveau giver 100 %:",
        "",
        "- 25 % · a Mål a · nået, tæller med",
        "- 75 % · b Mål b · 25 % af det er nået eller på vej:",
        "  - 25 % · 1 Mål b/1 · nået, tæller med",
        "  - 75 % · 2 Mål b/2 · bagud, tæller ikke med",
        "",
        "Uden for regnestykket, fordi de er ophørt eller ikke målt: c Mål c.",
    ]


STATES = st.sampled_from([MET, MISSED, ENDED, None])
LEAVES = st.lists(st.tuples(st.floats(0.1, 100.0), STATES), max_size=6)


@given(LEAVES, LEAVES)
def test_weights_add_up_to_one_on_every_level_and_the_share_to_what_is_met(
    above: list[tuple[float, GoalState | None]], below: list[tuple[float, GoalState | None]]
) -> None:
    leaves = [(f"{number}", *one) for number, one in enumerate(above, start=2)]
    found = share_of(("1", 1.0, None), *((f"1/{number}", *one) for number, one in enumerate(below)), *leaves)
    measured = [state for _, state in (*above, *below) if state in {MET, MISSED}]
    assert (found is None) is (not measured)
    if found is not None:
        assert sum(weight for _, weight, _ in found.weights) == pytest.approx(1)
        assert sum(weight for _, weight, is_met in found.weights if is_met) == pytest.approx(found.share)
        for parts in (found.parts, *(part.parts for part in found.parts if part.parts)):
            assert sum(part.weight for part in parts) == pytest.approx(1)
