"""Links to goals: confirm or reject what is suggested, take one away, add one."""

from collections.abc import Callable, Sequence

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.goal_link import LinkBand, LinkState
from tracker.errors import TrackerError
from tracker.store import frames_items
from tracker.ui.actor import current_actor, moment
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.item_facts import goal_name, reason_of
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.message_words import BAND_WORDS, LINK_STATE_WORDS
from tracker.ui.review_goals import goal_choices
from tracker.usecases.add_link import add_link
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.reject_link import reject_link, undo_link_decision


def show_links(item_id: str) -> None:
    """The links of one item, each with what can be done about it, and the way to add one."""
    st.subheader("Hvilke mål handler punktet om?")
    rows = load_rows(frames_items.item_links_frame, item_id)
    if not rows:
        st.caption("Ingen mål er koblet til punktet endnu.")
    for row in rows:
        with st.container(border=True, gap="xxsmall"):
            st.markdown(f"**{as_text(goal_name(row))}** · {_state_words(row)}")
            st.caption(reason_of(row))
            _offer_change(row)
    _offer_new(item_id, rows)


def _state_words(row: Row) -> str:
    state = LinkState(row["state"])
    if state is LinkState.SUGGESTED and row["band"]:
        band = LinkBand(row["band"])
        return "sikker, ikke bekræftet" if band is LinkBand.CERTAIN else f"foreslået, {BAND_WORDS[band].lower()}"
    by = f" af {as_text(row['decided_by'])}" if row["decided_by"] else ""
    when = f" {format_date(row['decided_at'].date())}" if row["decided_at"] else ""
    return f"{LINK_STATE_WORDS[state].lower()}{by}{when}"


def _offer_change(row: Row) -> None:
    state = LinkState(row["state"])
    if state is LinkState.SUGGESTED:
        _offer_yes_or_no(row)
    elif state is LinkState.CONFIRMED:
        if st.button("Fjern koblingen", key=f"fjern-{row['id']}", type="tertiary", icon=":material/link_off:"):
            _do(reject_link, row["id"], "Koblingen er fjernet.")
    elif st.button("Fortryd afvisningen", key=f"fortryd-{row['id']}", type="tertiary", icon=":material/undo:"):
        _do(undo_link_decision, row["id"], "Koblingen er et forslag igen.")


def _offer_yes_or_no(row: Row) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if st.button("Bekræft", key=f"punkt-ja-{row['id']}", icon=":material/check:"):
            _do(confirm_link, row["id"], "Koblingen er bekræftet.")
        if st.button("Afvis", key=f"punkt-nej-{row['id']}", icon=":material/close:", type="tertiary"):
            _do(reject_link, row["id"], "Koblingen er afvist.")


def _do(act: Callable[..., object], link_id: str, done: str) -> None:
    try:
        act(current_engine(), link_id, now=moment(), actor=current_actor())
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)))
        return
    st.toast(done, icon=":material/check:")
    st.rerun()


def _offer_new(item_id: str, linked: Sequence[Row]) -> None:
    """A choice of the goals that are not linked yet, policy by policy."""
    taken = {row["goal_id"] for row in linked}
    left = {goal: words for goal, words in goal_choices(chosen().municipality_code).items() if goal not in taken}
    if not left:
        return
    with st.form("tilfoej-kobling", border=False):
        goal = st.selectbox(
            "Kobl punktet til et mål",
            list(left),
            index=None,
            format_func=left.__getitem__,
            placeholder="Vælg et mål",
            filter_mode="contains",
        )
        if st.form_submit_button("Tilføj kobling", icon=":material/add_link:") and goal is not None:
            _add(item_id, goal)


def _add(item_id: str, goal_id: str) -> None:
    try:
        add_link(current_engine(), "item", item_id, goal_id=goal_id, now=moment(), actor=current_actor())
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)))
        return
    st.toast("Koblingen er tilføjet.", icon=":material/check:")
    st.rerun()
