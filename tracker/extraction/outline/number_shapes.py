"""The numbers with which an item may begin, in the styles in which minutes write them."""

import re
from dataclasses import dataclass

from tracker.extraction.items.case_numbers import is_case_number
from tracker.extraction.lines.line import Line


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible beginning of an item: ``line`` is where the number stands.

    ``title_start`` is a position in the text, or -1 where the title stands on another line.
    """

    line: int
    style: str
    number: str
    value: int
    title_start: int
    title_end: int
    score: float = 0.0
    is_closed: bool | None = None


_AD = re.compile(
    r"^(?:Ad\.?\s+(?:[Dd]agsorden(?:ens?)?\s+)?(?:pkt\.?\s+|punkt\s+)?|ad\.?\s+(?=\d{1,3}[.:)]))"
    r"(?P<number>\d{1,3})(?:\s*[.:),]|\s[-–])?\s+(?=[A-ZÆØÅ])",
)
"""*Ad 1. Referat*, *Ad pkt. 2: Økonomi*, *Ad 3 - Bredbånd*, *Ad. dagsordenens pkt. 4, Regnskab*."""
_WORD = re.compile(
    r"^(?P<word>Dagsordens?punkt|Dagsorden punkt|Punkt|Pkt\.?|Sa[gq]|Emne|"
    r"Sa[gq]s? ?nr\.?|Nr\.?|Punktnr\.?|Punkt nr\.?|Pkt\.? ?nr\.?)(?:\s*\.{2,})?\s*:?\s*(?:nr\.?\s*)?"
    r"(?P<number>\d{1,5})(?P<tail>\s*\((?P<state>[^()\n]{4,24})\)\s*:|\s*[.:)](?!\d)|\s+[-–]|(?=\s|$))\s*",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"^(?P<number>\d{1,2}\.\d{1,2})\.?\s+(?=[A-ZÆØÅ])")
_CODE = re.compile(r"^(?P<number>[A-ZÆØÅ]{1,4}-\d{1,4}/\d{2,4})\s+(?=[A-ZÆØÅ])")
_BODY = re.compile(r"^(?P<number>[A-ZÆØÅ]{2,3}\s\d{1,3})\.\s+(?=[A-ZÆØÅ\"»])")
"""*HR 1. Rådets kalender*: the letters of the body before the number."""
_SLASH = re.compile(r"^(?P<number>\d{1,4}/\d{1,2})\.\s+(?=[A-ZÆØÅ])")
"""*49/1. Spørgetid*: the running number and that in the meeting."""
_PAIR = re.compile(r"^(?P<number>\d{1,2}/\d{1,4})\.?\s+(?=[A-ZÆØÅ\"»])")
"""*01/66 Dagsorden*, *02/67 Budget*: the number in the meeting and the running one, without a full stop."""
_COUNTED = r"(?:behandling|kvartal|halvår|budget|møde|etape|fase|udgave|års|årige?|nye|boliger|pladser)"
"""*12. 2. behandling af budget*, *4. 100 års jubilæum*: what a number at the beginning of a title counts."""
_DOT = re.compile(
    r"^(?P<number>\d{1,5})\.\s*(?:\|\s*)?(?=[A-ZÆØÅÉ\"»“”'(§]|\d{4}\b|\d{2}/\d{2,6}\s|"
    rf"\d{{1,3}}\.?\s{_COUNTED}|$)"
)
_COLON = re.compile(r"^(?P<number>\d{1,4}):(?:\s+(?=[A-ZÆØÅ\"»])|(?=[A-ZÆØÅ][a-zæøå]{2}))")
"""*5: Budget*, *6:Årsberetning*."""
_BRACKET = re.compile(r"^\[(?P<number>\d{1,3})\]\s+(?=[A-ZÆØÅ])")
_SECTION = re.compile(r"^§\s?(?P<number>\d{1,3})(?:\.|:)\s+(?=[A-ZÆØÅ])")
"""*[4] Budget*, *§ 4. Budget*: as associations and older minutes number their items."""
_LETTER = re.compile(r"^(?P<number>[a-zæøå])\)\s+(?=[A-ZÆØÅ])")
_CAPITAL = re.compile(r"^(?:Punkt\s|Pkt\.\s)?(?P<number>[A-ZÆØÅ])(?:[.)]\s+|:\s+|\s[-–]\s)(?=[A-ZÆØÅ][\wæøå])")
"""*a) Velkomst*, *A. Godkendelse af dagsorden*, *Punkt B: Budget*: items under letters."""
_PAREN = re.compile(r"^(?P<number>\d{1,3})\)(?:[A-ZÆØÅ]\s+(?=[A-ZÆØÅ][\wæøå])|\s*(?=\S|$))")
"""*4) Budget*, *877)B Budget*: behind the bracket a letter may say what is to be done with the item."""
_GLUED = re.compile(rf"^(?P<number>\d{{1,4}}(?=[A-ZÆØÅ][a-zæøå]|(?:LUKKET|ÅBEN)\b)|\d{{2,3}}(?=[1-4]\.\s{_COUNTED}))")
"""*101Spørgsmål*, *117LUKKET: Salg*, *1022. behandling af budget*: the number touches the title."""
MARK_LAST = re.compile(r"\s(?:[-–]\s(?:Lukket|Åbent|Fortroligt)\spunkt|\((?:Lukket|Åbent|Fortroligt)\spunkt\))$")
"""*29. Salg af grund - Lukket punkt*: the state behind the title."""
_HOURS = r"\d{1,2}[.:]\d\d\s?[-–]\s?\d{1,2}[.:]\d\d\s+"
"""*3 - 09.02-09.20 Høringer*: when the item is on, between its number and its title."""
_SPACE = re.compile(rf"^(?P<number>\d{{1,4}})(?:\s+[-–:|]\s*(?:{_HOURS})?|\s+)(?=[A-ZÆØÅ\"»]|\((?:Åben|Lukket))")
_MARKED = re.compile(
    r"^(?P<mark>Åbent|Lukket|Åben|Åbent punkt|Lukket punkt)\s+(?:(?:punkt|sag)\s+(?:nr\.?\s+)?)"
    r"?(?P<number>\d{1,4})(?:[.:)](?!\d)|\s*[-–]|(?=\s|$))\s*",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"^(?:Ad\.?\s+)?(?:pkt\.?\s+|punkt\s+)?(?P<number>[IVX]{1,5})[.)]\s+(?=[A-ZÆØÅ])", re.IGNORECASE)
_MARK_BEFORE = re.compile(
    r"^(?:[\[(][A-ZÆØÅ]{1,3}[\])]|(?:(?P<open>Åbent?)|(?P<shut>Lukket))(?:\s(?:sag|punkt))?\s?[:–-])\s+"
    r"(?=\d{1,3}[.:)]?\s)"
)
"""*[B] 2. Rådets penge*, *Åben sag: 2. Legepladser*: what is to be done with the item, or its state, before it."""
_TWICE = re.compile(r"^(?P<first>\d{1,3})\.\s+(?=(?P=first)\.\s+\S)")
"""*1.  1. Godkendelse*: a list that numbers items whose titles begin with their number."""
_STYLES = (
    ("roman", _ROMAN),
    ("ad", _AD),
    ("word", _WORD),
    ("marked", _MARKED),
    ("decimal", _DECIMAL),
    ("code", _CODE),
    ("body", _BODY),
    ("slash", _SLASH),
    ("pair", _PAIR),
    ("dot", _DOT),
    ("colon", _COLON),
    ("bracket", _BRACKET),
    ("section", _SECTION),
    ("paren", _PAREN),
    ("letter", _LETTER),
    ("capital", _CAPITAL),
    ("glued", _GLUED),
    ("space", _SPACE),
)
_DATE_LIKE = re.compile(
    rf"^\d{{1,2}}\.\s*\d{{1,2}}\.(?!\s{_COUNTED})|"
    r"^\d{1,2}\.\s?(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|"
    r"sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\wæøå])",
    re.IGNORECASE,
)
_LONGEST = 4
_BESIDE_NUMBER = re.compile(
    r"^(?:\([^()]*\)$|af\s\d{1,3}$|[|,;·–-]?\s*(?:Sags?nr|Sagsnummer|"
    r"Sags-?id|Sag|J\.?nr|Journalnr)\b\.?:?\s?(?=[\w./-]*\d))",
    re.IGNORECASE,
)
"""What stands beside the number of an item whose title is on another line: *Sag 180 (ØU 201/2009)*, *Sag 2 af 4*,
*Dagsordenspunkt 5 | Sagsnummer 23-101774 | Åbent*."""


def match_number(index: int, line: Line) -> Candidate | None:
    """The candidate that a line is by its first words; its title is what follows the number, if anything does."""
    if line.cell == "number":
        number = line.core.rstrip(".")
        return Candidate(index, "cell", number, int(number), line.core_end, line.core_end)
    if line.bulleted and line.core.isdigit() and len(line.core) <= _LONGEST:
        return Candidate(index, "bullet", line.core, int(line.core), line.core_end, line.core_end)
    twice = _TWICE.match(line.core)
    mark = _MARK_BEFORE.match(line.core) or twice
    shift = mark.end() if mark else 0
    words = line.core[shift:] if shift else line.core
    for style, pattern in _STYLES:
        match = pattern.match(words)
        if match is None or _DATE_LIKE.match(words):
            continue
        start = line.core_start + shift + match.end()
        value = _value_of(match["number"], style)
        if value is None:
            continue
        rest = line.core[shift + match.end() :]
        alone = style == "word" and _BESIDE_NUMBER.match(rest) is not None
        if style == "word" and match["tail"].strip() == "" and not alone and _running(line.core, match):
            return None
        if is_case_number(rest) or alone:
            start = line.core_end
        closed = match["mark"].casefold().startswith("luk") if style == "marked" else None
        if mark is not None and mark is not twice and (mark["open"] or mark["shut"]):
            closed = mark["shut"] is not None
        if style == "word" and match["state"]:
            closed = match["state"].casefold().startswith(("luk", "ikke", "fortrolig"))
        named = "twice" if twice else style
        return Candidate(index, named, match["number"], value, start, line.core_end, is_closed=closed)
    return None


_POINTS = 11
"""What a chapter counts before its points: *2.1* follows *1.3* within the gap that a run of numbers may have."""
NUMERALS = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
    "XIII": 13, "XIV": 14, "XV": 15,
}  # fmt: skip
"""Roman numbers of items; minutes have none above."""


def _value_of(number: str, style: str) -> int | None:
    if "/" in number and "-" not in number:
        return int(number.partition("/")[0])
    if "/" in number:
        return int(number.partition("-")[2].partition("/")[0])
    if " " in number:
        return int(number.partition(" ")[2])
    if "." in number:
        chapter, point = number.split(".")
        return int(chapter) * _POINTS + int(point)
    if len(number) == 1 and number.isalpha() and style in ("letter", "capital"):
        return ord(number.casefold()) - ord("a") + 1
    return int(number) if number.isdigit() else NUMERALS.get(number)


def _running(core: str, match: re.Match[str]) -> bool:
    """*Punkt 3 tages først*, *Sag 12 blev drøftet*: a sentence about an item, not an item."""
    rest = core[match.end() :]
    return rest != "" and rest[0].islower()
