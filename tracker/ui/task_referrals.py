"""*Henvisninger*: who was asked for what, when it was treated there, when we were told, and how long it took."""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import count_of
from tracker.danish.sorting import danish_key
from tracker.domain.decision import Outcome
from tracker.export.words import OUTCOME_WORDS
from tracker.insight.referrals import ReturnTicket, points_named, tickets_of_matters, tickets_of_register
from tracker.store.frames_decisions import decisions_frame
from tracker.store.frames_items import item_links_frame
from tracker.store.frames_since import answers_frame
from tracker.ui.chooser import chosen
from tracker.ui.downloads import offer_downloads
from tracker.ui.escaping import as_text
from tracker.ui.filters import NARROWEST, Filter, choose_one, sentence_of
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to, page_url
from tracker.ui.loading import today
from tracker.ui.meeting_names import date_words, excerpt
from tracker.ui.message_words import STATE_WORDS
from tracker.ui.review_goals import goal_choices
from tracker.ui.sources import show_quote, source_link
from tracker.ui.task_rows import Matters

_WAITING, _ANSWERED = "venter", "svaret"
_STATES = {_WAITING: "Venter på svar", _ANSWERED: "Besvaret eller afsluttet"}
ALL = "Alle henvisninger"
SHOWN_PER_PAGE = 25


def show_referrals(matters: Matters, registered: Sequence[Row]) -> None:
    """How many wait and since when; then each referral with its return ticket."""
    tickets = _tickets(matters, registered)
    if not tickets:
        st.info("Her kommer det, som er sendt videre til andre udvalg, med svaret ved siden af.")
        return
    st.markdown(waiting_sentence(tickets))
    filters, shown = _choose(tickets)
    sentence = sentence_of(filters, ALL)
    st.markdown(f"**{as_text(sentence)}** · {count_of(len(shown), 'henvisning', 'henvisninger')}")
    if not shown:
        st.info("Ingen henvisning passer til filtrene.")
        return
    goals, outcomes = goal_choices(chosen().municipality_code), _outcomes()
    pages = -(-len(shown) // SHOWN_PER_PAGE)
    place = st.container()
    page = st.pagination(pages, key="henvisninger-side") if pages > 1 else 1
    with place:
        for ticket in shown[(page - 1) * SHOWN_PER_PAGE : page * SHOWN_PER_PAGE]:
            _show(ticket, goals, outcomes)
    table = partial(referral_table, tuple(shown), goals, outcomes)
    with st.expander("Som tabel"):
        _show_table(shown, table())
    offer_downloads(table, f"Henvisninger · {sentence}", format_date(today()), "henvisninger")


def waiting_sentence(tickets: Sequence[ReturnTicket]) -> str:
    """``4 af 9 henvisninger venter på svar; den ældste i 1.090 dage``."""
    waiting = [ticket for ticket in tickets if ticket.is_waiting]
    of_all = f"{format_number(len(waiting), 0)} af {count_of(len(tickets), 'henvisning', 'henvisninger')}"
    days = [age for ticket in waiting if (age := ticket.days_open(today())) is not None]
    oldest = f"; den ældste i {count_of(max(days), 'dag', 'dage')}" if days else ""
    return f"**{of_all} venter på svar**{oldest}."


def referral_table(
    tickets: Sequence[ReturnTicket], goals: Mapping[str, str], outcomes: Mapping[str, str]
) -> pd.DataFrame:
    """A row a referral; what is unknown is empty."""
    rows = [
        {
            "Der bedes om": " ".join(ticket.words.split()),
            "Fra": ticket.from_body or "",
            "Til": ticket.to_body,
            "Punkter": "; ".join(goals.get(point, point) for point in ticket.points),
            "Spurgt": ticket.asked_on,
            "Behandlet dér": ticket.treated["told_on"] if ticket.treated else None,
            "Udfald dér": _outcome(ticket, outcomes),
            "Svar til os": ticket.answered["told_on"] if ticket.answered else None,
            "Dage": ticket.days_open(today()),
            "Status": STATE_WORDS[ticket.state],
            "Kilde": ticket.source or "",
        }
        for ticket in tickets
    ]
    return pd.DataFrame(rows, dtype=object)


def _tickets(matters: Matters, registered: Sequence[Row]) -> list[ReturnTicket]:
    """Those that wait first, the oldest before the others."""
    sent = [row for row in matters.rows if row["kind"] == "referral" and row["addressed_to"]]
    points = {row["id"]: points_named(row, load_rows(item_links_frame, row["item_id"])) for row in sent}
    answers = load_rows(answers_frame, chosen().municipality_code)
    found = [*tickets_of_matters(sent, answers, points), *tickets_of_register(registered)]
    return sorted(found, key=lambda one: (not one.is_waiting, one.asked_on is None, one.asked_on or today()))


def _choose(tickets: Sequence[ReturnTicket]) -> tuple[tuple[Filter, ...], list[ReturnTicket]]:
    senders = sorted({one.from_body for one in tickets if one.from_body}, key=danish_key)
    receivers = sorted({one.to_body for one in tickets}, key=danish_key)
    with st.grid(3, min_column_width=NARROWEST):
        sender = choose_one("Fra", "fra-udvalg", {one: one for one in senders}, "Alle")
        receiver = choose_one("Til", "til-udvalg", {one: one for one in receivers}, "Alle")
        state = choose_one("Svar", "svar", _STATES, "Alle")
    shown = [
        one
        for one in tickets
        if sender.value in {None, one.from_body}
        and receiver.value in {None, one.to_body}
        and state.value in {None, _WAITING if one.is_waiting else _ANSWERED}
    ]
    return (sender, receiver, state), shown


def _outcomes() -> dict[str, str]:
    """What each item decided, in a word, by the item's id."""
    rows = load_rows(decisions_frame, chosen().municipality_code)
    return {row["item_id"]: OUTCOME_WORDS[Outcome(row["outcome"])] for row in rows if row["outcome"]}


def _outcome(ticket: ReturnTicket, outcomes: Mapping[str, str]) -> str:
    return outcomes.get(ticket.treated["item_id"], "") if ticket.treated else ""


def _show(ticket: ReturnTicket, goals: Mapping[str, str], outcomes: Mapping[str, str]) -> None:
    with st.container(border=True, gap="xsmall"):
        days = ticket.days_open(today())
        waited = f" · {count_of(days, 'dag', 'dage')}" if days is not None else ""
        verb = "venter på svar" if ticket.is_waiting else STATE_WORDS[ticket.state].lower()
        way = f"{as_text(ticket.from_body or 'Afsender ikke oplyst')} → {as_text(ticket.to_body)}"
        st.markdown(f"**{way}** · {verb}{waited}")
        show_quote(excerpt(ticket.words, 300))
        if ticket.points:
            about = "Punktet handler om" if ticket.is_of_item else "Om"
            st.caption(f"{about}: " + "; ".join(as_text(goals.get(point, point)) for point in ticket.points))
        _show_ways(ticket, outcomes)


def _show_ways(ticket: ReturnTicket, outcomes: Mapping[str, str]) -> None:
    """Asked, treated there, answered to us: each with its day and the door to its sentence."""
    with st.grid(3, min_column_width=NARROWEST):
        with st.container(gap="xxsmall"):
            st.caption(f":material/outgoing_mail: Spurgt {date_words(ticket.asked_on)}")
            _door(ticket.matter)
            if ticket.source:
                st.caption(f"Indtastet. Kilde: {as_text(ticket.source)}")
        with st.container(gap="xxsmall"):
            outcome = _outcome(ticket, outcomes)
            said = f": {outcome.lower()}" if outcome else ""
            when = f"Behandlet dér {date_words(ticket.treated['told_on'])}{said}" if ticket.treated else _NOT_TREATED
            st.caption(f":material/gavel: {when}")
            _door(ticket.treated)
        with st.container(gap="xxsmall"):
            when = f"Svar til os {date_words(ticket.answered['told_on'])}" if ticket.answered else "Intet svar til os"
            st.caption(f":material/mark_email_read: {when}")
            _door(ticket.answered)
    if ticket.matter is not None:
        link_to("opfoelgning", "Se forløbet", icon=":material/timeline:", sag=ticket.matter["id"])


def _door(row: Mapping[str, object] | None) -> None:
    if row is not None:
        source_link(str(row["document_sha256"]), _number(row["span_start"]), _number(row["span_end"]))


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _show_table(tickets: Sequence[ReturnTicket], table: pd.DataFrame) -> None:
    shown = table.copy()
    ways = [page_url("opfoelgning", sag=one.matter["id"]) if one.matter is not None else None for one in tickets]
    shown.insert(0, "Forløb", ways)
    days = ("Spurgt", "Behandlet dér", "Svar til os")
    columns = {name: st.column_config.DateColumn(name, format="DD.MM.YYYY") for name in days}
    link = st.column_config.LinkColumn("Forløb", display_text="Vis", width="small")
    alt = "Henvisninger: hvad der bedes om, fra hvem til hvem, hvornår det blev behandlet og besvaret, og antal dage."
    st.dataframe(shown, hide_index=True, column_config={**columns, "Forløb": link}, alt=alt)


_NOT_TREATED = "Ingen behandling dér i de indlæste referater"
