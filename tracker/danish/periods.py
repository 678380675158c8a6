"""What months, quarters, seasons, years and terms of office mean as a stretch of days.

Each function takes a match of its pattern in ``period_shapes.py``, the day of the meeting and the relation in which
the words stand to it.
"""

import datetime as dt
import re

from tracker.danish.day_periods import month_number, told_year
from tracker.danish.intervals import DAY, Interval, Relation, Stretch, add_months, months

_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}
_SEASONS = {"for": (3, 5), "som": (6, 8), "eft": (9, 11)}
_PARTS = (
    (("primo", "start", "begynd", "først", "tidlig"), 0),
    (("medio", "midt"), 1),
    (("ultimo", "slut", "udga", "sidst", "sent"), 2),
)
_LIMITS = (Relation.BEFORE, Relation.UNTIL)


def _coming(month: int, said: dt.date, match: re.Match[str]) -> int:
    """The year that is told, else that of the next such month, the current one included."""
    return told_year(match, said) or said.year + (1 if month < said.month else 0)


def month(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*marts*: the next such month."""
    return months(_coming(month_number(match), said, match), month_number(match), month_number(match))


def related_month(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*denne måned*, *måneden*: from the meeting to its end; *næste måned*; *den kommende måned*: both."""
    return _related(match, said, relation, 1)


def related_quarter(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*kvartalet*: from the meeting to its end; *næste kvartal*: the three months after."""
    return _related(match, said, relation, 3)


def related_half(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*halvåret*: from the meeting to its end; *næste halvår*: the six months after."""
    return _related(match, said, relation, 6)


def _related(match: re.Match[str], said: dt.date, relation: Relation, size: int) -> Stretch:
    first = said.replace(month=(said.month - 1) // size * size + 1, day=1)
    following, second = add_months(first, size), add_months(first, 2 * size)
    which = (match["which"] or "").casefold()
    begins = following if which.startswith("næste") or (relation in _LIMITS and which.startswith("de")) else said
    return Stretch(begins, (second if which.startswith(("næste", "den k", "det k")) else following) - DAY)


def part_of(words: str) -> int:
    """Which of three parts the words mean: *primo*, *først i* 0, *medio*, *midt i* 1, *ultimo*, *sidst på* 2."""
    return next(number for starts, number in _PARTS if words.casefold().startswith(starts))


def part_of_month(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*primo*, *medio*, *ultimo juni*: days 1-10, 11-20, 21 to the last; also of *næste måned*."""
    found = month(match, said, relation) if match.groupdict().get("month") else months_after(said)
    first, last = ((1, 10), (11, 20), (21, found.ends.day))[part_of(match["part"])]
    return Stretch(found.begins.replace(day=first), found.begins.replace(day=last))


def months_after(said: dt.date) -> Stretch:
    """The month after that of the meeting."""
    first = add_months(said.replace(day=1), 1)
    return months(first.year, first.month, first.month)


def half_of_month(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*anden halvdel af marts*: from the 16th; *første halvdel af marts*: up to the 15th."""
    found = month(match, said, relation)
    if _is_first(match["which"]):
        return Stretch(found.begins, found.begins.replace(day=15))
    return Stretch(found.begins.replace(day=16), found.ends)


def _is_first(words: str) -> bool:
    return words.casefold().startswith(("første", "1"))


def quarter(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch | None:
    """*1. kvartal 2025*, *3. og 4. kvartal*: their three months each."""
    first = _quarter_number(match["first_quarter"] or match["quarter"])
    last = _quarter_number(match["quarter"])
    return months(_coming(last * 3, said, match), first * 3 - 2, last * 3) if first <= last else None


def _quarter_number(words: str) -> int:
    return int(words) if words.isdigit() else _ORDINALS[words.casefold()]


def part_of_quarter(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch | None:
    """*ultimo 2. kvartal*, *primo 3. kvartal*: its last, its first month; *medio*: the one between."""
    found = quarter(match, said, relation)
    return months(*[found.ends.year, *[found.begins.month + part_of(match["part"])] * 2]) if found else None


def half(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*2. halvår*, *første halvår 2025*: its six months."""
    first, last = (1, 6) if _is_first(match["half"]) else (7, 12)
    return months(_coming(last, said, match), first, last)


def season(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*efteråret*: 1 September to 30 November; *foråret*: March to May; *sommeren*: June to August."""
    first, last = _SEASONS[match["season"].casefold()[:3]]
    return months(told_year(match, said) or said.year + (1 if last < said.month else 0), first, last)


def either_season(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*næste efterår*: the coming one or that of the year after; both are meant by it."""
    first, last = _SEASONS[match["season"].casefold()[:3]]
    begins = dt.date(said.year + (1 if first <= said.month else 0), first, 1)
    return Stretch(begins, months(said.year + 1, first, last).ends)


def winter(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*vinteren*, *vinteren 2024/25*: December to February; *vinteren 2025*, either of two: all that year."""
    if match["year"] and not match["both"] and relation is not Relation.BEFORE:
        return months(int(match["year"]), 1, 12)
    begins = said.year if said.month > 2 or relation is Relation.BEFORE else said.year - 1
    begins = int(match["year"]) if match["year"] else begins
    return Stretch(dt.date(begins, 12, 1), dt.date(begins + 1, 3, 1) - DAY)


def _year(match: re.Match[str], said: dt.date) -> int:
    return int(match["year"] or said.year + (1 if match["next"] else 0))


def year(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch | None:
    """*2026*, *2024 og 2025*, *2024-27*, *næste år*: the whole years; a year gone by begins nothing (*fra 2021*)."""
    first = _year(match, said)
    last = first // 100 * 100 + int(match["last"]) % 100 if match["last"] else first
    if last < first or (relation in (Relation.FROM, Relation.AFTER) and first < said.year):
        return None
    return Stretch(dt.date(first, 1, 1), dt.date(last, 12, 31))


def this_year(_match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*i år*, *i indeværende år*: from the day it was said to 31 December."""
    return Stretch(said, dt.date(said.year, 12, 31))


def end_of_year(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*årets udgang*, *årets udgang 2025*: up to its 31 December."""
    return months(int(match["year"] or said.year), 1, 12)


def part_of_year(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*primo*, *medio*, *ultimo 2025*, *starten af det nye år*: January-March, May-August, October-December."""
    return months(_year(match, said), *((1, 3), (5, 8), (10, 12))[part_of(match["part"])])


def half_of_year(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*sidste halvdel af 2024*, *første halvdel af året*: its six months."""
    return months(_year(match, said), *((1, 6) if _is_first(match["which"]) else (7, 12)))


def new_year(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*inden nytår*, *senest ved årsskiftet 2024/25*: up to 31 December; *efter*, *fra nytår*: from 1 January.

    *årsskiftet 2025* may be that before or after 2025; the later is taken.
    """
    last = int(match["year"]) if match["year"] else said.year
    turn = dt.date(last + 1, 1, 1)
    return Stretch(turn, turn - DAY if relation is Relation.UNTIL else turn, None, None, Interval(turn, None))


def school_year(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch | None:
    """*skoleåret 2024/25*, *næste skoleår*: 1 August to 31 July (folkeskoleloven, section 14 a, subsection 1)."""
    named = match.groupdict()
    if named.get("first"):
        begins = int(match["first"])
        if int(match["second"]) % 100 != (begins + 1) % 100:
            return None
    else:
        begins = said.year - (1 if said.month < 8 else 0) + (1 if named.get("coming") else 0)
    return Stretch(dt.date(begins, 8, 1), dt.date(begins + 1, 7, 31))


def council_term(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*indeværende byrådsperiode*: from the meeting to 31 December of the year of the next election; *næste*: the
    four years after it. Source: lov om kommunale og regionale valg, section 6.
    """
    last = said.year + (2025 - said.year) % 4
    if match.groupdict().get("coming"):
        return Stretch(dt.date(last + 1, 1, 1), dt.date(last + 4, 12, 31))
    return Stretch(said, dt.date(last, 12, 31))
