"""A paper from the store, in the format a person asks for."""

import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum

from sqlalchemy import Connection, Engine

from tracker.errors import NotInStore
from tracker.export.excel import write_excel
from tracker.export.markdown import write_markdown
from tracker.export.report import Report, without_contacts
from tracker.export.status_report import StatusContent, status_report
from tracker.export.word import write_word
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines
from tracker.insight.ledger_book import open_book
from tracker.insight.series import SMALL_GROUP
from tracker.insight.standing import stand
from tracker.store.engine import reading
from tracker.store.frames import municipalities_frame, policies_frame
from tracker.store.frames_decisions import decisions_frame
from tracker.store.frames_goals import policy_content, policy_of, register_frame
from tracker.store.frames_ledger import entries_frame, proposals_frame
from tracker.store.frames_money import balances_frame, pools_frame
from tracker.store.frames_tasks import tasks_frame
from tracker.usecases.measuring import measuring_of


class ReportFormat(StrEnum):
    """The formats a report is written in."""

    WORD = "docx"
    EXCEL = "xlsx"
    MARKDOWN = "md"


_WRITERS: Mapping[ReportFormat, Callable[[Report], bytes]] = {
    ReportFormat.WORD: write_word,
    ReportFormat.EXCEL: write_excel,
    ReportFormat.MARKDOWN: write_markdown,
}


def write_status_report(
    engine: Engine,
    municipality_code: str,
    format: ReportFormat,
    today: dt.date,
    policy_id: str | None = None,
    *,
    small_group: int = SMALL_GROUP,
) -> bytes:
    """The status of a municipality's policy (its newest where none is named). Raises ``NotInStore``.

    Closed items are in none of it: what is shown to everybody is what a paper may hold.
    """
    with reading(engine) as conn:
        places = {row["code"]: row for row in municipalities_frame(conn).to_dict("records")}
        if municipality_code not in places:
            raise NotInStore("municipality", municipality_code)
        known = list(policies_frame(conn, municipality_code)["id"])
        chosen = policy_id or next(iter(known), None)
        if chosen is None or chosen not in known:
            raise NotInStore("policy", policy_id or municipality_code)
        entered = policy_content(conn, chosen)
        pools = pools_frame(conn, municipality_code).to_dict("records")
        content = StatusContent(
            policy=policy_of(conn, chosen),
            is_invented=bool(places[municipality_code]["is_invented"]),
            standing=stand(entered.goals, measuring_of(entered, small_group), entered.statuses, today),
            reports=entered.reports,
            treatments=entered.treatments,
            wishes=entered.wishes,
            tasks=tasks_frame(conn, municipality_code).to_dict("records"),
            decisions=decisions_frame(conn, municipality_code).to_dict("records"),
            register=register_frame(conn, municipality_code).to_dict("records"),
            lines=_lines(conn, municipality_code),
            pool_names={pool["id"]: pool["name"] for pool in pools},
        )
    return _WRITERS[format](without_contacts(status_report(content, today)))


def _lines(conn: Connection, municipality_code: str) -> tuple[BudgetLine, ...]:
    """The money as Økonomi counts it: proposals only where a pool and year has no entry at all."""
    book = open_book(
        entries_frame(conn, municipality_code).to_dict("records"),
        balances_frame(conn, municipality_code).to_dict("records"),
        proposals_frame(conn, municipality_code).to_dict("records"),
    )
    return budget_lines(book, LineBy.POOL)
