"""Rows whose cells stand together with nothing between, letters behind numbers, headings of closed items alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Span
from tracker.extraction.items.amounts import find_item_amounts
from tracker.extraction.items.spaced_amounts import find_spaced_amounts
from tracker.extraction.lines.glued_rows import split_glued_rows
from tracker.extraction.lines.line import make_line

HEAD = "Referat fra skolebestyrelsesmøde\n\nDato: 12-03-2024 kl. 17:00-18:30\nAfbud: Runa\n\n"


def told(reading: MinutesReading) -> list[tuple[str | None, str | None, str | None]]:
    """Number, title and decision of each item."""
    return [(i.number, i.title, i.decision.quote.text if i.decision else None) for i in reading.items]


@pytest.mark.parametrize(
    "minutes",
    [
        pytest.param(("15 min", "235 min"), id="glued"),
        pytest.param(("1 5 min. ", "2 35 min. "), id="blanks-between"),
        pytest.param(("1 - 5 minutter: ", "2 - 35 minutter: "), id="dashes-and-words"),
    ],
)
def test_number_and_minutes_of_a_row_are_told_apart_by_the_numbers_that_run(
    minutes: tuple[str, str], read: Read
) -> None:
    first, second = minutes
    rows = (
        f"Punkt {first}Referat fra sidst\n 17.00 - 17.05Godkendt.\n",
        f"Punkt {second}Nye borde\n 17.05 - 17.40Drøftet.\n",
    )
    assert told(read(HEAD + "".join(rows))) == [("1", "Referat fra sidst", "Godkendt."), ("2", "Nye borde", "Drøftet.")]


def test_rows_whose_numbers_do_not_run_are_left_alone() -> None:
    text = "Punkt 45 minPause\nPunkt 47 minKaffe"
    lines = [make_line(text, 0, 17, False), make_line(text, 18, len(text), False)]
    assert list(split_glued_rows(text, lines)) == lines


def test_a_letter_behind_the_bracket_of_a_number_is_no_part_of_the_title(read: Read) -> None:
    text = f"{HEAD}31)B Dagsorden\n\nGodkendt.\n\n32)O Kort nyt\n\nIntet.\n\n33)D Regler for cykler\n\nDrøftet.\n"
    assert [(i.number, i.title) for i in read(text).items] == [
        ("31", "Dagsorden"),
        ("32", "Kort nyt"),
        ("33", "Regler for cykler"),
    ]


def test_a_heading_that_only_closed_items_have_makes_an_item_closed_and_papers_end_the_item_above(read: Read) -> None:
    text = (
        "Referat\nKulturudvalget torsdag den 7. marts 2024 kl. 16.00\nMødelokale 2\n"
        "Offentlig beslutning der skal udfyldes, hvis punktet er lukket\nGodkendt.\n"
        "Sagsfremstilling\nKlubben søger om hjælp.\nIndstilling\nat der gives hjælp.\nBeslutning\nTiltrådt.\n"
        "Beslutningskompetence\nKulturudvalget.\nBilag\n"
        "Sagsfremstilling\nBiblioteket flytter.\nBeslutning\nTil efterretning.\n"
    )
    found = [(i.is_closed, i.decision.quote.text if i.decision else None) for i in read(text).items]
    assert found == [(True, "Godkendt."), (None, "Tiltrådt."), (None, "Til efterretning.")]


MILLIONS = [1_500_000, 2_250_000, 4_000_000, 500_000]
THOUSANDS = [41_200_000, 43_900_000, 3_150_000, 2_900_000]
UNIT = "Udgifter (i 1.000 kr.)\n"


@pytest.mark.parametrize(
    ("text", "kroner"),
    [
        pytest.param(
            "Tabel 1 - Forbrug (i kr. 1.000)\n\nOmråde Budget Nu\n\nBosteder 41.200 43.900\n\nTilsyn 3.150 2.900\n",
            THOUSANDS,
            id="unit-behind-kr",
        ),
        pytest.param("Udgifter (mio. kr.)\nDrift 1,5 2,25\nAnlæg 4 0,5\n", MILLIONS, id="millions"),
        pytest.param(
            f"{UNIT}Område Antal Budget\nDrift 14 2.250\nLøn 12 1.000\n", [], id="a-count-in-an-unknown-column"
        ),
        pytest.param(f"{UNIT}Drift 2.250 1.000\nDet er 300 mere end i 2023.\n", [], id="one-row-is-no-table"),
        pytest.param(f"{UNIT}År 2023 2024\nDrift 41.200 43.900\nLøn 3.150 2.900\n", THOUSANDS, id="years-are-heads"),
    ],
)
def test_rows_with_one_blank_between_their_cells_are_sums_below_a_unit(text: str, kroner: list[int]) -> None:
    assert [amount.ore // 100 for amount in find_item_amounts(text, Span(0, len(text)))] == kroner


@given(st.text(alphabet="Ab 1.,-0kr()i\n", max_size=80))
def test_spaced_rows_give_sums_that_stand_where_they_say(text: str) -> None:
    for amount in find_spaced_amounts("Udgifter (i 1.000 kr.)\n" + text, Span(0, len(text) + 23)):
        place = amount.quote.span
        assert ("Udgifter (i 1.000 kr.)\n" + text)[place.start : place.end] == amount.quote.text
