"""The place of a meeting on a line of its own in the head."""

import re
from collections.abc import Sequence

from tracker.danish.dates import find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Quote
from tracker.extraction.heading.beside_time import beside_time
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.heading.labels import is_label_line
from tracker.extraction.heading.place_ends import clean_place
from tracker.extraction.heading.place_shapes import PLACE_WORDS
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_DOCUMENT = re.compile(r"(?:Referat|Dagsorden|Beslutningsprotokol|Protokol)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:Pkt|Punkt|Sag|Dagsordenspunkt|Åbent?|Lukket)\b\.?\s*(?:nr\.?\s*)?\d", re.IGNORECASE)


_VIRTUAL = re.compile(
    r"(?:Virtuelt|Elektronisk|Digitalt|Online|Skriftligt)(?:[- ]?møde)?(?: (?:via|på|over|i) [\wæøå ]{2,30})?",
    re.IGNORECASE,
)
"""*Virtuelt møde*, *Online via Teams*."""
_HOUR_FIRST = re.compile(r"\d{1,2}[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?[\s,]+(?=[A-ZÆØÅ])")
_ENTRY = re.compile(r"(?:(?:Pkt|Punkt|Sag)\b\.?\s)?\d{1,4}[.:)]?\s+[A-ZÆØÅ\"»]")
_GOES_ON = (" ved", " i", " på", " til", " for", " af", " og", " mellem", " langs")
_OF_PEOPLE = re.compile(r"[A-ZÆØÅ][\wæøå]+(?:\s[\wæøåÆØÅ]+){0,2}:\s[A-ZÆØÅ][\wæøå.]+\s[A-ZÆØÅ][\wæøå]+,\s")
"""*Administrationen: Ida Holm, Center for Børn*: who they are, and no place."""
_OWN_ROOM = re.compile(
    r"(?:Byrådets|Kommunalbestyrelsens|Udvalgets|Rådets|Borgmesterens|Borgerrepræsentationens|Direktionens)\s"
    r"(?:store\s|lille\s)?(?:mødelokale|mødesal|mødeværelse|sal|kontor|lokale)\b"
)
"""*Kommunalbestyrelsens mødesal*: a room that is called by whose it is."""
_LONGEST = 100


def find_own_line(outline: Outline, text: str, vocabulary: Vocabulary) -> Quote | None:
    """A line of the head that is an address or a room and follows the line with body, date or *Referat*.

    1. *Mødelokale 4, Rådhuset*, *Algade 3, 4591 Havnsø*  2. *Mødelokale F 7, Lundby kl. 15.30*, *15.30 Mødelokale 4*
    3. *Mødelokale 4, tirsdag den 4. maj 2021 kl. 10*: before the day  4. *Virtuelt møde*, *Online via Teams*
    """
    seen = False
    for index, line in enumerate(outline.lines[: outline.header_end_line]):
        tag = outline.tags[index]
        if tag.section is SectionKind.ATTENDANCE or (tag.kind is LineKind.CONTENTS and line.glued):
            return None
        titled = _DOCUMENT.match(line.core) is not None
        dated = next(find_dates(line.core), None) is not None
        if tag.section is SectionKind.DECISION and (titled or dated):
            seen = True
        if tag.kind is not LineKind.TEXT or len(line.core) > _LONGEST:
            continue
        own_room = seen and _OWN_ROOM.match(line.core) is not None
        is_named = not own_room and find_body(line.core, vocabulary) is not None
        if dated and seen and not titled and not is_named and (before := _before_day(text, line)) is not None:
            return before
        if titled or dated or is_named:
            seen = True
        elif seen and _is_place(line.core, vocabulary) and not _ends_entry(index, outline.lines):
            hour = _HOUR_FIRST.match(line.core)
            return clean_place(text, line.core_start + (hour.end() if hour else 0), line.core_end)
    return None


def _ends_entry(index: int, lines: Sequence[Line]) -> bool:
    """*21 Høring: Ny belægning på Birkholm* / *stationsplads*, *7 Plan for hotel ved* / *Algade i Havnsø*: an entry of
    the contents, broken over two lines."""
    above = lines[index - 1].core if index else ""
    goes_on = lines[index].core[0].islower() or above.endswith(_GOES_ON)
    return goes_on and _ENTRY.match(above) is not None


def _is_place(core: str, vocabulary: Vocabulary) -> bool:
    if _VIRTUAL.fullmatch(core):
        return True
    people = _OF_PEOPLE.match(core)
    if people is not None and not PLACE_WORDS.search(people[0]):
        return False
    numbered = core[:1].isdigit() and _HOUR_FIRST.match(core) is None
    named = PLACE_WORDS.search(core) is not None and _NUMBERED.match(core) is None
    return named and not numbered and not is_label_line(core, vocabulary) and not core.endswith(".")


def _before_day(text: str, line: Line) -> Quote | None:
    """What a line says before its day and hours, where that names a place."""
    beside = beside_time(text, line.core_start, line.core_end)
    if beside is None or beside[0] != line.core_start or not PLACE_WORDS.search(text, *beside):
        return None
    return clean_place(text, *beside)
