"""Rows of a cached frame as plain dictionaries, which is what a screen that shows one thing after another needs."""

from collections.abc import Callable
from typing import Any

from tracker.ui.loading import load

Row = dict[str, Any]


def load_rows(query: Callable[..., Any], *args: Any) -> list[Row]:
    """The rows that ``query`` gives; a missing value is ``None``."""
    rows: list[Row] = load(query, *args).to_dict("records")
    return rows


def load_row(query: Callable[..., Any], *args: Any) -> Row | None:
    """The one row that ``query`` gives, or ``None``."""
    rows = load_rows(query, *args)
    return rows[0] if rows else None
