"""Closed items at the end of minutes, whose numbers leap: items *1* to *20* and then *101 Lukket punkt: Salg*."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbered import Beginning, read_numbered
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_CLOSED = re.compile(r"\b(?:Lukket|Lukkede|LUKKET|lukket|fortroligt?|Fortroligt?|FORTROLIGT?)\b")
_CLOSED_ITEM = re.compile(
    r"^(?:Lukket|LUKKET|Fortroligt?)\s+(?:punkt|sag|PUNKT|SAG)\b|\(\s*(?:Lukket|lukket|LUKKET)[^()]{0,20}\)$"
)
_ABOVE = 3


def with_closed_at_end(
    beginnings: tuple[Beginning, ...], candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]
) -> tuple[Beginning, ...]:
    """The items with the closed ones behind the last, numbered in the style of the others with any greater number.

    Shapes: *101  Lukket punkt: Salg af areal*, *• 17* / *Lukket punkt: Køb af grund*, *6. Salg af areal (lukket)*; the
    word on the line of the number, of its title, or on a line of its own right above. Below a list of papers only
    where the word calls the item itself closed and the list has ended (a line such as *Til toppen* above).
    """
    places = {beginning.line for beginning in beginnings} | {one.title_line for one in beginnings}
    styles = Counter(one.style for one in candidates if one.line in places)
    if not beginnings or not styles:
        return beginnings
    style, count = styles.most_common(1)[0]
    if count * 3 < len(beginnings) * 2:
        return beginnings
    found = tuple(_behind(beginnings[-1], [one for one in candidates if one.style == style], lines, tags))
    return (*beginnings, *_begun_at_marks(read_numbered(found, candidates, lines, tags), lines))


def _behind(
    last: Beginning, candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]
) -> Iterator[Candidate]:
    number = re.match(r"\d{1,5}", last.number or "")
    value = int(number[0]) if number else None
    for one in candidates:
        if value is None or one.line <= max(last.line, last.title_line or 0) or one.value <= value:
            continue
        beside = lines[one.line].bulleted and _column(lines[one.line]) == _column(lines[last.line])
        if _is_closed(one, lines, tags, beside=beside):
            yield one
            value = one.value


def _column(line: Line) -> int:
    return line.core_start - line.start


def _is_closed(one: Candidate, lines: Sequence[Line], tags: Sequence[Tag], *, beside: bool) -> bool:
    """``beside``: under the bullets of the other items, where a list of papers is set in further."""
    title = lines[one.line].core[one.title_start - lines[one.line].core_start :]
    if not title:
        below = next((n for n in range(one.line + 1, min(len(lines), one.line + _ABOVE)) if not lines[n].blank), None)
        title = lines[below].core if below is not None else ""
    above = next((n for n in range(one.line - 1, max(-1, one.line - 1 - _ABOVE), -1) if not lines[n].blank), None)
    marked = (
        above is not None and len(lines[above].core) < 20 and _CLOSED_ITEM.match(" ".join(lines[above].core.split()))
    )
    if _is_listed(one.line, tags) and not beside:
        return bool(marked) or (_CLOSED_ITEM.search(title) is not None and _is_parted(one.line, tags))
    return bool(marked) or _CLOSED.search(title) is not None


def _is_listed(index: int, tags: Sequence[Tag]) -> bool:
    """Whether the last heading above is that of papers."""
    section = next((tags[n].section for n in range(index - 1, -1, -1) if tags[n].section is not None), None)
    return section is SectionKind.ATTACHMENTS


def _is_parted(index: int, tags: Sequence[Tag]) -> bool:
    """Whether something that belongs to the page alone (*Til toppen*) stands between a line and the words above it."""
    for place in range(index - 1, -1, -1):
        if tags[place].kind not in WITHOUT_WORDS:
            return False
        if tags[place].kind is LineKind.NOISE:
            return True
    return False


def _begun_at_marks(found: Sequence[Beginning], lines: Sequence[Line]) -> Iterator[Beginning]:
    """*Lukket punkt* on a line right above the number begins the item."""
    for one in found:
        above = next((n for n in range(one.line - 1, max(-1, one.line - 1 - _ABOVE), -1) if not lines[n].blank), None)
        marked = above is not None and _CLOSED_ITEM.fullmatch(" ".join(lines[above].core.split())) is not None
        yield replace(one, line=above, is_closed=True) if marked and above is not None else one
