"""Rows of a cached frame as plain dictionaries, which is what a screen that shows one thing after another needs."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from tracker.ui.loading import load_as

Row = dict[str, Any]


def load_rows(query: Callable[..., Any], *args: Any) -> list[Row]:
    """The rows that ``query`` gives; a missing value is ``None``."""
    return load_as(rows_of, query, *args)


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """The frame's rows, in its order."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def load_row(query: Callable[..., Any], *args: Any) -> Row | None:
    """The one row that ``query`` gives, or ``None``."""
    rows = load_rows(query, *args)
    return rows[0] if rows else None
