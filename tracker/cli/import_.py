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


_Sources = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files, ZIP files, folders with such at any depth, or addresses (https://…).", metavar="PATH|URL"
    ),
]
_Addresses = Annotated[
    Path | None, typer.Option(help="A text file with an address on each line.", metavar="FILE", readable=False)
]
_Feeds = Annotated[
    list[str] | None, typer.Option(help="Address of an RSS or Atom feed; can be given several times.", metavar="URL")
]
_AllowLocal = Annotated[bool, typer.Option("--allow-local", help="Also fetch from this machine and private networks.")]
_Municipality = Annotated[
    str | None, typer.Option(help="Code of the municipality, where the minutes do not name it (Norddjurs: 707).")
]
_Report = Annotated[
    Path | None, typer.Option(help="Write a CSV file with a row for each file.", metavar="FILE", dir_okay=False)
]


def import_(
    sources: _Sources = None,
    *,
    addresses: _Addresses = None,
    feed: _Feeds = None,
    allow_local: _AllowLocal = False,
    municipality: _Municipality = None,
    report: _Report = None,
    database: DatabaseOption = None,
) -> None:
    """Store the minutes in each file. The same file twice changes nothing; a corrected file replaces its version.

    One line a file says what was found, or why it was refused; the rest goes on, and the exit status is 1 then.
    Ctrl-C keeps what is done; the same command goes on with the rest.
    """
    from tracker.cli.importing.report import opened_report
    from tracker.cli.importing.run import run_import
    from tracker.cli.importing.sources import Sources
    from tracker.cli.opening import opened_store
    from tracker.danish.vocabulary import load_vocabulary
    from tracker.settings import VOCABULARY_FOLDER

    wanted = Sources.read(sources or (), addresses, feed or (), allow_local=allow_local)
    if wanted.is_empty:
        raise typer.BadParameter("Give at least one file, folder or address, --addresses or --feed.")
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    with opened_store("import", database, create=True) as engine:
        _check_code(engine, vocabulary, municipality)
        with opened_report(report) as rows:
            status = run_import(wanted, engine, vocabulary, municipality, rows)
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
