"""The body of a meeting that no common word tells: *Vesterkro Lokalråd*, *Mvh Bo Vik, sekretær i Ældrerådet*."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.outline.outlined import Outline

_SIGNED = re.compile(r"(?<!\w)(?:sekretær|formand|næstformand|referent)\s(?:i|for)\s(?=[A-ZÆØÅ])", re.IGNORECASE)
_LOCAL = re.compile(
    r"^[A-ZÆØÅ][\wæøå-]+(?:\s[A-ZÆØÅ][\wæøå-]+){0,2}\s(?:Lokalråd|Bydelsråd|Borgerforening|Skolebestyrelse)$"
)
"""*Vesterkro Lokalråd* as the first line: a body of its own kind."""
_OWN = re.compile(
    r"(?:(?:Referat|Dagsorden|Beslutningsprotokol|Protokol|Møde)"
    r"(?:\s(?:fra|af|for|til|i))?\s(?:møde\w*\si\s)?(?:-\s)?)?"
    r"(?P<name>[A-ZÆØÅ][\wæøåÆØÅ-]{2,40}?(?i:rådet|råd|bestyrelsen|bestyrelse))"
    r"(?:s\s(?:ordinære\s)?møde\b|,|\s[-–|]\s|\s(?:den|d\.)\s|\s\d|$)"
)
"""*Idrætsrådet*, *Referat fra møde i Lokalrådet den …*: in running text it is somebody else's council or board."""
_PAGE_HEAD = re.compile(
    r"^[ \t]{0,40}[A-ZÆØÅ][\w-]{1,40}(?: [A-ZÆØÅ][\w-]{1,40}){0,2}? Kommune [-–|] "
    r"(?P<name>[A-ZÆØÅ][^\n]{1,80}\S)[ \t]{0,9}$",
    re.MULTILINE,
)
"""*Prøveby Kommune – Økonomiudvalget*: the municipality and its body, at the head of each page."""
_FEWEST_PAGES = 2
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


def find_headed_body(text: str, vocabulary: Vocabulary) -> Span | None:
    """The body that the heads of several pages name behind their municipality: *Prøveby Kommune – Økonomiudvalget*.

    ``None`` where such a line stands once, where it says more than the name, or where two bodies are named so.
    """
    found: list[Span] = []
    for match in _PAGE_HEAD.finditer(text):
        body = find_body(match["name"], vocabulary)
        if body is not None and (body.start, body.end) == (0, len(match["name"])):
            found.append(Span(*match.span("name")))
    named = {fold(text[span.start : span.end]) for span in found}
    return found[0] if len(found) >= _FEWEST_PAGES and len(named) == 1 else None
