"""``python -m tracker backup`` and ``restore``: a copy of a live store, and putting it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.options import DatabaseOption


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("backup")(backup)
    app.command("restore")(restore)


def backup(
    file: Annotated[Path, typer.Argument(help="Where the copy goes; an earlier copy of that name is replaced.")],
    database: DatabaseOption = None,
) -> None:
    """Write a consistent copy of the store, also while people work in it."""
    from tracker.cli.opening import opened_store
    from tracker.usecases.backup_store import backup_store

    with opened_store("backup", database) as engine, _copying("backup"):
        size = backup_store(engine, file)
        typer.echo(f"{file}: {size} bytes", err=True)


def restore(
    file: Annotated[Path, typer.Argument(help="A copy that ``backup`` wrote.")],
    database: DatabaseOption = None,
) -> None:
    """Put a copy back in the place of what the store holds; what it held is kept beside it as a copy of its own."""
    from tracker.cli.opening import opened_store
    from tracker.cli.retention import forget_due
    from tracker.usecases.restore_store import restore_store

    with opened_store("restore", database, create=True) as engine, _copying("restore"):
        kept = restore_store(engine, file)
        forget_due(engine)
        typer.echo(f"{file}: restored" + (f"; what was there is in {kept}" if kept else ""), err=True)


@contextmanager
def _copying(command: str) -> Iterator[None]:
    """Say why a copy could not be written, and end with status 1."""
    from tracker.errors import CopyRefused
    from tracker.usecases.store_texts import explain_copy

    try:
        yield
    except CopyRefused as problem:
        typer.echo(f"{command}: {explain_copy(problem)}", err=True)
        raise typer.Exit(1) from problem
