"""Who was there and who was not: for the whole meeting, for a range of items, and for one item."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.meeting import Attendance, Presence
from tracker.extraction.attendance.absence_lists import find_in_section, find_stated, sentences_by_line
from tracker.extraction.attendance.behind import (
    find_among_values,
    find_known_absent,
    find_lists_behind,
    follow_known,
    with_away_behind,
)
from tracker.extraction.attendance.columns import find_column_attendances
from tracker.extraction.attendance.earlier_treatment import is_of_another_day
from tracker.extraction.attendance.guests import find_guests
from tracker.extraction.attendance.header import find_header_lists
from tracker.extraction.attendance.known_names import is_run, split_runs
from tracker.extraction.attendance.lines import is_name_line
from tracker.extraction.attendance.lists import Listed, find_listed, split_label
from tracker.extraction.attendance.movements import find_movements
from tracker.extraction.attendance.partly_there import without_whole
from tracker.extraction.attendance.recorders import with_recorders
from tracker.extraction.attendance.sentences import find_in_sentence
from tracker.extraction.attendance.substitutes import find_substitutes
from tracker.extraction.attendance.told import find_header_sentences
from tracker.extraction.items.decision_lines import ASIDE
from tracker.extraction.items.decisions import MeetingContext, decision_span, is_anothers, is_own
from tracker.extraction.outline.absence_items import find_below_items, find_whole_meeting, title_kind
from tracker.extraction.outline.outlined import ItemOutline, Outline
from tracker.extraction.tagging.tags import LineKind

_LAST = 3
_MISSED = re.compile(r"\([A-ZÆØÅ]{1,3}\)\sdeltog ikke i (?:mødet|sagens behandling|behandlingen af sagen)\.?$")
_SIGN = re.compile(r"[:|]|\s[-–]\s")
"""What parts a label from its list: *Fraværende: Bo Vik*, *Fraværende - Bo Vik*."""


def find_meeting_attendances(
    outline: Outline, vocabulary: Vocabulary
) -> tuple[tuple[Attendance, ...], tuple[Listed, ...]]:
    """Those named for the whole meeting; and those absent from it, or named for a range of items, as listed."""
    told = tuple(find_header_sentences(outline, vocabulary))
    listed = _told_apart(find_header_lists(outline, vocabulary), outline, vocabulary)
    whole = (*listed, *(entry for entry in told if not _is_ranged(entry)))
    whole = tuple(
        {
            (e.attendance.name, e.attendance.presence, e.first, not e.attendance.items): e for e in reversed(whole)
        }.values()
    )[::-1]
    whole = without_whole(whole)
    shown = tuple(replace(e.attendance, presence=Presence.PRESENT) if e.there else e.attendance for e in whole)
    shown = shown or tuple(find_column_attendances(outline.text, outline.lines[: outline.header_end_line], vocabulary))
    ranged = tuple(entry for entry in (*whole, *told, *_ranged(outline, vocabulary)) if _is_ranged(entry))
    ranged += tuple(entry for entry in whole if _is_away(entry))
    shown = shown or _absence_item(outline, vocabulary)
    if not any(person.presence is Presence.ABSENT for person in shown):
        whole_time = {person.name: person for person in find_whole_meeting(outline, vocabulary)}
        shown = (*(person for person in shown if person.name not in whole_time), *whole_time.values())
        shown += _above_first_heading(outline, vocabulary) or tuple(find_below_items(outline, vocabulary))
    return with_recorders(shown, outline, vocabulary), ranged


def _is_away(entry: Listed) -> bool:
    """Absent from the whole meeting, whatever a list of the members (*Medlemmer: …*) says."""
    return entry.attendance.presence is Presence.ABSENT and entry.first is None


def _is_ranged(entry: Listed) -> bool:
    return entry.first is not None


def _told_apart(listed: Iterable[Listed], outline: Outline, vocabulary: Vocabulary) -> tuple[Listed, ...]:
    """Names that stand side by side in the head, told apart by the lists under the items."""
    entries = tuple(listed)
    stated = [
        a for item in outline.items for section in item.sections for a in find_stated(outline, section, vocabulary)
    ]
    known = {entry.attendance.name for entry in entries if not is_run(entry.attendance.name)}
    sure = frozenset(name for name in (*known, *(a.name for a in stated)) if " " in name)
    away = frozenset(a.name for a in stated if a.presence is Presence.ABSENT and " " in a.name)
    behind = find_lists_behind(outline.text, outline.header.end, sure, vocabulary)
    if behind:
        return behind
    told = with_away_behind(entries, outline.text, outline.header.end, vocabulary)
    if told is not None:
        return told
    apart = tuple(follow_known(outline.text, split_runs(entries, sure), away))
    if any(_is_away(entry) for entry in apart):
        return apart
    behind = tuple(find_known_absent(outline.text, outline.header.end, away))
    return (
        *apart,
        *(behind or find_among_values(outline.text, outline.header.end, _always_away(outline, vocabulary), vocabulary)),
    )


def _always_away(outline: Outline, vocabulary: Vocabulary) -> frozenset[str]:
    """The full names that every item with a list of those absent has, two items at least."""
    lists = [
        {
            person.name
            for section in item.sections
            for person in find_stated(outline, section, vocabulary)
            if person.presence is Presence.ABSENT
        }
        for item in outline.items
    ]
    lists = [names for names in lists if names]
    always = set.intersection(*lists) if len(lists) > 1 else set()
    return frozenset(name for name in always if " " in name)


def _ranged(outline: Outline, vocabulary: Vocabulary) -> Iterator[Listed]:
    """Sentences anywhere in the document that somebody missed items 4-5."""
    for line, tag in zip(outline.lines, outline.tags, strict=True):
        if tag.kind is LineKind.TEXT and _ITEMS.search(line.core):
            for start, end in find_sentences(outline.text, line.core_start, line.core_end):
                yield from find_in_sentence(outline.text, start, end, vocabulary)


_ITEMS = re.compile(
    r"\b(?:under|ved|i|af|til|for)\s+(?:behandling(?:en)?\s+af\s+)?(?:pkt|punkt|punkterne|sag|sagerne)\b\.?\s*\d",
    re.IGNORECASE,
)


def _absence_item(outline: Outline, vocabulary: Vocabulary) -> tuple[Attendance, ...]:
    """Those named in an item that is there for absence alone: *1. Fraværende*, or its decision only names them."""
    text = outline.text
    for item in outline.items[:3]:
        title = text[item.title.start : item.title.end] if item.title else ""
        first = title_kind(title, vocabulary)
        if first not in ("absent", "excused") and (title or not _only_absence(outline, item, vocabulary)):
            continue
        found = [
            e.attendance
            for a, b in sentences_by_line(outline, item.span)
            for e in find_in_sentence(text, a, b, vocabulary)
        ]
        for section in item.sections:
            if section.kind is SectionKind.ATTENDANCE:
                found.extend(entry.attendance for entry in find_in_section(outline, section, vocabulary, "absent"))
        return tuple({attendance.name: attendance for attendance in found}.values())
    return ()


def _above_first_heading(outline: Outline, vocabulary: Vocabulary) -> tuple[Attendance, ...]:
    """Lists in a first item that is the head of the document: above its headings, or with who was there."""
    if not outline.items or outline.items[0].number is not None:
        return ()
    if len(outline.items) > 1 and any(s.kind is SectionKind.DECISION for s in outline.items[0].sections):
        return ()
    found: list[Attendance] = []
    above = True
    for section in outline.items[0].sections:
        if section.kind is SectionKind.ATTENDANCE:
            listed = [entry.attendance for entry in find_in_section(outline, section, vocabulary)]
            above = above or any(person.presence is Presence.PRESENT for person in listed)
            found.extend(listed if above else ())
        elif section.kind is SectionKind.DECISION and outline.items[0].title is not None:
            break
        elif section.kind is not SectionKind.INTRODUCTION:
            above = False
    return tuple({attendance.name: attendance for attendance in found}.values())


def _only_absence(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> bool:
    decided = [
        section
        for section in item.sections
        if section.kind is SectionKind.DECISION and section.content.start < section.content.end
    ]
    return bool(decided) and all(decision_span(section.content, outline, vocabulary) is None for section in decided)


def find_item_attendances(
    outline: Outline, item: ItemOutline, meeting: MeetingContext, listed: tuple[Listed, ...], vocabulary: Vocabulary
) -> tuple[Attendance, ...]:
    """Who missed an item, came to it late, left it or came for it: named under it, or for a range that holds it."""
    text = outline.text
    if not outline.is_divided and listed:
        return ()
    found: dict[str, Attendance] = {}
    for entry in listed:
        if entry.attendance.presence is Presence.ABSENT and _is_ranged(entry) and entry.covers(item.number):
            found.setdefault(entry.attendance.name, entry.attendance)
    found.update((person.name, person) for person in _under_title(outline, item, listed, vocabulary))
    ours, decided = True, False
    for section in item.sections:
        if section.kind in (SectionKind.DECISION, SectionKind.EARLIER_DECISION):
            ours = not is_anothers(section, item, meeting)
            decided = decided or ours
        theirs = section.kind is SectionKind.ATTENDANCE and section.body is not None and not is_own(section, meeting)
        if not ours or theirs:
            continue
        if section.kind is SectionKind.ATTENDANCE and (decided or not is_of_another_day(text, item, section, meeting)):
            entries = find_in_section(outline, section, vocabulary)
            found.update((e.attendance.name, e.attendance) for e in entries if e.covers(item.number) or e.first is None)
        if section.kind is SectionKind.DECISION:
            for start, end in sentences_by_line(outline, section.content):
                for person in _told(text, start, end, vocabulary):
                    found.setdefault(person.name, person)
    if not decided and item.sections and not any(s.kind is SectionKind.EARLIER_DECISION for s in item.sections):
        for person in _told_last(outline, item, vocabulary):
            found.setdefault(person.name, person)
    return tuple(found.values())


def _told_last(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """*Bo Vik (A) og Ida Holm (V) deltog ikke i mødet.* at the end of an item on which nothing was decided."""
    text = outline.text
    for start, end in list(sentences_by_line(outline, item.sections[-1].content))[-_LAST:]:
        if _MISSED.search(text, start, end):
            yield from _told(text, start, end, vocabulary)


def _under_title(
    outline: Outline, item: ItemOutline, listed: Iterable[Listed], vocabulary: Vocabulary
) -> Iterator[Attendance]:
    """Names alone on a line under the title, one of them absent from the meeting: *Bo Vik (V), Ida Holm (A)*."""
    away = {entry.attendance.name for entry in listed if _is_away(entry)}
    section = item.sections[0] if item.sections and away else None
    if section is None or section.kind is not SectionKind.INTRODUCTION:
        return
    for line, tag in outline.lines_in(section.content):
        if tag.kind is LineKind.TEXT and any(name in line.core for name in away):
            people = find_listed(outline.text, line.core_start, line.core_end, "absent", vocabulary)
            if is_name_line(line.core, vocabulary.roles) and any(e.attendance.name in away for e in people):
                yield from (entry.attendance for entry in people)


def _told(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """Those whom one sentence under a decision calls absent, or tells of that they came, left or visited."""
    aside = ASIDE.search(text, start, end)
    start = aside.start("inner") if aside is not None else start
    end = aside.end("inner") if aside is not None else end
    kind, after = split_label(text[start:end], vocabulary)
    if kind in ("absent", "excused", "unexcused", "guests") and _SIGN.search(text, start, start + after):
        yield from (e.attendance for e in find_listed(text, start + after, end, kind, vocabulary))
        return
    yield from (e.attendance for e in find_in_sentence(text, start, end, vocabulary) if not _is_ranged(e))
    yield from find_substitutes(text, start, end, vocabulary)
    yield from find_movements(text, start, end, vocabulary)
    yield from find_guests(text, start, end, vocabulary)
