"""What somebody takes on in an idiom or as it is told afterwards, and what only looks like a task."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.only_told import is_only_told
from tracker.extraction.tasks.task_verbs import find_task

TASK, PROMISE, REQUEST = FollowUpKind.TASK, FollowUpKind.PROMISE, FollowUpKind.REQUEST
PUT_OFF = FollowUpKind.POSTPONEMENT


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        pytest.param("Ida meldte sig til at skrive et indlæg.", PROMISE, "Ida", id="volunteered"),
        pytest.param("Bo og Ida tog opgaven med at finde en sal.", PROMISE, "Bo og Ida", id="took the task"),
        pytest.param("Chefen gav os sit ord på at vende tilbage.", PROMISE, "Chefen", id="gave a word"),
        pytest.param("Chefen tog det med hjem, om prisen kan sænkes.", PROMISE, "Chefen", id="took it home"),
        pytest.param("Skolechefen ville undersøge, hvor tit det sker.", TASK, "Skolechefen", id="told afterwards"),
        pytest.param("Det blev overladt til forvaltningen at tegne et kort.", TASK, "forvaltningen", id="was left to"),
        pytest.param("Kan skiltet flyttes, undersøges af Bo Vik.", TASK, "Bo Vik", id="question first"),
        pytest.param("Ida Holm får lavet en liste over klubber.", TASK, "Ida Holm", id="has it made"),
        pytest.param("Udvalget udbad sig tal fra Jobcentret om praktik.", REQUEST, "Jobcentret", id="asked for"),
        pytest.param("Turen tages op igen, og Ida finder en dato.", TASK, "Ida", id="the second clause says who"),
        pytest.param("Udkastet affattes af Bo Vik og sendes inden 1. maj.", TASK, "Bo Vik", id="passive by whom"),
        pytest.param("Konsulenten besigtiger salen og giver besked.", TASK, "Konsulenten", id="two verbs, one who"),
        pytest.param("Festgruppen mødes igen i maj og laver et program.", TASK, "Festgruppen", id="a verb in -s first"),
        pytest.param("Havnens plan måtte vente til næste møde.", PUT_OFF, None, id="had to wait"),
        pytest.param("Nye kriterier for puljen udsat.", PUT_OFF, None, id="cut short"),
        pytest.param("Hans oplæg rykkes til næste møde.", PUT_OFF, None, id="moved"),
        pytest.param("Planen udgår i dag og behandles på næste møde.", PUT_OFF, None, id="off, and treated later"),
        pytest.param("Vedtægterne blev taget af bordet og gemt til maj.", PUT_OFF, None, id="off the table"),
    ],
)
def test_a_task_is_known_however_it_was_taken_on(
    sentence: str, kind: FollowUpKind, who: str | None, vocabulary: Vocabulary
) -> None:
    task = find_task(sentence, "maj" in sentence, vocabulary)
    assert task is not None
    assert (task.kind, task.responsible) == (kind, who)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Perronen får nye fliser i april, oplyser Teknikudvalget.", id="news"),
        pytest.param("Teknikudvalget skriver, at bussen kører for tom.", id="a letter told"),
        pytest.param("I oktober lovede Bo at spørge klubben.", id="recalled"),
        pytest.param("Rådet reserverer 9.000 kr. til festen i juni.", id="money set aside"),
        pytest.param("Vi ses igen tirsdag den 3. december.", id="farewell"),
        pytest.param("Klubben bad om kr. 7.500 til en bane.", id="an application"),
        pytest.param("Bo Vik aflyser turen, da ingen ville med.", id="given up"),
        pytest.param("Forsyningen trykker nu et ark med billeder.", id="under way"),
        pytest.param("Rådet vil lægge vægt på lave trin.", id="an opinion"),
        pytest.param("Mange ved ikke, hvordan man skriver en ansøgning.", id="a clause of its own"),
        pytest.param("Det svarer til en hel skoleklasse.", id="a comparison"),
    ],
)
def test_what_is_only_told_is_no_task(sentence: str, vocabulary: Vocabulary) -> None:
    assert find_task(sentence, True, vocabulary) is None


@given(st.text(max_size=200))
def test_any_words_are_told_or_not(sentence: str) -> None:
    assert is_only_told(sentence) in {True, False}
