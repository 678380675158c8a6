"""Who was there and who was not, in lists."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.danish.names import ORGANISATIONS
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Presence
from tracker.extraction.attendance.entries import NAME_HEAD, Entry, ListKind, read_entry
from tracker.extraction.attendance.limits import RANGE, Listed, limited
from tracker.extraction.attendance.stand_ins import came_for, without_those_there

__all__ = [
    "NAMES",
    "NAME_HEAD",
    "RANGE",
    "Listed",
    "find_entries",
    "find_listed",
    "label_kind",
    "limited",
    "list_end",
    "split_label",
]

_SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:og|samt)\b|,|;|\n|•|·|\t|\bog\b|\bsamt\b|\bved\s{1,3}afbud(?=[^\S\n]+[A-ZÆØÅ]))\s*|[ \u00a0]{2,}"
    r"|\s?[&+/]\s?(?=[A-ZÆØÅ][\w.'’-]*\s[A-ZÆØÅ])"
)
"""Between two entries: *Bo Vik ved afbud Ida Holm ved afbud* has nothing else; *Bo Vik & Ida Holm*."""
_ORGANISATION = re.compile(
    r"^\w*(?:rådet|udvalget|foreningen|forbundet|kommunen|"
    r"forvaltningen|centret|centeret|afdelingen|sekretariatet|skolen|"
    r"partiet|bestyrelsen|unionen|byrådet|politiet|samvirket|organisationen)$|"
    r"^(?:[^\W\d_][\w.&'-]*\s){1,4}\w*(?:forening|forbund|klub|kommune|"
    r"menighedsråd|boligselskab|A/S|ApS)$|^(?:Liste\s\w{1,2}|Løsgænger)$|"
    r"^(?:Dansk|Danske|Danmarks|Landsforeningen)\s[^\W\d_][\w -]{2,40}$|"
    r"^(?:Ældre\s?Sagen|(?:Ungdommens\s)?(?:Røde|Blå)\s?Kors|Kirkens\sKorshær)$",
    re.IGNORECASE,
)
Place = tuple[int, int]
_FEWEST = 2
_COLUMN_GAP = 2
"""More blanks than these part two names that are set in columns."""
_BESIDE = re.compile(r"\)(?:\s+|\s*/\s*)(?=[A-ZÆØÅ][\wæøåé.'’-]*\s+[A-ZÆØÅ])")
"""*Jens Kvist (V) Lulu Sahl (A)*: a bracket parts two names where nothing else does."""
_LIST_END = re.compile(
    r"(?:(?<=[\wæøå)]{3})|(?<=\([A-ZÆØÅ]\)))(?<!\sChr)(?<!\sJoh)(?<!\sThs)(?<!\sFrd)\.[^\S\n]+(?=[A-ZÆØÅ])"
    r"|(?<=\w{2})[^\S\n](?:(?:Stedfortrædere?|Suppleant(?:er)?)[^\S\n])?Medlemmer(?=:?[^\S\n][A-ZÆØÅ])"
)
"""What ends a list: a full stop, but not that of a name cut short (*Jens Chr. Bro*); or the next label, which has no
sign in a head that a converter put on one line: *Fraværende Bo Vik Stedfortræder Medlemmer Bo Vik (V) …*."""
_STAND_INS = re.compile(r"\s*(?:stedfortrædere|suppleanter)\s*:?\s+(?=[A-ZÆØÅ])", re.IGNORECASE)
"""*stedfortrædere Ida Holm og Kim Lund* behind those who were absent: who came instead, to the list's end."""
_ALL_BUT = re.compile(
    r"\s*(?:alle|samtlige)\b[^.\n]{0,40}?\b(?:undtagen|undtaget|bortset fra|på nær|med undtagelse af)"
    r"\s*:?\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
"""*Til stede: Alle undtagen Bo Vik*: whom a list of those who were there spares."""
_FROM = re.compile(r"\s+(?P<home>fra\s+(?!Kl\b|Punkt\b|Pkt\b)(?:[A-ZÆØÅ]|3F\b)[^,;()\n]{0,60})$")
"""*Bo Lund fra FOA* among those present: whom somebody speaks for."""
_HOME = re.compile(r"\s+(?P<home>(?:fra|v/|ved)\s+[^,;()\n]{2,60})$", re.MULTILINE)
"""*Gæst: Bo Vik fra Ældre Sagen*: where a guest is from."""
_FOR_THIS_ITEM = re.compile(
    r"(?P<head>\w+(?:\s\w+){0,3}?)\s(?:ved|under|i|til|på)\s"
    r"(?:behandling(?:en)?\saf\s)?(?:sagens?|punktets?|denne\ssag|dette\spunkt)(?:\sbehandling)?"
)
_SMALL = r"[A-ZÆØÅ][\wæøåé]+\s+[a-zæøå]{3,}(?=\s*,\s*[A-ZÆØÅ]|\s+og\s+[A-ZÆØÅ])"
"""A name whose last part is written small, between two others."""
NAMES = rf"(?P<names>{NAME_HEAD}(?:(?:\s*,\s*|\s+(?:og|samt|&)\s+)(?:{NAME_HEAD}|{_SMALL})){{0,30}})"


def split_label(words: str, vocabulary: Vocabulary) -> tuple[str | None, int]:
    """The kind of presence that a line's label gives, and where its list begins."""
    match = re.match(
        r"^[\s*_#]*(?P<label>[^\W\d_][^:\n\t*]{2,40}?)(?:[\s*_]*[:\t][\s*_|]*|\*\*\s*|\s*[-–|]\s+(?=[A-ZÆØÅ])|\s*$)",
        words,
    )
    if match is not None:
        kind = label_kind(fold(match["label"]), vocabulary)
        if kind:
            return kind, match.end()
    for size in (3, 2, 1):
        head = re.match(rf"^[\s*_#]*((?:\S+\s+){{{size}}})(?=[A-ZÆØÅ])", words)
        if head is None:
            continue
        kind = label_kind(fold(head[1]), vocabulary)
        if kind:
            return kind, head.end()
    return None, 0


def label_kind(label: str, vocabulary: Vocabulary) -> str | None:
    """The kind of presence that a label in lower case tells, if any; *ikke til stede ved sagens behandling* too."""
    told = next((kind for kind, words in vocabulary.presence_labels.items() if label in words), None)
    head = _FOR_THIS_ITEM.fullmatch(label) if told is None else None
    return label_kind(head["head"], vocabulary) if head else told


_KINDS = {
    "present": ListKind(Presence.PRESENT),
    "absent": ListKind(Presence.ABSENT),
    "excused": ListKind(Presence.ABSENT, True),
    "unexcused": ListKind(Presence.ABSENT, False),
    "partly": ListKind(Presence.PRESENT, is_partly=True),
    "guests": ListKind(Presence.GUEST),
    "substitutes": ListKind(Presence.PRESENT, is_of_substitutes=True),
}


def find_listed(
    text: str, start: int, end: int, kind: str, vocabulary: Vocabulary, *, broken: bool = False
) -> tuple[Listed, ...]:
    """The persons of a list between two positions; ``kind`` is the kind of its label.

    ``broken``: the list stands beside its label and goes on in the next line, so that a line break may part a name.
    """
    if kind not in _KINDS or fold(text[start:end]) in vocabulary.presence_phrases["nobody"]:
        return ()
    spared = _ALL_BUT.match(text, start, end)
    if spared is not None:
        start, kind = spared.end(), "excused" if "afbud" in text[spared.end() : end] else "absent"
    end = list_end(text, start, end)
    found: list[Listed] = []
    entries = list(_by_semicolon(text, start, end)) or list(find_entries(text, start, end, broken))
    for begin, ends in entries:
        stand_ins = _STAND_INS.match(text, begin, ends)
        kind = "substitutes" if stand_ins else kind
        left = stand_ins.end() if stand_ins else begin
        homes = _HOME if kind == "guests" else _FROM if kind == "present" else None
        home = homes.search(text, left, ends) if homes else None
        right = home.start() if home else ends
        previous = found[-1] if found else None
        if (instead := came_for(text[left:right], previous, vocabulary.roles)) is not None:
            found[-1] = instead
            continue
        changed, named = read_entry(Entry(text, left, text[left:right], _KINDS[kind]), previous, vocabulary)
        if changed is not None:
            found[-1] = changed
        if home is not None and len(named) == 1:
            role = named[0].attendance.role or home["home"].strip()
            named = (replace(named[0], attendance=replace(named[0].attendance, role=role)),)
        is_led = bool(found) and " " in found[-1].attendance.name
        found.extend(
            person
            for person in named
            if not _is_group(person.attendance.name, vocabulary)
            and not (is_led and person.attendance.name in ORGANISATIONS)
        )
    return without_those_there(found)


def _is_group(name: str, vocabulary: Vocabulary) -> bool:
    """*Friluftsrådet*, *SOCIALDEMOKRATIET* behind a name and a comma: whom somebody speaks for, and no person."""
    return _ORGANISATION.match(name) is not None or any(fold(name) in party.names for party in vocabulary.parties)


def _by_semicolon(text: str, start: int, end: int) -> Iterator[Place]:
    """*Bo Vik, Landboforeningen; Ida Holm, kommunen*: semicolons between persons, each with one comma at most."""
    parts = text[start:end].split(";")
    if len(parts) < _FEWEST or any(part.count(",") > 1 or "\n" in part.strip() or "(" in part for part in parts):
        return
    begin = start
    for part in parts:
        comma = part.find(",")
        yield begin, begin + (comma if comma >= 0 else len(part))
        begin += len(part) + 1


def list_end(text: str, start: int, end: int) -> int:
    """Where the list ends and sentences begin: *Bo Vik og Ida Holm. Kim Lund kom kl. 17.*"""
    stop = _LIST_END.search(text, start, end)
    return stop.start() if stop else end


def find_entries(text: str, start: int, end: int, broken: bool = False) -> Iterator[tuple[int, int]]:
    """The list's entries: between commas, line breaks and *og*, but not inside brackets."""
    depth = 0
    begin = start
    position = start
    while position < end:
        character = text[position]
        depth += character == "("
        depth -= character == ")" and depth > 0
        if character == "\n":
            depth = 0
        if character == ")" and depth == 0 and (cut := _BESIDE.match(text, position, end)):
            yield begin, position + 1
            begin = position = cut.end()
            continue
        match = (
            _SEPARATOR.match(text, position, end)
            if depth == 0 and (character in ",;\n•·\t&+/" or character.isspace())
            else None
        )
        if broken and match and "\n" in match[0] and not match[0].strip():
            match = None
        if match and (match[0].strip() or "\n" in match[0] or len(match[0]) > _COLUMN_GAP):
            yield begin, position
            begin = position = match.end()
            continue
        position += 1
    yield begin, end
