"""Cells of a table that a person or a data pack hands in: each reader gives a value, or notes what is wrong and where.

All of them collect problems instead of raising, so that a person sees every wrong cell at once. After a problem a
reader gives a stand-in; none is ever stored, because ``Problems.raise_if_any`` stands before the first use.
"""

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from tracker.usecases.pack_problems import ProblemCode, Problems, Record

_Choice = TypeVar("_Choice", bound=StrEnum)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+")
_DANISH_DATE = re.compile(r"(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})")
_NOT_IN_CODE = re.compile(r"[\s/#@>]")
_WORDS_OF_TRUTH = {"ja": True, "true": True, "1": True, "nej": False, "false": False, "0": False}
_FIRST_DAY, _LAST_DAY = dt.date(1900, 1, 1), dt.date(2200, 12, 31)


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads one record's cells and notes problems."""

    record: Record
    problems: Problems

    def expect(self, allowed: Iterable[str]) -> None:
        """Note every key that is none of the allowed ones."""
        for unknown in sorted(set(self.record.cells) - set(allowed)):
            self.problem(unknown, ProblemCode.UNKNOWN_FIELD)

    def problem(self, column: str, code: ProblemCode, value: object = "") -> None:
        """Note a problem with one of the record's cells."""
        self.problems.add(self.record.place, column, code, value)

    def text(self, column: str) -> str | None:
        """Text without white space around it; ``None`` where empty. A whole number is its digits."""
        value = self.record.cells.get(column)
        if value is None:
            return None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            self.problem(column, ProblemCode.NOT_TEXT, value)
            return None
        return str(value).strip() or None

    def needed(self, column: str) -> str:
        """Text that must be there."""
        return self.text(column) or self._missing(column)

    def code(self, column: str = "code") -> str:
        """A short code that must be there and can stand in an id."""
        code = self.needed(column)
        if _NOT_IN_CODE.search(code):
            self.problem(column, ProblemCode.BAD_CODE, code)
        return code

    def number(self, column: str) -> float | None:
        """A number: of the sheet, or as text in Danish (``1.234,5``) or plain (``1234.5``) form."""
        value = self.record.cells.get(column)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._finite(column, value)
        text = self.text(column)
        if text is None:
            return None
        if "," not in text and _THOUSANDS.fullmatch(text):
            self.problem(column, ProblemCode.AMBIGUOUS_NUMBER, text)
            return None
        plain = text.replace(".", "").replace(",", ".") if "," in text else text
        if not re.fullmatch(r"[+-]?\d{1,15}(\.\d{1,9})?", plain, re.ASCII):
            self.problem(column, ProblemCode.NOT_A_NUMBER, text)
            return None
        return float(plain)

    def whole(self, column: str) -> int | None:
        """A whole number, such as a year."""
        number = self.number(column)
        if number is not None and not number.is_integer():
            self.problem(column, ProblemCode.NOT_A_NUMBER, number)
            return None
        return None if number is None else int(number)

    def year(self, column: str) -> int:
        """A year from 1900 to 2200 that must be there."""
        year = self.whole(column)
        if year is not None and not _FIRST_DAY.year <= year <= _LAST_DAY.year:
            self.problem(column, ProblemCode.NOT_A_DATE, year)
        if year is None and self.record.cells.get(column) is None:
            self._missing(column)
        return year or 0

    def ore(self, column: str) -> int | None:
        """A sum in kroner as whole øre."""
        kroner = self.number(column)
        return None if kroner is None else round(kroner * 100)

    def day(self, column: str) -> dt.date | None:
        """A date: of the sheet, ``2026-11-22`` or ``22.11.2026``."""
        value = self.record.cells.get(column)
        if isinstance(value, dt.datetime):
            value = value.date()
        day = value if isinstance(value, dt.date) else None
        if day is None:
            text = self.text(column)
            if text is None:
                return None
            day = parse_day(text)
        if day is None or not _FIRST_DAY <= day <= _LAST_DAY:
            self.problem(column, ProblemCode.NOT_A_DATE, value)
            return None
        return day

    def needed_day(self, column: str) -> dt.date:
        """A date that must be there."""
        day = self.day(column)
        if day is None and self.record.cells.get(column) in (None, ""):
            self._missing(column)
        return day or _FIRST_DAY

    def truth(self, column: str) -> bool:
        """Yes or no; an empty cell is no."""
        value = self.record.cells.get(column)
        if isinstance(value, bool):
            return value
        text = self.text(column)
        if text is None:
            return False
        if text.casefold() not in _WORDS_OF_TRUTH:
            self.problem(column, ProblemCode.UNKNOWN_KIND, text)
            return False
        return _WORDS_OF_TRUTH[text.casefold()]

    def choice(self, column: str, kinds: type[_Choice], danish: dict[str, _Choice] | None = None) -> _Choice | None:
        """One of a closed list, by its own value or by its Danish word."""
        text = self.text(column)
        if text is None:
            return None
        word = text.casefold()
        known = {kind.value: kind for kind in kinds} | (danish or {})
        if word not in known:
            self.problem(column, ProblemCode.UNKNOWN_KIND, text)
            return None
        return known[word]

    def records(self, column: str) -> tuple[Record, ...]:
        """The mappings of a list under a key; none where the key is missing."""
        value = self.record.cells.get(column)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, Record) for one in value):
            self.problem(column, ProblemCode.NOT_A_LIST)
            return ()
        return tuple(value)

    def texts(self, column: str) -> tuple[str, ...]:
        """The texts of a list under a key; none where the key is missing."""
        value = self.record.cells.get(column)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.problem(column, ProblemCode.NOT_A_LIST)
            return ()
        return tuple(value)

    def _finite(self, column: str, value: float) -> float | None:
        if not math.isfinite(value) or abs(value) >= 1e15:
            self.problem(column, ProblemCode.NOT_A_NUMBER, value)
            return None
        return float(value)

    def _missing(self, column: str) -> str:
        self.problem(column, ProblemCode.MISSING)
        return ""


def parse_day(text: str) -> dt.date | None:
    """``2026-11-22``, ``22.11.2026``, ``22-11-2026`` or ``22/11/2026`` to a date, or ``None``."""
    danish = _DANISH_DATE.fullmatch(text)
    try:
        if danish:
            return dt.date(int(danish[3]), int(danish[2]), int(danish[1]))
        return dt.date.fromisoformat(text[:10]) if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) else None
    except ValueError:
        return None
