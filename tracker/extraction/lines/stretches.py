"""Stretches of the text that are whole: no line begins inside one."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Stretches:
    """Where the stretches begin, in order, and how far all up to each reach (0 before the first)."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> "Stretches":
        """The stretches between these beginnings and ends, given in any order."""
        ordered = sorted(spans)
        return cls(tuple(start for start, _ in ordered), (0, *accumulate((end for _, end in ordered), max)))

    def outside(self, places: Iterable[int]) -> list[int]:
        """Those of the places that stand inside no stretch; its two ends are not inside."""
        return [place for place in places if place >= self.reach[bisect_left(self.starts, place)]]


def between(places: list[int], start: int, end: int) -> list[int]:
    """Those of the places, which are in order, that stand between two others."""
    return places[bisect_left(places, start + 1) : bisect_left(places, end)]
