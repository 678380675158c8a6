"""Every screen of this room on the sample: it stands, its first sentence counts, and closed items stay closed."""

import json

import pytest
from sqlalchemy import Engine, select

from tests.pages.conftest import OpenPage, text_of
from tracker.store.tables import documents, items, meetings

SAMPLE = "eksempelby"
PAGES = ("meetings", "decisions", "follow_ups", "review", "documents")


def closed_passages(engine: Engine) -> list[str]:
    """The words of each closed item but for the lines that hold its title."""
    with engine.connect() as connection:
        rows = connection.execute(
            select(items.c.title, items.c.span_start, items.c.span_end, documents.c.text)
            .join(documents, documents.c.sha256 == items.c.document_sha256)
            .where(items.c.is_closed)
        ).all()
    return [
        line.strip()
        for row in rows
        for line in row.text[row.span_start : row.span_end].splitlines()
        if row.title not in line and len(line.split()) > 4
    ]


def addresses(engine: Engine) -> list[tuple[str, dict[str, str]]]:
    """Pages, every meeting, every item, and every document with its source and its review."""
    with engine.connect() as connection:
        meeting_ids = connection.execute(
            select(meetings.c.id).where(meetings.c.municipality_code == SAMPLE).order_by(meetings.c.id)
        ).scalars()
        item_ids = connection.execute(select(items.c.id).where(items.c.is_closed)).scalars()
        shas = connection.execute(
            select(documents.c.sha256)
            .join(items, items.c.document_sha256 == documents.c.sha256)
            .where(items.c.is_closed)
        ).scalars()
        found: list[tuple[str, dict[str, str]]] = [(page, {}) for page in PAGES]
        found += [("meetings", {"moede": one}) for one in meeting_ids]
        found += [("meetings", {"punkt": one}) for one in item_ids]
        for sha256 in dict.fromkeys(shas):
            found += [("source", {"dok": sha256, "fra": "0", "til": "900"}), ("review", {"dok": sha256})]
    return found


def test_nothing_of_a_closed_item_stands_on_any_screen(sample_store: Engine, open_page: OpenPage) -> None:
    secrets = closed_passages(sample_store)
    assert secrets, "the sample has no closed item with a text"
    for page, address in addresses(sample_store):
        app = open_page(sample_store, page, kommune=SAMPLE, **address)
        assert not app.exception, (page, address)
        assert not app.error, (page, address, app.error)
        shown = text_of(app).replace("\\", "") + json.dumps(address)
        assert [secret for secret in secrets if secret in shown] == [], (page, address)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("meetings", "**10\N{NO-BREAK SPACE}møder** i 3\N{NO-BREAK SPACE}udvalg og råd."),
        ("documents", "**10\N{NO-BREAK SPACE}dokumenter** om 10\N{NO-BREAK SPACE}møder er læst"),
        ("decisions", "hænger sammen med et mål"),
        ("follow_ups", "er ikke afsluttet"),
        ("review", "i 10\N{NO-BREAK SPACE}dokumenter."),
    ],
)
def test_the_first_sentence_counts(sample_store: Engine, open_page: OpenPage, page: str, words: str) -> None:
    app = open_page(sample_store, page, kommune=SAMPLE)
    assert words in text_of(app)


def test_every_item_of_the_sample_can_be_opened(sample_store: Engine, open_page: OpenPage) -> None:
    with sample_store.connect() as connection:
        ids = connection.execute(select(items.c.id).where(items.c.id.startswith(SAMPLE))).scalars().all()
    assert len(ids) > 40
    for item_id in ids:
        app = open_page(sample_store, "meetings", kommune=SAMPLE, punkt=item_id)
        assert not app.exception, item_id
        assert not app.error, item_id
