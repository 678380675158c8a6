"""Records of budgets, pools, their movements and applications to values, with every problem noted; pure."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from tracker.domain.goal import EnteredLedgerEntry, GrantApplication, Pool
from tracker.domain.money import LedgerKind
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_problems import ProblemCode, Problems, Record

_Kind = TypeVar("_Kind", bound=StrEnum)
_POOL_KEYS = ("code", "body", "name", "kind", "rules", "source", "ledger", "applications")
_LEDGER_KEYS = ("code", "kind", "amount", "year", "date", "purpose", "source")
_APPLICATION_KEYS = (
    *("code", "applicant", "purpose", "applied", "granted"),
    *("year", "date", "state", "reason", "source"),
)


class PoolKind(StrEnum):
    """What money a pool is."""

    BUDGET = "budget"
    """A body's or an effort's money for the year."""
    POOL = "pool"
    """Money to be applied for."""


class ApplicationState(StrEnum):
    """What became of an application."""

    APPLIED = "applied"
    """Received, not yet decided."""
    GRANTED = "granted"
    """Granted in full."""
    PARTLY = "partly"
    """Granted with less than was applied for."""
    REFUSED = "refused"


def read_pools(
    municipality_code: str, policy_id: str | None, records: Iterable[Record], problems: Problems
) -> tuple[tuple[Pool, ...], tuple[EnteredLedgerEntry, ...], tuple[GrantApplication, ...]]:
    """Budgets and pools with what moved in them and who applied."""
    pools: dict[str, Pool] = {}
    ledger: list[EnteredLedgerEntry] = []
    applications: list[GrantApplication] = []
    for record in records:
        cells = Cells(record, problems)
        cells.expect(_POOL_KEYS)
        pool = _pool(municipality_code, policy_id, cells)
        if pool.id in pools:
            cells.problem("code", ProblemCode.DUPLICATE_CODE, pool.id)
        pools[pool.id] = pool
        ledger.extend(_movement(pool, Cells(one, problems)) for one in cells.records("ledger"))
        applications.extend(_application(pool, Cells(one, problems)) for one in cells.records("applications"))
        _each_once([one.id for one in ledger], cells, "ledger")
        _each_once([one.id for one in applications], cells, "applications")
    return tuple(pools.values()), tuple(ledger), tuple(applications)


def _pool(municipality_code: str, policy_id: str | None, cells: Cells) -> Pool:
    kind = cells.choice("kind", PoolKind) or _needed(cells, "kind", PoolKind.BUDGET)
    return Pool(
        id=f"{municipality_code}/pool/{cells.code()}",
        municipality_code=municipality_code,
        body=cells.needed("body"),
        name=cells.needed("name"),
        kind=kind.value,
        policy_id=policy_id,
        rules=cells.text("rules"),
        source=cells.text("source"),
    )


def _movement(pool: Pool, cells: Cells) -> EnteredLedgerEntry:
    cells.expect(_LEDGER_KEYS)
    kind = cells.choice("kind", LedgerKind) or _needed(cells, "kind", LedgerKind.APPROPRIATION)
    return EnteredLedgerEntry(
        id=f"{pool.id}/ledger/{cells.code()}",
        pool_id=pool.id,
        kind=kind.value,
        amount_ore=_needed_ore(cells, "amount"),
        year=cells.year("year"),
        date=cells.day("date"),
        purpose=cells.text("purpose"),
        source=cells.text("source") or pool.source,
    )


def _application(pool: Pool, cells: Cells) -> GrantApplication:
    cells.expect(_APPLICATION_KEYS)
    state = cells.choice("state", ApplicationState) or _needed(cells, "state", ApplicationState.APPLIED)
    granted = cells.ore("granted")
    if granted is None and state in (ApplicationState.GRANTED, ApplicationState.PARTLY):
        cells.problem("granted", ProblemCode.MISSING)
    return GrantApplication(
        id=f"{pool.id}/application/{cells.code()}",
        pool_id=pool.id,
        applicant=cells.needed("applicant"),
        purpose=cells.needed("purpose"),
        applied_ore=_needed_ore(cells, "applied"),
        year=cells.year("year"),
        state=state.value,
        granted_ore=granted,
        date=cells.day("date"),
        reason=cells.text("reason"),
        source=cells.text("source") or pool.source,
    )


def _needed_ore(cells: Cells, column: str) -> int:
    ore = cells.ore(column)
    if ore is None and cells.record.cells.get(column) in (None, ""):
        cells.problem(column, ProblemCode.MISSING)
    return ore or 0


def _needed(cells: Cells, column: str, stand_in: _Kind) -> _Kind:
    if cells.text(column) is None:
        cells.problem(column, ProblemCode.MISSING)
    return stand_in


def _each_once(ids: list[str], cells: Cells, column: str) -> None:
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        cells.problem(column, ProblemCode.DUPLICATE_CODE, twice.rpartition("/")[2])
