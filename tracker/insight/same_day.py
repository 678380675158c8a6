"""The same day of another year."""

import datetime as dt


def same_day_of(day: dt.date, year: int) -> dt.date:
    """The day in another year; 28 February for the 29th."""
    return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) else day.day)
