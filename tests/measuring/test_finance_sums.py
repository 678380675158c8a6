"""Sums as finance systems write them, exact in øre; no sign is lost, no empty cell is nought."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.measuring.finance_cells import parse_posting_date, parse_year
from tracker.measuring.finance_sums import KRONER, MILLIONS, THOUSANDS, parse_sum, sum_sign_of, to_ore
from tracker.measuring.numbers import DecimalSign, Found


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("1.234,50", "1234.50", id="thousands dot and decimal comma"),
        pytest.param("1234,5", "1234.5", id="no thousands sign, one decimal"),
        pytest.param("1.234,50-", "-1234.50", id="SAP's minus behind"),
        pytest.param("1.234,50 -", "-1234.50", id="a blank before the minus behind"),
        pytest.param("(1.234)", "-1234", id="brackets are a minus"),
        pytest.param("(1.234,00 kr.)", "-1234", id="brackets around the unit too"),
        pytest.param("−5.000", "-5000", id="the sign of mathematics"),
        pytest.param("–5.000", "-5000", id="a dash for a minus"),
        pytest.param("÷5.000", "-5000", id="the minus of Danish ledgers"),
        pytest.param("-kr. 5.000", "-5000", id="the minus before the unit"),
        pytest.param("kr. -5.000", "-5000", id="the minus behind the unit"),
        pytest.param("1.234,-", "1234", id="no øre is no minus"),
        pytest.param("-1.234,-", "-1234", id="a minus and no øre"),
        pytest.param("1.234,--", "1234", id="two dashes for no øre"),
        pytest.param("1 234,50", "1234.50", id="a blank between thousands"),
        pytest.param("1\u00a0234\u00a0567,50", "1234567.50", id="blanks that do not break"),
        pytest.param("1'234,50", "1234.50", id="an apostrophe between thousands"),
        pytest.param("DKK 1.234,50", "1234.50", id="the currency's code"),
        pytest.param("1,234.50", "1234.50", id="English"),
        pytest.param("1.234.567", "1234567", id="two groups are thousands"),
        pytest.param("1.234", "1234", id="no sum has three decimals of a krone"),
        pytest.param('="1.234,50"', "1234.50", id="kept from Excel's own reading"),
        pytest.param("0,00", "0", id="nought is a sum"),
        pytest.param(1234, "1234", id="a whole number of Excel"),
        pytest.param(0.1 + 0.2, "0.3", id="no binary rest shows"),
        pytest.param(1234567.89, "1234567.89", id="fifteen digits are kept"),
    ],
)
def test_a_sum_is_read_exactly(written: object, value: str) -> None:
    assert parse_sum(written, unit_ore=KRONER) == (Found.NUMBER, Decimal(value))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        pytest.param(None, Found.EMPTY, id="an empty cell"),
        pytest.param("  ", Found.EMPTY, id="blanks alone"),
        pytest.param("-", Found.UNKNOWN, id="a dash alone is no nought"),
        pytest.param("..", Found.UNKNOWN, id="the mark of statistics"),
        pytest.param("--5", Found.WRONG, id="two signs"),
        pytest.param("-(5)", Found.WRONG, id="a minus and brackets"),
        pytest.param("-5-", Found.WRONG, id="a minus on both sides"),
        pytest.param("1.23.456", Found.WRONG, id="groups that are none"),
        pytest.param("20,6 %", Found.WRONG, id="a share is no sum"),
        pytest.param("ca. 5.000", Found.WRONG, id="words"),
        pytest.param(dt.date(2026, 1, 1), Found.WRONG, id="a day"),
        pytest.param(float("nan"), Found.WRONG, id="no number"),
        pytest.param("9" * 80, Found.WRONG, id="too long for a number"),
    ],
)
def test_what_is_no_sum_is_no_number(written: object, found: Found) -> None:
    assert parse_sum(written, unit_ore=KRONER) == (found, None)


def test_a_point_before_three_digits_is_ambiguous_where_thousands_are_counted_and_nothing_tells() -> None:
    assert parse_sum("1.234", unit_ore=THOUSANDS) == (Found.AMBIGUOUS, None)
    assert parse_sum("1.234", DecimalSign.COMMA, unit_ore=THOUSANDS) == (Found.NUMBER, Decimal(1234))
    assert parse_sum("1,234", DecimalSign.COMMA, unit_ore=MILLIONS) == (Found.NUMBER, Decimal("1.234"))


def test_the_sums_tell_the_sign_before_the_decimals_also_with_the_minus_behind() -> None:
    assert sum_sign_of(["1.234", "12,50-"]) is DecimalSign.COMMA
    assert sum_sign_of(["1,234", "(12.50)"]) is DecimalSign.POINT
    assert sum_sign_of(["12,50", "12.50"]) is None


@pytest.mark.parametrize(
    ("value", "unit", "ore"),
    [
        pytest.param("1234.5", KRONER, (123_450, False), id="kroner"),
        pytest.param("2.6", MILLIONS, (260_000_000, False), id="millions"),
        pytest.param("-1.5", THOUSANDS, (-150_000, False), id="thousands"),
        pytest.param("8333.333333", KRONER, (833_333, True), id="a twelfth is rounded, and says so"),
        pytest.param("0.125", KRONER, (12, True), id="halves go to the even øre"),
        pytest.param("1e15", KRONER, None, id="more than there is"),
    ],
)
def test_a_number_becomes_whole_ore(value: str, unit: int, ore: tuple[int, bool] | None) -> None:
    assert to_ore(Decimal(value), unit) == ore


def _danish(ore: int) -> str:
    return f"{abs(ore) // 100:,}".replace(",", ".") + f",{abs(ore) % 100:02d}"


@given(
    st.integers(-(10**14), 10**14),
    st.sampled_from(["-{}", "−{}", "{}-", "({})", "÷ {}", "kr. -{}", "-{} kr.", "{}- DKK"]),
)
def test_every_sum_is_read_back_as_it_was_written(ore: int, minus: str) -> None:
    words = minus.format(_danish(ore)) if ore < 0 else _danish(ore)
    found, value = parse_sum(words, unit_ore=KRONER)
    assert found is Found.NUMBER
    assert value is not None
    assert to_ore(value, KRONER) == (ore, False)


@given(st.integers(-(10**14), 10**14))
def test_every_number_of_excel_is_exact_to_the_ore(ore: int) -> None:
    _, value = parse_sum(ore / 100, unit_ore=KRONER)
    assert value is not None
    assert to_ore(value, KRONER) == (ore, False)


@given(st.text(max_size=80) | st.from_regex(r"[-(÷−]?[ .,\d]{0,20}[-)]?", fullmatch=True))
def test_no_text_breaks_it_and_only_numbers_have_a_value(words: str) -> None:
    found, value = parse_sum(words, unit_ore=KRONER)
    assert (value is not None) == (found is Found.NUMBER)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param("30.06.2026", dt.date(2026, 6, 30), id="points"),
        pytest.param("30-06-26", dt.date(2026, 6, 30), id="a year in two digits"),
        pytest.param("2026-06-30 00:00:00", dt.date(2026, 6, 30), id="a clock behind"),
        pytest.param("2026-06-30T12:00:00Z", dt.date(2026, 6, 30), id="a clock as programs write it"),
        pytest.param("20260630", dt.date(2026, 6, 30), id="SAP's own"),
        pytest.param(20260630, dt.date(2026, 6, 30), id="SAP's own as a number"),
        pytest.param(dt.datetime(2026, 6, 30, 8, tzinfo=dt.UTC), dt.date(2026, 6, 30), id="Excel's day"),
        pytest.param("31.02.2026", None, id="no such day"),
        pytest.param("juni", None, id="a month is no day"),
        pytest.param("30.06.2026 og 1.7.2026", None, id="two days"),
        pytest.param(None, None, id="nothing"),
        pytest.param(46203, None, id="a bare number may be anything"),
    ],
)
def test_the_day_of_a_posting(written: object, day: dt.date | None) -> None:
    assert parse_posting_date(written) == day  # type: ignore[arg-type]


@given(st.text(max_size=40))
def test_no_text_breaks_days_and_years(words: str) -> None:
    parse_posting_date(words)
    year = parse_year(words)
    assert year is None or 1990 <= year <= 2199


def test_a_year_is_four_digits() -> None:
    assert [parse_year(raw) for raw in ("2026", 2026, 2026.0, "26", "1026", 2026.5, None)] == [2026] * 3 + [None] * 4
