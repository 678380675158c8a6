"""What a converter or a case system leaves beside number, head and papers: marks, labels first, titles again."""

import pytest

from tests.extraction.readings import Read

PAGES = (
    'Download "Referat"\n\nTranskript\n\n1 Ældrerådet Mødedato: 8. september 2014 Mødested: {head}\n\n'
    "2 Ældrerådet Sagsoversigt Side 01. Godkendelse af dagsorden Rampe ved Havnehuset Bilagsliste\n\n"
    "3 Ældrerådet Mødedato Side 01. Godkendelse af dagsorden Åben sag Sagsnr.: 14/1 Beslutning Ældrerådet den "
    "08-09-2014 Fraværende: Kim Bo Lund Godkendt.\n\n"
    "4 Ældrerådet Mødedato Side 02. Rampe ved Havnehuset Åben sag Sagsnr.: 14/20871 Bilag: 1 Åben Skitse 88120/15 "
    "Anbefaling Forvaltningen anbefaler, at rampen bygges. Beslutning Ældrerådet den 08-09-2014 Fraværende: "
    "Kim Bo Lund Rådet støtter forslag B. Sekretæren beder Center for Ejendomme om et overslag.\n"
)


def test_a_padded_number_behind_the_word_for_the_page_is_the_item_s(read: Read) -> None:
    items = read(PAGES.format(head="Salen")).items
    assert [(i.number, i.title) for i in items] == [("01", "Godkendelse af dagsorden"), ("02", "Rampe ved Havnehuset")]


def test_a_heading_behind_a_stated_paper_is_no_part_of_it(read: Read) -> None:
    items = read(PAGES.format(head="Salen")).items
    assert [paper.title for paper in items[1].attachments] == ["Skitse"]


def test_a_letter_that_names_one_of_several_ends_its_sentence(read: Read) -> None:
    tasks = read(PAGES.format(head="Salen")).items[1].follow_ups
    assert [task.quote.text for task in tasks] == ["Sekretæren beder Center for Ejendomme om et overslag."]


def test_who_is_absent_from_every_item_is_found_among_values_without_commas(read: Read) -> None:
    head = "Deltagere: Fraværende: Referent: Bytoften, lokale 4 Preben Dal, Ida Holm Kim Bo Lund Per Vang"
    absent = [one.name for one in read(PAGES.format(head=head)).header.attendances if one.presence.value == "absent"]
    assert absent == ["Kim Bo Lund"]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        pytest.param("Punkt 13 LUKKET Køb af areal", ("Køb af areal", True), id="in capitals before the title"),
        pytest.param("Punkt 13 ÅBENT Køb af areal", ("Køb af areal", False), id="open, in capitals"),
        pytest.param("Punkt 13 LUKKET HAVN", ("LUKKET HAVN", None), id="a title in capitals is left alone"),
    ],
)
def test_a_mark_stands_between_number_and_title(read: Read, title: str, wanted: tuple[str, bool | None]) -> None:
    text = f"Byrådet 27-02-2019\n\nPunkt 12 Spørgetid\n\nBeslutning\n\nIngen.\n\n{title}\n\nBeslutning\n\nGodkendt.\n"
    item = read(text).items[1]
    assert (item.title, item.is_closed) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param("Bilag Ny bro ved Åsø: Skitse af broen", "Skitse af broen", id="heading and title again"),
        pytest.param("Bilag til Ny bro ved Åsø: Skitse", "Skitse", id="with a small word"),
        pytest.param("Ny bro ved Åsø: Skitse", "Ny bro ved Åsø: Skitse", id="without the heading it is a title"),
    ],
)
def test_a_paper_is_told_behind_the_item_s_title(read: Read, line: str, wanted: str) -> None:
    text = f"Teknisk Udvalg 3. maj 2020\n\n1. Ny bro ved Åsø\nBeslutning\nGodkendt.\n\nBilag\n\n{line}\n\n"
    text += "2. Orientering\nBeslutning\nTaget til efterretning.\n"
    assert [paper.title for paper in read(text).items[0].attachments] == [wanted]


def test_body_and_day_right_above_the_first_mark_are_no_item(read: Read) -> None:
    text = "Referat\n\nByrådet 9. maj 2024\n\nÅben\n\nBeslutning\n\nGodkendt.\n\nÅben\n\nBeslutning\n\nUdsat.\n"
    assert [item.decision.quote.text for item in read(text).items if item.decision] == ["Godkendt.", "Udsat."]
    assert len(read(text).items) == 2


def test_an_entry_of_the_contents_that_a_line_break_parts_is_no_place(read: Read) -> None:
    text = (
        "Ældrerådet\n\nOnsdag den 16-11-2016 kl. 16:15\n\nIndholdsfortegnelse:\n\n21 Høring: Fliser på Birkholm\n"
        "stationsplads\n22 Budget\n\n21. Høring: Fliser på Birkholm stationsplads\n\nBeslutning\nGodkendt.\n\n"
        "22. Budget\n\nBeslutning\nGodkendt.\n"
    )
    assert read(text).header.place is None


@pytest.mark.parametrize(
    ("proposal", "decision"),
    [
        pytest.param("Indstilling\nTeknisk Udvalg indstiller,\nat beløbet frigives.\n", "Beslutning", id="it proposes"),
        pytest.param(
            "Økonomiudvalget, 11. februar 2020, pkt. 14:\nIkke til stede: Bo Vik\nAnbefales.\n",
            "Beslutning",
            id="it treated the item before",
        ),
    ],
)
def test_another_committee_is_not_the_body_of_the_meeting(read: Read, proposal: str, decision: str) -> None:
    text = f"Referat\n\n1. Dagsorden\n{decision}\nGodkendt.\n\n2. Ny kaj\n{proposal}{decision}\n"
    text += "Ikke til stede: Ida Holm\nGodkendt.\n"
    reading = read(text)
    assert reading.header.body is None
    assert [one.name for one in reading.items[1].attendances] == ["Ida Holm"]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        pytest.param("Referat Byrådet 2018-21", "Byrådet 2018-21", id="the term by two digits"),
        pytest.param("Referat Byrådet 2016-17", "Byrådet", id="a year of school"),
        pytest.param("Referat Byrådet 2018-05-21", "Byrådet", id="a day"),
    ],
)
def test_a_short_term_belongs_to_the_body(read: Read, head: str, wanted: str) -> None:
    assert read(f"{head}\n\n1. Dagsorden\nBeslutning\nGodkendt.\n\n2. Kaj\nBeslutning\nUdsat.\n").header.body == wanted


def test_numbers_and_titles_stand_below_their_labels(read: Read) -> None:
    text = (
        "Udvalg\nTeknisk Udvalg\n\nDato\n12. maj 2003\n\nPunkt\n1\nEmne\nDagsorden\nBeslutning\nGodkendt.\n\nPunkt\n2\n"
    )
    text += "Emne\nNy kloak\nSagsfremstilling\nRøret er fra 1931.\nBeslutning\nAnbefales.\n"
    items = read(text).items
    assert [(i.number, i.title, i.decision and i.decision.quote.text) for i in items] == [
        ("1", "Dagsorden", "Godkendt."),
        ("2", "Ny kloak", "Anbefales."),
    ]


def test_signs_tell_what_was_decided_and_who_does_what(read: Read) -> None:
    text = "Noter fra mødet i Frivilligrådet 3. maj 2023\n\nVelkomst\n✓ Dagsordenen er godkendt\n\nSommerfest\n"
    text += "Festen er i juni.\n→ Formanden bestiller telt inden 1. juni\n✓ Vi bruger 5.000 kr. på musik\n\n"
    text += "Post\n✓ Brevet er sendt\n"
    items = read(text).items
    assert [i.title for i in items] == ["Velkomst", "Sommerfest", "Post"]
    assert [i.decision and i.decision.quote.text for i in items][:2] == [
        "Dagsordenen er godkendt",
        "Formanden bestiller telt inden 1. juni\n✓ Vi bruger 5.000 kr. på musik",
    ]
    assert [task.quote.text for task in items[1].follow_ups] == ["Formanden bestiller telt inden 1. juni"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        pytest.param(
            "01/66 Dagsorden\nGodkendt.\n\n02/67 Budget\nUdsat.\n", ["01/66", "02/67"], id="two parts that rise"
        ),
        pytest.param("1.\nDagsorden\nGodkendt.2.\nBudget\nUdsat3.\nEvt.\nIntet.\n", ["1", "2", "3"], id="at line ends"),
    ],
)
def test_numbers_of_two_parts_and_at_line_ends_are_read(read: Read, words: str, wanted: list[str]) -> None:
    assert [item.number for item in read(f"Referat fra Ældrerådet 3. maj 2007\n\n{words}").items] == wanted


def test_a_table_of_bodies_and_days_ends_with_the_own_decision(read: Read) -> None:
    text = "Byrådet 12. juni 2018\n\nPkt. 7. Cykelsti\nUdvalg Dato Beslutning\nØkonomiudvalget 22.05.2018 Anbefales.\n"
    text += "Byrådet 12.06.2018 Godkendt.\n\nPkt. 8. Grund\nByrådet 12.06.2018 Udsat.\n"
    items = read(text).items
    assert [i.decision and i.decision.quote.text for i in items] == ["Godkendt.", "Udsat."]
    assert [one.body for one in items[0].earlier_decisions] == ["Økonomiudvalget"]
