"""The meetings of a municipality, body by body, newest first."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import count_of
from tracker.domain.meeting import MeetingKind
from tracker.store import frames_meetings
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.filters import choose_one
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name, date_words, distance_words
from tracker.ui.message_words import MEETING_WORDS

SHOWN_PER_BODY = 6
SHOWN_PER_PAGE = 24


def show_meetings() -> None:
    """The first sentence, the choice of body, and the list; or how to get a first meeting."""
    scope = chosen()
    rows = load_rows(frames_meetings.meetings_frame, scope.municipality_code)
    st.title("Hvilke møder er der holdt?")
    if not rows:
        st.info(f"Her kommer møderne{scope.place} til at stå, udvalg for udvalg.")
        link_to("dokumenter", "Indlæs det første referat", icon=":material/note_add:")
        return
    st.markdown(_first_sentence(rows))
    bodies = {name: name for name in sorted({_body(row) for row in rows}, key=str.casefold)}
    body = choose_one("Udvalg eller råd", "udvalg", bodies, "Alle udvalg og råd") if len(bodies) > 1 else None
    if body is not None and body.value is not None:
        _show_one_body([row for row in rows if _body(row) == body.value])
        return
    for name, group in groupby(sorted(rows, key=lambda row: _body(row).casefold()), key=_body):
        _show_body(name, list(group))


def _body(row: Row) -> str:
    return body_name(row, "title")


def _first_sentence(rows: Sequence[Row]) -> str:
    bodies = count_of(len({_body(row) for row in rows}), "udvalg eller råd", "udvalg og råd")
    dated = [row for row in rows if row["date"] is not None]
    sentence = f"**{count_of(len(rows), 'møde', 'møder')}** i {bodies}."
    if dated:
        latest = max(dated, key=lambda row: row["date"])
        when = f"{format_date(latest['date'])}, {distance_words(latest['date'], today())}"
        sentence += f" Det seneste er {as_text(_body(latest))} {when}."
    return sentence


def _show_body(name: str, rows: Sequence[Row]) -> None:
    st.subheader(as_text(name))
    with st.grid(3, min_column_width=260):
        for row in rows[:SHOWN_PER_BODY]:
            _show_row(row)
    if len(rows) > SHOWN_PER_BODY:
        link_to("moeder", f"Vis alle {format_number(len(rows), 0)} møder", icon=":material/expand_more:", udvalg=name)


def _show_one_body(rows: Sequence[Row]) -> None:
    pages = -(-len(rows) // SHOWN_PER_PAGE)
    page = st.pagination(pages, key="moeder-side") if pages > 1 else 1
    with st.grid(3, min_column_width=260):
        for row in rows[(page - 1) * SHOWN_PER_PAGE : page * SHOWN_PER_PAGE]:
            _show_row(row)


def _show_row(row: Row) -> None:
    facts = [MEETING_WORDS[MeetingKind(row["kind"])], count_of(row["item_count"], "punkt", "punkter")]
    if row["record_date"] is not None and row["record_date"] != row["date"]:
        facts.append(f"skrevet {date_words(row['record_date'], short=True)}")
    if row["place"]:
        facts.append(as_text(row["place"]))
    with st.container(border=True, gap="xxsmall", height="stretch"):
        link_to("moeder", as_text(date_words(row["date"]).capitalize()), icon=":material/event:", moede=row["id"])
        st.caption(" · ".join(facts))
