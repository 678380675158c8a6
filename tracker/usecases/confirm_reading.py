"""A person says that what was read of a meeting or an item is right; the journal keeps who, when and which values."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import Engine

from tracker.errors import NotInStore
from tracker.store.corrections import Event, Json, machine_row, save_event
from tracker.store.engine import writing
from tracker.usecases.kept_words import json_value

CONFIRMED = "confirmed"


def confirm_reading(
    engine: Engine,
    target_type: str,
    target_id: str,
    values: Mapping[str, Json | dt.date],
    *,
    now: dt.datetime,
    actor: str | None = None,
) -> None:
    """Write down that these values stood on the screen and were found right. Raises ``NotInStore``."""
    with writing(engine) as conn:
        if machine_row(conn, target_type, target_id) is None:
            raise NotInStore(target_type, target_id)
        after = {name: json_value(value) for name, value in values.items()}
        save_event(conn, Event(now, CONFIRMED, target_type, target_id, actor, after=after))
