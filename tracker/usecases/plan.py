"""Compares what a document says with what the store holds, row by row. Pure: no database, no clock.

A row is *kept by hand* where a person has said something of it: its state is theirs, and stays.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.source import Origin

Row = Mapping[str, Any]

_STATE_COLUMNS = (
    "state",
    "state_origin",
    "state_note",
    "state_by",
    "state_at",
    "answer_item_id",
    "answer_text",
    "answer_start",
    "answer_end",
    "closed_by",
    "until_text",
    "until_earliest",
    "until_latest",
    "replaced_by_id",
    "is_answered_after",
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, by table; and how many rows change, need nothing, or stay as a person left them.

    A row that a person has spoken of counts as kept, also where its place in the document changes.
    """

    inserts: Mapping[str, tuple[Row, ...]]
    updates: Mapping[str, tuple[Row, ...]]
    deletes: Mapping[str, tuple[tuple[Any, ...], ...]]
    updated: int
    unchanged: int
    kept: int

    @property
    def inserted(self) -> int:
        """How many rows are new."""
        return sum(len(rows) for rows in self.inserts.values())

    @property
    def deleted(self) -> int:
        """How many rows go."""
        return sum(len(keys) for keys in self.deletes.values())


def plan_rows(
    stored: Mapping[str, Sequence[Row]],
    wanted: Mapping[str, Sequence[Row]],
    key_of: Callable[[str, Row], tuple[Any, ...]],
    kept: Iterable[tuple[str, str]] = (),
) -> Plan:
    """The plan that turns the stored rows into the wanted ones.

    ``key_of`` gives a row's key in its table; ``kept`` names table and id of rows that people have spoken of.
    """
    spoken_of = frozenset(kept)
    inserts: dict[str, tuple[Row, ...]] = {}
    updates: dict[str, tuple[Row, ...]] = {}
    deletes: dict[str, tuple[tuple[Any, ...], ...]] = {}
    updated = unchanged = by_hand = 0
    for table in dict.fromkeys((*stored, *wanted)):
        old = {key_of(table, row): row for row in stored.get(table, ())}
        new = {key_of(table, row): row for row in wanted.get(table, ())}
        changed = []
        for key in new.keys() & old.keys():
            differs = with_kept_state(table, new[key], old[key]) != dict(old[key])
            if differs:
                changed.append(key)
            if (table, str(key[0])) in spoken_of:
                by_hand += 1
            elif differs:
                updated += 1
            else:
                unchanged += 1
        inserts[table] = tuple(row for key, row in new.items() if key not in old)
        updates[table] = tuple(with_kept_state(table, new[key], old[key]) for key in sorted(changed))
        deletes[table] = tuple(sorted(key for key in old if key not in new))
    return Plan(inserts, updates, deletes, updated, unchanged, by_hand)


def with_kept_state(table: str, new: Row, old: Row) -> dict[str, Any]:
    """The new row with what became of a follow-up: a person's word, or what later minutes told.

    A document does not say that of its own tasks; ``follow_tasks`` looks again when all of it is stored. The same goes
    for days that the words alone do not give (*på næste møde*).
    """
    row = dict(new)
    if table != "follow_ups":
        return row
    if old["state_origin"] == Origin.ENTERED.value or new["kind"] == old["kind"]:
        row.update({column: old[column] for column in _STATE_COLUMNS})
    if new["due_text"] == old["due_text"] and new["due_earliest"] is None and new["due_latest"] is None:
        row.update({column: old[column] for column in ("due_earliest", "due_latest")})
    return row
