"""Targets on the way and definitions that a person enters."""

import datetime as dt

import pytest
from sqlalchemy import Engine, insert

from tests.conftest import NOW
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.measuring import Direction, Indicator, InterimTarget, ProgressRule
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable
from tracker.store import goal_history, policies, tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.usecases.add_definition import add_definition
from tracker.usecases.add_interim_target import add_interim_target
from tracker.usecases.add_measurement import add_measurement
from tracker.usecases.edit_goal import Judging, edit_goal
from tracker.usecases.error_texts import sentence_for_row
from tracker.usecases.pack_problems import ProblemCode

POLICY, GOAL, ONE = "999/2023-2028", "999/2023-2028/a", "999/2023-2028/a#1"
FIRST, LAST = dt.date(2022, 12, 31), dt.date(2028, 12, 31)
DAY = dt.date(2025, 12, 31)


@pytest.fixture
def town(store: Engine) -> Engine:
    by = Entry(pack="test")
    indicator = Indicator(
        ONE, GOAL, "Andel", "procent", Direction.UP, 40.0, FIRST, 60.0, LAST, definition="Fremmødte", source="Skolen"
    )
    with writing(store) as conn:
        conn.execute(insert(tables.municipalities).values(code="999", name="By", is_invented=True))
        policies.save_policies(conn, [Policy(POLICY, "999", "Politik", 2023, 2028)], by)
        policies.save_goals(conn, [Goal(GOAL, POLICY, None, GoalKind.GOAL, "a", 1, title="Med")], by)
        policies.save_indicators(conn, [indicator], by)
    return store


def test_a_target_on_the_way_is_stored_and_corrected(town: Engine) -> None:
    first = add_interim_target(town, InterimTarget(ONE, DAY, 50.0, " Planen "), now=NOW)
    assert first.source == "Planen"
    with pytest.raises(ChangedMeanwhile):
        add_interim_target(town, InterimTarget(ONE, DAY, 51.0), now=NOW)
    add_interim_target(town, InterimTarget(ONE, DAY, 51.0), now=NOW, opened=first)
    with reading(town) as conn:
        (stored,) = goal_history.load_interim_targets(conn, POLICY)
        assert stored.value == 51.0


@pytest.mark.parametrize("day", [FIRST, LAST, dt.date(2030, 1, 1), dt.date(2000, 1, 1)])
def test_a_target_that_would_bend_no_path_is_refused(town: Engine, day: dt.date) -> None:
    with pytest.raises(RejectedTable):
        add_interim_target(town, InterimTarget(ONE, day, 50.0), now=NOW)


def test_a_target_of_no_indicator_is_refused(town: Engine) -> None:
    with pytest.raises(NotInStore):
        add_interim_target(town, InterimTarget("x", DAY, 50.0), now=NOW)


def test_a_new_definition_keeps_the_one_before_from_the_first_day_it_covers(town: Engine) -> None:
    add_measurement(town, ONE, dt.date(2021, 12, 31), 39.0, now=NOW)
    add_definition(town, ONE, dt.date(2025, 1, 1), " Også telefon ", now=NOW, source="Skolen", actor="Åse")
    with reading(town) as conn:
        known = goal_history.load_indicator_definitions(conn, POLICY)
        (indicator,) = policies.load_indicators(conn, POLICY)
    assert [(one.valid_from, one.text) for one in known] == [
        (dt.date(2021, 12, 31), "Fremmødte"),
        (dt.date(2025, 1, 1), "Også telefon"),
    ]
    assert indicator.definition == "Også telefon"


def test_an_older_definition_does_not_change_what_is_counted_now(town: Engine) -> None:
    add_definition(town, ONE, dt.date(2025, 1, 1), "Også telefon", now=NOW)
    add_definition(town, ONE, dt.date(2020, 1, 1), "Kun mødre", now=NOW)
    with reading(town) as conn:
        (indicator,) = policies.load_indicators(conn, POLICY)
    assert indicator.definition == "Også telefon"
    with pytest.raises(RejectedTable):
        add_definition(town, ONE, dt.date(2025, 1, 1), "Igen", now=NOW)


@pytest.mark.parametrize("text", ["", "  "])
def test_a_definition_without_words_is_refused(town: Engine, text: str) -> None:
    with pytest.raises(RejectedTable):
        add_definition(town, ONE, DAY, text, now=NOW)


def test_a_figure_of_a_day_to_come_is_refused_with_the_way_out(town: Engine) -> None:
    tomorrow = NOW.date() + dt.timedelta(days=1)
    with pytest.raises(RejectedTable) as refused:
        add_measurement(town, ONE, tomorrow, 50.0, now=NOW)
    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("date", ProblemCode.DAY_TO_COME)
    assert "ligger efter i dag; ret datoen" in sentence_for_row(problem)
    assert add_measurement(town, ONE, tomorrow, 50.0, now=NOW, today=tomorrow).date == tomorrow


def test_a_figure_names_a_definition_of_its_own_indicator_or_none(town: Engine) -> None:
    definition = add_definition(town, ONE, dt.date(2025, 1, 1), "Også telefon", now=NOW)
    told = add_measurement(town, ONE, DAY, 50.0, now=NOW, persons=12, definition_id=definition.id)
    assert (told.persons, told.definition_id) == (12, definition.id)
    with pytest.raises(NotInStore):
        add_measurement(town, ONE, DAY, 51.0, now=NOW, definition_id="x", opened=told)


FORM = {"title": "Med", "text": None, "responsible": None, "is_ended": False, "source": None}


def test_rule_and_weight_are_stored_and_left_alone_where_a_form_has_none(town: Engine) -> None:
    edit_goal(town, GOAL, 1, **FORM, judging=Judging(ProgressRule.TARGET, 2.0), now=NOW)
    after = edit_goal(town, GOAL, 2, **{**FORM, "title": "Med igen"}, now=NOW)
    assert (after.progress_rule, after.weight) == (ProgressRule.TARGET, 2.0)
    cleared = edit_goal(town, GOAL, 3, **FORM, judging=Judging(), now=NOW)
    assert (cleared.progress_rule, cleared.weight) == (None, None)


@pytest.mark.parametrize("weight", [0.0, -1.0])
def test_a_weight_that_is_none_is_refused(town: Engine, weight: float) -> None:
    with pytest.raises(RejectedTable):
        edit_goal(town, GOAL, 1, **FORM, judging=Judging(None, weight), now=NOW)
