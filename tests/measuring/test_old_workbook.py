"""Workbooks of Excel 97 to 2003: cells as the person sees them, and what is no whole workbook refused."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.finance_file import choose_sheet, read_finance
from tracker.measuring.finance_sums import KRONER
from tracker.measuring.finance_workbook import shows_other_than_it_holds
from tracker.usecases.finance_language import load_finance_words

WORKBOOK = (Path(__file__).parent / "recorded" / "excel_2003.xls").read_bytes()


def test_cells_are_as_the_person_sees_them_and_empty_sheets_are_left_out() -> None:
    spending, figures = read_sheets("budget.xls", WORKBOOK)
    assert (spending.name, figures.name) == ("Forbrug", "Tal")
    assert spending.rows[2] == ()
    assert spending.rows[5] == ("00124", "Møder", 20000, None, 20000, -1500, "-7,5 %")
    assert figures.rows[1] == ("2026M05", "57,3 %", dt.datetime(2026, 6, 3))  # noqa: DTZ001
    assert spending.place(5, 5) == "Forbrug!F6"


def test_budget_and_spending_are_read_as_from_a_newer_workbook() -> None:
    words = load_finance_words()
    chosen = choose_sheet(read_sheets("budget.xls", WORKBOOK), words)
    assert chosen is not None
    table = read_finance(*chosen, words, unit_ore=KRONER, today=dt.date(2026, 11, 22))
    sums = [(line.number, [one.ore for one in line.sums]) for line in table.lines]
    assert sums == [
        ("00123", [5_000_000, 1_000_000, 6_000_000, 1_234_550]),
        ("00124", [2_000_000, 2_000_000, -150_000]),
    ]
    assert table.problems == ()
    assert table.differing == ()


def test_a_number_format_that_shows_thousands_is_known() -> None:
    assert not shows_other_than_it_holds(WORKBOOK)
    assert shows_other_than_it_holds(WORKBOOK.replace(b"00000", b"##0,,"))
    assert not shows_other_than_it_holds(WORKBOOK[:100])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(WORKBOOK[:700] + bytes(2000) + WORKBOOK[2700:], RefusalCode.DAMAGED, id="a hole in it"),
        pytest.param(
            WORKBOOK[:8] + bytes(500) + "EncryptedPackage".encode("utf-16-le"), RefusalCode.ENCRYPTED, id="a password"
        ),
        pytest.param(
            WORKBOOK[:8] + bytes(500) + "WordDocument".encode("utf-16-le"), RefusalCode.UNKNOWN_FORMAT, id="Word"
        ),
        pytest.param(WORKBOOK + bytes(20_000_000), RefusalCode.TOO_LARGE, id="too large"),
    ],
)
def test_what_is_no_whole_workbook_is_refused_with_the_reason(content: bytes, code: RefusalCode) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("budget.xls", content)
    assert refused.value.code is code


@given(st.lists(st.tuples(st.integers(8, len(WORKBOOK) - 1), st.integers(0, 255)), max_size=20))
def test_a_workbook_with_any_bytes_changed_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    content = bytearray(WORKBOOK)
    for place, byte in changes:
        content[place] = byte
    try:
        sheets = read_sheets("budget.xls", bytes(content))
    except UnreadableFile:
        return
    assert all(sheet.rows for sheet in sheets)
