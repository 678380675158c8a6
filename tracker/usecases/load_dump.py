"""The inverse of ``dump``: what was dumped stands in the store again, in the place of what stood there."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Engine

from tracker.domain.follow_up import Duty
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.errors import RefusalCode, StoreTooNew, UnreadableFile
from tracker.store.checking import find_loose_words
from tracker.store.corrections import has_words_of_people
from tracker.store.engine import reading, writing
from tracker.store.whole import MIGRATION, TABLES, BrokenReference, count_own_documents, from_json, load_tables
from tracker.usecases.dump_store import KEYS

_LEDGER_OF_ENTRIES = "0010"
"""The migration from which entries stand in a table of their own."""


def load_dump(engine: Engine, name: str, content: bytes) -> dict[str, int]:
    """Put a dump in the place of everything in the store; returns how many rows each table got.

    The whole file is checked, also that every quoted word stands where it is said to. Raises ``UnreadableFile`` for
    what is no dump and ``StoreTooNew`` for one of a newer version; nothing is changed then.
    """
    tables = read_dump(name, content)
    try:
        with writing(engine) as conn:
            load_tables(conn, tables)
            loose = next(find_loose_words(conn), None)
            if loose is not None:
                raise UnreadableFile(RefusalCode.DAMAGED, name, loose)
    except (BrokenReference, KeyError, TypeError) as wrong:  # the latter two: places that are none
        raise UnreadableFile(RefusalCode.DAMAGED, name, str(wrong)) from wrong
    return {table: len(rows) for table, rows in tables.items()}


def holds_own_data(engine: Engine) -> bool:
    """Whether the store holds anything that would be lost: documents people brought, or what people said."""
    with reading(engine) as conn:
        return count_own_documents(conn) > 0 or has_words_of_people(conn)


def read_dump(name: str, content: bytes) -> dict[str, list[dict[str, Any]]]:
    """The rows of a dump by table, checked; computed figures are left out."""
    try:
        data = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, name, str(wrong)) from wrong
    if not isinstance(data, dict) or data.get("format") != 1:
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, "format")
    if str(data.get("migration")) > MIGRATION:
        raise StoreTooNew(str(data["migration"]))
    if str(data.get("migration")) < _LEDGER_OF_ENTRIES:
        data = _with_entries(data)
    tables: dict[str, list[dict[str, Any]]] = {}
    for table in TABLES:
        rows = data.get(KEYS.get(table.name, table.name), [])
        try:
            tables[table.name] = [dict(_stored_form(table.name, row)) for row in rows if not _is_computed(row)]
            for row in tables[table.name]:
                from_json(table, row)
        except (ValueError, TypeError, KeyError, AttributeError) as wrong:
            raise UnreadableFile(RefusalCode.DAMAGED, name, f"{table.name}: {wrong}") from wrong
    return tables


def _with_entries(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """A dump from before the ledger of entries: what no minutes told becomes entries, in the order of their years.

    Nobody had said which applicants are private persons: all are masked until somebody does.
    """
    rows = [row for row in data.get("ledger", ()) if not _is_computed(row)]
    told = [row for row in rows if row.get("item_id") is not None]
    other = sorted((row for row in rows if row.get("item_id") is None), key=lambda row: (row["year"], row["id"]))
    entries = [{**row, "number": number, "text": None} for number, row in enumerate(other, 1)]
    applications = [{"is_limited_by_pool": False, **row} for row in data.get("applications", ())]
    return {**data, "ledger": told, "ledger_entries": entries, "applications": applications}


def _is_computed(row: Mapping[str, Any]) -> bool:
    return row.get("origin") == Origin.INFERRED.value or bool(row.get("is_copy"))


def _stored_form(table: str, row: Mapping[str, Any]) -> Mapping[str, Any]:
    if table == "follow_ups":
        return {**row, "state": row.get("became", row["state"]), "duty": row.get("duty", Duty.FIRM.value)}
    if table == "ledger":
        return {**row, "kind": LedgerKind(row.get("posted_as", row["kind"])).value}
    if table == "ledger_entries":
        return {**row, "kind": LedgerKind(row["kind"]).value, "origin": Origin(row["origin"]).value}
    if table != "links":
        return row
    places = zip(row["evidence"], row["evidence_at"], strict=True)
    return {**row, "evidence": [{"text": words, **place} for words, place in places]}
