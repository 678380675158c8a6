"""Talk above what was decided: *Drøftelse* where other items of the document have *Beslutning* below it."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_TALK = frozenset(("drøftelse", "drøftelsen", "drøftelser"))
_DECIDED = frozenset(("beslutning", "beslutninger", "beslutningen", "konklusion", "vedtagelse", "besluttet"))
_FEWEST = 2


def tag_talk(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Take *Drøftelse* out of the decisions where twice at least *Beslutning* or *Konklusion* follows it.

    Then an item with the one and not the other was talked about, and nothing is said to have been decided.
    Only headings that stand alone on their line.
    """
    headings = [n for n, tag in enumerate(tags) if tag.section is SectionKind.DECISION]
    talk = [n for n in headings if _is(tags[n], lines[n], _TALK)]
    followed = sum(_is(tags[a], lines[a], _TALK) and _is(tags[b], lines[b], _DECIDED) for a, b in pairwise(headings))
    if followed < _FEWEST:
        return
    for index in talk:
        tags[index] = Tag(LineKind.HEADING, SectionKind.CASE_PRESENTATION, tags[index].heading, tags[index].rest)


def _is(tag: Tag, line: Line, words: frozenset[str]) -> bool:
    return fold(tag.heading or "") in words and tag.rest >= line.core_end
