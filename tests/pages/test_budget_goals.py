"""What a goal has cost stands beside what came of it on Økonomi, and neither is said to have caused the other."""

import datetime as dt

from sqlalchemy import Engine, insert

from tests.pages.conftest import OpenPage
from tests.pages.money_store import CODE, GOAL, NOW, POLICY, fill_money
from tests.pages.test_budget import plain
from tests.pages.test_budget_forms import only
from tests.pages.unfolded import unfold
from tracker.store import tables
from tracker.store.engine import writing
from tracker.usecases.post_entry import attribute_entry


def test_without_a_counted_entry_the_way_to_one_is_told(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    assert "Ingen postering er sat på et mål endnu." in plain(open_page(store, "budget", kommune=CODE, afsnit="maal"))


def test_cost_and_figures_stand_side_by_side_without_a_ratio(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    attribute_entry(store, only(store, purpose="Skakklubben").id, GOAL, now=NOW)
    with writing(store) as connection:
        put = connection.execute
        put(insert(tables.indicators).values(id="i", goal_id=GOAL, name="Medlemmer", unit="personer", direction="up"))
        for persons, day in ((None, dt.date(2025, 12, 31)), (2, dt.date(2026, 6, 30))):
            put(insert(tables.measurements).values(indicator_id="i", date=day, value=57, persons=persons))
    words = plain(open_page(store, "budget", kommune=CODE, afsnit="maal"))
    assert (
        "Der er brugt 30.000 kr. på »1 Flere mødes« over 1 år, og der er 2 tal og ingen vurderinger af målet." in words
    )
    assert "siger ikke, at det ene skyldes det andet" in words
    assert "57 personer · Medlemmer (31.12.2025)" in words.replace("**", "")
    assert "vises ikke (få personer) · Medlemmer (30.06.2026)" in words.replace("**", "")


def test_a_budget_that_is_of_no_goal_gives_goals_no_share_and_nothing_left(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    attribute_entry(store, only(store, purpose="Skakklubben").id, GOAL, now=NOW)
    app = unfold(open_page(store, "budget", kommune=CODE, vis="maal"), "budgetopfoelgning")
    assert "et budget på 638.000 kr. er ikke sat på et mål, så rest og procent kan ikke regnes" in plain(app)
    whole = next(one.value for one in app.table if "Linje" in one.value)
    lines = whole.set_index("Linje")
    assert lines.loc["Uden mål", ["Rest", "Forbrugsprocent"]].tolist() == ["ikke fordelt"] * 2
    of_goal = lines.drop(index="Uden mål").iloc[0]
    assert [of_goal[name] for name in ("Korrigeret budget", "Rest", "Afvigelse")] == [
        "uden eget budget",
        "kan ikke regnes",
        "kan ikke regnes",
    ]


def test_a_goal_without_an_entry_says_so_and_shows_another(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    with writing(store) as connection:
        other = {"id": f"{GOAL}0", "policy_id": POLICY, "kind": "goal", "code": "2", "position": 2, "title": "Fred"}
        connection.execute(insert(tables.goals).values(**other))
    attribute_entry(store, only(store, purpose="Skakklubben").id, GOAL, now=NOW)
    words = plain(open_page(store, "budget", kommune=CODE, afsnit="maal", kostmaal=f"{GOAL}0"))
    assert "Ingen postering er sat på »2 Fred« endnu. Her er et mål, der har nogen." in words
