"""A person says why spending differs from the budget, as of a day; earlier words stay as they were."""

import datetime as dt

from sqlalchemy import Connection, Engine

from tracker.domain.ledger import DeviationNote
from tracker.errors import NotInStore
from tracker.store import pools
from tracker.store.deviation_notes import load_deviation_notes, save_deviation_notes
from tracker.store.engine import writing
from tracker.store.entered_rows import free_id
from tracker.store.finance_files import load_accounts
from tracker.usecases.entering import By, check_form, enter, reject
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.post_entry import check_year
from tracker.usecases.private_words import refuse_private_names

_PLACE = "Forklaringen"


def explain_deviation(
    engine: Engine,
    pool_id: str,
    year: int,
    text: str,
    *,
    as_of: dt.date,
    now: dt.datetime,
    account_id: str | None = None,
    actor: str | None = None,
) -> DeviationNote:
    """Store an explanation of a pool's year, or of one account in it. Raises ``RejectedTable`` and ``NotInStore``.

    A text that names a private applicant is refused, and so are a day to come and a year that must be a typing error.
    """
    check_form({"text": text}, "text")
    check_year(year)
    if as_of > now.date():
        reject("as_of", ProblemCode.AFTER_TODAY, as_of.isoformat())
    with writing(engine) as conn:
        _check_places(conn, pool_id, account_id)
        refuse_private_names(conn, pool_id, _PLACE, {"Teksten": text})
        new_id = free_id(f"{pool_id}/deviation/", {note.id for note in load_deviation_notes(conn, pool_id)})
        note = DeviationNote(new_id, pool_id, year, as_of, text.strip(), account_id)
        enter(conn, "deviation_note", note.id, save_deviation_notes, note, by=By(now, actor))
    return note


def _check_places(conn: Connection, pool_id: str, account_id: str | None) -> None:
    pool = next((one for one in pools.load_pools(conn) if one.id == pool_id), None)
    if pool is None:
        raise NotInStore("pool", pool_id)
    if account_id is not None and account_id not in {one.id for one in load_accounts(conn, pool.municipality_code)}:
        raise NotInStore("account", account_id)
