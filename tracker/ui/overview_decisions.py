"""*Senest besluttet*: the newest decisions about the policy, from minutes and from the register of treated cases."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.domain.decision import Outcome
from tracker.export.words import OUTCOME_WORDS
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.meeting_names import body_name, date_words, excerpt
from tracker.ui.message_words import NO_OUTCOME, OUTCOME_ICONS
from tracker.ui.sources import show_quote, source_link

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Happening:
    """A treated case, with the row it comes from; ``is_read`` tells minutes from the register."""

    date: dt.date | None
    row: Row
    is_read: bool


def latest_happenings(linked: Sequence[Row], register: Sequence[Row]) -> list[Happening]:
    """One a treated item or entry, the newest first and a day's items in their order; not where nothing was decided."""
    by_item: dict[str, Row] = {}
    for row in linked:
        if row["outcome"] != Outcome.NOTHING.value:
            by_item.setdefault(row["item_id"], row)
    found = [Happening(row["date"], row, True) for row in by_item.values()]
    found += [Happening(row["date"], row, False) for row in register]
    return sorted(found, key=lambda one: one.date or dt.date.min, reverse=True)


def show_latest(happenings: Sequence[Happening], is_linked: bool) -> None:
    """The newest four, each with its words and its source."""
    st.subheader("Senest besluttet", anchor=False)
    if not happenings:
        st.markdown("Ingen beslutninger endnu. Når referater er indlæst, står de nyeste her med deres ordlyd.")
        return
    if not is_linked:
        st.caption("Ingen beslutning er knyttet til politikken endnu; her er kommunens nyeste.")
    for one in happenings[:SHOWN]:
        with st.container(border=True, gap="xsmall"):
            if one.is_read:
                _show_read(one.row)
            else:
                _show_entered(one.row)
    link_to("beslutninger", "Se alle beslutninger", icon=":material/arrow_forward:")


def outcome_text(outcome: str | None) -> str:
    """Sign and word of an outcome."""
    if outcome is None:
        return NO_OUTCOME
    kind = Outcome(outcome)
    return f"{OUTCOME_ICONS[kind]} {OUTCOME_WORDS[kind]}"


def _show_read(row: Row) -> None:
    st.markdown(
        f"**{as_text(row['item_title'] or 'Punkt uden titel')}**  \n"
        f"{as_text(body_name(row))} · {date_words(row['date'])} · {outcome_text(row['outcome'])}"
    )
    if row["text"]:
        show_quote(excerpt(row["text"], 220))
        source_link(row["document_sha256"], row["span_start"], row["span_end"])
    else:
        link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["item_id"])


def _show_entered(row: Row) -> None:
    outcome = outcome_text(row["outcome"]) if row["outcome"] in set(Outcome) else as_text(row["outcome"] or NO_OUTCOME)
    st.markdown(
        f"**{as_text(row['title'])}**  \n{as_text(row['body'])} · {date_words(row['date'])} · {outcome}  \n"
        f"{as_text(excerpt(row['summary'], 260))}"
    )
    source = f" Kilde: {as_text(row['source'])}" if row["source"] else ""
    st.caption(f":material/edit_note: Fra sagsregisteret; referatet er ikke indlæst.{source}")
