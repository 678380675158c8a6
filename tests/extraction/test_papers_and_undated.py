"""Attachments in unusual places and shapes, and decision headings that lost their day."""

import pytest

from tests.extraction.readings import Read
from tracker.extraction.items.attachment_entries import read_attachment

ENTRIES = [
    pytest.param("89.1 Fordeling af puljen", "Fordeling af puljen", id="number-of-the-item-and-of-the-paper"),
    pytest.param("89.1. Fordeling", "Fordeling", id="the-same-with-a-full-stop"),
    pytest.param("4.12 - Fordeling", "Fordeling", id="the-same-with-a-dash"),
    pytest.param("5.11.2020 Referat", "5.11.2020 Referat", id="a-day-is-no-list-number"),
    pytest.param("2.1 mio. kr. til havnen", "2.1 mio. kr. til havnen", id="a-sum-is-none"),
    pytest.param("1.000 Notater", "1.000 Notater", id="thousands-are-none"),
    pytest.param("(2) Kort", "Kort", id="number-in-brackets"),
    pytest.param("IV. Kort", "Kort", id="roman-number"),
    pytest.param("● Kort", "Kort", id="round-mark"),
    pytest.param("— Kort", "Kort", id="long-dash"),
    pytest.param("\uf0b7 Kort", "Kort", id="mark-of-a-word-processor"),
    pytest.param("Kort (Lukket bilag)", "Kort", id="closed-paper-in-brackets"),
    pytest.param("Kort (åbner nyt vindue)", "Kort", id="what-a-link-does"),
    pytest.param("Kort [DOCX]", "Kort", id="format-in-square-brackets"),
    pytest.param("Kort - pdf", "Kort", id="format-behind-a-dash"),
]


@pytest.mark.parametrize(("words", "title"), ENTRIES)
def test_an_entry_is_its_title_alone(words: str, title: str) -> None:
    found = read_attachment(words, 0, len(words))
    assert found is not None
    assert found.title == title


HEAD = "Referat\nHavnsø Ældreråd\n4. maj 2021\n\n41. Takster for kørsel\n\nBeslutning\n\nGodkendt.\n\n"
TAIL = "\n\n42. Eventuelt\n\nBeslutning\n\nIntet.\n"
BELOW = [
    pytest.param("1.\nTakster (DOC)\n\n2.\nNotat om kørsel (PDF)", ["Takster", "Notat om kørsel"], id="number-alone"),
    pytest.param("1. Takster (DOC)\n2. Notat (PDF, 88 kB)", ["Takster", "Notat"], id="number-beside-and-size"),
    pytest.param("• Takster [pdf]", ["Takster"], id="mark-and-square-brackets"),
    pytest.param("takster_2021.pdf", [], id="a-file-name-without-a-capital-is-left-to-the-reader"),
    pytest.param("Takster_2021.pdf\nKort.docx", ["Takster_2021.pdf", "Kort.docx"], id="names-of-files"),
    pytest.param("Se takster i notatet (PDF)", [], id="a-sentence-that-points-to-a-paper"),
    pytest.param("1.\nRådet støtter forslaget.", [], id="a-numbered-decision"),
]


@pytest.mark.parametrize(("papers", "titles"), BELOW)
def test_papers_below_a_decision_are_attachments(read: Read, papers: str, titles: list[str]) -> None:
    item = read(HEAD + papers + TAIL).items[0]
    assert [attachment.title for attachment in item.attachments] == titles
    assert item.decision is not None
    assert (item.decision.quote.text == "Godkendt.") == bool(titles)


PAGE = "2 Referat Side 1 41. Tilskud til svæveklubben Sagsnr.: 14/2301 Sagsfremstilling Klubben søger om 4.000 kr. "
LISTS = [
    pytest.param(
        "Bilag 1 Åben Brev fra klubben 2 Lukket Tilbud på spil", ["Brev fra klubben", "Tilbud på spil"], id="plain"
    ),
    pytest.param("Bilag: 1. Åben - Brev 2. Åben - Tilbud", ["Brev", "Tilbud"], id="colon-points-and-dashes"),
    pytest.param(
        "Bilag 1 Brev fra klubben 2 Tilbud på spil", ["Brev fra klubben", "Tilbud på spil"], id="without-state"
    ),
]
BODIES = [
    "Kultur & Fritidsudvalget",
    "Børne-, Unge- & Skoleudvalget",
    "Udvalget for Kultur, Fritid & Idræt",
    "Kultur- og Fritidsudvalget",
]


@pytest.mark.parametrize(("papers", "titles"), LISTS)
def test_a_list_on_the_line_of_its_page_is_parted(read: Read, papers: str, titles: list[str]) -> None:
    text = f"1 Referat Kulturudvalget Mødedato: 2. marts 2015\n\n{PAGE}{papers} Beslutning Godkendt. Side 2\n"
    (item,) = read(text).items
    assert [attachment.title for attachment in item.attachments] == titles
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."


@pytest.mark.parametrize("day", ["den", "d."])
@pytest.mark.parametrize("body", BODIES)
def test_a_heading_without_its_day_is_no_part_of_the_decision(read: Read, body: str, day: str) -> None:
    text = (
        f"1 Referat {body} Mødedato: 2. marts 2015\n\n{PAGE}Beslutning {body} {day} Godkendt som indstillet. Side 2\n"
    )
    (item,) = read(text).items
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt som indstillet."
    assert item.decision.body == body
