"""One action by which a body takes open matters over: from another, or from itself across an election."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.errors import ChangedMeanwhile
from tracker.export.handover_report import HandoverContent, Row
from tracker.insight.take_overs import default_day, taken_on
from tracker.insight.terms import council_term_of
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.handover_days import EARLIEST
from tracker.ui.handover_saving import save_border
from tracker.ui.loading import current_engine, today
from tracker.ui.meeting_names import excerpt
from tracker.usecases.take_over import take_over

_KEY = "overtag"
_ALL, _SOME = "alle", "nogle"


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the form says: which matters, from which day, and why."""

    matters: tuple[str, ...]
    day: dt.date
    note: str


def fill_take_over_form(content: HandoverContent, bodies: Sequence[Row]) -> None:
    """To whom, from which day, and which of the open matters: all of them, or those that are picked."""
    body, takers = content.body, _takers(content, bodies)
    if not takers:
        st.info("Der er ikke et andet råd eller udvalg at give sagerne til endnu.")
        return
    first = body["successor_id"] if body["successor_id"] in takers else next(iter(takers))
    place = list(takers).index(first)
    to_id = st.selectbox("Hvem overtager?", list(takers), place, format_func=takers.__getitem__, key=f"{_KEY}-til")
    offered = _offered(content, to_id)
    with st.form("overtag-sager", border=False):
        wish = _ask(offered, _proposed_day(content, bodies, to_id, offered), to_id)
        choose_actor(_KEY, "Hvem overtager på rådets vegne?")
        if not st.form_submit_button("Overtag sagerne", type="primary", icon=":material/move_down:"):
            return
        is_taken = save_border(
            partial(_save, body["id"], to_id, wish, keep_actor(_KEY)),
            f"{takers[to_id]} har overtaget {count_of(len(wish.matters), 'sag', 'sager')}.",
            partial(_refused, offered),
        )
    if is_taken:
        st.rerun()


def _save(from_id: str, to_id: str, wish: _Wish, actor: str | None) -> None:
    take_over(
        current_engine(),
        from_id,
        to_id,
        wish.matters,
        date=wish.day,
        today=today(),
        now=moment(),
        note=wish.note,
        actor=actor,
    )


def _ask(offered: Mapping[str, str], proposed: dt.date, to_id: str) -> _Wish:
    choice = {_ALL: f"Alle {count_of(len(offered), 'åben sag', 'åbne sager')}", _SOME: "Kun dem, jeg vælger"}
    how = st.radio("Hvilke sager?", list(choice), format_func=choice.__getitem__, key=f"{_KEY}-hvilke")
    picked = st.multiselect(
        "Sager (når du vælger selv)",
        list(offered),
        format_func=lambda one: excerpt(offered[one], 110),
        placeholder="Vælg sager",
        key=f"{_KEY}-sager-{to_id}",
    )
    day: dt.date = st.date_input(
        "Fra hvilken dag?", proposed, EARLIEST, today(), format="DD.MM.YYYY", key=f"{_KEY}-dag-{to_id}"
    )
    note = st.text_input("Bemærkning", max_chars=300, key=f"{_KEY}-note")
    return _Wish(tuple(offered) if how == _ALL else tuple(picked), day, note)


def _refused(offered: Mapping[str, str], error: ChangedMeanwhile) -> str:
    """Which matter somebody closed or took meanwhile."""
    matter = f"»{excerpt(offered[error.id], 110)}«" if error.id in offered else "En af sagerne"
    return (
        f"{matter} er lukket eller overtaget af andre i mellemtiden. Ingen sager er flyttet. "
        "Genindlæs siden, og vælg igen."
    )


def _takers(content: HandoverContent, bodies: Sequence[Row]) -> Mapping[str, str]:
    """Other bodies, and first the same one where a term began after matters were given."""
    own = content.body["id"]
    names = {row["id"]: row["name"] for row in bodies if row["id"] != own}
    term = council_term_of(today())
    if term is None or not _offered(content, own):
        return names
    return {own: f"{content.body['name']} i valgperioden {term.name}", **names}


def _offered(content: HandoverContent, to_id: str) -> dict[str, str]:
    """The matters that can go there: to the same body only those from before its term that it has not taken over."""
    matters = content.handed.matters
    if to_id != content.body["id"]:
        return {one.id: one.row["text"] for one in matters}
    term = council_term_of(today())
    last = {matter: one.row["date"] for matter, one in taken_on(content.crossings).items()}
    return {
        one.id: one.row["text"]
        for one in matters
        if one.is_from_before and (one.id not in last or (term is not None and last[one.id] < term.first_day))
    }


def _proposed_day(content: HandoverContent, bodies: Sequence[Row], to_id: str, offered: Mapping[str, str]) -> dt.date:
    """The border as far as it is known; never a day before the latest of the matters was given or taken over."""
    taker = next((row for row in bodies if row["id"] == to_id and to_id != content.body["id"]), None)
    term = council_term_of(today())
    proposed = default_day(content.body, taker, term.first_day if term else None, today())
    last = {matter: one.row["date"] for matter, one in taken_on(content.crossings).items()}
    known = [last.get(one.id) or one.row["given_on"] for one in content.handed.matters if one.id in offered]
    days: list[dt.date] = [day for day in known if day is not None and day <= today()]
    return max([proposed, EARLIEST, *days])
