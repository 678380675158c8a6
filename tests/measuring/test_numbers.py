"""Figures in Danish and English, units, and the marks that say that there is no figure: unknown, never zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.formatting import format_number
from tracker.measuring.numbers import DecimalSign, Found, decimal_sign_of, parse_figure


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("57,3", 57.3, id="a decimal comma"),
        pytest.param("1.234,5", 1234.5, id="thousands and decimals"),
        pytest.param("1.234.567", 1_234_567.0, id="two groups of thousands are no decimals"),
        pytest.param("1 234", 1234.0, id="a blank between thousands"),
        pytest.param("1\u00a0234,5", 1234.5, id="a blank that does not break"),
        pytest.param("57,3 %", 57.3, id="per cent"),
        pytest.param("57 pct.", 57.0, id="per cent in letters"),
        pytest.param("12.5", 12.5, id="an English decimal point"),
        pytest.param("1,234.5", 1234.5, id="English thousands and decimals"),
        pytest.param("0.123", 0.123, id="no thousand begins with a nought"),
        pytest.param("-5", -5.0, id="a hyphen for a minus"),
        pytest.param("−5,5", -5.5, id="a minus"),
        pytest.param(57, 57.0, id="a number of the sheet"),
    ],
)
def test_a_figure_that_can_be_read_in_one_way_is_that_number(written: object, value: float) -> None:
    assert parse_figure(written) == (Found.NUMBER, value)


@pytest.mark.parametrize("mark", ["-", "–", ".", "..", "...", "…", "·", "Ukendt"])
def test_a_mark_for_a_missing_figure_is_unknown_and_no_zero(mark: str) -> None:
    assert parse_figure(mark) == (Found.UNKNOWN, None)


def test_a_dash_is_zero_where_the_source_says_that_it_is_nil() -> None:
    assert {parse_figure(dash, has_nil_dash=True) for dash in ("-", " – ")} == {(Found.NUMBER, 0.0)}
    assert parse_figure("..", has_nil_dash=True) == (Found.UNKNOWN, None)


def test_an_empty_cell_is_no_mark() -> None:
    assert {parse_figure(None), parse_figure("  ")} == {(Found.EMPTY, None)}


@pytest.mark.parametrize(
    ("sign", "found"),
    [
        pytest.param(DecimalSign.COMMA, (Found.NUMBER, 1234.0), id="a thousand in Danish"),
        pytest.param(DecimalSign.POINT, (Found.NUMBER, 1.234), id="a little more than one in English"),
        pytest.param(None, (Found.AMBIGUOUS, None), id="nobody says"),
    ],
)
def test_what_can_be_two_numbers_is_decided_by_the_rest_of_the_file(
    sign: DecimalSign | None, found: tuple[Found, float | None]
) -> None:
    assert parse_figure("1.234", sign) == found


@pytest.mark.parametrize(
    ("cells", "delimiter", "sign"),
    [
        pytest.param(["1.234", "57,3"], "", DecimalSign.COMMA, id="a comma with one decimal"),
        pytest.param(["1.234", "57.3"], ";", DecimalSign.POINT, id="a point with one decimal, whatever parts fields"),
        pytest.param(["1.234"], ";", DecimalSign.COMMA, id="fields parted as in Denmark"),
        pytest.param(["1.234"], ",", DecimalSign.POINT, id="fields parted as elsewhere"),
        pytest.param(["1.234", 5, None], "", None, id="nothing to go by"),
        pytest.param(["57,3", "57.3"], ";", None, id="two that disagree"),
    ],
)
def test_the_decimal_sign_shows_in_figures_that_have_one_reading(
    cells: list[object], delimiter: str, sign: DecimalSign | None
) -> None:
    assert decimal_sign_of(cells, delimiter) is sign


@pytest.mark.parametrize("wrong", ["abc", "1.2.3", "12,5*", "<5", "5-10", "1" * 80, True, float("nan"), 1e300])
def test_what_is_no_figure_is_said_to_be_wrong(wrong: object) -> None:
    assert parse_figure(wrong) == (Found.WRONG, None)


@given(st.integers(-(10**12), 10**12).map(lambda whole: whole / 100))
def test_a_number_as_danes_write_it_is_read_back(value: float) -> None:
    assert parse_figure(format_number(value, 2), DecimalSign.COMMA) == (Found.NUMBER, value)


@given(st.text() | st.text("0123456789.,-% ", max_size=14), st.sampled_from([None, *DecimalSign]))
def test_any_text_is_one_of_the_kinds_and_only_numbers_have_a_value(words: str, sign: DecimalSign | None) -> None:
    found, value = parse_figure(words, sign)
    assert (value is not None) == (found is Found.NUMBER)
    decimal_sign_of([words])
