"""Budget follow-up from the store as an Excel file with live formulas; private applicants are masked in it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection, Engine

from tracker.errors import NotInStore
from tracker.export.budget_workbook import BudgetExtract, write_budget_workbook
from tracker.insight.budget_course import forecasts_of, lines_of_year, narrow, readings_of, usual_year
from tracker.insight.budget_lines import BudgetLine, LineBy
from tracker.insight.counted_entries import Proposals
from tracker.insight.ledger_book import open_book
from tracker.store.engine import reading
from tracker.store.frames import municipalities_frame
from tracker.store.frames_ledger import (
    deviation_notes_frame,
    entries_frame,
    ledger_imports_frame,
    proposals_frame,
)
from tracker.store.frames_money import applications_frame, balances_frame, pools_frame

Row = Mapping[str, Any]
SPLIT_NAMES: Mapping[LineBy, str] = {
    LineBy.POOL: "puljer og budgetter",
    LineBy.ACCOUNT: "konti",
    LineBy.BODY: "råd og udvalg",
    LineBy.GOAL: "mål",
    LineBy.FOCUS_AREA: "indsatsområder",
    LineBy.YEAR: "år",
}


@dataclass(frozen=True, slots=True)
class BudgetWish:
    """What the file is to hold: the year that *Økonomi* opens with where none is named, all pools where none is.

    ``address`` is where the dashboard answers, ``https://host``: entries lead to their sentences there.
    """

    municipality_code: str
    year: int | None = None
    by: LineBy = LineBy.POOL
    pool_id: str | None = None
    proposals: Proposals = Proposals.WHERE_ALONE
    address: str | None = None


def write_budget(engine: Engine, wish: BudgetWish, today: dt.date) -> bytes:
    """The bytes of the .xlsx file. Raises ``NotInStore`` for a municipality or pool that is not there."""
    with reading(engine) as conn:
        return write_budget_workbook(budget_extract(conn, wish, today))


def budget_extract(conn: Connection, wish: BudgetWish, today: dt.date) -> BudgetExtract:
    """What the file tells, read from the store."""
    code = wish.municipality_code
    place = next((row for row in _rows(municipalities_frame(conn)) if row["code"] == code), None)
    if place is None:
        raise NotInStore("municipality", code)
    pools = {row["id"]: row["name"] for row in _rows(pools_frame(conn, code))}
    if wish.pool_id is not None and wish.pool_id not in pools:
        raise NotInStore("pool", wish.pool_id)
    proposals = _rows(proposals_frame(conn, code))
    book = open_book(_rows(entries_frame(conn, code)), _rows(balances_frame(conn, code)), proposals, wish.proposals)
    own = narrow(book, wish.pool_id)
    year = wish.year or usual_year((effect.row["year"] for effect in own.effects), today.year) or today.year
    lines = lines_of_year(own, wish.by, year)
    readings = readings_of(own.effects, _rows(ledger_imports_frame(conn, code)))
    return BudgetExtract(
        municipality=place["name"],
        scope=f"{pools[wish.pool_id] if wish.pool_id else 'alle'} pr. {SPLIT_NAMES[wish.by]}",
        as_of=today,
        lines=lines,
        year=year,
        is_invented=bool(place["is_invented"]),
        applications=[
            row
            for row in _rows(applications_frame(conn, code))
            if row["year"] == year and wish.pool_id in {None, row["pool_id"]}
        ],
        forecasts=forecasts_of(own, wish.by, year, today, readings),
        notes=_notes(_rows(deviation_notes_frame(conn, code)), wish.by, year),
        doors={} if wish.address is None else _doors(lines, code, wish.address),
    )


def _notes(notes: Iterable[Row], by: LineBy, year: int) -> dict[str | int | None, str]:
    """What was said of a line, the newest words first; of other splits than accounts and pools nothing is said.

    What is said of an account is not said of the whole of its pool.
    """
    found: dict[str | int | None, str] = {}
    for row in notes:
        key = {LineBy.ACCOUNT: row["account_id"], LineBy.POOL: row["pool_id"]}.get(by)
        is_of_pool = by is not LineBy.POOL or row["account_id"] is None
        if row["year"] == year and key is not None and is_of_pool:
            found[key] = f"{found[key]} / {row['text']}" if key in found else row["text"]
    return found


def _doors(lines: Iterable[BudgetLine], code: str, address: str) -> dict[str, str]:
    """Where the sentence of each entry is shown, by the entry's id; one whose document is gone has no door."""
    found = {}
    for line in lines:
        for effect in line.effects:
            row = effect.row
            if row["document_sha256"] and row["is_source_there"]:
                place = {"dok": row["document_sha256"], "fra": row["span_start"], "til": row["span_end"]}
                found[effect.id] = f"{address.rstrip('/')}/kilde?{urlencode({'kommune': code, **place})}"
    return found


def _rows(frame: Any) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
