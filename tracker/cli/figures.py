"""``python -m tracker figures``: figures of a policy's indicators from Excel, CSV, BULK or JSON-stat."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.finding import read_file
from tracker.cli.options import DatabaseOption

if TYPE_CHECKING:
    from tracker.domain.measuring import Indicator
    from tracker.store.engine import Engine
    from tracker.usecases.import_figures import FigurePreview
    from tracker.usecases.import_figures_mapping import FigureMapping


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("figures")(figures)


PolicyOption = Annotated[str, typer.Option("--policy", help="Id of the policy whose indicators the figures belong to.")]
MapOption = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="SERIES=INDICATOR",
        help="Which indicator a series feeds, by its id, the end of it or its name.",
    ),
]
PreviewOption = Annotated[bool, typer.Option("--preview", help="Show what would change and store nothing.")]
ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who imports them, for the journal.")]


def figures(
    file: Annotated[Path, typer.Argument(help="Excel (.xlsx, .xls), CSV, StatBank's BULK, or JSON-stat.")],
    policy: PolicyOption,
    *,
    series: MapOption = None,
    sheet: Annotated[str | None, typer.Option(help="Sheet of a workbook; the first with figures otherwise.")] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(metavar="HEADING=ROLE", help="What a column is: period, value, persons, series or omitted."),
    ] = None,
    preview: PreviewOption = False,
    by: ByOption = None,
    database: DatabaseOption = None,
) -> None:
    """Store the figures in a file. All of it or nothing; the same file again changes nothing.

    Series that are not mapped are proposed as they were mapped last time, then by indicators' names; others are left.
    """
    from tracker.cli.opening import opened_store
    from tracker.measuring.layout import Role
    from tracker.usecases.import_figures_mapping import FigureMapping

    try:
        roles = tuple((heading, Role(role)) for heading, _, role in (one.rpartition("=") for one in column or ()))
    except ValueError as wrong:
        raise typer.BadParameter("--column: write HEADING=period, value, persons, series or omitted.") from wrong
    with opened_store("figures", database) as engine:
        run_figures(
            engine,
            policy,
            (file.name, read_file(file)),
            FigureMapping(roles, sheet=sheet),
            series or (),
            by=by,
            is_preview=preview,
        )


def run_figures(
    engine: "Engine",
    policy: str,
    file: tuple[str, bytes],
    mapping: "FigureMapping",
    series: Sequence[str],
    *,
    by: str | None,
    is_preview: bool,
) -> None:
    """Show what a file of figures would change, and store it unless it is a preview; ends with 1 where refused."""
    from dataclasses import replace

    from tracker.cli.clock import now
    from tracker.errors import RejectedTable, UnreadableFile
    from tracker.usecases.import_figures import import_figures, preview_figures
    from tracker.usecases.import_figures_texts import NO_HEADINGS, explain_figures_refusal

    name, content = file
    try:
        day = now().date()
        found = preview_figures(engine, policy, name, content, mapping, today=day)
        if series:
            chosen = dict(found.mapping.series or ()) | dict(_chosen(one, found) for one in series)
            mapping = replace(found.mapping, series=tuple(chosen.items()))
            found = preview_figures(engine, policy, name, content, mapping, today=day)
        _tell(found)
        if found.plan.problems:
            raise typer.Exit(1)
        if not is_preview and found.plan.to_store:
            import_figures(engine, policy, name, content, found.mapping, now=now(), actor=by, seen=found.plan.changes)
            typer.echo("Tallene er gemt.", err=True)
    except RejectedTable as refused:
        typer.echo(f"{name}: {NO_HEADINGS}", err=True)
        raise typer.Exit(1) from refused
    except UnreadableFile as refused:
        typer.echo(explain_figures_refusal(refused), err=True)
        raise typer.Exit(1) from refused


def _tell(found: "FigurePreview") -> None:
    from tracker.usecases.import_figures_texts import sentence_for_cell, sentence_for_plan

    chosen = dict(found.mapping.series or ())
    names = {one.id: one.name for one in found.indicators}
    for name in found.table.series:
        typer.echo(f"{name} → {names.get(chosen.get(name, ''), 'ikke valgt')}", err=True)
    for problem in found.plan.problems:
        typer.echo(sentence_for_cell(problem), err=True)
    for change in found.plan.to_store:
        before = "" if change.before is None else f"{change.before.value:g} → "
        words = f"{change.indicator.name}, {change.after.date.isoformat()}: {before}{change.after.value:g}"
        typer.echo(f"{words} ({change.after.source_cell})", err=True)
    refused = " Intet er ændret: ret felterne, og indlæs igen." if found.plan.problems else ""
    typer.echo(f"{sentence_for_plan(found.plan)}{refused}", err=True)


def _chosen(words: str, found: "FigurePreview") -> tuple[str, str]:
    """``SERIES=INDICATOR`` as a series of the file and an indicator's id; ends with status 2 where one is not there."""
    name, _, wanted = words.rpartition("=")
    fitting = [one for one in found.indicators if _is_called(one, wanted.strip())]
    if name not in found.table.series or len(fitting) != 1:
        what = "serie" if name not in found.table.series else "indikator"
        known = found.table.series if what == "serie" else [one.id for one in found.indicators]
        typer.echo(f"--map: Der er ikke netop én {what} i ‘{words}’. De hedder: {'; '.join(known[:50])}", err=True)
        raise typer.Exit(2)
    return name, fitting[0].id


def _is_called(indicator: "Indicator", wanted: str) -> bool:
    name = wanted.casefold()
    return bool(name) and (indicator.name.casefold() == name or f"/{indicator.id}".endswith(f"/{wanted}"))
