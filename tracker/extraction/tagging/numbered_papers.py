"""Papers that no heading lists, each named as one on a line of its own: *Bilag 1: Kort*, *Fil: Budget.pdf*."""

import re
from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.items.attachment_entries import ends_like_file
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.number_shapes import Candidate, match_number
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_PAPER = re.compile(
    r"(?:Bilag\s(?:nr\.?\s)?(?P<number>\d{1,2}|[A-H])\s?[:–-]|(?:Fil|Vedhæftet fil|Vedlagt fil|Dokument)\s?:)\s+(?=\S)"
)
_LONGEST = 160
_NEAR = 6
_FIRST = ("1", "A", None)
_HEADS = (LineKind.HEADING, LineKind.DECISION, LineKind.GROUP, LineKind.CASE, LineKind.MARK, LineKind.CLOSING)


def without_papers(candidates: Sequence[Candidate], lines: Sequence[Line]) -> tuple[Candidate, ...]:
    """The numbers that may begin an item: not *2.* alone above *Køreplan (PDF)*, a paper's."""
    return tuple(one for one in candidates if one.title_start < one.title_end or not _heads_paper(one, lines))


def _heads_paper(candidate: Candidate, lines: Sequence[Line]) -> bool:
    below = next((line for line in lines[candidate.line + 1 : candidate.line + _NEAR] if not line.blank), None)
    return below is not None and ends_like_file(below.core)


def tag_numbered_papers(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the first of such lines as the heading of a list of attachments, its own words the first entry.

    The run begins with the first number, stands below a section of another kind or right above a heading, and ends at
    a heading, at the next item's number or with the text; so that no words of the case are taken for papers.
    """
    section: SectionKind | None = None
    index = 0
    while index < len(lines):
        preamble = tags[index].kind in (LineKind.CASE, LineKind.MARK)
        section = tags[index].section or (None if preamble else section)
        end = _run(index, lines, tags)
        placed = section is not SectionKind.ATTACHMENTS if section else _is_above_heading(end, tags)
        if end > index and placed and _ends(end, lines, tags):
            tags[index] = Tag(LineKind.HEADING, SectionKind.ATTACHMENTS, "Bilag", lines[index].core_start)
            section = SectionKind.ATTACHMENTS
        index = max(index + 1, end)


def _run(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    """The line behind the last of a run of such lines that begins here; the line itself where none begins."""
    first = _match(index, lines, tags)
    if first is None or first["number"] not in _FIRST:
        return index
    end = place = index
    while place < len(lines) and (lines[place].blank or _match(place, lines, tags) is not None):
        end = place + 1 if not lines[place].blank else end
        place += 1
    return end


def _match(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> re.Match[str] | None:
    core = lines[index].core
    told = tags[index].kind is LineKind.TEXT and len(core) <= _LONGEST and core[-1:] not in ".:;"
    return _PAPER.match(core) if told else None


def _is_above_heading(end: int, tags: Sequence[Tag]) -> bool:
    """Whether a heading follows, so that the words of an item without any are none of its papers."""
    below = next((tag for tag in tags[end : end + _NEAR] if tag.kind not in WITHOUT_WORDS), None)
    return below is not None and below.section is not None


def _ends(end: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    below = next((n for n in range(end, len(lines)) if tags[n].kind not in WITHOUT_WORDS), None)
    return below is None or tags[below].kind in _HEADS or match_number(below, lines[below]) is not None
