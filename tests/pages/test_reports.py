"""Statusrapporter on Mål: each report once, the days between its treatments, what is missing, and the forms."""

import datetime as dt
import io

import openpyxl
import pytest
from sqlalchemy import Engine, select, update

from tests.conftest import NOW
from tests.pages.conftest import OpenPage
from tests.pages.hostile_goals import NASTY, POLICY, fill_hostile_goals
from tests.pages.hostile_store import CODE, TAG
from tests.pages.test_overview import words_of
from tracker.store.engine import reading, writing
from tracker.store.tables import goal_statuses, policies, report_treatments, status_reports
from tracker.usecases.treat_report import TreatmentForm, treat_report

NORDDJURS, SAMPLE = "707/2021-2026", "eksempelby/2023-2028"
REPORT = f"{NORDDJURS}@2022-09-14"


def said(app: object) -> str:
    return words_of(app).replace("\N{NO-BREAK SPACE}", " ")


def test_one_report_treated_twice_stands_once_with_the_days_between(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    assert not app.exception
    words = said(app)
    assert words.count("**Status på implementeringen") == 1
    assert "og Dialogforum for Integration 15. marts 2023: 182 dage imellem." in words
    assert "12 rapporter til nu: 1 er her, 10 mangler og 1 ventes endnu." in words
    assert "- 1. halvår 2024: mangler" in words


def test_a_proposed_treatment_is_linked_by_one_click_and_keeps_its_words(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby")
    button = next(one for one in app.button if one.label == "Knyt til punktet")
    button.click().run()
    assert not app.exception
    assert not app.error
    with reading(sample_store) as conn:
        rows = conn.execute(select(report_treatments).where(report_treatments.c.item_id.is_not(None))).all()
    assert [(row.body, row.outcome) for row in rows] == [("Kommunalbestyrelsen", "Taget til efterretning")]
    assert "Knyt til punktet" not in {one.label for one in app.button}


@pytest.mark.parametrize(
    ("source", "opens"),
    [
        pytest.param("Nævnt i Integrationsrådet, referat af 28. november 2023", 1, id="minutes that are here"),
        pytest.param("Nævnt i Integrationsrådet, referat af 29. november 2023", 0, id="another day"),
        pytest.param("Nævnt i Kommunalbestyrelsen, referat af 28. maj 2024", 0, id="two items: nobody knows which"),
    ],
)
def test_a_source_that_names_minutes_here_opens_them(
    sample_store: Engine, open_page: OpenPage, source: str, opens: int
) -> None:
    with writing(sample_store) as conn:
        conn.execute(update(status_reports).where(status_reports.c.date == dt.date(2025, 5, 13)).values(source=source))
    app = open_page(sample_store, "goals", kommune="eksempelby")
    assert sum(link.proto.label == "Vis i kilden" for link in app.get("page_link")) == opens


def test_a_treatment_is_typed_in_and_the_lag_follows(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    form = next(block for block in app.expander if block.label == "Skriv en behandling ind")
    form.text_input[0].set_value("Ældrerådet")
    form.date_input[0].set_value(dt.date(2023, 9, 14))
    next(button for button in form.button if button.label == "Gem behandlingen").click().run()
    assert not app.error
    assert "Ældrerådet 14. september 2023: 365 dage fra den første til den sidste." in said(app)


def test_a_report_is_typed_in_with_what_it_says_of_a_goal(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    key = f"{NORDDJURS}-0"
    app.multiselect(key=f"r-maal-{key}").select(f"{NORDDJURS}/BF/a").run()
    app.text_input(key=f"r-titel-{key}").set_value("Status 2024")
    app.date_input(key=f"r-dato-{key}").set_value(dt.date(2024, 3, 1))
    app.text_area(key=f"r-tekst-{key}-{NORDDJURS}/BF/a").set_value("Det går fremad.")
    form = next(block for block in app.expander if block.label == "Skriv en statusrapport ind")
    next(button for button in form.button if button.label == "Gem rapporten").click().run()
    assert not app.exception
    assert not app.error
    words = said(app)
    assert "Det går fremad." in words
    assert "- 1. halvår 2024: mangler" not in words
    with reading(sample_store) as conn:
        row = conn.execute(select(goal_statuses).where(goal_statuses.c.text == "Det går fremad.")).one()
    assert (row.report_id, row.state) == (f"{NORDDJURS}@2024-03-01", None)


def test_a_form_without_a_day_stores_nothing_and_says_so(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    app.text_input(key=f"r-titel-{NORDDJURS}-0").set_value("Status 2024")
    form = next(block for block in app.expander if block.label == "Skriv en statusrapport ind")
    next(button for button in form.button if button.label == "Gem rapporten").click().run()
    assert "Dato mangler" in app.error[0].value


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Status"
    for row in (("Rapport", "Status 2026"), ("Dato", dt.date(2026, 10, 13)), ("Mål", "Status", "Bemærkning"), *rows):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_file_is_shown_its_colours_are_asked_about_and_then_it_is_stored(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby")
    content = workbook(("1/a", "Grøn", "Næsten alle har en kontakt."), ("Sprogpar", "Nået", None))
    uploader = next(one for one in app.file_uploader if one.key == f"rapport-fil-{SAMPLE}-0")
    uploader.set_value(("s.xlsx", content, "application/octet-stream")).run()
    assert not app.exception
    assert "Filen siger noget om 2" in said(app)
    assert not [button for button in app.button if button.key == "gem-rapport-fil"], "green is not known yet"
    app.selectbox(key="r-ord-grøn").select_index(3).run()
    assert "Det er en ny rapport, som taler om 2 mål." in said(app)
    app.button(key="gem-rapport-fil").click().run()
    assert not app.error
    with reading(sample_store) as conn:
        rows = conn.execute(select(goal_statuses).where(goal_statuses.c.source == "s.xlsx")).all()
    cells = {row.goal_id: (row.state, row.source_cell) for row in rows}
    assert cells == {
        f"{SAMPLE}/1/a": ("on_track", "Status!B4, Status!C4"),
        f"{SAMPLE}/3/c": ("reached", "Status!B5"),
    }
    assert "s.xlsx, Status!B4, Status!C4: ‘Grøn’" in said(app)


def test_a_wrong_file_is_told_row_by_row(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby")
    uploader = next(one for one in app.file_uploader if one.key == f"rapport-fil-{SAMPLE}-0")
    uploader.set_value(("s.xlsx", workbook(("9/x", "Nået", None)), "application/octet-stream")).run()
    assert not app.exception
    assert "Status:4: Målet peger på et mål, der ikke findes (der står ‘9/x’)." in said(app)


def test_a_promise_in_the_note_is_proposed_with_its_words_and_set_by_a_yes(
    sample_store: Engine, open_page: OpenPage
) -> None:
    with writing(sample_store) as conn:
        conn.execute(update(policies).where(policies.c.id == NORDDJURS).values(reports_per_year=None))
    app = open_page(sample_store, "goals", kommune="707")
    assert "‘to gange om året’ eller ‘hvert år’" in said(app)
    assert "rapporter til nu" not in said(app)
    app.button(key=f"loefte-{NORDDJURS}-2").click().run()
    assert not app.error
    assert "12 rapporter til nu" in said(app)


def test_a_no_to_the_promise_is_kept_for_the_session(sample_store: Engine, open_page: OpenPage) -> None:
    with writing(sample_store) as conn:
        conn.execute(update(policies).where(policies.c.id == NORDDJURS).values(reports_per_year=None))
    app = open_page(sample_store, "goals", kommune="707")
    app.button(key=f"loefte-{NORDDJURS}-nej").click().run()
    assert "‘to gange om året’" not in said(app)


@pytest.mark.parametrize("count", [1, 7])
def test_hostile_reports_are_shown_letter_for_letter(hostile: Engine, open_page: OpenPage, count: int) -> None:
    with writing(hostile) as conn:
        fill_hostile_goals(conn)
        for number in range(count):
            day = dt.date(2026, 1, 1 + number)
            row = {"policy_id": POLICY, "title": NASTY, "date": day, "author": NASTY, "goal_id": f"{POLICY}/A"}
            conn.execute(status_reports.insert().values(id=f"r{number}", **row))
            said_of = {"report_id": f"r{number}", "text": NASTY, "source_cell": NASTY, "source_text": NASTY * 2}
            conn.execute(
                goal_statuses.insert().values(id=f"x{number}", goal_id=f"{POLICY}/A/a", date=day, state=None, **said_of)
            )
            treated = {"report_id": f"r{number}", "body": NASTY, "date": day, "outcome": NASTY}
            conn.execute(report_treatments.insert().values(id=f"t{number}", **treated))
    app = open_page(hostile, "goals", kommune=CODE, politik=POLICY)
    assert not app.exception
    assert not app.error
    assert TAG not in "".join(element.value for element in [*app.markdown, *app.caption])


def test_a_report_is_deleted_after_what_goes_is_said_and_put_back(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    assert "Med den forsvinder 2 behandlinger. Mål, indikatorer og tal bliver." in said(app)
    app.text_input(key=f"hvem-slet-{REPORT}").set_value("Åse *")
    app.button(key=f"slet-{REPORT}-ja").click().run()
    assert not app.exception
    with reading(sample_store) as conn:
        assert conn.execute(select(status_reports).where(status_reports.c.id == REPORT)).first() is None
    assert any(block.label.startswith("Slettet") for block in app.expander)
    assert "af Åse *." in said(app)
    next(one for one in app.button if one.label == "Sæt tilbage").click().run()
    assert not app.exception
    with reading(sample_store) as conn:
        assert conn.execute(select(status_reports).where(status_reports.c.id == REPORT)).first() is not None
        assert len(conn.execute(select(report_treatments).where(report_treatments.c.report_id == REPORT)).all()) == 2


def test_a_report_that_somebody_else_treated_meanwhile_is_not_deleted_unseen(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    treat_report(sample_store, REPORT, TreatmentForm("Byrådet", dt.date(2026, 4, 1)), now=NOW)
    app.button(key=f"slet-{REPORT}-ja").click().run()
    assert "En anden har ændret det samme" in app.error[0].value
    with reading(sample_store) as conn:
        assert conn.execute(select(status_reports).where(status_reports.c.id == REPORT)).first() is not None


def test_one_treatment_is_deleted_alone(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    found = [one for one in app.button if one.label == "Slet behandlingen"]
    assert len(found) == 2
    found[0].click().run()
    assert not app.exception
    with reading(sample_store) as conn:
        assert len(conn.execute(select(report_treatments).where(report_treatments.c.report_id == REPORT)).all()) == 1
