"""A quote that does not stand where it is said to is found in whichever column or list it is kept."""

import json
from typing import Any

import pytest
from sqlalchemy import Engine, select, text, update

from tests.conftest import NOW
from tests.store.examples import DOCUMENT, READING
from tracker.danish.vocabulary import Vocabulary
from tracker.store.checking import find_loose_words
from tracker.store.engine import reading, writing
from tracker.store.tables import metadata
from tracker.usecases.store_reading import Intake, store_reading


@pytest.fixture
def filled(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    with writing(any_store) as conn:
        store_reading(conn, Intake(DOCUMENT, b"fil", READING, vocabulary, NOW))
    return any_store


def loose(engine: Engine) -> list[str]:
    with reading(engine) as conn:
        return list(find_loose_words(conn))


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("votes", "text"),
        ("votes", "subject"),
        ("minority_statements", "text"),
        ("cross_references", "text"),
        ("read_wishes", "text"),
        ("read_notes", "text"),
        ("head_counts", "text"),
        ("attendances", "text"),
        ("amounts", "purpose"),
        ("amounts", "sentence"),
        ("items", "outside_remit"),
    ],
)
def test_other_words_than_the_document_s_are_found(filled: Engine, table: str, column: str) -> None:
    assert loose(filled) == []
    with filled.begin() as conn:
        conn.execute(text(f"UPDATE {table} SET {column} = {column} || ' ikke'"))
    assert loose(filled)
    assert {found.split()[1] for found in loose(filled)} == {table}


def shifted(value: Any) -> Any:
    """The last place in a list of quotes, one character on."""
    changed = json.loads(json.dumps(value))
    inmost = changed[-1]
    while inmost.get("voters"):
        inmost = inmost["voters"][-1]
    inmost["start"] += 1
    return changed


@pytest.mark.parametrize(
    ("name", "column"), [("votes", "sides"), ("minority_statements", "voters"), ("items", "case_numbers")]
)
def test_a_wrong_place_inside_a_list_is_found(filled: Engine, name: str, column: str) -> None:
    table = metadata.tables[name]
    with filled.begin() as conn:
        value = conn.execute(select(table.c[column])).scalar_one()
        conn.execute(update(table).values({column: shifted(value)}))
    assert [found.split()[:2] for found in loose(filled)] == [["words:", name]]
