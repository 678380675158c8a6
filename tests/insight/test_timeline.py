"""Everything that has happened to a goal on one line of time."""

import datetime as dt
from typing import Any

from tracker.insight.timeline import MomentKind, timeline_of

DAY = dt.date(2023, 3, 15)


def item(goal_id: str | None, item_id: str = "i", start: int = 0, end: int = 10) -> dict[str, Any]:
    return {
        "goal_id": goal_id,
        "item_id": item_id,
        "date": DAY,
        "text": "Godkendt.",
        "document_sha256": "d",
        "span_start": 0,
        "span_end": 9,
        "evidence": [{"text": "punkt a)", "start": start, "end": end}],
    }


def task(goal_id: str | None, start: int, end: int, link_target: str = "item", id: str = "t") -> dict[str, Any]:
    return {
        "goal_id": goal_id,
        "item_id": "i",
        "id": id,
        "date": DAY,
        "text": "Gør det.",
        "document_sha256": "d",
        "span_start": start,
        "span_end": end,
        "link_target": link_target,
    }


def kinds(goal_id: str, items: list[dict[str, Any]], tasks: list[dict[str, Any]]) -> list[MomentKind]:
    found = timeline_of(frozenset({goal_id}), items=items, tasks=tasks, amounts=[], statuses=[], register=[])
    return [moment.kind for moment in found]


def test_a_task_counts_where_the_words_that_link_stand_in_it() -> None:
    items = [item("p/a", start=100, end=108), item("p/b", start=300, end=308)]
    tasks = [task("p/a", 90, 120), task("p/b", 90, 120)]
    assert kinds("p/a", items, tasks) == [MomentKind.DECISION, MomentKind.TASK]
    assert kinds("p/b", items, tasks) == [MomentKind.DECISION]


def test_a_task_of_an_item_about_one_point_and_its_area_counts_for_the_point() -> None:
    items = [item("p", start=500, end=510), item("p/a", start=500, end=510)]
    assert kinds("p/a", items, [task("p/a", 0, 20)]) == [MomentKind.DECISION, MomentKind.TASK]


def test_a_task_linked_itself_always_counts() -> None:
    items = [item("p/a", start=500, end=510), item("p/b", start=600, end=610)]
    assert MomentKind.TASK in kinds("p/a", items, [task("p/a", 0, 20, "follow_up")])


def test_an_item_linked_to_two_goals_of_an_area_stands_there_once() -> None:
    found = timeline_of(
        frozenset({"p", "p/a", "p/b"}), items=[item("p/a"), item("p/b")], tasks=[], amounts=[], statuses=[], register=[]
    )
    assert len(found) == 1


def test_the_newest_stands_first_and_the_undated_last() -> None:
    register = [
        {"date": DAY, "summary": "Gammel", "goal_ids": ["p/a"]},
        {"date": dt.date(2025, 1, 1), "summary": "Ny", "goal_ids": ["p/a", "p/b"]},
        {"date": dt.date(2026, 1, 1), "summary": "Andet mål", "goal_ids": ["p/b"]},
    ]
    undated = {**item("p/a"), "date": None}
    statuses = [{"goal_id": "p/a", "date": dt.date(2024, 1, 1), "text": "Status"}]
    found = timeline_of(frozenset({"p/a"}), items=[undated], tasks=[], amounts=[], statuses=statuses, register=register)
    assert [moment.words for moment in found] == ["Ny", "Status", "Gammel", "Godkendt."]
