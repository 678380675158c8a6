"""One list of attachments at the end of a document, given back to the items that it names."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import Attachment, SectionKind
from tracker.domain.source import Span
from tracker.extraction.attachments import read_attachment
from tracker.extraction.outline import ItemOutline, Outline, SectionOutline
from tracker.extraction.tags import LineKind

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
_HEAD = re.compile(r"^(?:Punkt|Pkt\.?|Sag)?\s*(?P<number>\d{1,4})\s*[.:)]?\s+(?P<title>\S.*)$", re.IGNORECASE)


def find_final_list(outline: Outline) -> SectionOutline | None:
    """The attachment section of the last item whose entries name other items, or ``None``."""
    if len(outline.items) < 2:
        return None
    for section in outline.items[-1].sections:
        if section.kind is SectionKind.ATTACHMENTS and fold(section.heading or "") in _LISTS:
            titles = _titles(outline)
            for line, _ in outline.lines_in(section.content):
                start = max(line.start, section.content.start)
                words = outline.text[start : line.end].strip()
                if _NUMBERED.match(words) or _item_named(words, titles):
                    return section
    return None


def share_out(outline: Outline, section: SectionOutline, vocabulary: Vocabulary) -> dict[str, tuple[Attachment, ...]]:
    """The attachments by the number of the item that each is listed under."""
    text = outline.text
    titles = _titles(outline)
    found: dict[str, list[Attachment]] = {}
    current: str | None = None
    for line, tag in outline.lines_in(section.content):
        start, end = max(line.start, section.content.start), min(line.end, section.content.end)
        words = text[start:end]
        if tag.kind is LineKind.NOISE or not words.strip():
            continue
        start += len(words) - len(words.lstrip())
        named = _item_named(words.strip(), titles)
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


def _titles(outline: Outline) -> dict[str, str]:
    named: Sequence[ItemOutline] = [item for item in outline.items if item.title is not None and item.number]
    return {item.number or "": fold(_words(outline.text, item.title)) for item in named}


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def _item_named(words: str, titles: dict[str, str]) -> str | None:
    match = _HEAD.match(words)
    if match is None or match["number"] not in titles:
        return None
    title = fold(match["title"])
    return match["number"] if title and titles[match["number"]].startswith(title) else None
