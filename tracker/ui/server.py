"""The dashboard as an ASGI application: Streamlit inside, our shell, headers and health around it."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st
from starlette.middleware import Middleware
from streamlit import config, file_util
from streamlit.runtime.pages_manager import PagesManager

import tracker.figures
import tracker.insight
import tracker.ui
from tracker.serving.headers import FixedHeaders, fixed_headers
from tracker.serving.health import health_route
from tracker.serving.heap import freeze_heap, import_all
from tracker.serving.shell import DanishShell, danish_shell
from tracker.serving.subscriptions import Followers, follower_routes
from tracker.settings import PROJECT_FOLDER
from tracker.ui.icon import ICON

# Nothing is sent to Streamlit's makers, no file is watched for changes, and the developer's menu stays away.
SERVED_OPTIONS = {
    "browser.gatherUsageStats": False,
    "server.fileWatcherType": "none",
    "server.headless": True,
    "client.toolbarMode": "minimal",
}


def build_app(
    read_revision: Callable[[], int],
    script: Path = PROJECT_FOLDER / "dashboard.py",
    *,
    followers: Followers | None = None,
) -> st.App:
    """The application; ``read_revision`` tells ``/healthz`` that the store can be read.

    ``followers`` answers at the addresses of feeds and calendars; without it there are none.
    """
    for option, value in SERVED_OPTIONS.items():
        config.set_option(option, value)
    # Until a first script has run, Streamlit takes pages/ for its old menu of files and calls each deep link unknown.
    PagesManager.uses_pages_directory = False
    index = Path(file_util.get_static_dir()) / "index.html"
    page = danish_shell(index.read_text(encoding="utf-8"), ICON)
    return st.App(
        script,
        lifespan=warmed_up,
        routes=[health_route(read_revision), *(follower_routes(followers) if followers else ())],
        middleware=[Middleware(FixedHeaders, headers=fixed_headers(page)), Middleware(DanishShell, page=page)],
    )


def hand_on_store(url: str) -> None:
    """Let the pages, which read the environment, use this store."""
    os.environ["DATABASE_URL"] = url


@asynccontextmanager
async def warmed_up(_app: st.App) -> AsyncIterator[None]:
    """Before the first visitor: import what every page needs, draw one figure, and freeze the heap.

    It runs once Streamlit's runtime is there, since the caches that the imports declare belong to it.
    """
    for package in (tracker.figures, tracker.insight, tracker.ui):
        import_all(package)
    go.Figure(go.Bar(x=[1, 2], y=["a", "b"], orientation="h")).to_json()
    freeze_heap()
    yield
