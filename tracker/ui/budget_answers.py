"""An answer to a proposal: given once, refused when somebody was first, listed afterwards, and taken back."""

from collections.abc import Callable, Sequence

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.ledger import ProposalAnswer
from tracker.domain.money import LedgerKind
from tracker.errors import ChangedMeanwhile, TrackerError
from tracker.store.frames_ledger import proposals_frame
from tracker.ui.actor import moment
from tracker.ui.budget_behind import offer_entry
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import ANSWER_WORDS, kind_words, sum_words
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.meeting_names import excerpt
from tracker.ui.saving import save_form
from tracker.ui.sources import show_quote
from tracker.usecases.answer_proposal import Proposal, take_answer_back
from tracker.usecases.error_texts import sentence_for_error

_SAID = {
    ProposalAnswer.ACCEPTED: "Beløbet er bogført.",
    ProposalAnswer.REJECTED: "Beløbet er afvist.",
    ProposalAnswer.SAME_AS: "Beløbet hører til den post, der stod.",
}


def proposal_of(view: BudgetView, row: Row) -> Proposal:
    """The proposal as it stands on the screen."""
    return Proposal(view.municipality_code, row["id"], LedgerKind(row["kind"]), row["amount_ore"], row["year"])


def answer(view: BudgetView, row: Row, said: ProposalAnswer, save: Callable[[], object]) -> bool:
    """Whether the answer was stored; where somebody was first, the reader is told who and when."""
    try:
        save()
    except ChangedMeanwhile:
        st.error(late_sentence(view, row), icon=":material/error:")
        return False
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)), icon=":material/error:")
        return False
    st.toast(_SAID[said], icon=":material/check:")
    return True


def late_sentence(view: BudgetView, row: Row) -> str:
    """Who answered first, when and what; or that the minutes were read anew."""
    found = next((one for one in load_rows(proposals_frame, view.municipality_code) if one["id"] == row["id"]), None)
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
    with st.expander(label, icon=":material/history:"):
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
            if st.button("Fortryd", key=f"fortryd-{row['id']}", type="tertiary", icon=":material/undo:"):
                _take_back(view, row)


def _take_back(view: BudgetView, row: Row) -> None:
    """A posted entry stays and is corrected to nought; that is told where it happens."""
    was_posted = row["answer"] == ProposalAnswer.ACCEPTED.value
    said = "Svaret er taget tilbage; posten er rettet til nul." if was_posted else "Svaret er taget tilbage."
    engine, code = current_engine(), view.municipality_code
    if save_form(lambda: take_answer_back(engine, code, row["id"], now=moment()), said):
        st.rerun()
