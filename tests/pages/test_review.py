import pytest
from sqlalchemy import Engine, insert, select, update

from tests.conftest import NOW
from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET
from tracker.store.corrections import Correction, save_correction
from tracker.store.engine import writing
from tracker.store.tables import corrections, links, meetings, municipalities


def test_without_documents_the_page_says_what_comes_and_how(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "review")
    assert not app.exception
    assert "når et referat er læst ind" in app.info[0].value


def test_minutes_without_a_municipality_are_something_to_look_at(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        connection.execute(insert(municipalities).values(code="ukendt", name="Kommune ikke oplyst", is_invented=False))
        connection.execute(update(meetings).where(meetings.c.id == "m2").values(municipality_code="ukendt"))
    said = text_of(open_page(hostile, "review", kommune="ukendt")).replace("\N{NO-BREAK SPACE}", " ")
    assert "1 referat mangler en kommune" in said
    assert "Intet venter" not in said
    elsewhere = open_page(hostile, "review", kommune=CODE)
    doors = {one.proto.query_string: one.proto.label for one in elsewhere.get("page_link")}
    assert doors["kommune=ukendt"].endswith("referat siger ikke, hvilken kommune det er fra")


@pytest.mark.parametrize(
    "address",
    [
        pytest.param({}, id="the first document"),
        pytest.param({"dok": "d1"}, id="the meeting's own facts"),
        pytest.param({"dok": "d1", "punkt": "i1"}, id="an item full of Markdown"),
        pytest.param({"dok": "d1", "punkt": "i2"}, id="a closed item"),
        pytest.param({"dok": "d1", "punkt": "i3"}, id="an item without anything"),
        pytest.param({"dok": "d2"}, id="a meeting of which nothing is known"),
        pytest.param({"dok": "<script>", "punkt": "x", "fra": "9", "til": "1"}, id="nonsense in the address"),
    ],
)
def test_the_page_stands_and_keeps_what_is_closed(
    hostile: Engine, open_page: OpenPage, address: dict[str, str]
) -> None:
    app = open_page(hostile, "review", kommune=CODE, **address)
    assert not app.exception
    assert not app.error
    assert SECRET not in text_of(app)


def test_a_title_is_corrected_and_both_values_stand_side_by_side(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "review", kommune=CODE, dok="d1", punkt="i3")
    app.text_input(key="felt-item-i3-title-None").set_value("Eventuelt")
    app.text_input(key="hvem-gennemsyn-punkt").set_value("AB")
    app.button(key="FormSubmitter:ret-punkt-Gem rettelser").click().run()
    assert not app.exception
    with hostile.connect() as connection:
        stored = connection.execute(select(corrections)).one()
    assert (stored.field, stored.machine_value, stored.human_value, stored.corrected_by) == (
        "title",
        None,
        "Eventuelt",
        "AB",
    )
    assert "Titel: Eventuelt" in text_of(app)
    assert "Maskinen læste: ikke oplyst. Rettet af AB" in text_of(app)


def test_an_item_said_to_be_closed_shows_nothing_more(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "review", kommune=CODE, dok="d1", punkt="i1")
    app.selectbox(key="felt-item-i1-is_closed-None").set_value("ja")
    app.button(key="FormSubmitter:ret-punkt-Gem rettelser").click().run()
    assert not app.exception
    decisions = open_page(hostile, "decisions", kommune=CODE)
    assert "Her kommer beslutningerne" in decisions.info[0].value


def test_a_suggested_link_is_confirmed(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "review", kommune=CODE, dok="d1", punkt="i1")
    app.button(key="punkt-ja-p/1>i1").click().run()
    assert not app.exception
    with hostile.connect() as connection:
        assert connection.execute(select(links.c.state).where(links.c.id == "p/1>i1")).scalar_one() == "confirmed"
    assert app.button(key="fjern-p/1>i1")


def test_nothing_changed_says_so_and_stores_nothing(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "review", kommune=CODE, dok="d1", punkt="i1")
    app.button(key="FormSubmitter:ret-punkt-Gem rettelser").click().run()
    assert "Intet er ændret" in text_of(app)
    with hostile.connect() as connection:
        assert not connection.execute(select(corrections)).all()


def test_an_issue_that_a_person_has_answered_asks_no_more(hostile: Engine, open_page: OpenPage) -> None:
    def waiting() -> str:
        return open_page(hostile, "review", kommune=CODE).markdown[0].value

    assert waiting().startswith("**2\N{NO-BREAK SPACE}steder")
    answer = Correction("decision", "i1:decision", "outcome", "approved", "discussed", NOW)
    with writing(hostile) as connection:
        save_correction(connection, answer)
    assert waiting().startswith("**1\N{NO-BREAK SPACE}sted ")


@pytest.mark.parametrize("address", [{"dok": "d1"}, {"dok": "d1", "punkt": "i1"}], ids=["meeting", "item"])
def test_what_was_read_is_confirmed_as_it_stands(hostile: Engine, open_page: OpenPage, address: dict[str, str]) -> None:
    app = open_page(hostile, "review", **address)
    next(button for button in app.button if "Bekræft det læste" in button.label).click().run()
    assert not app.exception
    said = text_of(open_page(hostile, "review", **address))
    assert "Bekræftet" in said
    assert "ændret siden" not in said
