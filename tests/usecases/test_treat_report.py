"""Who treated a report: one report with several treatments, and those that the minutes tell of."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine

from tracker.domain.goal import Policy, ReportTreatment, StatusReport
from tracker.errors import NotInStore, RejectedTable
from tracker.insight.expected_reports import treated_reports
from tracker.store import goal_history, policies
from tracker.store.engine import reading
from tracker.usecases.treat_report import ProposedTreatment, TreatmentForm, propose, proposed_treatments, treat_report

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
NORDDJURS = "707/2021-2026"
REPORT = f"{NORDDJURS}@2022-09-14"
POLICY = Policy("p", "999", "Integrationspolitikken 2023-2028", 2023, 2028)
FIRST = StatusReport("p@1", "p", "Status på integrationspolitikken 2023", dt.date(2023, 9, 1))
SECOND = StatusReport("p@2", "p", "Status på integrationspolitikken 2024", dt.date(2024, 9, 1))


def stored(store: Engine) -> list[ReportTreatment]:
    with reading(store) as conn:
        return list(goal_history.load_report_treatments(conn, NORDDJURS))


def test_one_report_treated_twice_is_one_report_with_the_days_between(sample_store: Engine) -> None:
    with reading(sample_store) as conn:
        (found,) = treated_reports(policies.load_status_reports(conn, NORDDJURS), stored(sample_store))
    assert (len(found.treatments), found.lag_days) == (2, 182)
    treat_report(sample_store, REPORT, TreatmentForm("Ældrerådet", dt.date(2023, 4, 1), "Drøftet"), now=NOW)
    assert len(stored(sample_store)) == 3


def test_the_same_body_and_day_again_adds_what_was_not_said_and_keeps_the_rest(sample_store: Engine) -> None:
    before = len(stored(sample_store))
    form = TreatmentForm("Arbejdsmarkedsudvalg", dt.date(2022, 9, 14), source="Referatet")
    after = treat_report(sample_store, REPORT, form, now=NOW, actor="Åse")
    assert (after.outcome, after.source) == ("Godkendt", "Referatet")
    assert len(stored(sample_store)) == before


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(TreatmentForm(" ", dt.date(2023, 1, 1)), id="no body"),
        pytest.param(TreatmentForm("Rådet", None), id="no day is made up"),
        pytest.param(TreatmentForm("Rådet", dt.date(2022, 9, 13)), id="before the report was there"),
    ],
)
def test_a_treatment_that_is_not_whole_stores_nothing(sample_store: Engine, form: TreatmentForm) -> None:
    before = stored(sample_store)
    with pytest.raises(RejectedTable):
        treat_report(sample_store, REPORT, form, now=NOW)
    assert stored(sample_store) == before


def test_a_report_that_is_not_there_is_said(sample_store: Engine) -> None:
    with pytest.raises(NotInStore):
        treat_report(sample_store, "findes/ikke", TreatmentForm("Rådet", dt.date(2023, 1, 1)), now=NOW)


def row(**said: Any) -> dict[str, Any]:
    return {
        "item_id": "i",
        "item_title": "Status på integrationspolitik",
        "body": "Integrationsrådet",
        "date": dt.date(2023, 10, 1),
        "outcome_text": "Drøftet",
        "attachments": (),
        **said,
    }


def proposed(*rows: dict[str, Any], treatments: tuple[ReportTreatment, ...] = ()) -> list[ProposedTreatment]:
    return list(propose(POLICY, (FIRST, SECOND), treatments, rows))


@pytest.mark.parametrize(
    ("said", "report"),
    [
        pytest.param({}, "p@1", id="a status of the policy is of the newest report of its day"),
        pytest.param({"date": dt.date(2024, 10, 1)}, "p@2", id="a year later it is the next one"),
        pytest.param(
            {"date": dt.date(2024, 10, 1), "item_title": f"Sag: {FIRST.title}"}, "p@1", id="the report's own title"
        ),
        pytest.param(
            {"item_title": "Orientering", "attachments": ("Afrapportering af integrationspolitikken.pdf",)},
            "p@1",
            id="an attachment",
        ),
        pytest.param({"item_title": "Status på havnen"}, None, id="a status of something else"),
        pytest.param({"item_title": "Integrationspolitikken i høring"}, None, id="no status"),
        pytest.param({"date": dt.date(2023, 1, 1)}, None, id="before any report"),
        pytest.param({"body": None}, None, id="nobody knows which body"),
        pytest.param({"date": None}, None, id="nobody knows the day"),
        pytest.param({"item_title": None}, None, id="no title"),
    ],
)
def test_an_item_is_proposed_for_the_report_that_it_names(said: dict[str, Any], report: str | None) -> None:
    assert [one.report_id for one in proposed(row(**said))] == ([report] if report else [])


def test_a_treatment_without_its_item_is_proposed_that_item_and_one_with_it_is_not_proposed_again() -> None:
    known = ReportTreatment("t", "p@1", "Integrationsråd", dt.date(2023, 10, 1))
    (found,) = proposed(row(), treatments=(known,))
    assert found.known == known
    assert found.words == "Status på integrationspolitik"
    linked = ReportTreatment("t", "p@1", "Integrationsråd", dt.date(2023, 10, 1), item_id="i")
    assert proposed(row(), treatments=(linked,)) == []


def test_a_proposal_from_the_store_becomes_a_treatment_and_is_gone(sample_store: Engine) -> None:
    with reading(sample_store) as conn:
        policy = next(one.id for one in policies.load_policies(conn, "eksempelby"))
        found = proposed_treatments(conn, policy)
        assert proposed_treatments(conn, NORDDJURS) == ()
    for one in found:
        form = TreatmentForm(one.body, one.date, one.outcome, item_id=one.item_id)
        treat_report(sample_store, one.report_id, form, now=NOW)
    with reading(sample_store) as conn:
        assert proposed_treatments(conn, policy) == ()
        linked = {one.item_id for one in goal_history.load_report_treatments(conn, policy)} - {None}
    assert linked == {one.item_id for one in found}
