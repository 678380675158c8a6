"""What became of something that was asked for: the sentences about it, from meeting to meeting."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.follow_up import Deadline, FollowUpState
from tracker.domain.source import Quote


class ThreadEventKind(StrEnum):
    """What a later sentence says of a matter."""

    REMINDED = "reminded"
    """It is told, asked or recalled again; nothing has changed."""
    NOT_YET = "not_yet"
    """It has not come yet, or was only received."""
    POSTPONED = "postponed"
    """It is put off; ``until`` says to when, where the sentence does."""
    TREATED = "treated"
    """The body that it was sent to treated it."""
    ANSWERED = "answered"
    """What was asked is told."""
    DONE = "done"
    """The thing asked for is there."""
    DROPPED = "dropped"
    """Those who asked gave it up; ``by`` is who, as written."""
    SUPERSEDED = "superseded"
    """Something else was decided in its place."""


class AnswerBand(StrEnum):
    """How sure it is that a sentence speaks of the matter."""

    CERTAIN = "certain"
    """Closes the matter by itself, until a person says otherwise."""
    LIKELY = "likely"
    """Proposed with both sentences side by side; changes nothing before a person says yes."""


class AnswerReason(StrEnum):
    """Why a sentence is taken to speak of a matter."""

    RIGHT_AFTER = "right_after"
    """It stands right behind the question in the same minutes."""
    SAME_CASE = "same_case"
    SAME_ITEM_TITLE = "same_item_title"
    SAME_WORDS = "same_words"
    SAME_CONCEPTS = "same_concepts"
    """Other words for the same thing, by the thesaurus of the field."""
    SAME_ACTOR = "same_actor"
    ITEM_RECALLS_IT = "item_recalls_it"
    """The item it stands in says that the matter was asked for."""
    NAMES_THE_MEETING = "names_the_meeting"
    """It names the meeting or the item where the matter was given."""
    ORDER_OF_EVENTS = "order_of_events"
    """It came where the answer was due."""


@dataclass(frozen=True, slots=True)
class ThreadEvent:
    """One later sentence about a matter.

    ``is_after_meeting``: written into the same minutes afterwards, on a day that nobody wrote down. ``by`` is who
    answered or dropped it, as written. ``until`` is to when it was put off. ``replaced_by`` is the id of the matter
    that took its place.
    """

    kind: ThreadEventKind
    item_id: str
    meeting_date: dt.date
    quote: Quote
    band: AnswerBand
    reasons: tuple[AnswerReason, ...] = ()
    by: str | None = None
    until: Deadline | None = None
    is_after_meeting: bool = False
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A matter's state and the later sentences about it, in the order told.

    ``closing`` is the event that gave the state; ``None`` while it is open, or put off by its own sentence.
    """

    state: FollowUpState
    closing: ThreadEvent | None = None
    events: tuple[ThreadEvent, ...] = ()
