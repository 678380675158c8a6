"""Where an item begins at the end of a line, because a converter lost the line break before its number."""

import re
from collections.abc import Sequence

_NUMBERED = re.compile(r"\s{0,8}(?P<number>\d{1,3})\.\s{1,4}[A-ZÆØÅ\"»]")
_MOST_BETWEEN = 60
"""Lines above the next number among which the lost one is looked for."""
_LONGEST = 400


def find_missing_breaks(text: str, places: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Where *1. Godkendelse af referat:* begins in *Elevråd: Bo Vik. 1. Godkendelse af referat:*.

    Only where the next two numbers begin lines below it, no line begins with the number itself, and it stands once,
    behind the end of a sentence or a bracket, with its title to the end of the line.
    """
    begun = {
        int(match["number"]): index
        for index, (start, end) in reversed(list(enumerate(places)))
        if (match := _NUMBERED.match(text, start, end))
    }
    found: list[int] = []
    for number, index in begun.items():
        lost = number - 1
        if lost < 1 or lost in begun or begun.get(number + 1, -1) < index:
            continue
        first = max(begun.get(lost - 1, 0), index - _MOST_BETWEEN)
        shape = re.compile(rf"(?<=[.!?):])[^\S\n]{{1,8}}(?P<lost>{lost}\.[^\S\n]{{1,4}}[A-ZÆØÅ\"»][^.\n]{{2,90}}$)")
        hits = [
            hit.start("lost")
            for start, end in places[first:index]
            if end - start < _LONGEST and (hit := shape.search(text, start, end))
        ]
        if len(hits) == 1:
            found.append(hits[0])
    return tuple(found)
