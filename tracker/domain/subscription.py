"""What somebody follows, and by which way they are told."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """How the follower is told."""

    ATOM = "atom"
    """A feed of changes at a secret address (RFC 4287)."""
    CALENDAR = "calendar"
    """Deadlines as an iCalendar at a secret address (RFC 5545)."""
    MAIL = "mail"
    """A digest by e-mail."""


class Followed(StrEnum):
    """What is followed."""

    BODY = "body"
    GOAL = "goal"
    """A goal or a focus area with all below it."""
    MATTER = "matter"
    """One task, question, request, promise, referral or postponement."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """One thing followed by one way.

    ``secret_hash`` is SHA-256 of the secret in its address: who reads the store cannot open the feed with it.
    A mail subscription sends nothing before ``confirmed_at``: the owner of the address has said yes.
    """

    id: str
    municipality_code: str
    channel: Channel
    followed: Followed
    target_id: str
    secret_hash: str
    created_at: dt.datetime
    created_by: str | None = None
    email: str | None = None
    confirmed_at: dt.datetime | None = None
    revoked_at: dt.datetime | None = None
