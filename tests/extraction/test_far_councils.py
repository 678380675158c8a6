"""What councils of sports, boards of schools and committees far from the capital write otherwise."""

from collections.abc import Callable

import pytest

from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading

Read = Callable[[str], MinutesReading]

BOARD = "Prøveby Kommune\nSkolebestyrelsen\nMødedato: 6. februar 2024\n\n1. Skoleåret\n\nBeslutning:\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        pytest.param("Bestyrelsen sender et brev til naboerne.", "Bestyrelsen", id="a board is no agency"),
        pytest.param("Skolebestyrelsen udarbejder et notat.", "Skolebestyrelsen", id="nor a school's"),
        pytest.param("Sektoren måler farten igen i foråret 2025.", "Sektoren", id="a sector of the administration"),
        pytest.param("Ida Holm spørger klubben, om den kan åbne om tirsdagen.", "Ida Holm", id="a habit asked about"),
        pytest.param(
            "Forvaltningen skriver et notat til\nSkoleudvalget, som mødes i maj.", "Forvaltningen", id="wrapped"
        ),
        pytest.param("Oversendes til budgetforhandlingerne for 2025.", None, id="to the budget"),
        pytest.param("Medtages i budgetdrøftelserne.", None, id="into the budget"),
    ],
)
def test_who_is_to_act_in_words_of_boards(sentence: str, asked: str | None, read: Read) -> None:
    (task,) = read(BOARD.format(sentence)).items[0].follow_ups
    assert (task.quote.text, task.responsible) == (sentence, asked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Uddannelsesstyrelsen sender et brev til skolerne.",
        "Oversendes til byrådet.",
        "Der henvises til budgetnotatet.",
        "Klubben holder åbent for børn om tirsdagen.",
    ],
)
def test_what_agencies_do_and_where_a_matter_goes_is_no_task(sentence: str, read: Read) -> None:
    assert read(BOARD.format(sentence)).items[0].follow_ups == ()


SPORTS = """Referat - Idrætsrådet den 28. februar 2017

1. Haltider

Indstilling

Chefen indstiller, at forslaget anbefales over for Kulturudvalget

Beslutning i Idrætsrådet den 28-02-2017

Godkendt.
"""


def test_a_council_that_no_list_names_is_known_by_its_decisions(read: Read) -> None:
    assert read(SPORTS).header.body == "Idrætsrådet"


def test_a_club_that_only_the_title_names_is_no_body(read: Read) -> None:
    text = SPORTS.replace("Beslutning i Idrætsrådet den 28-02-2017", "Beslutning i Kulturudvalget den 28-02-2017")
    assert read(text).header.body == "Kulturudvalget"


def test_the_head_of_a_table_is_nobody_who_was_away(read: Read) -> None:
    text = (
        "Teknisk Udvalg\n\nDato: 4. maj 2023\n\nMedlemmer\n\nBo Vik\nIda Holm\nAfbud\n\nBo Vik\nPkt. Tekst\n"
        "88 Godkendelse af dagsorden\n89 Gebyr\n\n88 Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
        "89 Gebyr\n\nBeslutning\n\nGodkendt.\n"
    )
    found = read(text).header.attendances
    assert [one.name for one in found if one.presence is Presence.ABSENT] == ["Bo Vik"]


def test_a_day_under_another_label_is_no_part_of_the_place(read: Read) -> None:
    text = (
        "1 Prøveby Kommune Teknisk Udvalg Referat Dato: Starttidspunkt for møde: Kl Mødested: Udsendelsesdato: "
        "Onsdag den 18-september-2002 Udvalgets mødesal Fraværende: Bo Vik.\n\n"
        "2 1. Gebyr Beslutning: Godkendt. 2. Pulje Beslutning: Godkendt.\n"
    )
    place = read(text).header.place
    assert place == "Udvalgets mødesal"
