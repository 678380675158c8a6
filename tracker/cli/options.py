"""Options that many commands share."""

from typing import Annotated

import typer

DatabaseOption = Annotated[
    str | None,
    typer.Option("--database", help="SQLAlchemy URL of the store; goes before the variable DATABASE_URL."),
]
