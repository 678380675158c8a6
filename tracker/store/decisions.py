"""What was recommended and decided under an item."""

from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.domain.decision import Decision, Force, Outcome, Recommendation, Statement
from tracker.store.rows import Row, Rows, quote_columns, quote_of, select_rows
from tracker.store.tables import decisions, recommendations, statements


def decision_rows(own: Decision | None, earlier: Sequence[Decision], item_id: str) -> Rows:
    """The rows of an item's own decision and of those of earlier bodies, with their statements."""
    found = [(f"{item_id}:decision", own, True)] if own else []
    found += [(f"{item_id}:earlier-{position}", decision, False) for position, decision in enumerate(earlier, 1)]
    return {
        "decisions": [
            _decision_row(decision, item_id, its_id, position, is_own=is_own)
            for position, (its_id, decision, is_own) in enumerate(found, 1)
        ],
        "statements": [
            _statement_row(statement, its_id, position)
            for its_id, decision, _ in found
            for position, statement in enumerate(decision.statements, 1)
        ],
    }


def load_decisions(conn: Connection, item_id: str) -> tuple[Decision | None, tuple[Decision, ...]]:
    """The item's own decision, and those of earlier bodies in order."""
    rows = sorted(select_rows(conn, decisions, "item_id", [item_id]), key=lambda row: row["position"])
    said: dict[str, list[Row]] = {row["id"]: [] for row in rows}
    for row in select_rows(conn, statements, "decision_id", said):
        said[row["decision_id"]].append(row)
    own = [_decision(row, said[row["id"]]) for row in rows if row["is_own"]]
    earlier = tuple(_decision(row, said[row["id"]]) for row in rows if not row["is_own"])
    return (own[0] if own else None), earlier


def recommendation_rows(found: Sequence[Recommendation], item_id: str) -> list[Row]:
    """The rows of what is proposed under an item."""
    return [
        {
            "item_id": item_id,
            "id": f"{item_id}:recommendation-{position}",
            "position": position,
            "proposed_by": recommendation.proposed_by,
            **quote_columns(recommendation.quote),
        }
        for position, recommendation in enumerate(found, 1)
    ]


def load_recommendations(conn: Connection, item_id: str) -> tuple[Recommendation, ...]:
    """What is proposed under an item, in order."""
    rows = sorted(select_rows(conn, recommendations, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(Recommendation(quote_of(row), row["proposed_by"]) for row in rows)


def _decision_row(decision: Decision, item_id: str, id: str, position: int, *, is_own: bool) -> Row:
    return {
        "item_id": item_id,
        "id": id,
        "position": position,
        "is_own": is_own,
        "body": decision.body,
        "date": decision.date,
        "outcome": decision.outcome.value if decision.outcome else None,
        "outcome_text": decision.outcome_text,
        **quote_columns(decision.quote),
    }


def _statement_row(statement: Statement, decision_id: str, position: int) -> Row:
    return {
        "id": f"{decision_id}:statement-{position}",
        "decision_id": decision_id,
        "position": position,
        "force": statement.force.value,
        "marker": statement.marker,
        **quote_columns(statement.quote),
    }


def _decision(row: Row, said: Sequence[Row]) -> Decision:
    return Decision(
        quote=quote_of(row),
        body=row["body"],
        date=row["date"],
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        outcome_text=row["outcome_text"],
        statements=tuple(
            Statement(quote_of(found), Force(found["force"]), found["marker"])
            for found in sorted(said, key=lambda found: found["position"])
        ),
    )
