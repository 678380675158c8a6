"""The same indicator elsewhere: figures of other municipalities and of the whole country, by standard code."""

import pandas as pd
from sqlalchemy import Connection, select

from tracker.store.frames import WHOLE_COUNTRY
from tracker.store.frames_closed import frame_of
from tracker.store.tables import goals, indicators, measurements, municipalities, policies

_COLUMNS = (
    indicators.c.standard_code,
    indicators.c.id.label("indicator_id"),
    indicators.c.goal_id,
    indicators.c.name,
    indicators.c.unit,
    indicators.c.definition,
    goals.c.policy_id,
    policies.c.municipality_code,
    municipalities.c.name.label("municipality"),
    measurements.c.date,
    measurements.c.value,
    measurements.c.persons,
    measurements.c.note,
    measurements.c.source,
    measurements.c.source_cell,
    measurements.c.source_text,
)


def comparisons_frame(connection: Connection, policy_id: str) -> pd.DataFrame:
    """Figures of other municipalities' indicators that have a standard code which an indicator of this policy has too.

    One row a figure with its indicator, goal and municipality; the whole country first, then municipalities by name,
    each indicator's figures by day. How many ``persons`` a figure rests on comes along: the caller keeps small groups
    back.
    """
    own = (
        select(indicators.c.standard_code)
        .join(goals, goals.c.id == indicators.c.goal_id)
        .where(goals.c.policy_id == policy_id, indicators.c.standard_code.is_not(None))
    )
    home = select(policies.c.municipality_code).where(policies.c.id == policy_id).scalar_subquery()
    return frame_of(
        connection,
        select(*_COLUMNS)
        .select_from(indicators)
        .join(goals, goals.c.id == indicators.c.goal_id)
        .join(policies, policies.c.id == goals.c.policy_id)
        .join(municipalities, municipalities.c.code == policies.c.municipality_code)
        .join(measurements, measurements.c.indicator_id == indicators.c.id)
        .where(indicators.c.standard_code.in_(own), policies.c.municipality_code != home)
        .order_by(
            policies.c.municipality_code != WHOLE_COUNTRY,
            municipalities.c.name,
            indicators.c.id,
            measurements.c.date,
        ),
    )
