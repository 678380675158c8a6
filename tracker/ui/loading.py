"""Cached reads: the only ``st.cache_data`` of the project, keyed by the store's revision."""

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st
from sqlalchemy import Connection, Engine

from tracker.settings import Settings
from tracker.store.engine import open_store, reading, revision

Result = TypeVar("Result")


def today() -> dt.date:
    """The day that ages and lateness are counted from."""
    return Settings.read().today()


def _dispose(engine: Engine) -> None:
    engine.dispose()


@st.cache_resource(show_spinner=False, max_entries=4, on_release=_dispose)
def _open(database_url: str) -> Engine:
    return open_store(database_url)


def current_engine() -> Engine:
    """The store of this installation, opened and migrated once a process."""
    return _open(Settings.read().database_url)


def load(query: Callable[..., Result], *args: Any) -> Result:
    """What ``query(connection, *args)`` reads: a frame or a value, read once for each revision of the store.

    ``query`` is a function of a module; its name and the arguments, which must be plain values, are the key.
    """
    engine = current_engine()
    with reading(engine) as connection:
        number = revision(connection)
    key = (engine.url.render_as_string(), number, f"{query.__module__}.{query.__qualname__}", args)
    result: Result = _read(key, query, args)
    return result


@st.cache_data(show_spinner="Henter fra lageret …", max_entries=1024)
def _read(key: tuple[Any, ...], _query: Callable[..., Any], _args: tuple[Any, ...]) -> Any:
    connection: Connection
    with reading(current_engine()) as connection:
        return _query(connection, *_args)
