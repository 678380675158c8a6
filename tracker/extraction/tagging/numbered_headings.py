"""Headings inside an item that have numbers of their own: *1. Resume*, *2. Indstilling*, *4. Bilag*."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_NUMBERED = re.compile(r"^(?P<number>\d{1,2})[.)]\s+")
_CERTAIN = (SectionKind.SUMMARY, SectionKind.CASE_PRESENTATION, SectionKind.RECOMMENDATION, SectionKind.DECISION)
_CASES = (SectionKind.SUMMARY, SectionKind.CASE_PRESENTATION)
_FEWEST = 3
_LONGEST = 60
_NEAR = 40
"""Lines above and below a numbered heading among which its neighbours stand."""


def tag_numbered_headings(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """*1. Resume*, *3. Baggrund* in every item: numbered headings recur with the same number, items do not.

    *4. Bilag* counts once too, where *3. Økonomi* stands above it in the same item, and *Beslutning* alone below it.
    """
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if tags[index].kind is LineKind.TEXT and len(line.core) < _LONGEST and _NUMBERED.match(line.core):
            places.setdefault(fold(line.core), []).append(index)
    for words, indexes in places.items():
        kind = vocabulary.headings.get(_NUMBERED.sub("", words))
        if kind is None or kind is SectionKind.ATTENDANCE or len(indexes) < (2 if kind in _CERTAIN else 3):
            continue
        for index in indexes:
            tags[index] = Tag(LineKind.HEADING, kind, lines[index].core, lines[index].core_end)
    _tag_run(lines, tags, vocabulary)
    _tag_papers(lines, tags, vocabulary)


def _tag_run(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """*1. Resumé*, *2. Sagsfremstilling*, *3. Indstilling* in a document that has them once: three at least from 1 on,
    headings all, among them a case or its summary."""
    run: list[tuple[int, SectionKind]] = []
    for index, line in enumerate(lines):
        match = _NUMBERED.match(line.core) if len(line.core) < _LONGEST else None
        if match is None:
            continue
        number, kind = int(match["number"]), vocabulary.headings.get(fold(line.core[match.end() :]))
        run = [] if number == 1 else run
        if number != len(run) + 1 or kind is None or kind is SectionKind.ATTENDANCE:
            run = []
            continue
        run.append((index, kind))
        if len(run) < _FEWEST or not any(kind in _CASES for _, kind in run):
            continue
        for place, section in run:
            if tags[place].kind is LineKind.TEXT:
                tags[place] = Tag(LineKind.HEADING, section, lines[place].core, lines[place].core_end)


def _tag_papers(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """*4. Bilag* between *3. Økonomi* and *Beslutning* without a number."""
    for index, line in enumerate(lines):
        match = _NUMBERED.match(line.core) if tags[index].kind is LineKind.TEXT else None
        if match is None or vocabulary.headings.get(fold(line.core[match.end() :])) is not SectionKind.ATTACHMENTS:
            continue
        if _is_numbered_on(index, int(match["number"]), lines, tags, vocabulary) and _is_above_decision(index, tags):
            tags[index] = Tag(LineKind.HEADING, SectionKind.ATTACHMENTS, line.core, line.core_end)


def _is_numbered_on(
    index: int, number: int, lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary
) -> bool:
    """Whether the heading of the number before stands above, with no decision in between: that would end an item."""
    for place in range(index - 1, max(-1, index - _NEAR), -1):
        if tags[place].section is SectionKind.DECISION:
            return False
        match = _NUMBERED.match(lines[place].core)
        if match is not None and int(match["number"]) == number - 1:
            return fold(lines[place].core[match.end() :]) in vocabulary.headings
    return False


def _is_above_decision(index: int, tags: Sequence[Tag]) -> bool:
    following = (tag.section for tag in tags[index + 1 : index + _NEAR] if tag.section is not None)
    return next(following, None) is SectionKind.DECISION
