"""How the minutes word money that comes in or back. ¤ is the sum in question, # every other sum."""

from tracker.extraction.ledger.words import (
    GAP,
    GIVER,
    LEFT_OVER,
    MOVED,
    NEXT,
    PAST,
    RETURNED,
    UNSPENT,
    US,
    WAS_SET_ASIDE,
    shape,
)

_NOT_THERE = r"(?:(?!\b(?:er|står|var|resterer)\s+der\b|\bhar\s+(?:vi|\w+et)\b)[^\#])*?"
"""Between *betalt* and *tilbage*: not *er der*, which tells what is left."""
_NOUN = (
    r"(?:(?:års|drifts|aktivitets|grund|budget|økonomi)?(?:bevilling(?:en)?|ramme[nr]?|budget(?:tet)?|\w*pulje[nr]?)"
    r"|rådighedsbeløb(?:et)?|rådighedssum(?:men)?|pot(?:ten)?|årstildeling(?:en)?|tildeling(?:en)?"
    r"|årets\s+(?:beløb|penge|midler|kvote)|beløbsramme[nr]?|årsbeløb(?:et)?)"
)
_FILL = (
    r"(?:(?:nu|i\s+år|thisyear|nextyear|i|på|til|fastsat|sat|for|ca\.|cirka|uændret|"
    r"også|hele|kr\.|fortsat|alt|året|dette|igen|år|godkendt|vedtaget|med|er|derfor)\s+)*"
)
_NOT_FROM = (
    r"(?<!\baf\s)(?<!\bfra\s)(?<!\ben\s)(?<!\bover\s)(?<!\bsamlede\s)(?<!\bsamlet\s)(?<!\bfor\s)(?<!\bet\s)"
    r"(?<!\bkostet\s)(?<!\bkostede\s)(?<!\bbelastet\s)"
)
"""*Betalt af puljen på ¤*, *inden for en ramme på ¤*: where the money is from, not that it is given."""
_IS = (
    r"(?:er|var|blev|bliver|udgør|udgjorde|lyder|lød|på|sat\s+til|fastsat\s+til|rummer|andrager|hedder|hed|tilskrevet"
    r"|beløber\s+sig\s+til|kommer\s+op\s+på|har)"
)

REFUND = (
    shape(rf"\bmodtaget\b{GAP}¤,?\s+(?:som|der)\s+ikke\s+(?:blev|er)\s+brugt"),
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
    shape(rf"\b(?:ophæv|opløs|annuller|slet|opgiv|bortfald|nedlæg|aflys|frafald)\w*{GAP}\b{WAS_SET_ASIDE}{GAP}¤"),
    shape(rf"\b{WAS_SET_ASIDE}{GAP}¤{GAP}\b(?:ophæv|opløs|annuller|slet|opgiv|bortfald|nedlæg|aflys)\w*"),
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
"""Money that comes back: *sendt ¤ retur*, *¤ af reservationen er frigivet*,
*de reserverede ¤ frigøres*, *¤ billigere*."""

CARRY_OVER = (
    shape(rf"\b{LEFT_OVER}{GAP}¤{GAP}\b(?:fra|af)\s+{PAST} | \b{LEFT_OVER}{GAP}\b(?:fra|i|af)\s+{PAST}{GAP}¤"),
    shape(rf"\b(?:fra|i|af)\s+{PAST}{GAP}\b{LEFT_OVER}{GAP}¤ | \b{PAST}s?{GAP}\b{LEFT_OVER}{GAP}¤"),
    shape(
        rf"¤{GAP}\bfra\s+{PAST} | \bfra\s+{PAST}{GAP}¤{GAP}\b(?:med|over|overfør\w*|lagt|lægges|tillægges|tilbage)\b"
    ),
    shape(
        rf"¤{GAP}\b(?:stod|blev|var|lå){GAP}\b(?:urørt|{LEFT_OVER}){GAP}\bved\s+(?:nytår|årsskiftet"
        rf"|årets\s+(?:udgang|slutning|afslutning|ende))"
    ),
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
    shape(rf"^\W*rest(?:en|beløb\w*)?\s+fra\s+{PAST}\b[^\#:]{{0,60}}:\s*¤"),
    shape(rf"\b(?:uforbrugt|ubrugt)\w*{GAP}¤"),
)
"""What was left of the year before: *¤, som ikke blev brugt sidste år*, *med over fra 2024 ¤*."""

_GIVE = (
    r"(?:givet|giver|gav|gives|bevilge\w*|tildel\w*|stille[rt]?|stillede|stilles|anvis\w*|afsat|afsatte|afsætter"
    r"|afsættes|tilfør\w*|sat|sætter|satte"
    r"|vedtog|vedtaget|lagt|lægger|forhøje[rt]?|hævet|øge[rt]?|overført|overfører|skænke\w*|udmønte\w*|fået|får|fik"
    r"|modtage[rt]?|modtog|har)"
)
_OURSELVES = rf"{US}(?<![tdmn]s)"
_TO_US = (
    rf"\b(?:til|for)\s+(?:rådighed\s+for\s+)?(?:{US}(?<![tdmn]s)(?!\w)"
    r"|\w+s\s+(?:\w+\s+)?(?:arbejde|aktivitet\w*|virke|drift|konto|pulje|møder|formål|virksomhed|rådighed))"
)
FORGOTTEN = (
    shape(
        rf"\b(?:overset|overså|glemt|glemte|forglemmelse|ved\s+en\s+fejl)\b[^\#]*\b(?:overfør|tage|taget|med"
        rf"|beholde|tilbage|rest)\w*"
        rf"[^\#]*¤[^\#]*{PAST} | \b(?:overset|overså|glemt|glemte|forglemmelse)\b[^\#]*¤[^\#]*{PAST}"
    ),
)
"""*Det var overset, at der også skulle overføres ¤ fra sidste år*: found again, and moved now."""

STRONG_APPROPRIATION = (
    shape(
        rf"^\W*{GIVER}(?<=s)\s+(?:\w+\s+)?(?:tilskud|bidrag|støtte|tildeling|bevilling)"
        r"(?:\s+(?:for|i|til)\s+(?:thisyear|år|nextyear|året))?"
        r"(?:\s*:|\s+(?:er|udgør|lyder|var|på))+\s*(?:på\s+)?¤"
    ),
    shape(rf"^\W*(?:bevilget|afsat|tildelt)\s+(?:os\s+)?(?:af|fra)\s+{GIVER}{GAP}¤"),
    shape(r"\bder\s+(?:er|står)\s+¤\s+på\s+(?:rådets|vores|forumets|udvalgets)\s+budget"),
    shape(r"^\W*(?:bevilget|tildelt|modtaget|fået)\s+(?:for|i|til)\s+(?:thisyear|år|nextyear)\s*:?\s*¤"),
    shape(
        rf"{_OURSELVES}\s+har\s+¤\s+til\s+(?:hele\s+)?året | \båret\s+(?:begynder|starter"
        rf"|indledes)\s+med\s[^\#]{{0,40}}¤"
    ),
    shape(
        rf"\bder\s+er\b{GAP}(?:thisyear|\bi\s+år)\b{GAP}¤{GAP}{_TO_US} | ¤\s+er\s+(?:det"
        rf"|hvad)\b[^\#]*{_OURSELVES}\s+(?:har\s+)?f[åi]\w*"
    ),
    shape(rf"\b(?:kommet|modtaget|indgået|tilgået)\b{GAP}¤\s+(?:ekstra\s+|mere\s+)?(?:ind\s+)?fra\s+{GIVER}"),
    shape(
        rf"{_OURSELVES}(?:\s+konto)?\s+(?:er|bliver)\b{GAP}\btilskrevet\s+¤ | {_OURSELVES}\s+(?:andel|part"
        rf"|del)\b{GAP}\b(?:er|udgør|bliver)\s+{_FILL}¤"
    ),
    shape(rf"{GIVER}{GAP}\bsat\b{GAP}¤\s+ind\s+på\s+(?:rådets|vores|puljens|forumets)\s+konto"),
    shape(rf"{_TO_US}{GAP}\b(?:anvist|tildelt|afsat|bevilget|givet)\b{GAP}¤ | (?:{US}|\båret)\s{GAP}¤\s+fra\s+{GIVER}"),
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
    shape(
        rf"\b(?:anvist|tildelt|afsat|bevilget|givet|stillet|sat|indarbejdet|indregnet|indlagt)\b{GAP}¤{GAP}{_TO_US}"
        rf"| {_OURSELVES}\s+har\s+(?:{_FILL})(?:et|en)\s+(?:\w+\s+)?{_NOUN}\s+(?:\w+\s+){{0,2}}?på\s+¤"
        rf"| \b(?:starte[rd]e?|begynde[rt]e?|indlede[rt]e?)\s+(?:\w+\s+)?året\s+med\s+¤"
    ),
    shape(rf"¤{GAP}\b(?:anvist|tildelt|afsat|bevilget|givet|stillet|sat\s+af|tilført){GAP}{_TO_US}"),
    shape(rf"{_TO_US}{GAP}\b(?:er|blev|bliver)\b{GAP}\b(?:anvist|tildelt|afsat|bevilget|givet|sat)\b{GAP}¤"),
)
"""What is given to the body itself: *byrådet har givet forumet ¤*, *der er anvist Handicaprådet ¤*, *vi får ¤*."""

APPROPRIATION = (
    shape(
        rf"{US}\s+har\s+¤\s+(?:for\s+|til\s+)?i?\s*(?:thisyear|\bår\b) | \bbeløbet\s+{_TO_US}{GAP}\b(?:er"
        rf"|udgør)\s+{_FILL}¤"
    ),
    shape(rf"\b(?:årets|rådets|vores|forumets)\s+{_NOUN}\s*:\s*¤"),
    shape(rf"{_NOT_FROM}(?<!\w){_NOUN}\s(?:(?!\btil\s+(?!{US}|rådets|thisyear|nextyear))[^\#])*?\b{_IS}\s+{_FILL}¤"),
    shape(
        rf"{_NOT_FROM}(?<!\w){_NOUN}\s+(?:(?:for|i)\s+(?:thisyear|nextyear|år)\s+)?(?:på\s+)?:?\s*¤ "
        rf"| {US}\s[^\#]{{0,40}}?\b(?:har"
        rf"|fået|får)\s+(?:\w+\s+){{0,3}}?en\s+(?:ramme|bevilling|pulje)\s+(?:\w+\s+){{0,3}}?på\s+¤"
    ),
    shape(
        rf"\b(?:har|råder|disponerer)\b{GAP}(?:{US})?{GAP}\b(?:over|til)?"
        rf"\s*¤{GAP}\b(?:at\s+(?:bruge|råde|gøre|dele|disponere)|til\s+rådighed)\b"
    ),
    shape(
        rf"\b(?:er|har|var)\b{GAP}(?:thisyear|\bi\s+år)\s+(?:\w+\s+){{0,2}}?¤\s+i\s+(?:puljen|kassen|rammen"
        rf"|budgettet|potten)\b"
        rf"| \b(?:er|har)\b{GAP}¤\s+i\s+(?:puljen|kassen|rammen|budgettet)\s+(?:i\s+år|for|i|til)\b{GAP}(?:\bår\b"
        rf"|thisyear)?"
    ),
    shape(
        rf"{US}{GAP}\b(?:råder?|disponerer?)\b{GAP}\bover\s+¤ | \bråder\b{GAP}\bover\s+et\s+\w*(?:budget"
        rf"|beløb)\s+på\s+¤"
    ),
    shape(rf"\bfra\s+(?:{GIVER}){GAP}¤"),
    shape(
        r"\b(?:heraf|hvoraf|deraf|består\s+af|fordelt\s+på)\s+¤\s+(?:i|er|som)\s+(?:årets|rådets|kommunens"
        r"|vores)\s+(?:bevilling|budget|ramme|tilskud)\b"
    ),
    shape(r"\bbudget\w*\b[^\#]*\bder\s+er\s+¤\s+(?:i|til)\b"),
)
"""*Rammen er ¤*, *rådets pulje på ¤*; *har ¤ at råde over* where nothing else is told before it."""
