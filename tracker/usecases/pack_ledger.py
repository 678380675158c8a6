"""Records of the ledger to entries, with every problem noted; pure. A correction has a wrong and a right figure."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.domain.goal import Pool
from tracker.domain.ledger import EntrySource, PostedEntry, correction_ore
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_problems import ProblemCode, Problems, Record

_KEYS = (
    *("code", "kind", "amount", "year", "date", "purpose", "source", "goal", "application"),
    *("corrects", "wrong", "right", "reason", "releases", "pair"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a record of the ledger may name: the policy of the pack, its goals, and the pack's own name."""

    pack: str
    policy_id: str | None
    goal_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry and the goal it is counted to."""

    entry: PostedEntry
    goal_id: str | None


def read_ledger(pool: Pool, records: Iterable[Record], problems: Problems, known: Known) -> tuple[ReadEntry, ...]:
    """The entries of one pool in the order of the file; each may speak of those before it by ``code``."""
    found: dict[str, ReadEntry] = {}
    for record in records:
        cells = Cells(record, problems)
        cells.expect(_KEYS)
        code = cells.code()
        if code in found:
            cells.problem("code", ProblemCode.DUPLICATE_CODE, code)
        kinds = {name: one.entry.kind for name, one in found.items()}
        found[code] = ReadEntry(_entry(pool, code, cells, kinds, known.pack), goal_of(cells, known))
    return tuple(found.values())


def _entry(pool: Pool, code: str, cells: Cells, kinds: dict[str, LedgerKind], pack: str) -> PostedEntry:
    kind = cells.choice("kind", LedgerKind)
    if kind is None:
        if cells.text("kind") is None:
            cells.problem("kind", ProblemCode.MISSING)
        kind = LedgerKind.APPROPRIATION
    spoken_of = cells.text("corrects") or cells.text("releases")
    if spoken_of is not None and spoken_of not in kinds:
        cells.problem("corrects" if cells.text("corrects") else "releases", ProblemCode.UNKNOWN_CODE, spoken_of)
    wrong, right = cells.ore("wrong"), cells.ore("right")
    application, pair = cells.text("application"), cells.text("pair")
    return PostedEntry(
        id=f"{pool.id}/ledger/{code}",
        pool_id=pool.id,
        kind=kind,
        amount_ore=_amount(kind, cells, wrong, right, kinds.get(spoken_of or "")),
        year=cells.year("year"),
        origin=Origin.ENTERED,
        source=EntrySource(words=cells.text("source") or pool.source),
        date=cells.day("date"),
        purpose=cells.text("purpose"),
        application_id=f"{pool.id}/application/{application}" if application else None,
        refers_to=f"{pool.id}/ledger/{spoken_of}" if spoken_of else None,
        pair_id=f"{pool.municipality_code}/pair/{pair}" if pair else None,
        wrong_ore=wrong,
        right_ore=right,
        reason=cells.text("reason"),
        pack=pack,
    )


def _amount(kind: LedgerKind, cells: Cells, wrong: int | None, right: int | None, corrected: LedgerKind | None) -> int:
    """The sum; of a correction it follows from the two figures, which must be there with the reason."""
    if kind is LedgerKind.CORRECTION:
        for column in ("wrong", "right", "reason"):
            if cells.record.cells.get(column) in (None, ""):
                cells.problem(column, ProblemCode.MISSING)
        return correction_ore(wrong or 0, right or 0, corrected)
    ore = cells.ore("amount")
    if ore is None and cells.record.cells.get("amount") in (None, ""):
        cells.problem("amount", ProblemCode.MISSING)
    return ore or 0


def goal_of(cells: Cells, known: Known) -> str | None:
    """The goal that a record names by its code in the pack's policy."""
    code = cells.text("goal")
    if code is None:
        return None
    goal_id = f"{known.policy_id}/{code}"
    if goal_id not in known.goal_ids:
        cells.problem("goal", ProblemCode.UNKNOWN_GOAL, code)
    return goal_id
