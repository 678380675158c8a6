"""Links that are only *possible*: found when a person asks for them, learning from what people have said; not stored.

A possible link counts for nothing before somebody confirms it, so it lives in the list in which it was asked for.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Policy
from tracker.domain.goal_link import LinkBand
from tracker.store.engine import reading
from tracker.store.link_targets import open_items_of_municipality
from tracker.store.links import Link, LinkableItem, load_linkable_items, load_links, suggested_link
from tracker.store.policies import load_policies
from tracker.usecases.linking_language import load_language
from tracker.usecases.policy_matcher import is_kept, matcher_of, offered

PossibleLink = Link
"""A link that is not stored; the use cases take it as ``found`` beside its id."""


def find_possible(engine: Engine, municipality_code: str) -> tuple[PossibleLink, ...]:
    """The *possible* links of a municipality's open items that nobody has been asked about, the likeliest first."""
    with reading(engine) as conn:
        items = load_linkable_items(conn, open_items_of_municipality(conn, municipality_code))
        known = {link.id for link in load_links(conn, [item.id for item in items])}
        found = [
            link
            for policy in load_policies(conn, municipality_code)
            for link in _suggested(conn, policy, items)
            if link.band is LinkBand.POSSIBLE and link.id not in known
        ]
    return tuple(sorted(found, key=lambda link: (-(link.score or 0.0), link.id)))


def nearest_goals(engine: Engine, item_id: str, number: int) -> tuple[str, ...]:
    """The ids of the goals that an item is nearest to and that it has no link to yet, the nearest first."""
    with reading(engine) as conn:
        items = load_linkable_items(conn, [item_id])
        taken = {link.goal_id for link in load_links(conn, [item_id])}
        codes = dict.fromkeys(item.municipality_code for item in items)
        found = [
            link for code in codes for policy in load_policies(conn, code) for link in _suggested(conn, policy, items)
        ]
    found.sort(key=lambda link: (-(link.score or 0.0), link.id))
    ids = dict.fromkeys(link.goal_id for link in found if link.goal_id is not None)
    return tuple(goal for goal in ids if goal not in taken)[:number]


def _suggested(conn: Connection, policy: Policy, items: Sequence[LinkableItem]) -> Iterator[Link]:
    if not items:
        return
    matcher = matcher_of(conn, policy, load_language(), items[0].municipality_name)
    for item, suggestions in zip(items, matcher.suggest([offered(item) for item in items]), strict=True):
        for suggestion in suggestions:
            if is_kept(suggestion, item, policy):
                yield suggested_link(suggestion, "item", item.id)
