"""An item that is there for absence alone, and names those absent where other items have their decision."""

import re
from dataclasses import replace

from tracker.danish.names import parse_name
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.attendance import split_label
from tracker.extraction.outline import ItemOutline, Outline, SectionOutline
from tracker.extraction.tags import LineKind

_BETWEEN = re.compile(r",\s*|;\s*|\s+(?:og|samt)\s+")
_FIRST_ITEMS = 3
_LONGEST = 400


def with_absence_items(outline: Outline, vocabulary: Vocabulary) -> Outline:
    """The outline with such a decision as what it is: *1. Fraværende … Beslutning* / *Bo Vik og Ida Holm*."""
    first = tuple(_told(outline, item, vocabulary) for item in outline.items[:_FIRST_ITEMS])
    return (
        outline
        if first == outline.items[:_FIRST_ITEMS]
        else replace(outline, items=(*first, *outline.items[_FIRST_ITEMS:]))
    )


def _told(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> ItemOutline:
    title = outline.text[item.title.start : item.title.end] if item.title else ""
    if split_label(title.strip(" .:") + ":", vocabulary)[0] not in ("absent", "excused"):
        return item
    sections = tuple(
        replace(s, kind=SectionKind.ATTENDANCE)
        if s.kind is SectionKind.DECISION and _only_names(outline, s, vocabulary)
        else s
        for s in item.sections
    )
    return replace(item, sections=sections)


def _only_names(outline: Outline, section: SectionOutline, vocabulary: Vocabulary) -> bool:
    if section.content.end - section.content.start > _LONGEST:
        return False
    lines = [line.core for line, tag in outline.lines_in(section.content) if tag.kind is LineKind.TEXT]
    parts = [part.strip(" .") for line in lines for part in _BETWEEN.split(line) if part.strip(" .")]
    return bool(parts) and all(parse_name(part, vocabulary.roles) is not None and " " in part for part in parts)
