"""How a meeting and an item are called on every screen, also where the text does not say."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tracker.danish.formatting import format_date, format_short_date
from tracker.danish.phrases import format_distance

NO_BODY = "Udvalg ikke oplyst"
NO_DATE = "uden dato"
NO_TITLE = "Punkt uden titel"


def body_name(row: Mapping[str, Any], title_column: str = "meeting_title") -> str:
    """The body, or what the document calls the meeting, or that neither is known."""
    return row.get("body") or row.get(title_column) or NO_BODY


def date_words(date: dt.date | None, *, short: bool = False) -> str:
    """The date as Danes write it, or that there is none."""
    if date is None:
        return NO_DATE
    return format_short_date(date) if short else format_date(date)


def distance_words(day: dt.date, today: dt.date) -> str:
    """How long ago or ahead, as it stands after a verb: ``for 1.348 dage siden``, ``i går``, ``om 40 dage``."""
    words = format_distance(day, today)
    return f"for {words}" if words.endswith("siden") else words


def item_name(row: Mapping[str, Any], number_column: str = "number", title_column: str = "title") -> str:
    """``3. Status på budgettet``: number and title as far as they are known."""
    number, title = row.get(number_column), row.get(title_column) or NO_TITLE
    return f"{number}. {title}" if number else title


def excerpt(text: str, length: int = 180) -> str:
    """The beginning of a text on one line, cut at a word with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return f"{line[:length].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
