"""Who sat in the body: terms that people wrote, and what the minutes show of the others, marked as proposals."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_date, format_moment, format_number
from tracker.danish.phrases import count_of
from tracker.domain.term import MemberTerm
from tracker.export.handover_report import HandoverContent, Row
from tracker.insight.terms import SeenMember
from tracker.store.frames_terms import term_journal_frame
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.handover_member_form import confirm_removal, fill_member_form
from tracker.ui.item_rows import load_rows

_DONE = {
    "body_life entered": "skrev perioden ind",
    "body_life edited": "rettede perioden",
    "member_term entered": "skrev et medlem ind",
    "member_term edited": "rettede et medlem",
    "member_term removed": "fjernede et medlem",
}


def show_members(content: HandoverContent) -> None:
    """Written members, proposals, the way to write one more, and the history of all of it."""
    if content.members or content.proposed:
        st.subheader("Hvem har siddet her?", anchor=False)
    for row in content.members:
        _show_member(row)
    if content.proposed:
        _show_proposals(content.proposed, content.body["id"])
    if st.button("Skriv et medlem ind", key="nyt-medlem", icon=":material/person_add:"):
        _ask(content.body["id"], None, None)
    _show_journal(content.body["id"])


def _show_member(row: Row) -> None:
    term = MemberTerm(row["id"], row["body_id"], row["name"], row["role"], row["first_day"], row["last_day"])
    with st.container(border=True, gap="xsmall", horizontal=True, vertical_alignment="center"):
        role = f", {row['role']}" if row["role"] else ""
        st.markdown(f"**{as_text(row['name'])}**{as_text(role)} · {_days(term)}", width="content")
        if st.button("Ret", key=f"ret-{row['id']}", type="tertiary", icon=":material/edit:"):
            _ask(row["body_id"], term, None)
        if st.button("Fjern", key=f"fjern-{row['id']}", type="tertiary", icon=":material/delete:"):
            _ask_removal(term)


def _days(term: MemberTerm) -> str:
    first = f"fra {format_date(term.first_day)}" if term.first_day else "første dag ikke oplyst"
    last = f"til {format_date(term.last_day)}" if term.last_day else "sidste dag ikke oplyst"
    return f"{first} {last}" if term.first_day and term.last_day else f"{first}, {last}"


def _show_proposals(proposed: Sequence[SeenMember], body_id: str) -> None:
    label = f"Forslag fra referaterne: {count_of(len(proposed), 'medlem', 'medlemmer')}"
    with st.expander(label, icon=":material/person_search:"):
        st.caption("Dagene er første og sidste møde, hvor referatet har medlemmet til stede. De er ikke perioden selv.")
        for number, one in enumerate(proposed):
            _show_proposal(one, body_id, number)


def _show_proposal(one: SeenMember, body_id: str, number: int) -> None:
    term = f" · valgperioden {one.term.name}" if one.term else ""
    role = f", {one.role}" if one.role else ""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown(f"**{as_text(one.name)}**{as_text(role)} · {_seen(one)}{term}", width="content")
        if st.button("Skriv ind", key=f"forslag-{number}", type="tertiary", icon=":material/person_add:"):
            _ask(body_id, None, one)


def _seen(one: SeenMember) -> str:
    if one.first_seen is None or one.last_seen is None:
        return "kun nævnt som fraværende"
    if one.first_seen == one.last_seen:
        return f"set {format_date(one.first_seen)}"
    meetings = f"{format_number(one.meetings, 0)} møder"
    return f"set til {meetings} fra {format_date(one.first_seen)} til {format_date(one.last_seen)}"


@st.dialog("Hvem sad her hvornår?")
def _ask(body_id: str, term: MemberTerm | None, proposal: SeenMember | None) -> None:
    fill_member_form(body_id, term, proposal)


@st.dialog("Fjern medlemmet?")
def _ask_removal(term: MemberTerm) -> None:
    confirm_removal(term)


def _show_journal(body_id: str) -> None:
    """What people wrote of the body's life and members, the newest first; nothing where nobody did."""
    own = (body_id, f"{body_id}:")
    rows = [
        row
        for row in load_rows(term_journal_frame, chosen().municipality_code)
        if row["target_id"] == own[0] or row["target_id"].startswith(own[1])
    ]
    if not rows:
        return
    with st.expander(f"Historik: {count_of(len(rows), 'ændring', 'ændringer')}", icon=":material/manage_history:"):
        for row in rows:
            who = as_text(row["actor"]) if row["actor"] else "En person uden navn"
            said = row["after"] or row["before"] or {}
            named = f": {said['name']}" if said.get("name") else ""
            st.markdown(f"**{format_moment(row['at'])} · {who}** {_DONE.get(row['what'], 'ændrede')}{as_text(named)}")
