"""That nobody had applied to a pool by a day: each time it was said, with its sentence or who wrote it."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.phrases import capitalise
from tracker.insight.ledger_book import day_of
from tracker.ui.actor import current_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.grant_numbers import entered_words
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.loading import current_engine
from tracker.ui.meeting_names import date_words, excerpt
from tracker.ui.saving import save_form
from tracker.ui.sources import show_quote, source_link
from tracker.usecases.say_no_applications import take_no_applications_back


def show_none(facts: Sequence[Row], year: int) -> None:
    """What was said of the year, the newest first; nothing where nothing was."""
    own = [row for row in facts if year in (row["year"], getattr(day_of(row), "year", None))]
    for row in sorted(own, key=lambda row: str(day_of(row) or ""), reverse=True):
        with st.container(border=True, gap="xsmall"):
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.markdown(f"**Ingen ansøgninger pr. {date_words(day_of(row))}**", width="content")
                st.badge("Ingen ansøgninger", icon=":material/event_busy:", color="gray")
            _show_source(row)


def _show_source(row: Row) -> None:
    if row["item_id"] is None:
        st.caption(as_text(capitalise(entered_words(row))))
        st.button(
            "Fortryd", key=f"fortryd-{row['id']}", type="tertiary", icon=":material/undo:", on_click=_undo, args=(row,)
        )
        return
    if row["text"]:
        show_quote(excerpt(row["text"], 220))
        source_link(row["document_sha256"], row["span_start"], row["span_end"])
    link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["item_id"])


def _undo(row: Row) -> None:
    save_form(
        lambda: take_no_applications_back(current_engine(), row["id"], now=moment(), actor=current_actor()),
        "Det er taget tilbage.",
    )
