"""Sentences in which the sum applied for is what an applicant gets. ¤ is the sum in question, # every other sum."""

import re

from tracker.extraction.ledger.words import shape

_AND_GOT = (
    r"(?:\b(?:og|som)\s+(?:\w+\s+)?(?:får|fik|modtog|modtager)\s+"
    r"(?:\w+\s+)?(?:dem|det|den|de|beløbet|pengene|ja|hele|alle)\b"
    r"|\b(?:hvilket|det|dem|den|som|dette|beløbet|ansøgningen)\s+(?:\w+\s+){0,2}?(?:bevilge\w*|imødekom\w*|"
    r"godkend\w*|vedtag\w*|vedtog|tiltr\w+|sagde|siger|støtte\w*|"
    r"gav|giver|fik|får|gik)\b(?!\s+nej)(?:\s+\w+){0,4}\W*$)"
)
"""*… søgte om ¤ og fik dem*, *… bad om ¤, hvilket rådet bevilgede*, *…, og det sagde vi ja til*."""
GOT = shape(
    r"\b(?:søg\w*|ansøg\w*|bad|bedt|beder|ønske\w*|gerne\s+have|spurgt\w*|håbe\w*"
    rf"|anmod\w*)\b(?:(?!\blov\b|\bbruge\b)[^\#])*¤(?:(?!\bikke\b|\bafslag|\bdelvis|\bmen\b)[^\#])*{_AND_GOT}"
)
IN_FULL_SUM = shape(
    r"\b(?:får|fik|bevilge\w*|tildele\w*|imødekomme\w*|give[srt]*|yde[srt]*|støtte[srt]*)"
    r"\b(?:(?!\bdel\b|halvdel)[^\#])*\b(?:ansøgte|søgte|ønskede)\b[^\#]*¤(?!\s+ikke)"
    r"| \b(?:ansøgte|søgte|ønskede)\b[^\#]*¤[^\#]*\b(?:bevilge[st]|imødekomme[st]|imødekommet|gives|ydes"
    r"|godkende[st]|godkendt|tildeles)\b(?!\s+[^\#]*\#)"
    r"| \bansøgning\w*\s+(?:om|på)\s+¤(?:(?!\bikke\b|\bdelvis)[^\#])*\b(?:bevilge[st]|imødekomme[st]|imødekommet"
    r"|godkende[st]|godkendt"
    r"|efterkommes)\b(?!\s+(?:ikke|med))"
    r"| \b(?:godkendte|imødekom|bevilgede|tiltrådte|godkender"
    r"|imødekommer)\s+(?:\w+s\s+)?ansøgning\w*(?:(?!\bikke\b)[^\#])*\b(?:om|på)\s+¤"
    r"| \b(?:får|fik|bevilge\w*|tildele\w*|give[srt]*|ja\s+til)\b(?:(?!\bikke\b)[^\#])*¤,?\s+(?:som\s+)?"
    r"(?:de|den|han|hun"
    r"|klubben|foreningen|gruppen|der"
    r"|(?-i:[A-ZÆØÅ])\w+)\s+(?:\w+\s+)?(?:bad|bedt|søg\w*|ansøg\w*|ønske\w*|håbe\w*)"
)
HALF_AFTER = shape(
    r"\b(?:søg\w*|ansøg\w*|bad|bedt|ønske\w*)\b[^\#]*¤[^\#]*\b(?:gav|giver|fik|får|bevilg\w*|ydes"
    r"|støtte\w*)\s+(?:\w+\s+)?halvdelen\W*$"
)
"""*… søgte om ¤; rådet gav halvdelen*."""
GETS_THEM = shape(
    r"\b(?:får|fik)\s+(?:nu\s+|så\s+|dermed\s+|derfor\s+|altså\s+)?(?:de|sine|deres)\s+¤\W*$ "
    r"| ^\W*bevilling\s+på\s+¤\s+til\s+(?!\w*råd)(?-i:[A-ZÆØÅ])"
)
"""*Vævestuen har sendt budget og får de ¤*: said of an application that waited."""
PART_OF = re.compile(r"\b(?:halvdelen|en\s+del|en\s+tredjedel)\b[^#]*¤", re.IGNORECASE)
HALF_OF = re.compile(
    r"\b(?:med|får|fik|giver|gives|bevilg\w*|yde[rs]|tildele[srt]*)\s+halvdelen\s+af\s+(?:de|det)\s[^#]*¤",
    re.IGNORECASE,
)
