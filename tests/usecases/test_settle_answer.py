"""A person's yes or no to an answer: it closes, it stays away, it can be taken back, and the journal tells of it."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine, select

from tests.usecases.test_follow_tasks import FIRST, REPLY, SECOND, TASK, bring_in
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.errors import ChangedMeanwhile
from tracker.store.corrections import load_events
from tracker.store.engine import reading
from tracker.store.tables import follow_ups, thread_events
from tracker.store.thread_events import EventState
from tracker.usecases.settle_answer import confirm_answer, reject_answer, reopen_answer

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")


@pytest.fixture
def answered(store: Engine, vocabulary: Vocabulary) -> Engine:
    bring_in(store, vocabulary, FIRST, SECOND)
    return store


def the_event(store: Engine) -> dict[str, Any]:
    with reading(store) as conn:
        query = select(thread_events).where(thread_events.c.text == REPLY)
        return dict(conn.execute(query).mappings().one())


def the_matter(store: Engine) -> dict[str, Any]:
    with reading(store) as conn:
        return dict(conn.execute(select(follow_ups).where(follow_ups.c.text == TASK)).mappings().one())


def test_the_sentence_that_answers_stands_in_the_thread(answered: Engine) -> None:
    event = the_event(answered)
    assert (event["follow_up_id"], event["band"], event["state"]) == (the_matter(answered)["id"], "certain", "read")


def test_no_opens_the_matter_again_and_the_sentence_stays_away(answered: Engine, vocabulary: Vocabulary) -> None:
    reject_answer(answered, the_event(answered)["id"], now=NOW, actor="Bo")
    assert (the_matter(answered)["state"], the_matter(answered)["answer_text"]) == ("open", None)
    bring_in(answered, vocabulary, SECOND + b"\n")
    assert the_matter(answered)["state"] == "open"


def test_yes_closes_by_the_person_s_word(answered: Engine) -> None:
    state = confirm_answer(answered, the_event(answered)["id"], now=NOW, actor="Bo", note="Set")
    matter = the_matter(answered)
    assert FollowUpState(matter["state"]) is state
    assert (matter["state_origin"], matter["state_by"], matter["answer_text"]) == ("entered", "Bo", REPLY)
    assert the_event(answered)["state"] == EventState.CONFIRMED.value


def test_what_was_said_can_be_taken_back(answered: Engine) -> None:
    before = the_matter(answered)
    key = the_event(answered)["id"]
    reject_answer(answered, key, now=NOW)
    reopen_answer(answered, key, now=NOW, seen=EventState.REJECTED)
    assert the_matter(answered) == before
    confirm_answer(answered, key, now=NOW)
    reopen_answer(answered, key, now=NOW, seen=EventState.CONFIRMED)
    assert the_matter(answered) == before


def test_a_late_yes_does_not_override_a_no(answered: Engine) -> None:
    key = the_event(answered)["id"]
    reject_answer(answered, key, now=NOW, actor="Bo")
    with pytest.raises(ChangedMeanwhile):
        confirm_answer(answered, key, now=NOW, actor="Ane")
    assert the_matter(answered)["state"] == "open"


def test_the_journal_tells_who_said_what(answered: Engine) -> None:
    reject_answer(answered, the_event(answered)["id"], now=NOW, actor="Bo")
    with reading(answered) as conn:
        (event,) = load_events(conn, the_matter(answered)["id"])
    assert (event.what, event.actor) == ("answer rejected", "Bo")
    assert FollowUpState(event.before["state"]).is_closed
    assert event.after == {"state": "open", "answer": REPLY}
