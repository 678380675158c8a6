"""Whether an item is open or closed, where the text says so."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines import Line
from tracker.extraction.outline import ItemOutline
from tracker.extraction.tags import LineKind, Tag

_WORD = re.compile(
    r"(?<!\w)(?:(?P<open>Åbent|Åben|Offentlig(?:t)?)|(?P<closed>Lukket|Fortrolig(?:t)?))(?:\s+(?:punkt|sag|dagsordenspunkt))?(?!\w)"
)
_TAIL = re.compile(
    r"[\s–\-(\[|,]+(?:(?P<open>åbent|åben|åbent punkt|åben sag)|(?P<closed>lukket|"
    r"lukket punkt|lukket sag|fortroligt|fortrolig|fortroligt punkt|"
    r"for lukkede døre))[)\]]?\s*$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^[(\[]?(?:(?P<open>åbent punkt|åben sag|åbent|åben|open)|(?P<closed>lukket "
    r"punkt|lukket sag|lukket|fortroligt punkt|fortroligt|closed)"
    r")[)\]]?\s*(?:[-–:|]\s*|(?<=[)\]])\s*|\t)",
    re.IGNORECASE,
)


def strip_marks(title: str) -> tuple[int, int, bool | None]:
    """The place of a title without an open or closed mark at either end, and what the mark says."""
    start, end = 0, len(title)
    closed: bool | None = None
    head = _HEAD.match(title)
    if head and head.end() < end:
        start, closed = head.end(), head["closed"] is not None
    tail = _TAIL.search(title, start)
    if tail and tail.start() > start:
        end, closed = tail.start(), tail["closed"] is not None
    return start, end, closed


def find_closed(item: ItemOutline, lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> bool | None:
    """What a mark line, a case line or the group heading above says; ``None`` where nothing does."""
    for index in range(item.first_line, min(item.end_line, item.first_line + 14)):
        tag = tags[index]
        if tag.kind is LineKind.MARK:
            return tag.is_closed
        if tag.kind is LineKind.CASE:
            marked = _WORD.search(lines[index].core)
            if marked:
                return marked["closed"] is not None
        if tag.kind in (LineKind.HEADING, LineKind.DECISION) and index != item.title_line:
            break
    return item.group_closed


def is_closed_mark(words: str, vocabulary: Vocabulary) -> bool | None:
    """What a mark alone says."""
    folded = fold(words).strip("()[] ")
    return next((name == "closed" for name, entries in vocabulary.marks.items() if folded in entries), None)
