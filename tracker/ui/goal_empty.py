"""Mål without a policy, or with an address that names a goal which is not here."""

import streamlit as st

from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.ui.chooser import Scope
from tracker.ui.escaping import as_text
from tracker.ui.policy_form import offer_new_policy


def show_no_goals(scope: Scope, title: str = "Hvor står hvert mål?") -> None:
    """What will stand here, and the one step that fills it."""
    st.title(title, anchor=False)
    if scope.municipality_code == UNKNOWN_MUNICIPALITY:
        st.markdown(
            "**Referaterne her siger ikke, hvilken kommune de er fra, og har derfor ingen mål.** Når kommunen er "
            "angivet på siden *Gennemsyn*, hører de til dens politik."
        )
        return
    whose = as_text(scope.municipality_name) if scope.municipality_code else "Her"
    verb = "har" if scope.municipality_code else "er"
    st.markdown(
        f"**{whose} {verb} endnu ingen politik.** Når en politik er lagt ind, kan dens indsatsområder, mål og "
        "punkter følges med tal, vurderinger og alt, hvad referaterne siger om dem. Begynd med titel og periode; "
        "målene skrives ind bagefter eller læses ind fra Excel."
    )
    offer_new_policy()


def show_unknown_goal() -> None:
    """The address names a goal that this policy does not have."""
    st.info("Det mål, adressen nævner, findes ikke i denne politik. Her er alle mål.", icon=":material/info:")
