"""The pieces that patterns of words of time are made of; each named group stands once in a pattern."""

from tracker.danish.dates import MONTHS, WEEKDAY

NAMES = "|".join(sorted((name for name in MONTHS if len(name) > 3 or name == "maj"), key=len, reverse=True))
MONTH = rf"(?P<month>{NAMES})"
YEAR = r"(?:,?\s+(?:i\s+|af\s+)?(?P<year>(?:19|20)\d\d)(?![-.,/]?\d)|\s+(?:til\s+)?(?P<related>i år|næste år))?"
"""*2025*, *i 2025*, *i år*, *næste år*, or nothing."""
IN_MONTH = rf"{MONTH}(?:\s+måned)?{YEAR}"
DAY_BEFORE = rf"{WEEKDAY}\s+"
"""*fredag* before *den 1. maj*."""
_SHORT = "jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
MONTH_OF_DAY = rf"(?P<month>{NAMES}|(?:{_SHORT})\b\.?(?!\w))"
DATE = rf"(?P<day>\d{{1,2}})\.?\s*{MONTH_OF_DAY}{YEAR}"
"""*1. maj*, *1. dec. 2025*, *1. april næste år*"""
TO = r"\s?(?:-|–|/|\btil\b(?:\s+og\s+med)?|\bog\b|\beller\b)\s?"
DATES = rf"(?P<day>\d{{1,2}})\.?{TO}(?:{DAY_BEFORE})?(?:den\s+|d\.\s*)?(?P<day2>\d{{1,2}})\.?\s*{MONTH_OF_DAY}{YEAR}"
"""*3.-5. maj*, *12. og 13. marts 2025*"""
NUMBERS = (
    r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})"
    r"(?:(?:[./-]|\s(?=20))(?P<year>(?:19|20)\d\d)|[./-](?P<short_year>\d\d)(?![./-]?\d))?(?![\d]|[.,/-]\d)"
    r"(?!\s*(?:%|mio\b|pct\b|procent|kr\b|kroner|k?m\b|meter|timer?\b|dage?\b|uger?\b|måned|år\b))"
)
"""*1/5*, *01.05.2025*, *3/9 2025*, *1/5-25*"""
DEN = r"(?:den\s+|d\.\s*)"
PART = (
    r"(?P<part>primo|medio|ultimo|(?:starten|begyndelsen|midten|slutningen|udgangen) af|"
    r"(?:først|midt|sidst|tidligt|sent) (?:i|på))"
)
"""A third of what follows: *primo*, *midten af*, *sidst på*."""
WEEK = (
    r"uge(?:rne|r)?\s+(?P<week>\d{1,2})"
    r"(?:(?:\s?(?:-|–|/)\s?|,\s\d{1,2}\s+(?:og|eller)\s+|\s+(?:til|og|eller)\s+)(?P<week2>\d{1,2})(?!\d|\.\s?\w))?"
    r"(?:(?:,?\s*(?:i\s+)?|/)(?P<year>20\d\d)(?!\d))?"
)
_COUNTED = r"\d{1,3}|en|ét|et|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten|tyve|tredive"
COUNT = (
    rf"(?:(?:(?:de|den|det)\s+)?(?:næste|kommende|førstkommende|nærmeste)\s+)?(?:hele\s+)?"
    rf"(?:(?:(?:{_COUNTED})\s?(?:-|–|til|eller)\s?)?(?P<count>{_COUNTED})\s+(?:hele\s+)?"
    r"(?P<unit>timer?|dage?|døgn|(?:arbejds|hver)dage|uger?|måned(?:er)?|kvartal(?:er)?|år)"
    r"|(?P<half>(?:et\s+)?halvt?\s+år|(?:et\s+)?halvår|halvandet\s+år|halvanden\s+måned))"
)
"""*14 dage*, *to-tre uger*, *de næste tre måneder*, *et halvt år*: of two numbers the greater."""
COMING_ONE = (
    r"(?:(?:den|det)\s+)(?:næste|kommende|førstkommende)\s+(?:hele\s+)?(?P<one>halve\s+år|dag|uge|måned|kvartal|år)"
)
"""*den næste måned*, *det næste halve år*: one of them."""
SCHOOL_YEAR = r"(?P<first>20\d\d)\s?[-/–]\s?(?P<second>(?:20)?\d\d)"
TERM = r"(?:byråds|kommunalbestyrelses|kommunalbestyrelsens\s+valg|byrådets\s+valg)periode"
DAY_NAME = rf"(?P<weekday>{WEEKDAY})"
NEXT = r"(?:næste|(?:det|den)\s+(?:kommende|nye|næste))"
THIS = r"(?:denne|dette|indeværende)"
HOLIDAY = (
    r"(?:den\s+)?(?:(?:kommende|næste)\s+)?"
    r"(?P<holiday>påske(?:n|ferien)?|pinse(?:n|ferien)?|jul(?:en|eferien?|epausen)?|"
    r"sommerferien?|sommerpausen|skoleferien|efterårsferien?|vinterferien?|(?:sankt|skt\.?)\s+hans|grundlovsdag|"
    r"kristi\s+himmelfart(?:sdag)?)(?:\s+er\s+(?:slut|forbi|overstået))?(?:\s+(?:i\s+)?(?P<year>20\d\d))?"
)
ELECTION = (
    r"(?:det\s+)?(?:næste\s+|kommende\s+)?kommunal(?:-\s+og\s+regions(?:råds)?|bestyrelses)?valg(?:et)?"
    r"(?:\s+(?:(?:til|i)\s+)?(?:den\s+)?(?:\d{1,2}\.\s+)?november)?(?:\s+(?:i\s+)?(?P<year>20\d\d))?"
)
SEASON = r"(?:det\s+(?:tidlige|sene|kommende)\s+)?(?P<season>foråret|forår|sommeren|sommer|efteråret|efterår)"
