"""``budget``: what it tells, how it ends, and that nothing is posted of a file with a fault."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NOW
from tracker.domain.municipality import Municipality
from tracker.store.engine import open_store, writing
from tracker.store.meetings import save_municipality
from tracker.usecases.add_pool import add_pool
from tracker.usecases.pack_money import PoolKind

Run = Callable[..., subprocess.CompletedProcess[str]]
FILE = "Pr. 30.06.2026 (kr.)\nKonto;Navn;Korr. budget 2026;Forbrug\n7;Råd;1.000;250,50\nI alt;;1.000;{total}\n"


@pytest.fixture
def town(tracker_store: str) -> None:
    """A store with one budget."""
    engine = open_store(tracker_store)
    with writing(engine) as conn:
        save_municipality(conn, Municipality("999", "Eksempelby Kommune", is_invented=True))
    add_pool(engine, "999", "Rådet", "Drift", PoolKind.BUDGET, now=NOW)
    engine.dispose()


def posted(run_tracker: Run) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run_tracker("dump").stdout)["ledger_entries"]
    return rows


def written(folder: Path, total: str = "250,50") -> str:
    path = folder / "opus.csv"
    path.write_text(FILE.format(total=total), encoding="utf-8")
    return str(path)


@pytest.mark.usefixtures("town")
def test_a_file_is_checked_then_posted_then_the_same(run_tracker: Run, tmp_path: Path) -> None:
    call = ("budget", written(tmp_path), "--municipality", "999", "--pool", "Drift")
    checked = run_tracker(*call, "--check")
    assert checked.returncode == 0
    assert "7: bevilling 1.000 kr., 2026 (opus.csv, linje 3, felt 3)" in checked.stderr
    assert posted(run_tracker) == []
    assert "Bogført." in run_tracker(*call).stderr
    assert [one["amount_ore"] for one in posted(run_tracker)] == [100_000, 25_050]
    again = run_tracker(*call)
    assert (again.returncode, "2\u00a0uændrede" in again.stderr) == (0, True)


@pytest.mark.usefixtures("town")
def test_a_total_that_does_not_agree_ends_with_1_until_it_is_accepted(run_tracker: Run, tmp_path: Path) -> None:
    call = ("budget", written(tmp_path, "251"), "--municipality", "999", "--account", "7=Drift")
    refused = run_tracker(*call)
    assert refused.returncode == 1
    assert "‘I alt’ (linje 4): forbrug er 251 kr., men" in refused.stderr
    assert posted(run_tracker) == []
    assert run_tracker(*call, "--accept-differences").returncode == 0


@pytest.mark.usefixtures("town")
def test_a_municipality_that_is_not_there_is_named_and_those_that_are(run_tracker: Run, tmp_path: Path) -> None:
    refused = run_tracker("budget", written(tmp_path), "--municipality", "998", "--pool", "Drift")
    assert refused.returncode == 2
    assert "Der er ingen kommune med koden ‘998’. Her er: 999 (Eksempelby Kommune)." in refused.stderr
    assert "siden" not in refused.stderr


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        pytest.param(("--pool", "Ukendt"), 2, "Der er ikke netop ét budget", id="no such budget"),
        pytest.param(("--column", "konto=nonsens"), 2, "--column", id="no such field"),
        pytest.param(("--as-of", "i går"), 2, "--as-of", id="no day"),
        pytest.param(("--unit", "øre"), 2, "--unit", id="no such unit"),
        pytest.param((), 1, "Vælg et budget til mindst én konto. (--pool)", id="no budget chosen"),
    ],
)
def test_what_is_wrong_with_the_call_is_said(
    run_tracker: Run, tmp_path: Path, options: tuple[str, ...], status: int, said: str
) -> None:
    done = run_tracker("budget", written(tmp_path), "--municipality", "999", *options)
    assert (done.returncode, said in done.stderr) == (status, True)
