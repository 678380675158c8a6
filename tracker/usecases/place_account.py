"""A person says which budget an account of the finance system belongs to, and which goal it is spent on."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Engine

from tracker.domain.ledger import Account
from tracker.errors import NotInStore
from tracker.store import pools
from tracker.store.engine import writing
from tracker.store.finance_files import load_accounts, save_accounts
from tracker.store.policies import load_goal
from tracker.usecases.entering import By, enter


def place_account(
    engine: Engine,
    municipality_code: str,
    account_id: str,
    pool_id: str | None,
    goal_id: str | None,
    *,
    now: dt.datetime,
    actor: str | None = None,
) -> Account:
    """Store where an account belongs; entries of it without a goal of their own count to its goal.

    What is posted already stays in the pool where it was posted. Raises ``NotInStore``.
    """
    with writing(engine) as conn:
        before = next((one for one in load_accounts(conn, municipality_code) if one.id == account_id), None)
        if before is None:
            raise NotInStore("account", account_id)
        if pool_id is not None and pool_id not in {one.id for one in pools.load_pools(conn, municipality_code)}:
            raise NotInStore("pool", pool_id)
        if goal_id is not None:
            load_goal(conn, goal_id)
        after = replace(before, pool_id=pool_id, goal_id=goal_id)
        enter(conn, "account", account_id, save_accounts, after, by=By(now, actor), before=before)
    return after
