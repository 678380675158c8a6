"""How many were there, as the text states it in numbers."""

import re
from collections.abc import Sequence

from tracker.domain.meeting import HeadCount
from tracker.domain.source import Quote, Span
from tracker.extraction.told.vote_words import NUMBERS, number_of

_SIGNS = ("medlem", "fravær", "mødt", "til stede", "tilstede", "afbud")
_SPELT = sorted((word for word, number in NUMBERS.items() if number > 1), key=len, reverse=True)
_N = rf"(?:\d{{1,2}}|{'|'.join(_SPELT)})"
_THERE = r"(?:til\s*stede|mødt(?:e)?|fremmødt(?:e)?|deltog|deltagende)"
_AWAY = r"(?:fraværende|forhindret|udeblev(?:et)?)"
_PART = (
    rf"\b(?P<part>{_N})\s+(?:ud\s+)?af\s+(?:de\s+|(?P<whose>[\w-]{{2,40}}s)\s+)?"
    rf"(?P<whole>{_N})[ \xa0]+(?:(?P<met>(?:frem)?mødte|tilstedeværende)[ \xa0]+|\w+[ \xa0]+)?\w*medlemmer\b"
    rf"(?:\s+(?:er|var|blev|har|havde))?"
    rf"(?:\s+(?P<part_there>{_THERE})|\s+(?P<part_away>{_AWAY}|meldt\s+afbud))?"
)
_ALL = (
    rf"\b(?:alle|samtlige)\s+(?:[\w-]{{2,40}}s\s+)?(?P<all>{_N})\s+(?:\w+\s+)?\w*medlemmer\s+"
    rf"(?:er|var)\s+{_THERE}"
)
_SOME = (
    rf"\b(?P<some>{_N})[ \xa0]+\w*medlemmer\s+(?:(?:er|var|havde|har)\s+)?"
    rf"(?:(?P<some_there>{_THERE})|(?P<some_away>{_AWAY}|meldt\s+afbud))\b"
)
_INVERTED = (
    rf"\b(?:mødt|til\s*stede|fremmødt)\s+(?:er|var)\s+(?P<inverted>{_N})\s+"
    rf"(?:(?:ud\s+)?af\s+(?:de\s+|[\w-]{{2,40}}s\s+)?(?P<inverted_whole>{_N})\s+)?\w*medlemmer\b"
)
_LABEL = (
    rf"(?:^|(?<=[\n.;,|]))[ \t*_]*(?:antal\s+)?(?:(?P<there>til\s*stede|fremmødte|mødte?|tilstedeværende|deltagere)|"
    rf"(?P<away>fraværende|afbud|fravær)|(?P<sum>medlemmer))(?:\s+medlemmer)?[*_]*\s*:\s*(?P<number>{_N})\b"
    r"(?=[ \t]*(?:$|\n|[(,;|]|medlem|personer|\.\s*(?:\n|$|(?:afbud|fravær\w*|medlemmer|til\s*stede)\b)))"
)
_COUNT = re.compile("|".join((_PART, _ALL, _SOME, _INVERTED, _LABEL)), re.IGNORECASE)


def find_head_counts(text: str, spans: Sequence[Span]) -> tuple[HeadCount, ...]:
    """The numbers of those who were there or not, in a head, an attendance list or a decision.

    1. *11 af rådets 15 medlemmer var til stede*, *2 ud af 9 medlemmer var fraværende*  2. *Samtlige 15 medlemmer var
    mødt*  3. *15 medlemmer var mødt*, *Mødt var 12 medlemmer*  4. *Fraværende: 3*, *Antal fremmødte: 12*

    Not: *Foreningen har 34 medlemmer*, *Fraværende: 3. Bo Vik*, which is a numbered list, *Fraværende: Ingen*.
    """
    found: list[HeadCount] = []
    for span in spans:
        folded = text[span.start : span.end].casefold()
        if any(sign in folded for sign in _SIGNS):
            found.extend(
                count for match in _COUNT.finditer(text, span.start, span.end) if (count := _to_count(text, match))
            )
    return tuple(found)


def _to_count(text: str, match: re.Match[str]) -> HeadCount | None:
    quote = Quote.of(text, match.start() + len(match[0]) - len(match[0].lstrip()), match.end())
    present = (
        match["some"]
        if match["some_there"]
        else match["part"]
        if match["part_there"] or match["met"]
        else match["inverted"]
    )
    absent = match["some"] if match["some_away"] else match["part"] if match["part_away"] else None
    members = match["whole"] or match["all"] or match["inverted_whole"]
    if match["number"]:
        present = match["number"] if match["there"] else None
        absent = match["number"] if match["away"] else None
        members = match["number"] if match["sum"] else None
    present = present or match["all"]
    if not (present or absent or match["number"]):
        return None
    return HeadCount(quote, _number(present), _number(absent), _number(members))


def _number(words: str | None) -> int | None:
    return None if words is None else number_of(words)
