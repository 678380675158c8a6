"""Which body took over which matters, from whom and when. What is undone stays as history and counts no more."""

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection, select

from tracker.domain.term import TakeOver
from tracker.errors import NotInStore
from tracker.store.rows import insert_rows, select_row, select_rows, update_row
from tracker.store.tables import take_overs, taken_over


def save_take_over(conn: Connection, taken: TakeOver, *, by: str | None, at: dt.datetime) -> None:
    """Write that one body took matters over from another."""
    row = {
        "id": taken.id,
        "from_body_id": taken.from_body_id,
        "to_body_id": taken.to_body_id,
        "date": taken.date,
        "note": taken.note,
        "entered_by": by,
        "entered_at": at,
    }
    insert_rows(conn, take_overs, [row])
    insert_rows(conn, taken_over, [{"take_over_id": taken.id, "follow_up_id": one} for one in taken.follow_up_ids])


def load_take_over(conn: Connection, id: str) -> TakeOver:
    """A take-over, undone or not, with those of its matters that are still stored. Raises ``NotInStore``."""
    row = select_row(conn, take_overs, id)
    if row is None:
        raise NotInStore("take_over", id)
    matters = tuple(one["follow_up_id"] for one in select_rows(conn, taken_over, "take_over_id", [id]))
    return TakeOver(id, row["from_body_id"], row["to_body_id"], row["date"], matters, row["note"])


def is_undone(conn: Connection, id: str) -> bool:
    """Whether somebody has taken it back."""
    return conn.execute(select(take_overs.c.undone_at).where(take_overs.c.id == id)).scalar() is not None


def mark_undone(conn: Connection, id: str, *, by: str | None, at: dt.datetime) -> None:
    """The matters are held by whom they were held by before."""
    update_row(conn, take_overs, {"id": id, "undone_by": by, "undone_at": at})


def last_taken(conn: Connection, follow_up_ids: Iterable[str]) -> dict[str, tuple[str, dt.date]]:
    """The id and day of the latest take-over in force of each matter that has one."""
    wanted = set(follow_up_ids)
    query = (
        select(taken_over.c.follow_up_id, take_overs.c.id, take_overs.c.date)
        .join(take_overs, take_overs.c.id == taken_over.c.take_over_id)
        .where(take_overs.c.undone_at.is_(None))
        .order_by(take_overs.c.date, take_overs.c.entered_at, take_overs.c.id)
    )
    return {row.follow_up_id: (row.id, row.date) for row in conn.execute(query) if row.follow_up_id in wanted}
