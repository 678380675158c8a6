"""Labels in a document's head: *Mødedato: …*, *Mødested Korsgade 1*, *Lokale* alone above its value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.danish.dates import parse_date
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.stacked_labels import find_stacked
from tracker.extraction.lines.line import Line

_COLON = re.compile(r"^(?P<label>[^\W\d_][^:\n\t]{0,40}?)[\s*_]*(?::|\t)[\s*_|]*")
_BOLD = re.compile(r"^(?P<label>[^\W\d_][^*\n]{0,40}?)[\s:]*\*\*[\s:]*")
_COLUMN = re.compile(r"^(?P<label>[^\W\d_][\w/.-]*(?:\s[\w/.-]+){0,2})(?:[ \xa0]{3,})(?=\S)")
"""*Lokation     Mødelokale 4*: the value in a column of its own."""
_FIRST_WORDS = re.compile(r"^(?P<label>[^\W\d_][\w/\-]*(?:\s[\w/\-]+){0,2}?)\s+(?=\S)")
_NEXT = re.compile(
    r"(?<=[\w).])[,;|]?\s+[*_]{0,2}(?P<label>[A-ZÆØÅ][^\W\d_]{2,20}"
    r"(?:\s(?:og|for)\s[^\W\d_]{2,12})?|(?:møde)?sted|(?:møde)?lokale):[*_]{0,2}\s+(?=\S)"
)
"""A further label in the line, with its colon."""
_UNMARKED = (
    "mødedato",
    "mødetid",
    "mødested",
    "dato",
    "sted",
    "tidspunkt",
    "udskrevet",
    "publiceret",
    "offentliggjort",
    "udsendt",
    "udarbejdet",
    "skrevet",
    "dateret",
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label of a known kind and where its value stands (on the same line, or on the line below)."""

    kind: str
    label: str
    start: int
    end: int
    line: int


def is_label_line(core: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is *Label: value* or a label alone, for any label known."""
    match = _COLON.match(core) or _BOLD.match(core)
    label = fold(match["label"]) if match else fold(core)
    first = _FIRST_WORDS.match(core)
    written = (
        first is not None and fold(first["label"]) in vocabulary.labels["record_date"] and parse_date(core) is not None
    )
    known = written or any(
        label in words for words in (*vocabulary.labels.values(), *vocabulary.presence_labels.values())
    )
    return known or bool(
        match
        and match.end() < len(core)
        and len(core) < 80
        and ":" in core[: match.end()]
        and label in vocabulary.roles
    )


def find_labelled(lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Labelled]:
    """The labelled values among the lines of a document's head."""
    kinds = {word: kind for kind, words in vocabulary.labels.items() for word in words}
    stacked = find_stacked(lines, vocabulary)
    for index, line in enumerate(lines):
        label, after = (None, 0) if line.blank else _split(line.core, kinds)
        if label is None:
            continue
        kind = kinds[label]
        if (value := stacked.get(index)) is not None:
            yield Labelled(kind, label, lines[value].core_start, lines[value].core_end, value)
            continue
        if after < len(line.core):
            yield from _values(line, Labelled(kind, label, line.core_start + after, line.core_end, index), kinds)
            continue
        below = next((n for n in range(index + 1, min(len(lines), index + 3)) if not lines[n].blank), None)
        if below is not None and _split(lines[below].core, kinds)[0] is None:
            yield Labelled(kind, label, lines[below].core_start, lines[below].core_end, below)


def _values(line: Line, first: Labelled, kinds: dict[str, str]) -> Iterator[Labelled]:
    """The value beside a label, and those of the labels that follow on its line: *Dato: 3. maj 2010 Sted: Salen*."""
    here = first
    for match in _NEXT.finditer(line.core, first.start - line.core_start):
        label = fold(match["label"])
        if label in kinds:
            yield replace(here, end=line.core_start + match.start())
            here = Labelled(kinds[label], label, line.core_start + match.end(), line.core_end, first.line)
    yield here


def _split(core: str, kinds: dict[str, str]) -> tuple[str | None, int]:
    for pattern in (_COLON, _BOLD):
        match = pattern.match(core)
        if match and fold(match["label"]) in kinds:
            return fold(match["label"]), match.end()
    column = _COLUMN.match(core)
    if column and fold(column["label"]) in kinds:
        return fold(column["label"]), column.end()
    whole = fold(core)
    if whole in kinds:
        return whole, len(core)
    match = _FIRST_WORDS.match(core)
    if match and fold(match["label"]) in kinds and fold(match["label"]).startswith(_UNMARKED):
        rest = core[match.end() :]
        if (
            rest[:1].isupper()
            or rest[:1].isdigit()
            or rest.startswith("den ")
            or fold(match["label"]) in ("mødedato", "mødetid", "mødested")
        ):
            return fold(match["label"]), match.end()
    return None, 0
