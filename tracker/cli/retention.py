"""``python -m tracker retention``: takes out names of private applicants that are kept for longer than they may be."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import DatabaseOption

if TYPE_CHECKING:
    from tracker.store.engine import Engine
    from tracker.usecases.forget_applicants import Forgotten


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("retention")(retention)


def retention(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say which names would go, and change nothing.")] = False,
    database: DatabaseOption = None,
) -> None:
    """Take out private applicants' names whose time is over; sums and days stay. Doing it again changes nothing."""
    from tracker.cli.opening import opened_store

    with opened_store("retention", database) as engine:
        found = forget_due(engine, dry_run=dry_run)
        if not found:
            typer.echo("retention: no name is kept for longer than it may be", err=True)


def forget_due(engine: "Engine", *, dry_run: bool = False) -> tuple["Forgotten", ...]:
    """Take out the names whose time is over, and say of which applications; never the names."""
    from tracker.cli.clock import now
    from tracker.settings import Settings
    from tracker.usecases.forget_applicants import forget_applicants

    found = forget_applicants(engine, today=Settings.read().today(), now=now(), dry_run=dry_run)
    done = "would go" if dry_run else "is gone"
    for one in found:
        typer.echo(
            f"retention: {one.application_id}: the applicant's name {done}; it could be kept until {one.kept_until}",
            err=True,
        )
    return found
