"""What a page leaves at the two ends of a decision: its number, its running head, the heading of what follows."""

import re
from functools import lru_cache

from tracker.danish.dates import WEEKDAY, find_dates
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.bodies import find_body

FOOT = re.compile(
    r"^(?:(?:kl\.?\s*)?Side\s+(?:\d{1,4}|[A-ZÆØÅ])(?:\s+(?:af|/)\s*\d{0,3})?\.?(?:\s\d{1,3})?|\S*www\.\S+\s+\d+/\d+|"
    r"\d{1,3}\s(?:[^\n]{3,90}\b)?Side\s(?:\d{1,4}|[A-ZÆØÅ])|(?:Tilbage\s)?til toppen|Back to top|Udskriv|Print|"
    r"Sag(?:s?nr\.?|\snr\.)\s?:?|•?\s*Sagsid\.?\s?:\s?[\d/-]{0,18}|"
    r"Ref(?:erent)?\.?\s?:\s?[^\n]{2,60}|Se\s[^\n]{0,80}\bpdf(?:[ -]?format)?\.?)$",
    re.IGNORECASE,
)
"""The foot of a page that a converter left behind a decision: *4 Byrådet kl Side 2*, *www.by.dk 3/3*, *Sag nr.*."""
TIME_SLOT = re.compile(r"^(?:Klokken|[Kk]l\.)\s?\d{1,2}[.:]\d\d\s?(?:til|-|–)\s?(?:[Kk]l\.\s?)?\d{1,2}[.:]\d\d\.?$")
"""*Klokken 16.00 til 16.30*: when the next item is treated."""
_PAGE_NUMBER = re.compile(r"\d{1,3}\s+(?=[A-ZÆØÅ][a-zæøå])")
_LONG = 100
"""A line longer than this is a whole page."""
_REACH = 120
_MOST = 6
_CAPITALS = re.compile(r"(?<=[.!?:)\]])\s+(?:\d{1,3}\s+)?(?P<head>[A-ZÆØÅ]{3,}(?:(?:,? | & |- ?)[A-ZÆØÅ]{2,}){0,8})$")
_SHORTEST_HEAD = 8
_RUNNING_HEAD = re.compile(
    r"(?<=[.!?:)\]])\s+(?:(?:åben|lukket)\s+)?\d{1,3}\s+(?P<head>[A-ZÆØÅ][a-zæøå][\w ,&.-]{2,80})$"
)
_AFTER_BODY = re.compile(rf"^[\s,–-]*(?:{WEEKDAY}\s*)?(?:(?:den|d\.)\s*)?$")


def without_page_number(text: str, start: int, end: int) -> int:
    """Where a line begins behind the number of the page that it opens (*2 Godkendt.*), or ``start``.

    A page opens where a blank line stands between a line and a page that a converter put on one line.
    """
    match = _PAGE_NUMBER.match(text, start, end)
    above = text.rfind("\n", max(0, start - _LONG), max(0, start - 2))
    opens = start > 1 and text[start - 2 : start] == "\n\n" and above < 0 and start > _LONG
    return match.end() if match and opens else start


def without_tail(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """The end of a decision without what a converter glued to it: *Godkendt. Side 2 af 4 Lukkede sager*."""
    tail = _tail(frozenset(word for words in vocabulary.groups.values() for word in words), vocabulary.noise)
    for _ in range(_MOST):
        near = max(start, end - _REACH)
        match = tail.search(text, near, end)
        place = match.start() if match else _head_of_page(text, near, end, vocabulary)
        if place is None or place <= start:
            return end
        end = place
    return end


def _head_of_page(text: str, start: int, end: int, vocabulary: Vocabulary) -> int | None:
    """Where *4 Byrådet, torsdag den 3. april 2003* or *4 ØKONOMIUDVALGET* begins behind a sentence."""
    capitals = _CAPITALS.search(text, start, end)
    if capitals is not None and len(capitals["head"]) >= _SHORTEST_HEAD:
        return None if vocabulary.outcomes.first(capitals["head"]) else capitals.start()
    running = _RUNNING_HEAD.search(text, start, end)
    body = find_body(running["head"], vocabulary) if running else None
    if running is None or body is None or body.start > 0:
        return None
    rest = running["head"][body.end :]
    date = next(find_dates(rest), None)
    between, behind = (rest[: date.start], rest[date.end :]) if date else (rest, "")
    return running.start() if _AFTER_BODY.match(between) and not any(map(str.isalnum, behind)) else None


@lru_cache(maxsize=4)
def _tail(groups: frozenset[str], noise: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(groups | noise, key=len, reverse=True) if word[:1].isalpha())
    marks = (
        r"(?:\d{1,3}|[-_=*]{3,}|#{1,6}|Referat|[A-ZÆØÅ]:\\[^\n]{3,90}|"
        r"(?:Side|SIDE)!?\s\d{1,4}(?:\s(?:af|/)!?\s?\d{0,3})?"
        r"|Møde den[\s\d.]*(?:Side\s\d{1,3})?|Ad(?: pkt\.)?|[Pp]kt\.(?:\s?nr\.?)?|Punkt|Sag(?:\snr\.)?|Del på Facebook"
        r"|(?:Pkt\.|Punkt)\s\d{1,4}\s(?:Åbent|Lukket)\spunkt|"
        r"Sags?nr\.?\s?:?\s?[\d/-]{0,20}|•(?:\s+Sagsid\.?\s?:\s?[\d/-]{0,20})?"
        r"|\[[A-ZÆØÅ]\]|[IVX]{1,4}\.|§|[A-ZÆØÅ]{2,4}\s\d{1,4}/\d{2}|(?:https?://|www\.)\S+(?:\s\d{1,3}/\d{1,3})?"
        r"|(?:Klokken|[Kk]l\.)\s?\d{1,2}[.:]\d\d\s?(?:til|-|–)\s?(?:[Kk]l\.\s?)?\d{1,2}[.:]\d\d"
        r"|(?:[A-ZÆØÅ][\w-]+\s){1,2}(?:Kommune|KOMMUNE)(?:(?:\s(?:[A-ZÆØÅ&][\w.,-]*|og)){1,6}\s\d{1,4})?"
        rf"|åben|lukket|Åbent?|Lukket|(?i:{words}))"
    )
    return re.compile(rf"(?<=[.!?:)\]_=-])(?:\s+|(?=Ad$)){marks}(?:\s+(?:\d{{1,3}}|{marks})){{0,2}}\s*$|\s+•$")
