"""One list of attachments at the end of a document, given back to the items that it names."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tracker.danish.text import fold
from tracker.domain.agenda import Attachment, SectionKind
from tracker.domain.source import Span
from tracker.extraction.items.attachment_entries import read_attachment
from tracker.extraction.outline.outlined import Outline, SectionOutline
from tracker.extraction.tagging.tags import LineKind

_LISTS = (
    "bilagsliste",
    "bilagsoversigt",
    "bilagsfortegnelse",
    "samlet bilagsliste",
    "samlet bilagsoversigt",
    "oversigt over bilag",
    "bilag",
)
_NUMBERED = re.compile(r"^(?:Punkt|Pkt\.?|Sag(?: nr\.?)?|Ad)\s*(?P<number>\d{1,4})\s*[:.)–-]+\s*(?=\S)", re.IGNORECASE)
_LISTED_FOR = re.compile(
    r"^Bilag\s(?:til|for)\s(?:punkt|pkt\.?|sag)(?:en|et)?\s*(?:nr\.?\s*)?(?P<number>\d{1,4})\s*[:.]?$", re.IGNORECASE
)
"""*BILAG TIL PUNKT 2:*, above the papers of that item, wherever they stand."""
_UNNUMBERED = "?"
_NUMBER_INSIDE = re.compile(
    r"(?<=\S)(?<!Punkt)(?<!Pkt)(?<!Pkt\.)(?<!Sag)(?<!nr\.)(?<!Bilag)\s+(?=\d{1,4}[.:]\s+[A-ZÆØÅ])"
)
_ID_INSIDE = re.compile(r"(?<=\S)\s+(?=\d{3}-(?:19|20)\d\d-\d{4,8}\s)")
_HEAD = re.compile(r"^(?:Punkt|Pkt\.?|Sag)?\s*(?P<number>\d{1,4})\s*[.:)]?\s+(?P<title>\S.*)$", re.IGNORECASE)


def find_final_list(outline: Outline) -> SectionOutline | None:
    """The attachment section of the last item whose entries or headings name other items, or ``None``."""
    if len(outline.items) < 2:
        return None
    listed = _listed_for_others(outline)
    if listed is not None:
        return listed
    for section in outline.items[-1].sections:
        if section.kind is SectionKind.ATTACHMENTS and fold(section.heading or "") in _LISTS:
            titles = _titles(outline)
            for start, end in _pieces(outline, section):
                words = outline.text[start:end].strip()
                if _NUMBERED.match(words) or _item_named(words, titles):
                    return section
    return _below_items(outline)


def _listed_for_others(outline: Outline) -> SectionOutline | None:
    """The lists at the end of the last item from the first on that is headed *Bilag til punkt 2*, another item."""
    last = outline.items[-1]
    numbers = {item.number for item in outline.items[:-1]}
    for place, section in enumerate(last.sections):
        first = outline.text[section.span.start : section.content.start].strip()
        named = _LISTED_FOR.match(first) if section.kind is SectionKind.ATTACHMENTS else None
        if named is None or named["number"] not in numbers or named["number"] == last.number:
            continue
        if all(one.kind is SectionKind.ATTACHMENTS for one in last.sections[place:]):
            content = Span(section.span.start, last.sections[-1].content.end)
            return SectionOutline(SectionKind.ATTACHMENTS, content, content, section.heading)
    return None


def _below_items(outline: Outline) -> SectionOutline | None:
    """A list under a heading that closes the document, or groups what follows: *Bilagsoversigt* behind the items."""
    begin = outline.items[-1].span.start
    for line, tag in zip(outline.lines, outline.tags, strict=True):
        if line.start > begin and tag.kind in (LineKind.CLOSING, LineKind.GROUP) and fold(line.core) in _LISTS:
            content = Span(line.core_end, len(outline.text))
            section = SectionOutline(SectionKind.ATTACHMENTS, Span(line.start, content.end), content, line.core)
            titles = _titles(outline)
            words = (outline.text[a:b].strip() for a, b in _pieces(outline, section))
            return section if any(_NUMBERED.match(each) or _item_named(each, titles) for each in words) else None
    return None


def share_out(outline: Outline, section: SectionOutline) -> dict[str, tuple[Attachment, ...]]:
    """The attachments by the number of the item that each is listed under, or by what :func:`name_items` calls it."""
    text = outline.text
    titles = _titles(outline)
    found: dict[str, list[Attachment]] = {}
    current: str | None = None
    for begin, end in _pieces(outline, section):
        words = text[begin:end]
        start = begin + len(words) - len(words.lstrip())
        listed = _LISTED_FOR.match(words.strip())
        named = listed["number"] if listed else _item_named(words.strip(), titles)
        if named is not None:
            current = named
            continue
        match = _NUMBERED.match(text[start:end])
        if match:
            current, start = match["number"], start + match.end()
        attachment = read_attachment(text, start, end)
        if attachment is not None and current is not None:
            found.setdefault(current, []).append(attachment)
    return {number: tuple(attachments) for number, attachments in found.items()}


def _pieces(outline: Outline, section: SectionOutline) -> Iterator[tuple[int, int]]:
    """The entries of the list: its lines, and within a line from number to number."""
    for line, tag in outline.lines_in(section.content):
        start, end = max(line.start, section.content.start), min(line.end, section.content.end)
        if tag.kind is LineKind.NOISE or not outline.text[start:end].strip():
            continue
        inside = (m.end() for shape in (_NUMBER_INSIDE, _ID_INSIDE) for m in shape.finditer(outline.text, start, end))
        cuts = [start, *sorted(inside), end]
        yield from ((a, b) for a, b in pairwise(cuts) if outline.text[a:b].strip())


def _titles(outline: Outline) -> dict[str, str]:
    """The items' titles by number; those without one by a name that is no number."""
    keys = name_items(outline)
    return {keys[item.span.start]: fold(_words(outline.text, item.title)) for item in outline.items if item.title}


def name_items(outline: Outline) -> dict[int, str]:
    """By where each item begins, its number, or a name that is no number."""
    return {item.span.start: item.number or f"{_UNNUMBERED}{place}" for place, item in enumerate(outline.items)}


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def _item_named(words: str, titles: dict[str, str]) -> str | None:
    """The number of the item whose title the words are, or the name that stands for it."""
    match = _HEAD.match(words)
    title = fold(match["title"]) if match else ""
    if match is None or not title:
        return None
    if match["number"] in titles:
        return match["number"] if titles[match["number"]].startswith(title) else None
    return next((key for key, whole in titles.items() if key.startswith(_UNNUMBERED) and whole == title), None)
