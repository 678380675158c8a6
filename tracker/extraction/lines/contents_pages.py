"""Where a contents list stands in a text whose lines were lost."""

import re
from collections.abc import Sequence

from tracker.danish.vocabulary import Vocabulary

_HEADS = ("indholdsfortegnelse", "indhold", "sagsoversigt", "punkter", "følgende sager behandles", "sagsliste")
_LEADERS_OF_PAGE = re.compile(r"\.{3,}\s*\d")
_LONG = 60
_SHORT = 60
_FIRST_PAGES = 40
_ENTRY = re.compile(r"(?<!\w)\d{1,4}\.\s[A-ZÆØÅ]\w+(?=\s)")
_CASE = re.compile(r"(?<!\w)(?:Sa[gq]|Punkt|Pkt\.)\snr\.\s(?P<number>\d{1,4})\s(?=[A-ZÆØÅ])")
"""*Sag nr. 8 Budget*, as a scanner reads it also *Saq nr. 8*."""
_FEW_PAGES = 3
_FIRST_ITEM = re.compile(r"\s*\d{1,3}\s+(?:Punkt\s|Pkt\.?\s)?1\.\s+(?P<word>\w+)")
_ABSENT = re.compile(
    r"(?:\s\([^()]{1,12}\))?\s(?:deltog ikke|var (?:ikke til stede|fraværende)|(?:havde |har )?(?:meldt |ved )?afbud)\b"
)


def is_absent(text: str, end: int) -> bool:
    """*Bo Vik (A)* with *deltog ikke i mødet* behind it: the contents' page may name those absent, and no title so."""
    return _ABSENT.match(text, end) is not None


def find_contents_region(
    text: str, places: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """From the heading of the contents to the end of its page, and over the pages that go on with it."""
    names = sorted({*_HEADS, *vocabulary.contents}, key=len, reverse=True)
    heading = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?![\w-])", re.IGNORECASE)
    for number, (start, end) in enumerate(places):
        match = heading.search(text, start, end) if end - start > _LONG else None
        if match is None or not match[0][0].isupper():
            continue
        again = _first_case_again(text, match.end(), places[min(number + _FEW_PAGES, len(places) - 1)][1])
        if again is not None:
            return match.end(), again
        stop = number
        while stop + 1 < len(places) and len(_LEADERS_OF_PAGE.findall(text, *places[stop + 1])) > 1:
            stop += 1
        return match.end(), _before_items(text, match.end(), places[stop][1])
    return next(((start, end) for start, end in places[:_FIRST_PAGES] if _is_bare_list(text, start, end)), None)


def _first_case_again(text: str, start: int, end: int) -> int | None:
    """*Indholdsfortegnelse Åbne møde Sag nr. 8 Budget … Sag nr. 8 Sag fra: Budget*: where the first item begins, be it
    on the page of the contents or on one of the next."""
    first = _CASE.search(text, start, min(end, start + _LONG))
    if first is None:
        return None
    again = re.compile(rf"(?<!\w)(?:Sa[gq]|Punkt|Pkt\.)\snr\.\s{first['number']}(?!\w)").search(text, first.end(), end)
    return again.start() if again else None


def _before_items(text: str, start: int, end: int) -> int:
    """Where the contents end, should the first item begin on the same page: its number and first word stand again."""
    first = _ENTRY.search(text, start, min(end, start + _LONG))
    again = re.compile(rf"(?<![\d.]){re.escape(first[0])}(?!\w)").search(text, first.end(), end) if first else None
    return again.start() if again else end


def _is_bare_list(text: str, start: int, end: int) -> bool:
    """A page that begins with a first item which begins once more further on: contents without a heading."""
    match = _FIRST_ITEM.match(text, start, end) if end - start > _SHORT else None
    if match is None:
        return False
    again = re.compile(rf"(?<![\d.])1\.\s+{re.escape(match['word'])}(?!\w)")
    return again.search(text, end) is not None
