"""Money that comes in or back, in everyday words: how councils that write as they speak tell it.

Each family is read behind the plain one of ``incoming.py``. ¤ is the sum in question, # every other
sum; years stand relative to the meeting's.
"""

from tracker.extraction.ledger.words import GAP, GIVER, PAST, US, WAS_SET_ASIDE, shape

_THIS_YEAR = r"(?:i\s+år|(?:i|for)\s+thisyear|hele\s+året|thisyear)"
_TO_SPEND = (
    r"at\s+(?:gøre\s+godt\s+med|arbejde\s+(?:med|for)|bruge(?:\s+af)?|råde\s+over|dele\s+ud(?:\s+af)?|uddele"
    r"|disponere\s+over)"
)
_OWN_POOL = r"(?:konto|kasse|pulje|ramme|budget|pengekasse)(?:n|en|tet|et)?s?"
_BEFORE_US = (
    r"(?:tidligere|forrige|gamle|afgående|afgåede|nedlagte|gamle)\s+(?:\w*råd|\w*forum|\w*udvalg|\w*nævn"
    r"|valgperiode"
    r"|periode)\w*"
)
"""The body that was there before this one."""
_HERE_AGAIN = r"(?:igen|hjem|hjem\s+igen|tilbage\s+igen)"
_PURSE = r"(?:på\s+(?:\w+\s+)?konto\w*|i\s+(?:\w+\s+)?(?:kassen|puljen|rammen|budgettet|potten)|hos\s+(?:os|rådet))"

APPROPRIATION = (
    shape(rf"(?:\b{_OWN_POOL}|{US})\s{GAP}\b(?:tilført|fyldt\s+(?:op\s+)?med|forsynet\s+med|tildelt)\s{GAP}¤"),
    shape(rf"\b{_OWN_POOL}\s{GAP}\b(?:er|blev|bliver)\b{GAP}¤\s+fra\s+{GIVER}"),
    shape(rf"^\W*(?:\w+:?\s+){{0,6}}?¤\s+(?:{_THIS_YEAR}\s+)?fra\s+{GIVER} | \bfra\s+kommunekassen\b{GAP}¤"),
    shape(rf"{GIVER}\s+(?:\w+\s+)?(?:tilskud|bidrag|støtte|tildeling)\s+til\s+{US}{GAP}¤"),
    shape(
        rf"^\W*{GIVER}(?<=s)\s+(?:\w+\s+)?(?:tilskud|bidrag|støtte|tildeling|bevilling)"
        r"(?:\s+(?:for|i|til)\s+(?:thisyear|år|nextyear|året))?"
        r"(?:\s*:|\s+(?:er|udgør|lyder|var|på))+\s*(?:på\s+)?¤"
    ),
    shape(
        r"\b(?:årlige|årets|rådets|vores|forumets)\s+(?:\w+\s+)?(?:drifts|aktivitets|råds)?(?:midler|penge"
        r"|bevilling"
        r"|budget|ramme|beløb)\s+(?:er|udgør|lyder|hedder)\s+(?:\w+\s+){0,4}?¤"
    ),
    shape(rf"¤\s+har\s+{US}\s+(?:fået|at)\b | \b(?:er|har)\b{GAP}¤\s+{_TO_SPEND}\s{GAP}{_THIS_YEAR}"),
    shape(rf"{_THIS_YEAR}\s+(?:er\s+der|har\s+{US})\s+(?:\w+\s+)?¤\s+{_TO_SPEND}"),
    shape(rf"{_THIS_YEAR}\s+(?:er|hedder|lyder|udgør)\s+(?:beløbet|summen|rammen|tallet|det|puljen)\s+(?:på\s+)?¤"),
    shape(
        rf"^\W*(?:\w+\s+)?\w+\s+(?:er|lyder|hedder)\s+{_THIS_YEAR}\s+(?:også\s+|igen\s+"
        rf"|uændret\s+)?(?:på\s+)?¤\W*$"
    ),
    shape(
        r"(?<!\w)(?:(?:års|drifts|aktivitets)?bevilling(?:en)?|rammen?|budget(?:tet)?|puljen?"
        r"|rådighedsbeløb(?:et)?)"
        r"\s+(?:(?:for|i|til)\s+)?(?:thisyear|nextyear|i\s+år|for\s+året)\s*:\s*¤"
    ),
    shape(rf"{US}\s+{_THIS_YEAR}\s+(?:kun\s+)?har\s+¤"),
    shape(
        r"\b(?:rådets|årets|vores|forumets)\s+(?:budget|ramme|bevilling|pulje)\s+(?:\w+\s+){0,3}?"
        r"(?:vedtaget|fastsat|godkendt|sat)\s+(?:til|med|på)\s+¤"
    ),
    shape(rf"\bder\s+er\s+(?:{_THIS_YEAR}\s+)?¤\s+(?:{_THIS_YEAR}\s+)?til\s+{US}"),
    shape(rf"\bdet\s+nye\s+\w*(?:råd|forum|udvalg)\s+(?:får|har\s+fået|fik)\s{GAP}¤"),
    shape(rf"{US}\s+har\s+(?:{_THIS_YEAR}\s+)?(?:et\s+beløb|en\s+sum|penge)\s+på\s+¤"),
    shape(rf"\bpulje\w*\b{GAP}\b(?:rummer|er|udgør|lyder)\s+(?:på\s+)?{_THIS_YEAR}\s+(?:på\s+)?¤"),
    shape(
        rf"{_THIS_YEAR}\s+(?:kan|må)\s+{US}\s+(?:\w+\s+)?bruge\s+¤(?!\s+(?:på|til)\b) "
        rf"| {US}\s+(?:kan|må|har\s+lov\s+til\s+at)\s+bruge\s+¤\s+{_THIS_YEAR}"
    ),
    shape(
        rf"\bbudget\w*{GAP}\b(?:står|giver|er\s+der|indeholder|rummer|følger|indgår)\b{GAP}¤\s+til\s+{US} "
        rf"| \bbudget\w*\s+giver\s+{US}\s+¤"
    ),
)
"""*Kassen er fyldt op med ¤ fra kommunen*, *kommunens tilskud til rådet er ¤*, *i år hedder beløbet ¤*."""

CARRY_OVER = (
    shape(
        rf"\b(?:må|måtte|kan|får|fik|lov\s+(?:til\s+)?at)\s+(?:\w+\s+)?beholde\s{GAP}¤ | ¤{GAP}\b(?:tages|tager|følger"
        rf"|flyttes)\s+med\s+(?:til|over|ind)"
    ),
    shape(rf"\bgenbevil\w*\b{GAP}¤ | ¤{GAP}\bgenbevil\w*"),
    shape(
        r"^\W*(?:og\s+|dertil\s+|desuden\s+|plus\s+|med\s+|rest\w*\s+|overf\w+\s+"
        rf"|tilbage\s+)?fra\s+(?:det\s+)?{PAST}(?!\s+til\b){GAP}¤(?!\s+(?:mere|mindre|for)\b)"
    ),
    shape(
        rf"(?:{PAST}|\bårsskift\w*|\bnytår|\båret\s+gik){GAP}¤{GAP}\b(?:beholde\w*|med\s+over|rykket|flyttet|følger"
        rf"|fulgt|lov\b|går\s+videre|gået\s+videre)"
        rf" | ¤{GAP}(?:{PAST}|\bårsskift\w*|\bnytår){GAP}\b(?:beholde\w*|med\s+over|rykket|flyttet|følger"
        rf"|fulgt|lov\b)"
    ),
    shape(rf"\b(?:overskud|mindreforbrug|rest)\w*\s+fra\s+det\s+{PAST},?\s+(?:på\s+)?¤"),
    shape(
        rf"{_BEFORE_US}{GAP}¤ | ¤{GAP}\b(?:fra|efter)\s+(?:det\s+)?{_BEFORE_US} "
        rf"| \b(?:arvet|arver|arvede|overtager|overtaget|overtog)\b{GAP}¤{GAP}\bfra\b"
    ),
    shape(rf"¤{GAP}\bmed\s+(?:ind|over)\s+i\s+(?:det\s+nye\s+år|thisyear)"),
)
"""*Fra sidste år hang der ¤ ved*, *vi har arvet ¤ fra det forrige råd*, *restbeløbet på ¤ er genbevilget*."""

REFUND = (
    shape(
        r"¤\s+(?:tilbage\s+)?af\s+(?:de|det|den)\s+(?:\w+\s+)?\#[^\#]*\b(?:ikke\s+brugt|tilbage|tilovers"
        r"|ubrugt)\b"
    ),
    shape(
        r"\b(?:resterende|sidste|øvrige|overskydende)\s+¤\s+(?:er|blev|går|kom)\s+(?:\w+\s+)?(?:igen"
        r"|tilbage|retur|frie?)\b"
    ),
    shape(rf"¤,?\s+(?:som|der)\s+(?:er|blev)\s+(?:\w+\s+)?(?:indbetalt|afleveret|overført)\s+til\s+{US}"),
    shape(r"\bkreditnota\b[^\#]*?¤ | \brabat\s+på\s+¤"),
    shape(
        rf"\b(?:kom|fik|fået|tog|taget|tage|gav|givet|send\w*|landet|landede|aflever\w*|betal\w*)\b{GAP}¤{GAP}"
        rf"\b{_HERE_AGAIN}\b(?!\s+(?:i|til|på|for)\b)"
    ),
    shape(
        rf"¤{GAP}\b(?:landet|landede|kommet|kom|gået|gik|ryger|røget|røg|sendt|sendes)\b{GAP}\b(?:{_HERE_AGAIN}"
        rf"|{_PURSE}\s+igen)\b"
    ),
    shape(rf"\baflever\w*\s+(?:\w+\s+)?¤,?\s+(?:som|der){GAP}\bikke\b{GAP}\bbrug"),
    shape(
        rf"¤{GAP}\bikke\s+(?:\w+\s+)?(?:brug|behøv|nåede)\w*{GAP}\b(?:tilbage|retur|igen"
        rf"|hjem)\b(?!\s+fra\s+{PAST})"
    ),
    shape(
        rf"\b(?:ikke\s+(?:for)?brugt|uforbrugt|ubrugt|overskydende)\w*\s+(?:tilskud|støtte|bevilling|beløb"
        rf"|penge)\w*,?"
        rf"\s{GAP}¤{GAP}\b(?:modtaget|indgået|kommet)"
    ),
    shape(
        rf"¤\s+(?:tilovers|til\s*overs|i\s+overskud),?\s+(?:som|og\s+de[mt]?)\s{GAP}\b(?:rådet|vi"
        rf"|puljen)\s+har\s+fået"
    ),
    shape(rf"\b(?:aflever|tilbagelever|indbetal)\w*\b{GAP}¤\s+til\s+(?:{US}|kassen|kontoen|rammen)"),
    shape(
        r"\b(?:resterende|sidste|øvrige|overskydende|restbeløb\w*|overskud\w*|rest(?:en)?|forskel(?:len)?"
        r"|difference(?:n)?)\s+(?:på\s+|\()?¤\)?,?\s[^\#]*?"
        r"\b(?:ophæv\w*|opløs\w*|tilgået|tilgår|tilfald\w*|indgået|indgår|frigiv\w*|frigjort|lagt\s+(?:tilbage|oveni)"
        r"|tilbage)\b"
    ),
    shape(
        rf"\b(?:modtaget|modtog|tilgået|indgået|kommet|fået|fik)\b{GAP}¤\s+(?:ind\s+)?fra\s[^\#]*\b(?:som|der"
        rf"|fordi|da)\b"
        r"[^\#]*\bikke\b"
    ),
    shape(
        r"\b(?:ubrugt|uforbrugt|overskydende|ikke\s+(?:for)?brugt)\w*\b[^\#]*¤,?\s[^\#]*\b(?:modtaget|indgået"
        r"|kommet|indbetalt"
        rf"|tilbage\s+(?:i|på)|retur)\b(?![^\#]*{PAST})"
    ),
    shape(rf"\baflever\w*\b{GAP}¤\s+(?:i\s+overskud|til\s*overs|tilovers|retur|tilbage)"),
    shape(
        r"\b(?:tilskud|støtte|bevilling|tilsagn)\w*\b[^\#]*¤[^\#]*\b(?:annulleret|annulleres|tilbagekald\w*"
        r"|bortfald\w*|ophæv\w*|slettet"
        r"|slettes|inddrag\w*)\b"
    ),
    shape(rf"\baflever(?:et|ede)\s+(?:hele\s+)?(?:tilskuddet|støtten|beløbet|pengene|restbeløbet|resten)\b{GAP}¤"),
    shape(rf"¤\s+er\s+(?:nu\s+)?tilbage\s+fra\s+(?!{PAST})"),
    shape(r"\b(?:får|fik|har\s+fået)\s+(?:\w+\s+)?¤\s+fri(?:e|gjort)?\b"),
    shape(
        r"¤\s+(?:er|var)\s+(?:dermed\s+|derfor\s+|nu\s+)?ikke\s+(?:længere|mere)\s+(?:bundet|reserveret|afsat"
        r"|øremærket|låst|disponeret)"
    ),
    shape(r"¤\s+(?:er|går|gik|kommer|kom|ryger)\s+(?:\w+\s+)?(?:igen|atter|tilbage)\s+(?:i|på|til|hos|ved)\s"),
    shape(
        r"\b(?:sendt|sendte|afleveret|indsendt|vedlagt)\b[^\#]*¤,?\s+som\s+(?:\w+\s+)?ikke\s+(?:blev|er|var)\s+brugt"
        r"| \baflever\w*\s+¤\s+af\s+(?:sit|det|deres|et)?\s*(?:tilskud|støtte|bevilling) | ¤\s+(?:er|bliver"
        r"|blev)\s+låst\s+op\b"
    ),
    shape(
        r"¤\s+(?:i\s+overskud|til\s*overs|tilovers),?\s[^\#]*\b(?:(?:tilbage|igen|retur)\s+(?:på|i|til)\s"
        r"|indbetalt|returneret|frigivet"
        r"|afleveret|tilbagebetalt|sendt\s+tilbage)"
    ),
    shape(r"^\W*(?:retur|tilbage|tilbagebetaling|tilbageførsel|tilbageført|refusion)\s[^\#:]{0,60}:\s*¤"),
    shape(r"¤\s+kan\s+(?:\w+\s+)?(?:bruges|uddeles|disponeres|deles\s+ud|søges)\s+(?:\w+\s+)?igen"),
    shape(
        rf"¤,?\s[^\#]*?\b{WAS_SET_ASIDE}[^\#]*?\bkan\s+(?:\w+\s+)?(?:bruges|gives|uddeles|gå)\s+(?:\w+\s+)?"
        r"(?:til\s+(?:noget\s+)?(?:andet|andre)|igen|frit)\b"
    ),
)
"""*Der kom ¤ hjem igen*, *trykkeriet har sendt en kreditnota på ¤*, *¤ kan bruges igen*."""

SUPPLEMENTARY = (
    shape(r"\b(?:tillægsbevilling|ekstrabevilling|(?:ekstra|ekstraordinær|supplerende)\s+bevilling)\w*\s+(?:på\s+)?¤"),
    shape(
        rf"(?:{GIVER}|\budvalget){GAP}\b(?:lagt|lægger|lagde|lægge|give|skudt|skyder|giv\w*|gav|puttet|fundet"
        rf"|bevilge\w*|tilfør\w*)"
        rf"\s+(?:{US}\s+)?(?:yderligere|ekstra|endnu)\s+¤"
    ),
    shape(
        rf"{GIVER}{GAP}\b(?:lagt|lægger|lagde|lægge|skudt|skyder|puttet|fundet|giv\w*|gav)\s+(?:{US}\s+)?¤\s+"
        r"(?:ekstra|oveni|oven\s+i|mere)\b"
    ),
    shape(
        r"\b(?:bevilling|ramme|budget|pulje|beløb)\w*\s[^\#]*?\b(?:forhøj|hæv|øg)\w*\s+med\s+¤"
        r" | \b(?:forhøj|hæv|øg)\w*\s[^\#]*?\b(?:bevilling|ramme|budget|pulje)\w*\s+med\s+¤"
    ),
    shape(r"\b(?:bevilling|ramme|budget|pulje)\w*\s[^\#]*?\bsat\s+op\s+med\s+¤"),
    shape(rf"{US}\s+(?:har\s+fået|fik|får)\s+(?:yderligere\s+¤|¤\s+ekstra)"),
)
"""*Tillægsbevilling på ¤*, *byrådet har lagt ¤ oveni*, *rammen er hævet med ¤*."""
