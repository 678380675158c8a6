"""``python -m tracker report``: papers for a meeting or a committee."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from tracker.cli.options import DatabaseOption

_NORDDJURS = "707"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    kind: Annotated[
        Literal["status"],
        typer.Argument(help="status: goals, status reports, wishes, open tasks, decisions and money."),
    ],
    *,
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False)],
    format: Annotated[
        Literal["docx", "xlsx", "md"], typer.Option("--format", help="Word, Excel or Markdown.")
    ] = "docx",
    municipality: Annotated[str, typer.Option(help="Code of the municipality.")] = _NORDDJURS,
    policy: Annotated[str | None, typer.Option(help="Id of the policy; the municipality's newest without it.")] = None,
    database: DatabaseOption = None,
) -> None:
    """Write a paper as a file. What stands in closed items is in none of it."""
    from tracker.cli.opening import opened_store
    from tracker.settings import Settings
    from tracker.usecases.write_report import ReportFormat, write_status_report

    with opened_store("report", database) as engine:
        settings = Settings.read()
        content = write_status_report(
            engine, municipality, ReportFormat(format), settings.today(), policy, small_group=settings.small_group
        )
    try:
        out.write_bytes(content)
    except OSError as problem:
        typer.echo(f"{out}: {problem.strerror}", err=True)
        raise typer.Exit(1) from problem
    typer.echo(f"{kind}: {out} ({len(content)} byte)", err=True)
