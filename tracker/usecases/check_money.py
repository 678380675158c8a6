"""Every ledger of the store against its own rules: sums, pairs, corrections, grants, sources, year borders."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from tracker.insight.ledger_checks import check_ledger
from tracker.insight.ledger_faults import LedgerFault
from tracker.store.documents import newest_texts
from tracker.store.frames_ledger import entries_frame
from tracker.store.frames_money import applications_frame, balances_frame
from tracker.store.pools import load_pools


def check_money(conn: Connection, municipality_code: str) -> tuple[LedgerFault, ...]:
    """What is wrong, or should be looked at, in a municipality's ledger; errors first."""
    entries = _rows(entries_frame(conn, municipality_code))
    hashes = {row["document_sha256"] for row in entries if row["document_sha256"] is not None}
    return check_ledger(
        entries,
        stated=_rows(balances_frame(conn, municipality_code)),
        applications=_rows(applications_frame(conn, municipality_code)),
        newest_texts=newest_texts(conn, hashes),
    )


def check_all_money(conn: Connection) -> tuple[LedgerFault, ...]:
    """``check_money`` for every municipality in the store."""
    codes = dict.fromkeys(pool.municipality_code for pool in load_pools(conn))
    return tuple(fault for code in codes for fault in check_money(conn, code))


def _rows(frame: Any) -> list[Mapping[Any, Any]]:
    return list(frame.to_dict("records"))
