"""Sums that an item names, movements of a body's own money, and the totals it states. Whole øre."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from tracker.domain.agenda import AgendaItem
from tracker.domain.money import Amount, BalanceKind, LedgerEntry, LedgerKind, MoneyKind, StatedBalance
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.domain.source import Quote
from tracker.store.meetings import load_meeting_row
from tracker.store.rows import (
    Row,
    Rows,
    delete_rows,
    insert_rows,
    named_quote_columns,
    named_quote_of,
    quote_columns,
    quote_of,
    select_row,
    select_rows,
    update_row,
)
from tracker.store.tables import amounts, bodies, ledger, ledger_entries, no_applications, pools, stated_balances

_OWN_MONEY = "rådighedsbeløb"
_TOLD = (ledger, stated_balances, no_applications)
"""What minutes tell of the money of a pool."""
OWN_MONEY_TABLES = tuple(table.name for table in _TOLD)
"""The names of these tables."""


def money_rows(item: AgendaItem, item_id: str, pool_id: str, date: dt.date | None) -> Rows:
    """The rows of an item's sums, movements, stated balances and sentences of no applications."""
    return {
        "amounts": [
            {
                "item_id": item_id,
                "id": f"{item_id}:amount-{position}",
                "position": position,
                "ore": amount.ore,
                **quote_columns(amount.quote),
                "kind": amount.kind.value if amount.kind else None,
                "year": amount.year,
                **named_quote_columns("purpose", amount.purpose),
                **named_quote_columns("sentence", amount.sentence),
            }
            for position, amount in enumerate(item.amounts, 1)
        ],
        "ledger": [
            {**_movement(one, f"{item_id}:ledger-{number}", item_id, pool_id), "date": date, "purpose": one.purpose}
            for number, one in enumerate(item.ledger, 1)
        ],
        "stated_balances": [
            _movement(balance, f"{item_id}:balance-{position}", item_id, pool_id)
            for position, balance in enumerate(item.balances, 1)
        ],
        "no_applications": [
            _none(quote, f"{item_id}:none-{position}", item_id, pool_id, date)
            for position, quote in enumerate(item.no_applications, 1)
        ],
    }


def load_amounts(conn: Connection, item_id: str) -> tuple[Amount, ...]:
    """The sums that an item names, in reading order."""
    rows = sorted(select_rows(conn, amounts, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(
        Amount(
            row["ore"],
            quote_of(row),
            MoneyKind(row["kind"]) if row["kind"] else None,
            row["year"],
            named_quote_of(row, "purpose"),
            named_quote_of(row, "sentence"),
        )
        for row in rows
    )


def load_ledger(conn: Connection, item_id: str, text: str) -> tuple[LedgerEntry, ...]:
    """The movements read in an item; ``text`` is its document's."""
    known = load_amounts(conn, item_id)
    return tuple(
        LedgerEntry(LedgerKind(row["kind"]), _amount(row, text, known), quote_of(row), row["year"], row["purpose"])
        for row in _numbered(select_rows(conn, ledger, "item_id", [item_id]))
    )


def load_balances(conn: Connection, item_id: str, text: str) -> tuple[StatedBalance, ...]:
    """The totals and remainders stated in an item; ``text`` is its document's."""
    known = load_amounts(conn, item_id)
    return tuple(
        StatedBalance(BalanceKind(row["kind"]), _amount(row, text, known), quote_of(row), row["year"])
        for row in _numbered(select_rows(conn, stated_balances, "item_id", [item_id]))
    )


def load_no_applications(conn: Connection, item_id: str) -> tuple[Quote, ...]:
    """The sentences of an item by which nobody has applied."""
    return tuple(quote_of(row) for row in sorted(select_rows(conn, no_applications, "item_id", [item_id]), key=_place))


def pool_of_meeting(conn: Connection, meeting_id: str) -> str:
    """The id of the pool that a meeting's minutes speak of: its body's budget, another pool of it, or its own by name.

    Bodies of unknown municipalities are called alike; a meeting that names none keeps its money to itself. Raises
    ``NotInStore``.
    """
    meeting = load_meeting_row(conn, meeting_id)
    if meeting["municipality_code"] == UNKNOWN_MUNICIPALITY:
        return f"{meeting_id}/{_OWN_MONEY}"
    if meeting["body_id"] is not None:
        query = select(pools.c.id, pools.c.kind).where(pools.c.body_id == meeting["body_id"])
        found = sorted(conn.execute(query).all(), key=lambda row: (row.kind != "budget", row.id))
        if found:
            return str(found[0].id)
    return f"{meeting['body_id'] or meeting['municipality_code']}/{_OWN_MONEY}"


def save_own_pool(conn: Connection, meeting_id: str) -> None:
    """Make sure that the pool of a meeting is there for money that its minutes tell of."""
    pool_id = pool_of_meeting(conn, meeting_id)
    if select_row(conn, pools, pool_id) is not None:
        return
    meeting = load_meeting_row(conn, meeting_id)
    body = select_row(conn, bodies, meeting["body_id"]) if meeting["body_id"] else None
    names = ["Rådighedsbeløb"] + ([body["name"]] if body else [])
    if meeting["municipality_code"] == UNKNOWN_MUNICIPALITY and meeting["date"]:
        names.append("{0.day}.{0.month}.{0.year}".format(meeting["date"]))
    row = {
        "id": pool_id,
        "municipality_code": meeting["municipality_code"],
        "body_id": meeting["body_id"],
        "name": ", ".join(names),
        "kind": "budget",
    }
    insert_rows(conn, pools, [row])


def move_money(conn: Connection, meeting_id: str, item_ids: Sequence[str]) -> None:
    """Let what a meeting's items tell of money count in the pool of the body it belongs to now."""
    pool_id = pool_of_meeting(conn, meeting_id)
    for table in _TOLD:
        rows = select_rows(conn, table, "item_id", item_ids)
        if rows:
            save_own_pool(conn, meeting_id)
        for row in rows:
            update_row(conn, table, {"id": row["id"], "pool_id": pool_id})


def delete_unused_own_pools(conn: Connection) -> None:
    """Take out the pools that minutes brought and that no minutes speak of any more."""
    used = {row.pool_id for table in (*_TOLD, ledger_entries) for row in conn.execute(select(table.c.pool_id))}
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


def _none(quote: Quote, id: str, item_id: str, pool_id: str, date: dt.date | None) -> Row:
    year = date.year if date else None
    place = {"id": id, "item_id": item_id, "pool_id": pool_id, "year": year, "date": date}
    return {**place, **quote_columns(quote), "source": None, "entered_by": None, "entered_at": None}


def _amount(row: Mapping[str, Any], text: str, known: Sequence[Amount]) -> Amount:
    """The sum of a movement: the one that the item names at that place, with what its sentence says of it."""
    quote = Quote.of(text, row["amount_start"], row["amount_end"])
    same = (amount for amount in known if (amount.ore, amount.quote) == (row["amount_ore"], quote))
    return next(same, Amount(row["amount_ore"], quote))


def _place(row: Row) -> tuple[int, str]:
    return row["span_start"], row["id"]


def _numbered(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["span_start"], row["amount_start"], row["id"]))
