"""The persons of a list under its heading, and of the sentences of a passage, line by line."""

from collections.abc import Iterator

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.meeting import Attendance
from tracker.domain.source import Span
from tracker.extraction.attendance.header import without_descriptions
from tracker.extraction.attendance.lines import is_labelled, tells_of_a_person
from tracker.extraction.attendance.lists import Listed, find_listed, list_end, split_label
from tracker.extraction.attendance.movements import find_movements
from tracker.extraction.attendance.sentences import find_in_sentence
from tracker.extraction.attendance.substitutes import find_substitutes
from tracker.extraction.attendance.told import find_in_line
from tracker.extraction.outline.outlined import Outline, SectionOutline
from tracker.extraction.tagging.tags import LineKind


def find_stated(outline: Outline, section: SectionOutline, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """The persons of a section that lists or tells who was absent."""
    if section.kind is SectionKind.ATTENDANCE:
        yield from (e.attendance for e in find_in_section(outline, section, vocabulary))
    if section.kind is SectionKind.DECISION:
        for start, end in sentences_by_line(outline, section.content):
            yield from (e.attendance for e in find_in_sentence(outline.text, start, end, vocabulary))


def sentences_by_line(outline: Outline, span: Span) -> Iterator[tuple[int, int]]:
    """Sentences, each within one line: attendance is told line by line, often without full stops."""
    for line, _ in outline.lines_in(span):
        yield from find_sentences(outline.text, max(line.core_start, span.start), min(line.core_end, span.end))


def find_in_section(
    outline: Outline, section: SectionOutline, vocabulary: Vocabulary, kind: str | None = None
) -> Iterator[Listed]:
    """The persons of a list under its heading, and of the sentences behind it."""
    text = outline.text
    label = kind or split_label((section.heading or "") + ":", vocabulary)[0] or "absent"
    left, right = section.content.start, _before_page_end(outline, section.content)
    beside = "\n" not in text[section.span.start : left] and text[left : left + 1] not in "-–•*"
    lines = [(max(line.start, left), min(line.end, right)) for line, _ in outline.lines_in(Span(left, right))]
    lines = [(start, end) for start, end in lines if start < end and text[start:end].strip()]
    told = lines if section.heading is None else [place for place in lines if _is_told(text[slice(*place)].strip())]
    if told:
        names = [place for place in lines if place not in told]
        for start, end in names:
            yield from find_listed(text, start, end, label, vocabulary)
        for start, end in told:
            yield from find_in_line(text, start, end, label, vocabulary)
        return
    described = without_descriptions(text, lines, vocabulary) if len(lines) > 1 else lines
    for start, end in [(left, right)] if described == lines else described:
        yield from find_listed(text, start, end, label, vocabulary, broken=beside)
    stop = list_end(text, left, right)
    for start, end in find_sentences(text, stop + 1, right) if stop < right else ():
        yield from find_in_sentence(text, start, end, vocabulary)
        yield from (Listed(one) for one in find_substitutes(text, start, end, vocabulary))
        yield from (Listed(moved) for moved in find_movements(text, start, end, vocabulary))


def _before_page_end(outline: Outline, content: Span) -> int:
    """Where a list ends: at the first page number or foot below it."""
    noise = (line.start for line, tag in outline.lines_in(content) if tag.kind is LineKind.NOISE)
    return next((start for start in noise if start > content.start), content.end)


def _is_told(words: str) -> bool:
    return tells_of_a_person(words) or is_labelled(words)
