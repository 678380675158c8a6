"""How a text came to read as it does: adopted wordings, what each changed, and what people have mended in them since.

Changes are marked by line and weight rather than by colour.
"""

import datetime as dt
import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_moment
from tracker.danish.phrases import count_of, join_words
from tracker.insight.wording_diff import Piece, PieceKind, diff_wordings
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row

UNKNOWN = "Ordlyden er ukendt."
_TEXT = "white-space:pre-line;overflow-wrap:anywhere;max-width:46rem;line-height:1.7"
_ADDED = "text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px;font-weight:600"
_REMOVED = "text-decoration:line-through;opacity:0.75"


@dataclass(frozen=True, slots=True)
class Worded:
    """An adopted wording: its id, a line of Markdown that says from when and by whom, and its words."""

    id: str
    head: str
    words: str


@dataclass(frozen=True, slots=True)
class Mending:
    """A person corrected a wording without a body deciding a new one; ``before`` is empty where it was unknown."""

    version_id: str | None
    at: dt.datetime
    actor: str | None
    before: str
    after: str


def mendings_of(
    rows: Sequence[Row], noun: str, words_of: Callable[[Mapping[str, Any]], str], *, has_versions: bool = False
) -> tuple[Mending, ...]:
    """The corrections in a journal of the noun and its versions, in its order; the newest first.

    What was edited before there was any version belongs to none; afterwards the version's own line tells of it.
    ``has_versions``: there are some, of which the journal may know nothing since they came with a data pack.
    """
    entered = [row["id"] for row in rows if row["what"] == f"{noun}_version entered"]
    entered += [0] if has_versions and not entered else []
    found = []
    for row in rows:
        is_version = row["what"] == f"{noun}_version edited"
        is_before = row["what"] == f"{noun} edited" and (not entered or row["id"] < min(entered))
        before, after = words_of(row["before"] or {}), words_of(row["after"] or {})
        if (is_version or is_before) and before != after:
            version_id = row["target_id"] if is_version else None
            found.append(Mending(version_id, row["at"], row["actor"], before, after))
    return tuple(found)


def show_wording_history(label: str, versions: Sequence[Worded], mendings: Sequence[Mending]) -> None:
    """Each wording, the newest first, with what it changed and what was mended in it.

    Nothing where there is only today's, as it was entered.
    """
    if len(versions) < 2 and not mendings:  # one wording has no earlier one
        return
    told = [count_of(len(versions), "udgave", "udgaver")] if versions else []
    told += [count_of(len(mendings), "rettelse", "rettelser")] if mendings else []
    with st.expander(f"{label}: {join_words(told)}", icon=":material/history_edu:"):
        st.caption("Understreget og fed: skrevet til. Gennemstreget: taget ud.")
        for before, version in reversed(list(pairwise(versions))):
            st.markdown(version.head)
            st.html(diff_html(diff_wordings(before.words or UNKNOWN, version.words or UNKNOWN)))
            _show_mendings([one for one in mendings if one.version_id == version.id])
        if versions:
            first = versions[0]
            st.markdown(first.head)
            st.html(diff_html([Piece(PieceKind.KEPT, first.words or UNKNOWN)]))
            _show_mendings([one for one in mendings if one.version_id == first.id])
        _show_mendings([one for one in mendings if one.version_id is None])


def _show_mendings(mendings: Sequence[Mending]) -> None:
    for one in mendings:
        who = f" af {as_text(one.actor)}" if one.actor else ""
        done = "Rettet" if one.before else "Skrevet ind"
        with st.container(border=True, gap="xxsmall"):
            st.caption(f":material/edit: {done} {format_moment(one.at)}{who}. Ingen ny vedtagelse.")
            st.html(diff_html(diff_wordings(one.before, one.after)))


def diff_html(pieces: Sequence[Piece]) -> str:
    """The words with their marks, every sign of theirs escaped."""
    marks = {
        PieceKind.KEPT: "{}",
        PieceKind.ADDED: f'<ins style="{_ADDED}">{{}}</ins>',
        PieceKind.REMOVED: f'<del style="{_REMOVED}">{{}}</del>',
    }
    shown = "".join(_marked(marks[piece.kind], piece) for piece in pieces)
    return f'<div style="{_TEXT}">{shown}</div>'


def _marked(mark: str, piece: Piece) -> str:
    """The mark ends with the last word: no line under the space behind it; what is taken out keeps apart."""
    words = piece.text.rstrip()
    space = piece.text[len(words) :] or (" " if piece.kind is PieceKind.REMOVED else "")
    return mark.replace("{}", html.escape(words)) + html.escape(space)
