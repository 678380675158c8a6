"""Lists of names in a head whose labels a converter set first, with their values behind them all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.attendance.known_names import name_pattern
from tracker.extraction.attendance.limits import Listed
from tracker.extraction.attendance.lists import find_listed, label_kind
from tracker.extraction.heading.place_shapes import PLACE_WORDS
from tracker.extraction.lines.glued import capitalised

_NAME = re.compile(r"[A-ZÆØÅÖÄÜÉ][\wæøåéöäü.'’-]*")
_BETWEEN = re.compile(r"\s*[,;]\s*(?:og\s+)?|\s+og\s+")
_NEXT_KNOWN = re.compile(r"(?:\s?\([^()\n]{1,12}\))?(?:\s?,\s?|\sog\s|\s)")
_STOP = re.compile(
    r"\s(?:Bemærkninger|Følgende|Indholdsfortegnelse|Indhold|"
    r"Dagsorden|Sagsoversigt|Punkter|Punkt|Pkt\.|Side|Åbne|Lukkede|"
    r"Mødet|Sag\s?nr|\d{1,3}\.\s)|\n\s*\n"
)
_AWAY = re.compile(r"(?<!\w)(?:Fraværende|Afbud|Ikke til stede|Ikke mødt):[^\S\n]+(?=[A-ZÆØÅ])")
_AWAY_KINDS = frozenset(("absent", "excused", "unexcused"))
_NOBODY = re.compile(r"\s(?:Ingen\.?\s*){1,3}$")
_NOT_NAMES = ("mødested", "sted", "lokale", "mødelokale")
_OTHER = "Mødested|Sted|Lokale|Mødelokale|Mødedato|Dato|Mødetid|Mødetidspunkt|Starttidspunkt|Sluttidspunkt|Bemærkninger"
_MOST = 3000
_PLACE = 120
"""The value of a place ends among the first characters."""
_LEAST, _MOST_WORDS = 2, 4
"""How few and how many words a name has."""

Place = tuple[int, int]


def find_lists_behind(text: str, end: int, known: frozenset[str], vocabulary: Vocabulary) -> tuple[Listed, ...]:
    """Those in *Mødested: Deltagere: Fraværende: Referent: Salen Bo Vik, Ida Holm Kim Lund Per Dal*.

    The lists stand in the order of their labels. Where one ends and the next begins no comma stands: the seam lies
    beside a name that is ``known`` from the lists under the items. Nobody is named where any seam is not found.
    ``end`` is where the head ends.
    """
    words = frozenset(word for words in vocabulary.presence_labels.values() for word in words)
    run = _labels(words).search(text, 0, end)
    if run is None:
        return ()
    labels = [fold(label) for label in run[0].split(":") if label.strip()]
    kinds = [kind for kind in (label_kind(label, vocabulary) for label in labels) if kind is not None]
    limit = min(end, run.end() + _MOST)
    stop = _STOP.search(text, run.end(), limit)
    limit = stop.start() if stop else limit
    begin = run.end()
    if any(label in _NOT_NAMES for label in labels):
        begin = max((m.end() for m in PLACE_WORDS.finditer(text, begin, min(limit, begin + _PLACE))), default=limit)
    parts = list(_parts(text, begin, limit))
    seams = [seam for part in parts if (seam := _seam(text, part, known)) is not None]
    if len(kinds) < _LEAST or len(seams) != len(kinds) - 1:
        return ()
    edges = [begin, *seams, limit]
    found = (find_listed(text, edges[n], edges[n + 1], kind, vocabulary) for n, kind in enumerate(kinds))
    return tuple(entry for entries in found for entry in entries)


def find_among_values(text: str, end: int, always: frozenset[str], vocabulary: Vocabulary) -> Iterator[Listed]:
    """Those absent from every item among the values of such labels, where no comma or seam tells the lists apart.

    *Deltagere: Fraværende: Referent: Bo Vik, Ida Holm Kim Bo Lund Per Dal*: whoever is ``always`` away is so here.
    """
    run = _labels(frozenset(word for words in vocabulary.presence_labels.values() for word in words)).search(
        text, 0, end
    )
    pattern = name_pattern(always)
    labels = (label_kind(fold(label), vocabulary) for label in run[0].split(":")) if run else ()
    if run is None or pattern is None or not {"absent", "excused", "unexcused"} & set(labels):
        return
    limit = min(end, run.end() + _MOST)
    stop = _STOP.search(text, run.end(), limit)
    for match in pattern.finditer(text, run.end(), stop.start() if stop else limit):
        yield Listed(Attendance(" ".join(match[0].split()), Presence.ABSENT, Quote.of(text, *match.span())))


def with_away_behind(
    entries: Iterable[Listed], text: str, end: int, vocabulary: Vocabulary
) -> tuple[Listed, ...] | None:
    """The lists of a head with those absent as the values of labels tell them; ``None`` if these tell nothing."""
    found = _away_behind(text, end, vocabulary)
    if found is None:
        return None
    (first, last), away = found
    return (*(entry for entry in entries if not first <= entry.attendance.quote.span.start < last), *away)


def _away_behind(text: str, end: int, vocabulary: Vocabulary) -> tuple[Place, tuple[Listed, ...]] | None:
    """Where the values of labels stand whose last ones ask for those absent, and who these are; ``None`` if unclear.

    1. *Medlemmer: Afbud: Fraværende: Lokale 068 Bo Vik, Ida Holm Ingen Ingen*: nobody.  2. *Sted Medlemmer Fraværende
    Lokale 4 Bo Vik, Ida Holm, Kim Lund Bo Vik, Kim Lund*: who stands twice, since the list of members has them too.
    """
    words = frozenset(word for words in vocabulary.presence_labels.values() for word in words)
    run = _labels(words, colon=":?").search(text, 0, end)
    asked = [label_kind(fold(label), vocabulary) for label in _label_words(words).findall(run[0])] if run else []
    kinds = [kind for kind in asked if kind is not None]
    if run is None or kinds[:1] != ["present"] or not set(kinds[1:]) & _AWAY_KINDS:
        return None
    limit = min(end, run.end() + _MOST)
    stop = _STOP.search(text, run.end(), limit)
    limit = stop.start() if stop else limit
    if _NOBODY.search(text, max(run.end(), limit - _PLACE), limit):
        return (run.end(), limit), ()
    parts = [part for part in _parts(text, run.end(), limit) if text[slice(*part)].strip()]
    names = [" ".join(text[slice(*part)].split()) for part in parts]
    seam = next((n for n in range(len(names) - 1, 0, -1) if not _stood_before(names[n], names[:n])), 0)
    before = [name for name in names[:seam] if names[seam].endswith(f" {name}")]
    if not before:
        return None
    start = parts[seam][1] - len(before[-1])
    return (run.end(), limit), tuple(find_listed(text, start, limit, "absent", vocabulary))


def _stood_before(name: str, names: list[str]) -> bool:
    """Whether a name stood alone, or first of two side by side, the last of one list and the first of the next."""
    return any(other == name or other.startswith(f"{name} ") for other in names)


@lru_cache(maxsize=4)
def _label_words(words: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(capitalised(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


@lru_cache(maxsize=4)
def _labels(words: frozenset[str], colon: str = ":") -> re.Pattern[str]:
    names = "|".join(capitalised(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(?:{names}|{_OTHER}){colon}\s+){{2,8}}(?=[A-ZÆØÅ\d])")


def _parts(text: str, start: int, end: int) -> Iterator[Place]:
    """The stretches between commas and *og*."""
    for match in _BETWEEN.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _seam(text: str, part: Place, known: frozenset[str]) -> int | None:
    """Where the second of two names side by side begins; ``None`` where neither is known, or where two places fit."""
    words = list(_NAME.finditer(text, *part))
    if " ".join(text[slice(*part)].split()) in known:
        return None
    fits: list[int] = []
    for count in range(_LEAST, len(words) - _LEAST + 1):
        first = " ".join(word[0] for word in words[:count])
        second = " ".join(word[0] for word in words[count:])
        if (first in known or second in known) and max(count, len(words) - count) <= _MOST_WORDS:
            fits.append(words[count].start())
    return fits[0] if len(fits) == 1 else None


def find_known_absent(text: str, end: int, known: frozenset[str]) -> Iterator[Listed]:
    """The ``known`` names right behind a label of absence in the head: *Deltagere: Fraværende: Bo Vik Ida Holm Salen*.

    For heads whose labels stand first, where others than those absent may follow; ``known`` are absent from items.
    """
    pattern = name_pattern(known)
    for label in _AWAY.finditer(text, 0, end) if pattern is not None else ():
        match = pattern.match(text, label.end()) if pattern is not None else None
        while match is not None and pattern is not None:
            name = " ".join(match[0].split())
            yield Listed(Attendance(name, Presence.ABSENT, Quote.of(text, *match.span())))
            between = _NEXT_KNOWN.match(text, match.end())
            match = pattern.match(text, between.end()) if between is not None else None


def follow_known(text: str, listed: Iterable[Listed], known: frozenset[str]) -> Iterator[Listed]:
    """A list, and the ``known`` names that go on behind one absent without a sign: *Fraværende: Bo Vik Ida Holm*."""
    pattern = name_pattern(known)
    for entry in listed:
        yield entry
        there = entry.attendance
        if pattern is None or there.presence is not Presence.ABSENT or there.name not in known:
            continue
        place = there.quote.span.end
        while (match := pattern.match(text, place + 1)) is not None and text[place] == " ":
            place = match.end()
            yield replace(
                entry, attendance=replace(there, name=" ".join(match[0].split()), quote=Quote.of(text, *match.span()))
            )
