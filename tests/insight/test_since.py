"""What somebody missed is counted from the last meeting at which the minutes have them present."""

import datetime as dt
from typing import Any

import pytest

from tracker.domain.meeting import Presence
from tracker.insight.since import LastSeen, last_seen, members_of, missed_since

TODAY = dt.date(2026, 11, 22)
SPRING, SUMMER, AUTUMN = dt.date(2026, 3, 3), dt.date(2026, 6, 2), dt.date(2026, 9, 1)


def row(date: dt.date | None, presence: Presence, name: str = "Ane Birk", **more: Any) -> dict[str, Any]:
    plain = {"body_id": "b", "meeting_id": f"b/{date}", "date": date, "name": name, "presence": presence.value}
    return {**plain, "item_id": None, "item_number": None, "item_numbers": None, **more}


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        pytest.param([row(SPRING, Presence.PRESENT), row(SUMMER, Presence.ABSENT)], SPRING, id="absent since"),
        pytest.param([row(SPRING, Presence.PRESENT), row(SUMMER, Presence.LATE)], SUMMER, id="came late, was there"),
        pytest.param([row(SUMMER, Presence.LEFT)], SUMMER, id="left early, was there"),
        pytest.param([row(SUMMER, Presence.ABSENT)], None, id="never present"),
        pytest.param([row(SUMMER, Presence.GUEST)], None, id="a guest is no member"),
        pytest.param([row(SPRING, Presence.PRESENT, name="ANE  birk")], SPRING, id="another way of writing the name"),
        pytest.param([row(SPRING, Presence.PRESENT, body_id="c")], None, id="present in another body"),
        pytest.param([row(dt.date(2027, 1, 5), Presence.PRESENT)], None, id="a meeting to come"),
        pytest.param([row(None, Presence.PRESENT)], None, id="a meeting without a day"),
        pytest.param(
            [row(SUMMER, Presence.PRESENT, item_id="i", item_number="4")], SUMMER, id="listed under an item alone"
        ),
        pytest.param(
            [row(SUMMER, Presence.ABSENT, item_id="i", item_number="4")], None, id="absent from an item alone"
        ),
    ],
)
def test_the_last_meeting_with_the_member_present(rows: list[dict[str, Any]], day: dt.date | None) -> None:
    seen = last_seen(rows, "b", "Ane Birk", TODAY)
    assert (seen.date if seen else None) == day


def test_items_missed_at_the_last_meeting_are_named() -> None:
    rows = [
        row(SUMMER, Presence.PRESENT),
        row(SUMMER, Presence.ABSENT, item_numbers=["5", "6"]),
        row(SUMMER, Presence.RECUSED, item_id="i", item_number="2"),
    ]
    assert last_seen(rows, "b", "Ane Birk", TODAY) == LastSeen(f"b/{SUMMER}", SUMMER, ("5", "6", "2"))


def test_members_are_named_once_and_guests_not() -> None:
    rows = [
        row(SPRING, Presence.PRESENT),
        row(SUMMER, Presence.ABSENT, name="Ane birk"),
        row(SUMMER, Presence.GUEST, name="Bo Falk"),
    ]
    assert members_of(rows, "b") == ("Ane Birk",)


def test_what_came_after_that_day_and_not_after_today() -> None:
    days = (SPRING, SUMMER, AUTUMN, dt.date(2026, 12, 1), None)
    missed = missed_since(
        SUMMER,
        TODAY,
        meetings=[{"date": day} for day in days],
        decisions=[{"meeting_date": day} for day in days],
        answers=[{"told_on": day} for day in days],
        matters=[{"given_on": day} for day in days],
        changes=[
            {"at": dt.datetime.fromisoformat("2026-06-02T09:00")},
            {"at": dt.datetime.fromisoformat("2026-06-03T09:00")},
        ],
    )
    assert missed.meetings == ({"date": AUTUMN},)
    assert missed.decisions == ({"meeting_date": AUTUMN},)
    assert missed.answers == ({"told_on": AUTUMN},)
    assert missed.matters == ({"given_on": AUTUMN},)
    assert missed.changes == ({"at": dt.datetime.fromisoformat("2026-06-03T09:00")},)
    assert not missed.is_empty
