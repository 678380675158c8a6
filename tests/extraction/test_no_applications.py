"""That nobody has applied to a pool, in the words of minutes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.source import Span
from tracker.extraction.told.no_applications import find_no_applications


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Der er ikke indkommet nogen ansøgninger.", id="none has come"),
        pytest.param("Der er endnu ikke modtaget ansøgninger til rådets pulje.", id="not yet"),
        pytest.param("Sekretariatet har ikke modtaget ansøgninger i år.", id="who got none"),
        pytest.param("Ingen ansøgninger til dette møde.", id="without a verb"),
        pytest.param("Der var ingen nye ansøgninger.", id="no new ones"),
        pytest.param("Ingen foreninger har søgt.", id="no associations"),
        pytest.param("Puljen er ikke blevet søgt.", id="the pool was not applied to"),
        pytest.param("Der har ikke været ansøgere til midlerne.", id="no applicants"),
    ],
)
def test_it_is_found_as_a_whole_sentence(sentence: str) -> None:
    text = f"Rådets pulje er på 20.000 kr. {sentence} Der annonceres igen."
    (found,) = find_no_applications(text, Span(0, len(text)))
    assert found.text == sentence
    assert text[found.span.start : found.span.end] == sentence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Der er ikke kommet nogen ansøgninger til stillingen.", id="a post, no pool"),
        pytest.param("Puljen: Der er kommet tre ansøgninger.", id="some have come"),
        pytest.param("Puljen: Hvis der ikke kommer ansøgninger, lukkes den.", id="what would be"),
        pytest.param("Puljen: Sidste år var der ingen ansøgninger.", id="another year"),
        pytest.param("Puljen: Der var ingen yderligere ansøgninger.", id="no more than those told"),
        pytest.param("Puljen: Ingen ansøgninger blev afvist.", id="none was refused"),
        pytest.param("Puljen: Er der ingen ansøgninger?", id="a question"),
    ],
)
def test_what_only_sounds_like_it_is_none(text: str) -> None:
    assert find_no_applications(text, Span(0, len(text))) == ()


def test_the_published_case_is_found(shared: Path) -> None:
    text = (shared / "sources" / "lyngby-taarbaek_2021-02-23_integrationsraadet.txt").read_text(encoding="utf-8")
    (found,) = find_no_applications(text, Span(0, len(text)))
    assert "ansøgninger" in found.text


@given(st.text(alphabet="pulje ingen ansøgninger er ikke kommet.\n har søgt", max_size=300))
def test_any_text_gives_sentences_that_stand_in_it_in_order(text: str) -> None:
    found = find_no_applications(text, Span(0, len(text)))
    assert all(text[one.span.start : one.span.end] == one.text for one in found)
    assert [one.span for one in found] == sorted(one.span for one in found)
