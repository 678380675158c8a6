"""Files of figures to rows with a day and a place: long and wide, Excel, CSV, StatBank's BULK and JSON-stat."""

import datetime as dt
import io
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.layout import Role, find_layout
from tracker.measuring.sheet import Statistic, column_letters
from tracker.measuring.statbank import credit, data_address
from tracker.measuring.table import FigureFault, FigureTable, read_table, with_roles

RECORDED = Path(__file__).parent / "recorded"
TODAY = dt.date(2026, 11, 22)


def table_of(name: str, content: bytes | str) -> FigureTable:
    (sheet,) = read_sheets(name, content.encode() if isinstance(content, str) else content)
    layout = find_layout(sheet)
    assert layout is not None, "no headings were found"
    return read_table(sheet, layout, TODAY)


def workbook(*rows: tuple[Any, ...], title: str = "Ark1", shapes: dict[str, str] | None = None) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for cell, shape in (shapes or {}).items():
        sheet[cell].number_format = shape
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def short(table: FigureTable) -> list[tuple[str, str, float | None, str]]:
    return [(row.series, row.day.isoformat(), row.value, row.place) for row in table.rows]


WIDE = (
    ("Tal til rådet",),
    (),
    ("Indikator", "Enhed", 2023, "2024K1"),
    ("Andel i job", "%", 57.5, 58),
    ("Elever", "antal", 1200, ".."),
)


def test_years_and_quarters_above_figures_with_a_title_above_them() -> None:
    assert short(table_of("tal.xlsx", workbook(*WIDE, title="Ark 1"))) == [
        ("Andel i job", "2023-12-31", 57.5, "Ark 1!C4"),
        ("Andel i job", "2024-03-31", 58.0, "Ark 1!D4"),
        ("Elever", "2023-12-31", 1200.0, "Ark 1!C5"),
        ("Elever", "2024-03-31", None, "Ark 1!D5"),
    ]


def test_periods_in_rows_and_an_indicator_in_each_column() -> None:
    table = table_of("tal.csv", "År,Andel i job,Elever\n2023,57.5,1200\n2024,58.0,1234\n")
    assert short(table)[:2] == [
        ("Andel i job", "2023-12-31", 57.5, "linje 2, felt 2"),
        ("Elever", "2023-12-31", 1200.0, "linje 2, felt 3"),
    ]
    assert table.problems == ()


def test_a_long_table_says_in_columns_what_is_counted_and_how_many_people_stand_behind() -> None:
    table = table_of("tal.csv", "Køn;År;Andel i job;Antal personer\nKvinder;2024;57,3;120\nMænd;2024;61,2;4\n")
    assert [(row.series, row.value, row.persons) for row in table.rows] == [("Kvinder", 57.3, 120), ("Mænd", 61.2, 4)]


def test_a_name_written_once_stands_for_the_rows_below_it() -> None:
    rows = (("Sted", "Køn", 2024), ("Ærøby", "Mænd", 1), (None, "Kvinder", 2), ("Strandby", "Mænd", 3), ("Kilde: os",))
    assert [row.series for row in table_of("tal.xlsx", workbook(*rows)).rows] == [
        "Ærøby · Mænd", "Ærøby · Kvinder", "Strandby · Mænd",
    ]  # fmt: skip


CSV_ROWS = "Indikator;2024\nRåd på Ærø, é;7\nÅ;8\n"


def test_danish_letters_are_read_in_both_encodings() -> None:
    text = "Område;År;Værdi\nÆrøskøbing;2024;1\n"
    assert table_of("a.csv", text.encode("cp1252")).rows == table_of("b.csv", b"\xef\xbb\xbf" + text.encode()).rows


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        pytest.param("tal.csv", decomposed(CSV_ROWS).encode(), CSV_ROWS.encode(), id="CSV"),
        pytest.param("tal.csv", decomposed(CSV_ROWS).encode("utf-16"), CSV_ROWS.encode(), id="CSV in UTF-16"),
        pytest.param(
            "tal.xlsx",
            workbook((decomposed("Å"), 2024), (decomposed("Råd på Ærø"), 7), (None, "=B2+B9"), title=decomposed("Få")),
            workbook(("Å", 2024), ("Råd på Ærø", 7), (None, "=B2+B9"), title="Få"),
            id="Excel: cells, the sheet, and a formula beside them",
        ),
    ],
)
def test_letters_written_as_two_signs_are_the_letters_they_are(name: str, content: bytes, wanted: bytes) -> None:
    assert content != wanted
    assert read_sheets(name, content) == read_sheets(name, wanted)


def test_a_thousand_in_a_danish_file_is_a_thousand() -> None:
    assert [row.value for row in table_of("a.csv", "Hvad;2023;2024\nElever;1.234;950\n").rows] == [1234.0, 950.0]


def test_per_cent_cells_and_months_count_as_the_person_sees_them() -> None:
    rows = (("Måned", "Andel"), (dt.date(2024, 5, 1), 0.573), (dt.date(2024, 6, 1), 0.07))
    shapes = {"A2": "mmm-yy", "B2": "0.0%", "A3": "[$-406]mmmm yyyy;@", "B3": "0%"}
    table = table_of("tal.xlsx", workbook(*rows, shapes=shapes))
    assert [(row.day.isoformat(), row.value, row.text) for row in table.rows] == [
        ("2024-05-31", 57.3, "57,3 %"), ("2024-06-30", 7.0, "7 %"),
    ]  # fmt: skip


def test_a_formula_that_was_saved_without_a_value_is_a_fault_and_no_hole() -> None:
    table = table_of("tal.xlsx", workbook(("Hvad", 2023, 2024), ("Elever", 5, "=B2+1")))
    assert [(one.place, one.fault, one.text) for one in table.problems] == [
        ("Ark1!C2", FigureFault.NOT_A_NUMBER, "=B2+1")
    ]


def test_wrong_cells_are_told_by_their_place_and_the_others_are_read() -> None:
    table = table_of(
        "tal.csv", "Hvad;År;Værdi;Personer\nA;2024;x1;\nA;maj;5;\n;2024;5;\nA;;5;\nA;2024;5;1,5\nA;2023;5;9\n"
    )
    assert [(one.place, one.fault) for one in table.problems] == [
        ("linje 2, felt 3", FigureFault.NOT_A_NUMBER),
        ("linje 3, felt 2", FigureFault.NOT_A_PERIOD),
        ("linje 4, felt 3", FigureFault.NO_SERIES),
        ("linje 5, felt 2", FigureFault.NO_PERIOD),
        ("linje 6, felt 4", FigureFault.NOT_PERSONS),
    ]
    assert [row.place for row in table.rows] == ["linje 7, felt 3"]


def test_a_day_above_the_table_is_no_heading() -> None:
    rows = (("Opgjort", "31-12-2024"), ("Hvem", "Os"), (), ("Hvad", 2023, 2024), ("Elever", 5, 6), ("Klubber", 7, 8))
    assert [row.place for row in table_of("tal.xlsx", workbook(*rows)).rows] == [
        "Ark1!B5", "Ark1!C5", "Ark1!B6", "Ark1!C6",
    ]  # fmt: skip


def test_figures_below_a_heading_that_is_no_period_are_told_of_unless_they_are_counted_from_others() -> None:
    rows = (("Hvad", 2023, "maj", 2025, "Ændring"), ("Elever", 5, 6, 7, 2), ("Klubber", 1, 2, 3, 2))
    table = table_of("tal.xlsx", workbook(*rows))
    assert {(one.place, one.fault, one.text) for one in table.problems} == {
        ("Ark1!C1", FigureFault.NOT_A_PERIOD, "maj")
    }
    assert [row.value for row in table.rows] == [5.0, 7.0, 1.0, 3.0]


def test_years_written_once_above_their_quarters_are_read_with_them() -> None:
    rows = (
        ("Elever i klub",),
        ("Hvem", 2023, None, 2024, None, "Ændring"),
        (None, "1. kvt.", "2. kvt.", "1. kvt.", "2. kvt.", None),
        ("Drenge", 5, 6, 7, 8, 3),
    )
    assert short(table_of("tal.xlsx", workbook(*rows))) == [
        ("Drenge", "2023-03-31", 5.0, "Ark1!B4"),
        ("Drenge", "2023-06-30", 6.0, "Ark1!C4"),
        ("Drenge", "2024-03-31", 7.0, "Ark1!D4"),
        ("Drenge", "2024-06-30", 8.0, "Ark1!E4"),
    ]


def test_a_statistic_as_its_bank_writes_it_to_excel_is_read() -> None:
    rows = (
        ("Folketal efter område, herkomst og tid",), (), (None, None, "2024K1", "2024K2"),
        ("Strandby", "Indvandrere", 12, ".."), (None, "Efterkommere", 3, 4), (), ("Kilde: Et statistikkontor",),
    )  # fmt: skip
    table = table_of("20241101.xlsx", workbook(*rows))
    assert table.problems == ()
    assert [(row.series, row.value, row.place) for row in table.rows][2:] == [
        ("Strandby · Efterkommere", 3.0, "Ark1!C5"), ("Strandby · Efterkommere", 4.0, "Ark1!D5"),
    ]  # fmt: skip


def test_a_column_of_codes_counts_nothing() -> None:
    table = table_of("tal.csv", "Kommunekode;Sted;År;Andel i job;Elever\n707;Strandby;2024;57,3;12\n")
    assert [(row.series, row.value) for row in table.rows] == [
        ("Strandby · Andel i job", 57.3), ("Strandby · Elever", 12.0),
    ]  # fmt: skip


def test_a_table_without_one_good_figure_has_its_cells_told_and_is_not_refused_whole() -> None:
    table = table_of("tal.csv", "Hvad;2023\nAndel i job;57x\n")
    assert [(one.place, one.fault) for one in table.problems] == [("linje 2, felt 2", FigureFault.NOT_A_NUMBER)]


def test_a_persons_number_is_masked_and_is_no_figure() -> None:
    table = table_of("tal.csv", "Hvem;År;Værdi\n010190-1234;2024;5\nA;2024;010190-1234\n")
    assert [row.series for row in table.rows] == ["XXXXXX-XXXX"]
    assert [one.text for one in table.problems] == ["XXXXXX-XXXX"]


def test_a_person_may_say_that_columns_are_for_something_else() -> None:
    (sheet,) = read_sheets("tal.csv", b"Sted;Aar;Tal\nA;2024;5\n")
    layout = find_layout(sheet)
    assert layout is not None
    table = read_table(sheet, with_roles(layout, (("Sted", Role.OMITTED),)), TODAY)
    assert [row.series for row in table.rows] == ["Tal"]


def test_a_bulk_file_of_statbank_names_its_table_and_its_source() -> None:
    (sheet,) = read_sheets("VAN77.csv", (RECORDED / "VAN77.csv").read_bytes())
    assert sheet.statistic is not None
    assert credit(sheet.statistic) == "Danmarks Statistik, Statistikbanken, VAN77 (CC BY 4.0)"
    table = table_of("VAN77.csv", (RECORDED / "VAN77.csv").read_bytes())
    assert short(table)[:2] == [
        ("Strandby · Indvandrere", "2024-03-31", 1204.0, "linje 2, felt 4"),
        ("Strandby · Indvandrere", "2024-06-30", None, "linje 3, felt 4"),
    ]


def test_statbanks_answer_in_json_stat_is_read_by_codes_of_time_and_labels_of_the_rest() -> None:
    content = (RECORDED / "answer.json").read_bytes()
    (sheet,) = read_sheets("answer.json", content)
    assert sheet.statistic == Statistic(
        publisher="Danmarks Statistik",
        table="FOLK1X",
        label="Folketal efter område, herkomst og tid",
        updated="2026-08-10T06:00:00Z",
        areas=("område",),
        period="tid",
        value="Værdi",
    )
    assert short(table_of("answer.json", content)) == [
        ("Strandby · Indvandrere · Folketal", "2026-03-31", 1204.0, "value[0]"),
        ("Strandby · Indvandrere · Folketal", "2026-06-30", None, "value[1]"),
        ("Strandby · Efterkommere · Folketal", "2026-03-31", 310.0, "value[2]"),
        ("Strandby · Efterkommere · Folketal", "2026-06-30", 312.5, "value[3]"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "day"),
    [
        pytest.param("FOLK1A.csv", "OMRÅDE;TID;INDHOLD\nStrandby;2024K2;5\n", "2024-04-01", id="a table that does"),
        pytest.param("VAN77.csv", "OMRÅDE;TID;INDHOLD\nStrandby;2024K2;5\n", "2024-06-30", id="a table that does not"),
        pytest.param(
            "a.csv", "Folketal pr. 1. januar\n\nSted;2024;2025\nStrandby;5;6\n", "2024-01-01", id="a title says so"
        ),
        pytest.param("a.csv", "Hvad;År;Værdi\nElever pr. 1. januar;2024;5\n", "2024-01-01", id="the series says so"),
        pytest.param("a.csv", "Hvad;År (1. januar);Værdi\nElever;2024;5\n", "2024-01-01", id="the heading says so"),
        pytest.param(
            "a.csv", "År;Elever pr. 1. januar;Andel i job\n2024;5;6\n", "2024-01-01", id="the heading of one figure"
        ),
        pytest.param(
            "a.csv", "År;Andel i job;Elever pr. 1. januar\n2024;5;6\n", "2024-12-31", id="the heading of another figure"
        ),
    ],
)
def test_what_is_counted_on_the_first_day_of_its_period_is_a_figure_of_that_day(
    name: str, content: str, day: str
) -> None:
    assert table_of(name, content).rows[0].day.isoformat() == day


def test_statbanks_answer_says_in_its_title_that_it_counts_on_the_first_day() -> None:
    content = (RECORDED / "answer.json").read_text(encoding="utf-8")
    told = content.replace("Folketal efter område", "Folketal den 1. i kvartalet efter område")
    assert table_of("a.json", told).rows[0].day == dt.date(2026, 1, 1)


def test_a_year_that_runs_is_known_where_it_is_counted_on_its_first_day() -> None:
    table = table_of("FOLK2.csv", "OMRÅDE;TID;INDHOLD\nStrandby;2026;5\n")
    assert [(row.day, row.value) for row in table.rows] == [(dt.date(2026, 1, 1), 5.0)]


@pytest.mark.parametrize(
    ("period", "value", "fault"),
    [
        pytest.param("22-11-2026", "5", None, id="today"),
        pytest.param("23-11-2026", "5", FigureFault.TO_COME, id="tomorrow"),
        pytest.param("2026", "5", FigureFault.NOT_ENDED, id="a year that runs"),
        pytest.param("2027", "5", FigureFault.TO_COME, id="a year to come"),
        pytest.param("2027", "..", None, id="of a year to come nothing is said, and nothing is stored"),
    ],
)
def test_a_figure_of_a_day_to_come_is_a_fault(period: str, value: str, fault: FigureFault | None) -> None:
    table = table_of("a.csv", f"Hvad;Dato;Værdi\nAndel;31-12-2024;4\nAndel;{period};{value}\n")
    assert [one.fault for one in table.problems] == ([] if fault is None else [fault])


@pytest.mark.parametrize(
    ("content", "days"),
    [
        pytest.param("Elever i skoleåret\n\nSted;2023/24;2024/25\nBy;5;6\n", ["2024-07-31", "2025-07-31"], id="title"),
        pytest.param("Hvad;År;Værdi\nElever (skoleår);2023/24;5\n", ["2024-07-31"], id="series"),
        pytest.param("Hvad;Skoleår;Værdi\nElever;2023/24;5\n", ["2024-07-31"], id="heading of the periods"),
        pytest.param("Hvad;Periode;Værdi\nElever;2023/24;5\n", [], id="nothing says so"),
        pytest.param("Hvad;2022/23;2023/24\nElever;4;5\n", [], id="nothing says so above columns"),
    ],
)
def test_two_years_are_a_school_year_only_where_something_says_so(content: str, days: list[str]) -> None:
    table = table_of("a.csv", content)
    assert [row.day.isoformat() for row in table.rows] == days
    assert {one.fault for one in table.problems} == (set() if days else {FigureFault.TWO_YEARS})


def test_a_dash_is_nil_from_statbank_and_unknown_from_others() -> None:
    bank = table_of("VAN77.csv", "OMRÅDE;TID;INDHOLD\nA;2024;-\nB;2024;..\nC;2024;5\n")
    assert [(row.value, row.text) for row in bank.rows] == [(0.0, "-"), (None, ".."), (5.0, "5")]
    own = table_of("tal.csv", "Hvad;År;Værdi\nA;2024;-\nB;2024;5\n")
    assert [row.value for row in own.rows] == [None, 5.0]


def test_ages_in_a_statistic_are_numbers_and_count_nothing() -> None:
    table = table_of("FOLK1A.csv", "ALDER;TID;INDHOLD\n18;2024K1;100\n19;2024K1;101\n")
    assert [(row.series, row.value) for row in table.rows] == [("18", 100.0), ("19", 101.0)]


def test_version_2_may_give_its_values_by_place_and_its_categories_as_a_list() -> None:
    whole = {
        "version": "2.0", "class": "dataset", "label": "Folk", "source": "Et statistikkontor", "id": ["hvem", "år"],
        "size": [2, 2], "role": {"time": ["år"]}, "value": {"0": 5, "3": 8}, "status": {"1": "-"},
        "dimension": {
            "hvem": {"category": {"label": {"a": "Alle", "b": "Børn"}}},
            "år": {"label": "År", "category": {"index": ["2023", "2024"]}},
        },
    }  # fmt: skip
    table = table_of("x.json", json.dumps(whole))
    assert [(row.series, row.value, row.text) for row in table.rows] == [
        ("Alle", 5.0, "5"), ("Alle", None, "-"), ("Børn", None, ".."), ("Børn", 8.0, "8"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        pytest.param("tom.csv", b" \n", RefusalCode.EMPTY, id="nothing in it"),
        pytest.param("tal.xls", b"\xd0\xcf\x11\xe0" + bytes(50), RefusalCode.UNKNOWN_FORMAT, id="an old Word file"),
        pytest.param("tal.pdf", b"%PDF-1.7", RefusalCode.UNKNOWN_FORMAT, id="a PDF"),
        pytest.param("tal.xlsx", b"PK\x03\x04" + bytes(50), RefusalCode.DAMAGED, id="a broken workbook"),
        pytest.param("x.json", b'{"dataset": {}}', RefusalCode.DAMAGED, id="JSON without figures"),
        pytest.param("x.json", b'{"value": [1], "dimension": {"id": ["a"]}}', RefusalCode.DAMAGED, id="half"),
        pytest.param("x.json", b'{"a":' * 5_000, RefusalCode.DAMAGED, id="JSON in JSON in JSON"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_reason(name: str, content: bytes, code: RefusalCode) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_sheets(name, content)
    assert refused.value.code is code


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Navn;By\nÅse;Ærøby\n", id="no figures"),
        pytest.param("Bare én celle", id="one cell"),
        pytest.param("Hvad;Værdi\nA;5\n", id="no period"),
    ],
)
def test_a_file_without_headings_of_figures_has_no_layout(content: str) -> None:
    (sheet,) = read_sheets("a.csv", content.encode())
    assert find_layout(sheet) is None


def test_the_address_of_the_api_names_what_is_wanted_and_all_periods() -> None:
    assert data_address("van77", {"OMRÅDE": ("707", "730")}) == (
        "https://api.statbank.dk/v1/data/VAN77/JSONSTAT?lang=da&OMR%C3%85DE=707,730&Tid=*"
    )
    assert data_address("VAN77", {"Tid": ("2024",)}).endswith("lang=da&Tid=2024")


@pytest.mark.parametrize(("table", "selection"), [("../x", {}), ("VAN77", {"a&b": ("1",)}), ("VAN77", {"OMRÅDE": ()})])
def test_no_address_is_made_of_what_is_no_table_or_variable(table: str, selection: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        data_address(table, selection)


def test_columns_are_called_as_spreadsheets_call_them() -> None:
    assert [column_letters(one) for one in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


CELLS = st.sampled_from(["", "2024", "2024K1", "57,3", "1.234", "..", "År", "Værdi", "Andel", "x", '"', "maj 2024"])


@given(st.lists(st.lists(CELLS | st.text(max_size=6), max_size=5), min_size=1, max_size=8))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_csv_is_read_or_refused_and_every_figure_stands_where_it_says(rows: list[list[str]]) -> None:
    try:
        (sheet,) = read_sheets("a.csv", "\n".join(";".join(row) for row in rows).encode())
    except UnreadableFile:
        return
    layout = find_layout(sheet)
    if layout is None:
        return
    table = read_table(sheet, layout, TODAY)
    for row in table.rows:
        line, field = (int(part) for part in row.place.replace("linje ", "").split(", felt "))
        assert sheet.text(line - 1, field - 1) == row.text
        assert row.series
