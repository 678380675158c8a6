"""The sheet *Vandfald*: from what was given to what is left, step by step, as formulas and a native stacked chart.

A waterfall of stacked columns stands on an invisible one; parts above and below nought are columns of their own, so
that a year that went below nought is drawn as it was.
"""

from dataclasses import dataclass

import xlsxwriter

from tracker.export.budget_overview_sheet import (
    BUDGET,
    CARRIED,
    COMMITTED,
    CORRECTED,
    GRANTED,
    INFERRED,
    LEFT,
    NAME,
    ORIGINAL,
    REFUNDED,
    SPENT,
    SUPPLEMENTARY,
    TRANSFERRED,
)
from tracker.export.budget_totals import Total
from tracker.export.workbook_pen import UNKNOWN, Pen, cell

SHEET = "Vandfald"
_HEADS = (
    *(("Trin", 26), ("Ændring", 18), ("Fra", 18), ("Til", 18), ("Bund", 16), ("Ind", 16), ("Ud", 16), ("Sum", 16)),
    *(("Ind under nul", 16), ("Ud under nul", 16)),
)
(STEP, CHANGE, START, END, GROUND, IN, OUT, SUM, IN_BELOW, OUT_BELOW) = range(10)
_STEPS = (
    *(("Oprindeligt budget", ORIGINAL, 1), ("Udledt bevilling", INFERRED, 1), ("Tillægsbevillinger", SUPPLEMENTARY, 1)),
    *(("Overført", CARRIED, 1), ("Omplaceret", TRANSFERRED, 1), ("Rettelser", CORRECTED, 1)),
    *(("Korrigeret budget", BUDGET, 0), ("Tildelt", GRANTED, -1), ("Forbrug", SPENT, -1)),
    *(("Tilbagebetalt eller indtægt", REFUNDED, 1), ("Disponeret", COMMITTED, -1), ("Rest", LEFT, 0)),
)
"""Each step, its column in *Overblik*, and how it moves what is left; a sum moves nothing."""
_TEAL, _AMBER, _GREY = "#17756F", "#B4690E", "#4F5B63"


@dataclass(frozen=True, slots=True)
class Bar:
    """One step as it is today, in kroner; ``told`` is the cell of *Overblik* that it is of, ``sign`` 0 for a sum."""

    told: str
    sign: int
    change: float
    start: float
    end: float

    @property
    def is_sum(self) -> bool:
        """Whether it stands on nought and moves nothing."""
        return self.sign == 0

    def part(self, *, rises: bool, is_below: bool) -> float:
        """How much of the bar lies above or below nought, where it rises or falls as asked."""
        if self.is_sum or (self.change > 0 if not rises else self.change < 0) or not self.change:
            return 0.0
        low, high = min(self.start, self.end), max(self.start, self.end)
        return round(min(0.0, low) - min(0.0, high) if is_below else max(0.0, high) - max(0.0, low), 2)

    @property
    def ground(self) -> float:
        """What the bar stands on; nought for sums and for what crosses nought."""
        low, high = min(self.start, self.end), max(self.start, self.end)
        return 0.0 if self.is_sum else low if low >= 0 else high if high <= 0 else 0.0


def write_waterfall(pen: Pen, total: Total) -> None:
    """The sheet; where the budget or the rest of a line is unknown it says so, and draws nothing."""
    sheet = pen.sheet(SHEET, _HEADS)
    if UNKNOWN in (total.values[BUDGET], total.values[LEFT]):
        why = "Vandfaldet kan ikke tegnes: budget eller forbrug er ukendt for mindst én linje i Overblik."
        sheet.write_string(1, STEP, why)
        return
    level = 0.0
    for row, (word, at, sign) in enumerate(_STEPS, start=1):
        told = total.values[at]
        amount = told if isinstance(told, int | float) else 0.0
        cell_told = f"{NAME}!{cell(total.row, at)}"
        bar = Bar(cell_told, sign, amount, 0.0, amount)
        if sign:
            bar = Bar(cell_told, sign, sign * amount, level, round(level + sign * amount, 2))
        level = bar.end
        sheet.write_string(row, STEP, word, pen.text)
        _write_bar(pen, sheet, row, bar)
    _draw(pen, sheet)


def _write_bar(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", row: int, bar: Bar) -> None:
    change, start, end = cell(row, CHANGE), cell(row, START), cell(row, END)
    before = "0" if row == 1 or bar.is_sum else cell(row - 1, END)
    low, high = f"MIN({start},{end})", f"MAX({start},{end})"
    above, below = f"MAX(0,{high})-MAX(0,{low})", f"MIN(0,{low})-MIN(0,{high})"
    moves = "FALSE" if bar.is_sum else "TRUE"
    rising, falling = f"AND({moves},{change}>0)", f"AND({moves},{change}<0)"
    cells: tuple[tuple[int, str, float], ...] = (
        (CHANGE, f"=ROUND({'-' if bar.sign < 0 else ''}SUM({bar.told}),2)", bar.change),
        (START, f"={before}", bar.start),
        (END, f"=ROUND({start}+{change},2)", bar.end),
        (GROUND, f"=IF({moves},IF({low}>=0,{low},IF({high}<=0,{high},0)),0)", bar.ground),
        (IN, f"=IF({rising},ROUND({above},2),0)", bar.part(rises=True, is_below=False)),
        (OUT, f"=IF({falling},ROUND({above},2),0)", bar.part(rises=False, is_below=False)),
        (SUM, f"=IF({moves},0,{end})", bar.end if bar.is_sum else 0.0),
        (IN_BELOW, f"=IF({rising},ROUND({below},2),0)", bar.part(rises=True, is_below=True)),
        (OUT_BELOW, f"=IF({falling},ROUND({below},2),0)", bar.part(rises=False, is_below=True)),
    )
    for at, formula, value in cells:
        pen.write_sum(sheet, (row, at), formula, value)


def _draw(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet") -> None:
    chart = pen.book.add_chart({"type": "column", "subtype": "stacked"})
    falling = {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": _AMBER, "bg_color": "#FFFFFF"}}
    looks: tuple[tuple[int, str, dict[str, object]], ...] = (
        (GROUND, "Bund", {"fill": {"none": True}, "border": {"none": True}}),
        (IN, "Ind", {"fill": {"color": _TEAL}}),
        (OUT, "Ud", {**falling, "border": {"color": _AMBER}}),
        (SUM, "Sum", {"fill": {"color": _GREY}}),
        (IN_BELOW, "Ind under nul", {"fill": {"color": _TEAL}}),
        (OUT_BELOW, "Ud under nul", {**falling, "border": {"color": _AMBER}}),
    )
    last = len(_STEPS)
    for at, name, look in looks:
        series = {"name": name, "categories": [SHEET, 1, STEP, last, STEP], "values": [SHEET, 1, at, last, at]}
        chart.add_series({**series, "gap": 40, **look})
    chart.set_title({"name": "Fra bevilling til rest", "name_font": {"size": 13}})
    chart.set_y_axis({"num_format": "#,##0", "major_gridlines": {"visible": True, "line": {"color": "#ECE8DF"}}})
    chart.set_x_axis({"label_position": "low", "num_font": {"size": 9}})
    chart.set_legend({"position": "bottom", "delete_series": [0, 4, 5]})
    chart.set_size({"width": 1000, "height": 420})
    said = "Vandfald: hvert trin fra oprindeligt budget til rest. Tallene står i tabellen på samme ark."
    sheet.insert_chart(last + 3, 0, chart, {"description": said})
