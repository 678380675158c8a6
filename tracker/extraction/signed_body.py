"""The body of a meeting that no common word tells: *Vesterkro Lokalråd*, *Mvh Bo Vik, sekretær i Ældrerådet*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.bodies import find_body
from tracker.extraction.outline import Outline

_SIGNED = re.compile(r"(?<!\w)(?:sekretær|formand|næstformand|referent)\s(?:i|for)\s(?=[A-ZÆØÅ])", re.IGNORECASE)
_LOCAL = re.compile(
    r"^[A-ZÆØÅ][\wæøå-]+(?:\s[A-ZÆØÅ][\wæøå-]+){0,2}\s(?:Lokalråd|Bydelsråd|Borgerforening|Skolebestyrelse)$"
)
"""*Vesterkro Lokalråd* as the first line: a body of its own kind."""
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


def find_local_body(outline: Outline) -> Span | None:
    """*Vesterkro Lokalråd* alone on the first line with words."""
    first = next((line for line in outline.lines[: outline.header_end_line] if not line.blank), None)
    return Span(first.core_start, first.core_end) if first is not None and _LOCAL.match(first.core) else None
