"""How the states look: a word and a shape for each, and numbers that can be read on the colours."""

import pytest

from tracker.domain.goal import GoalState
from tracker.figures.states import STATE_DEFINITIONS, STATE_LOOKS
from tracker.insight.progress_rules import TOLERANCE
from tracker.settings import PROJECT_FOLDER


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_state_has_a_look_and_a_definition() -> None:
    assert set(STATE_LOOKS) == set(GoalState) == set(STATE_DEFINITIONS)


def test_the_guide_says_what_the_screen_says() -> None:
    guide = (PROJECT_FOLDER / "docs" / "screens.md").read_text(encoding="utf-8")
    rows = [line for line in guide.splitlines() if line.startswith("| **")]
    for state, look in STATE_LOOKS.items():
        assert f"| **{look.word}** | {STATE_DEFINITIONS[state]} |" in rows


def test_the_share_that_the_definitions_name_is_the_rules_own() -> None:
    assert abs(1 - TOLERANCE - 1 / 5) < 1e-9, "the definitions say *en femtedel*"


def test_no_two_states_share_a_word_or_a_sign() -> None:
    assert len({look.word for look in STATE_LOOKS.values()}) == len(STATE_LOOKS)
    assert len({look.icon for look in STATE_LOOKS.values()}) == len(STATE_LOOKS)


@pytest.mark.parametrize("state", list(GoalState))
def test_numbers_in_a_bar_can_be_read(state: GoalState) -> None:
    look = STATE_LOOKS[state]
    assert contrast(look.ink, look.colour) >= 4.5


@pytest.mark.parametrize("state", list(GoalState))
def test_the_outline_of_a_bar_can_be_seen_on_white(state: GoalState) -> None:
    assert contrast(STATE_LOOKS[state].outline, "#FFFFFF") >= 1.8


def test_good_and_bad_differ_by_more_than_colour() -> None:
    patterns = {state: STATE_LOOKS[state].pattern for state in GoalState}
    assert patterns[GoalState.ON_TRACK] != patterns[GoalState.AT_RISK] != patterns[GoalState.OFF_TRACK]
    assert patterns[GoalState.OFF_TRACK] != patterns[GoalState.REACHED]
