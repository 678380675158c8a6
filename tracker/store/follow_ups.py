"""Tasks, promises, requests, referrals and postponements, and what became of them."""

import datetime as dt
import hashlib
import unicodedata
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from tracker.domain.follow_up import Deadline, Duty, FollowUp, FollowUpKind, FollowUpState, Responsible, ResponsibleKind
from tracker.domain.source import Origin
from tracker.domain.thread import ThreadEvent
from tracker.errors import NotInStore
from tracker.store.rows import Row, quote_columns, quote_of, select_row, select_rows, update_row
from tracker.store.tables import follow_ups

_FIRST_STATE = {
    FollowUpKind.TASK: FollowUpState.OPEN,
    FollowUpKind.PROMISE: FollowUpState.OPEN,
    FollowUpKind.REQUEST: FollowUpState.OPEN,
    FollowUpKind.QUESTION: FollowUpState.OPEN,
    FollowUpKind.REFERRAL: FollowUpState.OPEN,
    FollowUpKind.POSTPONEMENT: FollowUpState.POSTPONED,
}


def follow_up_id(item_id: str, sentence: str) -> str:
    """The item's id and a hash of the folded sentence: the same sentence has the same id after a re-import."""
    folded = " ".join(unicodedata.normalize("NFC", sentence).casefold().split())
    return f"{item_id}#{hashlib.sha256(folded.encode()).hexdigest()[:10]}"


def follow_up_rows(found: Sequence[FollowUp], item_id: str, kept_ids: Mapping[str, str]) -> list[Row]:
    """The rows of an item's follow-ups as the machine sees them; ``kept_ids`` maps a sentence to its stored id."""
    rows: list[Row] = []
    taken: set[str] = set()
    for position, follow_up in enumerate(found, 1):
        first = kept_ids.get(follow_up.quote.text) or follow_up_id(item_id, follow_up.quote.text)
        its_id, times = first, 1
        while its_id in taken:
            times += 1
            its_id = f"{first}~{times}"
        taken.add(its_id)
        rows.append(_row(follow_up, item_id, its_id, position))
    return rows


def load_follow_ups(conn: Connection, item_id: str) -> tuple[FollowUp, ...]:
    """An item's follow-ups in order."""
    rows = sorted(select_rows(conn, follow_ups, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(
        FollowUp(
            quote=quote_of(row),
            kind=FollowUpKind(row["kind"]),
            responsible=row["responsible"],
            addressed_to=row["addressed_to"],
            due=_deadline(row),
            resolved=_resolved(row),
            duty=Duty(row["duty"]),
        )
        for row in rows
    )


def load_state(conn: Connection, id: str) -> FollowUpState:
    """What became of a follow-up, as far as the store knows. Raises ``NotInStore``."""
    row = select_row(conn, follow_ups, id)
    if row is None:
        raise NotInStore("follow_up", id)
    return FollowUpState(row["state"])


def save_state(
    conn: Connection,
    id: str,
    state: FollowUpState,
    *,
    note: str | None,
    by: str | None,
    at: dt.datetime | None,
    origin: Origin = Origin.ENTERED,
) -> None:
    """Write a person's word on what became of a follow-up; with ``Origin.READ`` the machine's counts again."""
    row = {
        "id": id,
        "state": state.value,
        "state_origin": origin.value,
        "state_note": note,
        "state_by": by,
        "state_at": at,
    }
    update_row(conn, follow_ups, row)


def save_answer(conn: Connection, id: str, event: ThreadEvent) -> None:
    """Write which sentence answered a follow-up."""
    row = {
        "id": id,
        "answer_item_id": event.item_id,
        "answer_text": event.quote.text,
        "answer_start": event.quote.span.start,
        "answer_end": event.quote.span.end,
        "closed_by": event.by,
        "replaced_by_id": event.replaced_by,
        "is_answered_after": event.is_after_meeting,
    }
    update_row(conn, follow_ups, row)


def _row(follow_up: FollowUp, item_id: str, id: str, position: int) -> Row:
    due = follow_up.due
    return {
        "item_id": item_id,
        "id": id,
        "position": position,
        "kind": follow_up.kind.value,
        **quote_columns(follow_up.quote),
        "responsible": follow_up.responsible,
        "responsible_kind": follow_up.resolved.kind.value if follow_up.resolved else None,
        "responsible_name": follow_up.resolved.name if follow_up.resolved else None,
        "addressed_to": follow_up.addressed_to,
        "due_text": due.text if due else None,
        "due_earliest": due.earliest if due else None,
        "due_latest": due.latest if due else None,
        "due_is_condition": due.is_condition if due else False,
        "state": _FIRST_STATE[follow_up.kind].value,
        "state_origin": Origin.READ.value,
        "state_note": None,
        "state_by": None,
        "state_at": None,
        "answer_item_id": None,
        "answer_text": None,
        "answer_start": None,
        "answer_end": None,
        "duty": follow_up.duty.value,
        "closed_by": None,
        "until_text": None,
        "until_earliest": None,
        "until_latest": None,
        "replaced_by_id": None,
        "is_answered_after": None,
    }


def _deadline(row: Row) -> Deadline | None:
    if row["due_text"] is None:
        return None
    return Deadline(row["due_text"], row["due_earliest"], row["due_latest"], row["due_is_condition"])


def _resolved(row: Row) -> Responsible | None:
    if row["responsible_kind"] is None:
        return None
    return Responsible(ResponsibleKind(row["responsible_kind"]), row["responsible_name"])
