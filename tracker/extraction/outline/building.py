"""Cuts a document's text into header, items and sections: places only, nothing interpreted."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Block, Span
from tracker.extraction.attendance.lines import attendance_extent
from tracker.extraction.items.attachment_entries import is_file_name
from tracker.extraction.lines.line import Line
from tracker.extraction.lines.splitting import split_lines
from tracker.extraction.outline.boundaries import find_beginnings
from tracker.extraction.outline.given import find_given
from tracker.extraction.outline.item_ends import before_foot, find_item_end, foot_line, heads_above
from tracker.extraction.outline.item_groups import group_before, grouped_by_contents, names_closed
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.outlined import ItemOutline, Outline, SectionOutline
from tracker.extraction.outline.single import end_of_labels, find_single_title
from tracker.extraction.outline.trimming import trim
from tracker.extraction.tagging.passes import tag_lines
from tracker.extraction.tagging.tags import LineKind, Tag

_MOST_ABOVE = 5


def find_outline(text: str, blocks: Sequence[Block], vocabulary: Vocabulary) -> Outline:
    """The outline of a text; without anything like an item, the first line with words is the title of the only one."""
    lines = split_lines(text, vocabulary)
    tags = tag_lines(lines, vocabulary)
    beginnings = find_given(text, lines, blocks)
    found = beginnings or find_beginnings(lines, tags, blocks, vocabulary)
    divided = bool(found)
    if not beginnings:
        beginnings = _with_lines_above(found or _only_item(lines, tags, vocabulary), lines, tags)
    foot = foot_line(lines, blocks)
    beginnings = tuple(one for one in beginnings if one.line < foot)
    heads = heads_above(beginnings, lines, tags)
    items: list[ItemOutline] = []
    remainder: list[Span] = []
    group, tagged_until = None, 0
    for place, beginning in enumerate(beginnings):
        marked = place == 0 and names_closed(lines[: beginning.line])
        group = group_before(tags[tagged_until : beginning.line], group, first=place == 0, marked=marked)
        tagged_until = beginning.line
        last = place + 1 == len(beginnings)
        following = foot if last else beginnings[place + 1].line
        limit = heads.get(following, following)
        end = find_item_end(beginning, limit, lines, tags, last)
        stop = lines[end - 1].end if end < len(lines) or limit < len(lines) else len(text)
        until = len(text) if following == len(lines) else lines[following].start
        stop = until if end == following else lines[end].start
        span = Span(lines[beginning.line].start, stop)
        items.append(_item(text, span, beginning, end=end, lines=lines, tags=tags, group=group))
        if stop < until:
            remainder.append(Span(stop, until))
    if items and foot < len(lines):
        remainder.append(Span(lines[foot].start, len(text)))
    items = grouped_by_contents(text, items, lines[: beginnings[0].line], tags) if items else items
    kinds = {section.kind for item in items for section in item.sections}
    listed = SectionKind.ATTACHMENTS in kinds
    headed = not kinds.isdisjoint((SectionKind.DECISION, SectionKind.EARLIER_DECISION))
    first = beginnings[0].line if beginnings else len(lines)
    header = Span(0, lines[first].start if beginnings else len(text))
    first = first if divided else max(first, end_of_labels(lines, tags, vocabulary))
    return Outline(header, first, tuple(items), tuple(remainder), lines, tags, text, listed, headed, divided)


def _only_item(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> tuple[Beginning, ...]:
    title = find_single_title(lines, tags, len(lines), vocabulary)
    if title is None:
        return ()
    return (Beginning(title, None, (lines[title].core_start, lines[title].core_end), title),)


def _with_lines_above(
    beginnings: tuple[Beginning, ...], lines: Sequence[Line], tags: Sequence[Tag]
) -> tuple[Beginning, ...]:
    """Move the beginnings up to a case number line or mark above the title, where most of the items have one there."""
    moved: list[Beginning] = []
    for place, beginning in enumerate(beginnings):
        floor = beginnings[place - 1].line + 1 if place else 0
        line = beginning.line
        while True:
            above = next((n for n in range(line - 1, max(floor, line - 4) - 1, -1) if not lines[n].blank), None)
            if above is None or tags[above].kind not in (LineKind.CASE, LineKind.MARK):
                break
            line = above
        line = line if line != beginning.line else _top_of_page(line, floor, lines, tags)
        moved.append(replace(beginning, line=line))
    changed = sum(new.line != old.line for new, old in zip(moved, beginnings, strict=True))
    usual = moved if changed * 2 > len(beginnings) else beginnings
    return tuple(_with_files_above(beginning, lines, tags) for beginning in usual)


def _top_of_page(line: int, floor: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    """*4 KULTURUDVALGET … SAGSNR.: 2006-00688 Fraværende: Bo Vik Punkt nr. 57: …*: the first line behind the head of
    a page whose case number and absentees stand above its only item; the line itself where that is not so."""
    top = line
    least = max(floor, line - _MOST_ABOVE)
    while top > least and lines[top - 1].glued and tags[top - 1].kind is not LineKind.NOISE:
        top -= 1
    between = tags[top:line]
    headed = top > floor and tags[top - 1].kind is LineKind.NOISE
    known = any(tag.kind is LineKind.CASE for tag in between)
    plain = all(tag.section in (None, SectionKind.ATTENDANCE) for tag in between)
    return top if headed and known and plain else line


def _with_files_above(beginning: Beginning, lines: Sequence[Line], tags: Sequence[Tag]) -> Beginning:
    """*plan_2026.pdf* right above the title, behind a blank line and no list of attachments: the item's own files."""
    first = beginning.line
    while first > 0 and tags[first - 1].kind is LineKind.TEXT and is_file_name(lines[first - 1].core):
        first -= 1
    before = next((tag.section for tag in reversed(tags[:first]) if tag.section is not None), None)
    alone = first > 0 and lines[first - 1].blank and before is not SectionKind.ATTACHMENTS
    return replace(beginning, line=first) if first < beginning.line and alone else beginning


def _item(
    text: str,
    span: Span,
    beginning: Beginning,
    *,
    end: int,
    lines: Sequence[Line],
    tags: Sequence[Tag],
    group: bool | None,
) -> ItemOutline:
    marks = _section_marks(beginning, end, lines, tags)
    sections: list[SectionOutline] = []
    for place, (index, kind) in enumerate(marks):
        stop = lines[marks[place + 1][0]].start if place + 1 < len(marks) else span.end
        start = span.start if place == 0 else lines[index].start
        tag = tags[index]
        is_heading = tag.section is not None and kind is tag.section
        content = tag.rest if is_heading else lines[index].start
        content = beginning.words if place == 0 and beginning.words is not None else content
        content = min(max(content, start), stop)
        final = marks[place + 1][0] if place + 1 < len(marks) else end
        left, right = trim(text, content, max(content, min(stop, before_foot(index, final, lines, tags))))
        sections.append(
            SectionOutline(
                kind,
                Span(start, stop),
                Span(left, right),
                tag.heading if is_heading else None,
                tag.body if is_heading else None,
                tag.date if is_heading else None,
            )
        )
    title = Span(*beginning.title) if beginning.title else None
    title = title if title and (span.covers(title) or beginning.words is not None) else None
    closed = beginning.is_closed if beginning.is_closed is not None else group
    return ItemOutline(
        span, beginning.number, title, beginning.line, end, tuple(sections), closed, beginning.title_line
    )


def _section_marks(
    beginning: Beginning, end: int, lines: Sequence[Line], tags: Sequence[Tag]
) -> list[tuple[int, SectionKind]]:
    """Lines at which a section begins, with its kind; a list inside a decision gives the word back to it."""
    first = SectionKind.INTRODUCTION if beginning.words is None else SectionKind.DECISION
    marks: list[tuple[int, SectionKind]] = [(beginning.line, first)]
    if tags[beginning.line].section is not None:
        marks = [(beginning.line, tags[beginning.line].section or SectionKind.OTHER)]
    before = marks[0][1]
    index = beginning.line + 1
    while index < end:
        section = tags[index].section
        if section is None or index == beginning.title_line:
            index += 1
            continue
        marks.append((index, section))
        if section is SectionKind.ATTENDANCE:
            stop = attendance_extent(index, end, lines, tags)
            if stop < end and tags[stop].section is None and _has_words(stop, end, tags):
                marks.append((stop, before))
            index = stop
            continue
        before = section
        index += 1
    return marks


def _has_words(start: int, end: int, tags: Sequence[Tag]) -> bool:
    for tag in tags[start:end]:
        if tag.section is not None:
            return False
        if tag.kind not in (LineKind.BLANK, LineKind.NOISE, LineKind.GROUP):
            return True
    return False
