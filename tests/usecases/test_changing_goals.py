"""Wordings, wishes and successors of goals: what was is kept, and nothing moves a target by itself."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from tracker.domain.goal import GoalKind, Policy
from tracker.domain.goal_history import PolicyVersion, SuccessionKind, TargetWish, WishState
from tracker.domain.measuring import Direction, Indicator
from tracker.domain.municipality import Municipality
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable
from tracker.store import goal_history, policies, tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_goal_history import wording_journal_frame
from tracker.usecases.add_measurement import add_indicator
from tracker.usecases.edit_goal import add_goal, edit_goal
from tracker.usecases.enter_goals import enter_goals
from tracker.usecases.enter_policy import PolicyForm, add_policy, edit_policy, form_of
from tracker.usecases.revise_goal import Wording, revise_goal
from tracker.usecases.revise_policy import PolicyWording, revise_policy
from tracker.usecases.succeed_goal import succeed_goal, withdraw_succession
from tracker.usecases.wish_for_target import WishAnswer, WishForm, add_wish, answer_wish

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
DAY = dt.date(2024, 5, 28)
TOWN = Municipality("999", "Ærøby Kommune", is_invented=True)
OLD, POLICY = "999/2019-2022", "999/2023-2028"
GOAL = f"{POLICY}/1"


@pytest.fixture
def town(store: Engine) -> Engine:
    for title, first, last in (("Før", 2019, 2022), ("Nu", 2023, 2028)):
        policy = add_policy(store, TOWN, PolicyForm(title, first, last), now=NOW)
        add_goal(store, policy.id, None, GoalKind.GOAL, "1", title="Job", text="Flere i job", now=NOW)
    add_indicator(store, GOAL, "1", Indicator("", "", "Andel", "procent", Direction.UP, target_value=50.0), now=NOW)
    return store


def journal(store: Engine) -> list[tuple[str, str]]:
    with reading(store) as conn:
        rows = conn.execute(select(tables.events.c.what, tables.events.c.actor).order_by(tables.events.c.id)).all()
    return [(row.what, row.actor) for row in rows if row.actor]


def test_a_new_wording_stands_and_the_one_before_is_kept_with_its_day(town: Engine) -> None:
    words = Wording(DAY, title="Job", text="Mange flere i job", decided_by="Byrådet", note=" ")
    revise_goal(town, GOAL, 1, words, now=NOW, actor="Åse")
    with reading(town) as conn:
        goal, _ = policies.load_goal(conn, GOAL)
        first, second = goal_history.load_goal_versions(conn, POLICY)
    assert goal.text == "Mange flere i job"
    assert (first.date, first.text) == (None, "Flere i job"), "nobody knows the day the policy was adopted"
    assert (second.date, second.text, second.decided_by, second.note) == (DAY, "Mange flere i job", "Byrådet", None)
    assert journal(town) == [("goal_version entered", "Åse"), ("goal_version entered", "Åse"), ("goal edited", "Åse")]


def test_where_the_day_of_adoption_is_known_the_first_wording_stands_from_it(town: Engine) -> None:
    with writing(town) as conn:
        policy = replace(policies.load_policy(conn, POLICY), adopted_on=dt.date(2023, 6, 20), adopted_by="Byrådet")
        policies.save_policies(conn, [policy], Entry(actor="Åse", at=NOW))
    revise_goal(town, GOAL, 1, Wording(DAY, text="Mange flere i job"), now=NOW)
    with reading(town) as conn:
        first, _ = goal_history.load_goal_versions(conn, POLICY)
    assert (first.date, first.decided_by) == (dt.date(2023, 6, 20), "Byrådet")


def test_a_wording_found_out_later_goes_to_its_place_and_changes_nothing_today(town: Engine) -> None:
    revise_goal(town, GOAL, 1, Wording(DAY, text="Nyest"), now=NOW)
    revise_goal(town, GOAL, 2, Wording(dt.date(2023, 9, 1), text="Midt imellem"), now=NOW)
    with reading(town) as conn:
        assert policies.load_goal(conn, GOAL)[0].text == "Nyest"
        assert [one.text for one in goal_history.load_goal_versions(conn, POLICY)] == [
            "Flere i job",
            "Midt imellem",
            "Nyest",
        ]


def test_a_wording_without_words_or_on_a_day_that_has_one_is_refused_whole(town: Engine) -> None:
    revise_goal(town, GOAL, 1, Wording(DAY, text="Nyest"), now=NOW)
    for wrong in (Wording(DAY, text="En til"), Wording(dt.date(2025, 1, 1), text="  ")):
        with pytest.raises(RejectedTable):
            revise_goal(town, GOAL, 2, wrong, now=NOW)
    with pytest.raises(ChangedMeanwhile):
        revise_goal(town, GOAL, 1, Wording(dt.date(2025, 1, 1), text="Fra en gammel formular"), now=NOW)
    with reading(town) as conn:
        assert len(goal_history.load_goal_versions(conn, POLICY)) == 2


def test_a_wording_that_is_not_in_force_yet_is_refused(town: Engine) -> None:
    with pytest.raises(RejectedTable):
        revise_goal(town, GOAL, 1, Wording(NOW.date() + dt.timedelta(days=1), text="Til næste år"), now=NOW)
    with reading(town) as conn:
        assert policies.load_goal(conn, GOAL)[0].text == "Flere i job"


def edited(store: Engine, version: int, text: str, *, source: str | None = None) -> None:
    form = {"title": "Job", "responsible": "Bo", "is_ended": False, "source": source}
    edit_goal(store, GOAL, version, text=text, **form, now=NOW, actor="Ida")  # type: ignore[arg-type]


def test_a_slip_mended_in_the_form_is_mended_in_the_latest_wording_and_told(town: Engine) -> None:
    words = Wording(DAY, title="Job", text="Mange flere i jpb", decided_by="Byrådet", source="Referat")
    revise_goal(town, GOAL, 1, words, now=NOW, actor="Åse")
    edited(town, 2, "Mange flere i job")
    with reading(town) as conn:
        first, latest = goal_history.load_goal_versions(conn, POLICY)
        rows = wording_journal_frame(conn, "goal", GOAL).to_dict("records")
    assert (first.text, latest.text) == ("Flere i job", "Mange flere i job")
    assert (latest.date, latest.decided_by, latest.source) == (DAY, "Byrådet", None), "the source was emptied by hand"
    told = rows[0]
    assert (told["what"], told["actor"], told["target_id"]) == ("goal_version edited", "Ida", latest.id)
    assert (told["before"]["text"], told["after"]["text"]) == ("Mange flere i jpb", "Mange flere i job")


def test_an_edit_that_changes_no_words_leaves_the_wordings_alone(town: Engine) -> None:
    revise_goal(town, GOAL, 1, Wording(DAY, title="Job", text="Nyest"), now=NOW)
    edited(town, 2, "Nyest")
    assert journal(town) == [("goal edited", "Ida")]


def test_a_slip_mended_in_the_workbook_is_mended_in_the_latest_wording_too(town: Engine) -> None:
    revise_goal(town, GOAL, 1, Wording(DAY, title="Job", text="Flere i jpb"), now=NOW)
    content = "goals: [{code: '1', title: Job, text: Flere i job}]"
    enter_goals(town, POLICY, "maal.yaml", content.encode(), now=NOW, actor="Ida")
    with reading(town) as conn:
        assert [one.text for one in goal_history.load_goal_versions(conn, POLICY)] == ["Flere i job", "Flere i job"]
    assert ("goal_version edited", "Ida") in journal(town)


def test_a_slip_in_the_policy_itself_is_mended_in_its_latest_wording(town: Engine) -> None:
    with writing(town) as conn:
        policy = policies.load_policy(conn, POLICY)
        known = PolicyVersion(f"{POLICY}@2024-05-28", POLICY, DAY, "Nu", 2023, 2028, "Vi ses", "Byrådet")
        goal_history.save_policy_versions(conn, [known], Entry())
    edit_policy(town, policy, PolicyForm("Nu", 2023, 2028, vision="Vi ses altid"), now=NOW, actor="Ida")
    with reading(town) as conn:
        assert goal_history.load_policy_versions(conn, POLICY) == (replace(known, vision="Vi ses altid"),)
        assert set(wording_journal_frame(conn, "policy", POLICY)["actor"]) == {"Ida", None}


def the_wish(store: Engine) -> TargetWish:
    with reading(store) as conn:
        (wish,) = goal_history.load_target_wishes(conn, POLICY)
    return wish


def test_a_wish_is_open_until_it_is_answered_and_the_target_never_moves(town: Engine) -> None:
    form = WishForm(" Målet bør hæves ", GOAL, DAY, "Rådet", f"{GOAL}#1", 60.0)
    wish = add_wish(town, POLICY, form, now=NOW, actor="Åse")
    assert (wish.state, wish.text) == (WishState.OPEN, "Målet bør hæves")
    answered = answer_wish(town, POLICY, wish, WishAnswer(WishState.ADOPTED, DAY, "Byrådet", "Ja"), now=NOW, actor="Bo")
    assert the_wish(town) == answered
    with reading(town) as conn:
        assert [one.target_value for one in policies.load_indicators(conn, POLICY)] == [50.0]
    again = answer_wish(town, POLICY, answered, WishAnswer(WishState.OPEN, DAY, "Byrådet", "Ja"), now=NOW)
    assert (again.state, again.decided_on, again.answer) == (WishState.OPEN, None, None)
    assert journal(town) == [("target_wish entered", "Åse"), ("target_wish edited", "Bo")]


def test_two_who_answer_at_once_do_not_overwrite_each_other(town: Engine) -> None:
    wish = add_wish(town, POLICY, WishForm("Højere"), now=NOW)
    answer_wish(town, POLICY, wish, WishAnswer(WishState.DECLINED), now=NOW)
    with pytest.raises(ChangedMeanwhile):
        answer_wish(town, POLICY, wish, WishAnswer(WishState.ADOPTED), now=NOW)
    with pytest.raises(NotInStore):
        answer_wish(town, POLICY, replace(wish, id="nowhere"), WishAnswer(WishState.ADOPTED), now=NOW)


def test_a_wish_without_words_or_about_a_strange_indicator_is_refused(town: Engine) -> None:
    for form in (WishForm("  "), WishForm("Højere", GOAL, indicator_id=f"{GOAL}#9")):
        with pytest.raises(RejectedTable):
            add_wish(town, POLICY, form, now=NOW)
    assert [add_wish(town, POLICY, WishForm("Højere"), now=NOW).id[-1] for _ in range(2)] == ["1", "2"]


def test_a_goal_s_step_to_the_next_policy_is_stored_once_and_can_be_taken_back(town: Engine) -> None:
    for note in ("", "Samme ord"):
        step = succeed_goal(
            town, f"{OLD}/1", GOAL, SuccessionKind.CARRIED_OVER, date=DAY, note=note, now=NOW, actor="Åse"
        )
    with reading(town) as conn:
        assert goal_history.load_goal_successions(conn, POLICY) == (step,)
    withdraw_succession(town, step, now=NOW, actor="Bo")
    with reading(town) as conn:
        assert goal_history.load_goal_successions(conn, OLD) == ()
    assert journal(town) == [
        ("goal_succession entered", "Åse"),
        ("goal_succession edited", "Åse"),
        ("goal_succession removed", "Bo"),
    ]
    with pytest.raises(NotInStore):
        withdraw_succession(town, step, now=NOW)


@pytest.mark.parametrize(
    ("to", "kind"),
    [
        pytest.param(None, SuccessionKind.SPLIT, id="split into nothing"),
        pytest.param(GOAL, SuccessionKind.ENDED, id="ended and yet somewhere"),
        pytest.param(f"{OLD}/1", SuccessionKind.CARRIED_OVER, id="within its own policy"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(town: Engine, to: str | None, kind: SuccessionKind) -> None:
    with pytest.raises(RejectedTable):
        succeed_goal(town, f"{OLD}/1", to, kind, now=NOW)


def adopted(town: Engine, day: dt.date | None) -> Policy:
    """The policy, adopted on a day."""
    with reading(town) as conn:
        policy = policies.load_policy(conn, POLICY)
    form = replace(form_of(policy), adopted_on=day, adopted_by="Byrådet", vision="Vi ses")
    return edit_policy(town, policy, form, now=NOW)


def test_a_policy_s_new_wording_stands_and_the_one_before_is_kept_with_its_day(town: Engine) -> None:
    policy = adopted(town, dt.date(2023, 6, 20))
    words = PolicyWording(DAY, " Nu igen ", 2023, 2029, "Vi ses altid", "Byrådet", "Et år til", "Referat")
    revise_policy(town, policy, words, now=NOW, actor="Åse")
    with reading(town) as conn:
        now = policies.load_policy(conn, POLICY)
        first, second = goal_history.load_policy_versions(conn, POLICY)
    assert (now.title, now.period_last, now.vision, now.adopted_on) == (
        *("Nu igen", 2029, "Vi ses altid"),
        dt.date(2023, 6, 20),
    )
    assert (first.date, first.title, first.vision, first.decided_by) == (
        *(dt.date(2023, 6, 20), "Nu", "Vi ses"),
        "Byrådet",
    )
    assert (second.date, second.vision, second.note) == (DAY, "Vi ses altid", "Et år til")
    said = ["policy_version entered", "policy_version entered", "policy edited"]
    assert journal(town) == [(what, "Åse") for what in said]


def test_a_policy_s_wording_found_out_later_goes_to_its_place(town: Engine) -> None:
    policy = adopted(town, dt.date(2023, 6, 20))
    revise_policy(town, policy, PolicyWording(DAY, "Nyest", 2023, 2028), now=NOW)
    with reading(town) as conn:
        policy = policies.load_policy(conn, POLICY)
    revise_policy(town, policy, PolicyWording(dt.date(2023, 9, 1), "Midt imellem", 2023, 2028), now=NOW)
    with reading(town) as conn:
        assert policies.load_policy(conn, POLICY).title == "Nyest"
        assert [one.title for one in goal_history.load_policy_versions(conn, POLICY)] == ["Nu", "Midt imellem", "Nyest"]


@pytest.mark.parametrize(
    ("wording", "field"),
    [
        pytest.param(PolicyWording(DAY, "  ", 2023, 2028), "title", id="no title"),
        pytest.param(PolicyWording(DAY, "Nu", 2028, 2023), "period_last", id="years in the wrong order"),
        pytest.param(PolicyWording(dt.date(2026, 11, 23), "Nu", 2023, 2028), "date", id="not in force yet"),
        pytest.param(PolicyWording(dt.date(2023, 6, 20), "Nu", 2023, 2028), "date", id="the day has a wording"),
    ],
)
def test_a_policy_s_wording_that_cannot_stand_is_refused_whole(
    town: Engine, wording: PolicyWording, field: str
) -> None:
    policy = adopted(town, dt.date(2023, 6, 20))
    with pytest.raises(RejectedTable) as refused:
        revise_policy(town, policy, wording, now=NOW)
    assert [one.field for one in refused.value.problems] == [field]
    with reading(town) as conn:
        assert not goal_history.load_policy_versions(conn, POLICY)


def test_no_day_is_made_up_for_a_policy_s_first_wording_and_an_old_form_is_told(town: Engine) -> None:
    undated = adopted(town, None)
    with pytest.raises(RejectedTable) as refused:
        revise_policy(town, undated, PolicyWording(DAY, "Nu igen", 2023, 2028), now=NOW)
    assert [one.field for one in refused.value.problems] == ["Vedtaget den"]
    adopted(town, dt.date(2023, 6, 20))
    with pytest.raises(ChangedMeanwhile):
        revise_policy(town, undated, PolicyWording(DAY, "Nu igen", 2023, 2028), now=NOW)
