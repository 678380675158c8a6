"""Items without titles that each end with a dated decision and the lists of those away and of who stood in."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_FEWEST = 2
_NEAR = 12
"""Lines with words that a decision may have above the list of those away."""
_STOOD_IN = re.compile(r"(?:Stedfortrædere?|Suppleant(?:er)?|Substitut(?:ter)?)\s?:\s")


def by_absence_below(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """*Sagen gælder salg.* / *Beslutning på byrådsmødet den 4. maj 2022* / *Godkendt* / *Fraværende: Bo Vik* /
    *Stedfortrædere: Ida Holm* / *Møblerne er slidte.* / *Beslutning på …*: what stands below the lists begins an item.

    The same heading two times at least, each with such a list below it, and words that are no heading behind all lists
    but the last: titles and case numbers are lost, or the case number stands above the first item alone.
    """
    dated = [n for n, tag in enumerate(tags) if tag.kind is LineKind.DECISION and tag.date is not None]
    names = {fold(tags[n].heading or "") for n in dated}
    ends = [_end(n, lines, tags) for n in dated]
    cases = [n for n, tag in enumerate(tags) if tag.kind is LineKind.CASE]
    if len(dated) < _FEWEST or len(names) > 1 or len(cases) > 1 or None in ends:
        return Structure("absence", (), 0.0)
    behind = [next((n for n in range(end or 0, len(tags)) if tags[n].kind not in WITHOUT_WORDS), None) for end in ends]
    if any(n is None or tags[n].kind is not LineKind.TEXT for n in behind[:-1]):
        return Structure("absence", (), 0.0)
    first = next(iter(cases), None)
    first = first if first is not None else next((n for n in range(dated[0]) if _opens(tags[n])), None)
    if first is None or first > dated[0]:
        return Structure("absence", (), 0.0)
    last = [n for n in behind[-1:] if n is not None and tags[n].kind is LineKind.TEXT]
    starts = [first, *(n for n in behind[:-1] if n is not None), *last]
    return Structure("absence", tuple(Beginning(n) for n in starts), 1.4 * len(starts))


def _opens(tag: Tag) -> bool:
    return tag.section is not None and tag.section is not SectionKind.ATTENDANCE


def _end(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    """The line below the list of those away that stands below a decision, and below who stood in for them."""
    seen = 0
    for place in range(index + 1, len(tags)):
        if tags[place].section is SectionKind.ATTENDANCE and tags[place].rest < lines[place].core_end:
            end = place + 1
            while end < len(tags) and (tags[end].kind in WITHOUT_WORDS or _STOOD_IN.match(lines[end].core)):
                end += 1
            return end
        seen += tags[place].kind not in WITHOUT_WORDS
        if seen > _NEAR or tags[place].section is not None:
            return None
    return None
