"""Goals from Excel and YAML: previewed, all or nothing, twice is once; odd cells are told by row, never raised."""

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from sqlalchemy import Engine, select

from tracker.domain.goal import Goal, GoalKind
from tracker.domain.municipality import Municipality
from tracker.errors import NotInStore, RejectedTable
from tracker.settings import DATA_FOLDER, PROJECT_FOLDER
from tracker.store import policies, tables
from tracker.store.engine import reading
from tracker.usecases.add_measurement import add_measurement
from tracker.usecases.dump_store import dump_store
from tracker.usecases.edit_goal import add_goal
from tracker.usecases.enter_goals import enter_goals, preview_goals, read_goal_table
from tracker.usecases.enter_policy import PolicyForm, add_policy
from tracker.usecases.goal_plan import ChangeKind, Known
from tracker.usecases.goal_template import write_goal_template
from tracker.usecases.load_pack import load_pack
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.pack_words import (
    FIGURE_COLUMNS,
    FIGURE_SHEET,
    GOAL_COLUMNS,
    GOAL_SHEET,
    INDICATOR_COLUMNS,
    INDICATOR_SHEET,
    WITHHELD,
)

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
POLICY = "999/2023-2028"
NOTHING = Known((), (), ())
GOALS: tuple[tuple[Any, ...], ...] = (
    ("Overordnet", "Kode", "Titel", "Tekst"),
    (None, 1, "Børn", "Alle børn er med"),
    (1, "a", "Klub", "Flere går til noget"),
    ("1/a", "x", None, None),
)
INDICATORS: tuple[tuple[Any, ...], ...] = (
    ("Hører til mål", "Kode", "Navn", "Enhed", "Retning", "Måltal", "Måltallets dato"),
    ("1/a", 1, "Andel i klub", "procent", "op", "12,5", dt.date(2028, 12, 31)),
)
FIGURES: tuple[tuple[Any, ...], ...] = (
    ("Hører til mål", "Indikator", "Dato", "Værdi"),
    ("1/a", "1", dt.datetime(2024, 12, 31), 10),  # noqa: DTZ001
    ("1/a", 1, "31.12.2025", "11,25"),
)


@pytest.fixture
def store_with_policy(store: Engine) -> Engine:
    town = Municipality("999", "Ærøby Kommune", is_invented=True)
    assert add_policy(store, town, PolicyForm("Sammen", 2023, 2028), now=NOW).id == POLICY
    return store


def _workbook(**sheets: tuple[tuple[Any, ...], ...]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


WHOLE = _workbook(Mål=GOALS, Indikatorer=INDICATORS, Tal=FIGURES)


def _problems(name: str, content: bytes, known: Known = NOTHING) -> list[tuple[str, str, str]]:
    with pytest.raises(RejectedTable) as caught:
        read_goal_table(POLICY, name, content, known)
    return [(problem.place, problem.field, problem.code) for problem in caught.value.problems]


def test_a_workbook_becomes_goals_indicators_and_figures(store_with_policy: Engine) -> None:
    plan = enter_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, now=NOW, actor="Åse")
    assert plan.count(ChangeKind.NEW) == 6
    with reading(store_with_policy) as conn:
        area, point, subgoal = policies.load_goals(conn, POLICY)
        (indicator,) = policies.load_indicators(conn, POLICY)
        figures = policies.load_measurements(conn, POLICY)
        row = conn.execute(select(tables.goals).where(tables.goals.c.id == point.id)).mappings().one()
    assert (area.kind, point.kind, subgoal.kind) == (GoalKind.FOCUS_AREA, GoalKind.GOAL, GoalKind.SUBGOAL)
    assert (point.id, point.parent_id, point.text) == (f"{POLICY}/1/a", area.id, "Flere går til noget")
    assert (subgoal.title, subgoal.text) == (None, None), "unknown stays unknown"
    assert (indicator.target_value, indicator.target_date) == (12.5, dt.date(2028, 12, 31))
    assert [(one.date.year, one.value) for one in figures] == [(2024, 10.0), (2025, 11.25)]
    assert (row["entered_by"], row["entered_at"], row["source"]) == ("Åse", NOW, "mål.xlsx")


def test_a_preview_says_the_same_and_stores_nothing(store_with_policy: Engine) -> None:
    before = dump_store(store_with_policy)
    plan = preview_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, today=NOW.date())
    assert dump_store(store_with_policy) == before
    assert enter_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, now=NOW).changes == plan.changes


def test_the_same_file_twice_is_once(store_with_policy: Engine) -> None:
    enter_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, now=NOW)
    before = dump_store(store_with_policy)
    again = enter_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, now=NOW + dt.timedelta(days=1))
    assert again.count(ChangeKind.UNCHANGED) == len(again.changes) == 6
    assert dump_store(store_with_policy) == before


def test_a_change_is_named_by_field_with_before_and_after_in_the_journal(store_with_policy: Engine) -> None:
    enter_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, now=NOW)
    rows = (GOALS[0], GOALS[1], (1, "a", "Forening", "Flere går til noget"), GOALS[3])
    plan = enter_goals(store_with_policy, POLICY, "nyt.xlsx", _workbook(Mål=rows), now=NOW, actor="Bo")
    changed = [change for change in plan.changes if change.kind is ChangeKind.CHANGED]
    assert [(one.field, one.before, one.after) for one in changed[0].fields] == [("title", "Klub", "Forening")]
    with reading(store_with_policy) as conn:
        last = conn.execute(select(tables.events).order_by(tables.events.c.id.desc())).mappings().first()
        assert policies.load_goal(conn, f"{POLICY}/1/a")[1] == 2, "the version rises"
    assert last is not None
    assert (last["actor"], last["what"], last["target_id"]) == ("Bo", "goal edited", f"{POLICY}/1/a")
    assert (last["before"]["title"], last["after"]["title"]) == ("Klub", "Forening")


def test_a_column_that_is_missing_leaves_the_value_and_an_empty_cell_clears_it(store_with_policy: Engine) -> None:
    enter_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, now=NOW)
    rows = (("Overordnet", "Kode", "Titel"), (1, "a", None))
    enter_goals(store_with_policy, POLICY, "kort.xlsx", _workbook(Mål=rows), now=NOW)
    with reading(store_with_policy) as conn:
        point, _ = policies.load_goal(conn, f"{POLICY}/1/a")
    assert (point.title, point.text, point.source) == (None, "Flere går til noget", "mål.xlsx")


def test_yaml_says_the_same_in_danish_or_english(store_with_policy: Engine) -> None:
    text = """
mål:
  - kode: 1
    titel: Børn
    goals:
      - {code: a, title: Klub, text: "22/740 er en sag, 1.10 er en kode"}
indicators:
  - {goal: 1/a, code: 1.10, name: Andel, unit: procent, direction: ned, figures: [{date: 2024-12-31, value: -1.5}]}
"""
    enter_goals(store_with_policy, POLICY, "mål.yaml", text.encode(), now=NOW)
    with reading(store_with_policy) as conn:
        assert policies.load_indicators(conn)[0].id == f"{POLICY}/1/a#1.10"
        assert policies.load_measurements(conn)[0].value == -1.5
        assert policies.load_measurements(conn)[0].source == "mål.yaml"


def test_a_new_goal_stands_where_the_table_has_it(store_with_policy: Engine) -> None:
    enter_goals(store_with_policy, POLICY, "mål.xlsx", WHOLE, now=NOW)
    add_goal(store_with_policy, POLICY, f"{POLICY}/1", GoalKind.GOAL, "c", now=NOW)
    rows = (("Overordnet", "Kode"), (None, "1"), ("1", "a"), ("1", "b"), ("1", "c"), (None, "2"))
    enter_goals(store_with_policy, POLICY, "nyt.xlsx", _workbook(Mål=rows), now=NOW)
    with reading(store_with_policy) as conn:
        codes = [goal.id.removeprefix(f"{POLICY}/") for goal in policies.load_goals(conn, POLICY)]
    assert codes == ["1", "1/a", "1/a/x", "1/b", "1/c", "2"]


@pytest.mark.parametrize(
    ("goals", "expected", "reason"),
    [
        ((("Kode", "Titel"), (None, "Klub")), ("Mål:2", "Kode", "missing"), "a goal without a code"),
        ((("Kode",), ("a",), (None,), ("a",)), ("Mål:4", "Kode", "duplicate_code"), "empty rows are counted"),
        ((("Kode",), ("a b",)), ("Mål:2", "Kode", "bad_code"), "a code with a space cannot stand in an address"),
        ((("Kode",), ("1/a",)), ("Mål:2", "Kode", "bad_code"), "the path belongs in Overordnet"),
        ((("Overordnet", "Kode"), ("9", "a")), ("Mål:2", "Overordnet", "unknown_parent"), "no such goal above"),
        ((("Kode", "Slags"), ("a", "ønske")), ("Mål:2", "Slags", "unknown_kind"), "none of the kinds"),
        ((("Kode", "Ophørt"), ("a", "måske")), ("Mål:2", "Ophørt", "unknown_kind"), "neither yes nor no"),
        ((("Kode", "Farve"), ("a", "rød")), ("Mål:1", "Farve", "unknown_field"), "a column nobody knows"),
        ((("Kode", "kode"), ("a", "b")), ("Mål:1", "kode", "duplicate_code"), "the same column twice"),
        ((("Kode", "Titel"), ("a", dt.date(2024, 1, 2))), ("Mål:2", "Titel", "not_text"), "Excel made 1/2 a date"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_goal_is_told_by_sheet_row_and_column(
    goals: tuple[tuple[Any, ...], ...], expected: tuple[str, str, str], reason: str
) -> None:
    assert _problems("mål.xlsx", _workbook(Mål=goals)) == [expected], reason


@pytest.mark.parametrize(
    ("figure", "expected", "reason"),
    [
        (("1/a", 1, "2024-13-01", 1), ("Tal:2", "Dato", "not_a_date"), "no thirteenth month"),
        (("1/a", 1, None, 1), ("Tal:2", "Dato", "missing"), "a figure describes a day"),
        (("1/a", 1, dt.date(2024, 1, 1), None), ("Tal:2", "Værdi", "missing"), "unknown is not zero"),
        (("1/a", 1, dt.date(2024, 1, 1), "mange"), ("Tal:2", "Værdi", "not_a_number"), "a word"),
        (("1/a", 1, dt.date(2024, 1, 1), "1.234"), ("Tal:2", "Værdi", "ambiguous_number"), "thousand or one"),
        (("1/a", 1, dt.date(2024, 1, 1), True), ("Tal:2", "Værdi", "not_text"), "yes is no number"),
        (("1/a", 2, dt.date(2024, 1, 1), 1), ("Tal:2", "Indikator", "unknown_indicator"), "no such indicator"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_figure_is_told_by_sheet_row_and_column(
    figure: tuple[Any, ...], expected: tuple[str, str, str], reason: str
) -> None:
    content = _workbook(Mål=GOALS, Indikatorer=INDICATORS, Tal=(FIGURES[0], figure))
    assert _problems("mål.xlsx", content)[0] == expected, reason


def test_all_wrong_rows_are_told_at_once_and_nothing_is_stored(store_with_policy: Engine) -> None:
    before = dump_store(store_with_policy)
    rows = (("Overordnet", "Kode"), (None, "1"), ("7", "a"), ("8", "b"))
    with pytest.raises(RejectedTable) as caught:
        enter_goals(store_with_policy, POLICY, "mål.xlsx", _workbook(Mål=rows), now=NOW)
    assert [problem.place for problem in caught.value.problems] == ["Mål:3", "Mål:4"]
    assert dump_store(store_with_policy) == before


def test_a_workbook_without_a_sheet_of_goals_is_refused() -> None:
    assert _problems("mål.xlsx", _workbook(Ark1=(), Ark2=())) == [("mål.xlsx", "Mål", "no_sheet")]


def test_a_policy_that_is_not_there_is_said(store: Engine) -> None:
    with pytest.raises(NotInStore):
        preview_goals(store, POLICY, "mål.xlsx", WHOLE, today=NOW.date())
    with pytest.raises(NotInStore):
        write_goal_template(store, POLICY)


@pytest.mark.parametrize("pack", ["norddjurs", "denmark", "sample"])
def test_the_template_that_is_handed_out_comes_back_unchanged(store: Engine, pack: str, tmp_path: Path) -> None:
    lone = tmp_path / pack
    lone.mkdir()
    for path in (DATA_FOLDER / pack).glob("*.yaml"):
        (lone / path.name).write_bytes(path.read_bytes())
    load_pack(store, lone, NOW)
    with reading(store) as conn:
        policy = policies.load_policies(conn)[0]
    plan = preview_goals(store, policy.id, "skabelon.xlsx", write_goal_template(store, policy.id), today=NOW.date())
    assert plan.changes
    assert not [change for change in plan.changes if change.kind is not ChangeKind.UNCHANGED]


def test_a_small_group_s_figure_is_not_in_the_template_and_stays_when_that_is_handed_in(store: Engine) -> None:
    load_pack(store, DATA_FOLDER / "sample", NOW)
    with reading(store) as conn:
        policy_id = policies.load_policies(conn)[0].id
        indicator = policies.load_indicators(conn, policy_id)[0]
    day = dt.date(2026, 3, 31)
    add_measurement(store, indicator.id, day, 98765.5, persons=4, now=NOW)
    content = write_goal_template(store, policy_id)
    values = [row[3] for row in load_workbook(io.BytesIO(content))[FIGURE_SHEET].iter_rows(values_only=True)]
    assert 98765.5 not in values
    enter_goals(store, policy_id, "skabelon.xlsx", content, now=NOW)
    with reading(store) as conn:
        assert 98765.5 in [one.value for one in policies.load_measurements(conn, policy_id)]
    assert 98765.5 in [
        row[3]
        for row in load_workbook(io.BytesIO(write_goal_template(store, policy_id, 4)))[FIGURE_SHEET].iter_rows(
            values_only=True
        )
    ]


@pytest.mark.parametrize("title", ["=1+1", "+45 12 34", "-ikke i brug", "@alle", "=HYPERLINK(0)"])
def test_a_title_that_looks_like_a_formula_is_text_in_the_template(store_with_policy: Engine, title: str) -> None:
    add_goal(store_with_policy, POLICY, None, GoalKind.FOCUS_AREA, "1", title=title, now=NOW)
    content = write_goal_template(store_with_policy, POLICY)
    cell = load_workbook(io.BytesIO(content))[GOAL_SHEET].cell(2, list(GOAL_COLUMNS).index("title") + 1)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (title, "s", True)
    assert (
        preview_goals(store_with_policy, POLICY, "x.xlsx", content, today=NOW.date()).count(ChangeKind.UNCHANGED) == 1
    )


def test_the_guide_tells_every_code_every_column_and_an_example_that_works(store_with_policy: Engine) -> None:
    guide = (PROJECT_FOLDER / "docs" / "own-policy.md").read_text(encoding="utf-8")
    for word in (*ProblemCode, *GOAL_COLUMNS.values(), *INDICATOR_COLUMNS.values(), *FIGURE_COLUMNS.values()):
        assert f"`{word}`" in guide, word
    example = guide.partition("```yaml")[2].partition("```")[0]
    plan = enter_goals(store_with_policy, POLICY, "guide.yaml", example.encode(), now=NOW)
    assert (len(plan.goals), len(plan.indicators), len(plan.measurements)) == (2, 1, 2)


@pytest.mark.parametrize(
    ("rows", "columns", "said"),
    [(20_000, 1, "mere end 20.000 rækker"), (1, 61, "mere end 60 kolonner")],
    ids=["a row too many", "a column too many"],
)
def test_a_sheet_over_the_limits_is_refused_whole_with_the_limit(rows: int, columns: int, said: str) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Mål")
    sheet.append(["Kode", *(["Farve"] * (columns - 1))])
    for number in range(rows):
        sheet.append([str(number)])
    written = io.BytesIO()
    book.save(written)
    with pytest.raises(RejectedTable) as refused:
        read_goal_table(POLICY, "mål.xlsx", written.getvalue(), NOTHING)
    (problem,) = refused.value.problems
    assert (problem.code, problem.value) == (ProblemCode.DAMAGED, "")
    assert said in problem.field


def test_empty_rows_beyond_the_limit_are_no_rows() -> None:
    book = Workbook()
    sheet = book.create_sheet("Mål")
    sheet.append(["Kode"])
    sheet.append(["1"])
    sheet.cell(30_000, 1).number_format = "0.00"
    written = io.BytesIO()
    book.save(written)
    assert len(read_goal_table(POLICY, "mål.xlsx", written.getvalue(), NOTHING).goals) == 1


def test_a_formula_without_its_value_is_told_by_its_cell() -> None:
    with pytest.raises(RejectedTable) as refused:
        read_goal_table(POLICY, "mål.xlsx", _workbook(Mål=(("Kode", "Titel"), ("a", "Klub"), ("b", "=1+1"))), NOTHING)
    (problem,) = refused.value.problems
    assert (problem.place, problem.code, problem.value) == ("Mål:3", ProblemCode.MISSING, "=1+1")
    assert "B3" in problem.field


def test_a_formula_counts_by_the_value_that_was_saved_with_it() -> None:
    written = io.BytesIO()
    saved = io.BytesIO(_workbook(Mål=(("Kode", "Titel"), ("a", "=1+1"))))
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(written, "w") as after:
        for each in before.namelist():
            after.writestr(each, re.sub(rb"<v ?/>|<v></v>", b"<v>2</v>", before.read(each)))
    (goal,) = read_goal_table(POLICY, "mål.xlsx", written.getvalue(), NOTHING).goals
    assert goal.value.title == "2"


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        ("mål:\n" + "- {kode: a}\n" * 5_000, "x.yaml:5001", "mere end 5.000 rækker"),
        ("mål: [" + "a, " * 100_000 + "a]", "x.yaml:1", "mere end 100.000 nøgler og værdier"),
        ("mål: &alt []\ntal: *alt\n", "x.yaml:2", "henvisning"),
        ("mål: [" * 5_000, "x.yaml", "så mange andre lister"),
        ("mål: [\n}", "x.yaml:2", "ikke reglerne for YAML"),
    ],
    ids=["rows", "words", "anchors", "depth", "no yaml"],
)
def test_a_yaml_file_that_is_refused_says_why_in_danish(content: str, place: str, said: str) -> None:
    with pytest.raises(RejectedTable) as refused:
        read_goal_table(POLICY, "x.yaml", content.encode(), NOTHING)
    (problem,) = refused.value.problems
    assert (problem.place, problem.code, problem.value) == (place, ProblemCode.DAMAGED, "")
    assert said in problem.field


_cells = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
    st.sampled_from(
        ["1", "a", "1/a", "ja", "op", "mål", "1.234", "1e400", "#REF!", "=1/0", "nan", "²", "٣", "31.02.2024"]
    ),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(dt.date(1900, 3, 1), dt.date(9999, 12, 31)),
    st.times().map(lambda time: time.replace(tzinfo=None)),
)


@given(st.lists(st.lists(_cells, max_size=8), max_size=5), st.lists(st.lists(_cells, max_size=6), max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_cell_of_a_workbook_raises_anything_but_a_rejection(
    goals: list[list[Any]], figures: list[list[Any]]
) -> None:
    content = _workbook(
        Mål=(tuple(GOAL_COLUMNS.values()), *map(tuple, goals)),
        Indikatorer=(tuple(INDICATOR_COLUMNS.values()), *map(tuple, goals)),
        **{FIGURE_SHEET: (tuple(FIGURE_COLUMNS.values()), *map(tuple, figures))},
    )
    _reads_or_rejects("x.xlsx", content)


@given(st.lists(st.lists(_cells, max_size=8), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_no_heading_raises_anything_but_a_rejection(rows: list[list[Any]]) -> None:
    _reads_or_rejects("x.xlsx", _workbook(Mål=tuple(map(tuple, rows))))


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_no_damaged_workbook_raises_anything_but_a_rejection(data: st.DataObject) -> None:
    damaged = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(4, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    _reads_or_rejects("x.xlsx", bytes(damaged[: data.draw(st.integers(4, len(damaged)))]))


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_no_damaged_sheet_in_a_whole_archive_raises_anything_but_a_rejection(data: st.DataObject) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as before, zipfile.ZipFile(written, "w") as after:
        name = data.draw(st.sampled_from(before.namelist()))
        for each in before.namelist():
            part = bytearray(before.read(each))
            for _ in range(data.draw(st.integers(1, 4)) if each == name else 0):
                part[data.draw(st.integers(0, len(part) - 1))] = data.draw(st.sampled_from(b'<>"/019aAr=&#; '))
            after.writestr(each, bytes(part))
    _reads_or_rejects("x.xlsx", written.getvalue())


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@settings(max_examples=200, deadline=None)
def test_no_yaml_raises_anything_but_a_rejection(content: bytes) -> None:
    _reads_or_rejects("x.yaml", content)


_KEYS = st.sampled_from(["goals", "code", "indicators", "goal", "date", "value"])
_trees = st.recursive(
    st.one_of(st.none(), st.text("abc:{}[]&*!#>|'\"-?%@` 1/\næ", max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(map(str, items)) + "]"),
        st.dictionaries(
            st.sampled_from(["goals", "code", "indicators", "goal", "date", "value"]), inner, max_size=3
        ).map(lambda fields: "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"),
    ),
    max_leaves=8,
)


@given(_trees)
@settings(max_examples=200, deadline=None)
def test_no_yaml_with_our_keys_raises_anything_but_a_rejection(tree: object) -> None:
    _reads_or_rejects("x.yaml", f"goals: {tree}\nindicators: {tree}\n".encode())


def _reads_or_rejects(name: str, content: bytes) -> None:
    try:
        table = read_goal_table(POLICY, name, content, NOTHING)
    except RejectedTable as error:
        rejected = error
    else:
        ids = [goal.value.id for goal in table.goals]
        assert len(ids) == len(set(ids))
        assert all(isinstance(goal.value, Goal) and goal.value.code for goal in table.goals)
        return
    assert rejected.problems
    assert {problem.code for problem in rejected.problems} <= {code.value for code in ProblemCode}


def test_a_small_group_s_baseline_is_not_in_the_template_and_stays_when_that_is_handed_in(
    store_with_policy: Engine,
) -> None:
    rows = (
        ("Hører til mål", "Kode", "Navn", "Enhed", "Retning", "Udgangspunkt", "Udgangspunktets dato"),
        ("1/a", 1, "Unge i klub", "unge", "op", 3, dt.date(2023, 12, 31)),
    )
    enter_goals(store_with_policy, POLICY, "mål.xlsx", _workbook(Mål=GOALS, Indikatorer=rows), now=NOW)
    content = write_goal_template(store_with_policy, POLICY)
    sheet = load_workbook(io.BytesIO(content))[INDICATOR_SHEET]
    assert sheet.cell(2, list(INDICATOR_COLUMNS).index("baseline_value") + 1).value == WITHHELD
    plan = enter_goals(store_with_policy, POLICY, "skabelon.xlsx", content, now=NOW)
    assert plan.count(ChangeKind.CHANGED) == 0
    with reading(store_with_policy) as conn:
        assert policies.load_indicators(conn, POLICY)[0].baseline_value == 3


def test_a_figure_of_a_day_to_come_keeps_the_file_out_with_its_row(store_with_policy: Engine) -> None:
    rows = (*FIGURES, ("1/a", 1, "23.11.2026", 12), ("1/a", 1, "22.11.2026", 12))
    content = _workbook(Mål=GOALS, Indikatorer=INDICATORS, Tal=rows)
    with pytest.raises(RejectedTable) as caught:
        enter_goals(store_with_policy, POLICY, "mål.xlsx", content, now=NOW)
    (problem,) = caught.value.problems
    assert (problem.field, problem.code, problem.value) == ("Dato", ProblemCode.DAY_TO_COME, "2026-11-23")
    with reading(store_with_policy) as conn:
        assert not policies.load_goals(conn, POLICY)
