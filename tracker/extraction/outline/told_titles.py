"""Titles with what was said right behind them on their line: *2. Godkendelse af dagsorden. Dagsorden godkendt.*"""

import re
from dataclasses import replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Span
from tracker.extraction.outline.outlined import ItemOutline, Outline
from tracker.extraction.tasks.clauses import finite_verbs

_TOLD = re.compile(
    r"(?P<title>[A-ZÆØÅ][^.!?:\n]{2,100}(?<=[\w)»”\"])(?:\sm\.[mv](?=\.\s))?)\.\s{1,3}(?=[A-ZÆØÅ][^\n]{2,}[.!?]$)"
)
_SHORT = re.compile(r"(?:^|\s)(?!\d{1,3}$|[A-ZÆØÅ]{2,3}$|mv$|mm$|osv$)\w{1,3}$")
"""*Valg af rep.*: a word cut short, whose stop ends no title; those of *Møder i SSU og ØU.* and *Bus m.m.* do."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2
_HEADED = frozenset((SectionKind.DECISION, SectionKind.RECOMMENDATION, SectionKind.CASE_PRESENTATION))


def with_told_titles(outline: Outline, vocabulary: Vocabulary) -> Outline:
    """The outline with each such title ended at its full stop.

    Two at least, and in a document without headings of its own above what was decided: *1.Valg af ordstyrer. Bo Vik
    valgt.*, *7. Eventuelt. Intet.*. Words with a verb (*Rådet drøftede planen. Bo Vik skriver.*) are no title.
    """
    if any(section.kind in _HEADED for item in outline.items for section in item.sections):
        return outline
    ended = tuple(_ended(outline.text, item, vocabulary) for item in outline.items)
    changed = sum(new is not old for new, old in zip(ended, outline.items, strict=True))
    return replace(outline, items=ended) if changed >= _FEWEST else outline


def _ended(text: str, item: ItemOutline, vocabulary: Vocabulary) -> ItemOutline:
    if item.title is None or item.number is None:
        return item
    told = _TOLD.match(text[item.title.start : item.title.end].rstrip())
    if told is None or _SHORT.search(told["title"]):
        return item
    verbs = finite_verbs(vocabulary)
    if any(word in verbs for word in _WORD.findall(told["title"])):
        return item
    return replace(item, title=Span(item.title.start, item.title.start + told.end("title")))
