"""Where items begin in long lines by what stands around their numbers: *Punkt 113 · Åbent*, *Sag 2 af 4*, *Ad 3 -*."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.tasks.clauses import finite_verbs

_FEWEST = 2
_TITLE = r"[A-ZÆØÅ\d\"»“(]"
_STATE = r"(?:Åbent?|Lukket|Åben sag|Lukket sag)"


@dataclass(frozen=True, slots=True)
class _Shape:
    """A mark with a number. ``alone``: it stood on a line of its own, above its title or below it. ``decided``: only
    with a decision between each two, since lists of points begin so too.
    """

    pattern: re.Pattern[str]
    alone: bool
    decided: bool = False


_SHAPES = (
    _Shape(re.compile(rf"(?<=\s)(?:Punkt|Pkt\.?|Sag)\s(?P<number>\d{{1,4}})\s[·|•]\s{_STATE}(?=\s+{_TITLE})"), True),
    _Shape(re.compile(rf"(?<=\s)(?:Punkt|Sag)\s(?P<number>\d{{1,3}})\saf\s\d{{1,3}}(?=\s+{_TITLE})"), True),
    _Shape(
        re.compile(
            r"(?<=\s)(?:Dagsordenspunkt|Punkt|Pkt\.?)\s(?P<number>\d{1,4})"
            r"\s?[|·,;–-]\s?(?:Sags?nr|Sagsnummer|Sags-?id|J\.?nr)"
            rf"\b\.?:?\s?[\w./-]*\d[\w./-]*(?:\s?[|·,;–-]?\s{_STATE})?(?=\s|$)"
        ),
        True,
    ),
    _Shape(
        re.compile(
            r"(?<=\s)[Aa]d\.?\s(?:[Dd]agsorden(?:ens?)?\s)?(?:pkt\.?\s|punkt\s)?"
            rf"(?P<number>\d{{1,3}})(?:[.:),]|\s[-–])(?=\s+{_TITLE})"
        ),
        False,
    ),
    _Shape(re.compile(rf"(?<=\s)(?P<number>\d{{1,3}})\s{_STATE}(?=\s+[A-ZÆØÅ])"), False),
    _Shape(re.compile(r"(?<=\s)(?P<number>[a-zæøå])\)(?=\s+[A-ZÆØÅ])"), False, decided=True),
    _Shape(re.compile(r"(?<=\s)(?P<number>[•▪◦])(?=\s+[A-ZÆØÅ])"), False, decided=True),
)
_LONGEST = 200
_STOP = re.compile(r"[.:!?]")
_SUBJECT = re.compile(
    r"(?<=[\wæøå)»\"]\s)(?<!\sog\s)(?<!\saf\s)(?<!\sfra\s)(?<!\sfor\s)"
    r"(?<!\sved\s)(?<!\smed\s)(?<!\si\s)(?<!\spå\s)(?<!\stil\s)"
    r"[A-ZÆØÅ][\wæøå-]*(?:\s[A-ZÆØÅ][\wæøå-]*){0,2}\s(?P<verb>[a-zæøå]+)"
)
_VERBS = frozenset(
    (
        "er", "var", "har", "havde", "bliver", "blev", "skal", "vil", "kan", "får", "fik", "bød", "fremlagde",
        "fortalte", "orienterede", "gennemgik", "søger", "ønsker", "koster", "kostede", "holder", "holdt", "giver",
    )
)  # fmt: skip
_DECIDED = re.compile(r"\b(?:Beslutning|Besluttet|Konklusion|Referat|Aftalt|Vedtaget)\b:?\s+[A-ZÆØÅ]")


def find_item_marks(
    text: str, long: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> tuple[list[int], list[tuple[int, int]]]:
    """Where lines begin round the marks of items, and the marks, which nothing parts; their numbers rise by one.

    1. *… (V) Punkt 113 · Åbent Budgetopfølgning … Punkt 114 · Lukket Kontrakt*  2. *Sag 1 af 3 Dagsorden*
    3. *Hjælp i weekenden Dagsordenspunkt 5 | Sagsnummer 23-101774 | Åbent*, behind the title
    4. *Ad 1 - Referat*, *Ad 2. Godkendt.*  5. *Møde den 25. november 2013 1 Åbent Meddelelser*
    6. *a) Torvedag … Besluttet: … b) Trafik …*, *• Torvedag … Beslutning: … • Trafik …*, with a decision in each
    """
    cuts: list[int] = []
    whole: list[tuple[int, int]] = []
    for shape in _SHAPES:
        found = [match for start, end in long for match in shape.pattern.finditer(text, start, end)]
        for match in _decided(text, _rising(found)) if shape.decided else _rising(found):
            cuts.extend(match.span() if shape.alone else (match.start(),))
            whole.append(match.span())
            cuts.extend(_title_end(text, match.end(), vocabulary) if shape.decided else ())
    return cuts, whole


def _title_end(text: str, start: int, vocabulary: Vocabulary) -> Sequence[int]:
    """Where the title behind a bullet or a letter ends, if its text begins on the same line: *• Natcafé Frivillige
    vil holde åbent.*"""
    verbs = finite_verbs(vocabulary)
    stop = _STOP.search(text, start, start + _LONGEST)
    for match in _SUBJECT.finditer(text, start + 2, stop.end() if stop else start + _LONGEST):
        if match["verb"] in verbs or match["verb"] in _VERBS:
            return (match.start(),)
    return ()


def _rising(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The last run of numbers that rise by one, of two at least: a contents list may stand before it."""
    runs: list[list[re.Match[str]]] = []
    for match in found:
        if runs and _follows(runs[-1][-1]["number"], match["number"]):
            runs[-1].append(match)
        else:
            runs.append([match])
    best = max(reversed(runs), key=len, default=[])
    return best if len(best) >= _FEWEST else []


def _follows(before: str, number: str) -> bool:
    """*4* behind *3*, *c* behind *b*, a bullet behind a bullet."""
    if number.isdigit():
        return before.isdigit() and int(number) == int(before) + 1
    return before == number if not number.isalpha() else ord(number) == ord(before) + 1


def _decided(text: str, run: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The run, where a decision stands between each two of its marks."""
    return run if all(_DECIDED.search(text, a.end(), b.start()) for a, b in pairwise(run)) else ()
