"""What the machine saw and did not understand, each with its words and the place in the source."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.domain.issue import Severity
from tracker.store import frames_review
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.meeting_names import excerpt, item_name
from tracker.ui.messages import SEVERITY_ICONS, SEVERITY_WORDS, sentence_for_issue
from tracker.ui.sources import show_quote


def show_issues(document_sha256: str, item: Row | None, items: Sequence[Row]) -> None:
    """The issues of the chosen item, or, with none chosen, of the whole document."""
    rows = load_rows(frames_review.issues_frame, document_sha256)
    if item is not None:
        rows = [row for row in rows if _is_in(row, item)]
    if not rows:
        return
    with st.expander(f"Værd at se efter: {count_of(len(rows), 'sted', 'steder')}", expanded=True):
        for row in rows:
            _show_issue(row, next((one for one in items if _is_in(row, one)), None))


def _is_in(issue: Row, item: Row) -> bool:
    inside: bool = item["span_start"] <= issue["span_start"] < item["span_end"]
    return inside


def _show_issue(row: Row, item: Row | None) -> None:
    """The issue with its words, and a link to the place and to the form of the item it is about."""
    severity = Severity(row["severity"])
    with st.container(gap="xxsmall"):
        sentence = as_text(sentence_for_issue(row["code"]))
        st.markdown(f"{SEVERITY_ICONS[severity]} **{SEVERITY_WORDS[severity]}.** {sentence}")
        if row["words"].strip():
            show_quote(excerpt(row["words"], 240))
        link_to(
            "gennemsyn",
            "Vis stedet" if item is None else f"Gå til {as_text(excerpt(item_name(item), 50))}",
            icon=":material/find_in_page:",
            dok=row["document_sha256"],
            punkt=item["id"] if item is not None else None,
            fra=row["span_start"],
            til=row["span_end"],
        )
