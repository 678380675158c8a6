"""Headings inside long lines that no list of words holds: *Udvalgets afgørelse*, *Det besluttede udvalget*."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary

_DATE = r"(?:\d{1,2}\.\s?(?:\d{1,2}\.\s?|[a-zæøå]{3,9}\s)\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4})"
_ACTS = "beslutning|beslutninger|afgørelse|konklusion|vedtagelse|behandling|udtalelse"
_OWNED = re.compile(
    r"(?<=[.!?:)\d]\s)(?P<head>[A-ZÆØÅ][\wÆØÅæøå&,-]*(?:\s[\wÆØÅæøå&,-]+){0,6}?(?<=[tnmgd]s)\s"
    rf"(?:{_ACTS})(?:\s(?:i|på|fra)\smødet)?(?:,?\s(?:den|d\.)(?:\s{_DATE})?)?)(?=:?\s+[A-ZÆØÅ\"»\d])"
)
_CAPITALS = re.compile(
    r"(?<=\s)(?P<head>[A-ZÆØÅ][A-ZÆØÅ&,-]*(?:\s[A-ZÆØÅ&,-]+){0,6}?(?<=[TNMGD]S)\s(?:BESLUTNING|AFGØRELSE|VEDTAGELSE)"
    rf"(?:\s(?:I|PÅ|FRA)\sMØDET)?(?:,?\s(?:DEN|D\.)(?:\s(?:{_DATE}|\d{{1,2}}\.\s[A-ZÆØÅ]{{3,9}}(?:\s\d{{4}})?))?)?)"
    r"(?=:?\s+[A-ZÆØÅ\"»\d])"
)
"""*ØKONOMIUDVALGETS BESLUTNING I MØDET DEN 28. SEPTEMBER 2011*, *LOKALUDVALGETS BESLUTNING DEN*, its day lost."""
_BODY = re.compile(
    r"(?i:udvalg(?:et)?s|råd(?:et)?s|bestyrelsens|nævnets|magistratens|kommissionens|repræsentationens)\s"
)
_OPENER = re.compile(r"(?<=\s)(?=(?:Udvalgets|Rådets|Byrådets|Kommunalbestyrelsens|Bestyrelsens)\s)")
"""*Se alle bilag Udvalgets beslutning*: where the name of the body begins behind words of the line before."""
_WE = r"(?:vi|udvalget|rådet|bestyrelsen|byrådet|kommunalbestyrelsen|mødet)"
_TOLD = re.compile(
    rf"(?<=[.!?:)]\s)(?P<head>(?:Det|Dette)\s(?:besluttede|vedtog|aftalte)\s{_WE}|"
    rf"Hvad\s(?:besluttede|vedtog|aftalte)\s{_WE}\??"
    rf"|(?:Det|Dette)\sblev\s{_WE}\senige\som)(?=:?\s+[A-ZÆØÅ\"»])"
)
_DATED = re.compile(
    r"(?<=[.!?:)]\s)(?P<head>[A-ZÆØÅ][\wÆØÅæøå&,-]*(?:\s[\wÆØÅæøå&,-]+){0,6}?,?\s(?:den|d\.)\s"
    rf"(?:{_DATE}|\d{{1,2}}/\d{{1,2}}-\d{{4}}):)(?=\s)"
)
_NAMED = re.compile(r"(?i:udvalg|råd|bestyrelse|nævn|magistrat|kommission)")
_ALONE = re.compile(
    r"(?<=[\w.!?)]\s)(?:Indhold:(?=\s[A-ZÆØÅ])|Sagens\sforløb"
    r"(?=\s\d{1,2}-\d{1,2}-\d{4}\s)|Beslutning\sikke\sfrigivet(?=\s|$))"
)
"""*Indhold: Rådet skal …* in each item, *Sagens forløb 12-02-2020 Byrådet*, *Beslutning ikke frigivet*: whole lines."""
_BLANK = re.compile(" ")
_LONGEST = 120
_MOST = 40
"""More different ones than this are sentences."""
_BEHIND = r"(?:(?<=[a-zæøå)][.!?]\s)|(?<=\d/\d{3}\s)|(?<=\d/\d{4}\s)|(?<=\d/\d{5}\s)|(?<=\d-\d\d\s))"
"""The end of a sentence, or a case number."""


def find_headings_inside(text: str, long: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where such headings stand in long lines; nothing but the words behind it part a heading from its text.

    1. *… godkendes. Udvalgets afgørelse Taget til efterretning.*, *Klima- og Naturudvalgets beslutning den 22. marts
       2023 Godkendt.*: behind a sentence, a bracket or a number, before a capital; then the same words anywhere.
    2. *… beboere. Det besluttede udvalget Godkendt.*  3. *… 23/4471 Baggrund Byen vil …*, *… i maj. Økonomi Der er …*:
       words that are too common for any place, behind the end of a sentence or a number.  4. *Indhold:* in each item.
    """
    found = {*_owned(text, long, vocabulary)}
    capitals = (match for start, end in long for match in _CAPITALS.finditer(text, start, end))
    found.update(match.span("head") for match in capitals if _BODY.search(match["head"]))
    found.update(match.span("head") for start, end in long for match in _TOLD.finditer(text, start, end))
    alone = [match for start, end in long for match in _ALONE.finditer(text, start, end)]
    counts = Counter(match[0] for match in alone)
    found.update(match.span() for match in alone if counts[match[0]] > 1)
    pattern = _common(frozenset(vocabulary.headings) - vocabulary.inline_headings)
    found.update(match.span() for start, end in long for match in pattern.finditer(text, start, end))
    return sorted(found)


def _owned(text: str, long: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    heads: set[str] = set()
    for start, end in long:
        for match in _OWNED.finditer(text, start, end):
            named = fold(match["head"].split(" ", 1)[0]) not in vocabulary.headings
            head = _OPENER.split(match["head"], maxsplit=1)[-1]
            if named and len(match["head"]) <= _LONGEST and _BODY.search(match["head"]):
                heads.add(head)
    heads = {head for head in heads if not any(head[gap.end() :] in heads for gap in _BLANK.finditer(head))}
    if not heads or len(heads) > _MOST:
        return
    again = re.compile(rf"(?<=\s)(?:{'|'.join(re.escape(head) for head in sorted(heads))})(?=:?\s)")
    for start, end in long:
        yield from (match.span() for match in again.finditer(text, start, end))


def find_dated_again(text: str, long: Sequence[tuple[int, int]]) -> list[int]:
    """*Pkt. 14. Eventuelt Integrationsrådet den 3/5-2010: Intet.*: where a body and its day stand before a colon that
    stand so behind a sentence elsewhere."""
    heads = {match["head"] for start, end in long for match in _DATED.finditer(text, start, end)}
    heads = {head for head in heads if len(head) <= _LONGEST and _NAMED.search(head)}
    if not heads or len(heads) > _MOST:
        return []
    again = re.compile(rf"(?<=\s)(?:{'|'.join(map(re.escape, sorted(heads, key=len, reverse=True)))})(?=\s)")
    return [match.start() for start, end in long for match in again.finditer(text, start, end)]


@lru_cache(maxsize=4)
def _common(words: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(word[0].upper() + word[1:]) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"{_BEHIND}(?:{names})(?=\s+[A-ZÆØÅ][a-zæøå-]*\s[a-zæøå])")
