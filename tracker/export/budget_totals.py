"""Beneath the lines of *Overblik*: their sums, and a native chart of spending against budget."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import xlsxwriter

from tracker.export.budget_overview_sheet import (
    ALL_SPENT,
    BUDGET,
    DEVIATION,
    EXPECTED,
    FIRST,
    INFERRED,
    LEFT,
    LINE,
    NAME,
    PARTS,
    SHARE,
    USED,
    LineValues,
    total_of,
)
from tracker.export.workbook_pen import UNKNOWN, Pen, Value, cell

_INK, _TEAL = "#1D2730", "#0F5C63"
MOST_BARS = 40
"""Bars that can be told apart in one chart; the table has them all."""


@dataclass(frozen=True, slots=True)
class Total:
    """The row of the sums and what stands in it today, by column."""

    row: int
    values: dict[int, Value]


def write_totals(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", values: Sequence[LineValues]) -> Total:
    """*I alt*, *ukendt* where a line is unknown, and beneath it what is known of it."""
    row, last = FIRST + len(values), FIRST + len(values) - 1
    sheet.write_string(row, LINE, "I alt", pen.bold)
    sheet.write_string(row + 1, LINE, "heraf kendt", pen.text)
    found: dict[int, Value] = {}
    for at in (*PARTS, INFERRED):
        area = f"{cell(FIRST, at)}:{cell(last, at)}"
        found[at] = total_of([one.inferred if at == INFERRED else one.parts[at] for one in values])
        pen.write_sum(sheet, (row, at), f'=IF(COUNT({area})=0,"",ROUND(SUM({area}),2))', found[at], pen.money_sum)
    wholes: tuple[tuple[int, Callable[[LineValues], float | None]], ...] = (
        (BUDGET, lambda one: one.budget),
        (ALL_SPENT, lambda one: one.spent),
        (USED, lambda one: one.used),
        (LEFT, lambda one: one.left),
    )
    for at, of in wholes:
        area = f"{cell(FIRST, at)}:{cell(last, at)}"
        known = [of(one) for one in values]
        found[at] = UNKNOWN if None in known else total_of(known)
        formula = f'=IF(COUNTIF({area},"ukendt")>0,"ukendt",ROUND(SUM({area}),2))'
        pen.write_sum(sheet, (row, at), formula, found[at], pen.money_sum)
        pen.write_sum(sheet, (row + 1, at), f"=ROUND(SUM({area}),2)", total_of(known) or 0)
    _write_shares(pen, sheet, row, values, found)
    return Total(row, found)


def _write_shares(
    pen: Pen,
    sheet: "xlsxwriter.worksheet.Worksheet",
    row: int,
    values: Sequence[LineValues],
    found: dict[int, Value],
) -> None:
    budget, spent = cell(row, BUDGET), cell(row, ALL_SPENT)
    known_budget, known_spent = found[BUDGET], found[ALL_SPENT]
    found[SHARE] = None
    if isinstance(known_budget, float) and isinstance(known_spent, float) and known_budget > 0:
        found[SHARE] = known_spent / known_budget
    share = f'=IF(OR({budget}="ukendt",{spent}="ukendt"),"",IF({budget}>0,{spent}/{budget},""))'
    pen.write_sum(sheet, (row, SHARE), share, found[SHARE], pen.share_sum)
    last = FIRST + len(values) - 1
    for at, known in (
        (EXPECTED, [one.expected for one in values]),
        (DEVIATION, [one.deviation for one in values]),
    ):
        area = f"{cell(FIRST, at)}:{cell(last, at)}"
        found[at] = None if None in known else total_of(known)
        formula = f'=IF(COUNT({area})<ROWS({area}),"",ROUND(SUM({area}),2))'
        pen.write_sum(sheet, (row, at), formula, found[at], pen.money_sum)


def draw_bullets(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", count: int) -> None:
    """Spent inside the outline of the budget, a native bar chart that follows the formulas."""
    shown = min(count, MOST_BARS)
    chart = pen.book.add_chart({"type": "bar"})
    hatched = {"pattern": "wide_upward_diagonal", "fg_color": _TEAL, "bg_color": "#FFFFFF"}
    looks: tuple[tuple[int, str, dict[str, object]], ...] = (
        (USED, "Disponeret oven i forbrug", {"pattern": hatched, "border": {"color": _TEAL}}),
        (ALL_SPENT, "Forbrug", {"fill": {"color": _TEAL}}),
        (BUDGET, "Korrigeret budget", {"fill": {"none": True}, "border": {"color": _INK, "width": 2.25}}),
    )
    for at, name, look in looks:
        chart.add_series(
            {
                "name": name,
                "categories": [NAME, FIRST, LINE, FIRST + shown - 1, LINE],
                "values": [NAME, FIRST, at, FIRST + shown - 1, at],
                "gap": 60,
                "overlap": 100,
                **look,
            }
        )
    chart.set_title({"name": "Holder forbruget sig inden for budgettet?", "name_font": {"size": 13}})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 10}})
    chart.set_x_axis({"num_format": "#,##0", "num_font": {"size": 10}, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 900, "height": 150 + 34 * shown})
    said = "Liggende søjler: forbrug og disponeret inden i korrigeret budget for hver linje. Tallene står i tabellen."
    sheet.insert_chart(FIRST + count + 3, 0, chart, {"description": said})
