"""A page that begins inside its first item: the heading with *1.* is lost, and the chain of numbers begins at 2."""

from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.tagging.tags import LineKind, Tag

_SECOND = "2"
_FEWEST = 2
"""Sections that the item without a heading holds, one of them the decision."""


def with_headless_first(beginnings: tuple[Beginning, ...], tags: Sequence[Tag]) -> tuple[Beginning, ...]:
    """The beginnings with the first item put before them, without number and title, where its heading is lost.

    *Sagsid.: S2023-360* / *Sagsfremstilling* / … / *Beslutning* / *Godkendt.* / *Pkt. 2 Spørgetid*: what stands above
    number 2 holds sections of an item and its decision. The item begins at its first case line or section heading.
    """
    if not beginnings or beginnings[0].number != _SECOND:
        return beginnings
    above = tags[: beginnings[0].line]
    first = next((n for n, tag in enumerate(above) if _opens(tag)), None)
    if first is None:
        return beginnings
    kinds = [tag.section for tag in above[first:] if tag.section not in (None, SectionKind.ATTENDANCE)]
    if len(kinds) < _FEWEST or SectionKind.DECISION not in kinds[1:]:
        return beginnings
    while first and tags[first - 1].kind is LineKind.MARK:
        first -= 1
    return (Beginning(first), *beginnings)


def _opens(tag: Tag) -> bool:
    """A case line, or the heading of a section that is no attendance and no decision (*Referat* heads a page)."""
    if tag.kind is LineKind.CASE:
        return True
    return tag.kind is LineKind.HEADING and tag.section not in (
        None,
        SectionKind.ATTENDANCE,
        SectionKind.DECISION,
        SectionKind.ATTACHMENTS,
    )
