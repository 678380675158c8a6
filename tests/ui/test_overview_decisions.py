"""*Senest besluttet*: the newest first, a day's items in their order, and not where nothing was decided."""

import datetime as dt
from typing import Any

from tracker.ui.overview_decisions import latest_happenings

DAY = dt.date(2024, 3, 1)


def row(item: str, outcome: str | None = "approved", day: dt.date | None = DAY) -> dict[str, Any]:
    return {"item_id": item, "date": day, "outcome": outcome}


def test_a_days_items_stand_in_their_order_and_each_once() -> None:
    found = latest_happenings([row("1"), row("1", None), row("2"), row("3", day=DAY + dt.timedelta(1))], [])
    assert [(one.row["item_id"], one.row["outcome"]) for one in found] == [
        ("3", "approved"),
        ("1", "approved"),
        ("2", "approved"),
    ]


def test_where_nothing_was_decided_nothing_stands() -> None:
    found = latest_happenings([row("1", "nothing"), row("2", None), row("3", day=None)], [])
    assert [one.row["item_id"] for one in found] == ["2", "3"]
