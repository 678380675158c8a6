"""One body takes matters over from another: all or none, both sides told, undone, and kept when minutes come again."""

import datetime as dt
import json
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable
from tracker.store.corrections import load_events
from tracker.store.engine import reading
from tracker.store.frames_tasks import tasks_frame
from tracker.store.frames_terms import take_overs_frame
from tracker.store.take_overs import load_take_over
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.kept_words import TAKEN_OVER
from tracker.usecases.load_dump import load_dump
from tracker.usecases.remove_document import preview_removal, remove_document
from tracker.usecases.set_follow_up_state import set_follow_up_state
from tracker.usecases.take_over import take_over, undo_take_over

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TODAY, DAY = dt.date(2026, 11, 22), dt.date(2026, 1, 1)
CODE = "eksempelby"
OLD, NEW, THIRD = (f"{CODE}/{key}" for key in ("integrationsraad", "trivselsraad", "aeldreraad"))
BUS, FLAT, SECRET = "Forvaltningen ser på bussen.", "Forvaltningen ser på boliger.", "Forvaltningen ser på naboen."
MINUTES = Paper(
    (
        Point("Trafik og boliger", f"Godkendt. {BUS} {FLAT}", "1", tasks=(BUS, FLAT)),
        Point("Personsag", f"Godkendt. {SECRET}", "2", tasks=(SECRET,)),
    ),
    date=dt.date(2025, 11, 26),
)


@pytest.fixture
def council(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    """A council with three matters, one of them in an item that a person has closed, and two other bodies."""
    store_paper(any_store, MINUTES, vocabulary)
    for body in ("Trivselsrådet", "Ældrerådet"):
        store_paper(any_store, Paper((Point("Orientering"),), body=body), vocabulary)
    store_paper(any_store, Paper((Point("Orientering"),), municipality="Andenby"), vocabulary)
    closed = next(row["item_id"] for row in dump_store(any_store)["follow_ups"] if row["text"] == SECRET)
    correct_fact(any_store, "item", closed, "is_closed", True, now=NOW)
    return any_store


def matters(store: Engine) -> dict[str, dict[Any, Any]]:
    with reading(store) as conn:
        return {row["text"]: row for row in tasks_frame(conn, CODE).to_dict("records")}


def held_by(store: Engine) -> list[str]:
    return [matters(store)[text]["held_by"] for text in (BUS, FLAT)]


def ids(store: Engine, *texts: str) -> list[str]:
    return [str(matters(store)[text]["id"]) for text in texts]


def move(store: Engine, *texts: str, to: str = NEW, giver: str = OLD, date: dt.date = DAY, **more: Any) -> str:
    chosen = more.pop("ids", None) or ids(store, *texts)
    return take_over(store, giver, to, chosen, date=date, today=TODAY, now=more.pop("now", NOW), **more).id


def test_what_is_taken_over_is_held_by_the_new_body_and_was_given_in_the_old(council: Engine) -> None:
    move(council, BUS, note=" Aftalt ", actor="Bo")
    assert held_by(council) == ["Trivselsrådet", "Integrationsrådet"]
    assert matters(council)[BUS]["body_id"] == OLD
    with reading(council) as conn:
        (row,) = take_overs_frame(conn, CODE).to_dict("records")
        events = [event for event in load_events(conn, *ids(council, BUS)) if event.what == "matters taken over"]
    assert (row["from_body"], row["to_body"], row["date"], row["note"], row["entered_by"]) == (
        "Integrationsrådet", "Trivselsrådet", DAY, "Aftalt", "Bo",
    )  # fmt: skip
    assert [(one.actor, one.before["body_id"], one.after["body_id"]) for one in events] == [("Bo", OLD, NEW)]


def test_what_is_saved_is_what_is_loaded_also_from_a_dump(council: Engine) -> None:
    given = take_over(council, OLD, NEW, ids(council, BUS, FLAT), date=DAY, today=TODAY, now=NOW, note="Aftalt")
    content = json.dumps(dump_store(council)).encode()
    load_dump(council, "dump.json", content)
    with reading(council) as conn:
        loaded = load_take_over(conn, given.id)
    assert (loaded.from_body_id, loaded.to_body_id, loaded.date, loaded.note) == (OLD, NEW, DAY, "Aftalt")
    assert sorted(loaded.follow_up_ids) == sorted(given.follow_up_ids)
    assert held_by(council) == ["Trivselsrådet", "Trivselsrådet"]


def test_every_matter_gets_its_own_line_in_the_journal(council: Engine) -> None:
    move(council, BUS, FLAT)
    told = [row["target_id"] for row in dump_store(council)["events"] if row["what"] == "matters taken over"]
    assert sorted(told) == sorted(ids(council, BUS, FLAT))


def test_undone_it_is_as_before_and_the_history_stays(council: Engine) -> None:
    taken = move(council, BUS, FLAT)
    undo_take_over(council, taken, now=NOW, actor="Ane")
    assert held_by(council) == ["Integrationsrådet", "Integrationsrådet"]
    (row,) = dump_store(council)["take_overs"]
    assert row["undone_by"] == "Ane"
    with pytest.raises(ChangedMeanwhile):
        undo_take_over(council, taken, now=NOW)


def test_one_that_is_closed_meanwhile_moves_none(council: Engine) -> None:
    chosen = ids(council, FLAT, BUS)
    set_follow_up_state(council, chosen[1], FollowUpState.DONE, now=NOW)
    with pytest.raises(ChangedMeanwhile) as refused:
        move(council, ids=chosen)
    assert refused.value.id == chosen[1]
    assert held_by(council) == ["Integrationsrådet", "Integrationsrådet"]
    assert dump_store(council)["take_overs"] == []


def test_one_that_another_body_took_meanwhile_moves_none(council: Engine) -> None:
    move(council, BUS, to=THIRD)
    with pytest.raises(ChangedMeanwhile) as refused:
        move(council, FLAT, BUS)
    assert refused.value.id == ids(council, BUS)[0]
    assert held_by(council) == ["Ældrerådet", "Integrationsrådet"]


def test_taken_further_it_is_undone_from_the_end(council: Engine) -> None:
    first = move(council, BUS)
    second = move(council, BUS, giver=NEW, to=THIRD, now=NOW + dt.timedelta(minutes=1))
    with pytest.raises(ChangedMeanwhile):
        undo_take_over(council, first, now=NOW)
    undo_take_over(council, second, now=NOW)
    assert held_by(council)[0] == "Trivselsrådet"
    undo_take_over(council, first, now=NOW)
    assert held_by(council)[0] == "Integrationsrådet"


def test_the_same_body_takes_over_across_an_election_once(council: Engine) -> None:
    move(council, BUS, to=OLD)
    assert held_by(council)[0] == "Integrationsrådet"
    with pytest.raises(ChangedMeanwhile):
        move(council, BUS, to=OLD)


def test_the_same_body_takes_nothing_over_within_one_term(council: Engine) -> None:
    with pytest.raises(ChangedMeanwhile):
        move(council, BUS, to=OLD, date=dt.date(2025, 12, 31))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        pytest.param({"date": dt.date(2026, 11, 23)}, "date", id="a day to come"),
        pytest.param({"date": dt.date(2025, 11, 25)}, "date", id="before it was given"),
        pytest.param({"to": "andenby/integrationsraad"}, "body", id="another municipality's body"),
    ],
)
def test_what_cannot_be_is_refused(council: Engine, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(RejectedTable) as refused:
        move(council, BUS, **changes)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_no_matter_is_nothing_to_take_over(council: Engine) -> None:
    with pytest.raises(RejectedTable):
        take_over(council, OLD, NEW, [], date=DAY, today=TODAY, now=NOW)


def test_what_stands_in_a_closed_item_cannot_be_moved(council: Engine) -> None:
    hidden = next(row["id"] for row in dump_store(council)["follow_ups"] if row["text"] == SECRET)
    with pytest.raises(NotInStore):
        take_over(council, OLD, NEW, [hidden], date=DAY, today=TODAY, now=NOW)


def test_minutes_that_come_again_leave_it(council: Engine, vocabulary: Vocabulary) -> None:
    move(council, BUS)
    store_paper(council, MINUTES, vocabulary)
    moved = MINUTES.but(note="Rettet referat", points=(Point("Nyt først"), *MINUTES.points))
    store_paper(council, moved, vocabulary)
    assert held_by(council) == ["Trivselsrådet", "Integrationsrådet"]


def test_taking_out_the_minutes_names_the_take_over_that_goes_with_them(council: Engine) -> None:
    move(council, BUS)
    sha256 = matters(council)[BUS]["document_sha256"]
    lost = preview_removal(council, sha256).lost
    assert (BUS, TAKEN_OVER) in {(word.about, word.kind) for word in lost}
    assert remove_document(council, sha256, now=NOW).lost == lost


def test_a_corrected_sentence_stays_taken_over(council: Engine, vocabulary: Vocabulary) -> None:
    move(council, BUS)
    said = "Forvaltningen ser på bussen igen."
    first = Point("Trafik og boliger", f"Godkendt. {said} {FLAT}", "1", tasks=(said, FLAT))
    store_paper(council, MINUTES.but(points=(first, MINUTES.points[1])), vocabulary)
    assert matters(council)[said]["held_by"] == "Trivselsrådet"
