"""Words that name a place, and where a place stands in a head that lost its day and hour."""

import re

ROOMS = (
    r"(?=[A-ZÆØÅ]|lokale|mødelokale|byrådssalen|rådssalen|mødesalen|kantinen|kommunekontoret|"
    r"(?:byrådets|kommunalbestyrelsens|udvalgets|borgmesterens)\s(?:mødelokale|mødesal|kontor|sal)\b|"
    r"\w{3,20}(?:huset|salen|lokalet|skolen|centret|centeret|gården|kroen|"
    r"biblioteket|hallen|stuen|kontoret|klubben|stationen|museet|kirken)\b)"
)
PLACE_WORDS = re.compile(
    r"(?:lokale|lokalet|rådhus|rådhuset|kommunekontor|kommunekontoret|sal|"
    r"salen|vej|vejen|gade|gaden|plads|pladsen|torv|torvet|allé|skole|skolen|"
    r"center|centret|centeret|hus|huset|bibliotek|biblioteket|museum|"
    r"museet|hotel|teams|skype|zoom|kantine|kantinen|stue|stuen|etage|"
    r"lokaler|kontor|kontoret|kroen|hallen|klub|klubben|stræde|strædet|boulevard|boulevarden)\b|"
    r"(?:\b|udvalgs|gruppe|møde|direktions|parti|konference)"
    r"(?:værelse|rum)(?:t|met)?\s+\w+|\b\d{4}\s(?-i:[A-ZÆØÅ][a-zæøå]+)",
    re.IGNORECASE,
)
"""Words with which the name of a place ends."""
LABEL_OF_ROOM = re.compile(
    r"(?:Mødelokale|Lokale|Mødested|Sted)[^\S\n]*(?:\|[^\S\n]*|"
    r"[^\S\n](?=\w*(?:værelset?|sal|salen|lokalet?|stuen?|rum|rummet|"
    r"kantinen?|rådhus|rådhuset|centre?t|center|skole|skolen|hus|huset|bibliotek|biblioteket|kontor|kontoret)\b))"
)
"""*Mødelokale Udvalgsværelse D*, *Sted | Kantinen*: a label without its sign; *Mødelokale 4* is a name itself."""
NO_HOUR = re.compile(
    rf"\bmøde(?:t)?\b[^.:\n]{{0,60}}\b[kK]l\.?\s(?:i|på)\s(?P<place>{ROOMS}[\wæøåÆØÅ, -]{{3,60}}?)"
    r"(?=[.:]|$|\s(?:Medlemmer|Fraværende|Deltagere|Afbud|Til stede|Side|Mødet|Referat|Dagsorden)\b)"
)
"""A converter dropped day and hour: *REFERAT fra møde i X kl i byrådssalen*."""
FOOT_BEHIND = re.compile(
    r"(?:(?<=\d)|(?<=\d[A-ZÆØÅa-zæøå])|(?<=huset)|(?<=[Rr]ådhus)|(?<=salen)|(?<=skolen)|(?<=centret)|(?<=lokale))"
    r"\s+[A-ZÆØÅ][\w-]{2,30}\s(?:Kommune|KOMMUNE)(?:\s\d{1,3})?\s*$"
)
"""*Rådhuset Mødelokale 21 Prøveby Kommune*, *Byrådssalen Prøveby Kommune 1*: the foot of the cover behind a room."""
NAMED_PLACE = re.compile(
    r"(?!(?:Januar|Februar|Marts|April|Maj|Juni|Juli|August|September|Oktober|November|December|\w{2,4}dag)\b)"
    r"[A-ZÆØÅ][\w-]{3,30}(?:\s[A-ZÆØÅ][\w-]{2,30})?\.?$"
)
"""*Mødet afholdt på Solbakken.*: one or two names that end the sentence."""
BEHIND_HOURS = re.compile(
    r"(?<!\w)[kK]l\b\.?\s?\d{1,2}[.:]\d\d\s?(?:[-–]|til)\s?(?:[kK]l\b\.?\s?)?\d{1,2}[.:]\d\d\s{1,3}[-–|]\s{1,3}"
    r"(?P<place>[A-ZÆØÅ][^\n:;]{3,80})$"
)
"""*Møde den 4. maj kl. 18.30-21.00 - Musiklokalet*: behind the hours and a dash, to the end of the line."""
ROOM_END = re.compile(r"[a-zæøå](?:rummet|værelset|lokalet|salen|stuen|køkkenet|kælderen)(?!\w)")
"""*Personalerummet*, *Musiklokalet*: a room in the definite form, in one word."""
