"""That nobody had applied to a pool by a day, as people say it; what minutes say of it is stored with their items."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select

from tracker.domain.ledger import EntrySource, NoApplications
from tracker.store.entered_rows import Entry, Tally, save_row
from tracker.store.rows import delete_row, select_row
from tracker.store.tables import no_applications


def save_no_applications(conn: Connection, fact: NoApplications, entry: Entry) -> Tally:
    """Store what a person says; the source's words and the day are what there is of it."""
    return save_row(conn, no_applications, _row_of(fact), entry)


def delete_no_applications(conn: Connection, fact_id: str) -> None:
    """Take a person's word back."""
    delete_row(conn, no_applications, fact_id)


def load_said(conn: Connection, fact_id: str) -> NoApplications | None:
    """What a person said, by its id; ``None`` for what was read in minutes, too."""
    row = select_row(conn, no_applications, fact_id)
    if row is None or row["item_id"] is not None:
        return None
    return NoApplications(row["id"], row["pool_id"], row["date"], row["year"], EntrySource(words=row["source"]))


def ids_of_pool(conn: Connection, pool_id: str) -> frozenset[str]:
    """The ids of all that is said of a pool."""
    query = select(no_applications.c.id).where(no_applications.c.pool_id == pool_id)
    return frozenset(conn.execute(query).scalars())


def _row_of(fact: NoApplications) -> dict[str, Any]:
    row = {name: value for name, value in asdict(fact).items() if name != "source"}
    return {**row, "source": fact.source.words}
