"""What a document said goes from the journal when the document is taken out: who did what, and when, stays."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select, update

from tracker.domain.link_act import LinkAct
from tracker.store.link_journal import TARGET, image_in
from tracker.store.link_targets import told_by
from tracker.store.rows import Row
from tracker.store.tables import decisions, events, follow_ups, items, ledger, links, meetings
from tracker.store.wish_anchors import TARGET as WISH
from tracker.store.wish_anchors import forget_lost_wishes

_READ_IN_MINUTES = (meetings, items, decisions, follow_ups, ledger)
_TYPES = ("meeting", "item", "decision", "follow_up", "ledger")


def forget_words(conn: Connection, meeting_id: str, hashes: Iterable[str]) -> None:
    """Take the words of a meeting's removed documents out of the journal, out of links and out of answered wishes.

    Words that another document of the meeting still says stay. Call it when the documents, and what was read in them,
    are gone; ``hashes`` are theirs. A link whose own words are gone keeps none: what is said now is then all new.
    """
    about = [row for row in _rows_about(conn, meeting_id) if row["target_type"] in (*_TYPES, TARGET)]
    links_told = [row for row in about if row["target_type"] == TARGET and row["what"] != LinkAct.UNDONE.value]
    said_now = told_by(conn, {_target_of(row["target_id"]) for row in links_told})
    for row in links_told:
        now = said_now.get(_target_of(row["target_id"]))
        _rewrite(conn, row, {side: _without_seen(row[side], now) for side in ("before", "after")})
    standing = _standing(conn, {row["target_id"] for row in about if row["target_type"] != TARGET})
    for row in about:
        if row["target_type"] != TARGET and row["target_id"] not in standing:
            _rewrite(conn, row, {"before": None, "after": None})
    _forget_seen(conn, meeting_id)
    forget_lost_wishes(conn, meeting_id)
    _forget_imports(conn, hashes)


def _rows_about(conn: Connection, meeting_id: str) -> list[Row]:
    """The journal of a meeting and of all that was read in it; ids of these hold the meeting's own."""
    named = select(events).where(events.c.target_id.contains(meeting_id, autoescape=True), events.c.target_type != WISH)
    found = [dict(row) for row in conn.execute(named.order_by(events.c.id)).mappings()]
    return [row for row in found if _is_of(_target_of(row["target_id"]), meeting_id)]


def _is_of(target_id: str, meeting_id: str) -> bool:
    return target_id == meeting_id or target_id.startswith(f"{meeting_id}/")


def _target_of(id: str) -> str:
    """What a link is about; the id itself of anything else."""
    return id.rpartition(">")[2]


def _without_seen(told: Any, now: str | None) -> Any:
    """The link in a column of the journal without what its target said, unless that is said still."""
    image = image_in(told)
    if image is None or image.get("seen_text") in (None, now):
        return told
    return [{**image, "seen_text": None}]


def _forget_seen(conn: Connection, meeting_id: str) -> None:
    """Take out of the links that stay what their target said when they were confirmed, unless that is said still."""
    query = select(links.c.id, links.c.target_id, links.c.seen_text).where(
        links.c.target_id.startswith(f"{meeting_id}/", autoescape=True), links.c.seen_text.is_not(None)
    )
    rows = conn.execute(query).all()
    said_now = told_by(conn, [row.target_id for row in rows])
    for row in rows:
        if row.seen_text != said_now.get(row.target_id):
            conn.execute(update(links).where(links.c.id == row.id).values(seen_text=""))


def _forget_imports(conn: Connection, hashes: Iterable[str]) -> None:
    """The import of a document told which words of people were lost by it, and about what."""
    query = select(events).where(events.c.target_type == "document", events.c.target_id.in_(list(hashes)))
    for row in conn.execute(query).mappings().all():
        if isinstance(row["before"], list):
            lost = [{"kind": word["kind"]} for word in row["before"]]
            _rewrite(conn, dict(row), {"before": lost, "after": row["after"]})


def _standing(conn: Connection, ids: set[str]) -> set[str]:
    """Which of some meetings, items, decisions, tasks and sums are there."""
    found: set[str] = set()
    for table in _READ_IN_MINUTES:
        found.update(conn.execute(select(table.c.id).where(table.c.id.in_(ids))).scalars())
    return found


def _rewrite(conn: Connection, row: Row, sides: dict[str, Any]) -> None:
    if any(sides[side] != row[side] for side in sides):
        conn.execute(update(events).where(events.c.id == row["id"]).values(**sides))
