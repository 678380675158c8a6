"""A policy's matcher, ready for the items of a municipality: it knows the goals, and what people have said before."""

from functools import lru_cache

from sqlalchemy import Connection

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkOrigin, LinkState
from tracker.linking.decided import Decided
from tracker.linking.meaning import Language
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.store.links import LinkableItem, load_decided_links, load_linkable_items
from tracker.store.policies import load_goals
from tracker.usecases.linking_language import load_calibration, load_language


def matcher_of(conn: Connection, policy: Policy, language: Language, municipality_name: str) -> GoalMatcher:
    """The matcher of a policy, with every link to its goals that people have confirmed or rejected as an example."""
    links = load_decided_links(conn, policy.id)
    texts = {item.id: text_of(item) for item in load_linkable_items(conn, [link.target_id for link in links])}
    decided = tuple(
        Decided(link.goal_id, texts[link.target_id], link.state is LinkState.CONFIRMED)
        for link in links
        if link.goal_id is not None and link.target_id in texts
    )
    goals = load_goals(conn, policy.id)
    if language is load_language():
        matcher = _known_matcher(policy, goals, municipality_name)
    else:
        matcher = GoalMatcher.of(policy, goals, language, load_calibration(), municipality_name)
    return matcher.having_decided(decided, language)


def offered(item: LinkableItem) -> LinkText:
    """What an item offers to the matcher."""
    return LinkText(item.title, item.passages, item.case_numbers, item.date)


def text_of(item: LinkableItem) -> str:
    """All words that an item offers."""
    return " ".join(quote.text for quote in offered(item).quotes)


def is_kept(suggestion: GoalSuggestion, item: LinkableItem, policy: Policy) -> bool:
    """What an item only means it can mean in the years of the policy alone; what it names, it names at any time."""
    if suggestion.origin is LinkOrigin.REFERENCE:
        return True
    return item.date is None or policy.period_first <= item.date.year <= policy.period_last


@lru_cache(maxsize=8)  # documents are imported one by one, and goals change seldom
def _known_matcher(policy: Policy, goals: tuple[Goal, ...], municipality_name: str) -> GoalMatcher:
    return GoalMatcher.of(policy, goals, load_language(), load_calibration(), municipality_name)
