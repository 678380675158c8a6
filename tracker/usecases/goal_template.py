"""The Excel template for goals: three sheets with the policy's present goals, indicators and figures, and one of help.

What is handed out can be handed in again unchanged. Text is always text: a title that begins with ``=`` is no formula.
"""

import datetime as dt
import io
from collections.abc import Collection, Iterable, Mapping

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import Engine

from tracker.domain.goal import Goal
from tracker.domain.measuring import Indicator, Measurement
from tracker.insight.series import SMALL_GROUP, is_baseline_withheld, is_withheld
from tracker.store import policies
from tracker.store.engine import reading
from tracker.usecases.pack_words import (
    DANISH_OF_DIRECTION,
    DANISH_OF_KIND,
    DANISH_OF_RULE,
    FIGURE_COLUMNS,
    FIGURE_SHEET,
    GOAL_COLUMNS,
    GOAL_SHEET,
    INDICATOR_COLUMNS,
    INDICATOR_SHEET,
    WITHHELD,
)

HELP_SHEET = "Vejledning"
_HELP = (
    "Ret og tilføj i arkene Mål, Indikatorer og Tal, og læs filen ind igen. Intet gemmes, før alt er i orden.",
    "Overordnet er vejen til målet ovenfor: 1 for indsatsområde 1, 1/a for punkt a) i det. Tomt er øverste niveau.",
    "Slags er indsatsområde, mål eller delmål. Kode er målets eget nummer eller bogstav.",
    "Et mål, hvis tekst ikke kendes, har en tom celle. Det vises som ukendt, aldrig som noget andet.",
    "Retning er op, ned eller hold: den vej, tallet skal bevæge sig. Ved hold skrives båndet i Bånd fra og Bånd til.",
    "Dato er den dag, tallet beskriver. Antal personer er, hvor mange det bygger på; små grupper udelades.",
    f"Et udgangspunkt, der bygger på en lille gruppe, er skrevet som ‘{WITHHELD}’; lad det stå, så bliver det gemte.",
    "Regel er vej, måltal, flertal eller vurdering; tom er vej. Vægt bruges kun, når alle mål ved siden af har en.",
    "Hører til mål er vejen til målet, og Indikator er indikatorens kode under det mål.",
    "En række, der fjernes her, bliver stående i Pejlemærke.",
)
_WIDTHS = {"title": 34, "text": 60, "definition": 50, "name": 44, "source": 40, "note": 40, "responsible": 26}


def write_goal_template(engine: Engine, policy_id: str, small_group: int = SMALL_GROUP) -> bytes:
    """The template of a policy as a workbook; raises ``NotInStore``.

    Figures that rest on fewer than ``small_group`` people are left out: a row that is not handed in again stays. A
    baseline that does is ``WITHHELD``.
    """
    with reading(engine) as conn:
        policies.load_policy(conn, policy_id)
        goals = policies.load_goals(conn, policy_id)
        indicators = policies.load_indicators(conn, policy_id)
        figures = policies.load_measurements(conn, policy_id)
    units = {one.id: one.unit for one in indicators}
    shown = [one for one in figures if not is_withheld(one, small_group, units[one.indicator_id])]
    few = {(one.indicator_id, one.date) for one in figures} - {(one.indicator_id, one.date) for one in shown}
    indicator_rows = [_indicator_cells(one, few, small_group) for one in indicators]
    book = Workbook()
    book.remove(book.worksheets[0])
    _write_sheet(book.create_sheet(GOAL_SHEET), GOAL_COLUMNS, (_goal_cells(one) for one in goals))
    _write_sheet(book.create_sheet(INDICATOR_SHEET), INDICATOR_COLUMNS, indicator_rows)
    _write_sheet(book.create_sheet(FIGURE_SHEET), FIGURE_COLUMNS, (_figure_cells(one) for one in shown))
    sheet = book.create_sheet(HELP_SHEET)
    sheet.column_dimensions["A"].width = 110
    for row, line in enumerate(_HELP, start=1):
        _write_cell(sheet, row, 1, line)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _goal_cells(goal: Goal) -> dict[str, object]:
    return {
        "parent": None if goal.parent_id is None else goal.parent_id.removeprefix(f"{goal.policy_id}/"),
        "code": goal.code,
        "kind": DANISH_OF_KIND[goal.kind],
        "title": goal.title,
        "text": goal.text,
        "responsible": goal.responsible,
        "is_ended": "ja" if goal.is_ended else "nej",
        "progress_rule": DANISH_OF_RULE[goal.progress_rule] if goal.progress_rule else None,
        "weight": goal.weight,
        "source": goal.source,
    }


def _indicator_cells(indicator: Indicator, few: Collection[tuple[str, dt.date]], small_group: int) -> dict[str, object]:
    """``few`` are the figures that rest on too few people, by indicator and day."""
    goal, code = _goal_and_code(indicator.id)
    own = {field: getattr(indicator, field) for field in INDICATOR_COLUMNS.keys() - {"goal", "code", "direction"}}
    if is_baseline_withheld(indicator, [day for one, day in few if one == indicator.id], small_group):
        own["baseline_value"] = WITHHELD
    return {**own, "goal": goal, "code": code, "direction": DANISH_OF_DIRECTION[indicator.direction]}


def _figure_cells(figure: Measurement) -> dict[str, object]:
    goal, code = _goal_and_code(figure.indicator_id)
    return {
        "goal": goal,
        "indicator": code,
        "date": figure.date,
        "value": figure.value,
        "persons": figure.persons,
        "note": figure.note,
        "source": figure.source,
    }


def _goal_and_code(indicator_id: str) -> tuple[str, str]:
    """``707/2021-2026/1/a#1`` is indicator ``1`` of goal ``1/a``."""
    goal_id, _, code = indicator_id.rpartition("#")
    return goal_id.split("/", 2)[2], code


def _write_sheet(sheet: Worksheet, columns: Mapping[str, str], rows: Iterable[Mapping[str, object]]) -> None:
    for column, (field, heading) in enumerate(columns.items(), start=1):
        cell = _write_cell(sheet, 1, column, heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="0F5C63")
        sheet.column_dimensions[cell.column_letter].width = _WIDTHS.get(field, 18)
    for number, cells in enumerate(rows, start=2):
        for column, field in enumerate(columns, start=1):
            _write_cell(sheet, number, column, cells[field])
    sheet.freeze_panes = "A2"


def _write_cell(sheet: Worksheet, row: int, column: int, value: object):  # type: ignore[no-untyped-def]
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"
        cell.number_format = "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if value[:1] in "=+-@":
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value
        cell.alignment = Alignment(vertical="top")
        if isinstance(value, dt.date):
            cell.number_format = "DD-MM-YYYY"
    return cell
