"""A person's answer about a link is undone by the journal: the link is again as it was before."""

import datetime as dt

from sqlalchemy import Connection, Engine

from tracker.errors import ChangedMeanwhile
from tracker.store.engine import writing
from tracker.store.link_journal import LinkEvent, load_instead, load_link_event, undone_events, write_undone
from tracker.store.links import Link, find_link
from tracker.usecases.link_word import Speaker, require_ends


def undo_link_answer(engine: Engine, event_id: int, *, now: dt.datetime, actor: str | None = None) -> None:
    """Undo one answer, with the goal that was chosen in its place, both or neither.

    Raises ``NotInStore`` where the answer or what it was about is gone, ``ChangedMeanwhile`` where it was undone
    before or somebody has answered anew since.
    """
    with writing(engine) as conn:
        event = load_link_event(conn, event_id)
        speaker = Speaker(now, actor)
        if event.instead is not None:
            _undo(conn, load_instead(conn, event.instead), speaker)
        _undo(conn, event, speaker)


def _undo(conn: Connection, event: LinkEvent, speaker: Speaker) -> None:
    stored = find_link(conn, event.link_id)
    if event.id in undone_events(conn, event.link_id) or _word(stored) != _word(event.after):
        raise ChangedMeanwhile("link", event.link_id)
    if event.before is not None and stored is None:
        require_ends(conn, event.before)
    write_undone(conn, event, speaker.by)


def _word(link: Link | None) -> tuple[object, ...] | None:
    """What people have said of it; what the machine says may have changed since."""
    return None if link is None else (link.state, link.decided_by, link.decided_at, link.later_at)
