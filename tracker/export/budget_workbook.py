"""Budget follow-up as an Excel file with live formulas and native charts: change an entry, and all of it follows.

*Overblik* adds up *Posteringer* by ``SUMIFS``, *Vandfald* and *Kontrol* add up *Overblik*; *Puljer* has the
applications, and *Om* says which day the numbers are of and what is inferred, proposed or invented. Numbers are numbers
in kroner with Danish formats, days are days, text is never a formula, and what is unknown is never nought.
"""

import datetime as dt
import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, format_kroner
from tracker.export.budget_checks_sheet import write_checks
from tracker.export.budget_entries_sheet import EntryRanges, entries_of, write_entries
from tracker.export.budget_overview_sheet import NAME as OVERVIEW
from tracker.export.budget_overview_sheet import write_overview
from tracker.export.budget_pools_sheet import write_pools
from tracker.export.budget_totals import draw_bullets, write_totals
from tracker.export.budget_waterfall_sheet import write_waterfall
from tracker.export.budget_words import forecast_sentence
from tracker.export.workbook_pen import Pen
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.forecast import Forecast

_LETTERS = 110
"""The width of the sheet *Om*, in letters."""


@dataclass(frozen=True, slots=True)
class BudgetExtract:
    """What goes into the file: lines of one split, which share no entry.

    ``forecasts`` and ``notes`` (explanations of deviations) stand by the line's key, ``doors`` (addresses of sentences)
    by the entry's id. ``applications`` are rows of ``applications_frame`` **with private names masked already**.
    ``year`` is ``None`` where the lines are of several years.
    """

    municipality: str
    scope: str
    as_of: dt.date
    lines: tuple[BudgetLine, ...]
    year: int | None = None
    is_invented: bool = False
    applications: Sequence[Mapping[Any, Any]] = ()
    forecasts: Mapping[str | int | None, Forecast] = field(default_factory=dict)
    notes: Mapping[str | int | None, str] = field(default_factory=dict)
    doors: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ids = [effect.id for line in self.lines for effect in line.effects]
        if len(ids) != len(set(ids)):
            raise ValueError("an entry stands in two lines")

    @property
    def title(self) -> str:
        """``Budgetopfølgning 2026: Puljen``."""
        return f"Budgetopfølgning{'' if self.year is None else f' {self.year}'}: {self.scope}"


def write_budget_workbook(extract: BudgetExtract) -> bytes:
    """The bytes of an .xlsx file; the same extract gives the same sheets."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": extract.title, "subject": extract.municipality})
        pen = Pen(book)
        entries = entries_of(extract.lines)
        sheet, values = write_overview(pen, extract.lines, EntryRanges(len(entries)), extract.forecasts, extract.notes)
        for row, line in enumerate(_heading(extract)):
            sheet.write_string(row, 0, line, pen.title if row == 0 else pen.text)
        if extract.lines:
            total = write_totals(pen, sheet, values)
            draw_bullets(pen, sheet, len(extract.lines))
            write_waterfall(pen, total)
        ranges = write_entries(pen, entries, extract.doors)
        write_pools(pen, extract.applications)
        write_checks(pen, [effect for _, effect in entries], ranges, len(extract.lines), extract.year)
        _write_about(pen, extract)
        book.get_worksheet_by_name(OVERVIEW).activate()
    return out.getvalue()


def _heading(extract: BudgetExtract) -> list[str]:
    notice = "Opdigtede data. " if extract.is_invented else ""
    entries = sum(len(line.effects) for line in extract.lines)
    said = f"{count_of(len(extract.lines), 'linje', 'linjer')} af {count_of(entries, 'postering', 'posteringer')}."
    return [extract.title, f"{notice}{extract.municipality}. Opgjort {format_date(extract.as_of)}. {said}"]


def _write_about(pen: Pen, extract: BudgetExtract) -> None:
    """What a reader must know of the numbers, a line of words each."""
    sheet = pen.sheet("Om", ())
    sheet.set_column(0, 0, _LETTERS)
    for row, line in enumerate((*_heading(extract), "", *_about(extract))):
        sheet.set_row(row, 24 if row == 0 else 16 * max(math.ceil(len(line) / _LETTERS), 1))
        sheet.write_string(row, 0, line, pen.title if row == 0 else pen.wrapped)


def _about(extract: BudgetExtract) -> list[str]:
    lines = [
        "Beløb er i kroner. »ukendt« betyder, at ingen kilde fortæller det; det er ikke nul.",
        (
            "Korrigeret budget = oprindeligt budget + udledt bevilling + tillægsbevillinger + overført + omplaceret + "
            "rettelser."
        ),
        "Forbrug i alt = forbrug + tildelt − tilbagebetalt. Rest = korrigeret budget − forbrug i alt − disponeret.",
        (
            "Oversigtens tal er formler over arket Posteringer. Ret en postering her, og alle ark regner igen; "
            "Pejlemærkes egne posteringer ændres ikke."
        ),
    ]
    for line in extract.lines:
        name = line.label or "Uden navn"
        for one in line.corrected_budget.inferred:
            parts = "".join(f" {'−' if ore >= 0 else '+'} {format_kroner(abs(ore))}" for ore in one.parts_ore)
            lines.append(
                f"Udledt ({name}, {one.year}): {format_kroner(one.total_ore)}{parts} = {format_kroner(one.ore)}. "
                "Ingen kilde nævner beløbet; det følger af den sum, referatet nævner."
            )
        if line.key in extract.forecasts:
            lines.append(f"{name}: {forecast_sentence(extract.forecasts[line.key])}")
    proposed = sum(bool(effect.row["is_proposed"]) for line in extract.lines for effect in line.effects)
    if proposed:
        said = count_of(proposed, "postering er", "posteringer er")
        lines.append(f"{said} foreslået af maskinen og ikke godkendt af nogen; linjer med dem er mærket »med forslag«.")
    if extract.is_invented:
        lines.append("Alle data er opdigtede.")
    return lines
