"""A report as an Excel file: a sheet a section, values as numbers and dates; text never becomes a formula."""

import io
import re

import xlsxwriter

from tracker.export.report import UNKNOWN, Cell, Report

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


def write_excel(report: Report) -> bytes:
    """The report as the bytes of an .xlsx file. Sections without a table stand on the first sheet."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": report.title})
    bold, date = book.add_format({"bold": True}), book.add_format({"num_format": "dd-mm-yyyy"})
    front = book.add_worksheet("Om")
    lines = [report.title, *([report.notice] if report.notice else []), f"Lavet {report.date:%d.%m.%Y} med Pejlemærke."]
    for section in report.sections:
        lines += [section.heading, *section.paragraphs]
        if section.table is not None:
            sheet = book.add_worksheet(_sheet_name(section.heading, {s.get_name() for s in book.worksheets()}))
            sheet.write_row(0, 0, section.table.columns, bold)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(section.table.rows, start=1):
                for column, value in enumerate(row):
                    _write_cell(sheet, number, column, value, date)
            sheet.autofit(400)
    for number, line in enumerate(lines):
        front.write_string(number, 0, line, bold if number == 0 else None)
    front.set_column(0, 0, 100)
    book.close()
    return out.getvalue()


def _write_cell(
    sheet: "xlsxwriter.worksheet.Worksheet", row: int, column: int, value: Cell, date: "xlsxwriter.format.Format"
) -> None:
    if value is None:
        sheet.write_string(row, column, UNKNOWN)
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_datetime(row, column, value, date)


def _sheet_name(heading: str, taken: set[str]) -> str:
    """A name that Excel allows and no other sheet has."""
    plain = _cut(_FORBIDDEN_IN_NAMES.sub(" ", heading).strip(), _LONGEST_NAME) or "Tabel"
    name, number = plain, 2
    while name.casefold() in {other.casefold() for other in taken}:
        suffix = f" {number}"
        name, number = _cut(plain, _LONGEST_NAME - len(suffix)) + suffix, number + 1
    return name


def _cut(text: str, units: int) -> str:
    """The beginning of a text; Excel counts in UTF-16 units, so a rare letter is two."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").strip()
