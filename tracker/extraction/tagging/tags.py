"""What a logical line can be."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.agenda import SectionKind


class LineKind(StrEnum):
    """What a line is."""

    BLANK = "blank"
    HEADING = "heading"
    DECISION = "decision"
    """A heading that names a body or a date: *Beslutning i X den …*, *X den 6. november 2018:*."""
    CASE = "case"
    """A line with the case's number."""
    MARK = "mark"
    """*Åbent*, *Lukket punkt*."""
    GROUP = "group"
    """*LUKKEDE SAGER*."""
    CONTENTS = "contents"
    """*Indholdsfortegnelse*."""
    CLOSING = "closing"
    """*Underskrifter*: what follows belongs to no item."""
    NOISE = "noise"
    TEXT = "text"


WITHOUT_WORDS = (LineKind.BLANK, LineKind.NOISE)
"""Kinds of lines that say nothing: empty ones, and what belongs to the page or the site."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a line is. ``rest`` is where the words after a heading on the same line begin (its end: none)."""

    kind: LineKind
    section: SectionKind | None = None
    heading: str | None = None
    rest: int = -1
    body: str | None = None
    date: dt.date | None = None
    is_closed: bool | None = None
    label_in_line: bool = False
    """The heading is a label with its words beside it on the line."""
