"""Who was there and who was not, in lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.danish.names import ParsedName, parse_name
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote

_SEPARATOR = re.compile(r"\s*(?:,\s*(?:og|samt)\b|,|;|\n|•|·|\t|\bog\b|\bsamt\b)\s*|[ \u00a0]{2,}")
_COLUMN_GAP = 2
"""More blanks than these part two names that are set in columns."""
_LIST_END = re.compile(r"(?<=[\wæøå)]{3})\.\s+(?=[A-ZÆØÅ])")
NAME_HEAD = r"[A-ZÆØÅ][\wæøåé.'’\-]+(?:\s+[A-ZÆØÅ][\wæøåé.'’\-]*){1,5}(?:\s*\([^()]{1,20}\))?"
_SMALL = r"[A-ZÆØÅ][\wæøåé]+\s+[a-zæøå]{3,}(?=\s*,\s*[A-ZÆØÅ]|\s+og\s+[A-ZÆØÅ])"
"""A name whose last part is written small, between two others."""
NAMES = rf"(?P<names>{NAME_HEAD}(?:(?:\s*,\s*|\s+og\s+|\s+samt\s+)(?:{NAME_HEAD}|{_SMALL})){{0,30}})"
_LATE = re.compile(r"^\s*(?:mødte|ankom|kom)\s+(?:kl|under|efter|til|først)", re.IGNORECASE)
RANGE = re.compile(
    r"(?:under|ved|på|i|til|fra)?\s*\(?(?:pkt|punkt|punkterne|sag|sagerne|dagsordenspunkt|nr|punkter)\.?\s*(?:nr\.?\s*)?"
    r"(?P<from>\d{1,4})(?:\s*(?P<join>-|–|til|og|,)\s*(?P<to>\d{1,4}))?\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody named as present or absent; ``first``/``last`` limit it to items with these numbers."""

    attendance: Attendance
    first: int | None = None
    last: int | None = None

    def covers(self, number: str | None) -> bool:
        """Whether it holds for an item of this number."""
        if self.first is None:
            return True
        if number is None or not number.isdigit():
            return False
        return self.first <= int(number) <= (self.last or self.first)


def split_label(words: str, vocabulary: Vocabulary) -> tuple[str | None, int]:
    """The kind of presence that a line's label gives, and where its list begins."""
    match = re.match(r"^[\s*_#]*(?P<label>[^\W\d_][^:\n\t*]{2,40}?)(?:[\s*_]*[:\t][\s*_|]*|\*\*\s*|\s*$)", words)
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
    """The kind of presence that a label in lower case tells, if any."""
    return next((kind for kind, words in vocabulary.presence_labels.items() if label in words), None)


_PRESENCE = {
    "present": (Presence.PRESENT, None),
    "absent": (Presence.ABSENT, None),
    "excused": (Presence.ABSENT, True),
    "unexcused": (Presence.ABSENT, False),
    "guests": (Presence.GUEST, None),
    "substitutes": (Presence.PRESENT, None),
}


def find_listed(
    text: str, start: int, end: int, kind: str, vocabulary: Vocabulary, *, broken: bool = False
) -> tuple[Listed, ...]:
    """The persons of a list between two positions; ``kind`` is the kind of its label.

    ``broken``: the list stands beside its label and goes on in the next line, so that a line break may part a name.
    """
    if kind not in _PRESENCE or fold(text[start:end]) in vocabulary.presence_phrases["nobody"]:
        return ()
    stop = _LIST_END.search(text, start, end)
    end = stop.start() if stop else end
    found: list[Listed] = []
    for left, right in find_entries(text, start, end, broken):
        words = text[left:right]
        if words.rstrip().endswith(":"):
            continue
        if found and _LATE.match(words):
            found[-1] = replace(
                found[-1], attendance=replace(found[-1].attendance, presence=Presence.LATE, is_excused=None)
            )
            continue
        limit = RANGE.search(words)
        if limit and found and not re.search(r"[A-ZÆØÅ]\w+\s+[A-ZÆØÅ]", words[: limit.start()]):
            found[-1] = limited(found[-1], limit)
            continue
        name = parse_name(words[: limit.start()] if limit else words, vocabulary.roles)
        if name is None or (" " not in name.name and len(found) == 0 and fold(name.name) in vocabulary.generic_bodies):
            continue
        listed = Listed(_attendance(text, left, name, words, kind))
        found.append(limited(listed, limit) if limit else listed)
    return tuple(found)


def _attendance(text: str, left: int, name: ParsedName, words: str, kind: str) -> Attendance:
    """One entry of a list: what stands in its brackets may say otherwise than the label of the list."""
    presence, excused = _PRESENCE[kind]
    own, flag = (presence, excused) if "uden afbud" not in words else (presence, False)
    role = name.role if name.role and fold(name.role) != "afbud" else None
    if name.role and ("afbud" in name.role.casefold() or "fraværende" in name.role.casefold()):
        own, flag, role = Presence.ABSENT, "uden" not in name.role.casefold(), None
    substitute = None
    if role and (match := re.match(r"(?i)(?:suppleant|stedfortræder)\s+for\s+(.+)", role)):
        substitute = match[1].split("(")[0].strip()
    quote = Quote.of(text, left + name.start, left + name.end)
    return Attendance(name.name, own, quote, flag, role, name.party, substitute)


def limited(listed: Listed, match: re.Match[str]) -> Listed:
    """Somebody named for the items whose numbers a match of :data:`RANGE` gives."""
    first = int(match["from"])
    last = int(match["to"]) if match["to"] else first
    return Listed(listed.attendance, first, last)


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
        match = (
            _SEPARATOR.match(text, position, end)
            if depth == 0 and (character in ",;\n•·\t" or character.isspace())
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
