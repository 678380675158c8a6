"""The sums that a file gives itself, held against its rows: totals, levels, columns of a row. Nothing is mended.

Where thousands or millions are counted, the rows are rounded, and their sum may differ from the rounded total by half
of the last digit a row; such a difference is told as rounding.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tracker.measuring.finance_cells import FinanceReader
from tracker.measuring.finance_levels import FinanceLevel
from tracker.measuring.finance_rows import FinanceLine, FinanceTotal
from tracker.measuring.finance_sums import KRONER
from tracker.measuring.finance_words import BALANCES, BUDGET_PARTS, FinanceField

_CONTROLLED = (*BALANCES, FinanceField.AMOUNT)


@dataclass(frozen=True, slots=True)
class FinanceDifference:
    """A sum that the file tells and the one that its rows give; ``is_rounding`` where rounding explains it."""

    field: FinanceField
    told_ore: int
    summed_ore: int
    is_rounding: bool

    @property
    def ore(self) -> int:
        """How much more the file tells than its rows give."""
        return self.told_ore - self.summed_ore


@dataclass(frozen=True, slots=True)
class FinanceControl:
    """A row that was controlled: against which rows (counted from 0, both included), and where it differs.

    ``checked`` are the fields that it told; none are where its cells are blank: then nothing was controlled. In a row
    whose own columns were controlled ``first_row`` and ``last_row`` are the row itself.
    """

    row: int
    label: str
    first_row: int
    last_row: int
    checked: tuple[FinanceField, ...]
    differences: tuple[FinanceDifference, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything differs that rounding does not explain."""
        return any(not one.is_rounding for one in self.differences)


@dataclass(frozen=True, slots=True)
class Summed:
    """The lines of a sheet with running sums, so that any stretch of them is summed at once; ``step_ore`` is half of
    the last digit that is written, and 0 where whole kroner and øre are counted."""

    lines: Sequence[FinanceLine]
    running: Mapping[FinanceField, Sequence[int]]
    half_step_ore: int

    @classmethod
    def of(cls, lines: Sequence[FinanceLine], reader: FinanceReader) -> "Summed":
        """Run through the lines once."""
        running = {
            field: tuple(accumulate((line.ore(field) or 0 for line in lines), initial=0)) for field in _CONTROLLED
        }
        return cls(lines, running, _half_step(lines, reader.unit_ore))

    def difference(self, field: FinanceField, told: int, first: int, last: int) -> FinanceDifference | None:
        """How a told sum differs from that of the lines from ``first`` up to ``last``."""
        summed = self.running[field][last] - self.running[field][first]
        if told == summed:
            return None
        slack = self.half_step_ore * (last - first + 1)
        return FinanceDifference(field, told, summed, is_rounding=abs(told - summed) <= slack)

    def control(self, total: FinanceTotal, first: int, last: int) -> FinanceControl:
        """A total held against a stretch of lines."""
        told = {one.field: one.ore for one in total.sums if one.field in _CONTROLLED}
        found = (self.difference(field, ore, first, last) for field, ore in told.items())
        ends = (self.lines[first].row, self.lines[last - 1].row) if last > first else (total.row, total.row)
        return FinanceControl(
            total.row, total.label, *ends, tuple(told), tuple(one for one in found if one is not None)
        )


def control_totals(
    totals: Sequence[FinanceTotal], lines: Sequence[FinanceLine], reader: FinanceReader
) -> tuple[FinanceControl, ...]:
    """Each total against the rows that it fits best of those that it may sum.

    These are the rows since the total before it, since the heading of a group, all rows above it, and, where none of
    them fits, the rows below it. *Hovedtotal* sums all rows.
    """
    summed = Summed.of(lines, reader)
    controls = []
    for place, total in enumerate(totals):
        before = totals[place - 1].before if place else 0
        after = totals[place + 1].before if place + 1 < len(totals) else len(lines)
        starts = [before, *total.starts, 0]
        ends = [(start, total.before) for start in (reversed(starts) if total.is_whole else starts)]
        ends += [(total.before, after), (total.before, len(lines)), (0, len(lines))]
        fitting = [summed.control(total, *one) for one in dict.fromkeys(ends) if one[0] < one[1]]
        controls.append(min(fitting, key=_misfit, default=summed.control(total, 0, 0)))
    return tuple(controls)


def control_levels(
    levels: Sequence[FinanceLevel], lines: Sequence[FinanceLine], reader: FinanceReader
) -> tuple[FinanceControl, ...]:
    """Each level against the accounts of its number."""
    summed = Summed.of(lines, reader)
    return tuple(
        summed.control(
            FinanceTotal(level.line.row, f"{level.line.number} {level.line.name}".strip(), level.line.sums, 0, ()),
            level.first,
            level.last,
        )
        for level in levels
    )


def control_rows(lines: Sequence[FinanceLine], reader: FinanceReader) -> tuple[FinanceControl, ...]:
    """The rows whose corrected budget is not what its parts make, or whose rest is not what is left of it.

    A part that is not told may be anything: such a row is controlled only where the rest of it fits. A rest is taken
    before or after what is committed, whichever most rows of the file have.
    """
    half = _half_step(lines, reader.unit_ore)
    has_committed = _rest_is_after_commitments(lines)
    controls = []
    for line in lines:
        found = [_corrected(line, half), _left(line, half, has_committed=has_committed)]
        differences = tuple(one for one in found if one is not None)
        if differences:
            label = f"{line.number} {line.name}".strip()
            checked = tuple(one.field for one in differences)
            controls.append(FinanceControl(line.row, label, line.row, line.row, checked, differences))
    return tuple(controls)


def _misfit(control: FinanceControl) -> tuple[int, int]:
    return (sum(not one.is_rounding for one in control.differences), len(control.differences))


def _corrected(line: FinanceLine, half: int) -> FinanceDifference | None:
    told = line.ore(FinanceField.CORRECTED)
    parts = [one.ore for one in line.sums if one.field in BUDGET_PARTS]
    if told is None or line.ore(FinanceField.ORIGINAL) is None or len(parts) < 2:
        return None
    return _difference(FinanceField.CORRECTED, told, sum(parts), half * (len(parts) + 1))


def _left(line: FinanceLine, half: int, *, has_committed: bool) -> FinanceDifference | None:
    told, budget, spent = (line.ore(one) for one in (FinanceField.LEFT, FinanceField.CORRECTED, FinanceField.SPENT))
    if told is None or budget is None or spent is None:
        return None
    committed = line.ore(FinanceField.COMMITTED) or 0
    return _difference(FinanceField.LEFT, told, budget - spent - (committed if has_committed else 0), half * 4)


def _rest_is_after_commitments(lines: Sequence[FinanceLine]) -> bool:
    after = before = 0
    for line in lines:
        if line.ore(FinanceField.COMMITTED):
            after += _left(line, 0, has_committed=True) is None
            before += _left(line, 0, has_committed=False) is None
    return after >= before


def _difference(field: FinanceField, told: int, summed: int, slack: int) -> FinanceDifference | None:
    if told == summed:
        return None
    return FinanceDifference(field, told, summed, is_rounding=abs(told - summed) <= slack)


def _half_step(lines: Sequence[FinanceLine], unit_ore: int) -> int:
    """Half of the smallest step that the sums of a file in thousands or millions are written in, in øre."""
    if unit_ore == KRONER:
        return 0
    step = unit_ore
    for line in lines:
        for one in line.sums:
            while step > 1 and one.ore % step:
                step //= 10
    return step // 2
