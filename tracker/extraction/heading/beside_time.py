"""The place in a value that also tells day and hours."""

import re

from tracker.danish.dates import WEEKDAY, find_dates

_DAY_NAME = re.compile(rf"(?<!\w){WEEKDAY}(?:en)?(?!\w),?(?:\s+(?:den|d\.))?|(?<!\w)den(?=\s+\d)", re.IGNORECASE)
_CLOCK = r"\d{1,2}[.:]\d\d"
_UNTIL = r"\s?(?:[-–]|til)\s?(?:kl\b\.?\s*)?\d{1,2}(?:[.:]\d\d)?"
_HOURS = re.compile(
    rf"\(?(?:(?<!\w)(?:fra\s+)?(?:kl\b\.?|klokken)\s*\d{{1,2}}(?:[.:]\d\d)?(?:{_UNTIL})?|(?<![\w.]){_CLOCK}{_UNTIL}"
    rf"|(?<![\w.])\d{{1,2}}:\d\d)(?![\w.]\w)\)?|\(\d{{1,2}}\s?[-–]\s?\d{{1,2}}\)",
    re.IGNORECASE,
)
_TIE = re.compile(r"[\s,;.:–)-]{0,8}(?:(?:i|på)\s+(?=\w))?")


def beside_time(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What a value holds beside day and hours: *3. april 2024 (15.30 – 18.00) Kroen*, *Lokale 4 (16-18)*.

    The longest stretch with letters; ``None`` where nothing but day and hours is told.
    """
    cuts = [(hit.start, hit.end) for hit in find_dates(text, start, end)]
    cuts += [match.span() for shape in (_DAY_NAME, _HOURS) for match in shape.finditer(text, start, end)]
    pieces: list[tuple[int, int]] = []
    place = start
    for left, right in [*sorted(cuts), (end, end)]:
        pieces.append((place, left))
        place = max(place, right)
    said = [_stripped(text, a, b) for a, b in pieces if any(map(str.isalpha, text[a:b]))]
    return max(said, key=lambda piece: piece[1] - piece[0], default=None)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the signs and the small words that tie it to a day or an hour."""
    tie = _TIE.match(text, start, end)
    start = tie.end() if tie else start
    while end > start and text[end - 1] in " \t\xa0,;.–-(":
        end -= 1
    return start, end
