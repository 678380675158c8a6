"""Two people answer the same question about a link: the first one's word stands, and the other is told whose it is."""

import datetime as dt
from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.usecases.test_answering_links import (
    ITEM,
    LINK,
    PATHS,
    POLICY,
    answers,
    later,
    link,
    prepare,
    reworded,
    stored_links,
)
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.errors import AnsweredMeanwhile
from tracker.store.engine import open_store
from tracker.store.links import Link
from tracker.usecases.add_link import add_link, link_to_another
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.link_word import Seen, seen_of
from tracker.usecases.reject_link import reject_link, undo_link_decision
from tracker.usecases.settle_link import end_link, keep_link, put_off_link
from tracker.usecases.undo_link import undo_link_answer

UNSAID = Seen(LinkState.SUGGESTED)
FOUND = Link(POLICY, PATHS, "item", ITEM, LinkOrigin.SUGGESTION, LinkState.SUGGESTED, (), LinkBand.POSSIBLE, 0.2)


@pytest.fixture
def stored(store: Engine, vocabulary: Vocabulary) -> Engine:
    return prepare(store, vocabulary)


@pytest.mark.parametrize(
    ("first", "late", "state"),
    [
        pytest.param(reject_link, confirm_link, LinkState.REJECTED, id="a late yes to a colleague's no"),
        pytest.param(confirm_link, reject_link, LinkState.CONFIRMED, id="a late no to a colleague's yes"),
        pytest.param(reject_link, put_off_link, LinkState.REJECTED, id="put off what is answered"),
    ],
)
def test_an_answer_that_comes_after_another_is_refused_and_says_whose_stands(
    first: Any, late: Any, state: LinkState, stored: Engine
) -> None:
    first(stored, LINK, now=later(1), actor="Bo", seen=UNSAID)
    with pytest.raises(AnsweredMeanwhile) as told:
        late(stored, LINK, now=later(2), actor="Ida", seen=UNSAID)
    assert (told.value.actor, told.value.at) == ("Bo", later(1))
    assert (link(stored).state, link(stored).decided_by) == (state, "Bo")
    assert [row["actor"] for row in answers(stored)] == ["Bo"], "a refused answer leaves no line in the journal"


def test_the_sentence_says_who_did_what_when_and_that_nothing_was_stored() -> None:
    at = dt.datetime.fromisoformat("2026-07-01T08:05")
    said = sentence_for_error(AnsweredMeanwhile(LINK, "link rejected", "Bo", at))
    assert said.startswith("Bo har sagt nej til koblingen (1. juli 2026 kl. 10.05), efter at den blev vist her.")
    assert "Dit svar er ikke gemt." in said
    assert sentence_for_error(AnsweredMeanwhile(LINK, "link undone", None, at)).startswith("En anden har fortrudt")


def test_who_says_the_same_as_a_colleague_is_in_no_one_s_way_and_the_first_name_stands(stored: Engine) -> None:
    for minutes, name in ((1, "Bo"), (2, "Ida")):
        reject_link(stored, LINK, now=later(minutes), actor=name, seen=UNSAID)
    assert (link(stored).decided_by, link(stored).decided_at) == ("Bo", later(1))
    assert len(answers(stored)) == 1


def test_who_saw_the_colleague_s_answer_may_say_otherwise(stored: Engine) -> None:
    reject_link(stored, LINK, now=later(1), actor="Bo")
    confirm_link(stored, LINK, now=later(2), actor="Ida", seen=seen_of(link(stored)))
    assert (link(stored).state, link(stored).decided_by) == (LinkState.CONFIRMED, "Ida")


def test_an_answer_that_was_undone_is_in_nobody_s_way(stored: Engine) -> None:
    reject_link(stored, LINK, now=later(1), actor="Bo", seen=UNSAID)
    undo_link_answer(stored, answers(stored)[0]["id"], now=later(2), actor="Bo")
    confirm_link(stored, LINK, now=later(3), actor="Ida", seen=UNSAID)
    assert link(stored).decided_by == "Ida"


def test_a_question_that_a_colleague_put_off_can_be_answered(stored: Engine) -> None:
    put_off_link(stored, LINK, now=later(1), actor="Bo", seen=UNSAID)
    confirm_link(stored, LINK, now=later(2), actor="Ida", seen=UNSAID)
    assert link(stored).state is LinkState.CONFIRMED


def test_a_link_that_a_colleague_took_away_says_who_took_it(stored: Engine) -> None:
    own = add_link(stored, "item", ITEM, goal_id=PATHS, now=later(0), actor="Åse", seen=UNSAID)
    seen = seen_of(link(stored, own))
    reject_link(stored, own, now=later(1), actor="Bo", seen=seen)
    with pytest.raises(AnsweredMeanwhile) as told:
        confirm_link(stored, own, now=later(2), actor="Ida", seen=seen)
    assert (told.value.act, told.value.actor) == ("link taken away", "Bo")
    assert own not in stored_links(stored)


def test_a_possible_link_that_a_colleague_answered_is_not_answered_again(stored: Engine) -> None:
    reject_link(stored, FOUND.id, now=later(1), actor="Bo", found=FOUND, seen=UNSAID)
    for late in (
        lambda: confirm_link(stored, FOUND.id, now=later(2), actor="Ida", found=FOUND, seen=UNSAID),
        lambda: add_link(stored, "item", ITEM, goal_id=PATHS, now=later(2), actor="Ida", seen=UNSAID),
    ):
        with pytest.raises(AnsweredMeanwhile):
            late()
    assert (link(stored, FOUND.id).state, link(stored, FOUND.id).decided_by) == (LinkState.REJECTED, "Bo")


def test_another_goal_is_not_chosen_in_the_place_of_what_a_colleague_confirmed(stored: Engine) -> None:
    confirm_link(stored, LINK, now=later(1), actor="Bo", seen=UNSAID)
    with pytest.raises(AnsweredMeanwhile):
        link_to_another(stored, LINK, PATHS, now=later(2), actor="Ida", seen=UNSAID)
    assert link(stored).state is LinkState.CONFIRMED
    assert f"{PATHS}>{ITEM}" not in stored_links(stored), "both or neither"


def test_a_rejection_taken_back_by_one_is_not_taken_back_over_another_s_yes(stored: Engine) -> None:
    reject_link(stored, LINK, now=later(1), actor="Bo")
    seen = seen_of(link(stored))
    confirm_link(stored, LINK, now=later(2), actor="Åse", seen=seen)
    with pytest.raises(AnsweredMeanwhile):
        undo_link_decision(stored, LINK, now=later(3), actor="Ida", seen=seen)
    assert link(stored).decided_by == "Åse"


def test_what_changed_since_a_confirmation_is_settled_by_the_first(stored: Engine, vocabulary: Vocabulary) -> None:
    confirm_link(stored, LINK, now=later(1), actor="Bo")
    seen = seen_of(link(stored))
    reworded(stored, vocabulary, "Indsatsområdet Børn på to hjul drøftet igen.")
    keep_link(stored, LINK, now=later(40), actor="Åse", seen=seen)
    with pytest.raises(AnsweredMeanwhile) as told:
        end_link(stored, LINK, now=later(41), actor="Ida", seen=seen)
    assert (told.value.act, told.value.actor) == ("link still right", "Åse")
    keep_link(stored, LINK, now=later(42), actor="Ida", seen=seen)
    assert link(stored).decided_by == "Åse"


def test_of_two_at_once_one_wins_and_the_other_is_told(any_store: Engine, vocabulary: Vocabulary) -> None:
    prepare(any_store, vocabulary)
    address = any_store.url.render_as_string(hide_password=False)
    at_once = Barrier(2)
    told: dict[str, AnsweredMeanwhile] = {}

    def say(act: Any, name: str) -> None:
        engine = open_store(address)
        at_once.wait()
        try:
            act(engine, LINK, now=later(1), actor=name, seen=UNSAID)
        except AnsweredMeanwhile as error:
            told[name] = error
        engine.dispose()

    both = [Thread(target=say, args=pair) for pair in ((confirm_link, "Bo"), (reject_link, "Ida"))]
    for one in both:
        one.start()
    for one in both:
        one.join()
    ((loser, error),) = told.items()
    winner = {"Bo": "Ida", "Ida": "Bo"}[loser]
    assert (error.actor, link(any_store).decided_by) == (winner, winner)
    assert [row["actor"] for row in answers(any_store)] == [winner]
