"""Files of budget and spending as finance systems export them: rows, totals, levels, and what is wrong with its row."""

import datetime as dt
import io
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tracker.domain.ledger import FinanceFileKind
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.finance_cells import FinanceFault, place_words
from tracker.measuring.finance_file import FinanceTable, choose_sheet, read_finance, read_told
from tracker.measuring.finance_layout import FinanceLayout, find_finance_layout, with_fields
from tracker.measuring.finance_told import FinanceTold
from tracker.measuring.finance_words import FinanceField
from tracker.measuring.finance_workbook import shows_other_than_it_holds
from tracker.measuring.sheet import Sheet
from tracker.usecases.finance_language import load_finance_words

WORDS = load_finance_words()
TODAY = dt.date(2026, 11, 22)
OPUS = """Eksempelby Kommune;;;;;;;
Budgetopfølgning pr. 30.06.2026;;;;;;;
Udskrevet 12.07.2026 kl. 10.12;;;;;;;

Kontonr.;Kontonavn;Opr. budget 2026;Tillægsbev.;Korr. budget 2026;Forbrug pr. 30.06.2026;Rest korr. budget;Forbrugs %
00123;Råd, drift;50.000,00;10.000,00;60.000,00;12.345,50;47.654,50;20,6
00124;Dialogmøder;20.000,00;;20.000,00;1.500,00-;21.500,00;-7,5
00125;Sprogpulje;100.000,00;-10.000,00;90.000,00;(2.000,00);92.000,00;
I alt;;170.000,00;0,00;170.000,00;8.845,50;161.154,50;5,2
"""


def csv(text: str, name: str = "fil.csv") -> tuple[FinanceTable, FinanceLayout, FinanceTold]:
    return read(name, text.encode())


def read(name: str, content: bytes) -> tuple[FinanceTable, FinanceLayout, FinanceTold]:
    chosen = choose_sheet(read_sheets(name, content), WORDS)
    assert chosen is not None
    sheet, layout = chosen
    told = read_told(sheet, layout, name, WORDS)
    table = read_finance(sheet, layout, WORDS, unit_ore=told.unit_ore, today=TODAY, account=told.account)
    return table, layout, told


def excel(rows: Sequence[Sequence[object]], **formats: str) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Forbrug"
    for row in rows:
        sheet.append(list(row))
    for cell, shape in formats.items():
        sheet[cell].number_format = shape
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def fields(layout: FinanceLayout) -> list[str]:
    return [column.field.value for column in layout.columns]


def test_headings_three_rows_down_with_every_way_of_writing_a_minus() -> None:
    table, layout, told = csv(OPUS)
    assert layout.heading_row == 4
    assert fields(layout) == ["account", "name", "original", "supplementary", "corrected", "spent", "left", "share"]
    assert (told.unit_ore, told.as_of, told.year) == (100, dt.date(2026, 6, 30), 2026)
    assert [(line.number, line.ore(FinanceField.SPENT)) for line in table.lines] == [
        ("00123", 1_234_550),
        ("00124", -150_000),
        ("00125", -200_000),
    ]
    assert table.problems == ()
    assert table.differing == ()
    assert [(one.label, one.first_row, one.last_row, one.differences) for one in table.controls] == [
        ("I alt", 5, 7, ())
    ]


def test_an_empty_cell_is_unknown_and_no_nought() -> None:
    table, _, _ = csv(OPUS)
    assert table.lines[1].ore(FinanceField.SUPPLEMENTARY) is None


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [";", "\t"])
def test_the_same_file_in_other_letters_is_the_same(coding: str, sign: str) -> None:
    assert read("fil.csv", OPUS.replace(";", sign).encode(coding))[0] == csv(OPUS)[0]


def test_a_comma_between_the_fields_and_sums_in_quotes() -> None:
    table, _, _ = csv('Konto,Navn,Korr. budget,Forbrug\n007,"Råd, drift","1.234,50","12,25-"\n')
    assert [(one.number, one.name, [sum_.ore for sum_ in one.sums]) for one in table.lines] == [
        ("007", "Råd, drift", [123_450, -1_225])
    ]


def test_headings_over_two_rows_and_groups_with_their_totals() -> None:
    table, layout, told = csv(
        "Beløb i 1.000 kr.;;;;\n;Budget 2026;;;Forbrug\nOmråde;Oprindeligt;Tillæg;Korrigeret;til og med juni\n"
        "Integration;;;;\nLøn;1.200;50;1.250;610\nDrift;300;;300;149\nIntegration i alt;1.500;50;1.550;760\n"
        "Skoler\nLøn;10.000;0;10.000;4.999\nHovedtotal;11.500;50;11.550;5.758\n"
    )
    assert fields(layout) == ["name", "original", "supplementary", "corrected", "spent"]
    assert (told.unit_ore, told.as_of, layout.year) == (100_000, dt.date(2026, 6, 30), 2026)
    assert [line.name for line in table.lines] == ["Integration · Løn", "Integration · Drift", "Skoler · Løn"]
    assert table.lines[0].ore(FinanceField.CORRECTED) == 125_000_000
    first, whole = table.controls
    assert [(one.field, one.ore, one.is_rounding) for one in first.differences] == [
        (FinanceField.SPENT, 100_000, True)  # 610 + 149, rounded on both sides, are 760
    ]
    assert whole.differences == ()
    assert table.differing == ()


def test_a_total_that_does_not_sum_its_rows_is_told_with_its_row_and_theirs() -> None:
    table, _, _ = csv("Konto;Budget 2026;Forbrug\n1;100;10\n2;200;20\nI alt;300;31\n")
    (control,) = table.differing
    assert (control.row, control.first_row, control.last_row) == (3, 1, 2)
    assert [(one.field, one.told_ore, one.summed_ore) for one in control.differences] == [
        (FinanceField.SPENT, 3_100, 3_000)
    ]


def test_a_blank_total_controls_nothing() -> None:
    table, _, _ = csv("Konto;Budget 2026;Forbrug\n1;100;10\nI alt;;\n")
    (control,) = table.controls
    assert control.checked == ()
    assert not control.differs


def test_a_sum_without_words_at_the_end_is_a_total_where_it_fits_and_else_a_sum_without_an_account() -> None:
    assert csv("Konto;Budget 2026;Forbrug\n1;100;10\n2;50;5\n;150;15\n")[0].problems == ()
    wrong = csv("Konto;Budget 2026;Forbrug\n1;100;10\n2;50;5\n;150;16\n")[0]
    assert [(one.row, one.fault) for one in wrong.problems] == [(3, FinanceFault.NO_ACCOUNT)]


def test_levels_of_the_plan_of_accounts_are_controlled_and_not_counted_again() -> None:
    table, layout, _ = csv(
        "Funktion;Gruppering;Tekst;Korr. budget;Forbrug;Disponeret;Rest\n05;;Social;1000;500;0;500\n"
        "05.46;;Integration;1000;500;0;500\n05.46.60;001;Introduktion;600;300;0;300\n;002;Sprog;400;200;0;200\n"
        "I alt;;;1000;500;0;500\n"
    )
    assert [line.number for line in table.lines] == ["05.46.60 · 001", "05.46.60 · 002"]
    assert [one.label for one in table.controls] == ["I alt", "05 Social", "05.46 Integration"]
    assert table.differing == ()
    assert layout.of_field(FinanceField.ACCOUNT)[1].heading == "Gruppering"


def test_an_account_whose_number_another_begins_with_stays_an_account() -> None:
    table, _, _ = csv("Konto;Budget 2026;Forbrug\n1;100;10\n10;200;20\n11;300;30\n")
    assert [line.number for line in table.lines] == ["1", "10", "11"]


def test_a_total_above_its_rows_is_held_against_them() -> None:
    table, _, _ = csv("Konto;Budget 2026;Forbrug\nI alt;300;30\n1;100;10\n2;200;20\n")
    (control,) = table.controls
    assert (control.first_row, control.last_row, control.differences) == (2, 3, ())


def test_postings_with_debit_and_credit_of_the_account_in_the_title() -> None:
    table, layout, told = csv(
        "Konto 12345 Sprogpulje\nBogføringsdato;Bilagsnr.;Posteringstekst;Debet;Kredit;Saldo\n"
        ";;Primosaldo;;;0,00\n03-01-2026;1001;Total Danmark A/S;1.200,00;;1.200,00\n"
        "30.06.26;1002;Retur;;200,00;1.000,00\n;;I alt;1.200,00;200,00;\n"
    )
    assert layout.kind is FinanceFileKind.POSTINGS
    assert told.unit_ore == 100
    assert [(one.number, one.name, one.date, one.voucher, one.text, one.sums[0].ore) for one in table.lines] == [
        ("12345", "Sprogpulje", dt.date(2026, 1, 3), "1001", "Total Danmark A/S", 120_000),
        ("12345", "Sprogpulje", dt.date(2026, 6, 30), "1002", "Retur", -20_000),
    ]
    assert table.differing == ()
    assert table.controls[0].checked == (FinanceField.AMOUNT,)


def test_postings_below_the_heading_of_their_account() -> None:
    table, _, _ = csv(
        "Dato;Bilag;Tekst;Konto;Beløb\n;;12 Møder;;\n01.02.2026;1;Kaffe;;100\nI alt;;;;100\n;;13 Tolke;;\n"
        "02.02.2026;2;Tolk;;250,50\nI alt;;;;250,50\n"
    )
    assert [(one.number, one.name, one.sums[0].ore) for one in table.lines] == [
        ("12", "Møder", 10_000),
        ("13", "Tolke", 25_050),
    ]
    assert table.differing == ()


def test_the_words_of_a_row_may_stand_where_days_do() -> None:
    table, _, _ = csv(
        "Dato;Bilag;Tekst;Beløb\nKonto 12 Møder;;;\n01.02.2026;1;Kaffe;100\nI alt;;;100\n13 Tolke;;;\n"
        "02.02.2026;2;Tolk;250,50\nTotal;;;350,50\n"
    )
    assert [(one.number, one.name) for one in table.lines] == [("12", "Møder"), ("13", "Tolke")]
    assert (table.problems, table.differing, len(table.controls)) == ((), (), 2)


@pytest.mark.parametrize(
    ("rows", "place", "fault"),
    [
        pytest.param("1;hundrede;5", (1, 1), FinanceFault.NOT_A_SUM, id="words for a sum"),
        pytest.param("1;#I/T;5", (1, 1), FinanceFault.ERROR_VALUE, id="Excel's own error"),
        pytest.param("1;=B2+B3;5", (1, 1), FinanceFault.FORMULA, id="a formula without its value"),
        pytest.param("1;1,2345;5", (1, 1), FinanceFault.NOT_WHOLE_ORE, id="more decimals than øre"),
        pytest.param("1;99999999999999;5", (1, 1), FinanceFault.TOO_LARGE, id="more than there is"),
        pytest.param("1;100;5\n1;200;6", (2, None), FinanceFault.TWICE, id="the same account again"),
    ],
)
def test_what_is_wrong_is_told_with_row_and_column(
    rows: str, place: tuple[int, int | None], fault: FinanceFault
) -> None:
    table, _, _ = csv(f"Konto;Budget 2026;Forbrug\n{rows}\n")
    assert [((one.row, one.column), one.fault) for one in table.problems] == [(place, fault)]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        pytest.param("31.02.2026;1;Kaffe;7;100", FinanceFault.NOT_A_DATE, id="no such day"),
        pytest.param("01.12.2026;1;Kaffe;7;100", FinanceFault.TO_COME, id="a day to come"),
        pytest.param(";1;Kaffe;7;100", FinanceFault.NO_DATE, id="a voucher without a day"),
        pytest.param("01.02.2026;1;Kaffe;;100", FinanceFault.NO_ACCOUNT, id="no account"),
    ],
)
def test_what_is_wrong_with_a_posting(row: str, fault: FinanceFault) -> None:
    table, _, _ = csv(f"Dato;Bilag;Tekst;Konto;Beløb\n02.02.2026;9;Tolk;8;250\n{row}\n")
    assert [(one.row, one.fault) for one in table.problems] == [(2, fault)]
    assert len(table.lines) == 1


def test_a_row_whose_columns_do_not_agree_is_told() -> None:
    table, _, _ = csv(
        "Konto;Opr. budget;Tillægsbev.;Korr. budget;Forbrug;Disponeret;Rest\n1;100;10;110;50;20;40\n"
        "2;100;10;120;50;0;70\n3;100;;130;50;0;80\n4;100;10;110;50;20;41\n"
    )
    assert [(one.row, [(two.field.value, two.ore) for two in one.differences]) for one in table.differing] == [
        (2, [("corrected", 1_000)]),  # row 4 says no tillægsbevilling, which may be anything
        (4, [("left", 100)]),
    ]


def test_sums_of_other_years_are_left_out() -> None:
    _, layout, _ = csv("Konto;Regnskab 2025;Budget 2026;Forbrug 2026;Budget 2027\n1;5;6;3;7\n")
    assert fields(layout) == ["account", "omitted", "corrected", "spent", "omitted"]
    assert layout.year == 2026


def test_sums_of_months_are_none_of_the_year_and_the_year_to_date_is() -> None:
    _, layout, _ = csv("Konto;Korr. budget;Forbrug jan;Forbrug feb;Forbrug ÅTD\n1;9;1;2;3\n")
    assert fields(layout) == ["account", "corrected", "omitted", "omitted", "spent"]
    _, layout, _ = csv("Konto;Korr. budget;Forbrug jan;Forbrug feb\n1;9;1;2\n")
    assert fields(layout) == ["account", "corrected", "omitted", "omitted"]


def test_a_line_of_units_below_the_headings_belongs_to_them() -> None:
    table, layout, told = csv("Konto;Korr. budget 2026;Forbrug\n;DKK;DKK\n1;9;3\nI alt;9;3\n")
    assert (layout.heading_row, told.unit_ore, len(table.lines), table.problems) == (1, 100, 1, ())


def test_a_plain_budget_beside_the_corrected_one_is_the_original() -> None:
    _, layout, _ = csv("Konto;Budget;Korr. budget;Forbrug\n1;5;6;3\n")
    assert fields(layout) == ["account", "original", "corrected", "spent"]


def test_a_workbook_with_titles_days_numbers_and_a_number_shown_with_noughts() -> None:
    content = excel(
        [
            ["Eksempelby Kommune"],
            ["Opgjort pr.:", dt.date(2026, 6, 30)],
            [],
            ["Konto", "Navn", "Korrigeret budget", "Forbrug", "Rest"],
            [123, "Råd", 1234.5, 0.1 + 0.2, 1234.2],
            ["I alt", None, "=SUM(C5:C5)", None, None],
        ],
        A5="00000",
    )
    table, layout, told = read("fil.xlsx", content)
    assert told.as_of == dt.date(2026, 6, 30)
    assert told.unit_ore is None  # nobody says so
    assert [(line.number, line.name, [one.ore for one in line.sums]) for line in table.lines] == [
        ("00123", "Råd", [123_450, 30, 123_420])
    ]
    assert [(one.row, one.column, one.fault) for one in table.problems] == [(5, 2, FinanceFault.FORMULA)]
    assert layout.heading_row == 3


def test_merged_headings_and_hidden_rows_are_read_like_others() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        [None, "Budget 2026 (kr.)", None, "Forbrug 2026"],
        ["Konto", "Oprindeligt", "Korrigeret", "ÅTD"],
        ["A1", 100, 110, 5],
        ["A2", 200, 200, 6],
        ["I alt", 300, 310, 11],
    ):
        sheet.append(row)
    sheet.merge_cells("B1:C1")
    sheet.row_dimensions[4].hidden = True
    written = io.BytesIO()
    book.save(written)
    table, layout, told = read("fil.xlsx", written.getvalue())
    assert fields(layout) == ["account", "original", "corrected", "spent"]
    assert (told.unit_ore, layout.year, len(table.lines), table.differing) == (100, 2026, 2, ())


def test_a_format_that_shows_thousands_leaves_open_what_is_counted() -> None:
    rows = [["Beløb i 1.000 kr."], ["Konto", "Budget 2026", "Forbrug"], ["A1", 1_234_567, 5]]
    assert shows_other_than_it_holds(excel(rows, B3="#,##0,"))
    assert shows_other_than_it_holds(excel(rows, B3='#,##0.0,,"mio."'))
    assert not shows_other_than_it_holds(excel(rows, B3='#,##0.00 "kr., netto"'))
    assert not shows_other_than_it_holds(OPUS.encode())
    assert not shows_other_than_it_holds(b"PK\x03\x04 no workbook")


def test_the_sheet_with_most_headings_of_budget_and_spending_is_chosen() -> None:
    book = Workbook()
    notes = book.active
    assert notes is not None
    notes.append(["Konto", "Forbrug"])
    notes.append(["1", 5])
    other = book.create_sheet("Opfølgning")
    other.append(["Konto", "Korr. budget", "Forbrug", "Rest"])
    other.append(["1", 5, 3, 2])
    written = io.BytesIO()
    book.save(written)
    chosen = choose_sheet(read_sheets("fil.xlsx", written.getvalue()), WORDS)
    assert chosen is not None
    assert chosen[0].name == "Opfølgning"
    assert place_words(chosen[0], 1, 2) == "ark Opfølgning, række 2, kolonne C"


def test_a_calculated_cell_with_parts_of_an_ore_is_rounded_and_says_so() -> None:
    table, _, _ = read("fil.xlsx", excel([["Konto", "Budget (kr.)", "Forbrug"], ["A1", 100 / 3, 1]]))
    assert (table.lines[0].ore(FinanceField.CORRECTED), table.rounded) == (3_333, (1,))


def test_a_cell_that_somebody_typed_with_parts_of_an_ore_is_a_problem_as_in_csv() -> None:
    rows = [["Konto", "Budget (kr.)", "Forbrug"], ["A1", 500.005, 1]]
    table, _, _ = read("fil.xlsx", excel(rows))
    assert [(one.row, one.fault) for one in table.problems] == [(1, FinanceFault.NOT_WHOLE_ORE)]


def test_columns_nobody_knows_are_a_persons_to_name() -> None:
    chosen = choose_sheet(read_sheets("fil.csv", "Hvad;Hvor meget\nRåd;100\n".encode()), WORDS)
    assert chosen is not None
    sheet, layout = chosen
    assert (fields(layout), layout.kind) == (["omitted", "omitted"], None)
    named = with_fields(layout, [("hvad", FinanceField.NAME), ("hvor meget", FinanceField.SPENT)])
    table = read_finance(sheet, named, WORDS, unit_ore=100, today=TODAY)
    assert [(one.name, one.ore(FinanceField.SPENT)) for one in table.lines] == [("Råd", 10_000)]


def test_a_name_in_its_own_row_above_its_sums() -> None:
    table, _, _ = csv("Konto;Budget 2026;Forbrug\n12345 Sprogpulje;;\n;100;10\n12346 Råd;;\n;50;5\nI alt;150;15\n")
    assert [(one.number, one.name) for one in table.lines] == [("12345", "Sprogpulje"), ("12346", "Råd")]
    assert table.differing == ()


def _kroner(ore: int) -> str:
    words = f"{abs(ore) // 100:,}".replace(",", ".") + f",{abs(ore) % 100:02d}"
    return f"{words}-" if ore < 0 else words


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.integers(10_000, 99_999), st.tuples(*[st.integers(-(10**9), 10**9)] * 2), min_size=1, max_size=12
    ),
    st.integers(0, 5),
)
def test_any_accounts_are_read_back_and_their_total_agrees(rows: dict[int, tuple[int, int]], titles: int) -> None:
    text = "Titel\n" * titles + "Konto;Korr. budget;Forbrug\n"
    text += "".join(f"{number};{_kroner(one)};{_kroner(two)}\n" for number, (one, two) in rows.items())
    totals = [_kroner(sum(one[place] for one in rows.values())) for place in (0, 1)]
    table, _, _ = csv(f"{text}I alt;{totals[0]};{totals[1]}\n")
    read_back = {int(one.number): (one.ore(FinanceField.CORRECTED), one.ore(FinanceField.SPENT)) for one in table.lines}
    assert read_back == rows
    assert table.problems == ()
    assert table.differing == ()


_CELLS = st.sampled_from(
    [
        "",
        "Konto",
        "Budget 2026",
        "Forbrug",
        "I alt",
        "Dato",
        "Beløb",
        "Bilag",
        "05",
        "05.46",
        "1.234,50-",
        "x",
        "-",
        "30.06.2026",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(_CELLS, max_size=6), max_size=12))
def test_no_sheet_breaks_it_and_every_sum_stands_where_it_says(rows: list[list[str]]) -> None:
    content = "\n".join(";".join(row) for row in rows).encode()
    if not content.strip():
        return
    for sheet in read_sheets("fil.csv", content):
        layout = find_finance_layout(sheet, WORDS)
        if layout is not None:
            table = read_finance(sheet, layout, WORDS, unit_ore=100, today=TODAY)
            _stands(table, sheet)


def _stands(table: FinanceTable, sheet: Sheet) -> None:
    for line in table.lines:
        assert all(sheet.text(line.row, one.column) == one.text for one in line.sums)
