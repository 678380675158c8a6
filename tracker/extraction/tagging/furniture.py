"""Lines that belong to the page and not to the text: page numbers, running heads, rules."""

import re
from collections import Counter
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.extraction.attendance.lines import is_name_line
from tracker.extraction.lines.letterheads import is_letterhead
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_PAGE = re.compile(
    r"^(?:\d{1,3}\s+)?(?:side:?|s\.)?!?\s*(?:\d{1,3}|[ivxl]{1,5})(?:\s*af!?\s*\d{1,3}|\s/\s\d{1,3})?"
    r"(?:\s\(\s*\))?[\s!]*$|^(?:\d{1,3}\s)?side\s(?:\d{1,3}\.|[a-zæøå])$|^\d{1,3}\s.{0,90}\bSide\s\d{1,3}$|"
    r"^side\s\d{1,3}/\d{1,3}$|^[_=\-–—*\s]{4,}$|^page\s\d{1,3}\sof\s\d{1,3}$"
    r"|^\d{1,2}[-./]\d{1,2}[-./]\d{4}\s+side:?\s\d{1,4}(?:\s(?:af|/)\s\d{1,4})?$",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"^.{3,90}(?:(?:[|–\t-]|[ \xa0]{2})\s*side\s\d{1,3}(?:\s(?:af|/)\s\d{1,3})?|\sside\s\d{1,3}\saf\s\d{1,3})$",
    re.IGNORECASE,
)
"""*Byrådet | Side 3*, *Handicaprådet - Referat - 24. maj 2012 Side 4 af 34*."""
_PRINTED = re.compile(
    r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[.:]\d\d(?:\s{2,}\S.{0,150})?$"
    r"|^Hjem\s(?:Nyheder|Demokrati|Politik)\s.{0,150}$|^(?:https?://|www\.)\S+(?:\s+\d{1,3}/\d{1,3})?$",
    re.IGNORECASE,
)
"""What a browser prints around a page: day and hour with its name above it, its address below; the path to it."""
_FILE_SIZE = re.compile(r"^(?:pdf|docx?|xlsx?)\s[-–,]\s[\d,.]+\s[km]b$", re.IGNORECASE)
_NEVER_HEADS = frozenset(
    (
        "godkendt",
        "drøftet",
        "ingen",
        "intet",
        "taget til efterretning",
        "taget til orientering",
        "tiltrådt",
        "anbefales",
        "ingen bemærkninger",
        "til efterretning",
        "udsat",
    )
)

_FEWEST_PAGES = 3
_MOST_NAMES = 30
"""Lines above a page's number among which the heading of a list of names is looked for."""


def is_furniture(core: str) -> bool:
    """Whether a line by its own words is a page number, a rule or the size of a file."""
    if len(core) < 250 and (_PRINTED.match(core) or is_letterhead(core)):
        return True
    return bool(_PAGE.match(core) or _FILE_SIZE.match(core) or (len(core) < 120 and _FOOT.match(core)))


def _has_page_number(core: str) -> bool:
    return any(character.isdigit() for character in core) and not _FILE_SIZE.match(core)


def mark_page_heads(lines: Sequence[Line], tags: Sequence[Tag]) -> tuple[Tag, ...]:
    """Turn lines that recur beside page numbers into noise: the running head of a page."""
    near: set[int] = set()
    cases: set[int] = set()
    last_noise = False
    held: int | None = None
    for index, tag in enumerate(tags):
        if tag.kind is LineKind.BLANK:
            continue
        is_page = tag.kind is LineKind.NOISE and _has_page_number(lines[index].core) and not _ends_entry(index, lines)
        if is_page and held is not None and tags[held].kind is LineKind.CASE:
            cases.add(held)
        if tag.kind is LineKind.TEXT and last_noise and not lines[index].core.endswith(".."):
            near.add(index)
        if is_page and held is not None and tags[held].kind is LineKind.TEXT and lines[held].core[-1:] not in ".!?":
            near.add(held)
        last_noise, held = is_page, index
    beside = Counter(fold(lines[index].core) for index in near if not _ends_list(index, lines, tags))
    heads = {words for words, count in beside.items() if count >= 2 and words not in _NEVER_HEADS}
    numbers = _always_there(cases, lines)
    return tuple(
        Tag(LineKind.NOISE)
        if (tag.kind is LineKind.TEXT and line.cell is None and fold(line.core) in heads) or line.core in numbers
        else tag
        for line, tag in zip(lines, tags, strict=True)
    )


def _ends_list(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """*Fraværende:* / *Bo Vik* / *Ida Holm ved afbud* right above a page's number: those absent, on every page."""
    for place in range(index, max(-1, index - _MOST_NAMES), -1):
        if tags[place].section is SectionKind.ATTENDANCE:
            return place < index
        if tags[place].kind is not LineKind.TEXT or not is_name_line(lines[place].core):
            return False
    return False


def _ends_entry(index: int, lines: Sequence[Line]) -> bool:
    """*1 Status for botilbud........ 3*, *1 Status ( ) 3*: the page of an entry of the contents, cut from its line."""
    above = lines[index - 1] if index else None
    return above is not None and above.end == lines[index].start and above.core.endswith(("..", "( )"))


def _always_there(cases: set[int], lines: Sequence[Line]) -> frozenset[str]:
    """*MOD-2019-00311* right above the number of each page and nowhere else: the meeting's, three times at least."""
    beside = Counter(lines[index].core for index in cases)
    everywhere = Counter(line.core for line in lines if line.core in beside)
    return frozenset(words for words, n in beside.items() if n >= _FEWEST_PAGES and n == everywhere[words])
