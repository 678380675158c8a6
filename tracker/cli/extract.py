"""``python -m tracker extract``: what the minutes in a file say, without a database."""

import json
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("extract")(extract)


def extract(
    files: Annotated[list[Path], typer.Argument(help="Files of minutes.", metavar="FILE...", readable=False)],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, in the order of the files.")] = False,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Add the normalised text that offsets refer to.")
    ] = False,
) -> None:
    """Print what each file says. Exit status 1, after all files, where one could not be read."""
    from tracker.cli.extracted import describe_error, describe_reading, summarise
    from tracker.cli.finding import name_of, read_file
    from tracker.cli.telling import one_line
    from tracker.danish.vocabulary import load_vocabulary
    from tracker.errors import UnreadableFile
    from tracker.settings import VOCABULARY_FOLDER
    from tracker.usecases.refusal_texts import explain_refusal
    from tracker.usecases.understand import understand

    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    failed = False
    for path in files:
        try:
            found = understand(name_of(path.name), read_file(path), vocabulary)
        except UnreadableFile as error:
            refusal = error
        else:
            line = describe_reading(found.document, found.reading, with_text)
            said = summarise(found.document, found.reading)
            typer.echo(json.dumps(line, ensure_ascii=False) if as_json else said)
            continue
        failed = True
        if as_json:
            typer.echo(json.dumps(describe_error(refusal), ensure_ascii=False))
        else:
            typer.echo(one_line(explain_refusal(refusal)), err=True)
    if failed:
        raise typer.Exit(1)
