"""An invented council's money with figures that tests can reckon with: a pool and a budget, posted as people do."""

import datetime as dt

from sqlalchemy import Engine, insert

from tracker.domain.money import LedgerKind
from tracker.store import tables
from tracker.store.engine import writing
from tracker.usecases.add_pool import add_pool
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.post_entry import NewEntry, move_money, post_entry

CODE = "173"
NOW = dt.datetime.fromisoformat("2026-11-01T12:00")
PAPER = "Bilag 7"
POLICY, GOAL = f"{CODE}/politik", f"{CODE}/politik/1"


def add_municipality(store: Engine) -> None:
    """An invented town with one goal."""
    with writing(store) as connection:
        put = connection.execute
        put(insert(tables.municipalities).values(code=CODE, name="Opdigtet", is_invented=True))
        years = {"period_first": 2025, "period_last": 2028}
        put(insert(tables.policies).values(id=POLICY, municipality_code=CODE, title="Politikken", **years))
        goal = {"id": GOAL, "policy_id": POLICY, "kind": "goal", "code": "1", "position": 1, "title": "Flere mødes"}
        put(insert(tables.goals).values(**goal))


def fill_money(store: Engine) -> tuple[str, str]:
    """The ids of the pool and the budget.

    2026: the pool was given 100.000, got 38.000 from 2025, granted 30.000 and has 20.000 set aside; 88.000 are left.
    The budget was given 500.000 and has spent 510.000.
    """
    add_municipality(store)
    pool = add_pool(store, CODE, "Rådet", "Puljen", PoolKind.POOL, now=NOW, source=PAPER).id
    budget = add_pool(store, CODE, "Udvalget", "Driften", PoolKind.BUDGET, now=NOW, source=PAPER).id
    _post(store, pool, (LedgerKind.APPROPRIATION, 90_000), dt.date(2025, 1, 2), "Bevilling 2025")
    _post(store, pool, (LedgerKind.GRANT, 52_000), dt.date(2025, 5, 2), "Koret")
    _post(store, pool, (LedgerKind.APPROPRIATION, 100_000), dt.date(2026, 1, 2), "Bevilling 2026")
    move_money(
        *(store, LedgerKind.CARRY_OVER, 3_800_000, (pool, 2025), (pool, 2026)),
        now=NOW,
        date=dt.date(2026, 2, 1),
        purpose="Overført",
        source=PAPER,
    )
    _post(store, pool, (LedgerKind.GRANT, 30_000), dt.date(2026, 3, 2), "Skakklubben")
    _post(store, pool, (LedgerKind.COMMITMENT, 20_000), dt.date(2026, 4, 2), "Kulturdagen")
    _post(store, budget, (LedgerKind.APPROPRIATION, 500_000), dt.date(2026, 1, 2), "Budget 2026")
    _post(store, budget, (LedgerKind.EXPENDITURE, 510_000), dt.date(2026, 6, 2), "Lokaler")
    return pool, budget


def _post(store: Engine, pool: str, sum: tuple[LedgerKind, int], day: dt.date, purpose: str) -> None:
    kind, kroner = sum
    new = NewEntry(pool, kind, kroner * 100, day.year, PAPER, day, purpose)
    post_entry(store, new, now=NOW, actor="Ane")
