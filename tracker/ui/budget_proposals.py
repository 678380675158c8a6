"""What minutes tell of money and nobody has answered: each beside its sentence, posted or refused with one click."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.phrases import capitalise, count_of
from tracker.domain.ledger import ProposalAnswer
from tracker.insight.counted_entries import is_open_proposal
from tracker.ui.actor import choose_actor
from tracker.ui.budget_answers import ACTOR, accept_all, give_answer, show_answered, show_outcome
from tracker.ui.budget_behind import offer_entry
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import day_words, kind_words, sum_words
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.meeting_names import date_words, excerpt
from tracker.ui.sources import show_quote, source_link

SHOWN = 8
_ICONS = {
    ProposalAnswer.ACCEPTED: ":material/check:",
    ProposalAnswer.REJECTED: ":material/close:",
    ProposalAnswer.SAME_AS: ":material/link:",
}


def show_proposals(view: BudgetView) -> None:
    """The open ones of the chosen pool and year, what they look like, and those that are answered."""
    own = [row for row in view.offered.proposals if view.choice.pool_id in {None, row["pool_id"]}]
    st.subheader("Hvilke beløb foreslår referaterne?", anchor=False)
    if not own:
        st.markdown("Referaterne foreslår ingen beløb. Når et indlæst referat nævner et beløb, står det her.")
        return
    show_outcome()
    waiting = [row for row in own if row["answer"] is None]
    st.markdown(f"**{proposals_sentence(waiting)}**")
    if waiting:
        choose_actor(ACTOR, "Hvem bogfører?")
        shown = _choose_shown(view, waiting)
        _offer_all(view, shown)
        is_whole = len(shown) <= SHOWN or st.toggle(f"Vis alle {len(shown)}", key="forslag-alle")
        for row in shown if is_whole else shown[:SHOWN]:
            _show_proposal(view, row)
    show_answered(view, [row for row in own if row["answer"] is not None])


def proposals_sentence(waiting: Sequence[Row]) -> str:
    """``3 beløb fra referaterne venter på svar; 1 ligner en post, der står allerede.``"""
    if not waiting:
        return "Alle beløb fra referaterne er besvaret."
    alike = sum(row["looks_like"] is not None for row in waiting)
    said = f"; {count_of(alike, 'ligner', 'ligner')} en post, der står allerede" if alike else ""
    return f"{capitalise(count_of(len(waiting), 'beløb', 'beløb'))} fra referaterne venter på svar{said}."


def _choose_shown(view: BudgetView, waiting: Sequence[Row]) -> list[Row]:
    """Those of the chosen year and of no year; the others at a click."""
    near = [row for row in waiting if row["year"] in {None, view.choice.year}]
    others = len(waiting) - len(near)
    if not near or (others and st.toggle(f"Vis også andre år ({others})", key="forslag-andre-aar")):
        return list(waiting)
    return near


def _offer_all(view: BudgetView, shown: Sequence[Row]) -> None:
    """One click for all that look like no entry and have a year; what is posted is named before."""
    ready = [row for row in shown if is_open_proposal(row) and row["year"] is not None]
    if len(ready) < 2:
        return
    with st.popover(f"Bogfør alle {len(ready)}, der ikke ligner en post", icon=":material/done_all:"):
        st.markdown("De her bliver bogført, hver med sin sætning:")
        st.markdown("\n".join(f"- {_name(row)}" for row in ready))
        st.button(
            f"Bogfør de {len(ready)}",
            type="primary",
            key="forslag-bogfoer-alle",
            on_click=accept_all,
            args=(view.municipality_code, ready),
        )


def _name(row: Row) -> str:
    year = "uden år" if row["year"] is None else str(row["year"])
    purpose = f" · {as_text(row['purpose'])}" if row["purpose"] else ""
    return f"{sum_words(row['amount_ore'])} · {kind_words(row)} · {as_text(row['pool'])} · {year}{purpose}"


def _show_proposal(view: BudgetView, row: Row) -> None:
    """The sum, its sentence, and the three answers."""
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{_name(row)}** · *foreslået*")
        st.caption(f"Referatet {date_words(row['told_on'])}{_item(row)}")
        show_quote(excerpt(row["text"], 320))
        source_link(row["document_sha256"], row["span_start"], row["span_end"])
        if row["looks_like"] is not None:
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.markdown(":material/content_copy: Ligner en post, der står allerede.", width="content")
                offer_entry(row["looks_like"], f"ligner-{row['id']}", "Se posten")
        with st.container(horizontal=True, gap="small"):
            _offer_answers(view, row)


def _item(row: Row) -> str:
    return f" · {as_text(row['item_title'])}" if row["item_title"] else ""


def _offer_answers(view: BudgetView, row: Row) -> None:
    if row["looks_like"] is not None:
        _answer(view, row, ProposalAnswer.SAME_AS, "Det er den samme post")
    if row["year"] is None:
        with st.popover("Bogfør …", icon=":material/check:"):
            alike = "" if row["looks_like"] is None else f" {alike_words(view, row)}"
            st.markdown(f"Referatet nævner ikke året.{alike}")
            st.number_input("År", 1990, 2100, (row["told_on"] or view.today).year, key=f"aar-{row['id']}")
            _answer(view, row, ProposalAnswer.ACCEPTED, "Bogfør")
    elif row["looks_like"] is not None:
        with st.popover("Bogfør …", icon=":material/check:"):
            st.markdown(f"{alike_words(view, row)} Bogføres det alligevel, tæller det to gange, hvis det er den samme.")
            _answer(view, row, ProposalAnswer.ACCEPTED, "Bogfør alligevel")
    else:
        _answer(view, row, ProposalAnswer.ACCEPTED, "Bogfør")
    with st.popover("Afvis", icon=":material/close:"):
        st.text_input("Hvorfor? (kan udelades)", key=f"afvis-grund-{row['id']}", max_chars=300)
        _answer(view, row, ProposalAnswer.REJECTED, "Afvis beløbet")


def alike_words(view: BudgetView, row: Row) -> str:
    """``Ligner posten nr. 7, Tildelt 10.000 kr. (2. marts 2026).``"""
    entry = next((one for one in view.offered.entries if one["id"] == row["looks_like"]), None)
    if entry is None:
        return "Ligner en post, der står allerede."
    words = f"{kind_words(entry)} {sum_words(entry['amount_ore'])}"
    return f"Ligner posten nr. {entry['number']}, {words} ({day_words(entry)})."


def _answer(view: BudgetView, row: Row, said: ProposalAnswer, label: str) -> None:
    st.button(
        label,
        key=f"{said}-{row['id']}",
        icon=_ICONS[said],
        on_click=give_answer,
        args=(view.municipality_code, row, said),
    )
