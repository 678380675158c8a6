"""``python -m tracker statbank``: a table of Statistikbanken, told, saved or imported as figures of a policy."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.figures import ByOption, MapOption, PreviewOption, run_figures
from tracker.cli.options import DatabaseOption

if TYPE_CHECKING:
    from tracker.domain.delivery import Delivery
    from tracker.measuring.statbank import TableInfo


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("statbank")(statbank)


_Table = Annotated[str, typer.Argument(help="Number of the table, such as FOLK1A.")]
_Where = Annotated[
    list[str] | None,
    typer.Option(metavar="VARIABLE=CODES", help="What is wanted of a variable: OMRÅDE=707,730; * for all."),
]
_Policy = Annotated[str | None, typer.Option(help="Id of the policy whose indicators the figures belong to.")]
_Save = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write the answer (JSON-stat) to a file.", dir_okay=False)
]
_Api = Annotated[str | None, typer.Option(metavar="URL", help="Another bank with the same API.")]
_AllowLocal = Annotated[bool, typer.Option("--allow-local", help="Also ask this machine and private networks.")]


def statbank(
    table: _Table,
    *,
    where: _Where = None,
    policy: _Policy = None,
    series: MapOption = None,
    save: _Save = None,
    preview: PreviewOption = False,
    by: ByOption = None,
    api: _Api = None,
    allow_local: _AllowLocal = False,
    database: DatabaseOption = None,
) -> None:
    """Ask Statistikbanken for a table: alone what it is divided by, with --policy its figures into the store."""
    from tracker.cli.opening import opened_store
    from tracker.cli.telling import write_file
    from tracker.errors import UnreadableFile
    from tracker.usecases.import_figures_mapping import FigureMapping
    from tracker.usecases.import_figures_texts import explain_figures_refusal

    try:
        found = _asked(table, None if policy is None and save is None else where or (), api, allow_local=allow_local)
    except ValueError as wrong:
        raise typer.BadParameter(f"‘{wrong}’: write a table such as FOLK1A, and --where OMRÅDE=707.") from wrong
    except UnreadableFile as refused:
        typer.echo(explain_figures_refusal(refused), err=True)
        raise typer.Exit(1) from refused
    if found is None:
        return
    if save is not None:
        write_file("--save", save, found.content)
        typer.echo(f"{save.name}: {len(found.content)} bytes", err=True)
    if policy is not None:
        file = (found.name, found.content)
        with opened_store("statbank", database) as engine:
            run_figures(engine, policy, file, FigureMapping(), series or (), by=by, is_preview=preview)


def _asked(table: str, where: Sequence[str] | None, api: str | None, *, allow_local: bool) -> "Delivery | None":
    """The figures asked for; where no selection is given, what the table is divided by is told."""
    import time

    from tracker.fetching.fetcher import Fetcher, Timing
    from tracker.measuring.statbank import API
    from tracker.usecases.import_figures_statbank import fetch_figures, fetch_table_info, read_selection

    with Fetcher(Timing(time.monotonic, time.sleep), allow_local=allow_local) as fetcher:
        if where is not None:
            return fetch_figures(fetcher, table, read_selection(where), api=api or API)
        _tell(fetch_table_info(fetcher, table, api=api or API))
    return None


def _tell(info: "TableInfo") -> None:
    """The variables of a table and the first of their codes."""
    typer.echo(f"{info.table}: {info.text} ({info.unit})", err=True)
    for one in info.variables:
        first = ", ".join(f"{code} {text}" for code, text in one.values[:5])
        more = f" … i alt {len(one.values)}" if len(one.values) > 5 else ""
        note = " (kan udelades)" if one.may_be_left_out or one.is_time else ""
        typer.echo(f"{one.code}{note}: {first}{more}", err=True)
