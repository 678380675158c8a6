"""Words of time made of a relation and the days that it is to: *inden* + *udgangen af* + *2. kvartal*.

A lead tells the relation; behind it stands one of the shapes of ``period_shapes.py``, perhaps two that make a range
(*marts/april*, *mellem 1. maj og 1. juni*), perhaps with a meeting or a limit between (*inden fristen den 1. maj*).
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.danish import deadline_leads as leads
from tracker.danish.day_periods import told_year
from tracker.danish.intervals import DAY, Interval, Relation, Stretch
from tracker.danish.period_shapes import ENDS, PERIODS, PeriodShape

_YEAR = 364 * DAY
_INCLUDED = re.compile(r"frist|udløb|udgang", re.IGNORECASE)
_ELECTION = frozenset(("ved", "til"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of time, where they begin and end, and the interval they mean; ``None``: the words name no sure day."""

    start: int
    end: int
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class _Named:
    shape: PeriodShape
    match: re.Match[str]
    stretch: Stretch

    @property
    def end(self) -> int:
        return self.match.end()

    def has(self, part: str) -> bool:
        """Whether the words have a part: *part* (*medio*), *meeting*, *holiday*, *day2*."""
        return bool(self.match.groupdict().get(part))


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    end: int
    said: dt.date

    def named(self, pos: int, relation: Relation, said: dt.date | None = None) -> Iterator[_Named]:
        """The days that are named where the words go on."""
        for shape in PERIODS:
            match = shape.pattern.match(self.text, pos, self.end)
            stretch = shape.stretch(match, said or self.said, relation) if match else None
            if match is not None and stretch is not None:
                yield _Named(shape, match, stretch)

    def joined(self, pos: int, named: _Named, relation: Relation, join: re.Pattern[str] = leads.FIRM_JOIN) -> Phrase:
        """The phrase, with what is joined to it: *i marts/april*, *den 3. maj og den 5. juni*."""
        best = Phrase(pos, named.end, named.stretch.seen(relation))
        link = join.match(self.text, named.end, self.end)
        for later in self.named(link.end(), relation, named.stretch.begins) if link else ():
            if later.shape.is_day != named.shape.is_day or later.end <= best.end:
                continue
            whole = self._first_of_range(named, later, relation).joined(later.stretch)
            if whole is not None:
                best = Phrase(pos, later.end, whole.seen(relation))
        return best

    def _first_of_range(self, named: _Named, later: _Named, relation: Relation) -> Stretch:
        """*marts-april 2025*: the year is told once, at the end."""
        if named.has("year") or not (told_year(later.match, self.said) and named.match.groupdict().get("month")):
            return named.stretch
        return named.shape.stretch(named.match, later.stretch.begins - _YEAR, relation) or named.stretch


def find_phrases(text: str, start: int, end: int, said: dt.date) -> Iterator[Phrase]:
    """All words of time between two positions, in no order; they overlap, and the longest is meant."""
    words = _Words(text, end, said)
    for first in leads.START.finditer(text, start, end):
        pos = first.start()
        if (about := leads.ABOUT.match(text, pos, end)) is not None:
            yield from (Phrase(pos, named.end, None) for named in words.named(about.end(), Relation.DURING))
            continue
        yield from _related(words, pos)
        yield from _during(words, pos)
        yield from _ranges(words, pos)
        yield from _limits(words, pos)
        yield from _before_what_is_then(words, pos)


def _related(words: _Words, pos: int) -> Iterator[Phrase]:
    for lead, relation in leads.LEADS:
        found = lead.match(words.text, pos, words.end)
        for named in words.named(found.end(), relation) if found else ():
            yield words.joined(pos, named, _as_meant(words.text[pos : pos + 4], named, relation))


def _as_meant(lead: str, named: _Named, relation: Relation) -> Relation:
    """*inden medio juni*, *inden junimødet*: up to the end of what is named, for which day of it is not told;
    *frem til sommerferien*: up to the day before; *fra den 4. til den 8. marts*: from the one to the other.
    """
    if relation is Relation.UNTIL and lead.casefold() in ("frem", "indt") and named.has("holiday"):
        return Relation.BEFORE
    if relation is Relation.FROM and named.has("day2"):
        return Relation.DURING
    within = relation is Relation.BEFORE and (named.has("part") or named.has("meeting"))
    return Relation.UNTIL if within else relation


def _during(words: _Words, pos: int) -> Iterator[Phrase]:
    """*i juni*, *på mødet i april*, *primo juni*, *når sommerferien er slut*."""
    if leads.ALONE.match(words.text, pos, words.end):
        for named in words.named(pos, Relation.DURING):
            if named.shape.is_alone:
                yield words.joined(pos, named, Relation.DURING, leads.JOIN)
    lead = leads.DURING.match(words.text, pos, words.end)
    if lead is None:
        return
    before = " ".join(lead["prep"].casefold().split())
    for named in words.named(lead.end(), Relation.DURING):
        if before in named.shape.during:
            yield words.joined(pos, named, Relation.AFTER if before == "når" else Relation.DURING)


def _ranges(words: _Words, pos: int) -> Iterator[Phrase]:
    """*mellem 1. maj og 1. juni*, *fra marts til maj*, *i perioden 1.-15. maj*."""
    lead = leads.RANGE.match(words.text, pos, words.end)
    for named in words.named(lead.end(), Relation.DURING) if lead else ():
        if named.has("day2"):
            yield Phrase(pos, named.end, named.stretch.seen(Relation.DURING))
            continue
        phrase = words.joined(pos, named, Relation.DURING, leads.JOIN)
        if phrase.end > named.end:
            yield phrase


def _limits(words: _Words, pos: int) -> Iterator[Phrase]:
    """*op til jul*, *inden årets udgang*, *med frist den 1. maj*."""
    if (lead := leads.UP_TO_HOLIDAY.match(words.text, pos, words.end)) is not None:
        for named in words.named(lead.end(), Relation.BEFORE):
            if named.has("holiday") or named.shape.during == _ELECTION:
                yield Phrase(pos, named.end, named.stretch.seen(Relation.BEFORE))
    if (lead := leads.END_LEAD.match(words.text, pos, words.end)) is not None:
        for shape in ENDS:
            match = shape.pattern.match(words.text, lead.end(), words.end)
            stretch = shape.stretch(match, words.said, Relation.UNTIL) if match else None
            if match and stretch:
                yield Phrase(pos, match.end(), stretch.seen(Relation.UNTIL))
    if (lead := leads.FRIST_LEAD.match(words.text, pos, words.end)) is not None:
        for named in words.named(lead.end(), Relation.UNTIL):
            if named.shape.is_day:
                yield Phrase(pos, named.end, named.stretch.seen(Relation.UNTIL))


def _before_what_is_then(words: _Words, pos: int) -> Iterator[Phrase]:
    """*inden mødet den 5. marts*, *inden sagen behandles i april*: up to the day before, up to the end of the month."""
    lead = leads.CLAUSE.match(words.text, pos, words.end)
    if lead is None or any(words.named(lead.start("words"), Relation.BEFORE)):
        return
    for named in words.named(lead.end(), Relation.UNTIL):
        if not named.shape.is_day if lead["prep"] is None else "i" not in named.shape.during:
            continue
        is_day_before = named.shape.is_day and not _INCLUDED.search(lead["words"])
        yield Phrase(pos, named.end, named.stretch.seen(Relation.BEFORE if is_day_before else Relation.UNTIL))
