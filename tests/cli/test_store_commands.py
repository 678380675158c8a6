"""The commands that people script: what they print where, and how they end."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

MINUTES = """Referat fra Integrationsrådet i Eksempelby Kommune

Mødedato: 6. februar 2024

Punkt 1: Cykler til børn

Beslutning

Drøftet. Formanden skriver til skolerne inden 1. juni.

Punkt 2: Eventuelt

Beslutning

Intet.
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A folder with one set of minutes, one file that cannot be read, and one that is hidden."""
    folder = tmp_path / "møder" / "2024"
    folder.mkdir(parents=True)
    (folder / "referat.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "tom.txt").write_text("", encoding="utf-8")
    (folder / ".skjult.txt").write_text(MINUTES, encoding="utf-8")
    return tmp_path / "møder"


def dump(run_tracker: Run) -> dict[str, Any]:
    done = run_tracker("dump")
    assert done.returncode == 0, done.stderr
    content: dict[str, Any] = json.loads(done.stdout)
    return content


def test_init_loads_the_packs_and_doing_it_again_changes_nothing(run_tracker: Run) -> None:
    assert run_tracker("init").returncode == 0
    before = dump(run_tracker)
    assert {row["code"] for row in before["municipalities"]} >= {"707", "dk"}
    assert "eksempelby" not in {row["code"] for row in before["municipalities"]}
    assert run_tracker("init").returncode == 0
    assert dump(run_tracker) == before


def test_the_demo_is_loaded_on_request_and_marked_as_invented(run_tracker: Run) -> None:
    done = run_tracker("init", "--demo")
    assert done.returncode == 0, done.stderr
    (town,) = [row for row in dump(run_tracker)["municipalities"] if row["code"] == "eksempelby"]
    assert town["is_invented"] is True


def test_import_tells_a_line_a_file_and_ends_with_1_where_one_was_refused(run_tracker: Run, minutes: Path) -> None:
    done = run_tracker("import", minutes)
    assert done.returncode == 1
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert [line.split(":")[0] for line in lines if "referat.txt" in line] == ["2024/referat.txt"]
    assert "2 punkter" in lines[0]
    assert "tom.txt" in lines[1]
    assert "Intet er ændret" in lines[1]
    assert [line.split(":")[0] for line in lines[2:]] == ["I alt 2\N{NO-BREAK SPACE}filer", "Afvist"]
    assert len(dump(run_tracker)["documents"]) == 1


def test_the_same_folder_twice_changes_nothing(run_tracker: Run, minutes: Path) -> None:
    (minutes / "2024" / "tom.txt").unlink()
    assert run_tracker("import", minutes).returncode == 0
    before = dump(run_tracker)
    again = run_tracker("import", minutes)
    assert again.returncode == 0
    assert "uændret" in again.stderr
    assert dump(run_tracker) == before


def test_a_file_that_is_not_there_is_told_and_the_rest_goes_on(run_tracker: Run, minutes: Path) -> None:
    done = run_tracker("import", minutes / "mangler.txt", minutes / "2024" / "referat.txt")
    assert done.returncode == 1
    assert "mangler.txt" in done.stderr
    assert len(dump(run_tracker)["items"]) == 2


def test_a_person_can_say_whose_minutes_they_are(run_tracker: Run, minutes: Path) -> None:
    run_tracker("import", "--municipality", "707", minutes / "2024" / "referat.txt")
    assert [row["municipality_code"] for row in dump(run_tracker)["meetings"]] == ["707"]


def test_a_code_that_no_municipality_has_is_wrong_usage_and_stores_nothing(run_tracker: Run, minutes: Path) -> None:
    done = run_tracker("import", "--municipality", "99999", minutes / "2024" / "referat.txt")
    assert done.returncode == 2
    assert "99999" in done.stderr
    assert "data/vocabulary/municipalities.toml" in done.stderr
    content = dump(run_tracker)
    assert (content["municipalities"], content["documents"]) == ([], [])
    assert run_tracker("import", "--municipality", "eksempelby", minutes / "2024" / "referat.txt").returncode == 0


def test_load_is_the_inverse_of_dump(run_tracker: Run, minutes: Path, sample_store_file: Path, tmp_path: Path) -> None:
    shutil.copyfile(sample_store_file, tmp_path / "tracker.db")
    run_tracker("import", minutes)
    printed = run_tracker("dump").stdout
    (tmp_path / "dump.json").write_text(printed, encoding="utf-8")
    other = ("--database", f"sqlite:///{(tmp_path / 'other.db').as_posix()}")
    assert run_tracker("init", *other).returncode == 0
    done = run_tracker("load", *other, tmp_path / "dump.json")
    assert done.returncode == 0, done.stderr
    assert run_tracker("dump", *other).stdout == printed


def test_load_asks_before_it_takes_the_place_of_one_s_own_data(run_tracker: Run, minutes: Path, tmp_path: Path) -> None:
    run_tracker("import", minutes)
    printed = run_tracker("dump").stdout
    (tmp_path / "dump.json").write_text(printed, encoding="utf-8")
    refused = run_tracker("load", tmp_path / "dump.json")
    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    assert run_tracker("load", "--replace", tmp_path / "dump.json").returncode == 0
    assert run_tracker("dump").stdout == printed


def test_load_of_what_is_no_dump_ends_with_1(run_tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "dump.json").write_text("{", encoding="utf-8")
    for name in ("dump.json", "mangler.json"):
        done = run_tracker("load", tmp_path / name)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr


def test_backup_restore_and_check(run_tracker: Run, minutes: Path, tmp_path: Path) -> None:
    run_tracker("import", minutes)
    before = dump(run_tracker)
    assert run_tracker("backup", tmp_path / "copy.db").returncode == 0
    (minutes / "mere.txt").write_text(MINUTES.replace("6. februar", "5. marts"), encoding="utf-8")
    run_tracker("import", minutes)
    assert run_tracker("restore", tmp_path / "copy.db").returncode == 0
    assert dump(run_tracker) == before
    done = run_tracker("check")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines()[-1] == "whole"


def test_check_ends_with_1_where_something_is_wrong(run_tracker: Run, minutes: Path, tmp_path: Path) -> None:
    import sqlite3

    run_tracker("import", minutes)
    store = sqlite3.connect(tmp_path / "tracker.db")
    store.execute("UPDATE documents SET text = ' ' || text")
    store.commit()
    store.close()
    done = run_tracker("check")
    assert done.returncode == 1
    assert "words: " in done.stderr


def test_search_prints_items_as_json_on_request(run_tracker: Run, minutes: Path) -> None:
    run_tracker("import", minutes)
    done = run_tracker("search", "--json", "SKOLERNE")
    (hit,) = json.loads(done.stdout)
    assert (hit["title"], hit["date"]) == ("Cykler til børn", "2024-02-06")
    assert "skolerne" in hit["text"]
    document = dump(run_tracker)["documents"][0]["text"]
    assert document[hit["start"] : hit["end"]] == hit["text"]
    told = run_tracker("search", "skolerne")
    assert (told.stdout, "1 punkt" in told.stderr) == ("", True)


def test_a_store_that_cannot_be_opened_ends_with_1_and_no_password(run_tracker: Run) -> None:
    for command in (("init",), ("dump",), ("check",), ("search", "x"), ("import", "x.txt")):
        done = run_tracker(*command, "--database", "postgresql://ane:hemmeligt@127.0.0.1:1/x?connect_timeout=2")
        assert done.returncode == 1
        assert "127.0.0.1" in done.stderr
        assert "hemmeligt" not in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["init", "import", "dump", "load", "backup", "restore", "check", "search"])
def test_help_explains_a_command_on_one_screen(run_tracker: Run, command: str) -> None:
    done = run_tracker(command, "--help")
    assert done.returncode == 0
    assert "--database" in done.stdout
    assert len(done.stdout.splitlines()) <= 30


def test_wrong_usage_ends_with_2(run_tracker: Run) -> None:
    assert run_tracker("import").returncode == 2
    assert run_tracker("dump", "--nothing").returncode == 2
