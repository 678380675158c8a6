"""What was decided: the body's own decision, those of bodies before it, outcome and statements."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.danish.body_names import body_key
from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Matcher, Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Decision, Force, Statement
from tracker.domain.source import Quote, Span
from tracker.extraction.items.decision_lines import (
    CELL_EDGE,
    EDGE,
    GROUP,
    HEAD_LABEL,
    kept_lines,
    without_attendance,
    without_only_mark,
)
from tracker.extraction.items.outcomes import find_outcome
from tracker.extraction.items.page_tails import without_page_number
from tracker.extraction.outline.outlined import ItemOutline, Outline, SectionOutline
from tracker.extraction.tagging.tags import LineKind, Tag

_SENTENCE_ENDS = ".!?:)"
"""What a decision that goes on behind its absentees ends in; a title of the next item does not."""
_OTHER = Tag(LineKind.NOISE)
"""A cell of another column beside the decision."""


@dataclass(frozen=True, slots=True)
class MeetingContext:
    """What the finders need to know of the meeting."""

    body: str | None
    date: dt.date | None
    next_date: dt.date | None = None
    people: frozenset[str] = frozenset()
    """The names of those who are named as present or absent: *Ida Holm*; they may act by their first names."""


def find_decisions(
    outline: Outline, item: ItemOutline, meeting: MeetingContext, vocabulary: Vocabulary
) -> tuple[Decision | None, tuple[Decision, ...]]:
    """The decision of the body whose minutes these are, and those of bodies that treated the item before.

    Where several sections are its own, one that names the body or none goes before one that is its by the date alone,
    and the last before the others: talk stands above what was decided. Of two under the very same heading it is the
    first: the other is of an item whose title was not found.
    """
    own: Decision | None = None
    strength = 0
    headings: set[str] = set()
    earlier: list[Decision] = []
    for run in _runs(item):
        decision = _decision(outline, run, meeting, vocabulary)
        if decision is None or _is_said_again(run[0], headings):
            continue
        its = _strength(run[0], meeting)
        if its == 0 or its < strength:
            earlier.append(decision)
            continue
        if own is not None and its > strength:
            earlier.append(own)
        own, strength = decision, its
    return own, tuple(sorted(earlier, key=lambda decision: decision.quote.span.start))


def _is_said_again(section: SectionOutline, headings: set[str]) -> bool:
    """A second section under the very same heading without body or day: of an item whose title was not found."""
    heading = fold(section.heading or "")
    if not heading or section.body or section.date:
        return False
    again = heading in headings
    headings.add(heading)
    return again


def _runs(item: ItemOutline) -> list[list[SectionOutline]]:
    """The decision sections, each with those that go on behind a list of absentees in its middle."""
    runs: list[list[SectionOutline]] = []
    goes_on = False
    for section in item.sections:
        if section.kind is SectionKind.ATTENDANCE:
            continue
        is_decided = section.kind in (SectionKind.DECISION, SectionKind.EARLIER_DECISION)
        if is_decided and goes_on and section.heading is None:
            runs[-1].append(section)
        elif is_decided:
            runs.append([section])
        goes_on = is_decided
    return runs


def is_own(section: SectionOutline, meeting: MeetingContext) -> bool:
    """Whether a decision section is of the body whose minutes these are."""
    return _strength(section, meeting) > 0


def is_anothers(section: SectionOutline, item: ItemOutline, meeting: MeetingContext) -> bool:
    """Whether a section is no own one, or names a body where the text tells of no meeting and the item also has a
    decision that names none: *Økonomiudvalget, 11. maj 2020:* above *Beslutning*."""
    strength = _strength(section, meeting)
    if strength == 0 or meeting.body is not None or section.body is None:
        return strength == 0
    return any(s.kind is SectionKind.DECISION and s.heading and _strength(s, meeting) > strength for s in item.sections)


def _strength(section: SectionOutline, meeting: MeetingContext) -> int:
    """How sure a section is the body's own: 2 by its name or without any, 1 by the date alone, 0 not at all.

    Where the text tells neither body nor day of the meeting, 1 for a section that names both.
    """
    if section.kind is SectionKind.EARLIER_DECISION:
        return 0
    if section.date and meeting.date and section.date != meeting.date:
        return 0
    if section.body is None or meeting.body is None:
        return 1 if section.body and section.date and meeting.date is None else 2
    ours, theirs = body_key(meeting.body), body_key(section.body)
    if not ours or not theirs or ours in theirs or theirs in ours:
        return 2
    return int(section.date is not None and section.date == meeting.date)


def _decision(
    outline: Outline, run: list[SectionOutline], meeting: MeetingContext, vocabulary: Vocabulary
) -> Decision | None:
    text, section = outline.text, run[0]
    spans = [span for part in run if (span := decision_span(part.content, outline, vocabulary))]
    spans = [span for n, span in enumerate(spans) if n == 0 or text[span.end - 1] in _SENTENCE_ENDS]
    if not spans:
        return None
    own = is_own(section, meeting)
    quote = Quote.of(text, spans[0].start, spans[-1].end)
    outcome, words = find_outcome(quote.text, vocabulary.outcomes)
    return Decision(
        quote,
        section.body or (meeting.body if own else None),
        section.date or (meeting.date if own else None),
        outcome,
        words,
        find_statements(text, quote.span, vocabulary),
    )


def decision_span(content: Span, outline: Outline, vocabulary: Vocabulary) -> Span | None:
    """The words of a decision without attendance lines, group headings and page furniture at its two ends."""
    pieces = [
        (max(line.start, content.start), min(line.end, content.end), _OTHER if line.cell == "other" else tag)
        for line, tag in outline.lines_in(content)
        if not line.blank
    ]
    kept = kept_lines(outline.text, pieces, vocabulary)
    if True not in kept:
        return None
    first = kept.index(True)
    while first < len(kept) and HEAD_LABEL.match(outline.text[pieces[first][0] : pieces[first][1]].strip()):
        first += 1
    if True not in kept[first:]:
        return None
    first += kept[first:].index(True)
    last = len(kept) - 1 - kept[::-1].index(True)
    while last > first and GROUP.match(outline.text[pieces[last][0] : pieces[last][1]].strip()):
        last -= 1 + kept[:last][::-1].index(True)
    left, right = without_page_number(outline.text, *pieces[first][:2]), pieces[last][1]
    left = without_only_mark(outline.text, left, right)
    words = outline.text[left:right]
    return without_attendance(
        outline.text,
        Span(left + len(words) - len(words.lstrip(EDGE)), right - len(words) + len(words.rstrip(CELL_EDGE))),
        vocabulary,
    )


def find_statements(text: str, span: Span, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """Each sentence of a decision with its force."""
    return tuple(
        _statement(text, start, end, vocabulary.forces) for start, end in find_sentences(text, span.start, span.end)
    )


def _statement(text: str, start: int, end: int, forces: Sequence[tuple[Force, Matcher]]) -> Statement:
    quote = Quote.of(text, start, end)
    hits = [(hit[0].start(), force, hit[0][0]) for force, matcher in forces if (hit := matcher.first(quote.text))]
    if not hits:
        return Statement(quote, Force.UNKNOWN)
    first = min(hits, key=lambda hit: hit[0])
    return Statement(quote, first[1], first[2])
