"""A person says that a link is wrong, or takes their word back."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.link_act import LinkAct
from tracker.store.engine import writing
from tracker.store.link_journal import write_link
from tracker.store.links import Link, load_link
from tracker.usecases.link_word import Speaker, link_or_found, spoken, write_rejection


def reject_link(
    engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None, found: Link | None = None
) -> None:
    """Reject a machine's link, so that it stays away; take a person's own link out. Raises ``NotInStore``.

    ``found`` is the link where it is not stored: a *possible* one that was looked for (``find_possible``).
    """
    with writing(engine) as conn:
        stored, link = link_or_found(conn, link_id, found)
        if stored is None or stored.state is not LinkState.REJECTED:
            write_rejection(conn, stored, link, Speaker(now, actor))


def undo_link_decision(engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Take a person's word on a link back: a machine's is a suggestion again, a person's own counts again.

    Raises ``NotInStore``.
    """
    with writing(engine) as conn:
        link = load_link(conn, link_id)
        is_own = link.origin is LinkOrigin.PERSON
        state, act = (LinkState.CONFIRMED, LinkAct.CONFIRMED) if is_own else (LinkState.SUGGESTED, LinkAct.SUGGESTED)
        if link.state is not state:
            speaker = Speaker(now, actor)
            write_link(conn, act, link, spoken(conn, link, state, speaker), speaker.by)
