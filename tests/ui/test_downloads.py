"""Files to take away: what Danish Excel reads, with the day in them, and no formula from a document."""

import io

import openpyxl
import pandas as pd

from tracker.ui.downloads import csv_of, excel_of

TABLE = pd.DataFrame([("=1+1", 1234.5, None), ('Ærø; og "Ås"', -3, "@nogen")], columns=["Navn", "Tal", "Note"])


def test_csv_has_semicolons_decimal_commas_and_says_its_day() -> None:
    content = csv_of(TABLE, "Hvor står målene?", "opgjort 22. november 2026")
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Hvor står målene? · opgjort 22. november 2026"
    assert lines[1] == "Navn;Tal;Note"
    assert lines[2] == "'=1+1;1234,5;"
    assert lines[3] == '"Ærø; og ""Ås""";-3;\'@nogen'


def test_excel_holds_numbers_as_numbers_and_formulas_as_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(excel_of(TABLE, "=Navn", "opgjort i dag")))
    sheet = book.active
    assert sheet is not None
    assert sheet["A1"].value == "=Navn"
    assert sheet["A1"].data_type == "s"
    assert sheet["A2"].value == "opgjort i dag"
    assert (sheet["A5"].value, sheet["A5"].data_type) == ("=1+1", "s")
    assert (sheet["B5"].value, sheet["B5"].data_type) == (1234.5, "n")
    assert sheet["C5"].value is None


def test_sums_and_shares_in_words_are_numbers_in_excel() -> None:
    words = ["3.400.000 kr.", "−15.000 kr.", "+1.234,50 kr.", "64 %", "ukendt", "5 af 6 kr.", "–"]
    table = pd.DataFrame({"Rest": [one.replace(" ", "\N{NO-BREAK SPACE}") for one in words]})
    sheet = openpyxl.load_workbook(io.BytesIO(excel_of(table, "Rest", "i dag"))).active
    assert sheet is not None
    cells = [sheet.cell(row, 1) for row in range(5, 12)]
    assert [cell.value for cell in cells[:4]] == [3_400_000, -15_000, 1234.5, 0.64]
    assert {cell.number_format for cell in cells[:4]} == {'#,##0.00 "kr."', "0.0 %"}
    assert {cell.data_type for cell in cells[4:]} == {"s"}


def test_an_empty_table_can_be_taken_away() -> None:
    empty = pd.DataFrame([], columns=["Navn"])
    assert csv_of(empty, "Tom", "i dag").count(b"\r\n") == 2
    assert excel_of(empty, "Tom", "i dag")


def test_a_telephone_number_and_a_private_address_are_in_no_file() -> None:
    table = pd.DataFrame([("Ring til Åse på 12 34 56 78 eller aase@hjemme.dk",)], columns=["Opgave"])
    csv = csv_of(table, "Opgaver", "i dag").decode("utf-8-sig")
    sheet = openpyxl.load_workbook(io.BytesIO(excel_of(table, "Opgaver", "i dag"))).active
    assert sheet is not None
    for text in (csv, str(sheet["A5"].value)):
        assert "12 34 56 78" not in text
        assert "hjemme" not in text
        assert "Ring til Åse på [telefonnummer skjult] eller [e-mail skjult]" in text
