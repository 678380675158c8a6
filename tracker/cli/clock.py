"""The moment of a command, for what it writes in the store."""

import datetime as dt

from tracker.settings import Settings


def now() -> dt.datetime:
    """This moment in UTC; on the fixed day, at noon, where the settings fix one."""
    fixed = Settings.read().fixed_today
    if fixed is not None:
        return dt.datetime.combine(fixed, dt.time(12))
    return dt.datetime.now(dt.UTC).replace(tzinfo=None, microsecond=0)
