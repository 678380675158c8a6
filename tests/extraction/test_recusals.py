"""Recusal: who was disqualified, from which items, and that it is no absence."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzzing.invariants import quotes
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Span
from tracker.extraction.told.recusals import find_recusals, took_no_part

MINUTES = """Byrådet
Mødedato: 4. marts 2020
Til stede: Bo Vik (A), Ida Holm (V), Kai Lund (C)
{head}
1. Godkendelse af dagsorden

Beslutning
Godkendt.

2. Salg af grund

Beslutning
Godkendt.
{told}

3. Eventuelt

Beslutning
Intet.
"""


@pytest.mark.parametrize(
    ("words", "names", "items"),
    [
        pytest.param("Bo Vik erklærede sig inhabil og forlod mødet.", ["Bo Vik"], (), id="said-so"),
        pytest.param(
            "Bo Vik (V) deltog ikke i behandlingen af pkt. 52, idet han var inhabil.",
            ["Bo Vik"],
            ("52",),
            id="one-item",
        ),
        pytest.param(
            "Bo Vik (V) deltog ikke under punkterne 14-15 på grund af inhabilitet.",
            ["Bo Vik"],
            ("14", "15"),
            id="range",
        ),
        pytest.param(
            "Bo Vik og Ida Holm var inhabile i sag 3 og 5.", ["Bo Vik", "Ida Holm"], ("3", "5"), id="two-items-apart"
        ),
        pytest.param("Inhabil: Bo Vik og Ida Holm (A)", ["Bo Vik", "Ida Holm"], (), id="label"),
        pytest.param("Inhabile:\nBo Vik\nIda Holm\n\nGodkendt.", ["Bo Vik", "Ida Holm"], (), id="list-below-a-label"),
        pytest.param("Byrådet erklærede Bo Vik inhabil.", ["Bo Vik"], (), id="the-body-said-so"),
        pytest.param("På grund af inhabilitet deltog Bo Vik ikke.", ["Bo Vik"], (), id="name-behind"),
        pytest.param("Bo Vik forlod lokalet af habilitetsgrunde.", ["Bo Vik"], (), id="another-word"),
        pytest.param(
            "Ida Holm deltog som stedfortræder for Bo Vik, der var inhabil.", ["Bo Vik"], (), id="not-the-substitute"
        ),
        pytest.param(
            "Forvaltningen har tidligere vurderet, at Bo Vik (C) var inhabil.", [], (), id="told-of-another-time"
        ),
        pytest.param("Bo Vik (C) var ikke inhabil.", [], (), id="denied"),
        pytest.param("Inhabile: Ingen", [], (), id="nobody"),
        pytest.param("Fremmøde og inhabilitet:\n\nBo Vik havde meldt afbud.", [], (), id="a-heading-over-absence"),
        pytest.param("Formanden erklærede sig inhabil.", [], (), id="an-office-alone-names-nobody"),
    ],
)
def test_somebody_recused_is_named_with_the_items(
    words: str, names: list[str], items: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    found = find_recusals(words, (Span(0, len(words)),), vocabulary)
    assert [attendance.name for attendance in found] == names
    assert all(a.presence is Presence.RECUSED and a.items == items for a in found)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        pytest.param("", "Bo Vik deltog ikke i behandlingen af punktet på grund af inhabilitet.", id="under-the-item"),
        pytest.param(
            "Bemærkninger: Bo Vik deltog ikke i behandlingen af pkt. 2, idet han var inhabil.", "", id="in-the-head"
        ),
        pytest.param("", "Inhabil: Bo Vik", id="label-under-the-item"),
    ],
)
def test_a_member_who_was_recused_is_not_absent_from_the_item(
    head: str, told: str, read: Callable[[str], MinutesReading]
) -> None:
    reading = read(MINUTES.format(head=head, told=told))
    first, second, third = ({a.name: a.presence for a in item.attendances} for item in reading.items)
    assert second.get("Bo Vik") is Presence.RECUSED
    assert "Bo Vik" not in first
    assert "Bo Vik" not in third
    assert Presence.ABSENT not in {a.presence for a in reading.header.attendances}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Bo Vik deltog ikke på grund af inhabilitet.", True, id="took-no-part"),
        pytest.param(
            "Godkendt uden bemærkninger til den plan, som forvaltningen har lagt frem.\nBo Vik (V), der var inhabil, "
            "forlod salen under punktet og\ndeltog ikke i behandlingen.",
            True,
            id="over-two-lines",
        ),
        pytest.param("Godkendt. Bo Vik erklærede sig inhabil og forlod mødet.", False, id="left"),
        pytest.param("Ida Holm deltog ikke.\nInhabil: Bo Vik.", False, id="said-of-somebody-else"),
    ],
)
def test_whether_the_words_say_that_they_took_no_part(words: str, expected: bool, vocabulary: Vocabulary) -> None:
    (found,) = find_recusals(words, (Span(0, len(words)),), vocabulary)
    assert took_no_part(words, found) is expected


PIECES = (
    "Bo", "Vik", "(V)", "Ida", "Holm", "og", "inhabil", "Inhabil", "inhabilitet", ":", ".", "\n", "\n\n", "pkt.", "3",
    "-", "14", "deltog", "ikke", "under", "erklærede", "sig",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_text_gives_persons_that_stand_in_it(vocabulary: Vocabulary, words: str) -> None:
    found = find_recusals(words, (Span(0, len(words)),), vocabulary)
    assert all(words[quote.span.start : quote.span.end] == quote.text for quote in quotes(found))
    assert {took_no_part(words, attendance) for attendance in found} <= {True, False}


def test_a_name_recused_in_one_sentence_and_absent_in_another_keeps_the_second(
    read: Callable[[str], MinutesReading],
) -> None:
    told = "Bo Vik erklærede sig inhabil.\nBo Vik deltog ikke i behandlingen af punktet."
    text = MINUTES.format(head="", told=told)
    (found,) = read(text).items[1].attendances
    assert found.presence is Presence.RECUSED
    assert took_no_part(text, found)
