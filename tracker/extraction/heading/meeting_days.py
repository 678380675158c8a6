"""The day of a meeting and the day on which its minutes were written: labels, the head, titles and decisions."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.danish.dates import WEEKDAY, FoundDate, find_dates
from tracker.domain.source import Quote
from tracker.extraction.heading.decided_bodies import DECIDED
from tracker.extraction.heading.labels import Labelled
from tracker.extraction.heading.short_dates import find_month_first, find_short_date
from tracker.extraction.heading.told_day import find_told_day
from tracker.extraction.outline.contents import contents_lines
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_OF_LETTERS = ("dato", "den", "d", "date")
"""Labels (folded) that a letter has too."""
_FIRST_LINES = 12
_LONG = 80
_WEEKDAY = re.compile(rf"{WEEKDAY},?\s(?:(?:den|d\.)\s)?", re.IGNORECASE)
_HOUR = re.compile(r",?\s{0,3}(?:kl\.?\s?\d{1,2}(?:[.:]\d\d)?)?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?)?")


def find_days(
    text: str, outline: Outline, labelled: Sequence[Labelled]
) -> tuple[dt.date | None, dt.date | None, Quote | None]:
    """The day of the meeting, the day on which its minutes were written, and the words that tell the first.

    In order: the title of a note about one event; a label; behind *Referat af møde …*, also where a label of letters
    (*Dato*) has another day; the first day in the head. The words are left out where nothing but the place tells them.
    """
    told, record, written = _labelled_dates(text, labelled)
    date = told[1] if told else None
    better = _single_title_date(text, outline)
    if better is None and (told is None or told[0] in _OF_LETTERS):
        better = find_told_day(outline)
    if better is not None:
        words = Quote.of(text, better.start, better.end)
        return better.date, date if date not in (None, better.date) else record, words
    if told is not None:
        return date, record, told[2]
    hit = next((d for d in _head_dates(outline) if d.start not in written), None)
    hit = _day_alone(outline, written) or hit if hit and _in_long_line(text, hit) else hit
    return hit.date if hit else _short_head_date(outline), record, None


def _labelled_dates(
    text: str, labelled: Sequence[Labelled]
) -> tuple[tuple[str, dt.date, Quote] | None, dt.date | None, set[int]]:
    """The first day labelled as the meeting's with its label and words, that of the minutes, and where such stand."""
    record: dt.date | None = None
    told: tuple[str, dt.date, Quote] | None = None
    written: set[int] = set()
    for label in labelled:
        english = find_month_first(text, label.start, label.end)
        hit = english[0] if english else next(find_dates(text, label.start, label.end), None)
        if hit is None and label.kind in ("date", "date_time", "record_date"):
            hit = find_short_date(text, label.start, label.end, labelled=True)
        if hit is None:
            continue
        if label.kind == "record_date":
            record = record or hit.date
            written.add(hit.start)
        elif label.kind in ("date", "date_time", "time", "body") and told is None:
            told = (label.label, hit.date, Quote.of(text, hit.start, hit.end))
    return told, record, written


def _in_long_line(text: str, found: FoundDate) -> bool:
    """*31. oktober 2019: Et punkt vises desværre ikke. …*: what the page tells its readers, above the meeting's day."""
    end = text.find("\n", found.end)
    return (len(text) if end < 0 else end) - found.end > _LONG


def _day_alone(outline: Outline, written: set[int]) -> FoundDate | None:
    """*Tirsdag den 21-05-2019 kl. 19:00*: the first day of the head that has a line of its own, with its weekday."""
    for line in outline.lines[: outline.header_end_line]:
        lead = _WEEKDAY.match(line.core)
        hit = next(find_dates(outline.text, line.core_start, line.core_end), None) if lead else None
        if lead and hit and hit.start - line.core_start <= lead.end() and hit.start not in written:
            return hit if _HOUR.fullmatch(outline.text, hit.end, line.core_end) else None
    return None


def _short_head_date(outline: Outline) -> dt.date | None:
    """*Referat af møde tirsdag d. 4/3-08*: a year of two digits, in the first lines of the head."""
    lines = [line for line in outline.lines[: min(outline.header_end_line, _FIRST_LINES)] if not line.blank]
    told = (find_short_date(outline.text, line.start, line.end, labelled=False) for line in lines)
    hit = next((hit for hit in told if hit is not None), None)
    return hit.date if hit else None


def _head_dates(outline: Outline) -> Iterator[FoundDate]:
    """Dates in the head, but for those in page furniture and in the entries of a table of contents."""
    until = outline.header_end_line
    listed = set(contents_lines(outline.lines[:until], outline.tags[:until]))
    for index, line in enumerate(outline.lines[:until]):
        if outline.tags[index].kind is not LineKind.NOISE and index not in listed:
            yield from find_dates(outline.text, line.start, line.end)


def _single_title_date(text: str, outline: Outline) -> FoundDate | None:
    """A note about one event has the day of the event in its title; the day in its head is when it was written."""
    if len(outline.items) != 1 or outline.items[0].title is None or find_decision_day(outline):
        return None
    title = outline.items[0].title
    return next(find_dates(text, title.start, title.end), None)


def find_decision_day(outline: Outline) -> dt.date | None:
    """The day of the last decision of most items; where that has none, a day that several items have before it."""
    dates: Counter[dt.date] = Counter()
    before: Counter[dt.date] = Counter()
    for item in outline.items:
        decided = [section for section in item.sections if section.kind in DECIDED and section.heading is not None]
        named = [section.date for section in decided if section.date]
        if named:
            (dates if decided[-1].date is not None else before)[max(named)] += 1
    if not dates:
        dates = Counter({date: count for date, count in before.items() if count > 1})
    return dates.most_common(1)[0][0] if dates else None
