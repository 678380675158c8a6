"""Overblik on an empty, a sample and a hostile store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import TIMEOUT, OpenPage, text_of
from tests.pages.hostile_goals import fill_hostile_goals
from tests.pages.hostile_store import CODE, TAG
from tracker.settings import PROJECT_FOLDER
from tracker.store.engine import reading, writing
from tracker.store.tables import policies


def words_of(app: object) -> str:
    return text_of(app).replace("\\", "").replace("\N{WORD JOINER}", "")  # type: ignore[arg-type]


@pytest.fixture
def open_frame(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """The whole dashboard with its side bar; ``open_page`` runs a page without its frame."""

    def opened(engine: Engine, **parameters: str) -> AppTest:
        monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
        app = AppTest.from_file(str(PROJECT_FOLDER / "dashboard.py"), default_timeout=TIMEOUT)
        for name, value in parameters.items():
            app.query_params[name] = value
        return app.run()

    return opened


def test_an_empty_store_says_what_comes_and_offers_the_step(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "overview")
    assert not app.exception
    assert not app.error
    assert "Her er ingen kommune endnu" in words_of(app)
    assert [metric.value for metric in app.metric] == ["ukendt", "0", "0", "ukendt"]
    assert app.button(key="naeste-skridt").label == "Indlæs referater"


def test_norddjurs_without_minutes_already_says_something(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "overview")
    assert not app.exception
    assert not app.error
    words = words_of(app)
    assert "98 % af perioden er gået" in words.replace("\N{NO-BREAK SPACE}", " ")
    assert "Ordlyden af de 6 mål, der kendes" in words
    assert "1.348\N{NO-BREAK SPACE}dage uden svar" in words
    assert "Fra sagsregisteret; referatet er ikke indlæst" in words
    assert "Politikken lover opfølgning 2 gange om året." in words
    assert "12 rapporter til nu: 1 er her, 10 mangler og 1 ventes endnu." in words.replace("\N{NO-BREAK SPACE}", " ")
    assert "Opdigtede data" not in words


def test_when_the_years_are_over_the_reports_are_counted_to_the_last_of_them(
    sample_store: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEJLEMAERKE_TODAY", "2028-02-01")
    words = words_of(open_page(sample_store, "overview", kommune="707")).replace("\N{NO-BREAK SPACE}", " ")
    assert "12 rapporter til nu: 1 er her og 11 mangler." in words


def test_the_sample_has_a_picture_with_words_for_it(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "overview", kommune="eksempelby")
    assert not app.exception
    assert not app.error
    (chart,) = app.get("plotly_chart")
    assert "Antal mål i hver tilstand" in chart.proto.alt
    assert app.table, "a table stands beneath the picture"
    goals = next(metric for metric in app.metric if metric.label == "Mål nået eller på vej")
    assert goals.value.endswith(" af 24")


def test_the_cards_of_tasks_open_the_tasks_they_count(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "overview", kommune="707")
    doors = {one.proto.label: one.proto.query_string for one in app.get("page_link")}
    assert "status=late" in doors["Se opgaverne"]
    assert "status=unanswered" in doors["Se sagerne"]


def test_there_is_one_primary_action(sample_store: Engine, open_page: OpenPage) -> None:
    for code in ("707", "eksempelby", "dk"):
        app = open_page(sample_store, "overview", kommune=code)
        assert [button.key for button in app.main.button if button.proto.type == "primary"] == ["naeste-skridt"]


@pytest.mark.parametrize("code", ["findes-ikke", "' OR 1=1", "", "../..", "ukendt"])
def test_an_unknown_municipality_in_the_address_is_passed_over(
    sample_store: Engine, open_page: OpenPage, code: str
) -> None:
    app = open_page(sample_store, "overview", kommune=code)
    assert not app.exception
    assert not app.error
    assert app.title[0].value.startswith("Integrationspolitikken 2021")


def test_a_hostile_store_is_shown_letter_for_letter(hostile: Engine, open_page: OpenPage) -> None:
    with writing(hostile) as connection:
        fill_hostile_goals(connection)
    for policy in ({}, {"politik": "000/ond"}):
        app = open_page(hostile, "overview", kommune=CODE, **policy)
        assert not app.exception
        assert not app.error
        assert TAG in words_of(app)
        assert TAG not in "".join(element.value for element in app.markdown), "tags are escaped in Markdown"


def test_every_screen_of_an_invented_municipality_says_so(
    sample_store: Engine, open_frame: Callable[..., AppTest]
) -> None:
    assert "Opdigtede data" in words_of(open_frame(sample_store, kommune="eksempelby"))
    assert "Opdigtede data" not in words_of(open_frame(sample_store, kommune="707"))


def test_the_start_is_norddjurs_and_the_address_says_it(
    sample_store: Engine, open_frame: Callable[..., AppTest]
) -> None:
    app = open_frame(sample_store)
    assert not app.exception
    assert app.query_params["kommune"] == "707"
    assert app.sidebar.selectbox(key="valgt_kommune").value == "707"


def test_changing_municipality_drops_what_belonged_to_the_other(
    sample_store: Engine, open_frame: Callable[..., AppTest]
) -> None:
    app = open_frame(sample_store, kommune="707", maal="707/2021-2026/BF/a")
    app.sidebar.selectbox(key="valgt_kommune").select("eksempelby").run()
    assert not app.error
    assert app.query_params["kommune"] == "eksempelby"
    assert "maal" not in app.query_params


def test_an_error_is_a_danish_sentence_and_never_a_trace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path.as_posix()}")
    app = AppTest.from_file(str(PROJECT_FOLDER / "dashboard.py"), default_timeout=TIMEOUT).run()
    assert not app.exception
    assert "Lageret kan ikke nås" in app.error[0].value


def test_the_policy_is_remembered_when_the_menu_drops_the_address(
    hostile: Engine, open_frame: Callable[..., AppTest]
) -> None:
    with writing(hostile) as connection:
        fill_hostile_goals(connection)
    app = open_frame(hostile, kommune=CODE)
    first = app.sidebar.selectbox(key="valgt_politik").value
    other = next(policy for policy in _policies_of(hostile) if policy != first)
    app.query_params["politik"] = other
    app.run()
    del app.query_params["politik"]
    app.run()
    assert app.sidebar.selectbox(key="valgt_politik").value == other


def _policies_of(store: Engine) -> list[str]:
    with reading(store) as connection:
        return list(connection.execute(select(policies.c.id).where(policies.c.municipality_code == CODE)).scalars())


def test_a_municipality_in_the_address_that_is_not_here_is_said(
    sample_store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", sample_store.url.render_as_string(hide_password=False))
    app = AppTest.from_file(str(PROJECT_FOLDER / "dashboard.py"), default_timeout=TIMEOUT)
    app.query_params["kommune"] = "999<b>"
    (warning,) = app.run().warning
    assert "999\\<b\\>" in warning.value
    assert "Norddjurs Kommune" in warning.value
