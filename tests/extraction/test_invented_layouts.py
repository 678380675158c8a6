"""Layouts that no gold pair has: each in a few lines, with what must not be lost."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading


def absent(reading: MinutesReading) -> list[str]:
    return [person.name for person in reading.header.attendances if person.presence is Presence.ABSENT]


def test_titles_above_paragraphs_are_items_and_the_first_line_heads_no_decision(read: Read) -> None:
    reading = read(
        "Referat Dialogforum\n\nDato: 4. december 2012\nAfbud: Per Dal\n\nVelkomst\nFormanden bød velkommen.\n\n"
        "Boliger\n\nRådet blev orienteret om planen.\n\nEventuelt\nIntet.\n"
    )
    assert [item.title for item in reading.items] == ["Velkomst", "Boliger", "Eventuelt"]
    assert reading.items[0].decision is None
    assert absent(reading) == ["Per Dal"]


def test_short_lines_that_are_no_titles_make_no_items(read: Read) -> None:
    reading = read("Notat\n\nKære alle\n\nHer er planen.\n\nVenlig hilsen\nIda Holm\n\nBilag følger.\n")
    assert len(reading.items) <= 1


LISTS = [
    pytest.param(
        "Deltagere\nBo Vik (Medlem)\nIda Holm (Medlem) - Fraværende\nKim Lund (Medlem)\n", ["Ida Holm"], id="a-flag"
    ),
    pytest.param(
        "Til stede: Per Dal, Lauget; Eva Friis, kommunen\nAfbud: Kim Lund, Friluftsrådet\n",
        ["Kim Lund"],
        id="whom-somebody-speaks-for",
    ),
    pytest.param("Fraværende med lovligt forfald: Bo Vik (A) og Ida Holm\n", ["Bo Vik", "Ida Holm"], id="old-words"),
    pytest.param("Hvem var der: Bo Vik\nHvem manglede: Ida Holm\n", ["Ida Holm"], id="plain-words"),
]


@pytest.mark.parametrize(("head", "names"), LISTS)
def test_who_was_absent(head: str, names: list[str], read: Read) -> None:
    reading = read(
        f"Kulturrådet\nDato: 4. maj 2016\n{head}\n1. Budget\nBeslutning\nGodkendt.\n\n2. Evt.\nBeslutning\nIntet.\n"
    )
    assert absent(reading) == names


def test_a_heading_that_counts_its_attachments_ends_the_decision(read: Read) -> None:
    item = read(
        "Kulturrådet\n4. maj 2016\n\n1. Budget\n\nBeslutning\nGodkendt.\n\nBilag (2)\nNotat.pdf\nPlan.pdf\n"
    ).items[0]
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."
    assert [attachment.title for attachment in item.attachments] == ["Notat.pdf", "Plan.pdf"]


def test_a_table_with_bars_gives_a_row_for_each_item(read: Read) -> None:
    items = read(
        "Kulturrådet\nReferat fra møde d. 22.11.2016\nSted: Salen\n\nPkt. | Emne | Referat\n1 | Dagsorden | Godkendt\n"
        "2 | Puljen | Rådet giver 20.000 kr. til Vesterby.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("1", "Dagsorden"), ("2", "Puljen")]
    assert items[0].decision is not None


def test_a_mark_right_behind_the_number_is_no_part_of_the_title(read: Read) -> None:
    items = read(
        "Byrådet\n4. maj 2016\n\n1 Åbent Meddelelser\n\nBeslutning\nIntet.\n\n2 Lukket Køb af jord\n\n"
        "Beslutning\nUdsat.\n\n3 Åbent hus på rådhuset\n\nBeslutning\nGodkendt.\n"
    ).items
    assert [(item.title, item.is_closed) for item in items] == [
        ("Meddelelser", False),
        ("Køb af jord", True),
        ("Åbent hus på rådhuset", None),
    ]


PLACES = [
    pytest.param("Referat: 4. maj 2016 kl. 8\n\nLokale 6, Rådhuset\nKulturudvalget", "Lokale 6, Rådhuset", id="below"),
    pytest.param(
        "Kulturudvalget\nMødet holdes i byrådssalen mandag den 30. maj 2016 kl. 18", "byrådssalen", id="before-the-day"
    ),
    pytest.param(
        "Kulturudvalget\n4. maj 2016\nMødedato 4. maj Mødelokale Rådssalen", "Rådssalen", id="last-on-its-line"
    ),
    pytest.param(
        "Referat af rådsmøde den 6. maj 2014 kl. 19 i klubhuset ved stadion", "klubhuset ved stadion", id="small"
    ),
]


@pytest.mark.parametrize(("head", "place"), PLACES)
def test_where_the_meeting_was(head: str, place: str, read: Read) -> None:
    assert read(f"{head}\n\n1. Budget\nBeslutning\nGodkendt.\n\n2. Evt.\nBeslutning\nIntet.\n").header.place == place


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("Udvalg: § 17, stk. 4 vedr. bosætning", "§ 17, stk. 4 vedr. bosætning", id="by-its-paragraph"),
        pytest.param(
            "Byrådet\n4. maj 2016\nDagsordenspunkter\n\nåbent 1 Budget\nåbent 2 Høring i Handicaprådet\n",
            "Byrådet",
            id="not-an-entry",
        ),
    ],
)
def test_whose_meeting_it_was(head: str, body: str, read: Read) -> None:
    assert read(f"{head}\n\n1. Budget\nBeslutning\nGodkendt.\n\n2. Evt.\nBeslutning\nIntet.\n").header.body == body


DECIDED = "Beslutning\nGodkendt.\n\n"


def test_an_absentee_behind_a_label_in_the_line_of_the_decision(read: Read) -> None:
    items = read(
        "Byrådet\n4. maj 2016\n\nPkt. 1 Budget\n\nBeslutning:\nGodkendt. Fraværende: Bo Vik\n\n"
        "Pkt. 2 Evt.\n\nBeslutning:\nIntet.\n"
    ).items
    assert [[person.name for person in item.attendances] for item in items] == [["Bo Vik"], []]
    assert items[0].decision is not None
    assert items[0].decision.quote.text == "Godkendt."


def test_a_point_of_the_contents_makes_no_chapter_of_its_item(read: Read) -> None:
    items = read(
        "Byrådet\n4. maj 2016\n\n1   Budget     3\n2   Rengøring     4\n    2.1 Bilag: Notat     5\n\n"
        f"1 Budget\n\n{DECIDED}2 Rengøring\n\n{DECIDED}Bilag\n2.1 Notat\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("1", "Budget"), ("2", "Rengøring")]


def test_a_sentence_beside_the_label_of_a_list_limits_it(read: Read) -> None:
    reading = read(
        "Byrådet\nDato: 4. maj 2016\nFraværende: Bo Vik deltog ikke i punkt 2. Punktet var lukket.\n\n"
        f"1. Budget\n{DECIDED}2. Køb (lukket)\n{DECIDED}"
    )
    assert absent(reading) == []
    assert [[person.name for person in item.attendances] for item in reading.items] == [[], ["Bo Vik"]]


def test_a_mark_behind_a_number_alone_counts_for_the_title_below(read: Read) -> None:
    items = read(f"Byrådet\n4. maj 2016\n\nPunkt 1\nBudget\n{DECIDED}Punkt 2 (lukket)\nKøb af jord\n{DECIDED}").items
    assert [(item.title, item.is_closed) for item in items] == [("Budget", None), ("Køb af jord", True)]


def test_no_party_and_no_title_of_an_item_is_taken_for_somebody_or_some_place(read: Read) -> None:
    reading = read(
        "Beskæftigelsesudvalget\nReferat 01.12.2015 kl. 16:00\n"
        "Afbud fra: Bo Vik, Enhedslisten, og Ida Holm, Venstre\n\n"
        f"Pkt. 1 Budget\n\nPkt. 2 Virksomhedscenter, forlængelse\n\nPkt. 1 Budget\n\n{DECIDED}"
        f"Pkt. 2 Virksomhedscenter, forlængelse\n\n{DECIDED}"
    )
    assert absent(reading) == ["Bo Vik", "Ida Holm"]
    assert reading.header.place is None


def test_a_cell_below_the_head_for_numbers_may_hold_anything(read: Read) -> None:
    assert read("Punkt\tEmne\tBeslutning\n\tPunkt 1: \tPunkt\n").items is not None
    assert read("Pkt\tAnsvarlig\tEmne\tReferat\nx\tBo\tBudget\tGodkendt\n").items is not None


ATTACHED = [
    pytest.param("Bilag\nBilagsnr. 1: Kort\nBilagsnr. 2: Priser\n", ["Kort", "Priser"], id="numbered-by-their-word"),
    pytest.param("Bilag\n2 bilag\n", [], id="a-count"),
    pytest.param("Bilag\nFortegnelse sendesDirektøren for Kultur indstiller\n", ["Fortegnelse sendes"], id="glued"),
]


@pytest.mark.parametrize(("section", "titles"), ATTACHED)
def test_what_a_list_of_attachments_names(section: str, titles: list[str], read: Read) -> None:
    items = read(
        f"Byrådet\n4. maj 2016\n\n1. Budget\n\nIndstilling\nSe bilag.\n\n{section}\n{DECIDED}2. Evt.\n\n{DECIDED}"
    ).items
    assert [attachment.title for attachment in items[0].attachments] == titles


def test_files_above_a_title_belong_to_it(read: Read) -> None:
    items = read(f"Byrådet\n4. maj 2016\n\n1. Budget\n{DECIDED}plan_2026.pdf\nnotat.pdf\n2. Klimaplan\n{DECIDED}").items
    assert [[attachment.title for attachment in item.attachments] for item in items] == [
        [],
        ["plan_2026.pdf", "notat.pdf"],
    ]
    assert items[0].decision is not None
    assert items[0].decision.quote.text == "Godkendt."


def test_a_flag_behind_two_names_without_a_sign(read: Read) -> None:
    reading = read(
        f"Ældrerådet\n4. maj 2016\n\nFraværende:\nBo Vik og Ida Holm m. afbud\n\n1. Budget\n{DECIDED}2. Evt.\n{DECIDED}"
    )
    assert absent(reading) == ["Bo Vik", "Ida Holm"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("Titel: Beslutningsreferat – Lokalrådet for Vestegnen", "Lokalrådet for Vestegnen", id="title"),
        pytest.param("Vesterkro Lokalråd\nReferat af mødet", "Vesterkro Lokalråd", id="first-line"),
        pytest.param("Møde i Ø-udvalget", "Ø-udvalget", id="a-letter"),
        pytest.param("1. udsatterådsmøde 2016\n\nUdsatterådet mødtes.", "Udsatterådet", id="whose-meeting"),
        pytest.param("§17, stk. 4-udvalget om bosætning", "§17, stk. 4-udvalget om bosætning", id="its-paragraph"),
    ],
)
def test_bodies_by_their_own_names(head: str, body: str, read: Read) -> None:
    assert read(f"{head}\n\nDato: 4. maj 2016\n\n1. Budget\n{DECIDED}2. Evt.\n{DECIDED}").header.body == body


def test_an_item_published_alone_below_its_labels(read: Read) -> None:
    reading = read(
        "Dagsordenspunkt\n\nPolitik - status\n\nUdvalg:          Kulturudvalget\nMødedato:        19-05-2015 16:00\n"
        "Mødested:        Jobcentret, mødelokale 4\nSagsnr.:         15/8891\n\nResumé\nPolitikken er fra 2013.\n\n"
        "Beslutning i Kulturudvalget den 19. maj 2015\nTaget til efterretning.\n"
    )
    assert [item.title for item in reading.items] == ["Politik - status"]
    assert (reading.header.body, reading.header.place) == ("Kulturudvalget", "Jobcentret, mødelokale 4")


def test_values_in_a_column_of_their_own(read: Read) -> None:
    header = read(
        f"Kulturudvalget\n\nDato        12. januar 2022\nLokation    Mødelokale Fyrtårnet\nMødedeltagere\nBo Vik\n\n"
        f"1. Budget\n{DECIDED}2. KVALITET FOR\n   HJEMMEPLEJEN\n{DECIDED}"
    )
    assert (str(header.header.date), header.header.place) == ("2022-01-12", "Mødelokale Fyrtårnet")
    assert header.items[1].title == "KVALITET FOR HJEMMEPLEJEN"


def test_a_body_whose_joints_a_converter_glued_is_named_as_the_head_names_it(read: Read) -> None:
    header = read(
        "Klima og Miljøudvalget\nMødet den 12. januar 2011\n\n1. Budget\n\n"
        "Beslutning i Klimaog Miljøudvalget den 12-01-2011\nGodkendt.\n\n"
        "2. Evt.\n\nBeslutning i Klimaog Miljøudvalget den 12-01-2011\nIntet.\n"
    ).header
    assert header.body == "Klima og Miljøudvalget"
