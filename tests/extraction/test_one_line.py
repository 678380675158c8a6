"""Minutes whose line breaks a converter lost: a whole page, or a whole document, on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.extraction.lines.runs import find_runs

HEAD = "1 Ulvby Kommune Referat Fritidsudvalget den 3. april 2024 Sted: Lokale 2 Afbud: Ida Holm "

ITEMS = [
    (
        (
            "1 - Dagsorden Beslutning Godkendt. 2 - Ny pulje Sagsfremstilling Puljen er tom. Beslutning Udsat. Bilag "
            "Regnskab 3 - Eventuelt Beslutning Intet."
        ),
        [("1", "Dagsorden"), ("2", "Ny pulje"), ("3", "Eventuelt")],
        "a dash behind the number, and an item behind an attachment",
    ),
    (
        (
            "Punkt 7 Ny pulje Åbent Sagsnr. 07/1130 Beslutning Godkendt. Bilag 1. Notat 2. Regnskab "
            "Punkt 8 Eventuelt Åbent Beslutning Intet."
        ),
        [("7", "Ny pulje"), ("8", "Eventuelt")],
        "two items are enough where headings follow them",
    ),
    (
        (
            "1. Sager til beslutning 1.1 Ny pulje (17/20331) Beslutning: Godkendt. 1.2 Bredbånd (17/18845) Beslutning: "
            "Udsat. 2. Sager til orientering 2.1 Nyt fra formanden (17/66) Beslutning: Til efterretning."
        ),
        [("1.1", "Ny pulje"), ("1.2", "Bredbånd"), ("2.1", "Nyt fra formanden")],
        "chapters with points",
    ),
    (
        (
            "Åben dagsorden 36 Dagsorden Sags-ID: EMN-2020-001 Beslutning Godkendt. 37 Ny pulje Sags-ID: EMN-2019-0447 "
            "Indstilling Puljen tømmes. Beslutning Godkendt med 3 stemmer mod 2. Imod stemte Bo Vik. Bilag Notat "
            "38 Lån til havnen Sags-ID: EMN-2020-00377 Beslutning Anbefales."
        ),
        [("36", "Dagsorden"), ("37", "Ny pulje"), ("38", "Lån til havnen")],
        "bare numbers behind any word, and a number that counts votes",
    ),
    (
        (
            "1 | Dagsorden | Offentligt Beslutning Godkendt. 2 | Ny pulje | Offentligt Sagsnummer 27.36.00-G01-3-25 "
            "Sagsfremstilling Puljen er tom. Beslutning Udsat. 3 | Køb af grund | Lukket Beslutning Godkendt."
        ),
        [("1", "Dagsorden"), ("2", "Ny pulje"), ("3", "Køb af grund")],
        "columns of a page",
    ),
    (
        (
            "• 1 Dagsorden • Beslutning Godkendt. • 2 Ny pulje • Sagsfremstilling Se tabel 2. Tallene er nye. "
            "• Beslutning Udsat. • 3 Eventuelt • Beslutning Intet."
        ),
        [("1", "Dagsorden"), ("2", "Ny pulje"), ("3", "Eventuelt")],
        "a list sign before the number",
    ),
]

BEHIND = [
    (
        (
            "Dagsorden (pkt. 26) Beslutning: Godkendt. Ida Vik (Ø) kom. Ny model (pkt. 27) Sag 18/5512 Indstilling: "
            "Modellen indføres. Beslutning: Udsat. Ejendom (pkt. 28) Beslutning: Drøftet."
        ),
        [("26", "Dagsorden"), ("27", "Ny model"), ("28", "Ejendom")],
        "the number stands in brackets behind the title",
    ),
    (
        (
            "Punkt: 1 Titel: Dagsorden Status: Åben Sagsnummer: 15/2 Beslutningstekst: Godkendt. Punkt: 2 Titel: Pulje "
            "Status: Lukket Sagsnummer: 15/9917 Beslutningstekst: Udsat."
        ),
        [("1", "Dagsorden"), ("2", "Pulje")],
        "each part of the head of an item has its label",
    ),
    (
        (
            "Kl. 16.00: Dagsorden Vi aftalte: Godkendt. Kl. 16.10: Pulje Vi aftalte: Udsat. Kl. 16.45: Tur Vi aftalte: "
            "Ida Vik spørger biblioteket."
        ),
        [(None, "Dagsorden"), (None, "Pulje"), (None, "Tur")],
        "the clock tells where an item begins",
    ),
    (
        "1. Dagsorden Udfald: Godkendt. 2. Ny pulje Puljen er på 5.000 kr. Udfald: Udsat. 3. Eventuelt Udfald: Intet.",
        [("1", "Dagsorden"), ("2", "Ny pulje"), ("3", "Eventuelt")],
        "a label that comes again ends each title",
    ),
]


@pytest.mark.parametrize(("items", "wanted", "why"), [*ITEMS, *BEHIND])
def test_items_are_found_in_one_long_line(items: str, wanted: list[tuple[str, str]], why: str, read: Read) -> None:
    found = [(item.number, item.title) for item in read(HEAD + items).items]
    assert found == wanted, why


ATTACHED = [
    ("Bilag - Notat om puljen - Ansøgning fra klubben", ["Notat om puljen", "Ansøgning fra klubben"], "dashes"),
    ("Bilag: 1 Notat om puljen 2 Regler for puljen", ["Notat om puljen", "Regler for puljen"], "numbers"),
    ("Bilag • Notat om puljen • Regler for puljen", ["Notat om puljen", "Regler for puljen"], "list signs"),
    ("Bilag Regler.pdf Skema over klubber.docx", ["Regler.pdf", "Skema over klubber.docx"], "the endings of files"),
    ("Bilag Plan 2014 Takster for haller", ["Plan 2014", "Takster for haller"], "a year ends a title"),
    ("Bilag Skitse af hallen Notat om klubber", ["Skitse af hallen", "Notat om klubber"], "a paper's name begins one"),
    ("Bilag Regler for Kort og Tegning af haller", ["Regler for Kort og Tegning af haller"], "words bind"),
]


@pytest.mark.parametrize(("words", "wanted", "why"), ATTACHED)
def test_attachments_in_one_long_line_are_parted(words: str, wanted: list[str], why: str, read: Read) -> None:
    items = f"1. Dagsorden Beslutning Godkendt. 2. Ny pulje Beslutning Udsat. {words} 3. Eventuelt Beslutning Intet."
    assert [one.title for one in read(HEAD + items).items[1].attachments] == wanted, why


PIECES = st.sampled_from(
    ["1 Dagsorden ", "2 - Ny pulje ", "Punkt 3 ", "2.1 Lån ", "4. Pulje ", "Beslutning Godkendt. ", "mod 6. Imod ",
     "\n\n2 ", "(pkt. 4) ", "12 ", "2019 Åben "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join), st.lists(st.integers(0, 400), max_size=20))
def test_runs_lie_inside_the_text_and_never_where_a_page_begins(text: str, heads: list[int]) -> None:
    places = [(0, len(text))]
    inside = [head for head in sorted(heads) if head < len(text)]
    found = find_runs(text, places, inside, frozenset({0}))
    assert all(0 < place < len(text) for place in found)
