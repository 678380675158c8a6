"""Items of a meeting with all that stands in them: one item becomes rows of many tables, and one item again."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from tracker.domain.agenda import AgendaItem, Attachment, CaseNumber, Section, SectionKind
from tracker.domain.source import Quote, Span
from tracker.errors import NotInStore
from tracker.store.attendances import attendance_rows, head_count_rows, load_attendances, load_head_counts
from tracker.store.decisions import decision_rows, load_decisions, load_recommendations, recommendation_rows
from tracker.store.follow_ups import follow_up_rows, load_follow_ups
from tracker.store.money import load_amounts, load_balances, load_ledger, load_no_applications, money_rows
from tracker.store.notes import load_read_notes, read_note_rows
from tracker.store.read_wishes import load_read_wishes, read_wish_rows
from tracker.store.references import load_references, reference_rows
from tracker.store.rows import (
    Row,
    Rows,
    insert_rows,
    named_quote_columns,
    named_quote_of,
    quote_columns,
    quote_of,
    select_row,
    select_rows,
    span_columns,
    span_of,
)
from tracker.store.tables import attachments, documents, items, metadata, sections
from tracker.store.votes import load_minority_statements, load_votes, vote_rows


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """Where an item stands: its id, its meeting and document, its place in it, and the pool that its money is of."""

    id: str
    meeting_id: str
    document_sha256: str
    position: int
    date: dt.date | None
    pool_id: str


def item_rows(item: AgendaItem, place: ItemPlace, kept_ids: Mapping[str, str] | None = None) -> Rows:
    """The rows of an item by table, those first that others refer to.

    ``kept_ids`` gives the ids under which follow-ups are stored already, by their sentence.
    """
    where = (place.meeting_id, place.id, place.document_sha256)
    return {
        "items": [_item_row(item, place)],
        "sections": [_section_row(section, place.id, at) for at, section in enumerate(item.sections, 1)],
        "recommendations": recommendation_rows(item.recommendations, place.id),
        **decision_rows(item.decision, item.earlier_decisions, place.id),
        "attachments": [_attachment_row(found, place.id, at) for at, found in enumerate(item.attachments, 1)],
        "attendances": attendance_rows(item.attendances, *where),
        "head_counts": head_count_rows(item.head_counts, *where),
        **vote_rows(item, place.id),
        "cross_references": reference_rows(item.references, place.id),
        "read_wishes": read_wish_rows(item.target_wishes, place.id),
        "read_notes": read_note_rows(item.notes, place.id),
        **money_rows(item, place.id, place.pool_id, place.date),
        "follow_ups": follow_up_rows(item.follow_ups, place.id, kept_ids or {}),
    }


def save_item(conn: Connection, item: AgendaItem, place: ItemPlace) -> None:
    """Store an item that is not there yet."""
    for table, rows in item_rows(item, place).items():
        insert_rows(conn, metadata.tables[table], rows)


def load_item(conn: Connection, id: str) -> AgendaItem:
    """An item with all that stands in it, as it was read. Raises ``NotInStore``."""
    row = select_row(conn, items, id)
    if row is None:
        raise NotInStore("item", id)
    text = conn.execute(select(documents.c.text).where(documents.c.sha256 == row["document_sha256"])).scalar_one()
    own, earlier = load_decisions(conn, id)
    return AgendaItem(
        span=span_of(row),
        number=row["number"],
        title=row["title"],
        title_quote=Quote.of(text, row["title_start"], row["title_end"]) if row["title_start"] is not None else None,
        case_numbers=case_numbers_of(row),
        is_closed=row["is_closed"],
        sections=tuple(_section(found) for found in _in_order(select_rows(conn, sections, "item_id", [id]))),
        recommendations=load_recommendations(conn, id),
        decision=own,
        earlier_decisions=earlier,
        attendances=load_attendances(conn, row["meeting_id"], id),
        attachments=tuple(_attachment(found) for found in _in_order(select_rows(conn, attachments, "item_id", [id]))),
        amounts=load_amounts(conn, id),
        ledger=load_ledger(conn, id, text),
        no_applications=load_no_applications(conn, id),
        balances=load_balances(conn, id, text),
        follow_ups=load_follow_ups(conn, id),
        votes=load_votes(conn, id),
        minority_statements=load_minority_statements(conn, id),
        head_counts=load_head_counts(conn, row["meeting_id"], id),
        references=load_references(conn, id),
        target_wishes=load_read_wishes(conn, id),
        notes=load_read_notes(conn, id),
        outside_remit=named_quote_of(row, "outside_remit"),
        external_id=row["external_id"],
    )


def case_numbers_of(row: Mapping[str, Any]) -> tuple[CaseNumber, ...]:
    """The case numbers in an item's row."""
    return tuple(
        CaseNumber(Quote(case["text"], Span(case["start"], case["end"])), case["kle_subject"], case["kle_facet"])
        for case in row["case_numbers"]
    )


def _item_row(item: AgendaItem, place: ItemPlace) -> Row:
    title = item.title_quote.span if item.title_quote else None
    return {
        "id": place.id,
        "meeting_id": place.meeting_id,
        "document_sha256": place.document_sha256,
        "position": place.position,
        "number": item.number,
        "title": item.title,
        "title_start": title.start if title else None,
        "title_end": title.end if title else None,
        "case_numbers": [_case_number_json(case) for case in item.case_numbers],
        "is_closed": item.is_closed,
        **span_columns(item.span),
        **named_quote_columns("outside_remit", item.outside_remit),
        "external_id": item.external_id,
    }


def _case_number_json(case: CaseNumber) -> Row:
    return {
        "text": case.quote.text,
        "kle_subject": case.kle_subject,
        "kle_facet": case.kle_facet,
        "start": case.quote.span.start,
        "end": case.quote.span.end,
    }


def _section_row(section: Section, item_id: str, position: int) -> Row:
    return {
        "item_id": item_id,
        "id": f"{item_id}:section-{position}",
        "position": position,
        "kind": section.kind.value,
        "heading": section.heading,
        "text": section.quote.text,
        "text_start": section.quote.span.start,
        "text_end": section.quote.span.end,
        **span_columns(section.span),
    }


def _section(row: Row) -> Section:
    quote = Quote(row["text"], Span(row["text_start"], row["text_end"]))
    return Section(SectionKind(row["kind"]), quote, span_of(row), row["heading"])


def _attachment_row(found: Attachment, item_id: str, position: int) -> Row:
    return {
        "item_id": item_id,
        "id": f"{item_id}:attachment-{position}",
        "position": position,
        "title": found.title,
        "document_id": found.document_id,
        "journal_number": found.journal_number,
        "is_closed": found.is_closed,
        "mark": found.mark,
        **quote_columns(found.quote),
        "external_id": found.external_id,
    }


def _attachment(row: Row) -> Attachment:
    return Attachment(
        title=row["title"],
        quote=quote_of(row),
        document_id=row["document_id"],
        journal_number=row["journal_number"],
        is_closed=row["is_closed"],
        mark=row["mark"],
        external_id=row["external_id"],
    )


def _in_order(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row["position"])
