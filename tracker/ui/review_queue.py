"""The queue of questions about links: one at a time, answered by a key or a click, and what is left of them."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.ui.actor import choose_actor
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.review_another import is_choosing, show_choice, start_choosing
from tracker.ui.review_answers import ACTOR, answer, last_answers, offer_undo, seen_in, show_answers, show_fault
from tracker.ui.review_goals import goal_choices
from tracker.ui.review_piles import Pile, Piles, choose_pile, load_piles, look_for_possible, possible_row, put_last
from tracker.ui.review_question import load_question, show_change, show_question
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.reject_link import reject_link
from tracker.usecases.settle_link import end_link, keep_link, put_off_link

_FIELD = 320
"""Pixels; a name needs no more."""


def show_queue(municipality_code: str) -> None:
    """The open pile with its next question, how far one has come, and the last answers."""
    if not goal_choices(municipality_code):
        st.info("Her kommer spørgsmål om, hvilke mål punkterne handler om, når kommunens mål er skrevet ind.")
        link_to("maal", "Skriv de første mål ind", icon=":material/flag:")
        return
    piles = load_piles(municipality_code)
    pile = choose_pile(piles)
    show_fault()
    answers = last_answers(municipality_code)
    _show_progress(piles, pile)
    _show_next(municipality_code, piles, pile)
    offer_undo(answers)
    show_answers(answers)
    with st.container(width=_FIELD):
        choose_actor(ACTOR, "Hvem svarer?")


def _show_progress(piles: Piles, pile: Pile) -> None:
    """How far one has come in a pile, and what is left."""
    left, done = piles.count(pile), piles.answered(pile)
    if done and left is not None:
        said, all_, rest = (format_number(number, 0) for number in (done, done + left, left))
        st.progress(done / (done + left), f"{said} af {all_} besvaret · {rest} tilbage")
    elif left:
        st.progress(0.0, f"{format_number(left, 0)} tilbage i denne bunke")


def _show_next(municipality_code: str, piles: Piles, pile: Pile) -> None:
    for link in _rows(piles, pile):
        question = load_question(link)
        if question is not None:
            _ask(municipality_code, pile, link, question, piles)
            return
    _show_empty(municipality_code, piles, pile)


def _rows(piles: Piles, pile: Pile) -> list[Row]:
    if pile is Pile.POSSIBLE:
        return [possible_row(link) for link in piles.possible or ()]
    return list(piles.waiting(pile))


def _ask(municipality_code: str, pile: Pile, link: Row, question: Row, piles: Piles) -> None:
    seen = seen_in(link)
    if pile is Pile.CHANGED:
        st.subheader("Er koblingen stadig rigtig?")
        show_change(link, question)
        with st.container(horizontal=True, gap="small"):
            kept, ended = (partial(answer, act, link["id"], seen=seen) for act in (keep_link, end_link))
            _button("Stadig rigtigt", "J", link, kept, icon="check", is_first=True)
            _button("Ikke længere", "N", link, ended, icon="close")
        return
    st.subheader("Handler punktet om målet?")
    show_question(link, question)
    found = {"seen": seen} | (_found(piles, link["id"]) if pile is Pile.POSSIBLE else {})
    if is_choosing(link["id"]):
        show_choice(municipality_code, link, found)
        return
    later = partial(answer, put_off_link, link["id"], seen=seen)
    if pile is Pile.POSSIBLE:
        later = partial(put_last, municipality_code, link["id"])
    with st.container(horizontal=True, gap="small"):
        _button("Ja", "J", link, partial(answer, confirm_link, link["id"], **found), icon="check", is_first=True)
        _button("Nej", "N", link, partial(answer, reject_link, link["id"], **found), icon="close")
        _button("Et andet mål", "A", link, partial(start_choosing, link["id"]), icon="swap_horiz")
        _button("Senere", "S", link, later, icon="schedule")


def _found(piles: Piles, link_id: str) -> dict[str, object]:
    return {"found": next(link for link in piles.possible or () if link.id == link_id)}


def _button(label: str, key: str, link: Row, act: Callable[[], None], *, icon: str, is_first: bool = False) -> None:
    """A button with its letter on it. Its key names the link: a second press never answers the next question."""
    st.button(
        label,
        key=f"svar-{key.lower()}-{link['id']}",
        shortcut=key,
        icon=f":material/{icon}:",
        type="primary" if is_first else "secondary",
        on_click=act,
    )


def _show_empty(municipality_code: str, piles: Piles, pile: Pile) -> None:
    """Nothing is left in the pile: what to do next."""
    if pile is Pile.POSSIBLE:
        _offer_search(municipality_code, has_looked=piles.possible is not None)
    elif pile is Pile.CHANGED:
        st.info("Intet er ændret i det, der er bekræftet.", icon=":material/check_circle:")
    elif piles.answered(pile):
        answered = format_number(piles.answered(pile), 0)
        st.success(f"Alt i denne bunke er besvaret: {answered} i alt.", icon=":material/check_circle:")
        _offer_search(municipality_code, has_looked=piles.possible is not None)
    else:
        st.info("Her kommer spørgsmål, når et referat indeholder ord, der peger på et mål.")
        link_to("dokumenter", "Indlæs et referat", icon=":material/note_add:")


def _offer_search(municipality_code: str, *, has_looked: bool) -> None:
    if has_looked:
        st.info(
            "Ingen mulige koblinger venter. Indlæs flere referater, eller kobl et punkt til et mål under Det læste."
        )
        link_to("dokumenter", "Indlæs et referat", icon=":material/note_add:")
        return
    st.caption(
        "De mulige koblinger er usikre gæt. De gælder ikke, før nogen siger ja, og de svar, der er givet, bruges."
    )
    st.button(
        "Find mulige koblinger",
        key="find-mulige",
        icon=":material/search:",
        on_click=look_for_possible,
        args=(municipality_code,),
    )
