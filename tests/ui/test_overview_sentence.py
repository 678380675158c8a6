"""The first sentence of Overblik for none, one and many."""

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import GoalState
from tracker.insight.period import Period
from tracker.ui.overview_sentence import goals_sentence, period_sentence

S = GoalState


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        pytest.param({}, "Politikken har endnu ingen mål i Pejlemærke.", id="none"),
        pytest.param({S.ON_TRACK: 1}, "1 af 1 mål er på vej eller nået.", id="one, good"),
        pytest.param({S.OFF_TRACK: 1}, "Ingen af 1 mål er på vej eller nået, og 1 er bagud.", id="one, bad"),
        pytest.param(
            {S.REACHED: 2, S.ON_TRACK: 7, S.OFF_TRACK: 4, S.AT_RISK: 4, S.NOT_MEASURABLE: 7},
            "9 af 24 mål er på vej eller nået, 4 er i fare, 4 er bagud, og 7 kan ikke måles endnu, "
            "fordi de mangler en indikator eller et måltal.",
            id="many",
        ),
        pytest.param(
            {S.ON_TRACK: 1, S.NOT_MEASURABLE: 1},
            "1 af 2 mål er på vej eller nået, og 1 kan ikke måles endnu, "
            "fordi det mangler en indikator eller et måltal.",
            id="one lacks an indicator",
        ),
        pytest.param(
            {S.NOT_MEASURABLE: 9},
            "Ingen af de 9 mål kan vurderes endnu: 9 kan ikke måles endnu, "
            "fordi de mangler en indikator eller et måltal.",
            id="none can be judged",
        ),
        pytest.param(
            {S.TEXT_UNKNOWN: 6},
            "Ordlyden af de 6 mål, der kendes, står ikke i kilderne, "
            "så det kan endnu ikke siges, hvor langt kommunen er.",
            id="all unknown",
        ),
        pytest.param(
            {S.TEXT_UNKNOWN: 1},
            "Ordlyden af det eneste mål, der kendes, står ikke i kilderne, "
            "så det kan endnu ikke siges, hvor langt kommunen er.",
            id="the only one unknown",
        ),
        pytest.param(
            {S.ENDED: 2}, "Politikkens 2\N{NO-BREAK SPACE}mål er ophørt; der er ingen mål i gang.", id="all ended"
        ),
        pytest.param(
            {S.ON_TRACK: 2, S.ENDED: 3}, "2 af 2 mål er på vej eller nået.", id="ended stand outside the total"
        ),
    ],
)
def test_the_sentence(counts: dict[GoalState, int], sentence: str) -> None:
    assert goals_sentence(Counter(counts)) == sentence


@given(st.dictionaries(st.sampled_from(list(GoalState)), st.integers(0, 30)))
def test_it_is_always_one_whole_sentence(counts: dict[GoalState, int]) -> None:
    said = goals_sentence(Counter(counts))
    assert said.endswith(".")
    assert "  " not in said
    assert ",," not in said
    assert " 0 " not in said


@pytest.mark.parametrize(
    ("share", "left", "until", "sentence"),
    [
        pytest.param(0.98, 39, 0, "98\N{NO-BREAK SPACE}% af perioden er gået.", id="running"),
        pytest.param(0.0, 2192, 1, "Perioden begynder om 1\N{NO-BREAK SPACE}dag.", id="tomorrow"),
        pytest.param(1.0, 0, 0, "Perioden er slut.", id="over"),
    ],
)
def test_the_period(share: float, left: int, until: int, sentence: str) -> None:
    period = Period(dt.date(2021, 1, 1), dt.date(2026, 12, 31), share, left, until)
    assert period_sentence(period).replace(" %", "\N{NO-BREAK SPACE}%") == sentence
