"""The sheet *Posteringer*: every entry with its kind, sum, day, place, source and door. The other sheets add it up."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import xlsxwriter

from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.export.budget_words import COLUMN_WORDS, KIND_WORDS
from tracker.export.workbook_pen import Pen, cell, column_range
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.ledger_effect import BUDGET_COLUMNS, Effect, LedgerColumn

NAME = "Posteringer"
_HEADS = (
    *(("Nr.", 7), ("Dato", 12), ("Fortalt på møde", 12), ("År", 7), ("Linje", 30), ("Slags", 15), ("Tæller i", 20)),
    *(("Beløb", 15), ("Fortegn", 9), ("Ændrer rest med", 15), ("Formål", 32), ("Konto", 14), ("Kontonavn", 28)),
    *(("Pulje eller budget", 28), ("Råd eller udvalg", 24), ("Mål", 28), ("Forkert tal", 15), ("Rigtigt tal", 15)),
    *(("Begrundelse", 28), ("Par", 12), ("Forslag", 11), ("Oplyser budgettet", 12), ("Kilde", 32)),
    *(("Sætning eller celle", 70), ("Link", 12), ("Indtastet af", 15)),
)
_COLUMN = {head: number for number, (head, _) in enumerate(_HEADS)}
BOTH, ONE = "begge", "ét ben"


class EntryRanges:
    """Where the columns of the sheet stand, for formulas of other sheets."""

    def __init__(self, count: int) -> None:
        self.count = count

    def of(self, head: str) -> str:
        """The whole column under a heading."""
        return column_range(NAME, _COLUMN[head], 1, self.count)


def entries_of(lines: Iterable[BudgetLine]) -> tuple[tuple[str, Effect], ...]:
    """Each entry of the lines with the key of its line, in the order of posting."""
    return tuple(
        (line_key(line, number), effect) for number, line in enumerate(lines) for effect in _by_day(line.effects)
    )


def _by_day(effects: Iterable[Effect]) -> list[Effect]:
    return sorted(effects, key=lambda one: (_day(one) or dt.date.max, str(one.row["number"]), one.id))


def _day(effect: Effect) -> dt.date | None:
    day: dt.date | None = effect.row["date"] or effect.row["told_on"]
    return day


def line_key(line: BudgetLine, number: int) -> str:
    """What the entries of a line have in common; two lines may have the same words, and no two the same number.

    No ``*``, ``?`` or ``~`` is left in it: they are wild in Excel's criteria.
    """
    label = line.label or "Hører ikke til nogen"
    plain = "".join(" " if letter in '*?~"' else letter for letter in label).strip()
    return f"{number + 1:03d} {plain}"[:200].strip()


def write_entries(pen: Pen, entries: Sequence[tuple[str, Effect]], doors: Mapping[str, str]) -> EntryRanges:
    """The sheet; ``doors`` are the addresses of the sentences by the entry's id."""
    sheet = pen.sheet(NAME, _HEADS)
    legs: dict[str, int] = {}
    for _, effect in entries:
        if effect.row["pair_id"] is not None:
            legs[effect.row["pair_id"]] = legs.get(effect.row["pair_id"], 0) + 1
    for row, (key, effect) in enumerate(entries, start=1):
        _write_place(pen, sheet, row, key, effect)
        _write_sums(pen, sheet, row, effect)
        _write_source(pen, sheet, row, effect, doors)
        pair = effect.row["pair_id"]
        pen.write_text(sheet, row, _COLUMN["Par"], None if pair is None else BOTH if legs[pair] > 1 else ONE)
    if entries:
        sheet.autofilter(0, 0, len(entries), len(_HEADS) - 1)
    return EntryRanges(len(entries))


def _write_place(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", row: int, key: str, effect: Effect) -> None:
    own = effect.row
    if own["number"] is not None:
        sheet.write_number(row, _COLUMN["Nr."], int(own["number"]))
    pen.write_day(sheet, row, _COLUMN["Dato"], own["date"])
    pen.write_day(sheet, row, _COLUMN["Fortalt på møde"], own["told_on"])
    if own["year"] is not None:
        sheet.write_number(row, _COLUMN["År"], int(own["year"]))
    sheet.write_string(row, _COLUMN["Linje"], key, pen.text)
    for head, name in (
        ("Formål", "purpose"),
        ("Konto", "account_number"),
        ("Kontonavn", "account_name"),
        ("Pulje eller budget", "pool"),
        ("Råd eller udvalg", "body"),
        ("Mål", "goal"),
    ):
        pen.write_text(sheet, row, _COLUMN[head], effect.of(name))


def _write_sums(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", row: int, effect: Effect) -> None:
    own, kind = effect.row, LedgerKind(effect.row["kind"])
    pen.write_text(sheet, row, _COLUMN["Slags"], KIND_WORDS[kind])
    pen.write_text(sheet, row, _COLUMN["Tæller i"], COLUMN_WORDS[effect.column])
    pen.write_ore(sheet, row, _COLUMN["Beløb"], int(own["amount_ore"]))
    sheet.write_number(row, _COLUMN["Fortegn"], LEDGER_SIGN[kind])
    formula = f"={cell(row, _COLUMN['Beløb'])}*{cell(row, _COLUMN['Fortegn'])}"
    pen.write_sum(sheet, (row, _COLUMN["Ændrer rest med"]), formula, effect.ore / 100)
    pen.write_ore(sheet, row, _COLUMN["Forkert tal"], own["wrong_ore"])
    pen.write_ore(sheet, row, _COLUMN["Rigtigt tal"], own["right_ore"])
    pen.write_text(sheet, row, _COLUMN["Oplyser budgettet"], "ja" if _tells_budget(effect) else "nej")


def _tells_budget(effect: Effect) -> bool:
    """Whether the budget is known by this entry: it is an appropriation, or the finance system's own figure."""
    is_of_file = effect.column in BUDGET_COLUMNS and effect.row["import_id"] is not None
    return effect.column is LedgerColumn.ORIGINAL or is_of_file


def _write_source(
    pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", row: int, effect: Effect, doors: Mapping[str, str]
) -> None:
    own = effect.row
    pen.write_text(sheet, row, _COLUMN["Begrundelse"], own["reason"])
    pen.write_text(sheet, row, _COLUMN["Forslag"], "foreslået" if own["is_proposed"] else None)
    pen.write_text(sheet, row, _COLUMN["Kilde"], own["source"] or own["item_title"])
    pen.write_text(sheet, row, _COLUMN["Sætning eller celle"], own["text"])
    pen.write_text(sheet, row, _COLUMN["Indtastet af"], own["entered_by"])
    pen.write_link(sheet, row, _COLUMN["Link"], doors.get(effect.id))
