"""The matters that a subscription is about, and what there is to tell of them. Closed items tell nothing."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection

from tracker.domain.subscription import Followed, Subscription
from tracker.export.followed import News, news_of, with_municipality
from tracker.store.followed import goals_below
from tracker.store.frames_since import answers_frame, matter_changes_frame
from tracker.store.frames_tasks import tasks_frame
from tracker.store.known import known_since

Row = dict[str, Any]


def followed_matters(conn: Connection, one: Subscription) -> list[Row]:
    """The rows of ``tasks_frame`` that the subscription is about, with ``municipality_code``."""
    rows = _rows(tasks_frame(conn, one.municipality_code))
    if one.followed is Followed.MATTER:
        found = [row for row in rows if row["id"] == one.target_id]
    elif one.followed is Followed.BODY:
        found = [row for row in rows if one.target_id in {row["held_by_id"], row["body_id"]}]
    else:
        wanted = goals_below(conn, one.target_id)
        found = [row for row in rows if wanted & set(row["goal_ids"])]
    return with_municipality(found, one.municipality_code)


def news_for(conn: Connection, one: Subscription) -> tuple[News, ...]:
    """What there is to tell, the latest known first."""
    code = one.municipality_code
    matters = followed_matters(conn, one)
    ids = {row["id"] for row in matters}
    known = known_since(conn, code)
    answers = [row for row in _rows(answers_frame(conn, code)) if row["follow_up_id"] in ids]
    changes = [row for row in _rows(matter_changes_frame(conn, code)) if row["target_id"] in ids]
    return news_of(
        [{**row, "known_at": known[row["item_id"]]} for row in matters],
        with_municipality([{**row, "known_at": _known(row, known)} for row in answers], code),
        with_municipality(changes, code),
    )


def _known(answer: Row, known: dict[str, dt.datetime]) -> dt.datetime:
    """When the answer was known: with its document, or when a person said yes to it."""
    decided: dt.datetime | None = answer["decided_at"]
    return decided or known[answer["item_id"]]


def _rows(frame: Any) -> list[Row]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
