"""A person says that a pool had got no applications by a day: a fact with its day and source, never a nought."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.ledger import EntrySource, NoApplications
from tracker.errors import NotInStore
from tracker.store import pools
from tracker.store.engine import writing
from tracker.store.entered_rows import free_id
from tracker.store.no_applications import delete_no_applications, ids_of_pool, load_said, save_no_applications
from tracker.usecases.entering import By, told, write_journal
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.private_words import note_private_names

NOUN = "no_applications"
_PLACE = "Ingen ansøgninger"


def say_no_applications(
    engine: Engine,
    pool_id: str,
    day: dt.date,
    source: str | None,
    *,
    now: dt.datetime,
    year: int | None = None,
    actor: str | None = None,
) -> NoApplications:
    """Store that nobody had applied by ``day``; ``year`` is the pool's year, and that of the day where it is not given.

    Raises ``NotInStore``, and ``RejectedTable`` for a day to come, a day on which somebody had applied for the year,
    for neither source nor author, and for a source that names a private applicant.
    """
    with writing(engine) as conn:
        if pool_id not in {pool.id for pool in pools.load_pools(conn)}:
            raise NotInStore("pool", pool_id)
        of_year = day.year if year is None else year
        problems = Problems(_PLACE)
        if told(source) is None and told(actor) is None:
            problems.add(_PLACE, "Kilde eller navn på den, der skriver,", ProblemCode.MISSING)
        if day > now.date():
            problems.add(_PLACE, "Dato", ProblemCode.AFTER_TODAY, day.isoformat())
        applied = [one for one in pools.load_applications(conn, pool_id) if one.year == of_year]
        if any(one.date is not None and one.date <= day for one in applied):
            problems.add(_PLACE, "Dato", ProblemCode.HAS_APPLICATIONS, day.isoformat())
        note_private_names(problems, conn, pool_id, {"Kilde": source})
        problems.raise_if_any()
        new_id = free_id(f"{pool_id}/none/", ids_of_pool(conn, pool_id))
        fact = NoApplications(new_id, pool_id, day, of_year, EntrySource(words=told(source)))
        by = By(now, actor)
        save_no_applications(conn, fact, by.entry)
        write_journal(conn, NOUN, fact.id, by, before=None, after=fact)
    return fact


def take_no_applications_back(engine: Engine, fact_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Take back what a person said; what minutes say stays. Raises ``NotInStore``."""
    with writing(engine) as conn:
        fact = load_said(conn, fact_id)
        if fact is None:
            raise NotInStore(NOUN, fact_id)
        delete_no_applications(conn, fact_id)
        write_journal(conn, NOUN, fact_id, By(now, actor), before=fact, after=None)
