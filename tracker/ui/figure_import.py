"""Figures in: from a file or from Statistikbanken, shown before anything is stored, all of it or nothing."""

import hashlib

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.domain.goal import Policy
from tracker.errors import RejectedTable, TrackerError, UnreadableFile
from tracker.store.frames_goals import policy_content
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.figure_import_choices import choose_mapping
from tracker.ui.figure_import_statbank import ask_statbank
from tracker.ui.figure_import_words import show_changes, show_problems
from tracker.ui.finance_import import LARGEST_TABLE
from tracker.ui.loading import current_engine, load, today
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.import_figures import FigurePreview, import_figures, preview_figures
from tracker.usecases.import_figures_texts import NO_HEADINGS, explain_figures_refusal

_ROUND, _DONE = "tal-omgang", "tal-gemt"
_FROM_FILE, _FROM_STATBANK = "Fra en fil", "Fra Statistikbanken"


def offer_figure_import(policy: Policy) -> None:
    """Choose where figures come from, which indicator each series feeds, and store them."""
    with st.expander("Indlæs tal til indikatorerne", icon=":material/query_stats:"):
        done = st.session_state.pop(_DONE, None)
        if done:
            st.success(done, icon=":material/check:")
        if not load(policy_content, policy.id).indicators:
            st.markdown(
                "Politikken har ingen indikatorer endnu, så tal har ingen steder at stå. Skriv en indikator ind på et "
                "mål, eller læs dem ind med Excel-arket."
            )
            return
        st.markdown(
            "Excel, CSV, BULK eller JSON-stat, med perioder i en kolonne eller som overskrifter. Her vises først, hvad "
            "der er forstået, og hvad der bliver ændret; intet gemmes, før alle valgte tal er i orden."
        )
        way = st.segmented_control(
            "Hvor er tallene?", [_FROM_FILE, _FROM_STATBANK], default=_FROM_FILE, required=True, key="tal-vej"
        )
        found = ask_statbank(policy.municipality_code) if way == _FROM_STATBANK else _upload()
        if found is not None:
            _show(policy.id, *found)


def _upload() -> tuple[str, bytes] | None:
    upload = st.file_uploader(
        "Fil med tal",
        type=["xlsx", "xls", "csv", "txt", "json"],
        key=f"tal-fil-{st.session_state.get(_ROUND, 0)}",
        max_upload_size=LARGEST_TABLE,
    )
    return None if upload is None else (upload.name, upload.getvalue())


def _show(policy_id: str, name: str, content: bytes) -> None:
    try:
        preview = choose_mapping(
            lambda mapping: preview_figures(current_engine(), policy_id, name, content, mapping, today=today()),
            hashlib.sha256(content).hexdigest()[:8],
        )
    except RejectedTable:
        st.error(NO_HEADINGS, icon=":material/error:")
        return
    except UnreadableFile as refused:
        st.error(as_text(explain_figures_refusal(refused)), icon=":material/block:")
        return
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)), icon=":material/error:")
        return
    show_changes(preview)
    show_problems(preview.plan)
    if preview.plan.to_store and not preview.plan.problems:
        _offer_to_store(policy_id, name, content, preview)


def _offer_to_store(policy_id: str, name: str, content: bytes, preview: FigurePreview) -> None:
    with_codes = bool(preview.coded) and st.checkbox(
        "Giv indikatorerne en fælles kode, så de kan sammenlignes med andre kommuners",
        help=as_text("; ".join(f"{one.name}: {one.standard_code}" for one in preview.coded)),
        key="tal-fil-koder",
    )
    choose_actor("tal-fil", "Hvem indlæser?")
    count = len(preview.plan.to_store)
    if not st.button(f"Gem {count_of(count, 'tal', 'tal')}", type="primary", icon=":material/save:", key="gem-tal-fil"):
        return
    try:
        import_figures(
            current_engine(),
            policy_id,
            name,
            content,
            preview.mapping,
            now=moment(),
            actor=keep_actor("tal-fil"),
            today=today(),
            seen=preview.plan.changes,
            with_codes=with_codes,
        )
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)), icon=":material/error:")
        return
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state[_DONE] = f"{count_of(count, 'tal er', 'tal er')} gemt fra ‘{as_text(name)}’."
    st.rerun()
