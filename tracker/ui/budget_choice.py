"""What Økonomi shows: year, split, pool and whether proposals count, all in the address, so that it can be sent on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.insight.budget_course import usual_year
from tracker.insight.budget_lines import LineBy
from tracker.insight.counted_entries import Proposals, is_only_proposed, is_open_proposal
from tracker.ui.item_rows import Row

YEAR, SPLIT, POOL, PROPOSED = "aar", "vis", "pulje", "forslag"
BEHIND, ENTRY = "bag", "post"
"""Names in the address: the figure whose entries are shown, and the entry that is shown alone."""
NO_YEAR = "uden år"
ALL_POOLS = "alle"
_YES, _NO = "ja", "nej"

SPLITS: Mapping[str, LineBy] = {
    "pulje": LineBy.POOL,
    "konto": LineBy.ACCOUNT,
    "raad": LineBy.BODY,
    "maal": LineBy.GOAL,
    "indsats": LineBy.FOCUS_AREA,
}
SPLIT_WORDS: Mapping[LineBy, str] = {
    LineBy.POOL: "Pulje/budget",
    LineBy.ACCOUNT: "Konto",
    LineBy.BODY: "Råd og udvalg",
    LineBy.GOAL: "Mål",
    LineBy.FOCUS_AREA: "Indsatsområde",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """``pool_id`` is ``None`` for all pools; ``year`` is ``None`` for what no year is told of."""

    year: int | None
    by: LineBy
    pool_id: str | None
    proposals: Proposals

    @property
    def year_words(self) -> str:
        """The year as it stands in a heading."""
        return NO_YEAR if self.year is None else str(self.year)


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen: the municipality's pools, entries, proposals, and the sums that minutes state."""

    pools: Sequence[Row]
    entries: Sequence[Row]
    proposals: Sequence[Row]
    stated: Sequence[Row]


def choose(offered: Offered, this_year: int) -> Choice:
    """Draw the choosers; what the address names and nobody knows is passed over."""
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        pool_id = _choose_pool(offered.pools)
        year = _choose_year(told_years(offered, pool_id), this_year)
        by = _choose_split()
    proposals = _choose_proposals(offered, pool_id, year)
    return Choice(year, by, pool_id, proposals)


def pool_words(pool: Row) -> str:
    """Name and body; a pool that is named after its body says it once."""
    body = pool["body"]
    return pool["name"] if not body or body in pool["name"] else f"{pool['name']} · {body}"


def _choose_pool(pools: Sequence[Row]) -> str | None:
    by_id = {row["id"]: row for row in pools}
    if len(pools) == 1:
        return str(pools[0]["id"])
    asked = st.query_params.get(POOL)
    st.session_state[POOL] = asked if asked in by_id else ALL_POOLS
    st.selectbox(
        "Pulje eller budget",
        [ALL_POOLS, *by_id],
        format_func=lambda one: "Alle puljer og budgetter" if one == ALL_POOLS else pool_words(by_id[one]),
        key=POOL,
        on_change=_write_address,
        args=(POOL, ALL_POOLS),
        width=420,
    )
    chosen = st.session_state[POOL]
    return None if chosen == ALL_POOLS else str(chosen)


def told_years(offered: Offered, pool_id: str | None) -> list[int | None]:
    """The years of which anything is told, newest first, *no year* last."""
    rows = (*offered.entries, *offered.stated, *(row for row in offered.proposals if is_open_proposal(row)))
    found = {row["year"] for row in rows if pool_id in {None, row["pool_id"]}}
    return sorted(found, key=lambda year: -(year or 0))


def _choose_year(years: Sequence[int | None], this_year: int) -> int | None:
    """The newest year that has begun, where the address names none."""
    by_key = {NO_YEAR if year is None else str(year): year for year in years}
    if not by_key:
        return this_year
    usual = usual_year(years, this_year)
    first = NO_YEAR if usual is None else str(usual)
    asked = st.query_params.get(YEAR)
    st.session_state[YEAR] = asked if asked in by_key else first
    st.selectbox("År", list(by_key), key=YEAR, on_change=_write_address, args=(YEAR, first), width=130)
    return by_key[st.session_state[YEAR]]


def _choose_split() -> LineBy:
    asked = st.query_params.get(SPLIT)
    st.session_state[SPLIT] = asked if asked in SPLITS else next(iter(SPLITS))
    st.selectbox(
        "Vis pr.",
        list(SPLITS),
        format_func=lambda key: SPLIT_WORDS[SPLITS[key]],
        key=SPLIT,
        on_change=_write_address,
        args=(SPLIT, next(iter(SPLITS))),
        width=170,
    )
    return SPLITS[st.session_state[SPLIT]]


def _choose_proposals(offered: Offered, pool_id: str | None, year: int | None) -> Proposals:
    """The switch is on from the start where a pool and year has proposals alone."""
    open_ones = [
        row
        for row in offered.proposals
        if is_open_proposal(row) and pool_id in {None, row["pool_id"]} and row["year"] == year
    ]
    if not open_ones:
        return Proposals.WHERE_ALONE
    asked = st.query_params.get(PROPOSED)
    alone = [row for row in open_ones if is_only_proposed(offered.entries, row["pool_id"], year)]
    is_on = asked == _YES or (asked != _NO and len(alone) == len(open_ones))
    st.session_state[PROPOSED] = is_on
    st.toggle(
        f"Regn forslag med ({len(open_ones)})",
        key=PROPOSED,
        on_change=_write_proposed,
        help="Beløb, som maskinen har læst i referaterne, og som ingen har bogført endnu.",
    )
    if is_on:
        return Proposals.IN
    return Proposals.OUT if asked == _NO else Proposals.WHERE_ALONE


def _write_proposed() -> None:
    st.query_params[PROPOSED] = _YES if st.session_state[PROPOSED] else _NO
    st.query_params.pop(BEHIND, None)


def _write_address(name: str, usual: str) -> None:
    """What was opened belonged to another choice, and goes."""
    st.query_params.pop(BEHIND, None)
    value = st.session_state[name]
    if not value or value == usual:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value
