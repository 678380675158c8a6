"""What people say of the movements that the machine read in minutes: known again when the minutes are read anew."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from tracker.domain.ledger import ProposalAnswer
from tracker.store.rows import delete_rows, insert_rows, select_row, select_rows
from tracker.store.tables import ledger_answers


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person said of a proposal; ``entry_id`` is the entry that it became, or that it is the same as."""

    item_id: str
    amount_ore: int
    sentence_sha256: str
    nth: int
    answer: ProposalAnswer
    entered_at: dt.datetime
    entry_id: str | None = None
    reason: str | None = None
    entered_by: str | None = None

    @property
    def id(self) -> str:
        """By item, sum and sentence: the same when the minutes are read anew."""
        key = f"{self.amount_ore}:{self.sentence_sha256}:{self.nth}"
        return f"{self.item_id}:answer-{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def save_answer(conn: Connection, answer: Answer) -> None:
    """Store an answer in the place of an earlier one to the same proposal."""
    delete_rows(conn, ledger_answers, "id", [answer.id])
    row = {name: getattr(answer, name) for name in Answer.__dataclass_fields__}
    insert_rows(conn, ledger_answers, [{**row, "id": answer.id, "answer": answer.answer.value}])


def delete_answer(conn: Connection, answer_id: str) -> None:
    """The proposal is open again."""
    delete_rows(conn, ledger_answers, "id", [answer_id])


def load_answer(conn: Connection, answer_id: str) -> Answer | None:
    """The answer to a proposal, if there is one."""
    row = select_row(conn, ledger_answers, answer_id)
    return None if row is None else _answer_of(row)


def answers_with_entries(conn: Connection, item_ids: Iterable[str]) -> tuple[Answer, ...]:
    """The answers about some items by which an entry stands for what the minutes tell."""
    rows = select_rows(conn, ledger_answers, "item_id", item_ids)
    return tuple(_answer_of(row) for row in rows if row["entry_id"] is not None)


def key_of_proposal(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """By what a proposal, or the answer to it, is known: item, sum, sentence, and which of the same."""
    mark = row.get("sentence_sha256") or mark_of(row["text"])
    return row["item_id"], row["amount_ore"], mark, row["nth"]


def mark_of(sentence: str) -> str:
    """A mark by which a sentence is known again, whatever its white space and case."""
    return hashlib.sha256(" ".join(sentence.split()).casefold().encode()).hexdigest()


def _answer_of(row: Mapping[str, Any]) -> Answer:
    said = {name: row[name] for name in Answer.__dataclass_fields__}
    return Answer(**{**said, "answer": ProposalAnswer(row["answer"])})
