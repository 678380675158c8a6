"""What is proposed, and by whom."""

import re

from tracker.danish.text import find_sentences
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Recommendation
from tracker.domain.source import Quote
from tracker.extraction.outline import ItemOutline

_PROPOSER = re.compile(
    r"^(?P<who>[A-ZÆØÅ][^.:;\n]{2,120}?)\s+(?:indstiller|foreslår|anbefaler|indstilles|indstillede|foreslog)\b"
)
_LEAD_IN = re.compile(r"(?:indstiller|foreslår|anbefaler|indstilles|foreslås)[^.\n]{0,120}?[:;,]?\s*$|(?:at)?\s*:\s*$")


def find_recommendations(text: str, item: ItemOutline) -> tuple[Recommendation, ...]:
    """The points of each recommendation section; the sentence that only leads to a list names who proposes."""
    found: list[Recommendation] = []
    for section in item.sections:
        if section.kind is not SectionKind.RECOMMENDATION:
            continue
        proposer = _heading_proposer(section.heading)
        places = find_sentences(text, section.content.start, section.content.end)
        for index, (start, end) in enumerate(places):
            match = _PROPOSER.match(text[start:end])
            proposer = match["who"] if match else proposer
            if index + 1 < len(places) and _LEAD_IN.search(text[start:end]):
                continue
            found.append(Recommendation(Quote.of(text, start, end), proposer))
    return tuple(found)


def _heading_proposer(heading: str | None) -> str | None:
    words = (heading or "").split()
    if len(words) == 2 and words[1].casefold() in ("indstiller", "foreslår", "anbefaler"):
        return words[0]
    if len(words) == 2 and words[1].casefold() in ("indstilling", "forslag") and words[0].casefold().endswith("s"):
        return words[0][:-1]
    return None
