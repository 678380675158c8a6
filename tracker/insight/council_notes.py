"""What the histories of groups and hearings share: one thing told on one day, and names that mean the same."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tracker.domain.council_note import NoteAct, NoteKind

Row = Mapping[str, Any]

_GENERIC = frozenset(
    (
        "forslag", "udkast", "ny", "nye", "nyt", "det", "den", "de", "et", "en", "til", "om", "for", "og", "i", "på",
        "af", "vedr", "vedrørende", "med", "høring", "høringssvar", "sin", "sit", "over", "revideret", "endelig",
        "kommunens", "rådets", "samt", "ved",
    )
)  # fmt: skip
_ENDINGS = ("ernes", "erne", "enes", "ene", "ers", "ets", "ens", "er", "et", "en", "es", "e", "s", "t")
_LEAST_STEM = 4
LEAST_PART = 5
"""Letters; a shorter word is no part of a compound."""
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?\b")


@dataclass(frozen=True, slots=True)
class ToldNote:
    """One sentence, or what a person entered: what ``frames_notes`` gives, with the row it came from.

    ``date`` is the day of the meeting or the day that it was so, ``None`` where unknown. ``whose`` tells the bodies
    apart: the body's name, with the meeting where the town is unknown and names are shared by many.
    """

    id: str
    kind: NoteKind
    act: NoteAct
    date: dt.date | None
    subject: str | None
    whose: str
    row: Row

    @property
    def body(self) -> str:
        """The body whose minutes tell it, or what the meeting is called; empty where neither is known."""
        return self.row.get("body") or self.row.get("meeting_title") or ""

    @property
    def due(self) -> dt.date | None:
        """The last day by which something is owed, where the words mean one."""
        latest: dt.date | None = self.row["due_latest"]
        return latest


def told_notes(rows: Iterable[Row], *, is_one_town: bool = True) -> tuple[ToldNote, ...]:
    """The rows of ``frames_notes`` as values, in their order: the oldest first."""
    return tuple(_told(row, is_one_town) for row in rows)


def _told(row: Row, is_one_town: bool) -> ToldNote:
    kind, act = NoteKind(row["kind"]), NoteAct(row["act"])
    return ToldNote(row["id"], kind, act, row["date"], row["subject"], _whose(row, is_one_town), row)


def _whose(row: Row, is_one_town: bool) -> str:
    name = row.get("body") or row.get("meeting_title") or ""
    return name if is_one_town else f"{name}|{row.get('meeting_id')}"


@lru_cache(maxsize=8192)
def stems_of(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, without endings: ``boligpolitik`` of *ny boligpolitik 2027*."""
    words = re.findall(r"\w+", _YEARS.sub(" ", name).casefold())
    return frozenset(_stem(word) for word in words if word not in _GENERIC)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def means_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names mean the same: every word of the shorter is in the longer, compounds by their parts.

    *busplan* and *ny busplan for byen*; *festival* and *kulturfestival*; not *busplan* and *boligplan*.
    """
    short, long = sorted((one, other), key=len)
    return bool(short) and all(any(_is_part(word, candidate) for candidate in long) for word in short)


def _is_part(word: str, other: str) -> bool:
    little, big = sorted((word, other), key=len)
    return little == big or (len(little) >= LEAST_PART and (big.endswith(little) or big.startswith(little)))
