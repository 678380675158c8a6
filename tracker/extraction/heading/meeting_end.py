"""When a meeting ended, as its minutes tell it outside the head: mostly in their last lines."""

import datetime as dt
import re

from tracker.danish.dates import FoundTime, parse_time

_ENDED = re.compile(
    r"\bMødet\s(?:(?:blev|er|var)\s)?(?:hævet|hævedes|hæves|slut|sluttet|sluttede|afsluttet|afsluttedes)\b"
    r"(?:\saf\s\w{1,30})?\s{0,3}[:.]?\s{0,3}(?=[Kk]l|\d)|\bMødets\s(?:afslutning|sluttidspunkt)\s?:?\s{0,3}(?=[Kk]l|\d)"
)
_REACH = 16


def find_end(text: str) -> dt.time | None:
    """The last time at which a meeting is said to have ended.

    1. *Mødet sluttede kl. 18.30*  2. *Mødet blev hævet klokken 21*  3. *Mødet hævet: 17.15*  4. *Mødets afslutning:
    kl. 17*
    """
    told = [parse_time(text[match.end() : match.end() + _REACH]) for match in _ENDED.finditer(text)]
    return next((time.start_time for time in reversed(told) if time is not None), None)


def is_of_an_end(text: str, time: FoundTime) -> bool:
    """Whether a time is that at which a meeting ended, and no beginning."""
    return any(match.end() == time.start for match in _ENDED.finditer(text, max(0, time.start - 80), time.end))
