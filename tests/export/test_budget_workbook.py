"""The Excel file of the budget: its formulas give what Python gives, text stays text, and unknown is never nought."""

import datetime as dt
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.insight.ledgers import Row, entry, proposal, stated
from tests.machine import LONGEST_WAIT
from tracker.domain.money import LedgerKind
from tracker.export.budget_entries_sheet import line_key
from tracker.export.budget_words import COLUMN_WORDS, KIND_WORDS, METHOD_WORDS, NO_FORECAST_WORDS, forecast_sentence
from tracker.export.budget_workbook import BudgetExtract, write_budget_workbook
from tracker.insight.budget_lines import LineBy, budget_lines
from tracker.insight.counted_entries import Proposals
from tracker.insight.forecast import Forecast, ForecastMethod, NoForecast
from tracker.insight.ledger_book import open_book
from tracker.insight.ledger_effect import LedgerColumn

AS_OF = dt.date(2026, 11, 22)
HEAD, FIRST = 5, 6
NUMBER = {"account_number": "4.05.01", "account_name": "Sprog*kurser"}


def one(number: int, kind: str, ore: int, **more: Any) -> Row:
    row = {"number": number, "year": 2026, "date": dt.date(2026, 1, 1 + number), "account_id": "a", **NUMBER}
    return entry(f"e{number}", kind, ore, **{**row, **more})


B: dict[str, Any] = {"account_id": "b", "account_number": None, "account_name": "=1+1", "pool_id": "q", "pool": "@Q"}
C: dict[str, Any] = {"account_id": "c", "account_number": "9", "account_name": "Flere puljer"}
ENTRIES = [
    one(1, "appropriation", 10_000_001),
    one(2, "supplementary", 2_000_000),
    one(3, "carry_over", 3_800_000),
    one(4, "transfer", -900_000, pair_id="par"),
    one(5, "correction", -350_000, wrong_ore=10_350_001, right_ore=10_000_001, reason="Tastefejl", refers_to="e1"),
    one(6, "grant", 4_250_050, text="+Rådet gav 42.500,50 kr. Tlf. 12 34 56 78", source=None, told_on=AS_OF, date=None),
    one(7, "expenditure", 3_100_000),
    one(8, "commitment", 800_000),
    one(9, "refund", 400_000),
    one(10, "transfer", 900_000, pair_id="par", **B),
    one(11, "expenditure", 2_500_033, **B),
    one(12, "appropriation", 100_000, **C),
    one(13, "grant", 130_000, **C),
    one(14, "expenditure", 5_000, **{**C, "pool_id": "q", "pool": "@Q"}),
]
PROPOSED = [proposal("p1", "grant", 1_500_000, number=None, year=2026, account_id="a", **NUMBER)]
APPLICATION: Row = {
    "pool": "Puljen",
    "year": 2026,
    "applicant": "-Foreningen",
    "purpose": "Fest",
    "applied_ore": 1_000_000,
    "granted_ore": None,
    "state": "applied",
    "reason": None,
    "date": dt.date(2026, 3, 1),
    "decided_on": None,
    "paid_ore": None,
    "paid_on": None,
    "accounted_ore": None,
    "accounted_on": None,
}
APPLICATIONS = [APPLICATION, {**APPLICATION, "applicant": None, "granted_ore": 50_000, "state": "partly"}]
FORECASTS = {"a": Forecast(2026, ForecastMethod.STRAIGHT, 9_000_000, 8_000_000, 11_000_000, 7_000_000, AS_OF)}
DOORS = {"e6": "https://eksempel.dk/kilde?dok=1", "e7": "javascript:alert(1)"}


def extract_of(by: LineBy = LineBy.ACCOUNT, entries: list[Row] = ENTRIES, **more: Any) -> BudgetExtract:
    lines = budget_lines(open_book(entries, (), PROPOSED if entries else (), Proposals.IN), by)
    found = {"forecasts": FORECASTS, "applications": APPLICATIONS, "doors": DOORS, "notes": {"a": "=Dyrere kurser"}}
    return BudgetExtract("Fjordby", "Alle konti", AS_OF, lines, 2026, **{**found, **more})


def has_calc() -> bool:
    """Whether LibreOffice can open sheets; it is often there with its word processor alone."""
    found = shutil.which("soffice")
    return found is not None and any(Path(found).resolve().parent.glob("*sclo.*"))


@pytest.fixture(scope="module")
def file() -> bytes:
    return write_budget_workbook(extract_of())


def opened(data: bytes, *, values: bool = True) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def heads(sheet: Worksheet, row: int) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[row] if cell.value is not None}


def line(sheet: Worksheet, row: int) -> dict[str, Any]:
    return {head: sheet.cell(row, at).value for head, at in heads(sheet, HEAD).items()}


def test_the_sheets_stand_in_their_order_with_native_charts(file: bytes) -> None:
    book = opened(file)
    assert book.sheetnames == ["Overblik", "Vandfald", "Posteringer", "Puljer", "Kontrol", "Om"]
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        charts = [name for name in parts.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
        drawings = "".join(parts.read(name).decode() for name in parts.namelist() if "drawings/drawing" in name)
    assert len(charts) == 2, "the budget's bars and the pools': the waterfall has no ground to stand on here"
    assert drawings.count("descr=") == 2


def test_a_line_is_added_up_by_formulas_that_carry_their_value(file: bytes) -> None:
    told = line(opened(file)["Overblik"], FIRST)
    assert told["Oprindeligt budget"] == 96_500.01, "the correction of an appropriation counts with it"
    assert told["Korrigeret budget"] == 145_500.01
    assert (told["Forbrug i alt"], told["Disponeret"], told["Rest"]) == (84_500.5, 8_000, 52_999.51)
    assert told["Forbrugs-procent"] == pytest.approx(84_500.5 / 145_500.01)
    assert (told["Forventet årsresultat"], told["Afvigelse fra budget"]) == (90_000, -55_500.01)
    assert told["Anmærkning"] == "med forslag"
    formulas = line(opened(file, values=False)["Overblik"], FIRST)
    assert str(formulas["Forbrug"]).startswith("=IF(COUNTIFS('Posteringer'!")
    assert str(formulas["Korrigeret budget"]).startswith("=IF(COUNTIFS(")


def test_what_is_unknown_is_a_word_and_what_is_not_told_is_empty(file: bytes) -> None:
    told = line(opened(file)["Overblik"], FIRST + 1)
    assert (told["Korrigeret budget"], told["Rest"]) == ("ukendt", "ukendt")
    assert told["Oprindeligt budget"] in {None, ""}
    assert told["Forbrug i alt"] == 25_000.33
    total = line(opened(file)["Overblik"], FIRST + 3)
    assert (total["Linje"], total["Korrigeret budget"], total["Forbrug i alt"]) == ("I alt", "ukendt", 110_850.83)


def test_a_line_of_several_pools_of_which_one_is_unknown_is_unknown_and_says_what_is_known(file: bytes) -> None:
    told = line(opened(file)["Overblik"], FIRST + 2)
    assert told["Korrigeret budget"] == "ukendt"
    assert told["Anmærkning"].replace("\N{NO-BREAK SPACE}", " ") == "budget kendt for en del: 1.000 kr."


def test_numbers_are_numbers_days_are_days_and_text_is_never_a_formula(file: bytes) -> None:
    sheet = opened(file, values=False)["Posteringer"]
    at = heads(sheet, 1)
    rows = {row[at["Nr."] - 1].value: row for row in sheet.iter_rows(min_row=2) if row[at["Nr."] - 1].value}
    grant = rows[6]
    assert grant[at["Beløb"] - 1].value == 42_500.5
    assert grant[at["Beløb"] - 1].number_format.startswith('#,##0.00 "kr."')
    assert grant[at["Dato"] - 1].value is None
    assert grant[at["Fortalt på møde"] - 1].value == dt.datetime(2026, 11, 22)  # noqa: DTZ001
    sentence = grant[at["Sætning eller celle"] - 1]
    assert (sentence.data_type, sentence.value) == ("s", "+Rådet gav 42.500,50 kr. Tlf. [telefonnummer skjult]")
    assert grant[at["Link"] - 1].hyperlink.target == "https://eksempel.dk/kilde?dok=1"
    assert rows[7][at["Link"] - 1].value is None, "only an address of the web is a door"
    assert rows[11][at["Kontonavn"] - 1].data_type == "s"
    assert {cell.data_type for row in opened(file, values=False)["Puljer"].iter_rows(max_row=3) for cell in row} <= {
        *"snd"
    }


def test_wild_letters_of_excels_criteria_are_not_in_a_lines_key() -> None:
    keys = [line_key(one, number) for number, one in enumerate(extract_of().lines)]
    assert keys == ["001 4.05.01 Sprog kurser", "002 =1+1", "003 9 Flere puljer"]


def test_the_checks_hold(file: bytes) -> None:
    sheet = opened(file)["Kontrol"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert len(rows) == 7
    assert {row[4] for row in rows} == {"I orden"}


def test_what_is_proposed_inferred_and_invented_is_said() -> None:
    carried = entry("e1", "carry_over", 3_800_000, date=None, told_on=dt.date(2021, 2, 23))
    lines = budget_lines(open_book([carried], [stated("total", 8_970_000)]), LineBy.POOL)
    book = opened(write_budget_workbook(BudgetExtract("Fjordby", "Puljen", AS_OF, lines, 2021, is_invented=True)))
    said = " ".join(str(cell.value) for cell in book["Om"]["A"]).replace("\N{NO-BREAK SPACE}", " ")
    assert "Alle data er opdigtede." in said
    assert "89.700 kr. − 38.000 kr. = 51.700 kr." in said
    told = line(book["Overblik"], FIRST)
    assert (told["Udledt bevilling"], told["Korrigeret budget"]) == (51_700, 89_700)
    assert (told["Oprindeligt budget"] or None, told["Rest"]) == (None, "ukendt")
    assert str(book["Overblik"]["A2"].value).startswith("Opdigtede data.")


def test_an_empty_extract_is_a_file_too() -> None:
    book = opened(write_budget_workbook(extract_of(entries=[], applications=())))
    assert book["Puljer"]["A2"].value == "Ingen ansøgninger i udtrækket."
    assert book["Kontrol"]["E2"].value == "I orden"


def test_lines_that_share_an_entry_are_refused() -> None:
    lines = extract_of().lines
    with pytest.raises(ValueError, match="two lines"):
        BudgetExtract("Fjordby", "Alt", AS_OF, (*lines, lines[0]), 2026)


def test_each_kind_column_method_and_reason_has_its_word() -> None:
    assert (set(KIND_WORDS), set(COLUMN_WORDS)) == (set(LedgerKind), set(LedgerColumn))
    assert (set(METHOD_WORDS), set(NO_FORECAST_WORDS)) == (set(ForecastMethod), set(NoForecast))


@pytest.mark.parametrize(
    ("forecast", "said"),
    [
        pytest.param(
            Forecast(2026, ForecastMethod.SEASON, 9_000_049, 8_000_000, 11_000_000, 0, AS_OF, (2024, 2025)),
            "Forventet forbrug ved årets udgang: 90.000 kr. (mellem 80.000 og 110.000 kr. i fire af fem tilfælde). "
            "Regnet efter, hvor stor en del af årets forbrug der var brugt samme dag i 2024 og 2025 "
            "(22. november 2026). Det, der er brugt og disponeret, er det mindste, der ventes.",
            id="season",
        ),
        pytest.param(
            Forecast(2026, ForecastMethod.STRAIGHT, 9_000_000, 8_000_000, 11_000_000, 0, AS_OF, stretches=10),
            "Forventet forbrug ved årets udgang: 90.000 kr. (mellem 80.000 og 110.000 kr. i fire af fem tilfælde). "
            "Regnet som en ret linje efter 10 måneder eller opgørelser til og med 22. november 2026. "
            "Årets rytme er ikke regnet med: to hele tidligere år er ikke kendt. "
            "Det, der er brugt og disponeret, er det mindste, der ventes.",
            id="straight line",
        ),
        pytest.param(
            Forecast(2025, ForecastMethod.ACTUAL, 9_000_050, 9_000_050, 9_000_050, 0, AS_OF),
            "Året er slut. Forbruget blev 90.000,50 kr.",
            id="an ended year has its own sum",
        ),
        pytest.param(
            Forecast(2026, reason=NoForecast.NO_DAYS),
            "Forventet forbrug ved årets udgang kan ikke regnes: en del af forbruget er uden dato.",
            id="a reason",
        ),
    ],
)
def test_a_forecast_says_its_method_and_how_sure_it_is(forecast: Forecast, said: str) -> None:
    assert forecast_sentence(forecast).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc reckons the formulas; it is not here")
def test_libreoffice_reckons_each_formula_to_the_value_that_stands_beside_it(tmp_path: Path) -> None:
    """The values are taken out first, so that LibreOffice has nothing to go by but the formulas."""
    whole = extract_of(entries=[row for row in ENTRIES if row["account_id"] == "a"])
    files = {"ukendt": write_budget_workbook(extract_of()), "kendt": write_budget_workbook(whole)}
    for name, data in files.items():
        (tmp_path / f"{name}.xlsx").write_bytes(_without_values(data))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    sources = [str(tmp_path / f"{name}.xlsx") for name in files]
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "ud"), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=LONGEST_WAIT)
    for name, data in files.items():
        known, formulas = opened(data), opened(data, values=False)
        reckoned = opened((tmp_path / "ud" / f"{name}.xlsx").read_bytes())
        compared = 0
        for sheet in formulas.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        ours = known[sheet.title][cell.coordinate].value
                        theirs = reckoned[sheet.title][cell.coordinate].value
                        assert _same(ours, theirs), f"{name} {sheet.title}!{cell.coordinate}: {ours!r} {theirs!r}"
                        compared += 1
        assert compared > 60
    assert "Vandfaldet kan ikke tegnes" not in str(opened(files["kendt"])["Vandfald"]["A2"].value)


def _without_values(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            body = old.read(item)
            if item.filename.startswith("xl/worksheets/sheet"):
                body = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", body)
            new.writestr(item, body)
    return out.getvalue()


def _same(ours: object, theirs: object) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) < 1e-6
    return (ours or "") == (theirs or "")
