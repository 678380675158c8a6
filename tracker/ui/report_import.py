"""A status report from a file: what was read is shown, colours are asked about, and nothing is stored before a yes."""

from functools import partial

import streamlit as st

from tracker.danish.phrases import count_of, join_words
from tracker.domain.goal import GoalState
from tracker.errors import RejectedTable, TrackerError
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.loading import current_engine
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.report_form import SAYABLE, label_of, report_fields, state_word
from tracker.ui.saving import save_form
from tracker.ui.state_badges import badge_text
from tracker.usecases.add_report import Placed, ReportForm
from tracker.usecases.error_texts import sentence_for_error, sentence_for_row
from tracker.usecases.import_report import ReportFile, Upload, import_report, look_into_report, preview_report
from tracker.usecases.import_report_template import write_report_template
from tracker.usecases.import_report_words import COLUMN_WORDS

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ROUND = "rapport-fil-omgang"
_NOT_SAID = "?"


def offer_report_import(found: PolicyStanding) -> None:
    """The template to fetch, and the file to hand in."""
    policy_id = found.policy.id
    with st.expander("Læs en statusrapport ind fra Excel, CSV eller Word", icon=":material/upload_file:"):
        st.markdown(
            "Filen skal have en tabel med en kolonne for målet (nummer eller titel) og en for tilstanden eller "
            "teksten. Skabelonen har alle politikkens mål. Intet gemmes, før alle rækker er i orden."
        )
        st.download_button(
            "Hent skabelonen",
            partial(write_report_template, current_engine(), policy_id),
            "statusrapport.xlsx",
            EXCEL,
            icon=":material/download:",
            on_click="ignore",
            key=f"rapport-skabelon-{policy_id}",
        )
        upload = st.file_uploader(
            "Vælg filen",
            type=["xlsx", "xlsm", "csv", "docx"],
            key=f"rapport-fil-{policy_id}-{st.session_state.get(_ROUND, 0)}",
        )
        if upload is not None:
            _show_file(found, Upload(upload.name, upload.getvalue()))


def _show_file(found: PolicyStanding, upload: Upload) -> None:
    try:
        file = look_into_report(current_engine(), found.policy.id, upload)
    except TrackerError as error:
        _show_error(error)
        return
    _show_what_was_read(file)
    meanings = _ask(file)
    key = f"fil-{upload.name}"
    head = file.head
    form = report_fields(found, key, head.title or "", head.date, head.author or "")
    if meanings is None or not form.title.strip() or form.date is None:
        st.info("Skriv rapportens titel og dato, og svar på, hvad ordene betyder; så vises det, der bliver gemt.")
        return
    _offer_saving(found, Upload(upload.name, upload.content, meanings), form, key)


def _show_what_was_read(file: ReportFile) -> None:
    """Which column was taken for what, and what was passed over."""
    read = join_words([f"‘{heading}’ er {COLUMN_WORDS[column]}" for heading, column in file.columns])
    st.markdown(f"**Filen siger noget om {count_of(len(file.entries), 'mål', 'mål')}.** {as_text(read)}.")
    passed = [f"‘{one}’" for one in file.passed_over]
    if passed:
        st.caption(as_text(f"Ikke læst: {join_words(passed)}."))
    if file.silent:
        st.caption(f"{count_of(file.silent, 'række', 'rækker')} uden tilstand og tekst er sprunget over.")


def _ask(file: ReportFile) -> dict[str, GoalState | None] | None:
    """What each colour means here; ``None`` until all are answered. The last answer is filled in and can be changed."""
    answers: dict[str, GoalState | None] = {}
    choices: list[GoalState | str | None] = [_NOT_SAID, *SAYABLE]
    for word in file.asked:
        known = choices.index(file.remembered[word]) if word in file.remembered else 0
        answer = st.selectbox(
            f"Hvad betyder ‘{as_text(word)}’ i rapporten?",
            choices,
            index=known,
            format_func=lambda one: "Vælg" if one == _NOT_SAID else state_word(one),
            key=f"r-ord-{word}",
        )
        if answer != _NOT_SAID:
            answers[word] = GoalState(answer) if answer is not None else None
    return answers if len(answers) == len(file.asked) else None


def _offer_saving(found: PolicyStanding, upload: Upload, form: ReportForm, key: str) -> None:
    policy_id = found.policy.id
    try:
        placed = preview_report(current_engine(), policy_id, upload, form)
    except TrackerError as error:
        _show_error(error)
        return
    _show_plan(found, placed)
    if placed.is_stored:
        return
    choose_actor(f"rapport-{key}")
    if not st.button("Gem rapporten", type="primary", key="gem-rapport-fil"):
        return
    engine, actor = current_engine(), keep_actor(f"rapport-{key}")
    if save_form(
        lambda: import_report(engine, policy_id, upload, form, now=moment(), actor=actor), "Rapporten er gemt."
    ):
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        st.rerun()


def _show_plan(found: PolicyStanding, placed: Placed) -> None:
    """What will be stored, goal by goal, in the words of the file."""
    if placed.is_stored:
        st.success("Rapporten er her allerede, ord for ord. Der er intet at gemme.", icon=":material/check:")
        return
    added, changed = len(placed.added), len(placed.changed)
    told = f"Det er en ny rapport, som taler om {count_of(added, 'mål', 'mål')}."
    if placed.report_before is not None:
        told = f"Rapporten er her allerede. Nye mål i den: {added}. Mål, der får andre ord: {changed}."
    st.markdown(f"{told} Intet er gemt endnu.")
    for one in (*placed.added, *placed.changed):
        goal = found.standing.goal(one.goal_id)
        state = f"{badge_text(one.state)} " if one.state else ""
        name = as_text(label_of(goal) if goal else one.goal_id)
        st.markdown(f"- **{name}** {state}{as_text(one.text)} ({as_text(one.source_cell or '')})")


def _show_error(error: TrackerError) -> None:
    st.error(sentence_for_error(error), icon=":material/error:")
    if isinstance(error, RejectedTable):
        for problem in error.problems[:20]:
            st.markdown(f"- {as_text(sentence_for_row(problem))}")
