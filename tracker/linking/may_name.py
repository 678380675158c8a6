"""A quick look at many texts before the slow patterns: which may name a policy, a focus area or a point. Pure."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import numpy as np

from tracker.linking.mentions import letters_of, mend_letters

STRONG_AREA_LETTERS = (
    "indsatsomr", "fokusomr", "temaomr", "målomr", "hovedomr", "kerneomr", "pejlemærke",
    "hovedmål", "hovedtema", "hovedspor", "indsatsmål", "indsatsspor", "indsatstema",
)  # fmt: skip
"""One of these stands in whatever calls something a focus area outright."""
_POINT_LETTERS = (
    "litra", "delmål", "resultatmål", "effektmål", "hovedpunkt", "målsætning", "løfte", "ambition", "princip",
    "bogstav", "delpunkt", "underpunkt",
)  # fmt: skip
_BY_NUMBER = "punkt|pkt|mål|indsats|pind|spor|tema|område|søjle|kapit|afsnit"
_BY_ORDER = "første|andet|tredje|fjerde|sidste|alle|samtlige|begge"
_MAY_NAME = re.compile(
    rf"\b(?:{_BY_NUMBER})\w{{0,5}}[.:,]?\s*[(\"'»“]?"
    r"(?:(?:nr|nummer|både|henholdsvis|hhv|fra|og|med)\.?\s+){0,3}\(?(?:\d|[ivx]{2,4}\b|\w[.-]?\d|[a-hj-zæ][).,\s-])|"
    rf"\b(?:{_BY_ORDER})\s+(?:\w+\s+)?(?:punkt|mål|tema)",
    re.IGNORECASE,
)
"""An area or a point by its number or letter. Without it, one of those letters or a title a text names nothing."""
_INTRODUCES = re.compile(rf"{_BY_NUMBER}|{_BY_ORDER}", re.IGNORECASE)
"""Stands at the beginning of a word where :data:`_MAY_NAME` is found."""
_END = "\0"
_WORD_OR_END = re.compile(rf"[^\W_]+|[|{_END}]")
_AT_ONCE = 500_000
"""Characters looked at together."""


def letters_where_named(texts: Sequence[str], telling: Sequence[str]) -> list[str | None]:
    """The letters (:func:`letters_of`) of each text that may name something; ``None`` for all others.

    ``telling`` are the letters of the titles, and of words for a policy. Each different word is looked at once.
    """
    needles = tuple(dict.fromkeys((*telling, *STRONG_AREA_LETTERS, *_POINT_LETTERS)))
    return [one for some in _together(texts) for one in _look_at(some, needles)]


def _together(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    first, size = 0, 0
    for place, text in enumerate(texts, start=1):
        size += len(text)
        if size >= _AT_ONCE or place == len(texts):
            yield texts[first:place]
            first, size = place, 0


def _look_at(texts: Sequence[str], needles: Sequence[str]) -> Iterator[str | None]:
    words = _WORD_OR_END.findall("".join(text.replace(_END, " ") + _END for text in texts))
    letters = {word: word if word == _END else letters_of(word, is_mended=False) for word in set(words)}
    said = mend_letters("".join(map(letters.__getitem__, words))).split(_END)[:-1]
    named = _with_letters(said, needles)
    for number in _introducing(words, letters) - named:
        if _MAY_NAME.search(texts[number]):
            named.add(number)
    return (one if number in named else None for number, one in enumerate(said))


def _with_letters(said: Sequence[str], needles: Sequence[str]) -> set[int]:
    """The numbers of those in which one of the needles stands: each needle is looked for in all of them at once."""
    whole = _END.join(said)
    starts = [0, *accumulate(len(one) + 1 for one in said)]
    found: set[int] = set()
    for needle in needles:
        at = whole.find(needle)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.add(number)
            at = whole.find(needle, starts[number + 1])
    return found


def _introducing(words: Sequence[str], different: Iterable[str]) -> set[int]:
    """The numbers of texts with a word that may stand before a number or letter."""
    introducing = {word for word in different if _INTRODUCES.match(word)}
    numbers = np.cumsum(np.fromiter(map(_END.__eq__, words), dtype=bool, count=len(words)))
    is_one = np.fromiter(map(introducing.__contains__, words), dtype=bool, count=len(words))
    return set(numbers[is_one].tolist())
