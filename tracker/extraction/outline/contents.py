"""Tables of contents: their entries, and the lines that repeat them."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_LEADERS = re.compile(r"(?:\s*\.{2,}\s*|\s{2,}|\t+|\s*…+\s*)(?:side\s*)?\d{1,4}\s*$|\s*\.{3,}\s*$", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:(?:åbent?|lukket|fortroligt?)\s+(?=\d))?(?:punkt|pkt\.?|sag)?\s*\d{1,4}(?:\s?/\s?\d{1,3})?\s*[.:)]?\s*(?=\S)",
    re.IGNORECASE,
)
"""*3. Title*, *Pkt. 3: Title*, *49/1. Title*, *åbent 3 Title*."""
_HEADING = re.compile(r"^(?:Indholdsfortegnelse|Sagsoversigt|Sagsliste|Dagsordensoversigt)\b", re.IGNORECASE)
_DOCUMENT = re.compile(r"(?:Referat|Dagsorden|Beslutningsprotokol|Protokol)$", re.IGNORECASE)
_NAMED_DOCUMENT = re.compile(
    r"(?:Referat|Dagsorden|Beslutningsprotokol|Protokol)(?:\s(?:med|og|fra|til|af|over)\s[\w ]{3,40})?$", re.IGNORECASE
)
_LEADING = re.compile(r"^(\d{1,4})(?=[\s.:])")
_MOST = 80


def contents_lines(lines: Sequence[Line], tags: Sequence[Tag]) -> tuple[int, ...]:
    """The lines of the table of contents: after its heading, as long as they are short lines of text.

    A line right above a section heading is the first item's title and no entry.
    """
    start = next((index for index, tag in enumerate(tags) if tag.kind is LineKind.CONTENTS), None)
    if start is None:
        return ()
    found: list[int] = []
    first: str | None = None
    for index in range(start + 1, min(len(lines), start + _MOST)):
        kind = tags[index].kind
        if kind in (LineKind.BLANK, LineKind.NOISE, LineKind.GROUP, LineKind.MARK):
            continue
        if tags[index].section is not None:
            return tuple(found[:-1])
        number = _number_of(lines[index])
        if kind is not LineKind.TEXT or len(lines[index].core) > 200 or (number and number == first):
            break
        found.append(index)
        first = first or number
    return tuple(found)


def group_marks(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*Åben sag:* above each entry of the table of contents groups what stands below it, and is no item's own mark."""
    for index in _marks_within(contents_lines(lines, tags), tags):
        tags[index] = Tag(LineKind.GROUP, is_closed=tags[index].is_closed)


def _marks_within(entries: Sequence[int], tags: Sequence[Tag]) -> tuple[int, ...]:
    """The marks among and right above the entries; one below the last belongs to what follows."""
    if not entries:
        return ()
    first = entries[0] - 1
    while first > 0 and tags[first].kind in (LineKind.BLANK, LineKind.MARK):
        first -= 1
    return tuple(index for index in range(first, entries[-1]) if tags[index].kind is LineKind.MARK)


def contents_groups(head: Sequence[Line], tags: Sequence[Tag]) -> dict[str, bool | None]:
    """For the number of each entry, or its words where it has none, whether its group is closed: *LUKKEDE SAGER*."""
    told: dict[str, bool | None] = {}
    group: bool | None = None
    listed = False
    for index, (line, tag) in enumerate(zip(head, tags, strict=False)):
        marked = tag.kind is LineKind.MARK and (told or not listed) and not _marks_document(head, index)
        group = tag.is_closed if tag.kind is LineKind.GROUP or marked else group
        number = _LEADING.match(line.core) if tag.kind is LineKind.TEXT else None
        listed = listed or number is not None
        if tag.kind is LineKind.TEXT and group is not None:
            told[number[1] if number else entry_words(line.core)] = group
    return told


def lines_in_groups(head: Sequence[Line], tags: Sequence[Tag]) -> tuple[tuple[str, bool | None], ...]:
    """The folded lines of text below each group heading, with what the heading says: several entries may share
    one, and one may be broken over two."""
    told: list[tuple[str, bool | None]] = []
    group: bool | None = None
    above = ""
    for line, tag in zip(head, tags, strict=False):
        group = tag.is_closed if tag.kind is LineKind.GROUP else group
        words = fold(line.core) if tag.kind in (LineKind.TEXT, LineKind.CASE) else ""
        if words and group is not None:
            told.append((words, group))
            told.append((f"{above} {words}", group))
        above = words if tag.kind is not LineKind.BLANK else above
    return tuple(told)


def _marks_document(head: Sequence[Line], index: int) -> bool:
    """*Åben Referat Dato: …* on the line of a cover, or *Åben* right below *Dagsorden med vedtagelser*: the mark
    belongs to the document, not to an entry."""
    below = head[index + 1] if index + 1 < len(head) else None
    named = index > 0 and _NAMED_DOCUMENT.match(head[index - 1].core) is not None
    return named or (below is not None and below.glued and _DOCUMENT.match(below.core) is not None)


def contents_in_line(lines: Sequence[Line], tags: Sequence[Tag]) -> tuple[int, ...]:
    """The pieces of a long line that are a table of contents: from its heading to the line's end.

    *Indholdsfortegnelse Side 1. Dagsorden 2 2. Puljer 4*; up to the first number again, or to the
    title above a section heading.
    """
    start = next((n for n, line in enumerate(lines) if line.glued and _HEADING.match(line.core)), None)
    if start is None:
        return ()
    found: list[int] = []
    first: str | None = None
    for index in range(start + 1, len(lines)):
        if tags[index].section is not None:
            return tuple(found[:-1])
        number = _number_of(lines[index])
        if lines[index].start != lines[index - 1].end or (number and number == first):
            break
        found.append(index)
        first = first or number
    return tuple(found)


def _number_of(line: Line) -> str | None:
    """The number near a line's beginning; where it is the first entry's again, the items themselves begin."""
    match = _DIGITS.match(line.core)
    return match[1] if match else None


_DIGITS = re.compile(r"\D{0,12}?(\d{1,4})(?!\d)")


def entry_words(core: str) -> str:
    """The title in an entry, folded, without number, leaders and page."""
    return fold(_NUMBER.sub("", _LEADERS.sub("", core[:400])))


def find_contents_matches(lines: Sequence[Line], tags: Sequence[Tag]) -> tuple[int, ...]:
    """Lines after the table of contents that repeat its entries, in its order; empty where fewer than half do."""
    entries = contents_lines(lines, tags)
    wanted = [entry_words(lines[index].core) for index in entries]
    places: dict[str, list[int]] = {}
    for index in range(entries[0] + 1 if entries else len(lines), len(lines)):
        if tags[index].kind is LineKind.TEXT:
            places.setdefault(fold(lines[index].core), []).append(index)
    found: list[int] = []
    floor = entries[0] if entries else 0
    for words in wanted:
        place = next((index for index in places.get(words, ()) if index > floor and index not in entries), None)
        if place is not None:
            found.append(place)
            floor = place
    return tuple(found) if len(found) > 1 and len(found) * 2 >= len(wanted) else ()
