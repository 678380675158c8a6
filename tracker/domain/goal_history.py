"""How policies and goals change: revised wordings, a successor policy, and wishes for more. ``None`` is unknown."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Origin, Span


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """How a policy read from a day on: as adopted, or as revised. The latest is what ``Policy`` says now."""

    id: str
    policy_id: str
    date: dt.date
    title: str
    period_first: int
    period_last: int
    vision: str | None = None
    decided_by: str | None = None
    note: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class GoalVersion:
    """How a goal read from a day on: as adopted, or as revised. The latest is what ``Goal`` says now.

    ``date`` is ``None`` for the first wording where nobody knows since when it stood.
    """

    id: str
    goal_id: str
    date: dt.date | None
    title: str | None = None
    text: str | None = None
    decided_by: str | None = None
    note: str | None = None
    source: str | None = None


class SuccessionKind(StrEnum):
    """What became of a goal in the policy that followed."""

    CARRIED_OVER = "carried_over"
    """The same goal, as it stood or reworded."""
    MERGED = "merged"
    """It became one with others: several rows lead to the same goal."""
    SPLIT = "split"
    """It became several: several rows lead from the same goal."""
    ENDED = "ended"
    """It is in the new policy no more; ``to_goal_id`` is ``None``."""


@dataclass(frozen=True, slots=True)
class GoalSuccession:
    """From a goal to the one that took its place in a successor policy, so that a timeline runs across the change."""

    id: str
    from_goal_id: str
    to_goal_id: str | None
    kind: SuccessionKind
    date: dt.date | None = None
    note: str | None = None
    source: str | None = None


class WishState(StrEnum):
    """What became of a wish for a higher goal."""

    OPEN = "open"
    ADOPTED = "adopted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class TargetWish:
    """A wish for a higher goal, said in minutes or entered by a person. It stands beside the target and never moves it.

    ``goal_id`` is ``None`` where the words name no goal: it then belongs to the goals of its item. ``span`` is where
    ``text`` stands in the item's document, for a wish that was read. ``wanted_value`` is in the indicator's unit.
    """

    id: str
    policy_id: str | None
    goal_id: str | None
    text: str
    date: dt.date | None = None
    wished_by: str | None = None
    indicator_id: str | None = None
    wanted_value: float | None = None
    state: WishState = WishState.OPEN
    decided_on: dt.date | None = None
    decided_by: str | None = None
    answer: str | None = None
    item_id: str | None = None
    span: Span | None = None
    origin: Origin = Origin.ENTERED
    source: str | None = None
