"""What a goal was in the policies before, and what became of it in the next. Pure."""

from collections.abc import Iterable, Sequence

from tracker.domain.goal_history import GoalSuccession


def forebears_of(goal_id: str, successions: Iterable[GoalSuccession]) -> tuple[str, ...]:
    """The goals whose place a goal took, and those whose place they took, the nearest first; each once."""
    known = tuple(successions)
    found: list[str] = []
    waiting = [goal_id]
    while waiting:
        current = waiting.pop(0)
        before = [one.from_goal_id for one in known if one.to_goal_id == current]
        new = [one for one in before if one not in found and one != goal_id]
        found += dict.fromkeys(new)
        waiting += dict.fromkeys(new)
    return tuple(found)


def successions_about(goal_ids: Iterable[str], successions: Sequence[GoalSuccession]) -> tuple[GoalSuccession, ...]:
    """The successions from or to one of the goals, each once."""
    wanted = set(goal_ids)
    about = {one.id: one for one in successions if one.from_goal_id in wanted or one.to_goal_id in wanted}
    return tuple(about.values())
