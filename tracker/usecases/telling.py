"""What a follower by mail knows of a matter: what counts as a change, and what stood when they began."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from tracker.domain.subscription import Subscription
from tracker.store.subscriptions import save_told
from tracker.usecases.followed_matters import followed_matters


def begin_telling(conn: Connection, one: Subscription) -> None:
    """What stands now is known to the follower: only what changes from here is told."""
    for matter in followed_matters(conn, one):
        save_told(conn, one.id, matter["id"], {"told": what_is_told(matter), "seen": None, "seen_since": None})


def what_is_told(matter: Mapping[str, Any]) -> dict[str, str | None]:
    """What a follower cares about; days as ISO text, as the store keeps it."""
    days = {name: matter[name].isoformat() if matter[name] else None for name in ("due_latest", "until_latest")}
    return {
        "state": matter["state"],
        "answer": " ".join((matter["answer_text"] or "").split()) or None,
        "responsible": matter["responsible"],
        "held_by": matter["held_by"],
        **days,
    }
