"""Absence that stands where items do: an item for it alone, and the absentees of the meeting below the last item."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.danish.names import parse_name
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.meeting import Attendance
from tracker.domain.source import Span
from tracker.extraction.attendance.flags import AWAY
from tracker.extraction.attendance.lists import find_listed, split_label
from tracker.extraction.attendance.sentences import is_attendance_line
from tracker.extraction.outline.outlined import ItemOutline, Outline, SectionOutline
from tracker.extraction.tagging.tags import LineKind

_BETWEEN = re.compile(r",\s*|;\s*|\s+(?:og|samt)\s+")
_WHOLE = re.compile(r"\bhele\s+mødet\b", re.IGNORECASE)
_OF_ABSENCE = (
    "og ",
    "fra",
    "med",
    "uden",
    "medlem",
    "samt ",
    "til mødet",
    "under ",
    "ved ",
    "i ",
    "byråds",
    "udvalgs",
    "råds",
)
_FIRST_ITEMS = 3
_LONGEST = 400


def with_absence_items(outline: Outline, vocabulary: Vocabulary) -> Outline:
    """The outline with absence as what it is.

    1. *1. Fraværende … Beslutning* / *Bo Vik og Ida Holm*: names where other items have their decision; *1. Afbud* /
    *Bo Vik havde meldt afbud*: a sentence under the title.
    2. *Afbud: Bo Vik* behind a blank line below *Eventuelt*, the only list of its kind under an item: the meeting's.
    3. *Bilag* / *Takstblad* / *Bo Vik var fraværende.*: a sentence or list below the papers of an item.
    """
    outline = _without_final_list(outline)
    below = tuple(_told_below(outline, item, vocabulary) for item in outline.items)
    outline = replace(outline, items=below) if below != outline.items else outline
    first = tuple(_told(outline, item, vocabulary) for item in outline.items[:_FIRST_ITEMS])
    return (
        outline
        if first == outline.items[:_FIRST_ITEMS]
        else replace(outline, items=(*first, *outline.items[_FIRST_ITEMS:]))
    )


def title_kind(title: str, vocabulary: Vocabulary) -> str | None:
    """What an item is there for by its title: *Fraværende*, *Afbud/indkaldelse*, *Afbud fra Bo Vik*; not *Fravær blandt
    ansatte*."""
    first, _, rest = title.strip(" .:").partition(" ")
    about = rest[:1].islower() and not rest.startswith(_OF_ABSENCE)
    return None if about else split_label(first.strip(" .:") + ":", vocabulary)[0]


def find_below_items(outline: Outline, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """*Afbud: Bo Vik og Ida Holm* below the last item, outside all items."""
    behind = outline.items[-1].span.end if outline.items else len(outline.text)
    for span in (span for span in outline.remainder if span.start >= behind):
        for line, tag in outline.lines_in(span):
            kind = split_label(line.core, vocabulary)[0] if tag.section is SectionKind.ATTENDANCE else None
            if kind in AWAY:
                listed = find_listed(outline.text, tag.rest, line.core_end, kind, vocabulary)
                yield from (entry.attendance for entry in listed)


def find_whole_meeting(outline: Outline, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """*Afbud under hele mødet:* / *Bo Vik* below the last decision of an item: away from the meeting, and so told."""
    for item in outline.items:
        last = max((n for n, section in enumerate(item.sections) if section.kind is SectionKind.DECISION), default=0)
        for section in item.sections[last:]:
            kind = split_label((section.heading or "") + ":", vocabulary)[0]
            if section.kind is SectionKind.ATTENDANCE and kind in AWAY and _WHOLE.search(section.heading or ""):
                listed = find_listed(outline.text, section.content.start, section.content.end, kind, vocabulary)
                yield from (entry.attendance for entry in listed)


def _without_final_list(outline: Outline) -> Outline:
    last = outline.items[-1] if len(outline.items) > 1 else None
    lists = [section for item in outline.items for section in item.sections if section.kind is SectionKind.ATTENDANCE]
    if last is None or len(lists) != 1 or last.sections[-1] is not lists[0] or _decides(last):
        return outline
    start = lists[0].span.start
    if outline.text[max(0, start - 2) : start] != "\n\n" or not any(map(_decides, outline.items)):
        return outline
    line = next(n for n in range(last.first_line, last.end_line) if outline.lines[n].start >= start)
    ended = replace(last, span=Span(last.span.start, start), end_line=line, sections=last.sections[:-1])
    kept = (ended,) if start > last.span.start else ()  # a file may mark the list itself as an item
    remainder = (*outline.remainder, Span(start, last.span.end))
    return replace(outline, items=(*outline.items[:-1], *kept), remainder=tuple(sorted(remainder, key=_start)))


def _told_below(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> ItemOutline:
    """An item whose lists of papers end where the last lines tell only who was not there."""
    parts: list[SectionOutline] = []
    for section in item.sections:
        listed = section.kind is SectionKind.ATTACHMENTS
        parts.extend(_parts(outline, section, vocabulary) if listed else (section,))
    return replace(item, sections=tuple(parts)) if len(parts) > len(item.sections) else item


def _parts(outline: Outline, section: SectionOutline, vocabulary: Vocabulary) -> Iterator[SectionOutline]:
    first: int | None = None
    for line, tag in reversed(list(outline.lines_in(section.content))):
        if line.blank or tag.kind is LineKind.NOISE:
            continue
        if line.start <= section.content.start or not is_attendance_line(line.core, vocabulary):
            break
        first = line.start
    if first is None:
        yield section
        return
    content = Span(section.content.start, first)
    yield replace(section, span=Span(section.span.start, first), content=content)
    behind = Span(first, section.content.end)
    yield SectionOutline(SectionKind.ATTENDANCE, Span(first, section.span.end), behind)


def _start(span: Span) -> int:
    return span.start


def _decides(item: ItemOutline) -> bool:
    return any(section.kind is SectionKind.DECISION for section in item.sections)


def _told(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> ItemOutline:
    title = outline.text[item.title.start : item.title.end] if item.title else ""
    if split_label(title.strip(" .:") + ":", vocabulary)[0] not in ("absent", "excused"):
        return item
    sections = tuple(
        replace(s, kind=SectionKind.ATTENDANCE)
        if s.kind is SectionKind.DECISION and _only_names(outline, s, vocabulary)
        else s
        for section in item.sections
        for s in (_parts(outline, section, vocabulary) if section.kind is SectionKind.INTRODUCTION else (section,))
    )
    return replace(item, sections=sections)


def _only_names(outline: Outline, section: SectionOutline, vocabulary: Vocabulary) -> bool:
    if section.content.end - section.content.start > _LONGEST:
        return False
    lines = [line.core for line, tag in outline.lines_in(section.content) if tag.kind is LineKind.TEXT]
    parts = [part.strip(" .") for line in lines for part in _BETWEEN.split(line) if part.strip(" .")]
    return bool(parts) and all(parse_name(part, vocabulary.roles) is not None and " " in part for part in parts)
