"""Outcomes told without the words of one: that there was nothing, or that what was asked was done."""

import re

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.outline import Outline
from tracker.extraction.stands import find_stand

_NONE = re.compile(r"Der\s(?:var|er|kom|forelå|blev)\s(?:ingen|intet|ikke\s(?:noget|nogen))(?!\w)[^.\n]{0,60}\.?$")
_ABOVE_QUOTATION = re.compile(r"(?P<told>[A-ZÆØÅ][^\n]{5,300}[.!])\s{0,3}\n\s{1,6}[”“\"»][A-ZÆØÅ]")
_CARRIED_OUT = re.compile(
    r"(?:(?:Spørgsmålet|Forespørgslen|Sagen|Punktet)\s)?(?:blev\s)?(?:Foretoges|Foretaget|Besvaret|Besvaredes|Fremlagt|Oplæst)"
    r"(?:\s[^.\n]{0,60})?\.?$",
    re.IGNORECASE,
)
"""*Foretoges.*, *Spørgsmålet blev besvaret af borgmesteren.*"""


def find_alone(outline: Outline, span: Span, vocabulary: Vocabulary) -> Span | None:
    """All that an item says (*Der var intet.*), or, in a document without decision headings, what its body thinks."""
    stand = None if outline.heads_decisions else find_stand(outline.text, span, vocabulary)
    return stand or find_none(outline.text, span)


def find_none(text: str, span: Span) -> Span | None:
    """*Der var ingen høringssvar.*, *Der kom ikke noget nyt.*: all that an item says under its title."""
    sentences = find_sentences(text, span.start, span.end)
    told = [(start, end) for start, end in sentences if text[start:end].strip(" .:")]
    return Span(*told[0]) if len(told) == 1 and _NONE.match(text[slice(*told[0])].lstrip(" .")) else None


def above_quotation(text: str, span: Span) -> Span | None:
    """The one paragraph above a quoted question or proposal at the head of a case."""
    match = _ABOVE_QUOTATION.match(text, span.start, span.end)
    return Span(*match.span("told")) if match else None


def is_carried_out(words: str) -> bool:
    """Whether a sentence says only that a question was asked and answered: *Foretoges.*, *Besvaret.*"""
    return _CARRIED_OUT.match(words) is not None
