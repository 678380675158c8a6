"""The words that stand on every screen of an invented municipality."""

import streamlit as st

from tracker.ui.chooser import chosen


def show_invented_banner() -> None:
    """Say that the data are invented, above everything else on the screen."""
    if chosen().is_invented:
        st.caption(
            ":material/theater_comedy: **Opdigtede data.** Kommunen, målene, tallene og referaterne findes ikke; "
            "de viser, hvordan Pejlemærke virker."
        )
