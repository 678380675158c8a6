"""Money that goes out, in everyday words: how councils that write as they speak tell what they promised and paid.

Each family is read behind the plain one of ``shapes.py``. ¤ is the sum in question, # every other
sum; years stand relative to the meeting's.
"""

from tracker.extraction.ledger.words import GAP, US, shape

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
_HERE_AGAIN = r"(?:igen|hjem|hjem\s+igen|tilbage\s+igen)"

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
    shape(r"\b(?:får|fik|gives|tildeles)\s+en\s+(?:økonomisk\s+)?ramme\s+på\s+¤"),
    shape(r"\b(?:heraf|deraf|hvoraf)\s+(?:skal|går|bruges|anvendes)\s+¤\s+(?:\w+\s+)?(?:til|på)\s"),
    shape(r"¤\s+(?:står|ligger|er|holdes)\s+(?:\w+\s+)?(?:fast|klar|parat|urørt|låst)\s+til\s"),
    shape(
        r"\b(?:rammen|budgettet|beløbet|loftet)\s+(?:for|til)\s+(?!thisyear|nextyear|året|rådet"
        r"|i\s)\w+\s+(?:\w+\s+){0,2}?"
        r"(?:sat|fastsat|sættes|fastsættes|blev|bliver)?\s*(?:til|på)\s+¤"
    ),
    shape(rf"\b(?:gav|giver|giver)\s+(?:{_OWN_GROUP})\s+¤ | ¤{GAP}\btil\s+rådighed\s+for\s+(?:{_OWN_GROUP})"),
    shape(rf"^\W*(?:{_OWN_GROUP})\s+har\s+¤\s+til\s+rådighed"),
    shape(rf"^\W*(?:{_OWN_GROUP})\s+(?:får|fik|kan|må|har\s+fået)\b{GAP}¤"),
    shape(rf"^\W*{_OWN_EVENT}\s+(?:får|fik|har\s+fået|tildeles)\s+{GAP}¤"),
)
"""*Vi lægger ¤ i en kuvert til …*, *heraf skal ¤ gå til temadagen*, *arbejdsgruppen får ¤ at arbejde for*."""

SPENT_LATER = (
    shape(r"\bmå\s+(?:\w+\s+)?koste\s+¤"),
    shape(r"¤\s+(?:af\s+\w+\s+)?(?:skal|må|kan)\s+(?:bruges|anvendes|gå)\s+(?:på|til)\s"),
    shape(
        rf"(?:\bder|{US})\s+(?:vil|må|kan|skal)\s+(?:\w+\s+)?(?:bruges?|anvendes?|ofres?"
        rf"|gå)\s+(?:\w+\s+)?¤\s+(?:på|til)\s"
    ),
    shape(
        rf"\b(?:vil|må|kan|skal)\s+{US}\s+(?:\w+\s+)?(?:bruge|anvende|ofre)\s+(?:\w+\s+)?¤\s+(?:på|til)\s"
        r" | \b(?:lov|lys|tilladelse|fuldmagt)\s+til\s+at\s+(?:bruge|købe|anvende|bestille"
        r"|leje)\s+(?:\w+\s+)?¤\s+(?:på|til)\s"
        rf" | \bat\s+(?:bruge|anvende|ofre|investere)\s+(?:\w+\s+)?¤\s+(?:på|til|i(?!\s+år))\s"
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
        r"\b(?:kom(?:met)?\s+til|endte\s+med)\s+at\s+(?:koste|stå)\b[^\#]*?¤ | \b(?:er"
        r"|blev)\s+(?:\w+\s+)?(?:aflønnet"
        r"|betalt|afregnet)\s+med\s+¤"
    ),
    shape(rf"\bhaft\s+udgift\w*{GAP}\b(?:for|på)\s+¤ | ¤\s+(?:er|blev)\s+(?:brugt|anvendt|gået)\s+(?:på|til)\b"),
    shape(
        r"^\W*(?:og\s+)?(?:de\s+)?(?!\w*(?:tilskud|støtte|bevilling|"
        r"ramme|pulje|beløb|sum|overskud|rest|budget|overførsl)\w*\s)"
        r"\w+(?:erne|ne|en|et)\s+(?:\w+\s+){0,3}?blev\s+(?:på\s+)?¤\W*$"
    ),
    shape(r"\bblev\s+(?:det\s+)?til\s+¤\W*$"),
    shape(r"\b(?:har\s+fået|fik)\s+(?:sine|deres)\s+¤"),
    shape(rf"\b\w*(?:billet|rejse|kørsel|parkering|taxa)\w*\b{GAP}¤{GAP}\brefunder\w*"),
)
"""*Trykkeriet har fået ¤ for plakaterne*, *bussen slugte ¤*, *der røg ¤ til kaffe*."""

SPENT_SOMEHOW = (
    shape(r"(?<!\bsolgt\s)(?<!\bværdi\s)(?<!\budgifter\s)(?<!\bsøgt\s)\bfor\s+(?:i\s+alt\s+)?¤\W*$"),
    shape(
        r"^(?:\W*(?:og|men|så|også|derudover|desuden)\s)?[^¤\#]{2,80}?\b(?<!må\s)"
        r"(?<!kan\s)(?<!skal\s)(?<!vil\s)(?<!\bat\s)(?<!kunne\s)(?!indsaml"
        r"|indbragt|tjen|mangl|håb|forvent|beregn|ansl|skøn"
        r"|spar|ejede|lån|søg|ønsk|krævede|nævn|foreslog|overfør|udgjorde|viste|bevilg|støtte|modtog|opnå"
        r"|done|sponser"
        r"|uddel|regnede|vedtog|voksede|steg|faldt|solgte|samlede)\w+(?:ede|te)\s+(?:os\s+|rådet\s+)?¤\W*$"
    ),
)
"""*Chips og sodavand snuppede ¤*: whatever the verb, what stands before it took the sum; read behind all others."""

GOES_TO_NAME = shape(rf"¤(?:\s+i\s+puljen)?,?\s+(?:går|gik|gives|tilfalder)\s+til\s+{_NAME}")
"""*Resten af puljen, ¤, går til Koret*: no balance."""

GRANT = (
    GOES_TO_NAME,
    shape(
        rf"¤\s+(?:går|gik|gives|skal\s+gå|ryger|tilfalder|sendes|er\s+sendt"
        rf"|er\s+givet)\s+(?:videre\s+)?til\s+{_NAME}"
    ),
    shape(rf"\bbakke[rs]?\b{GAP}\bop\s+med\s+¤"),
    shape(r"\b(?:skåret|beskåret|barberet|nedsat|reduceret|sat)\s+(?:ned\s+)?til\s+¤"),
    shape(rf"\bstille[rst]*\s+¤\s+til\s+rådighed\s+for\s+{_NAME}"),
    shape(
        rf"\bfordel(?:te|t|er|es)\b[^¤]*?¤\s+til\b | \btilgodeset\b{GAP}¤ | \b(?:lovet|sikret|tilbyde[rst]*"
        rf"|tilbudt)\s{GAP}¤"
    ),
    shape(rf"\b(?:enige?|enighed|enedes|endte|blev\s+til|landede)\b[^\#]*?¤\s+til\s+{_NAME}"),
)
"""*¤ går til Besøgsvennerne*, *koret er sikret ¤*, *vi endte på ¤ til Koret*."""
