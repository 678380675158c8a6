"""The sentence of an account for every way it can stand."""

from dataclasses import replace

import pytest

from tracker.insight.spending import Account
from tracker.ui.budget_words import account_sentence, picture_title

PLAIN = Account("p", 2026, 10_000_00, 0, 0, 2_500_00, ())


@pytest.mark.parametrize(
    ("account", "sentence"),
    [
        pytest.param(PLAIN, "7.500 kr. af 10.000 kr. i 2026 er tilbage (75 %).", id="some is left"),
        pytest.param(
            replace(PLAIN, spent=None),
            "Der er 10.000 kr. til rådighed i 2026. Kilderne fortæller ikke, hvad der er brugt.",
            id="nothing is told of spending",
        ),
        pytest.param(
            replace(PLAIN, spent=None, stated_left=4_000_00),
            "4.000 kr. af 10.000 kr. i 2026 er tilbage ifølge referaterne, som ikke fortæller, hvad der er brugt.",
            id="a remainder is stated",
        ),
        pytest.param(
            replace(PLAIN, spent=12_000_00),
            "Der er brugt 2.000 kr. mere i 2026, end de 10.000 kr., der var.",
            id="overspent",
        ),
        pytest.param(
            replace(PLAIN, corrected=-11_000_00, spent=None),
            "Rettelserne er større end bevillingen i 2026: der mangler 1.000 kr.",
            id="corrected below nought",
        ),
        pytest.param(
            replace(PLAIN, granted=None, carried_over=38_000_00),
            "Bevillingen i 2026 er ikke oplyst, så det kan ikke regnes, hvad der er tilbage; "
            "38.000 kr. er overført og 2.500 kr. er brugt.",
            id="the appropriation is unknown",
        ),
        pytest.param(
            replace(PLAIN, granted=None, spent=None, year=None),
            "Bevillingen (år ikke oplyst) er ikke oplyst, så det kan ikke regnes, hvad der er tilbage.",
            id="nothing is known",
        ),
    ],
)
def test_the_sentence(account: Account, sentence: str) -> None:
    assert account_sentence(account).replace("\N{NO-BREAK SPACE}", " ") == sentence


@pytest.mark.parametrize(
    ("account", "title"),
    [
        pytest.param(PLAIN, "Hvordan blev der 7.500 kr. tilbage?", id="some is left"),
        pytest.param(replace(PLAIN, spent=None), "Hvor kommer de 10.000 kr. fra?", id="nothing is told of spending"),
        pytest.param(replace(PLAIN, spent=11_000_00), "Hvorfor mangler der 1.000 kr.?", id="overspent"),
    ],
)
def test_the_title_is_a_question(account: Account, title: str) -> None:
    assert picture_title(account).replace("\N{NO-BREAK SPACE}", " ") == title
