"""The budget year of a movement."""

import re

from tracker.domain.money import LedgerKind

_FOR = re.compile(
    r"\b(?:til|for|i|(?:budget|regnskabs)?år(?:et)?|budget(?:tet)?|ramme|bevilling|af)\s+((?:19|20)\d\d)\b(?!-)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\d./-])((?:19|20)\d\d)\b(?![-/]\d)")
_NEXT = re.compile(
    r"\b(?:til|for|i)\s+(?:det\s+)?(?:næste|kommende|nye)\s+(?:år|budgetår)\b|\b(?:næste"
    r"|kommende)\s+års\b",
    re.IGNORECASE,
)
_OPENS_WITH_NEXT = re.compile(r"^\W*næste\s+år\b", re.IGNORECASE)
_INTO = re.compile(r"\b(?:til|i)\s+((?:19|20)\d\d)\b", re.IGNORECASE)


def year_of(kind: LedgerKind, words: str, meeting_year: int | None, *, is_row: bool = False) -> int | None:
    """The year that a movement counts in: one that is named as the budget's, else the meeting's.

    1. appropriations: *for 2025*, *til næste år*  2. what is carried over: the year that it is moved *into*, never the
    one that it comes *from*  3. anything else is of the meeting's year; *en tur i 2025* names the day of the tour.
    """
    if kind is LedgerKind.CARRY_OVER:
        into = [int(year) for year in _INTO.findall(words)]
        later = [year for year in into if meeting_year is None or year >= meeting_year]
        if later:
            return max(later)
        return meeting_year + 1 if meeting_year and _NEXT.search(words) else meeting_year
    if kind in (LedgerKind.APPROPRIATION, LedgerKind.SUPPLEMENTARY):
        named = _FOR.search(words) or (_BARE.search(words) if is_row else None)
        if named:
            return int(named[1])
        is_next = _NEXT.search(words) or _OPENS_WITH_NEXT.search(words)
        return meeting_year + 1 if meeting_year and is_next else meeting_year
    if meeting_year is None:
        named = _FOR.search(words)
        return int(named[1]) if named else None
    return meeting_year


def year_stated(words: str, meeting_year: int | None) -> int | None:
    """The year that a stated balance is about."""
    named = _FOR.search(words)
    return int(named[1]) if named else meeting_year
