"""Budget and spending in from a finance system's file: shown before anything is posted, all of it or nothing."""

import hashlib

import streamlit as st

from tracker.danish.phrases import capitalise, count_of
from tracker.errors import RejectedTable, TrackerError, UnreadableFile
from tracker.measuring.spreadsheet import MAX_BYTES
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.chooser import Scope
from tracker.ui.escaping import as_text
from tracker.ui.finance_import_accounts import choose_accounts
from tracker.ui.finance_import_choices import choose_columns
from tracker.ui.finance_import_control import ask_all_the_same, ask_seen, show_problems
from tracker.ui.finance_import_words import show_lines, show_plan
from tracker.ui.loading import current_engine, today
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.import_finance import import_finance, pools_of, preview_finance
from tracker.usecases.import_finance_mapping import FinanceChoice
from tracker.usecases.import_finance_preview import FinancePreview
from tracker.usecases.import_finance_texts import NO_TABLE, explain_finance_refusal

LARGEST_TABLE = MAX_BYTES // 1_000_000
"""Megabytes that a file of figures may take."""
_ROUND, _DONE = "budgetfil-omgang", "budgetfil-bogført"


def offer_finance_import(scope: Scope) -> None:
    """Choose a file of budget and spending, see what it would post, and post it."""
    with st.expander("Indlæs budget og forbrug fra en fil", icon=":material/table_view:"):
        done = st.session_state.pop(_DONE, None)
        if done:
            st.success(done, icon=":material/check:")
        if not scope.municipality_code or not pools_of(current_engine(), scope.municipality_code):
            st.markdown(
                "Der er ingen puljer eller budgetter endnu, så beløbene har ingen steder at stå. Tilføj ét først."
            )
            return
        st.markdown(
            "Excel eller CSV fra økonomisystemet: konti med budget og forbrug, eller en liste med posteringer. Her "
            "vises først, hvad der er forstået, og hvad der bliver bogført; intet bogføres, før alt er i orden."
        )
        upload = st.file_uploader(
            "Fil med budget eller forbrug",
            type=["xlsx", "xls", "csv", "txt"],
            key=f"budgetfil-{st.session_state.get(_ROUND, 0)}",
            max_upload_size=LARGEST_TABLE,
        )
        if upload is not None:
            _show(scope, upload.name, upload.getvalue())


def _show(scope: Scope, name: str, content: bytes) -> None:
    try:
        preview, key = _chosen(scope, name, content)
        show_plan(preview)
        choice = ask_all_the_same(preview, key)
        if choice != preview.choice:
            preview = _again(scope, name, content, choice)
    except RejectedTable:
        st.error(f"‘{as_text(name)}’: {NO_TABLE}", icon=":material/error:")
        return
    except UnreadableFile as refused:
        st.error(as_text(explain_finance_refusal(refused)), icon=":material/block:")
        return
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)), icon=":material/error:")
        return
    show_problems(preview)
    if not preview.problems and not preview.missing:
        _offer_to_post(scope, name, content, preview)


def _chosen(scope: Scope, name: str, content: bytes) -> tuple[FinancePreview, str]:
    """The file by everything that the person chose (read again where that differs), and a key for what is asked."""
    engine, code, day = current_engine(), scope.municipality_code, today()
    key = hashlib.sha256(content).hexdigest()[:8]
    found = choose_columns(lambda choice: preview_finance(engine, code, name, content, choice, today=day), key)
    key = f"{key}-{found.sheet.name}"
    show_lines(found)
    choice = ask_seen(found, choose_accounts(scope, found, key), key)
    return _again(scope, name, content, choice), key


def _again(scope: Scope, name: str, content: bytes, choice: FinanceChoice) -> FinancePreview:
    return preview_finance(current_engine(), scope.municipality_code, name, content, choice, today=today())


def _offer_to_post(scope: Scope, name: str, content: bytes, preview: FinancePreview) -> None:
    if not preview.is_news:
        st.info("Filen er læst ind før og siger ikke noget nyt. Der er intet at bogføre.", icon=":material/done_all:")
        return
    if not preview.plan.entries:
        st.info("Filen siger det samme som sidst. Bogfør den, så det står, at intet er ændret.", icon=":material/info:")
    choose_actor("budgetfil", "Hvem bogfører?")
    if not st.button("Bogfør", type="primary", icon=":material/save:", key="bogfør-budgetfil"):
        return
    count = capitalise(count_of(len(preview.plan.entries), "postering er", "posteringer er"))
    try:
        import_finance(
            current_engine(),
            scope.municipality_code,
            name,
            content,
            preview.choice,
            now=moment(),
            actor=keep_actor("budgetfil"),
            today=today(),
            seen=preview.plan.entries,
        )
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)), icon=":material/error:")
        return
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state[_DONE] = f"{count} bogført fra ‘{as_text(name)}’."
    st.rerun()
