"""*Ønsker om højere mål*: beside the adopted target, each open, adopted or declined; a wish never moves the target."""

from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import format_value
from tracker.domain.goal import Goal
from tracker.domain.goal_history import TargetWish, WishState
from tracker.domain.measuring import Indicator
from tracker.domain.source import Origin
from tracker.store.frames_goal_history import wish_places_frame
from tracker.store.frames_goals import linked_items_frame
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.sources import show_quote, source_link

WISH_BADGES: Mapping[WishState, str] = {
    WishState.OPEN: ":gray-badge[:material/hourglass_empty: Åbent]",
    WishState.ADOPTED: ":green-badge[:material/check: Vedtaget]",
    WishState.DECLINED: ":gray-badge[:material/block: Afvist]",
}


def show_wishes(found: PolicyStanding, goal: Goal) -> None:
    """The wishes for the goal, the newest first; nothing where there is none."""
    wishes = wishes_for(goal.id, found.content.wishes, load_rows(linked_items_frame, found.policy.id))
    if not wishes:
        return
    documents = documents_of_wishes(found.policy.id)
    indicators = {one.id: one for one in found.standing.indicators}
    st.subheader("Hvem vil have et højere mål?", anchor=False)
    st.caption("Ønsker om højere mål står ved siden af det vedtagne mål og flytter det ikke.")
    for wish in reversed(wishes):
        with st.container(border=True, gap="xxsmall"):
            _show_wish(wish, indicators, documents)


def wishes_for(goal_id: str, wishes: Sequence[TargetWish], linked: Sequence[Row]) -> tuple[TargetWish, ...]:
    """The goal's own wishes, and those that name no goal but were said under an item that stands for it."""
    items = {row["item_id"] for row in linked if row["goal_id"] == goal_id}
    return tuple(one for one in wishes if one.goal_id == goal_id or (one.goal_id is None and one.item_id in items))


def policy_wishes(wishes: Sequence[TargetWish], linked: Sequence[Row]) -> tuple[TargetWish, ...]:
    """The wishes that stand at no goal: about the policy as a whole, or without the item that linked them to one."""
    items = {row["item_id"] for row in linked if row["goal_id"] is not None}
    return tuple(one for one in wishes if one.goal_id is None and one.item_id not in items)


def show_policy_wishes(found: PolicyStanding, wishes: Sequence[TargetWish]) -> None:
    """The wishes that stand at no goal, the newest first."""
    documents = documents_of_wishes(found.policy.id)
    indicators = {one.id: one for one in found.standing.indicators}
    st.caption("Ønsker om højere mål flytter ikke det vedtagne. Disse gælder politikken som helhed.")
    for wish in reversed(wishes):
        with st.container(border=True, gap="xxsmall"):
            _show_wish(wish, indicators, documents)


def documents_of_wishes(policy_id: str) -> dict[str, str]:
    """The document of each open item that a wish may have been read in, by the item's id."""
    return {row["item_id"]: row["document_sha256"] for row in load_rows(wish_places_frame, policy_id)}


def _show_wish(wish: TargetWish, indicators: Mapping[str, Indicator], documents: Mapping[str, str]) -> None:
    said = [as_text(wish.wished_by) if wish.wished_by else "", format_date(wish.date) if wish.date else "uden dato"]
    st.markdown(f"{WISH_BADGES[wish.state]} {' · '.join(part for part in said if part)}")
    if wish.origin is Origin.READ and wish.text:
        show_quote(wish.text)
    elif wish.text:
        st.markdown(as_text(wish.text))
    if where_words(wish):
        st.caption(where_words(wish))
    beside = wanted_words(wish, indicators)
    if beside:
        st.markdown(beside)
    if wish.state is not WishState.OPEN:
        st.caption(answer_words(wish))
    if wish.goal_id is None and wish.item_id is not None:
        st.caption("Ordene nævner ikke ét bestemt mål; punktet er knyttet til dette.")
    show_wish_source(wish, documents)


def where_words(wish: TargetWish) -> str:
    """Where the words of a wish that was read have gone, which a person has answered; empty where they stand."""
    if wish.origin is not Origin.READ or wish.span is not None:
        return ""
    if not wish.text:
        return "Ønskets ord er her ikke længere: dokumentet er taget ud, eller punktet er lukket. Svaret er bevaret."
    where = "i noget referat her" if wish.item_id is None else "sådan i punktet"
    return f"Sætningen står ikke længere {where}. Svaret er bevaret."


def wanted_words(wish: TargetWish, indicators: Mapping[str, Indicator]) -> str:
    """``Ønsket: 60 % · vedtaget måltal: 50 %``, as far as both are known."""
    indicator = indicators.get(wish.indicator_id or "")
    if wish.wanted_value is None or indicator is None:
        return ""
    wanted = f"Ønsket: **{as_text(format_value(wish.wanted_value, indicator.unit))}**"
    if indicator.target_value is None:
        return f"{wanted} · intet måltal er vedtaget"
    return f"{wanted} · vedtaget måltal: {as_text(format_value(indicator.target_value, indicator.unit))}"


def answer_words(wish: TargetWish) -> str:
    """Who answered, when, and in which words."""
    verb = "Vedtaget" if wish.state is WishState.ADOPTED else "Afvist"
    by = f" af {as_text(wish.decided_by)}" if wish.decided_by else ""
    day = f" {format_date(wish.decided_on)}" if wish.decided_on else ""
    answer = f": {as_text(wish.answer)}" if wish.answer else "."
    return f"{verb}{by}{day}{answer}"


def show_wish_source(wish: TargetWish, documents: Mapping[str, str]) -> None:
    """The door to the sentence, to the item, or the words for where it was entered from."""
    sha256 = documents.get(wish.item_id or "")
    if sha256 is not None and wish.span is not None:
        source_link(sha256, wish.span.start, wish.span.end)
    elif wish.item_id is not None:
        link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=wish.item_id)
    if wish.source:
        st.caption(f"Indtastet. Kilde: {as_text(wish.source)}")
