"""What people write in on Mål and Økonomi: a policy, a pool, a sum; and what is refused."""

from sqlalchemy import Engine, select

from tests.pages.conftest import OpenPage
from tests.pages.test_overview import words_of
from tests.pages.unfolded import unfold
from tracker.store.engine import reading
from tracker.store.tables import ledger_entries, municipalities, policies, pools

POOL = "eksempelby/pool/integrationsraadets-pulje"


def test_a_sum_is_stored_with_its_kind_and_year(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "budget", kommune="eksempelby", pulje=POOL, afsnit="skriv")
    unfold(app, "bevaegelse")
    typed = {one.label: one for one in app.text_input}
    typed["Kroner"].set_value("1.250")
    typed["Til hvad?"].set_value("Kaffe")
    typed["Kilde"].set_value("Bon 12")
    next(button for button in app.button if button.label == "Gem beløbet").click().run()
    assert not app.exception
    assert not app.error
    with reading(sample_store) as connection:
        row = connection.execute(select(ledger_entries).where(ledger_entries.c.purpose == "Kaffe")).one()
    assert (row.pool_id, row.kind, row.amount_ore, row.year, row.origin) == (
        POOL, "appropriation", 125_000, 2026, "entered",
    )  # fmt: skip


def test_a_negative_grant_is_refused(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "budget", kommune="eksempelby", pulje=POOL, afsnit="skriv")
    unfold(app, "bevaegelse")
    next(one for one in app.text_input if one.label == "Kroner").set_value("-5")
    next(button for button in app.button if button.label == "Gem beløbet").click().run()
    assert "Skriv det som 38.000" in app.error[0].value


def test_a_pool_is_added_and_a_nameless_one_is_not(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "budget", kommune="707", afsnit="skriv")
    unfold(app, "ny-pulje")
    next(button for button in app.button if button.label == "Tilføj").click().run()
    assert app.error
    typed = {one.label: one for one in app.text_input}
    typed["Råd eller udvalg"].set_value("Dialogforum for Integration")
    typed["Navn"].set_value("Forumets pulje")
    next(button for button in app.button if button.label == "Tilføj").click().run()
    assert not app.exception
    with reading(sample_store) as connection:
        row = connection.execute(select(pools).where(pools.c.name == "Forumets pulje")).one()
    assert row.municipality_code == "707"


def test_a_policy_can_be_added_to_a_municipality_that_was_not_here(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "goals")
    app.text_input(key="p-titel-ny").set_value("Vores politik")
    app.number_input(key="p-fra-ny").set_value(2025)
    app.number_input(key="p-til-ny").set_value(2028)
    next(button for button in app.button if button.label == "Tilføj").click().run()
    assert not app.exception
    assert not app.error
    with reading(store) as connection:
        row = connection.execute(select(policies)).one()
        name = connection.execute(
            select(municipalities.c.name).where(municipalities.c.code == row.municipality_code)
        ).scalar_one()
    assert (row.title, row.period_first, row.period_last) == ("Vores politik", 2025, 2028)
    assert name
    assert "Politikken har endnu ingen mål" in words_of(app)


def test_years_in_the_wrong_order_are_refused(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    app.number_input(key="p-fra-707/2021-2026").set_value(2030)
    next(button for button in app.button if button.label == "Gem politikken").click().run()
    assert not app.exception
    assert app.error
