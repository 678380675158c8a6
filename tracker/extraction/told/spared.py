"""Those whom a vote spares, of whom it is not said what they did: *Alle undtagen Ø stemte for*."""

import re
from dataclasses import dataclass

from tracker.domain.source import Quote
from tracker.domain.vote import Ballot, VoteSide
from tracker.extraction.told.voters import RunsByPlace

BUT = r"(?:undtagen|undtaget|bortset\s+fra|på\s+nær|(?:med|på)\s+undtagelse\s+af)"
_MEMBERS = (
    r"(?:\s+(?:\d{1,2}|de|andre|øvrige|partier|lister|grupper|stemmer|\w{0,20}medlemmer(?:ne)?|fremmødte|tilstedeværende|"
    r"(?:byrådets|kommunalbestyrelsens|udvalgets|rådets|bestyrelsens)))"
)
_VERB = (
    r"(?:(?:stemte|stemmer)\s+(?:for|i?mod|ja|nej)|tiltrådte|tiltræder|godkendte|godkender|vedtog|vedtager|"
    r"anbefalede|anbefaler|støttede|støtter|tilsluttede\s+sig|tilslutter\s+sig)"
)
_DONE = r"(?:tiltrådt|godkendt|vedtaget|anbefalet|anbefales|godkendes|tiltrædes|støttet)"
_OBJECT = r"(?:\s+(?:forslaget|indstillingen|planen|ændringsforslaget|sagen|den|det))?"
_WHOLE = rf"(?:(?:alle|samtlige){_MEMBERS}{{0,3}}|\w{{3,25}}s\s+medlemmer|(?:et\s+)?(?:enigt|enstemmigt)\s+\w{{2,40}})"
SPARES = re.compile(
    rf"\b(?P<said>enstemmigt\s+{_DONE}|{_DONE}\s+enstemmigt),?\s+(?P<except>{BUT})\s+"
    rf"|(?P<done>\b{_DONE}\s+(?:af|med)\s+)?\b(?P<all>{_WHOLE})(?P<verb>\s+{_VERB}{_OBJECT})?,?\s+(?P<but>{BUT})\s+",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf"(?:['’]s)?,?\s+(?:[^\W\d]+\s+){{0,2}}?{_VERB}\b", re.IGNORECASE)
_WHO_THEN = re.compile(r",?\s*\(?\b(?:der|som)\b")


@dataclass(frozen=True, slots=True)
class Spared:
    """Those spared, as a side of their own, and the side of all others where these words are all that tell it."""

    ballot: Ballot
    others: Ballot


def find_spared(text: str, start: int, end: int, runs: RunsByPlace) -> Spared | None:
    """Who did not vote with all others, by a sentence that does not say how they voted.

    1. *Alle undtagen Ø stemte for*, *Alle stemte for, bortset fra Ø*  2. *Tiltrådt af alle på nær Enhedslisten*,
    *Vedtaget med alle stemmer undtagen Venstres*  3. *Et enigt udvalg med undtagelse af Bo Vik (V) anbefaler*
    4. *Enstemmigt godkendt bortset fra V*.

    Not *undtagen Ø, der stemte imod*, which says how, and not *Alle undtagen Bo Vik var mødt*, no vote.
    """
    for match in SPARES.finditer(text, start, end):
        run = runs.starting_at(match.end())
        if run is None or _WHO_THEN.match(text, run.end, end):
            continue
        goes_on = _GOES_ON.match(text, run.end, end)
        if not (match["done"] or match["verb"] or match["said"] or goes_on):
            continue
        first = match.start("except") if match["said"] else match.start("but")
        spared = Ballot(VoteSide.APART, Quote.of(text, first, run.end), None, run.voters)
        stop = goes_on.end() if goes_on else run.end
        return Spared(spared, Ballot(VoteSide.FOR, Quote.of(text, match.start(), stop)))
    return None
