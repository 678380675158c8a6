"""Papers in a list of attachments whose names are headings elsewhere: *Bilag* / *• Notat* / *• Tidsplan*."""

from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_PAPERS = (SectionKind.CASE_PRESENTATION, SectionKind.CONSULTATION, SectionKind.FINANCES, SectionKind.OTHER)
"""Kinds of headings that are names of papers too: *Tidsplan*, *Høringssvar*, *Økonomi*, *Evaluering*."""
_ENDS = (LineKind.HEADING, LineKind.DECISION, LineKind.GROUP, LineKind.CLOSING, LineKind.NOISE, LineKind.MARK)


def untag_listed_papers(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Take the entries of a list of attachments out of the headings.

    1. *Bilag* / *• Notat om hallen* / *• Tidsplan*: behind a bullet, whatever stands below.
    2. *Bilag* / *Udkast* / *Høringssvar*: right below an entry, with another heading or the item's end below it.
    """
    inside = False
    for index, tag in enumerate(tags):
        if tag.kind is LineKind.BLANK:
            continue
        if tag.kind is LineKind.HEADING:
            listed = inside and _is_paper(tag, lines[index])
            if listed and (lines[index].bulleted or _is_last(index, lines, tags)):
                tags[index] = Tag(LineKind.TEXT)
            else:
                inside = tag.section is SectionKind.ATTACHMENTS
        elif tag.kind is not LineKind.TEXT:
            inside = False


def _is_paper(tag: Tag, line: Line) -> bool:
    return tag.section in _PAPERS and tag.rest >= line.core_end and not line.glued and line.core[-1:] != ":"


def _is_last(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether a line ends the list: an entry right above it, an empty line below, and then no words of a section."""
    if index == 0 or tags[index - 1].kind is not LineKind.TEXT:
        return False
    below = index + 1
    while below < len(tags) and lines[below].blank:
        below += 1
    return below > index + 1 and (below == len(tags) or tags[below].kind in _ENDS)
