"""How a file of budget and spending is understood: what a person chooses, and what is remembered for the next one."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.measuring.finance_layout import FinanceLayout, key_of
from tracker.measuring.finance_words import FinanceField

KIND = "finance"
"""The sort of table that a mapping is remembered for."""
_COLUMN, _UNIT = "kolonne:", "enhed"


@dataclass(frozen=True, slots=True)
class FinanceChoice:
    """What a person says of a file; what they do not say (``None``, or not named) is as remembered, told or proposed.

    ``fields`` are keys of columns and what they are for; ``unit_ore`` is the øre in one of what is counted. ``pools``
    are ids of budgets and ``goals`` ids of goals by the account's key; ``default_pool`` is the budget of accounts that
    have none and are not named. ``has_seen_differences``: the file's own sums do not agree, and the person knows.
    ``has_seen_doubles``: sums stand from elsewhere that the file may tell again, and the person posts it all the same.
    ``has_seen_later``: a file as of a later day was taken in before, and the person posts this one all the same.
    ``has_seen_owner``: the file names another municipality, and the person posts it here all the same.
    """

    sheet: str | None = None
    fields: tuple[tuple[str, FinanceField], ...] = ()
    unit_ore: int | None = None
    as_of: dt.date | None = None
    year: int | None = None
    pools: tuple[tuple[str, str | None], ...] = ()
    default_pool: str | None = None
    goals: tuple[tuple[str, str | None], ...] = ()
    has_seen_differences: bool = False
    has_seen_doubles: bool = False
    has_seen_later: bool = False
    has_seen_owner: bool = False


def fields_of(layout: FinanceLayout) -> tuple[tuple[str, FinanceField], ...]:
    """Keys of columns and what they are for."""
    return tuple((key_of(column), column.field) for column in layout.columns)


def to_stored(layout: FinanceLayout, unit_ore: int) -> dict[str, str]:
    """What is remembered, text to text: the columns, and what was counted."""
    return {f"{_COLUMN}{key}": field.value for key, field in fields_of(layout)} | {_UNIT: str(unit_ore)}


def from_stored(stored: Mapping[str, str]) -> FinanceChoice:
    """What was remembered; what it does not understand is passed over."""
    known = {field.value: field for field in FinanceField}
    fields = tuple(
        (key.removeprefix(_COLUMN), known[value])
        for key, value in stored.items()
        if key.startswith(_COLUMN) and value in known
    )
    unit = stored.get(_UNIT, "")
    return FinanceChoice(fields=fields, unit_ore=int(unit) if unit.isdecimal() else None)
