"""The day of the meeting with the page's number at the end of pages: *… Godkendt. 26. juni 2014 5*."""

import re
from collections import Counter
from collections.abc import Sequence

from tracker.danish.dates import MONTH_NAMES

_FOOT = re.compile(
    rf"(?<=\s)(?P<day>\d{{1,2}}\.\s(?:{MONTH_NAMES})"
    r"\s(?:19|20)\d\d)\s{1,4}\d{1,4}\s{0,9}$"
)
_REACH = 40
_FEWEST = 2


def find_day_feet(text: str, pages: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Where such a foot begins, on two pages at least with the same day; ``pages`` are where each begins and ends."""
    found = [match for start, end in pages if (match := _FOOT.search(text, max(start, end - _REACH), end)) is not None]
    days = Counter(match["day"] for match in found)
    return tuple(match.start() for match in found if days[match["day"]] >= _FEWEST)
