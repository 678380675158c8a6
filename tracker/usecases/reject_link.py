"""A person says that a link is wrong, or takes their word back."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.link_act import LinkAct
from tracker.store.engine import writing
from tracker.store.link_journal import write_link
from tracker.store.links import Link
from tracker.usecases.link_word import Seen, Speaker, is_said, link_or_found, spoken, stored_link, write_rejection


def reject_link(
    engine: Engine,
    link_id: str,
    *,
    now: dt.datetime,
    actor: str | None = None,
    found: Link | None = None,
    seen: Seen | None = None,
) -> None:
    """Reject a machine's link, so that it stays away; take a person's own link out.

    ``found`` is the link where it is not stored: a *possible* one that was looked for (``find_possible``). ``seen`` is
    what the person saw of it. Raises ``NotInStore``, and ``AnsweredMeanwhile`` where somebody has said yes since.
    """
    with writing(engine) as conn:
        stored, link = link_or_found(conn, link_id, found, seen)
        is_rejected = stored is not None and stored.state is LinkState.REJECTED
        if not is_said(conn, stored, LinkState.REJECTED, seen) and not is_rejected:
            write_rejection(conn, stored, link, Speaker(now, actor))


def undo_link_decision(
    engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None, seen: Seen | None = None
) -> None:
    """Take a person's word on a link back: a machine's is a suggestion again, a person's own counts again.

    Raises ``NotInStore``, and ``AnsweredMeanwhile`` where the word was another than the one ``seen``.
    """
    with writing(engine) as conn:
        link = stored_link(conn, link_id, seen)
        is_own = link.origin is LinkOrigin.PERSON
        state, act = (LinkState.CONFIRMED, LinkAct.CONFIRMED) if is_own else (LinkState.SUGGESTED, LinkAct.SUGGESTED)
        if not is_said(conn, link, state, seen) and link.state is not state:
            speaker = Speaker(now, actor)
            write_link(conn, act, link, spoken(conn, link, state, speaker), speaker.by)
