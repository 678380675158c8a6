"""Words of time to an interval of days, counted from the day they were said.

``docs/deadlines.md`` says how each wording is resolved: a season or a holiday is an interval, never a day; words that
are no date (*når det er muligt*) stay words.
"""

import datetime as dt
import re
from dataclasses import dataclass

from tracker.danish.dates import WEEKDAY
from tracker.danish.deadline_conditions import CONDITION, FIRST_THINGS, NEXT_MEETING, OTHER_MEETING
from tracker.danish.deadline_counts import find_counted
from tracker.danish.deadline_relations import find_phrases
from tracker.danish.deadline_words import NAMES
from tracker.danish.intervals import Interval


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """Words of time, where they stand, and the interval they mean; ``None`` where they are no date."""

    text: str
    start: int
    end: int
    interval: Interval | None
    is_condition: bool = False


_HINT = re.compile(
    r"(?<!\w)(?:inden|senest|efter|før|forud|tidligst|over|ved|mellem|omkring|cirka|op til|til \d|fra og med|"
    rf"i løbet af|i for(?:bindelse|længelse)|i direkte forlængelse|når|"
    rf"{WEEKDAY}|uge\w*|weekenden|måned\w*|kvartal\w*|kvt?|q[1-4]|halv\w*|"
    r"års?|året(?:s)?|årene|årsskift\w*|skoleår\w*|20\d\d|nytår|det nye år|i (?:inde|år|dette|morgen)\w*|næste|"
    r"kommende|førstkommende|næstkommende|primo|medio|ultimo|"
    r"forår\w*|\w*sommer\w*|efterår\w*|vinter\w*|påske\w*|pinse\w*|"
    r"jul\w*|sankt hans|skt\.? hans|grundlovsdag|kristi|\w{0,20}periode\w{0,3}|budget\w*|\w{0,20}frist(?:en)?\w?|"
    r"deadline|lejlighed|senere|(?:den|pr\.|per) \d{1,2}|d\. ?\d{1,2}|muligt|snar\w{0,3}|så snart|hurtigst|løbende|"
    r"med tiden|kort tid|fremtid|på sigt|straks|med det samme|asap|omgående|"
    r"om (?:\d{1,3}|e[nt]|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|de|den|det|nogle|få|halvand\w+|cirka|ca\.)|"
    rf"(?:{NAMES})(?:møde\w{{0,3}})?)(?!\w)",
    re.IGNORECASE,
)  # fmt: skip
"""Without one of these a text has no words of time."""
_EVERY = re.compile(r"(?:\bhvert?(?:\s+\w+\.?){0,2}|\bårligt|\bgang om året)\s+$", re.IGNORECASE)
_YEARLY = re.compile(r"\s+(?:hvert\s+(?:år|andet)|årligt)\b", re.IGNORECASE)
_IN_EFFECT = re.compile(
    r"\b(?:virkning|gældende|gælder|ikrafttræden|ikrafttrædelse|effekt|\w*kraft|regnet)\s+(?:for\s+)?$",
    re.IGNORECASE,
)
"""*med virkning fra 1. maj*: when something holds, and not when somebody is to do it."""
_FIGURES = re.compile(
    r"\b\w*(?:budget|budgettet|regnskab|regnskabet|status|statussen|"
    r"opfølgning|opfølgningen|opgørelse|opgørelsen|tal|tallene|tallet|saldo|"
    r"saldoen|antal|antallet|forbrug|forbruget|oversigt|oversigten|"
    r"rapport|rapporten|vurdering|vurderingen|ledighed|ledigheden|"
    r"befolkning|befolkningen|balance|balancen|kontrol|likviditet|"
    r"likviditeten|beholdning|beholdningen|indbyggertal|kr\.?|kroner)\s+$",
    re.IGNORECASE,
)
"""*opgørelsen pr. 1. maj*: the day that figures are from."""
_DATED = re.compile(r"\b(?:af|dateret|modtaget)\s+$", re.IGNORECASE)
_BEHIND = 40


def find_deadlines(
    text: str, start: int, end: int, said: dt.date, next_meeting: dt.date | None = None
) -> tuple[FoundDeadline, ...]:
    """Words of time between two positions in reading order; of overlapping ones the longest.

    ``said`` is the day of the meeting. ``next_meeting`` is the day of the next one where the text tells it.
    """
    if not _HINT.search(text, start, end):
        return ()
    found: list[FoundDeadline] = []
    for phrase in (*find_phrases(text, start, end, said), *find_counted(text, start, end, said)):
        words = text[phrase.start : phrase.end]
        found.append(FoundDeadline(words, phrase.start, phrase.end, phrase.interval, phrase.interval is None))
    for match in NEXT_MEETING.finditer(text, start, end):
        day = Interval(next_meeting, next_meeting) if next_meeting and not match["any"] else None
        found.append(FoundDeadline(match[0], match.start(), match.end(), day))
    for match in OTHER_MEETING.finditer(text, start, end):
        found.append(FoundDeadline(match[0], match.start(), match.end(), None, is_condition=True))
    for match in CONDITION.finditer(text, start, end):
        found.append(FoundDeadline(match[0], match.start(), match.end(), None, is_condition=True))
    kept = _longest(found)
    rest = [
        FoundDeadline(match[0], match.start(), match.end(), None, is_condition=True)
        for match in FIRST_THINGS.finditer(text, start, end)
        if not any(one.start < match.end() and match.start() < one.end for one in kept)
    ]
    return tuple(one for one in _longest([*kept, *rest]) if not _is_no_time(text, start, one))


def _is_no_time(text: str, start: int, found: FoundDeadline) -> bool:
    """Whether the words tell when something holds, is from, or comes back: nothing is due then."""
    before, words = text[max(start, found.start - _BEHIND) : found.start], found.text.casefold()
    if _EVERY.search(before) or _YEARLY.match(text, found.end):
        return found.interval is not None
    if words.startswith(("fra", "pr", "per", "den", "d.")) and _IN_EFFECT.search(before):
        return True
    return bool(
        (words.startswith(("pr.", "per")) and _FIGURES.search(before))
        or (words.startswith(("den", "d.")) and _DATED.search(before))
    )


def _longest(found: list[FoundDeadline]) -> tuple[FoundDeadline, ...]:
    kept: list[FoundDeadline] = []
    for deadline in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or deadline.start >= kept[-1].end:
            kept.append(deadline)
    return tuple(kept)


def parse_deadline(words: str, said: dt.date) -> Interval | None:
    """The interval of the first words of time, or ``None``."""
    return next((found.interval for found in find_deadlines(words, 0, len(words), said)), None)
