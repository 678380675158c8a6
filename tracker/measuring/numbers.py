"""Figures as people and statistics write them: *1.234,5*, *57,3 %*, and the marks that stand where no figure is."""

import math
import re
from collections.abc import Iterable
from enum import StrEnum

_DASHES = frozenset(("-", "–", "—", "−"))
MISSING_MARKS = _DASHES | {".", "..", "...", "…", "·", "··", "x", "ukendt", "ikke målt", "n/a"}
"""What stands where there is no figure: unknown, never zero. A dash is one of them unless its source says otherwise
(``statbank.has_nil_dash``), since most hands write it for *missing*."""
MAX_VALUE = 1e15
_LONGEST = 60
"""Characters; what is longer is no number."""

_BLANKS = re.compile(r"(?<=\d)[\s\u00a0\u202f\u2009'](?=\d{3}(?!\d))")
_UNITS = re.compile(r"\s?(?:%|pct\.?|procent|kr\.?)$", re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,15}", re.ASCII)
_EITHER = re.compile(r"(?!0)\d{1,3}[.,]\d{3}", re.ASCII)
"""*1.234*: a thousand in Danish and a little more than one in English; with a comma the other way round."""
_DANISH = re.compile(r"\d{1,15},\d{1,9}|\d{1,3}(?:\.\d{3}){1,4},\d{1,9}|\d{1,3}(?:\.\d{3}){2,4}", re.ASCII)
_ENGLISH = re.compile(r"\d{1,15}\.\d{1,9}|\d{1,3}(?:,\d{3}){1,4}\.\d{1,9}|\d{1,3}(?:,\d{3}){2,4}", re.ASCII)


class DecimalSign(StrEnum):
    """What stands before the decimals in a file."""

    COMMA = ","
    POINT = "."


class Found(StrEnum):
    """What a cell of figures holds."""

    NUMBER = "number"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    """A mark that says that there is no figure."""
    AMBIGUOUS = "ambiguous"
    """Two numbers, and nothing in the file says which."""
    WRONG = "wrong"


def parse_figure(
    raw: object, sign: DecimalSign | None = None, *, has_nil_dash: bool = False
) -> tuple[Found, float | None]:
    """A cell as what it holds and its number: of the sheet, or text such as *1.234,5*, *57,3 %*, *1 234*, *12.5*.

    ``sign`` is what stands before the decimals in this file (``decimal_sign_of``); it decides what *1.234* is, and
    where it is ``None`` such a text is ambiguous. ``has_nil_dash`` says that a dash alone is *nil*, which is zero.
    """
    if isinstance(raw, str):
        text = raw.strip()
        return (Found.NUMBER, 0.0) if has_nil_dash and text in _DASHES else _of_text(text, sign)
    if raw is None:
        return Found.EMPTY, None
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return Found.WRONG, None
    return (Found.NUMBER, float(raw)) if math.isfinite(raw) and abs(raw) < MAX_VALUE else (Found.WRONG, None)


def _of_text(text: str, sign: DecimalSign | None) -> tuple[Found, float | None]:
    if not text:
        return Found.EMPTY, None
    if text.casefold() in MISSING_MARKS:
        return Found.UNKNOWN, None
    minus, digits = _parted(text[: _LONGEST + 1])
    value = _value(digits, sign) if len(text) <= _LONGEST else None
    if value is None:
        return (Found.AMBIGUOUS if _EITHER.fullmatch(digits) else Found.WRONG), None
    return Found.NUMBER, -value if minus else value


def decimal_sign_of(cells: Iterable[object], delimiter: str = "") -> DecimalSign | None:
    """What stands before the decimals, by the figures that can be read in one way only; ``None`` where they disagree.

    Where there is none, the sign that parts the fields of a CSV file tells: a program parts them by ``;`` where the
    comma is the decimal sign, as in Denmark, and by ``,`` elsewhere.
    """
    has_comma = has_point = False
    for cell in cells:
        if not isinstance(cell, str) or len(cell) > _LONGEST:
            continue
        _, digits = _parted(cell.strip())
        if not _EITHER.fullmatch(digits):
            has_comma = has_comma or _DANISH.fullmatch(digits) is not None
            has_point = has_point or _ENGLISH.fullmatch(digits) is not None
    if has_comma and has_point:
        return None
    if has_comma or has_point:
        return DecimalSign.COMMA if has_comma else DecimalSign.POINT
    return {";": DecimalSign.COMMA, ",": DecimalSign.POINT}.get(delimiter)


def _parted(text: str) -> tuple[bool, str]:
    """Whether there is a minus, and the digits with their signs, without unit and blanks between thousands."""
    bare = _BLANKS.sub("", _UNITS.sub("", text)).strip()
    is_minus = bare.startswith(("-", "−", "–"))
    return is_minus, bare[1:].strip() if is_minus else bare.removeprefix("+")


def _value(digits: str, sign: DecimalSign | None) -> float | None:
    if _WHOLE.fullmatch(digits):
        return float(digits)
    if _EITHER.fullmatch(digits):
        if sign is None:
            return None
        return float(digits.replace(sign.value, "!").replace(".", "").replace(",", "").replace("!", "."))
    if _DANISH.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(digits):
        return float(digits.replace(",", ""))
    return None
