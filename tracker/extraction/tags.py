"""What each logical line is by its words alone: a heading, a mark, a case number line, an item's first line."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.danish.dates import find_dates
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.bodies import find_body
from tracker.extraction.case_numbers import is_case_line
from tracker.extraction.lines import Line

MAX_HEADING = 130


class LineKind(StrEnum):
    """What a line is."""

    BLANK = "blank"
    HEADING = "heading"
    DECISION = "decision"
    """A heading that names a body or a date: *Beslutning i X den …*, *X den 6. november 2018:*."""
    CASE = "case"
    """A line with the case's number."""
    MARK = "mark"
    """*Åbent*, *Lukket punkt*."""
    GROUP = "group"
    """*LUKKEDE SAGER*."""
    CONTENTS = "contents"
    """*Indholdsfortegnelse*."""
    CLOSING = "closing"
    """*Underskrifter*: what follows belongs to no item."""
    NOISE = "noise"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Tag:
    """What a line is. ``rest`` is where the words after a heading on the same line begin (its end: none)."""

    kind: LineKind
    section: SectionKind | None = None
    heading: str | None = None
    rest: int = -1
    body: str | None = None
    date: dt.date | None = None
    is_closed: bool | None = None
    label_in_line: bool = False
    """The heading is a label with its words beside it on the line."""


_PAGE = re.compile(
    r"^(?:\d{1,3}\s+)?(?:side|s\.)?!?\s*(?:\d{1,3}|[ivxl]{1,5})(?:\s*af!?\s*\d{1,3}|\s/\s\d{1,3})?[\s!]*$|^\d{1,3}\s.{0,90}\bSide\s\d{1,3}$|^[_=\-–—*\s]{4,}$",
    re.IGNORECASE,
)
_FILE_SIZE = re.compile(r"^(?:pdf|docx?|xlsx?)\s[-–,]\s[\d,.]+\s[km]b$", re.IGNORECASE)
_CAPITALS = re.compile(r"^(?:\d{1,3}\s)?[A-ZÆØÅ][A-ZÆØÅ, -]{6,60}$")
_THEME = re.compile(r"^(?:TEMA|BLOK|AFSNIT)\s*[:\d]\s*[\w ,.&-]{2,60}$")
_BY_BODY = re.compile(
    r"^(?P<heading>(?P<body>(?-i:[A-ZÆØÅ])[\wæøå ,-]{2,60}?)\s+(?:beslutning|vedtagelse|behandling|konklusion|besluttede|vedtog|drøftelse|udtalelse)"
    r"(?:\s+(?:på|i|fra)\s+møde(?:t)?)?(?:\s+(?:den|d\.)\s+[^:\n]{6,24})?)\s*(?::\s*|$)",
    re.IGNORECASE,
)
_LISTED_FOR = re.compile(r"^Bilag til (?:punkt|sag)(?:en|et)?(?:\s+nr\.?)?\s*\d{0,4}\s*:?$", re.IGNORECASE)
_LETTERED = re.compile(r"^[a-zæøå]\.\s+")
_LETTERED_CAPITALS = re.compile(r"^[A-ZÆØÅ]\.\s+[A-ZÆØÅ][A-ZÆØÅ ,-]{5,60}$")
_STATE = re.compile(r"^(?:Status|Type|Punkttype|Offentlighed|Sagstype|Adgang|Åben/lukket)\s*:\s*(?P<mark>[\wæøå -]{4,30})$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+")
_CLOSING = re.compile(
    r"^(?:Mødet\s+(?:blev\s+)?(?:hævet|slut|sluttede|afsluttet|afsluttedes|hæves)\b|(?:Næste|Kommende)\s+(?:ordinære\s+)?møde(?:r)?\s*(?::|$|\d|den\b)|"
    r"Referent\b\s*:|Referatet er (?:skrevet|udarbejdet) af\b|Godkendt (?:og underskrevet )?den\b|Underskrift)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LABELLED = re.compile(r"^(?P<label>[^\n:]{2,60}?)[\s*_]*:[\s*_]*")
_BOLD = re.compile(r"^(?P<label>[^\n*]{2,60}?)\*\*[\s:]+")
_LEAD = re.compile(
    r"^(?:Beslutning(?:er|en)?|Referat|Behandling|Behandlet|Indstilling|Anbefaling|Udtalelse|Vedtagelse|Drøftelse|Møde|Tidligere beslutning)"
    r"(?:\s+(?:i|fra|af|truffet i|truffet af|på|ved|om))?\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"^(?:['’`´]?s)?(?:\s+(?:ordinære\s+|ekstraordinære\s+)?møde)?[\s,:.(–-]*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s*)?(?:(?:den|d\.?|på mødet den|af)\s*)?$", re.IGNORECASE)
_POINT = re.compile(r"^[\s,;.()–-]*(?:(?:pkt|punkt|sag)\.?\s*(?:nr\.?\s*)?\d{1,4})?[\s).;]*", re.IGNORECASE)


def tag_line(line: Line, vocabulary: Vocabulary) -> Tag:
    """Tag one line by its own words."""
    if line.blank:
        return Tag(LineKind.BLANK)
    if line.cell == "decision":
        return Tag(LineKind.HEADING, SectionKind.DECISION, "Beslutning", line.core_start)
    if line.cell is not None:
        return Tag(LineKind.NOISE if line.cell == "head" else LineKind.TEXT)
    folded = fold(line.core)
    if _DIGITS.sub("9", folded) in vocabulary.noise:
        return Tag(LineKind.NOISE)
    if _PAGE.match(line.core) or _FILE_SIZE.match(line.core):
        return Tag(LineKind.NOISE)
    lettered = _LETTERED.sub("", folded)
    for name, words in vocabulary.groups.items():
        if lettered in words:
            return Tag(LineKind.GROUP, is_closed=None if name == "other" else name == "closed")
    if _LETTERED_CAPITALS.match(line.core):
        return Tag(LineKind.GROUP, is_closed=True if "lukke" in folded else False if "åbne" in folded else None)
    state = _STATE.match(line.core)
    marked = _tag_mark(state["mark"], vocabulary) if state else None
    if marked:
        return marked
    marked = _tag_mark(folded, vocabulary)
    if marked:
        return marked
    if _THEME.match(line.core) or (line.glued and _CAPITALS.match(line.core)):
        return Tag(LineKind.GROUP)
    if folded in vocabulary.contents:
        return Tag(LineKind.CONTENTS)
    return _tag_heading(line, folded, vocabulary) or _tag_other(line, folded, vocabulary)


def _tag_mark(words: str, vocabulary: Vocabulary) -> Tag | None:
    folded = fold(words).strip("()[] -")
    for name, entries in vocabulary.marks.items():
        if folded in entries:
            return Tag(LineKind.MARK, is_closed=name == "closed")
    return None


def _tag_other(line: Line, folded: str, vocabulary: Vocabulary) -> Tag:
    if folded in vocabulary.closing:
        return Tag(LineKind.CLOSING)
    if is_case_line(line.core, vocabulary):
        return Tag(LineKind.CASE)
    return Tag(LineKind.TEXT)


def _tag_heading(line: Line, folded: str, vocabulary: Vocabulary) -> Tag | None:
    if _LISTED_FOR.match(line.core):
        return Tag(LineKind.HEADING, SectionKind.ATTACHMENTS, "Bilag", line.core_end)
    whole = vocabulary.headings.get(folded)
    if whole is not None:
        return Tag(LineKind.HEADING, whole, line.core.rstrip(" :.*"), line.core_end)
    dated = _tag_by_body(line, vocabulary) or _tag_dated(line, vocabulary)
    if dated is not None:
        return dated
    for pattern in (_LABELLED, _BOLD):
        match = pattern.match(line.core)
        if match is None:
            continue
        kind = vocabulary.headings.get(fold(match["label"]))
        if kind is not None:
            return Tag(
                LineKind.HEADING, kind, match["label"], line.core_start + match.end(), label_in_line=match.end() < len(line.core)
            )
    if line.glued:
        return _tag_glued(line, vocabulary)
    return None


def _tag_glued(line: Line, vocabulary: Vocabulary) -> Tag | None:
    words = line.core.split(None, 4)
    for count in range(min(4, len(words)), 0, -1):
        candidate = fold(" ".join(words[:count]))
        kind = vocabulary.headings.get(candidate)
        if kind is not None and words[0][0].isupper():
            length = _length_of(line.core, count)
            return Tag(LineKind.HEADING, kind, line.core[:length].rstrip(" :."), line.core_start + length)
    return None


def _length_of(core: str, count: int) -> int:
    place = 0
    for match in re.finditer(r"\S+\s*", core):
        place = match.end()
        count -= 1
        if count == 0:
            break
    return place


def _tag_dated(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """A decision heading that names a body, a date or both.

    1. *Beslutning i Dialogforum for Integration den 15-03-2023*  2. *Beslutning Ældrerådet den 09-03-2017*
    3. *Integrationsudvalgets møde den 14. maj 2012:*  4. *Økonomiudvalget den 6. november 2018:*
    5. *Økonomiudvalget, 23. oktober 2019, pkt. 181:*  6. *Beslutning i Byrådet*  7. *ØU, 03-04-2019, pkt. 42*
    """
    core = line.core
    lead = _LEAD.match(core)
    if lead is None and not core[0].isupper():
        return None
    begin = lead.end() if lead else 0
    date = next(find_dates(core, begin, min(len(core), begin + MAX_HEADING)), None)
    if date is None:
        return _tag_body_alone(line, begin, vocabulary) if lead else None
    name = core[begin : date.start]
    body = find_body(name, vocabulary)
    if body is None:
        if lead is None or fold(name) not in ("", "den", "d", "mødet den", "på mødet den", "møde den"):
            return None
        end = date.end
    else:
        gap = name[body.end :]
        if body.start > 3 or not _BETWEEN.match(gap):
            return None
        end = date.end
    end += _POINT.match(core[end:]).end()  # type: ignore[union-attr]
    if core[end : end + 1] == ":":
        end += 1
    elif lead is None and end < len(core) and not line.glued:
        return None
    heading = core[:end].rstrip(" :")
    return Tag(LineKind.DECISION, SectionKind.DECISION, heading, line.core_start + end, body and body.name, date.date)


def _tag_by_body(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """*Udvalget besluttede:*, *Kommunalbestyrelsens beslutning*, *Børneudvalgets indstilling*."""
    match = _BY_BODY.match(line.core)
    if match is None:
        return None
    name = match["body"]
    generic = fold(name) in vocabulary.generic_bodies or fold(name.removesuffix("s")) in vocabulary.generic_bodies
    body = find_body(name, vocabulary)
    if not generic and (body is None or body.start > 0 or name[body.end :].strip(" sS'") != ""):
        return None
    named = None if generic or body is None else body.name
    date = next(find_dates(match["heading"]), None)
    heading = match["heading"].rstrip(" :")
    return Tag(LineKind.DECISION, SectionKind.DECISION, heading, line.core_start + match.end(), named, date and date.date)


def _tag_body_alone(line: Line, begin: int, vocabulary: Vocabulary) -> Tag | None:
    rest = line.core[begin:]
    if len(rest) > 90:
        return None
    body = find_body(rest, vocabulary)
    if body is None or body.start > 3 or rest[body.end :].strip(" :.") != "":
        return None
    return Tag(LineKind.DECISION, SectionKind.DECISION, line.core.rstrip(" :"), line.core_end, body.name, None)


_NEVER_HEADS = frozenset(("godkendt", "drøftet", "ingen", "intet", "taget til efterretning", "taget til orientering", "tiltrådt", "anbefales"))


def tag_lines(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[Tag, ...]:
    """Tag every line: by its own words, then by what recurs beside page numbers and what closes the document."""
    tags = [tag_line(line, vocabulary) for line in lines]
    for index, line in enumerate(lines):
        alone = line.glued or (index > 0 and lines[index - 1].blank)
        if tags[index].kind is LineKind.TEXT and alone and _CLOSING.match(line.core):
            tags[index] = Tag(LineKind.CLOSING)
    _tag_numbered_headings(lines, tags, vocabulary)
    contents = [index for index, tag in enumerate(tags) if tag.kind is LineKind.CONTENTS and fold(lines[index].core) == "indhold"]
    if len(contents) > 1:
        for index in contents:
            tags[index] = Tag(LineKind.HEADING, SectionKind.CASE_PRESENTATION, "Indhold", lines[index].core_end)
    marked = mark_page_heads(lines, tags)
    return mark_page_heads(lines, marked)


_CERTAIN = (SectionKind.SUMMARY, SectionKind.CASE_PRESENTATION, SectionKind.RECOMMENDATION, SectionKind.DECISION)


def _tag_numbered_headings(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """*1. Resume*, *3. Baggrund* in every item: numbered headings recur with the same number, items do not."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if tags[index].kind is LineKind.TEXT and len(line.core) < 60 and _NUMBERED.match(line.core):
            places.setdefault(fold(line.core), []).append(index)
    for words, indexes in places.items():
        kind = vocabulary.headings.get(_NUMBERED.sub("", words))
        if kind is None or kind is SectionKind.ATTENDANCE or len(indexes) < (2 if kind in _CERTAIN else 3):
            continue
        for index in indexes:
            tags[index] = Tag(LineKind.HEADING, kind, lines[index].core, lines[index].core_end)


def _has_page_number(core: str) -> bool:
    return any(character.isdigit() for character in core) and not _FILE_SIZE.match(core)


def mark_page_heads(lines: Sequence[Line], tags: Sequence[Tag]) -> tuple[Tag, ...]:
    """Turn lines that recur beside page numbers into noise: the running head of a page."""
    beside: Counter[str] = Counter()
    last_noise = False
    held: int | None = None
    for index, tag in enumerate(tags):
        if tag.kind is LineKind.BLANK:
            continue
        is_page = tag.kind is LineKind.NOISE and _has_page_number(lines[index].core)
        if tag.kind is LineKind.TEXT and last_noise:
            beside[fold(lines[index].core)] += 1
        if is_page and held is not None and tags[held].kind is LineKind.TEXT and lines[held].core[-1:] not in ".!?":
            beside[fold(lines[held].core)] += 1
        last_noise, held = is_page, index
    heads = {words for words, count in beside.items() if count >= 2 and words not in _NEVER_HEADS}
    return tuple(
        Tag(LineKind.NOISE) if tag.kind is LineKind.TEXT and fold(line.core) in heads else tag
        for line, tag in zip(lines, tags, strict=True)
    )
