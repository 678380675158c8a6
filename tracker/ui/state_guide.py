"""*Hvad betyder tilstandene?*: the written definition of each state, in one place on the screen."""

import streamlit as st

from tracker.figures.states import STATE_DEFINITIONS, STATE_LOOKS
from tracker.ui.state_badges import badge_text

OVERRIDE = (
    "En persons seneste vurdering går forud for, hvad tallene siger. Begge dele står på målets side med hver sin dato, "
    "og det siges, når vurderingen er ældre end det seneste tal."
)
SEVERAL = (
    "Et mål med flere indikatorer får tilstanden fra den, der står ringest. Et område har ingen tilstand, men et antal "
    "mål i hver. De grå tilstande tæller hverken for eller imod."
)


def offer_state_guide() -> None:
    """All states with sign, word and meaning, and what stands over what."""
    with st.expander("Hvad betyder tilstandene?", icon=":material/help:"):
        st.markdown("\n".join(f"- {badge_text(state)} {STATE_DEFINITIONS[state]}" for state in STATE_LOOKS))
        st.markdown(f"{OVERRIDE}\n\n{SEVERAL}")
