"""Where running text begins behind the case number of a line below an item's title."""

import re
from collections.abc import Sequence

from tracker.extraction.items.case_numbers import STRONG

_NUMBER = re.compile(rf"[^\S\n]{{0,8}}(?:{STRONG})(?:[,;.]|[^\S\n]{{1,4}}[-–|·:])?[^\S\n]{{1,8}}(?=[A-ZÆØÅ\"»(])")
_TITLE = re.compile(
    r"[^\S\n]{0,8}(?:[•*#][^\S\n]{0,4})?(?:"
    r"(?:Dagsordens?punkt|Punkt|Pkt\.?|Sag|Nr\.?|Emne)\s?(?:nr\.?\s?)?\d{1,4}\s?[.:)–-]?|§\s?\d{1,3}[.:]?|"
    r"\d{1,4}(?:/\d{1,3})?\s?[.:)–-]?)[^\S\n]{1,8}(?=[A-ZÆØÅ\"»(])"
)
_MOST_BLANK = 3
_LONGEST_TITLE = 300


def find_ends_of_case_numbers(text: str, places: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Where the text begins in *00.22.02-A26-1-13 Kompetence: Byrådet*, *14/7312 - Pladsen har ligget ubrugt.*

    Only right below the line with number and title of an item (*Punkt 222: Salg af grund*, *7. Budget*, *§ 4. Budget*,
    *32/2. Nyt tag*), blank lines aside; a number that itself stands between an item's number and its title, or in a
    list of cases, is none. The number is one that is a case's by its shape.
    """
    found: list[int] = []
    above, blank = (0, 0), 0
    for start, end in places:
        if not text[start:end].strip():
            blank += 1
            continue
        number = _NUMBER.match(text, start, end)
        near = blank <= _MOST_BLANK and 0 < above[1] - above[0] < _LONGEST_TITLE
        if number is not None and near and _is_title(text, *above):
            found.append(number.end())
        above, blank = (start, end), 0
    return tuple(found)


def _is_title(text: str, start: int, end: int) -> bool:
    return _TITLE.match(text, start, end) is not None and _NUMBER.match(text, start, end) is None
