"""The shapes in which one sentence tells how somebody voted."""

import re
from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote
from tracker.domain.vote import Ballot, Voter, VoteSide
from tracker.extraction.signs import has_any
from tracker.extraction.vote_words import HIT, NUMBER, number_of
from tracker.extraction.voters import RunsByPlace, find_runs

_COUNT_BEFORE = re.compile(
    rf"(?<!\w)(?P<n>{NUMBER})(?:\s+(?:medlem\w*|stemmer?|personer|byrådsmedlem\w*))?\s*$", re.IGNORECASE
)
_COUNT_AFTER = re.compile(rf"\s*:?\s*(?P<n>{NUMBER})\b(?!\.\d)(?:\s+(?:medlem\w*|stemmer?)\b)?", re.IGNORECASE)
_OPEN = re.compile(r"\s*(?:[:(]\s*)*(?:[-–•·*]\s+)?(?:[a-zæøå]{4,25}\s(?=[A-ZÆØÅ][a-zæøå]))?")
"""Behind the words of a side, up to its first voter: *: formand Bo Vik*."""
_AUXILIARY = re.compile(r"[\s),]*(?:\b(?:har|havde|alle|begge|som|der)\s+)?$")
_CLAUSE = re.compile(r"(?:^|[,;.:()\n•–-]|\b(?:og|mens|medens|men|idet|samt))\s*$")
_LOST = re.compile(r"forkast|\bfaldt\b|bortfald|afvist|nedstemt|ikke\s+vedtaget", re.IGNORECASE)
_GROUPED = re.compile(r"(?:flertal|mindretal|medlemmer)\b[^.\n]{0,140}$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[.,;\n)]|og\b|mens\b)")
_OTHER_SIDE = ("mod:", "Mod:", "mod :", "MOD:")
"""*Imod:* near a *For:*, which stands in front of much else."""
_REACH = 60
_FAR = 400


@dataclass(frozen=True, slots=True)
class Named:
    """Who and how many stand beside the words of a side, and how far they reach."""

    place: int
    voters: tuple[Voter, ...] = ()
    count: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nobody stands there."""
        return not self.voters and self.count is None


@dataclass(frozen=True, slots=True)
class Side:
    """One side as a sentence tells it; ``about`` is what was voted on, where the words of the side name it."""

    ballot: Ballot
    about: Quote | None = None


def find_sides(text: str, start: int, end: int, vocabulary: Vocabulary, year: int | None) -> tuple[Side, ...]:
    """The sides of a vote that one sentence tells of, in reading order.

    1. *For stemte A, B og C*, *Imod forslaget stemte 8 (V og O)*, *For: 20 (…)*  2. *V og Liste B stemte imod*,
    *2 stemte imod*, *Bo Vik (C) undlod at stemme*, *stemte blankt*, *hverken for eller imod*
    3. *12 stemmer mod 7*, *seks stemmer mod en*, *godkendt mod 2 stemmer (V)*, *12 for og 5 imod*,
    *valgt med 14 stemmer*
    4. *Et mindretal (A og Ø) kunne ikke tiltræde*, *5 medlemmer (A+V) anbefaler*
    """
    matches = list(HIT.finditer(text, start, end))
    if not matches:
        return ()
    runs = RunsByPlace(find_runs(text, start, end, vocabulary, year))
    found: list[Side] = []
    for match in matches:
        found.extend(_counted(text, match, runs, (start, end)) or _told(text, match, runs, (start, end), bool(found)))
    return tuple(found)


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
    if match["votes"]:
        return (Side(Ballot(VoteSide.FOR, quote, number_of(match["votes"]))),)
    if match["minus"]:
        behind = _behind(text, match.end(), runs, limits[1], is_marked=True)
        quote = _quoted(text, match.start("minus"), behind.place, limits)
        return (Side(Ballot(VoteSide.AGAINST, quote, number_of(match["minus"]), behind.voters)),)
    if match["n_for"]:
        first, second, lost = match["n_for"], match["n_against"], False
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


def _told(
    text: str, match: re.Match[str], runs: RunsByPlace, limits: tuple[int, int], goes_on: bool
) -> tuple[Side, ...]:
    """A side with those who stand before or behind its words; ``goes_on``: the sentence told of another before."""
    start, end = limits
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
    behind = _behind(text, match.end(), runs, end, is_marked=not is_ahead and not _may_follow(match, before))
    if not _is_told(text, match, before, behind, start) or (
        match["chained"] and not goes_on and not behind.voters and match["chained"].casefold() != "undlod"
    ):
        return ()
    quote = _quoted(text, before.place, behind.place, limits)
    count = behind.count if before.count is None else before.count
    ballot = Ballot(_side(match), quote, count, before.voters + behind.voters)
    about = next((name for name in ("about", "object") if (match[name] or "").strip()), None)
    return (Side(ballot, _trimmed(text, *match.span(about)) if about else None),)


def _may_follow(match: re.Match[str], before: Named) -> bool:
    """Whether those meant may follow without a colon: *Undlod at stemme: 5*, *Undlod at stemme Bo Vik*."""
    return before.is_empty and bool(match["undlod"] or match["backed"])


def _is_told(text: str, match: re.Match[str], before: Named, behind: Named, start: int) -> bool:
    """Whether a match tells a vote: words that are used of much else need somebody beside them."""
    if match["refused"] or match["without"]:
        return bool(before.voters or (match["without"] and behind.voters))
    if match["backed"]:
        grouped = _GROUPED.search(text[max(start, before.place - 2 * _REACH) : before.place])
        passive = match["backed"].casefold().endswith("af")
        return bool(behind.voters) if passive else bool(before.voters) and (grouped or before.count) is not None
    if match["undlod"]:
        return bool(match["at"]) or before.count is not None or bool(before.voters and _ENDS.match(text, match.end()))
    if match["label"] and match["label"].casefold() in ("for", "ja", "nej") and behind.count is None:
        return has_any(text, _OTHER_SIDE, match.end(), match.end() + _FAR)
    return not match["label"] or not behind.is_empty


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
        return Named(place, run.voters if run else ())
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
    return Named(run.end, run.voters, number_of(count["n"]) if count else None)


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
