"""Outcomes told without the words of one: that there was nothing, or that what was asked was done."""

import re

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.items.stands import find_stand
from tracker.extraction.outline.outlined import Outline

_NONE = re.compile(r"Der\s(?:var|er|kom|forelå|blev)\s(?:ingen|intet|ikke\s(?:noget|nogen))(?!\w)[^.\n]{0,60}\.?$")
_ABOVE_QUOTATION = re.compile(r"(?P<told>[A-ZÆØÅ][^\n]{5,300}[.!])\s{0,3}\n\s{0,6}[”“\"»][A-ZÆØÅ]")
_CARRIED_OUT = re.compile(
    r"(?:(?:Spørgsmålet|Forespørgslen|Sagen|Punktet)\s)?(?:blev\s)?"
    r"(?:Foretoges|Foretaget|Besvaret|Besvaredes|Fremlagt|Oplæst)"
    r"(?:\s[^.\n]{0,60})?\.?$",
    re.IGNORECASE,
)
"""*Foretoges.*, *Spørgsmålet blev besvaret af borgmesteren.*"""

_THOSE_PRESENT = re.compile(r"^(?:De\s(?:tilstedeværende|fremmødte|mødte)|Et\s(?:enigt|samlet)\s[a-zæøå]+)\s")
"""*De fremmødte godkendte svaret.*, *Et enigt råd vedtog planen.*: the body by those who were there."""
_OF_PAPER = re.compile(
    r"[A-ZÆØÅ][^.;:\n]{3,120}?\b\w*(?:indstilling|udtalelse|erklæring|forslag)"
    r"(?:en|et)?(?:\s(?:af|fra)\s[^;:\n]{4,30}?)?\s"
)
"""*Magistratens udtalelse af 15. december 2010* before *vedtaget.*: the paper that was passed, without a verb."""

_HAS_DECIDED = re.compile(
    r"(?:Vi|(?:(?!By|Regions|Kommunal|Regerings)[A-ZÆØÅ][\wæøåé-]*)?(?i:råd)et)\shar\s(?:nu\s|enstemmigt\s)?"
    r"(?:besluttet|vedtaget|valgt)(?!\w)(?!\s(?:på|ved)\s(?:et\stidligere|sidste|forrige))"
)
"""*Seniorrådet har besluttet, at turen går til søen.*, *Vi har valgt Ida til kasserer.*; not *Byrådet har …*."""
_CHOSEN = re.compile(
    r"Der\s(?:vælges|udpeges|er\svalgt|er\sudpeget)\s[^.:\n]{3,90}:[^\S\n]*\n\s{0,12}(?:[-–•*·▪][^\S\n]*)?[A-ZÆØÅ]"
)
"""*Der vælges medlemmer til gruppen om messen:* above a list of names."""


def find_alone(outline: Outline, span: Span, vocabulary: Vocabulary) -> Span | None:
    """All that an item says (*Der var intet.*), or, in a document without decision headings, what its body thinks."""
    stand = None if outline.heads_decisions else find_stand(outline.text, span, vocabulary)
    return stand or find_none(outline.text, span) or _find_settled(outline, span)


def _find_settled(outline: Outline, span: Span) -> Span | None:
    """From the sentence by which a council tells its own decision, or whom it chose, to the end of the stretch."""
    if outline.heads_decisions:
        return None
    for start, _ in find_sentences(outline.text, span.start, span.end):
        if _HAS_DECIDED.match(outline.text, start, span.end) or _CHOSEN.match(outline.text, start, span.end):
            return Span(start, span.end)
    return None


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


def by_those_present(sentence: str) -> str:
    """A sentence with the body in the place of those present: *De fremmødte godkendte …*, *Et enigt råd vedtog …*."""
    return _THOSE_PRESENT.sub("Rådet ", sentence)


def is_paper(before: str) -> bool:
    """Whether the words before an outcome name a paper and nothing else: *Magistratens udtalelse af 15. december*."""
    return _OF_PAPER.fullmatch(before) is not None
