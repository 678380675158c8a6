"""Who follows what, and what a mail subscription was told last."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from tracker.domain.subscription import Channel, Followed, Subscription
from tracker.errors import NotInStore
from tracker.store.rows import Row, delete_row, insert_rows, select_row, select_rows, update_row
from tracker.store.tables import subscriptions, told_matters


def save_subscription(conn: Connection, one: Subscription) -> None:
    """Store a new subscription."""
    row = {
        "id": one.id,
        "municipality_code": one.municipality_code,
        "channel": one.channel.value,
        "followed": one.followed.value,
        "target_id": one.target_id,
        "secret_hash": one.secret_hash,
        "email": one.email,
        "created_by": one.created_by,
        "created_at": one.created_at,
        "confirmed_at": one.confirmed_at,
        "revoked_at": one.revoked_at,
    }
    insert_rows(conn, subscriptions, [row])


def find_by_secret(conn: Connection, secret_hash: str, channel: Channel) -> Subscription | None:
    """The subscription whose secret has this hash, where it has this channel and is not revoked."""
    query = select(subscriptions).where(
        subscriptions.c.secret_hash == secret_hash,
        subscriptions.c.channel == channel.value,
        subscriptions.c.revoked_at.is_(None),
    )
    row = conn.execute(query).mappings().first()
    return subscription_of(dict(row)) if row else None


def load_subscription(conn: Connection, id: str) -> Subscription:
    """One subscription, revoked ones too. Raises ``NotInStore``."""
    row = select_row(conn, subscriptions, id)
    if row is None:
        raise NotInStore("subscription", id)
    return subscription_of(row)


def load_mail_subscriptions(conn: Connection) -> tuple[tuple[Subscription, dt.datetime | None], ...]:
    """Those that are told by mail now, confirmed and not revoked, each with when it was sent to last."""
    query = (
        select(subscriptions)
        .where(
            subscriptions.c.channel == Channel.MAIL.value,
            subscriptions.c.confirmed_at.is_not(None),
            subscriptions.c.revoked_at.is_(None),
        )
        .order_by(subscriptions.c.id)
    )
    return tuple((subscription_of(dict(row)), row["last_sent_at"]) for row in conn.execute(query).mappings())


def mark_subscription(conn: Connection, id: str, **moments: dt.datetime) -> None:
    """Write when it was confirmed, revoked or sent to: ``confirmed_at``, ``revoked_at``, ``last_sent_at``."""
    update_row(conn, subscriptions, {"id": id, **moments})


def forget_address(conn: Connection, id: str) -> None:
    """Take the e-mail address out: who no longer follows leaves none behind."""
    update_row(conn, subscriptions, {"id": id, "email": None})


def load_told(conn: Connection, subscription_id: str) -> Mapping[str, Row]:
    """What a mail subscription was told of each matter, by the matter's id."""
    rows = select_rows(conn, told_matters, "subscription_id", [subscription_id])
    return {row["matter_id"]: row for row in rows}


def save_told(conn: Connection, subscription_id: str, matter_id: str, said: Mapping[str, Any]) -> None:
    """Write ``told``, ``seen`` and ``seen_since`` of one matter."""
    key = (subscription_id, matter_id)
    row = {"subscription_id": subscription_id, "matter_id": matter_id, **said}
    if select_row(conn, told_matters, *key) is None:
        insert_rows(conn, told_matters, [row])
    else:
        update_row(conn, told_matters, row)


def forget_told(conn: Connection, subscription_id: str, matter_id: str) -> None:
    """A matter that is gone is told of no more."""
    delete_row(conn, told_matters, subscription_id, matter_id)


def subscription_of(row: Mapping[str, Any]) -> Subscription:
    """The subscription that a row holds."""
    return Subscription(
        id=row["id"],
        municipality_code=row["municipality_code"],
        channel=Channel(row["channel"]),
        followed=Followed(row["followed"]),
        target_id=row["target_id"],
        secret_hash=row["secret_hash"],
        created_at=row["created_at"],
        created_by=row["created_by"],
        email=row["email"],
        confirmed_at=row["confirmed_at"],
        revoked_at=row["revoked_at"],
    )
