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
    r"\b(?:1\.|første)(?: dag)? (?:i|af) (?:hvert |hver |et |en )?(halvår|kvartal|måned|uge|år)(?:e[tn]|n)?\b"
    r"|\bprimo (halvår|kvartal|måned|uge|år)(?:e[tn]|n)?\b"
)
_NEW_YEAR = re.compile(r"(?:\b(\w{1,12})\.? )?(?<![\d.])1\. ?jan(?:uar\b|\.)(?! ?(?:\d|-|–|til\b|og\b))")
_SINCE = frozenset(("fra", "siden", "efter", "til", "før", "inden", "og"))
"""Words before a day on which nothing is counted: *kommuner efter 1. januar*."""
_FIRST_DAY_TABLES = frozenset(
    ("FOLK1A", "FOLK1AM", "FOLK1B", "FOLK1C", "FOLK1D", "FOLK1E", "FOLK2", "FOLK3", "BEFOLK1", "BEFOLK2", "FAM55N")
)
"""Tables of Statistikbanken whose own titles say *den 1. i kvartalet*, *den 1. i måneden* or *pr. 1. januar*: a BULK
file has the table's number and no title."""
_NEW_YEAR_NAME = "1. januar"
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
    named = {name for one in told for name in _named(one)}
    return period.first if any(_is_first_of(name, period) for name in named) else period.last


@lru_cache(maxsize=4_096)  # a long table says the same titles in every row
def _named(words: str) -> frozenset[str]:
    """Of which stretches of time the words say that one counts on the first day; ``_NEW_YEAR_NAME`` for 1 January."""
    folded = words[:_LONGEST].casefold()
    named = {found[1] or found[2] for found in _FIRST_OF.finditer(folded)}
    if any(found[1] not in _SINCE for found in _NEW_YEAR.finditer(folded)):
        named.add(_NEW_YEAR_NAME)
    return frozenset(named)


def _is_first_of(name: str, period: Period) -> bool:
    """Whether the period is such a stretch; a year that begins in August has no 1 January at its beginning."""
    if name == _NEW_YEAR_NAME and (period.first.month, period.first.day) != (1, 1):
        return False
    shortest, longest = _DAYS["år" if name == _NEW_YEAR_NAME else name]
    return shortest <= (period.last - period.first).days + 1 <= longest
