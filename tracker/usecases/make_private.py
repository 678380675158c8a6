"""A person says that an applicant entered as an association is a private person, whatever was answered."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Connection, Engine

from tracker.domain.applicant import without_names
from tracker.domain.goal import GrantApplication
from tracker.errors import ChangedMeanwhile
from tracker.store import pools
from tracker.store.engine import writing
from tracker.store.private_words import PrivateNames
from tracker.usecases.application_records import load_one, store_one
from tracker.usecases.entering import By
from tracker.usecases.private_words import take_out


def make_private(
    engine: Engine, application_id: str, *, now: dt.datetime, actor: str | None = None
) -> GrantApplication:
    """Hide the applicant's name from now on and take it out of all words around it, the ledger's too.

    It is kept in its one column, for as long as a private name is kept. Raises ``NotInStore``, and ``ChangedMeanwhile``
    where the applicant is private already or forgotten.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        before = load_one(conn, application_id)
        name = before.applicant
        if before.is_private or name is None:
            raise ChangedMeanwhile("application", application_id)
        after = replace(
            before,
            is_private=True,
            purpose=without_names(before.purpose, (), name) or before.purpose,
            reason=without_names(before.reason, (), name),
            source=without_names(before.source, (), name),
        )
        store_one(conn, before, after, by)
        take_out(conn, _code_of(conn, before.pool_id), PrivateNames({before.id: name}), by)
    return after


def _code_of(conn: Connection, pool_id: str) -> str:
    return next(pool.municipality_code for pool in pools.load_pools(conn) if pool.id == pool_id)
