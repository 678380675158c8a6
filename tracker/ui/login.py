"""Sign in and out by the municipality's own login, where the installation has one; nothing where it has none."""

import streamlit as st

from tracker.ui.escaping import as_text


def offer_login() -> None:
    """A button in the side bar, or who is signed in and the way out."""
    if not has_login():
        return
    with st.sidebar:
        name = signed_in_name()
        if name is None:
            st.button("Log ind", icon=":material/login:", key="log-ind", on_click=st.login)
            return
        st.caption(f"Logget ind som {as_text(name)}")
        if st.button("Log ud", icon=":material/logout:", key="log-ud"):
            _log_out()


def _log_out() -> None:
    """Sign out and draw nothing more: who sees *Log ind* is out. ``st.logout`` empties this session at once, but the
    browser keeps its cookie until it has been to ``/auth/logout``; a screen drawn in between would say that nobody is
    signed in while the next page that is opened still knows who it is.
    """
    st.logout()
    st.caption("Du logges ud …")
    st.stop()


def signed_in_name() -> str | None:
    """What the provider calls who is signed in, else the address; ``None`` where nobody is."""
    user = st.user.to_dict()
    if not user.get("is_logged_in"):
        return None
    return str(user.get("name") or user.get("email") or "uden navn")


def has_login() -> bool:
    """Whether the installation's secrets have a section ``[auth]`` (docs/pools.md)."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets
