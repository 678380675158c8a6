"""Who wrote the minutes, where the head of the document says so and does not list them among the members."""

import re
from collections.abc import Iterator

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.extraction.attendance.lists import find_listed
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_RECORDER = re.compile(
    r"(?P<label>(?:[Uu]dvalgs|[Mm]øde)?(?:[Rr]eferent|[Ss]ekretær)|[Pp]rotokolfører)\s?:\s+(?=[A-ZÆØÅ])"
)


def with_recorders(shown: tuple[Attendance, ...], outline: Outline, vocabulary: Vocabulary) -> tuple[Attendance, ...]:
    """Those named for the meeting, and who wrote its minutes where that is none of them."""
    named = {person.name for person in shown}
    recorders = (one for one in _find_recorders(outline, vocabulary) if one.name not in named)
    return (*shown, *recorders) if shown else ()


def _find_recorders(outline: Outline, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """*Referent: Bo Vik*, *Sekretær: Ida Holm* in the head: there, and no member unless listed as one."""
    for line, tag in zip(outline.lines[: outline.header_end_line], outline.tags, strict=False):
        label = _RECORDER.match(line.core) if tag.kind is LineKind.TEXT else None
        if label is None:
            continue
        for listed in find_listed(outline.text, line.core_start + label.end(), line.core_end, "guests", vocabulary):
            person = listed.attendance
            if " " in person.name and fold(person.name) not in vocabulary.presence_phrases["nobody"]:
                yield Attendance(person.name, Presence.GUEST, person.quote, role=person.role or label["label"])
