"""Finds the sentences by which nobody has applied to a pool: a fact with the meeting's day, never a nought."""

import re

from tracker.danish.text import find_sentences
from tracker.domain.source import Quote, Span

_POOL = re.compile(
    r"\b\w*pulje\w*|\btilskud\w*|\b\w*midler(?:ne|s)?\b|\bstøtte\w*|"
    r"\brådighedsbeløb\w*|\bfond(?:en|s|ens)?\b|§\s*(?:18|79)\b",
    re.IGNORECASE,
)
_ASKED = r"(?:\w*ansøgning(?:en|er|erne)?|ansøgere?)"
_COME = r"(?:(?:ind)?kommet|modtaget|(?:ind)?løbet|registreret|tilgået|fået|været|sendt)"
_NONE = re.compile(
    rf"\b(?:er|var|har|blev|havde)\s+(?:\w+\s+){{0,4}}?(?:ikke|endnu\s+ikke|ingen)\s+(?:\w+\s+){{0,2}}?{_COME}"
    rf"(?:\s+\w+){{0,3}}?\s+{_ASKED}\b|"
    rf"\b(?:er|var|har|havde)\s+(?:\w+\s+){{0,4}}?ingen\s+(?:\w+\s+){{0,2}}?{_ASKED}\b|"
    rf"\bingen\s+(?:\w+\s+){{0,2}}?{_ASKED}\s+(?:(?:er|var|blev|har)\b|"
    r"\w*kommet|modtaget|denne|i\s|til\s|på\s|pr\.|siden|$|\.)|"
    rf"\bingen\s+(?:\w+\s+){{0,3}}?har\s+(?:endnu\s+)?(?:søgt|ansøgt)\b|"
    rf"\b(?:pulje\w*|midlerne)\s+(?:\w+\s+){{0,3}}?(?:ikke|ingen)\s+(?:\w+\s+){{0,2}}?(?:søgt|ansøg\w*)",
    re.IGNORECASE,
)
_ASKED_ABOUT_ANOTHER_DAY = re.compile(
    r"\b(?:hvis|såfremt|når)\s+der\b|\bsidste\s+år\b|\bi\s+fjor\b|\?\s*$|\b(?:afvist|afslag|flere|yderligere|øvrige)\b",
    re.IGNORECASE,
)


def find_no_applications(text: str, scope: Span) -> tuple[Quote, ...]:
    """The sentences of an item that tell that a pool has got no applications.

    1. *Der er ikke kommet nogle ansøgninger.* *Der er endnu ikke modtaget ansøgninger til puljen.*
    2. *Ingen ansøgninger til dette møde.* *Der var ingen nye ansøgninger.*
    3. *Ingen foreninger har søgt.* *Puljen er ikke blevet søgt.*

    The item must speak of a pool, a grant or means: an application for a job or a permit is another matter. What would
    be if nobody applied, what was so last year, and *no further applications* are none.
    """
    if not _POOL.search(text, scope.start, scope.end):
        return ()
    found = []
    for start, end in find_sentences(text, scope.start, scope.end):
        words = text[start:end]
        if _NONE.search(words) and not _ASKED_ABOUT_ANOTHER_DAY.search(words):
            found.append(Quote.of(text, start, end))
    return tuple(found)
