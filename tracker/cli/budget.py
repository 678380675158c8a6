"""``python -m tracker budget``: budget and spending from a file of the finance system to the ledger."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.finding import read_file
from tracker.cli.options import DatabaseOption

if TYPE_CHECKING:
    from tracker.measuring.finance_words import FinanceField
    from tracker.store.engine import Engine
    from tracker.usecases.import_finance_mapping import FinanceChoice
    from tracker.usecases.import_finance_preview import FinancePreview

_UNITS = {"kr": 100, "1000": 100_000, "mio": 100_000_000}
_OPTIONS = {
    "columns": "--column",
    "unit": "--unit",
    "as_of": "--as-of",
    "year": "--year",
    "pool": "--pool",
    "differences": "--accept-differences",
    "doubles": "--accept-doubles",
    "later": "--accept-older",
    "owner": "--accept-municipality",
}
"""The option that says what a file does not, by ``FinanceMissing``."""
_SHOWN = 50


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("budget")(budget)


PoolOption = Annotated[
    str | None, typer.Option(metavar="POOL", help="Budget of the accounts that have none yet, by its id or name.")
]
AccountOption = Annotated[
    list[str] | None, typer.Option(metavar="NUMBER=POOL", help="Budget of one account, by its number or name.")
]
ColumnOption = Annotated[
    list[str] | None,
    typer.Option(metavar="HEADING=FIELD", help="What a column is: account, name, spent, … or omitted."),
]

AcceptDifferencesOption = Annotated[
    bool, typer.Option("--accept-differences", help="Post though the file's own sums do not agree.")
]
AcceptDoublesOption = Annotated[
    bool, typer.Option("--accept-doubles", help="Post though sums stand that the file may tell again.")
]
AcceptOlderOption = Annotated[
    bool, typer.Option("--accept-older", help="Post though a file as of a later day was posted before.")
]
AcceptMunicipalityOption = Annotated[
    bool, typer.Option("--accept-municipality", help="Post though the file names another municipality.")
]
AsOfOption = Annotated[
    str | None, typer.Option(metavar="DAY", help="Day that the figures are as of (2026-06-30), where it does not tell.")
]


def budget(
    file: Annotated[Path, typer.Argument(help="Excel (.xlsx, .xls) or CSV: budget and spending, or postings.")],
    municipality: Annotated[str, typer.Option(help="Code of the municipality.")],
    *,
    pool: PoolOption = None,
    account: AccountOption = None,
    year: Annotated[int | None, typer.Option(help="Year of the file, where it does not tell.")] = None,
    as_of: AsOfOption = None,
    unit: Annotated[str | None, typer.Option(help="What is counted: kr, 1000 or mio, where it does not tell.")] = None,
    sheet: Annotated[str | None, typer.Option(help="Sheet of a workbook; the one with most budget otherwise.")] = None,
    column: ColumnOption = None,
    accept_differences: AcceptDifferencesOption = False,
    accept_doubles: AcceptDoublesOption = False,
    accept_older: AcceptOlderOption = False,
    accept_municipality: AcceptMunicipalityOption = False,
    check: Annotated[bool, typer.Option("--check", help="Show what would be posted and post nothing.")] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who posts it, for the journal.")] = None,
    database: DatabaseOption = None,
) -> None:
    """Post budget and spending of a file. All of it or nothing; the same file again posts nothing."""
    from tracker.cli.opening import opened_store
    from tracker.usecases.import_finance_mapping import FinanceChoice

    if unit is not None and unit not in _UNITS:
        raise typer.BadParameter("--unit: write kr, 1000 or mio.")
    choice = FinanceChoice(
        sheet=sheet,
        fields=_fields(column or ()),
        unit_ore=None if unit is None else _UNITS[unit],
        as_of=_day(as_of),
        year=year,
        has_seen_differences=accept_differences,
        has_seen_doubles=accept_doubles,
        has_seen_later=accept_older,
        has_seen_owner=accept_municipality,
    )
    with opened_store("budget", database) as engine:
        _check_municipality(engine, municipality)
        choice = _with_names(engine, municipality, choice, pool, account or ())
        run_budget(engine, municipality, (file.name, read_file(file)), choice, by=by, is_check=check)


def run_budget(
    engine: "Engine",
    municipality: str,
    file: tuple[str, bytes],
    choice: "FinanceChoice",
    *,
    by: str | None,
    is_check: bool,
) -> None:
    """Show what a file would post, and post it unless it is only checked; ends with 1 where it is refused."""
    from tracker.cli.clock import now
    from tracker.errors import RejectedTable, UnreadableFile
    from tracker.usecases.import_finance import import_finance, preview_finance
    from tracker.usecases.import_finance_texts import NO_TABLE, explain_finance_refusal

    name, content = file
    try:
        found = preview_finance(engine, municipality, name, content, choice, today=now().date())
        _tell(found)
        if found.problems or (found.missing and not is_check):
            raise typer.Exit(1)
        if not is_check and found.is_news:
            import_finance(engine, municipality, name, content, choice, now=now(), actor=by, seen=found.plan.entries)
            typer.echo("Bogført.", err=True)
    except RejectedTable as refused:
        typer.echo(f"{name}: {NO_TABLE}", err=True)
        raise typer.Exit(1) from refused
    except UnreadableFile as refused:
        typer.echo(explain_finance_refusal(refused), err=True)
        raise typer.Exit(1) from refused


def _tell(found: "FinancePreview") -> None:
    from tracker.danish.formatting import format_amount
    from tracker.usecases import import_finance_texts as texts
    from tracker.usecases.import_finance_twice import sentences_for_twice

    for one in found.layout.columns:
        typer.echo(f"{one.heading} → {texts.FIELD_WORDS[one.field]}", err=True)
    for planned in found.plan.entries[:_SHOWN]:
        entry = planned.entry
        words = f"{texts.KIND_OF_ENTRY[entry.kind]} {format_amount(entry.amount_ore)}, {entry.year}"
        typer.echo(f"{planned.account.number}: {words} ({entry.source.words})", err=True)
    if len(found.plan.entries) > _SHOWN:
        typer.echo(f"… og {len(found.plan.entries) - _SHOWN} til", err=True)
    for control in found.table.controls:
        if control.differences:
            typer.echo(texts.sentence_for_control(found.sheet, control), err=True)
    if found.table.rounded:
        rows = ", ".join(str(row + 1) for row in found.table.rounded[:_SHOWN])
        typer.echo(f"Udregnede beløb er rundet af til øre i række {rows}.", err=True)
    for note in filter(None, (texts.sentence_for_days(found.days), texts.sentence_for_named(found.named))):
        typer.echo(note, err=True)
    for problem in found.problems:
        typer.echo(texts.sentence_for_problem(found.sheet, problem), err=True)
    for double in found.plan.doubles[:_SHOWN]:
        typer.echo(texts.sentence_for_double(*double), err=True)
    for twice in sentences_for_twice(found.plan, found.pools)[:_SHOWN]:
        typer.echo(twice, err=True)
    if found.other_owner is not None:
        typer.echo(f"Filen nævner {found.other_owner} Kommune.", err=True)
    for missing in found.missing:
        option = _OPTIONS.get(missing.value)
        typer.echo(f"{texts.MISSING_SENTENCES[missing]}{f' ({option})' if option else ''}", err=True)
    typer.echo(texts.sentence_for_controls(found.table.controls), err=True)
    refused = " Intet er bogført." if found.problems or found.missing else ""
    typer.echo(f"{texts.sentence_for_plan(found.plan)}{refused}", err=True)


def _check_municipality(engine: "Engine", municipality: str) -> None:
    """End with 2 where the municipality is not there, and say which are."""
    from tracker.usecases.import_finance import find_municipality
    from tracker.usecases.import_finance_texts import explain_unknown_municipality

    is_here, here = find_municipality(engine, municipality)
    if not is_here:
        typer.echo(f"budget: {explain_unknown_municipality(municipality, here)} Intet er bogført.", err=True)
        raise typer.Exit(2)


def _day(words: str | None) -> dt.date | None:
    try:
        return None if words is None else dt.date.fromisoformat(words)
    except ValueError as wrong:
        raise typer.BadParameter("--as-of: write a day such as 2026-06-30.") from wrong


def _fields(columns: Sequence[str]) -> "tuple[tuple[str, FinanceField], ...]":
    from tracker.measuring.finance_words import FinanceField, plain

    try:
        return tuple((plain(name), FinanceField(field)) for name, _, field in (one.rpartition("=") for one in columns))
    except ValueError as wrong:
        known = ", ".join(field.value for field in FinanceField)
        raise typer.BadParameter(f"--column: write HEADING and one of {known}.") from wrong


def _with_names(
    engine: "Engine", municipality: str, choice: "FinanceChoice", pool: str | None, accounts: Sequence[str]
) -> "FinanceChoice":
    """The choice with budgets by what the person calls them; ends with 2 where one is not there."""
    from dataclasses import replace

    pairs = [one.rpartition("=") for one in accounts]
    chosen = tuple((number.casefold(), _pool(engine, municipality, name)) for number, _, name in pairs)
    default = None if pool is None else _pool(engine, municipality, pool)
    return replace(choice, pools=chosen, default_pool=default)


def _pool(engine: "Engine", municipality: str, wanted: str) -> str:
    from tracker.usecases.import_finance import pools_of

    own = pools_of(engine, municipality)
    fitting = [one.id for one in own if one.id == wanted or one.name.casefold() == wanted.casefold()]
    if len(fitting) != 1:
        names = "; ".join(f"{one.id} ({one.name})" for one in own[:_SHOWN])
        typer.echo(f"Der er ikke netop ét budget, som hedder ‘{wanted}’. De hedder: {names}", err=True)
        raise typer.Exit(2)
    return fitting[0]
