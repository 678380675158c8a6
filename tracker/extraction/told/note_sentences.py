"""The sentences of an item in which a body's own affairs may be told, and how words of a vocabulary are found in them.

What is only proposed, was decided by others before, or stands in an agenda for a meeting to come tells of nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Matcher, Phrase
from tracker.domain.agenda import AgendaItem, SectionKind
from tracker.domain.decision import Outcome
from tracker.domain.meeting import MeetingKind
from tracker.domain.source import Quote, Span
from tracker.extraction.items.decisions import MeetingContext, is_own
from tracker.extraction.outline.outlined import ItemOutline

LONGEST = 900
"""Characters; what is longer is no sentence but a table or a text without stops."""
_SILENT = frozenset(
    (
        SectionKind.RECOMMENDATION,
        SectionKind.ROUTING,
        SectionKind.EARLIER_DECISION,
        SectionKind.ATTENDANCE,
        SectionKind.ATTACHMENTS,
    )
)
_OF_A_CASE = frozenset((SectionKind.SUMMARY, SectionKind.CASE_PRESENTATION, SectionKind.DECISION))
_APPROVED = frozenset((Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES))
_SHORT = 60
"""Characters; a longer sentence says itself what is decided."""
_MARK = re.compile(r"[-–—•*·▪o>]+|\(?\w{1,2}[.)]")


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence: ``words`` is it on one line, ``is_decided`` whether it stands where the meeting is told.

    ``is_listed``: it is a point of a list. ``paragraph`` is where the
    stretch between blank lines begins.
    """

    quote: Quote
    words: str
    is_decided: bool
    is_listed: bool
    paragraph: int


def told_sentences(
    text: str, outlined: ItemOutline, item: AgendaItem, meeting: MeetingContext, kind: MeetingKind
) -> tuple[ToldSentence, ...]:
    """The sentences of an item in reading order, but for proposals, attachments and what other bodies decided."""
    if kind is MeetingKind.AGENDA:
        return ()
    has_case = any(section.kind in _OF_A_CASE for section in outlined.sections)
    begin = item.title_quote.span.end if item.title_quote else item.span.start
    found: list[ToldSentence] = []
    for section in outlined.sections:
        is_decision = section.kind is SectionKind.DECISION
        if section.kind in _SILENT or (is_decision and not is_own(section, meeting)):
            continue
        start = max(section.content.start, begin) if section.content.start < begin else section.content.start
        if start < section.content.end:
            span = Span(start, section.content.end)
            found.extend(_sentences(text, span, is_decided=is_decision or not has_case))
    return tuple(found)


def _sentences(text: str, span: Span, *, is_decided: bool) -> Iterator[ToldSentence]:
    paragraph, before = span.start, span.start
    for start, end in find_sentences(text, span.start, span.end):
        if text.count("\n", before, start) > 1:
            paragraph = start
        before = end
        if end - start <= LONGEST:
            words = " ".join(text[start:end].split())
            yield ToldSentence(Quote.of(text, start, end), words, is_decided, _is_listed(text, start, span), paragraph)


def _is_listed(text: str, start: int, span: Span) -> bool:
    line = text.rfind("\n", max(span.start, start - 12), start) + 1
    return _MARK.fullmatch(text[max(line, span.start, start - 12) : start].strip()) is not None


def approving_sentence(sentences: Sequence[ToldSentence], item: AgendaItem) -> ToldSentence | None:
    """The sentence of the decision that says yes to what was proposed: *Godkendt.*, *Indstillingen blev godkendt.*"""
    decision = item.decision
    if decision is None or decision.outcome not in _APPROVED or decision.outcome_text is None:
        return None
    for sentence in sentences:
        is_in_decision = decision.quote.span.covers(sentence.quote.span)
        if is_in_decision and len(sentence.words) <= _SHORT and decision.outcome_text in sentence.words:
            return sentence
    return None


@lru_cache(maxsize=64)
def matcher_of(words: frozenset[str]) -> Matcher:
    """A matcher of one list of the vocabulary."""
    return Matcher.of(Phrase(word, word) for word in sorted(words))


def place_of(words: frozenset[str], sentence: str) -> re.Match[str] | None:
    """The first place of a word or phrase of the list."""
    return matcher_of(words).pattern.search(sentence)
