"""A person says which municipality a meeting belongs to, where its minutes do not say so or were read wrongly."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Connection, Engine

from tracker.danish.vocabulary import Vocabulary
from tracker.errors import NotInStore
from tracker.store.corrections import (
    Correction,
    Event,
    delete_correction,
    load_corrections,
    save_correction,
    save_event,
)
from tracker.store.engine import writing
from tracker.store.matters import circle_of
from tracker.store.meetings import find_meeting, items_of_meeting, load_body, save_body, save_municipality
from tracker.store.money import delete_unused_own_pools, move_money
from tracker.store.places import move_meeting, prune_places
from tracker.store.rows import Row
from tracker.usecases.answer_proposal import reopen_proposals
from tracker.usecases.entering import By
from tracker.usecases.follow_tasks import follow_tasks
from tracker.usecases.link_items import link_items
from tracker.usecases.placing import municipality_by_code


def assign_municipality(
    engine: Engine,
    meeting_id: str,
    municipality_code: str,
    *,
    vocabulary: Vocabulary,
    now: dt.datetime,
    actor: str | None = None,
) -> None:
    """File a meeting under another municipality: its body, its money and its links follow. Raises ``NotInStore``.

    The meeting keeps its id, and later versions of its documents find it. What became entries of the ledger there is
    corrected to nought, and is proposed anew where the meeting belongs now.
    """
    with writing(engine) as conn:
        file_meeting(conn, meeting_id, municipality_code, vocabulary=vocabulary, now=now, actor=actor)


def file_meeting(
    conn: Connection,
    meeting_id: str,
    municipality_code: str,
    *,
    vocabulary: Vocabulary,
    now: dt.datetime,
    actor: str | None = None,
    note: str | None = None,
) -> None:
    """``assign_municipality`` inside the caller's transaction; ``note`` says why where nobody said so."""
    row = find_meeting(conn, meeting_id)
    if row is None:
        raise NotInStore("meeting", meeting_id)
    before = row["municipality_code"]
    if before == municipality_code:
        return
    save_municipality(conn, municipality_by_code(municipality_code, vocabulary))
    reopen_proposals(conn, [item["id"] for item in items_of_meeting(conn, meeting_id)], By(now, actor))
    _move(conn, row, municipality_code)
    said = [word for word in load_corrections(conn, [meeting_id]) if word.field == "municipality_code"]
    machine = said[0].machine_value if said else before
    if machine == municipality_code:
        delete_correction(conn, "meeting", meeting_id, "municipality_code")
    else:
        save_correction(
            conn,
            Correction("meeting", meeting_id, "municipality_code", machine, municipality_code, now, note, actor),
        )
    event = Event(now, "municipality assigned", "meeting", meeting_id, actor, before, municipality_code)
    save_event(conn, event)


def _move(conn: Connection, row: Row, municipality_code: str) -> None:
    """The meeting with its body, its money, its tasks and its links."""
    body_id = None
    before = circle_of(conn, row["id"])
    if row["body_id"]:
        body_id = save_body(conn, replace(load_body(conn, row["body_id"]), municipality_code=municipality_code))
    move_meeting(conn, row["id"], municipality_code, body_id)
    ids = [item["id"] for item in items_of_meeting(conn, row["id"])]
    move_money(conn, row["id"], ids)
    delete_unused_own_pools(conn)
    follow_tasks(conn, [before, circle_of(conn, row["id"])])
    prune_places(conn)
    link_items(conn, ids)
