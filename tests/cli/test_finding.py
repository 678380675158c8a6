"""A folder is read to its end: what cannot be read is told in its place."""

import errno
import os
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine
from typer.testing import CliRunner

from tests.cli.test_store_commands import MINUTES
from tracker.cli import build_app
from tracker.cli.finding import find_entries, name_of
from tracker.domain.delivery import Entry
from tracker.errors import StoreFault, StoreUnavailable, UnreadableFile
from tracker.usecases import import_many as import_module


def _refuse(monkeypatch: pytest.MonkeyPatch, forbidden: Path) -> None:
    """Let this path be unreadable, also for root."""
    scan, stat, open_file = os.scandir, Path.stat, Path.open

    def refused(path: object) -> PermissionError | None:
        if str(path) == str(forbidden) or forbidden in Path(str(path)).parents:
            return PermissionError(errno.EACCES, "Permission denied", str(path))
        return None

    def new_scan(path: str) -> object:
        if wrong := refused(path):
            raise wrong
        return scan(path)

    def new_stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if self != forbidden and (wrong := refused(self)):
            raise wrong
        return stat(self, follow_symlinks=follow_symlinks)

    def new_open(self: Path, *rest: str) -> object:
        if wrong := refused(self):
            raise wrong
        return open_file(self, *rest)

    monkeypatch.setattr(os, "scandir", new_scan)
    monkeypatch.setattr(Path, "stat", new_stat)
    monkeypatch.setattr(Path, "open", new_open)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "z").mkdir()
    for name in ("a/et.txt", "m.txt", "z/to.txt", ".skjult.txt", "~$m.docx", "Thumbs.db", "a/desktop.ini"):
        (tmp_path / name).write_text(MINUTES, encoding="utf-8")
    return tmp_path


def _told(found: list[Entry | UnreadableFile]) -> list[tuple[str, str]]:
    return [
        (Path(one.name).name, one.code.value) if isinstance(one, UnreadableFile) else (one.name, "") for one in found
    ]


def test_files_come_in_order_and_hidden_ones_and_those_of_systems_not_at_all(folder: Path) -> None:
    assert _told(list(find_entries([folder]))) == [("et.txt", ""), ("m.txt", ""), ("to.txt", "")]


def test_a_folder_that_may_not_be_read_is_told_and_the_rest_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _refuse(monkeypatch, folder / "a")
    assert _told(list(find_entries([folder]))) == [("a", "not_readable"), ("m.txt", ""), ("to.txt", "")]


def test_a_named_file_in_a_folder_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refuse(monkeypatch, folder / "a")
    found = list(find_entries([folder / "a" / "et.txt", folder / "m.txt", folder / "mangler.txt"]))
    assert _told(found) == [("et.txt", "not_readable"), ("m.txt", ""), ("mangler.txt", "not_found")]


def _link(at: Path, target: Path) -> None:
    try:
        at.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")


def _places(found: list[Entry | UnreadableFile]) -> list[str]:
    return [one.name if isinstance(one, UnreadableFile) else one.place for one in found]


def test_a_linked_folder_is_read_like_any_other(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    archive = tmp_path_factory.mktemp("arkiv")
    (archive / "2019").mkdir()
    (archive / "2019" / "gammel.txt").write_text(MINUTES, encoding="utf-8")
    _link(folder / "a" / "arkiv", archive)
    assert _places(list(find_entries([folder]))) == ["a/arkiv/2019/gammel.txt", "a/et.txt", "m.txt", "z/to.txt"]
    assert _places(list(find_entries([folder / "a" / "arkiv"]))) == ["2019/gammel.txt"], "named itself"


def test_links_in_a_circle_end_and_each_folder_is_read_once(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("arkiv")
    (outside / "et.txt").write_text(MINUTES, encoding="utf-8")
    for at, target in (
        (folder / "a" / "igen", folder / "z"),
        (folder / "z" / "igen", folder / "a"),
        (folder / "z" / "op", folder),
        (folder / "z" / "ud", outside),
        (folder / "ud", outside),
        (outside / "ind", folder),
    ):
        _link(at, target)
    assert _places(list(find_entries([folder]))) == ["a/et.txt", "m.txt", "ud/et.txt", "z/to.txt"]


def test_a_link_to_a_folder_around_the_one_that_was_named_is_not_followed(folder: Path) -> None:
    _link(folder / "a" / "op", folder)
    assert _places(list(find_entries([folder / "a"]))) == ["et.txt"]


def test_a_link_that_leads_nowhere_is_told(folder: Path) -> None:
    _link(folder / "a" / "væk", folder / "findes ikke")
    assert _told(list(find_entries([folder / "a"]))) == [("et.txt", ""), ("væk", "not_found")]
    (gone,) = [one.name for one in find_entries([folder]) if isinstance(one, UnreadableFile)]
    assert gone == "a/væk", "at its place, like every file of the folder"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("m\udcf8de.txt", "møde.txt"), ("\udc9b.txt", "\\x9b.txt"), ("møde.txt", "møde.txt"), ("\ud834", "\ufffd")],
    ids=["Latin-1", "a control character there", "UTF-8", "half a letter of Windows"],
)
def test_every_name_can_be_written(name: str, shown: str) -> None:
    assert name_of(name) == shown
    name_of(name).encode("utf-8")


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{(folder / '.store' / 'x.db').as_posix()}")
    monkeypatch.setenv("COLUMNS", "1000")
    return CliRunner()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are text there")
def test_a_name_that_is_no_utf_8_is_imported_like_any_other(folder: Path, run: CliRunner) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/b\xf8rn.txt")).write_text(
        MINUTES.replace("6. februar", "5. marts"), encoding="utf-8"
    )
    done = run.invoke(build_app(), ["import", str(folder)])
    assert done.exit_code == 0, done.output
    assert "børn.txt: indlæst" in done.output
    assert len(done.output.splitlines()) == 5


def test_import_tells_what_may_not_be_read_and_ends_with_1(
    folder: Path, run: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    _refuse(monkeypatch, folder / "m.txt")
    done = run.invoke(build_app(), ["import", str(folder)])
    assert done.exit_code == 1
    lines = done.output.splitlines()
    assert ["må ikke læses" in line for line in lines[:3]] == [False, True, False]


def test_a_store_that_is_locked_for_one_file_is_told_and_the_next_goes_on(
    folder: Path, run: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = import_module.find_same

    def sometimes(engine: Engine, name: str, content: bytes) -> object:
        if name == "et.txt":
            raise StoreUnavailable("lager.db", "database is locked", StoreFault.LOCKED)
        return real(engine, name, content)

    monkeypatch.setattr(import_module, "find_same", sometimes)
    done = run.invoke(build_app(), ["import", str(folder)])
    assert done.exit_code == 1
    first, second, *_ = done.output.splitlines()
    assert first.startswith("Filen ‘a/et.txt’ blev ikke indlæst. Lageret er optaget: lager.db.")
    assert second.startswith("m.txt: indlæst")
