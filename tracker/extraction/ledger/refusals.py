"""Clauses in which a sum is no movement: applied for, proposed, a price, told before, or somebody else's."""

from tracker.danish.dates import MONTH_NAMES
from tracker.extraction.ledger.words import GAP, GIVER, PAST, US, shape

DEFINITE = shape(
    r"""
        \b(?:de|den|det|disse|årets|samtlige|hele)\s+(?:(?:ansøgte|søgte|ønskede|afsatte|budgetterede|bevilgede
        |førnævnte|reserverede
    |disponerede|øremærkede|hensatte|henlagte|nævnte|omtalte|oprindelige|tidligere|lovede)\s+)?(?:beløb\s+
    |penge\s+)?(?:på\s+)?¤
    | \b(?:ansøgte|søgte)\s+¤ | \b(?:tilskuddet|støtten|bevillingen\s+til\s+\w+|reservationen|beløbet|tilsagnet
    |hensættelsen|puljen)\s+på\s+¤"""
)
"""A sum that was told before: *de ¤ til temadagen*, *tilskuddet på ¤*."""

LAST_TIME = shape(
    rf"""\b(?:fik|gav|bevilgede|støttede)\b[^\#]*¤\s+(?:til\s+\w+\s+)?i\s+(?:foråret|efteråret|sommer\w*|vinter\w*
    |{MONTH_NAMES})\b
    |\b(?:fik|gav|bevilgede|afsatte|reserverede|støttede)\s+i\s+(?:foråret|efteråret|sommer\w*|vinter\w*
    |{MONTH_NAMES})\b
    |\b(?:var|havde)\s+(?:\w+\s+){{0,3}}?(?:afsat|sat|reserveret|øremærket|disponeret|lagt|bevilget)\b |
        \b(?:på|ved)\s+(?:det\s+)?(?:sidste|seneste|forrige|foregående|første)\s+møde | \bpå\s+mødet\s+(?:i
        |den)\b | \bsidste\s+(?:gang|møde)\b
    | \bsidst\b | \btidligere\b | \bsom\s+(?:bekendt|bevilget|besluttet|aftalt|vedtaget|lovet|afsat|reserveret)\b
    | \ballerede\s+(?:bevilg|fået|givet)\w*
    | \b(?:i|den)\s+(?:\d+\.\s+)?(?:{MONTH_NAMES})\s+(?:bevilgede|reserverede|afsatte|satte|gav|fik|tildelte
    |øremærkede|besluttede|henlagde|disponerede|støttede|blev|sagde|lagde|vedtog)\b
    | \b(?:som|der)\s+(?:\w+\s+){{0,3}}?(?:fik|bevilgede|reserverede|afsatte|satte|gav)\b{GAP}¤ | {PAST}"""
)
"""Words by which a grant or commitment was made at an earlier meeting: *på mødet i marts*, *i februar gav rådet*."""

AS_AGREED = shape(r"\bsom\s+(?:aftalt|besluttet|bevilget|vedtaget|lovet)\b[^¤\#]*¤")
"""*Som aftalt i februar har Spejderne fået ¤*."""

MONTH_AFTER = shape(
    r"""
        ¤\s(?:[^\#])*?\b(?:på\s+(?:mødet|sidste\s+møde)|(?:som\s+)?(?:rådet|forumet|vi|udvalget)\s+(?:gav
        |bevilgede|reserverede|satte|afsatte|besluttede)
    |(?:bevilget|reserveret|afsat|besluttet|vedtaget)\s+(?:i|på\s+mødet|den|ved|på\s+sidste)\b)"""
)

NOT_BEFORE = shape(
    r"""\b(?:
        ansøge[rst]* | ansøgt | ansøgte | ansøgning(?:en)?\s+(?:om|på|til) | søg(?:er|te|t|es|e) | bud(?:det
        |ene)?\s+(?:på|fra|lød|er|var) | foreslå\w*
        | foreslog | vente[rs] | forslag\w*
        | indstille\w* | indstilling\w* | koster | pris\w* | tilbud(?:det)? | anslå\w* | skønne\w* | overslag\w*
        | forvente\w* | budgettere\w*
        | merudgift\w* | maksimalt | mindst | pr\.\s | per\s | hver\b | indtægt\w*\s+(?:på|fra|ved) | egenbetaling\w*
        | brugerbetaling\w* | deltagerbetaling\w* | entré\w*
        | billetpris\w* | gebyr\w* | takst\w* | håber\s+på | håbede\s+på | beder\s+om | bad\s+om | bedt\s+om
        | mangler | manglede | merforbrug\w*
        | årlige?\b(?!\s+(?:\w*bevilling|\w*ramme|\w*budget|\w*midler|\w*beløb|tilskud\s+til\s+rådet))
        | trukket\s+(?:sin|deres|ansøgning\w*) | trækker\s+(?:sin|deres) | afslag | afslå\w* | afslog | afvis\w*
        | nej\s+til | nej\s+tak
        | (?:ville|vil|skal|måtte|kan)\s+(?:have\s+)?(?:koste\w*|blive) | egenkapital\w* | formue\w*
        | dokumentere\w* | \w*regnskab\w*
    )[^¤\#]*¤"""
)
"""Before the sum: applied for, proposed, asked as a price, refused, of an applicant's accounts."""

NOT_AFTER = shape(
    r"""
        ¤[^\#]*\b(?:pr\.|per\s|stykket\b|om\s+(?:året|måneden|ugen|dagen)\b|årligt\b|i\s+timen\b
        |for\s+(?:den\s+første\s+time|en\s+billet|hver)\b
    |(?:er|blev)\s+(?:\w+\s+)?(?:foreslået|afslået|afvist|ansøgt|søgt|anslået)\b)"""
)
"""Behind the sum: the price of one, or what did not come of it."""

TURNED_DOWN = shape(r"¤[^\#]*?\b(?:men|og|hvilket)\s+(?:\w+\s+)?takke\w*\s+(?:\w+\s+){0,2}?nej\b")
"""*Avisen tilbyder en annonce til ¤, men det takkede vi nej til.*"""

REFUSED_AFTER = shape(r"¤[^\#]*?\b(?:får|fik|gives|gav|får\s+dog)\s+(?:\w+\s+)?(?:afslag|nej|ingenting|intet)\b")
"""*Bilklubben (¤ til dæk) får afslag*."""

APPLIED_FOR = shape(
    r"""
        \b(?:de|det)\s+(?:ansøgte|søgte|ønskede)(?:\s+beløb)?(?:\s+(?:på\s+)?\#)?(?!\s*¤)
        | \bansøgning\w*(?=\s+(?:\w+\s+){0,4}?(?:imødekom|bevilge|godkend|støtte|får|fik))
    | \bansøgning\w*\s+(?:om|på)\s+\#"""
)
"""*Af de ansøgte #*: beside what was granted."""

CEILING = shape(r"\b(?:højst|op\s+til|maksimalt|maks\.?|max\.?|loft\w*|beløbsgrænse\w*|grænsen)\b")

DENIED = shape(r"\b(?:ikke|ingen|intet|hverken|aldrig|nej)\b")
"""In the clause before the sum: nothing was moved."""

ONLY_MEANT = shape(
    r"""
        \b(?:(?:talte|snakkede|diskuterede)\s+(?:\w+\s+)?om|ønske[rst]*|ønskede|håbe[rst]*|overvej\w*|drøftede
        |spurgte|spørger|bør|burde|gerne
        |kunne(?!\s+(?:\w+\s+){0,4}?(?:få|strække|nøjes|sige\s+ja|fortælle|oplyse|meddele|berette|konstatere|melde
        |glæde)|\s+kun)|ville
        |vil\s+(?:søge|gerne|undersøge|have)|skulle
    |anbefale[rst]*|anbefalede|opfordre[rst]*|(?<!som\s)indstille[rst]*(?!\s+på)|indstilling\s+om|foreslå[rst]*
    |foreslog|hvis|såfremt
    |(?:vi|rådet)\s+kan\s+få|medmindre|formoder|forestille[rs]?|regner\s+med|måske|eventuelt
    |(?<!enige\s)(?<!enig\s)om\s+(?:der|rådet|vi|man|puljen)\s+(?:skal|kan|bør|må)\b(?![^¤]*\b(?:besluttede|valgte
    |vedtog)\b)
    |undersøge[rs]?\s+om|hvad\s+det|anslår|forvente[rst]*|kan\s+(?:\w+\s+){0,3}?(?:søge|give|bevilge|støtte|yde)s?
    |(?:man|foreninger|klubber|alle|borgere|ansøgere|grupper)\s+kan|anmode[rst]*|beder|bad\s+om|mente|mener)\b"""
)
"""Anywhere before the sum: a wish, a question, a proposal or a condition."""

DECIDED_SINCE = shape(
    r"""[,;:]\s+(?:og|men|så|derfor|nu)\s[^¤]{0,80}?\b(?:enige?s?\s+om|enedes\s+om|besluttede|vedtog"
    r"|bevilgede|sagde\s+ja
    |endte\s+med|valgte\s+at|giver|gav|fik|får|støtter|satte|afsatte|reserverede|strække\w*|kunne\s+kun|nøjes)\b[^¤]*$
    | \bog\s+(?:afsætter|afsatte|sætter|satte|reserverer|reserverede|bevilger|bevilgede|lægger|lagde)\b[^¤]*$"""
)
"""Before the sum, behind a wish or a question: *spurgte, om banen kunne få #, og vi blev enige om at give*."""

AGREED_AFTER = shape(
    r"\b(?:blev|er|det)\s+(?:\w+\s+){0,2}?(?:vedtaget|besluttet|godkendt|tiltrådt)\b | \bsagde\s+ja\b "
    r"| \bimødekom\w*\s+(?:\w+\s+){0,2}?(?:ønske|anmodning)\w* | \btilsluttede\s+sig\b | \b(?:sådan"
    r"|det)\s+blev\s+det\b"
)

STILL_TO_COME = shape(
    r"""
        \b(?:skal|bedes|må|blev\s+bedt\s+om\s+at|anmodes\s+om\s+at|rykkes\s+for\s+at|pålægges\s+at
        |opfordres\s+til\s+at|har\s+pligt\s+til\s+at)\s+(?:\w+\s+){0,4}?
    (?:betale|tilbagebetale|indbetale|sende|returnere|refundere|levere|aflevere)\b | \b(?:hvis|såfremt|medmindre
    |ellers|endnu\s+ikke|mangler\s+(?:fortsat\s+|stadig\s+)?at)\b | \bskylder\b"""
)
"""Money that is owed back and has not come."""

OF_ANOTHER = shape(
    rf"""^\W*(?:{GIVER})(?![^¤]*{US}) | \btil\s+(?:et|en)\s+andet?\s+(?:udvalg|råd|forvaltning)\b
    | \bnabokommune\w*\b | \bandre\s+(?:kommuner|råd|steder)\b | \bman\s+i\s+(?-i:[A-ZÆØÅ])
    | \b(?:fra|af)\s+(?:en\s+|\w+\s+)?(?:[\w-]*fond(?:en)?|sponsor\w*|kulturpuljen|regionen|staten|ministeriet
    |legat\w*|andre\s+puljer)\b(?![^¤]*{US})
    | (?:{GIVER}|\b(?:foreningen|klubben|familien|forældrene|deltagerne|sponsoren|\w*banken|sparekassen
    |menighedsrådet|bolig\w+(?:et|en)))\s+(?:har|havde|afsatte
    |gav|bevilgede|giver|bevilger|afsætter|sætter|betalte|betaler|dækker|dækkede)\b(?![^¤]*{US})(?=[^¤]*¤)
    | \b(?<!sig\s)selv\s+¤ | ¤\s+ind\s+på\b | \b(?:selv|egne)\s+(?:\w+\s+)?(?:betalt|betaler|bidrage\w*
    |finansiere\w*|lagt
    |midler|penge|skaffet|samlet)\b
    | \b(?:kommunens|byrådets|udvalgets|skolernes|skolens|statens|områdets|afdelingens
    |forvaltningens)\s+(?:\w+\s+)?(?:budget|pulje|ramme|udgift|forbrug|regning)\w*"""
)
"""Money that another body moves; what it gives to this one is told as *byrådet har givet rådet*."""

NOT_YET_BACK = shape(
    r"\b(?:er|var|blev|bliver|har)\s+(?:\w+\s+)?(?:ikke|endnu\s+ikke)\s+(?:\w+\s+)?(?:betalt|sendt|kommet"
    r"|tilbagebetalt|returneret|ført)\b"
)

NOT_CARRIED = shape(
    r"""
        \b(?:kan|må|måtte|kunne|bliver|blev|vil)\s+(?:\w+\s+){0,2}?ikke\s+(?:\w+\s+){0,2}?(?:overføre\w*|tages?
        |føres?|flyttes?|beholdes?)
    | \bhøjst\s+¤\s+(?:kan|må)\s+(?:overføres|videreføres|flyttes) | \b(?:kan|må)\s+højst\s+(?:overføres|videreføres)
    | \b(?:inklusive|inkl\.?|når|hvis)\s+overførs\w+ | \boverføres?\s+ikke\b | \b(?:kommunekassen
    |kommunens\s+kasse|søge[srt]*\s+(?:\w+\s+)?overført
    |om\s+at\s+overføre|om\s+overførsel
    |bortfalder|tabt|går\s+tabt)\b"""
)
"""What is not this year's: *kan ikke overføres*, *tilfalder kommunekassen*, *højst 5.000 kr. kan overføres*."""

NOT_YET_PAID = shape(
    r"\b(?:endnu\s+ikke|ikke\s+(?:er\s+)?(?:kommet|modtaget|betalt)|er\s+ikke\s+kommet|"
    r"mangler\s+(?:stadig|fortsat|endnu))\b |"
    r" \bbetalt\s+(?:af|over)\s+(?!os\b|rådet\b|puljen\b|rådets\b|kontoen\b)"
)
"""An invoice that has not come, or that somebody else paid."""

OF_THE_STATE = shape(r"\b(?:staten|regionen|ministeriet|skat)\b")
"""Who pays back to the municipality, not to the body."""


def is_told_again(words: str) -> bool:
    """Whether a grant or commitment was made at an earlier meeting."""
    return bool(LAST_TIME.search(words) or MONTH_AFTER.search(words))


def is_only_meant(words: str) -> bool:
    """Whether the words before the sum are a wish, a question, a proposal or a condition, and nothing is decided."""
    before = APPLIED_FOR.sub("", words.partition("¤")[0])
    meant = ONLY_MEANT.search(before)
    if meant is None or AGREED_AFTER.search(words):
        return False
    return DECIDED_SINCE.search(before, meant.start()) is None
