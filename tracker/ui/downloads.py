"""Tables to take away: Excel, and CSV as Danish Excel reads it. The day of the numbers stands in the file.

Telephone numbers and private e-mail addresses are masked in both.
"""

import csv
import io
import math
import re
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath

import pandas as pd
import streamlit as st
import xlsxwriter

from tracker.danish.personal import mask_contacts

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KRONER, _SHARE = '#,##0.00 "kr."', "0.0 %"
_SAID = re.compile(r"(?P<sign>[-+\N{MINUS SIGN}]?)(?P<number>\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?)\s(?P<unit>kr\.|%)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


Table = pd.DataFrame | Callable[[], pd.DataFrame]
"""A table, or what makes it when it is asked for."""


def offer_downloads(table: Table, name: str, as_of: str, key: str) -> None:
    """Two buttons; the files are made when a button is pressed."""
    stem = file_stem(name, as_of)
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            "Hent som Excel",
            partial(_file_of, excel_of, table, name, as_of),
            f"{stem}.xlsx",
            EXCEL,
            key=f"{key}-xlsx",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            "Hent som CSV",
            partial(_file_of, csv_of, table, name, as_of),
            f"{stem}.csv",
            "text/csv",
            key=f"{key}-csv",
            icon=":material/download:",
            on_click="ignore",
        )


def _file_of(write: Callable[[pd.DataFrame, str, str], bytes], table: Table, name: str, as_of: str) -> bytes:
    return write(table if isinstance(table, pd.DataFrame) else table(), name, as_of)


def csv_of(table: pd.DataFrame, name: str, as_of: str) -> bytes:
    """Semicolons, decimal commas, a byte order mark; the first line says what it is and of which day."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell_text(f"{name} · {as_of}")])
    writer.writerow([_cell_text(column) for column in table.columns])
    for row in table.itertuples(index=False):
        writer.writerow([_cell_text(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _cell_text(value: object) -> str:
    """Numbers with a decimal comma; text that Excel would take for a formula gets an apostrophe before it."""
    if _is_missing(value):
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int | float):
        return str(int(value) if value == int(value) else value).replace(".", ",")
    text = mask_contacts(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text


def excel_of(table: pd.DataFrame, name: str, as_of: str) -> bytes:
    """One sheet: title and day, then the table. Text is written as text, never as a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Pejlemærke")
        bold = book.add_format({"bold": True})
        formats = tuple(book.add_format({"num_format": one}) for one in (_KRONER, _SHARE))
        sheet.write_string(0, 0, name, book.add_format({"bold": True, "font_size": 14}))
        sheet.write_string(1, 0, as_of)
        for place, column in enumerate(table.columns):
            sheet.write_string(3, place, str(column), bold)
            width = max([len(str(column)), *(len(str(value)) for value in table[column])])
            sheet.set_column(place, place, min(max(width + 2, 10), 60))
        for line, row in enumerate(table.itertuples(index=False), start=4):
            for place, value in enumerate(row):
                _write(sheet, line, place, value, formats)
        sheet.freeze_panes(4, 0)
    return out.getvalue()


Formats = tuple["xlsxwriter.format.Format", ...]


def _write(sheet: xlsxwriter.worksheet.Worksheet, line: int, place: int, value: object, formats: Formats) -> None:
    """A cell; a sum or share in words is the number that it says, in the format that shows it so."""
    if _is_missing(value):
        return
    if isinstance(value, str) and (said := _number_of(value)) is not None:
        number, is_share = said
        sheet.write_number(line, place, number, formats[is_share])
    elif isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(line, place, value)
    else:
        sheet.write_string(line, place, mask_contacts(str(value)))


def _number_of(words: str) -> tuple[float, bool] | None:
    """``3.400.000 kr.`` is 3400000, ``64 %`` is 0.64 and a share; ``+`` and a true minus are read. Else ``None``."""
    found = _SAID.fullmatch(words)
    if found is None:
        return None
    number = float(found["number"].replace(".", "").replace(",", "."))
    signed = -number if found["sign"] in {"-", "\N{MINUS SIGN}"} else number
    return (signed, False) if found["unit"] == "kr." else (signed / 100, True)


def _is_missing(value: object) -> bool:
    """Pandas turns a missing text into a float that is no number."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def file_stem(name: str, as_of: str) -> str:
    """A file name of letters and digits, Danish ones among them."""
    words = re.sub(r"[^\w]+", "-", f"{name} {as_of}").strip("-").casefold()
    return PurePosixPath(words[:80]).name or "pejlemaerke"
