"""Minutes that do not name their municipality, beside minutes of the same body that do.

Nothing is guessed from a name alone: integration councils are called alike everywhere. Two witnesses are asked for, a
case number that both treat and at least two people on both lists. What is filed so is marked as inferred.
"""

from dataclasses import dataclass

from sqlalchemy import Connection

from tracker.danish.body_names import body_key
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.domain.reading import MinutesReading
from tracker.store.witnesses import BodyWitness, body_witnesses, meeting_witnesses

NOTE = "Udledt: samme navn, sagsnummer og mindst to af de samme personer som i referater, der nævner kommunen."
"""Stands beside a municipality that was inferred; shown to people, therefore Danish."""

_PEOPLE = 2


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What one reading offers to be known by."""

    key: str
    cases: frozenset[str]
    people: frozenset[str]

    @classmethod
    def of(cls, reading: MinutesReading) -> "Witnesses | None":
        """The witnesses of minutes that name their body and have enough of them, ``None`` for others."""
        key = body_key(reading.header.body) if reading.header.body else ""
        if not key:
            return None
        cases = {case.quote.text for item in reading.items for case in item.case_numbers}
        people = {somebody.name.casefold() for somebody in reading.header.attendances}
        if not cases or len(people) < _PEOPLE:
            return None
        return cls(key, frozenset(cases), frozenset(people))


def infer_municipality(conn: Connection, reading: MinutesReading) -> str | None:
    """The one municipality whose body of the same name shares a case and people with these minutes, if there is one."""
    own = Witnesses.of(reading)
    if reading.header.municipality is not None or own is None:
        return None
    codes = {body.municipality_code for body in body_witnesses(conn, own.key) if _agree(own, body)}
    codes.discard(UNKNOWN_MUNICIPALITY)
    return codes.pop() if len(codes) == 1 else None


def orphans_of(conn: Connection, reading: MinutesReading) -> tuple[str, ...]:
    """Stored meetings of no known municipality that share a case and people with minutes that name theirs."""
    own = Witnesses.of(reading)
    if reading.header.municipality is None or own is None:
        return ()
    return tuple(held for held, body in meeting_witnesses(conn, UNKNOWN_MUNICIPALITY, own.key) if _agree(own, body))


def _agree(own: Witnesses, body: BodyWitness) -> bool:
    return bool(own.cases & body.cases) and len(own.people & body.people) >= _PEOPLE
