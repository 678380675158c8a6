"""The body whose letters stand before the number of each item: *HR 1. Rådets kalender*, *ÆR 2. Høringer*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.bodies import FoundBody, find_bodies
from tracker.extraction.outline.outlined import Outline

_NUMBER = re.compile(r"(?P<first>[A-ZÆØÅ])(?P<last>[RUN])\s\d{1,3}")
_ENDS = {"R": "råd", "U": "udvalg", "N": "nævn"}
_WHOLE = 60_000


def find_body_of_numbers(outline: Outline, vocabulary: Vocabulary) -> FoundBody | None:
    """The first body in the text that all items' letters stand for: *HR* is *Handicaprådet*, *BU* *Børneudvalget*."""
    matches = [_NUMBER.fullmatch(item.number or "") for item in outline.items]
    told = {(match["first"], match["last"]) for match in matches if match is not None}
    if len(told) != 1:
        return None
    first, last = told.pop()
    bodies = find_bodies(outline.text[:_WHOLE], vocabulary)
    return next((one for one in bodies if one.name.startswith(first) and _ENDS[last] in one.name[1:].casefold()), None)
