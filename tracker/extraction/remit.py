"""Finds the words by which a body says that it cannot treat a single person's case.

Advisory councils are told of such cases and may not decide them: the case is the person's own, and what is done
about it is no task that the council follows.
"""

import re
from itertools import pairwise

from tracker.danish.text import find_sentences
from tracker.domain.follow_up import FollowUp
from tracker.domain.source import Quote, Span

_BODY = r"\b[\w-]*(?:råd|rådet|udvalg|udvalget|forum|forummet|nævn|nævnet|bestyrelsen?)\b(?!\s+møde)"
_NOT_TREATED_BY = re.compile(
    rf"\bikke\s+(?:behandles|afgøres|drøftes|tages\s+op)\s+(?:af|i|hos)\s+(?:[\w-]+\s+){{0,3}}?{_BODY}", re.IGNORECASE
)
_DOES_NOT_TREAT = re.compile(
    rf"{_BODY}\s+(?:(?:kan|må|skal)\s+ikke\s+(?:behandle|afgøre|drøfte|gå\s+ind\s+i|tage\s+stilling\s+til)"
    r"|(?:behandler|afgør|drøfter)\s+ikke|går\s+ikke\s+ind\s+i)\s+(?:[\w-]+\s+){0,3}?[\w-]*(?:sag|sagen|sager|sagerne)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\buden\s*for\s+(?:[\w-]+\s+)?[\w-]*(?:rådets|udvalgets|forummets|nævnets|bestyrelsens)\s+"
    r"(?:kompetence|område|arbejdsområde|ansvarsområde|opgaver|virkefelt|kommissorium|rammer)",
    re.IGNORECASE,
)
_ONE_PERSONS_CASE = re.compile(
    r"\b(?:personsag|enkeltsag|enkeltpersons?\b|(?:en|den)\s+konkret[e]?\s+(?:\w+\s+)?(?:sag|henvendelse)|"
    r"(?:en|et)\s+(?:borger|beboer|familie|kvinde|mand|forælder|ansøger|flygtning)\b|borgerens|vedkommende)",
    re.IGNORECASE,
)

_PARAGRAPH_END = re.compile(r"\n\s*\n\s*|(?<=[.!?:])[ \t]*\n|\n(?=[ \t]*(?:[-–•*·]|[0-9]{1,2}[.)])\s)")
_GOES_ON = re.compile(
    r"\s*(?:Vedkommende|Borgeren|Personen|Familien|Ansøgeren|Hun|Han|Sagen|Henvendelsen|Klagen|Der er vejledt)\b"
)


def find_outside_remit(text: str, scope: Span) -> Quote | None:
    """The sentence that says so, in a stretch that speaks of one person's case; ``None`` where none does.

    1. *Sagen kan ikke behandles af Integrationsrådet.*
    2. *Rådet behandler ikke enkeltsager.* *Udvalget kan ikke gå ind i den konkrete sag.*
    3. *Henvendelsen ligger uden for rådets kompetence.*

    *Sagen kan ikke behandles på dagens møde* is a postponement and none of these.
    """
    words = text[scope.start : scope.end]
    if not any(sign in words for sign in ("ikke", "uden")) or not _ONE_PERSONS_CASE.search(words):
        return None
    for start, end in find_sentences(text, scope.start, scope.end):
        if any(shape.search(text, start, end) for shape in (_NOT_TREATED_BY, _DOES_NOT_TREAT, _OUTSIDE)):
            return Quote.of(text, start, end)
    return None


def without_outside_remit(text: str, tasks: tuple[FollowUp, ...], scope: Span, outside: Quote) -> tuple[FollowUp, ...]:
    """The tasks of an item that are not about the case; other matters told in the same item keep theirs."""
    matter = _matter(text, scope, outside.span)
    return tuple(task for task in tasks if not matter.start <= task.quote.span.start < matter.end)


def _matter(text: str, scope: Span, sentence: Span) -> Span:
    """The paragraph of the sentence, the one before where the sentence opens its own, and those that go on about it."""
    edges = [m.end() for m in _PARAGRAPH_END.finditer(text, scope.start, scope.end)]
    paragraphs = list(pairwise((scope.start, *edges, scope.end)))
    first = next(n for n, (start, end) in enumerate(paragraphs) if start <= sentence.start < end)
    last = next(n for n, (_, end) in enumerate(paragraphs) if sentence.end <= end)
    while last + 1 < len(paragraphs) and _GOES_ON.match(text, paragraphs[last + 1][0]):
        last += 1
    if first and not text[paragraphs[first][0] : sentence.start].strip():
        first -= 1
    return Span(paragraphs[first][0], paragraphs[last][1])
