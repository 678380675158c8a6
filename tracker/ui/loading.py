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


def small_group() -> int:
    """Figures that rest on fewer people than this are not shown."""
    return Settings.read().small_group


def _dispose(engine: Engine) -> None:
    engine.dispose()


@st.cache_resource(show_spinner=False, max_entries=4, on_release=_dispose)
def _open(database_url: str) -> Engine:
    return open_store(database_url)


def current_engine() -> Engine:
    """The store of this installation, opened and migrated once a process."""
    return _open(Settings.read().database_url)


def current_state() -> tuple[str, int]:
    """The store's address and revision: while they are the same, so is all that is reckoned from what it holds."""
    engine = current_engine()
    with reading(engine) as connection:
        return engine.url.render_as_string(), revision(connection)


def load(query: Callable[..., Result], *args: Any) -> Result:
    """What ``query(connection, *args)`` reads: a frame or a value, read once for each revision of the store.

    ``query`` is a function of a module; its name and the arguments, which must be plain values, are the key.
    """
    result: Result = _load(None, query, args)
    return result


def load_as(shape: Callable[[Any], Result], query: Callable[..., Any], *args: Any) -> Result:
    """What ``shape`` makes of what ``query`` reads, shaped once for each revision too; both are modules' functions."""
    result: Result = _load(shape, query, args)
    return result


def drawn(draw: Callable[..., Result], *args: Any) -> Result:
    """The picture that ``draw(*args)`` makes, drawn once for the same arguments; it is shown and never changed."""
    picture: Result = _draw(_name_of(draw), draw, args)
    return picture


def _load(shape: Callable[[Any], Any] | None, query: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    names = (_name_of(query), None if shape is None else _name_of(shape))
    return _read((*current_state(), names, args), shape, query, args)


def _name_of(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{function.__qualname__}"


@st.cache_data(show_spinner="Henter fra lageret …", max_entries=1024)
def _read(
    key: tuple[Any, ...],
    _shape: Callable[[Any], Any] | None,
    _query: Callable[..., Any],
    _args: tuple[Any, ...],
) -> Any:
    connection: Connection
    with reading(current_engine()) as connection:
        found = _query(connection, *_args)
    return found if _shape is None else _shape(found)


@st.cache_resource(show_spinner=False, max_entries=256)
def _draw(name: str, _draw: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    return _draw(*args)
