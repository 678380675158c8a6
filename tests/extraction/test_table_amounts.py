"""Sums in tables: the unit in a heading, the columns that hold no money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.source import Span
from tracker.extraction.items.amounts import find_item_amounts
from tracker.extraction.items.stacked_amounts import find_stacked_amounts
from tracker.extraction.items.table_amounts import find_table_amounts

TABLES = [
    pytest.param(
        "Beløb i mio. kr.\n            2020    2021\nAnlæg        1,5     4,2\n",
        [1_500_000, 4_200_000],
        id="unit-above",
    ),
    pytest.param(
        "mio. kr. (2024-p/l)    2024   2025\nDrift     1,5    -0,3\n", [1_500_000, -300_000], id="prices-of-a-year"
    ),
    pytest.param(
        "| Område (beløb i 1.000 kr.) | Budget | Andel i pct. |\n|---|---:|---:|\n| Skoler | 214.300 | 12 |\n",
        [214_300_000],
        id="bars-and-a-column-of-shares",
    ),
    pytest.param("Projekt\tAntal børn\tTilskud i kr.\nKor\t45\t12.500\n", [12_500], id="tabulators-and-a-count"),
    pytest.param(
        "Tabel 1: Forbrug (i 1.000 kr.)\n\nKonto     Budget     Forbrug i %\nLøn        1.250        88\n",
        [1_250_000],
        id="unit-in-a-caption",
    ),
    pytest.param("Ansøger      Ansøgt (kr.)\nKor Syd      25.000\n", [25_000], id="whole-kroner"),
    pytest.param("| Skatter (mio. kr.) | Regnskab |\n| **I alt** | **-3.082,7** |\n", [-3_082_700_000], id="bold"),
    pytest.param("Ansøger\tAntal\tAnsøgt beløb\nKor Syd\t1.200\t25.000\n", [25_000], id="a-head-that-says-so"),
    pytest.param("Skole      Elever     Klasser\nEngskolen     412      18\n", [], id="no-unit-no-money"),
]


@pytest.mark.parametrize(("text", "kroner"), TABLES)
def test_the_sums_of_a_table_are_read_with_its_unit(text: str, kroner: list[int]) -> None:
    found = find_table_amounts(text, Span(0, len(text)))
    assert [amount.ore // 100 for amount in found] == kroner
    assert all(text[amount.quote.span.start : amount.quote.span.end] == amount.quote.text for amount in found)


UNITS = [
    pytest.param("Beløb i 1.000 kr.:\nDrift  5", [5_000], id="a-colon-behind-the-unit"),
    pytest.param("Beløb i hele 1.000 kr.", [], id="hele-before-it"),
    pytest.param("**Beløb i 1.000 kroner**", [], id="bold-and-the-whole-word"),
    pytest.param("1.000 kr.\t2024\t2025\nDrift\t5\t6", [5_000, 6_000], id="years-behind-it"),
    pytest.param("Koret får 1.000 kr.", [1_000], id="a-sum-all-the-same"),
    pytest.param("Koret får 1.000 kr. 2024 bliver et prøveår", [1_000], id="a-year-behind-a-sum-in-a-sentence"),
]


@pytest.mark.parametrize(("text", "kroner"), UNITS)
def test_the_unit_of_a_table_is_no_sum_itself(text: str, kroner: list[int]) -> None:
    assert [amount.ore // 100 for amount in find_item_amounts(text, Span(0, len(text)))] == kroner


@given(st.text(alphabet="0123456789.,-| \t\nkrmio%a", max_size=300))
def test_no_table_breaks_the_reader_and_every_quote_is_exact(text: str) -> None:
    for amount in find_table_amounts(text, Span(0, len(text))):
        assert text[amount.quote.span.start : amount.quote.span.end] == amount.quote.text


STACKED = [
    pytest.param("Formål\n\nMio. kr.\n\nBro\n\n1,7\n\nSti\n\n0,7\n\nHistorik\n", [1_700_000, 700_000], id="unit-alone"),
    pytest.param(
        "Område\nBeløb i 1.000 kr.\nSkoler\n1.250\nKor\n-30\nI alt\n1.220\n",
        [1_250_000, -30_000, 1_220_000],
        id="thousands",
    ),
    pytest.param("Formål\nMio. kr.\nBro\n1,7\nDer kommer en sti.\n0,7\n", [], id="one-row-is-no-table"),
    pytest.param("Formål\nMio. kr.\nBro\n2024\nSti\n2025\n", [], id="years"),
    pytest.param("Formål\nAntal\nBro\n17\nSti\n7\n", [], id="no-unit-no-money"),
]


@pytest.mark.parametrize(("text", "kroner"), STACKED)
def test_the_sums_of_a_table_left_as_a_line_for_each_cell_are_read(text: str, kroner: list[int]) -> None:
    found = find_stacked_amounts(text, Span(0, len(text)))
    assert [amount.ore // 100 for amount in found] == kroner
    assert all(text[a.quote.span.start : a.quote.span.end] == a.quote.text for a in found)


ROWS = [
    pytest.param("Forening\tAnsøgt beløb\tBevilget beløb\nKor\t900 kr.\t900 kr.", [900, 900], id="applied-and-granted"),
    pytest.param(
        "| Projekt (1.000 kr.) | 2024 | 2025 |\n|---|---:|---:|\n| Bro | 500 | 500 |\n| Sti | 250 | 250 |",
        [500_000, 500_000, 250_000, 250_000],
        id="two-years",
    ),
    pytest.param(
        "Område (mio. kr.)   2024    2025    2026\nAnlæg      1,5     1,5     1,5\n",
        [1_500_000] * 3,
        id="three-by-blanks",
    ),
    pytest.param("| Kor | **900 kr.** | **900 kr.** |", [900, 900], id="bold-cells-without-a-head"),
    pytest.param("| Kor | 900 kr. | 300 kr. | 900 kr. |", [900, 300, 900], id="another-between"),
    pytest.param("Kor\t900 kr.\nOrkester\t900 kr.", [900], id="two-rows-are-said-twice"),
    pytest.param("Koret får 900 kr. De 900 kr. tages af puljen.", [900], id="a-sentence-says-it-twice"),
    pytest.param("Koret får 900 kr.  De 900 kr. tages af puljen.", [900], id="two-blanks-behind-a-sentence"),
    pytest.param("Skole\tElever\tKlasser\nEngskolen\t412\t412", [], id="counts"),
]


@pytest.mark.parametrize(("text", "kroner"), ROWS)
def test_the_same_sum_in_two_cells_of_a_row_is_two_sums(text: str, kroner: list[int]) -> None:
    found = find_item_amounts(text, Span(0, len(text)))
    assert [amount.ore // 100 for amount in found] == kroner
    assert len({amount.quote.span for amount in found}) == len(found)
