"""Mål without a policy, or with an address that names a goal which is not here."""

import streamlit as st

from tracker.ui.chooser import Scope
from tracker.ui.escaping import as_text


def show_no_goals(scope: Scope) -> None:
    """What will stand here, and the one step that fills it."""
    st.title("Hvor står hvert mål?", anchor=False)
    whose = as_text(scope.municipality_name) if scope.municipality_code else "Her"
    st.markdown(
        f"**{whose} har endnu ingen politik i Pejlemærke.** Når en politik er lagt ind som datapakke, står dens "
        "indsatsområder, mål og punkter her med tal, statusser og alt, hvad referaterne siger om dem. "
        "Vejledningen står i docs/own-policy.md."
    )


def show_unknown_goal() -> None:
    """The address names a goal that this policy does not have."""
    st.info("Det mål, adressen nævner, findes ikke i denne politik. Her er alle mål.", icon=":material/info:")
