"""Links to goals: confirm or reject what is suggested, take one away, add one."""

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.goal_link import LinkBand, LinkState
from tracker.store import frames_items
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.item_facts import goal_name, reason_of
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.message_words import BAND_WORDS, LINK_STATE_WORDS
from tracker.ui.review_answers import is_written, seen_in, show_fault
from tracker.ui.review_goals import goal_choices
from tracker.usecases.add_link import add_link
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.link_word import Seen
from tracker.usecases.reject_link import reject_link, undo_link_decision

_NEW = "tilfoej-kobling-maal"


def show_links(item_id: str) -> None:
    """The links of one item, each with what can be done about it, and the way to add one."""
    st.subheader("Hvilke mål handler punktet om?")
    show_fault()
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
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _button("Bekræft", "punkt-ja", row, confirm_link, "Koblingen er bekræftet.", icon="check")
            _button("Afvis", "punkt-nej", row, reject_link, "Koblingen er afvist.", icon="close", kind="tertiary")
    elif state is LinkState.CONFIRMED:
        done = "Koblingen er fjernet."
        _button("Fjern koblingen", "fjern", row, reject_link, done, icon="link_off", kind="tertiary")
    else:
        done = "Koblingen er et forslag igen."
        _button("Fortryd afvisningen", "fortryd", row, undo_link_decision, done, icon="undo", kind="tertiary")


def _button(
    label: str,
    key: str,
    row: Row,
    act: Callable[..., object],
    done: str,
    *,
    icon: str,
    kind: Literal["secondary", "tertiary"] = "secondary",
) -> None:
    """A button whose callback holds the link as this screen showed it, not as it is when the button is pressed."""
    st.button(
        label,
        key=f"{key}-{row['id']}",
        type=kind,
        icon=f":material/{icon}:",
        on_click=_do,
        args=(act, (row["id"],), done, seen_in(row)),
    )


def _do(act: Callable[..., object], ids: tuple[str, ...], done: str, seen: Seen, **more: object) -> None:
    if is_written(act, *ids, seen=seen, **more):
        st.toast(done, icon=":material/check:")


def _offer_new(item_id: str, linked: Sequence[Row]) -> None:
    """A choice of the goals that are not linked yet, policy by policy."""
    taken = {row["goal_id"] for row in linked}
    left = {goal: words for goal, words in goal_choices(chosen().municipality_code).items() if goal not in taken}
    if not left:
        return
    with st.form("tilfoej-kobling", border=False):
        st.selectbox(
            "Kobl punktet til et mål",
            list(left),
            index=None,
            format_func=left.__getitem__,
            placeholder="Vælg et mål",
            filter_mode="contains",
            key=_NEW,
        )
        st.form_submit_button("Tilføj kobling", icon=":material/add_link:", on_click=_add, args=(item_id,))


def _add(item_id: str) -> None:
    goal_id = st.session_state[_NEW]
    if goal_id is None:
        return
    unsaid = Seen(LinkState.SUGGESTED)  # goals that anybody has said something of are not offered
    _do(add_link, ("item", item_id), "Koblingen er tilføjet.", unsaid, goal_id=goal_id)
