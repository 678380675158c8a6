"""Where in a long line a title begins that has its number or mark behind it, and which labels and page words recur."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines.glued_shapes import OPEN_OR_CLOSED

_NUMBER_BEHIND = re.compile(
    r"\((?:[Pp]kt\.?|[Pp]unkt)\s(?:nr\.\s)?\d{1,4}\)(?=\s|$)|"
    r"(?<=\s)Sag\snr\.\s\d{1,4}(?=\s(?:\([A-ZÆØÅ]{1,4}\s\d|-\s\d))"
)
"""*Ny model (pkt. 27)*, *Ny bus Sag nr. 181 (ØU 203/2009)*, *Ny bus Sag nr. 3 - 11/4402*."""
_STOP = re.compile(r"(?<=[.!?)])\s+(?=[A-ZÆØÅ\"»])")
_LONGEST_TITLE = 150
_SENTENCE = re.compile(r"(?<=[a-zæøå]{3})[.!?:]\s")
_MARK = re.compile(rf"(?:(?<=[.!?)]\s)|(?<=\w\s)){OPEN_OR_CLOSED}\s+$")
_MARK_LENGTH = 16
_LABEL = re.compile(
    r"(?<=[\w.!?)]\s)(?<!\si\s)(?<!\sfra\s)(?<!\saf\s)(?<!\sved\s)(?<!\sog\s)(?<!\sden\s)"
    r"(?<!\stil\s)(?P<label>[A-ZÆØÅ][\wæøå]*(?:\s[a-zæøå]{2,14}){0,2}):(?=\s+[A-ZÆØÅ])"
)
"""*Udfald:*, *Rådet siger:*, *B:*."""
_FEWEST_LABELS = 3


def titles_before_numbers(text: str, start: int, end: int) -> list[int]:
    """Where titles begin whose number stands behind them, and where the number begins or ends."""
    cuts: list[int] = []
    for match in _NUMBER_BEHIND.finditer(text, start, end):
        floor = max(start, match.start() - _LONGEST_TITLE)
        stops = [stop.end() for stop in _STOP.finditer(text, floor, match.start())]
        if stops and match.start() - stops[-1] > 2:
            cuts.append(stops[-1])
        cuts.append(match.end() if match[0].startswith("(") else match.start())
    return cuts


_PARTS = frozenset(("ID", "Id", "Nr", "NR"))
"""The last word of a label: *Sags ID: …*."""


def marks_before_headings(text: str, start: int, headings: list[int]) -> list[int]:
    """*… godkendt. Åben Indstilling …*: where a mark begins that stands right before a heading."""
    cuts: list[int] = []
    for heading in headings:
        match = _MARK.search(text, max(start, heading - _MARK_LENGTH), heading)
        if match:
            cuts.append(match.start())
    return cuts


def recurring_labels(text: str, places: list[tuple[int, int]]) -> list[int]:
    """Where a label with its colon stands that the long lines have three times at least: *Udfald: Godkendt.*"""
    found = [match for start, end in places for match in _LABEL.finditer(text, start, end)]
    counts = Counter(match["label"] for match in found)
    often = (match for match in found if counts[match["label"]] >= _FEWEST_LABELS)
    return [match.start() for match in often if match["label"] not in _PARTS]


def headings_behind_titles(text: str, starts: Sequence[int], vocabulary: Vocabulary) -> list[int]:
    """*112. Godkendelse af dagsorden Økonomi …*: headings too common for any place in a line, right behind a title."""
    pattern = _common_headings(frozenset(vocabulary.headings) - vocabulary.inline_headings)
    found: list[int] = []
    for start in starts:
        match = pattern.search(text, start, start + _LONGEST_TITLE)
        if match and not _SENTENCE.search(text, start, match.start()):
            found.append(match.start())
    return found


@lru_cache(maxsize=4)
def _common_headings(words: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(word[0].upper() + word[1:]) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:(?<=[a-zæøå\d)\"»]\s)|(?<=[A-ZÆØÅ]{{2}}\s))(?:{names})(?=\s+[A-ZÆØÅ•\d])")


def page_words(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[int]:
    """Both ends of what a web page says between items: *Til toppen*, *Kopier link til punktet - Print*."""
    return [place for match in _noise(vocabulary.noise).finditer(text, start, end) for place in match.span()]


@lru_cache(maxsize=4)
def _noise(words: frozenset[str]) -> re.Pattern[str]:
    several = (word for word in words if " " in word and word.replace(" ", "").replace("-", "").isalpha())
    names = "|".join(
        re.escape(word[0].upper() + word[1:]).replace(r"\ ", r"\s") for word in sorted(several, key=len, reverse=True)
    )
    return re.compile(rf"(?<=\s)(?:{names})(?=\s|$)")
