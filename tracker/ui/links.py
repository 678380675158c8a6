"""Deep links between screens. The URL holds municipality, policy and what the screen shows.

Parameters: ``kommune``, ``politik``, ``maal`` (goal id), ``punkt`` (item id), ``dok`` (document), ``fra`` and ``til``
(span).
"""

from urllib.parse import urlencode

import streamlit as st

from tracker.ui.navigation import SCREEN_AT

SCOPE_PARAMETERS = ("kommune", "politik")


def _parameters(params: dict[str, object]) -> dict[str, str]:
    """The municipality and policy shown now, and on top what the caller gives; ``None`` leaves a parameter out."""
    given = {name: str(value) for name, value in params.items() if value is not None}
    scope = {name: st.query_params[name] for name in SCOPE_PARAMETERS if name in st.query_params}
    if given.get("kommune", scope.get("kommune")) != scope.get("kommune"):
        scope = {}
    return {**scope, **given}


def page_url(page: str, **params: object) -> str:
    """The address of a screen, for link columns of tables: ``page_url("maal", maal=goal_id)``."""
    path = "" if page == "overblik" else page
    query = urlencode(_parameters(params))
    return f"/{path}?{query}" if query else f"/{path}"


def link_to(page: str, label: str, *, icon: str | None = None, **params: object) -> None:
    """A link to a screen, drawn where it is called; a screen that is not built yet leaves its label as text."""
    screen = SCREEN_AT[page]
    if not screen.path.exists():
        st.markdown(label)
        return
    st.page_link(screen.path, label=label, icon=icon or "", query_params=_parameters(params), width="content")


def go_to(page: str, **params: object) -> None:
    """Change to another screen now, as a button does."""
    screen = SCREEN_AT[page]
    if screen.path.exists():
        st.switch_page(screen.path, query_params=_parameters(params))
