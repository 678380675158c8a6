"""Wishes for a higher goal, in the words of minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.source import Span
from tracker.extraction.told.target_wishes import find_target_wishes


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Rådet drøftede, om der kan sættes højere mål for politikken.", id="whether higher can be set"),
        pytest.param("Et medlem spurgte til mere ambitiøse målsætninger.", id="more ambitious"),
        pytest.param("Forummet anbefaler, at måltallet for kvinder i job hæves til 60 procent.", id="raised"),
        pytest.param("Formanden foreslog at hæve ambitionsniveauet.", id="to raise"),
        pytest.param("Integrationsrådet så gerne, at delmålene bliver skærpet og målene strammes.", id="tightened"),
        pytest.param("Ønske om mål, der kan styres efter.", id="goals to steer by"),
        pytest.param("Der er behov for mål, som kan måles hvert år.", id="goals that can be measured"),
        pytest.param("Udvalget efterlyser målbare mål for frivilligheden.", id="measurable goals"),
    ],
)
def test_a_wish_is_found_as_a_whole_sentence(sentence: str) -> None:
    text = f"Status blev gennemgået. {sentence} Punktet slutter."
    (found,) = find_target_wishes(text, [Span(0, len(text))])
    assert found.text == sentence
    assert text[found.span.start : found.span.end] == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Udvalget besluttede at hæve måltallet til 60 procent.", id="decided, so no wish"),
        pytest.param("Målet for praktik er 120 virksomheder.", id="a target told"),
        pytest.param("Rådet ønsker et højere budget.", id="more of something else"),
        pytest.param("Der er kommet flere formål med foreningen.", id="purposes are no goals"),
        pytest.param("Rådet ønsker flere måltider i klubben.", id="meals are no goals"),
        pytest.param("Holdet ønsker at score flere mål i kampen mod Vestby.", id="goals in a match"),
    ],
)
def test_what_only_sounds_like_one_is_none(sentence: str) -> None:
    assert find_target_wishes(sentence, [Span(0, len(sentence))]) == ()


def test_only_the_given_stretches_are_read() -> None:
    text = "Rådet ønsker højere mål. Rådet ønsker højere mål."
    assert [one.span for one in find_target_wishes(text, [Span(25, len(text))])] == [Span(25, len(text))]


@given(st.text(alphabet="Rådet ønsker højere mål hæves.\n der styres", max_size=300))
def test_any_text_gives_sentences_that_stand_in_it_in_order(text: str) -> None:
    found = find_target_wishes(text, [Span(0, len(text))])
    assert all(text[one.span.start : one.span.end] == one.text for one in found)
    assert [one.span for one in found] == sorted(one.span for one in found)
