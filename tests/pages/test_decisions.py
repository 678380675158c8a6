import pytest
from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET


def test_without_decisions_the_page_says_what_comes_and_how(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "decisions")
    assert not app.exception
    assert "Her kommer beslutningerne" in app.info[0].value


def test_hostile_text_is_shown_letter_for_letter_and_closed_items_not_at_all(
    hostile: Engine, open_page: OpenPage
) -> None:
    app = open_page(hostile, "decisions", kommune=CODE)
    assert not app.exception
    assert not app.error
    assert any(one.value.startswith("**1\N{NO-BREAK SPACE}beslutning** er læst") for one in app.markdown)
    assert SECRET not in text_of(app)
    assert "&lt;script&gt;" in text_of(app)


@pytest.mark.parametrize(
    ("parameter", "value", "sentence"),
    [
        pytest.param("udfald", "approved", "Udfald: Godkendt", id="an outcome"),
        pytest.param("aar", "2024", "År: 2024", id="a year"),
        pytest.param("maal", "uden", "Mål: Uden mål", id="no goal"),
        pytest.param("ord", "godkendt", "Ord: ‘godkendt’", id="words"),
        pytest.param("udfald", "<script>", "Alle beslutninger", id="an unknown value is no choice"),
    ],
)
def test_a_filter_in_the_address_says_itself(
    hostile: Engine, open_page: OpenPage, parameter: str, value: str, sentence: str
) -> None:
    app = open_page(hostile, "decisions", kommune=CODE, **{parameter: value})
    assert not app.exception
    assert sentence in text_of(app).replace("\\", "")


def test_choosing_writes_the_address_and_clearing_empties_it(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "decisions", kommune=CODE)
    app.selectbox(key="filter-udfald").set_value("approved").run()
    assert app.query_params["udfald"] == "approved"
    app.button(key="nulstil").click().run()
    assert "udfald" not in app.query_params
    assert app.selectbox(key="filter-udfald").value == ""


def test_words_that_match_nothing_say_what_to_do(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "decisions", kommune=CODE, ord="findes-ikke")
    assert "Fjern et filter" in app.info[0].value


def test_the_table_holds_the_same_rows_each_with_its_source(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "decisions", kommune=CODE)
    app.toggle(key="tabel-beslutninger").set_value(True).run()
    assert not app.exception
    table = app.dataframe[0].value
    assert list(table["Udfald"]) == ["Godkendt"]
    assert table["Kilde"][0].startswith("/kilde?kommune=000&dok=d1&fra=")
    assert SECRET not in table.to_csv()
