"""What people do: confirm, reject and add links, correct facts, say what became of a task; and the journal of it."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.errors import NotInStore, RowProblem
from tracker.store.corrections import load_events
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.policies import save_goals, save_policies
from tracker.usecases.add_link import add_link
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.correct_fact import FIELDS, correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.link_items import relink_policy
from tracker.usecases.reject_link import reject_link, undo_link_decision
from tracker.usecases.set_follow_up_state import set_follow_up_state

MEETING = "eksempelby/integrationsraad/2024-02-06/1"
ITEM = f"{MEETING}/1"
TASK = "Formanden skriver til skolerne."
LINK = f"eksempelby/p/1>{ITEM}"


@pytest.fixture
def stored(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    """One item that names a focus area, with a task and a sum; the policy was entered after the minutes."""
    words = f"Indsatsområdet Børn på to hjul drøftet. {TASK} Der er overført 900 kr."
    store_paper(any_store, Paper((Point("Cykler", words, "1", tasks=(TASK,), carried=900),)), vocabulary)
    with writing(any_store) as conn:
        save_policies(conn, [Policy("eksempelby/p", "eksempelby", "Cykelpolitik 2023-2028", 2023, 2028)], Entry())
        area = Goal("eksempelby/p/1", "eksempelby/p", None, GoalKind.FOCUS_AREA, "1", 1, "Børn på to hjul")
        other = Goal("eksempelby/p/2", "eksempelby/p", None, GoalKind.FOCUS_AREA, "2", 2, "Stier i byen")
        save_goals(conn, [area, other], Entry())
        relink_policy(conn, "eksempelby/p")
    return any_store


def links(engine: Engine) -> dict[str, Any]:
    return {row["id"]: row for row in dump_store(engine)["links"]}


def relink(engine: Engine) -> None:
    with writing(engine) as conn:
        relink_policy(conn, "eksempelby/p")


def test_a_policy_entered_after_its_minutes_finds_its_links(stored: Engine) -> None:
    row = links(stored)[LINK]
    assert (row["origin"], row["band"], row["state"], row["evidence"]) == (
        "reference",
        "certain",
        "suggested",
        ["Børn på to hjul"],
    )


def test_a_confirmed_link_says_who_and_when_and_stays(stored: Engine) -> None:
    confirm_link(stored, LINK, now=NOW, actor="Bo")
    relink(stored)
    row = links(stored)[LINK]
    assert (row["state"], row["decided_by"], row["decided_at"]) == ("confirmed", "Bo", NOW.isoformat())


def test_a_rejected_link_is_not_suggested_again(stored: Engine) -> None:
    reject_link(stored, LINK, now=NOW)
    relink(stored)
    assert links(stored)[LINK]["state"] == "rejected"


def test_a_word_taken_back_leaves_a_suggestion(stored: Engine) -> None:
    reject_link(stored, LINK, now=NOW, actor="Bo")
    undo_link_decision(stored, LINK, now=NOW, actor="Bo")
    row = links(stored)[LINK]
    assert (row["state"], row["decided_by"], row["decided_at"]) == ("suggested", None, None)


def test_a_person_s_link_is_confirmed_from_the_start_and_stays_when_nothing_names_the_goal(stored: Engine) -> None:
    link = add_link(stored, "item", ITEM, goal_id="eksempelby/p/2", now=NOW, actor="Bo")
    relink(stored)
    row = links(stored)[link]
    assert (row["origin"], row["state"], row["evidence"], row["decided_by"]) == ("person", "confirmed", [], "Bo")


def test_a_person_s_link_to_the_policy_as_a_whole(stored: Engine) -> None:
    link = add_link(stored, "item", ITEM, policy_id="eksempelby/p", now=NOW)
    assert (links(stored)[link]["goal"], links(stored)[link]["goal_id"]) == ("eksempelby/p", None)


def test_adding_a_link_that_the_machine_found_confirms_it(stored: Engine) -> None:
    assert add_link(stored, "item", ITEM, goal_id="eksempelby/p/1", now=NOW) == LINK
    row = links(stored)[LINK]
    assert (row["origin"], row["state"], row["evidence"]) == ("reference", "confirmed", ["Børn på to hjul"])


def test_rejecting_one_s_own_link_takes_it_away(stored: Engine) -> None:
    link = add_link(stored, "item", ITEM, goal_id="eksempelby/p/2", now=NOW)
    reject_link(stored, link, now=NOW)
    assert link not in links(stored)


def test_a_link_to_or_from_nothing_is_refused(stored: Engine) -> None:
    with pytest.raises(NotInStore):
        add_link(stored, "item", "x", goal_id="eksempelby/p/1", now=NOW)
    with pytest.raises(NotInStore):
        add_link(stored, "item", ITEM, goal_id="x", now=NOW)
    with pytest.raises(NotInStore):
        confirm_link(stored, "x", now=NOW)


def test_a_state_is_entered_with_its_note(stored: Engine) -> None:
    (task,) = dump_store(stored)["follow_ups"]
    set_follow_up_state(stored, task["id"], FollowUpState.DROPPED, now=NOW, note="ikke relevant", actor="Bo")
    (after,) = dump_store(stored)["follow_ups"]
    assert {key: after[key] for key in ("state", "state_origin", "state_note", "state_by", "state_at")} == {
        "state": "dropped",
        "state_origin": "entered",
        "state_note": "ikke relevant",
        "state_by": "Bo",
        "state_at": NOW.isoformat(),
    }


@pytest.mark.parametrize(
    ("target", "field", "value", "held"),
    [
        pytest.param(("meeting", MEETING), "date", dt.date(2024, 2, 7), "2024-02-07", id="a day as a day"),
        pytest.param(("meeting", MEETING), "body", "Ældrerådet", "Ældrerådet", id="a body by its name"),
        pytest.param(("item", ITEM), "is_closed", True, True, id="closed"),
        pytest.param(("item", ITEM), "title", " Cykelstier ", "Cykelstier", id="a title without the space around"),
        pytest.param(("decision", f"{ITEM}:decision"), "outcome", "noted", "noted", id="an outcome"),
        pytest.param(("decision", f"{ITEM}:decision"), "outcome", None, None, id="an outcome that is unknown"),
        pytest.param(("ledger", f"{ITEM}:ledger-1"), "kind", "refund", "refund", id="the kind of a movement"),
        pytest.param(("ledger", f"{ITEM}:ledger-1"), "year", "2023", 2023, id="its year, as typed"),
    ],
)
def test_a_correction_stands_beside_the_machine_s_value(
    stored: Engine, target: tuple[str, str], field: str, value: Any, held: Any
) -> None:
    correct_fact(stored, *target, field, value, now=NOW, note="set i kilden", actor="Bo")
    (row,) = dump_store(stored)["corrections"]
    assert (row["target_type"], row["target_id"], row["field"]) == (*target, field)
    assert row["human_value"] == held
    assert row["machine_value"] != held
    assert (row["corrected_by"], row["note"]) == ("Bo", "set i kilden")


@pytest.mark.parametrize(
    ("target", "field", "value", "code"),
    [
        pytest.param(("meeting", MEETING), "date", "i går", "not_a_date", id="no date"),
        pytest.param(("decision", f"{ITEM}:decision"), "outcome", "fint", "unknown", id="no outcome"),
        pytest.param(("item", ITEM), "is_closed", "ja", "unknown", id="neither yes nor no"),
        pytest.param(("ledger", f"{ITEM}:ledger-1"), "year", "sidste år", "not_a_number", id="no year"),
        pytest.param(("item", ITEM), "title", 7, "missing", id="no words"),
    ],
)
def test_a_value_that_is_none_is_refused_by_field(
    stored: Engine, target: tuple[str, str], field: str, value: Any, code: str
) -> None:
    with pytest.raises(RowProblem) as refused:
        correct_fact(stored, *target, field, value, now=NOW)
    assert (refused.value.field, refused.value.code) == (field, code)
    assert dump_store(stored)["corrections"] == []


def test_the_machine_s_own_value_takes_the_correction_back(stored: Engine) -> None:
    correct_fact(stored, "item", ITEM, "title", "Stier", now=NOW)
    correct_fact(stored, "item", ITEM, "title", "Cykler", now=NOW)
    assert dump_store(stored)["corrections"] == []


def test_what_was_quoted_cannot_be_corrected(stored: Engine) -> None:
    assert all("text" not in fields for fields in FIELDS.values())
    with pytest.raises(KeyError):
        correct_fact(stored, "decision", f"{ITEM}:decision", "text", "andet", now=NOW)
    with pytest.raises(NotInStore):
        correct_fact(stored, "item", "x", "title", "andet", now=NOW)


def test_the_journal_tells_who_did_what(stored: Engine) -> None:
    correct_fact(stored, "item", ITEM, "title", "Stier", now=NOW, actor="Bo")
    correct_fact(stored, "item", ITEM, "title", "Stisystem", now=NOW, actor="Ida")
    with reading(stored) as conn:
        events = load_events(conn, ITEM)
    assert [(event.actor, event.what, event.before, event.after) for event in events] == [
        ("Bo", "corrected title", "Cykler", "Stier"),
        ("Ida", "corrected title", "Stier", "Stisystem"),
    ]
