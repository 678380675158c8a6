"""Who was there and who was not, in lists and in sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.danish.names import ParsedName, parse_name
from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote

_SEPARATOR = re.compile(r"\s*(?:,\s*(?:og|samt)\b|,|;|\n|•|·|\t|\bog\b|\bsamt\b)\s*|[ \u00a0]{2,}")
_COLUMN_GAP = 2
"""More blanks than these part two names that are set in columns."""
_LIST_END = re.compile(r"(?<=[\wæøå)]{3})\.\s+(?=[A-ZÆØÅ])")
_NAME_HEAD = r"[A-ZÆØÅ][\wæøåé.'’\-]+(?:\s+[A-ZÆØÅ][\wæøåé.'’\-]*){1,5}(?:\s*\([^()]{1,20}\))?"
_NAMES = rf"(?P<names>{_NAME_HEAD}(?:(?:\s*,\s*|\s+og\s+|\s+samt\s+){_NAME_HEAD}){{0,30}})"
_SUBSTITUTE = re.compile(
    r"^(?:Som|I stedet) (?:stedfortræder|suppleant|for \S+ \S+)?\s?(?:mødte|"
    r"deltog|deltager)\b|^\S+ \S+(?: \S+)? (?:deltog|mødte) (?:som "
    r"(?:stedfortræder|suppleant)|i stedet)\b"
    rf"|^{_NAMES} (?:deltog|mødte) (?:som (?:stedfortrædere?|suppleant(?:er)?)|i stedet)\b"
    r"|^(?:\d\.\s*)?[Ss]uppleant\s[^.]{3,60}\b(?:indkaldt|mødte|deltog)\b"
)
_LATE = re.compile(r"^\s*(?:mødte|ankom|kom)\s+(?:kl|under|efter|til|først)", re.IGNORECASE)
_RANGE = re.compile(
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


def is_attendance_line(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a line says only who was or was not there, in a sentence or after a label."""
    label, _ = split_label(words, vocabulary)
    if label in ("absent", "excused", "unexcused", "present"):
        return True
    sentences = [words[a:b] for a, b in find_sentences(words) if any(map(str.isalpha, words[a:b]))]
    return bool(sentences) and all(
        next(find_in_sentence(s, 0, len(s), vocabulary), None)
        or _SUBSTITUTE.match(s)
        or _is_coming_or_going(s, vocabulary)
        for s in sentences
    )


def _is_coming_or_going(sentence: str, vocabulary: Vocabulary) -> bool:
    """*Ruth Havmøller kom under pkt. 2.*"""
    match = re.match(rf"^{_NAMES}(?:,\s[A-ZÆØÅ]{{1,2}},)?\s+(?P<rest>.*)$", sentence)
    if match is None or len(sentence) > 120:
        return False
    rest = match["rest"].casefold()
    return any(rest.startswith(phrase) for kind in ("late", "left") for phrase in vocabulary.presence_phrases[kind])


def split_label(words: str, vocabulary: Vocabulary) -> tuple[str | None, int]:
    """The kind of presence that a line's label gives, and where its list begins."""
    match = re.match(r"^[\s*_#]*(?P<label>[^\W\d_][^:\n\t*]{2,40}?)(?:[\s*_]*[:\t][\s*_|]*|\*\*\s*|\s*$)", words)
    if match is not None:
        kind = _label_kind(fold(match["label"]), vocabulary)
        if kind:
            return kind, match.end()
    for size in (3, 2, 1):
        head = re.match(rf"^[\s*_#]*((?:\S+\s+){{{size}}})(?=[A-ZÆØÅ])", words)
        if head is None:
            continue
        kind = _label_kind(fold(head[1]), vocabulary)
        if kind:
            return kind, head.end()
    return None, 0


def _label_kind(label: str, vocabulary: Vocabulary) -> str | None:
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
    for left, right in _entries(text, start, end, broken):
        words = text[left:right]
        if words.rstrip().endswith(":"):
            continue
        if found and _LATE.match(words):
            found[-1] = replace(
                found[-1], attendance=replace(found[-1].attendance, presence=Presence.LATE, is_excused=None)
            )
            continue
        limit = _RANGE.search(words)
        if limit and found and not re.search(r"[A-ZÆØÅ]\w+\s+[A-ZÆØÅ]", words[: limit.start()]):
            found[-1] = _limited(found[-1], limit)
            continue
        name = parse_name(words[: limit.start()] if limit else words, vocabulary.roles)
        if name is None or (" " not in name.name and len(found) == 0 and fold(name.name) in vocabulary.generic_bodies):
            continue
        listed = Listed(_attendance(text, left, name, words, kind))
        found.append(_limited(listed, limit) if limit else listed)
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


def _limited(listed: Listed, match: re.Match[str]) -> Listed:
    first = int(match["from"])
    last = int(match["to"]) if match["to"] else first
    return Listed(listed.attendance, first, last)


def _entries(text: str, start: int, end: int, broken: bool = False) -> Iterator[tuple[int, int]]:
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


def find_in_sentence(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """Persons whom one sentence calls absent: *Lene Astrup og Yusuf Demirel var fraværende.*"""
    words = text[start:end]
    but = _BUT.search(words)
    if but is not None:
        kind = "excused" if "afbud" in words[but.end() :] else "absent"
        yield from find_listed(text, start + but.start("names"), start + but.end("names"), kind, vocabulary)
        return
    named = _named_after(words, vocabulary)
    if named is not None:
        kind, after = named
        yield from find_listed(text, start + after, end, kind, vocabulary)
        return
    kinds = (("unexcused", False), ("excused", True), ("absent", None))
    for kind, excused in kinds:
        for phrase in sorted(vocabulary.presence_phrases[kind], key=len, reverse=True):
            place = words.find(phrase)
            if place <= 0:
                continue
            match = re.match(
                rf"^\W*(?:(?:{_roles(vocabulary)})\s+)?{_NAMES}\s*$",
                words[:place].rstrip(),
                re.IGNORECASE if False else 0,
            )
            if match is None:
                continue
            limit = _RANGE.search(words, place)
            if re.search(r"deltog\w* ikke i (?:drøftelsen|behandlingen) af (?!punktet|sagen|dette)", words):
                return
            for left, right in _entries(text, start + match.start("names"), start + match.end("names")):
                name = parse_name(text[left:right], vocabulary.roles)
                if name is None or " " not in name.name:
                    continue
                quote = Quote.of(text, left + name.start, left + name.end)
                listed = Listed(Attendance(name.name, Presence.ABSENT, quote, excused, name.role, name.party))
                yield _limited(listed, limit) if limit else listed
            return


_AFTER = re.compile(
    rf"^(?:Der (?:er|var) (?:meldt )?)?(?P<label>[A-Za-zæøåÆØÅ]+(?:\s[a-zæøå]+)"
    rf"{{0,2}}?)\s(?=[A-ZÆØÅ])(?={_NAMES}(?:\s*\([^)]*\))?\s*(?:[.,]|$))"
)


_BUT = re.compile(rf"\b(?:mødt|til stede)\b[^.]{{0,30}}?\b(?:bortset fra|undtagen)\s+{_NAMES}")


def _named_after(words: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """*Fraværende Tonny Jessen.*, *Der er afbud fra Martin Bech og Pia Uth*: who follows a label without a colon."""
    match = _AFTER.match(words)
    if match is None:
        return None
    kind = _label_kind(fold(match["label"]), vocabulary)
    return (kind, match.end()) if kind in ("absent", "excused", "unexcused") else None


def _roles(vocabulary: Vocabulary) -> str:
    return "|".join(re.escape(role) for role in sorted(vocabulary.roles, key=len, reverse=True))
