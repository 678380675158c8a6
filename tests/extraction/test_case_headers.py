"""Headers of a case between an item's number and its title."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines.case_headers import find_case_headers, find_header_lines

TITLES = ["Skaterbane ved Engvej", "Meddelelser", "Forpagtning af cafe"]
HEAD = "1 Kultur- og Fritidsudvalget Referat fra møde 21. september 2016 Onsdag kl. 16:00 "
LISTED = "Indholdsfortegnelse Side Skaterbane ved Engvej 2 Meddelelser 3 Forpagtning af cafe 4"
BODY = (
    "Baggrund En gruppe unge ønsker en bane af beton. Sagsfremstilling Der er set på to baner. Beslutning Kultur- og "
    "Fritidsudvalget den 21. september 2016 Godkendt. Bo Vik (C) deltog ikke i mødet. Bilag - Skitse"
)

HEADERS = [
    pytest.param(
        "Punkt: {n} Acadre sagsnr.: 16/298{n} Journalnr.: P20 Sagsforløb: KU-ØU - Åben sag Mødedato: Sagsansvarlig "
        "enhed: Politik, Udvikling Sagsbehandler: Anne Winther {t}",
        id="a mark in the middle, a label without its value",
    ),
    pytest.param(
        "Punkt {n} Sagsnr.: 16/298{n} Sagsforløb: KU-ØU Sagsbehandler: Anne Winther Åben sag {t}", id="the mark last"
    ),
    pytest.param("Pkt. {n} Sagsbehandler: Anne Winther Sagsnr.: 16/298{n} {t}", id="the case number last"),
    pytest.param("Punkt {n}. Sagsnr.: 16/298{n} Forvaltning: Teknik Sagsbeh.: ANWI {t}", id="initials in capitals"),
    pytest.param("{n}. Sagsnr.: 16/298{n} Forvaltning: Teknik Sbh: anwi {t}", id="initials, a number with a stop"),
    pytest.param("Punkt: {n} Sagsnr.: 16/298{n} Sagsbehandler: Anne Winther Jensen {t}", id="a name of three words"),
    pytest.param("Punkt: {n} Mødedato: Sagsnr.: 16/298{n} Dokumentnr.: 1234{n}/16 {t}", id="a paper's number last"),
    pytest.param(
        "Sag nr. {n} Dato: 21. september 2016 Sagsnr.: 16/298{n} Ansvarlig: Bo Vik {t}", id="the day before the case"
    ),
]


@pytest.mark.parametrize("listed", [pytest.param(LISTED, id="listed"), pytest.param("Mødet er åbent.", id="unlisted")])
@pytest.mark.parametrize("header", HEADERS)
def test_the_title_behind_the_header_is_found_in_pages_on_one_line(read: Read, header: str, listed: str) -> None:
    head = f"{HEAD}{listed} Fraværende Bo Vik (C) Bemærkninger til dagsorden"
    pages = [
        f"{n + 1} Kultur- og Fritidsudvalget {header.format(n=n, t=title)} {BODY if n < 3 else ''} Kultur- og "
        f"Fritidsudvalget Side {n + 1}"
        for n, title in enumerate(TITLES, 1)
    ]
    reading = read("\n\n".join(["Transkript", head, *pages]))
    assert [(item.number, item.title) for item in reading.items] == list(zip("123", TITLES, strict=True))
    assert [[one.quote.text for one in item.case_numbers] for item in reading.items] == [
        ["16/2981"],
        ["16/2982"],
        ["16/2983"],
    ]
    decided = reading.items[0].decision
    assert decided is not None
    assert decided.quote.text == "Godkendt."
    assert [one.name for one in reading.items[0].attendances] == ["Bo Vik"]


@pytest.mark.parametrize("mark", [pytest.param("", id="labels alone"), pytest.param("Åben sag\n", id="a mark between")])
def test_labels_below_each_other_under_a_number_are_no_title(read: Read, mark: str) -> None:
    items = [
        f"Punkt {n}\nSagsnr.: 16/298{n}\nSagsforløb: KU-ØU\n{mark}Mødedato:\nSagsbehandler: Anne Winther\n{title}\n"
        "Beslutning\nGodkendt.\n\n"
        for n, title in enumerate(TITLES, 1)
    ]
    reading = read("Kulturudvalget\nMødedato: 21. september 2016\n\n" + "".join(items))
    assert [(item.number, item.title) for item in reading.items] == list(zip("123", TITLES, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Punkt 1 Sagsnr.: 16/2981 Ny hal ved skolen", id="one label alone"),
        pytest.param("1. Ny hal Sagsnr.: 16/2981 Sagsbehandler: Bo Vik Tekst", id="the title before the labels"),
        pytest.param("Punkt 1 Mødedato: 2. maj 2016 Initialer: bovi Ny hal", id="no label of the case"),
    ],
)
def test_what_is_no_header_is_left_alone(line: str, vocabulary: Vocabulary) -> None:
    assert find_case_headers(line, (0, len(line)), [], vocabulary) == ()


WORDS = st.sampled_from(
    ["Punkt 1", "2.", "Sagsnr.:", "16/29", "Sagsbehandler:", "Bo Vik", "Åben sag", "Ny hal", "Baggrund", "Dato:", "\n"]
)


@given(st.lists(WORDS, max_size=25))
def test_cuts_stand_in_their_line_and_rise(vocabulary: Vocabulary, words: list[str]) -> None:
    text = " ".join(words)
    for header in find_case_headers(text, (0, len(text)), [], vocabulary):
        assert all(left <= right for left, right in pairwise(header.cuts))
        assert all(0 < cut <= len(text) for cut in header.cuts)
        assert header.noise <= set(header.cuts)
    places = [(0, len(text))] if "\n" not in text else []
    assert find_header_lines(text, places, vocabulary) == frozenset()
