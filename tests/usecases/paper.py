"""Invented minutes made by hand with their reading, so that storing is tested apart from understanding."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Engine

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, CaseNumber, Section, SectionKind
from tracker.domain.decision import Decision, Outcome
from tracker.domain.follow_up import FollowUp, FollowUpKind
from tracker.domain.meeting import MeetingHeader, MeetingKind
from tracker.domain.money import Amount, BalanceKind, LedgerEntry, LedgerKind, StatedBalance
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document, Quote, Span
from tracker.store.engine import writing
from tracker.usecases.import_minutes import ImportResult, store_intake
from tracker.usecases.store_reading import Intake

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")


@dataclass(frozen=True)
class Point:
    """An item to be written: ``tasks`` and ``wishes`` are sentences of its decision; sums are in whole kroner."""

    title: str
    decision: str = "Godkendt."
    number: str | None = None
    case: str | None = None
    outcome: Outcome | None = Outcome.APPROVED
    tasks: tuple[str, ...] = ()
    kind: FollowUpKind = FollowUpKind.TASK
    carried: int | None = None
    total: int | None = None
    is_closed: bool | None = None
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A document to be written."""

    points: tuple[Point, ...]
    name: str = "referat.txt"
    body: str | None = "Integrationsrådet"
    municipality: str | None = "Eksempelby"
    date: dt.date | None = dt.date(2024, 2, 6)
    kind: MeetingKind = MeetingKind.MINUTES
    place: str | None = None
    note: str = ""

    def but(self, **changes: Any) -> "Paper":
        """The same paper with something changed."""
        return replace(self, **changes)


@dataclass
class _Writing:
    text: str = ""
    items: list[AgendaItem] = field(default_factory=list)

    def put(self, words: str, end: str = "\n") -> Quote:
        start = len(self.text)
        self.text += words + end
        return Quote(words, Span(start, start + len(words)))


def write(paper: Paper) -> tuple[Document, MinutesReading]:
    """The paper as a document and its reading."""
    page = _Writing()
    evidence = []
    if paper.body:
        evidence.append(("body", page.put(paper.body)))
    if paper.place:
        evidence.append(("place", page.put(paper.place)))
    page.put(paper.note or "Referat")
    header_span = Span(0, len(page.text))
    for point in paper.points:
        page.items.append(_item(page, point))
    header = MeetingHeader(
        kind=paper.kind,
        municipality=paper.municipality,
        body=paper.body,
        date=paper.date,
        place=paper.place,
        evidence=tuple(evidence),
    )
    digest = hashlib.sha256(f"{paper!r}".encode()).hexdigest()
    document = Document(paper.name, digest, "text/plain", page.text)
    return document, MinutesReading(header, header_span, tuple(page.items))


def store_paper(engine: Engine, paper: Paper, vocabulary: Vocabulary, **how: Any) -> ImportResult:
    """Import the paper as if it had been read."""
    document, reading = write(paper)
    with writing(engine) as conn:
        intake = Intake(document, document.text.encode(), reading, vocabulary, how.pop("now", NOW), **how)
        return store_intake(conn, intake)


def _item(page: _Writing, point: Point) -> AgendaItem:
    start = len(page.text)
    if point.number:
        page.put(f"Punkt {point.number}: ", end="")
    title = page.put(point.title)
    cases = (CaseNumber(page.put(point.case)),) if point.case else ()
    page.put("Beslutning")
    decision = page.put(point.decision)
    at = decision.span.start
    section = Section(SectionKind.DECISION, decision, Span(at - len("Beslutning\n"), decision.span.end), "Beslutning")
    carried, total = (_sum(point.decision, at, kroner) for kroner in (point.carried, point.total))
    return AgendaItem(
        span=Span(start, len(page.text)),
        number=point.number,
        title=point.title,
        title_quote=title,
        case_numbers=cases,
        is_closed=point.is_closed,
        sections=(section,),
        decision=Decision(decision, outcome=point.outcome),
        ledger=(LedgerEntry(LedgerKind.CARRY_OVER, carried, decision, 2024),) if carried else (),
        balances=(StatedBalance(BalanceKind.TOTAL, total, decision, 2024),) if total else (),
        amounts=tuple(found for found in (carried, total) if found),
        follow_ups=tuple(
            FollowUp(_within(point.decision, sentence, at), point.kind, "forvaltningen") for sentence in point.tasks
        ),
        target_wishes=tuple(_within(point.decision, sentence, at) for sentence in point.wishes),
    )


def _sum(text: str, at: int, kroner: int | None) -> Amount | None:
    return None if kroner is None else Amount(kroner * 100, _within(text, f"{kroner} kr.", at))


def _within(text: str, words: str, at: int) -> Quote:
    start = at + text.index(words)
    return Quote(words, Span(start, start + len(words)))
