"""For which items, and from or until when, somebody was there or was not."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from tracker.domain.meeting import Attendance

RANGE = re.compile(
    r"(?:(?P<way>\bunder|\bved|\bpå|\bi|\btil|\bindtil|\bfra)\s+(?:og\s+med\s+)?(?:behandling(?:en)?\s+af\s+)?)?"
    r"\(?(?<!\w)(?:dagsordenens\s+)?(?:pkt|punkt|punkterne|sag|sagerne|dagsordenspunkt|dagsordenspunkterne|nr|punkter)"
    r"[.:]?\s*(?:nr\.?\s*)?(?P<from>\d{1,4})(?!\d|[./]\d)"
    r"(?:\s*(?P<join>-|–|til\s+og\s+med|til|og|samt|,)\s*(?:(?:pkt|punkt|sag)\.?\s*)?(?P<to>\d{1,4})(?!\d|[./]\d))?"
    r"(?P<more>(?:\s*(?:,|og|samt)\s*\d{1,4}(?!\d|[./]\d)){0,20})\)?",
    re.IGNORECASE,
)
"""*under punkterne 12-15*, *sag 129-138*, *i pkt. 4, 6 og 8*, *fra punkt 5*, *fra punkt 2 til punkt 3*, *af
punkt: 3*."""
_CLOCK = re.compile(r"\b(?:kl\.?|klokken)\s*(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d{2}))?(?!\d)", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:til|indtil|frem\s+til)\s+(?:\w+\s+){0,2}?(?:kl|klokken)", re.IGNORECASE)
PARTLY = re.compile(
    r"\b(?P<way>fra|til|indtil|frem\s+til|ankom|kom|mødte|forlod|gik)\s+(?:\w+\s+){0,2}?(?:kl\.?|klokken)\s*\d",
    re.IGNORECASE,
)
LEFT = re.compile(r"\b(?:forlod|forlød|gik|gået)\b", re.IGNORECASE)
CAME_LATE = re.compile(r"\b(?:ankom|kom|ankommet|mødte|deltog\s+(?:\w+\s+)?fra|fra)\b", re.IGNORECASE)
MOVED = re.compile(
    r"[\s(,–-]+(?:der\s+|som\s+)?(?:ankom|kom|mødte|forlod|forlød|gik|deltog|fra|til|indtil)\s", re.IGNORECASE
)
"""*, der ankom kl. 17*: where words of coming and going begin behind a name."""
OPEN = 9999
"""The last item of *fra punkt 5*: whatever it is."""
_MOST_ITEMS = 60
_EACH = frozenset(("og", "samt", ","))


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody named as present or absent; ``first``/``last``, or else ``numbers``, limit it to items.

    ``there``: listed among those present, and missed only these items (*Bo Vik - deltog ikke i punkt 3*).
    """

    attendance: Attendance
    first: int | None = None
    last: int | None = None
    numbers: tuple[int, ...] = ()
    there: bool = False

    def covers(self, number: str | None) -> bool:
        """Whether it holds for an item of this number."""
        if self.first is None:
            return True
        if number is None or not number.isdigit():
            return False
        if self.numbers:
            return int(number) in self.numbers
        return self.first <= int(number) <= (self.last or self.first)


def limited(listed: Listed, match: re.Match[str]) -> Listed:
    """Somebody named for the items whose numbers a match of :data:`RANGE` gives."""
    first = int(match["from"])
    last = int(match["to"]) if match["to"] else first
    more = tuple(int(number) for number in re.findall(r"\d+", match["more"]))
    numbers: tuple[int, ...] = ()
    if more or (match["join"] or "").casefold() in _EACH:
        each = (match["join"] or "").casefold() in _EACH
        head = (first, last) if each or not first <= last <= first + _MOST_ITEMS else tuple(range(first, last + 1))
        numbers = tuple(dict.fromkeys((*head, *more)))
    elif (match["way"] or "").casefold() == "fra" and not match["to"]:
        last = OPEN
    meant = numbers or (tuple(range(first, last + 1)) if first <= last <= first + _MOST_ITEMS else (first,))
    items = tuple(str(number) for number in meant)
    return Listed(replace(listed.attendance, items=items), first, last, numbers)


def with_item(listed: Listed, number: int) -> Listed:
    """Somebody limited to items, for one more of them: the 8 of *punkt 4, 6 og 8*."""
    old = listed.numbers or tuple(int(item) for item in listed.attendance.items)
    numbers = tuple(dict.fromkeys((*old, number)))
    items = tuple(str(each) for each in numbers)
    return replace(listed, attendance=replace(listed.attendance, items=items), numbers=numbers)


def find_clock(words: str) -> dt.time | None:
    """The first time of day in the words: *kl. 17.05*, *klokken 9*."""
    match = _CLOCK.search(words)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def is_until(words: str) -> bool:
    """*til kl. 18.40* rather than *fra kl. 18.40*."""
    return _UNTIL.search(words) is not None
