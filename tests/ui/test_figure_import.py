"""Figures in, on the screen: shown before they are stored, mapped by a person, refused with the cell that is wrong."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from tests.fetching.site import Answer, running_site
from tests.machine import LONGEST_WAIT
from tracker.domain.measuring import Measurement
from tracker.fetching import fetcher
from tracker.store import policies
from tracker.store.engine import reading
from tracker.ui import figure_import_statbank
from tracker.ui.figure_import_words import _before
from tracker.usecases import import_figures_statbank

POLICY = "eksempelby/2023-2028"
RECORDED = Path(__file__).parents[1] / "measuring" / "recorded"


def section() -> None:
    """The section alone, for the sample's policy."""
    from tracker.store.frames_goals import policy_of
    from tracker.ui.figure_import import offer_figure_import
    from tracker.ui.loading import load

    offer_figure_import(load(policy_of, "eksempelby/2023-2028"))


@pytest.fixture
def app(sample_store: Engine, installed_components: None, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    st.cache_data.clear()
    st.cache_resource.clear()
    monkeypatch.setenv("DATABASE_URL", sample_store.url.render_as_string(hide_password=False))
    return AppTest.from_function(section, default_timeout=LONGEST_WAIT).run()


def upload(app: AppTest, text: str, name: str = "tal.csv") -> AppTest:
    app.file_uploader[0].set_value((name, text.encode(), "text/csv")).run()
    assert not app.exception
    return app


def words_of(app: AppTest) -> str:
    return "\n".join(str(one.value) for one in (*app.markdown, *app.error, *app.info, *app.success, *app.caption))


def first_indicator(engine: Engine) -> tuple[str, str]:
    with reading(engine) as conn:
        one = policies.load_indicators(conn, POLICY)[0]
    return one.id, one.name


def test_a_file_is_shown_then_stored_at_a_press_and_said_to_be(app: AppTest, sample_store: Engine) -> None:
    indicator, name = first_indicator(sample_store)
    upload(app, f"Hvad;2001;2002\n{name};51,5;..\n")
    assert "1\N{NO-BREAK SPACE}tal er nyt" in words_of(app)
    assert app.table[0].value["Efter"].tolist() != []
    next(button for button in app.button if button.label.startswith("Gem")).click().run()
    assert not app.exception
    assert app.success[0].value.startswith("1\N{NO-BREAK SPACE}tal er gemt")
    with reading(sample_store) as conn:
        stored = [one for one in policies.load_measurements(conn, POLICY) if one.date.year == 2001]
    assert [(one.indicator_id, one.value, one.source_cell) for one in stored] == [(indicator, 51.5, "linje 2, felt 2")]


def test_a_series_that_is_called_something_else_is_stored_where_a_person_says(
    app: AppTest, sample_store: Engine
) -> None:
    indicator, _ = first_indicator(sample_store)
    upload(app, "Hvad;2001\nNoget helt andet;7\n")
    assert "Vælg en indikator" in words_of(app)
    assert not [button for button in app.button if button.label.startswith("Gem")]
    next(box for box in app.selectbox if box.label.startswith("Noget helt andet")).set_value(indicator).run()
    assert [button.label for button in app.button if button.label.startswith("Gem")] == ["Gem 1\N{NO-BREAK SPACE}tal"]


def test_a_wrong_cell_is_told_by_its_place_and_nothing_can_be_stored(app: AppTest, sample_store: Engine) -> None:
    _, name = first_indicator(sample_store)
    upload(app, f"Hvad;2001;2002\n{name};51,5;<b>x\n")
    said = words_of(app)
    assert "linje 2, felt 3" in said
    assert "er ikke et tal" in said
    assert "<b>" not in said
    assert not [button for button in app.button if button.label.startswith("Gem")]


@pytest.mark.parametrize("text", ["Navn;By\nÅse;Ærøby\n", " "])
def test_a_file_without_figures_is_refused_in_words(app: AppTest, text: str) -> None:
    upload(app, text)
    assert app.error[0].value


def test_a_table_is_asked_for_chosen_from_and_fetched_at_a_press_alone(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetcher, "PAUSE", 0.0)
    polite = fetcher.Fetcher
    monkeypatch.setattr(figure_import_statbank, "Fetcher", lambda timing: polite(timing, allow_local=True))
    with running_site() as bank:
        for asked in (import_figures_statbank.fetch_figures, import_figures_statbank.fetch_table_info):
            monkeypatch.setitem(asked.__kwdefaults__, "api", bank.url("/v1"))
        bank.pages["/v1/tableinfo/FOLK1X?lang=da&format=JSON"] = Answer((RECORDED / "tableinfo.json").read_bytes())
        answer = Answer((RECORDED / "answer.json").read_bytes())
        bank.pages["/v1/data/FOLK1X/JSONSTAT?lang=da&HERKOMST=4,3&Tid=*"] = answer
        app.segmented_control[0].set_value("Fra Statistikbanken").run()
        assert bank.asked == []
        app.text_input[0].set_value("folk1x")
        next(button for button in app.button if button.label == "Vis tabellen").click().run()
        assert "FOLK1X" in words_of(app)
        app.multiselect[1].set_value(["4", "3"])
        next(button for button in app.button if button.label == "Hent tallene").click().run()
        assert len(bank.paths) == 2
    assert not app.exception
    assert not app.error
    assert [box.label for box in app.selectbox if box.label.startswith("Strandby")] != []


def test_a_stored_figure_of_a_small_group_is_not_shown_as_what_stood_before() -> None:
    few = Measurement("g#1", dt.date(2025, 12, 31), 67.0, persons=3)
    assert _before(few, "procent") == "vises ikke"
    assert _before(replace(few, persons=30), "procent") == "67\N{NO-BREAK SPACE}%"
    assert _before(None, "procent") == "nyt"
