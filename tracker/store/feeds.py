"""What a feed listed when it was last fetched, so that its server need not send it again while it is the same.

It is a memory of this machine and no fact: it stands beside the store's version, and a dump is without it.
"""

import hashlib
import json
from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.domain.delivery import WebCopy
from tracker.store.rows import delete_row, insert_rows, select_row
from tracker.store.tables import store_meta


def save_feed(conn: Connection, copy: WebCopy, links: Sequence[str]) -> None:
    """Remember the version of a feed and its addresses, over what was remembered; nothing where it has no version."""
    key = _key(copy.address)
    delete_row(conn, store_meta, key)
    if copy.etag or copy.last_modified:
        value = json.dumps({"etag": copy.etag, "last_modified": copy.last_modified, "links": list(links)})
        insert_rows(conn, store_meta, [{"key": key, "value": value}])


def load_feed(conn: Connection, address: str) -> tuple[WebCopy, tuple[str, ...]] | None:
    """The version of a feed that was fetched last and its addresses; ``None`` where none is remembered."""
    row = select_row(conn, store_meta, _key(address))
    if row is None:
        return None
    value = json.loads(row["value"])
    return WebCopy(address, value["etag"], value["last_modified"]), tuple(value["links"])


def _key(address: str) -> str:
    """A digest: an address may be longer than a key of an index may be."""
    return f"feed {hashlib.sha256(address.encode()).hexdigest()}"
