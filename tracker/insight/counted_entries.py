"""Which entries and proposals a balance counts. A proposal counts where it is asked for, and never beside its entry."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

Row = Mapping[Any, Any]


class Proposals(StrEnum):
    """Whether what the machine read and nobody has answered is counted."""

    OUT = "out"
    """Entries alone."""
    WHERE_ALONE = "where_alone"
    """Only for a pool and year that has no entry at all."""
    IN = "in"
    """*Regn forslag med*."""


def is_open_proposal(row: Row) -> bool:
    """Whether nobody has answered a proposal and it looks like no entry that stands already."""
    return row["answer"] is None and row["looks_like"] is None


def counted_rows(entries: Iterable[Row], proposals: Iterable[Row], choice: Proposals) -> tuple[Row, ...]:
    """The entries, and after them the open proposals that count."""
    posted = tuple(entries)
    told = {(row["pool_id"], row["year"]) for row in posted}
    proposed = tuple(
        row
        for row in proposals
        if choice is not Proposals.OUT
        and is_open_proposal(row)
        and (choice is Proposals.IN or (row["pool_id"], row["year"]) not in told)
    )
    return (*posted, *proposed)


def is_only_proposed(entries: Iterable[Row], pool_id: str, year: int | None) -> bool:
    """Whether a pool and year has no entry at all, so that its proposals are counted from the start."""
    return not any((row["pool_id"], row["year"]) == (pool_id, year) for row in entries)
