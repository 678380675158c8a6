"""``python -m tracker load``: the inverse of ``dump``."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.finding import read_file
from tracker.cli.options import DatabaseOption


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("load")(load)


def load(
    file: Annotated[Path, typer.Argument(help="What ``dump`` printed.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Also where the store holds documents or corrections of your own.")
    ] = False,
    database: DatabaseOption = None,
) -> None:
    """Put a dump in the place of what the store holds. A store with your own data is kept unless you say --replace."""
    from tracker.cli.opening import opened_store
    from tracker.usecases.load_dump import holds_own_data, load_dump

    with opened_store("load", database, create=True) as engine:
        if not replace and holds_own_data(engine):
            typer.echo(
                "load: the store holds data of your own; nothing was changed. --replace takes its place.", err=True
            )
            raise typer.Exit(1)
        rows = load_dump(engine, file.name, read_file(file))
        typer.echo(f"{file.name}: {sum(rows.values())} rows", err=True)
