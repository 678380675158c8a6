"""Who was there for some items alone: *Bo Vik deltog kun i punkt 1 og 2.*"""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.extraction.attendance.limits import RANGE, Listed, limited
from tracker.extraction.attendance.lists import NAMES, find_listed

_WAS_THERE = r"(?:deltog|deltager|medvirkede|medvirker|(?:var|er)\s+(?:til\s+stede|tilstede|med|mødt))"
_ONLY = r"(?:kun|alene|udelukkende|blot)"
_HOW = re.compile(
    rf"(?P<only>\s+{_ONLY}\s+{_WAS_THERE}|\s+{_WAS_THERE}\s+{_ONLY}|\s+(?:var|er)\s+{_ONLY}\s+(?:til\s+stede|med|mødt))?"
    rf"(?(only)|\s+{_WAS_THERE})\s+(?:i\s+mødet\s+)?(?=(?:i|under|ved|til|på)\s)"
)
_WHERE = re.compile(
    r"(?:(?:i|under|ved|til|på)\s+)(?:(?:sagens\s+|selve\s+)?(?:behandling|drøftelse)(?:en|erne)?\s+af\s+)?"
)
_PARTY = re.compile(r"\([A-ZÆØÅ]{1,3}\)")
_NAMES = re.compile(rf"^\W*{NAMES}(?:,\s[A-ZÆØÅ]{{1,2}},)?")
_END = re.compile(r"\s*\.?\s*$")
_MOST = 200


def find_partly_there(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """Members who were there for the items that a sentence names, and all that it tells.

    1. *Bo Vik deltog kun i punkt 1 og 2.*  2. *Bo Vik var alene til stede under pkt. 5.*  3. *Ida Lund (V) deltog i
    behandlingen af pkt. 3.*: without *kun* only who has a party, for others may be guests.

    Not *deltog ikke kun i punkt 1*, and nothing behind the items: *… deltog i punkt 3 og orienterede*.
    """
    if end - start > _MOST:
        return
    named = _NAMES.match(text[start:end])
    how = _HOW.match(text, start + named.end(), end) if named else None
    where = _WHERE.match(text, how.end(), end) if how else None
    if named is None or how is None or where is None:
        return
    items = RANGE.match(text, where.end(), end) or RANGE.match(text, how.end(), end)
    if items is None or not _END.match(text, items.end(), end) or (items["way"] or "").casefold() in ("fra", "indtil"):
        return
    place = (start + named.start("names"), start + named.end("names"))
    for one in find_listed(text, *place, "present", vocabulary):
        if how["only"] or _PARTY.search(text[slice(*place)]):
            yield limited(one, items).attendance


def without_whole(entries: Sequence[Listed]) -> tuple[Listed, ...]:
    """Without those listed as present of whom more is told: away, late, gone early, there for some items alone."""
    told = {
        e.attendance.name
        for e in entries
        if (e.attendance.presence is Presence.ABSENT and e.first is None)
        or e.attendance.presence in (Presence.LATE, Presence.LEFT)
    }
    partly = {e.attendance.name for e in entries if e.attendance.presence is Presence.PRESENT and e.attendance.items}
    return tuple(
        e
        for e in entries
        if e.attendance.presence is not Presence.PRESENT
        or (e.attendance.name not in told and (e.attendance.items or e.attendance.name not in partly))
    )
