"""One pool or budget in one year: what was there, what went, what is left, and what the minutes themselves state."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, format_kroner
from tracker.domain.money import BalanceKind, LedgerKind
from tracker.domain.source import Origin
from tracker.figures.spending import draw_waterfall
from tracker.insight.inference import InferredAppropriation
from tracker.insight.spending import Account, Comparison, compare, waterfall_of
from tracker.ui.budget_words import account_sentence, picture_title, sum_words
from tracker.ui.charts import paper, show_figure, show_table_twin
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.loading import drawn, today
from tracker.ui.meeting_names import date_words, excerpt
from tracker.ui.message_words import BALANCE_WORDS, LEDGER_WORDS
from tracker.ui.sources import show_quote, source_link

TOTAL, LEFT = "Til rådighed", "Tilbage"


def show_account(account: Account, balances: list[Row], pool_name: str) -> None:
    """Sentence, numbers, picture, table, stated sums, movements."""
    st.markdown(f"**{account_sentence(account)}**")
    _show_numbers(account)
    if account.inferred is not None:
        _show_inference(account.inferred, balances)
    key = f"{account.pool_id}-{account.year}"
    frame = waterfall_of(account, LEDGER_WORDS, TOTAL, LEFT)
    if len(frame):
        st.subheader(picture_title(account), anchor=False)
        show_figure(drawn(draw_waterfall, frame, paper()), _alt(frame), f"vandfald-{key}")
        show_table_twin(_table(frame), f"{pool_name} {account.year or ''}".strip(), _as_of(), f"vandfald-{key}")
    _show_comparisons(account, balances)
    _show_movements(account)


def _as_of() -> str:
    return f"opgjort {format_date(today())}"


def _show_numbers(account: Account) -> None:
    """Only what the sources tell of stands here: no carry-over told is not a carry-over of nought."""
    told = {row["kind"] for row in account.movements}
    inferred = "udledt" if account.inferred is not None else ""
    unknown = "ikke oplyst" if account.granted is None else inferred
    numbers = [("Bevilget", account.granted, unknown)]
    if LedgerKind.CARRY_OVER.value in told:
        numbers.append(("Overført", account.carried_over, "fra året før"))
    if LedgerKind.CORRECTION.value in told:
        numbers.append(("Rettet", account.corrected, "mod det først oplyste"))
    if account.spent is None:
        is_stated = account.inferred is not None and not account.is_available_inferred
        numbers.append((TOTAL, account.available, "nævnt i referatet" if is_stated else unknown))
        numbers.append(("Brugt", None, "intet nævnt"))
        left_note = "intet forbrug nævnt" if account.left is None else "ifølge referaterne"
    else:
        numbers.append(("Brugt", account.spent, "tildelt, betalt, reserveret"))
        left_note = unknown
    numbers.append((LEFT, account.left, left_note))
    with st.grid(len(numbers), min_column_width=150, gap="small"):
        for label, ore, note in numbers:
            with st.container(border=True, gap=None, height="stretch"):
                st.metric(label, sum_words(ore))
                st.caption(note or "\N{NO-BREAK SPACE}")


def _show_inference(inferred: InferredAppropriation, balances: list[Row]) -> None:
    """The sum that no document states, how it follows, and the sentence it follows from."""
    parts = "".join(f" {'−' if ore >= 0 else '+'} {format_kroner(abs(ore))}" for ore in inferred.parts_ore)
    with st.container(border=True, gap="xsmall"):
        st.markdown(
            f":material/calculate: **Udledt bevilling:** {format_kroner(inferred.total_ore)}{parts} = "
            f"**{format_kroner(inferred.ore)}**  \nIngen kilde nævner beløbet; det følger af den sum, referatet nævner."
        )
        show_quote(excerpt(inferred.text, 300))
        stated = next((row for row in balances if row["item_id"] == inferred.item_id), None)
        if stated is not None:
            source_link(stated["document_sha256"], stated["span_start"], stated["span_end"])


def _alt(frame: pd.DataFrame) -> str:
    bars = "; ".join(
        f"{row['label']}{' (udledt)' if row['is_inferred'] else ''}: {format_kroner(row['end_ore'] - row['start_ore'])}"
        for row in frame.to_dict("records")
    )
    return f"Fra bevilling til rest. {bars}"


def _table(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Post": frame["label"],
            "Kroner": [
                format_kroner(end - start) for start, end in zip(frame["start_ore"], frame["end_ore"], strict=True)
            ],
            "Udledt": ["ja" if inferred else "nej" for inferred in frame["is_inferred"]],
        }
    )


def _show_comparisons(account: Account, balances: list[Row]) -> None:
    """What minutes state about the whole, beside what the movements told by then add up to."""
    found = compare(account, balances)
    if not found:
        return
    st.subheader("Passer det med, hvad referaterne siger?", anchor=False)
    for one in found:
        row = one.stated
        with st.container(border=True, gap="xsmall"):
            st.markdown(
                f"**{BALANCE_WORDS[BalanceKind(row['kind'])]}: {format_kroner(row['amount_ore'])}** ifølge referatet "
                f"{date_words(row['told_on'])} · {_verdict(one, account)}"
            )
            show_quote(excerpt(row["text"], 260))
            source_link(row["document_sha256"], row["span_start"], row["span_end"])


def _verdict(one: Comparison, account: Account) -> str:
    """Whether the movements agree; the sum that the appropriation was inferred from is no proof of it."""
    if account.is_inferred_from(one.stated):
        return ":material/calculate: bevillingen er udledt af netop denne sum"
    if one.computed is None or one.difference is None:
        why = "bevillingen er ukendt" if account.granted is None else "intet forbrug er nævnt"
        return f":material/help: kan ikke regnes efter, fordi {why}"
    if one.difference == 0:
        return ":material/check_circle: bevægelserne giver det samme"
    return (
        f":material/warning: bevægelserne giver {format_kroner(one.computed)}, "
        f"en forskel på {format_kroner(abs(one.difference))}"
    )


def _show_movements(account: Account) -> None:
    """Every movement behind the numbers, each with its sentence or who entered it."""
    if not account.movements:
        return
    number = len(account.movements)
    st.subheader("Hvilke beløb er talt med?", anchor=False)
    with st.expander(f"Vis {count_of(number, 'bevægelse', 'bevægelser')} med kilder", icon=":material/receipt_long:"):
        for row in account.movements:
            _show_movement(row)


def _show_movement(row: Mapping[Any, Any]) -> None:
    day = row["told_on"] or row["date"]
    purpose = as_text(row["purpose"] or "")
    with st.container(gap="xxsmall"):
        st.markdown(
            f"**{format_kroner(row['amount_ore'])}** · {LEDGER_WORDS[LedgerKind(row['kind'])]} · {date_words(day)}"
            f"{' · ' + purpose if purpose else ''}"
        )
        if row["origin"] == Origin.READ.value and row["document_sha256"] is not None:
            show_quote(excerpt(row["text"], 220))
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
        elif row["source"]:
            st.caption(f"Indtastet. Kilde: {as_text(row['source'])}")
