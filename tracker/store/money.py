"""Sums that an item names, movements of a body's own money, and the totals it states. Whole øre."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from tracker.domain.agenda import AgendaItem
from tracker.domain.money import Amount, BalanceKind, LedgerEntry, LedgerKind, StatedBalance
from tracker.domain.source import Origin, Quote
from tracker.store.rows import (
    Row,
    Rows,
    delete_rows,
    insert_rows,
    quote_columns,
    quote_of,
    select_row,
    select_rows,
    update_row,
)
from tracker.store.tables import amounts, bodies, ledger, pools, stated_balances

_OWN_MONEY = "rådighedsbeløb"


def money_rows(item: AgendaItem, item_id: str, pool_id: str, date: dt.date | None) -> Rows:
    """The rows of an item's sums, movements and stated balances."""
    return {
        "amounts": [
            {
                "item_id": item_id,
                "id": f"{item_id}:amount-{position}",
                "position": position,
                "ore": amount.ore,
                **quote_columns(amount.quote),
            }
            for position, amount in enumerate(item.amounts, 1)
        ],
        "ledger": [
            {
                **_movement(entry, f"{item_id}:ledger-{position}", item_id, pool_id),
                "date": date,
                "purpose": entry.purpose,
                "origin": Origin.READ.value,
                "source": None,
                "pack": None,
                "entered_by": None,
                "entered_at": None,
            }
            for position, entry in enumerate(item.ledger, 1)
        ],
        "stated_balances": [
            _movement(balance, f"{item_id}:balance-{position}", item_id, pool_id)
            for position, balance in enumerate(item.balances, 1)
        ],
    }


def load_amounts(conn: Connection, item_id: str) -> tuple[Amount, ...]:
    """The sums that an item names, in reading order."""
    rows = sorted(select_rows(conn, amounts, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(Amount(row["ore"], quote_of(row)) for row in rows)


def load_ledger(conn: Connection, item_id: str, text: str) -> tuple[LedgerEntry, ...]:
    """The movements read in an item; ``text`` is its document's."""
    return tuple(
        LedgerEntry(LedgerKind(row["kind"]), _amount(row, text), quote_of(row), row["year"], row["purpose"])
        for row in _numbered(select_rows(conn, ledger, "item_id", [item_id]))
    )


def load_balances(conn: Connection, item_id: str, text: str) -> tuple[StatedBalance, ...]:
    """The totals and remainders stated in an item; ``text`` is its document's."""
    return tuple(
        StatedBalance(BalanceKind(row["kind"]), _amount(row, text), quote_of(row), row["year"])
        for row in _numbered(select_rows(conn, stated_balances, "item_id", [item_id]))
    )


def own_pool_id(holder: str) -> str:
    """The id of the pool that a body gets by itself; ``holder`` is the body's id, or its municipality's code."""
    return f"{holder}/{_OWN_MONEY}"


def pool_of_body(conn: Connection, body_id: str | None, municipality_code: str) -> str:
    """The id of the pool that a body's minutes speak of: its budget, or another pool of it, or one by its own name."""
    if body_id is not None:
        query = select(pools.c.id, pools.c.kind).where(pools.c.body_id == body_id)
        found = sorted(conn.execute(query).all(), key=lambda row: (row.kind != "budget", row.id))
        if found:
            return str(found[0].id)
    return own_pool_id(body_id or municipality_code)


def save_own_pool(conn: Connection, pool_id: str, body_id: str | None, municipality_code: str) -> None:
    """Make sure that a pool is there for money that minutes tell of."""
    if select_row(conn, pools, pool_id) is not None:
        return
    body = select_row(conn, bodies, body_id) if body_id else None
    row = {
        "id": pool_id,
        "municipality_code": municipality_code,
        "body_id": body_id,
        "name": "Rådighedsbeløb" + (f", {body['name']}" if body else ""),
        "kind": "budget",
    }
    insert_rows(conn, pools, [row])


def move_money(conn: Connection, item_ids: Sequence[str], body_id: str | None, municipality_code: str) -> None:
    """Let what some items tell of money count in the pool of another body."""
    pool_id = pool_of_body(conn, body_id, municipality_code)
    for table in (ledger, stated_balances):
        rows = select_rows(conn, table, "item_id", item_ids)
        if rows:
            save_own_pool(conn, pool_id, body_id, municipality_code)
        for row in rows:
            update_row(conn, table, {"id": row["id"], "pool_id": pool_id})


def delete_unused_own_pools(conn: Connection) -> None:
    """Take out the pools that minutes brought and that no minutes speak of any more."""
    used = {row.pool_id for table in (ledger, stated_balances) for row in conn.execute(select(table.c.pool_id))}
    query = select(pools.c.id).where(pools.c.pack.is_(None), pools.c.source.is_(None), pools.c.rules.is_(None))
    unused = [row.id for row in conn.execute(query) if row.id.endswith(f"/{_OWN_MONEY}") and row.id not in used]
    delete_rows(conn, pools, "id", unused)


def _movement(found: LedgerEntry | StatedBalance, id: str, item_id: str, pool_id: str) -> Row:
    return {
        "id": id,
        "pool_id": pool_id,
        "item_id": item_id,
        "kind": found.kind.value,
        "amount_ore": found.amount.ore,
        "year": found.year,
        **quote_columns(found.quote),
        "amount_start": found.amount.quote.span.start,
        "amount_end": found.amount.quote.span.end,
    }


def _amount(row: Mapping[str, Any], text: str) -> Amount:
    return Amount(row["amount_ore"], Quote.of(text, row["amount_start"], row["amount_end"]))


def _numbered(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["span_start"], row["amount_start"], row["id"]))
