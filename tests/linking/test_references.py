"""What a text names outright, and what it does not name."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import GoalSuggestion
from tracker.domain.source import Quote, Span
from tracker.linking.references import suggest_references

POLICY = Policy("p", "eksempelby", "Integrationspolitik 2022-2027", 2022, 2027, case_number="21/118")
AREAS = (("1", "En god start", "abc"), ("2", "Sprog", "ab"), ("3", "Job, uddannelse og hverdag", "abcd"))
GOALS = tuple(
    goal
    for number, title, letters in AREAS
    for goal in (
        Goal(f"p/{number}", "p", None, GoalKind.FOCUS_AREA, number, int(number), title),
        *(Goal(f"p/{number}/{c}", "p", f"p/{number}", GoalKind.GOAL, c, i) for i, c in enumerate(letters)),
    )
)


def found_in(text: str, case_number: str = "", date: dt.date | None = None) -> tuple[GoalSuggestion, ...]:
    passage = Quote(text, Span(100, 100 + len(text)))
    numbers = [Quote(case_number, Span(0, len(case_number)))] if case_number else []
    return suggest_references(None, [passage], numbers, [(POLICY, GOALS)], date=date, municipality_name="Eksempelby")


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        pytest.param("indsatsområdet Sprog, punkt a) og b)", {"p/2", "p/2/a", "p/2/b"}, id="area with its points"),
        pytest.param("indsatsornrådet En g0d start, litra a-c", {"p/1", "p/1/a", "p/1/b", "p/1/c"}, id="scanned"),
        pytest.param("indsatsområdetEn god start blev drøftet", {"p/1"}, id="glued by a converter"),
        pytest.param("Job uddannelse og hverdag, punkt d)", {"p/3", "p/3/d"}, id="comma left out"),
        pytest.param("»Sprog« blev drøftet", {"p/2"}, id="one word in quotes"),
        pytest.param("integrationspolitikkens punkt 1.b og 3.d", {None, "p/1/b", "p/3/d"}, id="number and letter"),
        pytest.param("Integrationspolitik 2022-2027 er vedlagt", {None}, id="title with its period"),
        pytest.param("status på integrationspolitikken", {None}, id="title inflected"),
        pytest.param("punkt b) under indsatsområdet Sprog", {"p/2", "p/2/b"}, id="points before their area"),
        pytest.param("indsatsområde 2, punkt a", {"p/2", "p/2/a"}, id="area by its number"),
        pytest.param("fokusområde 1 og 3", {"p/1", "p/3"}, id="areas by their numbers"),
        pytest.param("indsatsområdet Sprog, på nær b)", {"p/2", "p/2/a"}, id="all but one without saying all"),
        pytest.param("delmål 1c skal følges op", {"p/1/c"}, id="a whole code of a goal"),
        pytest.param("indsatsområdet En gd sttart, punkt a)", {"p/1", "p/1/a"}, id="letters lost and doubled"),
        pytest.param("indsatsområderne Sprog og En god start", {"p/2", "p/1"}, id="several names after one word"),
        pytest.param("integrationsplanens punkt 2.a", set(), id="a plan is not this policy"),
        pytest.param(
            "indsatsområdet Sprog, punkt a), og indsatsområdet En god start, punkt c)",
            {"p/2", "p/2/a", "p/1", "p/1/c"},
            id="each area keeps its own points",
        ),
    ],
)
def test_what_is_named_is_linked(text: str, goals: set[str | None]) -> None:
    assert {s.goal_id for s in found_in(text)} == goals


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("børne- og ungepolitikkens indsatsområde Sprog, punkt a)", id="another policy's focus area"),
        pytest.param("Rådet drøftede punkt 1 b) på dagsordenen", id="an agenda's point"),
        pytest.param("Der er brug for sprog og en god start", id="everyday words in lower case"),
        pytest.param("Mosebæk Kommunes integrationspolitik", id="another municipality's policy"),
        pytest.param("Integrationspolitik 2015-2018", id="an earlier policy of the same name"),
        pytest.param("den sundhedspolitiske drøftelse af trafikpolitikken", id="other policies"),
        pytest.param("punkt b) i indsatsområdet Sprog i dagtilbudspolitikken", id="another policy named after it"),
        pytest.param("klimaplanens indsatsområde 2", id="another plan's area by number"),
        pytest.param("delmål 3b i budgetaftalen", id="another paper's goal"),
        pytest.param("FN's verdensmål 3.b", id="a goal of the world"),
    ],
)
def test_what_is_not_named_is_not_linked(text: str) -> None:
    assert found_in(text) == ()


def test_the_policys_own_case_number_links_the_policy() -> None:
    assert [(s.goal_id, s.evidence[0].text) for s in found_in("Kort sag", "21/118")] == [(None, "21/118")]
    assert found_in("Kort sag", "21/119") == ()


def test_a_policy_named_without_years_is_the_one_in_force_that_day() -> None:
    assert found_in("integrationspolitikken", date=dt.date(2024, 1, 1))
    assert found_in("integrationspolitikken", date=dt.date(2019, 1, 1)) == ()


@given(st.text(max_size=60), st.sampled_from(["indsatsområdet Sprog, punkt a) til b)", "integrationspolitikkens 1.a"]))
def test_evidence_stands_in_the_passage(noise: str, reference: str) -> None:
    text = noise + reference + noise
    for suggestion in found_in(text):
        for quote in suggestion.evidence:
            assert text[quote.span.start - 100 : quote.span.end - 100] == quote.text


NUMBERED = (
    Goal("n/A", "n", None, GoalKind.FOCUS_AREA, "A", 0, "Hjem og bolig"),
    Goal("n/A1", "n", "n/A", GoalKind.GOAL, "A1", 1, "Et varigt hjem"),
    Goal("n/A2", "n", "n/A", GoalKind.GOAL, "A2", 2, "Naboskab"),
    Goal("n/2", "n", None, GoalKind.FOCUS_AREA, "2", 3, "Arbejde for alle"),
    Goal("n/2.1", "n", "n/2", GoalKind.GOAL, "2.1", 4, "Første job"),
    Goal("n/2.1.1", "n", "n/2.1", GoalKind.SUBGOAL, "1", 5, "Praktik"),
    Goal("n/9", "n", None, GoalKind.GOAL, "9", 6, "Et mål uden område"),
)
STRATEGY = Policy("n", "eksempelby", "Sammen i Eksempelby 2022-2027", 2022, 2027)


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        pytest.param("Udvalget drøftede mål A2.", {"n/A2"}, id="letter and number"),
        pytest.param("mål 2.1 nås ikke", {"n/2.1"}, id="number and number"),
        pytest.param("delmål 2.1.1 er nået", {"n/2.1.1"}, id="three levels"),
        pytest.param("målet »Et varigt hjem« blev drøftet", {"n/A1"}, id="a goal by its title"),
        pytest.param("Udvalget drøftede mål 9.", {"n/9"}, id="a goal without an area"),
        pytest.param("fokusområde A", {"n/A"}, id="an area by its letter"),
        pytest.param("integrationspolitikkens punkt 2.1", {None, "n/2.1"}, id="the field's policy by another word"),
    ],
)
def test_policies_number_their_goals_in_many_ways(text: str, goals: set[str | None]) -> None:
    passage = Quote(text, Span(0, len(text)))
    found = suggest_references(None, [passage], [], [(STRATEGY, NUMBERED)], municipality_name="Eksempelby")
    assert {s.goal_id for s in found} == goals
