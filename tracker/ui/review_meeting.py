"""The meeting's own facts: body, day, place, and the municipality it belongs to."""

import streamlit as st

from tracker.danish.vocabulary import load_vocabulary
from tracker.errors import TrackerError
from tracker.settings import VOCABULARY_FOLDER
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.item_rows import Row
from tracker.ui.links import go_to, link_to
from tracker.ui.loading import current_engine
from tracker.ui.review_confirm import offer_confirmation, show_confirmation
from tracker.ui.review_fields import Field, ask_fields, save_fields
from tracker.ui.upload_municipality import municipality_choices
from tracker.usecases.assign_municipality import assign_municipality
from tracker.usecases.error_texts import sentence_for_error

_EVIDENCE_WORDS = {"body": "udvalget", "date": "datoen", "place": "stedet", "municipality": "kommunen"}


def show_meeting_form(meeting: Row) -> None:
    """What was read of the meeting, where each value stands in the source, and the way to put it right."""
    st.subheader("Hvad blev læst om mødet?")
    fields = (
        Field("meeting", meeting["id"], "body", "Udvalg eller råd", meeting["body"]),
        Field("meeting", meeting["id"], "date", "Mødets dato", meeting["date"], is_date=True),
        Field("meeting", meeting["id"], "place", "Sted", meeting["place"]),
    )
    with st.form("ret-moede"):
        answers = ask_fields(fields)
        choose_actor("gennemsyn-moede")
        if st.form_submit_button("Gem rettelser", type="primary", icon=":material/save:"):
            save_fields(answers, "gennemsyn-moede")
        offer_confirmation(fields, "gennemsyn-moede")
    show_confirmation(fields)
    _show_evidence(meeting)
    _offer_municipality(meeting)


def _show_evidence(meeting: Row) -> None:
    """The words in the source that each value was read from."""
    found = [
        (word, meeting["evidence"][field]) for field, word in _EVIDENCE_WORDS.items() if field in meeting["evidence"]
    ]
    if not found:
        return
    with st.container(horizontal=True, gap="small"):
        for word, place in found:
            link_to(
                "gennemsyn",
                f"Vis {word} i kilden",
                icon=":material/find_in_page:",
                dok=place["document"],
                fra=place["start"],
                til=place["end"],
            )


def _offer_municipality(meeting: Row) -> None:
    choices = municipality_choices()
    known = meeting["municipality_code"]
    choices.setdefault(known, meeting["municipality"])
    with st.form("ret-kommune"):
        code = st.selectbox(
            "Mødet hører til",
            list(choices),
            index=list(choices).index(known),
            format_func=choices.__getitem__,
            filter_mode="contains",
            key=f"kommune-{meeting['id']}-{known}",
        )
        if st.form_submit_button("Flyt mødet") and code != known:
            _assign(meeting["id"], code)


def _assign(meeting_id: str, code: str) -> None:
    try:
        assign_municipality(
            current_engine(),
            meeting_id,
            code,
            vocabulary=load_vocabulary(VOCABULARY_FOLDER),
            now=moment(),
            actor=keep_actor("gennemsyn-moede"),
        )
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    st.toast("Mødet er flyttet.", icon=":material/check:")
    go_to("moeder", kommune=code, moede=meeting_id)
