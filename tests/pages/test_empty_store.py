"""No page of an empty store speaks of a municipality that is not there."""

import pytest
from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tests.pages.money_store import CODE, fill_money
from tracker.ui.navigation import SCREENS

PAGES = [screen.path.stem for screen in SCREENS if not screen.is_hidden]


@pytest.mark.parametrize("page", PAGES)
def test_no_sentence_names_a_municipality_that_is_not_there(store: Engine, open_page: OpenPage, page: str) -> None:
    app = open_page(store, page)
    assert not app.exception
    said = text_of(app)
    assert " i Ingen kommune" not in said
    assert " fra Ingen kommune" not in said


@pytest.mark.parametrize(("page", "step"), [("budget", "oekonomi-indlaes"), ("grants", "puljer-indlaes")])
def test_a_page_of_money_without_a_municipality_offers_the_one_step_that_fills_it(
    store: Engine, open_page: OpenPage, page: str, step: str
) -> None:
    app = open_page(store, page)
    assert app.button(key=step).label == "Indlæs referater"
    assert len(app.button) == 1, "nothing that would fail"


@pytest.mark.parametrize(
    ("page", "address", "said"),
    [
        ("budget", {"pulje": "nej"}, "Puljen i adressen findes ikke i denne kommune."),
        ("budget", {"aar": "1999"}, "Der er ingen beløb for året i adressen."),
        ("budget", {"post": "nej"}, "Posteringen i adressen findes ikke i denne kommune."),
        ("grants", {"pulje": "nej"}, "Puljen i adressen findes ikke i denne kommune."),
    ],
)
def test_what_the_address_names_and_nobody_knows_is_said_and_something_is_shown(
    store: Engine, open_page: OpenPage, page: str, address: dict[str, str], said: str
) -> None:
    fill_money(store)
    app = open_page(store, page, kommune=CODE, **address)
    assert not app.exception
    assert [one.value for one in app.info if said in one.value]
    assert app.metric
    plain = open_page(store, page, kommune=CODE)
    assert not [one.value for one in plain.info if "adressen" in one.value]
