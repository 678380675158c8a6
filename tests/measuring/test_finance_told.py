"""What a file says of itself: what it counts in, its day and year. What it does not say is asked for, never made up."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.measuring.finance_sums import KRONER, MILLIONS, THOUSANDS
from tracker.measuring.finance_told import find_told, find_units, find_years
from tracker.measuring.finance_words import FinanceField, plain
from tracker.usecases.finance_language import load_finance_words

WORDS = load_finance_words()
JUNE = dt.date(2026, 6, 30)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("Beløb i 1.000 kr.", THOUSANDS, id="i 1.000 kr."),
        pytest.param("(1.000 kr.)", THOUSANDS, id="in brackets"),
        pytest.param("Forbrug (t.kr.)", THOUSANDS, id="t.kr. behind a heading"),
        pytest.param("Budget 2026 tkr", THOUSANDS, id="behind a year"),
        pytest.param("Mio. kr.", MILLIONS, id="mio. alone"),
        pytest.param("Alle tal i mio.kr.", MILLIONS, id="mio. without a blank"),
        pytest.param("Hele kr.", KRONER, id="whole kroner"),
        pytest.param("Beløb i DKK", KRONER, id="the currency"),
        pytest.param("Bevilling på 50.000 kr. til en fest", None, id="a sum is no unit"),
        pytest.param("11.000 kr.", None, id="a sum that ends like a unit"),
        pytest.param("Budgetopfølgning", None, id="nothing said"),
    ],
)
def test_what_a_file_counts_in(text: str, unit: int | None) -> None:
    assert find_told([text], WORDS).unit_ore == unit


def test_two_units_are_none() -> None:
    assert find_told(["Budget (1.000 kr.)", "Forbrug (mio. kr.)"], WORDS).unit_ore is None


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        pytest.param(["Budgetopfølgning pr. 30.06.2026"], JUNE, id="pr. and a day"),
        pytest.param(["Opgjort pr.: 2026-06-30"], JUNE, id="a day of Excel behind a colon"),
        pytest.param(["Forbrug pr. 30. juni 2026"], JUNE, id="a month by its name"),
        pytest.param(["Forbrug til og med juni 2026"], JUNE, id="til og med"),
        pytest.param(["Budget 2026", "Forbrug t.o.m. juni"], JUNE, id="the year stands elsewhere"),
        pytest.param(["Forbrug ultimo juni 2026"], JUNE, id="ultimo"),
        pytest.param(["Januar - juni 2026"], JUNE, id="months from January on"),
        pytest.param(["01.01.2026 - 30.06.2026"], JUNE, id="days from 1 January on"),
        pytest.param(["Periode 001.2026 - 006.2026"], JUNE, id="SAP's periods"),
        pytest.param(["Økonomirapport 2. kvartal 2026"], JUNE, id="a quarter"),
        pytest.param(["Udskrevet 12.07.2026"], None, id="the day of printing"),
        pytest.param(["Forbrug t.o.m. juni"], None, id="of which year nobody says"),
        pytest.param(["Pr. 30.06.2026", "Pr. 31.05.2026"], None, id="two days"),
        pytest.param(["Budget 2026"], None, id="a year is no day"),
        pytest.param(["Periode 001.2026 - 013.2026"], None, id="a thirteenth period is no month"),
    ],
)
def test_the_day_that_a_file_is_as_of(texts: list[str], day: dt.date | None) -> None:
    assert find_told(texts, WORDS).as_of == day


def test_the_year_is_the_one_spoken_of_else_that_of_the_day() -> None:
    assert find_told(["Budget 2026"], WORDS).year == 2026
    assert find_told(["Pr. 30.06.2026"], WORDS).year == 2026
    assert find_told(["Budget 2026 og 2027"], WORDS).year is None
    assert find_years("Forbrug pr. 30.06.2026") == (2026,)


@pytest.mark.parametrize(
    ("text", "account"),
    [
        pytest.param("Konto: 12345 Sprogpulje", ("12345", "Sprogpulje"), id="number and name"),
        pytest.param("PSP-element XG-0012-3", ("XG-0012-3", ""), id="a number alone"),
        pytest.param("Konto 12345 - Råd, drift", ("12345", "Råd, drift"), id="a dash between"),
        pytest.param("Kontoplan 2026", None, id="another word"),
    ],
)
def test_the_one_account_that_a_file_is_of(text: str, account: tuple[str, str] | None) -> None:
    assert find_told([text], WORDS).account == account


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        pytest.param("Opr. budget 2026", FinanceField.ORIGINAL, id="KMD Opus"),
        pytest.param("Korr.budget 2026 (1.000 kr.)", FinanceField.CORRECTED, id="no blank behind the point"),
        pytest.param("Till. bev.", FinanceField.SUPPLEMENTARY, id="shortened twice"),
        pytest.param("Forbrug ÅTD", FinanceField.SPENT, id="year to date"),
        pytest.param("Forbrug pr. 30.06.2026", FinanceField.SPENT, id="with its day"),
        pytest.param("FORBRUG I %", FinanceField.SHARE, id="a share, and no spending"),
        pytest.param("Rest korr. budget", FinanceField.LEFT, id="a rest, and no budget"),
        pytest.param("PSP-element", FinanceField.ACCOUNT, id="a hyphen"),
        pytest.param("Forventet regnskab 2026", FinanceField.OMITTED, id="expected is not spent"),
        pytest.param("Disponeret beløb", FinanceField.COMMITTED, id="a further word behind"),
        pytest.param("Samlet forbrug", FinanceField.SPENT, id="a further word before"),
    ],
)
def test_what_a_heading_means(heading: str, field: FinanceField) -> None:
    found = WORDS.exact(heading) or WORDS.begun(heading)
    assert found[0].field is field


def test_every_heading_of_the_vocabulary_is_found_where_it_stands_under_one_field_or_by_the_kind_of_file() -> None:
    several = {words for words, found in WORDS.headings.items() if len(found) > 1}
    assert several == {"tekst", "beskrivelse", "betegnelse"}
    assert "" not in WORDS.headings


def test_the_same_column_of_next_month_has_the_same_name() -> None:
    assert plain("Forbrug pr. 30.06.2026 (1.000 kr.)") == plain("Forbrug pr. 31. juli 2026") == "forbrug"


@pytest.mark.parametrize(
    ("label", "has_number", "is_total"),
    [
        pytest.param("I alt", False, True, id="alone"),
        pytest.param("Integration i alt", False, True, id="at the end"),
        pytest.param("Total drift", False, True, id="at the beginning"),
        pytest.param("Resultat", False, True, id="SAP's word"),
        pytest.param("Sum til fri rådighed", True, False, id="an account begins so"),
        pytest.param("05.46 Integration i alt", True, True, id="a number, and the words at the end"),
        pytest.param("Totalentreprise", False, False, id="a longer word"),
        pytest.param("Resultatløn", False, False, id="another longer word"),
    ],
)
def test_which_rows_are_totals(label: str, has_number: bool, is_total: bool) -> None:
    assert WORDS.is_total(label, has_number=has_number) is is_total


@given(st.text(max_size=300))
def test_no_title_breaks_it(text: str) -> None:
    told = find_told([text], WORDS)
    assert set(find_units(text)) <= {KRONER, THOUSANDS, MILLIONS}
    assert told.as_of is None or told.as_of.year >= 1900
