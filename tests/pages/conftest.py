"""The dashboard in a test: on an empty store, on the sample, and on one that holds what a screen must survive."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from tests.machine import LONGEST_WAIT
from tests.pages.hostile_store import fill_hostile
from tracker.settings import PROJECT_FOLDER
from tracker.store.engine import writing

OpenPage = Callable[..., AppTest]
"""``open_page("meetings", kommune="707", punkt="…")``: the page as it stands after its first run."""

TIMEOUT = LONGEST_WAIT
"""Seconds; the first run of a process imports pandas and plotly, and the machine may be busy."""


@pytest.fixture(autouse=True)
def fresh_caches(installed_components: None) -> Iterator[None]:
    """``st.cache_data`` leaks from one AppTest to the next."""
    st.cache_data.clear()
    st.cache_resource.clear()
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day from which ages are counted."""
    monkeypatch.setenv("PEJLEMAERKE_TODAY", "2026-11-22")


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Opens a page of the dashboard on a store, at an address."""

    def opened(engine: Engine, page: str, **parameters: str) -> AppTest:
        monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
        app = AppTest.from_file(str(PROJECT_FOLDER / "dashboard.py"), default_timeout=TIMEOUT)
        app.switch_page(f"pages/{page}.py")
        for name, value in parameters.items():
            app.query_params[name] = value
        return app.run()

    return opened


@pytest.fixture
def hostile(store: Engine) -> Engine:
    """A store with everything that a screen must survive: tags, Markdown, endless names, and nothing at all."""
    with writing(store) as connection:
        fill_hostile(connection)
    return store


@pytest.fixture
def upload_folder(tmp_path: Path) -> Path:
    """Where a test writes the files it uploads."""
    folder = tmp_path / "upload"
    folder.mkdir()
    return folder


def text_of(app: AppTest) -> str:
    """Every word on the screen, for looking for what must and what must not stand there."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "html", "info", "warning", "error", "success")
    found = [str(element.value) for kind in kinds for element in app.get(kind) if hasattr(element, "value")]
    found += [element.proto.body for element in app.get("html")]
    found += [element.label for kind in ("button", "expander", "selectbox") for element in app.get(kind)]
    return "\n".join(found)
