"""A person follows a body, a goal or a matter; and stops. The secret in an address is shown once and not stored."""

import datetime as dt
import hashlib
import re
import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from tracker.domain.subscription import Channel, Followed, Subscription
from tracker.errors import NotInStore
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.followed import has_target
from tracker.store.subscriptions import (
    find_by_secret,
    forget_address,
    load_subscription,
    mark_subscription,
    save_subscription,
)
from tracker.usecases.telling import begin_telling

_ADDRESS = re.compile(r"[^@\s,;<>\"]{1,64}@[^@\s,;<>\"]{1,253}\.[^@\s,;<>\".]{2,63}")


class NoAddress(ValueError):
    """What was written is no e-mail address."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to follow, and how."""

    municipality_code: str
    channel: Channel
    followed: Followed
    target_id: str
    email: str | None = None


def subscribe(engine: Engine, wish: Wish, *, now: dt.datetime, actor: str | None = None) -> tuple[Subscription, str]:
    """Store a subscription; returns it with the secret of its address, which nobody can look up later.

    One by mail is told nothing before ``confirm_subscription``. Raises ``NotInStore`` where what is to be followed is
    not there, and ``NoAddress``.
    """
    email = (wish.email or "").strip() or None
    if wish.channel is Channel.MAIL and (email is None or not _ADDRESS.fullmatch(email)):
        raise NoAddress(wish.email or "")
    secret = secrets.token_urlsafe(24)
    hashed = hash_of(secret)
    one = Subscription(
        id=hashed[:16],
        municipality_code=wish.municipality_code,
        channel=wish.channel,
        followed=wish.followed,
        target_id=wish.target_id,
        secret_hash=hashed,
        created_at=now,
        created_by=actor,
        email=email if wish.channel is Channel.MAIL else None,
    )
    with writing(engine) as conn:
        if not has_target(conn, wish.followed, wish.target_id, wish.municipality_code):
            raise NotInStore(wish.followed.value, wish.target_id)
        save_subscription(conn, one)
        _tell(conn, "subscribed", one.id, now, actor)
    return one, secret


def confirm_subscription(engine: Engine, secret: str, *, now: dt.datetime) -> Subscription:
    """The owner of the mail address says yes. Twice is once. Raises ``NotInStore``."""
    with writing(engine) as conn:
        found = find_by_secret(conn, hash_of(secret), Channel.MAIL)
        if found is None:
            raise NotInStore("subscription", "")
        if found.confirmed_at is None:
            mark_subscription(conn, found.id, confirmed_at=now)
            begin_telling(conn, found)
            _tell(conn, "subscription confirmed", found.id, now, None)
        return load_subscription(conn, found.id)


def revoke(engine: Engine, subscription_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Stop it at once: its address answers nothing any more, and no e-mail address is kept. Raises ``NotInStore``."""
    with writing(engine) as conn:
        found = load_subscription(conn, subscription_id)
        if found.revoked_at is None:
            mark_subscription(conn, found.id, revoked_at=now)
            forget_address(conn, found.id)
            _tell(conn, "subscription revoked", found.id, now, actor)


def revoke_by_mail(engine: Engine, subscription_id: str, token: str, *, now: dt.datetime) -> None:
    """Stop it from the link in a mail. Raises ``NotInStore`` also for a token that is not this subscription's."""
    with writing(engine) as conn:
        found = load_subscription(conn, subscription_id)
    if not secrets.compare_digest(token.encode(), leave_token(found).encode()):
        raise NotInStore("subscription", subscription_id)
    revoke(engine, subscription_id, now=now)


def leave_token(one: Subscription) -> str:
    """What stands in the mail's link to stop: made of the stored hash, so that each mail can have it."""
    return hashlib.sha256(f"stop:{one.secret_hash}".encode()).hexdigest()[:32]


def hash_of(secret: str) -> str:
    """What the store knows of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _tell(conn: Connection, what: str, subscription_id: str, now: dt.datetime, actor: str | None) -> None:
    save_event(conn, Event(now, what, "subscription", subscription_id, actor))
