"""How much of the weight under a goal is reached or on track, counted level by level; defined only by given weights."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tracker.domain.goal import Goal
from tracker.insight.standing import MEASURED, MET, Standing


@dataclass(frozen=True, slots=True)
class WeightedPart:
    """One child in the share of its parent: ``weight`` is its part of the parent's measured weight, 0 to 1.

    ``share`` is 1 for a goal that is met and 0 for one that is not; of a child that only groups others, that of its
    own ``parts``.
    """

    goal_id: str
    weight: float
    share: float
    parts: tuple["WeightedPart", ...] = ()


@dataclass(frozen=True, slots=True)
class WeightedShare:
    """How much of the weight of a goal's measured children is reached or on track, 0 to 1.

    The weights of ``parts`` add up to 1, as do those of the parts of each part. ``left_out`` are goals that stand in
    no denominator, because they are ended or not measured.
    """

    share: float
    parts: tuple[WeightedPart, ...]
    left_out: tuple[str, ...]

    @property
    def weights(self) -> tuple[tuple[str, float, bool], ...]:
        """Each goal that is counted, its part of the whole (levels multiplied; all add up to 1), and if it is met."""
        return tuple(_leaves(self.parts, 1.0))


class _Missing(Enum):
    """Why there is no share under a goal."""

    NOTHING_MEASURED = "nothing_measured"
    """No child is measured: the goal stands in no denominator above."""
    NO_WEIGHT = "no_weight"
    """A measured child has no weight: nothing above has a share either."""


def weighted_share(standing: Standing, goal_id: str) -> WeightedShare | None:
    """``share(g) = sum(w_c * share(c)) / sum(w_c)`` over the measured children ``c`` directly under ``g``, or ``None``.

    A child that is measured itself has the share 1 where it is reached or on track, else 0; what lies under it is its
    own matter. Any other child has the share of its own children by the same formula. Ended children, and those under
    which nothing is measured, stand in no denominator. Not defined where a measured child has no positive weight, at
    any level: a share over made-up weights would be one. Source of the weighting by level: the arithmetic mean of a
    composite index with nested weights (OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008, step 6);
    that the unmeasured are left out and not counted as zero is ours, see ``docs/decisions``.
    """
    counted = frozenset(goal.id for goal in standing.counted(goal_id))
    parts = _parts(standing, goal_id, counted)
    if isinstance(parts, _Missing):
        return None
    used = frozenset(one for one, _, _ in _leaves(parts, 1.0))
    return WeightedShare(_sum(parts), parts, tuple(_left_out(standing, goal_id, counted, used)))


def _parts(standing: Standing, goal_id: str, counted: frozenset[str]) -> tuple[WeightedPart, ...] | _Missing:
    children = standing.children(goal_id)
    shares = [_share_of(standing, child, counted) for child in children]
    if _Missing.NO_WEIGHT in shares:
        return _Missing.NO_WEIGHT
    known = [(child, one) for child, one in zip(children, shares, strict=True) if not isinstance(one, _Missing)]
    if not known:
        return _Missing.NOTHING_MEASURED
    weights = [child.weight for child, _ in known if child.weight is not None and child.weight > 0]
    if len(weights) < len(known):
        return _Missing.NO_WEIGHT
    return tuple(
        WeightedPart(child.id, weight / sum(weights), share, parts)
        for (child, (share, parts)), weight in zip(known, weights, strict=True)
    )


def _share_of(
    standing: Standing, goal: Goal, counted: frozenset[str]
) -> tuple[float, tuple[WeightedPart, ...]] | _Missing:
    """A goal's own share, 1 or 0, where it is measured itself, else that of its children with what it is made of."""
    if goal.is_ended:
        return _Missing.NOTHING_MEASURED
    state = standing.progress[goal.id].state
    if goal.id in counted and state in MEASURED:
        return float(state in MET), ()
    parts = _parts(standing, goal.id, counted)
    return parts if isinstance(parts, _Missing) else (_sum(parts), parts)


def _sum(parts: tuple[WeightedPart, ...]) -> float:
    return sum(part.weight * part.share for part in parts)


def _leaves(parts: tuple[WeightedPart, ...], whole: float) -> Iterator[tuple[str, float, bool]]:
    for part in parts:
        if part.parts:
            yield from _leaves(part.parts, whole * part.weight)
        else:
            yield part.goal_id, whole * part.weight, part.share > 0


def _left_out(standing: Standing, goal_id: str, counted: frozenset[str], used: frozenset[str]) -> Iterator[str]:
    """The goals that would count and do not, in the policy's order; below one that is used nothing is left out."""
    for child in standing.children(goal_id):
        below = standing.children(child.id)
        if child.id in used:
            continue
        if child.is_ended or not below:
            if child.id in counted:
                yield child.id
        else:
            yield from _left_out(standing, child.id, counted, used)
