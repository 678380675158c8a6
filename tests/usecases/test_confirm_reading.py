"""A person says that what was read is right."""

import datetime as dt

import pytest
from sqlalchemy import Engine

from tracker.danish.vocabulary import Vocabulary
from tracker.errors import NotInStore
from tracker.store.engine import reading
from tracker.store.frames_review import confirmations_frame
from tracker.usecases.confirm_reading import confirm_reading
from tracker.usecases.import_minutes import import_minutes

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
MINUTES = (
    b"Eksempelby Kommune\n\nREFERAT Integrationsraadet d. 06-02-2024\n\nPunkt 1: Eventuelt\n\nBeslutning\n\nIntet.\n"
)


def test_who_confirmed_which_values_and_when_is_kept(store: Engine, vocabulary: Vocabulary) -> None:
    meeting_id = import_minutes(store, "a.txt", MINUTES, vocabulary=vocabulary, now=NOW).meeting_id or ""
    confirm_reading(store, "meeting", meeting_id, {"meeting.date": dt.date(2024, 2, 6)}, now=NOW, actor="Anna")
    with reading(store) as conn:
        (row,) = confirmations_frame(conn, meeting_id).to_dict("records")
    assert (row["at"], row["actor"], row["after"]) == (NOW, "Anna", {"meeting.date": "2024-02-06"})


def test_what_is_not_in_the_store_cannot_be_confirmed(store: Engine) -> None:
    with pytest.raises(NotInStore):
        confirm_reading(store, "meeting", "nowhere", {}, now=NOW)
