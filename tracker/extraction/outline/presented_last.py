"""The rounds of items without titles whose case is presented below its decision: *Beslutning*, *Sagsfremstilling*."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.domain.agenda import SectionKind
from tracker.extraction.outline.told_rounds import names_document
from tracker.extraction.tagging.tags import LineKind, Tag

_ORDER = {
    SectionKind.SUMMARY: 0,
    SectionKind.RECOMMENDATION: 1,
    SectionKind.DECISION: 2,
    SectionKind.CASE_PRESENTATION: 3,
    SectionKind.ATTACHMENTS: 3,
}
_ONCE = (SectionKind.SUMMARY, SectionKind.DECISION)
"""Headings that an item has once; a proposal may have two: *Indstilling*, *Administrationen indstiller, at:*."""
_FEWEST = 2


def find_presented_rounds(tags: Sequence[Tag]) -> list[int]:
    """The first heading of each item in the order *Resume*, *Indstilling*, *Beslutning*, *Sagsfremstilling*, *Bilag*,
    of which an item may have some only: *Beslutning* behind a presentation, and *Resume* behind a decision, begin one.
    Other headings, and the dated decisions of other bodies, stand anywhere in it.

    Only where two cases at least are presented right behind their decision, and none right behind a proposal. Without
    any summary, which opens an item, the last case must be so too, and the first heading be no presentation.
    """
    found: list[tuple[int, SectionKind]] = []
    for index, tag in enumerate(tags):
        if tag.kind is LineKind.HEADING and tag.section in _ORDER and not names_document(tag, found):
            found.append((index, tag.section))
    kinds = [kind for _, kind in found]
    before = [a for a, b in pairwise(kinds) if b is SectionKind.CASE_PRESENTATION]
    last = kinds[::-1].index(SectionKind.DECISION) if SectionKind.DECISION in kinds else 0
    behind = SectionKind.CASE_PRESENTATION in kinds[len(kinds) - last :]
    told = SectionKind.SUMMARY in kinds or (behind and kinds[0] is not SectionKind.CASE_PRESENTATION)
    proposed = any(_ORDER[kind] < _ORDER[SectionKind.DECISION] for kind in before)
    if not told or proposed or before.count(SectionKind.DECISION) < _FEWEST:
        return []
    rounds = [found[0][0]]
    for (_, above), (index, kind) in pairwise(found):
        if _ORDER[kind] < _ORDER[above] or (kind is above and kind in _ONCE):
            rounds.append(index)
    return rounds
