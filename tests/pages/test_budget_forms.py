"""What people post, correct, move, release, explain and place on Økonomi, and what is refused."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, select
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage
from tests.pages.money_store import CODE, GOAL, fill_money
from tests.pages.test_overview import words_of
from tests.pages.unfolded import unfold
from tracker.domain.ledger import Account
from tracker.store import tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.finance_files import save_accounts

Change = Callable[[AppTest], None]


def entries(store: Engine, **wanted: Any) -> list[Any]:
    """The entries with some values, oldest first."""
    table = tables.ledger_entries
    query = select(table).where(*(table.c[name] == value for name, value in wanted.items())).order_by(table.c.number)
    with reading(store) as connection:
        return list(connection.execute(query))


def press(app: AppTest, label: str) -> AppTest:
    """The page after a click on the button of that name."""
    return next(one for one in app.button if one.label == label).click().run()


def only(store: Engine, **wanted: Any) -> Any:
    (found,) = entries(store, **wanted)
    return found


def test_an_entry_is_corrected_from_its_own_view_with_the_wrong_figure_filled_in(
    store: Engine, open_page: OpenPage
) -> None:
    fill_money(store)
    grant = only(store, purpose="Skakklubben")
    app = open_page(store, "budget", kommune=CODE, post=grant.id)
    unfold(app, f"ret-{grant.id}")
    key = f"ret-{grant.id}-3000000"
    assert app.text_input(key=f"{key}-forkert").value == "30.000"
    app.text_input(key=f"{key}-rigtigt").set_value("3.000")
    app.text_input(key=f"{key}-grund").set_value("Et nul for meget")
    app.text_input(key=f"{key}-kilde").set_value("Bilag 9")
    press(app, "Bogfør rettelsen")
    assert not app.exception
    assert not app.error
    correction = only(store, refers_to=grant.id)
    assert (correction.wrong_ore, correction.right_ore, correction.amount_ore) == (3_000_000, 300_000, 2_700_000)
    assert only(store, id=grant.id).amount_ore == 3_000_000
    assert app.text_input(key=f"ret-{grant.id}-300000-forkert").value == "3.000"
    app.button(key=f"post-nabo-{correction.id}").click().run()
    assert "Stod som 30.000 kr., skal være **3.000 kr.**: −27.000 kr." in words_of(app).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert f"post-nabo-{grant.id}" in {one.key for one in app.button}


@pytest.mark.parametrize(
    ("right", "reason", "said"),
    [
        pytest.param("tre tusind", "Fejl", "Beløbet kan ikke læses", id="no sum"),
        pytest.param("3.000", "", "mangler", id="no reason"),
    ],
)
def test_a_correction_that_is_not_whole_is_refused(
    store: Engine, open_page: OpenPage, right: str, reason: str, said: str
) -> None:
    fill_money(store)
    grant = only(store, purpose="Skakklubben")
    app = open_page(store, "budget", kommune=CODE, post=grant.id)
    unfold(app, f"ret-{grant.id}")
    app.text_input(key=f"ret-{grant.id}-3000000-rigtigt").set_value(right)
    app.text_input(key=f"ret-{grant.id}-3000000-grund").set_value(reason)
    app.text_input(key=f"ret-{grant.id}-3000000-kilde").set_value("Bilag 9")
    press(app, "Bogfør rettelsen")
    assert said in app.error[0].value
    assert entries(store, refers_to=grant.id) == []


def test_money_is_moved_in_two_legs(store: Engine, open_page: OpenPage) -> None:
    pool, budget = fill_money(store)
    app = unfold(open_page(store, "budget", kommune=CODE, afsnit="skriv"), "flyt")
    app.text_input(key="flyt-kroner").set_value("1.500")
    app.selectbox(key="flyt-fra").set_value(budget)
    app.number_input(key="flyt-fra-aar").set_value(2025)
    app.selectbox(key="flyt-til").set_value(pool)
    app.text_input(key="flyt-kilde").set_value("Bilag 3")
    press(app, "Flyt pengene")
    assert not app.exception
    assert not app.error
    left, came = only(store, amount_ore=-150_000), only(store, amount_ore=150_000)
    assert (left.pool_id, left.year, came.pool_id, came.year) == (budget, 2025, pool, 2026)
    assert left.pair_id == came.pair_id


def test_money_that_goes_nowhere_is_refused(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    app = unfold(open_page(store, "budget", kommune=CODE, afsnit="skriv"), "flyt")
    app.text_input(key="flyt-kroner").set_value("1.500")
    app.number_input(key="flyt-fra-aar").set_value(2026)
    before = len(entries(store))
    press(app, "Flyt pengene")
    assert "til et andet år eller en anden pulje" in app.error[0].value
    assert len(entries(store)) == before


@pytest.mark.parametrize(
    ("typed", "posted"),
    [
        pytest.param("5.000", [-500_000], id="a part"),
        pytest.param("20.001", [], id="more than is set aside"),
    ],
)
def test_a_commitment_is_released(store: Engine, open_page: OpenPage, typed: str, posted: list[int]) -> None:
    fill_money(store)
    held = only(store, kind="commitment")
    app = unfold(open_page(store, "budget", kommune=CODE, post=held.id), f"frigiv-{held.id}")
    key = f"frigiv-{held.id}-2000000"
    assert app.text_input(key=f"{key}-kroner").value == "20.000"
    app.text_input(key=f"{key}-kroner").set_value(typed)
    app.text_input(key=f"{key}-kilde").set_value("Bilag 4")
    press(app, "Frigiv")
    assert bool(app.error) is not bool(posted)
    assert [one.amount_ore for one in entries(store, refers_to=held.id)] == posted


def test_an_entry_is_counted_to_a_goal(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    grant = only(store, purpose="Skakklubben")
    app = unfold(open_page(store, "budget", kommune=CODE, post=grant.id), f"maal-{grant.id}")
    app.selectbox(key=f"maal-{grant.id}-valg").set_value(GOAL)
    press(app, "Gem")
    assert not app.error
    app = open_page(store, "budget", kommune=CODE, vis="maal", aar="2026")
    unfold(app, "budgetopfoelgning")
    whole = next(one.value for one in app.table if "Linje" in one.value)
    assert "1 Flere mødes" in {words.replace("\\", "") for words in whole["Linje"]}


def test_a_deviation_is_explained_and_the_words_stand(store: Engine, open_page: OpenPage) -> None:
    pool, _ = fill_money(store)
    app = unfold(open_page(store, "budget", kommune=CODE, pulje=pool), "afvigelse")
    press(app, "Gem forklaringen")
    assert "mangler" in app.error[0].value
    app.text_area(key="afvigelse-forklaring-ord").set_value("Festen blev aflyst.")
    app.text_input(key="hvem-afvigelse-forklaring").set_value("Bo")
    press(app, "Gem forklaringen")
    words = words_of(app)
    assert "Festen blev aflyst." in words
    assert "Bo, pr. 22. november 2026" in words


def test_an_account_is_placed_on_a_goal_and_its_entries_count_to_it(store: Engine, open_page: OpenPage) -> None:
    _, budget = fill_money(store)
    with writing(store) as connection:
        account = Account(f"{CODE}/konto/7", CODE, "7", "Lokaler", budget)
        save_accounts(connection, [account], Entry(at=dt.datetime.fromisoformat("2026-01-01")))
    app = unfold(open_page(store, "budget", kommune=CODE, afsnit="skriv"), "konti")
    app.selectbox(key=f"konto-{account.id}-maal").set_value(GOAL)
    press(app, "Gem kontoens plads")
    assert not app.exception
    assert not app.error
    with reading(store) as connection:
        (row,) = connection.execute(select(tables.accounts)).all()
    assert (row.pool_id, row.goal_id) == (budget, GOAL)


def test_a_told_figure_is_corrected_without_an_entry(store: Engine, open_page: OpenPage) -> None:
    pool, _ = fill_money(store)
    app = unfold(open_page(store, "budget", kommune=CODE, pulje=pool, afsnit="skriv"), "ret-fortalt")
    for name, value in (
        ("forkert", "51.700"),
        ("rigtigt", "89.700"),
        ("grund", "Overførslen var glemt"),
        ("kilde", "B"),
    ):
        app.text_input(key=f"ret-fortalt-{name}").set_value(value)
    press(app, "Bogfør rettelsen")
    correction = only(store, kind="correction")
    assert (correction.amount_ore, correction.refers_to, correction.year) == (3_800_000, None, 2026)
