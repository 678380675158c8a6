"""The shapes of words that name days, each with what may stand before it and the function that says which days."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from tracker.danish import day_periods, holidays, periods
from tracker.danish import deadline_words as words
from tracker.danish.intervals import Relation, Stretch

_AT = r"på|til|ved"


@dataclass(frozen=True, slots=True)
class PeriodShape:
    """Words that name days.

    ``during`` is what may stand before them where they tell when something is done (*i juni*), ``None`` where they do
    so only as a limit (*inden weekenden*); ``is_alone`` where nothing need stand before them (*primo juni*).
    """

    pattern: re.Pattern[str]
    stretch: Callable[[re.Match[str], dt.date, Relation], Stretch | None]
    during: frozenset[str]
    is_alone: bool
    is_day: bool


_NO_MORE = rf"(?!\w|-(?!(?:{words.NAMES})\b)[a-zæøå])"
"""No part of a longer word: *2024-priser*, *juniudgave*."""


def _shape(
    pattern: str,
    stretch: Callable[[re.Match[str], dt.date, Relation], Stretch | None],
    during: str,
    *,
    is_alone: bool = False,
    is_day: bool = False,
) -> PeriodShape:
    compiled = re.compile(rf"(?:{pattern}){_NO_MORE}", re.IGNORECASE)
    return PeriodShape(compiled, stretch, frozenset(during.split("|")), is_alone, is_day)


_W, _DEN = words.DAY_BEFORE, words.DEN
_IN = "i|til|i løbet af|inden for|hen over|henover|over"
_QUARTER = (
    r"(?:(?P<first_quarter>[1-4]|første|andet|tredje)\.?\s?(?:-|–|og|til|eller)\s?)?"
    r"(?P<quarter>[1-4]|første|andet|tredje|fjerde)\.?\s*(?:kvartal|kvt?\.)"
)
_QUARTER_OF = _QUARTER + words.YEAR
_HALF = rf"(?P<half>[12]|første|andet)\.?\s*halvår{words.YEAR}"
_HALF_WHICH = r"(?P<which>[12]\.|første|anden|sidste)\s+halvdel\s+af\s+"
_SOME_YEAR = r"(?:året|(?P<next>næste år|det nye år|det kommende år)|(?P<year>(?:19|20)\d\d))"
_YEARS = r"(?P<year>20\d\d)(?:\s?(?:-|–|/|og|eller|til)\s?(?P<last>20\d\d|\d\d))?(?P<next>)(?![.,]?\d)"

PERIODS: tuple[PeriodShape, ...] = (
    _shape(rf"(?:{_W})?{_DEN}{words.DATES}", day_periods.day, _AT, is_alone=True, is_day=True),
    _shape(rf"(?:{_W})?{_DEN}{words.DATE}", day_periods.day, _AT, is_alone=True, is_day=True),
    _shape(rf"{_W}{words.DATE}", day_periods.day, _AT, is_alone=True, is_day=True),
    _shape(rf"(?:{_W})?{_DEN}{words.NUMBERS}", day_periods.day, _AT, is_alone=True, is_day=True),
    _shape(rf"{_W}{words.NUMBERS}", day_periods.day, _AT, is_alone=True, is_day=True),
    _shape(words.DATES, day_periods.day, "i perioden", is_day=True),
    _shape(words.DATE, day_periods.day, "pr.|per|til", is_day=True),
    _shape(words.NUMBERS, day_periods.day, "pr.|per", is_day=True),
    _shape(r"den\s+(?P<day>\d{1,2})\.\s+i\s+næste\s+måned", day_periods.day_of_next_month, _AT, is_alone=True),
    _shape(r"morgen", day_periods.tomorrow, "i"),
    _shape(rf"{words.DAY_NAME}\s+i\s+{words.WEEK}", day_periods.day_of_week, _AT, is_alone=True),
    _shape(rf"{words.DAY_NAME}(?P<next_week>\s+i\s+næste\s+uge)", day_periods.weekday, _AT, is_alone=True),
    _shape(rf"(?:den\s+)?(?:først)?kommende\s+{words.DAY_NAME}", day_periods.weekday, _AT, is_alone=True),
    _shape(rf"(?P<either>næste)\s+{words.DAY_NAME}", day_periods.weekday, _AT, is_alone=True),
    _shape(rf"{words.DAY_NAME}(?!\s+(?:den\s+)?\d)", day_periods.weekday, "på|til"),
    _shape(r"weekenden", day_periods.weekend, "i|over|hen over"),
    _shape(rf"(?:(?:primo|medio|ultimo|(?:starten|slutningen) af)\s+)?{words.WEEK}", day_periods.week, _IN),
    _shape(rf"(?:primo|medio|ultimo)\s+{words.WEEK}", day_periods.week, _IN, is_alone=True),
    _shape(
        r"(?:(?:starten|midten|slutningen|først|sidst)\s+(?:af|i|på)\s+)?"
        r"(?:(?P<which>denne|indeværende|næste)\s+uge|ugen(?!\s+(?:før|efter|op|inden)))",
        day_periods.related_week,
        _IN,
    ),
    _shape(r"(?P<which>den\s+kommende)\s+uge", day_periods.related_week, "i"),
    _shape(r"(?P<which>den\s+kommende)\s+måned", periods.related_month, "i"),
    _shape(words.IN_MONTH, periods.month, _IN),
    _shape(
        rf"(?:\w[\w-]{{0,40}}s\s+|det\s+|et\s+)?{words.MONTH}(?P<meeting>møde(?:t|r|rne)?){words.YEAR}",
        periods.month,
        "på|til|ved|i",
    ),
    _shape(rf"{words.PART}\s+{words.IN_MONTH}", periods.part_of_month, "i|i løbet af", is_alone=True),
    _shape(rf"{words.PART}\s+næste måned", periods.part_of_month, "i|i løbet af", is_alone=True),
    _shape(rf"{_HALF_WHICH}{words.IN_MONTH}", periods.half_of_month, _IN, is_alone=True),
    _shape(r"(?P<which>næste)\s+måned", periods.related_month, _IN, is_alone=True),
    _shape(r"(?:(?P<which>denne|indeværende)\s+måned|måneden)", periods.related_month, _IN),
    _shape(_QUARTER_OF, periods.quarter, _IN),
    _shape(rf"Q(?P<quarter>[1-4])(?P<first_quarter>){words.YEAR}", periods.quarter, _IN),
    _shape(rf"{words.PART}\s+{_QUARTER_OF}", periods.part_of_quarter, "i|i løbet af", is_alone=True),
    _shape(r"(?:(?P<which>næste|dette|indeværende|det\s+kommende)\s+kvartal|kvartalet)", periods.related_quarter, _IN),
    _shape(r"(?:(?P<which>næste|dette|indeværende|det\s+kommende)\s+halvår|halvåret)", periods.related_half, _IN),
    _shape(_HALF, periods.half, _IN),
    _shape(rf"(?:(?:først|midt|sidst|tidligt|sent)\s+på\s+)?{words.SEASON}{words.YEAR}", periods.season, _IN),
    _shape(rf"(?:først|midt|sidst|tidligt|sent)\s+på\s+{words.SEASON}{words.YEAR}", periods.season, "", is_alone=True),
    _shape(r"næste\s+(?P<season>forår|sommer|efterår)", periods.either_season, _IN),
    _shape(
        r"vinteren(?:\s+(?P<year>20\d\d)(?P<both>\s?[/-]\s?(?:20)?\d\d)?)?(?!s\b)",
        periods.winter,
        "i|til|hen over|henover",
    ),
    _shape(r"(?:indeværende\s+|dette\s+)?år(?!\s+\d)", periods.this_year, "i"),
    _shape(r"året", periods.this_year, "i løbet af|inden for"),
    _shape(
        r"(?P<next>næste\s+år|det\s+kommende\s+år)(?P<year>)(?P<last>)",
        periods.year,
        f"{_IN}",
        is_alone=True,
    ),
    _shape(r"(?P<next>det\s+nye\s+år)(?P<year>)(?P<last>)", periods.year, "i løbet af"),
    _shape(rf"(?:(?:budget|regnskabs|kalender)året\s+|årene\s+)?{_YEARS}", periods.year, "i|i løbet af|i perioden"),
    _shape(rf"{words.PART}\s+{_SOME_YEAR}", periods.part_of_year, "i|i løbet af", is_alone=True),
    _shape(rf"{_HALF_WHICH}{_SOME_YEAR}", periods.half_of_year, _IN, is_alone=True),
    _shape(
        r"(?:nytår|årsskiftet|det nye år)(?:\s+(?P<year>20\d\d)(?:\s?[-/–]\s?(?:20)?\d\d)?)?", periods.new_year, "-"
    ),
    _shape(words.HOLIDAY, holidays.holiday, "i|hen over|henover|i løbet af|over|når"),
    _shape(r"mellem jul og nytår", holidays.between_christmas_and_new_year, "", is_alone=True),
    _shape(words.ELECTION, holidays.election, "ved|til"),
    _shape(rf"skoleåret\s+{words.SCHOOL_YEAR}", periods.school_year, f"{_IN}|for", is_alone=True),
    _shape(rf"(?:(?P<coming>{words.NEXT})|{words.THIS})\s+skoleår|skoleåret(?!\s+20)", periods.school_year, _IN),
    _shape(rf"(?:{words.THIS}|(?P<coming>{words.NEXT}))\s+{words.TERM}|{words.TERM}n", periods.council_term, _IN),
)
"""In no order: of those that begin at one place the longest counts."""

_OUT = r"(?:udgang|udløb|afslutning|slutning)"
ENDS: tuple[PeriodShape, ...] = (
    _shape(rf"(?:årets\s+{_OUT}|udgangen af året)(?:\s+(?P<year>20\d\d))?", periods.end_of_year, ""),
    _shape(rf"ugens\s+{_OUT}(?P<which>)", day_periods.related_week, ""),
    _shape(rf"månedens\s+{_OUT}(?P<which>)", periods.related_month, ""),
    _shape(rf"kvartalets\s+{_OUT}(?P<which>)", periods.related_quarter, ""),
    _shape(rf"halvårets\s+{_OUT}(?P<which>)", periods.related_half, ""),
    _shape(rf"skoleårets\s+{_OUT}", periods.school_year, ""),
    _shape(rf"{words.TERM}ns\s+{_OUT}", periods.council_term, ""),
)
"""The last day of what is going on: *inden årets udgang*, *ved månedens udgang*."""
