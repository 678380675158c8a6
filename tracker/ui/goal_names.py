"""How a goal is called on every screen, also where its text is unknown."""

from tracker.domain.goal import Goal, GoalKind
from tracker.insight.standing import Standing

_KIND_WORDS = {GoalKind.FOCUS_AREA: "Indsatsområde", GoalKind.GOAL: "Punkt", GoalKind.SUBGOAL: "Delmål"}
OUTSIDE = "Uden for indsatsområderne"


def goal_name(goal: Goal) -> str:
    """Its title, else the beginning of its text, else its kind and code: ``Punkt a``."""
    if goal.title:
        return goal.title
    if goal.text:
        line = " ".join(goal.text.split())
        return line if len(line) <= 90 else f"{line[:90].rsplit(' ', 1)[0]} …"
    return f"{_KIND_WORDS[goal.kind]} {goal.code}"


def code_of(goal: Goal) -> str:
    """The goal's own letter or number as a sign before its name; none where the name is nothing else."""
    return goal.code if goal.title or goal.text else ""


def area_names(standing: Standing) -> dict[str, str]:
    """Name by id of each focus area, and under the empty id the words for what stands outside them."""
    areas = {goal.id: goal_name(goal) for goal in standing.goals if goal.kind is GoalKind.FOCUS_AREA}
    return {**areas, "": OUTSIDE if areas else "Mål"}
