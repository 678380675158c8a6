"""How the minutes word a movement of the body's own money. The sum in question stands as ¤, every other sum as #."""

import re

from tracker.domain.money import LedgerKind
from tracker.extraction.ledger_words import (
    GAP,
    GIVER,
    LEFT_OVER,
    MOVED,
    NEXT,
    PAST,
    RETURNED,
    SET_ASIDE,
    UNSPENT,
    US,
    WAS_SET_ASIDE,
)


def shape(pattern: str) -> re.Pattern[str]:
    """A pattern over a clause: white space in it stands for nothing."""
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_NOT_THERE = r"(?:(?!\b(?:er|står|var|resterer)\s+der\b|\bhar\s+(?:vi|\w+et)\b)[^\#])*?"
"""Between *betalt* and *tilbage*: not *er der*, which tells what is left."""
_NOUN = (
    r"(?:(?:års|drifts|aktivitets|grund)?(?:bevilling(?:en)?|ramme[nr]?|budget(?:tet)?|pulje[nr]?)"
    r"|rådighedsbeløb(?:et)?|rådighedssum(?:men)?|pot(?:ten)?|årstildeling(?:en)?|tildeling(?:en)?"
    r"|årets\s+(?:beløb|penge|midler|kvote)|beløbsramme[nr]?|årsbeløb(?:et)?)"
)
_FILL = (
    r"(?:(?:nu|i\s+år|thisyear|nextyear|i|på|til|fastsat|sat|for|ca\.|cirka|uændret|også|hele|kr\.|fortsat"
    r"|alt|året|dette|godkendt|vedtaget|med|er|derfor)\s+)*"
)
_NOT_FROM = r"(?<!\baf\s)(?<!\bfra\s)(?<!\ben\s)(?<!\bover\s)(?<!\bsamlede\s)(?<!\bsamlet\s)(?<!\bfor\s)"
"""*Betalt af puljen på ¤*, *inden for en ramme på ¤*: where the money is from, not that it is given."""
_IS = r"(?:er|var|blev|bliver|udgør|udgjorde|lyder|lød|på|sat\s+til|fastsat\s+til|rummer|kommer\s+op\s+på|har)"

REFUND = (
    shape(rf"\b{MOVED}\b{_NOT_THERE}¤{GAP}\b(?:tilbage|retur)\b(?!\s+(?:på|af|(?:i|fra)\s+pastyear|fra\s+sidste)\b)"),
    shape(rf"¤{GAP}\b{MOVED}\s+(?:\w+\s+){{0,3}}?(?:tilbage|retur)\b"),
    shape(
        rf"\b{MOVED}\s+(?:tilbage|retur)\b{GAP}¤ | \b(?:tilbage|retur)\s+(?:kom|fik|blev|gik|har)\b{GAP}¤ | ¤\s+retur\b"
    ),
    shape(
        rf"\b{RETURNED}\b(?!\s+ikke){GAP}¤(?!\s+til\s+(?!puljen|rådighed|andre|andet|nye|{US}|kassen|konto)) "
        rf"| ¤{GAP}\b{RETURNED}\b(?!\s+\#)"
    ),
    shape(
        rf"¤{GAP}\b(?:billigere|mindre|under|lavere)\b(?:\s+end)?\s{GAP}(?:\#|{WAS_SET_ASIDE}) | ¤{GAP}\bbilligere\b"
    ),
    shape(
        rf"\b(?:uforbrugt|ubrugt|overskydende|ikke\s+brugt|rest)\w*{GAP}¤{GAP}\bind(?:betalt|sat)\b "
        rf"| \bindbetalt\b{GAP}¤"
    ),
    shape(rf"\b(?:ophæv|annuller|slet|opgiv|bortfald|nedlæg|aflys|frafald)\w*{GAP}\b{WAS_SET_ASIDE}{GAP}¤"),
    shape(rf"\b{WAS_SET_ASIDE}{GAP}¤{GAP}\b(?:ophæv|annuller|slet|opgiv|bortfald|nedlæg|aflys)\w*"),
    shape(
        rf"\b{WAS_SET_ASIDE}\b[^\#]*¤{GAP}\b(?:fri(?:e|t)?|igen|atter|overs|tilovers|ubrugt|retur)\b"
        rf"| ¤{GAP}\b(?:af|fra)\s+(?:det|de|den|rådets|forumets|vores)?\s*{WAS_SET_ASIDE}{GAP}\b"
        r"(?:overs|tilovers|ubrugte?|uforbrugte?|brugt|fri(?:e|t)?|igen|tilbage)\b"
        rf"| ¤,?\s+(?:(?:som|der)\s+)?(?:er|blev|var)\s+(?:til\s*overs|tilovers)\b(?!{GAP}{PAST})"
        rf"| \bblev\s+(?:der\s+)?¤\s+(?:til\s*overs|tilovers)\b(?!{GAP}{PAST})"
        rf"| ¤\s+(?:i\s+overskud|til\s*overs|tilovers|tilbage|ubrugt){GAP}\b(?:af|fra)\s+(?:det|de"
        rf"|den)\s+(?:\w+\s+)?{WAS_SET_ASIDE}"
        rf"| \b(?:af|fra)\s+(?:det|de|den)\s+{WAS_SET_ASIDE}{GAP}¤{GAP}\b(?:ikke\s+brugt|til\s*overs|tilovers"
        rf"|ubrugt|tilbage|overskud)\b"
        rf"| \b(?:fået|får|fik)\b{GAP}¤{GAP}\bigen\b | ¤\s+(?:ubrugt|ikke\s+brugt|til\s*overs"
        rf"|tilovers),?\s+(?:\w+\s+)?(?:tilbage|retur|frigivet)\b"
        rf"| \b(?:overskud|rest)\w*\s+(?:på\s+)?¤\s+(?:er\s+)?(?:modtaget|indgået|kommet|indbetalt)\b"
        rf"| ¤\s+(?:er|bliver|blev)\s+(?:nu\s+|dermed\s+)?(?:igen\s+)?(?:fri(?:e|t)?|ledige?)\b"
        rf"| \b(?:til\s*overs|tilovers|sparet|sparede|uforbrugt\w*)\b{GAP}¤{GAP}\b{WAS_SET_ASIDE}"
        rf"| ¤{GAP}\b(?:er|bliver|blev)\s+(?:igen|atter|nu\s+igen)\s+(?:til\s+rådighed|fri\w*|ledig\w*)"
    ),
)
"""Money that comes back: *sendt ¤ retur*, *¤ af reservationen er frigivet*, *de reserverede ¤ frigøres*, *¤ billigere*."""

CARRY_OVER = (
    shape(rf"\b{LEFT_OVER}{GAP}¤{GAP}\b(?:fra|af)\s+{PAST} | \b{LEFT_OVER}{GAP}\b(?:fra|i|af)\s+{PAST}{GAP}¤"),
    shape(rf"\b(?:fra|i|af)\s+{PAST}{GAP}\b{LEFT_OVER}{GAP}¤ | \b{PAST}s?{GAP}\b{LEFT_OVER}{GAP}¤"),
    shape(
        rf"¤{GAP}\bfra\s+{PAST} | \bfra\s+{PAST}{GAP}¤{GAP}\b(?:med|over|overfør\w*|lagt|lægges|tillægges|tilbage)\b"
    ),
    shape(rf"¤{GAP}\b(?:stod|blev|var|lå){GAP}\b(?:urørt|{LEFT_OVER}){GAP}\bved\s+(?:nytår|årsskiftet|årets\s+udgang)"),
    shape(
        rf"¤{GAP}\b{LEFT_OVER}{GAP}\b{PAST} | \b{PAST}{GAP}\b{LEFT_OVER}{GAP}¤ "
        rf"| ¤{GAP}\b{PAST}{GAP}\b{LEFT_OVER} | \b{UNSPENT}{GAP}¤{GAP}\b{PAST}"
    ),
    shape(rf"\b(?:overfør|overflyt|videreført?)\w*\b(?!\s+til\s+\w*(?:konto|forening|klub|kasserer)){GAP}¤"),
    shape(rf"¤{GAP}\b(?:overfør|overflyt|viderefør)\w*\b(?!\s+til\s+(?:\w+s\s+)?\w*(?:konto|forening|klub|kasserer))"),
    shape(
        rf"¤{GAP}\b(?:flytte[srt]*|tage[rs]?|taget|gå[r]?|går|følger|skubbe[srt]*|rykke[srt]*"
        rf"|gemme[srt]*)\b{GAP}\b(?:til|over|ind\s+i|med)\b{GAP}{NEXT}"
    ),
    shape(rf"\b(?:restbevilling|restmidler|overført|overførsel)\w*{GAP}¤"),
    shape(rf"\b(?:uforbrugt|ubrugt)\w*{GAP}¤"),
)
"""What was left of the year before: *¤, som ikke blev brugt sidste år*, *med over fra 2024 ¤*."""

_GIVE = (
    r"(?:givet|giver|gav|gives|bevilge\w*|tildel\w*|stille[rt]?|stillede|stilles|anvis\w*|afsat|afsatte|afsætter"
    r"|afsættes|tilfør\w*|sat|sætter|satte"
    r"|lagt|lægger|forhøje[rt]?|hævet|øge[rt]?|overført|overfører|skænke\w*|udmønte\w*|fået|får|fik"
    r"|modtage[rt]?|modtog|har)"
)
PAID = shape(
    rf"¤,?{GAP}\b(?:er|blev|og)\s+(?:\w+\s+){{0,2}}?(?:betalt|afregnet|afholdt)\b(?!\s+(?:tilbage|af\s|retur|ind))"
    rf"| \b(?:regning|faktura)\w*\b{GAP}¤{GAP}\bbetalt\b | ¤{GAP}\b(?:regningen|fakturaen|beløbet)\s+(?:er"
    rf"|blev)\s+(?:\w+\s+)?betalt\b"
)
"""*Gebyret på i alt ¤ er betalt*: paid whatever the sum is called."""

_OURSELVES = rf"{US}(?<![tdmn]s)"
_TO_US = (
    rf"\b(?:til|for)\s+(?:rådighed\s+for\s+)?(?:{US}(?<![tdmn]s)(?!\w)"
    r"|\w+s\s+(?:\w+\s+)?(?:arbejde|aktivitet\w*|virke|drift|konto|pulje|møder|formål|virksomhed|rådighed))"
)
STRONG_APPROPRIATION = (
    shape(rf"{GIVER}{GAP}\b{_GIVE}\b{GAP}{_OURSELVES}{GAP}¤ | {GIVER}{GAP}\b{_GIVE}\b{GAP}¤{GAP}{_TO_US}"),
    shape(rf"\b{_GIVE}\b{GAP}{GIVER}{GAP}{_OURSELVES}{GAP}¤ | \b{_GIVE}\b{GAP}{GIVER}{GAP}¤{GAP}{_TO_US}"),
    shape(rf"{_OURSELVES}\s+(?:(?!at\b|som\b|der\b)\w+\s+){{0,4}}?(?:fået|får|fik|modtage[rt]?|modtog)\b{GAP}¤"),
    shape(
        rf"{_OURSELVES}\s{GAP}\b(?:er|blev|bliver|var)\b{GAP}\b(?:tildelt|tilført|bevilget|støttet\s+med|givet)\b{GAP}¤"
    ),
    shape(rf"\b(?:fået|får|fik|modtage[rt]?|modtog)\s+{_OURSELVES}{GAP}¤"),
    shape(
        rf"\b(?:er|blev|bliver|der)\b{GAP}\b(?:anvist|tildel\w*|afsat|bevilget|sat\s+af|givet|stillet|tilført"
        rf"|overført)\b\s{GAP}{_OURSELVES}{GAP}¤"
    ),
    shape(rf"\b(?:anvist|tildelt|afsat|bevilget|givet|stillet|sat)\b{GAP}¤{GAP}{_TO_US}"),
    shape(rf"¤{GAP}\b(?:anvist|tildelt|afsat|bevilget|givet|stillet|sat\s+af|tilført){GAP}{_TO_US}"),
    shape(rf"{_TO_US}{GAP}\b(?:er|blev|bliver)\b{GAP}\b(?:anvist|tildelt|afsat|bevilget|givet|sat)\b{GAP}¤"),
    shape(
        rf"\b(?:tillægsbevilling|ekstrabevilling|ekstra\s+bevilling)(?:en)?\s+(?:på\s+)?¤ "
        rf"| {_NOUN}\s{GAP}\b(?:forhøj|hæv|øg)\w*\s+med\s+¤ | \b(?:forhøj|hæv|øg)\w*\s{GAP}{_NOUN}\s+med\s+¤"
    ),
)
"""What is given to the body itself: *byrådet har givet forumet ¤*, *der er anvist Handicaprådet ¤*, *vi får ¤*."""

APPROPRIATION = (
    shape(
        rf"{_NOT_FROM}(?<!\w){_NOUN}\s(?:(?!\btil\s+(?!{US}|rådets|thisyear"
        rf"|nextyear))[^\#])*?\b{_IS}\s+{_FILL}¤"
    ),
    shape(
        rf"{_NOT_FROM}(?<!\w){_NOUN}\s+(?:(?:for|i)\s+(?:thisyear|nextyear|år)\s+)?(?:på\s+)?:?\s*¤ | \b(?:har"
        rf"|fået|får)\s+(?:\w+\s+){{0,3}}?en\s+(?:ramme|bevilling|pulje)\s+(?:\w+\s+){{0,3}}?på\s+¤"
    ),
    shape(
        rf"\b(?:har|råder|disponerer)\b{GAP}(?:{US})?{GAP}\b(?:over|til)?\s*¤{GAP}\b(?:at\s+(?:bruge|råde|gøre"
        rf"|dele|disponere)|til\s+rådighed)\b"
    ),
    shape(
        rf"\b(?:er|har)\b{GAP}¤\s+i\s+(?:puljen|kassen|rammen|budgettet)\s+(?:i\s+år|for|i|til)\b{GAP}(?:\bår\b"
        rf"|thisyear)?"
    ),
    shape(
        rf"{US}{GAP}\b(?:råder?|disponerer?)\b{GAP}\bover\s+¤ | \bråder\b{GAP}\bover\s+et\s+\w*(?:budget"
        rf"|beløb)\s+på\s+¤"
    ),
    shape(rf"\bfra\s+(?:{GIVER}){GAP}¤"),
)
"""*Rammen er ¤*, *rådets pulje på ¤*; *har ¤ at råde over* where nothing else is told before it."""

_NEW = r"(?<!\bde\s)(?<!\bdet\s)(?<!\bden\s)(?<!\bdisse\s)"
"""Not *de afsatte*, which were set aside before."""

COMMITMENT_PROPER = (
    shape(rf"{_NEW}\b{SET_ASIDE}\b{GAP}¤ | ¤{GAP}{_NEW}\b{SET_ASIDE}\b"),
    shape(
        rf"\b(?:sæt(?:ter|tes|te)?|sat|satte|lægge[rs]?|lagt|lagde|stille[rs]?"
        rf"|stillet)\b{GAP}¤\s+(?:\w+\s+){{0,3}}?(?:af"
        rf"|til\s+side|i\s+reserve|fra\s+til)\b"
    ),
    shape(
        rf"\b(?:sat|lagt|stillet)\s+(?:af|til\s+side)\b{GAP}¤ | ¤{GAP}\b(?:sættes|sat|lægges|lagt"
        rf"|stilles)\s+(?:\w+\s+)?(?:af|til\s+side)\b"
    ),
    shape(
        rf"\b(?:holde[rs]?|holdt)\b{GAP}¤{GAP}\b(?:fri(?:e)?|tilbage|af|i\s+reserve|klar)\b "
        rf"| \bgem(?:me[rs]?|te|t)\b{GAP}¤"
    ),
    shape(
        rf"\bspare[rs]?\b{GAP}¤{GAP}\b(?:op|sammen)\b | \bparkere[rs]?\b{GAP}¤ | \b(?:reservation"
        rf"|hensættelse)\w*\s+(?:på|af)\s+¤"
    ),
)
"""Set aside for its own use: *reserverer ¤*, *holder ¤ fri*, *lagt til side ¤*."""

COMMITMENT = (
    *COMMITMENT_PROPER,
    shape(
        rf"\b(?:beslut\w*|vedtog|vedtaget|enige?s?|enedes|enighed|aftal\w*|ja|godkendt\w*|valgte"
        rf"|tilslut\w*)\b{GAP}\bat\s+(?:\w+\s+){{0,2}}?"
        rf"(?:bruge|købe|indkøbe|betale|anskaffe|bestille|leje|hyre|afholde|bekoste)\b{GAP}¤"
    ),
    shape(
        rf"\b(?:bruger|bruges|købe[rs]|indkøbe[rs]|anskaffe[rs]|bestille[rs]|lejer|hyrer|betaler|afholder"
        rf"|bekoster)\b{GAP}¤"
    ),
)
"""And what is decided to be spent: *rådet bruger ¤ på en stand*."""

EXPENDITURE = (
    shape(rf"\b(?:givet|gav)\b{GAP}¤\s+for\b"),
    shape(rf"\btil\s+betaling\b{GAP}¤"),
    shape(r"¤\s+(?:er\s+|blev\s+)?(?:gået|gik|brugt|anvendt)\s+(?:til|på)\b"),
    shape(
        rf"\b(?:lagt|lægger|lagde)\s+¤\s+ud\b | \b(?:udlæg|udlægget)\b{GAP}¤ | ¤\s+(?:\w+\s+){{0,4}}?(?:er|blev"
        rf"|og)\s+(?:\w+\s+)?(?:betalt|afregnet|afholdt)\b"
    ),
    shape(rf"\b(?:kostede|kostet)\b(?!\s+(?:kommunen|staten|familien|hende|ham|dem|borger\w*)){GAP}¤"),
    shape(
        rf"\b(?:løb(?:et)?\s+(?:\w+\s+)?op\s+i|løb\s+op\s+på|beløb\s+sig\s+til|(?:endte|landede|sluttede|blev|lød"
        rf"|lyder|stod)\s+(?:\w+\s+){{0,2}}?(?:på|i))\b{GAP}¤"
    ),
    shape(
        rf"\b(?:brugt|brugte|betalt|betalte|afregnet|afregnede|afholdt|afholdte|indkøbt|indkøbte|udbetalt|erlagt"
        rf"|udlagt|lagt\s+ud|honoreret(?:\s+med)?|udgiftsført(?:\s+med)?|bogført\s+med|forbrugt|anvendt|anvendte"
        rf"|debiteret|hævet)\b{GAP}¤"
    ),
    shape(rf"¤{GAP}\b(?:brugt|betalt|afholdt|afregnet|lagt\s+ud|anvendt|trukket|hævet)\b"),
    shape(
        rf"\b(?:købt|købte|anskaffet|anskaffede|hyret|lejet|lejede|bestilt|trykt|trykte|oversat)\b{GAP}\b(?:for"
        rf"|til)\s+¤"
    ),
    shape(
        rf"\b(?:gået|gik|trukket|tog|lagt|belastet\s+med)\b{GAP}¤{GAP}\b(?:til|for"
        rf"|på)\b(?!\s+(?:foreningen|klubben)) "
        rf"| \bpåført\b{GAP}¤"
    ),
    shape(
        rf"\b\w*(?:udgift|udlæg)(?:en|er|erne|et)?\s+(?:\w+\s+){{0,6}}?(?:var|blev|udgjorde|endte)\b{GAP}¤ "
        rf"| \b(?:har|havde|var|været|blev|medførte|gav|fik)\b{GAP}\b\w*(?:udgift|udlæg"
        rf"|omkostning)\w*\b{GAP}\bpå\s+¤"
    ),
    shape(rf"\b\w*(?:regning|faktura|honorar|kvittering)(?:en|er|erne|et)?\b{GAP}¤"),
)
"""Paid by the body: *har kostet os ¤*, *løb op i ¤*, *der er afregnet ¤*, *regningen lød på ¤*."""

GRANT = (
    shape(r"\b(?:imødekom|bevil|tilskud|tilsagn|støtte|godkend|fordel|uddel|ja\s+til)\w*\b[^¤]*:\s[^¤]*¤"),
    shape(
        rf"""
        \b(?:bevilg\w* | får | fik | få | fået | modtage[rs]? | modtog | imødekom\w*{GAP}\bmed | støtt\w*
        | tildel\w* | tilskud{GAP}\bpå
        | tilskud\s+med | tilsagn | støtten\s+på(?:\s+i\s+alt)? | giv(?:e|es|er|et) | gav | yde[srt]*
        | nøjes\s+med | stræk\w+\s+(?:os|sig)\s+til
        | dække[rst]* | dækket | uddel\w* | donere[rst]*
        | sponsere[rst]* | bidrage[rt]* | hjælpe[rs]? | skyde[rs]? | skænke[rst]* | ja\s+til | må\s+bruge
        | tilgodese[sr]? | kvittere[rt]? | spæde[rs]? | spytte[rs]? | ud\s+af\s+puljen )\b{GAP}¤"""
    ),
    shape(
        rf"¤{GAP}\b(?:bevilges|bevilget|bevilgede|er\s+godkendt|godkendes|blev\s+godkendt|i\s+(?:tilskud|støtte)"
        rf"|ydes|gives|tildeles|tildelt|uddeles)\b"
    ),
    shape(r"\b(?:tilskud|støtte|bevilling|bevilget|beløb)\s*:?\s*¤"),
)
"""What an applicant gets."""

MOVEMENTS: tuple[tuple[LedgerKind, tuple[re.Pattern[str], ...]], ...] = (
    (LedgerKind.COMMITMENT, COMMITMENT),
    (LedgerKind.APPROPRIATION, APPROPRIATION),
    (LedgerKind.EXPENDITURE, EXPENDITURE),
    (LedgerKind.GRANT, GRANT),
)
"""Read in this order after refunds, corrections, carry-overs and balances, the first that fits."""
