"""Follow what minutes ask for to the words that answer it; runs whenever minutes of the same circle change.

What a person has said of a task stays. "På næste møde" means the next meeting that is stored, and no day until then.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from tracker.danish.body_names import body_key
from tracker.danish.text import find_sentences
from tracker.domain.follow_up import Deadline, FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.domain.thread import Thread, ThreadEventKind
from tracker.following.matters import Matter, Told
from tracker.following.threads import find_threads
from tracker.store.matters import (
    Circle,
    ToldSection,
    circle_of,
    meeting_days,
    save_outcome,
    tasks_within,
    told_within,
)
from tracker.store.referred import addressed_within, other_bodies
from tracker.store.rows import Row
from tracker.store.thread_events import load_stored_events
from tracker.usecases.following_language import load_field_language
from tracker.usecases.keep_thread import keep_thread

_NEXT_MEETING = re.compile(r"\b(?:næste|førstkommende|kommende)\s+(?:\w+\s+)?\w*møde", re.IGNORECASE)


def follow_tasks(conn: Connection, circles: Iterable[Circle | None]) -> int:
    """Find the answers to the tasks of these circles anew; returns how many tasks changed.

    A meeting that stood alone and has joined a body or other meetings since is followed with these.
    """
    own = [circle for circle in (circle_as_now(conn, one) for one in dict.fromkeys(circles) if one) if circle]
    return sum(follow_circle(conn, circle) for circle in dict.fromkeys((*own, *senders_to(conn, own))))


def senders_to(conn: Connection, circles: Sequence[Circle]) -> list[Circle]:
    """The circles that sent matters to these bodies: what a body has treated may close what another waits for."""
    sent = addressed_within(conn, circles)
    return [Circle(body_id) for name, body_id, words in sent if body_key(words) == body_key(name) != ""]


def circle_as_now(conn: Connection, circle: Circle) -> Circle | None:
    """The circle of a body as it is; that of meetings alone with those that share people with them by now."""
    return circle if circle.body_id is not None else circle_of(conn, circle.meeting_ids[0])


@dataclass(frozen=True, slots=True)
class Ground:
    """All that the search for the answers to a circle's tasks rests on, as it is stored."""

    tasks: tuple[Row, ...]
    told: tuple[ToldSection, ...]
    told_elsewhere: tuple[ToldSection, ...]


def load_ground(conn: Connection, circle: Circle) -> Ground:
    """What stands in the store of a circle, and of the bodies that it sent matters to."""
    tasks = tuple(tasks_within(conn, circle))
    asked = {body_key(row["addressed_to"]) for row in tasks if row["addressed_to"]}
    bodies = [body_id for body_id, name in other_bodies(conn, circle).items() if asked and body_key(name) in asked]
    elsewhere = tuple(section for body_id in bodies for section in told_within(conn, Circle(body_id)))
    return Ground(tasks, tuple(told_within(conn, circle)), elsewhere)


def threads_on(ground: Ground) -> Mapping[str, Thread]:
    """The thread of each task by its id; of all that following does, this alone takes long. Pure."""
    told = [sentence for section in ground.told for sentence in _sentences(section)]
    by_item: dict[str, list[Told]] = {}
    for sentence in told:
        by_item.setdefault(sentence.item_id, []).append(sentence)
    matters = [_matter(row, by_item.get(row["item_id"], ())) for row in ground.tasks]
    elsewhere = [sentence for section in ground.told_elsewhere for sentence in _sentences(section)]
    everything = sorted([*told, *elsewhere], key=lambda sentence: sentence.meeting_date)
    return find_threads(matters, everything, load_field_language())


def keep_threads(conn: Connection, circle: Circle, ground: Ground, threads: Mapping[str, Thread]) -> int:
    """Store what the search found, as people leave it; returns how many tasks changed."""
    days = meeting_days(conn, circle)
    stored = load_stored_events(conn, threads)
    return sum(_keep(conn, row, threads[row["id"]], stored.get(row["id"], {}), days) for row in ground.tasks)


def follow_circle(conn: Connection, circle: Circle) -> int:
    """Follow the tasks of one circle alone; returns how many changed."""
    ground = load_ground(conn, circle)
    return keep_threads(conn, circle, ground, threads_on(ground))


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
