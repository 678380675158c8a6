"""What a file of budget and spending holds as it is understood, and what it would post, as tables."""

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_amount, format_short_date
from tracker.danish.phrases import capitalise
from tracker.domain.ledger import FinanceFileKind
from tracker.measuring.finance_rows import FinanceLine
from tracker.measuring.finance_words import SUMS, FinanceField
from tracker.ui.escaping import as_text
from tracker.ui.tables import show_table
from tracker.usecases.import_finance_entries import PlannedEntry
from tracker.usecases.import_finance_preview import FinancePreview
from tracker.usecases.import_finance_texts import (
    DOUBLES,
    KIND_OF_ENTRY,
    SHORT_WORDS,
    TWICE,
    sentence_for_days,
    sentence_for_double,
    sentence_for_named,
    sentence_for_plan,
)
from tracker.usecases.import_finance_twice import sentences_for_twice

_LINES, _ENTRIES, _DOUBLES, _TWICE = 50, 12, 5, 20


def show_lines(found: FinancePreview) -> None:
    """The first rows with the Danish words of what their columns were taken for, and their place in the file."""
    lines = found.table.lines
    if not lines:
        return
    is_postings = found.layout.kind is FinanceFileKind.POSTINGS
    fields = [FinanceField.AMOUNT] if is_postings else _sums_of(found)
    rows = [_row(line, fields, is_postings=is_postings) for line in lines[:_LINES]]
    right = {capitalise(SHORT_WORDS[field]): st.column_config.TextColumn(alignment="right") for field in fields}
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        height="content" if len(rows) < 10 else 320,
        column_config=right,
        alt="Filen, som den er forstået",
    )
    if len(lines) > _LINES:
        st.caption(f"Her vises {_LINES} af {len(lines)} rækker; alle bliver læst.")


def show_plan(preview: FinancePreview) -> None:
    """The sentence of the plan, the first entries with their cell, and those that others have told already."""
    plan = preview.plan
    st.markdown(f"**{as_text(sentence_for_plan(plan))}**")
    if plan.entries:
        rows = [_entry_row(one) for one in plan.entries[:_ENTRIES]]
        show_table(pd.DataFrame(rows), "Det, som filen bogfører")
        if len(plan.entries) > _ENTRIES:
            st.caption(f"Her vises {_ENTRIES} af {len(plan.entries)}; alle bliver bogført.")
    if preview.named:
        st.info(as_text(sentence_for_named(preview.named)), icon=":material/visibility_off:")
    if preview.days:
        st.caption(as_text(sentence_for_days(preview.days)))
    if plan.doubles:
        st.warning(DOUBLES, icon=":material/content_copy:")
        told = (f"- {as_text(sentence_for_double(*one))}" for one in plan.doubles[:_DOUBLES])
        st.markdown("\n".join(told))
    if plan.counts_twice:
        st.warning(TWICE, icon=":material/content_copy:")
        twice = sentences_for_twice(plan, preview.pools)
        st.markdown("\n".join(f"- {as_text(one)}" for one in twice[:_TWICE]))
        if len(twice) > _TWICE:
            st.caption(f"Her vises {_TWICE} af {len(twice)}.")


def _sums_of(found: FinancePreview) -> list[FinanceField]:
    return [column.field for column in found.layout.columns if column.field in SUMS]


def _row(line: FinanceLine, fields: list[FinanceField], *, is_postings: bool) -> dict[str, str]:
    own = {"Række": str(line.row + 1), "Konto": line.number, "Navn": line.name}
    if is_postings:
        day = format_short_date(line.date) if line.date else ""
        own |= {"Dato": day, "Bilag": line.voucher, "Tekst": line.text}
    sums = {capitalise(SHORT_WORDS[field]): _sum(line.ore(field)) for field in fields}
    return own | sums


def _sum(ore: int | None) -> str:
    return "ikke oplyst" if ore is None else format_amount(ore)


def _entry_row(one: PlannedEntry) -> dict[str, str]:
    entry = one.entry
    return {
        "Konto": one.account.number,
        "Postering": capitalise(KIND_OF_ENTRY[entry.kind]),
        "Beløb": format_amount(entry.amount_ore),
        "År": str(entry.year),
        "Står i": ", ".join((entry.source.words or "").split(", ")[-2:]),  # row and column
    }
