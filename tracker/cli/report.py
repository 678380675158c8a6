"""``python -m tracker report``: papers for a meeting or a committee."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from tracker.cli.options import DatabaseOption

_NORDDJURS = "707"
_Format = Annotated[Literal["docx", "xlsx", "md"], typer.Option("--format", help="Word, Excel or Markdown.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    kind: Annotated[
        Literal["status", "handover", "budget"],
        typer.Argument(
            help="status: goals, status reports, wishes, open tasks, decisions and money. "
            "handover: what the next council must know of a body. "
            "budget: budget and spending of a year, an Excel file with formulas."
        ),
    ],
    *,
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False)],
    format: _Format = "docx",
    municipality: Annotated[str, typer.Option(help="Code of the municipality.")] = _NORDDJURS,
    policy: Annotated[str | None, typer.Option(help="Id of the policy; the municipality's newest without it.")] = None,
    body: Annotated[str | None, typer.Option(help="Id of the body, for handover (707/kommunalbestyrelse).")] = None,
    year: Annotated[int | None, typer.Option(help="The year, for budget; the newest one without it.")] = None,
    database: DatabaseOption = None,
) -> None:
    """Write a paper as a file. What stands in closed items is in none of it."""
    from tracker.cli.opening import opened_store
    from tracker.cli.telling import write_file
    from tracker.settings import Settings
    from tracker.usecases.write_budget_workbook import BudgetWish, write_budget
    from tracker.usecases.write_handover import write_handover
    from tracker.usecases.write_report import ReportFormat, write_status_report

    if kind == "handover" and body is None:
        raise typer.BadParameter("handover needs the id of a body", param_hint="--body")
    with opened_store("report", database) as engine:
        settings = Settings.read()
        today, wanted = settings.today(), ReportFormat(format)
        if body is not None and kind == "handover":
            content = write_handover(engine, municipality, body, wanted, today)
        elif kind == "budget":
            content = write_budget(engine, BudgetWish(municipality, year), today)
        else:
            content = write_status_report(engine, municipality, wanted, today, policy, small_group=settings.small_group)
    write_file("--out", out, content)
    typer.echo(f"{kind}: {out} ({len(content)} byte)", err=True)
