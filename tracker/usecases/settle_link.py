"""A link's target says something else than when a person confirmed it, or is to be asked about later."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkState
from tracker.domain.link_act import LinkAct
from tracker.store.engine import writing
from tracker.store.link_journal import write_link
from tracker.usecases.link_word import Seen, Speaker, is_said, spoken, stored_link


def keep_link(
    engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None, seen: Seen | None = None
) -> None:
    """The link is still right: confirmed on what its target says today. Raises as ``confirm_link`` does."""
    _settle(engine, link_id, (LinkState.CONFIRMED, LinkAct.STILL_RIGHT), Speaker(now, actor), seen)


def end_link(
    engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None, seen: Seen | None = None
) -> None:
    """The link is no longer right: rejected, also a person's own, so that it stays away. Raises as ``reject_link``."""
    _settle(engine, link_id, (LinkState.REJECTED, LinkAct.NO_LONGER), Speaker(now, actor), seen)


def put_off_link(
    engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None, seen: Seen | None = None
) -> None:
    """Ask about a suggestion later: it stands last in the queue.

    Raises ``NotInStore``, and ``AnsweredMeanwhile`` where somebody has answered since it was ``seen``.
    """
    with writing(engine) as conn:
        link = stored_link(conn, link_id, seen)
        if not is_said(conn, link, LinkState.SUGGESTED, seen) and link.state is LinkState.SUGGESTED:
            write_link(conn, LinkAct.PUT_OFF, link, replace(link, later_at=now), Speaker(now, actor).by)


def _settle(engine: Engine, link_id: str, word: tuple[LinkState, LinkAct], speaker: Speaker, seen: Seen | None) -> None:
    state, act = word
    with writing(engine) as conn:
        link = stored_link(conn, link_id, seen)
        if not is_said(conn, link, state, seen):
            write_link(conn, act, link, spoken(conn, link, state, speaker), speaker.by)
