"""Which municipality and which policy the screens show: read from the URL, checked, and offered in the side bar."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.store.frames import municipalities_frame, policies_frame
from tracker.ui.escaping import as_text
from tracker.ui.links import SCOPE_PARAMETERS, link_to
from tracker.ui.loading import load_as

START_MUNICIPALITY = "707"
"""Norddjurs, the municipality whose published minutes came first."""
NO_MUNICIPALITY = "Ingen kommune endnu"


@dataclass(frozen=True, slots=True)
class Scope:
    """What all screens are about now; ``policy_id`` is ``None`` where the municipality has no policy in the store."""

    municipality_code: str
    municipality_name: str
    is_invented: bool
    policy_id: str | None

    @property
    def place(self) -> str:
        """`` i Norddjurs Kommune``, as it stands behind a noun; nothing where the store has no municipality."""
        return f" i {as_text(self.municipality_name)}" if self.municipality_code else ""


def chosen() -> Scope:
    """What the URL names, or the municipality and policy to start with; ``choose_scope`` tells of an unknown name."""
    known = _municipalities()
    code = st.query_params.get("kommune") or st.session_state.get("kommune")
    if code not in known:
        code = START_MUNICIPALITY if START_MUNICIPALITY in known else next(iter(known), "")
    name, is_invented = known.get(code, (NO_MUNICIPALITY, False))
    policies = _policies(code)
    asked = st.query_params.get("politik") or st.session_state.get("politik")
    policy_id = asked if asked in policies else next(iter(policies), None)
    return Scope(code, name, is_invented, policy_id)


def choose_scope() -> Scope:
    """Draw the chooser in the side bar and write what is chosen to the URL, so that any screen can be sent on."""
    scope = chosen()
    asked = st.query_params.get("kommune")
    if asked and asked != scope.municipality_code and scope.municipality_code:
        st.warning(f"Kommunen ‘{as_text(asked)}’ i adressen er ikke her. Du ser {as_text(scope.municipality_name)}.")
    _remember(scope)
    with st.sidebar:
        _choose_municipality(scope)
        _choose_policy(scope)
        _offer_sample(scope)
    return scope


def _municipalities() -> dict[str, tuple[str, bool]]:
    """Name and whether invented, by code, in the order they are offered."""
    return load_as(_names_by_code, municipalities_frame)


def _names_by_code(frame: pd.DataFrame) -> dict[str, tuple[str, bool]]:
    rows = frame.to_dict("records")
    return {
        row["code"]: (_shown_name(row["code"], row["name"], row["is_invented"]), bool(row["is_invented"]))
        for row in rows
    }


def _shown_name(code: str, name: str, is_invented: bool) -> str:
    if code == UNKNOWN_MUNICIPALITY:
        return "Kommune ikke oplyst"
    full = name if "kommune" in name.casefold() or not code.isdigit() else f"{name} Kommune"
    return f"{full} (opdigtet)" if is_invented and "opdigtet" not in full.casefold() else full


def _policies(code: str) -> dict[str, str]:
    """Title by id, the newest first."""
    return load_as(_titles_by_id, policies_frame, code)


def _titles_by_id(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["id"], frame["title"], strict=True)) if len(frame) else {}


def _remember(scope: Scope) -> None:
    """The URL always says what is shown; the session remembers it when the menu changes page and drops the URL."""
    if not scope.municipality_code:
        return
    st.session_state["kommune"] = scope.municipality_code
    st.session_state["valgt_kommune"] = scope.municipality_code
    st.query_params["kommune"] = scope.municipality_code
    if scope.policy_id is not None and len(_policies(scope.municipality_code)) > 1:
        st.query_params["politik"] = scope.policy_id
        st.session_state["politik"] = scope.policy_id
        st.session_state["valgt_politik"] = scope.policy_id


def _choose_municipality(scope: Scope) -> None:
    known = _municipalities()
    if not known:
        st.caption(NO_MUNICIPALITY)
        return
    st.selectbox(
        "Kommune",
        list(known),
        format_func=lambda code: known[code][0],
        key="valgt_kommune",
        on_change=_change_municipality,
    )


def _change_municipality() -> None:
    """What the URL named belonged to another municipality; only the new one is kept."""
    st.query_params.from_dict({"kommune": st.session_state["valgt_kommune"]})


def _choose_policy(scope: Scope) -> None:
    policies = _policies(scope.municipality_code)
    if len(policies) > 1:
        st.selectbox(
            "Politik",
            list(policies),
            format_func=lambda policy_id: policies[policy_id],
            key="valgt_politik",
            on_change=_change_policy,
        )
    elif policies:
        st.caption(as_text(next(iter(policies.values()))))


def _change_policy() -> None:
    kept = {name: st.query_params[name] for name in SCOPE_PARAMETERS if name in st.query_params}
    st.query_params.from_dict({**kept, "politik": st.session_state["valgt_politik"]})


def _offer_sample(scope: Scope) -> None:
    """The invented municipality is one click away from any other, and the way back from it."""
    known = _municipalities()
    target = START_MUNICIPALITY if scope.is_invented else next((c for c, (_, inv) in known.items() if inv), None)
    if target is None or target not in known or target == scope.municipality_code:
        return
    label = f"Tilbage til {known[target][0]}" if scope.is_invented else "Se eksemplet (opdigtet)"
    link_to("overblik", as_text(label), icon=":material/swap_horiz:", kommune=target)
