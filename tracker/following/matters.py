"""What is followed, and what is searched: matters that were given, and sentences that minutes tell. Pure values."""

import datetime as dt
from dataclasses import dataclass

from tracker.domain.follow_up import Deadline, FollowUpKind
from tracker.domain.source import Quote


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of minutes, in the order in which the minutes tell them.

    ``body`` is whose minutes these are; ``None`` is taken for the body of every matter. ``case_numbers`` are those of
    the item.
    """

    item_id: str
    meeting_date: dt.date
    quote: Quote
    in_decision: bool
    item_title: str = ""
    body: str | None = None
    case_numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """A follow-up as it was given; ``context`` is the sentence before it, for "undersøger det".

    ``body`` is whose minutes gave it; ``item_title`` and ``case_numbers`` are those of its item.
    """

    id: str
    kind: FollowUpKind
    item_id: str
    meeting_date: dt.date
    quote: Quote
    responsible: str | None = None
    addressed_to: str | None = None
    context: str = ""
    item_title: str = ""
    case_numbers: tuple[str, ...] = ()
    body: str | None = None
    due: Deadline | None = None
