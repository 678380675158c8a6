"""Words of openness that stood on a line of their own in a page on one line: *Punkter på den lukkede del*, *Åbent*."""

import re
from collections.abc import Sequence

from tracker.extraction.lines.glued_shapes import OPEN_OR_CLOSED

_CASE = r"(?:[A-ZÆØÅ]{2,4}\s\d{1,4}/\d{2,4}\s|Sa[gq]\snr|\d{1,4}\.?\s[A-ZÆØÅ])"
_GROUPS = re.compile(
    r"(?<=[\s:.])(?:"
    r"(?:Punkter|Sager)\s(?:på|til|i|under)\s(?:den\s)?"
    r"(?:åbne|lukkede|åben|lukket)\s(?:del\saf\s)?(?:dagsordenen|dagsorden|mødet)"
    rf"|(?:ÅBENT|LUKKET|Åbent|Lukket)\s(?:MØDE|møde)(?=\s{_CASE})"
    r"|(?:Åbne|Lukkede)(?=\s\d{1,4}\.?\s[A-ZÆØÅ])"
    r"|(?:Efterretnings|Orienterings|Beslutnings|Drøftelses)(?:sager|punkter)(?=\s\d{1,4}\.\s[A-ZÆØÅ])"
    r")(?=\s)"
)
_LETTERED = re.compile(
    r"(?<=\s)[A-H]\.\s(?=(?:SAGER|PUNKTER|ORIENTERING|BESLUTNING|EFTERRETNING|LUKKEDE|ÅBNE|Sager|Punkter)\S*\s)"
)
"""*B. SAGER TIL ORIENTERING*"""
_MARK = re.compile(r"(?<=\s)(?:Sagsbeh\w*|Initialer|Sbh)\.?:?\s[A-ZÆØÅ]{2,5}\s(?P<mark>Åbent?|Lukket)(?=\s|$)")
_BESIDE = re.compile(rf"(?<=[\wæøå)\"»]\s)[-–]\s{OPEN_OR_CLOSED}(?=\sSag)")
_NUMBERED = re.compile(r"(?<=\s)(?:Åben|Lukket)\ssag:\s\d{1,3}\.(?=\s[A-ZÆØÅ])")
_BRACKETED = re.compile(
    r"(?<=[\wæøå)»\"]\s)\((?:Åben|Lukket)\ssag\)(?:\s\([a-zæøå]{2,4}\))?(?=\s|$)|"
    r"(?<=[\wæøå)»\"]\s)\((?:Åbent|Lukket)\spunkt\)(?=\s|$)"
)
_NEXT = re.compile(r"(?<=[Nn]æste\smøde)\s(?=(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag\s(?:den\s|d\.\s?)?\d|Den\s\d)")
_NAME = r"[A-ZÆØÅ][\wæøå-]+(?:\s[A-ZÆØÅ][\wæøå-]+){1,3}\s\([A-ZÆØÅ]{1,2}\)"
_ABSENT = re.compile(
    r"(?<=[a-zæøå\d]\s)(?<!\saf\s)(?<!\sfra\s)(?<!\sfor\s)(?<!\stil\s)(?<!\sog\s)(?<!\smed\s)(?<!\sved\s)(?<!\sat\s)"
    rf"{_NAME}(?:,\s{_NAME})*(?=\s(?:Beslutning|Sagsfremstilling|Resumé?)\w*\s)"
)
_AHEAD = re.compile(r"(?<=[.!?]\s)[A-ZÆØÅ]{2,4}\s\d{1,4}/\d{2,4}(?=\s\d{1,3}\.\s[A-ZÆØÅ])")


def find_state_breaks(text: str, long: Sequence[tuple[int, int]]) -> tuple[list[int], list[tuple[int, int]]]:
    """Where lines begin and end round such words, and the words, which nothing parts.

    1. Headings of groups: *… resten. Punkter på den lukkede del af dagsordenen Leje af lokaler*, *ÅBENT MØDE BR 57/04*,
       *Meddelelser:Åbne 12. Protokol*, *Efterretningssager 73. Resultat*.  2. A mark behind initials: *Sagsbeh.: HJR
       Åbent Velkomst*.  3. *Idrætspris - Lukket Sagsnummer …*, *Åben sag: 2. Legepladser*: nothing parts these.
    4. *… museer. BR 58/04 13. Forslag*: the number of a case before that of its item.  5. *4. Næste møde Torsdag den 3.
       maj*: the day below the title.
    7. *Legepladser (Åben sag) (hv) Fem er slidte.*: a mark in brackets ends its title.
    6. *Ny bro Bo Vik (A), Ida Holm (V) Beslutning …*: names between title and heading, twice.
    """
    cuts: list[int] = []
    whole: list[tuple[int, int]] = []
    for start, end in long:
        for match in (*_GROUPS.finditer(text, start, end), *_AHEAD.finditer(text, start, end)):
            cuts.extend(match.span())
            whole.append(match.span())
        for match in _LETTERED.finditer(text, start, end):
            cuts.append(match.start())
            whole.append((match.start(), match.end() + 1))
        for match in _NUMBERED.finditer(text, start, end):
            cuts.append(match.start())
            whole.append(match.span())
        for match in _MARK.finditer(text, start, end):
            cuts.extend(match.span("mark"))
        for match in _BRACKETED.finditer(text, start, end):
            cuts.append(match.end())
            whole.append(match.span())
        names = list(_ABSENT.finditer(text, start, end))
        cuts.extend(match.start() for match in names if len(names) > 1)
        cuts.extend(match.end() for match in _NEXT.finditer(text, start, end))
        whole.extend(match.span() for match in _BESIDE.finditer(text, start, end))
    return cuts, whole
