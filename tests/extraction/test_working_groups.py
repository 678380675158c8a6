"""Working groups in the words of minutes: who, what for, and whether they work."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.conftest import document_of
from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.domain.reading import MinutesReading
from tracker.extraction.minutes import read_minutes


def minutes(decision: str, title: str = "Rådets arbejde", case: str = "") -> str:
    """Minutes of one item."""
    told = f"Sagsfremstilling\n\n{case}\n\n" if case else ""
    return (
        f"REFERAT Integrationsrådet d. 06-10-2026\n\nPunkt 1: {title}\n\n{told}"
        f"Indstilling\n\nFormanden indstiller, at rådet drøfter sagen.\n\nBeslutning\n\n{decision}\n"
    )


def groups(reading: MinutesReading) -> list[CouncilNote]:
    return [note for item in reading.items for note in item.notes if note.kind is NoteKind.WORKING_GROUP]


@pytest.mark.parametrize(
    ("sentence", "act", "subject"),
    [
        pytest.param("Der nedsættes en arbejdsgruppe om trafik.", "formed", "arbejdsgruppe om trafik", id="set down"),
        pytest.param("Rådet nedsatte en arbejdsgruppe om unge.", "formed", "arbejdsgruppe om unge", id="in the past"),
        pytest.param(
            "Rådet besluttede at nedsætte en arbejdsgruppe om bolig.",
            "formed",
            "arbejdsgruppe om bolig",
            id="decided to",
        ),
        pytest.param('Arbejdsgruppen "Ung i job" er nedsat.', "formed", 'Arbejdsgruppen "Ung i job"', id="in quotes"),
        pytest.param("Mentorgruppen har ligget stille i et år.", "paused", "Mentorgruppen", id="a name of its own"),
        pytest.param(
            "Der var opbakning til at nedsætte en arbejdsgruppe om støj.",
            "formed",
            "arbejdsgruppe om støj",
            id="support",
        ),
        pytest.param("Arbejdsgrupperne ligger stille.", "paused", "Arbejdsgrupperne", id="all of them"),
        pytest.param("Festivalgruppen genoptog arbejdet i august.", "resumed", "Festivalgruppen", id="goes on"),
        pytest.param("Festivalgruppen nedlægges.", "closed", "Festivalgruppen", id="closed"),
        pytest.param(
            "Arbejdsgruppen om trafik har afsluttet sit arbejde.", "closed", "Arbejdsgruppen om trafik", id="finished"
        ),
        pytest.param("Kulturgruppen har holdt to møder.", "active", "Kulturgruppen", id="has met"),
        pytest.param(
            "Arbejdsgruppen skal komme med et forslag til næste møde.",
            "decided",
            "Rådets arbejde",
            id="what it is to do",
        ),
        pytest.param(
            "Rådet satte arbejdsgruppen om cykler på pause.", "paused", "arbejdsgruppen om cykler", id="verb around it"
        ),
        pytest.param("Underudvalget for trafik nedlægges.", "closed", "Underudvalget for trafik", id="a sub-committee"),
    ],
)
def test_a_sentence_about_a_group_says_what_happens_to_which(read: Read, sentence: str, act: str, subject: str) -> None:
    (note,) = groups(read(minutes(sentence)))
    assert (note.act, note.subject, note.quote.text) == (NoteAct(act), subject, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Sagen har været drøftet i arbejdsgruppen.", id="in passing"),
        pytest.param("Formanden foreslog at nedsætte en arbejdsgruppe.", id="only proposed"),
        pytest.param("Rådet drøftede, om der skal nedsættes en arbejdsgruppe.", id="a question"),
        pytest.param("Rådet besluttede ikke at nedsætte en arbejdsgruppe.", id="refused"),
        pytest.param("Målgruppen er unge mellem 15 og 25 år.", id="a target group"),
        pytest.param("Aldersgruppen fortsætter med at vokse.", id="an age group"),
        pytest.param("Byrådsgruppen holdt møde i mandags.", id="a party's group"),
        pytest.param("Integrationsgruppen Solsikken holder fest.", id="an association"),
        pytest.param("Kvindegruppen får 30.000 kr.", id="who gets money"),
        pytest.param("Arbejdsgruppens forslag blev vedtaget.", id="what it proposed"),
        pytest.param("Arbejdsgruppen fandt, at caféen er lukket.", id="what is closed is something else"),
        pytest.param("Arbejdsgruppen er ikke nedlagt.", id="denied"),
        pytest.param("Lis Holm træder ud af arbejdsgruppen.", id="who leaves is no member"),
        pytest.param("Der var ikke opbakning til at nedsætte en arbejdsgruppe.", id="nobody wanted it"),
    ],
)
def test_what_only_names_a_group_is_no_note(read: Read, sentence: str) -> None:
    assert [note.act for note in groups(read(minutes(sentence)))] == []


def test_a_list_of_groups_gives_each_with_its_members_by_first_name_too(read: Read) -> None:
    case = (
        "Rådet har nedsat følgende arbejdsgrupper:\n\n"
        "- Sprogcaféen (Mette H-P, Omar, Lis og Bo)\n- Naboskab: Omar, Ida\n"
        "- Samarbejde med råd i andre kommuner (Mette H-P)\n- Valgmøde inden næste valg\n"
    )
    decision = (
        "Arbejdsgrupperne ligger stille pga. vand i kælderen. Grupperne er savnet. Arbejdsgrupperne genoptages til maj."
    )
    found = groups(read(minutes(decision, case=case)))
    assert [(note.subject, note.people) for note in found[:4]] == [
        ("Sprogcaféen", ("Mette H-P", "Omar", "Lis", "Bo")),
        ("Naboskab", ("Omar", "Ida")),
        ("Samarbejde med råd i andre kommuner", ("Mette H-P",)),
        ("Valgmøde inden næste valg", ()),
    ]
    assert [(note.act, note.reason, note.condition) for note in found[4:]] == [
        (NoteAct.PAUSED, "vand i kælderen", None),
        (NoteAct.PAUSED, None, "til maj"),
    ]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        pytest.param(
            "Der nedsættes en arbejdsgruppe bestående af Anna Vik, Bo og Åse Ærø.", "Anna Vik|Bo|Åse Ærø", id="of"
        ),
        pytest.param(
            "Der nedsættes en arbejdsgruppe med formanden og Idris Nuur.", "Idris Nuur", id="an office is no name"
        ),
        pytest.param("Arbejdsgruppen om trafik består nu af Thuy Dam og Jobcentret.", "Thuy Dam", id="no institution"),
        pytest.param("Rådet udpegede Selma Thorup til arbejdsgruppen om trafik.", "Selma Thorup", id="chosen for it"),
        pytest.param("Anna og Bo meldte sig til arbejdsgruppen om trafik.", "Anna|Bo", id="came forward"),
        pytest.param("Der nedsættes en arbejdsgruppe om trafik.", "", id="nobody named"),
        pytest.param("Arbejdsgruppen om trafik: Anna, Bo og Lis Holm.", "Anna|Bo|Lis Holm", id="behind a colon"),
    ],
)
def test_the_members_are_those_named(read: Read, sentence: str, people: str) -> None:
    (note,) = groups(read(minutes(sentence)))
    assert "|".join(note.people) == people


@pytest.mark.parametrize(
    ("sentence", "reason", "condition"),
    [
        pytest.param("Mentorgruppen er sat på pause på grund af flytning.", "flytning", None, id="why"),
        pytest.param(
            "Mentorgruppen genoptager arbejdet, så snart der er to nye medlemmer.",
            None,
            "så snart der er to nye medlemmer",
            id="a resumption with a condition is a pause until then",
        ),
        pytest.param(
            "Mentorgruppen ligger stille indtil efter sommerferien.", None, "indtil efter sommerferien", id="until"
        ),
        pytest.param("Mentorgruppen ligger stille, da lederen er syg.", "lederen er syg", None, id="since"),
    ],
)
def test_a_pause_says_why_and_until_when(read: Read, sentence: str, reason: str | None, condition: str | None) -> None:
    (note,) = groups(read(minutes(sentence)))
    assert (note.act, note.reason, note.condition) == (NoteAct.PAUSED, reason, condition)


def test_what_a_group_is_to_do_is_told_in_its_own_words(read: Read) -> None:
    (note,) = groups(read(minutes("Der nedsættes en arbejdsgruppe om trafik, der skal måle støjen inden 1. maj 2027.")))
    assert note.tasks == "måle støjen inden 1. maj 2027"
    assert note.due is not None
    assert note.due.text == "inden 1. maj 2027"


def test_what_is_proposed_or_stands_in_an_agenda_is_no_note(read: Read) -> None:
    text = minutes("Udsat.").replace("at rådet drøfter sagen", "at der nedsættes en arbejdsgruppe om trafik")
    assert groups(read(text)) == []


def test_saying_yes_to_a_group_sets_it_down(read: Read) -> None:
    text = minutes("Indstillingen blev godkendt.", title="Trafik ved skolen")
    proposal = "rådet nedsætter en følgegruppe med Bo Vik til at tælle biler"
    (note,) = groups(read(text.replace("rådet drøfter sagen", proposal)))
    assert (note.act, note.subject, note.people) == (NoteAct.FORMED, "Trafik ved skolen", ("Bo Vik",))
    assert note.quote.text == "Indstillingen blev godkendt."


def test_the_five_groups_of_the_published_minutes_are_read_and_paused(shared: Path, read: Read) -> None:
    text = (shared / "sources" / "lyngby-taarbaek_2021-02-23_integrationsraadet.txt").read_text(encoding="utf-8")
    found = groups(read(text))
    formed = [note for note in found if note.act is NoteAct.FORMED]
    assert [len(note.people) for note in formed] == [6, 6, 1, 4, 0]
    paused = [note for note in found if note.act is NoteAct.PAUSED]
    assert [(note.reason, note.condition) for note in paused] == [("corona", None), (None, "når det er muligt")]
    assert all(text[note.quote.span.start : note.quote.span.end] == note.quote.text for note in found)


PIECES = st.sampled_from(
    (
        "Der nedsættes en arbejdsgruppe om ", "Arbejdsgrupperne", "Mentorgruppen ", "ligger stille", " pga. ",
        "når det ", "genoptages", "nedlægges", " bestående af Anna, ", "Bo og ", "Høringssvaret ", "er indarbejdet",
        " i høring ",         "Udvalget har sendt ", "senest den 4. maj", "det nye råd ", "overlevering", "bør", "\n",
        "- ", ". ", "(", ")",
        "\n\nBeslutning\n\n", "Punkt 2: Høring om æ\n", "følgende arbejdsgrupper:\n", "ø", "rekruttering af medlemmer",
    )
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_gives_whole_sentences_that_stand_in_it_in_order(vocabulary: Vocabulary, words: str) -> None:
    text = minutes(words)
    for item in read_minutes(document_of(text), vocabulary).items:
        assert all(text[note.quote.span.start : note.quote.span.end] == note.quote.text for note in item.notes)
        assert all(item.span.covers(note.quote.span) for note in item.notes)
        assert [note.quote.span for note in item.notes] == sorted(note.quote.span for note in item.notes)
