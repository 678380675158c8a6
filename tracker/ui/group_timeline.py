"""What was told of a group or a hearing as a line of time: each sentence quoted, with the way to its place."""

from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.danish.formatting import format_moment
from tracker.danish.phrases import count_of
from tracker.domain.council_note import NoteAct
from tracker.insight.council_notes import ToldNote
from tracker.ui.escaping import as_text
from tracker.ui.group_form import Subject, offer_correction
from tracker.ui.group_removal import offer_removal
from tracker.ui.links import link_to
from tracker.ui.meeting_names import body_name, date_words, excerpt, item_name
from tracker.ui.sources import show_quote, source_link


def show_timeline(
    history: Sequence[ToldNote], words: Mapping[NoteAct, str], key: str, *, subject: Subject | None = None
) -> None:
    """The latest sentence in sight, all of them when asked for, the newest first; and the way to write a new one."""
    last = history[-1]
    show_told(last, words)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        show_doors(last, key)
        if subject is not None:
            offer_correction(subject, key)
    if len(history) == 1:
        return
    label = f"Hele forløbet: {count_of(len(history), 'udsagn', 'udsagn')}"
    if st.toggle(label, key=f"forloeb-{key}"):
        for note in reversed(history[:-1]):
            show_told(note, words)
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                show_doors(note, key)


def show_told(note: ToldNote, words: Mapping[NoteAct, str]) -> None:
    """When it was told, what happened, under which item or by whom, and the sentence itself."""
    row = note.row
    where = entered_words(note) if note.row["is_entered"] else f"{body_name(row)}, {_item(note)}"
    st.markdown(f"**{date_words(note.date, short=True)} · {words[note.act]}** · {as_text(where)}")
    show_quote(row["text"])


def show_doors(note: ToldNote, key: str) -> None:
    """To the sentence in its document and to its item; what a person wrote can be taken away."""
    row = note.row
    if row["is_entered"]:
        offer_removal(note, key)
        return
    source_link(row["document_sha256"], row["span_start"], row["span_end"])
    link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["item_id"])


def _item(note: ToldNote) -> str:
    return excerpt(item_name(note.row, "item_number", "item_title"), 80)


def entered_words(note: ToldNote) -> str:
    """``skrevet ind af Anna Vik · 3. maj 2026 kl. 10.00 · kilde: brev``; plain text."""
    row = note.row
    who = f"af {row['entered_by']}" if row["entered_by"] else "uden navn"
    parts = [f"skrevet ind {who}", format_moment(row["entered_at"]) if row["entered_at"] else ""]
    if row["source"]:
        parts.append(f"kilde: {row['source']}")
    return " · ".join(part for part in parts if part)
