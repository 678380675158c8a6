"""Questions of a body are matters: somebody is to tell something, and it is answered when it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.questions import find_question


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param("Rådet spørger forvaltningen, hvor mange der venter.", "forvaltningen", id="the administration"),
        pytest.param("Vi spørger derfor Teknikudvalget om lys på stien.", "Teknikudvalget", id="another body"),
        pytest.param(
            "Ældrerådet vil spørge Børne- og Skoleudvalget, om det fortsætter.", "Børne- og Skoleudvalget", id="long"
        ),
        pytest.param("Rådet stiller forvaltningen det spørgsmål, om den kan.", "forvaltningen", id="puts a question"),
        pytest.param("Rådet ønsker oplyst, hvornår bussen kører.", None, id="nobody is named"),
        pytest.param("Udvalget vil gerne vide, om der er penge.", None, id="wants to know"),
        pytest.param("Rådet udbeder sig et skriftligt svar på, hvad det koster.", None, id="a written answer"),
    ],
)
def test_what_a_body_asks_of_somebody_is_a_question(sentence: str, who: str | None) -> None:
    task = find_question(sentence)
    assert task is not None
    assert (task.kind, task.responsible) == (FollowUpKind.QUESTION, who)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Rådet spurgte forvaltningen om ventetiden.", id="asked at the meeting"),
        pytest.param("Rådet spørger til økonomien.", id="asks after"),
        pytest.param("Rådet spørger ind til planen.", id="asks into"),
        pytest.param("Ida Holm spørger forvaltningen, om det kan nås.", id="one member"),
        pytest.param("Rådet stiller forslag om lys på stien.", id="a proposal"),
        pytest.param("Rådet ønsker flere pladser.", id="a wish"),
    ],
)
def test_what_is_asked_and_told_at_the_meeting_is_none(sentence: str) -> None:
    assert find_question(sentence) is None


@given(st.text(alphabet="RVådetisprg, omhv.Æø-\n", max_size=200))
def test_any_words_are_read(words: str) -> None:
    task = find_question("Rådet spørger " + words)
    assert task is None or task.responsible is None or task.responsible in words
