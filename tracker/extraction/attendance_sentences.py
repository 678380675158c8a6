"""Sentences that tell who was there and who was not: *Lene Astrup og Yusuf Demirel var fraværende.*"""

import re
from collections.abc import Iterator

from tracker.danish.names import parse_name
from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.attendance import (
    NAME_HEAD,
    NAMES,
    RANGE,
    Listed,
    find_entries,
    find_listed,
    label_kind,
    limited,
    split_label,
)

_SUBSTITUTE = re.compile(
    r"^(?:Som|I stedet) (?:stedfortræder|suppleant|for \S+ \S+)?\s?(?:mødte|"
    r"deltog|deltager)\b|^\S+ \S+(?: \S+)? (?:deltog|mødte) (?:som "
    r"(?:stedfortræder|suppleant)|i stedet)\b"
    rf"|^{NAMES} (?:deltog|mødte) (?:som (?:stedfortrædere?|suppleant(?:er)?)|i stedet)\b"
    r"|^(?:\d\.\s*)?[Ss]uppleant\s[^.]{3,60}\b(?:indkaldt|mødte|deltog)\b"
)


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
    match = re.match(rf"^{NAMES}(?:,\s[A-ZÆØÅ]{{1,2}},)?\s+(?P<rest>.*)$", sentence)
    if match is None or len(sentence) > 120:
        return False
    rest = match["rest"].casefold()
    return any(rest.startswith(phrase) for kind in ("late", "left") for phrase in vocabulary.presence_phrases[kind])


def find_in_sentence(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """Persons whom one sentence calls absent: *Lene Astrup og Yusuf Demirel var fraværende.*"""
    words = text[start:end]
    but = _BUT.search(words)
    if but is not None:
        kind = "excused" if "afbud" in words[but.end() :] else "absent"
        yield from find_listed(text, start + but.start("names"), start + but.end("names"), kind, vocabulary)
        return
    replaced = list(_INSTEAD.finditer(words))
    for instead in replaced:
        yield from find_listed(text, start + instead.start("name"), start + instead.end("name"), "absent", vocabulary)
    named = _named_after(words, vocabulary) if not replaced else None
    if named is not None:
        kind, after = named
        yield from find_listed(text, start + after, end, kind, vocabulary)
    if not replaced and named is None:
        yield from _before_phrase(text, start, end, vocabulary)


def _before_phrase(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """Names before *var fraværende*, *havde meldt afbud*."""
    words = text[start:end]
    kinds = (("unexcused", False), ("excused", True), ("absent", None))
    for kind, excused in kinds:
        for phrase in sorted(vocabulary.presence_phrases[kind], key=len, reverse=True):
            place = words.find(phrase)
            if place <= 0:
                continue
            match = re.match(
                rf"^\W*(?:(?:{_roles(vocabulary)})\s+)?{NAMES}\s*$",
                words[:place].rstrip(),
            )
            if match is None:
                continue
            limit = RANGE.search(words, place)
            if re.search(r"deltog\w* ikke i (?:drøftelsen|behandlingen) af (?!punktet|sagen|dette)", words):
                return
            for left, right in find_entries(text, start + match.start("names"), start + match.end("names")):
                name = parse_name(text[left:right], vocabulary.roles)
                if name is None or " " not in name.name:
                    continue
                quote = Quote.of(text, left + name.start, left + name.end)
                listed = Listed(Attendance(name.name, Presence.ABSENT, quote, excused, name.role, name.party))
                yield limited(listed, limit) if limit else listed
            return


_AFTER = re.compile(
    rf"^(?:Der (?:er|var) (?:meldt )?)?(?P<label>[A-Za-zæøåÆØÅ]+(?:\s[a-zæøå]+)"
    rf"{{0,2}}?)\s(?=[A-ZÆØÅ])(?={NAMES}(?:\s*\([^)]*\))?\s*(?:[.,]|$))"
)


_INSTEAD = re.compile(rf"\b(?:deltog|deltager|mødte|møder)\s+i\s+stedet\s+for\s+(?P<name>{NAME_HEAD})")
"""*Ida Holm deltog i stedet for Bo Vik*: Bo Vik was not there."""
_BUT = re.compile(rf"\b(?:mødt|til stede)\b[^.]{{0,30}}?\b(?:bortset fra|undtagen)\s+{NAMES}")


def _named_after(words: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """*Fraværende Tonny Jessen.*, *Der er afbud fra Martin Bech og Pia Uth*: who follows a label without a colon."""
    match = _AFTER.match(words)
    if match is None:
        return None
    kind = label_kind(fold(match["label"]), vocabulary)
    return (kind, match.end()) if kind in ("absent", "excused", "unexcused") else None


def _roles(vocabulary: Vocabulary) -> str:
    return "|".join(re.escape(role) for role in sorted(vocabulary.roles, key=len, reverse=True))
