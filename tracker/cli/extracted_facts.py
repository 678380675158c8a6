"""Votes, statements, recusals, head counts, references and sums as plain values, and as lines to read."""

import datetime as dt
from typing import Any

from tracker.danish.phrases import join_words
from tracker.domain.agenda import AgendaItem
from tracker.domain.meeting import Attendance, HeadCount, Presence
from tracker.domain.money import Amount
from tracker.domain.reference import CrossReference
from tracker.domain.source import Quote
from tracker.domain.vote import Ballot, MinorityStatement, Vote, Voter, VoteSide

_SIDES = {
    VoteSide.FOR: "for",
    VoteSide.AGAINST: "imod",
    VoteSide.ABSTAINED: "hverken for eller imod",
    VoteSide.APART: "ikke med de øvrige",
}
_LONGEST = 160


def describe_quote(quote: Quote) -> dict[str, Any]:
    """Words with their place."""
    return {"text": quote.text, "start": quote.span.start, "end": quote.span.end}


def describe_date(date: dt.date | None) -> str | None:
    """``YYYY-MM-DD``."""
    return date.isoformat() if date else None


def describe_facts(item: AgendaItem) -> dict[str, Any]:
    """The keys of an item for what is told of it besides its decision."""
    return {
        "votes": [_vote(vote) for vote in item.votes],
        "minority_statements": [_statement(statement) for statement in item.minority_statements],
        "recused": [_recusal(a) for a in item.attendances if a.presence is Presence.RECUSED],
        "head_counts": describe_head_counts(item.head_counts),
        "references": [_reference(reference) for reference in item.references],
        "outside_remit": describe_quote(item.outside_remit) if item.outside_remit else None,
        "external_id": item.external_id,
    }


def describe_amount(amount: Amount) -> dict[str, Any]:
    """A sum in kroner, and what its sentence says of it."""
    return {
        "dkk": _crowns(amount.ore),
        **describe_quote(amount.quote),
        "kind": amount.kind.value if amount.kind else None,
        "year": amount.year,
        "purpose": describe_quote(amount.purpose) if amount.purpose else None,
    }


def once_each(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Each sum where it first stands, as the contract has it: two columns of a table may hold the same."""
    return tuple(
        {amount.ore: amount for amount in reversed(amounts)}[ore] for ore in dict.fromkeys(a.ore for a in amounts)
    )


def describe_head_counts(counts: tuple[HeadCount, ...]) -> list[dict[str, Any]]:
    """How many were there, as the text states it."""
    return [{"present": c.present, "absent": c.absent, "members": c.members, **describe_quote(c.quote)} for c in counts]


def _crowns(ore: int) -> int | float:
    return ore // 100 if ore % 100 == 0 else ore / 100


def _vote(vote: Vote) -> dict[str, Any]:
    return {
        **describe_quote(vote.quote),
        "unanimous": vote.is_unanimous,
        "subject": vote.subject.text if vote.subject else None,
        "sides": [_ballot(ballot) for ballot in vote.ballots],
    }


def _ballot(ballot: Ballot) -> dict[str, Any]:
    return {
        "side": ballot.side.value,
        "count": ballot.count,
        "voters": [_voter(voter) for voter in ballot.voters],
        **describe_quote(ballot.quote),
    }


def _voter(voter: Voter) -> dict[str, Any]:
    return {"name": voter.name, "kind": voter.kind.value, "party": voter.party, **describe_quote(voter.quote)}


def _statement(statement: MinorityStatement) -> dict[str, Any]:
    return {**describe_quote(statement.quote), "voters": [_voter(voter) for voter in statement.voters]}


def _recusal(attendance: Attendance) -> dict[str, Any]:
    return {"name": attendance.name, "party": attendance.party, **describe_quote(attendance.quote)}


def _reference(reference: CrossReference) -> dict[str, Any]:
    return {
        "kind": reference.kind.value,
        **describe_quote(reference.quote),
        "date": describe_date(reference.date),
        "body": reference.body,
        "item_number": reference.item_number,
        "case_number": reference.case_number,
        "name": reference.name,
        "paragraph": reference.paragraph,
        "listed": reference.is_listed,
    }


def summarise_facts(item: AgendaItem) -> list[str]:
    """A line for each vote and statement, one for those recused, and one for all references."""
    lines = [f"     Afstemning: {_vote_words(vote)}" for vote in item.votes]
    lines.extend(f"     Mindretal: {_short(statement.quote)}" for statement in item.minority_statements)
    recused = [a.name for a in item.attendances if a.presence is Presence.RECUSED]
    if recused:
        lines.append(f"     Inhabil: {join_words(recused)}")
    if item.outside_remit:
        lines.append(f"     Uden for området: {_short(item.outside_remit)}")
    if item.references:
        lines.append("     Henviser til: " + "; ".join(dict.fromkeys(_short(r.quote) for r in item.references)))
    return lines


def _vote_words(vote: Vote) -> str:
    """*12 for, 7 imod (V og O)*, *enstemmigt*, or the words themselves where they give neither name nor number."""
    sides = [
        f"{'' if b.count is None else f'{b.count} '}{_SIDES[b.side]}"
        + (f" ({join_words([voter.name for voter in b.voters])})" if b.voters else "")
        for b in vote.ballots
    ]
    told = ["enstemmigt"] if vote.is_unanimous else []
    return ", ".join([*told, *sides]) or _short(vote.quote)


def _short(quote: Quote) -> str:
    return " ".join(quote.text.split())[:_LONGEST]
