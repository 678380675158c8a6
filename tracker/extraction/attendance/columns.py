"""Members in a table: a cross in the column for those who were there or not, or a letter that a legend explains."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.names import parse_name
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.lines.line import Line

_WORD = re.compile(r"\S+(?: \S+)*")
_CROSS = re.compile(r"(?<=\s)[xX✓✔](?=\s|$)")
_LEGEND = re.compile(r"(?:^|[\s(,;])(?P<sign>[A-ZÆØÅ+×-])\s?[=:]\s?(?P<words>[a-zæøå][a-zæøå ]{2,30})(?=[,;.)]|$)")
_SIGNED = re.compile(r"^(?P<name>\S.*?)(?:\s{2,}|\t+|\s*\|\s*)\(?(?P<sign>[A-ZÆØÅ+×-])\)?\s*\|?\s*$")
_KINDS = ("present", "absent", "excused", "unexcused")


def find_column_attendances(text: str, lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Attendance]:
    """Names with a cross under *Deltog* or under *Afbud*, or with a letter: *T = til stede, A = afbud*."""
    columns: list[tuple[int, str]] = []
    legend: dict[str, str] = {}
    for line in lines:
        raw = text[line.start : line.end]
        told = {match["sign"]: _kind(match["words"], vocabulary) for match in _LEGEND.finditer(raw)}
        if len([kind for kind in told.values() if kind]) > 1:
            legend = told
            continue
        signed = _SIGNED.match(raw) if legend else None
        if signed is not None and legend.get(signed["sign"]):
            yield from _person(text, line.start, signed["name"], legend[signed["sign"]], vocabulary)
            continue
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
        yield from _person(text, line.start, raw[: cross.start()], kind, vocabulary)


def _person(text: str, start: int, words: str, kind: str, vocabulary: Vocabulary) -> Iterator[Attendance]:
    name = parse_name(words, vocabulary.roles)
    if name is not None:
        quote = Quote.of(text, start + name.start, start + name.end)
        presence = Presence.PRESENT if kind == "present" else Presence.ABSENT
        excused = {"excused": True, "unexcused": False}.get(kind)
        yield Attendance(name.name, presence, quote, excused, name.role, name.party)


def _kind(words: str, vocabulary: Vocabulary) -> str:
    folded = fold(words)
    return next((kind for kind in _KINDS if folded in vocabulary.presence_labels[kind]), "")
