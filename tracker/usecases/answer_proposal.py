"""A person answers what the machine read in minutes of money: it becomes an entry, is none, or is one that stands."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine

from tracker.domain.ledger import EntrySource, PostedEntry, ProposalAnswer
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store import ledger
from tracker.store.engine import writing
from tracker.store.frames_ledger import proposals_frame
from tracker.store.proposals import Answer, answers_with_entries, delete_answer, load_answer, mark_of, save_answer
from tracker.usecases.correct_entry import correction_of
from tracker.usecases.entering import By, reject, told, write_journal
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.post_entry import write
from tracker.usecases.private_words import refuse_private_names
from tracker.usecases.standing_entries import standing_ore

_UNDONE = "Godkendt ved en fejl"
_ANSWER = "Svaret"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal as a person was shown it: what is stored must still say the same when they answer."""

    municipality_code: str
    id: str
    kind: LedgerKind
    amount_ore: int
    year: int | None


def accept_proposal(
    engine: Engine, shown: Proposal, *, now: dt.datetime, year: int | None = None, actor: str | None = None
) -> PostedEntry:
    """Post what minutes propose as an entry with its sentence; ``year`` where the minutes name none.

    Raises ``NotInStore``, ``ChangedMeanwhile`` (read anew or answered since), ``RejectedTable`` without a year.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        row = _still(conn, shown)
        if row["year"] is None and year is None:
            reject("year", ProblemCode.MISSING)
        entry = _entry_of(conn, row, year)
        entry = write(conn, entry, by, row["goal_id"])
        _say(conn, row, _answer(row, ProposalAnswer.ACCEPTED, by, entry.id), by)
    return entry


def reject_proposal(
    engine: Engine, shown: Proposal, *, now: dt.datetime, reason: str | None = None, actor: str | None = None
) -> None:
    """Say that a sum of the minutes is no movement of this money. Raises as ``accept_proposal``.

    A reason that names a private applicant is refused (``RejectedTable``).
    """
    with writing(engine) as conn:
        row, by = _still(conn, shown), By(now, actor)
        refuse_private_names(conn, row["pool_id"], _ANSWER, {"Hvorfor": reason})
        _say(conn, row, _answer(row, ProposalAnswer.REJECTED, by, reason=told(reason)), by)


def join_proposal(
    engine: Engine, shown: Proposal, entry_id: str, *, now: dt.datetime, actor: str | None = None
) -> None:
    """Say that minutes tell of an entry that stands already: it is counted once. Raises as ``accept_proposal``.

    Raises ``RejectedTable`` where the entry is of another pool, kind, sum or year.
    """
    with writing(engine) as conn:
        row = _still(conn, shown)
        found = ledger.load_entries(conn, ids=[entry_id])
        if not found:
            raise NotInStore("ledger_entry", entry_id)
        same = (row["pool_id"], row["kind"], row["amount_ore"], row["year"])
        if (found[0].pool_id, found[0].kind.value, found[0].amount_ore, found[0].year) != same:
            reject("entry", ProblemCode.UNKNOWN_CODE, entry_id)
        _say(conn, row, _answer(row, ProposalAnswer.SAME_AS, By(now, actor), entry_id), By(now, actor))


def take_answer_back(
    engine: Engine, municipality_code: str, proposal_id: str, *, now: dt.datetime, actor: str | None = None
) -> None:
    """Open a proposal again. An entry that it became stays and is corrected to nought by an entry of its own."""
    by = By(now, actor)
    with writing(engine) as conn:
        row = _row(conn, municipality_code, proposal_id)
        answer = load_answer(conn, _answer(row, ProposalAnswer.REJECTED, by).id)
        if answer is None:
            raise NotInStore("answer", proposal_id)
        if answer.answer is ProposalAnswer.ACCEPTED and answer.entry_id is not None:
            _undo_entry(conn, answer.entry_id, by)
        delete_answer(conn, answer.id)
        write_journal(conn, "proposal", proposal_id, by, before=answer, after=None)


def reopen_proposals(conn: Connection, item_ids: Iterable[str], by: By) -> None:
    """Open again what became entries, or was joined to one, of items whose money is another pool's from now on."""
    for answer in answers_with_entries(conn, item_ids):
        if answer.answer is ProposalAnswer.ACCEPTED and answer.entry_id is not None:
            _undo_entry(conn, answer.entry_id, by)
        delete_answer(conn, answer.id)
        write_journal(conn, "proposal", answer.id, by, before=answer, after=None)


def _undo_entry(conn: Connection, entry_id: str, by: By) -> None:
    """Correct what the entry has come to, its own corrections counted, to nought: from the day it counted from."""
    entry = ledger.load_entries(conn, ids=[entry_id])[0]
    new_id = ledger.next_entry_id(conn, entry.pool_id, "correction")
    undone = correction_of(entry, new_id, entry.pool_id, entry.year, (standing_ore(conn, entry), 0))
    source = EntrySource(told_on=entry.source.told_on)
    undone = replace(undone, date=entry.date, source=source, reason=_UNDONE)
    write(conn, undone, by, ledger.load_entry_goal(conn, entry_id))


def _still(conn: Connection, shown: Proposal) -> Mapping[str, Any]:
    row = _row(conn, shown.municipality_code, shown.id)
    said = (row["kind"], row["amount_ore"], row["year"])
    if row["answer"] is not None or said != (shown.kind.value, shown.amount_ore, shown.year):
        raise ChangedMeanwhile("proposal", shown.id)
    return row


def _row(conn: Connection, municipality_code: str, proposal_id: str) -> Mapping[str, Any]:
    found = proposals_frame(conn, municipality_code).to_dict("records")
    row = next((one for one in found if one["id"] == proposal_id), None)
    if row is None:
        raise NotInStore("proposal", proposal_id)
    return {str(name): value for name, value in row.items()}


def _entry_of(conn: Connection, row: Mapping[str, Any], year: int | None) -> PostedEntry:
    """The entry that a proposal becomes; ``write`` hides private applicants' names in its words."""
    kind, sentence = LedgerKind(row["kind"]), row["text"]
    return PostedEntry(
        id=ledger.next_entry_id(conn, row["pool_id"], "read"),
        pool_id=row["pool_id"],
        kind=kind,
        amount_ore=row["amount_ore"],
        year=row["year"] if row["year"] is not None else (year or 0),
        origin=Origin.READ,
        source=EntrySource(
            text=sentence,
            document_sha256=row["document_sha256"],
            span_start=row["span_start"],
            span_end=row["span_end"],
            item_id=row["item_id"],
            told_on=row["told_on"],
        ),
        purpose=row["purpose"],
        reason=sentence if kind is LedgerKind.CORRECTION else None,
    )


def _say(conn: Connection, row: Mapping[str, Any], answer: Answer, by: By) -> None:
    save_answer(conn, answer)
    write_journal(conn, "proposal", row["id"], by, before=None, after=answer)


def _answer(
    row: Mapping[str, Any], said: ProposalAnswer, by: By, entry_id: str | None = None, reason: str | None = None
) -> Answer:
    return Answer(
        *(row["item_id"], row["amount_ore"], mark_of(row["text"]), row["nth"], said, by.now),
        entry_id=entry_id,
        reason=reason,
        entered_by=told(by.actor),
    )
