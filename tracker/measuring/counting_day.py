"""Which day of its period a figure describes: the last, or the first where the source says that it counts on that.

Danmarks Statistik counts people on the first day of a quarter or a year and writes the whole period above them: the
figure of *2026* in *Folketal pr. 1. januar* is known in January 2026 and tells nothing of December.
"""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from tracker.measuring.periods import Period
from tracker.measuring.sheet import Statistic

_DAYS = {"uge": (7, 7), "måned": (28, 31), "kvartal": (90, 92), "halvår": (181, 184), "år": (365, 366)}
"""The shortest and longest stretch of each name, in days."""
_FIRST_OF = re.compile(
    r"\b(?:1\.|første)(?: dag)? (?:i|af) (?:hvert |hver |et |en )?(halvår|kvartal|måned|uge|år)"
    r"|\bprimo (halvår|kvartal|måned|uge|år)"
)
_NEW_YEAR = re.compile(r"(?:\b(\w{1,12})\.? )?(?<![\d.])1\. ?jan(?:uar\b|\.)(?! ?(?:\d|-|–|til\b|og\b))")
_SINCE = frozenset(("fra", "siden", "efter", "til", "før", "inden", "og"))
"""Words before a day on which nothing is counted: *kommuner efter 1. januar*."""
_FIRST_DAY_TABLES = frozenset(
    ("FOLK1A", "FOLK1AM", "FOLK1B", "FOLK1C", "FOLK1D", "FOLK1E", "FOLK2", "FOLK3", "BEFOLK1", "BEFOLK2", "FAM55N")
)
"""Tables of Statistikbanken whose own titles say *den 1. i kvartalet*, *den 1. i måneden* or *pr. 1. januar*: a BULK
file has the table's number and no title."""
_LONGEST = 500
"""Characters of a title or heading that are looked at."""


def counting_day(period: Period, told: Iterable[str], statistic: Statistic | None = None) -> dt.date:
    """The day that a figure of a period describes: its last, unless the source counts on its first.

    ``told`` are the words that may say so, with the figure's series among them: *Folketal den 1. i kvartalet* over
    quarters, *første dag i måneden* over months, *primo året*, *pr. 1. januar*, *Husstande 1. januar* over years.
    Words of another length of period say nothing (*den 1. i kvartalet* over a year), nor does a day with its year
    (*grænser pr. 1. januar 2007*) or one that something begins on (*efter 1. januar*).
    """
    if period.first == period.last:
        return period.last
    if statistic is not None and statistic.table in _FIRST_DAY_TABLES:
        return period.first
    is_first = any(_counts_on_the_first(period, one[:_LONGEST].casefold()) for one in told)
    return period.first if is_first else period.last


@lru_cache(maxsize=4_096)  # a long table asks the same of its titles in every row
def _counts_on_the_first(period: Period, words: str) -> bool:
    days = (period.last - period.first).days + 1
    fitting = {name for name, (shortest, longest) in _DAYS.items() if shortest <= days <= longest}
    if any((found[1] or found[2]) in fitting for found in _FIRST_OF.finditer(words)):
        return True
    is_from_new_year = "år" in fitting and (period.first.month, period.first.day) == (1, 1)
    return is_from_new_year and any(found[1] not in _SINCE for found in _NEW_YEAR.finditer(words))
