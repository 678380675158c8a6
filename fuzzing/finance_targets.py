"""Fuzz target for files of budget and spending: refused, or read to sums that stand in the cells that they name."""

import datetime as dt

from tracker.domain.ledger import FinanceFileKind
from tracker.errors import UnreadableFile
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.finance_cells import parse_posting_date, parse_year
from tracker.measuring.finance_file import choose_sheet, read_finance, read_told
from tracker.measuring.finance_owner import find_owners
from tracker.measuring.finance_sums import KRONER, THOUSANDS, parse_sum
from tracker.measuring.numbers import Found
from tracker.settings import PROJECT_FOLDER
from tracker.usecases.finance_language import load_finance_words

_OLD = PROJECT_FOLDER / "tests" / "measuring" / "recorded" / "excel_2003.xls"
_TODAY = dt.date(2026, 11, 22)
_BALANCES = (
    "Eksempelby Kommune\nBudgetopfølgning pr. 30.06.2026\n\n"
    "Konto;Kontonavn;Opr. budget 2026;Tillægsbev.;Korr. budget 2026;Forbrug;Disponeret;Rest;%\n"
    "00123;Råd, drift;50.000,00;10.000,00;60.000,00;12.345,50;;47.654,50;20,6\n"
    "00124;Møder;20.000,00;;20.000,00;1.500,00-;(5);21.500,00;\nI alt;;70.000,00;;80.000,00;10.845,50;;;\n"
)
_GROUPS = (
    "Beløb i 1.000 kr.\n;Budget 2026;;Forbrug\nOmråde;Oprindeligt;Korrigeret;til og med juni\nIntegration\n"
    "Løn;1.200;1.250;610\nIntegration i alt;1.200;1.250;610\n05;;1;\n05.46;;1;\nHovedtotal;1.201;1.251;610\n"
)
_POSTINGS = (
    "Konto: 12345 Sprogpulje\nBogføringsdato\tBilagsnr.\tPosteringstekst\tDebet\tKredit\tÅr\n"
    "\t\tPrimosaldo\t\t\t\n03-01-2026\t1001\tKaffe\t1.200,00\t\t2026\n30.06.26\t1002\tRetur\t\t200,00\t\n"
    "\t\tI alt\t1,0\t\t\n"
)


def seeds() -> tuple[bytes, ...]:
    """A file of each form, and each of the letters that finance systems write; a workbook of Excel 97 to 2003."""
    texts = (_BALANCES, _GROUPS, _POSTINGS)
    return (
        *(text.encode() for text in texts),
        _BALANCES.encode("cp1252"),
        _POSTINGS.encode("utf-16"),
        _OLD.read_bytes(),
    )


def finance(data: bytes) -> None:
    """A file of budget and spending, and its first bytes as a cell."""
    words = data[:60].decode("utf-8", errors="replace")
    found, value = parse_sum(words, unit_ore=THOUSANDS)
    assert (value is not None) == (found is Found.NUMBER)
    parse_posting_date(words)
    parse_year(words)
    try:
        sheets = read_sheets("budget", data)
    except UnreadableFile:
        return
    chosen = choose_sheet(sheets, load_finance_words())
    if chosen is None:
        return
    sheet, layout = chosen
    assert set(find_owners(sheet, layout, {"eksempelby": "Eksempelby"})) <= {"Eksempelby"}
    told = read_told(sheet, layout, "budget", load_finance_words())
    table = read_finance(
        sheet, layout, load_finance_words(), unit_ore=told.unit_ore or KRONER, today=_TODAY, account=told.account
    )
    for line in table.lines:
        assert all(sheet.text(line.row, one.column) == one.text for one in line.sums), "a sum stands elsewhere"
        assert layout.kind is not FinanceFileKind.POSTINGS or line.date is not None, "a posting without a day"
