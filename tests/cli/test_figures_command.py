"""``figures`` and ``statbank``: what they tell, how they end, and that nothing is stored of a file with a fault."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NOW
from tests.fetching.site import Answer, Site, running_site
from tracker.domain.goal import Goal, GoalKind
from tracker.domain.measuring import Direction, Indicator
from tracker.domain.municipality import Municipality
from tracker.fetching import fetcher
from tracker.store import policies
from tracker.store.engine import open_store, writing
from tracker.store.entered_rows import Entry
from tracker.usecases.enter_policy import PolicyForm, add_policy

Run = Callable[..., subprocess.CompletedProcess[str]]
POLICY = "999/2023-2028"
RECORDED = Path(__file__).parents[1] / "measuring" / "recorded"


@pytest.fixture
def town(tracker_store: str) -> None:
    """A store with a policy of one indicator."""
    engine = open_store(tracker_store)
    add_policy(engine, Municipality("999", "Ærøby Kommune", is_invented=True), PolicyForm("Vi", 2023, 2028), now=NOW)
    with writing(engine) as conn:
        entry = Entry(actor="Åse", at=NOW)
        policies.save_goals(conn, [Goal(f"{POLICY}/1", POLICY, None, GoalKind.GOAL, "1", 1, "Med")], entry)
        indicator = Indicator(f"{POLICY}/1#1", f"{POLICY}/1", "Andel i job", "procent", Direction.UP)
        policies.save_indicators(conn, [indicator], entry)
    engine.dispose()


@pytest.fixture
def bank(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A bank on this machine that answers as Statistikbanken does, and lets itself be asked without a pause."""
    monkeypatch.setattr(fetcher, "PAUSE", 0.0)
    with running_site() as site:
        site.pages["/v1/tableinfo/FOLK1X?lang=da&format=JSON"] = Answer((RECORDED / "tableinfo.json").read_bytes())
        site.pages["/v1/data/FOLK1X/JSONSTAT?lang=da&OMR%C3%85DE=999&HERKOMST=*&Tid=*"] = Answer(
            (RECORDED / "answer.json").read_bytes()
        )
        yield site


def figures_of(run_tracker: Run) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run_tracker("dump").stdout)["measurements"]
    return rows


def file_of(folder: Path, text: str) -> Path:
    path = folder / "tal.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_figures_are_stored_and_told_with_their_place(town: None, run_tracker: Run, tmp_path: Path) -> None:
    file = file_of(tmp_path, "Hvad;2023;2024\nAndel i job;57,3;..\n")
    done = run_tracker("figures", file, "--policy", POLICY, "--by", "Bo")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "Andel i job → Andel i job",
        "Andel i job, 2023-12-31: 57.3 (linje 2, felt 2)",
        "1 tal er nyt. 1 felt siger, at tallet er ukendt.",
        "Tallene er gemt.",
    ]
    (row,) = figures_of(run_tracker)
    assert (row["value"], row["entered_by"], row["source_cell"]) == (57.3, "Bo", "linje 2, felt 2")


def test_a_fault_is_told_by_its_place_and_ends_with_1(town: None, run_tracker: Run, tmp_path: Path) -> None:
    done = run_tracker("figures", file_of(tmp_path, "Hvad;2023\nAndel i job;57x\n"), "--policy", POLICY)
    assert done.returncode == 1
    assert "linje 2, felt 2 (Andel i job, 2023): ‘57x’ er ikke et tal." in done.stderr
    assert "Intet er ændret" in done.stderr
    assert figures_of(run_tracker) == []


def test_a_preview_stores_nothing(town: None, run_tracker: Run, tmp_path: Path) -> None:
    file = file_of(tmp_path, "Hvad;2023\nAndel i job;57\n")
    assert run_tracker("figures", file, "--policy", POLICY, "--preview").returncode == 0
    assert figures_of(run_tracker) == []


@pytest.mark.parametrize("indicator", [f"{POLICY}/1#1", "1#1", "andel i job"])
def test_a_series_is_mapped_by_id_end_of_id_or_name(
    town: None, run_tracker: Run, tmp_path: Path, indicator: str
) -> None:
    file = file_of(tmp_path, "Hvad;2023\nBeskæftigede;57\n")
    assert run_tracker("figures", file, "--policy", POLICY, "--map", f"Beskæftigede={indicator}").returncode == 0
    assert len(figures_of(run_tracker)) == 1


def test_a_series_or_a_column_that_is_not_there_is_wrong_usage(town: None, run_tracker: Run, tmp_path: Path) -> None:
    file = file_of(tmp_path, "Hvad;2023\nBeskæftigede;57\n")
    wrong = run_tracker("figures", file, "--policy", POLICY, "--map", "Noget=1#1")
    assert wrong.returncode == 2
    assert "Beskæftigede" in wrong.stderr
    assert run_tracker("figures", file, "--policy", POLICY, "--column", "Hvad=noget").returncode == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [("Navn;By\nÅse;Ærøby\n", "Der blev ikke fundet tal i filen"), (" ", "Der står ikke noget i den")],
)
def test_a_file_without_figures_says_what_one_looks_like(
    town: None, run_tracker: Run, tmp_path: Path, text: str, said: str
) -> None:
    done = run_tracker("figures", file_of(tmp_path, text), "--policy", POLICY)
    assert done.returncode == 1
    assert said in done.stderr
    assert run_tracker("figures", tmp_path / "findes ikke.csv", "--policy", POLICY).returncode == 1


def test_a_table_alone_tells_what_it_is_divided_by(run_tracker: Run, bank: Site) -> None:
    done = run_tracker("statbank", "folk1x", "--api", bank.url("/v1"), "--allow-local")
    assert done.returncode == 0
    assert "OMRÅDE (kan udelades): 000 Hele landet, 999 Strandby" in done.stderr


def test_figures_of_the_bank_are_saved_and_imported(town: None, run_tracker: Run, bank: Site, tmp_path: Path) -> None:
    ask = ("statbank", "FOLK1X", "--where", "OMRÅDE=999", "--where", "HERKOMST=*", "--api", bank.url("/v1"))
    mapped = ("--policy", POLICY, "--map", "Strandby · Indvandrere · Folketal=1#1", "--save", tmp_path / "svar.json")
    done = run_tracker(*ask, "--allow-local", *mapped)
    assert done.returncode == 0, done.stderr
    (row,) = figures_of(run_tracker)
    assert (row["value"], row["date"], row["source_cell"]) == (1204.0, "2026-03-31", "value[0]")
    assert row["source"] == "Danmarks Statistik, Statistikbanken, FOLK1X (CC BY 4.0)"
    assert (tmp_path / "svar.json").read_bytes() == (RECORDED / "answer.json").read_bytes()
    unwritable = run_tracker(*ask, "--save", tmp_path / "mangler" / "a.json", "--allow-local")
    assert unwritable.returncode == 1
    assert unwritable.stderr.startswith("--save: Filen ‘")


def test_a_bank_that_does_not_answer_and_words_that_are_no_table_are_told(run_tracker: Run, bank: Site) -> None:
    ask = ("--api", bank.url("/v1"), "--allow-local")
    missing = run_tracker("statbank", "FOLK9", *ask)
    assert missing.returncode == 1
    assert "404" in missing.stderr
    assert run_tracker("statbank", "../etc", *ask).returncode == 2
    assert run_tracker("statbank", "FOLK1X", "--where", "OMRÅDE", "--policy", "x", *ask).returncode == 2
    assert bank.paths == ["/v1/tableinfo/FOLK9?lang=da&format=JSON"]
