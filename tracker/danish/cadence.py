"""How often something is to come, in the words people write; pure.

Shapes accepted: *dagligt, hver dag*; *ugentligt, hver uge*; *månedligt, hver måned, en gang om måneden*;
*kvartalsvis(t), hvert kvartal, fire gange årligt*; *halvårligt, hvert halve år, to gange årligt, to gange om året*;
*årligt, hvert år, hvert forår, en gang om året*; *hvert andet år, hvert 2. år*; *hvert fjerde år, hver valgperiode*;
*uregelmæssigt, efter behov, ad hoc*; *opgøres ikke længere, ingen flere tal*. Other words are no rhythm: ``None``,
never a guess.
"""

import re
from dataclasses import dataclass

from tracker.domain.measuring import Cadence

_ONCE = r"(?:(?:en|én|1)\s+gang\s+)"
_TIMES = r"\s+gange\s+(?:årligt?|om\s+året|pr\.?\s+år)"
_SHAPES: tuple[tuple[Cadence, str], ...] = (
    (Cadence.NONE_EXPECTED, r"opgøres\s+ikke\s+længere|ingen\s+flere\s+tal|ikke\s+flere\s+tal"),
    (Cadence.IRREGULAR, r"uregelmæssigt?|efter\s+behov|ad\s+hoc|løbende"),
    (
        Cadence.EVERY_FOURTH_YEAR,
        r"hvert\s+(?:fjerde|4\.)\s+år|hver\s+valgperiode|(?:en|én|1)\s+gang\s+i\s+valgperioden",
    ),
    (Cadence.EVERY_SECOND_YEAR, r"hvert\s+(?:andet|2\.)\s+år"),
    (Cadence.HALF_YEARLY, rf"halvårligt?|hvert\s+halve\s+år|hvert\s+halvår|(?:to|2){_TIMES}"),
    (Cadence.QUARTERLY, rf"kvartalsvist?|kvartårligt?|hvert\s+kvartal|(?:fire|4){_TIMES}"),
    (Cadence.MONTHLY, rf"månedligt?|månedsvist?|hver\s+måned|{_ONCE}(?:om\s+måneden|månedligt?)|(?:tolv|12){_TIMES}"),
    (Cadence.WEEKLY, rf"ugentligt?|hver\s+uge|{_ONCE}(?:om\s+ugen|ugentligt?)"),
    (Cadence.DAILY, r"dagligt?|hver\s+dag"),
    (
        Cadence.YEARLY,
        rf"årligt?|hvert\s+år|hvert\s+(?:forår|efterår)|hver\s+(?:sommer|vinter)|{_ONCE}(?:om\s+året|årligt?)|årsvist?",
    ),
)
"""The longer words before the shorter ones that stand in them: *to gange årligt* before *årligt*."""

_ANY = re.compile(
    "|".join(rf"(?P<{cadence.name}>{shape})" for cadence, shape in _SHAPES).join((r"\b(?:", r")\b")), re.I
)


@dataclass(frozen=True, slots=True)
class CadenceWords:
    """A rhythm and where its words stand: ``text[start:end]``."""

    cadence: Cadence
    start: int
    end: int


def parse_cadence(words: str | None) -> Cadence | None:
    """The rhythm that the words are, and nothing but they: ``"To gange om året"``; ``None`` for any other words."""
    found = _ANY.fullmatch((words or "").strip().rstrip("."))
    return Cadence[found.lastgroup] if found and found.lastgroup else None


def find_cadences(text: str) -> tuple[CadenceWords, ...]:
    """Every rhythm named in a text, in order: ``"Der følges op på målene to gange årligt."``"""
    return tuple(
        CadenceWords(Cadence[found.lastgroup], found.start(), found.end())
        for found in _ANY.finditer(text)
        if found.lastgroup
    )
