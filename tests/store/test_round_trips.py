"""What is saved is what is loaded: one fully filled example of each noun, on both databases."""

import datetime as dt
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import Enum

import pytest
from sqlalchemy import Connection, Engine

from tests.store import examples
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.domain.source import Span
from tracker.errors import NotInStore
from tracker.store import attendances, corrections, documents, items, links, meetings, money, tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.policies import save_goals, save_policies
from tracker.store.rows import insert_rows

NOW = dt.datetime.fromisoformat("2024-05-20T10:30:00")
MEETING = "eksempelby/trivselsraad/2024-05-14/1"
PLACE = items.ItemPlace(
    f"{MEETING}/4b",
    MEETING,
    examples.DOCUMENT.sha256,
    7,
    dt.date(2024, 5, 14),
    "eksempelby/trivselsraad/rådighedsbeløb",
)
FILING = documents.Filing(
    content=b"%PDF\x00\xff",
    extraction_version=4,
    header_span=Span(0, 12),
    remainder=(Span(3, 4), Span(8, 9)),
    imported_at=NOW,
    imported_by="Ane",
    pack="sample",
    meeting_id=MEETING,
    replaced_by=examples.DOCUMENT.sha256,
)


def save_examples_meeting(conn: Connection) -> None:
    """The example's municipality, body, meeting, pool and document."""
    meetings.save_municipality(conn, Municipality("eksempelby", "Eksempelby Kommune", is_invented=True))
    body_id = meetings.save_body(conn, Body("eksempelby", "trivselsraad", "Trivselsrådet"))
    row = {
        "id": MEETING,
        "municipality_code": "eksempelby",
        "body_id": body_id,
        "running_number": 1,
        "title": "Trivsel",
        **meetings.meeting_row(examples.HEADER, examples.DOCUMENT.sha256),
    }
    meetings.put_meeting(conn, row)
    documents.save_document(conn, examples.DOCUMENT, FILING)
    money.save_own_pool(conn, MEETING)


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    """A store with the example's meeting."""
    with writing(any_store) as conn:
        save_examples_meeting(conn)
    return any_store


def test_the_examples_leave_no_field_at_its_default() -> None:
    values = (examples.DOCUMENT, examples.HEADER, examples.ITEM, examples.READING, *examples.ISSUES, FILING)
    assert [name for value in values for name in _defaults(value)] == []


def test_a_document_survives_with_its_file(filled: Engine) -> None:
    with reading(filled) as conn:
        assert documents.load_document(conn, examples.DOCUMENT.sha256) == (examples.DOCUMENT, FILING)


def test_issues_survive_in_order(filled: Engine) -> None:
    with writing(filled) as conn:
        documents.save_issues(conn, examples.DOCUMENT.sha256, examples.ISSUES)
        assert documents.load_issues(conn, examples.DOCUMENT.sha256) == examples.ISSUES


def test_a_document_whose_file_is_not_kept_survives_without_it(filled: Engine) -> None:
    filing = replace(FILING, content=b"")
    with writing(filled) as conn:
        documents.put_document(conn, examples.DOCUMENT, filing)
        assert documents.load_document(conn, examples.DOCUMENT.sha256) == (examples.DOCUMENT, filing)


def test_personal_marks_survive_in_order(filled: Engine) -> None:
    with writing(filled) as conn:
        rows = documents.personal_rows(examples.DOCUMENT.sha256, examples.READING.personal)
        insert_rows(conn, tables.personal_marks, rows)
        assert documents.load_personal_marks(conn, examples.DOCUMENT.sha256) == examples.READING.personal


def test_a_municipality_and_a_body_survive(any_store: Engine) -> None:
    town = Municipality("099", "Nulby Kommune", is_invented=True)
    body = Body("099", "oekonomiudvalg", "Økonomiudvalget", BodyKind.FINANCE_COMMITTEE, "ØU")
    with writing(any_store) as conn:
        meetings.save_municipality(conn, town)
        body_id = meetings.save_body(conn, body)
        assert meetings.load_municipality(conn, "099") == town
        assert meetings.load_body(conn, body_id) == body


def test_a_meeting_s_header_survives_with_who_was_there(filled: Engine) -> None:
    with writing(filled) as conn:
        where = (MEETING, None, examples.DOCUMENT.sha256)
        insert_rows(conn, tables.attendances, attendances.attendance_rows(examples.HEADER.attendances, *where))
        insert_rows(conn, tables.head_counts, attendances.head_count_rows(examples.HEADER.head_counts, *where))
        loaded = meetings.load_header(conn, MEETING)
    assert loaded.municipality == "Eksempelby Kommune"
    assert {**_values(loaded), "municipality": "Eksempelby"} == _values(examples.HEADER)


def test_an_item_survives_with_all_that_stands_in_it(filled: Engine) -> None:
    with writing(filled) as conn:
        items.save_item(conn, examples.ITEM, PLACE)
    with reading(filled) as conn:
        assert items.load_item(conn, PLACE.id) == examples.ITEM


def test_a_link_survives_with_its_evidence(filled: Engine) -> None:
    link = links.Link(
        policy_id="eksempelby/2023-2028",
        goal_id="eksempelby/2023-2028/1",
        target_type="item",
        target_id=PLACE.id,
        origin=LinkOrigin.SUGGESTION,
        state=LinkState.CONFIRMED,
        evidence=(examples.q("cykler"), examples.q("børn")),
        band=LinkBand.LIKELY,
        score=0.75,
        decided_by="Bo",
        decided_at=NOW,
        seen_text="Godkendt.",
        later_at=NOW,
    )
    with writing(filled) as conn:
        save_policies(conn, [Policy(link.policy_id, "eksempelby", "Politik", 2023, 2028)], Entry())
        save_goals(conn, [Goal(str(link.goal_id), link.policy_id, None, GoalKind.GOAL, "1", 1)], Entry())
        links.save_link(conn, link)
        assert links.load_link(conn, link.id) == link
        assert links.load_links(conn, [PLACE.id]) == (link,)


def test_a_correction_and_a_journal_line_survive(any_store: Engine) -> None:
    word = corrections.Correction("item", "x", "title", "Cykel", "Cykler", NOW, "stavefejl", "Bo")
    event = corrections.Event(NOW, "corrected title", "item", "x", "Bo", before="Cykel", after={"title": "Cykler"})
    with writing(any_store) as conn:
        corrections.save_correction(conn, word)
        corrections.save_event(conn, event)
        assert corrections.load_corrections(conn, ["x"]) == (word,)
        assert corrections.load_events(conn, "x") == (event,)


def test_asking_for_what_is_not_there_says_so(any_store: Engine) -> None:
    loaders = (documents.load_document, items.load_item, meetings.load_header, meetings.load_body, links.load_link)
    with reading(any_store) as conn:
        for load in loaders:
            with pytest.raises(NotInStore):
                load(conn, "nothing")
        with pytest.raises(NotInStore):
            meetings.load_municipality(conn, "999")


def test_every_column_of_a_meeting_is_written(filled: Engine) -> None:
    with reading(filled) as conn:
        row = meetings.find_meeting(conn, MEETING)
    assert row is not None
    assert [column.name for column in tables.meetings.columns if row[column.name] in (None, {}, "")] == []


def _defaults(value: object) -> list[str]:
    """Names of fields anywhere in a value that are empty or hold their default."""
    if isinstance(value, tuple):
        return [name for each in value for name in _defaults(each)]
    if not is_dataclass(value) or isinstance(value, Enum):
        return []
    found = []
    for field in fields(value):
        held = getattr(value, field.name)
        has_default = field.default is not MISSING and held == field.default
        if held is None or held in ((), "") or has_default:
            found.append(f"{type(value).__name__}.{field.name}")
        found += _defaults(held)
    return found


def _values(header: object) -> dict[str, object]:
    return {field.name: getattr(header, field.name) for field in fields(header)}  # type: ignore[arg-type]
