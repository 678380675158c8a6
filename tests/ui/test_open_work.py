"""What is open: sorted by how pressing it is, counted once, and shown so that no group crowds out another."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.open_work import OpenRow, sort_open_work
from tracker.ui.overview_actions import _late_words, _owed_words, some_of_each

TODAY = dt.date(2026, 11, 22)
GIVEN = dt.date(2024, 3, 1)


def task(**changed: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "text": "Sekretariatet finder en dato.",
        "kind": "task",
        "state": "open",
        "body": "Rådet",
        "body_id": "b",
        "held_by_id": "b",
        "duty": "firm",
        "until_latest": None,
        "carry_kind": None,
        "carry_given_on": None,
        "carry_until": None,
        "meeting_title": None,
        "given_on": GIVEN,
        "addressed_to": None,
        "responsible": None,
        "due_text": None,
        "due_earliest": None,
        "due_latest": None,
        "due_is_condition": False,
        "item_id": "i",
        "document_sha256": "d",
        "span_start": 0,
        "span_end": 10,
    }
    return plain | changed


@pytest.mark.parametrize(
    ("changed", "group"),
    [
        pytest.param({}, "owed", id="a task without a date is owed at the next meeting"),
        pytest.param({"due_latest": TODAY - dt.timedelta(1)}, "late", id="its last day was yesterday"),
        pytest.param({"due_latest": TODAY}, None, id="its last day is today"),
        pytest.param({"kind": "referral", "addressed_to": "Udvalget"}, "unanswered", id="a referral"),
        pytest.param(
            {"kind": "referral", "due_latest": GIVEN}, "unanswered", id="a late referral is counted as a referral alone"
        ),
        pytest.param({"state": "done"}, None, id="done"),
        pytest.param({"kind": "referral", "state": "done"}, None, id="an answered referral"),
        pytest.param({"due_text": "når det er muligt", "due_is_condition": True}, None, id="waits for a condition"),
    ],
)
def test_each_task_stands_in_one_group(changed: dict[str, Any], group: str | None) -> None:
    work = sort_open_work([task(**changed)], [], {}, TODAY)
    sizes = {"late": len(work.late), "unanswered": len(work.unanswered), "owed": len(work.owed)}
    assert sizes == {name: int(name == group) for name in sizes}


def test_a_referral_in_the_register_is_unanswered_and_the_oldest_stands_first() -> None:
    entry = {
        "asked_for": None, "title": "Status", "body": "Forum", "date": dt.date(2023, 3, 15), "addressed_to": "Udvalget",
        "source": "Referat",
    }  # fmt: skip
    work = sort_open_work([task(kind="referral"), task(kind="referral", given_on=None)], [entry], {}, TODAY)
    assert [row.given_on for row in work.unanswered] == [dt.date(2023, 3, 15), GIVEN, None]
    assert work.unanswered[0].words == "Status"
    assert work.unanswered[0].document_sha256 is None


def test_the_meeting_a_task_was_owed_at_is_the_bodys_own_next() -> None:
    days = {"b": [GIVEN, dt.date(2024, 6, 1)], "x": [dt.date(2024, 4, 1)]}
    work = sort_open_work([task()], [], days, TODAY)
    assert (len(work.owed), len(work.missed)) == (0, 1), "that meeting was held without it"
    assert work.missed[0].following == dt.date(2024, 6, 1)
    assert sort_open_work([task()], [], {"b": [GIVEN], "x": days["x"]}, TODAY).owed[0].following is None


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"duty": "soft"}, id="only encouraged"),
        pytest.param({"carry_kind": "park", "carry_until": TODAY + dt.timedelta(1)}, id="parked until tomorrow"),
    ],
)
def test_a_referral_that_nobody_waits_for_now_is_not_counted_among_the_unanswered(changed: dict[str, Any]) -> None:
    assert sort_open_work([task(kind="referral", **changed)], [], {}, TODAY).unanswered == ()


def test_a_deadline_is_shown_with_the_words_it_is_read_from() -> None:
    late = OpenRow("x", "b", GIVEN, due_text="efter sommerferien", due_latest=dt.date(2024, 9, 30))
    assert "‘efter sommerferien’, det vil sige senest 30. september 2024" in _late_words(late).replace("\\", "")
    owed = _owed_words(OpenRow("x", "b", GIVEN, due_text="snarest")).replace("\\", "")
    assert "frist: ‘snarest’" in owed
    assert "uden frist" not in owed
    assert "uden frist" in _owed_words(OpenRow("x", "b", GIVEN))


@given(st.lists(st.lists(st.integers(), max_size=8), max_size=4), st.integers(0, 10))
def test_some_of_each_fills_the_places_and_keeps_the_order(groups: list[list[int]], number: int) -> None:
    shown = some_of_each(groups, number)
    assert len(shown) == min(number, sum(map(len, groups)))
    rest = [one for group in groups for one in group]
    for one in shown:
        assert one in rest
        rest = rest[rest.index(one) + 1 :]


def test_no_group_crowds_out_another() -> None:
    assert some_of_each([list("aaaaaaaa"), list("bbb"), list("c")], 6) == list("aaabbc")
