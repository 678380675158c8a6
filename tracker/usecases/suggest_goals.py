"""Goals for decisions that are in no store: the policy and the items come as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.usecases.linking_language import load_calibration, load_language

_KEYS = ("municipality", "title", "period", "goals")


@dataclass(frozen=True, slots=True)
class LoosePolicy:
    """A policy that was handed in as JSON, with its goals and its municipality's name without "Kommune"."""

    policy: Policy
    goals: tuple[Goal, ...]
    municipality_name: str


def policy_from_json(value: Mapping[str, object]) -> LoosePolicy:
    """The policy of the contract ``contracts/cli.md``; ``ValueError`` names what is missing or wrong."""
    missing = [key for key in _KEYS if key not in value]
    if missing:
        raise ValueError(f"policy without {', '.join(missing)}")
    period, rows = value["period"], value["goals"]
    if not (isinstance(period, Sequence) and len(period) == 2 and isinstance(rows, Sequence)):
        raise ValueError("policy: period is [first, last] and goals is a list")
    policy = Policy("policy", "", str(value["title"]), int(period[0]), int(period[1]))
    goals = tuple(
        Goal(
            id=str(row["id"]),
            policy_id=policy.id,
            parent_id=row.get("parent"),
            kind=GoalKind(row["kind"]),
            code=str(row["code"]),
            position=position,
            title=row.get("title"),
            text=row.get("text"),
        )
        for position, row in enumerate(rows)
    )
    return LoosePolicy(policy, goals, str(value["municipality"]).removesuffix(" Kommune"))


def suggest_goals(loose: LoosePolicy, items: Sequence[tuple[str, str]]) -> list[tuple[GoalSuggestion, ...]]:
    """Goals for each item (title, text), best first; a focus area whose points are named is not given beside them.

    How rare a word is is learned from the items themselves, added to what the product knows.
    """
    language = load_language().with_corpus([f"{title} {text}" for title, text in items])
    matcher = GoalMatcher.of(
        loose.policy, loose.goals, language, load_calibration(), municipality_name=loose.municipality_name
    )
    texts = [LinkText(_quote(title), (_quote(text),)) for title, text in items]
    return [_of_goals(found, loose.goals) for found in matcher.suggest(texts)]


def _quote(text: str) -> Quote:
    return Quote(text, Span(0, len(text)))


def _of_goals(found: Sequence[GoalSuggestion], goals: Sequence[Goal]) -> tuple[GoalSuggestion, ...]:
    """Without the policy as a whole, and without focus areas beside their named points."""
    named = {suggestion.goal_id for suggestion in found if suggestion.origin is LinkOrigin.REFERENCE}
    parents = {goal.parent_id for goal in goals if goal.id in named}
    return tuple(s for s in found if s.goal_id is not None and s.goal_id not in parents)
