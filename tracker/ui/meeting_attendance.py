"""Who was there, who was not and whether they said so, who had to leave the room, and who came as a guest."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import join_words
from tracker.domain.meeting import Presence
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.message_words import PRESENCE_WORDS
from tracker.ui.sources import source_link

_EXCUSED = {True: "med afbud", False: "uden afbud", None: ""}
_GROUPS = (
    ("Til stede", (Presence.PRESENT, Presence.LATE, Presence.LEFT)),
    ("Fraværende", (Presence.ABSENT,)),
    ("Inhabile", (Presence.RECUSED,)),
    ("Gæster", (Presence.GUEST,)),
)
_NUMBERS = (("present", "til stede"), ("absent", "fraværende"), ("members", "medlemmer i alt"))
_FURTHEST = 1500
"""Characters; names that stand further apart are no one list, and the link opens the first of them."""


def show_attendance(rows: Sequence[Row], counts: Sequence[Row], *, item: Row | None) -> None:
    """Those of the meeting (``item`` is ``None``) or of one item; nothing where the text names nobody."""
    own = [row for row in rows if _is_about(row, item)]
    numbers = [row for row in counts if row["item_id"] == (item["id"] if item else None)]
    if not own and not numbers:
        return
    st.subheader("Hvem var med?")
    for row in numbers:
        with st.container(gap="xxsmall"):
            st.markdown(f"**I tal:** {_numbers_of(row)}")
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
    for heading, kinds in _GROUPS:
        people = [row for row in own if Presence(row["presence"]) in kinds]
        if people:
            with st.container(gap="xxsmall"):
                st.markdown(f"**{heading}:** {', '.join(_words_for(row, item) for row in people)}")
                source_link(*_place_of(people))


def _is_about(row: Row, item: Row | None) -> bool:
    """Whether a line is of the meeting, or of the item: read in it, or naming its number."""
    if item is None:
        return row["item_id"] is None
    if row["item_id"] is not None:
        return bool(row["item_id"] == item["id"])
    return item["number"] is not None and item["number"] in (row["item_numbers"] or ())


def _place_of(people: Sequence[Row]) -> tuple[str, int, int]:
    """Document, start and end of the names where they stand together, else of the first."""
    first = people[0]
    same = [row for row in people if row["document_sha256"] == first["document_sha256"]]
    start, end = min(row["span_start"] for row in same), max(row["span_end"] for row in same)
    if end - start > _FURTHEST:
        start, end = first["span_start"], first["span_end"]
    return first["document_sha256"], start, end


def _numbers_of(row: Row) -> str:
    """``11 til stede · 4 fraværende · 15 medlemmer i alt``, as far as the text says."""
    return " · ".join(f"{format_number(row[name], 0)} {word}" for name, word in _NUMBERS if row[name] is not None)


def _words_for(row: Row, item: Row | None) -> str:
    """``Åse Ærø (Ø, formand, med afbud)``; the items that a line names are left out where one of them is shown."""
    remarks = [as_text(row["party"] or ""), as_text(row["role"] or ""), _EXCUSED[row["is_excused"]], _moment_of(row)]
    if row["item_numbers"] and item is None:
        numbers = [as_text(number) for number in row["item_numbers"]]
        remarks.append(f"{'punkt' if len(numbers) == 1 else 'punkterne'} {join_words(numbers)}")
    if row["substitute_for"]:
        remarks.append(f"for {as_text(row['substitute_for'])}")
    said = ", ".join(remark for remark in remarks if remark)
    return f"{as_text(row['name'])} ({said})" if said else as_text(row["name"])


def _moment_of(row: Row) -> str:
    """``kom senere kl. 17.20``, ``gik før tid``; nothing for those who were there all along."""
    presence = Presence(row["presence"])
    parts = [PRESENCE_WORDS[presence].lower()] if presence in {Presence.LATE, Presence.LEFT} else []
    if row["time"] is not None:
        parts.append(f"kl. {row['time'].strftime('%H.%M')}")
    return " ".join(parts)
