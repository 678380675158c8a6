"""The template of a status report, to fill in and hand in again."""

from sqlalchemy import Engine

from tracker.export.report_template import write_template
from tracker.store import policies
from tracker.store.engine import reading
from tracker.usecases.pack_words import STATES


def write_report_template(engine: Engine, policy_id: str) -> bytes:
    """The template of a policy as a workbook; what is filled in can be read in. Raises ``NotInStore``."""
    with reading(engine) as conn:
        policies.load_policy(conn, policy_id)
        goals = policies.load_goals(conn, policy_id)
    return write_template(goals, tuple(STATES))
