"""``python -m tracker import``: read files or folders of minutes into the store."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.finding import find_files, name_of, read_file
from tracker.cli.options import DatabaseOption

if TYPE_CHECKING:
    from tracker.danish.vocabulary import Vocabulary
    from tracker.errors import UnreadableFile
    from tracker.store.engine import Engine
    from tracker.usecases.follow_tasks import Touched
    from tracker.usecases.import_minutes import ImportResult


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import")(import_)


def import_(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders with files at any depth.", metavar="PATH...")],
    municipality: Annotated[
        str | None, typer.Option(help="Code of the municipality, where the minutes do not name it (Norddjurs: 707).")
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Store the minutes in each file. The same file twice changes nothing; a corrected file replaces its version.

    One line a file says what was found, or why it was refused; the rest goes on, and the exit status is 1 then.
    """
    from rich.console import Console
    from rich.progress import track

    from tracker.cli.clock import now
    from tracker.cli.opening import opened_store
    from tracker.danish.vocabulary import load_vocabulary
    from tracker.settings import VOCABULARY_FOLDER
    from tracker.usecases.follow_tasks import follow_at_end

    console = Console(stderr=True, soft_wrap=True, highlight=False)
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    files = list(find_files(paths))
    refused = False
    with opened_store("import", database, create=True) as engine:
        _check_code(engine, vocabulary, municipality)
        steps = track(files, "Indlæser", console=console, transient=True, disable=not console.is_terminal)
        with follow_at_end(engine) as touched:
            for path in steps:
                said, is_refused = _import_file(path, engine, vocabulary, now(), municipality, touched=touched)
                refused |= is_refused
                console.print(said, markup=False)
    if refused:
        raise typer.Exit(1)


def _check_code(engine: "Engine", vocabulary: "Vocabulary", code: str | None) -> None:
    """End with status 2 where a code is no municipality's; nothing is stored then."""
    from tracker.store.engine import reading
    from tracker.usecases.placing import is_known_code

    if code is None:
        return
    with reading(engine) as conn:
        is_known = is_known_code(conn, code, vocabulary)
    if not is_known:
        typer.echo(
            f"--municipality: Ingen kommune har koden ‘{code}’. Intet er ændret. "
            "Koderne står i data/vocabulary/municipalities.toml; Norddjurs er 707.",
            err=True,
        )
        raise typer.Exit(2)


def _import_file(
    path: "Path | UnreadableFile",
    engine: "Engine",
    vocabulary: "Vocabulary",
    moment: dt.datetime,
    municipality: str | None,
    *,
    touched: "Touched",
) -> tuple[str, bool]:
    """What became of one file, and whether it was refused; a store that cannot be used now may be so for the next."""
    from tracker.errors import StoreUnavailable, UnreadableFile
    from tracker.usecases.import_minutes import import_minutes
    from tracker.usecases.refusal_texts import explain_refusal
    from tracker.usecases.store_texts import explain_unavailable

    if isinstance(path, UnreadableFile):
        return explain_refusal(path), True
    name = name_of(path.name)
    try:
        content = read_file(path)
        result = import_minutes(
            engine,
            name,
            content,
            vocabulary=vocabulary,
            now=moment,
            municipality_code=municipality,
            touched=touched,
        )
    except UnreadableFile as refusal:
        return explain_refusal(refusal), True
    except StoreUnavailable as problem:
        return f"Filen ‘{name}’ blev ikke indlæst. {explain_unavailable(problem)}", True
    return describe(result), result.refusal is not None


def describe(result: "ImportResult") -> str:
    """One line: what became of the file, what was found, and how much of it was new."""
    from tracker.usecases.refusal_texts import explain_refusal

    if result.refusal is not None:
        return explain_refusal(result.refusal)
    found = result.found
    parts = [
        _count(found.items, "punkt", "punkter"),
        _count(found.decisions, "beslutning", "beslutninger"),
        _count(found.follow_ups, "opfølgning", "opfølgninger"),
        _count(found.links, "kobling til mål", "koblinger til mål"),
        _count(found.issues, "bemærkning", "bemærkninger"),
    ]
    counts = f"nyt {result.inserted}, ændret {result.updated}, uændret {result.unchanged}, bevaret {result.kept}"
    return f"{result.name}: {_STATUS[result.status.value]}; {', '.join(parts)} ({counts})"


_STATUS = {"inserted": "indlæst", "updated": "opdateret", "unchanged": "uændret"}


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
