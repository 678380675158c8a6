"""What was left on a day, or as far as a meeting could know; beside it what the meeting's own minutes state."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import full_stop
from tracker.domain.money import BalanceKind
from tracker.export.budget_words import marks_of
from tracker.insight.balance import Balance, balance_of
from tracker.insight.ledger_book import Basis
from tracker.store.frames_meetings import meetings_frame
from tracker.ui.budget_behind import offer_behind, opened, show_behind
from tracker.ui.budget_fault_words import WHY_UNKNOWN_WORDS
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import UNKNOWN, sum_words
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.meeting_names import body_name, date_words
from tracker.ui.tables import show_table

PLACE, AS_OF = "saldo", "pr"
_DAY, _MEETING = "En dag", "Et møde"


def show_balance(view: BudgetView) -> None:
    """Choose a day or a meeting; the sums of each pool then, computed and stated side by side."""
    st.subheader("Hvad var der tilbage den dag?", anchor=False)
    meetings = _told_meetings(view)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        meeting, day = _choose(view, meetings)
    basis = Basis.POSTED if meeting is None else Basis.TOLD
    year = view.choice.year
    found = [(pool, balance_of(view.narrowed, pool["id"], year, day, basis)) for pool in view.pools]
    told = [(pool, balance) for pool, balance in found if balance.ids or balance.inferred or balance.undated_ids]
    when = f"på mødet {format_date(day)}" if meeting is not None else f"den {format_date(day)}"
    if not told:
        st.markdown(f"Intet var fortalt om {view.choice.year_words} {when}.")
        return
    st.markdown(f"**{balance_sentence(told, when, view.choice.year_words)}**")
    stated = [row for row in view.narrowed.stated if row["told_on"] == day and row["year"] in {None, year}]
    show_table(pd.DataFrame([_row(pool, balance, stated) for pool, balance in told]), f"Saldo {when}")
    _show_doors(view, told, when)


def _told_meetings(view: BudgetView) -> list[Row]:
    """Meetings that told of this money, newest first; where none did, those of the pools' bodies."""
    rows = [effect.row for effect in view.narrowed.effects]
    told = {row["meeting_id"] for row in (*rows, *view.narrowed.stated)}
    bodies = {pool["body_id"] for pool in view.pools}
    dated = [row for row in load_rows(meetings_frame, view.municipality_code) if row["date"] is not None]
    own = [row for row in dated if row["id"] in told or row["body_id"] in bodies]
    return sorted(own, key=lambda row: row["date"], reverse=True)


def _choose(view: BudgetView, meetings: Sequence[Row]) -> tuple[Row | None, dt.date]:
    """The meeting and its day, or the day alone; the address says which."""
    by_id = {row["id"]: row for row in meetings}
    asked = st.query_params.get(AS_OF, "")
    st.session_state["saldo-slags"] = _MEETING if asked in by_id else st.session_state.get("saldo-slags", _DAY)
    kinds = [_DAY, _MEETING] if by_id else [_DAY]
    kind = st.segmented_control("Pr.", kinds, key="saldo-slags", on_change=_forget, required=True)
    if kind == _MEETING and by_id:
        st.session_state["saldo-moede"] = asked if asked in by_id else next(iter(by_id))
        st.selectbox(
            "Møde",
            list(by_id),
            format_func=lambda one: f"{date_words(by_id[one]['date'], short=True)} · {body_name(by_id[one], 'title')}",
            key="saldo-moede",
            on_change=_write,
            args=("saldo-moede",),
            width=420,
        )
        meeting = by_id[st.session_state["saldo-moede"]]
        return meeting, meeting["date"]
    st.session_state["saldo-dag"] = _day_of(asked) or view.today
    st.date_input("Dag", key="saldo-dag", format="DD.MM.YYYY", on_change=_write, args=("saldo-dag",), width=160)
    return None, st.session_state["saldo-dag"] or view.today


def _day_of(asked: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(asked)
    except ValueError:
        return None


def _forget() -> None:
    st.query_params.pop(AS_OF, None)


def _write(key: str) -> None:
    if st.session_state[key]:
        st.query_params[AS_OF] = str(st.session_state[key])


def balance_sentence(told: Sequence[tuple[Row, Balance]], when: str, year: str) -> str:
    """What was left, of those of which it is known; and why nobody knows of one alone."""
    known = [balance.left_ore for _, balance in told if balance.left_ore is not None]
    if len(told) == 1 and told[0][1].unknown is not None:
        why = WHY_UNKNOWN_WORDS[told[0][1].unknown]
        return f"Hvad der var tilbage for {year} {when}, kan ikke regnes, fordi {why}."
    if not known:
        return f"Hvad der var tilbage for {year} {when}, kan ikke regnes for nogen af dem."
    proposed = any(balance.has_proposals for _, balance in told)
    rest = "" if len(known) == len(told) else f" i {len(known)} af {len(told)}, hvor det kan regnes"
    marked = " (med forslag)" if proposed else ""
    return full_stop(f"Der var {sum_words(sum(known))} tilbage for {year} {when}{rest}{marked}")


def _row(pool: Row, balance: Balance, stated: Sequence[Mapping[Any, Any]]) -> dict[str, str]:
    own = [row for row in stated if row["pool_id"] == pool["id"] and row["kind"] == BalanceKind.REMAINING.value]
    marks = [
        *filter(None, [marks_of(balance)]),
        *([f"{sum_words(balance.undated_ore)} er uden dag og ikke med"] if balance.undated_ids else []),
    ]
    return {
        "Pulje": pool["name"],
        "Regnet rest": sum_words(balance.left_ore) if balance.unknown is None else UNKNOWN,
        "Referatet siger": ", ".join(sum_words(row["amount_ore"]) for row in own) or "intet",
        "Til rådighed": sum_words(balance.available_ore),
        "Brugt og disponeret": sum_words(balance.used_ore),
        "Mærket": ", ".join(marks) or "\N{EN DASH}",
    }


def _show_doors(view: BudgetView, told: Sequence[tuple[Row, Balance]], when: str) -> None:
    with st.container(horizontal=True, gap="medium"):
        for pool, balance in told:
            label = f"{as_text(pool['name'])}:" if len(told) > 1 else "Se"
            offer_behind(PLACE, pool["id"], (*balance.ids, *balance.undated_ids), label)
    chosen = next(((pool, one) for pool, one in told if pool["id"] == opened(PLACE)), None)
    if chosen is not None:
        pool, balance = chosen
        heading = f"{pool['name']} {when}: {sum_words(balance.left_ore)}"
        show_behind(view, heading, (*balance.ids, *balance.undated_ids), balance.inferred, key=PLACE)
