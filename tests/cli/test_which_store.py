"""Which commands make a store, what they say of a wrong address, and that a copy is never written over a store."""

import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def _address(path: Path) -> tuple[str, str]:
    return "--database", f"sqlite:///{path.as_posix()}"


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("dump",),
        ("search", "ord"),
        ("backup", "kopi.bak"),
        ("report", "status", "--out", "papir.docx"),
    ],
    ids=lambda command: command[0],
)
def test_a_mistyped_address_is_told_and_makes_no_store(
    run_tracker: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    arguments = [tmp_path / word if word.endswith((".bak", ".docx")) else word for word in command]
    (tmp_path / "kopi.bak").write_bytes(b"en god kopi")
    wrong = tmp_path / "mappe" / "tastefejl.db"
    done = run_tracker(*arguments, *_address(wrong))
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"Der er intet lager her: {wrong.as_posix()}" in done.stderr
    assert not wrong.parent.exists()
    assert (tmp_path / "kopi.bak").read_bytes() == b"en god kopi"


def test_an_empty_file_is_no_store_for_those_that_only_read(run_tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "tom.db").touch()
    done = run_tracker("check", *_address(tmp_path / "tom.db"))
    assert (done.returncode, "intet lager" in done.stderr) == (1, True)
    assert (tmp_path / "tom.db").read_bytes() == b""


def test_a_store_in_memory_is_refused(run_tracker: Run) -> None:
    for address in ("sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"):
        done = run_tracker("init", "--database", address)
        assert done.returncode == 1, address
        assert "hukommelsen" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["init", "check"])
def test_a_database_of_another_program_is_refused_and_stays_as_it_is(
    run_tracker: Run, tmp_path: Path, command: str
) -> None:
    path = tmp_path / "andet.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE kunder (navn TEXT)")
    other.close()
    before = path.read_bytes()
    done = run_tracker(command, *_address(path))
    assert done.returncode == 1
    assert "ikke et lager fra Pejlemærke" in done.stderr
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["andet.db"]


@pytest.mark.parametrize("name", ["tracker.db", "tracker.db-wal", "./x/../tracker.db"])
def test_a_copy_is_never_written_over_the_store(run_tracker: Run, tmp_path: Path, name: str) -> None:
    run_tracker("init")
    (tmp_path / "x").mkdir()
    before = run_tracker("dump").stdout
    done = run_tracker("backup", f"{tmp_path}/{name}")
    assert done.returncode == 1
    assert "oven i lageret selv" in done.stderr
    assert run_tracker("dump").stdout == before


def test_a_copy_that_cannot_be_written_is_told_and_leaves_nothing(run_tracker: Run, tmp_path: Path) -> None:
    run_tracker("init")
    (tmp_path / "mappe").mkdir()
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    for target, said in (("mappe", "her er en mappe"), ("fil/kopi.bak", "kan ikke skrives her")):
        done = run_tracker("backup", tmp_path / target)
        assert done.returncode == 1
        assert said in done.stderr
        assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("tracker.db")) == [
        "fil",
        "mappe",
    ]


def test_a_restore_into_a_new_place_makes_the_store(run_tracker: Run, tmp_path: Path) -> None:
    run_tracker("init")
    run_tracker("backup", tmp_path / "kopi.bak")
    done = run_tracker("restore", tmp_path / "kopi.bak", *_address(tmp_path / "ny" / "lager.db"))
    assert done.returncode == 0, done.stderr
    assert run_tracker("dump", *_address(tmp_path / "ny" / "lager.db")).stdout == run_tracker("dump").stdout
