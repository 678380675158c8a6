"""How an item was voted on: the sides with those who are named behind them, and what the minority wanted written."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import join_words
from tracker.domain.vote import VoteSide
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.meeting_names import excerpt
from tracker.ui.message_words import VOTE_SIDE_WORDS
from tracker.ui.sources import show_quote, source_link

UNANIMOUS = "Enstemmigt"
VOTE_ICON = ":material/how_to_vote:"
_LENGTH = 120
"""Characters of a vote in one line, where many are named."""


def show_votes(rows: Sequence[Row]) -> None:
    """Each vote with its numbers, its names and its sentence; nothing where none is told of."""
    if not rows:
        return
    st.subheader("Hvordan blev der stemt?")
    for row in rows:
        with st.container(gap="xsmall"):
            show_vote(row, is_one_of_many=len(rows) > 1)
            source_link(row["document_sha256"], row["span_start"], row["span_end"])


def show_vote(row: Row, *, is_one_of_many: bool = False) -> None:
    """What it was about, the numbers in one line, who stood on which side; the words where that does not say all.

    One of several votes of which it is not read what it was about is told apart by its words alone.
    """
    if row["subject"]:
        st.caption(f"Om ‘{as_text(' '.join(row['subject'].split()))}’")
    numbers = [UNANIMOUS] if row["is_unanimous"] else []
    numbers += [_counted(side) for side in row["sides"] if side["count"] is not None]
    lines = [f"**{' · '.join(numbers)}**"] if numbers else []
    lines += [as_text(_named(side)) for side in row["sides"] if side["voters"]]
    if lines:
        st.markdown("  \n".join([f"{VOTE_ICON} {lines[0]}", *lines[1:]]))
    is_told = all(side["voters"] or side["count"] is not None for side in row["sides"])
    is_told = is_told or bool(row["is_unanimous"])
    if not lines or not is_told or (is_one_of_many and not row["subject"]):
        show_quote(row["text"])


def vote_words(row: Row) -> str | None:
    """``For 15 · Imod 10``, ``Imod: Jens Ask (V)``, ``Enstemmigt``: numbers only where the text states them.

    ``None`` where it tells no result.
    """
    parts = [UNANIMOUS] if row["is_unanimous"] else []
    for side in row["sides"]:
        if side["count"] is not None:
            parts.append(_counted(side))
        elif side["voters"]:
            parts.append(_named(side))
        elif not row["is_unanimous"]:
            parts.append(VOTE_SIDE_WORDS[VoteSide(side["side"])])
    return excerpt(" · ".join(parts), _LENGTH) if parts else None


def _counted(side: Mapping[str, Any]) -> str:
    return f"{VOTE_SIDE_WORDS[VoteSide(side['side'])]} {format_number(side['count'], 0)}"


def _named(side: Mapping[str, Any]) -> str:
    return f"{VOTE_SIDE_WORDS[VoteSide(side['side'])]}: {voters_words(side['voters'])}"


def voters_words(voters: Sequence[Mapping[str, Any]]) -> str:
    """``Jens Ask (V), Ane Birk og Socialdemokratiet``: the party in brackets where the name does not say it."""
    return join_words([_voter_words(one) for one in voters])


def show_minority_statements(rows: Sequence[Row]) -> None:
    """What was written down beside the decision, and whose words it is; nothing where there is none."""
    if not rows:
        return
    st.subheader("Hvad mente mindretallet?")
    for row in rows:
        with st.container(gap="xsmall"):
            if row["voters"]:
                st.markdown(f"**{as_text(voters_words(row['voters']))}**")
            show_quote(row["text"])
            source_link(row["document_sha256"], row["span_start"], row["span_end"])


def _voter_words(voter: Mapping[str, Any]) -> str:
    name, party = str(voter["name"]), voter["party"]
    return f"{name} ({party})" if party and party not in name.split() else name
