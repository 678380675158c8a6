"""Who may see an item's content: closed items give their number and title to every query, and nothing else.

Also the small pieces that the other ``frames_*`` modules share: rows to a frame without pandas' own ideas of missing,
and a person's corrections laid over what the machine read.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Executable, and_, or_, select, true

from tracker.store.tables import corrections, items

_DATE_FIELDS = frozenset({"date", "record_date", "due_earliest", "due_latest"})


def frame_of(connection: Connection, statement: Executable) -> pd.DataFrame:
    """The rows of a SELECT, one column a label; ``NULL`` stays ``None`` and a date stays a date."""
    result = connection.execute(statement)
    rows = [tuple(row) for row in result]
    return pd.DataFrame(rows, columns=list(result.keys()), dtype=object)


def is_open(connection: Connection) -> ColumnElement[bool]:
    """The condition under which an item's content may be shown.

    What the text says of itself counts until a person has said otherwise; an item of which nothing is said is open.
    """
    said = connection.execute(
        select(corrections.c.target_id, corrections.c.human_value).where(
            corrections.c.target_type == "item", corrections.c.field == "is_closed"
        )
    ).all()
    closed_by_person = [row.target_id for row in said if row.human_value is True]
    opened_by_person = [row.target_id for row in said if row.human_value is False]
    condition: ColumnElement[bool] = items.c.is_closed.is_not(True)
    if opened_by_person:
        condition = or_(condition, items.c.id.in_(opened_by_person))
    if closed_by_person:
        condition = and_(condition, items.c.id.not_in(closed_by_person))
    return and_(true(), condition)


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
