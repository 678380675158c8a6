"""Where a list of attachments ends without a heading that is known: sentences follow it."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import Attachment
from tracker.domain.source import Span
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_SENTENCES = re.compile(r"\s*[A-ZÆØÅ][^.!?\n]{15,300}[a-zæøå]{3}\.\s+[A-ZÆØÅ][^\n]{10,}[a-zæøå0-9)]\.\s*$")
"""Two sentences at least."""
_SENTENCE = re.compile(
    r"\s*[A-ZÆØÅ](?=[^\n]{20})[^\n]{0,120}?\s(?:er|har|havde|var|"
    r"blev|bliver|skal|vil|kan|må|ønsker|søger|koster|foreslår|"
    r"indstiller|anbefaler|mangler|består|indeholder)\s[^\n]{0,400}[a-zæøå0-9)]\.\s*$"
)
"""One sentence with a verb that tells."""
_BLANK_BEFORE = re.compile(r"\n[^\S\n]*\n[^\S\n]*$")
_APART = 40
_BULLET = re.compile(r"\s*[-–•·*▪●]\s")
_FORMAT = re.compile(r"[.(\[](?:pdf|docx?|xlsx?|pptx?|odt|msg)\b", re.IGNORECASE)
_FEWEST = 2
_MOST_WORDS = 4


def ends_list(text: str, left: int, right: int, last: Attachment | None) -> tuple[bool, bool]:
    """Whether a line of a list is no entry but sentences, and whether the entry above it is their heading.

    Two sentences always are; one is behind a blank line, or right below a line that stands behind one.
    """
    words = text[left:right]
    if _SENTENCES.match(words) is None and _SENTENCE.match(words) is None:
        return False, False
    headed = last is not None and _heads(text, last, left)
    return headed or _is_set_off(text, left) or _SENTENCES.match(words) is not None, headed


def _is_set_off(text: str, left: int) -> bool:
    return _BLANK_BEFORE.search(text, max(0, left - _APART), left) is not None


def _heads(text: str, last: Attachment, left: int) -> bool:
    start, end = last.quote.span.start, last.quote.span.end
    return text[end:left].count("\n") == 1 and _is_set_off(text, start)


def before_heading(outline: Outline, content: Span, vocabulary: Vocabulary) -> Span:
    """The list without the heading at its end that no vocabulary holds: *Bilag* / *- Kort* / *- Notat* / / *Systemet*.

    Every paper has a bullet, and the line below them none: it stands last and alone. Below a single paper only a line
    that ends with a heading is one (*First-agenda Sagsfremstilling*).
    """
    lines = [line for line, tag in outline.lines_in(content) if tag.kind is LineKind.TEXT]
    bulleted = [line.bulleted or _BULLET.match(outline.text, line.start, line.end) is not None for line in lines]
    if len(lines) < _FEWEST or bulleted.count(True) < len(lines) - 1 or bulleted[-1]:
        return content
    last = lines[-1]
    words = last.core.split()
    headed = fold(words[-1]) in vocabulary.headings and len(words) <= _MOST_WORDS
    alone = _is_set_off(outline.text, last.start) and not _FORMAT.search(last.core)
    return Span(content.start, last.start) if alone and (headed or len(lines) > _FEWEST) else content
