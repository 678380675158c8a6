"""Follow what minutes ask for to the words that answer it; runs whenever minutes of the same circle change.

What a person has said of a task stays. "På næste møde" means the next meeting that is stored, and no day until then.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine

from tracker.danish.body_names import body_key
from tracker.danish.text import find_sentences
from tracker.domain.follow_up import Deadline, FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.domain.thread import Thread, ThreadEventKind
from tracker.following.matters import Matter, Told
from tracker.following.threads import find_threads
from tracker.store.engine import reading, writing
from tracker.store.matters import (
    Circle,
    ToldSection,
    circle_of,
    meeting_days,
    save_outcome,
    tasks_within,
    told_within,
)
from tracker.store.referred import addressed_by, body_name, other_bodies
from tracker.store.rows import Row
from tracker.store.thread_events import load_stored_events
from tracker.store.unfollowed import forget_unfollowed, load_unfollowed
from tracker.usecases.following_language import load_field_language
from tracker.usecases.keep_thread import keep_thread

_NEXT_MEETING = re.compile(r"\b(?:næste|førstkommende|kommende)\s+(?:\w+\s+)?\w*møde", re.IGNORECASE)

Touched = set[Circle]
"""The circles of minutes whose tasks are to be followed when a batch is stored."""


def follow_tasks(conn: Connection, circles: Iterable[Circle | None]) -> int:
    """Find the answers to the tasks of these circles anew; returns how many tasks changed.

    A meeting that stood alone and has joined a body or other meetings since is followed with these.
    """
    own = [circle for circle in (_as_now(conn, one) for one in dict.fromkeys(circles) if one) if circle]
    return sum(_follow(conn, circle) for circle in dict.fromkeys((*own, *_senders_to(conn, own))))


def _senders_to(conn: Connection, circles: Sequence[Circle]) -> list[Circle]:
    """The circles that sent matters to these bodies: what a body has treated may close what another waits for."""
    found: list[Circle] = []
    for circle in circles:
        others = other_bodies(conn, circle)
        own_key = body_key(body_name(conn, circle) or "")
        sent = addressed_by(conn, list(others)) if others and own_key else []
        found += [Circle(body_id) for body_id, words in sent if body_key(words) == own_key]
    return found


def _told_elsewhere(conn: Connection, circle: Circle, tasks: Sequence[dict[str, Any]]) -> list[Told]:
    """What the minutes of the bodies tell that this circle sent matters to."""
    asked = {body_key(row["addressed_to"]) for row in tasks if row["addressed_to"]}
    bodies = [body_id for body_id, name in other_bodies(conn, circle).items() if asked and body_key(name) in asked]
    return [
        sentence
        for body_id in bodies
        for section in told_within(conn, Circle(body_id))
        for sentence in _sentences(section)
    ]


@contextmanager
def follow_at_end(engine: Engine) -> Iterator[Touched]:
    """Collect the circles of many documents and follow their tasks once, also where the batch is broken off.

    What a batch could not follow, because it was killed, is followed at the end of the next.
    """
    touched: Touched = set()
    try:
        yield touched
    finally:
        with reading(engine) as conn:
            waiting = load_unfollowed(conn)
        if touched or waiting:
            with writing(engine) as conn:
                circles = sorted({*touched, *waiting}, key=repr)
                follow_tasks(conn, circles)
                forget_unfollowed(conn, circles)


def _as_now(conn: Connection, circle: Circle) -> Circle | None:
    """The circle of a body as it is; that of meetings alone with those that share people with them by now."""
    return circle if circle.body_id is not None else circle_of(conn, circle.meeting_ids[0])


def _follow(conn: Connection, circle: Circle) -> int:
    tasks = tasks_within(conn, circle)
    told = [sentence for section in told_within(conn, circle) for sentence in _sentences(section)]
    by_item: dict[str, list[Told]] = {}
    for sentence in told:
        by_item.setdefault(sentence.item_id, []).append(sentence)
    matters = [_matter(row, by_item.get(row["item_id"], ())) for row in tasks]
    everything = sorted([*told, *_told_elsewhere(conn, circle, tasks)], key=lambda sentence: sentence.meeting_date)
    threads = find_threads(matters, everything, load_field_language())
    days = meeting_days(conn, circle)
    stored = load_stored_events(conn, threads)
    return sum(_keep(conn, row, threads[row["id"]], stored.get(row["id"], {}), days) for row in tasks)


def _keep(
    conn: Connection, row: dict[str, Any], thread: Thread, stored: Mapping[str, Row], days: Sequence[dt.date]
) -> bool:
    judged, is_new = keep_thread(conn, row, thread, stored)
    return save_outcome(conn, row, _outcome(row, judged, days)) or is_new


def _sentences(section: ToldSection) -> list[Told]:
    return [
        Told(
            section.item_id,
            section.meeting_date,
            Quote(section.text[start:end], Span(section.start + start, section.start + end)),
            section.is_decision,
            section.item_title,
            section.body,
            section.case_numbers,
        )
        for start, end in find_sentences(section.text)
    ]


def _matter(row: dict[str, Any], of_item: Sequence[Told]) -> Matter:
    before = [t for t in of_item if t.quote.span.end <= row["span_start"]]
    return Matter(
        id=row["id"],
        kind=FollowUpKind(row["kind"]),
        item_id=row["item_id"],
        meeting_date=row["meeting_date"],
        quote=Quote(row["text"], Span(row["span_start"], row["span_end"])),
        responsible=row["responsible"],
        addressed_to=row["addressed_to"],
        context=before[-1].quote.text if before else row["item_title"] or "",
        item_title=row["item_title"] or "",
        case_numbers=tuple(case["text"] for case in row["case_numbers"]),
        body=row["body"],
        due=_deadline(row),
    )


def _deadline(row: dict[str, Any]) -> Deadline | None:
    if row["due_text"] is None:
        return None
    return Deadline(row["due_text"], row["due_earliest"], row["due_latest"], row["due_is_condition"])


def _outcome(row: dict[str, Any], thread: Thread, days: Sequence[dt.date]) -> dict[str, Any]:
    closing = thread.closing
    put_off = next((e for e in reversed(thread.events) if e.kind is ThreadEventKind.POSTPONED), None)
    until = put_off.until if put_off is not None and thread.state is FollowUpState.POSTPONED else None
    earliest, latest = row["due_earliest"], row["due_latest"]
    if row["due_text"] and _NEXT_MEETING.search(row["due_text"]):
        following = bisect_right(days, row["meeting_date"])
        earliest = latest = days[following] if following < len(days) else None
    return {
        "state": thread.state.value,
        "answer_item_id": closing.item_id if closing else None,
        "answer_text": closing.quote.text if closing else None,
        "answer_start": closing.quote.span.start if closing else None,
        "answer_end": closing.quote.span.end if closing else None,
        "closed_by": closing.by if closing else None,
        "replaced_by_id": closing.replaced_by if closing else None,
        "is_answered_after": closing.is_after_meeting if closing else None,
        "until_text": until.text if until else None,
        "until_earliest": until.earliest if until else None,
        "until_latest": until.latest if until else None,
        "due_earliest": earliest,
        "due_latest": latest,
    }
