"""What one entry does to what is left, and the column of a budget line that it counts in. Whole øre; pure.

Rows are mappings with the columns of ``entries_frame`` (or ``proposals_frame``, which has the same). What is left
changes by ``LEDGER_SIGN[kind] * amount_ore`` whatever the column. A correction counts in the column of the entry that
it corrects, through chains of corrections; one that refers to no entry is a correction of the budget.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tracker.domain.money import LEDGER_SIGN, LedgerKind

Row = Mapping[Any, Any]


class LedgerColumn(StrEnum):
    """Where an entry counts in a budget line."""

    ORIGINAL = "original"
    """*Oprindeligt budget*: what was given for the year."""
    SUPPLEMENTARY = "supplementary"
    """*Tillægsbevillinger*."""
    CARRIED = "carried"
    """*Overført* from the year before, less what is carried on."""
    TRANSFERRED = "transferred"
    """*Omplaceret* in, less out."""
    CORRECTED = "corrected"
    """Corrections of a told figure of the budget that was never an entry."""
    SPENT = "spent"
    """*Forbrug*: paid by the body."""
    GRANTED = "granted"
    """*Tildelt* to applicants."""
    REFUNDED = "refunded"
    """*Tilbagebetalt*."""
    COMMITTED = "committed"
    """*Disponeret*, not yet paid."""


BUDGET_COLUMNS = (
    LedgerColumn.ORIGINAL,
    LedgerColumn.SUPPLEMENTARY,
    LedgerColumn.CARRIED,
    LedgerColumn.TRANSFERRED,
    LedgerColumn.CORRECTED,
)
"""What the corrected budget is made of."""
USE_COLUMNS = (LedgerColumn.SPENT, LedgerColumn.GRANTED, LedgerColumn.REFUNDED, LedgerColumn.COMMITTED)
"""What goes from it, and what comes back."""

COLUMN_OF_KIND = {
    LedgerKind.APPROPRIATION: LedgerColumn.ORIGINAL,
    LedgerKind.SUPPLEMENTARY: LedgerColumn.SUPPLEMENTARY,
    LedgerKind.CARRY_OVER: LedgerColumn.CARRIED,
    LedgerKind.TRANSFER: LedgerColumn.TRANSFERRED,
    LedgerKind.CORRECTION: LedgerColumn.CORRECTED,
    LedgerKind.EXPENDITURE: LedgerColumn.SPENT,
    LedgerKind.GRANT: LedgerColumn.GRANTED,
    LedgerKind.REFUND: LedgerColumn.REFUNDED,
    LedgerKind.COMMITMENT: LedgerColumn.COMMITTED,
}

COLUMN_SIGN = {COLUMN_OF_KIND[kind]: LEDGER_SIGN[kind] for kind in LedgerKind}
"""A column's figure is this times the sum of its effects, so that spending is told as a positive figure."""


class ReferenceProblem(StrEnum):
    """Why what an entry refers to cannot be followed to its end."""

    MISSING = "missing"
    """No entry has that id."""
    CIRCULAR = "circular"
    """The entries refer to each other in a ring."""


@dataclass(frozen=True, slots=True)
class Effect:
    """``ore`` is the change of what is left; ``root`` is the entry at the end of what ``row`` refers to, or itself.

    ``changed`` is the entry whose sum it changes: what a correction corrects at last, and any other entry itself, a
    refund or release too. Where the reference cannot be followed the entry still moves what is left: a correction then
    counts as one of the budget, and ``problem`` says why.
    """

    row: Row
    ore: int
    column: LedgerColumn
    root: Row
    changed: Row
    problem: ReferenceProblem | None = None

    @property
    def id(self) -> str:
        """The entry's id."""
        return str(self.row["id"])

    @property
    def figure_ore(self) -> int:
        """What the entry adds to its column's figure: spending counts up where what is left counts down."""
        return COLUMN_SIGN[self.column] * self.ore

    def of(self, key: str) -> Any:
        """The entry's own value of a column, else that of the entry it refers to: a refund of a goal's grant is its."""
        own = self.row[key]
        return self.root[key] if own is None else own


def effect_ore(row: Row) -> int:
    """The change of what is left, in whole øre."""
    return LEDGER_SIGN[LedgerKind(row["kind"])] * int(row["amount_ore"])


def effects_of(entries: Iterable[Row]) -> tuple[Effect, ...]:
    """Each entry with its effect and column, in the order given; the order changes nothing else."""
    rows = tuple(entries)
    ends = _Ends({row["id"]: row for row in rows})
    return tuple(_effect(row, ends) for row in rows)


def stands_at(effects: Iterable[Effect]) -> dict[str, int]:
    """What each entry comes to: its sum with its corrections and, of a commitment, less what is released of it.

    In whole øre with the sign of the entry's own kind: a grant of 5.000 kr. corrected to 4.000 kr. stands at 4.000 kr.
    """
    own = tuple(effects)
    by_id = {one.id: one.row for one in own}
    found = dict.fromkeys(by_id, 0)
    for one in own:
        for row in _touched(one, by_id):
            found[str(row["id"])] += LEDGER_SIGN[LedgerKind(row["kind"])] * one.ore
    return found


def _touched(one: Effect, by_id: Mapping[str, Row]) -> Iterator[Row]:
    """The entry itself, what it corrects one after the other, and the commitment of which that is a release."""
    at = one.row
    yield at
    while at["id"] != one.changed["id"]:
        at = by_id[str(at["refers_to"])]
        yield at
    kinds = {LedgerKind(row["kind"]) for row in (at, one.root)}
    if at["id"] != one.root["id"] and kinds == {LedgerKind.COMMITMENT}:
        yield one.root


def _effect(row: Row, ends: "_Ends") -> Effect:
    root, problem = ends.of(row)
    changed = row if problem is not None else ends.corrected(row)
    return Effect(row, effect_ore(row), COLUMN_OF_KIND[LedgerKind(changed["kind"])], root, changed, problem)


End = tuple[Row, ReferenceProblem | None]


class _Ends:
    """Follows references to their ends; each entry is walked over once, so that a long chain is quick."""

    def __init__(self, by_id: Mapping[Any, Row]) -> None:
        self._by_id = by_id
        self._known: dict[Any, End] = {}
        self._corrected: dict[Any, Row] = {}

    def of(self, row: Row) -> End:
        """The root of an entry, and what keeps it from being found."""
        chain: list[Row] = []
        walked: set[Any] = set()
        at = row
        end: End | None = None
        while end is None:
            chain.append(at)
            walked.add(at["id"])
            end, at = self._step(at, walked)
        for passed in chain:
            self._known[passed["id"]] = (passed, end[1]) if end[1] is not None else end
        return self._known[row["id"]]

    def corrected(self, row: Row) -> Row:
        """What a correction corrects at last, a refund where that refers to a grant; any other entry itself."""
        chain: list[Row] = []
        at = row
        while self._is_correction_of(at) and at["id"] not in self._corrected:
            chain.append(at)
            at = self._by_id[at["refers_to"]]
        end = self._corrected.get(at["id"], at)
        for passed in chain:
            self._corrected[passed["id"]] = end
        return end

    def _is_correction_of(self, row: Row) -> bool:
        return row["kind"] == LedgerKind.CORRECTION.value and row["refers_to"] is not None

    def _step(self, at: Row, walked: set[Any]) -> tuple[End | None, Row]:
        """The end, where it is reached, and the entry to look at next."""
        following = at["refers_to"]
        if following is None:
            return (at, None), at
        if following in walked:
            return (at, ReferenceProblem.CIRCULAR), at
        if following in self._known:
            return self._known[following], at
        if following not in self._by_id:
            return (at, ReferenceProblem.MISSING), at
        return None, self._by_id[following]
