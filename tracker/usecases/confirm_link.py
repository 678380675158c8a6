"""A person says that a link is right."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkState
from tracker.domain.link_act import LinkAct
from tracker.store.engine import writing
from tracker.store.link_journal import write_link
from tracker.store.links import Link
from tracker.usecases.link_word import Seen, Speaker, is_said, link_or_found, spoken


def confirm_link(
    engine: Engine,
    link_id: str,
    *,
    now: dt.datetime,
    actor: str | None = None,
    found: Link | None = None,
    seen: Seen | None = None,
) -> None:
    """Confirm a link; it stays when its document is read again.

    ``found`` is the link where it is not stored: a *possible* one that was looked for (``find_possible``). ``seen`` is
    what the person saw of it. Raises ``NotInStore``, and ``AnsweredMeanwhile`` where somebody has said no since.
    """
    with writing(engine) as conn:
        stored, link = link_or_found(conn, link_id, found, seen)
        is_confirmed = stored is not None and stored.state is LinkState.CONFIRMED
        if is_said(conn, stored, LinkState.CONFIRMED, seen) or is_confirmed:
            return
        speaker = Speaker(now, actor)
        confirmed = spoken(conn, link, LinkState.CONFIRMED, speaker)
        write_link(conn, LinkAct.CONFIRMED, stored, confirmed, speaker.by)
