"""Prove that a store is whole, or name what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from tracker.store.checking import find_damage, find_loose_words, find_orphans
from tracker.store.engine import reading
from tracker.store.whole import count_rows


@dataclass(frozen=True, slots=True)
class Health:
    """How many rows each table has, and everything that is wrong; nothing wrong is whole."""

    rows: Mapping[str, int]
    problems: tuple[str, ...]


def check_store(engine: Engine) -> Health:
    """Check the file, every reference, and that every quoted word stands where it is said to."""
    with reading(engine) as conn:
        damage = tuple(find_damage(conn))
        if damage:
            return Health(count_rows(conn), damage)
        return Health(count_rows(conn), (*find_loose_words(conn), *find_orphans(conn)))
