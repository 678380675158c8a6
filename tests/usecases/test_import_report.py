"""A status report from a file: every shape it comes in, every row that is wrong, and the same file twice."""

import csv
import datetime as dt
import io

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import PatternFill
from sqlalchemy import Engine, select

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus
from tracker.domain.municipality import Municipality
from tracker.errors import RejectedTable, TrackerError
from tracker.store import policies, tables
from tracker.store.engine import reading
from tracker.usecases.add_report import Entry, ReportForm, add_report
from tracker.usecases.edit_goal import add_goal
from tracker.usecases.enter_policy import PolicyForm, add_policy
from tracker.usecases.import_report import Upload, import_report, look_into_report, preview_report
from tracker.usecases.import_report_cells import read_tables
from tracker.usecases.import_report_goals import GoalNames, Mismatch
from tracker.usecases.import_report_lines import read_lines
from tracker.usecases.import_report_template import write_report_template
from tracker.usecases.import_report_words import (
    ASKED_WORDS,
    NO_STATE_WORDS,
    STATE_WORDS,
    fill_word,
    is_asked_about,
    read_state,
    state_key,
)
from tracker.usecases.pack_problems import Problems

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
DAY = dt.date(2024, 5, 14)
TOWN = Municipality("999", "Ærøby Kommune", is_invented=True)
POLICY = "999/2023-2028"
FORM = ReportForm("Status 2024", DAY, author="Forvaltningen")
HEADINGS = ("Kode", "Titel", "Tilstand", "Tekst")
ROWS = (("1/a", "Job til flere", "På vej", "Det går fremad."), ("1/b", None, "I fare", None))


@pytest.fixture
def town(store: Engine) -> Engine:
    add_policy(store, TOWN, PolicyForm("Integration i Ærøby", 2023, 2028), now=NOW)
    add_goal(store, POLICY, None, GoalKind.FOCUS_AREA, "1", title="Arbejde", now=NOW)
    add_goal(store, POLICY, f"{POLICY}/1", GoalKind.GOAL, "a", title="Job til flere", now=NOW)
    add_goal(store, POLICY, f"{POLICY}/1", GoalKind.GOAL, "b", title="Praktik", now=NOW)
    return store


def excel(*rows: tuple[object, ...], title: str = "Status", last_row: int = 0) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if last_row:
        sheet.cell(last_row, 1, "1/b")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv_file(*rows: tuple[object, ...], encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode(encoding)


def word(*rows: tuple[object, ...]) -> bytes:
    document = docx.Document()
    document.add_paragraph("Status på målene")
    grid = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.text = str(value or "")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def statuses(store: Engine) -> tuple[GoalStatus, ...]:
    with reading(store) as conn:
        return policies.load_goal_statuses(conn, POLICY)


def problems_of(store: Engine, content: bytes, name: str = "status.xlsx") -> list[tuple[str, str, str]]:
    with pytest.raises(RejectedTable) as raised:
        import_report(store, POLICY, Upload(name, content), FORM, now=NOW)
    assert statuses(store) == (), "nothing of a file with a wrong row is stored"
    return [(one.place, one.code, one.value) for one in raised.value.problems]


@pytest.mark.parametrize(
    ("name", "content", "cells"),
    [
        pytest.param("s.xlsx", excel(HEADINGS, *ROWS), ("Status!C2, Status!D2", "Status!C3"), id="Excel"),
        pytest.param("s.csv", csv_file(HEADINGS, *ROWS), ("linje 2", "linje 3"), id="CSV of a Danish Excel"),
        pytest.param(
            "s.csv", csv_file(HEADINGS, *ROWS, encoding="cp1252"), ("linje 2", "linje 3"), id="CSV, old signs"
        ),
        pytest.param("s.docx", word(HEADINGS, *ROWS), ("tabel 1, række 2", "tabel 1, række 3"), id="Word"),
    ],
)
def test_each_kind_of_file_gives_the_same_statuses_with_their_places(
    town: Engine, name: str, content: bytes, cells: tuple[str, str]
) -> None:
    import_report(town, POLICY, Upload(name, content), FORM, now=NOW, actor="Åse")
    first, second = statuses(town)
    assert (first.goal_id, first.state, first.text) == (f"{POLICY}/1/a", GoalState.ON_TRACK, "Det går fremad.")
    assert (first.source_cell, second.source_cell) == cells
    assert first.source_text == "På vej\nDet går fremad."
    assert (second.state, second.text, second.source_text) == (GoalState.AT_RISK, "I fare", "I fare")
    assert (first.author, first.source, first.date) == ("Forvaltningen", name, DAY)


def test_the_same_file_twice_is_once_and_leaves_no_trace(town: Engine) -> None:
    upload = Upload("s.xlsx", excel(HEADINGS, *ROWS))
    import_report(town, POLICY, upload, FORM, now=NOW)
    with reading(town) as conn:
        before = conn.execute(select(tables.events.c.id)).all()
    again = import_report(town, POLICY, upload, FORM, now=NOW + dt.timedelta(days=1))
    assert again.is_stored
    with reading(town) as conn:
        assert conn.execute(select(tables.events.c.id)).all() == before


def test_the_same_report_again_replaces_its_words_and_another_title_is_another_report(town: Engine) -> None:
    import_report(town, POLICY, Upload("s.xlsx", excel(HEADINGS, *ROWS)), FORM, now=NOW)
    newer = Upload("s2.xlsx", excel(HEADINGS, ("1/a", None, "Nået", "Nu er det nået.")))
    placed = preview_report(town, POLICY, newer, FORM)
    assert (len(placed.added), len(placed.changed)) == (0, 1)
    import_report(town, POLICY, newer, FORM, now=NOW)
    assert [(one.state, one.text) for one in statuses(town)] == [
        (GoalState.REACHED, "Nu er det nået."),
        (GoalState.AT_RISK, "I fare"),
    ]
    import_report(town, POLICY, newer, ReportForm("Særlig status", DAY), now=NOW)
    with reading(town) as conn:
        assert [one.title for one in policies.load_status_reports(conn, POLICY)] == ["Status 2024", "Særlig status"]
    assert len(statuses(town)) == 3


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param(("9/x", None, "Nået", None), ("Status:3", "unknown_goal", "9/x"), id="a goal that is not there"),
        pytest.param(("1/a", None, "Nået", None), ("Status:3", "duplicate_code", "1/a"), id="a goal twice"),
        pytest.param(("1/b", None, "supergodt", None), ("Status:3", "unknown_kind", "supergodt"), id="unknown state"),
        pytest.param(
            ("1/b", "Job til flere", "Nået", None), ("Status:3", "unknown_goal", "1/b Job til flere"), id="contradicts"
        ),
        pytest.param((None, None, "Nået", None), ("Status:3", "missing", ""), id="no goal named"),
    ],
)
def test_a_wrong_row_is_told_by_its_number_and_nothing_is_stored(
    town: Engine, row: tuple[object, ...], problem: tuple[str, str, str]
) -> None:
    content = excel(HEADINGS, ("1/a", None, "På vej", "Fint"), row)
    assert problems_of(town, content) == [problem]


def test_every_wrong_row_is_told_at_once(town: Engine) -> None:
    content = excel(HEADINGS, ("9", None, "Nået", None), ("1/a", None, "supergodt", None))
    assert len(problems_of(town, content)) == 2


def test_colours_are_asked_about_and_the_answer_is_remembered(town: Engine) -> None:
    content = excel(HEADINGS, ("1/a", None, "Grøn", "Godt"), ("1/b", None, "Gul.", "Skidt"))
    assert look_into_report(town, POLICY, Upload("s.xlsx", content)).asked == ("grøn", "gul")
    assert [value for _, _, value in problems_of(town, content)] == ["grøn", "gul"]
    meanings = {"grøn": GoalState.ON_TRACK, "gul": None}
    import_report(town, POLICY, Upload("s.xlsx", content, meanings), FORM, now=NOW)
    assert [one.state for one in statuses(town)] == [GoalState.ON_TRACK, None]
    assert look_into_report(town, POLICY, Upload("s.xlsx", content)).remembered == meanings


def test_the_template_lists_all_goals_and_is_read_as_it_was_filled_in(town: Engine) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_report_template(town, POLICY)))
    sheet = book["Status"]
    sheet["B1"], sheet["B2"], sheet["B3"] = "Status 2024", DAY, "Åse"
    assert [sheet.cell(row, 1).value for row in range(6, 9)] == ["1", "1/a", "1/b"]
    sheet["C7"], sheet["D7"] = "på vej", "Godt i gang"
    out = io.BytesIO()
    book.save(out)
    found = look_into_report(town, POLICY, Upload("skabelon.xlsx", out.getvalue()))
    assert (found.head.title, found.head.date, found.head.author) == ("Status 2024", DAY, "Åse")
    assert (len(found.entries), found.silent) == (1, 2)
    assert found.entries[0].source_cell == "Status!C7, Status!D7"


def test_what_is_not_read_is_named(town: Engine) -> None:
    content = excel(("Mål", "Status", "Ansvarlig"), ("Praktik", "Vi har fundet 12 pladser.", "Jobcentret"))
    found = look_into_report(town, POLICY, Upload("s.xlsx", content))
    assert found.passed_over == ("Ansvarlig",)
    assert (found.entries[0].state, found.entries[0].text) == (None, "Vi har fundet 12 pladser.")


def test_a_column_of_status_is_read_as_states_where_states_stand_in_it(town: Engine) -> None:
    content = excel(("Mål", "Status"), ("Praktik", "På vej"), ("Job til flere", "–"))
    found = look_into_report(town, POLICY, Upload("s.xlsx", content))
    assert [one.state for one in found.entries] == [GoalState.ON_TRACK, None]


def test_a_formula_without_a_value_is_a_problem_and_no_empty_cell(town: Engine) -> None:
    assert problems_of(town, excel(HEADINGS, ("1/a", None, "Nået", "=1+1")))[0][1] == "missing"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"%PDF-1.7 \x00", id="PDF"),
        pytest.param(b"PK\x03\x04 not a zip", id="half a zip"),
        pytest.param(excel(("Navn", "Alder"), ("Bo", 3)), id="another table"),
        pytest.param(b"", id="nothing"),
        pytest.param(excel(("Mål", "Tekst"), ("1/a", "x"), last_row=20_001), id="too many rows are not cut off"),
        pytest.param(excel(("Mål", "Tekst", *["x"] * 60)), id="too many columns are not cut off"),
        pytest.param(b"x;" * 70 + b"\n", id="a CSV of too many columns"),
    ],
)
def test_a_file_that_holds_no_status_is_refused(town: Engine, content: bytes) -> None:
    with pytest.raises(TrackerError):
        look_into_report(town, POLICY, Upload("fil", content))


def test_cells_of_several_lines_and_merged_cells_in_word_are_kept_apart() -> None:
    document = docx.Document()
    grid = document.add_table(rows=3, cols=3)
    for cell, text in zip(grid.rows[0].cells, ("Mål", "Tilstand", "Tekst"), strict=True):
        cell.text = text
    grid.rows[1].cells[0].merge(grid.rows[1].cells[2]).text = "Arbejde"
    grid.rows[2].cells[0].text, grid.rows[2].cells[2].text = "Praktik", "Første linje\nanden linje"
    out = io.BytesIO()
    document.save(out)
    (table,) = read_tables("s.docx", out.getvalue(), Problems("s"))
    assert [cell.text for cell in table.rows[1].cells] == ["Arbejde", "", ""]
    assert table.rows[2].cells[2].text == "Første linje\nanden linje"


def goal(path: str, title: str | None = None) -> Goal:
    code = path.rpartition("/")[2]
    return Goal(f"{POLICY}/{path}", POLICY, None, GoalKind.GOAL, code, 0, title)


NAMES = GoalNames.of(
    [goal("1", "Arbejde"), goal("1/a", "Job til flere"), goal("1/b", "Praktik"), goal("2"), goal("2/a"), goal("2/i")]
)


@pytest.mark.parametrize(
    ("words", "title", "found"),
    [
        pytest.param("1/a", "", "1/a", id="path"),
        pytest.param("1.A", "", "1/a", id="path with a full stop"),
        pytest.param("b)", "", "1/b", id="a code of one goal alone"),
        pytest.param("Punkt b", "", "1/b", id="a word before the code"),
        pytest.param("a", "", Mismatch.SHARED, id="a code of two goals"),
        pytest.param("a", "Job til flere", "1/a", id="a code of two goals and a title"),
        pytest.param("a) Job til flere", "", "1/a", id="code and title in one cell"),
        pytest.param("a) Job til …", "", "1/a", id="a shortened title"),
        pytest.param("job  TIL flere.", "", "1/a", id="the title alone"),
        pytest.param("Område 2", "", "2", id="a focus area by its number"),
        pytest.param("2/i Hjælp", "", "2/i", id="a goal whose title is unknown"),
        pytest.param("i job hurtigt", "", Mismatch.UNKNOWN, id="a word is no code"),
        pytest.param("1/b", "Job til flere", Mismatch.CONTRADICTION, id="code and title disagree"),
        pytest.param("7", "Praktik", "1/b", id="a number of the table's own beside a title"),
        pytest.param("", "", Mismatch.UNKNOWN, id="nothing"),
    ],
)
def test_a_goal_is_found_by_what_it_is_called(words: str, title: str, found: str | Mismatch) -> None:
    assert NAMES.find(words, title) == (found if isinstance(found, Mismatch) else f"{POLICY}/{found}")


@given(st.text(max_size=80), st.text(max_size=40))
def test_any_words_name_one_goal_or_none(words: str, title: str) -> None:
    found = NAMES.find(words, title)
    assert isinstance(found, Mismatch) or found.startswith(POLICY)


@given(st.text(max_size=40) | st.sampled_from(sorted({*STATE_WORDS, *ASKED_WORDS, *NO_STATE_WORDS})))
def test_any_words_of_a_state_are_read_asked_about_or_unknown(words: str) -> None:
    said = read_state(words, {})
    assert sum((said.state is not None, said.asked is not None, said.is_unknown)) <= 1
    assert said.asked is None or read_state(words, {said.asked: GoalState.ENDED}).state is GoalState.ENDED


def test_no_word_is_both_known_and_asked_about() -> None:
    assert not set(STATE_WORDS) & ASKED_WORDS
    assert not NO_STATE_WORDS & (ASKED_WORDS | set(STATE_WORDS))


@settings(max_examples=60)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    problems = Problems("x")
    try:
        found = read_tables("x", content, problems)
    except TrackerError:
        return
    lines = read_lines(found).lines
    assert all(line.place.startswith("linje ") for line in lines)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.text(alphabet='abæøå;"\n,\t1. ', max_size=8), min_size=1, max_size=4), max_size=6))
def test_cells_written_as_csv_come_back(rows: list[list[str]]) -> None:
    written = [("Mål", "Tekst", "", ""), *(tuple(row) for row in rows)]
    (table,) = read_tables("x.csv", csv_file(*written), Problems("x"))
    expected = [[cell.strip() for cell in row] for row in written if any(cell.strip() for cell in row)]
    assert [[cell.text for cell in row.cells] for row in table.rows] == expected


def test_a_report_by_form_stands_with_what_it_says_of_goals(town: Engine) -> None:
    entries = (Entry(f"{POLICY}/1/a", GoalState.ON_TRACK, " Det går. "), Entry(f"{POLICY}/1", None, "Samlet set godt."))
    form = ReportForm("Status 2024", DAY, goal_id=f"{POLICY}/1")
    report = add_report(town, POLICY, form, entries, now=NOW, actor="Åse")
    assert (report.id, report.goal_id) == (f"{POLICY}@2024-05-14", f"{POLICY}/1")
    assert {one.text for one in statuses(town)} == {"Det går.", "Samlet set godt."}
    assert {one.report_id for one in statuses(town)} == {report.id}


@pytest.mark.parametrize(
    ("form", "entry"),
    [
        pytest.param(ReportForm(" ", DAY), Entry(f"{POLICY}/1", None, "Godt"), id="no title"),
        pytest.param(ReportForm("Status", None), Entry(f"{POLICY}/1", None, "Godt"), id="no day is made up"),
        pytest.param(
            ReportForm("Status", DAY), Entry(f"{POLICY}/1", GoalState.REACHED, " "), id="a goal without words"
        ),
        pytest.param(ReportForm("Status", DAY), Entry("998/1", None, "Godt"), id="a goal of another policy"),
        pytest.param(ReportForm("Status", DAY, goal_id="x"), Entry(f"{POLICY}/1", None, "Godt"), id="about no goal"),
    ],
)
def test_a_form_that_is_not_whole_stores_nothing(town: Engine, form: ReportForm, entry: Entry) -> None:
    with pytest.raises(RejectedTable):
        add_report(town, POLICY, form, [entry], now=NOW)
    assert statuses(town) == ()


def coloured(*fills: str | None) -> bytes:
    """A table whose states are colours of cells and nothing else."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Status"
    sheet.append(("Mål", "Status", "Tekst"))
    for row, (path, fill) in enumerate(zip(("1/a", "1/b", "1"), fills, strict=False), start=2):
        sheet.append((path, None, "Tekst"))
        if fill:
            sheet.cell(row, 2).fill = PatternFill("solid", fgColor=fill)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_cell_that_is_only_coloured_is_asked_about_by_its_colour(town: Engine) -> None:
    content = coloured("00B050", "FFFFFF", "FFC000")
    found = look_into_report(town, POLICY, Upload("s.xlsx", content))
    assert found.asked == ("grøn celle (#00b050)", "gul celle (#ffc000)")
    meanings = {"grøn celle (#00b050)": GoalState.ON_TRACK, "gul celle (#ffc000)": GoalState.AT_RISK}
    import_report(town, POLICY, Upload("s.xlsx", content, meanings), FORM, now=NOW)
    assert {one.goal_id.removeprefix(f"{POLICY}/"): one.state for one in statuses(town)} == {
        "1/a": GoalState.ON_TRACK,
        "1/b": None,
        "1": GoalState.AT_RISK,
    }


def test_a_row_laid_on_one_colour_says_nothing_by_it(town: Engine) -> None:
    book = openpyxl.load_workbook(io.BytesIO(coloured("D9D9D9")))
    sheet = book["Status"]
    sheet["A2"].fill = PatternFill("solid", fgColor="D9D9D9")
    out = io.BytesIO()
    book.save(out)
    found = look_into_report(town, POLICY, Upload("s.xlsx", out.getvalue()))
    assert (found.asked, found.entries[0].state) == ((), None)


@given(st.from_regex(r"[0-9a-f]{6}", fullmatch=True) | st.integers(0, 11).map(lambda number: f"tema {number}"))
def test_every_colour_has_a_word_that_is_asked_about(fill: str) -> None:
    word = fill_word(fill)
    assert word == "" or is_asked_about(state_key(word))
