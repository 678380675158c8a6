"""A status report is taken out with all that is its own and nothing else, and can be put back as it was."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine, delete

from tests.conftest import NOW
from tracker.domain.goal import StatusReport
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store import goal_history, policies, tables
from tracker.store.engine import reading, writing
from tracker.usecases.add_report import Entry, ReportForm, add_report
from tracker.usecases.dump_store import dump_store
from tracker.usecases.remove_report import (
    Removed,
    ReportParts,
    parts_of,
    put_back,
    remove_report,
    remove_treatment,
    removed_reports,
)
from tracker.usecases.treat_report import TreatmentForm, treat_report

POLICY = "eksempelby/2023-2028"
LATER = NOW + dt.timedelta(minutes=5)


@pytest.fixture
def report(sample_store: Engine) -> StatusReport:
    """A report with two entries and two treatments."""
    entries = [Entry(f"{POLICY}/2/{code}", None, "Går godt.") for code in "ab"]
    made = add_report(sample_store, POLICY, ReportForm("Midtvejs", dt.date(2026, 3, 1)), entries, now=NOW)
    for body, day in (("Rådet", 10), ("Udvalget", 20)):
        treat_report(sample_store, made.id, TreatmentForm(body, dt.date(2026, 3, day), "Drøftet"), now=NOW)
    return made


def parts(store: Engine, report: StatusReport) -> ReportParts:
    with reading(store) as conn:
        treatments = goal_history.load_report_treatments(conn, POLICY)
        return parts_of(report, policies.load_goal_statuses(conn, POLICY), treatments)


def removed(store: Engine) -> tuple[Removed, ...]:
    with reading(store) as conn:
        return removed_reports(conn, POLICY)


def facts(store: Engine) -> dict[str, object]:
    """All but the journal and who entered what when."""
    names = ("status_reports", "goal_statuses", "report_treatments", "measurements", "indicators", "goals")
    dump = dump_store(store)
    return {name: [{**row, "entered_by": None, "entered_at": None} for row in dump[name]] for name in names}


def test_a_report_goes_with_its_own_and_comes_back_as_it_was(sample_store: Engine, report: StatusReport) -> None:
    before = facts(sample_store)
    remove_report(sample_store, parts(sample_store, report), now=LATER, actor="Åse")
    after = facts(sample_store)
    assert [len(before[name]) - len(after[name]) for name in before] == [1, 2, 2, 0, 0, 0]  # type: ignore[arg-type]
    (gone,) = removed(sample_store)
    assert (gone.actor, gone.at, gone.report, len(gone.statuses), len(gone.treatments)) == ("Åse", LATER, report, 2, 2)
    put_back(sample_store, POLICY, gone, now=LATER, actor="Bo")
    assert facts(sample_store) == before
    assert removed(sample_store) == ()
    what = [row["what"] for row in dump_store(sample_store)["events"]]
    assert what.count("goal_status removed") == what.count("report_treatment removed") == 2


def test_what_was_added_since_the_screen_was_shown_is_not_taken_out_unseen(
    sample_store: Engine, report: StatusReport
) -> None:
    shown = parts(sample_store, report)
    treat_report(sample_store, report.id, TreatmentForm("Byrådet", dt.date(2026, 4, 1)), now=NOW)
    before = facts(sample_store)
    with pytest.raises(ChangedMeanwhile):
        remove_report(sample_store, shown, now=LATER)
    assert facts(sample_store) == before


def test_a_treatment_goes_alone_and_comes_back_where_its_report_stands(
    sample_store: Engine, report: StatusReport
) -> None:
    first, second = parts(sample_store, report).treatments
    remove_treatment(sample_store, POLICY, first, now=LATER, actor="Åse")
    assert parts(sample_store, report).treatments == (second,)
    (gone,) = removed(sample_store)
    assert (gone.report, gone.treatments) == (None, (first,))
    put_back(sample_store, POLICY, gone, now=LATER)
    assert parts(sample_store, report).treatments == (first, second)


def test_a_treatment_taken_out_before_its_report_does_not_come_back_with_it(
    sample_store: Engine, report: StatusReport
) -> None:
    first, second = parts(sample_store, report).treatments
    remove_treatment(sample_store, POLICY, first, now=NOW)
    remove_report(sample_store, parts(sample_store, report), now=LATER)
    (gone,) = removed(sample_store)
    assert (gone.report, gone.treatments) == (report, (second,)), "without its report a treatment cannot stand"


def test_nothing_is_put_back_or_taken_out_twice(sample_store: Engine, report: StatusReport) -> None:
    shown = parts(sample_store, report)
    remove_report(sample_store, shown, now=LATER)
    with pytest.raises(NotInStore):
        remove_report(sample_store, shown, now=LATER)
    with pytest.raises(NotInStore):
        remove_treatment(sample_store, POLICY, shown.treatments[0], now=LATER)
    (gone,) = removed(sample_store)
    put_back(sample_store, POLICY, gone, now=LATER)
    with pytest.raises(ChangedMeanwhile):
        put_back(sample_store, POLICY, gone, now=LATER)


def test_a_report_whose_goal_is_gone_is_not_put_back_in_half(sample_store: Engine, report: StatusReport) -> None:
    remove_report(sample_store, parts(sample_store, report), now=LATER)
    (gone,) = removed(sample_store)
    with writing(sample_store) as conn:
        conn.execute(delete(tables.goals).where(tables.goals.c.id == f"{POLICY}/2/b"))
    before = facts(sample_store)
    with pytest.raises(ChangedMeanwhile):
        put_back(sample_store, POLICY, gone, now=LATER)
    assert facts(sample_store) == before


def test_a_treatment_at_an_item_that_is_gone_comes_back_without_it(sample_store: Engine, report: StatusReport) -> None:
    item = next(row["id"] for row in dump_store(sample_store)["items"])
    form = TreatmentForm("Byrådet", dt.date(2026, 4, 1), item_id=item)
    with_item = treat_report(sample_store, report.id, form, now=NOW)
    remove_treatment(sample_store, POLICY, with_item, now=LATER)
    with writing(sample_store) as conn:
        conn.execute(delete(tables.items).where(tables.items.c.id == item))
    put_back(sample_store, POLICY, removed(sample_store)[0], now=LATER)
    assert replace(with_item, item_id=None) in parts(sample_store, report).treatments
