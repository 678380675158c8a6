"""One matter: where it stands, what may be its answer, its thread, and everything that people have done to it."""

import datetime as dt
from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_date, format_number
from tracker.domain.subscription import Followed
from tracker.insight.overdue import Standing, is_to_be_reviewed, next_meeting
from tracker.store.frames_matters import matter_history_frame, thread_frame
from tracker.store.frames_terms import take_overs_frame
from tracker.ui.actor import choose_actor
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.matter_answers import ACTOR, offer_judgement, show_fault, show_proposals
from tracker.ui.matter_carry import offer_carry
from tracker.ui.matter_timeline import show_timeline
from tracker.ui.matter_words import closed_words, since_sentence
from tracker.ui.meeting_names import date_words, distance_words, excerpt
from tracker.ui.since_words import change_words
from tracker.ui.sources import show_quote, source_link
from tracker.ui.subscribe import offer_following
from tracker.ui.task_cards import show_state, who_and_when
from tracker.ui.task_rows import Matters, holder_name
from tracker.ui.task_selection import chosen_ids, turn
from tracker.ui.task_state import offer_state_change
from tracker.ui.task_words import HEADINGS
from tracker.usecases.settle_answer import EventState

MATTER = "sag"
"""The parameter in the address that names a matter."""
KEYS = (
    "Taster: → næste, ← forrige, Esc tilbage til listen, S skift status, J ja og N nej til det foreslåede svar, "
    "Z fortryd, V vælg til samlet ændring."
)
_ACTOR_WIDTH = 320
_ORDER = "sag-orden"


def open_matter(follow_up_id: str) -> None:
    """Go to a matter; the filters stay in the address."""
    st.query_params[MATTER] = follow_up_id


def close_matter() -> None:
    """Go back to the list."""
    st.query_params.pop(MATTER, None)


def show_matter(matters: Matters, listed: Sequence[Row]) -> None:
    """The matter that the address names; ``listed`` are those between which one goes back and forth."""
    asked = st.query_params[MATTER]
    matter = next((row for row in matters.rows if row["id"] == asked), None)
    if matter is None:
        st.title("Hvad blev der af det?")
        st.info(
            "Sagen findes ikke her. Referatet kan være taget ud eller læst om, punktet kan være lukket, eller sagen "
            "hører til en anden kommune."
        )
        link_to("opfoelgning", "Se alle opgaver", icon=":material/arrow_back:")
        return
    events = load_rows(thread_frame, matter["id"])
    history = load_rows(matter_history_frame, matter["id"])
    _show_way(matter, listed)
    st.title("Hvad blev der af det?", anchor=False)
    show_fault()
    st.markdown(matter_sentence(matter, events))
    _show_head(matter, matters)
    show_proposals(matter, events)
    show_timeline(matter, events, load_rows(take_overs_frame, chosen().municipality_code))
    _show_history(history)
    _offer_undo(events)
    with st.container(width=_ACTOR_WIDTH):
        choose_actor(ACTOR, "Hvem svarer?")
    st.caption(KEYS)


def matter_sentence(matter: Row, events: Sequence[Row]) -> str:
    """Where it stands, since when it waits, and how often later minutes speak of it."""
    standing = matter["standing"]
    head = closed_words(matter) if standing is Standing.CLOSED else HEADINGS[standing]
    asked = ""
    if matter["given_on"] is not None:
        asked = f" Givet {format_date(matter['given_on'])}, {distance_words(matter['given_on'], today())}."
    return f"**{as_text(head)}.**{asked} {since_sentence(events)}"


def _show_way(matter: Row, listed: Sequence[Row]) -> None:
    """Back to the list, and on to its neighbours there."""
    ids = [row["id"] for row in listed]
    before, after = _neighbours(matter["id"], ids)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button("Listen", key="sag-liste", icon=":material/arrow_back:", shortcut="Esc", on_click=close_matter)
        for label, icon, shortcut, other in (
            ("Forrige", "chevron_left", "Left", before),
            ("Næste", "chevron_right", "Right", after),
        ):
            st.button(
                label,
                key=f"sag-{shortcut}",
                type="tertiary",
                icon=f":material/{icon}:",
                shortcut=shortcut,
                disabled=other is None,
                on_click=open_matter,
                args=(other,),
            )
        if matter["id"] in ids:
            place = format_number(ids.index(matter["id"]) + 1, 0)
            st.caption(f"{place} af {format_number(len(ids), 0)}", width="content")


def _neighbours(own: str, ids: Sequence[str]) -> tuple[str | None, str | None]:
    """The matters before and after; of one that has left the list, those it stood between when it was on it."""
    if own in ids:
        st.session_state[_ORDER] = tuple(ids)
    order: tuple[str, ...] = st.session_state.get(_ORDER, ())
    if own not in order:
        return None, next(iter(ids), None)
    place = order.index(own)
    before = next((one for one in reversed(order[:place]) if one in ids), None)
    return before, next((one for one in order[place + 1 :] if one in ids), None)


def _show_head(matter: Row, matters: Matters) -> None:
    """The sentence itself with who, when and for which goals; and what can be done."""
    with st.container(border=True, gap="small"):
        show_quote(matter["text"])
        st.markdown(who_and_when(matter, next_meeting(matter, matters.days)))
        st.caption(f"Står hos {as_text(holder_name(matter))}")
        _show_kept_off(matter)
        if matter["state_note"]:
            st.caption(f"Bemærkning: {as_text(matter['state_note'])}")
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            show_state(matter)
            source_link(matter["document_sha256"], matter["span_start"], matter["span_end"])
            offer_state_change(matter, "S")
            offer_following(Followed.MATTER, matter["id"], matter["text"])
            is_chosen = matter["id"] in chosen_ids()
            st.button(
                "Valgt" if is_chosen else "Vælg",
                key=f"sag-vaelg-{matter['id']}",
                type="tertiary",
                icon=":material/check_box:" if is_chosen else ":material/check_box_outline_blank:",
                shortcut="V",
                on_click=turn,
                args=(matter["id"],),
            )
        offer_carry(matter)
        _show_goals(matter)


def _show_kept_off(matter: Row) -> None:
    if is_to_be_reviewed(matter, today()):
        st.warning(f"Skulle ses på igen {date_words(matter['carry_until'])}.", icon=":material/event_upcoming:")
    if matter["carry_note"]:
        st.caption(f"Hvorfor den ikke står på listen: {as_text(matter['carry_note'])}")


def _show_goals(matter: Row) -> None:
    if not matter["goal_ids"]:
        return
    with st.container(horizontal=True, gap="small"):
        st.caption("Handler om:", width="content")
        for goal_id, title in zip(matter["goal_ids"], matter["goal_titles"], strict=True):
            link_to("maal", as_text(excerpt(title, 50)), icon=":material/flag:", maal=goal_id)


def _show_history(history: Sequence[Row]) -> None:
    """Who did what and when, the newest first."""
    st.subheader("Hvem har ændret hvad?", anchor=False)
    if not history:
        st.caption("Ingen har ændret noget. Alt er fundet af maskinen.")
    for row in history:
        after = row["after"] if isinstance(row["after"], dict) else {}
        st.markdown(f"- {as_text(change_words(row))}")
        said = [after["note"]] if after.get("note") else []
        said += [f"til {format_date(dt.date.fromisoformat(after['until']))}"] if after.get("until") else []
        if said:
            st.caption(as_text(" · ".join(said)))


def _offer_undo(events: Sequence[Row]) -> None:
    """The last yes or no, and the key that takes it back."""
    judged = [row for row in events if EventState(row["state"]) is not EventState.READ and row["decided_at"]]
    if not judged:
        return
    last = max(judged, key=lambda row: row["decided_at"])
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="sag-sidste-svar"):
        st.caption(f"Sidste svar: {as_text(excerpt(last['text'], 80))}", width="content")
        offer_judgement(last, "Z")
