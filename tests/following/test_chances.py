"""How likely a sentence closes a matter: beside the next sentence, and beside the next matter."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.following.chances import chance, log_odds, standing
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told
from tracker.following.threads import find_threads

FIRST, SECOND = dt.date(2024, 3, 5), dt.date(2024, 5, 7)
SCORES = st.floats(0, 8)


def task(number: int, text: str, kind: FollowUpKind = FollowUpKind.TASK, title: str = "Eventuelt") -> Matter:
    at = 1_000 * number
    return Matter(str(number), kind, f"a{number}", FIRST, Quote(text, Span(at, at + len(text))), item_title=title)


def told(*texts: str, title: str = "Siden sidst") -> list[Told]:
    return [
        Told("b", SECOND, Quote(text, Span(1_000 * n, 1_000 * n + len(text))), in_decision=True, item_title=title)
        for n, text in enumerate(texts)
    ]


@given(SCORES, SCORES, SCORES)
def test_a_pair_stands_the_better_the_less_the_others_fit(score: float, other: float, less: float) -> None:
    low, high = sorted((other, less))
    beside_high, beside_low = standing(score, high, 0.0), standing(score, low, 0.0)
    assert beside_low["before_sentences"] >= beside_high["before_sentences"]
    assert beside_low["behind_sentence"] <= beside_high["behind_sentence"]


@given(st.floats(-1e6, 1e6), st.floats(0, 10))
def test_a_chance_lies_between_nothing_and_all_and_rises_with_the_odds(odds: float, more: float) -> None:
    assert 0 <= chance(odds) <= chance(odds + more) <= 1
    assert log_odds({"a": 2.0}, {"a": more}) == 2 * more


def test_one_report_answers_one_task_though_two_tasks_have_its_words(language: FieldLanguage) -> None:
    boat = task(1, "Ida Holm maler redningsbåden ved havnen.")
    boathouse = task(2, "Bo Vik vasker bådehuset ved havnen.")
    threads = find_threads([boat, boathouse], told("Redningsbåden ved havnen er nu malet rød og hvid."), language)
    assert [threads[m.id].state.is_closed for m in (boat, boathouse)] == [True, False]


def test_a_part_of_what_was_asked_for_is_not_the_end(language: FieldLanguage) -> None:
    offers = task(1, "Ida Holm indhenter tre tilbud på brandsikring af møllen.")
    threads = find_threads([offers], told("Et af de tre tilbud på brandsikring af møllen er kommet."), language)
    assert threads["1"].state is FollowUpState.OPEN


def test_money_that_was_set_aside_answers_no_question_about_something_else(language: FieldLanguage) -> None:
    poster = task(1, "Ida Holm laver en plakat om borgermødet.")
    threads = find_threads([poster], told("Der er sat 10.000 kr. af til mødet i november."), language)
    assert threads["1"].state is FollowUpState.OPEN


def test_what_was_put_off_comes_back_under_the_title_of_its_item(language: FieldLanguage) -> None:
    again = task(1, "Emnet tages op igen på næste møde.", FollowUpKind.POSTPONEMENT, "Kørsel til sygehuset")
    there = told("Kørslen til sygehuset blev drøftet, og alle var for.", title="Kørsel til sygehuset")
    assert find_threads([again], there, language)["1"].state.is_closed
