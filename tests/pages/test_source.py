import pytest
from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET, TEXT, span_of


def test_without_an_address_the_page_says_how_to_open_it(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "source")
    assert not app.exception
    assert "Vis i kilden" in app.info[0].value


@pytest.mark.parametrize(
    "address",
    [
        pytest.param({"dok": "d1"}, id="the whole document"),
        pytest.param({"dok": "d1", "fra": "0", "til": str(len(TEXT))}, id="everything marked"),
        pytest.param({"dok": "d1", "fra": "-1", "til": "x"}, id="no numbers"),
        pytest.param({"dok": "d1", "fra": "9" * 20, "til": "9" * 5000, "punkt": "9" * 5000}, id="huge numbers"),
        pytest.param({"dok": "d1", "fra": "٣", "til": "٩"}, id="digits of another script"),
        pytest.param(
            {"dok": "d1", "fra": str(span_of("closed_text")["span_start"]), "til": str(len(TEXT))},
            id="the middle of a closed item",
        ),
    ],
)
def test_a_closed_item_is_never_shown_whatever_is_asked_for(
    hostile: Engine, open_page: OpenPage, address: dict[str, str]
) -> None:
    app = open_page(hostile, "source", kommune=CODE, **address)
    assert not app.exception
    assert not app.error
    assert SECRET not in text_of(app)
    assert "Salg af ejendom · lukket punkt" in text_of(app)
    assert "<script>" not in "".join(element.proto.body for element in app.get("html"))


def test_the_sentence_is_marked_with_its_surroundings(hostile: Engine, open_page: OpenPage) -> None:
    where = span_of("decision")
    app = open_page(hostile, "source", kommune=CODE, dok="d1", fra=str(where["span_start"]), til=str(where["span_end"]))
    shown = "".join(element.proto.body for element in app.get("html"))
    assert '<mark id="kilde"' in shown
    assert "Godkendt &lt;script&gt;" in shown


def test_a_document_that_is_gone_says_so(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "source", kommune=CODE, dok="findes-ikke")
    assert not app.exception
    assert "ikke længere her" in app.info[0].value
