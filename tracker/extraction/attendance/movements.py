"""Sentences that tell who came late or left early: *Bo Vik ankom kl. 17.30 under behandlingen af punkt 3.*"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.extraction.attendance.limits import RANGE, find_clock, limited
from tracker.extraction.attendance.lists import NAMES, find_listed

_MOST = 200
"""A longer sentence tells of more than coming and going."""
_PARTIES = r"(?:,\s[A-ZÆØÅ]{1,2},)?"
_BEFORE = re.compile(rf"^\W*{NAMES}{_PARTIES}\s+(?:og\s+)?(?P<rest>[a-zæøå].*)$", re.DOTALL)
_INVERTED = re.compile(
    r"^\W*(?:Kl\.?\s*\d{1,2}(?:[.:]\d{2})?|(?:Under|Efter|Før|Ved)\s[^.\n]{3,60}?|Herefter)\s"
    rf"(?P<verb>ankom|kom|forlod|forlød|gik|mødte)\s+{NAMES}"
)
"""*Kl. 17.30 ankom Bo Vik*, *Under punkt 3 forlod Ida Holm mødet*."""
_LEFT = (
    "forlod",
    "forlød",
    "gik",
    "har forladt",
    "havde forladt",
    "måtte forlade",
    "måtte gå",
    "deltog til",
    "deltog indtil",
)
_TOO_LATE = re.compile(r"(?:kom|mødte|ankom)\s+(?:[\w.]+\s+){0,3}?(?:for\s+sent|senere|forsinket)\b")
"""*kom 10 minutter for sent*."""
_LEFT_ELSEWHERE = re.compile(
    r"^(?:forlod|forlader|har\s+forladt|havde\s+forladt)\s+"
    r"(?!(?:[\w-]+\s+){0,2}?(?:[\w-]*mødet|[\w-]*lokalet|[\w-]*salen|[\w-]*rummet|"
    r"[\w-]*værelset|forhandlingerne|debatten|drøftelsen)\b)"
    r"(?!(?:kl|under|ved|efter|før|inden|kortvarigt|midlertidigt|pga|"
    r"på\s+grund|pkt|punkt|herefter|derefter|dog|derpå|i)\b)"
)
"""*Bo Vik forlod foreningens bestyrelse*: no meeting of this body."""
_NOT_ABOUT = re.compile(
    r"^(?:kom|gik|kommer|går)\s+(?:ind\s+for|ind\s+på|med|imod|ud\s+fra|i\s+gang|tilbage\s+til|igennem)"
)
"""*Bo Vik kom med et forslag*, *gik imod*: no coming and no going."""


def find_movements(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """Persons who came or left, with the time and the items that the sentence names.

    1. *Bo Vik (A) ankom til mødet kl. 17.32 under behandlingen af punkt 1*  2. *Ida Holm forlod mødet før pkt. 5*
    3. *Kim Lund deltog fra punkt 4*  4. *Kl. 17.30 ankom Bo Vik*
    """
    if end - start > _MOST:
        return
    words = text[start:end]
    match = _INVERTED.match(words)
    told = match["verb"] if match else None
    if match is None:
        match = _BEFORE.match(words)
        told = match["rest"].casefold() if match else None
    if match is None or told is None or _NOT_ABOUT.match(told) or _LEFT_ELSEWHERE.match(told):
        return
    presence = _presence(told, vocabulary)
    if presence is None:
        return
    time = find_clock(words)
    limit = RANGE.search(words, match.end("names")) or RANGE.search(words)
    for listed in find_listed(text, start + match.start("names"), start + match.end("names"), "present", vocabulary):
        moved = replace(listed, attendance=replace(listed.attendance, presence=presence, time=time))
        yield limited(moved, limit).attendance if limit else moved.attendance


def _presence(told: str, vocabulary: Vocabulary) -> Presence | None:
    if told.startswith(_LEFT) or any(told.startswith(phrase) for phrase in vocabulary.presence_phrases["left"]):
        return Presence.LEFT
    late = any(told.startswith(phrase) for phrase in vocabulary.presence_phrases["late"])
    if late or _TOO_LATE.match(told):
        return Presence.LATE
    return None
