"""Votes taken over an item, and what those who lost them wanted written down."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Quote


class VoteSide(StrEnum):
    """What a vote was for."""

    FOR = "for"
    """For stemte, stemte for."""
    AGAINST = "against"
    """Imod stemte, stemte imod."""
    ABSTAINED = "abstained"
    """Undlod at stemme, hverken for eller imod, stemte blankt."""
    APART = "apart"
    """*Alle undtagen Ø*: did not vote with all others; how is not said."""


class VoterKind(StrEnum):
    """Who is named beside a side."""

    PERSON = "person"
    PARTY = "party"
    """A party or list, by name or letter; all its members who were there."""


@dataclass(frozen=True, slots=True)
class Voter:
    """A person or a party as named; ``name`` is the quote without party letter and title."""

    name: str
    kind: VoterKind
    quote: Quote
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """One side of a vote. ``count`` is the number that the text states; ``None`` where it states none."""

    side: VoteSide
    quote: Quote
    count: int | None = None
    voters: tuple[Voter, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote; ``quote`` covers all sentences that tell of it.

    ``is_unanimous`` is ``True`` where the text says so (*enstemmigt*), ``False`` where it tells of somebody against,
    ``None`` where it says neither. ``subject`` is what was voted on where the text names it (*Indstillingens pkt. 2*).
    """

    quote: Quote
    ballots: tuple[Ballot, ...] = ()
    is_unanimous: bool | None = None
    subject: Quote | None = None


@dataclass(frozen=True, slots=True)
class MinorityStatement:
    """What somebody wanted written beside the decision (*mindretalsudtalelse*, *ønskede ført til protokols*)."""

    quote: Quote
    voters: tuple[Voter, ...] = ()
