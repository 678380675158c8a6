"""Single fields in the shapes that council web pages and their converters give them."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.meeting import Presence

TOP = "Prøveby Kommune\nKulturudvalget\nMødedato: 6. februar 2024\n\n"


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("Afbud under hele mødet:", id="excused"),
        pytest.param("Fraværende i hele mødet:", id="absent"),
    ],
)
def test_absence_from_the_whole_meeting_stands_under_its_label(label: str, read: Read) -> None:
    body = f"1. Pulje\n\nBeslutning\n\nGodkendt.\n\n{label}\n\nBo Vik\n\nIda Holm deltog som stedfortræder for Bo Vik\n"
    (item,) = read(TOP + body).items
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."
    assert [a.name for a in item.attendances if a.presence is Presence.ABSENT] == ["Bo Vik"]


ON_ONE_LINE = """Referat Kulturudvalget

Transkript

1 Referat Kulturudvalget 6. februar 2024 1. Godkendelse af dagsorden 2. Pulje til festen Referat til møde side 1 af 3

2 1. Godkendelse af dagsorden Udvalget godkender dagsordenen. Bilag: Ingen Godkendt. Referat til møde side 2 af 3

3 2. Pulje til festen Foreningen søger 900 kr. Bilag: Ingen {} Referat til møde side 3 af 3
"""


def test_what_stands_behind_no_attachments_on_a_page_of_one_line_is_the_decision(read: Read) -> None:
    second = "Udvalget bevilger 700 kr. Foreningen sender et regnskab inden 1. maj."
    items = read(ON_ONE_LINE.format(second)).items
    assert [item.decision and item.decision.quote.text for item in items] == ["Godkendt.", second]
    assert [item.attachments for item in items] == [(), ()]
    assert [len(item.follow_ups) for item in items] == [0, 1]


CHAIN = """Referat Byrådet

Transkript

1 Referat Byrådet 17. juni 2015 1. Pulje til festen Sagsfremstilling Klubben søger 900 kr. til en fest i parken, hvor \
alle kan komme, og hvor der er musik hele dagen. Indstilling Chefen indstiller, at der gives et beløb. {} Bilag Plan
"""


@pytest.mark.parametrize(
    "chain",
    [
        pytest.param(
            "Beslutning fra Teknisk Udvalg, 12. maj 2015, pkt. 6 Anbefales. Fraværende: Bo Vik "
            "Beslutning fra Økonomiudvalget, 21. maj 2015, pkt. 11 Anbefales. "
            "Beslutning fra Byrådet, 17. juni 2015, pkt. 1 Godkendt. Fraværende: Ida Holm",
            id="days-and-items",
        ),
        pytest.param(
            "Beslutning Udvalget for skov, land og kultur den Anbefales. Afbud: Bo Vik (F) "
            "Beslutning Byrådet den Godkendt. Fraværende: Ida Holm (O)",
            id="days-lost-and-a-comma-in-the-name",
        ),
        pytest.param(
            "BESLUTNING I TEKNISK UDVALG DEN Anbefales. Afbud: Bo Vik "
            "BESLUTNING BYRÅD DEN Godkendt. Fraværende: Ida Holm",
            id="days-lost-behind-capitals",
        ),
    ],
)
def test_a_chain_of_bodies_on_one_line_gives_each_its_decision_and_absentees(chain: str, read: Read) -> None:
    (item,) = read(CHAIN.format(chain)).items
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."
    assert {decision.quote.text for decision in item.earlier_decisions} == {"Anbefales."}
    assert [a.name for a in item.attendances if a.presence is Presence.ABSENT] == ["Ida Holm"]


def test_numbers_with_a_dash_part_the_attachments_of_one_line(read: Read) -> None:
    (item,) = read(CHAIN.format("BILAG 1 - Tegning af banen 2 - Svar fra klubberne BESLUTNING Godkendt.")).items
    assert [a.title for a in item.attachments[:2]] == ["Tegning af banen", "Svar fra klubberne"]


def test_the_number_of_the_next_attachment_is_no_part_of_a_title(read: Read) -> None:
    listed = "Bilag: 1 Åben Brev 92114/15 2 Åben Budget for festen 92118/15 Beslutning Godkendt."
    (item,) = read(CHAIN.format(listed)).items
    assert [a.title for a in item.attachments[:2]] == ["Brev", "Budget for festen"]


@pytest.mark.parametrize(
    ("listed", "titles"),
    [
        pytest.param("• Notat om hallen\n• Tidsplan\n• Kort", ["Notat om hallen", "Tidsplan", "Kort"], id="bullets"),
        pytest.param("• Tidsplan\n• Kort", ["Tidsplan", "Kort"], id="the-first-bullet"),
        pytest.param("Udkast\nHøringssvar", ["Udkast", "Høringssvar"], id="the-last-line-of-a-list"),
    ],
)
def test_a_paper_named_like_a_heading_is_an_attachment(listed: str, titles: list[str], read: Read) -> None:
    body = f"1. Pulje\n\nBeslutning\n\nGodkendt.\n\nBilag\n\n{listed}\n\nHistorik\n\nIngen.\n"
    (item,) = read(TOP + body).items
    assert [attachment.title for attachment in item.attachments] == titles


def test_a_heading_with_words_below_it_ends_a_list_of_attachments(read: Read) -> None:
    body = "1. Pulje\n\nBilag\n\nUdkast\nHøringssvar\n\nDer kom tre svar.\n\nBeslutning\n\nGodkendt.\n"
    (item,) = read(TOP + body).items
    assert [attachment.title for attachment in item.attachments] == ["Udkast"]


@pytest.mark.parametrize("word", ["Print", "Udskriv"])
def test_a_case_number_is_read_behind_the_word_of_a_button(word: str, read: Read) -> None:
    (item,) = read(f"{TOP}1. Pulje\n\n{word} 05.04.00-P20-7-20\nKulturudvalget\n\nBeslutning\n\nGodkendt.\n").items
    assert [case.quote.text for case in item.case_numbers] == ["05.04.00-P20-7-20"]


GROUPED = """A. Sager til byrådet

1. Ny hal
A. Sager til byrådet
Beslutning

Godkendt.

B. Orientering

2. Nyt fra centret
B. Orientering
Beslutning

Drøftet.
"""


def test_a_lettered_group_said_again_below_each_title_is_no_part_of_a_decision(read: Read) -> None:
    items = read(TOP + GROUPED).items
    assert [item.decision and item.decision.quote.text for item in items] == ["Godkendt.", "Drøftet."]


def test_who_missed_a_range_in_brackets_of_the_head_is_absent_there_and_from_the_meeting(read: Read) -> None:
    head = "Mødested: Salen Øvrige bemærkninger: Bo Vik (Deltog ikke i mødet fra punkt 2 til punkt 3.)\n\n"
    body = "".join(f"{number}. Plan for hus {number}\n\nBeslutning\n\nGodkendt.\n\n" for number in range(1, 5))
    reading = read(TOP + head + body)
    assert [a.name for a in reading.header.attendances if a.presence is Presence.ABSENT] == ["Bo Vik"]
    missed = [item.number for item in reading.items if any(a.presence is Presence.ABSENT for a in item.attendances)]
    assert missed == ["2", "3"]


def test_the_number_of_an_item_in_the_name_of_its_attachment_is_no_part_of_the_title(read: Read) -> None:
    listed = "Bilag:\nBilag nr. 89-1: Skitse\nBilag nr. 89-2: Overslag"
    (item,) = read(f"{TOP}89. Pulje\n\n{listed}\n\nBeslutning\n\nGodkendt.\n").items
    assert [attachment.title for attachment in item.attachments] == ["Skitse", "Overslag"]


def test_a_title_glued_to_its_number_begins_an_item_though_the_word_is_a_heading_elsewhere(read: Read) -> None:
    body = "1.Valg af ordstyrer\n\nBo er valgt.\n\n2.Høringssvar\n\nIntet nyt.\n\n3.Eventuelt\n\nIntet.\n"
    assert [(item.number, item.title) for item in read(TOP + body).items] == [
        ("1", "Valg af ordstyrer"),
        ("2", "Høringssvar"),
        ("3", "Eventuelt"),
    ]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param(
            "Afholdt: Prøveby Rådhus, Algade 3, mødelokale 2", "Prøveby Rådhus, Algade 3, mødelokale 2", id="held"
        ),
        pytest.param("Mødet afholdt på Solbakken.", "Solbakken", id="a name alone in a sentence"),
        pytest.param("Mødet afholdt på Mandag.", None, id="a day is no place"),
        pytest.param("Mødet blev afholdt i Kulturhuset.", "Kulturhuset", id="a house in a sentence"),
        pytest.param(
            "Sted: Rådhuset Mødelokale 21 Prøveby Kommune", "Rådhuset Mødelokale 21", id="the foot of a cover"
        ),
        pytest.param("Sted: Rådhuset, Prøveby Kommune", "Rådhuset, Prøveby Kommune", id="whose town hall it is"),
    ],
)
def test_the_place_is_read_without_what_stands_around_it(line: str, place: str | None, read: Read) -> None:
    header = read(f"Kulturudvalget\n6. februar 2024\n\n{line}\n\n1. Pulje\n\nBeslutning\n\nGodkendt.\n").header
    assert header.place == place


def test_an_entry_of_the_contents_that_names_a_street_is_no_place(read: Read) -> None:
    head = (
        "Dagsordenspunkter\n\nReferat\n\n  åbent 1 Orlov\n  åbent 2 Ny sti ved Søgade\n  lukket 3 Salg af Elmevej\n\n"
    )
    assert read(f"{head}1. Orlov\n\nBeslutning\n\nGodkendt.\n").header.place is None
