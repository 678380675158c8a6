"""Whether a converter lost the line breaks around headings: they begin lines, and none has a line of its own."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary

_FEWEST = 2
_SHORT = 40
_OPENING = re.compile(r"\s*(?P<first>[A-ZÆØÅ][\wæøå/]+)(?:\s+[\wæøå/]+){0,3}?\s+(?=[A-ZÆØÅ])")


def is_unbroken(text: str, physical: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """*Beslutning Godkendt.*, *Indstilling Forvaltningen indstiller …*: heading and words on one line, at least twice.

    A single heading on a line of its own tells that the breaks are kept.
    """
    beside = 0
    for start, end in physical:
        if end - start < _SHORT and fold(text[start:end]) in vocabulary.inline_headings:
            return False
        beside += _begins_with_heading(text, start, end, vocabulary)
    return beside >= _FEWEST


def _begins_with_heading(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    match = _OPENING.match(text, start, end)
    return match is not None and fold(match[0]) in vocabulary.inline_headings
