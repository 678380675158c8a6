"""Papers and screens call a thing by the same word."""

from tracker.domain.decision import Outcome
from tracker.domain.goal import GoalState
from tracker.domain.goal_history import WishState
from tracker.export.words import FRESHNESS_WORDS, GOAL_STATE_WORDS, OUTCOME_WORDS, WISH_STATE_WORDS
from tracker.figures.states import STATE_LOOKS
from tracker.insight.freshness import Freshness


def test_a_state_has_the_same_word_in_a_paper_and_in_a_picture() -> None:
    assert {state: look.word for state, look in STATE_LOOKS.items()} == dict(GOAL_STATE_WORDS)


def test_no_member_is_without_its_word() -> None:
    assert set(GOAL_STATE_WORDS) == set(GoalState)
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert set(WISH_STATE_WORDS) == set(WishState)
    assert set(FRESHNESS_WORDS) == set(Freshness)
