"""``report handover``: the paper of one body as a file."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine

Run = Callable[..., subprocess.CompletedProcess[str]]
BODY = "eksempelby/integrationsraad"


def report(run_tracker: Run, store: Engine, out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    database = store.url.render_as_string(hide_password=False)
    return run_tracker(
        "report",
        "handover",
        "--out",
        out,
        "--format",
        "md",
        "--municipality",
        "eksempelby",
        "--database",
        database,
        *more,
    )


def test_the_paper_of_a_body_is_written(run_tracker: Run, sample_store: Engine, tmp_path: Path) -> None:
    out = tmp_path / "papir.md"
    done = report(run_tracker, sample_store, out, "--body", BODY)
    assert done.returncode == 0, done.stderr
    assert out.read_text(encoding="utf-8").startswith("# Overlevering: Integrationsrådet")


def test_without_a_body_nothing_is_written(run_tracker: Run, sample_store: Engine, tmp_path: Path) -> None:
    out = tmp_path / "papir.md"
    assert report(run_tracker, sample_store, out).returncode == 2
    assert not out.exists()


def test_a_body_that_is_not_there_is_said_in_danish(run_tracker: Run, sample_store: Engine, tmp_path: Path) -> None:
    done = report(run_tracker, sample_store, tmp_path / "papir.md", "--body", "eksempelby/intet")
    assert done.returncode == 1
    assert "‘eksempelby/intet’" in done.stderr
    assert "Genindlæs siden" not in done.stderr, "there is no page at a terminal"


def test_a_paper_that_cannot_be_written_is_told_with_its_option(
    run_tracker: Run, sample_store: Engine, tmp_path: Path
) -> None:
    done = report(run_tracker, sample_store, tmp_path / "mangler" / "papir.md", "--body", BODY)
    assert done.returncode == 1
    assert done.stderr.startswith("--out: Filen ‘")
    assert "Vælg en anden" in done.stderr
