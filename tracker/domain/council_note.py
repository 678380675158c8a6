"""What minutes tell of a body's own affairs: its working groups, hearings, recruiting, hand-over and lessons."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.follow_up import Deadline
from tracker.domain.source import Quote


class NoteKind(StrEnum):
    """What a sentence is about."""

    WORKING_GROUP = "working_group"
    """*Arbejdsgruppe*, *undergruppe*, *festivalgruppen*."""
    HEARING = "hearing"
    """*Høring*, *høringssvar*."""
    RECRUITING = "recruiting"
    """How members of the next council are to be found."""
    HANDOVER = "handover"
    """What goes to the next council."""
    LESSON = "lesson"
    """What those who leave say they have learnt."""


class NoteAct(StrEnum):
    """What happens to it in this sentence."""

    FORMED = "formed"
    """A group is set down."""
    ACTIVE = "active"
    """A group works, or has met."""
    PAUSED = "paused"
    """A group stands still; ``reason`` is why, ``condition`` when it goes on."""
    RESUMED = "resumed"
    CLOSED = "closed"
    """A group is done or dissolved."""
    ASKED = "asked"
    """The body is asked for its opinion, until ``due``."""
    ANSWERED = "answered"
    """The body gives its opinion, approves a draft, or sends it."""
    DECLINED = "declined"
    """The body has no remarks, or gives no opinion."""
    OUTCOME = "outcome"
    """What became of the opinion given."""
    DECIDED = "decided"
    """It is decided how it is to be done."""
    TOLD = "told"
    """It is said, and no more."""


@dataclass(frozen=True, slots=True)
class CouncilNote:
    """One sentence about a group, a hearing, recruiting or the hand-over.

    ``subject`` is the group's or the hearing's name in the sentence's words (or the item's title where the sentence
    has none), ``None`` where neither names it. ``people`` are the members named. ``actor`` is who asks or answers, as
    written. ``tasks`` is what a group is to do, as written.
    """

    kind: NoteKind
    act: NoteAct
    quote: Quote
    subject: str | None = None
    actor: str | None = None
    people: tuple[str, ...] = ()
    due: Deadline | None = None
    reason: str | None = None
    condition: str | None = None
    tasks: str | None = None


@dataclass(frozen=True, slots=True)
class EnteredNote:
    """The same, as a person wrote it: ``date`` is the day that it was so, ``text`` what is said, ``due`` the last day.

    What a person enters stands beside what was read and after it on the same day; it never changes what was read.
    """

    id: str
    body_id: str
    date: dt.date
    kind: NoteKind
    act: NoteAct
    text: str
    subject: str | None = None
    actor: str | None = None
    people: tuple[str, ...] = ()
    due: dt.date | None = None
    reason: str | None = None
    condition: str | None = None
    tasks: str | None = None
    source: str | None = None
