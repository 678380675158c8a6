"""Decisions across meetings, and the goals they are linked to. Closed items have none here."""

import pandas as pd
from sqlalchemy import ColumnElement, Connection, and_, or_, select

from tracker.domain.goal_link import LinkBand, LinkState
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import bodies, decisions, follow_ups, goals, items, links, meetings, policies, votes


def decisions_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The own decisions of a municipality's bodies, newest first, with item, meeting and place in the source.

    ``body`` and ``date`` are the decision's own where the text gives them, otherwise the meeting's.
    """
    found = frame_of(
        connection,
        select(
            decisions.c.id,
            decisions.c.item_id,
            items.c.meeting_id,
            items.c.number,
            items.c.title,
            meetings.c.date.label("meeting_date"),
            bodies.c.name.label("meeting_body"),
            meetings.c.title.label("meeting_title"),
            decisions.c.body,
            decisions.c.date,
            decisions.c.outcome,
            decisions.c.outcome_text,
            decisions.c.text,
            items.c.document_sha256,
            decisions.c.span_start,
            decisions.c.span_end,
        )
        .join(items, items.c.id == decisions.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code, decisions.c.is_own, is_open(connection))
        .order_by(meetings.c.date.desc(), meetings.c.id, items.c.position, decisions.c.position),
    )
    found = with_corrections(connection, found, "decision", {"outcome": "outcome"})
    found = with_corrections(connection, found, "item", {"number": "number", "title": "title"}, "item_id")
    fields = {"body": "meeting_body", "date": "meeting_date"}
    return with_corrections(connection, found, "meeting", fields, "meeting_id")


def decision_votes_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The votes taken over the open items of a municipality, in reading order."""
    return frame_of(
        connection,
        select(votes, items.c.document_sha256)
        .join(items, items.c.id == votes.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.municipality_code == municipality_code, is_open(connection))
        .order_by(votes.c.item_id, votes.c.position),
    )


def standing_link() -> ColumnElement[bool]:
    """A link that counts: confirmed by a person, or certain and not yet asked about."""
    return or_(
        links.c.state == LinkState.CONFIRMED.value,
        and_(links.c.state == LinkState.SUGGESTED.value, links.c.band == LinkBand.CERTAIN.value),
    )


def linked_goals_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Which goals an item of a municipality stands for: ``item_id``, ``goal_id`` and words for the goal.

    A link of a task counts for the item in which the task was given. ``goal_id`` is missing for a policy as a whole.
    """
    columns = (links.c.policy_id, links.c.goal_id, policies.c.title.label("policy"))
    areas = goals.alias()
    words = (
        goals.c.code.label("goal_code"),
        goals.c.title.label("goal"),
        areas.c.title.label("area"),
        links.c.state,
        links.c.band,
    )
    by_item = (
        select(links.c.target_id.label("item_id"), *columns, *words)
        .join(policies, policies.c.id == links.c.policy_id)
        .outerjoin(goals, goals.c.id == links.c.goal_id)
        .outerjoin(areas, areas.c.id == goals.c.parent_id)
        .join(items, items.c.id == links.c.target_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.municipality_code == municipality_code, standing_link(), is_open(connection))
    )
    by_task = (
        select(follow_ups.c.item_id, *columns, *words)
        .join(policies, policies.c.id == links.c.policy_id)
        .outerjoin(goals, goals.c.id == links.c.goal_id)
        .outerjoin(areas, areas.c.id == goals.c.parent_id)
        .join(follow_ups, follow_ups.c.id == links.c.target_id)
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.municipality_code == municipality_code, standing_link(), is_open(connection))
    )
    return frame_of(connection, by_item.union(by_task))
