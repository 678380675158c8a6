"""Where the name of a place begins and ends among the words beside it."""

import re

from tracker.domain.source import Quote
from tracker.extraction.heading.place_shapes import FOOT_BEHIND, LABEL_OF_ROOM

_GLUED_LABEL = re.compile(
    r"(?<=[a-zæøå\d])(?=(?:Afbud|Fraværende|Deltagere|Til stede|Tilstede|Dagsorden|Medlemmer|Mødedeltagere|Referent)\b)"
)
_LEAD_IN = re.compile(
    r"(?:kl\b\.?\s*(?:\d{1,2}(?:[:.]\d\d)?)?(?:\s*[-–]\s*\d{1,2}[:.]\d\d)?[\s,]*)?(?:(?:i|på)\s+(?=[A-ZÆØÅ]))?",
    re.IGNORECASE,
)
MEETING_HELD = re.compile(
    r"(?:ordinært|ekstraordinært)\s+møde\s*[-–,:]\s*|afholdt\s*:\s*"
    r"|mødet\s+(?:startede|begyndte|foregår|foregik|holdtes|(?:blev\s+)?(?:af)?holdt|holdes|afholdes|"
    r"afholdtes|finder\s+sted|fandt\s+sted)\s+(?:kl\.?\s*\d{1,2}(?:[.:]\d\d)?\s+)?(?:i|på)\s+",
    re.IGNORECASE,
)
_CITY = re.compile(
    r"\b\d{4},?\s(?P<city>[A-ZÆØÅ][a-zæøå]+)"
    r"(?=\s[A-ZÆØÅ][\w.'’-]*(?:\s[A-ZÆØÅ][\w.'’-]*){1,4}\s\((?:[A-ZÆØÅ]{1,2}|Løsgænger)\))"
)
"""*Lejrevej 15, 4320 Allerslev Bo Vik (V)*: names with their party behind the address."""
_NEXT_LABEL = re.compile(r"\s+[A-ZÆØÅ][a-zæøå]{2,}:\s*$")
_NEXT_WORD = re.compile(
    r"[.\s•]+(?:Kl\.|Begyndt|Påbegyndt|Udvalg(?=\s*:|\s+[A-ZÆØÅ])|"
    r"Indkaldelse|Dagsordenspunkter|Indholdsfortegnelse|Pkt\.|"
    r"Punkter|Medlemmer|Medlemmerne|Deltagere|Mødedeltagere|Fraværende|Afbud|Til stede|Tilstede|"
    r"Bemærkninger|Øvrige bemærkninger|"
    r"Med følgende dagsorden|PUNKTER|NB|Starttidspunkt|Sluttidspunkt|Mødet? slut\w*|Referent)(?!\w)",
)
_TIME_BEHIND = re.compile(
    r"[\s,]+(?:fra\s+)?kl\.?(?:\s*\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?)?)?\s*$", re.IGNORECASE
)
_BESIDES = re.compile(
    r"(?:,?\s(?:samt|(?:og\s)?(?:derefter|herefter)|efterfulgt\saf|in[kc]l\.|inklusive|med|og|\+|[-–])|\.)\s"
    r"(?:[a-zæøå]{2,16}\s){0,2}(?i:rundvisning|omvisning|fremvisning|besigtigelse|besøg|frokost|spisning|middag|"
    r"fællesspisning|morgenmad|kaffe|tur|udflugt)\b"
)
"""*Selmersbo samt kort rundvisning i køkkenet*: what else happens there."""
_BEFORE_NAMES = re.compile(
    r"(?<!\w)(?:(?i:\w{0,20}lokale)\s[\w.]{1,6}|\w{0,30}(?:salen|huset|skolen|hallen|centret|centeret|biblioteket))"
    r"(?:,\s[A-ZÆØÅ][\wæøå]{2,20}(?:\s(?:Rådhus|Bibliotek|Skole|Kulturhus|Borgerhus|Medborgerhus|Hal|Kro))?)?"
    r"(?=(?:\s[A-ZÆØÅ][\w.'’-]{0,30}){4,60}$)"
)
"""*Mødelokale 2, Lejre* before the names of those who met, which a converter set behind it without their label."""
_WHOSE = re.compile(r"(?<=\w)\.\s+[A-ZÆØÅ][\w-]{2,30}(?:\s[A-ZÆØÅ][\w-]{2,30})?\s(?:Kommune|KOMMUNE)[\s.\"]*$")
"""*Jobhuset. Prøveby Kommune*: whose minutes these are, behind the place."""


def clean_place(text: str, start: int, end: int) -> Quote | None:
    """The place between two positions without hours, the label or the words that follow, and signs around it."""
    meeting = MEETING_HELD.match(text, start, end)
    start = meeting.end() if meeting else start
    for pattern in (_NEXT_WORD, _NEXT_LABEL, _TIME_BEHIND, FOOT_BEHIND, _WHOSE, _BESIDES):
        tail = pattern.search(text[start:end])
        end = start + tail.start() if tail else end
    room = _BEFORE_NAMES.search(text[start:end])
    end = start + room.end() if room else end
    lead = _LEAD_IN.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    city = _CITY.search(text, start, end)
    end = city.end("city") if city else end
    glued = _GLUED_LABEL.search(text, start, end)
    end = glued.start() if glued else end
    named = LABEL_OF_ROOM.match(text, start, end)
    start = named.end() if named else start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in " .,;*_\t\xa0":
        end -= 1
    if text[end - 1 : end] == '"' and text.count('"', start, end) % 2:
        end -= 1
    if text[start : start + 1] == "(" and text[end - 1 : end] == ")":
        start, end = start + 1, end - 1
    elif text[end - 1 : end] == ")" and "(" not in text[start:end]:
        end -= 1
    return Quote.of(text, start, end) if start < end else None
