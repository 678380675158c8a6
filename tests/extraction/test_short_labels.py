"""Labels cut short, headings told as a sentence, and papers listed by stops, numbers, buttons or for another item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.extraction.items.case_numbers import is_case_line
from tracker.extraction.lines.line import make_line
from tracker.extraction.tagging.told_headings import tag_told_heading

HEAD = "Kulturudvalget\nReferat fra mødet den 4. maj 2016\n\n"


def decided(item: AgendaItem) -> str | None:
    return item.decision.quote.text if item.decision else None


def papers(item: AgendaItem) -> list[str]:
    return [one.title for one in item.attachments]


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        pytest.param("16/41 - Sagstype: Beslutning", True, id="what-kind-of-item-behind-a-dash"),
        pytest.param("16/33518 | Type: Til orientering", True, id="behind-a-bar"),
        pytest.param("16/41 - Tilskud til en ny bro", False, id="a-title-behind-the-number"),
    ],
)
def test_the_kind_of_an_item_may_stand_behind_its_case_number(line: str, is_one: bool, vocabulary: Vocabulary) -> None:
    assert is_case_line(line, vocabulary) is is_one


def test_a_case_line_with_the_kind_of_item_gives_the_number_alone(read: Read) -> None:
    text = (
        HEAD + "1 Ny bro\n\n16/41 - Sagstype: Beslutning\n\nBeslutning\n\nGodkendt.\n\n2 Sti\n\nBeslutning\n\nUdsat.\n"
    )
    assert [number.quote.text for number in read(text).items[0].case_numbers] == ["16/41"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        pytest.param("Besl.: Vedtaget.", "Besl", id="a-decision-cut-short"),
        pytest.param("Indst.: Udvalget anbefaler planen.", "Indst", id="a-proposal-cut-short"),
        pytest.param("Sagsfremst.:", "Sagsfremst", id="alone-on-its-line"),
        pytest.param("Det blev vi enige om", "Det blev vi enige om", id="what-was-agreed"),
        pytest.param("Hvad besluttede vi? Ida køber stole.", "Hvad besluttede vi", id="a-question-and-its-answer"),
        pytest.param("Hvad det handlede om", "Hvad det handlede om", id="what-it-was-about"),
        pytest.param("Det blev vi enige om i maj.", None, id="a-sentence"),
        pytest.param("Vi blev enige om", None, id="a-sentence-that-a-line-parts"),
        pytest.param("Besl. nr. 4 er ophævet.", None, id="no-colon"),
    ],
)
def test_headings_cut_short_or_told_are_known_by_their_shape(
    line: str, label: str | None, vocabulary: Vocabulary
) -> None:
    tag = tag_told_heading(make_line(line, 0, len(line), glued=False), vocabulary)
    assert (tag.heading if tag else None) == label


@given(st.text(alphabet="BeslIndtVihadgonømr.:? \t", max_size=80))
def test_a_told_heading_ends_inside_its_line(vocabulary: Vocabulary, words: str) -> None:
    line = make_line(words, 0, len(words), glued=False)
    tag = tag_told_heading(line, vocabulary)
    assert tag is None or 0 < tag.rest <= len(words)


def test_short_labels_part_the_proposal_from_the_decision(read: Read) -> None:
    text = HEAD + (
        "Sag nr. 41\nNY BRO\nSagsfremst.: Broen er fra 1960.\nIndst.: Udvalget anbefaler broen.\n"
        "Besl.: Vedtaget. Sagen kommer igen i juni.\nBilag: Regnskab 2015. Brev fra havnens formand.\n\n"
        "Sag nr. 42\nSALG\nBesl.: Efter indstillingen.\n\nRef. LR\n"
    )
    first, second = read(text).items
    assert decided(first) == "Vedtaget. Sagen kommer igen i juni."
    assert papers(first) == ["Regnskab 2015", "Brev fra havnens formand"]
    assert decided(second) == "Efter indstillingen."


def test_an_abbreviation_does_not_part_a_paper(read: Read) -> None:
    text = HEAD + "1. Bro\nBeslutning:\nGodkendt.\nBilag: Notat vedr. Havnen.\n\n2. Sti\nBeslutning:\nUdsat.\n"
    assert papers(read(text).items[0]) == ["Notat vedr. Havnen"]


def test_papers_for_another_item_at_the_end_are_given_to_it(read: Read) -> None:
    text = HEAD + (
        "1. BRO\nBeslutning:\nGodkendt.\n\n2. STI\nBeslutning:\nUdsat.\n\n3. MØDE\nBeslutning:\nDen 4. juni.\n"
        "Bilag: Kalender\n\nBILAG TIL PUNKT 1:\nFoto af broen\nOverslag\n\nBILAG TIL PUNKT 2:\nKort\n"
    )
    items = read(text).items
    assert [papers(item) for item in items] == [["Foto af broen", "Overslag"], ["Kort"], ["Kalender"]]


@pytest.mark.parametrize(
    "heading", [pytest.param("Vis bilag (2)", id="a-button"), pytest.param("Se alle bilag (2)", id="another")]
)
def test_a_button_with_a_count_heads_the_papers(heading: str, read: Read) -> None:
    text = HEAD + f"1. Bro\nBeslutning\nGodkendt.\n{heading}\nBudget\nPlakat\n\n2. Sti\nBeslutning\nUdsat.\n"
    item = read(text).items[0]
    assert (decided(item), papers(item)) == ("Godkendt.", ["Budget", "Plakat"])


def test_an_archive_id_behind_a_paper_is_its_id(read: Read) -> None:
    text = (
        HEAD + "1. Bro\nBeslutning\nGodkendt.\nBilag\nNotat om broen (DOC-2015-190022)\n\n2. Sti\nBeslutning\nUdsat.\n"
    )
    (paper,) = read(text).items[0].attachments
    assert (paper.title, paper.document_id) == ("Notat om broen", "DOC-2015-190022")


def test_papers_are_a_numbered_heading_where_the_one_before_is_one(read: Read) -> None:
    text = HEAD + (
        "41.  Ny bro\nSagsnr. 16/7316\n1. Resume\nBroen er gammel.\n2. Indstilling\nat broen bygges\n"
        "3. Økonomi\nDen koster 2.000 kr.\n4. Bilag\nTegning (dok.nr. 77114/16)\nBeslutning\nGodkendt.\n\n"
        "42.  Sti\nSagsnr. 16/8144\nBeslutning\nUdsat.\n"
    )
    items = read(text).items
    assert [(item.number, papers(item)) for item in items] == [("41", ["Tegning"]), ("42", [])]


def test_an_item_about_papers_stays_an_item(read: Read) -> None:
    text = HEAD + "3. Økonomi\nBeslutning\nGodkendt.\n\n4. Bilag\nBeslutning\nUdsat.\n\n5. Sti\nBeslutning\nUdsat.\n"
    assert [item.title for item in read(text).items] == ["Økonomi", "Bilag", "Sti"]


def test_a_sentence_behind_an_undated_heading_is_decided(read: Read) -> None:
    text = (
        "1 Kommunalbestyrelsen Referat Dato: Onsdag den 4. maj 2016 Mødetidspunkt: 17:00\n\n"
        "2 Kommunalbestyrelsen Side 1. Godkendelse af dagsorden Åben sag Sagsnr.: 16/10442 "
        "Beslutning Kommunalbestyrelsen den Godkendt.\n\n"
        "3 Kommunalbestyrelsen Side 2. Tilskud til spejderne i skoven Åben sag Sagsnr.: 16/3310 Resumé Spejderne søger "
        "65.000 kr. til et tag. Indstilling Administrationen indstiller, at der gives afslag. Beslutning "
        "Kommunalbestyrelsen den Sagen sendes tilbage til Kulturudvalget. Bilag 1 Ansøgning fra spejderne\n"
    )
    item = read(text).items[-1]
    assert (decided(item), papers(item)) == (
        "Sagen sendes tilbage til Kulturudvalget.",
        ["Ansøgning fra spejderne"],
    )
