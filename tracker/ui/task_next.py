"""*Næste møde*: the open matters that stand on a body's next list, those kept off it, and the list as a file."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import count_of, join_words
from tracker.danish.sorting import danish_key
from tracker.domain.carry_over import CarryKind
from tracker.domain.subscription import Followed
from tracker.insight.overdue import Standing, age_in_days, is_on_next_list, is_to_be_reviewed, next_meeting
from tracker.ui.downloads import offer_downloads
from tracker.ui.escaping import as_text
from tracker.ui.filters import NARROWEST, choose_required
from tracker.ui.item_rows import Row
from tracker.ui.loading import today
from tracker.ui.matter_answers import show_fault
from tracker.ui.matter_carry import offer_carry
from tracker.ui.meeting_names import date_words, item_name
from tracker.ui.subscribe import offer_following
from tracker.ui.task_agenda import offer_agenda
from tracker.ui.task_bulk import Carry, show_bulk, show_outcome
from tracker.ui.task_cards import show_task
from tracker.ui.task_rows import Matters, holder_name
from tracker.ui.task_selection import chosen_ids, offer_all, show_box
from tracker.ui.task_status import when_words
from tracker.ui.task_words import HEADINGS, kind_words

BODY, DAY = "raad", "dag"
"""Parameters in the address: the body's id, and the day of its next meeting."""
_DAY_KEY = "naeste-dag"
SHOWN_PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class NextList:
    """The matters of one body that stand on its next meeting's list, and those kept off it."""

    body_id: str
    name: str
    day: dt.date | None
    listed: tuple[Row, ...]
    off: tuple[Row, ...]


def show_next(matters: Matters) -> None:
    """Whose next meeting, on which day, and what stands on its list."""
    waiting = [row for row in matters.rows if row["standing"] is not Standing.CLOSED and row["held_by_id"]]
    if not waiting:
        st.info("Her kommer de åbne opgaver, der skal med på udvalgenes næste møder. Lige nu er der ingen.")
        return
    counts = Counter(row["held_by_id"] for row in waiting)
    names = {row["held_by_id"]: holder_name(row) for row in waiting}
    names = dict(sorted(names.items(), key=lambda one: danish_key(one[1])))
    with st.grid(2, min_column_width=NARROWEST):
        body_id = choose_required("Udvalg", BODY, names, max(counts, key=lambda one: counts[one]))
        day = _choose_day(next((one for one in matters.days.get(body_id, ()) if one > today()), None))
    own = [row for row in waiting if row["held_by_id"] == body_id]
    listed = [row for row in own if is_on_next_list(row, day or today() + dt.timedelta(1), matters.days)]
    off = [row for row in own if row not in listed]
    _show_list(NextList(body_id, names[body_id], day, tuple(listed), tuple(off)), matters)


def next_list(rows: Sequence[Row]) -> pd.DataFrame:
    """The list for the agenda: a row a matter, in the order of the page."""
    return pd.DataFrame([{"Nr.": number, **_cells(row)} for number, row in enumerate(rows, 1)], dtype=object)


def _cells(row: Row) -> Mapping[str, object]:
    return {
        "Opgave": " ".join(row["text"].split()),
        "Slags": kind_words(row["kind"], row["duty"]),
        "Gruppe": HEADINGS[row["standing"]],
        "Ansvarlig": row["responsible"] or row["responsible_name"] or "",
        "Rettet til": row["addressed_to"] or "",
        "Frist": when_words(row, today()),
        "Givet": date_words(row["given_on"]),
        "Punkt": item_name(row, "item_number", "item_title"),
        "Alder i dage": age_in_days(row["given_on"], today()),
        "Bemærkning": row["state_note"] or row["carry_note"] or "",
    }


def _choose_day(known: dt.date | None) -> dt.date | None:
    """The day of the next meeting: as said, else the next one that is stored; nobody makes one up."""
    asked = _day_of(st.query_params.get(DAY))
    st.session_state[_DAY_KEY] = asked or known
    day: dt.date | None = st.date_input(
        "Mødedag", min_value=today(), format="DD.MM.YYYY", key=_DAY_KEY, on_change=_write_day
    )
    return day


def _write_day() -> None:
    day = st.session_state[_DAY_KEY]
    if day is None:
        st.query_params.pop(DAY, None)
    else:
        st.query_params[DAY] = day.isoformat()


def _day_of(words: str | None) -> dt.date | None:
    try:
        day = dt.date.fromisoformat(words or "")
    except ValueError:
        return None
    return day if day >= today() else None


def _show_list(one: NextList, matters: Matters) -> None:
    listed, off = one.listed, one.off
    when = f" {format_date(one.day)}" if one.day is not None else ", hvis dag ikke kendes"
    st.markdown(
        f"**{count_of(len(listed), 'åben sag', 'åbne sager').capitalize()}** står på listen til næste møde i "
        f"{as_text(one.name)}{when}. {_off_words(off)}"
    )
    show_fault()
    show_outcome()
    offer_following(Followed.BODY, one.body_id, one.name)
    is_many = st.toggle("Ret flere på én gang", key="naeste-flere", value=bool(chosen_ids()))
    if is_many:
        everything = [*listed, *off]
        offer_all(everything)
        acts = (Carry.SKIP, Carry.PARK, Carry.BACK)
        show_bulk([row for row in everything if row["id"] in chosen_ids()], acts)
    due = [row for row in listed if is_to_be_reviewed(row, today())]
    _show_rows("Skal ses på igen", due, matters, is_many)
    _show_rows("På listen", [row for row in listed if row not in due], matters, is_many)
    _show_rows("Ikke på listen", off, matters, is_many)
    title = f"Åbne sager til næste møde i {one.name}{when}"
    offer_agenda(listed, title)
    offer_downloads(partial(next_list, tuple(listed)), title, format_date(today()), "naeste")


def _off_words(off: Sequence[Row]) -> str:
    parked = sum(1 for row in off if row["carry_kind"] == CarryKind.PARK.value)
    skipped = sum(1 for row in off if row["carry_kind"] == CarryKind.SKIP.value)
    counts = ((parked, "lagt til side"), (skipped, "sprunget over"))
    said = [f"{format_number(number, 0)} er {words}" for number, words in counts if number]
    return f"{join_words(said)}." if said else ""


def _show_rows(heading: str, rows: Sequence[Row], matters: Matters, is_many: bool) -> None:
    if not rows:
        return
    st.subheader(f"{heading} ({format_number(len(rows), 0)})", anchor=False)
    pages = -(-len(rows) // SHOWN_PER_PAGE)
    place = st.container()
    page = st.pagination(pages, key=f"naeste-side-{heading}") if pages > 1 else 1
    with place:
        for row in rows[(page - 1) * SHOWN_PER_PAGE : page * SHOWN_PER_PAGE]:
            more = show_box if is_many else offer_carry
            show_task(row, following=next_meeting(row, matters.days), more=more)
