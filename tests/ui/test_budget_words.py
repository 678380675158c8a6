"""The sentence of a year for every way it can stand, from entries as the store gives them."""

from typing import Any

import pytest

from tracker.domain.ledger import ProposalAnswer
from tracker.domain.source import Origin
from tracker.insight.budget_lines import LineBy, line_of
from tracker.insight.ledger_effect import effects_of
from tracker.ui.budget_words import ANSWER_WORDS, ORIGIN_WORDS, kind_words, net_sentence, sum_words, year_sentence
from tracker.ui.budget_year import picture_title


def entry(kind: str, kroner: int, pool: str = "p", **more: Any) -> dict[str, Any]:
    """A row of ``entries_frame`` with what the sentence looks at."""
    names = ("refers_to", "import_id", "account_id", "goal_id", "date", "told_on", "purpose")
    return {
        **dict.fromkeys(names),
        "id": f"{pool}-{kind}-{kroner}",
        "pool_id": pool,
        "kind": kind,
        "amount_ore": kroner * 100,
        "year": 2026,
        "is_proposed": False,
        **more,
    }


def line(*entries: dict[str, Any]) -> Any:
    return line_of(LineBy.YEAR, 2026, 2026, effects_of(entries))


GIVEN, SPENT = entry("appropriation", 10_000), entry("expenditure", 2_500)
REMAINDER = {"kind": "remaining", "amount_ore": 4_000_00, "told_on": None, "pool_id": "p"}


@pytest.mark.parametrize(
    ("entries", "stated", "sentence"),
    [
        pytest.param((), (), "Kilderne fortæller ikke om nogen beløb i 2026.", id="nothing at all"),
        pytest.param(
            (GIVEN, SPENT), (), "7.500 kr. af 10.000 kr. i 2026 er tilbage (75 %). Der er brugt 2.500 kr.", id="left"
        ),
        pytest.param(
            (entry("appropriation", -8_000), entry("refund", 3_000, import_id="fil")),
            (),
            "Der er budgetteret med en indtægt på 8.000 kr. i 2026. Der er kommet 3.000 kr. ind.",
            id="an account of income",
        ),
        pytest.param(
            (entry("appropriation", -8_000), entry("expenditure", 500)),
            (),
            "Der er budgetteret med en indtægt på 8.000 kr. i 2026. Der er brugt 500 kr. mere, end der er kommet ind.",
            id="income that has only cost",
        ),
        pytest.param(
            (entry("appropriation", -8_000),),
            (),
            "Der er budgetteret med en indtægt på 8.000 kr. i 2026. Kilderne fortæller ikke, hvad der er kommet ind.",
            id="income of which nothing is told",
        ),
        pytest.param(
            (GIVEN, SPENT, entry("commitment", 500)),
            (),
            "7.000 kr. af 10.000 kr. i 2026 er tilbage (70 %). Der er brugt 2.500 kr. og disponeret 500 kr.",
            id="committed is not spent",
        ),
        pytest.param(
            (GIVEN,),
            (),
            "Der er 10.000 kr. til rådighed i 2026. Kilderne fortæller ikke, hvad der er brugt.",
            id="nothing is told of spending",
        ),
        pytest.param(
            (GIVEN,),
            (REMAINDER,),
            "Der er 10.000 kr. til rådighed i 2026. Kilderne fortæller ikke, hvad der er brugt. "
            "Referatet siger, at 4.000 kr. er tilbage.",
            id="a remainder is stated",
        ),
        pytest.param(
            (GIVEN, entry("expenditure", 12_000)),
            (),
            "Der er brugt og disponeret 2.000 kr. mere i 2026, end de 10.000 kr., der var.",
            id="overspent",
        ),
        pytest.param(
            (GIVEN, entry("correction", -11_000)),
            (),
            "Rettelserne er større end bevillingen i 2026: der mangler 1.000 kr.",
            id="corrected below nought",
        ),
        pytest.param(
            (entry("carry_over", 38_000), SPENT),
            (),
            "Bevillingen i 2026 er ikke oplyst, så det kan ikke regnes, hvad der er tilbage; "
            "38.000 kr. er overført og 2.500 kr. er brugt.",
            id="the appropriation is unknown",
        ),
        pytest.param(
            (GIVEN, SPENT, entry("expenditure", 100, "q")),
            (),
            "Bevillingen i 2026 er kendt for 1 budget af 2: 10.000 kr. i alt. "
            "Hvad der er tilbage af det hele, kan ikke regnes.",
            id="one of two budgets is known",
        ),
        pytest.param(
            (GIVEN, SPENT, entry("appropriation", 100, "q")),
            (),
            "Der er 10.100 kr. til rådighed i 2026. Kilderne fortæller ikke om forbruget i 1 af 2 budgetter; "
            "i de andre er 7.500 kr. tilbage.",
            id="the spending of one of two is known",
        ),
        pytest.param(
            (GIVEN, {**SPENT, "is_proposed": True}),
            (),
            "7.500 kr. af 10.000 kr. i 2026 er tilbage (75 %). Der er brugt 2.500 kr. "
            "Tallene er med forslag, som ingen har bogført endnu.",
            id="with proposals",
        ),
    ],
)
def test_the_sentence(entries: Any, stated: Any, sentence: str) -> None:
    assert year_sentence(line(*entries), stated).replace("\N{NO-BREAK SPACE}", " ") == sentence


@pytest.mark.parametrize(
    ("entries", "title"),
    [
        pytest.param((GIVEN, SPENT), "Hvordan blev der 7.500 kr. tilbage?", id="some is left"),
        pytest.param((GIVEN,), "Hvor kommer de 10.000 kr. fra?", id="nothing is told of spending"),
        pytest.param((GIVEN, entry("expenditure", 11_000)), "Hvorfor mangler der 1.000 kr.?", id="overspent"),
    ],
)
def test_the_title_is_a_question(entries: Any, title: str) -> None:
    assert picture_title(line(*entries)).replace("\N{NO-BREAK SPACE}", " ") == title


@pytest.mark.parametrize(
    ("kind", "kroner", "words"),
    [
        pytest.param("carry_over", -5, "Overført herfra", id="money leaves"),
        pytest.param("transfer", 5, "Omplacering hertil", id="money comes"),
        pytest.param("commitment", -5, "Disponeret, frigivet", id="released"),
        pytest.param("refund", 5, "Tilbagebetalt", id="comes back"),
    ],
)
def test_the_way_of_the_money_is_told(kind: str, kroner: int, words: str) -> None:
    assert kind_words(entry(kind, kroner)) == words


def test_unknown_is_a_word_and_less_than_nought_has_a_minus() -> None:
    assert (sum_words(None), sum_words(-100)) == ("ukendt", "\N{MINUS SIGN}1\N{NO-BREAK SPACE}kr.")


def test_no_word_of_a_closed_list_is_missing() -> None:
    assert set(ORIGIN_WORDS) == set(Origin)
    assert set(ANSWER_WORDS) == set(ProposalAnswer)


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        pytest.param((GIVEN, SPENT), "", id="nothing came in"),
        pytest.param(
            (GIVEN, SPENT, entry("refund", 400)),
            "Forbruget er fratrukket 400 kr., der er betalt tilbage.",
            id="paid back by an applicant",
        ),
        pytest.param(
            (GIVEN, entry("appropriation", -8_000), SPENT, entry("refund", 3_000, import_id="fil")),
            "Budgettet er fratrukket en ventet indtægt på 8.000 kr. og forbruget er fratrukket 3.000 kr., "
            "der er kommet ind eller betalt tilbage.",
            id="income by a file",
        ),
    ],
)
def test_what_is_taken_from_budget_and_spending_is_told(entries: tuple[dict[str, Any], ...], sentence: str) -> None:
    assert net_sentence(line(*entries)).replace("\N{NO-BREAK SPACE}", " ") == sentence
