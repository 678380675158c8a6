"""Sums of money in Danish kroner, as they are written, in whole øre."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_SPACED = r"\d(?:[^\S\n]?\d){0,2}(?:(?:\.|[^\S\n]\.[^\S\n])\d[^\S\n]?\d[^\S\n]?\d)+(?:,\d{1,2})?"
_PLAIN = r"\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+(?:,\d{1,3})?|\d+(?:,\d+)?"
_DIGITS = rf"{_SPACED}|{_PLAIN}"
_UNIT = r"mia\.?|milliarder|milliard|mio\.?|mill?\.?|millioner|million|t\.|tkr|tusinde?|1\.?000|k"
_CROWNS = r"kr\b|kroner\b|dkk\b|d\.?kr\b"
_AFTER = (
    rf"(?P<sign>[-–−÷]\s?)?(?P<number>{_DIGITS})\s*(?:,\s?-{{1,2}}|,--)?\s*"
    rf"(?:(?P<unit>{_UNIT})\s*)?(?P<crowns>{_CROWNS})"
)
_BEFORE = (
    rf"(?P<crowns2>\b(?:kr|dkk)\b\.?:?)\s*(?P<sign2>[-–−÷]\s?)?(?P<number2>{_DIGITS})"
    rf"(?:\s*(?P<unit2>mia\.?|mio\.?|mill?\.?|millioner|milliarder|tusinde?)(?!\w))?(?:,-{{1,2}})?"
)
_BARE = rf"(?P<sign3>[-–−÷]\s?)?(?P<number3>{_DIGITS}),-{{1,2}}(?![\d-])"
_MILLIONS = (
    rf"(?P<sign4>[-–−÷]\s?)?(?P<number4>{_DIGITS})\s*"
    r"(?P<unit4>mia\.|mio\.|millioner|milliarder)(?!\s*(?:kr|kroner|[a-zæøå]))"
)
_AMOUNT = re.compile(rf"(?<![\w.,/-])(?:{_BEFORE}|{_AFTER}|{_BARE}|{_MILLIONS})", re.IGNORECASE)
_THOUSAND = Decimal(1000)
_SCALES = (
    ("mia", Decimal(10) ** 9),
    ("milliard", Decimal(10) ** 9),
    ("mi", Decimal(10) ** 6),
    ("t", _THOUSAND),
    ("1", _THOUSAND),
    ("k", _THOUSAND),
)


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """A sum in whole øre and where it stands."""

    ore: int
    start: int
    end: int


def find_amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundAmount]:
    """Sums with a word for money beside them, in reading order.

    1. *300.000 kr.*  2. *kr. 200.000*  3. *2,6 mio. kr.*, *2,1 mil. kr.*, *3,9 mia.kr.*  4. *75 t.kr.*
    5. *14.900,- kr.*, *14.900,-*  6. *1,400 mio. kr.* (three decimals)  7. *-38.000 kr.*
    """
    for match in _AMOUNT.finditer(text, start, len(text) if end is None else end):
        found = _to_amount(match, text)
        if found is not None:
            yield found


def parse_amount(words: str) -> int | None:
    """The first sum in the words in whole øre, or ``None``."""
    found = next(find_amounts(words), None)
    return found.ore if found else None


def parse_number(words: str) -> Decimal | None:
    """*1.234,5* or *1 234* as a number; full stops and spaces group thousands, the comma is the decimal sign."""
    plain = re.sub(r"[.\s\u00a0\u202f]", "", words).replace(",", ".").replace("−", "-").replace("–", "-")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def scale_of(unit: str | None) -> Decimal:
    """What a unit word multiplies by: *mio.* → 1 000 000, *t.* → 1 000, none → 1."""
    words = (unit or "").casefold()
    return next((scale for prefix, scale in _SCALES if words.startswith(prefix)), Decimal(1))


def _to_amount(match: re.Match[str], text: str) -> FoundAmount | None:
    group = next((n for n in ("2", "", "3", "4") if match[f"number{n}"]), None)
    if group is None:
        return None
    number = parse_number(match[f"number{group}"])
    if number is None:
        return None
    unit = None if group == "3" else match[f"unit{group}"]
    ore = number * scale_of(unit) * 100
    if match[f"sign{group}"]:
        ore = -ore
    end = match.end()
    if group == "" and text[end : end + 1] == "." and match["crowns"].casefold().endswith("kr"):
        end += 1
    return FoundAmount(int(ore), match.start(), end)
