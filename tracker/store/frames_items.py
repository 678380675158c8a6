"""What stands in one open item, as frames. A closed item gives no row here."""

import pandas as pd
from sqlalchemy import Connection, Table, false, select, true

from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import (
    amounts,
    attachments,
    decisions,
    follow_ups,
    goals,
    items,
    ledger,
    links,
    minority_statements,
    policies,
    recommendations,
    sections,
    stated_balances,
    statements,
    votes,
)


def sections_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """The item's sections in reading order, each with its heading and text."""
    return _in_item(connection, sections, item_id)


def recommendations_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """What was recommended, and by whom."""
    return _in_item(connection, recommendations, item_id)


def attachments_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """The attachments that the item lists, with their ids and whether they are open."""
    return _in_item(connection, attachments, item_id)


def amounts_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """The sums that the item names, in whole øre, each with what its sentence says of it."""
    return _in_item(connection, amounts, item_id)


def votes_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """The votes taken over the item."""
    return _in_item(connection, votes, item_id)


def minority_statements_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """What those who did not agree wanted written down."""
    return _in_item(connection, minority_statements, item_id)


def _in_item(connection: Connection, table: Table, item_id: str) -> pd.DataFrame:
    """The rows of a table of facts that stand in one open item, in their order, each with its document."""
    return frame_of(
        connection,
        select(table, items.c.document_sha256)
        .join(items, items.c.id == table.c.item_id)
        .where(table.c.item_id == item_id, is_open(connection))
        .order_by(table.c.position),
    )


def item_money_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """What the item's sums are, as far as that is read: movements, and totals or remainders (``is_balance``).

    The span is that of the whole sentence; ``amount_ore`` tells which of its sums is meant.
    """
    moved = select(
        ledger.c.kind,
        ledger.c.amount_ore,
        ledger.c.year,
        ledger.c.span_start,
        ledger.c.span_end,
        false().label("is_balance"),
    ).join(items, items.c.id == ledger.c.item_id)
    stated = select(
        stated_balances.c.kind,
        stated_balances.c.amount_ore,
        stated_balances.c.year,
        stated_balances.c.span_start,
        stated_balances.c.span_end,
        true().label("is_balance"),
    ).join(items, items.c.id == stated_balances.c.item_id)
    is_shown = is_open(connection)
    return frame_of(
        connection,
        moved.where(ledger.c.item_id == item_id, is_shown).union_all(
            stated.where(stated_balances.c.item_id == item_id, is_shown)
        ),
    )


def item_decisions_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """The decisions of an item, earlier bodies' first, the body's own last."""
    found = frame_of(
        connection,
        select(decisions, items.c.document_sha256)
        .join(items, items.c.id == decisions.c.item_id)
        .where(decisions.c.item_id == item_id, is_open(connection))
        .order_by(decisions.c.is_own, decisions.c.position),
    )
    return with_corrections(connection, found, "decision", {"outcome": "outcome"})


def statements_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """The remarks under an item's decisions, each with its force."""
    return frame_of(
        connection,
        select(statements, items.c.document_sha256)
        .join(decisions, decisions.c.id == statements.c.decision_id)
        .join(items, items.c.id == decisions.c.item_id)
        .where(decisions.c.item_id == item_id, is_open(connection))
        .order_by(decisions.c.position, statements.c.position),
    )


def item_links_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """Links of an item and of its tasks to goals, or to a policy as a whole, rejected ones among them."""
    areas = goals.alias()
    tasks = select(follow_ups.c.id).where(follow_ups.c.item_id == item_id)
    is_visible = select(items.c.id).where(items.c.id == item_id, is_open(connection)).exists()
    return frame_of(
        connection,
        select(
            links,
            policies.c.title.label("policy"),
            goals.c.title.label("goal"),
            goals.c.code.label("goal_code"),
            areas.c.title.label("area"),
        )
        .join(policies, policies.c.id == links.c.policy_id)
        .outerjoin(goals, goals.c.id == links.c.goal_id)
        .outerjoin(areas, areas.c.id == goals.c.parent_id)
        .where((links.c.target_id == item_id) | links.c.target_id.in_(tasks), is_visible)
        .order_by(links.c.policy_id, goals.c.position, links.c.id),
    )
