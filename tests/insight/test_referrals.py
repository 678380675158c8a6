"""Referrals with a return ticket: asked, treated there, answered to us, and how long each took."""

import datetime as dt
from typing import Any

import pytest

from tracker.insight.referrals import innermost, points_named, tickets_of_matters, tickets_of_register

TODAY = dt.date(2026, 11, 22)
ASKED = dt.date(2025, 3, 11)


def matter(**said: Any) -> dict[str, Any]:
    row = {
        "id": "m", "kind": "referral", "state": "open", "text": "Rådet beder Udvalget om en plan.", "body": "Rådet",
        "meeting_title": None, "addressed_to": "Udvalget", "given_on": ASKED, "goal_ids": ("p/1", "p/1/a"),
        "span_start": 100, "span_end": 200, "answered_on": None, "state_at": None,
    }  # fmt: skip
    return {**row, **said}


def told(kind: str, day: dt.date) -> dict[str, Any]:
    return {"follow_up_id": "m", "kind": kind, "told_on": day}


TREATED, ANSWERED = told("treated", dt.date(2025, 5, 1)), told("answered", dt.date(2025, 6, 19))


@pytest.mark.parametrize(
    ("state", "answers", "treated", "answered", "days"),
    [
        pytest.param("open", [], None, None, 621, id="waits until today"),
        pytest.param("answered", [TREATED], TREATED, None, 51, id="treated there, and nobody told us"),
        pytest.param("answered", [TREATED, ANSWERED], TREATED, ANSWERED, 100, id="treated, then told to us"),
        pytest.param("dropped", [], None, None, None, id="given up on an unknown day"),
    ],
)
def test_a_ticket_tells_both_legs_and_the_days(
    state: str, answers: list[dict[str, Any]], treated: object, answered: object, days: int | None
) -> None:
    (ticket,) = tickets_of_matters([matter(state=state)], answers, {})
    assert (ticket.treated, ticket.answered, ticket.days_open(TODAY)) == (treated, answered, days)
    assert ticket.is_waiting is (state == "open")


def test_what_a_person_closed_is_closed_on_the_day_they_said_so() -> None:
    closed = matter(state="done", state_at=dt.datetime.fromisoformat("2025-03-21T09:00"))
    (ticket,) = tickets_of_matters([closed], [], {})
    assert ticket.days_open(TODAY) == 10


def test_what_was_sent_to_nobody_or_is_no_referral_has_no_ticket() -> None:
    rows = [matter(addressed_to=None), matter(kind="task")]
    assert tickets_of_matters(rows, [], {}) == ()


def link(goal: str | None, start: int, **said: Any) -> dict[str, Any]:
    row = {"goal_id": goal, "target_id": "i", "state": "suggested", "band": "certain"}
    return {**row, "evidence": [{"text": "punkt a) til c)", "start": start, "end": start + 15}], **said}


def test_a_range_in_the_sentence_opens_into_its_points() -> None:
    links = [link("p/1", 120), *(link(f"p/1/{letter}", 120) for letter in "abc"), link("p/2/a", 300)]
    assert points_named(matter(), links) == ("p/1/a", "p/1/b", "p/1/c")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"state": "rejected"}, id="a person said no"),
        pytest.param({"band": "likely"}, id="only likely"),
        pytest.param({"goal_id": None}, id="about the policy as a whole"),
    ],
)
def test_a_link_that_does_not_count_names_no_point(said: dict[str, Any]) -> None:
    assert points_named(matter(), [link("p/1/a", 120) | said]) == ()


def test_where_the_sentence_names_none_the_points_are_those_of_the_item_and_it_says_so() -> None:
    (ticket,) = tickets_of_matters([matter()], [], {"m": ()})
    assert (ticket.points, ticket.is_of_item) == (("p/1/a",), True)
    (named,) = tickets_of_matters([matter()], [], {"m": ("p/2/b",)})
    assert (named.points, named.is_of_item) == (("p/2/b",), False)


def test_a_registered_referral_opens_its_range_and_waits() -> None:
    entry = {
        "asked_for": None, "title": "Status", "body": "Forum", "addressed_to": "Udvalget", "date": ASKED,
        "goal_ids": ["p", "p/B", "p/B/a", "p/B/b"], "source": "Referat",
    }  # fmt: skip
    (ticket,) = tickets_of_register([entry, {**entry, "addressed_to": None}])
    assert (ticket.points, ticket.is_waiting, ticket.words) == (("p/B/a", "p/B/b"), True, "Status")
    assert ticket.days_open(TODAY) == 621


def test_the_innermost_goal_speaks_for_those_around_it() -> None:
    assert innermost(["p/1", "p/10/a", "p/1/a", "p/1/a"]) == ("p/10/a", "p/1/a")
