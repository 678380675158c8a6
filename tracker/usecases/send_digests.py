"""Tells those who follow by mail what has changed: bundled into one mail, and late enough that a slip is not mailed.

A change is told when it has stood for ``delay`` without changing again; one that is taken back before that is never
told. A follower gets at most one mail in each ``pause``. What stood when the subscription began is not news.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage

from sqlalchemy import Connection, Engine

from tracker.domain.subscription import Subscription
from tracker.export.digest import Change, write_digest
from tracker.store.engine import reading, writing
from tracker.store.followed import name_of_target
from tracker.store.subscriptions import (
    forget_told,
    load_mail_subscriptions,
    load_told,
    mark_subscription,
    save_told,
)
from tracker.usecases.followed_matters import followed_matters
from tracker.usecases.subscribe import leave_token
from tracker.usecases.telling import what_is_told

DELAY = dt.timedelta(hours=1)
PAUSE = dt.timedelta(hours=20)

Send = Callable[[EmailMessage], None]
"""Hands a mail to the server; raises ``OSError`` (``smtplib.SMTPException`` is one) when it does not take it."""


@dataclass(frozen=True, slots=True)
class Sending:
    """How mails are sent: ``send`` hands one over, ``sender`` stands in *From*, ``home`` is the dashboard's address."""

    send: Send
    sender: str
    home: str
    delay: dt.timedelta = DELAY
    pause: dt.timedelta = PAUSE


@dataclass(frozen=True, slots=True)
class Sent:
    """How many mails went out, and the ids of the subscriptions whose mail the server did not take."""

    mails: int
    failed: tuple[str, ...]


def send_digests(engine: Engine, sending: Sending, *, now: dt.datetime) -> Sent:
    """Send what is ready to be told. A mail that the server does not take is tried again the next time."""
    with reading(engine) as conn:
        followers = load_mail_subscriptions(conn)
    mails, failed = 0, []
    for one, last_sent_at in followers:
        with writing(engine) as conn:
            ready = _ready(conn, one, now - sending.delay, now)
            name = name_of_target(conn, one.followed, one.target_id)
        if not ready or (last_sent_at is not None and now - last_sent_at < sending.pause):
            continue
        stop = f"{sending.home}/abonnement/stop/{one.id}/{leave_token(one)}"
        mail = write_digest(ready, name or "", to=one.email or "", sender=sending.sender, home=sending.home, stop=stop)
        try:
            sending.send(mail)
        except OSError:
            failed.append(one.id)
            continue
        with writing(engine) as conn:
            _mark_told(conn, one, ready, now)
        mails += 1
    return Sent(mails, tuple(failed))


def _ready(conn: Connection, one: Subscription, before: dt.datetime, now: dt.datetime) -> tuple[Change, ...]:
    """The changes that have stood since ``before``; what differs since is noted with its first moment."""
    told = load_told(conn, one.id)
    matters = {row["id"]: row for row in followed_matters(conn, one)}
    for gone in told.keys() - matters.keys():
        forget_told(conn, one.id, gone)
    ready = []
    for matter_id, matter in matters.items():
        said, row = what_is_told(matter), told.get(matter_id)
        known = row["told"] if row else {}
        if said == known:
            if row is not None and row["seen"] is not None:
                save_told(conn, one.id, matter_id, {"told": known, "seen": None, "seen_since": None})
        elif row is None or row["seen"] != said:
            save_told(conn, one.id, matter_id, {"told": known, "seen": said, "seen_since": now})
        elif row["seen_since"] <= before:
            ready.append(Change(matter, known, said))
    return tuple(ready)


def _mark_told(conn: Connection, one: Subscription, told: Sequence[Change], now: dt.datetime) -> None:
    for change in told:
        said = {"told": dict(change.after), "seen": None, "seen_since": None}
        save_told(conn, one.id, change.matter["id"], said)
    mark_subscription(conn, one.id, last_sent_at=now)
