"""What a lost stop or line break hides: absentees, rooms, titles with marks, papers and decisions without a verb."""

import pytest

from tests.extraction.readings import Read
from tracker.danish.text import find_sentences
from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading

ITEMS = "".join(f"{n}. Sag {n} om byen\n\nBeslutning\n\nGodkendt.\n\n" for n in (1, 2, 3))
HEAD = "Kommunalbestyrelsen\n\nReferat\n\n21. januar 2016 kl. 17:00\n\n"


def away(reading: MinutesReading) -> list[list[str]]:
    """Who is absent from each item."""
    return [[one.name for one in item.attendances if one.presence is Presence.ABSENT] for item in reading.items]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        pytest.param(
            "Ida Holm var fraværende under punkt 1. Bo Vik var fraværende under punkterne 2-3.",
            [["Ida Holm"], ["Bo Vik"], ["Bo Vik"]],
            id="a stop behind the number ends the sentence",
        ),
        pytest.param(
            "Bo Vik deltog ikke under punkt. 3.", [[], [], ["Bo Vik"]], id="a stop that does not belong there"
        ),
        pytest.param(
            "Ida Holm deltog ikke i sagens behandling under pkt. 1 Bo Vik deltog ikke i sagens behandling under pkt. 2",
            [["Ida Holm"], ["Bo Vik"], []],
            id="no stops",
        ),
    ],
)
def test_who_missed_an_item_is_told_by_its_number(read: Read, told: str, names: list[list[str]]) -> None:
    assert away(read(f"{HEAD}{told}\n\n{ITEMS}")) == names


def test_a_name_behind_a_bracket_begins_a_sentence_of_its_own(read: Read) -> None:
    told = "Ida Holm (A) var fraværende. I stedet deltog Pia Dam (A) Bo Vik (A) var fraværende. I stedet deltog Per By."
    reading = read(f"{HEAD}{told}\n\n{ITEMS}")
    absent = [one.name for one in reading.header.attendances if one.presence is Presence.ABSENT]
    assert absent == ["Ida Holm", "Bo Vik"]


def test_a_point_with_its_stop_is_one_sentence_and_dette_punkt_is_not() -> None:
    text = "Bo Vik deltog ikke under punkt. 18. Ida Holm kom til dette punkt. 3 medlemmer gik."
    assert [text[a:b] for a, b in find_sentences(text)] == [
        "Bo Vik deltog ikke under punkt. 18.",
        "Ida Holm kom til dette punkt.",
        "3 medlemmer gik.",
    ]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param("Kommunalbestyrelsens mødesal", "Kommunalbestyrelsens mødesal", id="whose room it is"),
        pytest.param("Kommunalbestyrelsens medlemmer", None, id="people are no room"),
    ],
)
def test_a_room_may_be_called_by_whose_it_is(read: Read, line: str, place: str | None) -> None:
    assert read(f"{HEAD}{line}\n\n{ITEMS}").header.place == place


def test_a_title_between_a_journal_number_that_is_lost_and_a_mark_in_brackets(read: Read) -> None:
    told = [
        "238. Journalnr Ø10 Efterretning (Åben sag) (hv) Oversigten for juli forelægges. Taget til efterretning.",
        "239. Journalnr G10 Ny efterskole (Åben sag) (ss) Skolen søger om tilskud til tag og gulve. Godkendt.",
        "240. Journalnr A26 Personalesag (Lukket sag) (hv)",
    ]
    pages = "\n\n".join(f"{n} Side {n} af 4 {page}" for n, page in enumerate(told, 2))
    items = read(f"1 Side 1 af 4 HAVNSØ KOMMUNE Referat for Økonomiudvalget 9. november 2004\n\n{pages}\n").items
    assert [(item.number, item.title, item.is_closed) for item in items] == [
        ("238", "Efterretning", False),
        ("239", "Ny efterskole", False),
        ("240", "Personalesag", True),
    ]
    assert [item.decision and item.decision.quote.text for item in items] == [
        "Taget til efterretning.",
        "Godkendt.",
        None,
    ]


@pytest.mark.parametrize(
    ("said", "decided"),
    [
        pytest.param("Magistratens udtalelse af 15. december 2010 vedtaget.", True, id="a paper that was passed"),
        pytest.param("Borgerne har i mange år ønsket, at rådets forslag bliver vedtaget.", False, id="a wish"),
    ],
)
def test_a_paper_and_its_outcome_are_a_decision(read: Read, said: str, decided: bool) -> None:
    text = f"Referat\n\n1. Tunnel i byen\n\n{said}\n\n2. Bus\n\nVedtaget.\n"
    item = read(text).items[0]
    assert (item.decision is not None and item.decision.quote.text == said) is decided


def test_a_number_on_the_first_line_of_a_page_is_the_item_s(read: Read) -> None:
    items = read("10. Meddelelser\n\nRådet fik nyt om havnen.\n\nBeslutning\n\nTaget til efterretning.\n").items
    assert [(item.number, item.title) for item in items] == [("10", "Meddelelser")]
