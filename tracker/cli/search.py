"""``python -m tracker search``: find words in all minutes."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import DatabaseOption

if TYPE_CHECKING:
    from tracker.usecases.search_minutes import Hit


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("search")(search)


def search(
    words: Annotated[list[str], typer.Argument(help='Words that must all stand in an item; "a phrase" in quotes.')],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array on standard output.")] = False,
    municipality: Annotated[str | None, typer.Option(help="Code of one municipality.")] = None,
    database: DatabaseOption = None,
) -> None:
    """Print the items in which the words stand, newest first, each with the sentence that holds the first word."""
    from tracker.cli.opening import opened_store
    from tracker.usecases.search_minutes import search_minutes

    asked = " ".join(f'"{word}"' if " " in word else word for word in words)
    with opened_store("search", database) as engine:
        hits = search_minutes(engine, asked, municipality_code=municipality)
    if as_json:
        typer.echo(json.dumps([describe(hit) for hit in hits], ensure_ascii=False, indent=1))
        return
    for hit in hits:
        day = hit.date.isoformat() if hit.date else "uden dato"
        typer.echo(
            f"{day} {hit.body or ''} {hit.number or ''} {hit.title or ''}\n    {hit.quote.text.strip()}", err=True
        )
    typer.echo("1 punkt" if len(hits) == 1 else f"{len(hits)} punkter", err=True)


def describe(hit: "Hit") -> dict[str, object]:
    """A hit as JSON: the item, its meeting, and the sentence with its place in the document."""
    return {
        "item": hit.item_id,
        "meeting": hit.meeting_id,
        "municipality": hit.municipality_code,
        "body": hit.body,
        "date": hit.date.isoformat() if hit.date else None,
        "number": hit.number,
        "title": hit.title,
        "document": hit.document_sha256,
        "text": hit.quote.text,
        "start": hit.quote.span.start,
        "end": hit.quote.span.end,
    }
