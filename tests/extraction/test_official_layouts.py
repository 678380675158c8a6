"""Shapes of official minutes that no gold pair has: each in a few lines, with what must not be lost."""

from tests.extraction.readings import Read
from tracker.domain.meeting import Presence
from tracker.domain.reading import MinutesReading

_COMMITTEE = (
    "Her findes referater fra byråd, fagudvalg og råd.\n\nLys og Luft\n\nMandag den 14-05-2018 kl. 16:30\n\n"
    "4. Lamper\n\nSagsnummer: 29.09.04-G01-7-18\n\nAdministrationen indstiller til udvalget for Lys og Luft\n"
    "  1. at godkende lamperne\n\nHistorik\n\nØkonomiudvalget, 7. maj 2018, pkt. 71:\n\nAnbefalet.\n\nBeslutning\n\n"
    "1. Godkendt.\n\nFravær og stedfortræder: Bo Vik fraværende. Ida Holm (A) deltog som stedfortræder for Bo Vik.\n"
)
_ICONS = (
    "Referat\n\n  • 12. Kort - Godkendelse\n\n    application/pdf icon kort_a.pdf"
    "application/pdf icon kort_b.docx_0.pdf\n\n"
    "    Resume\n\n    Et kort.\n\n    Beslutning\n\n    Godkendt.\n\n"
    "  • 13. Plan\n\n    Bilag\n\n    Bilag 1: Hvidbog\n    Bilag 2: Kort\n\n    Beslutning\n\n    Afslået.\n"
)
_STRIPPED = (
    "Transkript\n\n1 REFERAT fra møde i kl i byrådssalen Medlemmer: Arne Dal, Ib Lund Side 1\n\n"
    "2 Indholdsfortegnelse: Lokalplan nr. 12 Puljer Side 2\n\n"
    "3 51. Lokalplan nr. 12. Åben sag Sagsfremstilling: En plan. Teknisk Udvalg den 12. marts 2007: Anbefales. "
    "Indstilling: Direktionen indstiller, at den vedtages. Beslutning: Godkendt. Fraværende: Ib Lund. Side 3\n\n"
    "4 52. Puljer. Åben sag Sagsfremstilling: Penge. Beslutning: Afslået. Fraværende: Ib Lund. Side 4\n"
)


def absent(reading: MinutesReading, item: int) -> list[str]:
    return [person.name for person in reading.items[item].attendances if person.presence is Presence.ABSENT]


def test_a_committee_without_the_word_is_known_by_its_own_line_and_bodies_in_general_are_not(read: Read) -> None:
    reading = read(_COMMITTEE)
    assert reading.header.body == "Lys og Luft"
    assert reading.items[0].decision is not None
    assert reading.items[0].decision.quote.text == "1. Godkendt."
    assert absent(reading, 0) == ["Bo Vik"]


def test_files_glued_to_the_next_icon_and_numbered_titles_are_attachments(read: Read) -> None:
    first, second = read(_ICONS).items
    assert [attachment.title for attachment in first.attachments] == ["kort_a.pdf", "kort_b.docx_0.pdf"]
    assert [attachment.title for attachment in second.attachments] == ["Hvidbog", "Kort"]


def test_a_head_that_lost_its_day_takes_none_from_another_body(read: Read) -> None:
    reading = read(_STRIPPED)
    assert reading.header.date is None
    assert reading.header.place == "byrådssalen"
    assert [(item.title or "").rstrip(".") for item in reading.items] == ["Lokalplan nr. 12", "Puljer"]
    assert absent(reading, 0) == ["Ib Lund"]


def test_bodies_that_lost_their_days_decide_and_initials_stand_before_a_case(read: Read) -> None:
    reading = read(
        "Transkript\n\n1 REFERAT Byrådet Mødedato: Torsdag den Mødested: Byrådssalen\n\n"
        "2 Byrådet, Indholdsfortegnelse Sag nr. Side Nye årsmål Lån til klubben\n\n"
        "3 Byrådet, Side Nye årsmål BOVIK / 08/1085 Direktionen har et forslag. Direktionen indstiller at målene "
        "godkendes Økonomiudvalget, Anbefales godkendt. Byrådet, Godkendt.\n\n"
        "4 Byrådet, Side Lån til klubben IDHOL / 08/2214 Klubben søger et lån. Økonomiudvalget, Anbefales. "
        "Byrådet, Afslået.\n"
    )
    decided = [item.decision.quote.text for item in reading.items if item.decision]
    assert [item.title for item in reading.items] == ["Nye årsmål", "Lån til klubben"]
    assert decided == ["Godkendt.", "Afslået."]
    assert [number.quote.text for item in reading.items for number in item.case_numbers] == ["08/1085", "08/2214"]


def test_a_committee_between_the_page_and_the_number_is_no_part_of_the_title(read: Read) -> None:
    reading = read(
        "Transkript\n\n1 Referat med åbne punkter Mødested: Byrådssalen Med følgende dagsorden: se nedenfor\n\n"
        "2 2 Indholdsfortegnelse Pkt. Tekst Side Udvalget for Fritid 95 Tilskud til hallen 3 Udvalget for Teknik "
        "96 Ny cykelsti 4\n\n"
        "3 3 Udvalget for Fritid 95 Tilskud til hallen 04.04.00-Ø40-3-14 Beslutningstema Hallen søger om et lån. "
        "Beslutning Godkendt. Fraværende: Bo Vik\n\n"
        "4 4 Udvalget for Teknik 96 Ny cykelsti 05.04.06-P20-1-13 Beslutningstema En sti. Beslutning Afslået.\n"
    )
    assert [(item.number, item.title) for item in reading.items] == [
        ("95", "Tilskud til hallen"),
        ("96", "Ny cykelsti"),
    ]
    assert reading.header.place == "Byrådssalen"


def test_a_running_number_with_that_in_the_meeting_begins_an_item(read: Read) -> None:
    reading = read(
        "Byrådet\nDato: 3. marts 2004\n\n49/1. Spørgetid\nBeslutning\nIngen.\n\n50/2. Ny vej\nBeslutning\nJa.\n"
    )
    assert [(item.number, item.title) for item in reading.items] == [("49/1", "Spørgetid"), ("50/2", "Ny vej")]
