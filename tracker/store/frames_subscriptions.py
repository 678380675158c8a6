"""Who follows what, as a frame: without secrets, and with the mail address masked."""

import pandas as pd
from sqlalchemy import Connection, select

from tracker.domain.subscription import Followed
from tracker.store.followed import name_of_target
from tracker.store.frames_closed import frame_of
from tracker.store.tables import subscriptions


def subscriptions_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The subscriptions of a municipality that are not revoked, the newest first, with ``name`` of what is followed."""
    columns = [column for column in subscriptions.columns if column.name not in {"secret_hash", "email"}]
    found = frame_of(
        connection,
        select(*columns, subscriptions.c.email)
        .where(subscriptions.c.municipality_code == municipality_code, subscriptions.c.revoked_at.is_(None))
        .order_by(subscriptions.c.created_at.desc(), subscriptions.c.id),
    )
    targets = zip(found["followed"], found["target_id"], strict=True)
    names = [name_of_target(connection, Followed(kind), target) for kind, target in targets]
    found["name"] = pd.Series(names, index=found.index, dtype=object)
    found["email"] = pd.Series([_masked(one) for one in found["email"]], index=found.index, dtype=object)
    return found


def _masked(email: str | None) -> str | None:
    """``a…@by.dk``: enough to know one's own by."""
    if email is None:
        return None
    name, _, domain = email.partition("@")
    return f"{name[:1]}…@{domain}"
