"""What was fetched from which address, so that a server is asked only for what has changed."""

import datetime as dt

from sqlalchemy import Connection

from tracker.domain.delivery import WebCopy
from tracker.store.rows import insert_rows, select_row, update_row
from tracker.store.tables import web_addresses


def save_web_copy(conn: Connection, copy: WebCopy, sha256: str, now: dt.datetime) -> None:
    """Remember the version of a stored document that its address gave, over what was remembered of the address."""
    row = {
        "address": copy.address,
        "etag": copy.etag,
        "last_modified": copy.last_modified,
        "fetched_at": now,
        "document_sha256": sha256,
    }
    if select_row(conn, web_addresses, copy.address) is None:
        insert_rows(conn, web_addresses, [row])
    else:
        update_row(conn, web_addresses, row)


def load_web_copy(conn: Connection, address: str) -> tuple[WebCopy, str] | None:
    """The version of an address that is stored, and its document; ``None`` where nothing of it is stored."""
    row = select_row(conn, web_addresses, address)
    if row is None:
        return None
    return WebCopy(row["address"], row["etag"], row["last_modified"]), row["document_sha256"]
