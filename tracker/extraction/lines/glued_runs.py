"""Where items begin at the ends of lines, each glued to the decision of the one before: *Godkendt.33/3. Vedtægter*."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_WORD = r"(?P<word>(?:(?:Dagsordenspunkt|Punkt|Pkt\.?|Sag(?:\snr\.?)?|Nr\.)\s?|§\s?)?)"
_NUMBER = r"(?P<number>\d{1,4})(?P<second>/\d{1,4})?"
_SIGN = r"(?P<sign>\s?[.:)]|\s[-–]|)\s{1,4}(?=[A-ZÆØÅ\"»])"
_BEGUN = re.compile(rf"\s{{0,8}}{_WORD}{_NUMBER}{_SIGN}")
_GLUED = re.compile(rf"(?<=[a-zæøå)\"»!?.])(?<!\d\.)(?<!\d\.\d\.)(?<!\sm)(?<!\skm)(?<!\scm){_WORD}{_NUMBER}{_SIGN}")
_FEWEST = 3
"""Items of a run, the first of which begins a line."""
_LONGEST = 2000

Style = tuple[str, bool, str]
"""The word before the number, whether it has two parts, and the sign behind it."""


def find_glued_runs(text: str, places: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Where *32/2. Nyt tag* begins in *Der var ingen spørgsmål32/2. Nyt tag*, below *31/1. Spørgetid*.

    1. *… juni.33/3. Vedtægter*, *… spørgsmål33/3 Vedtægter*  2. *… juni.Punkt 33: Vedtægter*, *… junipkt. 33 -
    Vedtægter*  3. *… juni33) Vedtægter*, *… juni.33: Vedtægter*, *… juni.§ 33. Vedtægter*
    Only in a run of three at least, in one style, whose first number begins a line; a number that begins a line of its
    own is taken before one that is glued. Behind an abbreviation (*nr.4 Havn*) no run goes on.
    """
    begun: dict[Style, dict[int, list[int]]] = {}
    glued: dict[Style, dict[int, list[int]]] = {}
    for start, end in places:
        first = _BEGUN.match(text, start, end)
        if first is not None:
            begun.setdefault(_style(first), {}).setdefault(int(first["number"]), []).append(first.start())
        if end - start < _LONGEST:
            for match in _GLUED.finditer(text, start, end):
                glued.setdefault(_style(match), {}).setdefault(int(match["number"]), []).append(match.start())
    found: set[int] = set()
    for style, here in glued.items():
        found.update(_run(begun.get(style, {}), here))
    return tuple(sorted(found))


def inside_glued_runs(text: str, starts: Sequence[int]) -> frozenset[int]:
    """Where the number stands behind its word, at which no other line begins: *Sag (33). Vedtægter*."""
    words = (_GLUED.match(text, start) for start in starts)
    return frozenset(match.start("number") for match in words if match is not None and match["word"])


def _style(match: re.Match[str]) -> Style:
    return match["word"].strip(), match["second"] is not None, match["sign"].strip()


def _run(begun: dict[int, list[int]], glued: dict[int, list[int]]) -> list[int]:
    """The glued places of the longest run of numbers; a number of one run begins no other."""
    best: tuple[int, list[int]] = (0, [])
    reached = 0
    for number in sorted(begun):
        if number < reached:
            continue
        place, length, cuts, value = begun[number][0], 1, list[int](), number + 1
        while (following := _next(begun.get(value, []), place)) or (inside := _next(glued.get(value, []), place)):
            if following is None:
                cuts.append(inside or 0)
            place, length, value = following or inside or place, length + 1, value + 1
        reached = value
        best = max(best, (length, cuts), key=lambda run: run[0])
    return best[1] if best[0] >= _FEWEST else []


def _next(places: Sequence[int], place: int) -> int | None:
    """The first of the places, in order, behind another; the only one there."""
    behind = bisect_right(places, place)
    return places[behind] if behind < len(places) else None
