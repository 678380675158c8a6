"""A dump that an older version wrote loads: what it does not tell of is unknown, not missing."""

import json
from typing import Any

from sqlalchemy import Engine

from tracker.usecases.dump_store import dump_store
from tracker.usecases.load_dump import load_dump

NEW_TABLES = (
    "votes",
    "minority_statements",
    "cross_references",
    "head_counts",
    "personal_marks",
    "read_wishes",
    "ledger_answers",
    "ledger_entries",
    "ledger_imports",
    "accounts",
    "entry_applications",
    "entry_goals",
    "pool_rules",
    "no_applications",
    "deviation_notes",
)
LEDGER = (
    *("id", "pool_id", "item_id", "kind", "amount_ore", "amount_dkk", "year", "date", "purpose", "text", "origin"),
    *("span_start", "span_end", "amount_start", "amount_end", "source", "pack", "entered_by", "entered_at"),
    *("meeting_date", "item_number"),
)
"""What the ledger held when entries stood beside what minutes tell."""
NEW_COLUMNS = {
    "amounts": (
        "kind",
        "year",
        *(f"{name}{end}" for name in ("purpose", "sentence") for end in ("", "_start", "_end")),
    ),
    "attachments": ("external_id",),
    "attendances": ("time", "items"),
    "documents": ("masked", "converter", "doubtful_share"),
    "follow_ups": ("responsible_kind", "responsible_name"),
    "items": ("outside_remit", "outside_remit_start", "outside_remit_end", "external_id"),
    "meetings": ("external_id",),
    "applications": (
        *("is_private", "is_limited_by_pool", "decided_on", "withdrawn_on", "paid_ore", "paid_on", "accounted_ore"),
        *("accounted_on", "item_id", "goal_id", "forgotten_on", "entered_by", "entered_at"),
    ),
}


def as_0004_wrote_it(content: dict[str, Any]) -> dict[str, Any]:
    """The dump without what later migrations brought."""
    older = {name: rows for name, rows in content.items() if name not in NEW_TABLES}
    for name, columns in NEW_COLUMNS.items():
        older[name] = [{key: value for key, value in row.items() if key not in columns} for row in content[name]]
    older["ledger"] = [{key: row.get(key) for key in LEDGER} for row in content["ledger"]]
    return {**older, "migration": "0004"}


def test_an_older_dump_is_loaded_and_what_it_lacks_is_unknown(sample_store: Engine, any_store: Engine) -> None:
    older = as_0004_wrote_it(dump_store(sample_store))
    load_dump(any_store, "dump.json", json.dumps(older).encode())
    loaded = dump_store(any_store)
    assert as_0004_wrote_it(loaded) == older
    assert [name for name in NEW_TABLES if loaded[name]] == ["ledger_entries"]
    for name, columns in NEW_COLUMNS.items():
        assert {row[column] or None for row in loaded[name] for column in columns} == {None}, name
