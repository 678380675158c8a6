"""Applications to a pool in a year: who asked for what, what they got, and *none* as a fact of its own."""

from typing import Any

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date, format_short_date
from tracker.danish.phrases import count_of, format_kroner, full_stop
from tracker.ui.downloads import offer_downloads
from tracker.ui.item_rows import Row
from tracker.ui.loading import today
from tracker.ui.tables import show_table

STATE_WORDS = {
    "applied": "Søgt, ikke besvaret",
    "granted": "Bevilget",
    "partly": "Bevilget delvist",
    "refused": "Afslag",
    "withdrawn": "Trukket tilbage",
}


def show_applications(applications: list[Row], pool_name: str, year: int | None) -> None:
    """The year's applications as a table with its sums in a sentence."""
    st.subheader("Hvem har søgt?", anchor=False)
    if not applications:
        st.markdown(f"Ingen ansøgninger er indtastet for {year if year is not None else 'puljen'}.")
        return
    st.markdown(applications_sentence(applications))
    shown = pd.DataFrame([_short_row(one) for one in applications], columns=["Ansøgning", "Søgt", "Fik", "Svar"])
    show_table(shown, f"Ansøgninger til {pool_name}")
    whole = pd.DataFrame(
        [_row(one) for one in applications],
        columns=["Dato", "Ansøger", "Formål", "Søgt (kr.)", "Fik (kr.)", "Svar", "Begrundelse"],
    )
    offer_downloads(whole, f"Ansøgninger {pool_name}", f"opgjort {format_date(today())}", f"ansoegninger-{year}")


def applications_sentence(applications: list[Row]) -> str:
    """``16 ansøgninger om i alt 212.300 kr.; 13 fik penge, i alt 160.000 kr., og 1 venter på svar.``"""
    applied = sum(one["applied_ore"] for one in applications)
    helped = [one["granted_ore"] for one in applications if one["granted_ore"]]
    waiting = sum(one["state"] == "applied" for one in applications)
    got = f"{len(helped)} fik penge, i alt {format_kroner(sum(helped))}" if helped else "ingen har fået penge"
    rest = f", og {waiting} venter på svar" if waiting else ""
    asked = f"{count_of(len(applications), 'ansøgning', 'ansøgninger')} om i alt {format_kroner(applied)}"
    return full_stop(f"{asked}; {got}{rest}")


def _short_row(one: Row) -> tuple[str, ...]:
    """Four columns, which a telephone can show; the file to take away has them all."""
    answer = STATE_WORDS.get(one["state"]) or str(one["state"])
    return (
        f"{one['applicant']}: {one['purpose']}",
        format_kroner(one["applied_ore"]),
        "" if one["granted_ore"] is None else format_kroner(one["granted_ore"]),
        f"{answer}: {one['reason']}" if one["reason"] else answer,
    )


def _row(one: Row) -> tuple[Any, ...]:
    return (
        format_short_date(one["date"]) if one["date"] else "uden dato",
        one["applicant"],
        one["purpose"],
        one["applied_ore"] / 100,
        None if one["granted_ore"] is None else one["granted_ore"] / 100,
        STATE_WORDS.get(one["state"]) or one["state"],
        one["reason"] or "",
    )
