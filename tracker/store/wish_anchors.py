"""Wishes that were read and that a person has answered: each stays with its sentence, wherever that stands now.

The answer is a person's and outlives the item. A sentence that stands nowhere any more leaves it an orphan: its item
is ``NULL``, and screens say so. The words of a closed item, or of a document that was taken out, do not stay with it.
"""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, Select, and_, or_, select, update

from tracker.domain.source import Origin
from tracker.store.closed import is_open
from tracker.store.rows import Row
from tracker.store.tables import events, items, meetings, policies, read_wishes, report_treatments, target_wishes

TARGET = "target_wish"
"""The type of target of what people did to wishes, in the journal."""
WORDLESS = ""
"""The text of a wish whose words may not be shown, or are gone with their document."""
_SIGN = ":wish-"


def key_of_wish(id: str) -> str:
    """What in the id of a wish that was read stands for its sentence: that of ``x:wish-0a1b~2`` is ``0a1b``."""
    return id.rpartition(_SIGN)[2].partition("~")[0]


def anchor_wishes(conn: Connection, meeting_id: str) -> None:
    """Put answered wishes whose sentence stands in this meeting where it stands now.

    A wish of the meeting, or one that stands nowhere and is of the meeting's day and municipality, belongs to the one
    unanswered sentence with its very words; where there are several, nobody can say to which.
    """
    read = {row["id"]: row for row in _read_in(conn, meeting_id)}
    loose = _loose_wishes(conn, meeting_id, set(read))
    taken = set(conn.execute(select(target_wishes.c.id).where(target_wishes.c.id.in_(read))).scalars())
    free: dict[str, list[Row]] = {}
    for row in read.values():
        if row["id"] not in taken:
            free.setdefault(key_of_wish(row["id"]), []).append(row)
    asking = Counter(key_of_wish(wish) for wish in loose)
    for wish in loose:
        found = read.get(wish)
        if found is None and asking[key_of_wish(wish)] == 1:
            same = free.get(key_of_wish(wish), [])
            found = same[0] if len(same) == 1 else None
        if found is not None:
            _move(conn, wish, found)


def hide_closed_wishes(conn: Connection, item_ids: Iterable[str]) -> None:
    """Take the words out of answered wishes in closed items that are about to go: nobody can ask an item that is gone.

    So too the outcome of a report's treatment, which was read there. Call it before the items go.
    """
    closed = select(items.c.id).where(items.c.id.in_(list(item_ids)), ~is_open(conn))
    found = conn.execute(_answered().where(target_wishes.c.item_id.in_(closed))).scalars().all()
    forget_wish_words(conn, found)
    conn.execute(update(report_treatments).where(report_treatments.c.item_id.in_(closed)).values(outcome=None))


def forget_lost_wishes(conn: Connection, meeting_id: str) -> None:
    """Take the words out of a meeting's answered wishes whose sentence stands in no document of it any more."""
    read = {row["id"] for row in _read_in(conn, meeting_id)}
    own = _answered().where(target_wishes.c.id.startswith(f"{meeting_id}/", autoescape=True))
    forget_wish_words(conn, [wish for wish in conn.execute(own).scalars() if wish not in read])


def forget_wish_words(conn: Connection, ids: Iterable[str]) -> None:
    """Take the words out of some wishes and out of the journal of them; what people answered stays."""
    named = list(ids)
    conn.execute(update(target_wishes).where(target_wishes.c.id.in_(named)).values(text=WORDLESS))
    told = select(events).where(events.c.target_type == TARGET, events.c.target_id.in_(named))
    for row in conn.execute(told).mappings().all():
        images = {side: _without_words(row[side]) for side in ("before", "after")}
        conn.execute(update(events).where(events.c.id == row["id"]).values(**images))


def _without_words(image: Row | None) -> Row | None:
    return {**image, "text": None} if image else image


def _answered() -> Select[str]:
    return select(target_wishes.c.id).where(target_wishes.c.origin == Origin.READ.value)


def _read_in(conn: Connection, meeting_id: str) -> list[Row]:
    query = (
        select(read_wishes)
        .join(items, items.c.id == read_wishes.c.item_id)
        .where(items.c.meeting_id == meeting_id)
        .order_by(read_wishes.c.id)
    )
    return [dict(row) for row in conn.execute(query).mappings()]


def _loose_wishes(conn: Connection, meeting_id: str, read: set[str]) -> list[str]:
    """Answered wishes that may belong to a sentence of this meeting and do not stand at one."""
    held = conn.execute(select(meetings).where(meetings.c.id == meeting_id)).mappings().one()
    of_meeting = target_wishes.c.id.startswith(f"{meeting_id}/", autoescape=True)
    of_day = and_(
        target_wishes.c.item_id.is_(None),
        target_wishes.c.date == held["date"],
        policies.c.municipality_code == held["municipality_code"],
    )
    query = (
        select(target_wishes.c.id, target_wishes.c.item_id)
        .outerjoin(policies, policies.c.id == target_wishes.c.policy_id)
        .where(target_wishes.c.origin == Origin.READ.value, or_(of_meeting, of_day))
        .order_by(target_wishes.c.id)
    )
    found = conn.execute(query).all()
    return [row.id for row in found if row.item_id is None or row.id not in read]


def _move(conn: Connection, wish: str, found: Row) -> None:
    """The wish stands where the sentence was read, with its words and its journal."""
    place = {"id": found["id"], "item_id": found["item_id"], "text": found["text"]}
    conn.execute(update(target_wishes).where(target_wishes.c.id == wish).values(**place))
    told = and_(events.c.target_type == TARGET, events.c.target_id == wish)
    conn.execute(update(events).where(told).values(target_id=found["id"]))
