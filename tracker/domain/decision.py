"""What was recommended and what was decided."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Quote


class Outcome(StrEnum):
    """What became of an item."""

    APPROVED = "approved"
    """Godkendt, tiltrådt, vedtaget, bevilget."""
    APPROVED_WITH_CHANGES = "approved_with_changes"
    """Godkendt med den ændring, at …"""
    RECOMMENDED = "recommended"
    """Anbefales, indstilles godkendt: passed on, not decided."""
    NOTED = "noted"
    """Taget til efterretning, til orientering."""
    DISCUSSED = "discussed"
    """Drøftet."""
    POSTPONED = "postponed"
    """Udsat."""
    RETURNED = "returned"
    """Sendt tilbage, genoptages."""
    FORWARDED = "forwarded"
    """Oversendt."""
    REJECTED = "rejected"
    """Afvist, forkastet, afslag."""
    WITHDRAWN = "withdrawn"
    """Udgår, taget af dagsordenen."""
    NOTHING = "nothing"
    """Ingen bemærkninger, intet: the item was held and nothing came of it."""


class Force(StrEnum):
    """What one statement under a decision amounts to."""

    DECIDED = "decided"
    """Godkendt, tiltrådt, besluttet, bevilget: binds."""
    AGREED = "agreed"
    """Der var enighed om, rådet tiltræder."""
    DISCUSSED = "discussed"
    """Drøftet."""
    NOTED = "noted"
    """Taget til efterretning."""
    RECOMMENDS = "recommends"
    """Anbefaler, opfordrer, indstiller: asks somebody else."""
    REMARKED = "remarked"
    """Bemærkede, pegede på, lagde vægt på."""
    INFORMED = "informed"
    """Blev oplyst, orienterede, har undersøgt."""
    TASKED = "tasked"
    """Somebody is to do something."""
    ASKED = "asked"
    """Spurgte til."""
    UNKNOWN = "unknown"
    """A sentence of no known force."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence under a decision, with its force and the words that show it."""

    quote: Quote
    force: Force
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One point of what is proposed; ``proposed_by`` as printed (*Formanden for Integrationsrådet*)."""

    quote: Quote
    proposed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with the remarks that follow it, without attendance lines.

    ``body`` and ``date`` are those that the text gives beside the decision, or the meeting's own where it gives none.
    """

    quote: Quote
    body: str | None = None
    date: dt.date | None = None
    outcome: Outcome | None = None
    outcome_text: str | None = None
    statements: tuple[Statement, ...] = ()
