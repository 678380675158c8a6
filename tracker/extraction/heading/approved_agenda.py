"""Body and day of the meeting whose agenda the first items approve."""

import datetime as dt
import re

from tracker.danish.dates import find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.bodies import end_of_fields, find_body

_AGENDA_OF = re.compile(r"\b[dD]agsorden\w*\s+(?:for|til)\s+(?:møde\w*\s+i\s+)?(?=[A-ZÆØÅ])")
_FIRST_ITEMS = 6000


def find_agenda_date(text: str, vocabulary: Vocabulary) -> dt.date | None:
    """The day in *Godkendelse af dagsorden for Kommunalbestyrelsen den 20. november 2019*, in the first items."""
    told = find_approved_agenda(text, vocabulary)
    return told[1] if told else None


def find_approved_agenda(text: str, vocabulary: Vocabulary) -> tuple[tuple[int, int], dt.date] | None:
    """Where the body stands in *Godkendelse af dagsorden for Kommunalbestyrelsen den 20. maj 2019*, and the day."""
    for match in _AGENDA_OF.finditer(text, 0, min(len(text), _FIRST_ITEMS)):
        words = text[match.end() : match.end() + 120].split("\n", maxsplit=1)[0]
        body = find_body(words, vocabulary)
        hit = next(find_dates(words), None)
        end = body.end if body is not None and body.start == 0 else end_of_fields(words)
        if end and hit is not None and 0 < hit.start - end < 16:
            return (match.end(), match.end() + end), hit.date
    return None
