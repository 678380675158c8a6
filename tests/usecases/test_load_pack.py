"""A data pack is loaded whole or not at all; twice is once; what a person typed stays."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from tracker.errors import RejectedTable
from tracker.settings import DATA_FOLDER, VOCABULARY_FOLDER
from tracker.store import policies, tables
from tracker.store.engine import reading
from tracker.store.ledger import load_entries
from tracker.usecases.add_measurement import add_measurement
from tracker.usecases.dump_store import dump_store
from tracker.usecases.edit_goal import edit_goal
from tracker.usecases.load_pack import PackResult, load_pack

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
PACK = """
municipality_code: 999
municipality_name: Ærøby Kommune
is_invented: ja
bodies:
  - {name: Integrationsrådet, kind: advisory_board}
"""
POLICY = """
title: Sammen
period_first: 2023
period_last: 2028
goals:
  - code: 1
    title: Børn
    goals: [{code: a, title: Klub}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small pack of its own."""
    own = tmp_path / "aeroeby"
    own.mkdir()
    (own / "pack.yaml").write_text(PACK, encoding="utf-8")
    (own / "policy.yaml").write_text(POLICY, encoding="utf-8")
    return own


def _load(store: Engine, folder: Path) -> PackResult:
    return load_pack(store, folder, NOW, VOCABULARY_FOLDER)


def _rejected(store: Engine, folder: Path) -> list[tuple[str, str, str]]:
    with pytest.raises(RejectedTable) as caught:
        _load(store, folder)
    return [(problem.place, problem.field, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize("name", ["norddjurs", "denmark", "sample"])
def test_a_shipped_pack_loads_and_twice_is_once(any_store: Engine, name: str) -> None:
    store = any_store
    first = load_pack(store, DATA_FOLDER / name, NOW)
    assert first.rows.inserted > 0
    assert [result.status.value for result in first.minutes] == ["inserted"] * len(first.minutes)
    before = dump_store(store)
    again = load_pack(store, DATA_FOLDER / name, NOW)
    assert (again.rows.inserted, again.rows.updated, again.rows.kept) == (0, 0, 0)
    assert {result.status.value for result in again.minutes} <= {"unchanged"}
    assert dump_store(store) == before


def test_all_minutes_of_eksempelby_are_filed_under_it_by_three_bodies(store: Engine) -> None:
    load_pack(store, DATA_FOLDER / "sample", NOW)
    with reading(store) as conn:
        found = conn.execute(select(tables.meetings.c.municipality_code, tables.meetings.c.body_id)).all()
    assert {code for code, _ in found} == {"eksempelby"}
    assert len(found) == 10


def test_the_minutes_of_eksempelby_are_linked_to_the_points_that_they_name(store: Engine) -> None:
    load_pack(store, DATA_FOLDER / "sample", NOW)
    with reading(store) as conn:
        query = select(tables.links.c.goal_id, func.count()).group_by(tables.links.c.goal_id)
        links = {row[0]: row[1] for row in conn.execute(query)}
    for point in ("1/a", "1/b", "2/b", "2/c", "3/b", "4/a", "4/b", "4/c", "4/d", "5/d", "6/b", "6/c"):
        assert links.get(f"eksempelby/2023-2028/{point}"), f"{point} is named in the minutes"


def test_a_pack_without_goals_or_minutes_is_a_pack(store: Engine, folder: Path) -> None:
    (folder / "policy.yaml").unlink()
    assert _load(store, folder).rows.inserted == 0


def test_what_a_person_edited_stays_when_the_pack_is_loaded_again(store: Engine, folder: Path) -> None:
    _load(store, folder)
    form = {"title": "Forening", "text": None, "responsible": None, "is_ended": False, "source": None}
    edit_goal(store, "999/2023-2028/1/a", 1, **form, now=NOW)
    (folder / "policy.yaml").write_text(POLICY.replace("Klub", "Kor").replace("Børn", "Unge"), encoding="utf-8")
    result = _load(store, folder)
    assert (result.rows.updated, result.rows.kept) == (1, 1)
    with reading(store) as conn:
        assert [goal.title for goal in policies.load_goals(conn)] == ["Unge", "Forening"]


def test_what_a_new_version_of_a_pack_leaves_out_goes_unless_a_person_edited_it(store: Engine, folder: Path) -> None:
    pool = "pools:\n  - {code: p, body: Integrationsrådet, name: Pulje, kind: pool, ledger: ["
    first = "{code: 1, kind: grant, amount: 10, year: 2024}"
    second = "{code: 2, kind: refund, amount: 5, year: 2024}"
    figures = "indicators:\n  - {goal: 1/a, code: 1, name: Andel, unit: procent, direction: op, figures: ["
    days = [f"{{date: {year}-12-31, value: 1}}" for year in (2022, 2023, 2024)]
    (folder / "pools.yaml").write_text(f"{pool}{first}, {second}]}}\n", encoding="utf-8")
    (folder / "indicators.yaml").write_text(f"{figures}{', '.join(days)}]}}\n", encoding="utf-8")
    _load(store, folder)
    with reading(store) as conn:
        opened = policies.load_measurements(conn)[0]
    add_measurement(store, opened.indicator_id, opened.date, 9.0, now=NOW, opened=opened)
    (folder / "pools.yaml").write_text(f"{pool}{first}]}}\n", encoding="utf-8")
    (folder / "indicators.yaml").write_text(f"{figures}{days[2]}]}}\n", encoding="utf-8")
    assert _load(store, folder).rows.removed == 1
    with reading(store) as conn:
        assert [one.id.rpartition("/")[2] for one in load_entries(conn)] == ["1", "2"], "entries never go"
        assert [(one.date.year, one.value) for one in policies.load_measurements(conn)] == [(2022, 9.0), (2024, 1.0)]
    assert _load(store, folder).rows.removed == 0


def test_an_entry_with_another_sum_is_refused_and_nothing_of_the_pack_is_stored(store: Engine, folder: Path) -> None:
    pool = "pools:\n  - {code: p, body: Integrationsrådet, name: Pulje, kind: pool, ledger: ["
    (folder / "pools.yaml").write_text(f"{pool}{{code: 1, kind: grant, amount: 10, year: 2024}}]}}\n", encoding="utf-8")
    _load(store, folder)
    (folder / "pools.yaml").write_text(
        f"{pool}{{code: 1, kind: grant, amount: 11, year: 2024}}, {{code: 2, kind: grant, amount: 1, year: 2024}}]}}\n",
        encoding="utf-8",
    )
    assert _rejected(store, folder) == [("pools.yaml, p", "ledger", "entry_changed")]
    with reading(store) as conn:
        assert [(one.id.rpartition("/")[2], one.amount_ore) for one in load_entries(conn)] == [("1", 10_00)]


def test_a_correction_of_a_pack_needs_its_two_figures_and_a_reason(store: Engine, folder: Path) -> None:
    pool = "pools:\n  - {code: p, body: Integrationsrådet, name: Pulje, kind: pool, ledger: ["
    spent = "{code: 1, kind: expenditure, amount: 5000, year: 2024}"
    (folder / "pools.yaml").write_text(f"{pool}{{code: 2, kind: correction, year: 2024}}]}}\n", encoding="utf-8")
    assert [field for _, field, _ in _rejected(store, folder)] == ["wrong", "right", "reason"]
    right = "{code: 2, kind: correction, corrects: 1, wrong: 5000, right: 500, reason: Et nul for meget, year: 2024}"
    (folder / "pools.yaml").write_text(f"{pool}{spent}, {right}]}}\n", encoding="utf-8")
    _load(store, folder)
    with reading(store) as conn:
        assert [one.effect_ore for one in load_entries(conn)] == [-5_000_00, 4_500_00]


def test_every_problem_of_every_file_is_named_with_its_place(store: Engine, folder: Path) -> None:
    (folder / "policy.yaml").write_text(
        POLICY.replace("2028", "2020").replace("title: Klub", "titel2: x"), encoding="utf-8"
    )
    (folder / "indicators.yaml").write_text(
        "indicators:\n  - {goal: 1/z, code: 1, name: Andel, unit: procent, direction: sidelæns}\n", encoding="utf-8"
    )
    (folder / "register.yaml").write_text(
        "register:\n  - {body: Rådet, date: 30-02-2024, goals: [7]}\n", encoding="utf-8"
    )
    (folder / "pools.yaml").write_text(
        "pools:\n  - {code: p, body: Byrådet, name: Pulje, kind: pool, ledger: [{code: 1, kind: gave, amount: x}]}\n",
        encoding="utf-8",
    )
    (folder / "reports.yaml").write_text("reports: ja\n", encoding="utf-8")
    problems = _rejected(store, folder)
    assert set(problems) >= {
        ("policy.yaml:2", "period_last", "wrong_order"),
        ("policy.yaml:8", "titel2", "unknown_field"),
        ("indicators.yaml:2", "goal", "unknown_goal"),
        ("indicators.yaml:2", "direction", "unknown_kind"),
        ("register.yaml:2", "date", "not_a_date"),
        ("register.yaml:2", "title", "missing"),
        ("register.yaml:2", "goals", "unknown_goal"),
        ("pools.yaml:2", "body", "unknown_body"),
        ("pools.yaml:2", "kind", "unknown_kind"),
        ("pools.yaml:2", "amount", "not_a_number"),
        ("reports.yaml:1", "reports", "not_a_list"),
    }


def test_nothing_of_a_pack_with_one_wrong_row_is_stored(store: Engine, folder: Path) -> None:
    (folder / "pools.yaml").write_text("pools:\n  - {code: p}\n", encoding="utf-8")
    before = dump_store(store)
    _rejected(store, folder)
    assert dump_store(store) == before


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"municipality_code: [", "a list that does not end"),
        (b"- 1\n- 2\n", "a list instead of fields"),
        (b"\xff\xfe\x00", "no UTF-8"),
        (b"a: &x [1]\nb: *x\n", "an anchor's copy unfolds to gigabytes when repeated"),
        (b"[" * 5000, "deeper than anybody means"),
        (b"!!python/object:os.system {}\n", "a tag that would build an object"),
        (b"", "an empty file names no municipality"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_pack_is_refused(store: Engine, folder: Path, content: bytes, reason: str) -> None:
    (folder / "pack.yaml").write_bytes(content)
    assert _rejected(store, folder), reason


def test_a_folder_without_a_pack_is_refused(store: Engine, tmp_path: Path) -> None:
    assert ("pack.yaml", "", "missing") in _rejected(store, tmp_path)
