"""Where the number of a case ends in a long line, with a title or a text behind it and nothing between."""

import re
from collections.abc import Sequence

_LABEL = r"(?:Sags?nr|Sagsnummer|Sag\snr|Sags-?id|Journalnr|J\.\s?nr)\.?(?:\s\.{2,}\s?)?\s?:?\s?"
_KLE = r"\d{2}\.\d{2}(?:\.\d{2})?"
_NUMBER = rf"(?:\d{{1,4}}/\d{{2,6}}|(?:19|20)\d\d[-/]\d{{3,7}}|\d\d-\d{{4,7}}|{_KLE}(?:-?[A-ZÆØÅ]\d\d-[\w-]{{2,14}})?)"
_LABELLED = re.compile(
    rf"(?<=\s){_LABEL}{_NUMBER}(?=\s+[A-ZÆØÅ\"»][\wæøå]*\s?[\wæøå(])(?!\s+(?:Dok|J\.|Init|Åb|Luk|Sag))"
)
_HEADED = re.compile(
    rf"(?<=\s){_KLE}-[A-ZÆØÅ]\d\d-\d{{1,4}}-\d\d(?=\s(?:Sagsfremstilling|Resumé?|Baggrund|Indstilling|Beslutning)\s)"
)
_BARE = re.compile(
    r"(?<=\s)Sagsnummer:?\s[A-ZÆØÅ]{2,4}-\d{4}-\d{3,6}(?=\s|$)|"
    rf"(?<=[\w)»\"]\s){_KLE}[A-ZÆØÅ]\d\d(?:-\d{{4}}|\s-\s(?:19|20)\d\d/\d{{3,6}})(?=\s|$)"
    r"|(?<=[\wæøå)]\s)\(\d{1,4}/\d{2,6}\)(?=\s+(?:[A-ZÆØÅ]|$))"
    r"|(?<=[\wæøå).]\s)\(\s\)(?=\s|$)"
    r"|(?<=[\wæøå)]\s)\d{5,6}-(?:19|20)\d\d(?=\s+[A-ZÆØÅ]|$)"
    r"|(?<=[\wæøå)]\s)\((?:Sagsnr|Sag|J\.?\s?nr|Journalnr)\.?:?\s[\w./-]*\d(?:\s[^()\n]{3,40})?\)(?=\s|$)"
    r"|(?<=[\wæøå)]\s)[A-ZÆØÅ]{2,4}\s\d{1,4}/\d{4}\sJ\.\s?nr\.?\s[A-ZÆØÅ]{2,4}\s\d{1,4}/\d{4}(?=\s|$)"
)


def find_case_breaks(text: str, long: Sequence[tuple[int, int]]) -> tuple[list[int], list[tuple[int, int]]]:
    """Where lines begin and end round the numbers of cases, and the numbers, which nothing parts.

    1. *Sagsnr. 23/4471 Baggrund Byen vil …*, *J.nr. 00.32.10 Halvårsregnskab*: what stands behind begins a line;
       *29.00.00-A00-2-13 Sagsfremstilling a. Status*: the heading does, whatever follows it.
    2. *1 Fraværende 00.01.00P35-0121 Behandling*, *45. Personsag 18.14A00 - 2015/00877*, *Tilsyn (17/20110)
       Beslutning*, *Meddelelser ( ) Nyt fra formanden*: a number without a label stood on a line of its own; a
       converter may have lost all but its brackets.
    """
    cuts: list[int] = []
    whole: list[tuple[int, int]] = []
    for start, end in long:
        for match in (*_LABELLED.finditer(text, start, end), *_HEADED.finditer(text, start, end)):
            cuts.append(match.end())
        for match in _BARE.finditer(text, start, end):
            cuts.extend(match.span())
            whole.append(match.span())
    return cuts, whole
