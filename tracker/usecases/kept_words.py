"""What people said of things read in a document, when it is read anew: kept, anchored again, or reported lost."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from tracker.domain.issue import Issue, IssueCode, Severity
from tracker.domain.source import Quote, Span
from tracker.store.corrections import Correction, clear_answers, delete_words_about, load_corrections, spoken_of
from tracker.store.links import Link, load_links, save_link
from tracker.store.rows import Row, Rows
from tracker.store.take_overs import last_taken

TAKEN_OVER = "taken_over"
_TABLES = {"item": "items", "decision": "decisions", "follow_up": "follow_ups", "ledger": "ledger"}
"""Where the things stand that people speak of, by the type of target."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A word of a person whose subject is gone: what it was about, and what kind of word.

    The kinds are *link*, *correction*, *state* and ``TAKEN_OVER``.
    """

    target_id: str
    about: str
    kind: str


def kept_rows(conn: Connection, stored: Mapping[str, Sequence[Row]]) -> tuple[tuple[str, str], ...]:
    """Table and id of the stored rows that people have spoken of."""
    said = spoken_of(conn, _ids(stored))
    return tuple((table, row["id"]) for table in _TABLES.values() for row in stored[table] if row["id"] in said)


def items_of(kept: Sequence[tuple[str, str]], stored: Mapping[str, Sequence[Row]]) -> set[str]:
    """The ids of the items of which, or of anything in which, people have spoken."""
    spoken = set(kept)
    return {
        row.get("item_id") or row["id"]
        for table in _TABLES.values()
        for row in stored[table]
        if (table, row["id"]) in spoken
    }


def vanished(stored: Mapping[str, Sequence[Row]], wanted: Mapping[str, Sequence[Row]]) -> dict[str, Row]:
    """The rows that people can speak of, by id, that are stored and will go."""
    staying = set(_ids(wanted))
    return {row["id"]: row for table in _TABLES.values() for row in stored[table] if row["id"] not in staying}


def words_lost(conn: Connection, gone: Mapping[str, Row]) -> tuple[Lost, ...]:
    """What people said of rows that go, and that another body had taken them over."""
    said = [(target, kind) for target, words in spoken_of(conn, gone).items() for kind, _ in words]
    taken = [(target, TAKEN_OVER) for target in last_taken(conn, gone)]
    return tuple(
        Lost(target, str(gone[target].get("title") or gone[target].get("text") or target), kind)
        for target, kind in sorted([*said, *taken], key=lambda one: one[0])
    )


def forget(conn: Connection, gone: Mapping[str, Row]) -> None:
    """Take out the links, corrections and answers that refer to rows that are gone."""
    delete_words_about(conn, gone)
    clear_answers(conn, gone)


def changed_under_people(
    conn: Connection, wanted: Rows, meeting: Row, header_span: Span, lost: Sequence[Lost]
) -> Iterator[Issue]:
    """Issues for corrections whose machine value is another now, and for words whose subject is gone."""
    rows = {row["id"]: row for table in _TABLES.values() for row in wanted[table]}
    rows[meeting["id"]] = meeting
    for correction in load_corrections(conn, rows):
        row = rows[correction.target_id]
        now_read = json_value(row.get(correction.field))
        if correction.field in row and now_read not in (correction.machine_value, correction.human_value):
            yield _changed(row, correction, header_span)
    for word in lost:
        yield Issue(IssueCode.SOURCE_CHANGED, Severity.LOOK, header_span, word.about)


def keep_evidence(conn: Connection, item_texts: Mapping[str, tuple[str, Span]]) -> tuple[Link, ...]:
    """Put the evidence of people's links where the words stand now; returns the links whose words are gone.

    ``item_texts`` gives the document's text and the item's span by item id.
    """
    without = []
    for link in load_links(conn, item_texts):
        if not link.is_persons:
            continue
        text, span = item_texts[link.target_id]
        found = tuple(at for at in (_find_again(quote, text, span) for quote in link.evidence) if at is not None)
        if found != link.evidence:
            save_link(conn, replace(link, evidence=found))
        if link.evidence and not found:
            without.append(link)
    return tuple(without)


def evidence_gone(links: Sequence[Link], item_texts: Mapping[str, tuple[str, Span]]) -> tuple[Issue, ...]:
    """Issues for people's links whose words do not stand in their item any more."""
    return tuple(
        Issue(
            IssueCode.SOURCE_CHANGED,
            Severity.LOOK,
            item_texts[link.target_id][1],
            " … ".join(quote.text for quote in link.evidence),
        )
        for link in links
    )


def json_value(value: Any) -> Any:
    """A column's value as it stands in a correction: dates and times as ISO text."""
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def _changed(row: Row, correction: Correction, header_span: Span) -> Issue:
    start, end = row.get("span_start"), row.get("span_end")
    span = header_span if start is None or end is None else Span(start, end)
    return Issue(IssueCode.SOURCE_CHANGED, Severity.LOOK, span, f"{correction.field}: {row[correction.field]}")


def _find_again(quote: Quote, text: str, item: Span) -> Quote | None:
    if item.covers(quote.span) and text[quote.span.start : quote.span.end] == quote.text:
        return quote
    start = text.find(quote.text, item.start, item.end)
    return Quote.of(text, start, start + len(quote.text)) if start >= 0 else None


def _ids(rows: Mapping[str, Sequence[Row]]) -> list[str]:
    return [row["id"] for table in _TABLES.values() for row in rows[table]]
