"""The body of a meeting that no common word tells: *Vesterkro Lokalråd*, *Mvh Bo Vik, sekretær i Ældrerådet*."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.bodies import find_body
from tracker.extraction.outline import Outline

_SIGNED = re.compile(r"(?<!\w)(?:sekretær|formand|næstformand|referent)\s(?:i|for)\s(?=[A-ZÆØÅ])", re.IGNORECASE)
_LOCAL = re.compile(
    r"^[A-ZÆØÅ][\wæøå-]+(?:\s[A-ZÆØÅ][\wæøå-]+){0,2}\s(?:Lokalråd|Bydelsråd|Borgerforening|Skolebestyrelse)$"
)
"""*Vesterkro Lokalråd* as the first line: a body of its own kind."""
_OWN = re.compile(
    r"(?:(?:Referat|Dagsorden|Beslutningsprotokol|Protokol|Møde)(?:\s(?:fra|af|for|til|i))?\s(?:møde\w*\si\s)?(?:-\s)?)?"
    r"(?P<name>[A-ZÆØÅ][\wæøåÆØÅ-]{2,40}?(?i:rådet|råd|bestyrelsen|bestyrelse))"
    r"(?:s\s(?:ordinære\s)?møde\b|,|\s[-–|]\s|\s(?:den|d\.)\s|\s\d|$)"
)
"""*Idrætsrådet*, *Referat fra møde i Lokalrådet den …*: in running text it is somebody else's council or board."""
_END = 400
_LONGEST = 90


def find_signed_body(text: str, vocabulary: Vocabulary) -> Span | None:
    """Where the body stands behind who signs: *sekretær i Ældrerådet*, *referent for Lokaludvalget*; at the end."""
    end = len(text.rstrip())
    for match in _SIGNED.finditer(text, max(0, end - _END), end):
        body = find_body(text[match.end() : match.end() + _LONGEST].split("\n", maxsplit=1)[0], vocabulary)
        if body is not None and body.start == 0:
            return Span(match.end(), match.end() + body.end)
    return None


def find_local_body(outline: Outline, vocabulary: Vocabulary) -> Span | None:
    """*Vesterkro Lokalråd* alone on the first line with words; *Idrætsrådet* alone, or as
    whose meeting it is, on any line of the head."""
    head = [line for line in outline.lines[: outline.header_end_line] if not line.blank]
    if head and _LOCAL.match(head[0].core):
        return Span(head[0].core_start, head[0].core_end)
    for line in head:
        named = _OWN.match(line.core)
        if named is not None and fold(named["name"]) in vocabulary.not_bodies:
            return Span(line.core_start + named.start("name"), line.core_start + named.end("name"))
    return None
