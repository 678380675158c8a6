"""Where an item ends: group headings, page furniture and what closes a document belong to no item."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Block, BlockKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.tagging.furniture import is_furniture
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_MOST_HEAD = 8
"""Lines above an item among which the head of its page is looked for."""
_TELLS = re.compile(r"[a-zæøå]\s(?:skal|blev|bliver|besluttede|godkendte|drøftede|sender|vil)\s[a-zæøå]")
_AWAY = re.compile(
    r"\W*(?:fravær\w*|(?:med\s)?afbud|forfald|ikke\s(?:til\s?stede|mødt)|ej\smødt|mødt)\b", re.IGNORECASE
)
_ABSENCE = re.compile(r"\b(?:fravær\w*|afbud|forfald|til\sstede|deltog\sikke|(?:ikke|ej)\smødt)\b", re.IGNORECASE)


def find_item_end(beginning: Beginning, limit: int, lines: Sequence[Line], tags: Sequence[Tag], last: bool) -> int:
    """The line after the item's last: group headings and page furniture at its end belong to no item."""
    end = limit
    if last:
        # *Mødet sluttede kl. 21.33* may stand above the decision of a page that holds one point alone.
        decided = next((n for n in range(limit - 1, beginning.line, -1) if _heads_decision(tags[n])), beginning.line)
        closing = (n for n in range(decided + 1, limit) if tags[n].kind is LineKind.CLOSING)
        end = next(closing, limit)
        end = min(end, _without_footer(beginning.line + 1, end, lines, tags))
    trimmed = end
    while trimmed - 1 > beginning.line and tags[trimmed - 1].kind in (LineKind.BLANK, LineKind.NOISE, LineKind.GROUP):
        trimmed -= 1
    while not last and trimmed - 1 > beginning.line and _is_banner(trimmed - 1, lines, tags):
        trimmed = end = trimmed - 1
        while trimmed - 1 > beginning.line and tags[trimmed - 1].kind in WITHOUT_WORDS:
            trimmed -= 1
    has_group = any(tags[n].kind is LineKind.GROUP for n in range(trimmed, end))
    return next((n for n in range(trimmed, end) if tags[n].kind is LineKind.GROUP), end) if has_group else end


def heads_above(beginnings: Sequence[Beginning], lines: Sequence[Line], tags: Sequence[Tag]) -> dict[int, int]:
    """For the first line of each item where the head of its page begins: *Prøveby Kommune*, *Byrådet*, *3. april 2018*
    right above each number, the first item's too, so that the last words of the item before are none."""
    first = beginnings[0].line if beginnings else 0
    head = _head(max(0, first - _MOST_HEAD), first, lines, tags)
    tops: dict[int, int] = {}
    for before, beginning in pairwise(beginnings):
        top = place = beginning.line
        while place > before.line + 1 and beginning.line - place < _MOST_HEAD:
            place -= 1
            if lines[place].blank:
                continue
            if fold(lines[place].core) not in head or tags[place].section is not None:
                break
            top = place
        tops[beginning.line] = top
    usual = sum(top < line for line, top in tops.items()) * 2 > len(tops)
    return tops if usual else {}


def _head(start: int, first: int, lines: Sequence[Line], tags: Sequence[Tag]) -> set[str]:
    """The words of the lines above the first item, without those that say who was not there: items say it again."""
    head: set[str] = set()
    listed = False
    for line, tag in zip(lines[start:first], tags[start:first], strict=True):
        listed = not line.blank and (listed or tag.section is SectionKind.ATTENDANCE)
        if not line.blank and not listed and _ABSENCE.search(line.core) is None:
            head.add(fold(line.core))
    return head


def _heads_decision(tag: Tag) -> bool:
    return tag.section is SectionKind.DECISION


def _is_banner(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """*FRA SOCIALUDVALGET*: capitals alone between blank lines, above the next item."""
    core = lines[index].core
    alone = lines[index - 1].blank and tags[index].kind is LineKind.TEXT and not lines[index].glued
    return alone and core.isupper() and 5 < len(core) <= 60 and core[-1:] not in ".!?"


def _without_footer(start: int, end: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    """Where a last decision ends whose last paragraphs are no sentences: an address, a link to another document."""
    cut = end
    while cut > start:
        last = next((n for n in range(cut - 1, start, -1) if not lines[n].blank), start)
        first = last
        while first > start and not lines[first - 1].blank:
            first -= 1
        block = range(first, last + 1)
        plain = all(
            tags[n].kind is LineKind.TEXT and not lines[n].bulleted and not _is_said(lines[n].core) for n in block
        )
        before = next((n for n in range(first - 1, start - 1, -1) if not lines[n].blank), None)
        if not plain or before is None or len(block) > 3 or _section_of(first, start, tags) is not SectionKind.DECISION:
            return cut
        if tags[before].section is not None or not lines[before].core.endswith(".") or first == start:
            return cut
        cut = first
    return cut


def _is_said(core: str) -> bool:
    """A line that ends like a sentence, or tells without a full stop what shall be done (*Svaret skal afleveres*), or
    that somebody was not there (*Forfald: Bo Vik*)."""
    return core[-1:] in '.!?:;,)"”»' or _TELLS.search(core) is not None or _AWAY.match(core) is not None


def _section_of(index: int, start: int, tags: Sequence[Tag]) -> SectionKind | None:
    return next((tags[n].section for n in range(index, start - 1, -1) if tags[n].section is not None), None)


def foot_line(lines: Sequence[Line], blocks: Sequence[Block]) -> int:
    """The first line of the foot that the file itself marks; the count of lines where it marks none."""
    starts = [block.span.start for block in blocks if block.kind is BlockKind.FOOT]
    return bisect_left(lines, min(starts), key=lambda line: line.start) if starts else len(lines)


def before_foot(start: int, end: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    """Where the words between two lines end: above the page numbers and feet at their end."""
    last = end - 1
    while last > start and (
        tags[last].kind is LineKind.BLANK or (tags[last].kind is LineKind.NOISE and is_furniture(lines[last].core))
    ):
        last -= 1
    return lines[last].end
