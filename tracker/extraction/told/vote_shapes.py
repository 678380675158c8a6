"""The shapes in which one sentence tells how somebody voted."""

import re
from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote
from tracker.domain.vote import Ballot, VoteSide
from tracker.extraction.told.spared import BUT, SPARES, find_spared
from tracker.extraction.told.vote_certainty import Named, is_told, may_follow
from tracker.extraction.told.vote_words import AGAINST, HIT, NUMBER, number_of
from tracker.extraction.told.voters import Run, RunsByPlace, find_runs

_COUNT_BEFORE = re.compile(
    rf"(?<!\w)(?P<n>{NUMBER})(?:\s+(?:medlem\w*|stemmer?|personer|byrådsmedlem\w*))?\s*$", re.IGNORECASE
)
_COUNT_AFTER = re.compile(rf"\s*:?\s*(?P<n>{NUMBER})\b(?!\.\d)(?:\s+(?:medlem\w*|stemmer?)\b)?", re.IGNORECASE)
_OPEN = re.compile(r"\s*(?:[:(]\s*)*(?:[-–•·*]\s+)?(?:[a-zæøå]{4,25}\s(?=[A-ZÆØÅ][a-zæøå]))?")
"""Behind the words of a side, up to its first voter: *: formand Bo Vik*."""
_AUXILIARY = re.compile(r"[\s),]*(?:\b(?:har|havde|alle|begge|som|der|dog|også|selv|ligeledes)\s+){0,2}$")
_STRENGTH = re.compile(r"\((?P<n>\d{1,2})\s(?:stemmer?|medlem(?:mer)?|mandater)\)$")
"""*Venstre (3 stemmer)*, *A og F (6 stemmer)*: how many those named are."""
_SPARED = re.compile(rf"\b{BUT}\s+$", re.IGNORECASE)
"""*Alle undtagen Ø stemte for*: Ø did not; whether against or not at all is not said."""
_WHO_THEN = re.compile(r"\b(?:der|som)\b")
"""*med undtagelse af Ø, som stemte imod*: those spared are the ones who did."""
_SIDE_BEHIND = re.compile(rf"\s+(?:dog\s+|alene\s+|alle\s+)?(?P<side>for|{AGAINST}|blankt|nej|ja)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:^|[,;.:()\n•–-]|\b(?:og|mens|medens|men|idet|samt))\s*$")
_LOST = re.compile(r"forkast|\bfaldt\b|bortfald|afvist|nedstemt|ikke\s+vedtaget", re.IGNORECASE)
_REACH = 60


@dataclass(frozen=True, slots=True)
class Side:
    """One side as a sentence tells it; ``about`` is what was voted on, where the words of the side name it;
    ``spares``: all but some, of whom it is not said what they did.
    """

    ballot: Ballot
    about: Quote | None = None
    spares: bool = False


def find_sides(text: str, start: int, end: int, vocabulary: Vocabulary, year: int | None) -> tuple[Side, ...]:
    """The sides of a vote that one sentence tells of, in reading order.

    1. *For stemte A, B og C*, *Imod forslaget stemte 8 (V og O)*, *For: 20 (…)*  2. *V og Liste B stemte imod*,
    *2 stemte imod*, *Bo Vik (C) undlod at stemme*, *stemte blankt*, *hverken for eller imod*
    3. *12 stemmer mod 7*, *seks stemmer mod en*, *godkendt mod 2 stemmer (V)*, *12 for og 5 imod*,
    *valgt med 14 stemmer*
    4. *Et mindretal (A og Ø) kunne ikke tiltræde*, *5 medlemmer (A+V) anbefaler*
    5. *Alle undtagen Ø stemte for*: those spared stand apart
    """
    matches = list(HIT.finditer(text, start, end))
    if not matches and not SPARES.search(text, start, end):
        return ()
    runs = RunsByPlace(find_runs(text, start, end, vocabulary, year))
    found: list[Side] = []
    for match in matches:
        found.extend(_counted(text, match, runs, (start, end)) or _told(text, match, runs, (start, end), bool(found)))
    spared = find_spared(text, start, end, runs)
    if spared is None or any(one.ballot.voters for one in found):
        return tuple(found)
    return (*(found or (Side(spared.others, None, spares=True),)), Side(spared.ballot, None, spares=True))


def _side(match: re.Match[str]) -> VoteSide:
    """Which side the words of a match tell."""
    if match["undlod"]:
        return VoteSide.ABSTAINED
    if match["refused"] or match["without"]:
        return VoteSide.AGAINST
    if match["backed"]:
        return VoteSide.FOR
    words = (match["side"] or match["ahead"] or match["label"] or match["chained"]).casefold()
    if words in ("for", "ja"):
        return VoteSide.FOR
    return VoteSide.AGAINST if words in ("imod", "mod", "nej") else VoteSide.ABSTAINED


def _counted(text: str, match: re.Match[str], runs: RunsByPlace, limits: tuple[int, int]) -> tuple[Side, ...]:
    """Both sides of *12 stemmer mod 7*: the first number is for, unless a proposal fell and the second is smaller."""
    quote = Quote.of(text, match.start(), match.end())
    if match["votes"] or match["passed"]:
        return (Side(Ballot(VoteSide.FOR, quote, number_of(match["votes"] or match["passed"]))),)
    if match["inverted"]:
        return _inverted(text, match, runs, limits)
    if match["minus"] or match["then"]:
        group = "minus" if match["minus"] else "then"
        behind = _behind(text, match.end(), runs, limits[1], is_marked=True)
        quote = _quoted(text, match.start(group), behind.place, limits)
        return (Side(Ballot(VoteSide.AGAINST, quote, number_of(match[group]), behind.voters)),)
    if match["bare_for"]:
        told = zip(VoteSide, (*match.group("bare_for", "bare_against", "bare_abstained"), None), strict=True)
        return tuple(Side(Ballot(side, quote, number_of(words))) for side, words in told if words)
    if match["n_for"] or match["for_last"]:
        first, second, lost = match["n_for"] or match["for_last"], match["n_against"] or match["against_first"], False
    else:
        first, second = match["a"] or match["a2"] or match["a3"], match["b"] or match["b2"] or match["b3"]
        lost = (
            _LOST.search(text, max(limits[0], match.start() - _REACH), min(limits[1], match.end() + _REACH)) is not None
        )
    if first is None:
        return ()
    turned = lost and number_of(first) >= number_of(second)
    one, other = (VoteSide.AGAINST, VoteSide.FOR) if turned else (VoteSide.FOR, VoteSide.AGAINST)
    inside = runs.starting_at(match.start("inside")) if match["inside"] else None
    behind = _behind(text, match.end(), runs, limits[1], is_marked=True)
    return (
        Side(Ballot(one, quote, number_of(first), inside.voters if inside else ())),
        Side(Ballot(other, _quoted(text, match.start(), behind.place, limits), number_of(second), behind.voters)),
    )


def _inverted(text: str, match: re.Match[str], runs: RunsByPlace, limits: tuple[int, int]) -> tuple[Side, ...]:
    """*dog stemmer V og O imod*."""
    run = runs.starting_at(match.end())
    side = _SIDE_BEHIND.match(text, run.end, limits[1]) if run else None
    if run is None or side is None:
        return ()
    kinds = {"for": VoteSide.FOR, "ja": VoteSide.FOR, "blankt": VoteSide.ABSTAINED}
    quote = Quote.of(text, match.start(), side.end())
    kind = kinds.get(side["side"].casefold(), VoteSide.AGAINST)
    return (Side(Ballot(kind, quote, _strength(text, run), run.voters)),)


def _told(
    text: str, match: re.Match[str], runs: RunsByPlace, limits: tuple[int, int], goes_on: bool
) -> tuple[Side, ...]:
    """A side with those who stand before or behind its words; ``goes_on``: the sentence told of another before."""
    start, end = limits
    if match["inverted"]:
        return ()
    is_ahead = bool(match["ahead"] or match["label"] or match["without"])
    if (
        is_ahead
        and not match["without"]
        and not _CLAUSE.search(text[max(start, match.start() - _REACH) : match.start()])
    ):
        return ()
    if match["chained"]:
        before = Named(match.start(), (), number_of(match["n"]))
    else:
        alone = is_ahead or match[0][0].isupper()
        before = Named(match.start()) if alone else _before(text, match.start(), runs, start)
    behind = _behind(text, match.end(), runs, end, is_marked=not is_ahead and not may_follow(match, before))
    if not is_told(text, match, before, behind, start) or (
        match["chained"] and not goes_on and not behind.voters and match["chained"].casefold() != "undlod"
    ):
        return ()
    quote = _quoted(text, before.place, behind.place, limits)
    count = behind.count if before.count is None else before.count
    spared = _is_spared(text, before, match.start(), runs, start)
    ballot = Ballot(_side(match), quote, count, behind.voters if spared else before.voters + behind.voters)
    about = next((name for name in ("about", "object") if (match[name] or "").strip()), None)
    return (Side(ballot, _trimmed(text, *match.span(about)) if about else None, spared),)


def _is_spared(text: str, before: Named, verb: int, runs: RunsByPlace, start: int) -> bool:
    """*Alle undtagen Ø stemte for*; not *med undtagelse af Ø, som stemte imod*."""
    if not before.voters or not _SPARED.search(text, max(start, before.place - _REACH), before.place):
        return False
    run = runs.last_before(verb)
    return run is not None and not _WHO_THEN.search(text, run.end, verb)


def _before(text: str, position: int, runs: RunsByPlace, start: int) -> Named:
    """Who stands right before a verb: *V og O* stemte, *2* stemte, *3 medlemmer (A og B)* stemte."""
    run = runs.last_before(position)
    if run is not None and (position - run.end > _REACH or not _AUXILIARY.fullmatch(text[run.end : position])):
        run = None
    place = run.start if run else position
    head = text[max(start, place - _REACH) : place]
    bare = head.rstrip().rstrip("(")
    count = _COUNT_BEFORE.search(bare)
    if count is None:
        return Named(place, run.voters if run else (), _strength(text, run))
    begin = place - len(head) + count.start()
    return Named(begin, run.voters if run else (), number_of(count["n"]))


def _behind(text: str, position: int, runs: RunsByPlace, end: int, *, is_marked: bool) -> Named:
    """Who stands right behind; ``is_marked``: only behind a colon or in brackets."""
    count = _COUNT_AFTER.match(text, position, end)
    if count and is_marked and ":" not in count[0]:
        count = None
    place = count.end() if count else position
    opened = _OPEN.match(text, place, end)
    begin = opened.end() if opened else place
    run = runs.starting_at(begin)
    if run is None or (is_marked and count is None and not text[place:begin].strip()):
        return Named(place, (), number_of(count["n"]) if count else None)
    return Named(run.end, run.voters, number_of(count["n"]) if count else _strength(text, run))


def _strength(text: str, run: Run | None) -> int | None:
    match = _STRENGTH.search(text, max(run.start, run.end - _REACH), run.end) if run else None
    return int(match["n"]) if match else None


def _quoted(text: str, start: int, end: int, limits: tuple[int, int]) -> Quote:
    """The words of a side, with the bracket that its voters stand in."""
    words = text[start:end]
    if words.count("(") > words.count(")") and end < limits[1] and text[end] == ")":
        end += 1
    elif words.count(")") > words.count("(") and start > limits[0] and text[start - 1] == "(":
        start -= 1
    return Quote.of(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Quote:
    words = text[start:end]
    return Quote.of(text, start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
