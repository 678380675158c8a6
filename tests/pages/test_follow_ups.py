import pytest
from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET


def test_without_tasks_the_page_says_what_comes_and_how(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "follow_ups")
    assert not app.exception
    assert "Her kommer de opgaver" in app.info[0].value


def test_a_task_past_its_last_day_stands_first_with_age_and_words(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE)
    assert not app.exception
    assert app.subheader[0].value == "Over tid (1)"
    words = text_of(app).replace("\\", "")
    assert "‘i 2024’" in words
    assert "997 dage" in words
    assert SECRET not in words


@pytest.mark.parametrize(
    ("standing", "shown"),
    [
        pytest.param("late", 1, id="late tasks alone"),
        pytest.param("closed", 0, id="none is closed"),
        pytest.param("nonsense", 1, id="an unknown state is no choice"),
    ],
)
def test_the_state_in_the_address_chooses(hostile: Engine, open_page: OpenPage, standing: str, shown: int) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE, status=standing)
    assert not app.exception
    assert len([one for one in app.button if one.key == "status-i1#t"]) == shown


def test_the_table_holds_the_same_rows_each_with_its_source(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "follow_ups", kommune=CODE)
    app.toggle(key="tabel-opgaver").set_value(True).run()
    assert not app.exception
    table = app.dataframe[0].value
    assert list(table["Alder i dage"]) == [997]
    assert table["Kilde"][0].startswith("/kilde?kommune=000&dok=d1&fra=")
    assert SECRET not in table.to_csv()
