"""Circles of minutes whose tasks are still to be followed: what a batch that was broken off left for the next one."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from tracker.store.matters import Circle
from tracker.store.rows import delete_row, insert_rows, select_row
from tracker.store.tables import store_meta

_BODY, _MEETING = "unfollowed body ", "unfollowed meeting "


def save_unfollowed(conn: Connection, circle: Circle) -> None:
    """Remember that a circle's tasks are to be followed."""
    key = _key(circle)
    if select_row(conn, store_meta, key) is None:
        insert_rows(conn, store_meta, [{"key": key, "value": ""}])


def load_unfollowed(conn: Connection) -> tuple[Circle, ...]:
    """The circles that are remembered, in a fixed order."""
    keys = conn.execute(select(store_meta.c.key).where(store_meta.c.key.like("unfollowed %"))).scalars()
    return tuple(
        Circle(key.removeprefix(_BODY)) if key.startswith(_BODY) else Circle(None, (key.removeprefix(_MEETING),))
        for key in sorted(keys)
    )


def forget_unfollowed(conn: Connection, circles: Iterable[Circle]) -> None:
    """Their tasks have been followed."""
    for circle in circles:
        delete_row(conn, store_meta, _key(circle))


def _key(circle: Circle) -> str:
    return f"{_BODY}{circle.body_id}" if circle.body_id is not None else f"{_MEETING}{circle.meeting_ids[0]}"
