"""The comparison of a reading with the store, without a store."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tracker.usecases.plan import plan_rows


def key_of(_table: str, row: Any) -> tuple[Any, ...]:
    return (row["id"],)


def task(id: str = "a", **changes: Any) -> dict[str, Any]:
    return {
        "id": id,
        "kind": "task",
        "text": "Det gøres.",
        "state": "open",
        "state_origin": "read",
        "state_note": None,
        "state_by": None,
        "state_at": None,
        "answer_item_id": None,
        "answer_text": None,
        "answer_start": None,
        "answer_end": None,
        "closed_by": None,
        "until_text": None,
        "until_earliest": None,
        "until_latest": None,
        "replaced_by_id": None,
        "is_answered_after": None,
        "due_text": None,
        "due_earliest": None,
        "due_latest": None,
        **changes,
    }


def test_what_is_not_stored_is_inserted_and_what_is_not_read_goes() -> None:
    plan = plan_rows({"items": [{"id": "a"}]}, {"items": [{"id": "b"}]}, key_of)
    assert plan.inserts["items"] == ({"id": "b"},)
    assert plan.deletes["items"] == (("a",),)
    assert (plan.inserted, plan.updated, plan.deleted, plan.unchanged, plan.kept) == (1, 0, 1, 0, 0)


def test_a_row_that_differs_is_updated_whole() -> None:
    plan = plan_rows({"items": [{"id": "a", "title": "X"}]}, {"items": [{"id": "a", "title": "Y"}]}, key_of)
    assert plan.updates["items"] == ({"id": "a", "title": "Y"},)
    assert plan.updated == 1


def test_a_row_that_people_have_spoken_of_is_counted_as_kept() -> None:
    rows = {"items": [{"id": "a"}, {"id": "b"}]}
    plan = plan_rows(rows, rows, key_of, kept=[("items", "a")])
    assert (plan.unchanged, plan.kept) == (1, 1)


def test_a_state_that_a_person_entered_stays_when_the_sentence_is_read_again() -> None:
    entered = task(state="done", state_origin="entered", state_note="ringet", state_by="Bo")
    plan = plan_rows({"follow_ups": [entered]}, {"follow_ups": [task()]}, key_of, kept=[("follow_ups", "a")])
    assert plan.updates["follow_ups"] == ()
    assert plan.kept == 1


def test_a_state_that_a_person_entered_stays_when_the_rest_of_the_row_changes() -> None:
    entered = task(state="dropped", state_origin="entered", text="Det gøres")
    plan = plan_rows({"follow_ups": [entered]}, {"follow_ups": [task()]}, key_of, kept=[("follow_ups", "a")])
    (row,) = plan.updates["follow_ups"]
    assert (row["state"], row["state_origin"], row["text"]) == ("dropped", "entered", "Det gøres.")
    assert (plan.updated, plan.kept) == (0, 1)


def test_an_answer_found_in_later_minutes_is_no_difference() -> None:
    answered = task(state="done", answer_item_id="x", answer_text="Gjort.", answer_start=1, answer_end=7)
    assert plan_rows({"follow_ups": [answered]}, {"follow_ups": [task()]}, key_of).unchanged == 1


_ROWS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 2), max_size=6).map(
    lambda made: [{"id": its_id, "value": value} for its_id, value in made.items()]
)


@given(old=_ROWS, new=_ROWS)
def test_carrying_a_plan_out_gives_what_was_wanted(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    plan = plan_rows({"t": old}, {"t": new}, key_of)
    held = {row["id"]: row for row in old}
    for (gone,) in plan.deletes["t"]:
        del held[gone]
    for row in plan.updates["t"]:
        assert row["id"] in held
        held[row["id"]] = dict(row)
    for row in plan.inserts["t"]:
        assert row["id"] not in held
        held[row["id"]] = dict(row)
    assert held == {row["id"]: row for row in new}
    assert plan.inserted + plan.updated + plan.unchanged + plan.kept == len(new)


@given(rows=_ROWS)
def test_the_same_again_needs_nothing(rows: list[dict[str, Any]]) -> None:
    plan = plan_rows({"t": rows}, {"t": rows}, key_of)
    assert (plan.inserted, plan.updated, plan.deleted) == (0, 0, 0)
