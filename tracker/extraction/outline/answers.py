"""Minutes that first list their points and then answer them by number: *Ad 1. Godkendt.*"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_AD_ALONE = re.compile(r"^[Aa]d\.?\s*(?:[Dd]agsorden(?:ens?)?\s+)?(?:pkt\.?\s*|punkt\s*)?(?P<number>\d{1,3})\s*[.:)]?$")
_IN_LINE = re.compile(r"(?:(?:Dagsorden(?:en)?|Dagsordenspunkter|Punkter|Emner)\s?:\s+)?(?=1[.)]\s)", re.IGNORECASE)
"""*Dagsorden: 1. Velkomst 2. Naturplan 3. Eventuelt*: the points on one line."""
_POINT = re.compile(r"(?<!\S)(?P<number>\d{1,2})[.)]\s+(?=\w)")
_FEWEST = 2
_LONG = 80
_SENTENCE_ENDS = (".", "!", "?", ":")


def by_answers(candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Items whose titles stand in a list of points above them all.

    1. *1. Referat* / *2. Budget*, then *Ad 1. Godkendt.* / *Ad 2. Rådet bevilger 2.000 kr.*, or *Ad 1:* alone above
    what is said: what stands there is the decision; the points may stand on one line (*Dagsorden: 1. Referat 2. Evt.*),
    and so may all of it (*Dagsorden: 1. Referat 2. Evt. Ad. 1) Godkendt. Ad. 2) Intet.*).
    2. The same with bare numbers, where what stands behind them a second time are sentences. Not where the numbers
    have their titles with them again (*Ad 1. Referat*): those are read as they stand.
    """
    listed = _list(candidates, lines, tags)
    listed = listed if len(listed) >= _FEWEST else _list_in_line(lines, tags) or _list_of_pieces(candidates, lines)
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
        near = last is not None and all(tag.kind in WITHOUT_WORDS for tag in tags[last.line + 1 : candidate.line])
        if not (follows and near):
            if len(run) >= _FEWEST:
                break
            run = {}
        run[candidate.value] = last = candidate
    return run


def _list_in_line(lines: Sequence[Line], tags: Sequence[Tag]) -> dict[int, Candidate]:
    """The points of the first line that tells them all, each one higher than the one before."""
    for index, line in enumerate(lines):
        if tags[index].kind is not LineKind.TEXT or line.glued or _IN_LINE.match(line.core) is None:
            continue
        starts: list[re.Match[str]] = []
        for point in _POINT.finditer(line.core):
            if int(point["number"]) == len(starts) + 1:
                starts.append(point)
        ends = [*(point.start() for point in starts), len(line.core)][1:]
        if len(starts) >= _FEWEST:
            return {
                int(point["number"]): Candidate(
                    *(index, "dot", point["number"], int(point["number"])),
                    line.core_start + point.end(),
                    line.core_start + len(line.core[:end].rstrip(" ,;")),
                )
                for point, end in zip(starts, ends, strict=True)
            }
    return {}


def _list_of_pieces(candidates: Sequence[Candidate], lines: Sequence[Line]) -> dict[int, Candidate]:
    """The points on one line with the answers behind them: *1. Referat 2. Evt. Ad. 1) Godkendt. Ad. 2) Intet.*

    A number that a converter took (*den 22. august Dagsorden 3. Bus*) leaves a point without a title.
    """
    first = next((one for one in candidates if one.style == "ad" and lines[one.line].glued), None)
    if first is None:
        return {}
    found: dict[int, Candidate] = {}
    highest = 0
    for candidate in candidates:
        glued = candidate.line < first.line and candidate.style in ("dot", "paren") and lines[candidate.line].glued
        if glued and candidate.value == 1:
            found, highest = {1: candidate}, 1
        elif glued and found and candidate.value > highest:
            found[candidate.value], highest = candidate, candidate.value
    for value in range(1, highest):
        untitled = replace(first, number=str(value), value=value, title_end=first.title_start)
        found.setdefault(value, replace(untitled, line=found[1].line))
    return found


def _alone(lines: Sequence[Line], tags: Sequence[Tag], after: int) -> list[Candidate]:
    """*Ad 1:*, *Ad pkt. 2* alone on a line, with what is said below it."""
    found: list[Candidate] = []
    for index in range(after + 1, len(lines)):
        match = _AD_ALONE.match(lines[index].core) if tags[index].kind is LineKind.TEXT else None
        if match is not None:
            end = lines[index].core_end
            found.append(Candidate(index, "ad", match["number"], int(match["number"]), end, end))
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
    title = fold(other.core[point.title_start - other.core_start : point.title_end - other.core_start])
    return line.core.endswith(_SENTENCE_ENDS) and not words.startswith(title[:_LONG])


def _beginning(answer: Candidate, point: Candidate) -> Beginning:
    title = (point.title_start, point.title_end) if point.title_start < point.title_end else None
    begun = Beginning(answer.line, point.number, title, None, point.is_closed)
    return replace(begun, words=answer.title_start)
