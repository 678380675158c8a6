"""``python -m tracker dump``: the whole store as one JSON object."""

import json

import typer

from tracker.cli.options import DatabaseOption


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("dump")(dump)


def dump(database: DatabaseOption = None) -> None:
    """Print everything the store holds as JSON: the way out for your own data. ``load`` is the inverse."""
    from tracker.cli.opening import opened_store
    from tracker.usecases.dump_store import dump_store

    with opened_store("dump", database) as engine:
        typer.echo(json.dumps(dump_store(engine), ensure_ascii=False, indent=1))
