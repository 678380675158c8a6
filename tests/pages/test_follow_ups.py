import pytest
from sqlalchemy import Engine, insert, select, update
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET
from tracker.store.engine import reading, writing
from tracker.store.frames_matters import proposals_frame
from tracker.store.tables import follow_ups, links


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


def answer(store: Engine, item: str = "i3", **said: object) -> None:
    """Say of the task that it is done, as the machine does when a later item answers it."""
    words = {"answer_item_id": item, "answer_text": "Datoen er fundet.", "answer_start": 3, "answer_end": 9}
    changed = {"state": "done", "state_origin": "read", **words, **said}
    with writing(store) as connection:
        connection.execute(update(follow_ups).where(follow_ups.c.id == "i1#t").values(**changed))


SCREENS = (("follow_ups", {}), ("meetings", {"punkt": "i1"}), ("goals", {"politik": "p", "maal": "p/1"}))


@pytest.mark.parametrize(("page", "address"), SCREENS, ids=[page for page, _ in SCREENS])
def test_done_says_who_says_so_and_quotes_the_answer_with_its_source(
    hostile: Engine, open_page: OpenPage, page: str, address: dict[str, str]
) -> None:
    answer(hostile)
    with writing(hostile) as connection:
        connection.execute(update(links).values(state="confirmed"))
    app = open_page(hostile, page, kommune=CODE, **address)
    assert not app.exception
    words = text_of(app)
    assert "Udført" in words + "".join(str(badge.value) for badge in app.markdown)
    assert "fundet af maskinen" in words
    assert "Datoen er fundet." in words
    doors = [element.proto for element in app.get("page_link")]
    assert [one.query_string for one in doors if one.label == "Vis svaret i kilden"] == [
        f"kommune={CODE}{'&politik=p' if page == 'goals' else ''}&dok=d1&fra=3&til=9"
    ]


def test_a_state_that_a_person_set_names_the_person(hostile: Engine, open_page: OpenPage) -> None:
    answer(hostile, state_origin="entered", state_by="Prøve Person", answer_item_id=None)
    words = text_of(open_page(hostile, "follow_ups", kommune=CODE))
    assert "sat af Prøve Person" in words
    assert "fundet af maskinen" not in words


def test_an_answer_in_a_closed_item_is_not_shown(hostile: Engine, open_page: OpenPage) -> None:
    answer(hostile, item="i2")
    app = open_page(hostile, "follow_ups", kommune=CODE)
    assert "Datoen er fundet." not in text_of(app)
    app.toggle(key="tabel-opgaver").set_value(True).run()
    assert "Datoen er fundet." not in app.dataframe[0].value.to_csv()


def test_the_table_says_who_set_the_state_and_what_answered(hostile: Engine, open_page: OpenPage) -> None:
    answer(hostile)
    app = open_page(hostile, "follow_ups", kommune=CODE)
    app.toggle(key="tabel-opgaver").set_value(True).run()
    (row,) = app.dataframe[0].value.to_dict("records")
    assert (row["Status"], row["Status sat af"], row["Svaret lød"]) == ("Udført", "maskinen", "Datoen er fundet.")


def test_what_is_put_off_is_not_finished(hostile: Engine, open_page: OpenPage) -> None:
    answer(hostile, state="postponed")
    app = open_page(hostile, "follow_ups", kommune=CODE)
    assert [one.value for one in app.subheader] == ["Udsat (1)"]
    assert "1 er udsat" in text_of(app)


def test_many_tasks_are_shown_a_page_at_a_time(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        row = dict(connection.execute(select(follow_ups).where(follow_ups.c.id == "i1#t")).mappings().one())
        for number in range(59):
            connection.execute(insert(follow_ups).values(**{**row, "id": f"i1#{number}"}))
    app = open_page(hostile, "follow_ups", kommune=CODE)
    assert count_tasks(app) == 5
    app.toggle(key="vis-alle-late").set_value(True).run()
    assert not app.exception
    assert count_tasks(app) == 25
    assert app.toggle(key="vis-alle-late").label == "Vis alle 60"


def count_tasks(app: AppTest) -> int:
    return sum(1 for one in app.button if str(one.key).startswith("status-"))


def test_referrals_of_the_register_stand_under_their_status(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "follow_ups", kommune="707", status="unanswered")
    assert app.subheader[0].value.startswith("Henvist og ikke besvaret")


def test_matters_with_a_proposed_answer_are_named_and_lead_to_it(sample_store: Engine, open_page: OpenPage) -> None:
    with reading(sample_store) as conn:
        waiting = proposals_frame(conn, "eksempelby")
    first = open_page(sample_store, "follow_ups", kommune="eksempelby")
    labels = [box.label for box in first.expander]
    number = waiting["follow_up_id"].nunique()
    assert number > 0
    assert any(label.startswith(f"{number}\N{NO-BREAK SPACE}opgave") and "foreslået svar" in label for label in labels)
