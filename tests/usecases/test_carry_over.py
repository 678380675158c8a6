"""Open matters stand on the next list until closed; one can be skipped once, or parked until a day."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.test_follow_tasks import FIRST, bring_in
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store.corrections import load_events
from tracker.store.engine import reading
from tracker.store.frames_tasks import tasks_frame
from tracker.usecases.carry_over import park_until, put_back, skip_once
from tracker.usecases.dump_store import dump_store
from tracker.usecases.set_follow_up_state import set_follow_up_state

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TODAY = dt.date(2026, 11, 22)
LATER = dt.date(2027, 1, 15)


@pytest.fixture
def matter(store: Engine, vocabulary: Vocabulary) -> str:
    bring_in(store, vocabulary, FIRST)
    return str(dump_store(store)["follow_ups"][0]["id"])


def carried(store: Engine, matter: str) -> tuple[Any, ...]:
    code = dump_store(store)["municipalities"][0]["code"]
    with reading(store) as conn:
        frame = tasks_frame(conn, code)
    (row,) = frame[frame["id"] == matter].to_dict("records")
    return row["carry_kind"], row["carry_given_on"], row["carry_until"], row["carry_note"]


def test_a_skipped_matter_says_since_when(store: Engine, matter: str) -> None:
    skip_once(store, [matter], today=TODAY, now=NOW, note="Ferie", actor="Bo")
    assert carried(store, matter) == ("skip", TODAY, None, "Ferie")


def test_a_parked_matter_says_until_when_and_replaces_a_skip(store: Engine, matter: str) -> None:
    skip_once(store, [matter], today=TODAY, now=NOW)
    park_until(store, [matter], LATER, today=TODAY, now=NOW + dt.timedelta(minutes=1))
    assert carried(store, matter) == ("park", TODAY, LATER, None)


def test_put_back_it_stands_on_the_list_and_the_journal_keeps_all(store: Engine, matter: str) -> None:
    park_until(store, [matter], LATER, today=TODAY, now=NOW, actor="Bo")
    put_back(store, [matter], now=NOW, actor="Ane")
    assert carried(store, matter) == (None, None, None, None)
    with reading(store) as conn:
        assert [(event.what, event.actor) for event in load_events(conn, matter)] == [
            ("matter parked", "Bo"),
            ("matter put back", "Ane"),
        ]


def test_a_review_date_lies_ahead(store: Engine, matter: str) -> None:
    with pytest.raises(ValueError, match="ahead"):
        park_until(store, [matter], TODAY, today=TODAY, now=NOW)


def test_one_closed_matter_among_many_changes_none(store: Engine, matter: str) -> None:
    others = [row["id"] for row in dump_store(store)["follow_ups"] if row["id"] != matter]
    set_follow_up_state(store, matter, FollowUpState.DONE, now=NOW)
    with pytest.raises(ChangedMeanwhile):
        skip_once(store, [*others, matter], today=TODAY, now=NOW)
    assert dump_store(store)["carry_overs"] == []


def test_a_matter_that_is_not_there_is_said(store: Engine, matter: str) -> None:
    with pytest.raises(NotInStore):
        skip_once(store, [matter, "none"], today=TODAY, now=NOW)
    assert dump_store(store)["carry_overs"] == []
