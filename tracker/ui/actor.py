"""Who corrects: who is signed in, else a name kept for the session."""

import datetime as dt

import streamlit as st

from tracker.ui.escaping import as_text
from tracker.ui.login import signed_in_name

_KEPT = "hvem-retter"


def current_actor() -> str | None:
    """Who is signed in, else the name given in this session; ``None``: stored as by nobody named."""
    if (signed_in := signed_in_name()) is not None:
        return signed_in
    name: str = st.session_state.get(_KEPT, "")
    return name.strip() or None


def choose_actor(key: str, label: str = "Hvem retter?") -> str | None:
    """Ask for the name, with the one given before already filled in; who is signed in is told and not asked."""
    if (signed_in := signed_in_name()) is not None:
        st.caption(f"Gemmes som {as_text(signed_in)}.")
        return signed_in
    field = f"hvem-{key}"
    if field not in st.session_state:
        st.session_state[field] = st.session_state.get(_KEPT, "")
    st.text_input(
        label,
        key=field,
        max_chars=80,
        placeholder="Navn eller initialer",
    )
    return keep_actor(key)


def keep_actor(key: str) -> str | None:
    """Remember the name typed in this field for the rest of the session."""
    name: str = ("" if signed_in_name() else st.session_state.get(f"hvem-{key}") or "").strip()
    if name:
        st.session_state[_KEPT] = name
    return name or current_actor()


def moment() -> dt.datetime:
    """When a person did it, in universal time as the store keeps it."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)
