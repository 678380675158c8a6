"""Mål on an empty, a sample and a hostile store; the forms; the files."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest
from sqlalchemy import Connection, Engine, Table, insert, select
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage
from tests.pages.hostile_goals import NASTY, POLICY, fill_hostile_goals
from tests.pages.hostile_store import CODE
from tests.pages.test_overview import words_of
from tracker.domain.goal import GoalState
from tracker.figures.states import STATE_DEFINITIONS
from tracker.store.corrections import Event, save_event
from tracker.store.engine import reading, writing
from tracker.store.tables import (
    goal_statuses,
    goal_successions,
    goal_versions,
    goals,
    indicator_definitions,
    indicators,
    interim_targets,
    measurements,
    target_wishes,
)

POINT_A = "707/2021-2026/BF/a"
HOME = "eksempelby/2023-2028/1/b"


def pick(app: AppTest, label: str, goal_id: str) -> AppTest:
    """The form of that name, opened at the foot of the goal's side."""
    return app.pills(key=f"skriv-{goal_id}").set_value(label).run()


def field(found: Any, label: str) -> Any:
    return next(one for one in found if one.label == label)


def test_an_empty_store_says_what_comes(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "goals")
    assert not app.exception
    assert not app.error
    assert "endnu ingen politik" in words_of(app)


def test_the_list_shows_unknown_text_as_unknown(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    assert not app.exception
    words = words_of(app)
    assert words.count("Tekst ukendt") >= 6
    assert "Tilføj et mål" in words
    assert "Skriv mål, indikatorer og tal ind med Excel" in words


def test_a_goal_has_its_picture_its_reason_and_its_line_of_time(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal=HOME)
    assert not app.exception
    assert not app.error
    words = words_of(app)
    assert app.title[0].value == "Et varigt hjem"
    assert "Hvad er der sket?" in words
    (chart,) = app.get("plotly_chart")
    assert "Ventetid til varig bolig" in chart.proto.alt
    table = app.table[0].value
    assert "Måltal" in list(table.columns)
    assert "180" in list(table["Måltal"]), "the target stands in the table"


@pytest.mark.parametrize("asked", ["findes-ikke", "' OR 1=1", "707/2021-2026/BF/a<script>"])
def test_an_unknown_goal_in_the_address_shows_all_and_says_so(
    sample_store: Engine, open_page: OpenPage, asked: str
) -> None:
    app = open_page(sample_store, "goals", kommune="707", maal=asked)
    assert not app.exception
    assert "findes ikke i denne politik" in app.info[0].value


def test_every_goal_of_every_policy_can_be_opened(sample_store: Engine, open_page: OpenPage) -> None:
    with reading(sample_store) as connection:
        found = connection.execute(select(goals.c.id)).scalars().all()
    for goal_id in found[::4]:
        app = open_page(sample_store, "goals", kommune=goal_id.split("/")[0], maal=goal_id)
        assert not app.exception, goal_id
        assert not app.error, goal_id


def test_the_text_of_a_point_can_be_written_in(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707", maal=POINT_A)
    app.text_input(key=f"titel-{POINT_A}").set_value("Trygge børn")
    app.text_area(key=f"ordlyd-{POINT_A}").set_value("Alle børn skal trives.")
    next(button for button in app.button if button.label == "Gem").click().run()
    assert not app.exception
    assert not app.error
    assert app.title[0].value == "Trygge børn"
    with reading(sample_store) as connection:
        row = connection.execute(select(goals).where(goals.c.id == POINT_A)).one()
    assert (row.title, row.text, row.version) == ("Trygge børn", "Alle børn skal trives.", 2)


def test_two_who_edit_at_once_do_not_overwrite_each_other(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707", maal=POINT_A)
    with writing(sample_store) as connection:
        connection.execute(goals.update().where(goals.c.id == POINT_A).values(title="En andens", version=7))
    app.text_input(key=f"titel-{POINT_A}").set_value("Min")
    next(button for button in app.button if button.label == "Gem").click().run()
    assert "En anden har ændret det samme" in app.error[0].value
    with reading(sample_store) as connection:
        assert connection.execute(select(goals.c.title).where(goals.c.id == POINT_A)).scalar() == "En andens"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        pytest.param("57,5", 57.5, id="a decimal comma"),
        pytest.param("1.234", 1234.0, id="a full stop groups thousands"),
        pytest.param("57.5", None, id="an English decimal point is refused, not read as 575"),
        pytest.param("nan", None, id="not a number"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_figure_is_read_as_danes_write_it(
    sample_store: Engine, open_page: OpenPage, typed: str, stored: float | None
) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal=HOME)
    pick(app, "Nyt tal", HOME)
    field(app.date_input, "Dagen, tallet beskriver").set_value("2026-10-31")
    field(app.text_input, "Tal").set_value(typed)
    field(app.button, "Gem tallet").click().run()
    assert not app.exception
    with reading(sample_store) as connection:
        where = (measurements.c.indicator_id == f"{HOME}#1") & (measurements.c.date == "2026-10-31")
        values = connection.execute(select(measurements.c.value).where(where)).scalars().all()
    assert values == ([] if stored is None else [stored])
    assert bool(app.error) is (stored is None)


def test_a_judgement_is_stored_and_stands_over_the_figures(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal=HOME)
    pick(app, "Ny vurdering", HOME)
    field(app.text_area, "Hvad er der at sige?").set_value("Det går bedre.")
    field(app.selectbox, "Tilstand").set_value(GoalState.ON_TRACK)
    field(app.button, "Gem vurderingen").click().run()
    assert not app.error
    with reading(sample_store) as connection:
        row = connection.execute(select(goal_statuses).where(goal_statuses.c.text == "Det går bedre.")).one()
    assert (row.goal_id, row.state) == (HOME, "on_track")
    assert "Tallene siger" in words_of(app)


def test_an_indicator_is_added_with_what_is_known(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707", maal=POINT_A)
    pick(app, "Ny indikator", POINT_A)
    field(app.text_input, "Hvad tælles?").set_value("Andel i fritidsliv")
    field(app.text_input, "Enhed").set_value("procent")
    field(app.button, "Gem indikatoren").click().run()
    assert not app.error
    with reading(sample_store) as connection:
        row = connection.execute(select(indicators).where(indicators.c.goal_id == POINT_A)).one()
    assert (row.name, row.target_value) == ("Andel i fritidsliv", None)


def test_the_choice_says_itself_and_only_what_fits_is_shown(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(
        sample_store,
        "goals",
        kommune="eksempelby",
        tilstand="off_track",
        omraade="eksempelby/2023-2028/4",
        mangler="status",
    )
    assert not app.exception
    words = words_of(app)
    assert "Mål: bagud, i Skole og opvækst, uden status i et år · 1\N{NO-BREAK SPACE}mål" in words
    links = [link.proto.label for link in app.get("page_link")]
    assert any("En uddannelse efter skolen" in label for label in links)
    assert not any("**Klar til 0" in label for label in links), "a report further down names it too"


def test_an_empty_choice_says_which_part_to_let_go_of(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", tilstand="reached", omraade="eksempelby/2023-2028/1")
    assert "Ingen mål passer på det hele." in app.info[0].value
    assert "uden tilstanden er der 4" in app.info[0].value.replace("\N{NO-BREAK SPACE}", " ")
    app.button(key="nulstil").click().run()
    assert "Alle mål" in words_of(app)


@pytest.mark.parametrize("value", ["findes-ikke", "off_track<script>", ",,,", ""])
def test_an_unknown_word_in_the_address_asks_for_nothing(sample_store: Engine, open_page: OpenPage, value: str) -> None:
    app = open_page(
        sample_store, "goals", kommune="eksempelby", tilstand=value, mangler=value, omraade=value, visning=value
    )
    assert not app.exception
    assert "Alle mål" in words_of(app)


def test_the_list_stands_in_the_order_asked_for(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", visning="liste")
    first = next(link.proto.label for link in app.get("page_link") if " · " in link.proto.label)
    assert "Et varigt hjem" in first, "what is off track stands first"
    assert "senest behandlet" in words_of(app)
    app.selectbox(key="filter-orden").set_value("politik").run()
    first = next(link.proto.label for link in app.get("page_link") if " · " in link.proto.label)
    assert "En fast kontakt" in first


def test_every_state_has_its_definition_on_the_screen(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby")
    guide = next(block for block in app.expander if block.label == "Hvad betyder tilstandene?")
    said = " ".join(one.value for one in guide.markdown)
    assert all(definition in said for definition in STATE_DEFINITIONS.values())
    assert any(STATE_DEFINITIONS[GoalState.OFF_TRACK] in one.help for one in app.markdown if one.help)


def test_a_word_older_than_the_latest_figure_says_so(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal="eksempelby/2023-2028/6/c")
    assert "Vurderingen er ældre end det seneste tal" in app.info[0].value
    assert "*Bagud*" in app.info[0].value
    assert "Vurderet af Beskæftigelses" in words_of(app)


def test_a_figure_of_few_people_is_told_of_and_never_shown(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal="eksempelby/2023-2028/1/c")
    words = words_of(app)
    assert "Tallet for 2025 bygger på færre end 5 personer og vises ikke" in words
    assert "67" not in words


def test_weights_are_printed_and_make_one(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal="eksempelby/2023-2028/3")
    (block,) = [one for one in app.expander if one.label.startswith("Vægtet")]
    assert block.label.replace("\N{NO-BREAK SPACE}", " ") == "Vægtet: 80 % nået eller på vej"
    said = block.markdown[0].value.replace("\N{NO-BREAK SPACE}", " ")
    assert (said.count("60 %"), said.count("20 %")) == (1, 2)


def test_a_goal_shows_what_it_came_from_and_the_old_one_what_became_of_it(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal="eksempelby/2023-2028/2/a")
    words = words_of(app)
    assert "Lagt sammen af" in words
    labels = [link.proto.label for link in app.get("page_link")]
    assert any("Ud i praktik" in label for label in labels)
    assert any("Løn i stedet for ydelse" in label for label in labels)
    old = open_page(
        sample_store,
        "goals",
        kommune="eksempelby",
        politik="eksempelby/2019-2022",
        maal="eksempelby/2019-2022/2/a",
    )
    assert not old.exception
    assert "Delt og fortsætter som" in words_of(old)


def test_wordings_stand_with_what_changed_and_wishes_beside_the_target(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal="eksempelby/2023-2028/2/b")
    html = "".join(element.proto.body for element in app.get("html"))
    assert "<ins style=" in html
    words = words_of(app).replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")
    assert "Ønsket: **60 %** · vedtaget måltal: 50 %" in words


def test_the_national_figure_stands_beside_and_can_be_opened(sample_store: Engine, open_page: OpenPage) -> None:
    goal = "eksempelby/2023-2028/4/d"
    app = open_page(sample_store, "goals", kommune="eksempelby", maal=goal)
    app.pills(key=f"kilde-{goal}#1").set_value("Hele landet 2021").run()
    assert not app.exception
    assert "68\N{NO-BREAK SPACE}% i 2021" in words_of(app).replace("\\", "")
    assert any("Se tallene for Hele landet" in link.proto.label for link in app.get("page_link"))


def workbook(*rows: tuple[str | None, ...]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Mål"
    sheet.append(["Overordnet", "Kode", "Slags", "Titel", "Tekst"])
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_file_is_shown_before_it_is_stored(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    content = workbook(("BF", "a", "mål", "Trygge børn", "Ordlyd"), ("BF", "g", "mål", "Nyt punkt", None))
    app.file_uploader(key="maal-fil").set_value(("maal.xlsx", content, "application/octet-stream")).run()
    assert not app.exception
    words = words_of(app)
    assert "Intet er gemt endnu" in words
    with reading(sample_store) as connection:
        assert connection.execute(select(goals.c.title).where(goals.c.id == POINT_A)).scalar() is None
    app.button(key="gem-maal-fil").click().run()
    assert not app.error
    with reading(sample_store) as connection:
        assert connection.execute(select(goals.c.title).where(goals.c.id == POINT_A)).scalar() == "Trygge børn"


def test_a_wrong_file_says_which_row_and_stores_nothing(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="707")
    content = workbook(("findes/ikke", "a", "mål", "Trygge børn", None))
    app.file_uploader(key="maal-fil").set_value(("maal.xlsx", content, "application/octet-stream")).run()
    assert not app.exception
    assert "intet af den er gemt" in app.error[0].value


def test_a_hostile_store_is_shown_letter_for_letter(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        fill_hostile_goals(connection)
        found = connection.execute(select(goals.c.id).where(goals.c.policy_id == POLICY)).scalars().all()
    for goal in (None, *found):
        address = {"maal": goal} if goal else {}
        app = open_page(hostile, "goals", kommune=CODE, politik=POLICY, **address)
        assert not app.exception, goal
        assert not app.error, goal
        assert "<script>" not in "".join(element.value for element in [*app.markdown, *app.caption, *app.title])


def test_hostile_words_about_changes_are_shown_letter_for_letter(hostile: Engine, open_page: OpenPage) -> None:
    goal, day, earlier = f"{POLICY}/A/a", dt.date(2025, 6, 1), dt.date(2024, 6, 1)
    with writing(hostile) as connection:
        fill_hostile_goals(connection)
        for number, when in enumerate((earlier, day)):
            put(
                connection,
                goal_versions,
                id=f"v{number}",
                goal_id=goal,
                date=when,
                title=NASTY,
                text=NASTY * (number + 1),
            )
        put(
            connection,
            target_wishes,
            id="w",
            goal_id=goal,
            text=NASTY,
            state="declined",
            answer=NASTY,
            origin="entered",
        )
        put(connection, indicator_definitions, id="d", indicator_id=f"{goal}#2", valid_from=day, text=NASTY)
        put(connection, interim_targets, indicator_id=f"{goal}#2", date=earlier, value=-1e15, source=NASTY)
        put(connection, goal_successions, id="s", from_goal_id=goal, kind="ended", note=NASTY, source=NASTY)
        save_event(
            connection,
            Event(dt.datetime.fromisoformat("2026-01-01"), NASTY, NASTY, goal, NASTY, {"x": NASTY}, {NASTY: 1}),
        )
    app = open_page(hostile, "goals", kommune=CODE, politik=POLICY, maal=goal)
    assert not app.exception
    assert not app.error
    told = [element.value for element in (*app.markdown, *app.caption, *app.title)]
    told += [element.proto.body for element in app.get("html")]
    assert "<script>" not in "".join(told)


def put(connection: Connection, table: Table, **row: Any) -> None:
    connection.execute(insert(table).values(**row))


def test_a_goal_that_a_person_judges_is_not_called_unmeasurable(sample_store: Engine, open_page: OpenPage) -> None:
    words = words_of(open_page(sample_store, "goals", kommune="eksempelby", maal="eksempelby/2023-2028/5/b"))
    assert "vurderes af en person og har ingen indikator" in words
    assert "så det kan ikke måles endnu" not in words


def test_an_area_lists_every_goal_that_it_counts(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", maal="eksempelby/2023-2028/2")
    doors = [link.proto.label for link in app.get("page_link")]
    assert any("subdirectory" in door and "Besøg før barslen slutter" in door for door in doors)
