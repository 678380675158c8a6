"""What is proposed, and by whom."""

import re

from tracker.danish.text import find_sentences
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Recommendation
from tracker.domain.source import Quote
from tracker.extraction.outline.outlined import ItemOutline

_PROPOSER = re.compile(
    r"^(?!De[rt]\s(?:indstilles|foreslås|anbefales))(?P<who>[A-ZÆØÅ][^.:;\n]{2,120}?)"
    r"\s+(?:indstiller|foreslår|anbefaler|indstilles|indstillede|foreslog)\b"
)
_LEAD_IN = re.compile(
    r"(?:indstiller|foreslår|anbefaler|indstilles|foreslås)[^.\n]{0,120}?[:;,]?\s*$|(?:^|\s)at\s*:\s*$|^\W*:\s*$"
)

_POINT = re.compile(r"(?<!\S)(?P<number>\d{1,2})[.)]\s+(?=at\s|At\s)")
"""*1. at …*, a point of a list inside a sentence."""
_AND = re.compile(r"(?<=,)\s+(?:og|samt)$")
_FEWEST_POINTS = 2


def find_recommendations(text: str, item: ItemOutline) -> tuple[Recommendation, ...]:
    """The points of each recommendation section; the sentence that only leads to a list names who proposes."""
    found: list[Recommendation] = []
    for section in item.sections:
        if section.kind is not SectionKind.RECOMMENDATION:
            continue
        proposer = _heading_proposer(section.heading)
        sentences = find_sentences(text, section.content.start, section.content.end)
        places = [point for start, end in sentences for point in _points(text, start, end)]
        for index, (start, end) in enumerate(places):
            match = _PROPOSER.match(text[start:end])
            proposer = match["who"] if match else proposer
            if index + 1 < len(places) and _LEAD_IN.search(text[start:end]):
                continue
            found.append(Recommendation(Quote.of(text, start, end), proposer))
    return tuple(found)


def _points(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The numbered points inside one sentence (*… indstiller, 1. at planen godkendes, 2. at der gives 500 kr.*).

    Numbers count that run from 1 without a gap, two of them at least; else the sentence is one point.
    """
    marks: list[tuple[int, int]] = []
    for match in _POINT.finditer(text, start, end):
        if int(match["number"]) == len(marks) + 1:
            marks.append(match.span())
    if len(marks) < _FEWEST_POINTS:
        return [(start, end)]
    stops = [begin for begin, _ in marks[1:]] + [end]
    found = [(start, marks[0][0]), *((behind, stop) for (_, behind), stop in zip(marks, stops, strict=True))]
    return [(a, a + len(_AND.sub("", text[a:b].rstrip()))) for a, b in found if text[a:b].strip()]


def _heading_proposer(heading: str | None) -> str | None:
    words = (heading or "").split()
    if len(words) == 2 and words[1].casefold() in ("indstiller", "foreslår", "anbefaler"):
        return words[0]
    if len(words) == 2 and words[1].casefold() in ("indstilling", "forslag") and words[0].casefold().endswith("s"):
        return words[0][:-1]
    return None
