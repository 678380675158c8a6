"""What does not belong to a section, a decision or a list: marks, page feet, and the line that a name goes on in."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading
from tracker.extraction.trimming import trim

Read = Callable[[str], MinutesReading]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        pytest.param("**\n\nPuljen er brugt.\n", "Puljen er brugt.", id="closing-marks-of-the-heading"),
        pytest.param("## **Punkt 5: Pulje**\n\n", "Punkt 5: Pulje", id="heading-alone"),
        pytest.param("**Godkendt** med to ændringer.", "**Godkendt** med to ændringer.", id="bold-words-stay"),
        pytest.param("Drøftet.\n\n---\n**", "Drøftet.", id="rule-and-marks-behind"),
        pytest.param("-", "-", id="a-dash-is-an-answer"),
        pytest.param("**\n\n", "", id="nothing-but-marks"),
    ],
)
def test_a_section_ends_with_its_words(words: str, kept: str) -> None:
    start, end = trim(words, 0, len(words))
    assert words[start:end] == kept


@given(st.text(alphabet="*#_ \n-aÅ.", max_size=40))
def test_trimming_leaves_every_letter(words: str) -> None:
    start, end = trim(words, 0, len(words))
    assert 0 <= start <= end <= len(words)
    assert sum(map(str.isalpha, words)) == sum(map(str.isalpha, words[start:end]))


def test_the_foot_of_a_page_is_no_part_of_the_decision(read: Read) -> None:
    text = (
        "Integrationsrådet\n\nPunkt 1. Pulje\nBeslutning\nDrøftet.\n\nIntegrationsrådet\tSide 1\n"
        "Punkt 2. Fest\nBeslutning\nGodkendt.\n"
    )
    decisions = [item.decision.quote.text for item in read(text).items if item.decision]
    assert decisions == ["Drøftet.", "Godkendt."]


HEADS = [
    pytest.param(
        "Til stede: Åse Ærø, Bo Vik, Mohammed\nEl-Amin, Ida Holm",
        ["Åse Ærø", "Bo Vik", "Mohammed El-Amin", "Ida Holm"],
        id="broken-before-the-last-name",
    ),
    pytest.param(
        "Til stede: Åse Ærø, Anna Marie\nHolm, Bo Vik", ["Åse Ærø", "Anna Marie Holm", "Bo Vik"],
        id="broken-inside-a-long-name",
    ),
    pytest.param("Til stede: Åse Ærø, Bo Vik\nEventuelt", ["Åse Ærø", "Bo Vik"], id="a-word-below-is-no-name"),
    pytest.param("Til stede: Åse Ærø,\nBo Vik", ["Åse Ærø", "Bo Vik"], id="comma-at-the-end"),
    pytest.param("Medlemmer: Åse Ærø, Bo Vik\nAfbud: Bo Vik", ["Åse Ærø"], id="a-member-with-an-excuse-is-not-there"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "present"), HEADS)
def test_those_present_are_read_from_the_head(head: str, present: list[str], read: Read) -> None:
    found = read(f"Integrationsrådet\n{head}\n\nPunkt 1. Pulje\nBeslutning\nDrøftet.\n").header.attendances
    assert [entry.name for entry in found if entry.presence is Presence.PRESENT] == present


def test_each_of_two_guests_is_read(read: Read) -> None:
    head = "Gæster: Ida Holm, skoleleder, og Knud Brix, lærer i klassen (punkt 1)"
    found = read(f"Integrationsrådet\n{head}\n\nPunkt 1. Pulje\nBeslutning\nDrøftet.\n").header.attendances
    assert [entry.name for entry in found if entry.presence is Presence.GUEST] == ["Ida Holm", "Knud Brix"]
