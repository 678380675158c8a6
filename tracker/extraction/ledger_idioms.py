"""Money in everyday words: how councils that write as they speak tell what they got, kept, promised and paid.

Each family is read behind the plain one of ``ledger_incoming.py`` or ``ledger_shapes.py``. ¤ is the sum in question, #
every other sum; years stand relative to the meeting's.
"""

from tracker.extraction.ledger_words import GAP, GIVER, PAST, US, shape

_THIS_YEAR = r"(?:i\s+år|(?:i|for)\s+thisyear|hele\s+året|thisyear)"
_TO_SPEND = (
    r"at\s+(?:gøre\s+godt\s+med|arbejde\s+(?:med|for)|bruge(?:\s+af)?|råde\s+over|dele\s+ud(?:\s+af)?|uddele"
    r"|disponere\s+over)"
)
_OWN_POOL = r"(?:konto|kasse|pulje|ramme|budget|pengekasse)(?:n|en|tet|et)?s?"
_NAME = r"(?-i:[A-ZÆØÅ])"
"""Who gets money is named; what the body spends it on is not."""
_OWN_GROUP = (
    r"(?:arbejds|tema|styre|under|planlægnings|aktivitets|fest|projekt)gruppe\w*|festudvalg\w*|formandskab\w*"
    r"|forretningsudvalget|redaktionen"
)
_OWN_EVENT = (
    r"\w*(?:dag|fest|tur|møde|messe|udflugt|kursus|konference|arrangement|jubilæum|jubilæet|kampagne|stand|folder"
    r"|hjemmeside|marked)(?:en|n|et|erne)?"
)
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
    shape(rf"{US}\s+har\s+(?:{_THIS_YEAR}\s+)?(?:et\s+beløb|en\s+sum|penge)\s+på\s+¤"),
    shape(rf"\bpulje\w*\b{GAP}\b(?:rummer|er|udgør|lyder)\s+(?:på\s+)?{_THIS_YEAR}\s+(?:på\s+)?¤"),
    shape(
        rf"{_THIS_YEAR}\s+(?:kan|må)\s+{US}\s+(?:\w+\s+)?bruge\s+¤(?!\s+(?:på|til)\b) "
        rf"| {US}\s+(?:kan|må|har\s+lov\s+til\s+at)\s+bruge\s+¤\s+{_THIS_YEAR}"
    ),
    shape(rf"\bbudget\w*{GAP}\b(?:står|giver|er\s+der)\b{GAP}¤\s+til\s+{US} | \bbudget\w*\s+giver\s+{US}\s+¤"),
)
"""*Kassen er fyldt op med ¤ fra kommunen*, *kommunens tilskud til rådet er ¤*, *i år hedder beløbet ¤*."""

CARRY_OVER = (
    shape(rf"\bgenbevil\w*\b{GAP}¤ | ¤{GAP}\bgenbevil\w*"),
    shape(
        rf"^\W*(?:og\s+|dertil\s+|desuden\s+)?fra\s+(?:det\s+)?{PAST}(?!\s+til\b){GAP}¤(?!\s+(?:mere"
        rf"|mindre|for)\b)"
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
    shape(r"\bkreditnota\b[^\#]*?¤ | \brabat\s+på\s+¤"),
    shape(rf"\b(?:kom|fik|fået|tog|taget|tage|gav|givet|send\w*|landet|landede)\b{GAP}¤{GAP}\b{_HERE_AGAIN}\b"),
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
    shape(r"¤\s+kan\s+(?:\w+\s+)?(?:bruges|uddeles|disponeres|deles\s+ud|søges)\s+(?:\w+\s+)?igen"),
)
"""*Der kom ¤ hjem igen*, *trykkeriet har sendt en kreditnota på ¤*, *¤ kan bruges igen*."""

SUPPLEMENTARY = (
    shape(
        r"\b(?:tillægsbevilling|ekstrabevilling|(?:ekstra|ekstraordinær"
        r"|supplerende)\s+bevilling)\w*\s+(?:på\s+)?¤"
    ),
    shape(
        rf"(?:{GIVER}|\budvalget){GAP}\b(?:lagt|lægger|lagde|skudt|skyder|giv\w*|gav|puttet|fundet"
        rf"|bevilge\w*|tilfør\w*)"
        rf"\s+(?:{US}\s+)?(?:yderligere|ekstra|endnu)\s+¤"
    ),
    shape(
        rf"{GIVER}{GAP}\b(?:lagt|lægger|lagde|skudt|skyder|puttet|fundet|giv\w*|gav)\s+(?:{US}\s+)?¤\s+"
        r"(?:ekstra|oveni|oven\s+i|mere)\b"
    ),
    shape(
        r"\b(?:bevilling|ramme|budget|pulje|beløb)\w*\s[^\#]*?\b(?:forhøj|hæv|øg)\w*\s+med\s+¤"
        r" | \b(?:forhøj|hæv|øg)\w*\s[^\#]*?\b(?:bevilling|ramme|budget|pulje)\w*\s+med\s+¤"
    ),
    shape(rf"{US}\s+(?:har\s+fået|fik|får)\s+(?:yderligere\s+¤|¤\s+ekstra)"),
)
"""*Tillægsbevilling på ¤*, *byrådet har lagt ¤ oveni*, *rammen er hævet med ¤*."""

COMMITMENT = (
    shape(
        r"\b(?:læg|lagt|lagde|sæt|sat|put|stik|lad|lod|hold|skyd|gem)\w*\s+(?:\w+\s+){0,4}?¤\s+(?:\w+\s+)?"
        r"(?:i\s+(?:en\s+|et\s+)?(?:\w+\s+)?(?:kuvert|skuffe|pose|krukke|opsparing|konvolut|bøsse|reserve)\w*"
        r"|i\s+baghånden|på\s+højkant|på\s+kistebunden|til\s+en\s+side|ude\b|stå\b|ligge\b|urørt\b)"
    ),
    shape(
        r"¤\s+(?:\w+\s+)?(?:holdes|lægges|sættes|gemmes|skydes)\s+(?:i\s+baghånden|på\s+højkant|ude"
        r"|i\s+en\s+\w+)\b"
    ),
    shape(r"\b(?:heraf|deraf|hvoraf)\s+(?:skal|går|bruges|anvendes)\s+¤\s+(?:\w+\s+)?(?:til|på)\s"),
    shape(rf"^\W*(?:{_OWN_GROUP})\s+(?:får|fik|kan|må|har\s+fået)\b{GAP}¤"),
    shape(rf"^\W*{_OWN_EVENT}\s+(?:får|fik|har\s+fået|tildeles)\s+{GAP}¤"),
)
"""*Vi lægger ¤ i en kuvert til …*, *heraf skal ¤ gå til temadagen*, *arbejdsgruppen får ¤ at arbejde for*."""

SPENT_LATER = (
    shape(
        rf"(?:\bder|{US})\s+(?:vil|må|kan|skal)\s+(?:\w+\s+)?(?:bruges?|anvendes?|ofres?"
        rf"|gå)\s+(?:\w+\s+)?¤\s+(?:på|til)\s"
    ),
    shape(
        rf"\b(?:vil|må|kan|skal)\s+{US}\s+(?:\w+\s+)?(?:bruge|anvende|ofre)\s+(?:\w+\s+)?¤\s+(?:på|til)\s"
        r" | \b(?:lov|lys|tilladelse|fuldmagt)\s+til\s+at\s+(?:bruge|købe|anvende|bestille"
        r"|leje)\s+(?:\w+\s+)?¤\s+(?:på|til)\s"
        rf" | \bat\s+(?:anvende|ofre|investere)\s+(?:\w+\s+)?¤\s+(?:på|til|i)\s"
    ),
)
"""What may be spent: *der må bruges ¤ på udflugten*."""

EXPENDITURE = (
    shape(
        r"\b(?:har\s+fået|fik|får|modtog|har\s+modtaget)\s+(?:udbetalt\s+|betalt\s+)?¤\s+for\s+"
        r"(?!at\b|thisyear|nextyear|hele\b|året|perioden)"
    ),
    shape(
        r"\b(?:slap|nøjedes)\s+(?:\w+\s+)?(?:med|for)\s+¤\s+for\b | \bmåtte\s+(?:af|op)\s+med\s+¤ "
        r"| \bstået\s+(?:\w+\s+)?i\s+¤"
    ),
    shape(
        rf"\b(?:røg|gik|forsvandt)\s+(?:der\s+)?(?:\w+\s+)?¤(?!\s+(?:{_HERE_AGAIN}|tilbage|retur))(?:\W*$"
        rf"|\s+(?:til|på|ud)\b)"
    ),
    shape(r"\b(?:tog|slugte|krævede|lagde\s+beslag\s+på)\s+¤(?:\s+(?:ud\s+)?(?:af|fra|for)\b|\W*$)"),
    shape(
        r"\bkom(?:met)?\s+til\s+at\s+(?:koste|stå)\b[^\#]*?¤ | \b(?:er|blev)\s+(?:\w+\s+)?(?:aflønnet"
        r"|betalt|afregnet)\s+med\s+¤"
    ),
    shape(rf"\bhaft\s+udgift\w*{GAP}\b(?:for|på)\s+¤ | ¤\s+(?:er|blev)\s+(?:brugt|anvendt|gået)\s+(?:på|til)\b"),
    shape(r"^\W*(?:de\s+)?\w+(?:erne|ne|en|et)\s+blev\s+(?:på\s+)?¤\W*$"),
    shape(r"\b(?:har\s+fået|fik)\s+(?:sine|deres)\s+¤"),
    shape(rf"\b\w*(?:billet|rejse|kørsel|parkering|taxa)\w*\b{GAP}¤{GAP}\brefunder\w*"),
)
"""*Trykkeriet har fået ¤ for plakaterne*, *bussen slugte ¤*, *der røg ¤ til kaffe*."""

GRANT = (
    shape(
        rf"¤\s+(?:går|gik|gives|skal\s+gå|ryger|tilfalder|sendes|er\s+sendt"
        rf"|er\s+givet)\s+(?:videre\s+)?til\s+{_NAME}"
    ),
    shape(r"\b(?:skåret|beskåret|barberet|nedsat|reduceret|sat)\s+(?:ned\s+)?til\s+¤"),
    shape(rf"\bstille[rst]*\s+¤\s+til\s+rådighed\s+for\s+{_NAME}"),
    shape(
        rf"\bfordel(?:te|t|er|es)\b[^¤]*?¤\s+til\b | \btilgodeset\b{GAP}¤ | \b(?:lovet|sikret|tilbyde[rst]*"
        rf"|tilbudt)\s{GAP}¤"
    ),
    shape(rf"\b(?:enige?|enighed|enedes|endte|blev\s+til|landede)\b[^\#]*?¤\s+til\s+{_NAME}"),
)
"""*¤ går til Besøgsvennerne*, *koret er sikret ¤*, *vi endte på ¤ til Koret*."""
