"""A pool's numbers: four of the chosen year, the years as stacks of granted, committed and left, and the entries."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, format_kroner
from tracker.domain.money import LedgerKind
from tracker.export.budget_words import marks_of
from tracker.figures.pool_stack import draw_pool_stack
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.ledger_book import Book, day_of
from tracker.insight.pool_pace import PoolPace
from tracker.ui.charts import paper, show_table_twin
from tracker.ui.escaping import as_text
from tracker.ui.grant_words import lasting_until
from tracker.ui.item_rows import Row
from tracker.ui.loading import drawn, today
from tracker.ui.meeting_names import date_words, excerpt
from tracker.ui.message_words import LEDGER_WORDS
from tracker.ui.pool_lines import pool_alt, pool_line, pool_table
from tracker.ui.sources import show_quote, source_link

YEAR = "aar"
UNKNOWN = "ukendt"
_LETTERS = 44
"""Letters on a line of the picture, which fit a telephone."""


def show_numbers(pace: PoolPace) -> None:
    """Applied for, granted, left, and how long it lasts."""
    left = pace.balance.left_ore
    numbers = (
        ("Søgt", *applied_number(pace)),
        ("Tildelt", *granted_number(pace)),
        ("Tilbage", _kroner(left), _left_note(pace)),
        ("Rækker til", *lasting_number(pace)),
    )
    with st.grid(len(numbers), min_column_width=150, gap="small"):
        for label, value, note in numbers:
            with st.container(border=True, gap=None, height="stretch"):
                st.metric(label, value)
                st.caption(note)


def applied_number(pace: PoolPace) -> tuple[str, str]:
    """What was applied for, and by how many; that nobody applied is known only where somebody says so."""
    if pace.applied.number:
        return format_kroner(pace.applied.ore), _number(pace.applied.number)
    if pace.none_since is not None:
        return "intet", f"pr. {date_words(day_of(pace.none_since))}"
    return UNKNOWN, "ingen er skrevet ind"


def granted_number(pace: PoolPace) -> tuple[str, str]:
    """What was granted, and to how many."""
    if pace.granted.number:
        return format_kroner(pace.granted.ore), _number(pace.granted.number)
    if pace.applied.number:
        return "intet", "ingen har fået penge"
    return applied_number(pace)


def lasting_number(pace: PoolPace) -> tuple[str, str]:
    """The day on which the pool is empty; a year that does not run is granted from no more, or not yet."""
    if pace.is_of_other_year:
        return "\N{EN DASH}", "regnes kun for året, der er i gang"
    return lasting_until(pace.lasting), "ved 12 måneders tempo"


def _kroner(ore: int | None) -> str:
    return UNKNOWN if ore is None else format_kroner(ore)


def _number(number: int) -> str:
    return count_of(number, "ansøgning", "ansøgninger")


def _left_note(pace: PoolPace) -> str:
    return " · ".join(filter(None, (marks_of(pace.balance), f"opgjort {format_date(today())}")))


def show_stack(lines: Sequence[BudgetLine], pool_name: str, pool_id: str) -> None:
    """A row a year, the newest first; a click on one chooses it. The same as a table beneath."""
    named = [("uden år" if line.year is None else str(line.year), line) for line in lines]
    if not named:
        return
    rows = tuple(pool_line(label, (label, line)) for label, line in named)
    st.subheader("Hvor meget af puljen er brugt?", anchor=False)
    key = f"stak-{pool_id}"
    st.plotly_chart(
        drawn(draw_pool_stack, rows, paper(), _LETTERS),
        theme=None,
        key=key,
        on_select=partial(_choose_year, key),
        selection_mode="points",
        alt=pool_alt(rows),
        config={"displayModeBar": False, "scrollZoom": False},
    )
    as_of = f"opgjort {format_date(today())}"
    show_table_twin(partial(pool_table, "År", named), f"Puljens år: {pool_name}", as_of, key)


def _choose_year(key: str) -> None:
    """What a click on a row does: its year goes to the address, and a single application leaves it."""
    points = st.session_state[key].selection.points
    year = str(points[0]["customdata"][0]) if points and points[0].get("customdata") else ""
    if year.isdigit():
        st.query_params[YEAR] = year
        st.query_params.pop("ansoegning", None)


def show_entries(book: Book, pool_id: str, year: int) -> None:
    """Every entry behind the year's numbers, each with its sentence or its source."""
    effects = book.of_year(pool_id, year)
    if not effects:
        return
    label = f"Vis {count_of(len(effects), 'postering', 'posteringer')} bag tallene for {year}"
    with st.expander(label, icon=":material/receipt_long:"):
        for effect in effects:
            _show_entry(effect.row, effect.ore)


def _show_entry(row: Mapping[Any, Any], ore: int) -> None:
    sign = "+" if ore >= 0 else "−"
    proposed = " · *forslag*" if row["is_proposed"] else ""
    purpose = f" · {as_text(row['purpose'])}" if row["purpose"] else ""
    with st.container(gap="xxsmall"):
        kind = LEDGER_WORDS[LedgerKind(row["kind"])]
        st.markdown(f"**{sign}{format_kroner(abs(ore))}** · {kind} · {date_words(day_of(row))}{purpose}{proposed}")
        if row["document_sha256"] is not None and row["text"]:
            show_quote(excerpt(row["text"], 220))
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
        else:
            st.caption(as_text(entered_words(row)))


def entered_words(row: Row | Mapping[Any, Any]) -> str:
    """``Kilde: regnskab 2025 · skrevet ind af Bo``; plain text."""
    parts = [f"Kilde: {row['source']}" if row["source"] else "", _by(row)]
    return " · ".join(part for part in parts if part) or "Kilde ikke oplyst"


def _by(row: Mapping[Any, Any]) -> str:
    return f"skrevet ind af {row['entered_by']}" if row["entered_by"] else ""
