"""Minutes that first list their points and then answer them by number: *Ad 1. Godkendt.*"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.danish.text import fold
from tracker.extraction.candidates import Candidate
from tracker.extraction.lines import Line
from tracker.extraction.numbered import Beginning
from tracker.extraction.structures import Structure
from tracker.extraction.tags import LineKind, Tag

_AD_ALONE = re.compile(r"^[Aa]d\.?\s*(?:pkt\.?\s*|punkt\s*)?(?P<number>\d{1,3})\s*[.:)]?$")
_FEWEST = 2
_LONG = 80
_SENTENCE_ENDS = (".", "!", "?", ":")


def by_answers(candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Items whose titles stand in a list of points above them all.

    1. *1. Referat* / *2. Budget*, then *Ad 1. Godkendt.* / *Ad 2. Rådet bevilger 2.000 kr.*, or *Ad 1:* alone above
    what is said: what stands there is the decision.  2. The same with bare numbers, where what stands behind them a
    second time are sentences. Not where the numbers have their titles with them again (*Ad 1. Referat*): those are
    read as they stand.
    """
    listed = _list(candidates, lines, tags)
    if len(listed) < _FEWEST:
        return Structure("answers", (), 0.0)
    after = max(candidate.line for candidate in listed.values())
    answers = _answers(candidates, listed, after, lines, tags)
    told = [answer for answer in answers if _answers_point(answer, listed[answer.value], lines)]
    if len(told) < _FEWEST or len(told) * 3 < len(answers) * 2 or len(answers) * 2 < len(listed):
        return Structure("answers", (), 0.0)
    found = tuple(_beginning(answer, listed[answer.value]) for answer in answers)
    return Structure("answers", found, 6.0 * len(found))


def _list(candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> dict[int, Candidate]:
    """The first run of numbered lines right below each other, one number higher each; blank lines may part them."""
    run: dict[int, Candidate] = {}
    last: Candidate | None = None
    for candidate in candidates:
        if candidate.title_start >= candidate.title_end or candidate.style == "ad" or lines[candidate.line].glued:
            continue
        follows = last is not None and candidate.style == last.style and candidate.value == last.value + 1
        near = last is not None and all(
            tag.kind in (LineKind.BLANK, LineKind.NOISE) for tag in tags[last.line + 1 : candidate.line]
        )
        if not (follows and near):
            if len(run) >= _FEWEST:
                break
            run = {}
        run[candidate.value] = last = candidate
    return run


def _alone(lines: Sequence[Line], tags: Sequence[Tag], after: int) -> list[Candidate]:
    """*Ad 1:*, *Ad pkt. 2* alone on a line, with what is said below it."""
    found: list[Candidate] = []
    for index in range(after + 1, len(lines)):
        match = _AD_ALONE.match(lines[index].core) if tags[index].kind is LineKind.TEXT else None
        if match is not None:
            end = lines[index].core_end
            found.append(Candidate(index, index, "ad", match["number"], int(match["number"]), end, end))
    return found


def _answers(
    candidates: Sequence[Candidate],
    listed: dict[int, Candidate],
    after: int,
    lines: Sequence[Line],
    tags: Sequence[Tag],
) -> list[Candidate]:
    """The numbers of the list once more behind it, rising, in one style: *Ad 1* where there is any."""
    behind = [c for c in candidates if c.line > after and c.value in listed and c.title_start < c.title_end]
    alone = [c for c in _alone(lines, tags, after) if c.value in listed]
    behind = sorted([*behind, *alone], key=lambda candidate: candidate.line)
    styles = [c.style for c in behind]
    style = "ad" if "ad" in styles else next(iter(styles), "")
    found: list[Candidate] = []
    for candidate in behind:
        if candidate.style == style and (not found or candidate.value > found[-1].value):
            found.append(candidate)
    return found


def _answers_point(answer: Candidate, point: Candidate, lines: Sequence[Line]) -> bool:
    """Whether a sentence stands behind the number, and not the title of the list."""
    line, other = lines[answer.line], lines[point.line]
    if answer.title_start >= answer.title_end:
        return True
    words = fold(line.core[answer.title_start - line.core_start :])
    title = fold(other.core[point.title_start - other.core_start :])
    return line.core.endswith(_SENTENCE_ENDS) and not words.startswith(title[:_LONG])


def _beginning(answer: Candidate, point: Candidate) -> Beginning:
    begun = Beginning(answer.line, point.number, (point.title_start, point.title_end), None, point.is_closed)
    return replace(begun, words=answer.title_start)
