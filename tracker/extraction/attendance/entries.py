"""One entry of an attendance list: who it names, and what the words beside the name say of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.danish.names import ParsedName, parse_name
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.attendance import limits
from tracker.extraction.attendance.flags import FLAG, MISSED, ONLY_FLAG, is_excused
from tracker.extraction.attendance.limits import OPEN, RANGE, Listed, find_clock, is_until, limited, with_item

_WORD = r"[A-ZÆØÅÖÄÜÉ][\wæøåéöäü.'’\-]*"
_PARTICLE = r"(?:(?:al|el|de|van|von|der|den|af|bin|ibn|da|ter|dos)\s+){0,2}(?:(?:al|el|ul|ud|ad)-)?"
NAME_HEAD = rf"{_WORD}(?:\s+{_PARTICLE}{_WORD}){{1,5}}(?:\s*\([^()]{{1,20}}\))?"
"""A name of several words, and its party in brackets."""
_CAME = r"(?:mødte|mødt|møder|deltog|deltager|trådte ind|indtrådte|var til stede)"
LIST_NUMBER = re.compile(
    r"^\s*(?:\d{1,3}[.)]\s+|\d[\d.]{0,5}\w?(?:\s[a-zæøå]{2,12}){0,2}\s)(?=[A-ZÆØÅ][\w.'’-]*\s+[\w'’-]*[A-ZÆØÅ])"
)
"""*1. Bo Vik*; *1.2 øst Bo Vik*, where a converter set the room's value before the names."""
_TITLE_ALONE = re.compile(
    r"^\s*(?:[\w.]{1,12}-)?\w{0,20}(?:repræsentant|medlem|embedsmand|observatør)\s*\.?\s*$", re.IGNORECASE
)
"""*DH-repræsentant* behind a comma."""
_DATED = re.compile(r"^\s*(?:Den\s+)?\d{1,2}\.\s*[a-zæøå]+\s+\d{4}\s*:\s*", re.IGNORECASE)
_FOR = re.compile(
    rf"(?P<sign>[\s,(–-]{{1,4}})(?i:(?:{_CAME}\s+)?(?:(?:i|på)\s+mødet\s+)?(?:som\s+)?(?:\d\.\s*)?"
    r"(?:(?:personlig\s+)?(?:stedfortræder|suppleant)\s+for|i\s?stedet\s+for|på\s+vegne\s+af|for)\s+)"
    rf"(?P<name>{NAME_HEAD})"
)
"""*Michael Ros (V) deltog i stedet for Mikkel Dam (I)*, *Ida Holm (for Bo Vik)*."""
_BY = re.compile(
    r"[\s,(–-]{1,4}(?i:(?:(?:er|blev)\s+)?(?:(?:\d\.\s*)?(?:stedfortræder|suppleant)(?:en)?\b|"
    rf"i\s+stedet\s+{_CAME}|(?:afløst|erstattet|repræsenteret)\s+(?:af|ved)|"
    rf"{_CAME}\s+(?:stedfortræder|suppleant)(?:en)?)"
    rf"\s*(?:er\s+|var\s+)?):?\s*(?P<name>{NAME_HEAD})?"
)
"""*Bo Vik stedfortræder Ida Holm*, *Bo Vik - i stedet mødte Ida Holm*, *Bo Vik - suppleanten er indkaldt*."""
_AFTER_DASH = re.compile(rf"^(?P<away>[^\n]{{3,60}}?)\s+[-–]\s+(?P<name>{NAME_HEAD})\s+{_CAME}\b")
_OWN = re.compile(
    r"^\s*(?:(?:(?:\d\.\s*)?(?i:stedfortræder|suppleant)(?:en)?|"
    rf"(?i:i\s?stedet)(?:\s+{_CAME})?)\s*:?\s+(?P<name>{NAME_HEAD})"
    rf"|(?P<name2>{NAME_HEAD})\s+(?:(?:er|var|blev)\s+)?(?P<verb>indkaldt|{_CAME})\b(?!\s+ikke))"
)
"""An entry of its own for who came instead: *stedfortræder Ida Holm*, *Ida Holm indkaldt*, *Ida Holm deltog*."""
_LATE = re.compile(r"^\s*(?:der\s+|som\s+)?(?:mødte|ankom|kom)\s+(?:kl|under|efter|til|først)", re.IGNORECASE)
_LABELLED = re.compile(
    r"^\s*(?P<label>[^\W\d_][\w./-]*(?:\s[\w./-]+){0,3}):\s+(?=[A-ZÆØÅ][\w.'’-]*\s+[\w'’-]*[A-ZÆØÅ])"
)
_STOP = re.compile(
    r"(?:(?<=[^\s–(,:-])\s{1,4}|(?<=[a-zæøå]))"
    r"(?=(?:Bemærkninger|Følgende|Åbne|Lukkede|Åben|Lukket|Mødet|Indholdsfortegnelse|Indhold|Dagsorden|Punkt|"
    r"Pkt|Sag|Sager|Side|Referent|Bilag|Sagsfremstilling|Indstilling|Beslutning|Godkendt|Afbud|Fraværende|Sagsoversigt|"
    r"Forvaltningen|Administrationen|Direktionen|Mødedeltagere|Mødested|Mødelokale|Sluttidspunkt)\b|"
    r"[A-ZÆØÅ]{4,40}\s[A-ZÆØÅ]{2,40}\s[A-ZÆØÅ]{2,40}(?!\w)|[A-ZÆØÅ][\w-]{2,30}\s(?:Kommune|KOMMUNE)\b)"
)
"""Words of other headings, where a converter set them behind a name: *Nina Lund Bemærkninger til dagsorden*."""
_NOBODY = frozenset(("ingen", "alle", "samtlige", "intet", "følgende", "nej", "pkt", "punkt"))
_REASON = re.compile(r"\s{1,3}(?:pga\.?|på grund af|grundet|som følge af|idet|da)\s.*$", re.DOTALL)
_ROLE = re.compile(r"^\s*(?!der\b|som\b|men\b|fra kl|til kl|indtil\b)[a-zæøå][\wæøå -]{2,60}\.?\s*$")
"""*leder af Kernen* behind a guest's name."""
_LONE_NUMBER = re.compile(r"^\s*(?P<number>\d{1,4})\s*\)?\s*$")
_SMALL_NAME = re.compile(r"^[A-ZÆØÅ][\wæøåé]+\s+[a-zæøå]{3,20}$")
"""*Gert vinther*: a surname written small, in a list of names."""


@dataclass(frozen=True, slots=True)
class ListKind:
    """What the label of a list says of everybody in it: how they stood, and whether they had sent word."""

    presence: Presence
    is_excused: bool | None = None
    is_partly: bool = False
    is_of_substitutes: bool = False

    @property
    def is_away(self) -> bool:
        """Whether the list is of those who were not there."""
        return self.presence is Presence.ABSENT


@dataclass(frozen=True, slots=True)
class Entry:
    """Words between two separators of a list: where they begin, and the words."""

    text: str
    start: int
    words: str
    kind: ListKind

    def quote(self, start: int, end: int) -> Quote:
        """A stretch of the entry's words, as it stands in the document."""
        return Quote.of(self.text, self.start + start, self.start + end)


def read_entry(
    entry: Entry, previous: Listed | None, vocabulary: Vocabulary
) -> tuple[Listed | None, tuple[Listed, ...]]:
    """The person before this entry, as it now stands, and those whom the entry itself names.

    1. *Bo Vik (A)*  2. *Bo Vik, afbud*, *Bo Vik - uden afbud*, *(afbud)*  3. *Bo Vik (ankom kl. 17)*, *mødte kl. 17*
    4. *Bo Vik stedfortræder Ida Holm*, *Ida Holm (for Bo Vik)*, *stedfortræder Ida Holm* behind Bo Vik
    5. *Bo Vik, sag 129-138*, *(under punkt 4 og 6)*  6. *Formand: Bo Vik*  7. *Den 8. juni 2006: Bo Vik*
    """
    if dated := _DATED.match(entry.words):
        entry = replace(entry, start=entry.start + dated.end(), words=entry.words[dated.end() :])
    if numbered := LIST_NUMBER.match(entry.words):
        entry = replace(entry, start=entry.start + numbered.end(), words=entry.words[numbered.end() :])
    if not entry.words.strip() or entry.words.rstrip().endswith(":"):
        return previous, ()
    changed = _of_previous(entry.words, previous, vocabulary.roles) if previous else None
    if changed is not None:
        return changed, ()
    return previous, tuple(_persons(entry, previous, vocabulary))


def _of_previous(words: str, previous: Listed, roles: frozenset[str]) -> Listed | None:
    """What an entry says of the person before it, where it names nobody itself: *Næstformand- afbud* too."""
    there = previous.attendance
    if _LATE.match(words):
        return replace(
            previous,
            attendance=replace(there, presence=Presence.LATE, is_excused=None, time=find_clock(words)),
        )
    flag = FLAG.search(words)
    held = words[: flag.start()].strip() if flag and fold(words[: flag.start()]) in roles else None
    if held or ONLY_FLAG.match(words):
        away = replace(there, presence=Presence.ABSENT, is_excused=is_excused(words), role=there.role or held)
        return replace(previous, attendance=away)
    described = there.role is None and there.presence in (Presence.PRESENT, Presence.GUEST) and _ROLE.match(words)
    if described or _TITLE_ALONE.match(words):
        return replace(previous, attendance=replace(there, role=there.role or words.strip(" .")))
    lone = _LONE_NUMBER.match(words)
    if lone and previous.first is not None and previous.last != OPEN:
        return with_item(previous, int(lone["number"]))
    limit = RANGE.search(words)
    if limit and not re.search(r"[A-ZÆØÅ]\w+\s+[A-ZÆØÅ]", words[: limit.start()]):
        return limited(previous, limit)
    return None


def _persons(entry: Entry, previous: Listed | None, vocabulary: Vocabulary) -> Iterator[Listed]:
    words, away = entry.words, entry.kind.is_away
    own = _OWN.match(words) if away and previous is not None and not limits.PARTLY.search(words) else None
    if own is not None and previous is not None:
        place = own.span("name") if own["name"] else own.span("name2")
        if own["verb"] != "indkaldt":
            yield from _stand_in(entry, place, previous.attendance.name, vocabulary)
        return
    instead = _FOR.search(words)
    if instead is not None and instead.start() > 2 and (_is_said(instead) or entry.kind.is_of_substitutes):
        yield from _one_for_another(entry, instead, vocabulary)
        return
    by = (_AFTER_DASH.match(words) or _BY.search(words, 3)) if away else None
    cut = len(words) if by is None else by.start() if by.re is _BY else by.end("away")
    listed = _listed(replace(entry, words=words[:cut]), vocabulary)
    if listed is None:
        return
    yield listed
    if by is not None and by["name"] and not re.search(r"\bikke\b|indkaldt", words[by.end("name") :]):
        yield from _stand_in(entry, by.span("name"), listed.attendance.name, vocabulary)


def _is_said(instead: re.Match[str]) -> bool:
    """A bare *for* counts in brackets alone: *Ida Holm (for Bo Vik)*, but not *Ida Holm, formand for Kor Syd*."""
    bare = instead[0].strip(" ,(–-").casefold().startswith("for ")
    return not bare or "(" in instead["sign"]


def _one_for_another(entry: Entry, instead: re.Match[str], vocabulary: Vocabulary) -> Iterator[Listed]:
    """Who came for somebody; in a list of those absent, that somebody too."""
    missing = parse_name(instead["name"], vocabulary.roles)
    if missing is None:
        return
    yield from _stand_in(entry, (0, instead.start()), missing.name, vocabulary)
    if entry.kind.is_away:
        begin = instead.start("name")
        quote = entry.quote(begin + missing.start, begin + missing.end)
        yield Listed(Attendance(missing.name, Presence.ABSENT, quote, entry.kind.is_excused, party=missing.party))


def _stand_in(entry: Entry, place: tuple[int, int], missing: str, vocabulary: Vocabulary) -> Iterator[Listed]:
    name = parse_name(entry.words[slice(*place)], vocabulary.roles)
    if name is not None:
        quote = entry.quote(place[0] + name.start, place[0] + name.end)
        yield Listed(Attendance(name.name, Presence.PRESENT, quote, None, None, name.party, missing))


def _listed(entry: Entry, vocabulary: Vocabulary) -> Listed | None:
    """An entry with one name, its flags and limits."""
    words, presence, excused = entry.words, entry.kind.presence, entry.kind.is_excused
    stop = _STOP.search(words)
    words = _REASON.sub("", words[: stop.start()] if stop else words)
    label = _LABELLED.match(words)
    begin = label.end() if label else 0
    flag = FLAG.search(words)
    if flag is not None and flag.start() > begin:
        presence, excused = Presence.ABSENT, is_excused(flag["flag"])
        words = words[: flag.start()]
    partly = _partly(words, presence, entry.kind)
    limit = RANGE.search(words) if partly is None else limits.MOVED.search(words, begin + 1)
    there = limit is not None and partly is None and presence is Presence.PRESENT
    missed = MISSED.search(words, begin, limit.start() + 1) if limit is not None and there else None
    if limit is not None and missed is not None:
        presence, words = Presence.ABSENT, words[: missed.start()]
    named = (words[begin : limit.start()] if limit else words[begin:]).rstrip(" (")
    name = parse_name(named, vocabulary.roles) or _small_name(named, entry.text, entry.start + begin)
    if name is None or fold(name.name).split()[0] in _NOBODY or fold(name.name) in vocabulary.generic_bodies:
        return None
    quote = entry.quote(begin + name.start, begin + name.end)
    role = name.role if name.role and fold(name.role) != "afbud" else label["label"].strip() if label else None
    if partly is not None:
        moved = Attendance(name.name, partly, quote, None, role, name.party, time=find_clock(words))
        items = RANGE.search(words, limit.start() if limit else begin)
        return Listed(limited(Listed(moved), items).attendance if items else moved)
    person = Listed(Attendance(name.name, presence, quote, excused, role, name.party))
    return replace(limited(person, limit), there=missed is not None) if limit else person


def _partly(words: str, presence: Presence, kind: ListKind) -> Presence | None:
    """*(ankom kl. 17.05)*, *til kl. 18.40*: who was there for a part of the meeting, and which."""
    away = kind.is_partly or presence is Presence.ABSENT
    behind = words[words.find("(") :] if "(" in words and not away else ""
    if (
        limits.PARTLY.search(words) is None
        and limits.CAME_LATE.search(behind) is None
        and limits.LEFT.search(behind) is None
    ):
        return Presence.LATE if kind.is_partly and RANGE.search(words) is None else None
    if limits.LEFT.search(words):
        return Presence.LEFT
    if re.search(r"\b(?:ankom|kom|mødte|deltog)\b", words):
        return Presence.LATE
    return Presence.LATE if is_until(words) == away else Presence.LEFT


def _small_name(words: str, text: str, place: int) -> ParsedName | None:
    """*Gert vinther* between two other names."""
    trimmed = words.strip(" .")
    after = text[place + len(words) : place + len(words) + 4]
    if _SMALL_NAME.match(trimmed) is None or not after.startswith((",", " og ")):
        return None
    begin = words.index(trimmed)
    return ParsedName(trimmed, begin, begin + len(trimmed))
