"""Outcomes that are told of an earlier meeting: *… blev vedtaget af byrådet i 2012*."""

import re

_TO_COME = r"[^.\n]{0,30}?\b(?:næste|kommende)\smøde|\s(?:ind)?til\s(?:\w+\s){0,2}(?:\w*møde\w*|den)\b"
_EARLIER = re.compile(
    rf"(?!\s(?:\w+\s)?(?:referat|protokol)|,?\sat\s|{_TO_COME})[^.]{{0,40}}?"
    r"\b(?:af\s+[A-ZÆØÅa-zæøå-]*(?:råd|udvalg|styrelse|forsamling)|i\s+(?:19|20)\d\d|den\s+\d)"
)


def is_of_earlier_meeting(behind: str) -> bool:
    """Whether the words behind an outcome tell of an earlier meeting: *af byrådet*, *i 2012*, *den 4. maj*.

    Not *… godkendte referatet fra den 1. februar*, nor *… blev udsat til næste møde den 5. maj*, *til den 5. maj*,
    *til et møde i 2025*: what is put off is put off now; nor *… besluttet at holde festen den 10. december*: the day
    belongs to what was decided.
    """
    return _EARLIER.match(behind) is not None
