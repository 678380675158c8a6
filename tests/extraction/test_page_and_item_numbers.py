"""Two numbers before a title, journal numbers, what is left of a page's source, motions."""

import pytest

from tests.extraction.readings import Read, absentees, decided, numbers

_PAGES = "Økonomiudvalget. Referat\n\nStørrelse: px\nStarte visningen fra side:\n\nTranskript\n\n"


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("BESLUTNING I ØKONOMIUDVALGET", "in capitals, without a day"),
        ("Beslutning i Økonomiudvalget", "without a day"),
        ("ØKONOMIUDVALGETS BESLUTNING:", "the body's, in capitals"),
        ("Økonomiudvalgets beslutning", "the body's"),
        ("BESLUTNING", "alone"),
    ],
)
@pytest.mark.parametrize("title", ["{} GODKENDELSE AF {}", "{} - Godkendelse af {}", "{} Godkendelse af {}"])
def test_pages_that_begin_with_the_numbers_of_page_and_item(read: Read, heading: str, reason: str, title: str) -> None:
    page = "Sagens kerne Mødet har en plan. Indstilling Direktionen indstiller, at den godkendes. {} Godkendt. Side {}"
    pages = "\n\n".join(
        f"{n + 1} {title.format(n, word)} {page.format(heading, n + 1)}"
        for n, word in ((1, "DAGSORDEN"), (2, "PLANER"), (3, "VEJE"))
    )
    reading = read(f"{_PAGES}1 Økonomiudvalget Referat af møde den 4. maj 2010 kl. 10:15 i Salen\n\n{pages}\n")
    assert [item.number for item in reading.items] == ["1", "2", "3"], reason
    assert all(item.title for item in reading.items), reason
    assert decided(reading) == ["Godkendt."] * 3, reason


def test_a_journal_number_before_a_title_and_what_stands_behind_its_state_are_no_part_of_it(read: Read) -> None:
    reading = read(
        f"{_PAGES}1 Side 1 af 3 Referat for Økonomiudvalg Mødetidspunkt: 9. november 2004, kl. 14:00 Åben sag: 39. Ny "
        "efterskole Lukket sag: 40. Personalesag\n\n"
        "2 Side 2 af 3 39. Journalnr G01 Ny efterskole (Åben sag) (joh) Skolen søger om 250.000 kr. Indstilling: "
        "Beløbet gives. Økonomiudvalget, den 9. november 2004: Indstilles godkendt.\n\n"
        "3 Side 3 af 3 40. Journalnr P00 Personalesag (Lukket sag)\n"
    )
    assert numbers(reading) == [("39", "Ny efterskole"), ("40", "Personalesag")]
    assert [item.is_closed for item in reading.items] == [False, True]


def test_a_number_alone_above_a_title_and_its_case_is_the_items(read: Read) -> None:
    reading = read(
        "Referat\n\nMødedato: torsdag den 6. september 2018\nUdvalg: Økonomiudvalget\nFraværende:\nPunkt Titel "
        "Udskriv hele dagsordenen\n236\nOplæg til budget\nUdskriv dette punkt\nSagsid.: 18/64, Sagsinitialer: jonq\n\n"
        "Sagsfremstilling\n\nEt oplæg.\n\nBeslutning Økonomiudvalget den 06-09-2018\n\nDrøftet.\n\n237\nNye veje\n"
        "Udskriv dette punkt\nSagsid.: 18/1209, Sagsinitialer: MASC\n\nSagsfremstilling\n\nVejene er slidte.\n\n"
        "Beslutning Økonomiudvalget den 06-09-2018\n\nTaget til efterretning.\n"
    )
    assert numbers(reading) == [("236", "Oplæg til budget"), ("237", "Nye veje")]
    assert decided(reading) == ["Drøftet.", "Taget til efterretning."]


def test_what_is_left_of_a_pages_source_is_no_part_of_titles_and_places(read: Read) -> None:
    reading = read(
        "Økonomiudvalget<br />\n\n<strong>Referat</strong><br />\n\nMødedato: Onsdag den 12. december 2012<br />\n\n"
        "Mødelokale: M5/Rådhuset<br />\n\nAfbud: Ida Holm<br />\n\nØkonomiudvalget<br />\n\n12-12-2012 Side 3<br />\n"
        "\n1. Nye borde<br />\n\nSagsnr.: 12/45821<br />\n\nIndstilling<br />\n\nBordene købes.<br />\n\nBeslutning i "
        "Økonomiudvalget den 12-12-2012<br />\n\nGodkendt.<br />\n\nØkonomiudvalget<br />\n\n12-12-2012 Side 4<br />\n"
        "\n2. Nye stole<br />\n\nSagsnr.: 12/45822<br />\n\nIndstilling<br />\n\nStolene købes.<br />\n\nBeslutning i "
        "Økonomiudvalget den 12-12-2012<br />\n\nUdsat.<br />\n"
    )
    assert numbers(reading) == [("1", "Nye borde"), ("2", "Nye stole")]
    assert reading.header.place is not None
    assert reading.header.place == "M5/Rådhuset"
    assert absentees(reading) == ["Ida Holm"]
    assert [(decided or "")[:8] for decided in decided(reading)] == ["Godkendt", "Udsat."]


def test_the_day_on_a_line_of_its_own_goes_before_one_in_what_a_page_tells_its_readers(read: Read) -> None:
    reading = read(
        "31. oktober 2019: Offentlige oplysninger om et lukket punkt den 4. november 2019 bliver ikke vist her, "
        "og det rettes i referatet.\n\nByråd\n\nTirsdag den 21-05-2019 kl. 19:00\n\nTilbage\n\n57. Godkendelse af "
        "dagsorden\n\nSagsnummer: 00.22.04-G01-2-18\n\nBeslutning\n\nGodkendt.\n"
    )
    assert reading.header.date is not None
    assert reading.header.date.isoformat() == "2019-05-21"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("ÅBEN DAGSORDEN ØKONOMIUDVALG", "ØKONOMIUDVALG"),
        ("TILLÆGSDAGSORDEN BYRÅDET", "BYRÅDET"),
        ("ÅBENT REFERAT ÆLDRERÅDET", "ÆLDRERÅDET"),
    ],
)
def test_words_for_the_document_before_a_body_are_no_part_of_its_name(read: Read, head: str, body: str) -> None:
    reading = read(f"{head}\n\nMødedato: 12. august 2014\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n")
    assert reading.header.body == body


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Ændringsforslag fra C-gruppen: Hallen holdes åben til maj 2012, og sagen drøftes i juni 2012.", "a motion"),
        ("Ida Marie Holm (A) udpeges som medlem af bestyrelsen til udgangen af 2021.", "an election"),
        ("Bo Vik og Ida Holm vælges til delegerede for perioden frem til den 1. maj 2013.", "an election of two"),
    ],
)
def test_motions_and_elections_are_no_tasks(read: Read, sentence: str, reason: str) -> None:
    reading = read(f"Byrådet\n\nDato: 4. maj 2011\n\n1. Hallen\n\nBeslutning\n\n{sentence}\n")
    assert not reading.items[0].follow_ups, reason
