"""Which pool and which year: chosen in the address, so that an account can be sent on."""

from collections.abc import Sequence

import streamlit as st

from tracker.insight.spending import Account
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row

POOL, YEAR = "pulje", "aar"
NO_YEAR = "uden år"


def choose_pool(pools: Sequence[Row]) -> Row:
    """One of the pools; the first where the address names none."""
    by_id = {row["id"]: row for row in pools}
    asked = st.query_params.get(POOL)
    chosen = asked if asked in by_id else pools[0]["id"]
    if len(pools) == 1:
        return by_id[chosen]
    st.session_state[POOL] = chosen
    st.selectbox(
        "Pulje eller budget",
        list(by_id),
        format_func=lambda pool_id: pool_words(by_id[pool_id]),
        key=POOL,
        on_change=_write_address,
        args=(POOL, YEAR),
    )
    return by_id[st.session_state[POOL]]


def pool_words(pool: Row) -> str:
    """Name and body; a pool that is named after its body says it once."""
    body = pool["body"]
    return pool["name"] if not body or body in pool["name"] else f"{pool['name']} · {body}"


def choose_account(accounts: Sequence[Account]) -> Account:
    """The account of one year; the newest where the address names none."""
    by_year = {year_key(account): account for account in accounts}
    asked = st.query_params.get(YEAR)
    first = next(iter(by_year))
    st.session_state[YEAR] = asked if asked in by_year else first
    if len(by_year) > 1:
        st.segmented_control("År", list(by_year), key=YEAR, on_change=_write_address, args=(YEAR,), required=True)
    return by_year.get(st.session_state[YEAR] or first, by_year[first])


def year_key(account: Account) -> str:
    """The year as it stands in the address."""
    return NO_YEAR if account.year is None else str(account.year)


def _write_address(changed: str, *dropped: str) -> None:
    for name in dropped:
        st.query_params.pop(name, None)
    value = st.session_state[changed]
    if value:
        st.query_params[changed] = value


def show_pool(pool: Row) -> None:
    """What the pool is for, in the municipality's words, and where that is from."""
    if pool["rules"]:
        st.markdown(as_text(pool["rules"]))
    kind = "Pulje, der kan søges" if pool["kind"] == "pool" else "Budget"
    source = f" · Kilde: {as_text(pool['source'])}" if pool["source"] else ""
    st.caption(f"{kind}{source}")
