"""Letters before numbers, hours behind them, heads of pages, labels that all stand first."""

import pytest

from tests.extraction.readings import Read, numbers


def test_letters_of_the_body_before_a_number_belong_to_it_and_name_the_body(read: Read) -> None:
    reading = read(
        "Medlemmer\n\nByrådet: Bo Vik (V), Ida Holm (A)\n\nIndholdsfortegnelse\n\nHR 1. Årets plan\nHR 2. "
        "Eventuelt\n\n"
        "Ikke tilstede: Ida Holm\n\nHR 1.       Årets plan\n\nHandicaprådet lægger en "
        "plan.\n\nIndstilling\n\nDrøftes\n\n"
        "Beslutning:\n\nPlanen blev godkendt.\n\nIkke til stede:\n\nIda Holm\n\nHR 2.       Eventuelt\n\n"
        "Beslutning:\n\nIntet.\n"
    )
    assert numbers(reading) == [("HR 1", "Årets plan"), ("HR 2", "Eventuelt")]
    assert reading.header.body == "Handicaprådet"
    assert [item.decision.quote.text for item in reading.items if item.decision] == ["Planen blev godkendt.", "Intet."]


def test_hours_between_a_number_and_its_title_are_no_part_of_the_title(read: Read) -> None:
    reading = read(
        "Referat af Seniorrådsmøde 29. maj 2024\n\nDagsorden\n\n1 - 09.00-09.01 Godkendelse af "
        "dagsordenen\n\nGodkendt\n\n"
        "2 - 09.01-09.20 Gennemgang af sager\n\nPunkt 1. 1 Budget for første kvartal.\n\n3 - 09.20-09.30 "
        "Eventuelt\n\nIntet\n"
    )
    assert numbers(reading) == [
        ("1", "Godkendelse af dagsordenen"),
        ("2", "Gennemgang af sager"),
        ("3", "Eventuelt"),
    ]


def test_the_head_of_a_page_between_two_items_is_no_decision(read: Read) -> None:
    reading = read(
        "Referat af møde i Kommunalbestyrelsen Mødetidspunkt 31-08-2015 18:00 Indholdsfortegnelse "
        "Kommunalbestyrelsen 31-08-2015 18:00 1 (Åben) Meddelelser ..............4 2 (Åben) Ny bro ..............5 "
        "Kommunalbestyrelsen 31-08-2015 18:00 1 (Åben) Meddelelser Sags ID: EMN-2015-12911 Beslutninger Formanden "
        "orienterede. Kommunalbestyrelsen 31-08-2015 18:00 2 (Åben) Ny bro Sags ID: EMN-2015-13001 Resumé Broen "
        "er slidt. "
        "Indstilling Vej indstiller At broen fornys. Beslutninger Vedtaget enstemmigt. "
        "Kommunalbestyrelsen 31-08-2015 18:00\n"
    )
    decided = [item.decision.quote.text if item.decision else None for item in reading.items]
    assert decided == ["Formanden orienterede.", "Vedtaget enstemmigt."]


def test_a_number_out_of_turn_begins_an_item_where_its_case_stands_below(read: Read) -> None:
    reading = read(
        "Byrådet\n\nMandag den 25-09-2017 kl. 17:00\n\nÅbne\n\n17. Ny "
        "bro\n2017/12299\n\nSagsfremstilling\nBroen er slidt.\n\n"
        "Byrådets beslutning den 25-09-2017:\nTiltrådt.\n\n18. Ny plan\n2017/12300\n\nSagsfremstilling\nPlanen "
        "er ny.\n\n"
        "Byrådets beslutning den 25-09-2017:\nTiltrådt.\n\n20. Indkaldelse af stedfortræder\n2017/30011\n\n"
        "Sagsfremstilling\nBo Vik er forhindret.\n\nByrådets beslutning den 25-09-2017:\nGodkendt.\n\nLukkede\n\n"
        "19. Salg af ejendom\n2017/12301\n"
    )
    assert [item.number for item in reading.items] == ["17", "18", "20", "19"]
    assert [item.is_closed for item in reading.items] == [False, False, False, True]


def test_a_case_number_below_labels_that_all_stand_first_is_the_items(read: Read) -> None:
    reading = read(
        "Økonomiudvalget\nMandag den 16. marts 2015\n01.\nNy bro\nÅben sag\nSagsnr.:\nSagen afgøres "
        "i:\nBilag:\n15/1234\n"
        "Økonomiudvalget\nKort.pdf\nIndledning\nBroen er slidt.\nBeslutninger Økonomiudvalget den "
        "16-03-2015\nGodkendt.\n"
        "02.\nNy plan\nÅben sag\nSagsnr.:\nSagen afgøres i:\nBilag:\n15/2345\nByrådet\nIndledning\nPlanen er ny.\n"
        "Beslutninger Økonomiudvalget den 16-03-2015\nUdsat.\n"
    )
    assert [[n.quote.text for n in item.case_numbers] for item in reading.items] == [["15/1234"], ["15/2345"]]


def test_a_title_may_end_in_an_abbreviation(read: Read) -> None:
    reading = read(
        "Udvalg: Kulturudvalget\nMødedato: 22. februar 2016\n\nSagsnr.: 00.00.00-P19-1391-07 Sagsbehandler: Bo "
        "Vik\n\n"
        "Cirkulærer, orienteringer m.v.\n\nSagsfremstilling\n\nEn liste foreligger.\n\nBeslutning\n\nTiltrådt.\n\n"
        "Sagsnr.: 13.06.02-G01-14-15 Sagsbehandler: Bo Vik\n\nSalg af grunde\n\nSagsfremstilling\n\nOtte er "
        "solgt.\n\n"
        "Beslutning\n\nTil orientering.\n"
    )
    assert [item.title for item in reading.items] == ["Cirkulærer, orienteringer m.v.", "Salg af grunde"]


def test_a_committee_and_its_page_before_a_number_are_no_part_of_the_title(read: Read) -> None:
    reading = read(
        "1 Byrådet Referat Mødetidspunkt: Kl. 17:00-18:30. Mødested: Byrådssalen Fraværende: Bo Vik\n\n"
        "2 2 Indholdsfortegnelse Pkt. Tekst Side 82 Punkt fra Partilisten 4 Udvalget for Økonomi 83 Ny struktur "
        "i huset 6 "
        "Udvalget for Læring 84 Anlægsbevilling til skolen 8\n\n"
        "3 4 82 Punkt fra Partilisten Beslutningstema Forslag om en politik. Beslutning Forslaget faldt. Bilag\n\n"
        "4 6 Udvalget for Økonomi 83 Ny struktur i huset 14/11873 Beslutningstema Struktur i huset. Beslutning "
        "Godkendt. "
        "Bilag Notat om struktur\n\n"
        "5 8 Udvalget for Læring 84 Anlægsbevilling til skolen 13/20311 Beslutningstema En bevilling. "
        "Beslutning Udsat. Bilag\n"
    )
    assert numbers(reading) == [
        ("82", "Punkt fra Partilisten"),
        ("83", "Ny struktur i huset"),
        ("84", "Anlægsbevilling til skolen"),
    ]


@pytest.mark.parametrize(
    ("heading", "title", "is_closed", "why"),
    [
        ("{}  Åbent         Ny bro", "Ny bro", False, "the state stands between number and title"),
        ("{} Lukket Ny bro", "Ny bro", True, "and so where the item is closed"),
    ],
)
def test_the_state_between_number_and_title_is_no_part_of_it(
    read: Read, heading: str, title: str, is_closed: bool, why: str
) -> None:
    items = "".join(
        f"{heading.format(n)}\n\n01852{n}-2013\n\nResumé\n\nBroen er slidt.\n\nØkonomiudvalget den 10. juni "
        f"2013\n\nAnbefales.\n\n"
        for n in (1, 2)
    )
    reading = read(f"Møde i Økonomiudvalget\n\nMødedato 10. juni 2013\n\n{items}")
    assert [(i.number, i.title, i.is_closed) for i in reading.items] == [(n, title, is_closed) for n in "12"], why


def test_the_archives_number_behind_a_paper_is_no_part_of_its_title(read: Read) -> None:
    reading = read(
        "Kulturudvalget\n4. maj 2021\n\n1. Ny bro\n\nBeslutning\n\nGodkendt.\n\nBilag\n\n1. Ansøgning (6087654 "
        "- EMN-2021-02011)\n"
        "2. Luftfoto (6087655 - EMN-2021-02011)\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n"
    )
    assert [a.title for a in reading.items[0].attachments] == ["Ansøgning", "Luftfoto"]


def test_a_unit_before_a_full_stop_is_no_number_of_an_item(read: Read) -> None:
    page = "Sagsfremstilling Det koster 12 kr. pr. m3. Indstilling Vej indstiller, at det godkendes. Beslutning"
    reading = read(
        f"Teknisk Udvalg\n4. maj 2021\n\n1. Takster for vand {page} Godkendt. Fraværende: Bo Vik\n\n"
        f"2. Takster for varme {page} Udsat. Fraværende: Bo Vik\n"
    )
    assert [item.number for item in reading.items] == ["1", "2"]


def test_a_room_among_labels_is_nobody(read: Read) -> None:
    reading = read(
        "1 Referat Havnsted Byråd Ordinært møde Dato 24. juni 2015 Tid 19:00 Sted NB. Fraværende Stedfortræder "
        "Byrådssalen, "
        "Havnsted Rådhus Der er kommet et spørgsmål. Medlemmer Bo Vik (V) Ida Holm (A)\n\n"
        "2 1. Ny bro Sagsfremstilling Broen er slidt. Beslutning Byrådet den 24. juni 2015 Godkendt. "
        "Fraværende: Bo Vik\n"
    )
    assert reading.header.place == "Byrådssalen, Havnsted Rådhus"
    assert all("salen" not in one.name for one in reading.header.attendances)


def test_one_row_below_years_tells_a_sum_for_each(read: Read) -> None:
    reading = read(
        "Kulturudvalget\n4. maj 2021\n\n1. Ny bro\n\nSagsfremstilling\n\nMåltallet fremgår af "
        "tabellen.\n\nÅr\n\n2019\n\n"
        "2020\n\n2021 og frem\n\nMåltal i 1.000 kr\n\n 148\n\n 295\n\n 442\n\nBeslutning\n\nGodkendt.\n"
    )
    assert [one.quote.text for one in reading.items[0].amounts] == ["148", "295", "442"]


def test_a_number_that_touches_its_title_may_stand_before_a_count_and_before_a_closed_title(read: Read) -> None:
    page = "\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\nSagen er kort.\n\n"
    reading = read(
        f"Byrådets møde den 28. maj 2025\n\n101Spørgsmål fra borgere{page}1022. behandling af budget{page}"
        f"103Salg af grund (Lukket punkt){page}104LUKKET: Køb af grund{page}"
    )
    assert numbers(reading) == [
        ("101", "Spørgsmål fra borgere"),
        ("102", "2. behandling af budget"),
        ("103", "Salg af grund"),
        ("104", "Køb af grund"),
    ]
    assert [item.is_closed for item in reading.items] == [None, None, True, True]


def test_a_closed_item_with_nothing_below_it_is_kept_far_from_its_neighbours(read: Read) -> None:
    page = "\n\nIndstilling\n\nDet indstilles, at sagen drøftes.\n\nBeslutning i Byrådet den 23-03-2015\nDrøftet.\n\n"
    reading = read(
        f"Byrådet\n\n23-03-2015\n\n25. Ny bro{page}29. Valg af leverandør - Lukket punkt\n\n\n34. Ny plan{page}"
    )
    assert [(item.number, item.is_closed) for item in reading.items] == [("25", None), ("29", True), ("34", None)]


def test_the_foot_of_a_page_is_no_part_of_a_decision(read: Read) -> None:
    reading = read(
        "Handicaprådet\n\nDato 24. maj 2012\n\n1. Dagsorden\n\nBeslutning Handicaprådet den 24. maj "
        "2012\n\nGodkendt.\n\n"
        "Handicaprådet - Referat - 24. maj 2012 Side 4 af 34\n\n2. Nyt\n\nBeslutning Handicaprådet den 24. maj "
        "2012\n\n"
        "Intet nyt.\n\nHandicaprådet - Referat - 24. maj 2012 Side 6 af 34\n"
    )
    decided = [item.decision.quote.text for item in reading.items if item.decision]
    assert decided == ["Godkendt.", "Intet nyt."]


def test_groups_of_what_is_to_be_done_stand_inside_the_open_and_the_closed_agenda(read: Read) -> None:
    page = "\nSagens kerne\nSagen er kort.\nBeslutning\nGodkendt.\n"
    reading = read(
        f"Byrådet\n10. maj 2011\n\nLUKKET DAGSORDEN\nSAGER TIL BEHANDLING\n35 Revision\n{page}\nÅBEN "
        f"DAGSORDEN\n37 Dagsorden\n"
        f"{page}\nSAGER TIL EFTERRETNING\n38 Ny suppleant\n{page}\nSAGER TIL BEHANDLING\n42 Borgerrådgiver\n{page}"
    )
    assert [item.is_closed for item in reading.items] == [True, False, False, False]


def test_a_day_inside_a_sentence_does_not_keep_it_from_being_the_decision(read: Read) -> None:
    reading = read(
        "Ældrerådet\nTirsdag den 2. januar 2018\n\nReferat\n\n1. Orientering\n\nUdgår\n\n2. Dagsorden og referat\n\n"
        "Dagsorden samt referat af 4. december blev godkendt\n\n3. Eventuelt\n\nIntet\n"
    )
    decided = [item.decision.quote.text if item.decision else None for item in reading.items]
    assert decided == ["Udgår", "Dagsorden samt referat af 4. december blev godkendt", "Intet"]
