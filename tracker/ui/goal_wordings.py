"""*Ordlyd*: how a goal read before, and what each revision changed, marked by line and word rather than by colour."""

import html
from collections.abc import Sequence
from itertools import pairwise

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.goal import Goal
from tracker.domain.goal_history import GoalVersion
from tracker.insight.wording_diff import Piece, PieceKind, diff_wordings
from tracker.ui.escaping import as_text
from tracker.ui.policy_standing import PolicyStanding

_TEXT = "white-space:pre-line;overflow-wrap:anywhere;max-width:46rem;line-height:1.7"
_ADDED = "text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px;font-weight:600"
_REMOVED = "text-decoration:line-through;opacity:0.75"


def show_wordings(found: PolicyStanding, goal: Goal) -> None:
    """Each wording that is known, the newest first, with what it changed; nothing where there is only today's."""
    versions = [one for one in found.content.goal_versions if one.goal_id == goal.id]
    if len(versions) < 2:  # one wording has no earlier one
        return
    with st.expander(f"Ordlyd: {count_of(len(versions), 'udgave', 'udgaver')}", icon=":material/history_edu:"):
        st.caption("Understreget og fed: skrevet til. Gennemstreget: taget ud.")
        for before, version in reversed(list(pairwise(versions))):
            _show_head(version)
            st.html(diff_html(diff_wordings(_words_of(before), _words_of(version))))
        _show_head(versions[0])
        st.html(diff_html([Piece(PieceKind.KEPT, _words_of(versions[0]))]))


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


def _words_of(version: GoalVersion) -> str:
    return "\n".join(part for part in (version.title, version.text) if part) or "Ordlyden er ukendt."


def _show_head(version: GoalVersion) -> None:
    by = f" · vedtaget af {as_text(version.decided_by)}" if version.decided_by else ""
    source = f"  \n:small[Kilde: {as_text(version.source)}]" if version.source else ""
    note = f"  \n{as_text(version.note)}" if version.note else ""
    st.markdown(f"**{since_words(version)}**{by}{note}{source}")


def since_words(version: GoalVersion) -> str:
    """``Fra 28. maj 2024``, or that nobody knows since when it stood."""
    return f"Fra {format_date(version.date)}" if version.date else "Fra en dag, der er ukendt"
