"""The sheet *Kontrol*: what must hold of the numbers, as formulas that anybody can follow and change."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.money import LedgerKind
from tracker.export.budget_entries_sheet import BOTH, EntryRanges
from tracker.export.budget_overview_sheet import FIRST, PARTS
from tracker.export.budget_overview_sheet import NAME as OVERVIEW
from tracker.export.budget_words import KIND_WORDS
from tracker.export.workbook_pen import Pen, cell, column_range
from tracker.insight.ledger_effect import COLUMN_SIGN, Effect

NAME = "Kontrol"
_HEADS = (("Kontrol", 70), ("Regnet her", 18), ("Skal være", 18), ("Forskel", 16), ("Svar", 14))
FINE, LOOK = "I orden", "Se efter"


@dataclass(frozen=True, slots=True)
class Check:
    """What is counted, the formula that counts it, what it gives today, and what it must give."""

    said: str
    formula: str
    value: float
    wanted_formula: str
    wanted: float
    is_count: bool = False


def write_checks(pen: Pen, effects: Sequence[Effect], ranges: EntryRanges, lines: int, year: int | None) -> None:
    """The sheet; each row compares a formula with another one or with the sum that the program had."""
    sheet = pen.sheet(NAME, _HEADS)
    for row, check in enumerate(_checks(effects, ranges, lines, year), start=1):
        pen.write_text(sheet, row, 0, check.said)
        form = pen.count if check.is_count else pen.money
        pen.write_sum(sheet, (row, 1), check.formula, check.value, form)
        pen.write_sum(sheet, (row, 2), check.wanted_formula, check.wanted, form)
        gap = round(check.value - check.wanted, 2)
        pen.write_sum(sheet, (row, 3), f"=ROUND({cell(row, 1)}-{cell(row, 2)},2)", gap, form)
        answer = f'=IF({cell(row, 3)}=0,"{FINE}","{LOOK}")'
        pen.write_sum(sheet, (row, 4), answer, LOOK if gap else FINE, pen.text)


def _checks(effects: Sequence[Effect], ranges: EntryRanges, lines: int, year: int | None) -> tuple[Check, ...]:
    total = round(sum(effect.ore for effect in effects) / 100, 2)
    moved = f"=ROUND(SUM({ranges.of('Ændrer rest med')}),2)"
    pairs = [effect for effect in effects if effect.row["pair_id"] is not None]
    ids = [effect.row["pair_id"] for effect in pairs]
    whole = sum(effect.ore for effect in pairs if ids.count(effect.row["pair_id"]) > 1) / 100
    both = f'=ROUND(SUMIFS({ranges.of("Ændrer rest med")},{ranges.of("Par")},"{BOTH}"),2)'
    nameless = sum(not _has_source(effect) for effect in effects)
    lost = f'=COUNTIFS({ranges.of("Kilde")},"",{ranges.of("Sætning eller celle")},"",{ranges.of("Indtastet af")},"")'
    checks = [
        Check("Alle posteringers virkning er den sum, programmet havde", moved, total, f"={total}", total),
        Check("Overblik lagt sammen er alle posteringers virkning", _over_lines(lines), total, moved, total),
        Check(
            "Antal posteringer",
            f"=COUNT({ranges.of('Beløb')})",
            len(effects),
            f"={len(effects)}",
            len(effects),
            is_count=True,
        ),
        Check("Flytninger med begge ben i filen går i nul", both, round(whole, 2), "=0", 0),
        Check(
            "Rettelser er forskellen mellem rigtigt og forkert tal",
            _gaps(ranges),
            _wrong_gaps(effects),
            "=0",
            0,
            is_count=True,
        ),
        Check("Posteringer uden både kilde og forfatter", lost, nameless, "=0", 0, is_count=True),
    ]
    if year is not None:
        other = f'=COUNTIFS({ranges.of("År")},"<>{year}")'
        foreign = sum(effect.row["year"] != year for effect in effects)
        checks.append(Check(f"Posteringer fra andre år end {year}", other, foreign, "=0", 0, is_count=True))
    return tuple(checks)


def _over_lines(lines: int) -> str:
    """The parts of all lines with the sign by which they change what is left."""
    last = FIRST + lines - 1
    areas = {at: column_range(OVERVIEW, at, FIRST, last) for at in PARTS}
    terms = [f"{'-' if COLUMN_SIGN[column] < 0 else '+'}SUM({areas[at]})" for at, column in PARTS.items()]
    return f"=ROUND({''.join(terms).removeprefix('+')},2)"


def _gaps(ranges: EntryRanges) -> str:
    """How many corrections with both figures told are not the difference between them."""
    right, wrong, ore = (ranges.of(head) for head in ("Rigtigt tal", "Forkert tal", "Beløb"))
    told = f"ISNUMBER({right})*ISNUMBER({wrong})"
    kind = f'({ranges.of("Slags")}="{KIND_WORDS[LedgerKind.CORRECTION]}")'
    return f"=SUMPRODUCT({kind}*{told}*(ROUND(ABS({right}-{wrong})-ABS({ore}),2)<>0))"


def _wrong_gaps(effects: Sequence[Effect]) -> int:
    corrections = [effect.row for effect in effects if effect.row["kind"] == LedgerKind.CORRECTION.value]
    told = [row for row in corrections if row["right_ore"] is not None and row["wrong_ore"] is not None]
    return sum(abs(row["right_ore"] - row["wrong_ore"]) != abs(row["amount_ore"]) for row in told)


def _has_source(effect: Effect) -> bool:
    own = effect.row
    return any(own[name] for name in ("source", "item_title", "text", "entered_by"))
