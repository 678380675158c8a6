"""How goals change survives saving and loading whole, on both databases."""

import datetime as dt
from dataclasses import asdict, replace

import pytest
from sqlalchemy import Connection, Engine

from tests.store import examples
from tests.store.test_round_trips import PLACE, save_examples_meeting
from tracker.domain.goal import Goal, GoalKind, Policy, ReportTreatment, StatusReport
from tracker.domain.goal_history import (
    GoalSuccession,
    GoalVersion,
    PolicyVersion,
    SuccessionKind,
    TargetWish,
    WishState,
)
from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.measuring import Direction, Indicator, InterimTarget
from tracker.domain.source import Origin, Quote, Span
from tracker.errors import NotInStore
from tracker.store import column_mappings, goal_history, items, policies, tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry, Tally
from tracker.store.links import Link, save_link
from tracker.store.read_wishes import read_wish_rows

DAY = dt.date(2024, 5, 14)
PACK = Entry(pack="prøve")
OLD = Policy("eksempelby/2019-2022", "eksempelby", "Før", 2019, 2022)
POLICY = Policy("eksempelby/2023-2028", "eksempelby", "Nu", 2023, 2028, predecessor_id=OLD.id)
OLD_GOAL = Goal(f"{OLD.id}/a", OLD.id, None, GoalKind.GOAL, "a", 1)
GOAL = Goal(f"{POLICY.id}/a", POLICY.id, None, GoalKind.GOAL, "a", 1)
INDICATOR = Indicator(f"{GOAL.id}#1", GOAL.id, "Andel", "procent", Direction.HOLD, band_low=1.0, band_high=2.0)
REPORT = StatusReport(f"{POLICY.id}@2024-05-14", POLICY.id, "Status", DAY)

STEP = InterimTarget(INDICATOR.id, DAY, 7.5, "Handleplan")
TREATMENT = ReportTreatment(f"{REPORT.id}>raad", REPORT.id, "Rådet", DAY, "Taget til efterretning", PLACE.id, "Referat")
POLICY_WORDING = PolicyVersion(
    f"{POLICY.id}@2024-05-14", POLICY.id, DAY, "Sammen", 2023, 2028, "Vi ses", "Byrådet", "Rettet", "Referat"
)
WORDING = GoalVersion(f"{GOAL.id}@2024-05-14", GOAL.id, DAY, "Klub", "Flest", "Byrådet", "Rettet", "Referat")
CARRIED = GoalSuccession("a=>a", OLD_GOAL.id, GOAL.id, SuccessionKind.CARRIED_OVER, DAY, "Samme ord", "Bilag 2")
ENDED = GoalSuccession("a=>", OLD_GOAL.id, None, SuccessionKind.ENDED)
WISH = TargetWish(
    *("wish/1", POLICY.id, GOAL.id, "Målet bør være højere", DAY, "Rådet", INDICATOR.id, 60.0, WishState.DECLINED),
    *(DAY, "Byrådet", "Ikke nu", PLACE.id, Span(3, 9), Origin.READ, "Referat"),
)


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    with writing(any_store) as conn:
        save_examples_meeting(conn)
        items.save_item(conn, examples.ITEM, PLACE)
        policies.save_policies(conn, [POLICY, OLD], PACK)
        policies.save_goals(conn, [OLD_GOAL, GOAL], PACK)
        policies.save_indicators(conn, [INDICATOR], PACK)
        policies.save_status_reports(conn, [REPORT], PACK)
        _save_all(conn)
    return any_store


def _save_all(conn: Connection) -> Tally:
    tally = goal_history.save_interim_targets(conn, [STEP], PACK)
    tally += goal_history.save_report_treatments(conn, [TREATMENT], PACK)
    tally += goal_history.save_policy_versions(conn, [POLICY_WORDING], PACK)
    tally += goal_history.save_goal_versions(conn, [WORDING], PACK)
    tally += goal_history.save_goal_successions(conn, [CARRIED, ENDED], PACK)
    return tally + goal_history.save_target_wishes(conn, [WISH], PACK)


@pytest.mark.parametrize("noun", [STEP, TREATMENT, POLICY_WORDING, WORDING, CARRIED, WISH])
def test_the_examples_leave_no_field_at_its_default(noun: object) -> None:
    assert [name for name, value in asdict(noun).items() if value in (None, "", 0)] == []  # type: ignore[call-overload]


def test_every_noun_of_a_goal_s_history_survives_whole(filled: Engine) -> None:
    with reading(filled) as conn:
        assert goal_history.load_interim_targets(conn, POLICY.id) == (STEP,)
        closed = replace(TREATMENT, outcome=None)
        assert goal_history.load_report_treatments(conn, POLICY.id) == (closed,), "a closed item's words stay in it"
        assert goal_history.load_policy_versions(conn, POLICY.id) == (POLICY_WORDING,)
        assert goal_history.load_goal_versions(conn, POLICY.id) == (WORDING,)
        assert goal_history.load_target_wish(conn, WISH.id) == WISH


def test_a_wording_without_a_day_stands_before_all_others(filled: Engine) -> None:
    first = replace(WORDING, id=f"{GOAL.id}@first", date=None)
    with writing(filled) as conn:
        goal_history.save_goal_versions(conn, [first], PACK)
        assert goal_history.load_goal_versions(conn, POLICY.id) == (first, WORDING)


def test_an_answered_wish_outlives_its_item(filled: Engine) -> None:
    with writing(filled) as conn:
        conn.execute(tables.items.delete().where(tables.items.c.id == PLACE.id))
        assert goal_history.load_target_wish(conn, WISH.id) == replace(WISH, item_id=None)


def test_a_treatment_survives_whole_where_its_item_may_be_read(filled: Engine) -> None:
    with writing(filled) as conn:
        update_closed(conn)
        assert goal_history.load_report_treatments(conn, POLICY.id) == (TREATMENT,)


def test_saving_the_same_history_again_changes_nothing(filled: Engine) -> None:
    with writing(filled) as conn:
        assert _save_all(conn) == Tally(unchanged=7)


def test_a_succession_is_seen_from_both_policies_and_an_ended_goal_from_its_own(filled: Engine) -> None:
    with reading(filled) as conn:
        assert goal_history.load_goal_successions(conn, OLD.id) == (ENDED, CARRIED)
        assert goal_history.load_goal_successions(conn, POLICY.id) == (CARRIED,)


def linked(conn: Connection, *goal_ids: str | None) -> None:
    for goal_id in goal_ids:
        link = Link(POLICY.id, goal_id, "item", PLACE.id, LinkOrigin.PERSON, LinkState.CONFIRMED)
        save_link(conn, link)


READ = str(read_wish_rows(examples.ITEM.target_wishes, PLACE.id)[0]["id"])
PLACED_NOWHERE = replace(WISH, span=None)
"""The example as policies show it: its sentence stands in no document, so no place is told."""


def test_a_wish_that_was_read_is_open_and_belongs_to_the_goal_its_item_stands_for(filled: Engine) -> None:
    with writing(filled) as conn:
        update_closed(conn)
        assert [wish.id for wish in goal_history.load_target_wishes(conn, POLICY.id)] == [WISH.id]
        linked(conn, GOAL.id)
        (read,) = (one for one in goal_history.load_target_wishes(conn, POLICY.id) if one.id == READ)
        assert (read.goal_id, read.state, read.origin) == (GOAL.id, WishState.OPEN, Origin.READ)
        assert (read.wished_by, read.date, read.text) == ("Trivselsrådet", DAY, examples.ITEM.target_wishes[0].text)
        linked(conn, None)
        (both,) = (one for one in goal_history.load_target_wishes(conn, POLICY.id) if one.id == READ)
        assert both.goal_id is None, "an item about several goals does not say which of them is meant"


def test_a_person_s_word_stands_in_the_place_of_the_wish_that_was_read(filled: Engine) -> None:
    answered = replace(WISH, id=READ, answer="Nej tak")
    with writing(filled) as conn:
        update_closed(conn)
        linked(conn, GOAL.id)
        goal_history.save_target_wishes(conn, [answered], PACK)
        where = examples.ITEM.target_wishes[0].span
        assert goal_history.load_target_wishes(conn, POLICY.id) == (replace(answered, span=where), PLACED_NOWHERE)


def test_an_answer_stays_with_its_sentence_where_another_wish_comes_before_it() -> None:
    old, new = Quote("Målet bør hæves.", Span(10, 26)), Quote("Måltallet er for lavt.", Span(3, 25))
    moved = Quote("Målet bør\nhæves.", Span(40, 56))
    (before,), (first, second) = read_wish_rows([old], "x"), read_wish_rows([new, moved], "x")
    assert second["id"] == before["id"] != first["id"]
    assert len({row["id"] for row in read_wish_rows([old, moved, new], "x")}) == 3


def test_a_wish_in_a_closed_item_stands_nowhere(filled: Engine) -> None:
    with writing(filled) as conn:
        linked(conn, GOAL.id)
        goal_history.save_target_wishes(conn, [replace(WISH, id=READ)], PACK)
        assert goal_history.load_target_wishes(conn, POLICY.id) == (), "also one that was answered while it was open"


def update_closed(conn: Connection) -> None:
    conn.execute(tables.items.update().values(is_closed=False))


def test_a_wish_that_is_not_there_is_said_by_id(filled: Engine) -> None:
    with reading(filled) as conn, pytest.raises(NotInStore, match="target_wish 7"):
        goal_history.load_target_wish(conn, "7")


def test_a_table_s_columns_are_remembered_by_its_headings_and_the_last_word_stands(filled: Engine) -> None:
    when = dt.datetime.fromisoformat("2026-11-22T09:00")
    headings = ("År", "Andel i job")
    with writing(filled) as conn:
        for mapping in ({"År": "date"}, {"År": "date", "Andel i job": "value"}):
            column_mappings.save_column_mapping(conn, "eksempelby", "figures", headings, mapping, by="Åse", at=when)
        again = column_mappings.load_column_mapping(conn, "eksempelby", "figures", (" år", "andel i job"))
        assert again == {"År": "date", "Andel i job": "value"}
        assert column_mappings.load_column_mapping(conn, "eksempelby", "figures", ("År",)) is None
