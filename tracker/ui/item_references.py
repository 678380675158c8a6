"""What an item refers to: other meetings, items, cases, laws and policies, and papers that no list holds."""

from collections.abc import Sequence

import streamlit as st

from tracker.domain.goal_link import LinkState
from tracker.domain.reference import ReferenceKind
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.meeting_names import excerpt
from tracker.ui.message_words import REFERENCE_WORDS
from tracker.ui.sources import source_link

_LENGTH = 120


def show_references(rows: Sequence[Row], links: Sequence[Row]) -> None:
    """Each thing once, with a way to it where it is in the store, and to the words.

    Papers stand with the papers, and a policy that the item is linked to with the goals.
    """
    standing = (link for link in links if LinkState(link["state"]) is not LinkState.REJECTED)
    known = {_folded(one["text"]) for link in standing for one in link["evidence"]}
    shown = _once([row for row in rows if _stands_here(row, known)])
    if not shown:
        return
    st.subheader("Hvad henvises der til?")
    for row in shown:
        with st.container(gap="xxsmall"):
            label = f"{REFERENCE_WORDS[ReferenceKind(row['kind'])]}: {excerpt(row['text'], _LENGTH)}"
            source_link(row["document_sha256"], row["span_start"], row["span_end"], label)
            _offer_target(row)


def missing_papers(rows: Sequence[Row]) -> list[Row]:
    """The papers that the text cites and the item's list does not hold, each once."""
    papers = [row for row in rows if ReferenceKind(row["kind"]) is ReferenceKind.ATTACHMENT]
    return _once([row for row in papers if row["is_listed"] is False])


def show_missing_papers(rows: Sequence[Row]) -> None:
    """What is cited but missing, each with its sentence."""
    for row in rows:
        with st.container(gap="xxsmall"):
            st.markdown(as_text(excerpt(row["text"], _LENGTH)))
            st.badge("Nævnt, men ikke på listen", icon=":material/attach_file_off:", color="orange")
            source_link(row["document_sha256"], row["span_start"], row["span_end"])


def _stands_here(row: Row, known: set[str]) -> bool:
    kind = ReferenceKind(row["kind"])
    if kind is ReferenceKind.POLICY:
        return not any(_folded(row["text"]) in words or words in _folded(row["text"]) for words in known)
    return kind is not ReferenceKind.ATTACHMENT


def _offer_target(row: Row) -> None:
    if row["target_item_id"] is not None:
        link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["target_item_id"])
    elif row["target_meeting_id"] is not None:
        link_to("moeder", "Åbn mødet", icon=":material/arrow_forward:", moede=row["target_meeting_id"])


def _once(rows: Sequence[Row]) -> list[Row]:
    """The first of those that say the same."""
    return list({(row["kind"], _folded(row["text"])): row for row in reversed(rows)}.values())[::-1]


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
