"""Numbers of two parts that run on together: *01/66*, *02/67*: that in the meeting and that of the body."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tracker.extraction.outline.number_shapes import Candidate

_FEWEST = 2
_LAST_MONTH = 12
_LAST_DAY = 31
"""*1/10*, *2/11* may be days; a part above months or days, or a nought before the first, tells that they are not."""


def only_running_pairs(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those pairs whose parts do not rise by one together: *22/740* is a case."""
    running = running_pairs(one.number for one in found if one.style == "pair")
    return [one for one in found if one.style != "pair" or one.number in running]


def running_pairs(numbers: Iterable[str]) -> frozenset[str]:
    """Of such numbers those that have the same difference between their parts as two that are no days.

    *32/2*, *33/3*, and with them *31/1*.
    """
    apart = {number: _difference(number) for number in set(numbers)}
    counts = Counter(difference for number, difference in apart.items() if not _may_be_day(number))
    return frozenset(number for number, difference in apart.items() if counts[difference] >= _FEWEST)


def _may_be_day(number: str) -> bool:
    first, _, second = number.partition("/")
    return int(second) <= _LAST_MONTH and int(first) <= _LAST_DAY and not first.startswith("0")


def _difference(number: str) -> int:
    first, _, second = number.partition("/")
    return int(second) - int(first)
