"""Bodies with their life spans, their members as written, what they took over, and who wrote it, as frames."""

import pandas as pd
from sqlalchemy import Connection, or_, select

from tracker.store.frames_closed import frame_of
from tracker.store.tables import (
    bodies,
    body_lives,
    events,
    member_terms,
    policies,
    status_reports,
    take_overs,
    taken_over,
)

_TERM_NOUNS = ("body_life", "member_term")


def bodies_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Every body of a municipality with its life span as far as anybody wrote one, and its successor's name."""
    after = bodies.alias("after")
    return frame_of(
        connection,
        select(
            bodies.c.id,
            bodies.c.key,
            bodies.c.name,
            body_lives.c.first_day,
            body_lives.c.last_day,
            body_lives.c.successor_id,
            after.c.name.label("successor"),
            body_lives.c.note,
            body_lives.c.entered_by,
            body_lives.c.entered_at,
        )
        .select_from(bodies)
        .outerjoin(body_lives, body_lives.c.body_id == bodies.c.id)
        .outerjoin(after, after.c.id == body_lives.c.successor_id)
        .where(bodies.c.municipality_code == municipality_code)
        .order_by(bodies.c.name, bodies.c.id),
    )


def member_terms_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The members that people wrote, with role and days; who has no first day stands last."""
    return frame_of(
        connection,
        select(member_terms)
        .join(bodies, bodies.c.id == member_terms.c.body_id)
        .where(bodies.c.municipality_code == municipality_code)
        .order_by(member_terms.c.first_day.is_(None), member_terms.c.first_day, member_terms.c.name),
    )


def take_overs_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """A row for each matter of each take-over, the latest first; undone ones too. The matter is its id alone.

    Who shows a matter takes its words from ``tasks_frame``, which leaves out those of closed items.
    """
    giving, taking = bodies.alias("giving"), bodies.alias("taking")
    return frame_of(
        connection,
        select(take_overs, taken_over.c.follow_up_id, giving.c.name.label("from_body"), taking.c.name.label("to_body"))
        .join(giving, giving.c.id == take_overs.c.from_body_id)
        .join(taking, taking.c.id == take_overs.c.to_body_id)
        .outerjoin(taken_over, taken_over.c.take_over_id == take_overs.c.id)
        .where(or_(giving.c.municipality_code == municipality_code, taking.c.municipality_code == municipality_code))
        .order_by(take_overs.c.date.desc(), take_overs.c.entered_at.desc(), take_overs.c.id, taken_over.c.follow_up_id),
    )


def term_journal_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """What people wrote, edited and took away of life spans and members, the newest first."""
    own = events.c.target_id.startswith(f"{municipality_code}/", autoescape=True)
    return frame_of(
        connection,
        select(events)
        .where(events.c.target_type.in_(_TERM_NOUNS), own)
        .order_by(events.c.at.desc(), events.c.id.desc()),
    )


def status_reports_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The status reports of a municipality's policies, the newest first."""
    return frame_of(
        connection,
        select(status_reports, policies.c.title.label("policy"))
        .join(policies, policies.c.id == status_reports.c.policy_id)
        .where(policies.c.municipality_code == municipality_code)
        .order_by(status_reports.c.date.desc(), status_reports.c.id),
    )
