"""What a goal was in the policies before."""

from tracker.domain.goal_history import GoalSuccession, SuccessionKind
from tracker.insight.lineage import forebears_of, successions_about


def step(before: str, after: str | None, kind: SuccessionKind = SuccessionKind.CARRIED_OVER) -> GoalSuccession:
    return GoalSuccession(f"{before}=>{after or ''}", before, after, kind)


STEPS = (
    step("gammel/a", "ny/a", SuccessionKind.MERGED),
    step("gammel/b", "ny/a", SuccessionKind.MERGED),
    step("ældst/x", "gammel/a"),
    step("gammel/c", None, SuccessionKind.ENDED),
)


def test_forebears_are_found_through_several_policies_the_nearest_first() -> None:
    assert forebears_of("ny/a", STEPS) == ("gammel/a", "gammel/b", "ældst/x")


def test_a_goal_without_steps_stands_alone() -> None:
    assert forebears_of("ny/b", STEPS) == ()


def test_steps_in_a_ring_end() -> None:
    assert forebears_of("a", (step("a", "b"), step("b", "a"))) == ("b",)


def test_a_goal_that_was_split_is_the_forebear_of_each_part_once() -> None:
    split = (step("x", "y", SuccessionKind.SPLIT), step("x", "z", SuccessionKind.SPLIT), step("y", "z"))
    assert forebears_of("z", split) == ("x", "y")


def test_successions_about_a_goal_are_those_to_it_and_from_it() -> None:
    assert [one.id for one in successions_about(["gammel/a"], STEPS)] == ["gammel/a=>ny/a", "ældst/x=>gammel/a"]
    assert [one.id for one in successions_about(["gammel/c"], STEPS)] == ["gammel/c=>"]
