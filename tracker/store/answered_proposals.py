"""What people have said of each proposal, laid beside it in a frame, and the entry that an open one may be."""

from typing import Any

import pandas as pd
from sqlalchemy import Connection, select

from tracker.domain.ledger import ProposalAnswer
from tracker.store.proposals import key_of_proposal
from tracker.store.rows import select_all
from tracker.store.tables import ledger_answers, ledger_entries

_ANSWER = {"answer": "answer", "entry_id": "entry_id", "answered_by": "entered_by", "answered_at": "entered_at"}


def with_answers(connection: Connection, found: pd.DataFrame) -> pd.DataFrame:
    """Proposals with ``nth`` of its sentence, the answer, by whom and when, and the entry it is or may be."""
    answers = {key_of_proposal(row): row for row in select_all(connection, ledger_answers)}
    found["nth"] = _column(found, _counted(found))
    said = [answers.get(key_of_proposal(row)) for row in _records(found)]
    for column, name in _ANSWER.items():
        found[column] = _column(found, [None if one is None else one[name] for one in said])
    found["looks_like"] = _column(found, _look_alikes(connection, found))
    return found


def _counted(found: pd.DataFrame) -> list[int]:
    """Which of several proposals with the same sum in the same sentence each is, from 1."""
    seen: dict[tuple[Any, ...], int] = {}
    counted = []
    for row in _records(found):
        key = key_of_proposal({**row, "nth": 1})
        seen[key] = seen.get(key, 0) + 1
        counted.append(seen[key])
    return counted


def _look_alikes(connection: Connection, found: pd.DataFrame) -> list[str | None]:
    """For each open proposal an entry that may be the same: pool, kind, sum and year agree; each entry once."""
    table = ledger_entries
    compared = (table.c.pool_id, table.c.kind, table.c.amount_ore, table.c.year)
    taken = set(
        connection.execute(
            select(ledger_answers.c.entry_id).where(
                ledger_answers.c.answer.in_([ProposalAnswer.ACCEPTED.value, ProposalAnswer.SAME_AS.value])
            )
        ).scalars()
    )
    free: dict[tuple[Any, ...], list[str]] = {}
    own = table.c.pool_id.in_(set(found["pool_id"]))
    for entry_id, *key in connection.execute(select(table.c.id, *compared).where(own).order_by(table.c.number)):
        if entry_id not in taken:
            free.setdefault(tuple(key), []).append(entry_id)
    like: list[str | None] = []
    for row in _records(found):
        same = free.get((row["pool_id"], row["kind"], row["amount_ore"], row["year"]), [])
        like.append(same.pop(0) if same and row["answer"] is None else None)
    return like


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False, name=None)]


def _column(frame: pd.DataFrame, values: list[Any]) -> "pd.Series[Any]":
    return pd.Series(values, index=frame.index, dtype=object)
