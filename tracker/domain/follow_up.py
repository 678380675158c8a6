"""What somebody is to do later, when, and what became of it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Quote


class FollowUpKind(StrEnum):
    """What kind of duty a sentence lays on somebody."""

    TASK = "task"
    """Somebody is to do something."""
    PROMISE = "promise"
    """Somebody says that they will do something."""
    REQUEST = "request"
    """Somebody is asked to do something; *opfordres* included, a soft duty."""
    QUESTION = "question"
    """Somebody is to tell something."""
    REFERRAL = "referral"
    """Another political body is asked or is sent something."""
    POSTPONEMENT = "postponement"
    """Something is put off."""


class FollowUpState(StrEnum):
    """What became of it; *late* is computed from the date and never stored."""

    OPEN = "open"
    ANSWERED = "answered"
    """What was asked has been told."""
    DONE = "done"
    """What was to be made or done is there."""
    POSTPONED = "postponed"
    DROPPED = "dropped"
    """Those who asked gave it up."""
    SUPERSEDED = "superseded"
    """Something else was decided in its place."""

    @property
    def is_closed(self) -> bool:
        """Whether nobody waits for it any more."""
        return self not in {FollowUpState.OPEN, FollowUpState.POSTPONED}


class Duty(StrEnum):
    """How binding the words are."""

    FIRM = "firm"
    SOFT = "soft"
    """*opfordres til*, *bør*, *gerne ser*: nobody is late who does not do it."""
    CONDITIONAL = "conditional"
    """*når det er muligt*, *hvis der er midler*: owed once the condition holds."""


class ResponsibleKind(StrEnum):
    """What the words for somebody responsible name."""

    BODY = "body"
    """A political body or council (*Børne- og Ungdomsudvalget*, *rådet*)."""
    DEPARTMENT = "department"
    """A part of the administration (*Jobcentret*, *forvaltningen*)."""
    ROLE = "role"
    """An office that somebody holds (*formanden*, *sekretæren*)."""
    PERSON = "person"
    """Somebody by name."""


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who the words name, resolved where that is certain: ``name`` is the body, department, role or person."""

    kind: ResponsibleKind
    name: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """When it is due, in the words of the text, and the interval of days they mean (both ends included).

    Both ends ``None``: the words are no date (*når det er muligt*). ``is_condition`` marks such words.
    """

    text: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    is_condition: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A whole sentence by which somebody is to do something later.

    ``responsible`` is who, as written; ``resolved`` is whom that certainly means; ``duty`` is how binding it is.
    """

    quote: Quote
    kind: FollowUpKind = FollowUpKind.TASK
    responsible: str | None = None
    addressed_to: str | None = None
    due: Deadline | None = None
    resolved: Responsible | None = None
    duty: Duty = Duty.FIRM
