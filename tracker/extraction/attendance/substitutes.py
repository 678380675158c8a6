"""Sentences that tell who came instead of whom: *Som stedfortræder for Bo Vik deltog Ida Holm.*"""

import re
from collections.abc import Iterator

from tracker.danish.names import parse_name
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.attendance.entries import NAME_HEAD

_SIGN = re.compile(r"stedet|s\ssted\b|stedfortræder|suppleant|\s(?:mødte|møder|deltog|deltager)\s+for\s", re.IGNORECASE)
_AWAY = re.compile(r"\b(?:afbud|fraværende|forfald|forhindret|orlov|syg)\b", re.IGNORECASE)
_NAME = re.compile(NAME_HEAD)
_BACK = 160
"""How far before a substitute the one who is missed stands."""
_MOST = 300
"""A longer sentence tells of more than who came."""
_CAME = (
    r"(?:deltog|deltager|mødte|møder|indtrådte|indtræder|trådte\s+ind|(?:var|er|blev)\s+(?:til\s+stede|mødt|indkaldt|"
    r"indtrådt))"
)
_OFFICE = r"(?:(?:\d\.\s*)?(?:stedfortræder|suppleant)(?:en)?)"
_AS = rf"som\s+(?:personlig\s+)?{_OFFICE}"
_WHO = rf"(?P<who>{NAME_HEAD})"
_MISSING = rf"(?P<missing>{NAME_HEAD})"
_PLACED = r"(?:(?:i|på)\s+(?:mødet|punktet)\s+)?"
_INSTEAD = rf"{_PLACED}(?:i\s?stedet|i\s(?:hans|hendes|dennes|vedkommendes|deres)\ssted|{_AS})"
_IS_AWAY = (
    r"(?:har|havde|er|var)\s+(?:meldt\s+|på\s+)?"
    r"(?:afbud|orlov|barsel|forfald|forhindret|syg\w{0,6}|fraværende)(?:\s+\w+){0,4}"
)
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"^\W*(?:(?i:{_OFFICE})\s+)?{_WHO}\s+{_CAME}\s+{_PLACED}(?:{_AS}\s+for|i\s?stedet\s+for|for)\s+{_MISSING}",
        rf"^\W*(?i:{_AS}|i\s?stedet)\s+for\s+{_MISSING}\s+{_CAME}\s+{_PLACED}{_WHO}",
        rf"^\W*{_MISSING}\s+{_IS_AWAY},?\s+(?:og|mens|hvorfor)\s+(?:(?i:{_OFFICE})\s+)?{_WHO}\s+{_CAME}\s+{_INSTEAD}",
        rf"^\W*(?:(?i:{_OFFICE})\s+)?{_WHO}\s+{_CAME}\s+{_INSTEAD}\W*$",
        rf"^\W*(?i:{_AS}|i\s?stedet)\s+{_CAME}\s+{_PLACED}{_WHO}",
    )
)
_DID_NOT = re.compile(r"\b(?:ikke|udeblev|forgæves)\b")

_PERSON = r"[A-ZÆØÅ][\w.'’-]*"
_NAMED = re.compile(
    rf"(?<![\w.])(?!(?:Under|Ved|Som|For|I|På|Til|Suppleant|Stedfortræder|Den|Der)\b){_PERSON}\s+{_PERSON}"
)
_WAS_THERE = re.compile(r"\b(?:deltog|deltager|mødte|møder|var til stede|er til stede|var med)\b")
_FOR_ANOTHER = re.compile(r"(?i:\b(?:stedfortræder|suppleant)(?:e|en|ne|er|erne)?\b|\bi stedet\b|\bpå vegne af\b)")
_SMALL = (
    r"(?:under|ved|i|af|på|til|fra|med|for|som|og|samt|hele|dette|denne|"
    r"disse|det|den|der|deltog|deltager|mødte|møder|var|er|stede|stedet"
    r"|vegne|personlige?|indkaldte?|(?:stedfortræder|suppleant)(?:e|en|ne|er|erne)?|"
    r"mødets?|møde|punktets?|punkt|punkter|punkterne"
    r"|sagens?|sag|sager|sagerne|dagsordens?punkt(?:et)?|behandling(?:en|er)?|drøftelsen?|oplysningen?|pkt\.?|nr\.?)"
)
_ONLY = re.compile(rf"(?:(?>(?i:{_SMALL})(?![\w-])|{_PERSON}|\([A-ZÆØÅ]{{1,3}}\)|\d{{1,3}}\.?|[\s,.()–-])){{3,80}}+")
_LONGEST_TOLD = 220


def find_substitutes(
    text: str, start: int, end: int, vocabulary: Vocabulary, missed: str | None = None
) -> Iterator[Attendance]:
    """Who came instead, as present, and whom for, as absent; ``missed`` is the only one called absent just before.

    1. *Ida Holm (V) deltog i stedet for Bo Vik (V)*  2. *Som stedfortræder for Bo Vik mødte Ida Holm*  3. *Bo Vik har
    orlov, og Ida Holm er indkaldt som stedfortræder*  4. *Suppleant Ida Holm mødte i stedet*,
    *I stedet deltog Ida Holm*

    Not: *Suppleanten var indkaldt, men mødte ikke frem*.
    """
    if end - start > _MOST or _SIGN.search(text, start, end) is None or _DID_NOT.search(text, start, end):
        return
    for shape in _SHAPES:
        match = shape.match(text[start:end])
        if match is None:
            continue
        away = match.groupdict().get("missing")
        absent = parse_name(away, vocabulary.roles) if away else None
        if absent is not None:
            begin = start + match.start("missing")
            quote = Quote.of(text, begin + absent.start, begin + absent.end)
            excused = True if "afbud" in match[0] else None
            yield Attendance(absent.name, Presence.ABSENT, quote, excused, party=absent.party)
        came = parse_name(match["who"], vocabulary.roles)
        if came is not None:
            begin = start + match.start("who")
            quote = Quote.of(text, begin + came.start, begin + came.end)
            instead_of = absent.name if absent else missed or _missed_before(text, start, vocabulary)
            yield Attendance(came.name, Presence.PRESENT, quote, party=came.party, substitute_for=instead_of)
        return


def _missed_before(text: str, start: int, vocabulary: Vocabulary) -> str | None:
    """The only one whom the sentence before calls absent: *Bo Vik var fraværende. I stedet mødte Ida Holm.*"""
    floor = max(0, start - _BACK, text.rfind("\n\n", 0, start) + 1)
    stop = text.rfind(".", floor, start)
    begin = max(floor, text.rfind("\n", floor, max(floor, stop)) + 1, text.rfind(". ", floor, max(floor, stop)) + 1)
    if stop < 0 or _AWAY.search(text, begin, stop) is None:
        return None
    names = [parse_name(match[0], vocabulary.roles) for match in _NAME.finditer(text, begin, stop)]
    return names[0].name if len(names) == 1 and names[0] is not None else None


def tells_of_substitute(words: str) -> bool:
    """Whether a sentence tells who came in whose stead, and nothing else; no word of what was decided.

    1. *Under dette punkt deltog stedfortræder Ida Holm (V).*  2. *Som stedfortræder for Bo Vik (A) mødte Ida Holm (A)*
    3. *I stedet for Bo Vik deltog Ida Holm.*  4. *Ida Holm (V) deltog under punkt 4 som suppleant for Bo Vik.*
    5. *Stedfortræder Ida Holm mødte for Bo Vik.*, *Suppleant Ida Holm var med.*  Not *Ida Holm blev valgt som
    stedfortræder*, nor *Stedfortræder Ida Holm deltog og stemte imod*.
    """
    if len(words) > _LONGEST_TOLD or not _ONLY.fullmatch(words):
        return False
    told = _WAS_THERE.search(words) is not None and _FOR_ANOTHER.search(words) is not None
    return told and _NAMED.search(words) is not None
