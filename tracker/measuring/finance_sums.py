"""Sums of money as finance systems write them, exact: *1.234,50-*, *(1.234)*, *−5.000*, *1 234,50 kr.*, Excel's own."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal

from tracker.measuring.numbers import MISSING_MARKS, DecimalSign, Found, decimal_sign_of

KRONER, THOUSANDS, MILLIONS = 100, 100_000, 100_000_000
"""Øre in one of what the figures of a file are counted in: *kr.*, *1.000 kr.*, *mio. kr.*"""
MAX_ORE = 10**15
"""Ten thousand milliard kroner: more than any municipality has, and well within what the store holds."""

_LONGEST = 60
_TYPED_DECIMALS = 5
_MINUS = "-−–‐‑÷"
_UNITS = ("dkk", "kroner", "kr.", "kr")
_BLANKS = re.compile(r"(?<=\d)[\s\u00a0\u202f\u2009'’](?=\d{3}(?!\d))")
_NO_ORE = re.compile(r"[,.][-–—]{1,2}$")
"""*1.234,-*: no øre, and no minus."""
_QUOTED = re.compile(r'="([^"]*)"')
"""*="00123"*: how programs keep Excel from making a number of it."""
_PLAIN = re.compile(r"-?[\d.,]*\d", re.ASCII)
_WHOLE = re.compile(r"\d{1,15}", re.ASCII)
_EITHER = re.compile(r"(?!0)\d{1,3}([.,])\d{3}", re.ASCII)
_DANISH = re.compile(r"\d{1,15},\d{1,9}|\d{1,3}(?:\.\d{3}){1,4},\d{1,9}|\d{1,3}(?:\.\d{3}){2,4}", re.ASCII)
_ENGLISH = re.compile(r"\d{1,15}\.\d{1,9}|\d{1,3}(?:,\d{3}){1,4}\.\d{1,9}|\d{1,3}(?:,\d{3}){2,4}", re.ASCII)


def unquoted(text: str) -> str:
    """The words of *="00123"*, and any other text as it is."""
    match = _QUOTED.fullmatch(text)
    return match[1].strip() if match else text


def sum_sign_of(cells: Iterable[object], delimiter: str = "") -> DecimalSign | None:
    """What stands before the øre in a file, by the sums that can be read in one way only (``decimal_sign_of``)."""
    parted = (_parted(unquoted(cell.strip())) for cell in cells if isinstance(cell, str) and len(cell) <= _LONGEST)
    return decimal_sign_of((found[1] for found in parted if found is not None), delimiter)


def parse_sum(
    raw: object, sign: DecimalSign | None = None, *, unit_ore: int | None = None
) -> tuple[Found, Decimal | None]:
    """A cell as what it holds and its number, in what the file counts in.

    Text: *1.234,50*, *1234,5*, *1 234,50*, *kr. 1.234*, *1.234,-*, English *1,234.50*; a minus before, behind
    (*1.234,50-*), in brackets (*(1.234)*), or *÷*. A cell of Excel counts by the 15 digits that Excel itself keeps, so
    that no binary rest shows. Marks as *-* and *..* are unknown, an empty cell is empty, and neither is nought.

    ``sign`` stands before the decimals in this file. Without it *1.234* is ambiguous, but where kroner are counted
    (``unit_ore``): no sum has three decimals of a krone.
    """
    if isinstance(raw, str):
        return _of_text(unquoted(raw.strip()), sign, unit_ore)
    if raw is None:
        return Found.EMPTY, None
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return Found.WRONG, None
    value = Decimal(raw) if isinstance(raw, int) else Decimal(f"{raw:.15g}")
    return (Found.NUMBER, value) if value.is_finite() and abs(value) < MAX_ORE else (Found.WRONG, None)


def is_typed(value: Decimal) -> bool:
    """Whether a number of Excel has so few decimals that somebody wrote it: *500,005*; a twelfth runs on to the end."""
    exponent = value.normalize().as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= _TYPED_DECIMALS


def to_ore(value: Decimal, unit_ore: int) -> tuple[int, bool] | None:
    """A number as whole øre, and whether it had to be rounded to them; ``None`` where it is no sum that can be."""
    exact = value * unit_ore
    if abs(exact) >= MAX_ORE:
        return None
    whole = exact.quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
    return int(whole), whole != exact


def _of_text(text: str, sign: DecimalSign | None, unit_ore: int | None) -> tuple[Found, Decimal | None]:
    if not text:
        return Found.EMPTY, None
    if text.casefold() in MISSING_MARKS:
        return Found.UNKNOWN, None
    parted = _parted(text) if len(text) <= _LONGEST else None
    if parted is None:
        return Found.WRONG, None
    is_minus, digits = parted
    value = _value(digits, sign, is_kroner=unit_ore == KRONER)
    if value is None:
        return (Found.AMBIGUOUS if _EITHER.fullmatch(digits) else Found.WRONG), None
    return Found.NUMBER, -value if is_minus else value


def _parted(text: str) -> tuple[bool, str] | None:
    """Whether there is a minus, and the digits with their signs; ``None`` where more than one sign stands there."""
    if _PLAIN.fullmatch(text):  # most cells, and a file may have a million
        return text[0] == "-", text.removeprefix("-")
    bare = _BLANKS.sub("", text.casefold()).strip()
    minuses = plusses = 0
    for _ in range(3):  # *-kr. 5*, *(kr. 5)*, *5- kr.*: each at most once around the other
        before = bare
        bare = _without_unit(bare)
        if bare.startswith("(") and bare.endswith(")"):
            bare, minuses = bare[1:-1].strip(), minuses + 1
        bare = _NO_ORE.sub("", bare)
        if bare[:1] and bare[0] in _MINUS:
            bare, minuses = bare[1:].strip(), minuses + 1
        if bare[-1:] and bare[-1] in _MINUS:
            bare, minuses = bare[:-1].strip(), minuses + 1
        if bare.startswith("+"):
            bare, plusses = bare[1:].strip(), plusses + 1
        if bare == before:
            break
    return None if minuses + plusses > 1 else (minuses == 1, bare)


def _without_unit(text: str) -> str:
    for unit in _UNITS:
        if text.startswith(unit):
            return text[len(unit) :].strip()
        if text.endswith(unit):
            return text[: -len(unit)].strip()
    return text


def _value(digits: str, sign: DecimalSign | None, *, is_kroner: bool) -> Decimal | None:
    if _WHOLE.fullmatch(digits):
        return Decimal(digits)
    either = _EITHER.fullmatch(digits)
    if either is not None:
        if sign is None and not is_kroner:
            return None
        is_decimal = sign is not None and either[1] == sign.value
        return Decimal(digits.replace(either[1], "." if is_decimal else ""))
    if _DANISH.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    return None
