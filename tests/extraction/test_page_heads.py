"""Heads of pages and of tables that look like decisions, numbers or words, in a few lines each."""

import pytest

from tests.extraction.readings import Read
from tracker.extraction.tagging.furniture import is_furniture

_PAGES = (
    "Transkript\n\n1 BYRÅDET I ÅRUP REFERAT 3. marts 2009\n\n"
    "2 Byrådet 3. marts 2009 Side: 2 TIL AFGØRELSE 41. Ny bro Sagsnr J.nr Broen er gammel. Det indstilles: At der "
    "bygges. Økonomiudvalget den 1. marts 2009: Anbefales. Byrådet den 3. marts 2009: Godkendt.\n\n"
    "3 Byrådet 3. marts 2009 Side: 3 42. Ny sti - Nord Sagsnr J.nr Stien er smal. Det indstilles: At der males. "
    "Byrådet den 3. marts 2009: Afslået.\n\n"
    "4 Byrådet 3. marts 2009 Side: 4 43. Næste møde Sagsnr J.nr Møde i april. Byrådet den 3. marts 2009: Drøftet.\n"
)
_HEADS = (
    "Kulturudvalget\nReferat\nKulturudvalget, Mandag den 13-05-2013\nIndholdsfortegnelse\n7. Puljer\n8. Evt.\n"
    "Kulturudvalget, Mandag den 13-05-2013\n3\n7. Puljer\n13/1201\n00.22.04G01\nÅben sag\n"
    "Beslutning i Kulturudvalget den 13-05-2013:\nGodkendt.\nKulturudvalget, Mandag den 13-05-2013\n4\n8. Evt.\n"
    "13/1202\nÅben sag\nBeslutning i Kulturudvalget den 13-05-2013:\nIntet.\n"
)
_BULLETS = (
    "Udvalg: Byrådet\n\n  • 12\n\n    Budget\n\n    • Indstilling\n\n      Direktøren indstiller,\n\n      at det "
    "godkendes\n\n    • Beslutning\n\n      Godkendt.\n\n  • 13\n\n    Ny vej\n\n    • Beslutning\n\n      Afslået.\n"
)
_COLUMNS = "".join(
    f"Sagsnr.: 05.01.02-A00-{n}-17 Sagsbehandler: Bo Vik\n\n{title}\n\nDIR\n\nFOU\n\nBFU\n\nSOS\n\nBYR\n\n\n\n x\n\n"
    f"Øvrige sagsbehandlere: -\n\nSagsfremstilling\n\nDer er brug for det.\n\nBeslutning\n\n{decision}\n\n"
    for n, title, decision in ((7, "Ny bro", "Godkendt."), (8, "Ny sti", "Afslået."))
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            _PAGES,
            [("41", "Ny bro", "Godkendt."), ("42", "Ny sti - Nord", "Afslået."), ("43", "Næste møde", "Drøftet.")],
            id="side-with-a-colon-and-labels-without-values",
        ),
        pytest.param(
            _HEADS, [("7", "Puljer", "Godkendt."), ("8", "Evt.", "Intet.")], id="a-dated-head-above-each-page-number"
        ),
        pytest.param(
            _BULLETS, [("12", "Budget", "Godkendt."), ("13", "Ny vej", "Afslået.")], id="numbers-alone-behind-bullets"
        ),
        pytest.param(
            _COLUMNS, [(None, "Ny bro", "Godkendt."), (None, "Ny sti", "Afslået.")], id="columns-of-committees"
        ),
    ],
)
def test_heads_of_pages_and_tables_are_no_decisions(
    read: Read, text: str, expected: list[tuple[str | None, str, str]]
) -> None:
    items = read(text).items
    told = [(i.number, i.title, i.decision.quote.text if i.decision else None) for i in items]
    assert [(n, t and t.rstrip("."), d) for n, t, d in told] == [(n, t.rstrip("."), d) for n, t, d in expected]


def test_a_subject_alone_is_no_case_number_beside_a_case(read: Read) -> None:
    assert [number.quote.text for number in read(_HEADS).items[0].case_numbers] == ["13/1201"]


_RIGHT = " " * 40


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(f"{_RIGHT}{{}}/3\n\nKULTURUDVALGET\nDagsorden med vedtagelser", id="page-of-pages-and-two-heads"),
        pytest.param("https://eksempel.dk/mode.nsf/0/AB12...\n\nPage {} of 3\n\n02-12-2024", id="a-print-in-english"),
    ],
)
def test_what_a_page_prints_at_its_end_is_no_part_of_a_decision(read: Read, between: str) -> None:
    points = [
        f"{n} {title}\n\nVedtagelse\nGodkendt.\n\nBo Vik (L) var fraværende.\n{between.format(n)}\n\n"
        for n, title in enumerate(("Ny bro", "Ny sti", "Ny hal"), start=1)
    ]
    items = read("KULTURUDVALGET\nDagsorden med vedtagelser\nMødedato: 3. marts 2024\n\n" + "".join(points)).items
    told = [(i.title, i.decision.quote.text if i.decision else None) for i in items]
    assert told == [("Ny bro", "Godkendt."), ("Ny sti", "Godkendt."), ("Ny hal", "Godkendt.")]


def test_numbers_of_cases_at_the_left_are_no_numbers_of_pages(read: Read) -> None:
    points = "".join(
        f"{n}. {title}\n\n{n}/24\n\nBeslutning\n\nGodkendt.\n\n"
        for n, title in enumerate(("Ny bro", "Ny sti"), start=13)
    )
    reading = read("Kulturudvalget\nMødedato: 3. marts 2024\n\n" + points)
    assert [[case.quote.text for case in item.case_numbers] for item in reading.items] == [["13/24"], ["14/24"]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Side: 2", True, id="side with a colon"),
        pytest.param("Page 1 of 4", True, id="in English"),
        pytest.param("Page 1 of 4 blev læst op", False, id="the first words of a sentence"),
        pytest.param("Side: 2 stemmer", False, id="a count"),
    ],
)
def test_a_page_number_is_known_by_its_own_words(line: str, expected: bool) -> None:
    assert is_furniture(line) is expected
