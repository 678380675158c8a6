"""``python -m tracker check``: proof that the store is whole."""

import typer

from tracker.cli.options import DatabaseOption


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check")(check)


def check(database: DatabaseOption = None) -> None:
    """Check the file, every reference, and that every quoted word, and that ledgers add up. Status 1 if not."""
    from tracker.cli.opening import opened_store
    from tracker.usecases.check_store import check_store

    with opened_store("check", database) as engine:
        health = check_store(engine)
    for name, count in health.rows.items():
        if count:
            typer.echo(f"{name}: {count}", err=True)
    for problem in health.problems:
        typer.echo(problem, err=True)
    for odd in health.to_look_at:
        typer.echo(f"look at: {odd}", err=True)
    typer.echo("whole" if not health.problems else f"{len(health.problems)} problems", err=True)
    if health.problems:
        raise typer.Exit(1)
