"""Link items to the goals that their words name or mean; what a person has said of a link stays.

Runs when a document is stored, and again when a policy is entered after its minutes. Follow-ups belong to the goals
of their item and get no links of their own here. Kept are links that are *certain* or *likely*; *possible* ones are
found anew when somebody asks for them (``suggest``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin
from tracker.linking.meaning import Language
from tracker.store.links import (
    Link,
    LinkableItem,
    delete_link,
    item_ids_of_municipality,
    load_linkable_items,
    load_links,
    save_link,
    suggested_link,
)
from tracker.store.policies import load_policies, load_policy
from tracker.usecases.linking_language import load_language
from tracker.usecases.policy_matcher import is_kept, matcher_of, offered, text_of

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
        language = language.with_corpus([text_of(item) for item in items])
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
            matcher = matcher_of(conn, policy, language, own[0].municipality_name)
            for item, suggestions in zip(
                own, matcher.suggest([offered(item) for item in own], LinkBand.LIKELY), strict=True
            ):
                found[item.id] += (one for one in suggestions if is_kept(one, item, policy))
    return sum(_save_links(conn, item, found[item.id], stored.get(item.id, ())) for item in items)


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
        link = replace(stored, origin=wanted.origin, evidence=wanted.evidence, band=wanted.band, score=wanted.score)
    elif stored is not None:
        link = replace(wanted, later_at=stored.later_at)
    if link != stored:
        save_link(conn, link)
