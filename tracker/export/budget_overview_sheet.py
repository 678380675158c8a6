"""The sheet *Overblik*: a line an account, pool or goal, added up from the entries by live formulas.

What no entry tells stays empty, and a sum that rests on it is the word *ukendt*, as on the screen; Excel must not make
a nought of it. A line of several pools of which one is unknown is written as *ukendt* without a formula, for no sum of
its entries can tell which pool they are missing from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter

from tracker.danish.phrases import format_kroner
from tracker.export.budget_entries_sheet import EntryRanges, line_key
from tracker.export.budget_words import COLUMN_WORDS
from tracker.export.workbook_pen import UNKNOWN, Pen, Value, cell, kroner
from tracker.insight.budget_lines import BudgetLine, Figure
from tracker.insight.forecast import Forecast
from tracker.insight.ledger_effect import COLUMN_SIGN, USE_COLUMNS, LedgerColumn

NAME = "Overblik"
HEAD_ROW = 4
FIRST = HEAD_ROW + 1
_HEADS = (
    *(("Linje", 38), ("Oprindeligt budget", 15), ("Udledt bevilling", 15), ("Tillægs-bevillinger", 15)),
    *(("Overført", 15), ("Omplaceret", 15), ("Rettelser", 15), ("Korrigeret budget", 15), ("Forbrug", 15)),
    *(("Tildelt", 15), ("Tilbagebetalt eller indtægt", 15), ("Forbrug i alt", 15), ("Disponeret", 15)),
    *(("Forbrug og disponeret", 15), ("Rest", 15), ("Forbrugs-procent", 11), ("Forventet årsresultat", 15)),
    *(("Forventet, lavt", 15), ("Forventet, højt", 15), ("Afvigelse fra budget", 15), ("Anmærkning", 40)),
    ("Forklaring på afvigelsen", 60),
)
(LINE, ORIGINAL, INFERRED, SUPPLEMENTARY, CARRIED, TRANSFERRED, CORRECTED, BUDGET, SPENT, GRANTED, REFUNDED) = range(11)
(ALL_SPENT, COMMITTED, USED, LEFT, SHARE, EXPECTED, LOW, HIGH, DEVIATION, REMARK, WHY) = range(11, 22)
PARTS: Mapping[int, LedgerColumn] = {
    ORIGINAL: LedgerColumn.ORIGINAL,
    SUPPLEMENTARY: LedgerColumn.SUPPLEMENTARY,
    CARRIED: LedgerColumn.CARRIED,
    TRANSFERRED: LedgerColumn.TRANSFERRED,
    CORRECTED: LedgerColumn.CORRECTED,
    SPENT: LedgerColumn.SPENT,
    GRANTED: LedgerColumn.GRANTED,
    REFUNDED: LedgerColumn.REFUNDED,
    COMMITTED: LedgerColumn.COMMITTED,
}
"""The columns that are sums of entries."""


@dataclass(frozen=True, slots=True)
class LineValues:
    """What stands in one row today; ``None`` is empty or *ukendt*. ``whole`` are the sums written as formulas."""

    parts: Mapping[int, float | None]
    inferred: float | None
    budget: float | None
    spent: float | None
    used: float | None
    left: float | None
    share: float | None
    expected: float | None
    whole: frozenset[int]

    @property
    def deviation(self) -> float | None:
        """Expected less budget."""
        if self.expected is None or self.budget is None:
            return None
        return round(self.expected - self.budget, 2)


def values_of(line: BudgetLine, forecast: Forecast | None) -> LineValues:
    """A line's figures in kroner, from the line itself and not from any formula."""
    parts = {at: kroner(_sum_of(line, (column,))) for at, column in PARTS.items()}
    inferred = sum(one.ore for one in line.corrected_budget.inferred) if line.corrected_budget.inferred else None
    used = _sum_of(line, USE_COLUMNS)
    figures = ((BUDGET, line.corrected_budget), (ALL_SPENT, line.spent), (LEFT, line.left))
    return LineValues(
        parts,
        kroner(inferred),
        kroner(line.corrected_budget.ore),
        kroner(line.spent.ore),
        kroner(used),
        kroner(line.left.ore),
        line.share_spent,
        None if forecast is None else kroner(forecast.expected_ore),
        frozenset(at for at, figure in figures if not _is_partly_unknown(line, figure)),
    )


def _sum_of(line: BudgetLine, columns: Sequence[LedgerColumn]) -> int | None:
    own = [effect.ore for effect in line.effects if effect.column in columns]
    return COLUMN_SIGN[columns[0]] * sum(own) if own else None


def _is_partly_unknown(line: BudgetLine, figure: Figure) -> bool:
    return bool(figure.unknown_in) and len(line.pool_ids) > 1


def write_overview(
    pen: Pen,
    lines: Sequence[BudgetLine],
    ranges: EntryRanges,
    forecasts: Mapping[str | int | None, Forecast],
    notes: Mapping[str | int | None, str],
) -> tuple["xlsxwriter.worksheet.Worksheet", tuple[LineValues, ...]]:
    """The sheet without its sums, and what stands in its rows."""
    sheet = pen.sheet(NAME, _HEADS, HEAD_ROW)
    found = []
    for number, line in enumerate(lines):
        row, forecast = FIRST + number, forecasts.get(line.key)
        values = values_of(line, forecast)
        sheet.write_string(row, LINE, line_key(line, number), pen.text)
        _write_parts(pen, sheet, row, values, ranges)
        _write_sums(pen, sheet, row, values, ranges)
        _write_expected(pen, sheet, row, values, forecast)
        pen.write_text(sheet, row, REMARK, _remark(line))
        pen.write_text(sheet, row, WHY, notes.get(line.key))
        found.append(values)
    sheet.freeze_panes(FIRST, 1)
    return sheet, tuple(found)


def _write_parts(
    pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", row: int, values: LineValues, ranges: EntryRanges
) -> None:
    for at, column in PARTS.items():
        where = f'{ranges.of("Linje")},{cell(row, LINE)},{ranges.of("Tæller i")},"{COLUMN_WORDS[column]}"'
        sign = "-" if COLUMN_SIGN[column] < 0 else ""
        total = f"ROUND({sign}SUMIFS({ranges.of('Ændrer rest med')},{where}),2)"
        pen.write_sum(sheet, (row, at), f'=IF(COUNTIFS({where})=0,"",{total})', values.parts[at])
    if values.inferred is not None:
        sheet.write_number(row, INFERRED, values.inferred, pen.money)


def _write_sums(
    pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", row: int, values: LineValues, ranges: EntryRanges
) -> None:
    told = f'COUNTIFS({ranges.of("Linje")},{cell(row, LINE)},{ranges.of("Oplyser budgettet")},"ja")'
    budget, spent, used = cell(row, BUDGET), cell(row, ALL_SPENT), cell(row, USED)
    paid, back = f"{cell(row, SPENT)}:{cell(row, GRANTED)}", cell(row, REFUNDED)
    set_aside = cell(row, COMMITTED)
    given = f"{cell(row, ORIGINAL)}:{cell(row, CORRECTED)}"
    sums: tuple[tuple[int, str, float | None], ...] = (
        (BUDGET, f'=IF({told}+COUNT({cell(row, INFERRED)})=0,"ukendt",ROUND(SUM({given}),2))', values.budget),
        (ALL_SPENT, f'=IF(COUNT({paid},{back})=0,"ukendt",ROUND(SUM({paid})-SUM({back}),2))', values.spent),
        (
            USED,
            f'=IF(COUNT({paid},{back},{set_aside})=0,"ukendt",ROUND(SUM({paid})-SUM({back})+SUM({set_aside}),2))',
            values.used,
        ),
        (LEFT, f'=IF(OR({budget}="ukendt",{used}="ukendt"),"ukendt",ROUND({budget}-{used},2))', values.left),
    )
    for at, formula, value in sums:
        if at == USED or at in values.whole:
            pen.write_sum(sheet, (row, at), formula, UNKNOWN if value is None else value)
        else:
            sheet.write_string(row, at, UNKNOWN, pen.money)
    share = f'=IF(OR({budget}="ukendt",{spent}="ukendt"),"",IF({budget}>0,{spent}/{budget},""))'
    pen.write_sum(sheet, (row, SHARE), share, values.share, pen.share)


def _write_expected(
    pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", row: int, values: LineValues, forecast: Forecast | None
) -> None:
    if forecast is not None:
        for at, ore in ((EXPECTED, forecast.expected_ore), (LOW, forecast.low_ore), (HIGH, forecast.high_ore)):
            pen.write_ore(sheet, row, at, ore)
    expected, budget = cell(row, EXPECTED), cell(row, BUDGET)
    formula = f'=IF(OR({expected}="",{budget}="ukendt"),"",ROUND({expected}-{budget},2))'
    pen.write_sum(sheet, (row, DEVIATION), formula, values.deviation)


def _remark(line: BudgetLine) -> str:
    """What is inferred, what rests on proposals, and what is known of a sum that is not known whole."""
    words = []
    if line.corrected_budget.is_inferred:
        words.append("budgettet er udledt")
    if line.left.has_proposals or line.corrected_budget.has_proposals or line.spent.has_proposals:
        words.append("med forslag")
    for name, figure in (("budget", line.corrected_budget), ("forbrug", line.spent)):
        if _is_partly_unknown(line, figure) and figure.known_ore is not None:
            words.append(f"{name} kendt for en del: {format_kroner(figure.known_ore)}")
    return "; ".join(words)


def total_of(values: Sequence[float | None]) -> Value:
    """The sum of what is told; empty where nothing is."""
    told = [one for one in values if one is not None]
    return round(sum(told), 2) if told else None
