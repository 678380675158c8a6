"""The numbering that runs: which of the numbered lines are the items."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.extraction.outline.number_shapes import Candidate

_STEP = 2.0
_GAP = -1.5
_MAX_GAP = 12
_HUNDRED = 100
_OF_SECOND_LIST = 2.5
"""How much speaks at least for the first number of a second list."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Candidates of one style whose numbers rise, with the sum of their evidence."""

    candidates: tuple[Candidate, ...]
    score: float


@dataclass(slots=True)
class _Link:
    candidate: Candidate
    score: float
    before: "_Link | None"


def find_chain(candidates: Sequence[Candidate], style: str) -> Chain:
    """The best rising run of numbers in one style; linear in the number of candidates.

    Each candidate adds its own evidence; a step of one adds to it, a gap takes from it. The closed items of an agenda
    may have a hundred of their own: *3 Budget*, *101 Lukket punkt: Salg af grund*.
    """
    best: dict[int, _Link] = {}
    top: _Link | None = None
    for candidate in candidates:
        if candidate.style != style:
            continue
        link = _Link(candidate, candidate.score, None)
        for gap in range(1, _MAX_GAP):
            before = best.get(candidate.value - gap)
            if before is None:
                continue
            score = before.score + candidate.score + (_STEP if gap == 1 else _GAP)
            if score > link.score:
                link = _Link(candidate, score, before)
        if link.before is None and top is not None and _opens_second_list(candidate, top.candidate):
            link = _Link(candidate, top.score + candidate.score + _GAP, top)
        known = best.get(candidate.value)
        if known is None or link.score >= known.score:
            best[candidate.value] = link
        if top is None or link.score >= top.score:
            top = link
    return _to_chain(top)


def _opens_second_list(candidate: Candidate, before: Candidate) -> bool:
    """*101*, *201* or *1001* behind numbers of the list before: the first of a hundred, with much for it."""
    opens = candidate.value > _HUNDRED and candidate.value % _HUNDRED == 1
    return opens and before.value < candidate.value and candidate.score >= _OF_SECOND_LIST


def _to_chain(top: _Link | None) -> Chain:
    if top is None:
        return Chain((), 0.0)
    found: list[Candidate] = []
    link: _Link | None = top
    while link is not None:
        found.append(link.candidate)
        link = link.before
    return Chain(tuple(reversed(found)), top.score)
