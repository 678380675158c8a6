"""Writes cells of a workbook: text is never a formula, numbers are numbers, and a formula carries its value.

A formula's value is written beside it, so that a previewer that reckons nothing shows the figures as Excel does.
"""

import datetime as dt
from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from tracker.danish.personal import mask_contacts

MONEY = '#,##0.00 "kr.";-#,##0.00 "kr."'
SHARE = "0.0%"
DAY = "dd-mm-yyyy"
UNKNOWN = "ukendt"
_LONGEST = 32_000
"""Excel takes 32.767 letters in a cell; the rest of a longer text stands behind its link."""

Value = str | int | float | None


class Pen:
    """A workbook's formats, and one way to write each kind of cell."""

    def __init__(self, book: "xlsxwriter.Workbook") -> None:
        self.book = book
        self.title = book.add_format({"bold": True, "font_size": 16, "font_color": "#1D2730"})
        self.head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#F4F2ED"}
        )
        self.money = book.add_format({"num_format": MONEY, "align": "right"})
        self.money_sum = book.add_format({"num_format": MONEY, "align": "right", "bold": True, "top": 1})
        self.count = book.add_format({"num_format": "#,##0"})
        self.share = book.add_format({"num_format": SHARE})
        self.share_sum = book.add_format({"num_format": SHARE, "bold": True, "top": 1})
        self.day = book.add_format({"num_format": DAY, "align": "left"})
        self.text = book.add_format({"valign": "top"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.bold = book.add_format({"bold": True, "top": 1})
        self.link = book.add_format({"font_color": "#0F5C63", "underline": 1})

    def sheet(self, name: str, heads: Sequence[tuple[str, int]], row: int = 0) -> "xlsxwriter.worksheet.Worksheet":
        """A sheet with headings and the widths of its columns, frozen beneath them, to be printed lying on A4."""
        sheet = self.book.add_worksheet(name)
        for column, (head, width) in enumerate(heads):
            sheet.write_string(row, column, head, self.head)
            sheet.set_column(column, column, width)
        if heads:
            sheet.set_row(row, 32)
            sheet.freeze_panes(row + 1, 0)
            sheet.repeat_rows(row)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&RSide &P af &N")
        return sheet

    def write_text(self, sheet: "xlsxwriter.worksheet.Worksheet", row: int, column: int, text: object) -> None:
        """Words as words, whatever they begin with, without telephone numbers; nothing where there are none."""
        if text is None or text == "":
            return
        said = mask_contacts(" ".join(str(text).split()))
        sheet.write_string(row, column, said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…", self.text)

    def write_ore(self, sheet: "xlsxwriter.worksheet.Worksheet", row: int, column: int, ore: int | None) -> None:
        """A sum in kroner; nothing where it is not told."""
        if ore is not None:
            sheet.write_number(row, column, ore / 100, self.money)

    def write_day(self, sheet: "xlsxwriter.worksheet.Worksheet", row: int, column: int, day: dt.date | None) -> None:
        """A day as a day; nothing where nobody knows it."""
        if day is not None:
            sheet.write_datetime(row, column, day, self.day)

    def write_link(self, sheet: "xlsxwriter.worksheet.Worksheet", row: int, column: int, address: str | None) -> None:
        """A door to the sentence; only addresses of the web are doors."""
        if address is not None and address.startswith(("https://", "http://")):
            sheet.write_url(row, column, address, self.link, "Vis kilden")

    def write_sum(
        self,
        sheet: "xlsxwriter.worksheet.Worksheet",
        place: tuple[int, int],
        formula: str,
        value: Value,
        form: "xlsxwriter.format.Format | None" = None,
    ) -> None:
        """A formula with the value that it has today; ``None`` is an empty answer."""
        sheet.write_formula(*place, formula, form or self.money, "" if value is None else value)


def kroner(ore: int | None) -> float | None:
    """Øre as the number that stands in a cell."""
    return None if ore is None else ore / 100


def cell(row: int, column: int, *, fixed: bool = False) -> str:
    """``B3``, or ``$B$3``."""
    return str(xl_rowcol_to_cell(row, column, row_abs=fixed, col_abs=fixed))


def column_range(sheet: str, column: int, first: int, last: int) -> str:
    """``'Posteringer'!$L$2:$L$90``; one empty row where there is none, so that a formula has something to stand on."""
    return f"'{sheet}'!{cell(first, column, fixed=True)}:{cell(max(first, last), column, fixed=True)}"
