"""The queries behind the screens, on SQLite and PostgreSQL: closed items give number and title, corrections count."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Connection, Engine, update

from tests.conftest import NOW
from tests.pages.hostile_store import CODE, SECRET, fill_hostile
from tracker.store import (
    frames_decisions,
    frames_documents,
    frames_items,
    frames_meetings,
    frames_references,
    frames_review,
    frames_tasks,
)
from tracker.store.corrections import Correction, save_correction
from tracker.store.engine import reading, writing
from tracker.store.tables import follow_ups

QUERIES: tuple[tuple[Callable[..., pd.DataFrame], tuple[Any, ...], int], ...] = (
    (frames_meetings.meetings_frame, (CODE,), 2),
    (frames_meetings.meeting_frame, ("m1",), 1),
    (frames_meetings.items_frame, ("m1",), 3),
    (frames_meetings.item_frame, ("i2",), 1),
    (frames_meetings.attendances_frame, ("m1",), 1),
    (frames_items.sections_frame, ("i1",), 1),
    (frames_items.sections_frame, ("i2",), 0),
    (frames_items.recommendations_frame, ("i2",), 0),
    (frames_items.attachments_frame, ("i2",), 0),
    (frames_items.amounts_frame, ("i2",), 0),
    (frames_items.item_money_frame, ("i1",), 0),
    (frames_items.item_decisions_frame, ("i1",), 1),
    (frames_items.item_decisions_frame, ("i2",), 0),
    (frames_items.statements_frame, ("i1",), 1),
    (frames_items.statements_frame, ("i2",), 0),
    (frames_items.item_links_frame, ("i1",), 1),
    (frames_items.item_links_frame, ("i2",), 0),
    (frames_items.votes_frame, ("i1",), 3),
    (frames_items.votes_frame, ("i2",), 0),
    (frames_items.minority_statements_frame, ("i1",), 1),
    (frames_items.minority_statements_frame, ("i2",), 0),
    (frames_references.references_frame, ("i1",), 6),
    (frames_references.references_frame, ("i2",), 0),
    (frames_meetings.head_counts_frame, ("m1",), 1),
    (frames_decisions.decision_votes_frame, (CODE,), 3),
    (frames_decisions.decisions_frame, (CODE,), 1),
    (frames_decisions.linked_goals_frame, (CODE,), 0),
    (frames_tasks.tasks_frame, (CODE,), 1),
    (frames_tasks.item_tasks_frame, ("i2",), 0),
    (frames_tasks.meeting_days_frame, (CODE,), 1),
    (frames_documents.documents_frame, (CODE,), 2),
    (frames_documents.file_frame, ("d1",), 0),
    (frames_documents.file_frame, ("d2",), 1),
    (frames_documents.closed_spans_frame, ("d1",), 1),
    (frames_documents.item_at_frame, ("d1", 10**6), 0),
    (frames_documents.similar_documents_frame, ("d1", "=1+1.txt"), 2),
    (frames_documents.documents_of_day_frame, ("b", dt.date(2024, 2, 29)), 1),
    (frames_review.review_documents_frame, (CODE,), 2),
    (frames_review.issues_frame, ("d1",), 2),
    (frames_review.document_items_frame, ("d1",), 3),
    (frames_review.corrections_frame, ("i1",), 0),
    (frames_review.suggested_links_frame, (CODE,), 1),
    (frames_review.goal_choices_frame, (CODE,), 1),
)


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    with writing(any_store) as connection:
        fill_hostile(connection)
    return any_store


def test_every_query_gives_its_rows_and_nothing_of_what_is_closed(filled: Engine) -> None:
    with reading(filled) as connection:
        for query, arguments, count in QUERIES:
            frame = query(connection, *arguments)
            assert len(frame) == count, query.__name__
            assert SECRET not in frame.to_csv(), query.__name__


def test_an_empty_store_gives_frames_with_columns(any_store: Engine) -> None:
    with reading(any_store) as connection:
        for query, arguments, _ in QUERIES:
            frame = query(connection, *arguments)
            assert frame.empty, query.__name__
            assert len(frame.columns) > 1, query.__name__


def correct(connection: Connection, target_type: str, target_id: str, field: str, value: Any) -> None:
    save_correction(connection, Correction(target_type, target_id, field, None, value, NOW))


def test_what_a_person_says_stands_in_every_frame(filled: Engine) -> None:
    with writing(filled) as connection:
        correct(connection, "meeting", "m2", "date", "2025-05-06")
        correct(connection, "meeting", "m2", "body", "Rådet")
        correct(connection, "item", "i3", "title", "Eventuelt")
        correct(connection, "decision", "i1:decision", "outcome", "rejected")
        correct(connection, "follow_up", "i1#t", "due_latest", "2026-12-31")
    with reading(filled) as connection:
        meetings = frames_meetings.meetings_frame(connection, CODE)
        assert [*meetings["date"]] == [dt.date(2025, 5, 6), dt.date(2024, 2, 29)]
        assert meetings["body"][0] == "Rådet"
        assert frames_meetings.item_frame(connection, "i3")["title"][0] == "Eventuelt"
        assert frames_decisions.decisions_frame(connection, CODE)["outcome"][0] == "rejected"
        assert frames_tasks.tasks_frame(connection, CODE)["due_latest"][0] == dt.date(2026, 12, 31)


def test_whom_the_words_mean_goes_where_a_person_wrote_other_words(filled: Engine) -> None:
    queries = ((frames_tasks.tasks_frame, CODE), (frames_tasks.item_tasks_frame, "i1"))
    with writing(filled) as connection:
        for query, argument in queries:
            assert query(connection, argument)["responsible_kind"][0] == "role"
        correct(connection, "follow_up", "i1#t", "responsible", "Jobcentret")
        for query, argument in queries:
            task = query(connection, argument).iloc[0]
            said = (task["responsible"], task["responsible_kind"], task["responsible_name"])
            assert said == ("Jobcentret", None, None), query.__name__


def test_a_person_closes_and_opens_items(filled: Engine) -> None:
    with writing(filled) as connection:
        correct(connection, "item", "i1", "is_closed", True)
        correct(connection, "item", "i2", "is_closed", False)
    with reading(filled) as connection:
        decisions = frames_decisions.decisions_frame(connection, CODE)
        assert [*decisions["item_id"]] == ["i2"]
        assert [*frames_documents.closed_spans_frame(connection, "d1")["number"]] == ["1"]


def test_an_answer_stands_beside_its_task_until_its_item_is_closed(filled: Engine) -> None:
    answer = {"answer_item_id": "i3", "answer_text": "Svaret.", "answer_start": 1, "answer_end": 7}
    with writing(filled) as connection:
        connection.execute(update(follow_ups).where(follow_ups.c.id == "i1#t").values(state="done", **answer))
    columns = [*answer, "answer_document_sha256", "answered_on"]
    queries = ((frames_tasks.tasks_frame, CODE), (frames_tasks.item_tasks_frame, "i1"))
    with reading(filled) as connection:
        for query, argument in queries:
            shown = query(connection, argument)[columns].iloc[0].to_list()
            assert shown == [*answer.values(), "d1", dt.date(2024, 2, 29)], query.__name__
    with writing(filled) as connection:
        correct(connection, "item", "i3", "is_closed", True)
    with reading(filled) as connection:
        for query, argument in queries:
            assert query(connection, argument)[columns].iloc[0].to_list() == [None] * 6, query.__name__
