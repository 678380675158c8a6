"""What can be wrong in a table that a person or a data pack hands in, and the records it is read into."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from tracker.errors import RejectedTable, RowProblem

_Value = TypeVar("_Value")


class ProblemCode(StrEnum):
    """What can be wrong with a cell, a row or a file; a Danish sentence each in ``usecases/error_texts.py``."""

    MISSING = "missing"
    """Must be filled in."""
    UNKNOWN_FIELD = "unknown_field"
    """No column or key of this name."""
    UNKNOWN_KIND = "unknown_kind"
    """None of the words that may stand here."""
    UNKNOWN_PARENT = "unknown_parent"
    """The goal above is neither in the table nor in the policy."""
    UNKNOWN_GOAL = "unknown_goal"
    UNKNOWN_INDICATOR = "unknown_indicator"
    UNKNOWN_BODY = "unknown_body"
    UNKNOWN_CODE = "unknown_code"
    """No row above has this code."""
    ENTRY_CHANGED = "entry_changed"
    """An entry of the ledger stands already with another content; entries never change."""
    DUPLICATE_CODE = "duplicate_code"
    """The same code, or the same day of an indicator, stands twice."""
    BAD_CODE = "bad_code"
    """A code holds a space or one of the characters ``/ # @ >``."""
    NOT_TEXT = "not_text"
    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS_NUMBER = "ambiguous_number"
    """``1.234`` as text: a thousand in Danish, a little more than one elsewhere."""
    NOT_A_DATE = "not_a_date"
    AFTER_TODAY = "after_today"
    """A day on which something is said to have happened is to come."""
    DAY_TO_COME = "day_to_come"
    """A figure of a day after today: nobody can have measured it, and it would be shown nowhere."""
    NOT_A_LIST = "not_a_list"
    PRIVATE_NAME = "private_name"
    """Words name a private person who applies."""
    PRIVATE_NAME_POSTED = "private_name_posted"
    """Words of an entry, which is never deleted, name a private person who applies."""
    STANDS_ALREADY = "stands_already"
    """A grant of the sum stands without an application: nobody has said whether it is the same."""
    NOT_THE_SAME = "not_the_same"
    """The entry that a grant is said to be is of another pool, sum or year, or is taken."""
    HAS_APPLICATIONS = "has_applications"
    """Somebody had applied by the day on which nobody is said to have."""
    MORE_THAN_APPLIED = "more_than_applied"
    MORE_THAN_LEFT = "more_than_left"
    """A grant above what the pool holds."""
    ABOVE_CEILING = "above_ceiling"
    """A grant above what the pool's rules give one application."""
    ABOVE_YEARLY = "above_yearly"
    """With what the same applicant got in the year above what the rules give one applicant."""
    MORE_THAN_GRANTED = "more_than_granted"
    MORE_THAN_UNUSED = "more_than_unused"
    """More comes back than is left of a grant."""
    WRONG_ORDER = "wrong_order"
    """The last year stands before the first."""
    NO_SHEET = "no_sheet"
    """The workbook has no sheet of goals."""
    DAMAGED = "damaged"
    """The file cannot be read as what it is."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row of a sheet or a mapping of a YAML file: its cells by field name, and its place for a person to find it."""

    place: str
    cells: dict[str, object]


@dataclass(frozen=True, slots=True)
class Filled(Generic[_Value]):
    """A value read from a record, and which fields the record had, be they empty: the others were not spoken of."""

    value: _Value
    fields: frozenset[str]


@dataclass(slots=True)
class Problems:
    """Everything wrong with one file so far.

    ``today`` is the last day that a figure may describe; ``None`` where figures of later days wait for their day.
    """

    name: str
    found: list[RowProblem] = field(default_factory=list)
    today: dt.date | None = None

    def add(self, place: str, column: str, code: ProblemCode, value: object = "") -> None:
        """Note one problem; only the start of a long value is kept."""
        self.found.append(RowProblem(place, column, code.value, str(value)[:80]))

    def raise_if_any(self) -> None:
        """Raise ``RejectedTable`` where anything is wrong."""
        if self.found:
            raise RejectedTable(self.name, tuple(self.found))

    def raise_in_danish(self, words: Mapping[str, str]) -> None:
        """Raise as ``raise_if_any``; columns are called what the person who wrote the file reads above them."""
        self.found = [RowProblem(one.place, words.get(one.field, one.field), one.code, one.value) for one in self.found]
        self.raise_if_any()
