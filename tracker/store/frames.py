"""Municipalities and their policies, as frames for the chooser and the headings of the screens."""

import pandas as pd
from sqlalchemy import Connection, or_, select

from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.store.frames_closed import frame_of
from tracker.store.tables import meetings, municipalities, policies

WHOLE_COUNTRY = "dk"
"""Code under which the national barometer stands."""


def municipalities_frame(connection: Connection) -> pd.DataFrame:
    """Municipalities with something to show: a policy or a meeting: by name, then the whole country, then invented."""
    has_policy = select(policies.c.id).where(policies.c.municipality_code == municipalities.c.code).exists()
    has_meeting = select(meetings.c.id).where(meetings.c.municipality_code == municipalities.c.code).exists()
    return frame_of(
        connection,
        select(municipalities)
        .where(or_(has_policy, has_meeting))
        .order_by(
            municipalities.c.code == UNKNOWN_MUNICIPALITY,
            municipalities.c.is_invented,
            municipalities.c.code == WHOLE_COUNTRY,
            municipalities.c.name,
        ),
    )


def policies_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The policies of a municipality, the newest period first."""
    return frame_of(
        connection,
        select(policies)
        .where(policies.c.municipality_code == municipality_code)
        .order_by(policies.c.period_last.desc(), policies.c.title),
    )
