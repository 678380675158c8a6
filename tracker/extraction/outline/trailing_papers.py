"""Papers below the last words of a section, without a heading of their own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.domain.agenda import SectionKind
from tracker.domain.source import Span
from tracker.extraction.items.file_endings import FILE_ENDINGS
from tracker.extraction.outline.outlined import ItemOutline, Outline, SectionOutline
from tracker.extraction.tagging.tags import WITHOUT_WORDS

_FORMAT = rf"(?:{FILE_ENDINGS}|msg|jpe?g|png|word|excel)"
_SIZE = r"(?:[\s,-]{1,3}[\d.,]{1,8}\s?[km]b)?"
_PAPER = re.compile(
    r"(?:[-–•·*▪●]\s{1,4})?(?:\d{1,2}[.)]?\s{1,9})?(?!(?:Se|Læs|Link|Hent)\s)"
    rf"(?-i:[A-ZÆØÅ\d\"»”])[^\n]{{1,200}}?(?:\s?[(\[]{_FORMAT}{_SIZE}[)\]]|"
    rf"(?P<file>\.{_FORMAT}(?:\s\([\d.,]{{1,8}}\s?[km]b\))?))",
    re.IGNORECASE,
)
"""*Notat om taksten (PDF)*, *2. Kort over stien (DOCX, 88 kB)*, *• Budget.xlsx*: a line that ends with its format."""
_NUMBER = re.compile(r"\d{1,2}[.)]?")
_LISTS = (SectionKind.ATTACHMENTS, SectionKind.ATTENDANCE)


def with_trailing_papers(outline: Outline) -> Outline:
    """The outline with such papers as attachments, where an item has no list of them.

    1. *1.* / *Referat af mødet (DOC)* / *2.* / *Takster (PDF)*: the number on a line of its own, below the decision.
    2. *1. Referat af mødet (DOC)*, *• Takster (pdf, 88 kB)*, *Takster [PDF]*: below any section.
    3. *Takster_2021.pdf* below a section that has a heading.
    Every line of the list ends with its format; a sentence that names a file (*Se notat.pdf*) is none.
    """
    items = tuple(_parted(outline, item) for item in outline.items)
    if all(new is old for new, old in zip(items, outline.items, strict=True)):
        return outline
    return replace(outline, items=items, lists_attachments=True)


def _parted(outline: Outline, item: ItemOutline) -> ItemOutline:
    if any(section.kind is SectionKind.ATTACHMENTS for section in item.sections):
        return item
    sections = tuple(part for section in item.sections for part in _parts(outline, section))
    return replace(item, sections=sections) if len(sections) > len(item.sections) else item


def _parts(outline: Outline, section: SectionOutline) -> Iterator[SectionOutline]:
    start = None if section.kind in _LISTS else _first_paper(outline, section)
    if start is None:
        yield section
        return
    cut = max(start, section.content.start)
    content = Span(section.content.start, cut)
    yield replace(section, span=Span(section.span.start, cut), content=content)
    behind = Span(cut, section.span.end)
    yield SectionOutline(SectionKind.ATTACHMENTS, behind, Span(cut, section.content.end))


def _first_paper(outline: Outline, section: SectionOutline) -> int | None:
    """Where the list at the end of a section begins, or ``None``."""
    first: int | None = None
    named = section.kind is not SectionKind.INTRODUCTION
    for line, tag in reversed(list(outline.lines_in(section.content))):
        words = outline.text[max(line.start, section.content.start) : min(line.end, section.content.end)].strip()
        is_number = first is not None and _NUMBER.fullmatch(words) is not None
        if (tag.kind in WITHOUT_WORDS and not is_number) or not words:
            continue
        paper = _PAPER.fullmatch(words)
        if not is_number and (paper is None or (paper["file"] is not None and not named)):
            break
        first = line.start
    return first
