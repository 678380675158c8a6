"""A fully filled reading through the whole store: read again it changes nothing, read otherwise only what differs."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.conftest import NOW
from tests.store.examples import DOCUMENT, ITEM, READING
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.domain.reading import MinutesReading
from tracker.store.documents import load_document, load_personal_marks
from tracker.store.engine import reading, writing
from tracker.store.items import load_item
from tracker.store.meetings import items_of_meeting, load_header
from tracker.usecases.check_store import check_store
from tracker.usecases.dump_store import dump_store
from tracker.usecases.plan import Plan
from tracker.usecases.store_reading import Intake, store_reading


def store_again(engine: Engine, found: MinutesReading, vocabulary: Vocabulary) -> Plan:
    """What storing the example with this reading of it changed."""
    with writing(engine) as conn:
        return store_reading(conn, Intake(DOCUMENT, b"fil", found, vocabulary, NOW)).plan


def with_item(item: AgendaItem) -> MinutesReading:
    return replace(READING, items=(item,))


def test_what_was_read_is_what_is_loaded(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_again(any_store, READING, vocabulary)
    meeting_id = dump_store(any_store)["meetings"][0]["id"]
    with reading(any_store) as conn:
        (item,) = items_of_meeting(conn, meeting_id)
        assert load_item(conn, item["id"]) == ITEM
        header = load_header(conn, meeting_id)
        assert (header.attendances, header.head_counts) == (READING.header.attendances, READING.header.head_counts)
        assert header.external_id == READING.header.external_id
        assert load_personal_marks(conn, DOCUMENT.sha256) == READING.personal
    assert check_store(any_store).problems == ()


def test_a_file_with_a_civil_registration_number_is_not_kept(any_store: Engine, vocabulary: Vocabulary) -> None:
    store_again(any_store, READING, vocabulary)
    with reading(any_store) as conn:
        document, filing = load_document(conn, DOCUMENT.sha256)
    assert document == DOCUMENT
    assert filing.content == b""


def test_read_again_nothing_changes(any_store: Engine, vocabulary: Vocabulary) -> None:
    first = store_again(any_store, READING, vocabulary)
    before = dump_store(any_store)
    again = store_again(any_store, READING, vocabulary)
    assert (again.inserted, again.updated, again.deleted) == (0, 0, 0)
    assert again.unchanged == first.inserted
    after = dump_store(any_store)
    assert {name: rows for name, rows in after.items() if name != "events"} == {
        name: rows for name, rows in before.items() if name != "events"
    }


@pytest.mark.parametrize(
    ("otherwise", "changed"),
    [
        pytest.param(with_item(replace(ITEM, votes=())), (0, 0, 1), id="no vote is read any more"),
        pytest.param(with_item(replace(ITEM, references=ITEM.references * 2)), (1, 0, 0), id="one more reference"),
        pytest.param(
            with_item(replace(ITEM, votes=(replace(ITEM.votes[0], is_unanimous=None),))),
            (0, 1, 0),
            id="a vote that is read otherwise",
        ),
        pytest.param(
            with_item(replace(ITEM, amounts=(ITEM.amounts[0], replace(ITEM.amounts[1], kind=None)))),
            (0, 1, 0),
            id="a sum whose kind is not told",
        ),
        pytest.param(with_item(replace(ITEM, outside_remit=None)), (0, 1, 0), id="a case that is the body's after all"),
        pytest.param(with_item(replace(ITEM, head_counts=())), (0, 0, 1), id="no numbers under the item"),
        pytest.param(replace(READING, personal=()), (0, 0, 2), id="nothing personal"),
        pytest.param(
            replace(READING, header=replace(READING.header, head_counts=())), (0, 0, 1), id="no numbers of the meeting"
        ),
    ],
)
def test_read_otherwise_only_that_changes(
    any_store: Engine, vocabulary: Vocabulary, otherwise: MinutesReading, changed: tuple[int, int, int]
) -> None:
    store_again(any_store, READING, vocabulary)
    plan = store_again(any_store, otherwise, vocabulary)
    assert (plan.inserted, plan.updated, plan.deleted) == changed
    back = store_again(any_store, READING, vocabulary)
    assert (back.inserted, back.updated, back.deleted) == (changed[2], changed[1], changed[0])
