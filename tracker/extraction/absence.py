"""Who was there and who was not: for the whole meeting, for a range of items, and for one item."""

import re
from collections.abc import Iterator

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Span
from tracker.extraction.attendance import Listed, find_listed, split_label
from tracker.extraction.attendance_columns import find_column_attendances
from tracker.extraction.attendance_lines import is_broken_list, is_name_line
from tracker.extraction.attendance_sentences import find_in_sentence
from tracker.extraction.decisions import MeetingContext, decision_span, is_own
from tracker.extraction.guests import find_guests
from tracker.extraction.lines import Line
from tracker.extraction.outline import ItemOutline, Outline
from tracker.extraction.tags import LineKind

_REMARKS = re.compile(r"^Bemærkninger\s*:\s*\|?\s*", re.IGNORECASE)
_LATE = re.compile(r"^(?:mødte|ankom|kom)\s", re.IGNORECASE)


def find_meeting_attendances(
    outline: Outline, vocabulary: Vocabulary
) -> tuple[tuple[Attendance, ...], tuple[Listed, ...]]:
    """Those named for the whole meeting, and besides everybody who is named for a range of items."""
    listed = (*_header_listed(outline, vocabulary), *_header_told(outline, vocabulary))
    listed = tuple({(e.attendance.name, e.attendance.presence, e.first): e for e in reversed(listed)}.values())[::-1]
    away = {entry.attendance.name for entry in listed if _is_away(entry)}
    listed = tuple(e for e in listed if e.attendance.presence is not Presence.PRESENT or e.attendance.name not in away)
    shown = tuple(entry.attendance for entry in listed)
    shown = shown or tuple(find_column_attendances(outline.text, outline.lines[: outline.header_end_line], vocabulary))
    ranged = tuple(entry for entry in (*listed, *_ranged(outline, vocabulary)) if entry.first is not None)
    return shown or _absence_item(outline, vocabulary), ranged


def _is_away(entry: Listed) -> bool:
    """Absent from the whole meeting, whatever a list of the members (*Medlemmer: …*) says."""
    return entry.attendance.presence is Presence.ABSENT and entry.first is None


def _header_listed(outline: Outline, vocabulary: Vocabulary) -> tuple[Listed, ...]:
    text = outline.text
    found: list[Listed] = []
    lines = outline.lines[: outline.header_end_line]
    index = 0
    while index < len(lines):
        line = lines[index]
        label, after = split_label(line.core, vocabulary)
        index += 1
        if label is None:
            continue
        start, end = line.core_start + after, line.core_end
        broken = start < end and index < len(lines) and _goes_on_beside(outline, index, start, vocabulary)
        if broken:
            end = lines[index].core_end
            index += 1
        places = [(start, end)] if start < end else []
        while not (start < end) and index < len(lines) and _goes_on(outline, index, vocabulary):
            if not lines[index].blank:
                places.append(_without_description(text, lines[index], vocabulary))
            index += 1
        for left, right in _joined(places, text):
            found.extend(find_listed(text, left, right, label, vocabulary, broken=broken))
    return tuple(found)


def _goes_on_beside(outline: Outline, index: int, start: int, vocabulary: Vocabulary) -> bool:
    """Whether a list beside its label goes on with this line, which breaks one of its names."""
    line = outline.lines[index]
    if outline.tags[index].kind is not LineKind.TEXT or split_label(line.core, vocabulary)[0] is not None:
        return False
    return is_broken_list(outline.text[start : outline.lines[index - 1].core_end], line.core, vocabulary.roles)


def _header_told(outline: Outline, vocabulary: Vocabulary) -> Iterator[Listed]:
    """*Bemærkninger: Der er afbud fra Anna Holm.* in the head."""
    for index, line in enumerate(outline.lines[: outline.header_end_line]):
        label = _REMARKS.match(line.core)
        if outline.tags[index].kind is not LineKind.TEXT or (
            label is None and not line.core.endswith(".") and " i stedet for " not in line.core
        ):
            continue
        begin = line.core_start + (label.end() if label else 0)
        for start, end in find_sentences(outline.text, begin, line.core_end):
            yield from (e for e in find_in_sentence(outline.text, start, end, vocabulary) if e.first is None)


def _goes_on(outline: Outline, index: int, vocabulary: Vocabulary) -> bool:
    """Whether a list of names below its label goes on with this line."""
    if outline.tags[index].kind is LineKind.BLANK:
        return True
    return outline.tags[index].kind is LineKind.TEXT and _is_listed(outline.lines[index].core, vocabulary)


def _without_description(text: str, line: Line, vocabulary: Vocabulary) -> tuple[int, int]:
    """*Åse Ærø, etnisk repræsentant* on a line of its own: what follows the comma is no name."""
    comma = line.core.find(",")
    rest = line.core[comma + 1 :]
    named = (
        comma < 0
        or any(character.isdigit() for character in rest)
        or is_name_line(rest, vocabulary.roles)
        or len(rest.strip(" .")) < 2
        or "(" in rest[:3]
    )
    return (line.start, line.end) if named else (line.start, line.core_start + comma)


def _joined(places: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Lines right below each other as one stretch, so that *mødte kl. 17* finds the name above it."""
    begin: int | None = None
    last = 0
    for start, end in places:
        if begin is not None and text[last:start].strip():
            yield begin, last
            begin = None
        begin = start if begin is None else begin
        last = end
    if begin is not None:
        yield begin, last


def _is_listed(core: str, vocabulary: Vocabulary) -> bool:
    if split_label(core, vocabulary)[0] is not None or core.endswith(":"):
        return False
    first = core.split(",", maxsplit=1)[0]
    return (
        is_name_line(core, vocabulary.roles) or is_name_line(first, vocabulary.roles) or _LATE.match(core) is not None
    )


def _ranged(outline: Outline, vocabulary: Vocabulary) -> tuple[Listed, ...]:
    """Sentences anywhere in the document that somebody missed items 4-5."""
    found: list[Listed] = []
    for line, tag in zip(outline.lines, outline.tags, strict=True):
        if tag.kind is LineKind.TEXT and "under" in line.core:
            for start, end in find_sentences(outline.text, line.core_start, line.core_end):
                found.extend(e for e in find_in_sentence(outline.text, start, end, vocabulary) if e.first is not None)
    return tuple(found)


def _absence_item(outline: Outline, vocabulary: Vocabulary) -> tuple[Attendance, ...]:
    """Those named in an item that is there for absence alone: *1. Fraværende*, or its decision only names them."""
    text = outline.text
    for item in outline.items[:3]:
        title = text[item.title.start : item.title.end] if item.title else ""
        first = split_label(" ".join(title.split()[:1]).strip(" .:") + ":", vocabulary)[0]
        if first not in ("absent", "excused") and (title or not _only_absence(outline, item, vocabulary)):
            continue
        found = [
            e.attendance for a, b in _sentences(outline, item.span) for e in find_in_sentence(text, a, b, vocabulary)
        ]
        for section in item.sections:
            if section.kind is SectionKind.ATTENDANCE:
                entries = find_listed(text, section.content.start, section.content.end, "absent", vocabulary)
                found.extend(entry.attendance for entry in entries)
        return tuple({attendance.name: attendance for attendance in found}.values())
    return ()


def _only_absence(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> bool:
    decided = [
        section
        for section in item.sections
        if section.kind is SectionKind.DECISION and section.content.start < section.content.end
    ]
    return bool(decided) and all(decision_span(section.content, outline, vocabulary) is None for section in decided)


def _sentences(outline: Outline, span: Span) -> Iterator[tuple[int, int]]:
    """Sentences, each within one line: attendance is told line by line, often without full stops."""
    for line, _ in outline.lines_in(span):
        yield from find_sentences(outline.text, max(line.core_start, span.start), min(line.core_end, span.end))


def _before_page_end(outline: Outline, content: Span) -> int:
    """Where a list ends: at the first page number or foot below it."""
    noise = (line.start for line, tag in outline.lines_in(content) if tag.kind is LineKind.NOISE)
    return next((start for start in noise if start > content.start), content.end)


def find_item_attendances(
    outline: Outline, item: ItemOutline, meeting: MeetingContext, listed: tuple[Listed, ...], vocabulary: Vocabulary
) -> tuple[Attendance, ...]:
    """Who missed an item or came for it: named under it, or in a list for a range of items that holds it."""
    text = outline.text
    found: dict[str, Attendance] = {}
    for entry in listed:
        if entry.attendance.presence is Presence.ABSENT and entry.first is not None and entry.covers(item.number):
            found.setdefault(entry.attendance.name, entry.attendance)
    ours = True
    for section in item.sections:
        if section.kind in (SectionKind.DECISION, SectionKind.EARLIER_DECISION):
            ours = is_own(section, meeting)
        if not ours:
            continue
        if section.kind is SectionKind.ATTENDANCE:
            label, _ = split_label((section.heading or "") + ":", vocabulary)
            beside = "\n" not in text[section.span.start : section.content.start]
            left, right = section.content.start, _before_page_end(outline, section.content)
            entries = find_listed(text, left, right, label or "absent", vocabulary, broken=beside)
            found.update((e.attendance.name, e.attendance) for e in entries if e.covers(item.number) or e.first is None)
        if section.kind is SectionKind.DECISION:
            for start, end in _sentences(outline, section.content):
                for entry in find_in_sentence(text, start, end, vocabulary):
                    if entry.first is None:
                        found.setdefault(entry.attendance.name, entry.attendance)
                for guest in find_guests(text, start, end, vocabulary):
                    found.setdefault(guest.name, guest)
    return tuple(found.values())
