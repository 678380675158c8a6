"""A document goes with all that came from it, and says what that is."""

import datetime as dt
import json
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW, Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.errors import NotInStore
from tracker.store.engine import writing
from tracker.store.rows import insert_rows
from tracker.store.tables import metadata
from tracker.usecases.check_store import check_store
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.remove_document import preview_removal, remove_document
from tracker.usecases.set_follow_up_state import set_follow_up_state

MEETING = "eksempelby/integrationsraad/2024-02-06/1"
TASK = "Formanden skriver til skolerne."
PAPER = Paper((Point("Cykler", f"{TASK} Der er overført 900 kr.", "1", tasks=(TASK,), carried=900),), place="Salen")


def without_journal(engine: Engine) -> dict[str, Any]:
    return {**dump_store(engine), "events": []}


def sha256(result: Any) -> str:
    return str(result.sha256)


def test_what_was_brought_in_goes_out_without_a_trace_but_the_journal(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    before = without_journal(any_store)
    result = store_paper(any_store, PAPER, vocabulary)
    removal = remove_document(any_store, sha256(result), now=NOW, actor="Bo")
    assert json.dumps(without_journal(any_store)) == json.dumps(before)
    assert (removal.name, removal.meeting_id, removal.lost) == ("referat.txt", MEETING, ())
    assert (removal.facts["items"], removal.facts["follow_ups"], removal.facts["ledger"]) == (1, 1, 1)
    assert [event["what"] for event in dump_store(any_store)["events"]] == ["import", "removed"]


def test_what_people_said_about_it_is_named_before_and_after(any_store: Engine, vocabulary: Vocabulary) -> None:
    result = store_paper(any_store, PAPER, vocabulary)
    (task,) = dump_store(any_store)["follow_ups"]
    set_follow_up_state(any_store, task["id"], FollowUpState.DONE, now=NOW)
    correct_fact(any_store, "item", f"{MEETING}/1", "title", "Stier", now=NOW)
    correct_fact(any_store, "meeting", MEETING, "place", "Rådhuset", now=NOW)
    expected = {("Cykler", "correction"), (TASK, "state"), ("referat.txt", "correction")}
    preview = preview_removal(any_store, sha256(result))
    assert {(word.about, word.kind) for word in preview.lost} == expected
    assert len(dump_store(any_store)["items"]) == 1, "a preview changes nothing"
    removal = remove_document(any_store, sha256(result), now=NOW)
    assert removal == preview
    assert dump_store(any_store)["corrections"] == []


def test_a_meeting_that_others_tell_of_stays(any_store: Engine, vocabulary: Vocabulary) -> None:
    first = store_paper(any_store, PAPER, vocabulary)
    other = PAPER.but(points=(Point("Bibliotek", number="2"),), name="b.txt", place=None)
    store_paper(any_store, other, vocabulary)
    removal = remove_document(any_store, sha256(first), now=NOW)
    assert removal.meeting_id is None
    (meeting,) = dump_store(any_store)["meetings"]
    assert (meeting["id"], meeting["place"]) == (MEETING, None)
    assert [row["title"] for row in dump_store(any_store)["items"]] == ["Bibliotek"]
    assert check_store(any_store).problems == ()


def test_earlier_versions_go_with_the_one_that_took_their_place(any_store: Engine, vocabulary: Vocabulary) -> None:
    for note in ("første", "anden"):
        store_paper(any_store, PAPER.but(note=note), vocabulary)
    result = store_paper(any_store, PAPER.but(note="tredje"), vocabulary)
    removal = remove_document(any_store, sha256(result), now=NOW)
    assert removal.versions == ("referat.txt", "referat.txt")
    assert dump_store(any_store)["documents"] == []


def test_what_is_not_there_cannot_be_taken_out(any_store: Engine) -> None:
    with pytest.raises(NotInStore):
        remove_document(any_store, "0" * 64, now=NOW)


def test_a_body_of_which_people_said_something_stays_when_its_minutes_go(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    result = store_paper(any_store, PAPER, vocabulary)
    body = dump_store(any_store)["bodies"][0]["id"]
    with writing(any_store) as conn:
        life = {"body_id": body, "first_day": dt.date(2022, 1, 1), "note": "Valgt for fire år"}
        insert_rows(conn, metadata.tables["body_lives"], [life])
    remove_document(any_store, sha256(result), now=NOW)
    assert [row["note"] for row in dump_store(any_store)["body_lives"]] == ["Valgt for fire år"]
