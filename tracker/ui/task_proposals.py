"""Which matters have a likely answer that waits for a person's yes or no."""

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.store.frames_matters import proposals_frame
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_rows
from tracker.ui.links import link_to
from tracker.ui.meeting_names import excerpt

SHOWN = 5


def show_waiting_proposals() -> None:
    """The matters, the latest told first, each leading to its thread; nothing where none waits."""
    asked = {row["follow_up_id"]: row["asked"] for row in load_rows(proposals_frame, chosen().municipality_code)}
    if not asked:
        return
    with st.expander(f"{count_of(len(asked), 'opgave', 'opgaver')} har et foreslået svar, som venter på ja eller nej"):
        for follow_up_id, words in list(asked.items())[:SHOWN]:
            link_to("opfoelgning", as_text(excerpt(words, 120)), icon=":material/contact_support:", sag=follow_up_id)
        if len(asked) > SHOWN:
            st.caption("De andre kommer frem, når disse har fået et ja eller et nej.")
