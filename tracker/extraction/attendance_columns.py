"""Members in a table with a column for those who were there and one for those who were not, marked with a cross."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.names import parse_name
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.lines import Line

_WORD = re.compile(r"\S+(?: \S+)*")
_CROSS = re.compile(r"(?<=\s)[xX✓✔](?=\s|$)")


def find_column_attendances(text: str, lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Attendance]:
    """Names with a cross under *Deltog* or under *Afbud*."""
    columns: list[tuple[int, str]] = []
    for line in lines:
        raw = text[line.start : line.end]
        named = [(match.start(), _kind(match[0], vocabulary)) for match in _WORD.finditer(raw)]
        kinds = [(place, kind) for place, kind in named if kind]
        if len({kind for _, kind in kinds}) > 1:
            columns = kinds
            continue
        cross = _CROSS.search(raw) if columns else None
        if cross is None:
            columns = columns if line.blank or cross else []
            continue
        kind = min(columns, key=lambda column: abs(column[0] - cross.start()))[1]
        name = parse_name(raw[: cross.start()], vocabulary.roles)
        if name is not None:
            quote = Quote.of(text, line.start + name.start, line.start + name.end)
            presence = Presence.PRESENT if kind == "present" else Presence.ABSENT
            excused = True if kind == "excused" else None
            yield Attendance(name.name, presence, quote, excused, name.role, name.party)


def _kind(words: str, vocabulary: Vocabulary) -> str:
    folded = fold(words)
    kinds = ("present", "absent", "excused")
    return next((kind for kind in kinds if folded in vocabulary.presence_labels[kind]), "")
