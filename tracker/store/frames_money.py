"""Budgets and pools, their rules, the sums that minutes state, and applications, as frames. Whole øre."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Table, select

from tracker.domain.applicant import shown_applicants
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.private_words import without_private
from tracker.store.tables import (
    bodies,
    grant_applications,
    items,
    meetings,
    no_applications,
    pool_rules,
    pools,
    stated_balances,
)


def pools_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The budgets and pools of a municipality, each with its body's name."""
    found = frame_of(
        connection,
        select(pools, bodies.c.name.label("body"))
        .select_from(pools)
        .outerjoin(bodies, bodies.c.id == pools.c.body_id)
        .where(pools.c.municipality_code == municipality_code)
        .order_by(bodies.c.name, pools.c.name),
    )
    return without_private(connection, municipality_code, found, "name", "rules", "source")


def balances_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Totals and remainders as minutes state them, oldest first."""
    return told_frame(
        connection, stated_balances, municipality_code, (meetings.c.date, items.c.position, stated_balances.c.id)
    )


def no_applications_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The days by which nobody had applied, as minutes or people say, oldest first."""
    order = (no_applications.c.date, no_applications.c.id)
    found = told_frame(connection, no_applications, municipality_code, order)
    return without_private(connection, municipality_code, found, "source")


def pool_rules_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The rules of a municipality's pools, those that have always applied first."""
    first_day = pool_rules.c.valid_from
    found = frame_of(
        connection,
        select(pool_rules)
        .join(pools, pools.c.id == pool_rules.c.pool_id)
        .where(pools.c.municipality_code == municipality_code)
        .order_by(pool_rules.c.pool_id, first_day.is_not(None), first_day, pool_rules.c.id),
    )
    return without_private(connection, municipality_code, found, "deadline", "supports", "excludes", "source")


def told_frame(
    connection: Connection, table: Table, municipality_code: str, order: Sequence[ColumnElement[Any]]
) -> pd.DataFrame:
    """The rows of a table of money, each with the item that told of it, where one did; closed ones tell nothing."""
    found = frame_of(
        connection,
        select(
            table,
            items.c.document_sha256,
            items.c.meeting_id,
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            meetings.c.date.label("told_on"),
        )
        .select_from(table)
        .join(pools, pools.c.id == table.c.pool_id)
        .outerjoin(items, items.c.id == table.c.item_id)
        .outerjoin(meetings, meetings.c.id == items.c.meeting_id)
        .where(pools.c.municipality_code == municipality_code, table.c.item_id.is_(None) | is_open(connection))
        .order_by(*order),
    )
    return with_corrections(connection, found, "meeting", {"date": "told_on"}, "meeting_id")


def applications_frame(connection: Connection, municipality_code: str, sees_private: bool = False) -> pd.DataFrame:
    """Applications to the pools of a municipality, newest first; private applicants masked unless ``sees_private``."""
    found = frame_of(
        connection,
        select(grant_applications, pools.c.name.label("pool"))
        .select_from(grant_applications)
        .join(pools, pools.c.id == grant_applications.c.pool_id)
        .where(pools.c.municipality_code == municipality_code)
        .order_by(grant_applications.c.year.desc(), grant_applications.c.date.desc(), grant_applications.c.id),
    )
    rows = [{str(name): value for name, value in row.items()} for row in found.to_dict("records")]
    shown = shown_applicants(rows, sees_private=sees_private)
    frame = pd.DataFrame([list(row.values()) for row in shown], columns=found.columns, dtype=object)
    return without_private(connection, municipality_code, frame, "pool")
