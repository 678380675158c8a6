"""How a goal came to read as it does: the journal of its changes, and where wishes for more were said."""

import pandas as pd
from sqlalchemy import Connection, or_, select

from tracker.domain.goal_link import LinkState
from tracker.store.frames_closed import frame_of, is_open
from tracker.store.tables import events, items, links

JOURNAL_ROWS = 200


def goal_journal_frame(connection: Connection, goal_id: str, also: tuple[str, ...] = ()) -> pd.DataFrame:
    """What people did to a goal, its indicators, figures, statuses, wordings, links and successors, newest first.

    The ids of all these begin with the goal's own and a sign; ``also`` are ids that do not, such as those of wishes.
    """
    own = [events.c.target_id.startswith(f"{goal_id}{sign}", autoescape=True) for sign in "#@=>"]
    named = events.c.target_id.in_((goal_id, *also))
    return frame_of(
        connection,
        select(events)
        .where(or_(named, *own, events.c.target_id.endswith(f"=>{goal_id}", autoescape=True)))
        .order_by(events.c.at.desc(), events.c.id.desc())
        .limit(JOURNAL_ROWS),
    )


def wording_journal_frame(connection: Connection, noun: str, id: str) -> pd.DataFrame:
    """What people did to a ``goal`` or ``policy`` and to its wordings, newest first.

    A wording's id begins with that of its goal or policy and ``@``.
    """
    own = events.c.target_id.startswith(f"{id}@", autoescape=True)
    return frame_of(
        connection,
        select(events)
        .where(
            or_(
                (events.c.target_type == noun) & (events.c.target_id == id),
                (events.c.target_type == f"{noun}_version") & own,
            )
        )
        .order_by(events.c.id.desc())
        .limit(JOURNAL_ROWS),
    )


def wish_places_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """Item, document and number of the open items that stand for a policy: where the wishes read in them stand."""
    about = select(links.c.target_id).where(links.c.policy_id == policy_id, links.c.state != LinkState.REJECTED.value)
    return frame_of(
        connection,
        select(items.c.id.label("item_id"), items.c.document_sha256, items.c.title)
        .where(items.c.id.in_(about), is_open(connection))
        .order_by(items.c.id),
    )
