"""Sums of money in Danish kroner, as they are written, in whole øre.

Every repetition in the patterns is bounded, so that no text makes them slow.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from tracker.danish.minus_signs import is_minus

_GAP = r"[^\S\n]{0,4}(?:\n[^\S\n]{0,4})?"
"""White space inside a sum: a few blanks and at most one line break."""
_SPACED = (
    r"\d(?:[^\S\n]?\d){0,2}"
    r"(?:(?:[^\S\n]?\.|[^\S\n]\.[^\S\n])\d[^\S\n]?\d[^\S\n]?\d|\.[^\S\n](?:\d[^\S\n]\d[^\S\n]?\d|\d\d[^\S\n]\d)){1,4}"
    r"(?:,\d{1,2})?"
)
_GROUPED = r"\d{1,3}(?:[.\s\u00a0\u202f]\d{3}){1,4}(?:,\d{1,3})?"
_DIGITS = rf"{_SPACED}|{_GROUPED}|\d{{1,15}}(?:,\d{{1,6}})?"
_LARGE = r"mia|milliard|mio|mill?\b|mill?\.|million"
_POINTED = rf"\d{{1,4}}\.\d{{1,2}}(?={_GAP}(?:{_LARGE}))|(?:\d{{1,3}}\s?)?½|(?:\d{{1,3}}\s)?1/2(?={_GAP}(?:{_LARGE}))"
"""*1.2 mio.* with a full stop for the decimal sign, *1½ mio.*"""
_UNIT = r"mia\.?|milliarder|milliard|mio\.?|mill?\.?|millioner|million|t\.?|tusinde?|1\.?000|k"
_CROWNS = r"kr\b|kroner?\b|dkk\b|d\.?kr\b"
_JOIN = rf"(?:[^\S\n]{{0,4}}(?=[-–+])|{_GAP}(?=[teoh]))(?P<join>[-–+]|\btil\b|\bog\b|\beller\b|\bhhv\.){_GAP}"
"""Between the ends of a range; a dash that begins a line is the mark of a list or a sign of its own."""
_SIGN = r"[-–−÷][^\S\n]?|minus\s"
_AFTER = (
    r"(?!(?<=\d[^\S\n])\d[^\S\n]?kr|(?:19|20)\d\d[^\S\n]kr\.[^\S\n]\d{1,3}\.\d)"
    rf"(?P<sign>{_SIGN})?(?:(?P<first>{_DIGITS})(?:{_GAP}(?P<unit0>mio\.?|mia\.?))?{_JOIN})?"
    rf"(?P<number>{_POINTED}|{_DIGITS}){_GAP}(?:,\s?-{{1,2}})?{_GAP}"
    rf"(?:(?P<unit>{_UNIT}){_GAP})?(?P<crowns>{_CROWNS})"
)
"""Not a year before a sum, nor its last digit where a scanner set it apart: *i 2 0 0 1 kr. 4 5 0.0 0 0*."""
_BEFORE = (
    rf"(?:(?P<unit3>(?:mio\.?|mia\.?|mill?\.?|t\.){_GAP}|t(?=kr)))?"
    rf"(?P<crowns2>\b(?:kr|dkk)\b|(?<=t)kr\b|\bk\sr(?=\s?\.\s\d))[^\S\n]?\.?:?(?P<gap2>{_GAP})(?P<sign2>{_SIGN})?"
    rf"(?P<number2>{_DIGITS})(?:{_GAP}(?P<unit2>mia\.?|mio\.?|"
    r"mill?\.?|millioner|milliarder|tusinde?)(?!\w))?(?:,-{1,2})?"
)
_MORE = re.compile(
    rf"{_GAP}(?:[-–+]|til\b|og\b){_GAP}(?P<number>{_GROUPED})(?![\d,]|{_GAP}(?:{_UNIT}|{_CROWNS}))", re.IGNORECASE
)
"""The other end of *kr. 25.000 - 50.000*."""
_BARE = rf"(?P<sign3>{_SIGN})?(?P<number3>{_DIGITS}),-{{1,2}}(?![\d-])"
_GOES_ON = (
    r"til|i|fra|om|og|på|fordelt|årligt|pr\.|mere|mindre|over|eksklusive?|inklusive?|ekskl\.|inkl\.|er|blev|som|eller|"
    r"der|svarende|samlet|under|ved|for|hvoraf|heraf|men|netto|brutto"
)
_MILLIONS = (
    rf"(?P<sign4>{_SIGN})?(?P<number4>{_POINTED}|{_DIGITS}){_GAP}"
    r"(?P<unit4>mia\.|mio\.|mio\b(?!\.)|millioner|milliarder)"
    rf"(?!{_GAP}(?:kr|dkk|euro?\b|usd|sek\b|nok\b|dollars?|tons?\b))"
    rf"(?={_GAP}(?:$|[^\w\s]|\d|(?:{_GOES_ON})(?!\w)|(?-i:[A-ZÆØÅ][a-zæøå])))"
)
_WORDS = {
    "en halv": "0.5", "halvanden": "1.5", "en": "1", "én": "1", "to": "2", "tre": "3", "fire": "4", "fem": "5",
    "seks": "6", "syv": "7", "otte": "8", "ni": "9", "ti": "10", "tolv": "12", "tyve": "20",
}  # fmt: skip
_WORDED = (
    rf"\b(?P<number5>{'|'.join(_WORDS)})\s(?P<unit5>millioner|million|milliarder|milliard|mio\.?|tusinde?)\s"
    rf"(?P<crowns5>{_CROWNS})"
)
"""*to millioner kroner*, *en halv million kr.*"""
_AMOUNT = re.compile(
    rf"(?:(?<![\w.,/-])|(?<=kr\.[-–])|(?<=\n-)(?=kr|dkk))(?:{_BEFORE}|{_AFTER}|{_BARE}|{_MILLIONS}|{_WORDED})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_NUMBERED = re.compile(
    r"(?:punkt|punkterne|pkt\.?|nr\.?|§|side|uge|bilag|fase|etape|sag|afd\.?|klasse)\s*$", re.IGNORECASE
)
_COLUMN = re.compile(r"\t|\s{2}")
_OF_UNIT = re.compile(r"(?<!\w)i\s$", re.IGNORECASE)
"""*i* before a unit: *Beløb i kr.*"""
_SPANS = ("-", "–", "til")
_POINT = re.compile(r"\d{1,4}\.\d{1,2}$")
_THOUSAND = Decimal(1000)
_SCALES = (
    ("mia", Decimal(10) ** 9),
    ("milliard", Decimal(10) ** 9),
    ("mi", Decimal(10) ** 6),
    ("t", _THOUSAND),
    ("1", _THOUSAND),
    ("k", _THOUSAND),
)


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """A sum in whole øre and where it stands."""

    ore: int
    start: int
    end: int


def find_amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundAmount]:
    """Sums with a word for money beside them, in reading order.

    1. *300.000 kr.*  2. *kr. 200.000*, *t.kr. 500*  3. *2,6 mio. kr.*, *2,1 mil. kr.*, *3,9 mia.kr.*  4. *75 t.kr.*,
    *25 tkr.*  5. *14.900,- kr.*, *14.900,-*  6. *1,400 mio. kr.* (three decimals), *1.2 mio. kr.*, *1½ mio. kr.*
    7. *-38.000 kr.*, *minus 500 kr.*  8. both ends of a range: *2-3 mio. kr.*, *kr. 318.600 + 74.438*
    9. digits set apart by a scanner: *k r . 2 0 0. 0 0 0*  10. *2,6 mio. i 2024*  11. *to millioner kroner*
    """
    yield from _amounts_of(text, start, len(text) if end is None else end)


# Each reader of money asks for the sums of the passage that the one before asked for.
@lru_cache(maxsize=128)
def _amounts_of(text: str, start: int, stop: int) -> tuple[FoundAmount, ...]:
    return tuple(found for match in _AMOUNT.finditer(text, start, stop) for found in _to_amounts(match, text))


def parse_amount(words: str) -> int | None:
    """The first sum in the words in whole øre, or ``None``."""
    found = next(find_amounts(words), None)
    return found.ore if found else None


def parse_number(words: str) -> Decimal | None:
    """*1.234,5* or *1 234* as a number; full stops and spaces group thousands, the comma is the decimal sign."""
    plain = re.sub(r"[.\s\u00a0\u202f]", "", words).replace(",", ".").replace("−", "-").replace("–", "-")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def scale_of(unit: str | None) -> Decimal:
    """What a unit word multiplies by: *mio.* → 1 000 000, *t.* → 1 000, none → 1."""
    words = (unit or "").casefold()
    if words.startswith(("kr", "dkk")):
        return Decimal(1)
    return next((scale for prefix, scale in _SCALES if words.startswith(prefix)), Decimal(1))


def _to_amounts(match: re.Match[str], text: str) -> Iterator[FoundAmount]:
    group = next((n for n in ("2", "", "3", "4", "5") if match[f"number{n}"]), None)
    if group is None or (group == "2" and _is_heading(match, text)):
        return
    words = match[f"number{group}"]
    number = Decimal(_WORDS[words.casefold()]) if group == "5" else _number(words)
    if number is None:
        return
    unit = None if group == "3" else match[f"unit{group}"] or (match["unit3"] if group == "2" else None)
    start, end = match.span()
    first = _first(match, text, unit) if group == "" else None
    if group == "" and match["join"]:
        start = match.start("number")
    elif group != "5" and match[f"sign{group}"]:
        minus = is_minus(match[f"sign{group}"], text, start, end)
        number = -number if minus else number
        start = start if minus else match.end(f"sign{group}")
    if group in ("", "5") and text[end : end + 1] == "." and match[f"crowns{group}"].casefold().endswith("kr"):
        end += 1
    if first is not None:
        yield first
    yield FoundAmount(int(number * scale_of(unit) * 100), start, end)
    more = _MORE.match(text, end) if group == "2" and not unit else None
    if more is not None and (last := _number(more["number"])) is not None:
        yield FoundAmount(int(last * 100), more.start("number"), more.end("number"))


def _first(match: re.Match[str], text: str, unit: str | None) -> FoundAmount | None:
    """The 2 of *2-3 mio. kr.*, of *2-3.000 kr.* and of *mellem 2 og 3 mio. kr.*, unless it numbers something else."""
    words = match["first"]
    number = _number(words) if words else None
    if number is None or (_YEAR.match(words) and match["join"] != "-"):
        return None
    if _NUMBERED.search(text, max(0, match.start() - 12), match.start()):
        return None
    thousands = not unit and "." in match["number"] and "." not in words
    if thousands and match["join"] not in _SPANS:
        return None
    scale = _THOUSAND if thousands else scale_of(match["unit0"] or ("" if "." in words else unit))
    return FoundAmount(int(number * scale * 100), match.start("first"), match.end("first"))


def _is_heading(match: re.Match[str], text: str) -> bool:
    """*Beløb i mio. kr.* above a row that begins with a year, *Beløb i kr. 2020 2021* in the head of a table."""
    year = _YEAR.match(match["number2"]) is not None
    column = year and _COLUMN.search(match["gap2"]) is not None
    unit = year and _OF_UNIT.search(text, max(0, match.start() - 4), match.start()) is not None
    return column or unit or ("\n" in match["gap2"] and (match["unit3"] is not None or year))


def _number(words: str) -> Decimal | None:
    """A number as written, halves and *1.2* (before *mio.*) included."""
    half = next((sign for sign in ("½", "1/2") if words.endswith(sign)), None)
    if half is not None:
        whole = words.removesuffix(half).strip()
        return (Decimal(whole) if whole else Decimal(0)) + Decimal("0.5")
    return parse_number(words.replace(".", ",") if _POINT.match(words) else words)
