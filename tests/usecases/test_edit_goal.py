"""What a person types in a form is checked, stored with who and when, and told in the journal."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from tracker.domain.goal import GoalKind, GoalState
from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.domain.municipality import Municipality
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable
from tracker.store import policies, pools, tables
from tracker.store.engine import reading
from tracker.usecases.add_measurement import add_indicator, add_measurement, edit_indicator
from tracker.usecases.add_pool import add_pool
from tracker.usecases.add_status import add_status
from tracker.usecases.dump_store import dump_store
from tracker.usecases.edit_goal import add_goal, edit_goal
from tracker.usecases.enter_policy import PolicyForm, add_policy, edit_policy
from tracker.usecases.pack_money import PoolKind

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
DAY = dt.date(2025, 12, 31)
TOWN = Municipality("999", "Ærøby Kommune", is_invented=True)
FORM = PolicyForm("Sammen", 2023, 2028, vision=" Vi ser hinanden ", reports_per_year=1)
POLICY, GOAL = "999/2023-2028", "999/2023-2028/1"
EMPTY: Mapping[str, Any] = {"title": None, "text": None, "responsible": None, "is_ended": False, "source": None}
INDICATOR = Indicator("", "", "Andel", "procent", Direction.UP, target_value=50.0)


@pytest.fixture
def town(store: Engine) -> Engine:
    add_policy(store, TOWN, FORM, now=NOW, actor="Åse")
    add_goal(store, POLICY, None, GoalKind.FOCUS_AREA, "1", title="Børn", text="Alle med", now=NOW, actor="Åse")
    return store


def _last_event(store: Engine) -> Mapping[str, Any]:
    with reading(store) as conn:
        found = conn.execute(select(tables.events).order_by(tables.events.c.id.desc())).mappings().first()
    assert found is not None
    return found


def _count_events(store: Engine) -> int:
    with reading(store) as conn:
        return int(conn.execute(select(func.count()).select_from(tables.events)).scalar_one())


def _code_of(error: pytest.ExceptionInfo[RejectedTable]) -> tuple[str, str]:
    (problem,) = error.value.problems
    return problem.field, problem.code


def test_an_edit_is_stored_with_before_and_after_and_who(town: Engine) -> None:
    after = edit_goal(town, GOAL, 1, **{**EMPTY, "title": " Unge ", "is_ended": True}, now=NOW, actor="Bo")
    assert (after.title, after.text, after.is_ended) == ("Unge", None, True)
    with reading(town) as conn:
        assert policies.load_goal(conn, GOAL) == (after, 2)
    event = _last_event(town)
    assert (event["actor"], event["at"], event["what"], event["target_id"]) == ("Bo", NOW, "goal edited", GOAL)
    assert (event["before"]["title"], event["after"]["title"]) == ("Børn", "Unge")


def test_the_second_of_two_who_edit_at_once_is_told_and_nothing_is_lost(town: Engine) -> None:
    edit_goal(town, GOAL, 1, **{**EMPTY, "title": "Første"}, now=NOW)
    before = dump_store(town)
    with pytest.raises(ChangedMeanwhile):
        edit_goal(town, GOAL, 1, **{**EMPTY, "title": "Anden"}, now=NOW)
    assert dump_store(town) == before


def test_saving_a_form_unchanged_leaves_no_trace(town: Engine) -> None:
    events = _count_events(town)
    edit_goal(town, GOAL, 1, **{**EMPTY, "title": "Børn", "text": "Alle med"}, now=NOW)
    assert _count_events(town) == events
    with reading(town) as conn:
        assert policies.load_goal(conn, GOAL)[1] == 1


@pytest.mark.parametrize("blank", ["", "   ", None])
def test_blank_text_is_unknown_text_and_never_empty(town: Engine, blank: str | None) -> None:
    assert edit_goal(town, GOAL, 1, **{**EMPTY, "text": blank}, now=NOW).text is None


def test_a_goal_that_is_not_there_is_said(town: Engine) -> None:
    with pytest.raises(NotInStore):
        edit_goal(town, "999/2023-2028/9", 1, **EMPTY, now=NOW)


@pytest.mark.parametrize(
    ("parent", "code", "expected", "reason"),
    [
        (None, "1", ("code", "duplicate_code"), "the code is taken"),
        (None, " ", ("code", "missing"), "a goal has a code"),
        (None, "a/b", ("code", "bad_code"), "the slash parts the levels"),
        ("999/2023-2028/9", "a", ("parent", "unknown_parent"), "no such goal above"),
    ],
)
def test_a_goal_that_cannot_be_is_rejected_by_field(
    town: Engine, parent: str | None, code: str, expected: tuple[str, str], reason: str
) -> None:
    with pytest.raises(RejectedTable) as caught:
        add_goal(town, POLICY, parent, GoalKind.GOAL, code, now=NOW)
    assert sorted({_code_of(caught)}) == [expected], reason


def test_a_policy_is_added_with_its_municipality_and_a_second_of_the_same_years_has_its_own_id(town: Engine) -> None:
    second = add_policy(town, TOWN, replace(FORM, title="En anden"), now=NOW)
    assert second.id == f"{POLICY}~2"
    with reading(town) as conn:
        assert policies.load_policy(conn, POLICY).vision == "Vi ser hinanden"


def test_a_policy_is_edited_unless_somebody_was_faster(town: Engine) -> None:
    with reading(town) as conn:
        opened = policies.load_policy(conn, POLICY)
    edited = edit_policy(town, opened, replace(FORM, case_number="22/740"), now=NOW)
    assert edited.case_number == "22/740"
    with pytest.raises(ChangedMeanwhile):
        edit_policy(town, opened, FORM, now=NOW)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (replace(FORM, title=" "), ("title", "missing")),
        (replace(FORM, period_last=2022), ("period_last", "wrong_order")),
    ],
)
def test_a_policy_without_title_or_with_a_turned_period_is_rejected(
    store: Engine, form: PolicyForm, expected: tuple[str, str]
) -> None:
    with pytest.raises(RejectedTable) as caught:
        add_policy(store, TOWN, form, now=NOW)
    assert _code_of(caught) == expected


def test_an_indicator_and_its_figures_are_entered_and_corrected(town: Engine) -> None:
    indicator = add_indicator(town, GOAL, "1", INDICATOR, now=NOW)
    assert indicator.id == f"{GOAL}#1"
    renamed = edit_indicator(town, indicator, replace(indicator, name="Andel i klub"), now=NOW)
    first = add_measurement(town, renamed.id, DAY, 12.0, now=NOW, note="Foreløbigt", actor="Bo")
    assert first == Measurement(renamed.id, DAY, 12.0, None, "Foreløbigt")
    with pytest.raises(ChangedMeanwhile):
        add_measurement(town, renamed.id, DAY, 13.0, now=NOW)
    add_measurement(town, renamed.id, DAY, 13.0, now=NOW, opened=first)
    assert _last_event(town)["before"] == {**_last_event(town)["after"], "value": 12.0, "note": "Foreløbigt"}
    with reading(town) as conn:
        assert policies.load_measurements(conn, POLICY) == (Measurement(renamed.id, DAY, 13.0),)


def test_an_indicator_is_not_added_twice_nor_edited_over_another_edit(town: Engine) -> None:
    indicator = add_indicator(town, GOAL, "1", INDICATOR, now=NOW)
    with pytest.raises(RejectedTable) as caught:
        add_indicator(town, GOAL, "1", INDICATOR, now=NOW)
    assert _code_of(caught) == ("code", "duplicate_code")
    edit_indicator(town, indicator, replace(indicator, unit="børn"), now=NOW)
    with pytest.raises(ChangedMeanwhile):
        edit_indicator(town, indicator, replace(indicator, unit="unge"), now=NOW)
    with pytest.raises(NotInStore):
        edit_indicator(town, replace(indicator, id="x"), indicator, now=NOW)
    with pytest.raises(NotInStore):
        add_measurement(town, "x", DAY, 1.0, now=NOW)


def test_statuses_of_one_day_stand_beside_each_other(town: Engine) -> None:
    add_status(town, GOAL, DAY, GoalState.AT_RISK, "Halter", now=NOW, actor="Bo")
    add_status(town, GOAL, DAY, None, "Bedre nu", now=NOW)
    with reading(town) as conn:
        said = {(one.state, one.text, one.author) for one in policies.load_goal_statuses(conn, POLICY)}
    assert said == {(GoalState.AT_RISK, "Halter", "Bo"), (None, "Bedre nu", None)}
    with pytest.raises(RejectedTable):
        add_status(town, GOAL, DAY, GoalState.REACHED, " ", now=NOW)


def test_a_pool_is_added_with_what_is_told_of_it(town: Engine) -> None:
    pool = add_pool(town, "999", "Integrationsrådet", "Puljen", PoolKind.POOL, now=NOW, rules=" ")
    with reading(town) as conn:
        assert pools.load_pools(conn, "999") == (pool,)
    with pytest.raises(RejectedTable):
        add_pool(town, "999", "Integrationsrådet", "", PoolKind.POOL, now=NOW)
