"""What was found in a file, shown before it is stored. A closed item shows number and title alone here too."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.body_names import body_key
from tracker.danish.formatting import format_amount
from tracker.danish.phrases import count_of, join_words
from tracker.domain.agenda import AgendaItem
from tracker.domain.issue import Issue
from tracker.domain.reading import MinutesReading
from tracker.store import frames_documents
from tracker.ui.document_notes import conversion_note
from tracker.ui.escaping import as_text
from tracker.ui.item_outcomes import outcome_word
from tracker.ui.item_rows import load_rows
from tracker.ui.meeting_names import NO_BODY, NO_DATE, NO_TITLE, body_name, date_words, excerpt
from tracker.ui.messages import ISSUE_SENTENCES, SEVERITY_WORDS
from tracker.ui.upload_municipality import choose_municipality
from tracker.usecases.preview_minutes import Preview


def show_preview(name: str, sha256: str, preview: Preview, place: str) -> str | None:
    """The file's card, headed by where it was found; returns the municipality that a person chose, or ``None``."""
    reading = preview.reading
    if reading is None:
        return None
    with st.container(border=True, gap="small"):
        st.markdown(f"**{as_text(place)}**")
        st.markdown(_meeting_words(reading))
        st.caption(_counts(reading))
        if preview.document is not None:
            note = conversion_note(preview.document.converter, preview.document.doubtful_share)
            if note is not None:
                st.caption(note)
        is_known = _show_what_is_there(sha256, name, reading)
        municipality = None if is_known else _choose_where(reading, sha256)
        with st.expander("Se, hvad der blev fundet"):
            _show_items(reading.items)
            _show_issues(reading)
    return municipality


def _meeting_words(reading: MinutesReading) -> str:
    header = reading.header
    day = date_words(header.date) if header.date else NO_DATE
    place = f"{as_text(header.municipality)} Kommune" if header.municipality else "kommunen er ikke nævnt"
    words = f"{as_text(header.body or NO_BODY)}, {day} · {place}"
    if header.record_date is not None and header.record_date != header.date:
        words += f" · skrevet {date_words(header.record_date)}"
    return words


def _counts(reading: MinutesReading) -> str:
    """How much was found; closed items count as items and with nothing else."""
    opened = [item for item in reading.items if not item.is_closed]
    parts = (
        count_of(len(reading.items), "punkt", "punkter"),
        count_of(sum(item.decision is not None for item in opened), "beslutning", "beslutninger"),
        count_of(sum(len(item.follow_ups) for item in opened), "opgave", "opgaver"),
        count_of(sum(len(item.amounts) for item in opened), "beløb", "beløb"),
        count_of(len(_open_issues(reading)), "sted at se efter", "steder at se efter"),
    )
    return " · ".join(parts)


def _show_what_is_there(sha256: str, name: str, reading: MinutesReading) -> bool:
    """Whether the same bytes are stored; says so, and what the file would take the place of or be added to."""
    similar = load_rows(frames_documents.similar_documents_frame, sha256, name)
    same = [row for row in similar if row["is_same"]]
    if same:
        meeting = f"{as_text(body_name(same[0]))}, {date_words(same[0]['meeting_date'])}"
        st.info(f"Filen er indlæst før, under {meeting}. Intet vil blive ændret.", icon=":material/check:")
        return True
    header = reading.header
    day = header.date
    key = body_key(header.body) if header.body else ""
    of_day = load_rows(frames_documents.documents_of_day_frame, key, day) if key and day else []
    names = list(dict.fromkeys([*(row["name"] for row in of_day), *(row["name"] for row in similar)]))
    if names:
        st.info(
            f"Om det samme møde er der allerede læst {join_words([f'‘{as_text(one)}’' for one in names])}. "
            "Er det en tidligere udgave, afløser filen den, og det bekræftede bliver; ellers føjes den til mødet.",
            icon=":material/history:",
        )
    return False


def _choose_where(reading: MinutesReading, sha256: str) -> str | None:
    if reading.header.municipality is not None:
        return None
    return choose_municipality(f"kommune-{sha256}")


def _show_items(items: Sequence[AgendaItem]) -> None:
    if not items:
        st.markdown("Der blev ikke fundet punkter.")
    for item in items:
        number = f"{item.number}. " if item.number else ""
        st.markdown(f"**{as_text(f'{number}{item.title or NO_TITLE}')}**")
        if item.is_closed:
            st.caption(":material/lock: Lukket punkt")
            continue
        st.caption(_item_words(item))


def _item_words(item: AgendaItem) -> str:
    """Outcome, tasks and sums of an item on one line each."""
    lines = []
    if item.decision is not None:
        outcome = outcome_word(item.decision.outcome)
        lines.append(f"{outcome}: {as_text(excerpt(item.decision.quote.text, 160))}")
    lines += [f"Opgave: {as_text(excerpt(task.quote.text, 160))}" for task in item.follow_ups]
    if item.amounts:
        lines.append(f"Beløb: {join_words([format_amount(amount.ore) for amount in item.amounts])}")
    return "  \n".join(lines) or "Ingen beslutning læst"


def _show_issues(reading: MinutesReading) -> None:
    for issue in _open_issues(reading):
        words = f" ‘{as_text(excerpt(issue.words, 120))}’" if issue.words.strip() else ""
        st.caption(f":material/visibility: {SEVERITY_WORDS[issue.severity]}: {ISSUE_SENTENCES[issue.code]}{words}")


def _open_issues(reading: MinutesReading) -> list[Issue]:
    closed = [item.span for item in reading.items if item.is_closed]
    return [issue for issue in reading.issues if not any(span.covers(issue.span) for span in closed)]
