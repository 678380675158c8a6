"""Feet and heads of pages inside long lines: *… Godkendt. Side 3 af 9 Nordby Kommune Byrådet 25-04-2019 Punkt 51 …*."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_FOOT = re.compile(
    r"(?<=\s)(?:Side\s(?P<page>\d{1,3})\s(?:af|/)\s\d{1,3}\.?|"
    r"(?:https?://|www\.)\S+\s(?P<print>\d{1,3})/\d{1,3})(?=\s|$)"
)
_HEAD_FIRST = re.compile(r"(?<=\s)Side\s(?P<page>\d{1,3})\.?(?=\s|$)")
_WORD = re.compile(r"\S+")
_DIGITS = re.compile(r"\d+")
_YEAR_LENGTH = 4
_REACH = 130
_MOST, _FEWEST = 14, 2
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?:]$")
_ITEM = re.compile(r"Punkt|Pkt\.?|Sag")


def find_inner_pages(text: str, long: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The feet of pages that stand in long lines, each with the head of the next page right behind it.

    1. *Side 3 af 9*, *www.nordby.example/referat 1/3*, with rising numbers, and the words (digits apart) that all but
       one have behind them, as the document may begin.  2. *Nordby Kommune 12. september 2017 Side 2*: what all
       have before them, inside a line.
    """
    feet = _counted([(match, end) for start, end in long for match in _FOOT.finditer(text, start, end)])
    if not feet:
        return _heads_before(text, long)
    behind = [_words(text, match.end(), min(end, match.end() + _REACH))[:_MOST] for match, end in feet]
    first = _words(text, long[0][0], min(long[0][1], long[0][0] + _REACH))
    opening = first[1:] if first and text[slice(*first[0])] == "1" else first
    length = _without_number(text, [*behind, opening[:_MOST]])
    most = _most_told(text, [*behind, opening[:_MOST]], length)
    return [
        (match.start(), words[length - 1][1] if length and _told(text, words[:length]) == most else match.end())
        for (match, _), words in zip(feet, behind, strict=True)
    ]


def _counted(feet: list[tuple[re.Match[str], int]]) -> list[tuple[re.Match[str], int]]:
    """The feet, where their numbers rise, two at least."""
    numbers = [int(match["page"] or match[match.lastgroup or 0]) for match, _ in feet]
    return feet if len(feet) >= _FEWEST and all(a < b for a, b in pairwise(numbers)) else []


def _heads_before(text: str, long: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    inside = ((match, start, end) for start, end in long for match in _HEAD_FIRST.finditer(text, start, end))
    feet = _counted([(match, start) for match, start, end in inside if _WORD.search(text, match.end(), end)])
    before = [_words(text, max(start, match.start() - _REACH), match.start())[::-1][:_MOST] for match, start in feet]
    length = _shared(text, before)
    told = _most_told(text, before, length)
    if any(_ITEM.fullmatch(word) or _SENTENCE.search(word) for word in told):
        return []
    pairs = zip((match for match, _ in feet), before, strict=True)
    return [
        (words[length - 1][0], match.end()) for match, words in pairs if length and _told(text, words[:length]) == told
    ]


def _words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = [match.span() for match in _WORD.finditer(text, start, end)]
    return found if text[start - 1 : start + 1].strip() != text[start - 1 : start + 1] or not start else found[1:]


def _told(text: str, words: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(_DIGITS.sub(_alike, text[start:end]) for start, end in words)


def _alike(digits: re.Match[str]) -> str:
    """Digits made alike; a year stays apart from the number of an item."""
    return "9999" if len(digits[0]) == _YEAR_LENGTH else "9"


def _most_told(text: str, pages: Sequence[list[tuple[int, int]]], length: int) -> tuple[str, ...]:
    counts = Counter(_told(text, words[:length]) for words in pages)
    return max(counts, key=lambda told: counts[told], default=())


def _shared(text: str, pages: Sequence[list[tuple[int, int]]]) -> int:
    """How many words two pages at least, and all but one that have any, share from the first on; two or more."""
    pages = [words for words in pages if words]
    best = 0
    for length in range(1, _MOST + 1):
        counts = Counter(_told(text, words[:length]) for words in pages if len(words) >= length)
        if not counts or counts.most_common(1)[0][1] < max(_FEWEST, len(pages) - 1):
            break
        best = length
    return best if best >= _FEWEST else 0


def _without_number(text: str, pages: Sequence[list[tuple[int, int]]]) -> int:
    """The words that pages share, without the number of the item behind them, or its word: *Punkt 51*."""
    length = _shared(text, pages)
    told = _most_told(text, pages, length)
    length = next((n for n, word in enumerate(told) if _ITEM.fullmatch(word)), length)
    while length and told[length - 1].rstrip(".") == "9":
        length -= 1
    return length if length >= _FEWEST else 0
