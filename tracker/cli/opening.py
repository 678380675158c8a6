"""Opens the store for a command, or says why it cannot and ends with status 1."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from tracker.errors import NotInStore, TrackerError

if TYPE_CHECKING:
    from tracker.store.engine import Engine

_WANTED = {"day": "en dato som 2026-11-22", "count": "et antal personer som 5"}
"""How a variable's value is written, by ``settings.Wanted``."""


@contextmanager
def opened_store(command: str, database: str | None, *, create: bool = False) -> Iterator["Engine"]:
    """The store that the options and the environment name; any error that a person can do something about is told.

    A command makes a store only where it says ``create``: a mistyped address must not look like an empty store.
    """
    from tracker.settings import Settings, WrongSetting
    from tracker.store.engine import open_store
    from tracker.usecases.error_texts import sentence_for_error

    try:
        engine = open_store(Settings.read(database_url=database).database_url, create=create)
        try:
            yield engine
        finally:
            engine.dispose()
    except WrongSetting as problem:
        said = f"Variablen {problem.variable} er ‘{problem.value}’. Skriv {_WANTED[problem.wanted]}."
        typer.echo(f"{command}: {said} Intet er ændret.", err=True)
        raise typer.Exit(1) from problem
    except NotInStore as problem:
        said = f"Der er intet her, som har id’et ‘{problem.id}’. Se efter, om det er skrevet rigtigt. Intet er ændret."
        typer.echo(f"{command}: {said}", err=True)
        raise typer.Exit(1) from problem
    except TrackerError as problem:
        typer.echo(f"{command}: {sentence_for_error(problem)}", err=True)
        raise typer.Exit(1) from problem
