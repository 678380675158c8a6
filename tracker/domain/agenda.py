"""Items of an agenda or of minutes, their sections and attachments."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.council_note import CouncilNote
from tracker.domain.decision import Decision, Recommendation
from tracker.domain.follow_up import FollowUp
from tracker.domain.meeting import Attendance, HeadCount
from tracker.domain.money import Amount, LedgerEntry, StatedBalance
from tracker.domain.reference import CrossReference
from tracker.domain.source import Quote, Span
from tracker.domain.vote import MinorityStatement, Vote


class SectionKind(StrEnum):
    """What a section of an item is, by its heading; headings in ``data/vocabulary/headings.toml``."""

    SUMMARY = "summary"
    """Resumé, sagens kerne, præsentation, beslutningstema, anledning, baggrund."""
    CASE_PRESENTATION = "case_presentation"
    """Sagsfremstilling, sagsbeskrivelse."""
    RECOMMENDATION = "recommendation"
    """Indstilling, forslag."""
    ROUTING = "routing"
    """Sagsgang, kompetence, sagen behandles i."""
    FINANCES = "finances"
    LEGAL_BASIS = "legal_basis"
    CONSULTATION = "consultation"
    STAFF = "staff"
    DECISION = "decision"
    """The decision of the body whose minutes these are."""
    EARLIER_DECISION = "earlier_decision"
    """The decision of a body that treated the item before."""
    ATTENDANCE = "attendance"
    """Fraværende, afbud, til stede."""
    ATTACHMENTS = "attachments"
    INTRODUCTION = "introduction"
    """Text of the item before its first heading, its title and case line included."""
    OTHER = "other"
    """A heading of no known kind."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of an item: ``quote`` is its text without the heading, ``span`` is the whole with the heading."""

    kind: SectionKind
    quote: Quote
    span: Span
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case's own number as printed, with its KLE subject and facet where it has that form (``15.40.00-P35-1-21``)."""

    quote: Quote
    kle_subject: str | None = None
    kle_facet: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment as listed: title alone, ids beside it. ``mark`` is a letter such as ``(H)`` of unknown meaning."""

    title: str
    quote: Quote
    document_id: str | None = None
    journal_number: str | None = None
    is_closed: bool | None = None
    mark: str | None = None
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item as read. ``span`` is the whole item; items never overlap and stand in reading order.

    ``outside_remit`` are the words by which the body says that it cannot treat the case (*kan ikke behandles her*):
    what is said of that case is nobody's task. ``target_wishes`` are sentences that wish for a higher goal,
    ``notes`` those about working groups, hearings, recruiting and hand-over; ``no_applications`` say that nobody has
    applied to the pool.
    ``external_id`` is the key of the system that the item came from.
    """

    span: Span
    number: str | None = None
    title: str | None = None
    title_quote: Quote | None = None
    case_numbers: tuple[CaseNumber, ...] = ()
    is_closed: bool | None = None
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    decision: Decision | None = None
    earlier_decisions: tuple[Decision, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    amounts: tuple[Amount, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    balances: tuple[StatedBalance, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    votes: tuple[Vote, ...] = ()
    minority_statements: tuple[MinorityStatement, ...] = ()
    head_counts: tuple[HeadCount, ...] = ()
    references: tuple[CrossReference, ...] = ()
    target_wishes: tuple[Quote, ...] = ()
    notes: tuple[CouncilNote, ...] = ()
    outside_remit: Quote | None = None
    external_id: str | None = None
    no_applications: tuple[Quote, ...] = ()
