"""Who was there and who was not, as sentences in the head of the document tell it."""

import re
from collections.abc import Iterator

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.attendance.flags import AWAY
from tracker.extraction.attendance.guests import find_guests
from tracker.extraction.attendance.lines import is_labelled
from tracker.extraction.attendance.lists import NAMES, Listed, find_listed, split_label
from tracker.extraction.attendance.movements import find_movements
from tracker.extraction.attendance.partly_there import find_partly_there
from tracker.extraction.attendance.sentences import find_in_sentence
from tracker.extraction.attendance.substitutes import find_substitutes
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_REMARKS = re.compile(r"^Bemærkninger\s*:\s*\|?\s*", re.IGNORECASE)
_LABEL_IN_REMARKS = re.compile(r"(?<=[.:])\s+(?=(?:Afbud|Fraværende|Uden afbud|Ikke til stede)\b\s*(?:fra\s*)?:)")
TELLS = re.compile(
    rf"\W*{NAMES}\s+(?:deltog ikke (?:i|under|ved)|var fraværende|var ikke til stede|(?:havde|har) meldt afbud)(?!\w)"
)
"""*Fraværende: Bo Vik deltog ikke i punkt 3 og 4.*: sentences beside the label of a list."""

Place = tuple[int, int]
_SPARED = re.compile(r"\b(?:undtagen|bortset fra|med undtagelse af|på nær)\b")
"""*Medlemmerne var til stede, undtagen: Bo Vik*: told with or without its stop."""

_NUMBER_LAST = re.compile(r"\bdeltog ikke\s[^.]{0,60}\b(?:pkt\.?|punkt|sag)\s(?:nr\.\s)?\d{1,4}$")
"""*Bo Vik deltog ikke i sagens behandling under pkt. 21*, without its stop."""


def find_header_sentences(outline: Outline, vocabulary: Vocabulary) -> Iterator[Listed]:
    """*Bemærkninger: Bo Vik deltog ikke i punkt 28-38. Afbud: Ida Holm* in the head; also who came, left, visited."""
    text = outline.text
    for index, line in enumerate(outline.lines[: outline.header_end_line]):
        remarks = _REMARKS.match(line.core)
        label = remarks.end() if remarks else _before_sentence(line.core, vocabulary)
        is_said = line.core.endswith((".", " afbud", " forfald", " fraværende")) or " i stedet for " in line.core
        is_said = is_said or _SPARED.search(line.core) is not None or _NUMBER_LAST.search(line.core) is not None
        yield from _who_came_instead(text, line.core_start, line.core_end, vocabulary)
        if not label and (outline.tags[index].kind is not LineKind.TEXT or not is_said):
            continue
        begin = line.core_start + label
        for start, end in _clauses(text, begin, line.core_end):
            kind, after = split_label(text[start:end], vocabulary) if label else (None, 0)
            if kind is not None:
                yield from find_listed(text, start + after, end, kind, vocabulary)
                continue
            yield from find_in_sentence(text, start, end, vocabulary)
            yield from (Listed(moved) for moved in find_movements(text, start, end, vocabulary))
            yield from (Listed(there) for there in find_partly_there(text, start, end, vocabulary))
            yield from (Listed(guest) for guest in find_guests(text, start, end, vocabulary))


def _who_came_instead(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """*Afbud: Bo Vik. Suppleant Ida Holm mødte i stedet.*: the sentences of a line, behind its list too."""
    missed: str | None = None
    for left, right in find_sentences(text, start, end):
        kind, after = split_label(text[left:right], vocabulary)
        if kind in AWAY:
            away = find_listed(text, left + after, right, kind, vocabulary)
            missed = away[0].attendance.name if len(away) == 1 else None
        yield from (Listed(one) for one in find_substitutes(text, left, right, vocabulary, missed))


def find_in_line(text: str, start: int, end: int, label: str, vocabulary: Vocabulary) -> Iterator[Listed]:
    """A line of a list with a label of its own, or a sentence, read as an entry and as a sentence; each person once."""
    found: dict[str, Listed] = {}
    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
    kind, after = split_label(text[begin:end], vocabulary)
    if kind is not None and after:
        yield from find_listed(text, begin + after, end, kind, vocabulary)
        yield from _who_came_instead(text, begin, end, vocabulary)
        return
    for entry in () if is_labelled(text[begin:end].strip()) else find_listed(text, start, end, label, vocabulary):
        found.setdefault(entry.attendance.name, entry)
    for left, right in find_sentences(text, start, end):
        for entry in find_in_sentence(text, left, right, vocabulary):
            found.setdefault(entry.attendance.name, entry)
        for moved in find_movements(text, left, right, vocabulary):
            found.setdefault(moved.name, Listed(moved))
    yield from found.values()


def _before_sentence(core: str, vocabulary: Vocabulary) -> int:
    """Where the sentence begins in *Fraværende: Bo Vik deltog ikke i punkt 3.*; 0 where a list or nothing follows."""
    kind, after = split_label(core, vocabulary)
    return after if kind in AWAY and TELLS.match(core, after) else 0


def _clauses(text: str, start: int, end: int) -> Iterator[Place]:
    for left, right in find_sentences(text, start, end):
        begin = left
        for cut in _LABEL_IN_REMARKS.finditer(text, left, right):
            yield begin, cut.start()
            begin = cut.end()
        yield begin, right
