"""Items inside a long line, by numbers that run: *1 Meddelelser … 2 Budget … 3 Eventuelt*, *Pkt. 1 … Pkt. 2 …*."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SHAPES = (
    re.compile(
        r"(?<=[\s*_|])(?<!\d{4}\s)(?<!,\s)(?:Dagsordenspunkt|Punkt|Pkt\.?(?:\s?nr\.?)?|PUNKT|PKT\.?|Sag\snr\.?|SAG\sNR\.?|Nr\.|Emne)\s?(?P<number>\d{1,4})"
        r"(?=\s*[.:)–-]|\s+[A-ZÆØÅ\"»*(])"
    ),
    re.compile(r"(?<=[.!?:)»”\"*_-]\s)(?P<number>\d{1,4})(?=\s+[A-ZÆØÅ\"»][\wæøå]+\s)"),
    re.compile(r"(?<=[\s*_])(?P<number>\d{1,3})(?=[A-ZÆØÅ][a-zæøå]{2})"),
    re.compile(r"(?<=[\s*_])(?P<number>[IVX]{1,5})(?=\.\s+[A-ZÆØÅ])"),
)
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_FEWEST = 3
_LONG = 100
_REACH = 3000


@dataclass(slots=True)
class _Run:
    start: int
    value: int
    length: int
    before: "_Run | None"


def find_runs(text: str, places: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where items begin inside long lines: the longest run of numbers, of three at least, that rise by one.

    ``places`` are the physical lines. Of a contents list and the items behind it, the later run is taken.
    """
    long = [(start, end) for start, end in places if end - start > _LONG]
    return frozenset(start for shape in _SHAPES for start in _longest(text, long, shape))


def _longest(text: str, long: Sequence[tuple[int, int]], shape: re.Pattern[str]) -> list[int]:
    latest: dict[int, _Run] = {}
    best: _Run | None = None
    first: _Run | None = None
    for start, end in long:
        for match in shape.finditer(text, start, end):
            value = _value(match["number"])
            if value is None:
                continue
            before = latest.get(value - 1)
            run = _Run(match.start(), value, before.length + 1 if before else 1, before)
            known = latest.get(value)
            if known is None or run.length >= known.length:
                latest[value] = run
            if best is None or run.length >= best.length:
                best = run
    found: list[int] = []
    while best is not None:
        found.append(best.start)
        first, best = best, best.before
    if first is None or len(found) < _FEWEST - 1:
        return []
    whole = [*_begun_before(text, first), *found]
    return whole if len(whole) >= _FEWEST else []


def _begun_before(text: str, first: _Run) -> list[int]:
    """The items before a run whose numbers stand behind words without a stop: *… Afbud: Ida Holm 1 Dagsorden*."""
    found: list[int] = []
    start, value = first.start, first.value - 1
    while value > 0:
        shape = re.compile(rf"(?<=\s){value}(?=\s+[A-ZÆØÅ\"»][\wæøå]+\s)")
        near = [match.start() for match in shape.finditer(text, max(0, start - _REACH), start)]
        if not near:
            break
        start, value = near[-1], value - 1
        found.append(start)
    return found


def _value(number: str) -> int | None:
    if number.isdigit():
        return int(number)
    return _NUMERALS.index(number) + 1 if number in _NUMERALS else None
