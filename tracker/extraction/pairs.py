"""Numbers of two parts that run on together: *01/66*, *02/67*: that in the meeting and that of the body."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tracker.extraction.number_shapes import Candidate

_FEWEST = 2
_LAST_MONTH = 12
"""*1/10*, *2/11* may be days; a part above the months, or a nought before the first, tells that they are not."""


def only_running_pairs(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those pairs whose parts do not rise by one together: *22/740* is a case."""
    running = running_pairs(one.number for one in found if one.style == "pair")
    return [one for one in found if one.style != "pair" or one.number in running]


def running_pairs(numbers: Iterable[str]) -> frozenset[str]:
    """Of such numbers those that have the same difference between their parts as another one."""
    apart = {number: _difference(number) for number in set(numbers)}
    counts = Counter(difference for difference in apart.values() if difference is not None)
    return frozenset(n for n, difference in apart.items() if difference is not None and counts[difference] >= _FEWEST)


def _difference(number: str) -> int | None:
    first, _, second = number.partition("/")
    is_day = int(second) <= _LAST_MONTH and not first.startswith("0")
    return None if is_day else int(second) - int(first)
