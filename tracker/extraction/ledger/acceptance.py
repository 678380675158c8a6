"""Which points of a recommendation a decision follows."""

import itertools
import re
from dataclasses import dataclass

from tracker.domain.decision import Decision, Outcome
from tracker.extraction.ledger.names import names_in

_REACH = 400
_ACCEPTED = re.compile(
    r"\b(?:indstilling\w*|forslag\w*)\b[^.]{0,60}\b(?:tiltr\w+|godken\w+|følge[srt]*|fulgt\w*|vedtag\w+|imødekom\w+)\b"
    r"|\b(?:tiltr\w+|godken\w+|fulgte|følger|vedtog|vedtaget|sagde ja til)\b[^.]{0,40}\b(?:indstilling\w*"
    r"|forslag\w*|som indstillet|som foreslået|det indstillede)\b"
    r"|\bsom indstillet\b|^\W*(?:tiltrådt|godkendt|vedtaget)\b\W*(?:$|\.\s)",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:ikke|delvis\w*)\b", re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:dog|bortset|undtagen|på nær|med den ændring|med undtagelse|med den tilføjelse|men|idet)\b", re.IGNORECASE
)
_POINT_TREATED = re.compile(
    r"\b(?:punkt|pkt\.?|ad|nr\.?|at)\s*(?P<marks>\d{1,2}(?:\s*(?:,|og|-)\s*\d{1,2})*)\.?:?\s(?P<said>[^.;\n]{0,60})",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=\w)\.\s")
_SAYS_NO = re.compile(r"\b(?:ikke|afslag|afslås|afvises|udsættes|udsat|nej)\b", re.IGNORECASE)
_FOLLOWED = re.compile(r"\b(?:godken\w+|tiltr\w+|vedtag\w+|vedtog|imødekom\w+|fulgt|følges)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What of a recommendation was decided.

    ``marks`` are the points that were, where the decision treats them one by one; ``exceptions`` the stems of the names
    of which the decision says something of its own, ``refused`` those of which it says no.
    """

    is_accepted: bool
    marks: frozenset[str] | None = None
    exceptions: frozenset[str] | None = None
    refused: frozenset[str] = frozenset()


NOT_ACCEPTED = Acceptance(is_accepted=False)


def read_acceptance(decision: Decision | None) -> Acceptance:
    """Whether a decision follows the recommendation.

    1. *Indstillingen blev tiltrådt*, *Godkendt som indstillet*, *Godkendt*: all of it
    2. *Godkendt som indstillet, dog får Koret 4.000 kr.*: all but what it says of the Koret
    3. *Punkt 1 udsættes. Punkt 2 godkendt.*: the points that it says so of
    """
    if decision is None or decision.outcome is Outcome.RECOMMENDED:
        return NOT_ACCEPTED
    words = decision.quote.text[:_REACH]
    marks = _marks_followed(words)
    if marks is not None:
        return Acceptance(is_accepted=bool(marks), marks=marks)
    if decision.outcome not in (None, Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES):
        return NOT_ACCEPTED
    exception = _EXCEPT.search(words)
    first = words[: exception.start()] if exception else words
    yes = _ACCEPTED.search(first.rstrip(" ,;:"))
    if yes is None or _REFUSED.search(_sentence_at(first, yes.start())):
        return NOT_ACCEPTED
    refused = frozenset(name for said in _SENTENCE.split(words)[1:] if _SAYS_NO.search(said) for name in names_in(said))
    exceptions = names_in(words[exception.end() :]) if exception else None
    return Acceptance(True, None, exceptions, refused)


def _sentence_at(words: str, place: int) -> str:
    starts = [0, *(match.end() for match in _SENTENCE.finditer(words)), len(words)]
    return next(words[a:b] for a, b in itertools.pairwise(starts) if place < b)


def _marks_followed(words: str) -> frozenset[str] | None:
    treated = list(_POINT_TREATED.finditer(words))
    if not treated:
        return None
    return frozenset(
        mark
        for point in treated
        if _FOLLOWED.search(point["said"]) and not _REFUSED.search(point["said"])
        for mark in _NUMBER.findall(point["marks"])
    )
