"""Encodings as Danish offices leave them, and Markdown's headings."""

import pytest

from tracker.reading import read_document
from tracker.reading.plain_text import decode_text

ENCODED = [
    pytest.param("æøå ÆØÅ é".encode("cp1252"), None, "æøå ÆØÅ é", id="Windows"),
    pytest.param("“citat” – 5 €".encode("cp1252"), None, "“citat” – 5 €", id="signs that Latin-1 has not"),
    pytest.param("Mødedato Rådhuset Læsø".encode("cp850"), None, "Mødedato Rådhuset Læsø", id="DOS"),
    pytest.param("Mødedato Rådhuset Læsø".encode("mac_roman"), None, "Mødedato Rådhuset Læsø", id="an old Mac"),
    pytest.param("MØDE 5 °C Møde, åben".encode("cp1252"), None, "MØDE 5 °C Møde, åben", id="few letters of Windows"),
    pytest.param("VVM’er, EU’s ‘råd’ på ø".encode("cp1252"), None, "VVM’er, EU’s ‘råd’ på ø", id="quotes of Windows"),
    pytest.param("EU’s KL’s VVM’er".encode("cp1252"), None, "EU’s KL’s VVM’er", id="quotes and no Danish letter"),
    pytest.param("pris\u203aer".encode("cp1252"), None, "pris\u203aer", id="one sign within a word tells nothing"),
    pytest.param(b"\x81\xe6", None, "\x81æ", id="a byte that Windows-1252 has not: Latin-1"),
    pytest.param("Sørine".encode(), "iso-8859-1", "Sørine", id="valid UTF-8 beats a wrong declaration"),
    pytest.param("ж".encode("koi8_r"), "koi8_r", "ж", id="a declaration is believed where it is not UTF-8"),
    pytest.param("ж".encode("koi8_r"), "no-such-thing", "Ö", id="a declaration that nobody knows"),
    pytest.param("æøå ÆØÅ".encode() + b"\xe6", None, "æøå ÆØÅ\ufffd", id="UTF-8 that was cut within a letter"),
]


@pytest.mark.parametrize(("content", "declared", "expected"), ENCODED)
def test_bytes_are_decoded_as_they_were_meant(content: bytes, declared: str | None, expected: str) -> None:
    assert decode_text(content, declared) == expected


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        pytest.param("# **Referat**\n\nTekst", [(1, "# **Referat**")], id="the published Lyngby layout"),
        pytest.param("x\r\n### Beslutning\r\ny", [(3, "### Beslutning")], id="Windows line ends stay outside"),
        pytest.param("Referat\n=======\nTekst", [(1, "Referat")], id="underlined"),
        pytest.param("#1 er vigtig\n#tag", [], id="a number sign is no heading"),
        pytest.param("####### syv", [], id="seven marks are none"),
        pytest.param("Tekst\n-----\nMere", [], id="a rule beneath a line is no heading: letters are signed so"),
    ],
)
def test_headings_of_markdown_are_found(text: str, headings: list[tuple[int, str]]) -> None:
    document = read_document("x", text.encode())
    found = [(block.number, document.text[block.span.start : block.span.end]) for block in document.blocks]
    assert found == headings
