"""Items by the pages of a converter: a page that begins with a title, its case label or first heading behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.lines.last_items import is_last_item
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.contents import contents_in_line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure, titled
from tracker.extraction.outline.title_lines import is_title
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_HEAD = re.compile(
    r"^(?:\d{1,3}\s+)?(?:[A-ZÆØÅ][\w-]+\sKommune\s+)?"
    r"(?:(?:Dato|Sidenr|Side|Sag\snr|Sagsnr|Punkt|Pkt)\.?\s+(?:\d{1,4}\s+)?)*"
)
"""*Bredby Kommune Dato Side Erhvervsudvalget*: the labels of a page's head, whose values a converter dropped."""
_REST = re.compile(r"^[A-HJ-ZÆØÅ]\s+(?=[A-ZÆØÅ])")
"""*P Budgetdirektiv*: what a converter left of a case number."""
_UNDATED = re.compile(r"s?(?:\s(?:ordinære\s)?møde)?,?\s(?:den|d\.?)\s+(?=[A-ZÆØÅ])")
"""*Sundhedsudvalget d Ny bus*, *Byrådets møde den Ny bus*: the head of a page that lost its day."""
_LABEL = re.compile(r"^(?P<label>[^:\d]{3,30}?)\.?\s*:")
_OPENING = frozenset(
    (SectionKind.SUMMARY, SectionKind.CASE_PRESENTATION, SectionKind.RECOMMENDATION, SectionKind.ROUTING)
)
_BEHIND = 3


def by_pages(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """*3 Ø Likviditet pr. 31. marts Sagsfremstilling …*, *4 Bredby Kommune Side Ny kaj Sagsnr.: 14/ …*, *5 Byrådet d Ny
    bus Åben sag Sagsnr.: 14/2207 …*; a mark with the label of the case behind it says more than either.

    Their numbers are lost, so they have none; *Evt.* may begin in the middle of a page.
    Only lines that a converter glued together are pages.
    """
    listed = set(contents_in_line(lines, tags))
    found: list[Beginning] = []
    marked = 0
    for index, line in enumerate(lines):
        if found and is_last_item(index, lines, tags):
            found.append(titled(index, lines))
        first = _begins_page(index, lines, tags)
        if first and index not in listed and _is_headed(index, lines, tags, vocabulary):
            start = _title_start(line, vocabulary)
            words = line.core[start - line.core_start :]
            if start < line.core_end and is_title(replace(line, core=words.removesuffix(" kr."))):
                found.append(replace(titled(index, lines), title=(start, line.core_end)))
                marked += tags[index + 1].kind is LineKind.MARK
    return Structure("pages", tuple(found), 2.0 * len(found) + 1.5 * marked)


def _begins_page(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether nothing but a page's number stands before this piece on its line."""
    if tags[index].kind is not LineKind.TEXT or not lines[index].glued:
        return False
    place = index
    while place > 0 and lines[place - 1].end == lines[place].start:
        place -= 1
        if tags[place].kind not in WITHOUT_WORDS:
            return False
    return True


def _is_headed(index: int, lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> bool:
    """Whether a case label or the first heading of an item follows on the same line."""
    for place in range(index + 1, min(len(lines), index + 1 + _BEHIND)):
        if lines[place].start != lines[place - 1].end:
            return False
        label = _LABEL.match(lines[place].core)
        if tags[place].kind is LineKind.CASE or (label and fold(label["label"]) in vocabulary.labels["case"]):
            return True
        if tags[place].section in _OPENING:
            return True
        if tags[place].kind not in (LineKind.BLANK, LineKind.NOISE, LineKind.MARK):
            return False
    return False


def _title_start(line: Line, vocabulary: Vocabulary) -> int:
    """Where the title begins behind the head of the page: municipality, labels, body, the rest of a case number."""
    head = _HEAD.match(line.core)
    place = head.end() if head else 0
    body = find_body(line.core[place:], vocabulary)
    undated = _UNDATED.match(line.core, place + body.end) if body is not None and body.start == 0 else None
    if undated is not None:
        place = undated.end()
    elif body is not None and body.start == 0 and place and line.core[place + body.end :].lstrip()[:1].isupper():
        place += body.end + 1
    rest = _REST.match(line.core[place:])
    return line.core_start + place + (rest.end() if rest else 0)
