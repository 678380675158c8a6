"""An answer to a proposal: given once, refused when somebody was first, listed afterwards, and taken back."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.ledger import ProposalAnswer
from tracker.domain.money import LedgerKind
from tracker.errors import ChangedMeanwhile, NotInStore, TrackerError
from tracker.store.frames_ledger import proposals_frame
from tracker.ui.actor import keep_actor, moment
from tracker.ui.budget_behind import offer_entry
from tracker.ui.budget_sections import show_fold
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import ANSWER_WORDS, kind_words, sum_words
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.meeting_names import excerpt
from tracker.ui.sources import show_quote
from tracker.usecases.answer_proposal import (
    Proposal,
    accept_proposal,
    join_proposal,
    reject_proposal,
    take_answer_back,
)
from tracker.usecases.error_texts import sentence_for_error

_SAID = {
    ProposalAnswer.ACCEPTED: "Beløbet er bogført.",
    ProposalAnswer.REJECTED: "Beløbet er afvist.",
    ProposalAnswer.SAME_AS: "Beløbet hører til den post, der stod.",
}
ACTOR = "forslag"
_ERROR, _DONE = "forslag-fejl", "forslag-gjort"


def proposal_of(municipality_code: str, row: Row) -> Proposal:
    """The proposal as it stands on the screen."""
    return Proposal(municipality_code, row["id"], LedgerKind(row["kind"]), row["amount_ore"], row["year"])


def give_answer(municipality_code: str, row: Row, said: ProposalAnswer) -> None:
    """What a click on an answer does, before the page is drawn anew: ``row`` is the proposal as it was shown.

    Where somebody was first the reader is told who and when, and nothing is stored.
    """
    engine, now, actor = current_engine(), moment(), keep_actor(ACTOR)
    shown = proposal_of(municipality_code, row)
    try:
        if said is ProposalAnswer.ACCEPTED:
            accept_proposal(engine, shown, now=now, year=st.session_state.get(f"aar-{row['id']}"), actor=actor)
        elif said is ProposalAnswer.REJECTED:
            reject_proposal(engine, shown, now=now, reason=st.session_state[f"afvis-grund-{row['id']}"], actor=actor)
        elif said is ProposalAnswer.SAME_AS:
            join_proposal(engine, shown, row["looks_like"], now=now, actor=actor)
    except TrackerError as error:
        st.session_state[_ERROR] = _refused(municipality_code, row, error)
    else:
        st.session_state[_DONE] = _SAID[said]


def accept_all(municipality_code: str, ready: Sequence[Row]) -> None:
    """Post some in order; where one is refused the rest stays open, and it is told how many were posted."""
    engine, actor = current_engine(), keep_actor(ACTOR)
    for posted, row in enumerate(ready):
        try:
            accept_proposal(engine, proposal_of(municipality_code, row), now=moment(), actor=actor)
        except TrackerError as error:
            told = count_of(posted, "beløb er", "beløb er")
            st.session_state[_ERROR] = f"{told} bogført. {_refused(municipality_code, row, error)}"
            return
    st.session_state[_DONE] = f"{count_of(len(ready), 'beløb er', 'beløb er')} bogført."


def show_outcome() -> None:
    """What became of the last answer."""
    error, done = st.session_state.pop(_ERROR, None), st.session_state.pop(_DONE, None)
    if error:
        st.error(error, icon=":material/error:")
    if done:
        st.toast(done, icon=":material/check:")


def _refused(municipality_code: str, row: Row, error: TrackerError) -> str:
    """Who was first, where somebody was; else what kept the answer from being stored."""
    is_late = isinstance(error, ChangedMeanwhile | NotInStore)
    return late_sentence(municipality_code, row) if is_late else as_text(sentence_for_error(error))


def late_sentence(municipality_code: str, row: Row) -> str:
    """Who answered first, when and what; or that the minutes were read anew."""
    found = next((one for one in load_rows(proposals_frame, municipality_code) if one["id"] == row["id"]), None)
    if found is None or found["answer"] is None:
        return "Referatet er læst på ny, siden siden blev vist, og beløbet er ændret. Intet er gemt. Hent siden igen."
    who = as_text(found["answered_by"] or "En anden")
    when = "" if found["answered_at"] is None else f" {format_date(found['answered_at'].date())}"
    words = ANSWER_WORDS[ProposalAnswer(found["answer"])].lower()
    return f"{who} har allerede svaret{when}: {words}. Dit svar er ikke gemt. Fortryd det andet svar først."


def show_answered(view: BudgetView, answered: Sequence[Row]) -> None:
    """What was answered, by whom and when, each with its way back."""
    if not answered:
        return
    label = f"Vis {count_of(len(answered), 'besvaret beløb', 'besvarede beløb')}"
    show_fold(label, ":material/history:", "besvarede", partial(_show_each, view, answered))


def _show_each(view: BudgetView, answered: Sequence[Row]) -> None:
    for row in answered:
        _show(view, row)


def _show(view: BudgetView, row: Row) -> None:
    who = as_text(row["answered_by"] or "uden navn")
    when = "" if row["answered_at"] is None else f", {format_date(row['answered_at'].date())}"
    with st.container(gap="xxsmall"):
        words = ANSWER_WORDS[ProposalAnswer(row["answer"])]
        st.markdown(f"**{sum_words(row['amount_ore'])}** · {kind_words(row)} · **{words}** ({who}{when})")
        show_quote(excerpt(row["text"], 160))
        with st.container(horizontal=True, gap="medium"):
            if row["entry_id"] is not None:
                offer_entry(row["entry_id"], f"svar-{row['id']}", "Se posten")
            st.button(
                "Fortryd",
                key=f"fortryd-{row['id']}",
                type="tertiary",
                icon=":material/undo:",
                on_click=_take_back,
                args=(view.municipality_code, row),
            )


def _take_back(municipality_code: str, row: Row) -> None:
    """A posted entry stays and is corrected to nought; that is told where it happens."""
    try:
        take_answer_back(current_engine(), municipality_code, row["id"], now=moment(), actor=keep_actor(ACTOR))
    except NotInStore:
        st.session_state[_ERROR] = "Svaret er taget tilbage af en anden i mellemtiden. Intet er ændret."
        return
    except TrackerError as error:
        st.session_state[_ERROR] = as_text(sentence_for_error(error))
        return
    was_posted = row["answer"] == ProposalAnswer.ACCEPTED.value
    st.session_state[_DONE] = (
        "Svaret er taget tilbage; posten er rettet til nul." if was_posted else "Svaret er taget tilbage."
    )
