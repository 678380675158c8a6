"""Which municipality a file says it is of, in the titles above its figures."""

import re
from collections.abc import Iterator, Mapping

from tracker.danish.text import fold
from tracker.measuring.finance_layout import FinanceLayout
from tracker.measuring.sheet import Sheet

_LONGEST = 200
_WORD = re.compile(r"\w[\w-]*")
_KOMMUNE = frozenset({"kommune", "kommunes"})
_MOST_WORDS = 2
"""Words of the longest name of a municipality; those with a hyphen are one."""


def find_owners(sheet: Sheet, layout: FinanceLayout, names: Mapping[str, str]) -> tuple[str, ...]:
    """The municipalities in the titles and the sheet's name: *Norddjurs Kommune*, *Kommune: Norddjurs*.

    ``names`` are the names that are known, folded, and the name that each is. A name without *Kommune* beside it is
    passed over: *Vejen* and *Struer* are words too.
    """
    cells = [sheet.text(row, column) for row in range(layout.first_row) for column in range(len(sheet.rows[row]))]
    titles = (*cells, *(" ".join(row) for row in _rows(sheet, layout)), sheet.name)
    return tuple(dict.fromkeys(name for title in titles for name in _owners(title, names)))


def _rows(sheet: Sheet, layout: FinanceLayout) -> Iterator[tuple[str, ...]]:
    """The title rows whole: *Kommune:* may stand in the cell beside the name."""
    for row in range(layout.first_row):
        yield tuple(text for column in range(len(sheet.rows[row])) if (text := sheet.text(row, column)))


def _owners(title: str, names: Mapping[str, str]) -> Iterator[str]:
    words = [fold(word) for word in _WORD.findall(title[:_LONGEST])]
    for at, word in enumerate(words):
        if word not in _KOMMUNE:
            continue
        for count in range(_MOST_WORDS, 0, -1):
            before, behind = words[max(0, at - count) : at], words[at + 1 : at + 1 + count]
            found = names.get(" ".join(before)) or names.get(" ".join(behind))
            if found is not None:
                yield found
                break
