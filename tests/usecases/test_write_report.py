"""The status paper, from the invented municipality's store."""

import datetime as dt
import io

import docx
import openpyxl
import pytest
from sqlalchemy import Engine

from tracker.errors import NotInStore
from tracker.usecases.write_report import ReportFormat, write_status_report

TODAY = dt.date(2026, 11, 22)


def text_of(store: Engine, code: str = "eksempelby") -> str:
    return write_status_report(store, code, ReportFormat.MARKDOWN, TODAY).decode("utf-8")


def test_a_paper_about_invented_data_says_so(sample_store: Engine) -> None:
    assert "Opdigtede data" in text_of(sample_store)
    assert "Opdigtede data" not in text_of(sample_store, "707")


def test_goals_of_unknown_text_stand_as_unknown(sample_store: Engine) -> None:
    paper = text_of(sample_store, "707")
    assert paper.count("Tekst ukendt") == 6
    assert "Mål: 6 tekst ukendt." in paper


def test_a_case_of_the_register_stands_in_the_paper_and_says_so(sample_store: Engine) -> None:
    paper = text_of(sample_store, "707")
    assert "1 opgave eller henvisning er åben." in paper
    assert "Børne- og Ungdomsudvalget" in paper
    assert "fra sagsregisteret; referatet er ikke indlæst" in paper


def test_closed_items_are_not_in_the_paper(sample_store: Engine) -> None:
    assert "Personsag" not in text_of(sample_store)


def test_every_format_holds_the_questions(sample_store: Engine) -> None:
    questions = {
        "Hvor står målene?",
        "Hvilke statusrapporter er der?",
        "Hvad er der ønsket mere af?",
        "Hvad mangler at blive gjort?",
        "Hvad er besluttet?",
        "Hvor mange penge er der tilbage?",
    }
    word = docx.Document(io.BytesIO(write_status_report(sample_store, "eksempelby", ReportFormat.WORD, TODAY)))
    assert questions <= {paragraph.text for paragraph in word.paragraphs}
    excel = openpyxl.load_workbook(
        io.BytesIO(write_status_report(sample_store, "eksempelby", ReportFormat.EXCEL, TODAY))
    )
    assert len(excel.sheetnames) == 1 + len(questions)
    assert all(f"## {question}" in text_of(sample_store) for question in questions)


def test_sums_are_numbers_in_kroner_in_excel(sample_store: Engine) -> None:
    content = write_status_report(sample_store, "eksempelby", ReportFormat.EXCEL, TODAY)
    head, *lines = openpyxl.load_workbook(io.BytesIO(content)).worksheets[-1].iter_rows(values_only=True)
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    sums = ("Oprindeligt budget", "Ændringer", "Korrigeret budget", "Forbrug", "Rest")
    told = {(row["Pulje eller budget"], row["År"]): tuple(row[name] for name in sums) for row in rows}
    assert all(type(ore) in (int, float) or ore == "ikke oplyst" for row in told.values() for ore in row)
    for row in rows:
        changes, set_aside = (0 if row[one] == "ikke oplyst" else row[one] for one in ("Ændringer", "Disponeret"))
        assert row["Korrigeret budget"] == row["Oprindeligt budget"] + changes
        assert row["Rest"] == row["Korrigeret budget"] - row["Forbrug"] - set_aside
    assert told["Integrationsindsatsen", "2024"] == (3_300_000, -2_500, 3_297_500, 3_092_000, 205_500)
    assert told["Integrationsindsatsen", "2025"] == (3_350_000, 44_000, 3_394_000, 3_020_000, 374_000)
    assert {row["Disponeret"] for row in rows if row["År"] == "2026"} == {"ikke oplyst", 25_000, 400_000}
    assert len(told) == len(rows) == 10, "one line for each pool and year"


@pytest.mark.parametrize(("code", "policy"), [("999", None), ("eksempelby", "no-such-policy"), ("707", "dk/barometer")])
def test_what_is_not_in_the_store_is_said(sample_store: Engine, code: str, policy: str | None) -> None:
    with pytest.raises(NotInStore):
        write_status_report(sample_store, code, ReportFormat.MARKDOWN, TODAY, policy)


def test_one_report_treated_twice_stands_once_with_the_days_between_and_those_missing(sample_store: Engine) -> None:
    paper = text_of(sample_store, "707").replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    assert "12 rapporter til nu: 1 er her, 10 mangler og 1 ventes endnu." in paper
    assert "Ventes: 2. halvår 2026." in paper
    assert sum(line.startswith("| Status på implementeringen") for line in paper.splitlines()) == 1
    treated = (
        "Arbejdsmarkedsudvalget 14. september 2022 (Godkendt) og Dialogforum for Integration 15. marts 2023 (Drøftet)"
    )
    assert f"{treated}: 182 dage imellem" in paper


def test_the_rule_for_small_groups_goes_for_papers_too(sample_store: Engine) -> None:
    assert "færre end 5 personer" in text_of(sample_store)
    args = (sample_store, "eksempelby", ReportFormat.MARKDOWN, TODAY)
    assert "vises ikke" not in write_status_report(*args, small_group=0).decode("utf-8")
    strict = write_status_report(*args, small_group=10**6).decode("utf-8")
    assert "færre end 1000000 personer" in strict


def test_a_paper_prints_weights_wishes_and_changed_definitions(sample_store: Engine) -> None:
    paper = text_of(sample_store)
    assert "af vægten er nået eller på vej; a vejer" in paper
    assert "Afvist: " in paper
    assert "opgøres anderledes fra" in paper


def test_an_ended_goal_is_not_late(sample_store: Engine) -> None:
    (line,) = [line for line in text_of(sample_store).splitlines() if "| Ophørt |" in line]
    assert "forsinket" not in line
