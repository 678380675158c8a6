"""Contents, answers, labels and feet on one line, items without titles."""

import pytest

from tests.extraction.readings import Read, absentees, decided, numbers

_SITE = "Møde i Naturudvalget\n\nStørrelse: px\nStarte visningen fra side:\n\nTranskript\n\n"


def test_titles_that_begin_with_what_is_asked_are_titles_in_the_contents_too(read: Read) -> None:
    reading = read(
        f"{_SITE}1 Møde i Naturudvalget Åben Referat Dato: Onsdag den 7. november 2018 Tidspunkt: 18:00\n\n"
        "2 Møde i Naturudvalget / Sagsoversigt: 1. Orientering: Besøg fra busselskabet om drift Beslutning: Opfølgning "
        "på budgettet Beslutning: Salg af areal - (Lukket punkt) Orientering: Meddelelser...21 Bilagsoversigt...25\n\n"
        "3 1. Orientering: Besøg fra busselskabet om drift Sagsnr.: 18/17122 Beslutningstema Selskabet orienterer. "
        "Beslutning Naturudvalget den 07-11-2018 Taget til efterretning. Prøveby Kommune 2\n\n"
        "4 2. Beslutning: Opfølgning på budgettet Sagsnr.: 18/11040 Beslutningstema Udvalget skal behandle den. "
        "Beslutning Naturudvalget den 07-11-2018 Anbefales. Prøveby Kommune 3\n"
    )
    assert numbers(reading) == [
        ("1", "Orientering: Besøg fra busselskabet om drift"),
        ("2", "Beslutning: Opfølgning på budgettet"),
    ]
    assert decided(reading) == ["Taget til efterretning.", "Anbefales."]


def test_an_agenda_and_its_answers_may_stand_on_one_line(read: Read) -> None:
    reading = read(
        f"{_SITE}1 Referat fra møde i Naturrådet tirsdag den 12. november 2013 Dagsorden: 1. Referat fra sidste møde "
        "2. Åens bredder 3. Regnskab for 2013 4. Eventuelt Ad. 1) Referatet blev godkendt. Ad. 2) Kommunen rydder dem "
        "inden jul. Ad. 3) Der er 500 kr. tilbage. Ad. 4) Intet.\n"
    )
    assert numbers(reading) == [
        ("1", "Referat fra sidste møde"),
        ("2", "Åens bredder"),
        ("3", "Regnskab for 2013"),
        ("4", "Eventuelt"),
    ]
    assert decided(reading)[1] == "Kommunen rydder dem inden jul."


@pytest.mark.parametrize(
    ("lead", "reason"),
    [
        ("Ad. dagsordenens pkt. {},", "the agenda's point, in the genitive"),
        ("Ad. Dagsorden pkt. {}.", "and as it comes"),
        ("Ad. {})", "a bracket"),
        ("Ad pkt. {}:", "without a full stop"),
    ],
)
def test_what_stands_between_ad_and_its_number(read: Read, lead: str, reason: str) -> None:
    reading = read(
        "Referat af årsmøde i Lokalrådet\n\nDato: 11.03.2010\n\nDagsorden:\n\n 1. Valg af dirigent\n 2. Regnskab\n\n"
        f"{lead.format(1)} Valg af dirigent\n\nGurli blev valgt.\n\n{lead.format(2)} Regnskab\n\nDet blev godkendt.\n"
    )
    assert numbers(reading) == [("1", "Valg af dirigent"), ("2", "Regnskab")], reason
    assert decided(reading) == ["Gurli blev valgt.", "Det blev godkendt."], reason


@pytest.mark.parametrize(
    ("head", "away", "reason"),
    [
        (
            "Mødelokale: Medlemmer: Afbud: Fraværende: 068 lokale på Rådhuset Bo Vik (formand), Ida Holm Ingen Ingen",
            [],
            "one word for nobody behind the members for each label",
        ),
        (
            "Sted Medlemmer Fraværende Lokale 1, Ådal Rådhus Bo Bo, Ida Holm, Per Dal Ida Holm, Per Dal Bemærkninger",
            ["Ida Holm", "Per Dal"],
            "those who stand twice",
        ),
        (
            "Sted Medlemmer Fraværende Lokale 1, Prøveby Rådhus Bo Vik, Ida Holm, Kim Lund Ida Holm Bemærkninger",
            ["Ida Holm"],
            "one who stands twice",
        ),
        (
            "Sted Medlemmer Fraværende Lokale 1, Prøveby Rådhus Bo Vik, Ida Holm, Kim Lund Bemærkninger",
            [],
            "nobody stands twice: the list of those away is not told",
        ),
    ],
)
def test_who_is_away_where_all_labels_stand_before_all_values(
    read: Read, head: str, away: list[str], reason: str
) -> None:
    reading = read(
        f"{_SITE}1 Byrådet Referat Dato 29. januar 2015 Mødetidspunkt 18:00 {head}\n\n"
        "2 1. Godkendelse af dagsorden Indstilling Den godkendes. Beslutning Byrådet den 29-01-2015 Godkendt. 1\n\n"
        "3 2. Ny bro Indstilling Broen bygges. Beslutning Byrådet den 29-01-2015 Godkendt. 2\n"
    )
    assert absentees(reading) == away, reason


def test_an_entry_of_the_contents_that_names_the_committee_is_no_title_behind_the_word_for_a_decision(
    read: Read,
) -> None:
    reading = read(
        f"{_SITE}1 Åbent Referat til Udvalget for Kultur og Fritid Mødedato: Tirsdag den 9. juni 2015\n\n"
        "2 Indholdsfortegnelse Side 284. Godkendelse af dagsorden Gensidig orientering Budgetforslag Udvalget for "
        "Kultur og Fritid Mødeplan Underskriftsblad Side 600\n\n"
        "3 284. Godkendelse af dagsorden Sagsid.: Initialer: Åben sag Beslutning Udvalget for Kultur og Fritid den "
        "Fraværende: Ingen Godkendt Side 601\n\n"
        "4 285. Gensidig orientering Sagsid.: Initialer: Åben sag Sagsfremstilling Formanden orienterer. Beslutning "
        "Udvalget for Kultur og Fritid den Fraværende: Ingen Taget til efterretning Side 602\n"
    )
    assert numbers(reading) == [("284", "Godkendelse af dagsorden"), ("285", "Gensidig orientering")]
    assert decided(reading) == ["Godkendt", "Taget til efterretning"]


def test_how_the_titles_of_two_items_begin_alike_is_no_part_of_the_running_head(read: Read) -> None:
    reading = read(
        f"{_SITE}1 Byrådet Referat Dato 29. januar 2015 Mødetidspunkt 18:00\n\n"
        "2 Indholdsfortegnelse Sag nr. Side 1. Godkendelse af dagsorden Godkendelse af stedfortrædere\n\n"
        "3 Prøveby Kommune Dato Side Byrådet Godkendelse af dagsorden Sagsnr.: 15/ Indstilling Den godkendes. "
        "Beslutning i Byrådet den Godkendt. 2\n\n"
        "4 Prøveby Kommune Dato Side Byrådet Godkendelse af stedfortrædere Sagsnr.: 13/ Indstilling De godkendes. "
        "Beslutning i Byrådet den Godkendt. 3\n"
    )
    assert [item.title for item in reading.items] == ["Godkendelse af dagsorden", "Godkendelse af stedfortrædere"]


def test_a_foot_of_day_and_page_and_those_away_are_no_part_of_the_decision(read: Read) -> None:
    reading = read(
        f"{_SITE}1 Mødedato: 26. juni 2014 Starttidspunkt for møde: 19:00 Fraværende: Bo Rytter ved afbud Ida F. Holm "
        "ved afbud 26. juni 2014\n\n"
        "2 Indholdsfortegnelse Pkt. Tekst Side Åbne dagsordenspunkter 1 Ny bro 5 2 Ny plan juni\n\n"
        "3 1. Ny bro 01.05.00-A30-1-14 Sagsfremstilling Broen er slidt. Beslutning fra Byrådet, 26. juni 2014, pkt. 1 "
        "Godkendt. Bo Rytter og Ida F. Holm fraværende ved afbud. 26. juni 2014 5\n\n"
        "4 2. Ny plan 15.20.00-A30-1-14 Sagsfremstilling Planen er ny. Beslutning fra Byrådet, 26. juni 2014, pkt. 2 "
        "Udsat. Bo Rytter og Ida F. Holm fraværende ved afbud. 26. juni 2014 6\n"
    )
    assert decided(reading) == ["Godkendt.", "Udsat."]
    assert [[one.name for one in item.attendances] for item in reading.items] == [["Bo Rytter", "Ida F. Holm"]] * 2


def test_a_phrase_for_absence_is_looked_for_as_words_of_their_own(read: Read) -> None:
    reading = read(
        "Byrådet\n\nDato: 4. maj 2015\n\n1. Ny bro\nBeslutning\nGodkendt.\nBo Rytter fraværende ved afbud.\n\n"
        "2. Ny plan\nBeslutning\nUdsat.\nBo Rytter fraværende ved afbud.\n"
    )
    assert [[one.name for one in item.attendances] for item in reading.items] == [["Bo Rytter"]] * 2


def test_items_without_titles_end_with_their_dated_decision_and_who_was_away(read: Read) -> None:
    end = (
        "Beslutning på byrådsmødet den 22. juni 2022\nUdvalgets indstilling godkendt\nFraværende med afbud: Bo Vik "
        "(A)\nStedfortrædere: Ida Holm (A)\n"
    )
    reading = read(
        "Referat\nDato: |\n22-06-2022 17:30:00 |\nUdvalg: |\nByrådet |\nSagsnr.: 00.00.00-G01-216-21\nBeslutning\nEn "
        f"børnehave lukkes.\n- Grunden beholdes\n{end}Sagen gælder salg, og punktet er lukket.\n{end}Møbler købes.\n"
    )
    assert decided(reading) == ["Udvalgets indstilling godkendt", "Udvalgets indstilling godkendt", None]
    assert [[one.name for one in item.attendances] for item in reading.items] == [["Bo Vik"], ["Bo Vik"], []]


@pytest.mark.parametrize(
    ("first", "reason"),
    [
        ("Beslutning\n\nDer var to spørgsmål.\n\nSagsfremstilling\n\nSpørgsmål stilles af alle.", "a first decision"),
        ("Sagsfremstilling\n\nSpørgsmål stilles af alle.", "a first item with its presentation alone"),
    ],
)
def test_items_without_titles_whose_case_is_presented_below_its_decision(read: Read, first: str, reason: str) -> None:
    item = "Indstilling\n\nAdministrationen indstiller, at:\n\n  1. Det godkendes.\n\n"
    reading = read(
        f"Byrådets møde den 27. april 2022\n\nByrådssalen kl. 19.00\n\nReferat\n\n{first}\n\nBeslutning\n\nDagsordenen "
        f"godkendt.\n\nResume\n\nDer søges om 2,3 mio. kr.\n\n{item}Beslutning\n\nTiltrådt.\n\nSagsfremstilling\n\nDen "
        f"er slidt.\n\nBilag\n\n{item}Beslutning\n\nUdsat.\n\nSagsfremstilling\n\nPlanen er ny.\n"
    )
    assert decided(reading)[1:] == ["Dagsordenen godkendt.", "Tiltrådt.", "Udsat."], reason
    assert [len(item.amounts) for item in reading.items] == [0, 0, 1, 0], reason


def test_items_whose_case_is_presented_above_its_decision_stay_whole(read: Read) -> None:
    item = "Sagsfremstilling\n\nVejen er slidt.\n\nIndstilling\n\nDen fornys.\n\nBeslutning\n\nGodkendt.\n\n"
    reading = read(f"Byrådets møde den 27. april 2022\n\nReferat\n\n{item}{item}{item}")
    assert decided(reading) == ["Godkendt."] * 3
