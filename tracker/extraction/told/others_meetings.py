"""Meetings of somebody outside: a club's, a party's, those of the administration with somebody."""

import re

_SORT = (
    r"(?:forening|klub(?:b(?=en|er))?|selskab|laug|parti|korps|forbund|menighed|orkester|spejder(?:gruppe|trop)?|"
    r"(?:borger|initiativ|beboer|forældre|nabo)gruppe|(?:borger|beboer|grundejer|vandværks|ejer|dige)lag)(?:en|et|n|erne|ne)?"
)
_CLUB = rf"(?i:[\w-]{{0,40}}{_SORT}|skolen)|[A-ZÆØÅ][\w-]*\s(?:IF|BK|GF|IK|SK|FC|KFUM|FDF)"
_OFFICE = (
    r"(?i:[\w-]{0,40}(?:forvaltningen|administrationen|sekretariatet|formandskabet|formanden|borgmesteren|"
    r"direktøren|konsulenten)|kommunen)"
)
_OTHER_WORDS = r"(?:\s+(?!\w*(?:råd|udvalg|bestyrelsen|kommunalbestyrelse))[\w-]+){0,4}?"
_HELD = r"\s+(?:har\s+|havde\s+)?(?:haft|holdt|havde|afholdt|holder|afholder|deltog\s+i)\s+(?:[\w-]+\s+){0,3}$"
_BEFORE = re.compile(rf"\b(?:{_CLUB}|{_OFFICE}){_OTHER_WORDS}{_HELD}")
_WHOSE = re.compile(
    rf"\b(?:{_CLUB})(?:s|’s|'s)\s+"
    r"(?:(?:ordinære|ekstraordinære|seneste|sidste|årlige|første|næste|fælles|konstituerende|åbne)\s+){0,2}$"
)
_WHERE = re.compile(rf"\w*mød\w{{0,5}}\s(?:i|hos|af)\s(?:[\w-]+\s){{0,2}}?(?:{_CLUB})(?!\w)")
_ANNOUNCED = re.compile(
    r"\b(?:holdes|afholdes|holder|afholder|indkaldes?(?:\stil)?|inviteres?\stil|inviterer\stil|planlægges"
    r"|arrangeres?)\s(?:der\s)?(?:[\w-]+\s){0,2}$"
)
_REACH = 90


def is_no_meeting_of_a_body(text: str, floor: int, begin: int, day: int) -> bool:
    """Whether a meeting is somebody's outside, or only announced; ``begin`` is its word, ``day`` where its day stands.

    1. *Idrætsklubben holdt møde den …*, *Prøveby IF har haft møde den …*  2. *På foreningens møde den …*  3. *Der har
    været møde i Grundejerforeningen den …*  4. *Forvaltningen holdt møde med klubben den …*  5. *Der holdes møde den …*

    Not *Udvalget holdt møde med klubben den …*, nor *klubbens ansøgning på møde den …*.
    """
    before = text[max(floor, begin - _REACH) : begin]
    before = before[max(before.rfind("\n"), before.rfind(". ")) + 1 :]
    return any(
        (
            _BEFORE.search(before),
            _WHOSE.search(before),
            _WHERE.match(text, begin, day),
            _ANNOUNCED.search(before),
        )
    )
