"""What stands at a follower's address: the feed, the calendar, the yes and the no; nothing for a revoked one."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.subscription import Channel, Subscription
from tracker.errors import NotInStore
from tracker.export.atom import write_atom
from tracker.export.calendar import write_calendar
from tracker.store.engine import reading
from tracker.store.followed import name_of_target
from tracker.store.subscriptions import find_by_secret
from tracker.usecases.followed_matters import followed_matters, news_for
from tracker.usecases.subscribe import confirm_subscription, hash_of, revoke_by_mail


def feed_at(engine: Engine, secret: str, home: str, *, now: dt.datetime) -> bytes | None:
    """The Atom feed of the subscription with this secret; ``None`` where there is none. ``home`` without a slash."""
    with reading(engine) as conn:
        one = find_by_secret(conn, hash_of(secret), Channel.ATOM)
        if one is None:
            return None
        name = name_of_target(conn, one.followed, one.target_id)
        news = news_for(conn, one)
    return write_atom(_title(name), f"{home}/feed/{secret}.atom", news, home=home, now=now)


def calendar_at(engine: Engine, secret: str, home: str, *, now: dt.datetime) -> bytes | None:
    """The calendar of the subscription with this secret; ``None`` where there is none. ``home`` without a slash."""
    with reading(engine) as conn:
        one = find_by_secret(conn, hash_of(secret), Channel.CALENDAR)
        if one is None:
            return None
        name = name_of_target(conn, one.followed, one.target_id)
        matters = followed_matters(conn, one)
    return write_calendar(f"Frister · {name or 'ikke længere her'}", matters, home=home, now=now)


def confirm_at(engine: Engine, secret: str, *, now: dt.datetime) -> Subscription | None:
    """The owner of the address says yes; ``None`` where there is no such subscription."""
    try:
        return confirm_subscription(engine, secret, now=now)
    except NotInStore:
        return None


def leave_at(engine: Engine, subscription_id: str, token: str, *, now: dt.datetime) -> bool:
    """Stop a subscription from its mail; whether there was one with this token."""
    try:
        revoke_by_mail(engine, subscription_id, token, now=now)
    except NotInStore:
        return False
    return True


def _title(name: str | None) -> str:
    return f"Pejlemærke · {name or 'ikke længere her'}"
