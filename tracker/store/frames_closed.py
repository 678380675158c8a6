"""Who may see an item's content: closed items give their number and title to every query, and nothing else.

Also the small pieces that the other ``frames_*`` modules share: rows to a frame without pandas' own ideas of missing,
and a person's corrections laid over what the machine read.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Executable, select

from tracker.store.closed import is_open
from tracker.store.tables import corrections

__all__ = ["frame_of", "is_open", "with_corrections"]

_DATE_FIELDS = frozenset({"date", "record_date", "due_earliest", "due_latest"})


def frame_of(connection: Connection, statement: Executable) -> pd.DataFrame:
    """The rows of a SELECT, one column a label; ``NULL`` stays ``None`` and a date stays a date."""
    result = connection.execute(statement)
    rows = [tuple(row) for row in result]
    return pd.DataFrame(rows, columns=list(result.keys()), dtype=object)


def with_corrections(
    connection: Connection, frame: pd.DataFrame, target_type: str, fields: Mapping[str, str], id_column: str = "id"
) -> pd.DataFrame:
    """The frame with what people put in the place of machine values; ``fields`` maps a corrected field to a column."""
    if frame.empty:
        return frame
    said = connection.execute(
        select(corrections.c.target_id, corrections.c.field, corrections.c.human_value).where(
            corrections.c.target_type == target_type
        )
    ).all()
    values = {(row.target_id, row.field): row.human_value for row in said if row.field in fields}
    if not values:
        return frame
    result = frame.copy()
    for field, column in fields.items():
        result[column] = pd.Series(
            [
                _value_of(field, values[row_id, field]) if (row_id, field) in values else value
                for row_id, value in zip(frame[id_column], frame[column], strict=True)
            ],
            index=frame.index,
            dtype=object,
        )
    return result


def _value_of(field: str, stored: Any) -> Any:
    """A corrected value as its column holds it; dates stand as ISO text in the corrections."""
    return dt.date.fromisoformat(stored) if field in _DATE_FIELDS and isinstance(stored, str) else stored
