"""Numbers inside items, marks below the entries of an agenda, absentees in brackets, names of files and places."""

import pytest

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.tasks.task_verbs import find_task


def test_numbered_headings_told_once_are_headings_and_no_items(read: Read) -> None:
    text = "Økonomiudvalget\nMødedato: 15. juni 2010\n\n45 Salg\n\n1. Resumé\nTom.\n\n2. Sagsfremstilling\nEt bud.\n\n"
    text += "3. Indstilling\nAt buddet antages.\n\n4. Bilag\nKort over grunden\n\n5. Beslutning\nGodkendt.\n\n"
    items = read(f"{text}46 Eventuelt\n\n5. Beslutning\nIntet.\n").items
    assert [(i.number, i.title, i.decision and i.decision.quote.text) for i in items] == [
        ("45", "Salg", "Godkendt."),
        ("46", "Eventuelt", "Intet."),
    ]
    assert [paper.title for paper in items[0].attachments] == ["Kort over grunden"]


def test_points_of_one_item_are_no_items_beside_another(read: Read) -> None:
    text = "Kulturudvalget - møde den 7. marts 2006\n\n9. Tilskud\n9.1 Jazz\nBeslutning: Bevilget.\n9.2 Folk\n"
    items = read(f"{text}Beslutning: Afslag.\n\n10. Bus\nBeslutning: Godkendt.\n").items
    assert [(i.number, i.title) for i in items] == [("9", "Tilskud"), ("10", "Bus")]


def test_chapters_that_all_have_points_are_groups_of_items(read: Read) -> None:
    text = "Kulturudvalget - møde den 7. marts 2006\n\n1. Åbne\n1.1 Jazz\nBeslutning: Bevilget.\n1.2 Folk\n"
    items = read(f"{text}Beslutning: Afslag.\n\n2. Andre\n2.1 Bus\nBeslutning: Godkendt.\n").items
    assert [(i.number, i.title) for i in items] == [("1.1", "Jazz"), ("1.2", "Folk"), ("2.1", "Bus")]


def test_numbers_alone_leave_the_outcome_to_the_item_above(read: Read) -> None:
    text = "Socialudvalget, 12. januar 2012\n\nLUKKEDE SAGER\n\n1.\nBeslutning\nGodkendt.\n\n2.\nBeslutning\nUdsat.\n\n"
    items = read(f"{text}ÅBNE SAGER\n\n3. Klinik\nBeslutning\nTiltrådt.\n").items
    told = [(i.number, i.title, i.is_closed, i.decision and i.decision.quote.text) for i in items]
    assert told == [("1", None, True, "Godkendt."), ("2", None, True, "Udsat."), ("3", "Klinik", False, "Tiltrådt.")]


@pytest.mark.parametrize("states", [("Åben", "Lukket"), ("Lukket", "Åben")])
def test_a_mark_below_every_entry_of_the_agenda_tells_of_its_item(states: tuple[str, str], read: Read) -> None:
    text = f"Sundhedsudvalget\n06.02.2024 kl. 16:00\n1 Dagsorden\n{states[0]}\n2 Tilsyn\n{states[1]}\n"
    items = read(f"{text}1 Dagsorden\nBeslutning\nGodkendt.\n2 Tilsyn\nBeslutning\nGodkendt.\n").items
    assert [i.is_closed for i in items] == [state == "Lukket" for state in states]


@pytest.mark.parametrize(
    ("told", "absent"),
    [
        pytest.param("Godkendt (fraværende: Ole Vig (A)).", ["Ole Vig"], id="with-a-party"),
        pytest.param("Godkendt. (Afbud: Ole Vig og Ida Holm)", ["Ole Vig", "Ida Holm"], id="two"),
        pytest.param("Godkendt (med bemærkninger fra Ole Vig (A)).", [], id="remarks"),
    ],
)
def test_absentees_in_brackets_behind_a_decision(told: str, absent: list[str], read: Read) -> None:
    text = f"Byrådet – møde den 30. august 2016\n\nPkt. 1 Dagsorden\nBeslutning: {told}\n\nPkt. 2 Evt.\n"
    item = read(f"{text}Beslutning: Intet.\n").items[0]
    assert [person.name for person in item.attendances] == absent
    assert item.decision is not None
    assert (item.decision.quote.text.rstrip(".") == "Godkendt") is bool(absent)


def test_the_name_of_a_file_beside_its_icon_may_have_blanks(read: Read) -> None:
    text = "Skoleudvalget\nMødedato 10-10-2019\n\nPunkt 70: Prøver\napplication/pdf icon Resultater 2019.pdf\n"
    item = read(f"{text}application/pdf icon notat.pdf\nBeslutning\nTaget til efterretning.\n").items[0]
    assert [paper.title for paper in item.attachments] == ["Resultater 2019.pdf", "notat.pdf"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param("Fredag den 13. december 2002 kl. 9.00 på havnekontoret", "havnekontoret", id="written-small"),
        pytest.param("Havneudvalget - møde den 7. marts 2006 - Biblioteket", "Biblioteket", id="behind-a-dash"),
        pytest.param("Havneudvalget - møde den 7. marts 2006 - Referat", None, id="no-place"),
    ],
)
def test_places_behind_the_day(line: str, place: str | None, read: Read) -> None:
    assert read(f"Havneudvalget\n{line}\n\n1. Kran\nGodkendt.\n\n2. Evt.\nIntet.\n").header.place == place


def test_a_menu_to_choose_from_names_no_body(read: Read) -> None:
    header = read("Vælg udvalg\nSundhedsudvalget\n6. februar 2024\n\n1. Kran\nBeslutning\nGodkendt.\n").header
    assert header.body == "Sundhedsudvalget"


def test_a_label_whose_line_break_was_lost_makes_no_task_of_what_the_item_is_there_for(vocabulary: Vocabulary) -> None:
    assert find_task("Tema Udvalget skal vælge mellem to løsninger.", False, vocabulary) is None
    assert find_task("Forvaltningen skal indhente to tilbud.", False, vocabulary) is not None
