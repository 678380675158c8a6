"""The border of a body: what was taken over from whom, what went where, by one action and with a way back."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_date, format_moment, format_number
from tracker.danish.phrases import count_of
from tracker.domain.follow_up import FollowUpState
from tracker.errors import ChangedMeanwhile
from tracker.export.handover_report import HandoverContent, Row
from tracker.export.handover_words import item_words, taker_words
from tracker.insight.take_overs import Crossing
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.handover_life_form import fill_life_form
from tracker.ui.handover_paging import show_some
from tracker.ui.handover_saving import save_border
from tracker.ui.handover_take_over import fill_take_over_form
from tracker.ui.links import link_to
from tracker.ui.loading import current_engine, load, today
from tracker.ui.meeting_names import excerpt
from tracker.ui.message_words import STATE_WORDS
from tracker.ui.sources import show_quote, source_link
from tracker.usecases.handover_content import handover_content
from tracker.usecases.take_over import undo_take_over


def offer_border(content: HandoverContent, bodies: Sequence[Row]) -> None:
    """The action of the page, and the way to say when the body began and ended."""
    with st.container(horizontal=True, gap="small"):
        if content.handed.matters and st.button(
            "Overtag sager", key="overtag", type="primary", icon=":material/move_down:"
        ):
            _ask_take_over(content, bodies)
        if st.button("Skriv periode og efterfølger", key="levetid", icon=":material/edit_calendar:"):
            _ask_life(content, bodies)


def offer_inheritance(municipality_code: str, content: HandoverContent, bodies: Sequence[Row]) -> None:
    """On the page of a successor: the one action that takes over what the body before it still holds."""
    for before in bodies:
        if before["successor_id"] != content.body["id"]:
            continue
        left = load(handover_content, municipality_code, before["id"], today())
        if left.handed.matters:
            number = count_of(len(left.handed.matters), "åben sag", "åbne sager")
            with st.container(border=True, gap="xsmall"):
                st.markdown(as_text(f"{before['name']} har {number}, som ikke er overtaget."))
                label = f"Overtag fra {before['name']}"
                if st.button(as_text(label), key=f"overtag-fra-{before['id']}", icon=":material/move_down:"):
                    _ask_take_over(left, bodies)


@st.dialog("Hvem overtager sagerne?", width="large")
def _ask_take_over(content: HandoverContent, bodies: Sequence[Row]) -> None:
    fill_take_over_form(content, bodies)


@st.dialog("Hvornår begyndte og sluttede det?")
def _ask_life(content: HandoverContent, bodies: Sequence[Row]) -> None:
    fill_life_form(content.body, bodies)


def show_crossings(content: HandoverContent) -> None:
    """What the body inherited and what it gave away, each on its day; undone ones are told and count no more."""
    body_id = content.body["id"]
    inherited = [one for one in content.crossings if one.is_inherited_by(body_id)]
    given = [one for one in content.crossings if not one.is_inherited_by(body_id)]
    for heading, crossings in (("Hvad er overtaget?", inherited), ("Hvad er givet videre til andre?", given)):
        if crossings:
            st.subheader(heading, anchor=False)
        for crossing in crossings:
            _show_crossing(crossing)


def _show_crossing(crossing: Crossing) -> None:
    row = crossing.row
    number = count_of(len(crossing.matters), "sag", "sager")
    with st.container(border=True, gap="xsmall"):
        what = f"{number} fra {row['from_body']} til {taker_words(row)} den {format_date(row['date'])}"
        st.markdown(f"**{as_text(what)}**")
        st.caption(as_text(_who_wrote(crossing)))
        if row["note"]:
            st.markdown(as_text(row["note"]))
        if crossing.is_undone:
            return
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            is_shown = st.toggle("Vis sagerne", key=f"sager-{crossing.id}")
            if st.button("Fortryd", key=f"fortryd-{crossing.id}", type="tertiary", icon=":material/undo:"):
                _ask_undo(crossing)
        if is_shown:
            show_some(crossing.matters, f"sager-i-{crossing.id}", _show_matter)


def _show_matter(matter: Row) -> None:
    show_quote(excerpt(matter["text"], 220))
    given = f"den {format_date(matter['given_on'])}" if matter["given_on"] else "uden dato"
    state = STATE_WORDS[FollowUpState(matter["state"])]
    st.caption(as_text(f"{state} · givet i {matter['body']} {given} · {excerpt(item_words(matter), 90)}"))
    with st.container(horizontal=True, gap="small"):
        source_link(matter["document_sha256"], matter["span_start"], matter["span_end"])
        link_to("opfoelgning", "Se hele forløbet", icon=":material/timeline:", sag=matter["id"])


def _who_wrote(crossing: Crossing) -> str:
    row = crossing.row
    said = f"Skrevet ind {_by(row['entered_by'])} {format_moment(row['entered_at'])}"
    if crossing.is_undone:
        return f"{said} · fortrudt {_by(row['undone_by'])} {format_moment(row['undone_at'])}; gælder ikke mere"
    still = crossing.still_open
    left = f"{format_number(still, 0)} stadig {'åben' if still == 1 else 'åbne'}" if still else "ingen er åbne mere"
    return f"{said} · {left}"


def _by(name: str | None) -> str:
    return f"af {name}" if name else "uden navn"


@st.dialog("Fortryd overtagelsen?")
def _ask_undo(crossing: Crossing) -> None:
    confirm_undo(crossing)


def confirm_undo(crossing: Crossing) -> None:
    """The question, naming what goes back to whom, and the button that does it."""
    row = crossing.row
    back = f"{count_of(len(crossing.matters), 'sag', 'sager')} går tilbage til {row['from_body']}"
    st.markdown(as_text(f"{back}. Historikken husker, at {row['to_body']} havde overtaget dem."))
    with st.form("fortryd-overtagelse", border=False):
        choose_actor("fortryd-overtagelse", "Hvem fortryder?")
        if not st.form_submit_button("Fortryd", type="primary"):
            return
        actor = keep_actor("fortryd-overtagelse")
        is_undone = save_border(
            lambda: undo_take_over(current_engine(), crossing.id, now=moment(), actor=actor),
            "Overtagelsen er fortrudt.",
            _refused,
        )
    if is_undone:
        st.rerun()


def _refused(_error: ChangedMeanwhile) -> str:
    return (
        "En af sagerne er overtaget videre, eller overtagelsen er allerede fortrudt. Intet er ændret. "
        "Genindlæs siden, og fortryd den seneste overtagelse først."
    )
