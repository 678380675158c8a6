"""Votes over an item and what their losers wanted written down, in rows and back."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from tracker.domain.agenda import AgendaItem
from tracker.domain.source import Quote, Span
from tracker.domain.vote import Ballot, MinorityStatement, Vote, Voter, VoterKind, VoteSide
from tracker.store.rows import Row, Rows, named_quote_columns, named_quote_of, quote_columns, quote_of, select_rows
from tracker.store.tables import minority_statements, votes


def vote_rows(item: AgendaItem, item_id: str) -> Rows:
    """The rows of an item's votes and minority statements."""
    return {
        "votes": [
            {
                "item_id": item_id,
                "id": f"{item_id}:vote-{position}",
                "position": position,
                "is_unanimous": vote.is_unanimous,
                **named_quote_columns("subject", vote.subject),
                "sides": [_ballot_json(ballot) for ballot in vote.ballots],
                **quote_columns(vote.quote),
            }
            for position, vote in enumerate(item.votes, 1)
        ],
        "minority_statements": [
            {
                "item_id": item_id,
                "id": f"{item_id}:minority-{position}",
                "position": position,
                "voters": [_voter_json(voter) for voter in statement.voters],
                **quote_columns(statement.quote),
            }
            for position, statement in enumerate(item.minority_statements, 1)
        ],
    }


def load_votes(conn: Connection, item_id: str) -> tuple[Vote, ...]:
    """An item's votes in order."""
    return tuple(
        Vote(
            quote=quote_of(row),
            ballots=ballots_of(row["sides"]),
            is_unanimous=row["is_unanimous"],
            subject=named_quote_of(row, "subject"),
        )
        for row in _in_order(select_rows(conn, votes, "item_id", [item_id]))
    )


def load_minority_statements(conn: Connection, item_id: str) -> tuple[MinorityStatement, ...]:
    """An item's minority statements in order."""
    rows = _in_order(select_rows(conn, minority_statements, "item_id", [item_id]))
    return tuple(MinorityStatement(quote_of(row), voters_of(row["voters"])) for row in rows)


def ballots_of(sides: Sequence[Mapping[str, Any]]) -> tuple[Ballot, ...]:
    """The sides of a vote as its row holds them."""
    return tuple(
        Ballot(VoteSide(side["side"]), _quote(side), side["count"], voters_of(side["voters"])) for side in sides
    )


def voters_of(voters: Sequence[Mapping[str, Any]]) -> tuple[Voter, ...]:
    """Those who are named beside a side or a statement, as its row holds them."""
    return tuple(Voter(each["name"], VoterKind(each["kind"]), _quote(each), each["party"]) for each in voters)


def _ballot_json(ballot: Ballot) -> Row:
    return {
        "side": ballot.side.value,
        "count": ballot.count,
        "voters": [_voter_json(voter) for voter in ballot.voters],
        **_quote_json(ballot.quote),
    }


def _voter_json(voter: Voter) -> Row:
    return {"name": voter.name, "kind": voter.kind.value, "party": voter.party, **_quote_json(voter.quote)}


def _quote_json(quote: Quote) -> Row:
    return {"text": quote.text, "start": quote.span.start, "end": quote.span.end}


def _quote(found: Mapping[str, Any]) -> Quote:
    return Quote(found["text"], Span(found["start"], found["end"]))


def _in_order(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row["position"])
