"""Deadlines of open matters as a calendar (RFC 5545), by icalendar."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from icalendar import Calendar, Event

from tracker.danish.formatting import format_date
from tracker.domain.follow_up import FollowUpState
from tracker.export.followed import Row, matter_address, said, short


def write_calendar(name: str, matters: Iterable[Row], *, home: str, now: dt.datetime) -> bytes:
    """The calendar as UTF-8: one whole-day entry on the last day of each open matter that has one.

    A matter that was put off stands on the day it was put off to; a parked one also on its review date. What has no
    day stands nowhere: none is made up. ``matters`` as ``tasks_frame`` with ``municipality_code``; ``now`` in
    universal time.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Pejlemærke//da")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("x-published-ttl", "PT6H")
    for matter in matters:
        if FollowUpState(matter["state"]).is_closed:
            continue
        for kind, day, words in _days(matter):
            calendar.add_component(_event(matter, (kind, day, words), home, now))
    written: bytes = calendar.to_ical()
    return written


def _days(matter: Row) -> list[tuple[str, dt.date, str]]:
    found: list[tuple[str, dt.date, str]] = []
    put_off, due = matter["until_latest"], matter["due_latest"]
    if put_off is not None:
        found.append(("frist", put_off, "Frist (udsat)"))
    elif due is not None:
        found.append(("frist", due, "Frist"))
    if matter["carry_until"] is not None:
        found.append(("gennemsyn", matter["carry_until"], "Se på igen"))
    return found


def _event(matter: Row, day: tuple[str, dt.date, str], home: str, now: dt.datetime) -> Event:
    kind, date, words = day
    event = Event()
    key = f"{matter['id']}/{kind}"
    event.add("uid", f"{hashlib.sha256(key.encode()).hexdigest()[:32]}@pejlemaerke")
    event.add("dtstamp", now.replace(tzinfo=dt.UTC))
    event.add("dtstart", date)
    event.add("dtend", date + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", f"{words}: {short(matter['text'])}")
    address = f"{home}{matter_address(matter['id'], matter['municipality_code'])}"
    event.add("url", address)
    event.add("description", "\n".join([*_lines(matter), address]))
    return event


def _lines(matter: Row) -> list[str]:
    given = f"Givet {format_date(matter['given_on'])}" if matter["given_on"] else "Givet på et møde uden dato"
    lines = [f"‘{said(matter['text'])}’", f"{given}, {matter['held_by'] or 'udvalg ikke oplyst'}."]
    if matter["responsible"]:
        lines.append(f"Ansvarlig: {said(matter['responsible'])}.")
    if matter["due_text"]:
        lines.append(f"Fristen lyder: ‘{said(matter['due_text'])}’.")
    return lines
