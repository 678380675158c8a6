"""A decision with its remarks, each with its force and its sentence."""

from collections.abc import Sequence

import streamlit as st

from tracker.domain.decision import Force
from tracker.ui.escaping import as_text
from tracker.ui.item_outcomes import show_outcome
from tracker.ui.item_rows import Row
from tracker.ui.meeting_names import date_words
from tracker.ui.message_words import FORCE_WORDS
from tracker.ui.sources import show_quote, source_link


def show_decision(row: Row, statements: Sequence[Row]) -> None:
    """The outcome, then what was said, sentence by sentence; the whole text where it has no sentences of its own."""
    show_outcome(row["outcome"], row["outcome_text"])
    if not statements:
        show_quote(row["text"])
        source_link(row["document_sha256"], row["span_start"], row["span_end"])
        return
    for one in statements:
        with st.container(gap="xxsmall"):
            st.caption(f"**{FORCE_WORDS[Force(one['force'])]}**")
            show_quote(one["text"])
            source_link(one["document_sha256"], one["span_start"], one["span_end"])


def show_earlier_decisions(rows: Sequence[Row], statements: Sequence[Row]) -> None:
    """What bodies that treated the item before had decided, oldest first."""
    if not rows:
        return
    st.subheader("Hvem havde sagen før?")
    for row in rows:
        st.markdown(f"**{as_text(row['body'] or 'Udvalg ikke oplyst')}**, {date_words(row['date'])}")
        show_decision(row, [one for one in statements if one["decision_id"] == row["id"]])
