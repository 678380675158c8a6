"""Gathers what is known of one body for those who come after: the page and the paper tell the same."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection

from tracker.danish.body_names import body_key
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.errors import NotInStore
from tracker.export.handover_report import HandoverContent, Row
from tracker.insight.budget_lines import LineBy, budget_lines
from tracker.insight.council_notes import told_notes
from tracker.insight.handover import Handover, handover_of, money_left
from tracker.insight.hearings import hearing_threads
from tracker.insight.ledger_book import open_book
from tracker.insight.overdue import meeting_days_of
from tracker.insight.reading_list import reading_list
from tracker.insight.take_overs import crossings_of
from tracker.insight.terms import not_written, seen_members
from tracker.insight.working_groups import group_histories
from tracker.store.frames import municipalities_frame
from tracker.store.frames_goals import register_frame
from tracker.store.frames_ledger import entries_frame, proposals_frame
from tracker.store.frames_meetings import meetings_frame
from tracker.store.frames_money import balances_frame, pools_frame
from tracker.store.frames_notes import notes_frame
from tracker.store.frames_since import body_attendances_frame
from tracker.store.frames_tasks import meeting_days_frame, tasks_frame
from tracker.store.frames_terms import bodies_frame, member_terms_frame, status_reports_frame, take_overs_frame


def handover_content(conn: Connection, municipality_code: str, body_id: str, today: dt.date) -> HandoverContent:
    """What one body hands on, as it stands on a day. Closed items tell nothing. Raises ``NotInStore``."""
    code = municipality_code
    body = next((row for row in _rows(bodies_frame(conn, code)) if row["id"] == body_id), None)
    if body is None:
        raise NotInStore("body", body_id)
    tasks = _rows(tasks_frame(conn, code))
    handed = _handed(conn, code, body_id, tasks, today)
    own_meetings = [row for row in _rows(meetings_frame(conn, code)) if row["body_id"] == body_id]
    members = tuple(row for row in _rows(member_terms_frame(conn, code)) if row["body_id"] == body_id)
    seen = seen_members(_rows(body_attendances_frame(conn, code)), body_id, today)
    return HandoverContent(
        body=body,
        is_invented=any(row["is_invented"] for row in _rows(municipalities_frame(conn)) if row["code"] == code),
        handed=handed,
        entered=tuple(
            row
            for row in _rows(register_frame(conn, code))
            if row["addressed_to"] and body_key(row["body"]) == body["key"]
        ),
        to_read=reading_list(handed, own_meetings, _rows(status_reports_frame(conn, code)), today),
        crossings=crossings_of(body_id, _rows(take_overs_frame(conn, code)), tasks),
        members=members,
        proposed=not_written(seen, members),
    )


def _handed(conn: Connection, code: str, body_id: str, tasks: list[Row], today: dt.date) -> Handover:
    is_one_town = code != UNKNOWN_MUNICIPALITY
    notes = told_notes(_rows(notes_frame(conn, code)), is_one_town=is_one_town)
    balances = _rows(balances_frame(conn, code))
    book = open_book(_rows(entries_frame(conn, code)), balances, _rows(proposals_frame(conn, code)))
    lines = budget_lines(book, LineBy.POOL)
    return handover_of(
        body_id,
        today,
        tasks=tasks,
        days=meeting_days_of(code, _rows(meeting_days_frame(conn, code))),
        money=money_left(_rows(pools_frame(conn, code)), lines, balances, today),
        notes=notes,
        groups=group_histories(note for note in notes if note.row["body_id"] == body_id),
        hearings=hearing_threads(notes, today, is_one_town=is_one_town),
    )


def _rows(frame: Any) -> list[Row]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
