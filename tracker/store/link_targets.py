"""What the targets of links say: the words that a person has before them when deciding, and those of today."""

import unicodedata
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from tracker.store.closed import is_open
from tracker.store.rows import select_rows
from tracker.store.tables import decisions, follow_ups, items, meetings

_AT_ONCE = 400
"""How many ids one statement asks for."""


def told_by(conn: Connection, target_ids: Iterable[str]) -> dict[str, str]:
    """By id of an item or follow-up what it says: an item's title and its body's own decisions, a follow-up's sentence.

    One line each, with single spaces, so that a new line break or page is no change. A closed item says its title
    alone, and its follow-ups nothing. A target that is gone is left out.
    """
    ids = list(dict.fromkeys(target_ids))
    tasks = select_rows(conn, follow_ups, "id", ids)
    rows = select_rows(conn, items, "id", [*ids, *(task["item_id"] for task in tasks)])
    shown = _open_among(conn, [row["id"] for row in rows])
    lines = {row["id"]: [row["title"] or ""] for row in rows if row["id"] in ids}
    own = [row for row in select_rows(conn, decisions, "item_id", lines) if row["is_own"]]
    for row in sorted(own, key=lambda row: (row["item_id"], row["position"])):
        if row["item_id"] in shown:
            lines[row["item_id"]].append(row["text"])
    lines |= {task["id"]: [task["text"]] for task in tasks if task["item_id"] in shown}
    return {target: "\n".join(_one_line(line) for line in said) for target, said in lines.items()}


def open_items_of_municipality(conn: Connection, municipality_code: str) -> tuple[str, ...]:
    """The ids of the items of a municipality's meetings whose content may be shown."""
    query = (
        select(items.c.id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.municipality_code == municipality_code, is_open(conn))
        .order_by(items.c.id)
    )
    return tuple(conn.execute(query).scalars())


def _open_among(conn: Connection, item_ids: Sequence[str]) -> set[str]:
    condition = is_open(conn)
    found: set[str] = set()
    for start in range(0, len(item_ids), _AT_ONCE):
        some = item_ids[start : start + _AT_ONCE]
        found.update(conn.execute(select(items.c.id).where(condition, items.c.id.in_(some))).scalars())
    return found


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
