"""Decision headings that lost their day: *Økonomiudvalget, Anbefales. Byrådet den Godkendt.*"""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import FoundBody, find_bodies, find_body
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_PARTED = re.compile(r",\s(?:(?:den|d\.)\s)?|\s(?:den|d\.)\s")
"""*Byrådet, Godkendt.*, *Byrådet den Godkendt.*"""
_LED = re.compile(
    r"(?:\b(?:beslutning(?:er|en)?|referat|indstilling|anbefaling|"
    r"udtalelse|vedtagelse|i|fra|til|af|på|for|ved|og)|[,&-])\s+$",
    re.IGNORECASE,
)
"""*Beslutning i (Byrådet den Godkendt.)*: the heading begins before the body."""
_OF_BODY = re.compile(
    r"(?<=[\w.!?:)»\"]\s)(?<!\sog\s)(?<!\saf\s)(?<!\som\s)(?<!\spå\s)(?<!\stil\s)(?<!\sfra\s)(?<!\si\s)"
    r"(?:Beslutning(?:er)?\s(?:i|fra|af)|BESLUTNING(?:ER)?\s(?:I|FRA|AF))\s"
    r"(?P<body>[A-ZÆØÅ][\wæøåÆØÅ,&-]*(?:\s[\wæøåÆØÅ,&-]+){0,5}?(?i:udvalget|rådet|bestyrelsen|udvalg|råd|magistraten))"
    r"(?=\s[A-ZÆØÅ][a-zæøå])"
)
"""*… godkendes. Beslutning i Økonomiudvalget Dagsordenen godkendt.*, *BESLUTNING I BYRÅDET Udsat.*: without any day."""
_NEAR = 20
_LONGEST = 90


def undated_cuts(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[int]:
    """Where *Byrådet, Godkendt.* begins in a long line: a body, a comma or *den*, and an outcome with a capital."""
    line = text[start:end]
    led = [place for match in _OF_BODY.finditer(text, start, end) for place in _ends_of_body(match, vocabulary)]
    found = (body for body in find_bodies(line, vocabulary) if _decides(line, body, vocabulary))
    return [*led, *(start + o.start for o in found if not _LED.search(line, max(0, o.start - _NEAR), o.start))]


def _ends_of_body(match: re.Match[str], vocabulary: Vocabulary) -> tuple[int, ...]:
    """Both ends of *Beslutning i Økonomiudvalget* before a word with a capital, where the body is all it names."""
    body = find_body(match["body"], vocabulary)
    return match.span() if body is not None and body.start == 0 and body.end == len(match["body"]) else ()


def tag_undated(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """The tag of a line that begins so: the heading is the body alone, and the words behind it are decided."""
    body = find_body(line.core[:_LONGEST], vocabulary) if line.glued else None
    if body is None or body.start > 0 or not _decides(line.core, body, vocabulary):
        return None
    parted = _PARTED.match(line.core, body.end)
    rest = line.core_start + (parted.end() if parted else body.end)
    return Tag(LineKind.DECISION, SectionKind.DECISION, body.name, rest, body.name)


def _decides(words: str, body: FoundBody, vocabulary: Vocabulary) -> bool:
    parted = _PARTED.match(words, body.end)
    if parted is None or not words[parted.end() : parted.end() + 1].isupper() or not body.name[0].isupper():
        return False
    return vocabulary.outcomes.pattern.match(words, parted.end()) is not None
