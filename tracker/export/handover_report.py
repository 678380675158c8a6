"""A paper for the next council: open matters, money, what was learnt, what to read, what was taken over. Pure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, join_words
from tracker.export.handover_words import (
    KIND_HEADINGS,
    NO_BODY,
    STANDING_WORDS,
    crossing_sentences,
    given_words,
    handover_sentences,
    inference_words,
    item_words,
    life_sentence,
    meeting_words,
    taker_words,
    why_words,
)
from tracker.export.note_words import GROUP_STATE_WORDS, HEARING_STATE_WORDS
from tracker.export.report import Cell, Report, ReportSection, ReportTable
from tracker.export.status_report import INVENTED
from tracker.insight.council_notes import ToldNote
from tracker.insight.handover import Handover, MatterKind, MoneyLeft, OpenMatter
from tracker.insight.overdue import Standing
from tracker.insight.reading_list import ToRead
from tracker.insight.take_overs import Crossing, taken_on
from tracker.insight.terms import SeenMember

Row = Mapping[str, Any]
_SEEN, _ABSENT = "første og sidste møde i referaterne; ikke perioden selv", "kun nævnt som fraværende"
_FROM_REGISTER = "fra sagsregisteret; referatet er ikke indlæst"


@dataclass(frozen=True, slots=True)
class HandoverContent:
    """What the page and the paper tell of one body. Rows are those of the store's frames.

    ``entered`` are referrals of the register whose minutes are not in the store. ``crossings`` are the take-overs to
    and from the body; ``members`` those that people wrote, ``proposed`` those that the minutes name besides.
    """

    body: Row
    is_invented: bool
    handed: Handover
    entered: tuple[Row, ...]
    to_read: tuple[ToRead, ...]
    crossings: tuple[Crossing, ...]
    members: tuple[Row, ...]
    proposed: tuple[SeenMember, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known that could be handed on."""
        return self.handed.is_empty and not (self.entered or self.to_read or self.crossings or self.members)


def handover_report(content: HandoverContent, today: dt.date) -> Report:
    """The paper as it stands on a day."""
    name = str(content.body["name"])
    sentences = handover_sentences(name, content.handed, len(content.entered))
    crossed = crossing_sentences(content.body, content.handed, content.crossings, today)
    return Report(
        title=f"Overlevering: {name}",
        date=today,
        notice=INVENTED if content.is_invented else None,
        sections=(
            ReportSection(
                "Hvad skal det næste råd vide?",
                (*sentences, *crossed, life_sentence(content.body, content.handed.matters, today)),
            ),
            _reading(content.to_read),
            *(_matters(content, kind) for kind in MatterKind),
            _money(content.handed.money),
            _notes(content.handed),
            _groups_and_hearings(content.handed),
            _crossings(content.crossings),
            _members(content),
        ),
    )


def _reading(to_read: Sequence[ToRead]) -> ReportSection:
    rows = tuple((*_what_to_read(one), why_words(one)) for one in to_read)
    table = ReportTable(("Hvad", "Dato", "Hvorfor"), rows, "Der er ingen referater eller statusrapporter endnu.")
    return ReportSection("Hvad skal læses først?", (), table)


def _what_to_read(one: ToRead) -> tuple[Cell, Cell]:
    if one.meeting is not None:
        return meeting_words(one.meeting), one.meeting["date"]
    report = one.report or {}
    return f"Statusrapport: {report['title']}", report["date"]


def _matters(content: HandoverContent, kind: MatterKind) -> ReportSection:
    taken = taken_on(content.crossings)
    rows = [_matter_row(one, taken.get(one.id)) for one in content.handed.of_kind(kind)]
    if kind is MatterKind.REFERRAL:
        rows = [*(_entered_row(row) for row in content.entered), *rows]
    return ReportSection(
        KIND_HEADINGS[kind],
        (f"{count_of(len(rows), 'sag', 'sager').capitalize()}.",) if rows else (),
        ReportTable(
            ("Sætning", "Status og frist", "Hvem", "Hvor"),
            tuple(rows),
            "Ingen.",
        ),
    )


def _matter_row(one: OpenMatter, crossing: Crossing | None) -> tuple[Cell, ...]:
    row = one.row
    latest = f"senest {format_date(row['due_latest'])}" if row["due_latest"] else None
    status = _joined(STANDING_WORDS[one.standing], row["due_text"] and f"‘{row['due_text']}’", latest)
    to = f"rettet til {row['addressed_to']}" if row["addressed_to"] else None
    who = to if row["addressed_to"] == row["responsible"] else _joined(row["responsible"], to)
    return _line(row["text"]), status, who or None, _joined(given_words(row, crossing), item_words(row))


def _entered_row(row: Row) -> tuple[Cell, ...]:
    asked = f"{row['asked_for'] or row['title']} ({_FROM_REGISTER})"
    given = _joined(f"Givet i {row['body']} den {format_date(row['date'])}", row["title"])
    return asked, STANDING_WORDS[Standing.UNANSWERED], f"rettet til {row['addressed_to']}", given


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _money(money: Sequence[MoneyLeft]) -> ReportSection:
    inferred = [words for one in money if (words := inference_words(one))]
    return ReportSection(
        "Hvor mange penge er der tilbage?",
        ("Beløb i kroner.", *inferred) if money else (),
        ReportTable(
            ("Pulje eller budget", "Korrigeret budget", "Forbrug", "Disponeret", "Rest", "Ordene"),
            tuple(_money_row(one) for one in money),
            "Ingen beløb er læst.",
        ),
    )


def _money_row(one: MoneyLeft) -> tuple[Cell, ...]:
    line = one.line
    year = str(line.year) if line.year is not None else ""
    return (
        " ".join(part for part in (one.pool["name"], year, "(udledt)" if one.is_inferred else "") if part),
        _kroner(line.corrected_budget.ore),
        _kroner(line.spent.ore),
        "ikke oplyst" if line.committed.ore is None else _kroner(line.committed.ore),
        _kroner(line.left.ore),
        source_words(one),
    )


def source_words(one: MoneyLeft) -> str:
    """The sentence that says what is left or what it follows from, or the latest movement it was counted from."""
    if one.source is None:
        return ""
    words = _line(one.source["text"])
    return words if one.is_stated or one.is_inferred else f"Seneste bevægelse: {words}"


def _notes(handed: Handover) -> ReportSection:
    told = (("Lært", handed.lessons), ("Givet videre", handed.handed), ("Nye medlemmer", handed.recruiting))
    rows = tuple(_note_row(what, note) for what, notes in told for note in notes)
    table = ReportTable(("Hvad", "Sætning", "Hvor"), rows, "Referaterne siger intet om det.")
    return ReportSection("Hvad er lært, og hvad er givet videre?", (), table)


def _note_row(what: str, note: ToldNote) -> tuple[Cell, ...]:
    return what, _line(note.row["text"]), note_place(note)


def note_place(note: ToldNote) -> str:
    """Where it stands: body, day and item; or that a person wrote it."""
    day = format_date(note.date) if note.date is not None else "uden dato"
    if note.row["is_entered"]:
        return f"Skrevet ind{' af ' + note.row['entered_by'] if note.row['entered_by'] else ''}, {day}"
    return f"{note.body or NO_BODY}, {day}, {item_words(note.row)}"


def _groups_and_hearings(handed: Handover) -> ReportSection:
    groups = tuple(
        (
            "Arbejdsgruppe",
            one.name,
            GROUP_STATE_WORDS[one.state],
            "; ".join(part for part in (one.reason, one.condition, join_words(one.members)) if part),
            note_place(one.history[-1]),
        )
        for one in handed.groups
    )
    hearings = tuple(
        (
            "Høring",
            one.subject,
            HEARING_STATE_WORDS[one.state],
            f"frist {format_date(one.due)}" if one.due else "",
            note_place(one.history[-1]),
        )
        for one in handed.hearings
    )
    table = ReportTable(("Hvad", "Navn", "Status", "Kendt", "Hvor"), (*groups, *hearings), "Ingen.")
    return ReportSection("Hvilke arbejdsgrupper og høringer er i gang?", (), table)


def _crossings(crossings: Sequence[Crossing]) -> ReportSection:
    rows = tuple(
        (one.row["date"], one.row["from_body"], taker_words(one.row), _line(matter["text"]), one.row["note"] or "")
        for one in crossings
        if not one.is_undone
        for matter in one.matters
    )
    table = ReportTable(("Dag", "Fra", "Til", "Sætning", "Bemærkning"), rows, "Ingen sager er overtaget.")
    return ReportSection("Hvilke sager er overtaget?", (), table)


def _members(content: HandoverContent) -> ReportSection:
    written = tuple(
        (row["name"], row["role"] or "", row["first_day"] or "", row["last_day"] or "", "skrevet ind")
        for row in content.members
    )
    seen = tuple(
        (one.name, one.role or "", one.first_seen or "", one.last_seen or "", _SEEN if one.first_seen else _ABSENT)
        for one in content.proposed
    )
    table = ReportTable(("Navn", "Hverv", "Fra", "Til", "Hvorfra"), (*written, *seen), "Ingen medlemmer er nævnt.")
    return ReportSection("Hvem har siddet her?", (), table)


def _kroner(ore: int | None) -> float | None:
    return None if ore is None else ore / 100


def _line(text: str) -> str:
    return " ".join(text.split())
