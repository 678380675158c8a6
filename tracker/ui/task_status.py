"""When a task is due and how old it is, in words."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tracker.danish.formatting import format_date, format_number, format_short_date
from tracker.domain.follow_up import FollowUpKind
from tracker.ui.meeting_names import distance_words


def when_words(task: Mapping[str, Any], today: dt.date, following: dt.date | None = None) -> str:
    """When it is due: the text's own words with the days they mean, or that it is owed at the next meeting."""
    words: str | None = task["due_text"]
    earliest, latest = task["due_earliest"], task["due_latest"]
    if latest is not None:
        return f"{due_words(words, earliest, latest)} ({distance_words(latest, today)})"
    if earliest is not None:
        said = f"tidligst {format_date(earliest)}"
        return f"‘{words}’, det vil sige {said}" if words else said
    if words:
        return f"‘{words}’"
    if FollowUpKind(task["kind"]) is FollowUpKind.REFERRAL:
        return "uden frist"
    if following is not None:
        verb = "skyldtes" if following <= today else "skyldes"
        return f"{verb} ved næste indlæste møde, {format_date(following)}"
    return "skyldes ved næste møde"


def due_words(words: str | None, earliest: dt.date | None, latest: dt.date) -> str:
    """The days, after the words they are read from where the words do not name the day themselves."""
    interval = _interval_words(earliest, latest)
    if not words or format_date(latest) in words.casefold():
        return interval
    return f"‘{words}’, det vil sige {interval}"


def _interval_words(earliest: dt.date | None, latest: dt.date) -> str:
    if earliest is None:
        return f"senest {format_date(latest)}"
    if earliest == latest:
        return format_date(latest)
    return f"{format_short_date(earliest)} – {format_short_date(latest)}"


def age_words(days: int | None) -> str:
    """``1.348 dage gammel``; nothing is said where the age is unknown."""
    if days is None:
        return "alder ukendt"
    return f"{format_number(days, 0)} {'dag' if days == 1 else 'dage'}"
