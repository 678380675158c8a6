"""A table of Statistikbanken: asked what it is divided by, chosen from, and fetched; only when a button is pressed."""

import time
from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from tracker.errors import UnreadableFile
from tracker.fetching.fetcher import Fetcher, Timing
from tracker.measuring.statbank import AREAS, LICENCE, PUBLISHER, TableInfo, Variable
from tracker.ui.escaping import as_text
from tracker.usecases.import_figures_statbank import fetch_figures, fetch_table_info
from tracker.usecases.import_figures_texts import explain_figures_refusal

_INFO, _ANSWER = "statbank-tabel", "statbank-svar"
_Answer = TypeVar("_Answer")


def ask_statbank(municipality_code: str) -> tuple[str, bytes] | None:
    """The name and bytes of the figures that were fetched last in this session, if any."""
    st.caption(f"Tallene hentes hos {PUBLISHER}, når der trykkes, og bruges med kilde ({LICENCE}).")
    with st.form("statbank-tabel-form", border=False):
        table = st.text_input("Tabellens nummer", placeholder="FOLK1A", max_chars=24, key="statbank-nummer").strip()
        if st.form_submit_button("Vis tabellen", icon=":material/search:") and table:
            st.session_state.pop(_ANSWER, None)
            st.session_state[_INFO] = _asked(lambda fetcher: fetch_table_info(fetcher, table))
    info: TableInfo | None = st.session_state.get(_INFO)
    if info is None:
        return None
    _choose_figures(info, municipality_code)
    answer: tuple[str, bytes] | None = st.session_state.get(_ANSWER)
    return answer


def _choose_figures(info: TableInfo, municipality_code: str) -> None:
    st.markdown(f"**{as_text(info.table)}: {as_text(info.text)}** ({as_text(info.unit)})")
    with st.form("statbank-valg-form"):
        wanted = {one.code: _choose_values(info.table, one, municipality_code) for one in info.variables}
        if st.form_submit_button("Hent tallene", icon=":material/cloud_download:"):
            selection = {code: values for code, values in wanted.items() if values}
            found = _asked(lambda fetcher: fetch_figures(fetcher, info.table, selection))
            st.session_state[_ANSWER] = None if found is None else (found.name, found.content)


def _choose_values(table: str, variable: Variable, municipality_code: str) -> tuple[str, ...]:
    """The codes chosen of a variable; the municipality's own where the variable says where, all periods of time."""
    texts = dict(variable.values)
    own = [municipality_code] if variable.code.casefold() in AREAS and municipality_code in texts else []
    empty = "Alle" if variable.is_time else "I alt" if variable.may_be_left_out else "Vælg mindst én"
    chosen: list[str] = st.multiselect(
        as_text(variable.name).capitalize(),
        list(texts),
        default=own,
        format_func=lambda code: texts[code] if texts[code] == code else f"{texts[code]} ({code})",
        placeholder=empty,
        key=f"statbank-{table}-{variable.code}",
    )
    return tuple(chosen)


def _asked(ask: Callable[[Fetcher], _Answer]) -> _Answer | None:
    """What Statistikbanken answers; ``None`` where it does not, which is said."""
    try:
        with st.spinner("Spørger Statistikbanken …"), Fetcher(Timing(time.monotonic, time.sleep)) as fetcher:
            return ask(fetcher)
    except UnreadableFile as refused:
        st.error(as_text(explain_figures_refusal(refused)), icon=":material/block:")
    except ValueError:
        st.error("Det er ikke nummeret på en tabel. Det står i Statistikbanken, fx FOLK1A.", icon=":material/error:")
    return None
