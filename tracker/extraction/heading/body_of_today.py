"""A body that only its items name: *dagens møde i Seniorrådet*, *Fraværende i Seniorrådet, 9. marts 2021:*."""

import re

from tracker.danish.body_names import body_key
from tracker.danish.dates import find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.heading.bodies import FoundBody, find_body

_TODAY = re.compile(
    r"\b(?:dagens|aftenens|nærværende|dette)\s(?:(?:ordinære|ekstraordinære)\s)?møde\s(?:i|for|af)\s(?=\S)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"^[^\S\n]{0,8}(?:Fraværende|Afbud|Forfald|Ikke til stede|Til stede|Mødte|Deltagere|Mødedeltagere)\s(?:i|fra|på)\s"
    r"(?=[A-ZÆØÅ§])",
    re.MULTILINE,
)
_BEFORE_DAY = re.compile(r"[\s,]{0,3}(?:den\s|d\.\s?|på\smødet\s(?:den\s)?)?$")
_REACH = 160
_WHOLE = 60_000


def find_body_of_today(text: str, vocabulary: Vocabulary) -> Span | None:
    """Where the text first names the body of the meeting that it tells of; ``None`` where it names several.

    1. *Godkendelse af dagsorden til dagens møde i Seniorrådet*, *aftenens ordinære møde i …*, *dette møde i …*
    2. *Fraværende i Seniorrådet, 9. marts 2021:*, *Afbud fra Seniorrådet den 9. marts 2021*: of bodies with different
    days the one with the last day, for those that treated an item before stand there too.
    """
    return _only(
        [named for match in _TODAY.finditer(text, 0, _WHOLE) if (named := _body(text, match, vocabulary))]
    ) or (_only(_of_last_day(text, vocabulary)))


def _body(text: str, match: re.Match[str], vocabulary: Vocabulary) -> FoundBody | None:
    """The body right behind a match, on its line; its places are those of the text."""
    words = text[match.end() : match.end() + _REACH].split("\n", maxsplit=1)[0]
    body = find_body(words, vocabulary)
    if body is None or body.start:
        return None
    return FoundBody(body.name, body.kind, match.end(), match.end() + body.end)


def _of_last_day(text: str, vocabulary: Vocabulary) -> list[FoundBody]:
    found = []
    for match in _AWAY.finditer(text, 0, _WHOLE):
        body = _body(text, match, vocabulary)
        if body is None:
            continue
        day = next(find_dates(text, body.end, min(len(text), body.end + _REACH)), None)
        if day is not None and _BEFORE_DAY.match(text, body.end, day.start):
            found.append((day.date, body))
    last = max((day for day, _ in found), default=None)
    return [body for day, body in found if day == last]


def _only(found: list[FoundBody]) -> Span | None:
    one = len({body_key(body.name) for body in found}) == 1
    return Span(found[0].start, found[0].end) if one else None
