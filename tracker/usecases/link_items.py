"""Link items to the goals that their words name; what a person has said of a link stays.

Runs when a document is stored, and again when a policy is entered after its minutes. Follow-ups belong to the goals
of their item and get no links of their own here.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_link import LinkOrigin
from tracker.linking.references import suggest_references
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
from tracker.store.policies import load_goals, load_policies, load_policy

PolicyGoals = tuple[Policy, tuple[Goal, ...]]


def link_items(conn: Connection, item_ids: Sequence[str]) -> int:
    """Find the references of these items anew; returns how many links they have afterwards."""
    policies: dict[str, tuple[PolicyGoals, ...]] = {}
    stored: dict[str, list[Link]] = {}
    for link in load_links(conn, item_ids):
        stored.setdefault(link.target_id, []).append(link)
    count = 0
    for item in load_linkable_items(conn, item_ids):
        code = item.municipality_code
        if code not in policies:
            policies[code] = tuple((policy, load_goals(conn, policy.id)) for policy in load_policies(conn, code))
        count += _link_item(conn, item, policies[code], stored.get(item.id, ()))
    return count


def relink_municipality(conn: Connection, municipality_code: str) -> int:
    """Find the references of all items of a municipality anew."""
    return link_items(conn, item_ids_of_municipality(conn, municipality_code))


def relink_policy(conn: Connection, policy_id: str) -> int:
    """Find the references to a policy that was entered or changed."""
    return relink_municipality(conn, load_policy(conn, policy_id).municipality_code)


def _link_item(conn: Connection, item: LinkableItem, policies: Sequence[PolicyGoals], links: Sequence[Link]) -> int:
    suggestions = suggest_references(
        item.title,
        item.passages,
        item.case_numbers,
        policies,
        date=item.date,
        municipality_name=item.municipality_name,
    )
    wanted = {link.id: link for link in (suggested_link(found, "item", item.id) for found in suggestions)}
    stored = {link.id: link for link in links}
    for link in stored.values():
        if link.id not in wanted and link.origin is LinkOrigin.REFERENCE and not link.is_persons:
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
