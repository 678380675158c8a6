"""No frame that a screen may read, and no paper, holds the name of a private applicant."""

import datetime as dt
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Connection, Engine

import tracker.store
from tracker.store import pools
from tracker.store.engine import reading
from tracker.store.frames_money import applications_frame
from tracker.usecases.search_minutes import search_minutes
from tracker.usecases.write_handover import write_handover
from tracker.usecases.write_report import ReportFormat, write_status_report

CODE, TODAY = "eksempelby", dt.date(2026, 11, 22)


def frames() -> Iterator[Callable[..., Any]]:
    """Every frame of the store that is read for a whole municipality."""
    for module in pkgutil.iter_modules(tracker.store.__path__):
        if not module.name.startswith("frames"):
            continue
        found = importlib.import_module(f"tracker.store.{module.name}")
        for name, function in inspect.getmembers(found, inspect.isfunction):
            needed = [one for one in inspect.signature(function).parameters.values() if one.default is one.empty]
            is_own = function.__module__ == found.__name__ and name.endswith("_frame")
            if is_own and [one.name for one in needed] == ["connection", "municipality_code"]:
                yield function


def private_names(conn: Connection) -> set[str]:
    found = {one.applicant for one in pools.load_applications(conn) if one.is_private and one.applicant}
    return {part for name in found for part in name.split()}


def test_no_frame_of_a_municipality_holds_a_private_name(sample_store: Engine) -> None:
    with reading(sample_store) as conn:
        names = private_names(conn)
        assert len(names) >= 6
        read = {function.__name__: function(conn, CODE) for function in frames()}
    assert {"applications_frame", "entries_frame", "proposals_frame", "ledger_frame"} <= set(read)
    told = {name: _words(frame) for name, frame in read.items()}
    assert {name: one for name, words in told.items() for one in names if one in words} == {}


def _words(frame: Any) -> str:
    return str(frame.to_dict("records")) if isinstance(frame, pd.DataFrame) else str(frame)


@pytest.mark.parametrize("sees", [False, True])
def test_the_masked_frame_has_the_columns_and_rows_of_the_open_one(sample_store: Engine, sees: bool) -> None:
    with reading(sample_store) as conn:
        masked, open_one = applications_frame(conn, CODE), applications_frame(conn, CODE, sees_private=True)
        empty = applications_frame(conn, "findes-ikke", sees_private=sees)
    assert list(masked.columns) == list(open_one.columns) == list(empty.columns)
    assert list(masked["id"]) == list(open_one["id"])
    assert list(masked["granted_ore"]) == list(open_one["granted_ore"])
    assert empty.empty
    assert "Nanna Egelykke" in set(open_one["applicant"])


def test_no_paper_and_no_search_holds_a_private_name(sample_store: Engine) -> None:
    with reading(sample_store) as conn:
        names = private_names(conn)
        bodies = {pool.body for pool in pools.load_pools(conn, CODE)}
    assert len(bodies) == 2
    papers = [write_status_report(sample_store, CODE, ReportFormat.MARKDOWN, TODAY)]
    papers.append(write_handover(sample_store, CODE, f"{CODE}/integrationsraad", ReportFormat.MARKDOWN, TODAY))
    assert [name for name in names for paper in papers if name.encode() in paper] == []
    assert [name for name in names if search_minutes(sample_store, name)] == []
