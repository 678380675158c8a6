"""Titles that name no matter, sentences that are headings, and the days that sentences name. Pure."""

import datetime as dt
import re
from contextlib import suppress
from dataclasses import replace

from tracker.danish.dates import MONTHS
from tracker.domain.source import Quote, Span
from tracker.following.matters import Told

_NEXT_MEETING = re.compile(
    r"(?:Det\s+)?næste\s+(?:ordinære\s+)?(?:møde|gang)\b|Vi\s+(?:ses|mødes)\s+igen\b|Mødet\s+(?:slut|hævet)", re.I
)
_DAY = re.compile(r"\b(\d{1,2})(?:\.\s+([a-zæøå]{3,9})|/(1?\d))\b", re.I)
_FEWEST_BEHIND = 4
_CASE_LINE = re.compile(r"(?:Sagsnr|Sagsid|Sag|\d[\d.]*-)", re.I)
_LABEL = re.compile(
    r"(?:(?:Sags(?:nr|nummer|id|behandler|ansvarlig)|J(?:ournal)?\.?\s?nr|"
    r"Initialer|Dato|Tidspunkt|Sted|Bilag|Dok(?:ument)?nr|Referent)\.?\s*:|"
    r"(?:Sag|Sagsnr|Sagsid|J(?:ournal)?\.?\s?nr)\.?\s+\d)"
)
"""*Sagsnr.: 27.69.40-A21-3-18  Sagsbehandler: Ida Holm*, *Sag 612-2021-330*, *Dato: 16. juni 2021*."""
_LONGEST_LABEL = 12
_BEFORE_TITLE = 14
"""Signs that may stand before a title on its line: *Punkt 12:*."""
_NO_TITLE = re.compile(
    r"\b(?:dagsorden\w*|referat\w*|siden\s+sidst|orientering\w*|eventuelt|"
    r"meddelelser|nyt\s+fra|godkendelse|tilbagemelding\w*|bordet\s+rundt|"
    r"opfølgning\w*|status|økonomi\w*|penge\w*|budget\w*|pulje\w*|ansøgning\w*|tilskud\w*|regnskab\w*|runde\w*|"
    r"velkommen|velkomst|diverse|øvrige|lukket|underskrift\w*|fra\s+(?:formanden|forvaltningen|medlemmerne))\b",
    re.I,
)


def is_telling_title(title: str) -> bool:
    """Whether a title names a matter: not *Eventuelt*, *Siden sidst*, *Godkendelse af dagsorden*."""
    return bool(title) and not _NO_TITLE.search(title)


def is_label(text: str) -> bool:
    """Whether a line holds nothing but a case number, who prepared the item, or a day."""
    return _LABEL.match(text) is not None and len(text.split()) <= _LONGEST_LABEL


def without_title(told: Told) -> Told:
    """A sentence without the title of its item on the line before: *Punkt 4: Fugt*, and then what is told."""
    text, title = told.quote.text, told.item_title
    end = text.find("\n")
    if end < 0 or not title or not text[:end].rstrip().endswith(title) or end > len(title) + _BEFORE_TITLE:
        return told
    start = end + len(text[end:]) - len(text[end:].lstrip())
    span = told.quote.span
    return replace(told, quote=Quote(text[start:], Span(span.start + start, span.end))) if start < len(text) else told


def is_heading(told: Told) -> bool:
    """Whether a sentence is its item's own title and case line, a label, or tells when the next meeting is."""
    text, title = told.quote.text, told.item_title
    if is_label(text):
        return True
    if _NEXT_MEETING.match(text):
        return True
    at = text[: len(title) + _BEFORE_TITLE].find(title) if title else -1
    behind = text[at + len(title) :].split() if at >= 0 else []
    return at >= 0 and (len(behind) < _FEWEST_BEHIND or _CASE_LINE.match(behind[0]) is not None)


def days_named(text: str, told_on: dt.date) -> list[dt.date]:
    """The days that a sentence names, in the year in which it is told: *den 14. maj*, *d. 11/6*."""
    found = []
    for day, name, number in _DAY.findall(text):
        month = MONTHS.get(name.casefold()) if name else int(number)
        with suppress(ValueError):  # the 31st of a month that has 30
            found.append(dt.date(told_on.year, month or 0, int(day)))
    return found
