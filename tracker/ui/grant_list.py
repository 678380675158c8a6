"""Applications as cards, each with what became of it, what is late, and the sentence or source it stands on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from tracker.danish.phrases import capitalise
from tracker.insight.pool_pace import AccountsDue, PoolPace
from tracker.ui.escaping import as_text
from tracker.ui.grant_answer_forms import Desk, offer_acts
from tracker.ui.grant_forms import ask_correction
from tracker.ui.grant_numbers import entered_words
from tracker.ui.grant_words import (
    STATE_COLOURS,
    STATE_ICONS,
    came_words,
    decided_words,
    paid_words,
    state_of,
    state_words,
)
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import excerpt
from tracker.ui.sources import show_quote, source_link

APPLICATION = "ansoegning"
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of minutes that tell of entries: rows of ``entries_frame`` and ``proposals_frame``."""

    entries: Sequence[Row]
    proposals: Sequence[Row]

    def of(self, application: Mapping[str, Any]) -> Row | None:
        """The sentence of the application's grant: its entry's own, or one that is said to be, or looks, the same."""
        own = [row for row in self.entries if row["application_id"] == application["id"] and row["kind"] == "grant"]
        told = next((row for row in own if row["text"] and row["document_sha256"]), None)
        ids = {row["id"] for row in own}
        return told or next((row for row in self.proposals if ids & {row["entry_id"], row["looks_like"]}), None)


def show_cards(applications: Sequence[Row], pace: PoolPace, sentences: Sentences, desk: Desk) -> None:
    """The first cards, and the rest when asked for."""
    due = {str(one.application["id"]): one for one in pace.accounts_due}
    late = {str(row["id"]) for row in pace.late_answers}
    place = st.container()
    is_all = len(applications) > SHOWN and st.toggle(f"Vis alle {len(applications)}", key="alle-ansoegninger")
    with place:
        for one in applications if is_all else applications[:SHOWN]:
            _show_card(one, due.get(one["id"]), sentences.of(one), desk, is_late=one["id"] in late)


def _show_card(application: Row, due: AccountsDue | None, told: Row | None, desk: Desk, *, is_late: bool) -> None:
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f"**{as_text(capitalise(application['purpose']))}**", width="content")
            _show_state(application)
            if is_late:
                st.badge("Over svarfristen", icon=":material/schedule:", color="red")
            if due is not None:
                st.badge("Regnskab mangler", icon=":material/receipt_long:", color="red")
        lines = [came_words(application), decided_words(application), paid_words(application, due, today())]
        st.markdown("  \n".join(as_text(line) for line in lines if line))
        if application["forgotten_on"] is not None:
            st.caption("Navnet er slettet, fordi det ikke må gemmes længere.")
        _show_source(application, told)
        offer_acts(application, desk, ask_correction)


def _show_state(application: Row) -> None:
    state = state_of(application)
    if state is None:
        st.badge(as_text(state_words(application)), icon=":material/help:", color="gray")
    else:
        st.badge(state_words(application), icon=STATE_ICONS[state], color=STATE_COLOURS[state])


def _show_source(application: Row, told: Row | None) -> None:
    """The sentence of the minutes, or the item that decided, or where it was written down from."""
    if told is not None:
        show_quote(excerpt(told["text"], 220))
        with st.container(horizontal=True, gap="small"):
            source_link(told["document_sha256"], told["span_start"], told["span_end"])
            item_id = application["item_id"] or told["item_id"]
            if item_id is not None:
                link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=item_id)
        return
    if application["item_id"] is not None:
        link_to("moeder", "Åbn punktet, der svarede", icon=":material/arrow_forward:", punkt=application["item_id"])
    st.caption(as_text(entered_words(application)))
