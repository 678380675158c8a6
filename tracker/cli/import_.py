"""``python -m tracker import``: read files, folders and archives of minutes into the store."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import DatabaseOption

if TYPE_CHECKING:
    from tracker.danish.vocabulary import Vocabulary
    from tracker.store.engine import Engine


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import")(import_)


def import_(
    paths: Annotated[
        list[Path], typer.Argument(help="Files, ZIP files, or folders with such at any depth.", metavar="PATH...")
    ],
    municipality: Annotated[
        str | None, typer.Option(help="Code of the municipality, where the minutes do not name it (Norddjurs: 707).")
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write a CSV file with a row for each file.", metavar="FILE", dir_okay=False)
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Store the minutes in each file. The same file twice changes nothing; a corrected file replaces its version.

    One line a file says what was found, or why it was refused; the rest goes on, and the exit status is 1 then.
    Ctrl-C keeps what is done; the same command goes on with the rest.
    """
    from rich.console import Console

    from tracker.cli.finding import find_entries
    from tracker.cli.importing.report import opened_report
    from tracker.cli.importing.run import Run, run_import
    from tracker.cli.opening import opened_store
    from tracker.danish.vocabulary import load_vocabulary
    from tracker.settings import VOCABULARY_FOLDER
    from tracker.usecases.deliver import deliver

    console = Console(stderr=True, soft_wrap=True, highlight=False)
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    with opened_store("import", database, create=True) as engine, opened_report(report) as rows:
        _check_code(engine, vocabulary, municipality)
        run = Run(engine, vocabulary, municipality, console, rows)
        status = run_import(lambda tell: deliver(find_entries(paths), tell), run)
    if status:
        raise typer.Exit(status)


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
