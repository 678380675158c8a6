"""A link's target says something else than when a person confirmed it, or is to be asked about later."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkState
from tracker.domain.link_act import LinkAct
from tracker.store.engine import writing
from tracker.store.link_journal import write_link
from tracker.store.links import load_link
from tracker.usecases.link_word import Speaker, spoken


def keep_link(engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """The link is still right: confirmed on what its target says today. Raises ``NotInStore``."""
    _settle(engine, link_id, LinkState.CONFIRMED, LinkAct.STILL_RIGHT, Speaker(now, actor))


def end_link(engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """The link is no longer right: rejected, also a person's own, so that it stays away. Raises ``NotInStore``."""
    _settle(engine, link_id, LinkState.REJECTED, LinkAct.NO_LONGER, Speaker(now, actor))


def put_off_link(engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Ask about a suggestion later: it stands last in the queue. Raises ``NotInStore``."""
    with writing(engine) as conn:
        link = load_link(conn, link_id)
        if link.state is LinkState.SUGGESTED:
            write_link(conn, LinkAct.PUT_OFF, link, replace(link, later_at=now), Speaker(now, actor).by)


def _settle(engine: Engine, link_id: str, state: LinkState, act: LinkAct, speaker: Speaker) -> None:
    with writing(engine) as conn:
        link = load_link(conn, link_id)
        write_link(conn, act, link, spoken(conn, link, state, speaker), speaker.by)
