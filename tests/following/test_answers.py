"""From a task to the words that answered it, and the look-alikes that answer nothing."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.following.answers import Answer, find_answers
from tracker.following.matters import Matter, Told
from tracker.following.word_weights import WordIndex, names_in

FIRST, NEXT = dt.date(2024, 2, 6), dt.date(2024, 4, 16)
# what the rest of the minutes says: without it no word is rarer than another
BACKGROUND = (
    "Dagsordenen blev godkendt.",
    "Formanden bød velkommen til mødet.",
    "Rådet talte om foreningernes lokaler.",
    "Der var intet til eventuelt.",
)


def told(text: str, item: str = "next/1", date: dt.date = NEXT, *, decided: bool = True, at: int = 0) -> Told:
    return Told(item, date, Quote(text, Span(at, at + len(text))), decided)


def answer_to(
    task: str, *later: Told, responsible: str | None = None, addressed_to: str | None = None
) -> Answer | None:
    matter = Matter(
        "m", FollowUpKind.TASK, "first/1", FIRST, Quote(task, Span(0, len(task))), responsible, addressed_to
    )
    before = [told(task, "first/1", FIRST), *(told(text, "first/2", FIRST, at=500) for text in BACKGROUND)]
    return find_answers([matter], [*before, *later]).get("m")


@pytest.mark.parametrize(
    ("task", "words"),
    [
        pytest.param(
            "Forvaltningen laver en oversigt over byens legepladser.",
            "Der foreligger nu et overblik over legepladserne i byen.",
            id="other words, same matter",
        ),
        pytest.param(
            "Sekretariatet holder et informationsmøde om skolestart i august.",
            "Informationsmødet om skolestart blev holdt den 29. august med 40 gæster.",
            id="was held",
        ),
        pytest.param(
            "Forvaltningen sender et spørgeskema til beboerne i Nørrevang.",
            "95 beboere har nu svaret på spørgeskemaet.",
            id="the answers are in",
        ),
    ],
)
def test_a_later_sentence_that_says_it_is_done_closes_the_task(task: str, words: str) -> None:
    answer = answer_to(task, told(words))
    assert answer is not None
    assert (answer.state, answer.told.quote.text) == (FollowUpState.DONE, words)


@pytest.mark.parametrize(
    ("task", "words"),
    [
        pytest.param(
            "Forvaltningen indhenter et tilbud på at få velkomstpjecen oversat til farsi.",
            "Skolen har fået et tilbud på at få blanketten oversat til farsi.",
            id="same words about another thing",
        ),
        pytest.param(
            "Forvaltningen laver en oversigt over byens legepladser.",
            "Oversigten over legepladserne er endnu ikke lavet.",
            id="has not come yet",
        ),
        pytest.param(
            "Forvaltningen laver en oversigt over byens legepladser.",
            "Forvaltningen vil fremlægge oversigten over legepladserne.",
            id="promised again",
        ),
        pytest.param(
            "Rådet spørger Teknikudvalget om lys på stien ved skolen.",
            "Teknikudvalget har svaret Seniorrådet, at lyset på havnen er skiftet.",
            id="an answer to another council",
        ),
    ],
)
def test_a_look_alike_closes_nothing(task: str, words: str) -> None:
    assert answer_to(task, told(words), addressed_to="Teknikudvalget" if "Teknik" in task else None) is None


def test_the_person_who_was_to_act_closes_it_with_few_words_in_common() -> None:
    task = "Signe Lundholt fotograferer de mørke steder på stien inden 1. marts."
    answer = answer_to(task, told("Signe Lundholt viste sine billeder fra stien."), responsible="Signe Lundholt")
    assert answer is not None
    assert answer.state is FollowUpState.DONE


def test_the_body_that_was_asked_closes_the_referral() -> None:
    words = "Teknikudvalget behandlede den 14. maj rådets henvendelse og har bestilt lamper til stien."
    answer = answer_to("Rådet spørger Teknikudvalget om lys på stien.", told(words), addressed_to="Teknikudvalget")
    assert answer is not None
    assert answer.state is FollowUpState.DONE


def test_what_the_council_gives_up_is_dropped() -> None:
    answer = answer_to("Gruppen holder en madaften i uge 36.", told("Rådet går ikke videre med madaftenen."))
    assert answer is not None
    assert answer.state is FollowUpState.DROPPED


def test_what_is_put_off_is_postponed_until_it_comes_back() -> None:
    task = "Sekretariatet fremlægger en årsplan for rådet."
    later = told("Årsplanen udsættes til næste møde.")
    answer = answer_to(task, later)
    assert answer is not None
    assert answer.state is FollowUpState.POSTPONED
    back = told("Årsplanen blev fremlagt og godkendt.", "third/1", dt.date(2024, 6, 1))
    closed = answer_to(task, later, back)
    assert closed is not None
    assert closed.state is FollowUpState.DONE


def test_an_item_that_recalls_the_task_answers_it_in_its_decision() -> None:
    recall = told("Rådet bad i februar om tal for ledigheden blandt de unge.", decided=False)
    words = "Jobcentret viste, at hver fjerde står uden arbejde."
    answer = answer_to("Forvaltningen fremlægger tal for ledigheden blandt de unge.", recall, told(words, at=80))
    assert answer is not None
    assert answer.told.quote.text == words


def test_a_question_looked_into_in_the_same_minutes_is_answered_at_once() -> None:
    question = "Rådet bad forvaltningen undersøge gebyret."
    reply = "Forvaltningen har efterfølgende undersøgt sagen: Det er gratis."
    answer = answer_to(question, told(reply, "first/1", FIRST, at=len(question) + 1))
    assert answer is not None
    assert (answer.state, answer.told.meeting_date) == (FollowUpState.DONE, FIRST)


def test_a_task_that_points_back_is_known_by_the_sentence_before_it() -> None:
    task = "Forvaltningen undersøger det."
    matter = Matter(
        "m",
        FollowUpKind.TASK,
        "first/1",
        FIRST,
        Quote(task, Span(60, 60 + len(task))),
        context="Eventuelt Et medlem spurgte, om velkomstpakken findes på somali.",
    )
    reply = told("Forvaltningen oplyste, at velkomstpakken nu ligger på somali.")
    assert find_answers([matter], [*(told(text, "first/2", FIRST) for text in BACKGROUND), reply])["m"].told == reply


def test_nothing_said_before_the_task_answers_it() -> None:
    earlier = told("Der foreligger nu en oversigt over legepladserne.", date=dt.date(2023, 1, 1))
    assert answer_to("Forvaltningen laver en oversigt over legepladserne.", earlier) is None


def test_names_are_people_associations_and_bodies() -> None:
    assert names_in("Syklubben Tråden") == ("Syklubben Tråden",)
    assert names_in("Forvaltningen") == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_share_met_is_between_nothing_and_all(wanted: str, offered: str) -> None:
    share = WordIndex([wanted, offered]).shares(wanted).get(1, 0.0)
    assert 0 <= share <= 1.000001
    assert WordIndex([wanted]).shares(wanted).get(0, 0.0) in {0.0, 1.0}
