"""Records of budgets, pools, their movements and applications to values, with every problem noted; pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.ledger import EntrySource, NoApplications, PoolRules
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_ledger import Known, ReadEntry, goal_of, read_ledger
from tracker.usecases.pack_problems import ProblemCode, Problems, Record

_Kind = TypeVar("_Kind", bound=StrEnum)
_POOL_KEYS = (
    *("code", "body", "name", "kind", "rules", "conditions", "source", "ledger", "applications", "no_applications"),
)
_NONE_KEYS = ("date", "year", "source")
_CONDITION_KEYS = (
    *("valid_from", "ceiling", "yearly_per_applicant", "deadline", "supports", "excludes"),
    *("answer_days", "accounts_due_days", "retention_months", "source"),
)
_APPLICATION_KEYS = (
    *("code", "applicant", "private", "purpose", "applied", "granted", "limited_by_pool", "year", "date"),
    *("state", "reason", "decided", "withdrawn", "paid", "paid_on", "accounted", "accounted_on", "goal", "source"),
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
    WITHDRAWN = "withdrawn"
    """Taken back by the applicant."""


@dataclass(frozen=True, slots=True)
class PackMoney:
    """The money of a data pack."""

    pools: tuple[Pool, ...]
    rules: tuple[PoolRules, ...]
    ledger: tuple[ReadEntry, ...]
    applications: tuple[GrantApplication, ...]
    none: tuple[NoApplications, ...]


def read_pools(municipality_code: str, records: Iterable[Record], problems: Problems, known: Known) -> PackMoney:
    """Budgets and pools with their rules, what moved in them and who applied."""
    pools: dict[str, Pool] = {}
    rules: list[PoolRules] = []
    ledger: list[ReadEntry] = []
    applications: list[GrantApplication] = []
    none: list[NoApplications] = []
    for record in records:
        cells = Cells(record, problems)
        cells.expect(_POOL_KEYS)
        pool = _pool(municipality_code, known.policy_id, cells)
        if pool.id in pools:
            cells.problem("code", ProblemCode.DUPLICATE_CODE, pool.id)
        pools[pool.id] = pool
        rules.extend(_rules(pool, Cells(one, problems)) for one in cells.records("conditions"))
        ledger.extend(read_ledger(pool, cells.records("ledger"), problems, known))
        asked = [_application(pool, Cells(one, problems), known) for one in cells.records("applications")]
        _each_once([one.id for one in asked], cells, "applications")
        applications.extend(asked)
        none.extend(_no_applications(pool, Cells(one, problems)) for one in cells.records("no_applications"))
    return PackMoney(tuple(pools.values()), tuple(rules), tuple(ledger), tuple(applications), tuple(none))


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


def _rules(pool: Pool, cells: Cells) -> PoolRules:
    cells.expect(_CONDITION_KEYS)
    first = cells.day("valid_from")
    return PoolRules(
        id=f"{pool.id}/rules/{first.isoformat() if first else 'always'}",
        pool_id=pool.id,
        valid_from=first,
        ceiling_ore=cells.ore("ceiling"),
        yearly_per_applicant_ore=cells.ore("yearly_per_applicant"),
        deadline=cells.text("deadline"),
        supports=cells.text("supports"),
        excludes=cells.text("excludes"),
        answer_days=cells.whole("answer_days"),
        accounts_due_days=cells.whole("accounts_due_days"),
        retention_months=cells.whole("retention_months"),
        source=cells.text("source") or pool.source,
    )


def _no_applications(pool: Pool, cells: Cells) -> NoApplications:
    """That nobody had applied by a day, which must be told."""
    cells.expect(_NONE_KEYS)
    day = cells.day("date")
    if day is None and cells.text("date") is None:
        cells.problem("date", ProblemCode.MISSING)
    source = EntrySource(words=cells.text("source") or pool.source)
    return NoApplications(f"{pool.id}/none/{day}", pool.id, day, cells.year("year"), source)


def _application(pool: Pool, cells: Cells, known: Known) -> GrantApplication:
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
        is_private=cells.truth("private"),
        is_limited_by_pool=cells.truth("limited_by_pool"),
        decided_on=cells.day("decided"),
        withdrawn_on=cells.day("withdrawn"),
        paid_ore=cells.ore("paid"),
        paid_on=cells.day("paid_on"),
        accounted_ore=cells.ore("accounted"),
        accounted_on=cells.day("accounted_on"),
        goal_id=goal_of(cells, known),
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
