"""A reading of where the items begin, and the readings that a table of contents gives."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.extraction.lines.last_items import is_last_item
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.contents import find_contents_matches
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.tagging.tags import LineKind, Tag

_CLOCK = re.compile(
    r"(?:[kK]l\.?\s*)?(?P<hour>\d{1,2})[.:](?P<minute>\d\d)"
    r"(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d)?\s*[:–-]?\s+(?=[A-ZÆØÅ])"
)
_PAGE = re.compile(r"Side(?:\s\d{1,3})?\b", re.IGNORECASE)
_GROUP_BEFORE = re.compile(r"(?:\d{1,3}\s+)?[A-ZÆØÅ][\w ,&-]{3,70}?\s(?P<number>\d{1,4})\s+(?=[A-ZÆØÅ])")
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,4})\.$")
"""*1.* cut off before a title that the table of contents names."""
_FIRST = re.compile(r"1\.?$")
_NUMBER_LAST = re.compile(r"\s(?P<number>\d{1,4})$")
_LISTED = re.compile(r"(?P<number>\d{1,4})\s+(?=[A-ZÆØÅ])")
_CLOSED = re.compile(r"[(\[]?(?:Lukket|Fortroligt?|Ikke[ -]offentligt?)\b", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(r"\s*[(\[](?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?(?P<number>\d{1,4})[)\]]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Structure:
    """One reading of where the items begin, and how well the text supports it."""

    name: str
    beginnings: tuple[Beginning, ...]
    score: float


def titled(index: int, lines: Sequence[Line]) -> Beginning:
    """An item that begins with a line that is its title; behind a bullet, a bare number is its number: *• 1 Budget*."""
    line = lines[index]
    number = _LISTED.match(line.core) if line.bulleted else None
    start = line.core_start + (number.end() if number else 0)
    return Beginning(index, number["number"] if number else None, (start, line.core_end), index)


def by_contents(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Lines that repeat the entries of a table of contents."""
    found = find_contents_matches(lines, tags)
    return Structure("contents", tuple(titled(index, lines) for index in found), 2.3 * len(found))


def by_entries(candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Titles cut out of long lines because the table of contents names them, each with its number, if it has one."""
    numbered = {candidate.line: candidate for candidate in candidates}
    found: list[Beginning] = []
    for index, line in enumerate(lines):
        candidate = numbered.get(index)
        named = line.cell == "entry" or (bool(found) and is_last_item(index, lines, tags))
        if not named or tags[index].kind is LineKind.NOISE or _heads_page(index, lines):
            continue
        if candidate is not None and candidate.title_start < candidate.title_end:
            title = (candidate.title_start, candidate.title_end)
            found.append(Beginning(index, candidate.number, title, index, candidate.is_closed))
        else:
            found.append(titled(index, lines))
    known = _with_unlisted(_behind_groups(found, lines), candidates, lines, tags)
    return Structure("entries", tuple(known), 7.0 * len(known))


def _with_unlisted(
    found: Sequence[Beginning], candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]
) -> list[Beginning]:
    """The items with closed ones behind the last that the contents do not name, as their numbers run on.

    *114. Lukket sag: Køb af jord* / *Til behandling - for lukkede døre* / *115. Lukket sag: Personalesag*: each below
    the heading of a group, or with the mark before its title.
    """
    known = list(found)
    last = next((c for c in candidates if known and c.line == known[-1].title_line), None)
    for candidate in candidates:
        if last is None or candidate.line <= last.line or candidate.style != last.style:
            continue
        if candidate.value != last.value + 1 or not _stands_closed(candidate, lines, tags):
            continue
        title = _unlisted_title(candidate, lines, tags)
        known.append(Beginning(candidate.line, candidate.number, title[0], title[1], candidate.is_closed))
        last = candidate
    return known


def _unlisted_title(
    candidate: Candidate, lines: Sequence[Line], tags: Sequence[Tag]
) -> tuple[tuple[int, int], int] | tuple[None, None]:
    """Where the title stands, and its line: behind the number, or behind *Lukket sag:* below it, heading or not."""
    if candidate.title_start < candidate.title_end:
        return (candidate.title_start, candidate.title_end), candidate.line
    for place in range(candidate.line + 1, min(len(lines), candidate.line + 4)):
        if tags[place].kind not in (LineKind.BLANK, LineKind.MARK):
            alone = tags[place].kind in (LineKind.TEXT, LineKind.HEADING) and tags[place].rest in (
                -1,
                lines[place].core_end,
            )
            return ((lines[place].core_start, lines[place].core_end), place) if alone else (None, None)
    return None, None


def _stands_closed(candidate: Candidate, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether a group heading stands right above a number, or *Lukket* begins its title."""
    above = next((n for n in range(candidate.line - 1, max(-1, candidate.line - 4), -1) if not lines[n].blank), None)
    if above is not None and tags[above].kind is LineKind.GROUP:
        return True
    if candidate.title_start < candidate.title_end:
        return (
            _CLOSED.match(lines[candidate.line].core, candidate.title_start - lines[candidate.line].core_start)
            is not None
        )
    below = next((line for line in lines[candidate.line + 1 : candidate.line + 4] if not line.blank), None)
    return below is not None and _CLOSED.match(below.core) is not None


def _behind_groups(found: Sequence[Beginning], lines: Sequence[Line]) -> tuple[Beginning, ...]:
    """*3 Udvalget for Fritid 95 Tilskud til hallen*: page and committee before the number, where such numbers run."""
    renumbered: list[Beginning] = []
    for beginning in found:
        line = lines[beginning.line]
        inside = _GROUP_BEFORE.match(line.core)
        above = lines[beginning.line - 1] if beginning.line else line
        if above.blank and beginning.line > 1:
            above = lines[beginning.line - 2]
        behind = _NUMBER_LAST.search(above.core) if above.glued and beginning.number is None else None
        if inside is not None:
            title = (line.core_start + inside.end(), line.core_end)
            renumbered.append(replace(beginning, number=inside["number"], title=title))
        elif above.glued and beginning.number is None and (alone := _NUMBER_ALONE.match(above.core)):
            renumbered.append(replace(beginning, number=alone["number"]))
        elif behind is not None:
            renumbered.append(replace(beginning, number=behind["number"]))
        elif beginning.number is not None and beginning.number.isdigit():
            renumbered.append(beginning)
    numbers = [int(beginning.number or 0) for beginning in renumbered]
    runs = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(found)))
    return tuple(renumbered if runs else found)


def _heads_page(index: int, lines: Sequence[Line]) -> bool:
    """*Byrådet den 5. oktober 2009* right before *Side 1*: the head of each page, also of that with the contents."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and below.start == lines[index].end and _PAGE.match(below.core) is not None


def by_clock(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Items that begin with the hour: *Kl. 16.10: Sprogcaféens åbningstider*, *17.00-17.30 Pause*, in their order."""
    found: list[Beginning] = []
    before = (0, 0)
    inside = 0
    for index, line in enumerate(lines):
        match = _CLOCK.match(line.core) if tags[index].kind is LineKind.TEXT else None
        if match is None or (line.glued and not line.core.startswith("Kl. ")):
            continue
        hour = (int(match["hour"]), int(match["minute"]))
        if hour > before:
            found.append(Beginning(index, None, (line.core_start + match.end(), line.core_end), index))
            before = hour
            inside += line.glued
    return Structure("clock", tuple(found), 1.8 * len(found) + inside if len(found) > 2 else 0.0)


def by_numbers_behind(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Titles with their number in brackets behind them: *Godkendelse af dagsorden (pkt. 26)*."""
    found: list[Beginning] = []
    for index, line in enumerate(lines):
        match = _NUMBER_BEHIND.search(line.core) if tags[index].kind is LineKind.TEXT else None
        if match is not None and (not found or int(match["number"]) > int(found[-1].number or 0)):
            found.append(Beginning(index, match["number"], (line.core_start, line.core_start + match.start()), index))
    return Structure("behind", tuple(found), 3.0 * len(found) if len(found) > 1 else 0.0)


def with_numbers(beginnings: tuple[Beginning, ...], candidates: Sequence[Candidate]) -> tuple[Beginning, ...]:
    """The numbers that stand before titles found by something else: a case line, a heading that recurs.

    Only where two thirds of them have one in the same style, so that *2 nye stillinger* keeps its words; an item
    published alone has *1.*, or any number on the first line of its page.
    """
    if any(beginning.number is not None for beginning in beginnings):
        return beginnings
    places = {beginning.title_line for beginning in beginnings if beginning.title is not None}
    here = [c for c in candidates if c.line in places and c.title_start < c.title_end]
    styles = Counter(candidate.style for candidate in here)
    style, count = styles.most_common(1)[0] if styles else ("", 0)
    only = len(beginnings) == 1 and style == "dot"
    only = only and (here[0].line == 0 or _FIRST.match(here[0].number or "") is not None)
    if not only and (count < 2 or count * 3 < len(beginnings) * 2):
        return beginnings
    numbered = {candidate.line: candidate for candidate in here if candidate.style == style}
    return tuple(_numbered(beginning, numbered) for beginning in beginnings)


def _numbered(beginning: Beginning, numbered: dict[int, Candidate]) -> Beginning:
    candidate = numbered.get(beginning.title_line) if beginning.title_line is not None else None
    if candidate is None:
        return beginning
    return replace(beginning, number=candidate.number, title=(candidate.title_start, candidate.title_end))
