"""Who was there, who was not and whether they said so, and who came as a guest."""

from collections.abc import Sequence

import streamlit as st

from tracker.domain.meeting import Presence
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.message_words import PRESENCE_WORDS

_EXCUSED = {True: "med afbud", False: "uden afbud", None: ""}
_GROUPS = (
    ("Til stede", (Presence.PRESENT, Presence.LATE, Presence.LEFT)),
    ("Fraværende", (Presence.ABSENT,)),
    ("Gæster", (Presence.GUEST,)),
)


def show_attendance(rows: Sequence[Row], *, item_id: str | None) -> None:
    """Those of the meeting (``item_id`` is ``None``) or of one item; nothing where the text names nobody."""
    own = [row for row in rows if row["item_id"] == item_id]
    if not own:
        return
    st.subheader("Hvem var med?")
    for heading, kinds in _GROUPS:
        people = [row for row in own if Presence(row["presence"]) in kinds]
        if people:
            st.markdown(f"**{heading}:** {', '.join(_words_for(row) for row in people)}")


def _words_for(row: Row) -> str:
    """``Åse Ærø (Ø, formand, med afbud)``."""
    remarks = [as_text(row["party"] or ""), as_text(row["role"] or ""), _EXCUSED[row["is_excused"]]]
    if Presence(row["presence"]) in {Presence.LATE, Presence.LEFT}:
        remarks.append(PRESENCE_WORDS[Presence(row["presence"])].lower())
    if row["substitute_for"]:
        remarks.append(f"for {as_text(row['substitute_for'])}")
    said = ", ".join(remark for remark in remarks if remark)
    return f"{as_text(row['name'])} ({said})" if said else as_text(row["name"])
