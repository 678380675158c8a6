"""The place that a converter set behind the names of those absent, far from its label."""

import re
from collections.abc import Iterable

from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.place_shapes import PLACE_WORDS

_EMPTY = re.compile(
    r"(?<!\w)(?:Mødested|Sted|Lokale|Mødelokale):[^\S\n]+[A-ZÆØÅ][^\W\d]{2,20}(?:[^\S\n][^\W\d]{2,15})?:"
)
"""*Mødested: Bemærkninger:*: a label without its value."""
_VALUE = re.compile(
    r"(?:\s?\([^()\n]{1,12}\))?[^\S\n]+(?P<place>[A-ZÆØÅ\d][^:\n]{2,90}?)"
    r"(?=\s+(?:Bemærkninger|Indholdsfortegnelse|Indhold|Dagsorden|Sagsoversigt|Punkter|Punkt|Side|Referent)\b|\s*(?:\n|$))"
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
    return Quote.of(text, *value.span("place"))
