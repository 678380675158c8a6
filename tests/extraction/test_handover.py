"""Recruiting, hand-over and lessons in the words of minutes."""

from collections import Counter
from pathlib import Path

import pytest

from tests.extraction.readings import Read
from tests.extraction.test_working_groups import minutes
from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.domain.reading import MinutesReading

KINDS = {NoteKind.RECRUITING, NoteKind.HANDOVER, NoteKind.LESSON}


def notes(reading: MinutesReading) -> list[CouncilNote]:
    return [note for item in reading.items for note in item.notes if note.kind in KINDS]


@pytest.mark.parametrize(
    ("sentence", "kind", "act"),
    [
        pytest.param("Rådet vedtog overleveringen til det nye råd.", "handover", "decided", id="handed over"),
        pytest.param("Bemærkningerne indgår i overleveringen til næste råd.", "handover", "decided", id="goes into it"),
        pytest.param("Rådet anbefaler sine efterfølgere at mødes ude.", "lesson", "told", id="advice"),
        pytest.param("Det kommende Ældreråd kan med fordel besøge centrene.", "lesson", "told", id="of any council"),
        pytest.param("Rådet vil gerne mødes med det nye råd.", "handover", "told", id="a wish for those who come"),
        pytest.param("Rådet enedes om en plan for rekruttering af medlemmer.", "recruiting", "decided", id="a plan"),
        pytest.param("Rådet drøftede kandidater til det nye råd.", "recruiting", "told", id="candidates for the next"),
    ],
)
def test_a_sentence_about_the_next_council_is_found_under_any_title(
    read: Read, sentence: str, kind: str, act: str
) -> None:
    (note,) = notes(read(minutes(sentence)))
    assert (note.kind, note.act, note.quote.text) == (NoteKind(kind), NoteAct(act), sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Overlevering fra dagtilbud til skole blev drøftet.", id="from kindergarten to school"),
        pytest.param("Jobcentret har svært ved rekruttering af lærere.", id="staff"),
        pytest.param("Rådet hørte tre kandidater til prisen.", id="candidates for a prize"),
        pytest.param("Det nye område skal have en legeplads.", id="a new area is no new council"),
        pytest.param("Der er 8.000 kr. til det nye råd.", id="money is money"),
        pytest.param("Erfaringerne fra kulturdagen blev drøftet.", id="what was learnt of something else"),
        pytest.param("Hvad skal det nye råd vide?", id="a question"),
    ],
)
def test_ordinary_sentences_are_no_notes(read: Read, sentence: str) -> None:
    assert [note.kind for note in notes(read(minutes(sentence)))] == []


def test_below_the_title_of_a_hand_over_each_sentence_is_kept_and_a_lesson_goes_on_in_its_paragraph(read: Read) -> None:
    case = "Rådet fremhævede, at møder ude giver mest. Det er her, folk er.\n\nPunktet er forberedt af formanden."
    found = notes(read(minutes("Godkendt.", title="Overlevering til næste råd", case=case)))
    assert [(note.kind, note.quote.text) for note in found] == [
        (NoteKind.LESSON, "Rådet fremhævede, at møder ude giver mest."),
        (NoteKind.LESSON, "Det er her, folk er."),
        (NoteKind.HANDOVER, "Godkendt."),
    ]


def test_advice_to_the_next_council_is_a_hand_over_by_its_title(read: Read) -> None:
    found = notes(read(minutes("Rådet vil have flere møder ude.", title="Anbefalinger til det kommende Handicapråd")))
    assert [note.kind for note in found] == [NoteKind.HANDOVER]


def test_the_published_hand_over_gives_its_lessons_its_decision_and_its_recruiting(shared: Path, read: Read) -> None:
    text = (shared / "sources" / "integrationsraad_2025-11-26.txt").read_text(encoding="utf-8")
    found = notes(read(text))
    counted = Counter((note.kind.value, note.act.value) for note in found)
    assert counted["handover", "decided"] == 2
    assert counted["recruiting", "decided"] == 4
    assert counted["lesson", "told"] == 9
    assert not any("resterende midler" in note.quote.text for note in found)
