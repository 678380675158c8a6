"""The same indicator elsewhere: the whole country and other municipalities, by the standard code they share."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.measuring import Indicator, Measurement
from tracker.figures.indicator import Beside
from tracker.insight.series import is_withheld
from tracker.store.frames import WHOLE_COUNTRY
from tracker.store.frames_compare import comparisons_frame
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import small_group

_PERCENT = frozenset({"%", "procent", "pct.", "pct"})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Others' figures of one indicator, and where they can be opened."""

    beside: Beside
    definition: str | None
    municipality_code: str
    policy_id: str
    goal_id: str
    source: str | None


def elsewhere_of(policy_id: str, indicator: Indicator) -> tuple[Elsewhere, ...]:
    """Those with the indicator's standard code and unit; small groups are kept back as one's own are."""
    if indicator.standard_code is None:
        return ()
    return group_elsewhere(load_rows(comparisons_frame, policy_id), indicator, small_group())


def group_elsewhere(rows: Sequence[Row], indicator: Indicator, limit: int) -> tuple[Elsewhere, ...]:
    """One an indicator of another municipality, in the order of the rows."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        same = row["standard_code"] == indicator.standard_code and is_same_unit(row["unit"], indicator.unit)
        if same and not is_withheld(_figure(row), limit, row["unit"]):
            found.setdefault(row["indicator_id"], []).append(row)
    return tuple(_elsewhere(own) for own in found.values())


def is_same_unit(one: str, other: str) -> bool:
    """Whether two units mean the same; per cent is written in several ways."""
    return one == other or {one, other} <= _PERCENT


def _elsewhere(rows: Sequence[Row]) -> Elsewhere:
    first = rows[0]
    name = "Hele landet" if first["municipality_code"] == WHOLE_COUNTRY else first["municipality"]
    return Elsewhere(
        Beside(name, tuple(_figure(row) for row in rows)),
        first["definition"],
        first["municipality_code"],
        first["policy_id"],
        first["goal_id"],
        rows[-1]["source"],
    )


def _figure(row: Row) -> Measurement:
    persons = None if row["persons"] is None else int(row["persons"])
    return Measurement(
        row["indicator_id"],
        row["date"],
        row["value"],
        source=row["source"],
        note=row["note"],
        persons=persons,
        source_cell=row["source_cell"],
        source_text=row["source_text"],
    )
