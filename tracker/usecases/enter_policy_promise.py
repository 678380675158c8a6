"""How many reports a year a policy's own words promise, each number with the words it came from; pure.

Shapes accepted: those of ``danish.cadence`` that come at least once a year (*to gange årligt*, *hvert kvartal*), and
other numbers of times (*tre gange om året*, *6 gange årligt*). Nothing is stored from here: a person is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.danish.cadence import find_cadences
from tracker.domain.measuring import Cadence

_A_YEAR = {Cadence.YEARLY: 1, Cadence.HALF_YEARLY: 2, Cadence.QUARTERLY: 4, Cadence.MONTHLY: 12}
_NUMBERS = {"en": 1, "én": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "tolv": 12}
_TIMES = re.compile(
    r"\b(?P<count>\d{1,2}|[^\W\d_]{2,5})\s{1,5}gange?\s{1,5}(?:årligt?|om\s{1,5}året|pr\.?\s{1,5}år|hvert\s{1,5}år)\b",
    re.I,
)
_OF_FOLLOWING = re.compile(
    r"\b(?:følge[rs]?|fulgt|opfølgning|status|rapport|afrapporter|"
    r"evaluer|redegør|forelæg|orienter|gør(?:es)?\s+status)",
    re.I,
)
_CLAUSE = re.compile(r"[,.;:()\n]")


@dataclass(frozen=True, slots=True)
class Promise:
    """``number`` reports a year, because of ``words``: ``note[start:end] == words``."""

    number: int
    words: str
    start: int
    end: int


def find_promises(note: str) -> tuple[Promise, ...]:
    """The promises of a text, those first whose clause speaks of following up; each number once.

    ``"Planen laves hvert år, og der følges op to gange årligt."`` gives 2, then 1.
    """
    counted = tuple(_counted(note))
    found = list(counted)
    for one in find_cadences(note):
        number = _A_YEAR.get(one.cadence)
        is_inside = any(other.start <= one.start < other.end for other in counted)
        if number is not None and not is_inside and not _is_times(note, one.start):
            found.append(Promise(number, note[one.start : one.end], one.start, one.end))
    found.sort(key=lambda one: (not _speaks_of_following(note, one), one.start))
    first: dict[int, Promise] = {}
    for promise in found:
        first.setdefault(promise.number, promise)
    return tuple(first.values())


def _counted(note: str) -> Iterator[Promise]:
    for found in _TIMES.finditer(note):
        word = found["count"].casefold()
        number = int(word) if word.isdecimal() else _NUMBERS.get(word, 0)
        if 1 <= number <= 12:
            yield Promise(number, found[0], found.start(), found.end())


def _is_times(note: str, start: int) -> bool:
    """Whether the words are the end of a number of times that is not known: *adskillige gange årligt* is no 1."""
    return note[max(start - 12, 0) : start].casefold().rstrip().endswith(("gange", "gang"))


def _speaks_of_following(note: str, one: Promise) -> bool:
    """Whether a word of following up stands in the same clause, up to 200 signs away."""
    before = _CLAUSE.split(note[max(one.start - 200, 0) : one.start])[-1]
    after = _CLAUSE.split(note[one.end : one.end + 200])[0]
    return _OF_FOLLOWING.search(before) is not None or _OF_FOLLOWING.search(after) is not None
