"""``import``: its summary and CSV, its end at Ctrl-C, its doors to the web."""

import csv
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import typer
from sqlalchemy import Engine

from tests.cli.test_store_commands import MINUTES, Run, dump
from tests.fetching.site import Answer, Asked, running_site
from tests.reading.manifests import Item, manifest
from tests.reading.test_archive import zipped
from tracker.cli.importing import run
from tracker.cli.importing.report import opened_report
from tracker.cli.importing.sources import Sources
from tracker.danish.vocabulary import Vocabulary
from tracker.errors import StoreFault, StoreUnavailable
from tracker.fetching import fetcher
from tracker.settings import PROJECT_FOLDER
from tracker.usecases.import_many import Imported
from tracker.usecases.import_minutes import ImportResult, ImportStatus

Shown = pytest.CaptureFixture[str]

MANY = 40


def minutes(day: int) -> bytes:
    return MINUTES.replace("6. februar", f"{day}. marts").encode()


def table(path: Path) -> list[dict[str, str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel takes it for Latin-1 otherwise"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_a_report_has_a_row_for_each_file_and_no_formula(run_tracker: Run, tmp_path: Path) -> None:
    folder = tmp_path / "f"
    folder.mkdir()
    (folder / "=1+1.txt").write_bytes(minutes(1))
    (folder / "alle.zip").write_bytes(zipped({"2.txt": minutes(2), "../3.txt": minutes(3)}))
    (folder / "manifest.xml").write_bytes(manifest(Item("1", "A", papers=(("1", "B", True, "bilag.pdf"),))))
    (folder / "bilag.pdf").write_bytes(b"%PDF-1.4")
    (folder / "tom.txt").write_bytes(b"")
    done = run_tracker("import", folder, "--report", tmp_path / "r.csv")
    assert done.returncode == 1
    rows = table(tmp_path / "r.csv")
    assert [(row["Sted"], row["Udfald"]) for row in rows] == [
        ("'=1+1.txt", "indlæst"),
        ("alle.zip/2.txt", "indlæst"),
        ("alle.zip/../3.txt", "afvist"),
        ("bilag.pdf", "bilag"),
        ("manifest.xml", "indlæst"),
        ("tom.txt", "afvist"),
    ]
    first, refused = rows[0], rows[2]
    assert (first["Møde"], first["Punkter"], first["Beslutninger"]) == (
        "eksempelby/integrationsraad/2024-03-01/1", "2", "2",
    )  # fmt: skip
    assert (refused["Punkter"], refused["Møde"]) == ("", ""), "unknown is not nought"
    assert first["Usikre ord i scanning, %"] == "", "what is no scan has no such share"
    assert "Navnet peger ud af arkivet" in refused["Hvorfor ikke"]
    assert rows[4]["Punkt uden beslutning"] in {"", "1"}
    summary = done.stderr.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert "I alt 6 filer: 3 indlæst, 2 afvist, 1 bilag." in summary
    assert "Afvist: 1 navn, der peger ud af arkivet, 1 tom fil." in summary


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_names_are_shown_without_cpr_numbers_and_without_signs_that_do_something(
    run_tracker: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "f"
    folder.mkdir()
    (folder / "a\x1b[31m\n\u202e 010190-1234.txt").write_bytes(minutes(1))
    (folder / "b.zip").write_bytes(zipped({"klage_010190-1234/tom.txt": b""}))
    done = run_tracker("import", folder, "--report", tmp_path / "r.csv")
    said = done.stdout + done.stderr + (tmp_path / "r.csv").read_text(encoding="utf-8")
    assert "010190" not in said
    assert not {"\x1b", "\u202e"} & set(said)
    assert [row["Sted"] for row in table(tmp_path / "r.csv")] == [
        "a\ufffd[31m\ufffd\ufffd XXXXXX-XXXX.txt",
        "b.zip/klage_XXXXXX-XXXX/tom.txt",
    ]
    assert len(done.stderr.splitlines()) == 4, "a line a file, and the summary"


def test_a_report_that_cannot_be_written_is_told_before_anything_is_read(run_tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(minutes(1))
    done = run_tracker("import", tmp_path / "a.txt", "--report", tmp_path / "mangler" / "r.csv")
    assert done.returncode == 1
    assert "kan ikke skrives" in done.stderr
    assert dump(run_tracker)["documents"] == []


def test_a_wrong_command_leaves_the_report_of_the_one_before(run_tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("før", encoding="utf-8")
    done = run_tracker("import", tmp_path / "a.txt", "--municipality", "0", "--report", tmp_path / "r.csv")
    assert done.returncode == 2
    assert (tmp_path / "r.csv").read_text(encoding="utf-8") == "før"


def held_up(release: threading.Event) -> Callable[[Asked], Answer]:
    """A page that is not answered before it is let go."""

    def page(_: Asked) -> Answer:
        release.wait()
        return Answer(status=503)

    return page


@pytest.fixture
def heard_interrupts() -> Iterator[None]:
    """Ctrl-C reaches what is started, also where these tests run in a shell's background, which shuts it out."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard_interrupts")
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
def test_ctrl_c_keeps_what_is_done_and_a_second_run_goes_on(
    run_tracker: Run, tracker_environment: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "mange"
    folder.mkdir()
    for number in range(MANY):
        content = MINUTES.replace("6. februar 2024", f"{number % 28 + 1}. marts {2000 + number}")
        (folder / f"{number:02d}.txt").write_text(content, encoding="utf-8")
    release = threading.Event()
    with running_site() as site:
        site.pages["/robots.txt"] = held_up(release)  # however quick the machine is, the command is not done by itself
        process = subprocess.Popen(
            [sys.executable, "-m", "tracker", "import", str(folder), site.url("/sidst"), "--allow-local"],
            cwd=PROJECT_FOLDER,
            env={**os.environ, **tracker_environment},
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        assert process.stderr is not None
        assert "indlæst" in process.stderr.readline()
        os.killpg(process.pid, signal.SIGINT)  # to all of its processes, as a terminal does
        rest = process.stderr.read()
        status = process.wait()
        release.set()
    assert status == 130, rest
    assert "Traceback" not in rest
    told = rest.splitlines()[-1].replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith("Afbrudt. ")
    done = len(dump(run_tracker)["documents"])
    assert 0 < done <= MANY
    assert f"{done} filer er færdige" in told or done == 1
    left = int(told.partition(" og gemt, ")[2].split()[0])
    assert left - (MANY - done) in {0, 1}, "the page counts once the folder is done with"
    again = run_tracker("import", folder)
    assert again.returncode == 0
    assert again.stderr.count(": uændret;") == done
    assert again.stderr.count(": indlæst;") == MANY - done


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM ends a process there, whatever it does")
def test_a_command_that_is_told_to_end_says_how_far_it_came_and_leaves_its_report(
    store: Engine, vocabulary: Vocabulary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    def ended(*_: object) -> Iterator[Imported]:
        yield Imported("a.txt", attachment_of="m.xml")
        assert (tmp_path / "r.csv").read_text(encoding="utf-8-sig").count("\n") == 2, "on the disk, whatever comes"
        signal.raise_signal(signal.SIGTERM)
        yield Imported("b.txt", attachment_of="m.xml")

    monkeypatch.setattr(run, "import_many", ended)
    with opened_report(tmp_path / "r.csv") as report:
        status = run.run_import(Sources(), store, vocabulary, None, report)
    assert status == 143
    assert "Afbrudt. 1 fil er færdig og gemt" in capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("heard_interrupts")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_ctrl_c_while_python_clears_something_away_is_not_lost(
    store: Engine, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    class Cleared:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    def dropped(*_: object) -> Iterator[Imported]:
        yield Imported("a.txt", attachment_of="m.xml")
        Cleared()
        yield Imported("b.txt", attachment_of="m.xml")
        yield Imported("c.txt", attachment_of="m.xml")

    def locked(*_: object) -> NoReturn:
        raise StoreUnavailable("tracker.db", "database is locked", StoreFault.LOCKED)

    monkeypatch.setattr(run, "import_many", dropped)
    monkeypatch.setattr(run, "follow_waiting", locked)
    assert run.run_import(Sources(), store, vocabulary, None, None) == 130, "whatever following says"
    assert "Afbrudt. 2 filer er færdige" in capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ")


def test_a_signal_that_a_shell_had_ignored_stays_ignored(
    store: Engine, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> Iterator[Imported]:
        signal.raise_signal(signal.SIGINT)
        yield Imported("a.txt", attachment_of="m.xml")

    monkeypatch.setattr(run, "import_many", interrupted)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert run.run_import(Sources(), store, vocabulary, None, None) == 0
    finally:
        signal.signal(signal.SIGINT, before)


def test_where_the_tasks_cannot_be_followed_what_is_stored_is_told_and_the_rest_is_for_the_next_time(
    run_tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> NoReturn:
        raise StoreUnavailable("tracker.db", "database is locked", StoreFault.LOCKED)

    for day in (1, 2):
        (tmp_path / f"{day}.txt").write_bytes(minutes(day))
    monkeypatch.setattr(run, "follow_waiting", locked)
    done = run_tracker("import", tmp_path / "1.txt", tmp_path / "2.txt")
    assert done.returncode == 1
    assert "Vent lidt" in done.stderr
    assert "følges ved næste indlæsning" in done.stderr
    assert "Intet er ændret" not in done.stderr, "two files are stored"
    assert "2 indlæst" in done.stderr.replace("\N{NO-BREAK SPACE}", " ").splitlines()[-1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full, as Linux has one")
def test_a_report_that_cannot_be_written_any_more_is_told_and_the_import_goes_on(
    run_tracker: Run, tmp_path: Path
) -> None:
    (tmp_path / "1.txt").write_bytes(minutes(1))
    done = run_tracker("import", tmp_path / "1.txt", "--report", "/dev/full")
    assert done.returncode == 1
    assert done.stderr.count("--report: Filen ‘/dev/full’ kan ikke skrives.") == 1
    assert "Traceback" not in done.stderr
    assert len(dump(run_tracker)["documents"]) == 1


@pytest.fixture
def importing(
    store: Engine, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> Callable[[Iterator[Imported]], tuple[int, str]]:
    """Runs an import of what became of files; gives its status and what was told."""

    def imported(files: Iterator[Imported]) -> tuple[int, str]:
        monkeypatch.setattr(run, "import_many", lambda *_: files)
        return run.run_import(Sources(), store, vocabulary, None, None), capsys.readouterr().err

    return imported


@pytest.mark.parametrize(
    ("fault", "tried"),
    [
        pytest.param(StoreFault.FULL, 5, id="a full disk"),
        pytest.param(StoreFault.READ_ONLY, 5, id="no right to write"),
        pytest.param(StoreFault.LOCKED, 8, id="another's writing passes"),
    ],
)
def test_a_store_that_takes_no_more_ends_the_import_and_says_what_is_left(
    importing: Callable[[Iterator[Imported]], tuple[int, str]], fault: StoreFault, tried: int
) -> None:
    def arriving() -> Iterator[Imported]:
        yield Imported("0.txt", trouble=StoreUnavailable("lager.db", "no", fault))
        yield Imported("1.txt", ImportResult(ImportStatus.INSERTED, "1.txt"))
        for number in range(2, 8):
            yield Imported(f"{number}.txt", trouble=StoreUnavailable("lager.db", "no", fault))

    status, told = importing(arriving())
    assert status == 1
    assert told.count("‘") + told.count(": indlæst") == tried
    assert told.count("Afbrudt: 3 filer kunne ikke gemmes i lageret") == (tried == 5)


def test_addresses_and_feeds_are_fetched_where_they_are_allowed(
    run_tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetcher, "PAUSE", 0.0)  # between two requests; tests/fetching looks at it
    with running_site() as site:
        site.pages |= {f"/{day}": Answer(minutes(day)) for day in (1, 2, 3)}
        site.pages["/feed"] = Answer(b"<rss><channel><item><link>/3</link></item></channel></rss>")
        (tmp_path / "liste.txt").write_text(f"# vores\n{site.url('/2')}\n", encoding="utf-8")
        arguments = ("import", site.url("/1"), "--addresses", tmp_path / "liste.txt", "--feed", site.url("/feed"))
        refused = run_tracker(*arguments)
        assert refused.returncode == 1
        assert refused.stderr.count("--allow-local") == 3
        assert site.asked == []
        done = run_tracker(*arguments, "--allow-local")
        assert done.returncode == 0, done.stderr
        assert done.stderr.count(": indlæst;") == 3


def test_a_password_in_an_address_stands_nowhere(run_tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "liste.txt").write_text("bo:hemmelig@a.dk/2\nhttps://bo:hem/melig@a.dk/3\n", encoding="utf-8")
    arguments = ("ftp://bo:hemmelig@a.dk/1", "bo:hemmelig@a.dk/2.pdf", "--feed", "https://bo:hemmelig@a.dk/f")
    done = run_tracker("import", *arguments, "--addresses", tmp_path / "liste.txt", "--report", tmp_path / "r.csv")
    assert done.returncode == 1
    shown = done.stdout + done.stderr + (tmp_path / "r.csv").read_text(encoding="utf-8-sig")
    assert "hem" not in shown
    assert shown.count("‘https://a.dk/f’") == 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("https://bo:hemmelig@a.dk/liste.txt", "findes ikke", id="an address, which is no file"),
        pytest.param(".", "Giv ret til at læse den", id="a folder"),
    ],
)
def test_a_list_of_addresses_that_cannot_be_read_is_told_with_the_way_out(name: str, words: str, capsys: Shown) -> None:
    with pytest.raises(typer.Exit) as ended:
        Sources.read((), Path(name), (), allow_local=False)
    told = capsys.readouterr().err
    assert ended.value.exit_code == 2
    assert words in told
    assert "hemmelig" not in told


def test_a_list_without_addresses_is_told_by_its_name(tmp_path: Path, capsys: Shown) -> None:
    listed = tmp_path / "liste.txt"
    listed.write_text("# kommer senere\n\n", encoding="utf-8")
    with pytest.raises(typer.Exit) as ended:
        Sources.read((), listed, (), allow_local=False)
    told = capsys.readouterr().err
    assert ended.value.exit_code == 2
    assert "liste.txt’. Skriv en på hver linje." in told


@pytest.mark.parametrize(
    "arguments",
    [(), ("--addresses", "mangler.txt"), ("--feed",)],
    ids=["nothing", "a list that is not there", "no feed"],
)
def test_wrong_usage_ends_with_2(run_tracker: Run, arguments: tuple[str, ...]) -> None:
    assert run_tracker("import", *arguments).returncode == 2


def test_no_progress_is_shown_where_there_is_no_terminal(run_tracker: Callable[..., object], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(minutes(1))
    done = run_tracker("import", tmp_path / "a.txt")
    assert "tid tilbage" not in done.stderr  # type: ignore[attr-defined]
    assert "\x1b" not in done.stderr  # type: ignore[attr-defined]
