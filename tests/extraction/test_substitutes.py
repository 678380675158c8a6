"""Who came instead of whom, and how many there were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Presence
from tracker.domain.source import Span
from tracker.extraction.attendance.substitutes import find_substitutes
from tracker.extraction.told.head_counts import find_head_counts

INSTEAD = [
    ("Ida Holm (V) deltog i stedet for Bo Vik (V).", "who came stands first"),
    ("Som stedfortræder for Bo Vik (A) mødte Ida Holm (A).", "whom for stands first"),
    ("I stedet for Bo Vik deltog Ida Holm.", "without an office"),
    ("Bo Vik har orlov, og Ida Holm er indkaldt som stedfortræder.", "why, and who was called"),
    ("Suppleant Ida Holm var indkaldt i stedet for Bo Vik.", "the office before the name"),
]
BEHIND = [
    "Bo Vik var fraværende. Som stedfortræder deltog Ida Holm.",
    "Afbud: Bo Vik (V). I stedet mødte Ida Holm (V).",
]
NOBODY = [
    ("Ida Holm var indkaldt som stedfortræder for Bo Vik, men mødte ikke.", "who was called and did not come"),
    ("Der vælges en stedfortræder for formanden.", "an office to be filled"),
    ("Ida Holm foreslog en bro i stedet for en tunnel.", "a thing instead of a thing"),
]


@pytest.mark.parametrize(("text", "reason"), INSTEAD, ids=[row[1] for row in INSTEAD])
def test_a_substitute_is_present_and_the_other_absent(vocabulary: Vocabulary, text: str, reason: str) -> None:
    found = {one.name: one for one in find_substitutes(text, 0, len(text), vocabulary)}
    assert {name: one.presence for name, one in found.items()} == {
        "Bo Vik": Presence.ABSENT,
        "Ida Holm": Presence.PRESENT,
    }, reason
    assert found["Ida Holm"].substitute_for == "Bo Vik"
    assert all(text[one.quote.span.start : one.quote.span.end] == one.quote.text for one in found.values())


@pytest.mark.parametrize(("text", "reason"), NOBODY, ids=[row[1] for row in NOBODY])
def test_nobody_came_instead(vocabulary: Vocabulary, text: str, reason: str) -> None:
    assert not list(find_substitutes(text, 0, len(text), vocabulary)), reason


@pytest.mark.parametrize("text", BEHIND)
def test_a_substitute_is_for_the_only_one_missed_in_the_sentence_before(vocabulary: Vocabulary, text: str) -> None:
    (one,) = find_substitutes(text, text.index(". ") + 2, len(text), vocabulary)
    assert (one.name, one.substitute_for) == ("Ida Holm", "Bo Vik")


def test_a_substitute_behind_two_who_were_missed_is_for_neither(vocabulary: Vocabulary) -> None:
    text = "Bo Vik og Kim Lund var fraværende. I stedet mødte Ida Holm."
    (one,) = find_substitutes(text, text.index(". ") + 2, len(text), vocabulary)
    assert one.substitute_for is None


@given(st.lists(st.sampled_from(["Ida Holm", "(V)", "deltog", "som", "stedfortræder for", "i stedet", "og", ","])))
def test_spans_of_substitutes_are_right(vocabulary: Vocabulary, words: list[str]) -> None:
    text = " ".join(words)
    for one in find_substitutes(text, 0, len(text), vocabulary):
        assert text[one.quote.span.start : one.quote.span.end] == one.quote.text


def test_one_person_a_line_each_with_an_office_is_a_list(read: Read) -> None:
    told = "Til stede: Åse Bro, formand\nBo Vik, næstformand\nIda Holm, menigt medlem"
    assert [one.name for one in read(HEAD.format(told=told)).header.attendances] == ["Åse Bro", "Bo Vik", "Ida Holm"]


HEAD = """Prøveby Kommune
Byrådet
Referat af mødet den 6. februar 2024

{told}

1. Budget

Beslutning

Godkendt.
"""


@pytest.mark.parametrize(
    ("told", "whom"),
    [
        ("Til stede: Åse Bro\nAfbud: Bo Vik. Suppleant Ida Holm mødte i stedet.", "Bo Vik"),
        ("Til stede: Åse Bro\nAfbud: Bo Vik, i stedet Ida Holm", "Bo Vik"),
        ("Til stede: Åse Bro\nStedfortrædere: Ida Holm for Bo Vik og Kim Lund for Pia Uth", "Bo Vik"),
    ],
    ids=["in the sentence behind the list", "behind the name", "in a list of their own"],
)
def test_a_substitute_in_the_head_is_tied_to_whom_it_is_for(read: Read, told: str, whom: str) -> None:
    found = {one.name: one for one in read(HEAD.format(told=told)).header.attendances}
    assert found["Ida Holm"].presence is Presence.PRESENT
    assert found["Ida Holm"].substitute_for == whom


@pytest.mark.parametrize(
    ("text", "there", "members"),
    [
        ("Rådet var beslutningsdygtigt med 7 ud af 9 fremmødte medlemmer.", 7, 9),
        ("Til stede var 6 ud af rådets 8 medlemmer.", 6, 8),
        ("Antal fremmødte medlemmer: 8. Afbud: 1.", 8, None),
    ],
    ids=["a quorum", "the place first", "two numbers in a line"],
)
def test_numbers_of_those_there_are_read(text: str, there: int, members: int | None) -> None:
    found = find_head_counts(text, (Span(0, len(text)),))
    assert (found[0].present, found[0].members) == (there, members)
