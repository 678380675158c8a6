"""``python -m tracker init``: make or migrate the store and load what ships with the product."""

from typing import Annotated

import typer

from tracker.cli.options import DatabaseOption


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("init")(init)


def init(
    demo: Annotated[bool, typer.Option("--demo", help="Load the invented example municipality, too.")] = False,
    database: DatabaseOption = None,
) -> None:
    """Create the store or bring it up to date, and load the data packs. Doing it again changes nothing.

    Names of private applicants that are kept for longer than they may be go, as by ``retention``.
    """
    from tracker.cli.clock import now
    from tracker.cli.opening import opened_store
    from tracker.cli.retention import forget_due
    from tracker.errors import RejectedTable
    from tracker.settings import DATA_FOLDER
    from tracker.store.engine import location
    from tracker.usecases.error_texts import sentence_for_row
    from tracker.usecases.initialise import load_packs

    with opened_store("init", database, create=True) as engine:
        forget_due(engine)
        try:
            packs = load_packs(engine, DATA_FOLDER, now=now(), demo=demo)
        except RejectedTable as refused:
            for problem in refused.problems:
                typer.echo(sentence_for_row(problem), err=True)
            raise
        forget_due(engine)
        typer.echo(f"{location(engine)}: {', '.join(packs) or 'no data packs'}", err=True)
