"""Minutes of no named municipality that are of one council all the same: same body, and the same people in them.

Councils are called alike in many towns, so a body's name alone is no witness. Two people of the same full name in both
are: minutes of one council mostly name the same handful. Who is a person is known from those who attend or are to act.
"""

import re

from sqlalchemy import Connection, select

from tracker.domain.follow_up import ResponsibleKind
from tracker.store.tables import attendances, documents, follow_ups, items, meetings

_LEAST_PEOPLE = 2
"""Full names in both; a first name alone is none."""


def kindred_meetings(conn: Connection, body_id: str, meeting_id: str) -> tuple[str, ...]:
    """The meeting and those of the same body that name the same people as it or as one another of them, by id."""
    people = _people(conn, body_id)
    found, waiting = {meeting_id}, [meeting_id]
    while waiting:
        own = people.get(waiting.pop(), set())
        new = [other for other, theirs in people.items() if other not in found and len(own & theirs) >= _LEAST_PEOPLE]
        found.update(new)
        waiting += new
    return tuple(sorted(found))


def _people(conn: Connection, body_id: str) -> dict[str, set[str]]:
    """Whose full names stand in the minutes of each meeting of a body."""
    names = sorted(_names(conn, body_id))
    if not names:
        return {}
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    texts = select(documents.c.meeting_id, documents.c.text).join(meetings, meetings.c.id == documents.c.meeting_id)
    people: dict[str, set[str]] = {}
    for meeting_id, text in conn.execute(texts.where(meetings.c.body_id == body_id)):
        people.setdefault(meeting_id, set()).update(named.findall(_plain(text)))
    return people


def _names(conn: Connection, body_id: str) -> set[str]:
    """The full names of those who attended, or are to act, at any meeting of a body."""
    attending = select(attendances.c.name).join(meetings, meetings.c.id == attendances.c.meeting_id)
    acting = (
        select(follow_ups.c.responsible_name)
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(follow_ups.c.responsible_kind == ResponsibleKind.PERSON.value)
    )
    own = meetings.c.body_id == body_id
    names = (_plain(name) for query in (attending, acting) for name in conn.execute(query.where(own)).scalars())
    return {name for name in names if " " in name}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
