"""Items whose number is out of turn: an open item added late, before a closed one that was numbered earlier."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbering import Chain
from tracker.extraction.tagging.tags import LineKind, Tag

_LEAST = 3.0
_FEWEST = 2
_NEAR = 3
"""The least evidence for such a number, the fewest items around it, and how far it may be from one of theirs."""


def with_out_of_order(chain: Chain, candidates: Sequence[Candidate], style: str, tags: Sequence[Tag]) -> Chain:
    """The run of numbers with those between its first and its last line that stand in no order.

    *217*, *218*, *220*, then under *Lukkede* *219*: each with the line of its case right below it, and a number that
    the run does not have.
    """
    run = chain.candidates
    if len(run) < _FEWEST or not all(_has_case(one, tags) for one in run):
        return chain
    values = {one.value for one in run}
    found: dict[int, Candidate] = {}
    for one in candidates:
        near = any(one.value + gap in values for gap in range(-_NEAR, _NEAR + 1))
        inside = one.style == style and run[0].line < one.line < run[-1].line
        if inside and near and one.value not in values and one.score >= _LEAST and _has_case(one, tags):
            found.setdefault(one.value, one)
    if not found:
        return chain
    together = sorted((*run, *found.values()), key=lambda one: one.line)
    return replace(chain, candidates=tuple(together), score=chain.score + sum(one.score for one in found.values()))


def _has_case(one: Candidate, tags: Sequence[Tag]) -> bool:
    """Whether the line right below a number, blank ones apart, is that of a case."""
    below = next((tag for tag in tags[one.line + 1 : one.line + 3] if tag.kind is not LineKind.BLANK), None)
    return below is not None and below.kind is LineKind.CASE
