"""Who corrects: a name kept for the session, since there is no login yet."""

import datetime as dt

import streamlit as st

_KEPT = "hvem-retter"


def current_actor() -> str | None:
    """The name given in this session, or ``None``: a change without a name is stored as by nobody named."""
    name: str = st.session_state.get(_KEPT, "")
    return name.strip() or None


def choose_actor(key: str, label: str = "Hvem retter?") -> str | None:
    """Ask for the name, with the one given before already filled in."""
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
    name: str = (st.session_state.get(f"hvem-{key}") or "").strip()
    if name:
        st.session_state[_KEPT] = name
    return name or current_actor()


def moment() -> dt.datetime:
    """When a person did it, in universal time as the store keeps it."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)
