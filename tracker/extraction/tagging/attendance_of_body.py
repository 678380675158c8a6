"""Headings of absence that name the body, and often the day: *Fraværende i Socialudvalget, 7. marts 2023:*."""

import re

from tracker.danish.dates import WEEKDAY, find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_SHAPE = re.compile(
    r"^(?P<label>(?:Fraværende|Fravær|Afbud|Ikke til stede|Ikke mødt|Meldt afbud|Deltog ikke)"
    r"(?:\s(?:med|uden)\safbud)?)"
    r"\s(?:i|fra|ved|på|til)\s(?P<of>[A-ZÆØÅ][^:\n]{4,110}?)\s{0,3}(?::\s{0,3}|$)"
)
_BETWEEN = re.compile(rf"s?(?:\smøde)?[\s,(–-]{{1,3}}(?:{WEEKDAY}\s)?(?:(?:den|d\.)\s)?$")
_BEHIND = re.compile(r"[\s,;.()–-]{0,4}(?:(?:pkt|punkt|sag)\.?\s?(?:nr\.?\s?)?\d{1,4})?[\s).]{0,3}$")


def tag_attendance_of_body(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """The tag of a line that is such a heading, names beside its colon or below it; or ``None``.

    1. *Fraværende i Social- og Sundhedsudvalget, 7. marts 2023:*  2. *Afbud til Byrådets møde den 3. maj 2022*
    3. *Ikke til stede i Ældrerådet:*. A list of another body than that of the meeting tells nothing of this one.
    """
    match = _SHAPE.match(line.core)
    body = find_body(match["of"], vocabulary) if match else None
    if match is None or body is None or body.start > 0:
        return None
    hit = next(find_dates(match["of"], body.end), None)
    if hit is None and match["of"][body.end :] not in ("", "s", "s møde"):
        return None
    if hit is not None and not (
        _BETWEEN.fullmatch(match["of"], body.end, hit.start) and _BEHIND.match(match["of"], hit.end)
    ):
        return None
    date = hit.date if hit else None
    place = line.core_start + match.end()
    return Tag(LineKind.HEADING, SectionKind.ATTENDANCE, match["label"], place, body.name, date)
