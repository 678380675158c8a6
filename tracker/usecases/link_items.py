"""Link items to the goals that their words name or mean; what a person has said of a link stays.

Runs when a document is stored, and again when a policy is entered after its minutes. Follow-ups belong to the goals
of their item and get no links of their own here. Kept are links that are *certain* or *likely*; *possible* ones are
found anew when somebody asks for them (``suggest``).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from sqlalchemy import Connection

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin, LinkState
from tracker.linking.decided import Decided
from tracker.linking.meaning import Language
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.store.links import (
    Link,
    LinkableItem,
    delete_link,
    item_ids_of_municipality,
    load_decided_links,
    load_linkable_items,
    load_links,
    save_link,
    suggested_link,
)
from tracker.store.policies import load_goals, load_policies, load_policy
from tracker.usecases.linking_language import load_calibration, load_language

_ENOUGH_TO_LEARN = 100
"""Items from which a municipality's own words say more than the product's alone."""


def link_items(conn: Connection, item_ids: Sequence[str]) -> int:
    """Find the goals of these items anew; returns how many links they have afterwards."""
    return _link(conn, load_linkable_items(conn, item_ids), load_language())


def relink_municipality(conn: Connection, municipality_code: str) -> int:
    """Find the goals of all items of a municipality anew; where they are many, word weights are learned from them."""
    items = load_linkable_items(conn, item_ids_of_municipality(conn, municipality_code))
    language = load_language()
    if len(items) >= _ENOUGH_TO_LEARN:
        language = language.with_corpus([_text_of(item) for item in items])
    return _link(conn, items, language)


def relink_policy(conn: Connection, policy_id: str) -> int:
    """Find the references to a policy that was entered or changed."""
    return relink_municipality(conn, load_policy(conn, policy_id).municipality_code)


def _link(conn: Connection, items: Sequence[LinkableItem], language: Language) -> int:
    stored: dict[str, list[Link]] = {}
    for link in load_links(conn, [item.id for item in items]):
        stored.setdefault(link.target_id, []).append(link)
    found: dict[str, list[GoalSuggestion]] = {item.id: [] for item in items}
    for code in dict.fromkeys(item.municipality_code for item in items):
        own = [item for item in items if item.municipality_code == code]
        for policy in load_policies(conn, code):
            matcher = _matcher_of(conn, policy, language, own[0].municipality_name)
            for item, suggestions in zip(
                own, matcher.suggest([_offered(item) for item in own], LinkBand.LIKELY), strict=True
            ):
                found[item.id] += (one for one in suggestions if _is_kept(one, item, policy))
    return sum(_save_links(conn, item, found[item.id], stored.get(item.id, ())) for item in items)


def _matcher_of(conn: Connection, policy: Policy, language: Language, municipality_name: str) -> GoalMatcher:
    links = load_decided_links(conn, policy.id)
    texts = {item.id: _text_of(item) for item in load_linkable_items(conn, [link.target_id for link in links])}
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


@lru_cache(maxsize=8)  # documents are imported one by one, and goals change seldom
def _known_matcher(policy: Policy, goals: tuple[Goal, ...], municipality_name: str) -> GoalMatcher:
    return GoalMatcher.of(policy, goals, load_language(), load_calibration(), municipality_name)


def _text_of(item: LinkableItem) -> str:
    return " ".join(quote.text for quote in _offered(item).quotes)


def _offered(item: LinkableItem) -> LinkText:
    return LinkText(item.title, item.passages, item.case_numbers, item.date)


def _is_kept(suggestion: GoalSuggestion, item: LinkableItem, policy: Policy) -> bool:
    """What an item only means it can mean in the years of the policy alone; what it names, it names at any time."""
    if suggestion.origin is LinkOrigin.REFERENCE:
        return True
    return item.date is None or policy.period_first <= item.date.year <= policy.period_last


def _save_links(conn: Connection, item: LinkableItem, found: Iterable[GoalSuggestion], links: Sequence[Link]) -> int:
    wanted = {link.id: link for link in (suggested_link(one, "item", item.id) for one in found)}
    stored = {link.id: link for link in links}
    for link in stored.values():
        if link.id not in wanted and not link.is_persons:
            delete_link(conn, link.id)
            continue
        wanted.setdefault(link.id, link)
    for link in wanted.values():
        _save(conn, link, stored.get(link.id))
    return len(wanted)


def _save(conn: Connection, wanted: Link, stored: Link | None) -> None:
    """Store a link anew; where a person has spoken, only the machine's evidence is brought up to date."""
    link = wanted
    if stored is not None and stored.is_persons:
        if stored.origin is LinkOrigin.PERSON or wanted is stored:
            return
        link = Link(
            policy_id=stored.policy_id,
            goal_id=stored.goal_id,
            target_type=stored.target_type,
            target_id=stored.target_id,
            origin=wanted.origin,
            state=stored.state,
            evidence=wanted.evidence,
            band=wanted.band,
            score=wanted.score,
            decided_by=stored.decided_by,
            decided_at=stored.decided_at,
        )
    if link != stored:
        save_link(conn, link)
