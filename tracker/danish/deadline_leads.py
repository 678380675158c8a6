"""What stands before the days that words of time name, and tells how something stands to them."""

import re

from tracker.danish.dates import WEEKDAY
from tracker.danish.deadline_words import NAMES
from tracker.danish.intervals import Relation

_ADJECTIVE = r"(?:ordinære\s+|ekstraordinære\s+|næste\s+|kommende\s+|første\s+)?"
_MEETING = (
    rf"(?:(?:\w[\w-]{{0,40}}s\s+)?(?:det\s+|et\s+|de\s+|sit\s+|deres\s+|dialog\w{{0,20}}\s+)?{_ADJECTIVE}"
    r"[\w-]{0,30}møde(?:t|r|rne)?)"
)
_HOUR = r"(?:\s+kl\.?\s*\d{1,2}(?:[.:]\d\d)?)?"
_OUT_OF = r"(?:udgangen|slutningen|udløbet|afslutningen)\s+af\s+"
_LIMIT = r"senest|ikke\s+senere\s+end|frem\s+til|indtil|til\s+og\s+med"
_PREP = (
    r"(?P<prep>i\s+løbet\s+af|i\s+perioden|inden\s+for|hen\s+over|henover|over|i|til|på|ved|for|pr\.|per|når)\s+"
    r"(?:måneden\s+|månederne\s+)?"
)
_FRIST = (
    r"(?:(?:inden|med|til|senest\s+ved|ved|senest|før)\s+)?(?:[a-zæøå]{0,20}frist(?:en)?(?:s\s+udløb)?|deadline)"
    r"(?:\s+(?:er|på|senest|den\s+senest))?:?\s+"
)


def _lead(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


RANGE = _lead(
    r"(?:i\s+(?:perioden|tidsrummet|tiden|dagene)\s+)?(?:fra\s+(?:og\s+med\s+)?|mellem\s+)|"
    r"i\s+(?:perioden|tidsrummet|tiden|dagene)\s+"
)
DURING = _lead(rf"(?:(?:på|til|ved|under|i\s+forbindelse\s+med)\s+{_MEETING}\s+)?{_PREP}")
LEADS: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (_lead(r"ikke\s+(?:før|inden)\s+(?!for\s)"), Relation.FROM),
    (
        _lead(
            r"(?:senest\s+|lige\s+|umiddelbart\s+)?(?:i\s+god\s+tid\s+)?(?:inden|før|forud\s+for)\s+"
            rf"(?!for\s|{_OUT_OF})"
        ),
        Relation.BEFORE,
    ),
    (_lead(rf"(?:(?:inden|før|ved|med|til|(?:{_LIMIT})(?:\s+(?:ved|i|med|inden|til))?)\s+){_OUT_OF}"), Relation.UNTIL),
    (
        _lead(
            rf"(?:{_LIMIT})(?:\s+(?:i\s+løbet\s+af|ved|i|på|til|om|med|d(?=\s\d)))?"
            rf"{_HOUR}\s+(?:{_MEETING}\s+(?:i\s+)?)?"
        ),
        Relation.UNTIL,
    ),
    (_lead(r"ved\s+(?=årsskiftet)"), Relation.UNTIL),
    (_lead(r"(?:(?:straks|umiddelbart|lige)\s+)?efter\s+"), Relation.AFTER),
    (_lead(r"tidligst\s+efter\s+"), Relation.NOT_BEFORE),
    (_lead(r"(?:fra\s+og\s+med|fra|tidligst(?:\s+(?:i|på|til|fra\s+og\s+med|fra))?)\s+"), Relation.FROM),
    (_lead(r"i\s+(?=det\s+nye\s+år)"), Relation.FROM),
)
UP_TO_HOLIDAY = _lead(r"(?:op\s+til|frem\s+til)\s+")
END_LEAD = _lead(r"(?:inden|før|ved|senest(?:\s+(?:ved|i|til))?|med|til|frem\s+til)\s+")
FRIST_LEAD = _lead(_FRIST)
CLAUSE = _lead(
    r"(?:inden|før|forud\s+for)\s+(?!for\s)"
    r"(?P<words>(?:(?!og\b|samt\b|eller\b|med\b|men\b)(?:[^\W\d][\w-]{0,40}|[12]\.)\s+){1,6}?)"
    rf"(?:(?P<prep>i\s+)(?=(?:{NAMES}|uge|20\d\d|foråret|sommeren|efteråret)\b)|(?=den\s+\d|d\.\s*\d))"
)
ABOUT = _lead(r"(?:omkring|cirka|ca\.|op\s+mod|frem\s+mod|hen\s+mod|hen\s+imod|tæt\s+på)\s+")
JOIN = re.compile(r"\s?(?:-|–|/)\s?|\s+(?:og|eller|til|samt)\s+(?:i\s+|til\s+(?:og\s+med\s+)?|og\s+med\s+)?")
FIRM_JOIN = re.compile(rf"\s?(?:-|–|/)\s?|(?:,\s(?:{NAMES}))?\s+(?:og|eller|samt)\s+(?:i\s+)?")
"""*marts/april*, *marts og april*, *marts, april og maj*"""
ALONE = re.compile(
    rf"(?:(?:den|det|{WEEKDAY}|primo|medio|ultimo|starten|begyndelsen|midten|slutningen|udgangen|"
    r"først|midt|sidst|tidligt|sent|næste|kommende|førstkommende|"
    r"[12]\.|første|anden|sidste|mellem|skoleåret)\b|d\.\s)|\d",
    re.IGNORECASE,
)
"""What words of time without a lead begin with."""
START = re.compile(
    r"(?<![\w-])(?:ikke|senest|lige|umiddelbart|straks|i|inden|før|"
    r"forud|ved|med|til|frem|indtil|efter|tidligst|fra|op|på|under|"
    r"hen|henover|over|for|pr|per|når|mellem|omkring|cirka|ca|tæt|\w{0,20}frist(?:en)?|deadline|den|det|d|"
    rf"{WEEKDAY}|primo|medio|ultimo|starten|begyndelsen|midten|slutningen|udgangen|først|midt|sidst|"
    r"tidligt|sent|næste|kommende|førstkommende|første|anden|sidste|skoleåret|[12])(?!\w)",
    re.IGNORECASE,
)
"""What words of time begin with."""
