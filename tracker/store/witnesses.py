"""What a body is known by beside its name: the cases it treats and the people who attend."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from tracker.store.tables import attendances, bodies, items, meetings


@dataclass(frozen=True, slots=True)
class BodyWitness:
    """Case numbers as printed and names in lower case, of a body or of one of its meetings."""

    municipality_code: str
    cases: frozenset[str]
    people: frozenset[str]


def body_witnesses(conn: Connection, key: str) -> Iterator[BodyWitness]:
    """Each stored body of this name, with the cases and people of all its meetings."""
    for _, witness in _witnesses(conn, bodies.c.key == key, bodies.c.id):
        yield witness


def meeting_witnesses(conn: Connection, municipality_code: str, key: str) -> Iterator[tuple[str, BodyWitness]]:
    """Each meeting of a municipality's body of this name, by its id."""
    of_body = (bodies.c.key == key) & (bodies.c.municipality_code == municipality_code)
    yield from _witnesses(conn, of_body, meetings.c.id)


def _witnesses(
    conn: Connection, condition: ColumnElement[bool], group: ColumnElement[Any]
) -> Iterator[tuple[str, BodyWitness]]:
    held = meetings.join(bodies, bodies.c.id == meetings.c.body_id)
    codes = dict(_pairs(conn, select(group, bodies.c.municipality_code).select_from(held).where(condition).distinct()))
    cases: dict[str, set[str]] = defaultdict(set)
    treated = held.join(items, items.c.meeting_id == meetings.c.id)
    for holder, numbers in _pairs(conn, select(group, items.c.case_numbers).select_from(treated).where(condition)):
        cases[holder].update(number["text"] for number in numbers)
    people: dict[str, set[str]] = defaultdict(set)
    attended = held.join(attendances, attendances.c.meeting_id == meetings.c.id)
    for holder, name in _pairs(
        conn, select(group, attendances.c.name).select_from(attended).where(condition).distinct()
    ):
        people[holder].add(name.casefold())
    for holder, code in codes.items():
        yield holder, BodyWitness(code, frozenset(cases[holder]), frozenset(people[holder]))


def _pairs(conn: Connection, query: Any) -> Iterable[tuple[Any, Any]]:
    return ((row[0], row[1]) for row in conn.execute(query))
