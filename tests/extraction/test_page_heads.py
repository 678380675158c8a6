"""Heads of pages and of tables that look like decisions, numbers or words, in a few lines each."""

from collections.abc import Callable

import pytest

from tracker.domain.reading import MinutesReading

Read = Callable[[str], MinutesReading]
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
