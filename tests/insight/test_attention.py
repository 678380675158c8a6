"""What is talked about and what is not."""

import datetime as dt
from typing import Any

import pytest

from tracker.domain.decision import Outcome
from tracker.domain.goal import Goal, GoalKind, GoalStatus, ReportTreatment, StatusReport
from tracker.insight.attention import AreaAttention, Attention, Sitting, attention_of, is_treatment, sittings_of
from tracker.insight.goal_choice import activity_of
from tracker.insight.progress import Measuring
from tracker.insight.standing import stand

TODAY = dt.date(2026, 1, 31)
GOALS = (
    Goal("p/1", "p", None, GoalKind.FOCUS_AREA, "1", 1, "Job"),
    Goal("p/1/a", "p", "p/1", GoalKind.GOAL, "a", 2),
    Goal("p/1/a/1", "p", "p/1/a", GoalKind.SUBGOAL, "1", 3),
    Goal("p/2", "p", None, GoalKind.FOCUS_AREA, "2", 4, "Sprog"),
    Goal("p/3", "p", None, GoalKind.FOCUS_AREA, "3", 5, "Fritid"),
)
STANDING = stand(GOALS, Measuring(), [], TODAY)


def row(
    goal_id: str | None, item_id: str, outcome: Outcome | None = None, day: int = 1, body: str = "Rådet"
) -> dict[str, Any]:
    date = dt.date(2026, 1, day)
    return {
        "goal_id": goal_id,
        "item_id": item_id,
        "date": date,
        "body": body,
        "meeting_title": "Møde",
        "outcome": outcome.value if outcome else None,
    }


def by_area(*rows: dict[str, Any], **more: Any) -> dict[str | None, AreaAttention]:
    return {one.area_id: one for one in attention_of(STANDING, rows, **more)}


def test_an_item_about_a_subgoal_is_attention_to_its_area_once_a_meeting() -> None:
    found = by_area(row("p/1/a/1", "i1", Outcome.APPROVED), row("p/1/a", "i1", Outcome.APPROVED), row("p/1", "i2"))
    (cell,) = found["p/1"].cells
    assert (cell.attention, cell.item_ids) == (Attention.DECIDED, ("i1", "i2"))
    assert found["p/1"].items == 2


@pytest.mark.parametrize(
    ("outcome", "attention"),
    [
        (Outcome.RECOMMENDED, Attention.DECIDED),
        (Outcome.NOTED, Attention.REPORTED),
        (Outcome.DISCUSSED, Attention.DISCUSSED),
        (None, Attention.DISCUSSED),
        (Outcome.POSTPONED, Attention.ANNOUNCED),
        (Outcome.WITHDRAWN, Attention.ANNOUNCED),
    ],
)
def test_what_became_of_the_item_is_the_meeting_s_word(outcome: Outcome | None, attention: Attention) -> None:
    assert by_area(row("p/1", "i1", outcome))["p/1"].cells[0].attention is attention


def test_every_outcome_has_its_place() -> None:
    assert all(by_area(row("p/1", "i1", outcome))["p/1"].cells for outcome in Outcome)


def test_words_that_are_no_outcome_say_that_it_was_on_the_agenda_and_no_more() -> None:
    (cell,) = by_area({**row("p/1", "i1"), "outcome": "<script>"})["p/1"].cells
    assert cell.attention is Attention.DISCUSSED
    assert is_treatment("<script>")


def test_what_was_announced_and_not_covered_is_no_treatment() -> None:
    found = by_area(row("p/1", "i1", Outcome.NOTED, day=1), row("p/1", "i2", Outcome.POSTPONED, day=20))
    assert (found["p/1"].last, found["p/1"].days, found["p/1"].items) == (dt.date(2026, 1, 1), 30, 1)
    never = by_area(row("p/2", "i1", Outcome.WITHDRAWN))["p/2"]
    assert (never.last, never.days, never.items) == (None, None, 0)


def test_the_shares_add_up_and_an_item_about_two_areas_counts_in_both() -> None:
    found = by_area(
        row("p/1", "i1"), row("p/2", "i1"), row("p/1", "i2", day=2), row("p/1", "i3", day=3), row(None, "i4")
    )
    assert (found["p/1"].share, found["p/2"].share, found["p/3"].share) == (0.75, 0.25, 0.0)
    assert found[None].share is None
    assert found[None].items == 1
    assert all(one.share is None for one in by_area().values()), "nothing treated is no share of nothing"


def test_a_report_on_the_whole_policy_is_attention_to_the_areas_it_tells_of() -> None:
    report = StatusReport("r1", "p", "Status", dt.date(2025, 9, 1))
    said = GoalStatus("s", "p/1/a", report.date, None, "Godt i gang", report_id="r1")
    alone = GoalStatus("t", "p/2", report.date, None, "En persons egen vurdering")
    standing = stand(GOALS, Measuring(), [said, alone], TODAY)
    treatment = ReportTreatment("t1", "r1", "Byrådet", dt.date(2025, 10, 1))
    found = {one.area_id: one for one in attention_of(standing, [], [report], [treatment])}
    (cell,) = found["p/1"].cells
    assert (cell.attention, cell.report_ids, found["p/1"].items) == (Attention.REPORTED, ("r1",), 0)
    assert [found[None].last, found["p/2"].last] == [treatment.date, None]


def test_a_report_that_a_body_treats_is_attention_without_an_item() -> None:
    reports = [
        StatusReport("r1", "p", "Status", dt.date(2025, 9, 1)),
        StatusReport("r2", "p", "Om sprog", TODAY, goal_id="p/2"),
    ]
    treated = [
        ReportTreatment("t1", "r1", "Udvalget", dt.date(2025, 9, 14)),
        ReportTreatment("t2", "r2", "Rådet", dt.date(2026, 1, 5)),
        ReportTreatment("t3", "r2", "Rådet", dt.date(2026, 9, 5)),
        ReportTreatment("t4", "ukendt", "Rådet", dt.date(2026, 1, 5)),
    ]
    found = by_area(row("p/2", "i1", day=5), reports=reports, treatments=treated)
    (whole,), (language,) = found[None].cells, found["p/2"].cells
    assert (whole.sitting, whole.report_ids) == (Sitting(dt.date(2025, 9, 14), "Udvalget"), ("r1",))
    assert (language.attention, language.item_ids, language.report_ids) == (Attention.REPORTED, ("i1",), ("r2",))


def entry(entry_id: str, *goal_ids: str, outcome: Outcome | None = None, day: int = 2) -> dict[str, Any]:
    said = outcome.value if outcome else None
    date = dt.date(2026, 1, day)
    return {
        "id": entry_id,
        "goal_ids": list(goal_ids),
        "policy_id": "p",
        "date": date,
        "body": "Rådet",
        "outcome": said,
    }


def test_a_case_of_the_register_is_a_treatment_and_visible_as_what_it_is() -> None:
    register = [entry("e1", "p/1/a", outcome=Outcome.APPROVED), entry("e2", "p/1", "p/2", day=3), entry("e3", "p")]
    found = by_area(row("p/1", "i1", day=2), register=register)
    first, second = found["p/1"].cells
    assert (first.attention, first.item_ids, first.entry_ids) == (Attention.DECIDED, ("i1",), ("e1",))
    assert (second.attention, second.item_ids, second.entry_ids) == (Attention.DISCUSSED, (), ("e2",))
    assert (found["p/1"].items, found["p/1"].entries, found["p/1"].share) == (1, 2, 0.75)
    assert (found["p/2"].last, found["p/2"].share) == (dt.date(2026, 1, 3), 0.25)
    assert (found[None].entries, found["p/3"].is_treated) == (1, False)


def test_a_case_of_another_policy_one_to_come_and_one_that_was_postponed_are_no_treatment() -> None:
    other = {**entry("e1", "q/1"), "policy_id": "q"}
    later = {**entry("e2", "p/1"), "date": dt.date(2026, 2, 1)}
    found = by_area(register=[other, later, entry("e3", "p/1", outcome=Outcome.POSTPONED)])
    assert not any(one.is_treated for one in found.values())
    assert [cell.attention for cell in found["p/1"].cells] == [Attention.ANNOUNCED]


def test_an_item_of_a_meeting_without_a_day_is_counted_without_a_day() -> None:
    undated = {**row("p/1", "i1"), "date": None}
    postponed = {**row("p/2", "i2", Outcome.POSTPONED), "date": None}
    found = by_area(undated, postponed)
    one = found["p/1"]
    assert (one.is_treated, one.last, one.items, one.share, one.undated) == (True, None, 1, 1.0, ("i1",))
    assert not found["p/2"].is_treated


def test_a_goal_is_treated_on_its_own_page_as_its_area_is_here() -> None:
    goals = (*GOALS, Goal("p/2/a", "p", "p/2", GoalKind.GOAL, "a", 6), Goal("p/3/a", "p", "p/3", GoalKind.GOAL, "a", 7))
    standing = stand(goals, Measuring(), [], TODAY)
    rows = [row("p/1/a", "i1", Outcome.POSTPONED), {**row("p/2/a", "i2"), "date": None}]
    register = [entry("e1", "p/3/a")]
    activity = activity_of(goals, items=rows, register=register, statuses=(), treatments=(), today=TODAY)
    areas = {one.area_id: one.is_treated for one in attention_of(standing, rows, register=register)}
    assert [activity[f"p/{number}/a"].is_treated for number in (1, 2, 3)] == [areas[f"p/{n}"] for n in (1, 2, 3)]
    assert list(areas.values()) == [False, True, True, False]


def test_meetings_stand_in_order_and_those_to_come_or_without_a_day_stand_in_no_column() -> None:
    rows = [row("p/1", "i2", day=9), row("p/2", "i1", day=3, body=""), {**row("p/1", "i3"), "date": None}]
    late = {**row("p/1", "i4"), "date": dt.date(2026, 2, 1)}
    found = attention_of(STANDING, [*rows, late])
    assert sittings_of(found) == (Sitting(dt.date(2026, 1, 3), "Møde"), Sitting(dt.date(2026, 1, 9), "Rådet"))


def test_the_areas_stand_in_the_policy_s_order_and_the_policy_itself_last() -> None:
    assert [one.area_id for one in attention_of(STANDING, [])] == ["p/1", "p/2", "p/3", None]
