"""The place that a converter set behind the names of those absent, far from its label."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.heading.place_shapes import PLACE_WORDS

_WORD = re.compile(r"\S")
_EMPTY = re.compile(
    r"(?<!\w)(?:Mødested|Sted|Lokale|Mødelokale):[^\S\n]+[A-ZÆØÅ][^\W\d]{2,20}(?:[^\S\n][^\W\d]{2,15})?:"
)
"""*Mødested: Bemærkninger:*: a label without its value."""
_TOLD = re.compile(
    r"\s(?=[A-ZÆØÅ][\w.'’-]{1,30}\s[A-ZÆØÅ][\w.'’-]{1,30}\s(?:\([A-ZÆØÅ]{1,3}\)\s)?"
    r"(?:deltog|deltager|mødte|møder|var|er|havde|har|forlod|ankom|gik|kom|meldte)\s)"
)
_VALUE = re.compile(
    r"(?:\s?\([^()\n]{1,12}\))?[^\S\n]+(?P<place>[A-ZÆØÅ\d][^:\n]{2,90}?)"
    r"(?=\s+(?:Bemærkninger|Indholdsfortegnelse|Indhold|Dagsorden|"
    r"Sagsoversigt|Punkter|Punkt|Side|Referent)\b|\s*(?:\n|$))"
)


def find_place_behind_names(text: str, end: int, attendances: Iterable[Attendance]) -> Quote | None:
    """*Mødested: Bemærkninger: … Fraværende: Bo Vik Ida Holm Rød 2, Kernen Sagsoversigt*: behind the last one absent.

    Only where the label of the place has no value in the head (which ends at ``end``), and what follows the names has
    a number in it or a word for a place.
    """
    label = _EMPTY.search(text, 0, end)
    away = [a.quote.span.end for a in attendances if a.presence is Presence.ABSENT and a.quote.span.end <= end]
    value = _VALUE.match(text, max(away), end) if label is not None and away and max(away) > label.end() else None
    if value is None or not (PLACE_WORDS.search(value["place"]) or any(map(str.isdigit, value["place"]))):
        return None
    start, stop = value.span("place")
    return Quote.of(text, start, _before_sentence(text, start, stop, {one.name for one in attendances}))


def _before_sentence(text: str, start: int, end: int, names: Iterable[str]) -> int:
    """Where the place ends before what is told of somebody: *Rød 2, Kernen (Ida Holm deltog som suppleant for Bo Vik)*.

    Before the name of one who is listed, else before the two words of a name.
    """
    told = [place for name in names if " " in name and (place := text.find(f" {name} ", start + 2, end)) > 0]
    if told:
        return min(told)
    unknown = _TOLD.search(text, start + 2, end)
    return unknown.start() if unknown else end


def without_place(text: str, attendances: Iterable[Attendance], place: Quote | None) -> tuple[Attendance, ...]:
    """The persons, the one whose name begins in the place without it: *Mødelokale 4, Rådhuset Bo Vik (A)*."""
    return tuple(_parted(text, person, place) if place else person for person in attendances)


def _parted(text: str, person: Attendance, place: Quote) -> Attendance:
    here, end = person.quote.span, place.span.end
    rest = _WORD.search(text, end, here.end) if here.start < end < here.end else None
    name = " ".join(text[rest.start() : here.end].split()) if rest else ""
    if rest is None or " " not in name or not person.name.endswith(name):
        return person
    return replace(person, name=name, quote=Quote.of(text, rest.start(), here.end))
