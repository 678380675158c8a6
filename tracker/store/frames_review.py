"""What a person looks through: what was not understood, suggested links, and corrections, as frames."""

from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, case, func, select

from tracker.domain.goal_link import LinkBand, LinkState
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.frames_issues import waiting_issue
from tracker.store.tables import (
    bodies,
    corrections,
    documents,
    events,
    follow_ups,
    goals,
    issues,
    items,
    links,
    meetings,
    policies,
)


def review_documents_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """A municipality's documents that stand, newest meeting first, with how much each asks of a person.

    ``suggestions`` wait for a yes or no; ``certain`` links stand until somebody says no.
    """
    issue_count = (
        select(func.count())
        .select_from(issues)
        .where(issues.c.document_sha256 == documents.c.sha256, waiting_issue(connection))
    )
    suggested = (
        select(func.count())
        .select_from(links.join(items, items.c.id == links.c.target_id))
        .where(
            items.c.document_sha256 == documents.c.sha256,
            links.c.state == LinkState.SUGGESTED.value,
            is_open(connection),
        )
    )
    is_certain = links.c.band == LinkBand.CERTAIN.value
    return frame_of(
        connection,
        select(
            documents.c.sha256,
            documents.c.name,
            documents.c.meeting_id,
            meetings.c.date.label("meeting_date"),
            meetings.c.title.label("meeting_title"),
            bodies.c.name.label("body"),
            issue_count.scalar_subquery().label("issues"),
            suggested.where(~is_certain).scalar_subquery().label("suggestions"),
            suggested.where(is_certain).scalar_subquery().label("certain"),
        )
        .join(meetings, meetings.c.id == documents.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code, documents.c.replaced_by.is_(None))
        .order_by(meetings.c.date.desc(), documents.c.name),
    )


def issues_frame(connection: Connection, sha256: str) -> pd.DataFrame:
    """What was not understood in a document and nobody has answered, in reading order; nothing of a closed item."""
    shown = select(issues).where(issues.c.document_sha256 == sha256, waiting_issue(connection))
    return frame_of(connection, shown.order_by(issues.c.position))


def document_items_frame(connection: Connection, sha256: str) -> pd.DataFrame:
    """A document's items in reading order, closed or not as the text or a person says, ``None`` where nobody says."""
    found = frame_of(
        connection,
        select(
            items.c.id,
            items.c.meeting_id,
            items.c.document_sha256,
            items.c.number,
            items.c.title,
            items.c.is_closed,
            items.c.title_start,
            items.c.title_end,
            items.c.span_start,
            items.c.span_end,
        )
        .where(items.c.document_sha256 == sha256)
        .order_by(items.c.position),
    )
    return with_corrections(connection, found, "item", {field: field for field in ("number", "title", "is_closed")})


def corrections_frame(connection: Connection, target_id: str) -> pd.DataFrame:
    """What people have said instead of the machine about one meeting, item, decision or task."""
    return frame_of(
        connection,
        select(corrections).where(corrections.c.target_id == target_id).order_by(corrections.c.corrected_at),
    )


def worded_links(connection: Connection, municipality_code: str) -> Select[Any]:
    """The links of a municipality's open items and their tasks, with the words for item, meeting, goal and policy."""
    areas = goals.alias()
    return (
        select(
            links,
            items.c.id.label("item_id"),
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            items.c.document_sha256,
            meetings.c.date.label("meeting_date"),
            bodies.c.name.label("body"),
            policies.c.title.label("policy"),
            goals.c.code.label("goal_code"),
            goals.c.title.label("goal"),
            areas.c.title.label("area"),
        )
        .outerjoin(follow_ups, follow_ups.c.id == links.c.target_id)
        .join(items, items.c.id == func.coalesce(follow_ups.c.item_id, links.c.target_id))
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .join(policies, policies.c.id == links.c.policy_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .outerjoin(goals, goals.c.id == links.c.goal_id)
        .outerjoin(areas, areas.c.id == goals.c.parent_id)
        .where(meetings.c.municipality_code == municipality_code, is_open(connection))
    )


def suggested_links_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Links that nobody has said yes or no to: those that need it first, the certain ones last in each half.

    The second half are those that somebody has put off, the one put off longest ago first.
    """
    rank = case({LinkBand.LIKELY.value: 0, LinkBand.POSSIBLE.value: 1, LinkBand.CERTAIN.value: 2}, value=links.c.band)
    return frame_of(
        connection,
        worded_links(connection, municipality_code)
        .where(links.c.state == LinkState.SUGGESTED.value)
        .order_by(links.c.later_at.is_not(None), links.c.later_at, rank, links.c.score.desc(), links.c.id),
    )


def goal_choices_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The goals that an item can be linked to, policy by policy, in the policy's own order."""
    areas = goals.alias()
    return frame_of(
        connection,
        select(
            policies.c.id.label("policy_id"),
            policies.c.title.label("policy"),
            goals.c.id.label("goal_id"),
            goals.c.code,
            goals.c.title,
            areas.c.title.label("area"),
            goals.c.kind,
        )
        .outerjoin(goals, goals.c.policy_id == policies.c.id)
        .outerjoin(areas, areas.c.id == goals.c.parent_id)
        .where(policies.c.municipality_code == municipality_code)
        .order_by(policies.c.period_last.desc(), policies.c.id, goals.c.position, goals.c.id),
    )


def confirmations_frame(connection: Connection, target_id: str) -> pd.DataFrame:
    """When, by whom and with which values a meeting or an item was confirmed, the latest first."""
    return frame_of(
        connection,
        select(events.c.at, events.c.actor, events.c.after)
        .where(events.c.target_id == target_id, events.c.what == "confirmed")
        .order_by(events.c.id.desc()),
    )
