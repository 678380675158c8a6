"""CPR numbers in the texts of postings, which are kept for good: more is hidden there than in minutes.

In minutes ten digits without a hyphen are masked where the control digit holds or *CPR* stands before them: most such
numbers are none, and a paper must stay readable. A posting is never deleted, and loses little where a number is hidden.
"""

import calendar
import re

from tracker.danish.personal import MASK, mask_cpr_numbers

_TEN_DIGITS = re.compile(r"(?<!\d)(\d\d)(\d\d)\d\d[ \xa0]?\d{4}(?!\d)", re.ASCII)
_LEAP_YEAR = 2000
_REPLACEMENT_DAY = 60


def mask_posting_text(text: str) -> str:
    """The text with *010190-1234*, *0101901234* and *010190 1234* as *XXXXXXXXXX*, whatever their control digit."""
    return _TEN_DIGITS.sub(_masked, mask_cpr_numbers(text)[0])


def _masked(match: re.Match[str]) -> str:
    """The digits hidden where the first four are a day and month; the day may be 60 higher (a replacement number)."""
    day, month = int(match[1]), int(match[2])
    day -= _REPLACEMENT_DAY if day > _REPLACEMENT_DAY else 0
    is_day = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]
    return re.sub(r"\d", MASK, match[0]) if is_day else match[0]
