import pytest
from sqlalchemy import Engine

from tests.conftest import NOW
from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET
from tracker.store.corrections import Correction, save_correction
from tracker.store.engine import writing


def test_without_meetings_the_page_says_what_comes_and_how(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "meetings")
    assert not app.exception
    assert "Her kommer møderne" in app.info[0].value


@pytest.mark.parametrize(
    "address",
    [
        pytest.param({}, id="the list"),
        pytest.param({"moede": "m1"}, id="a meeting of endless names"),
        pytest.param({"moede": "m2"}, id="a meeting without body, date and items"),
        pytest.param({"moede": "findes ikke"}, id="a meeting that is gone"),
        pytest.param({"punkt": "i1"}, id="an item full of Markdown"),
        pytest.param({"punkt": "i3"}, id="an item without anything"),
        pytest.param({"punkt": "../../etc"}, id="an item that never was"),
    ],
)
def test_the_page_stands_whatever_is_in_the_store(
    hostile: Engine, open_page: OpenPage, address: dict[str, str]
) -> None:
    app = open_page(hostile, "meetings", kommune=CODE, **address)
    assert not app.exception
    assert not app.error
    assert SECRET not in text_of(app)
    assert "<script>" not in "".join(element.proto.body for element in app.get("html"))


def test_a_closed_item_shows_number_and_title_alone(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "meetings", kommune=CODE, punkt="i2")
    assert app.title[0].value.replace("\\", "") == "2. Salg af ejendom"
    assert "lukket" in text_of(app)
    assert SECRET not in text_of(app)
    assert not app.get("html")


def test_a_value_that_a_person_put_in_says_so_and_what_the_machine_read(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        save_correction(
            connection, Correction("decision", "i1:decision", "outcome", "approved", "noted", NOW, None, "AB")
        )
    words = text_of(open_page(hostile, "meetings", kommune=CODE, punkt="i1"))
    assert "**Taget til efterretning.**" in words
    assert "Udfald er rettet af AB. Maskinen læste: Godkendt." in words
