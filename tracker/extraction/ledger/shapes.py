"""How the minutes word money that goes out: set aside, paid, granted. ¤ is the sum in question, # every other sum."""

import re

from tracker.domain.money import LedgerKind
from tracker.extraction.ledger import idioms, outlays
from tracker.extraction.ledger.incoming import APPROPRIATION
from tracker.extraction.ledger.words import GAP, SET_ASIDE, US, shape

PAID = shape(
    r"^\W*(?:udgift|udgifter|betalt|betalinger|brugt|forbrug)\b[^\#:¤]{0,40}:\s[^\#:¤]{2,60}?,?\s¤\W*$ |"
    r"\b(?:efter|foruden|samt|udover|ud\s+over|inklusive|inkl\.?|fraregnet)\s+(?:en\s+|et\s+"
    r"|den\s+)?(?:\w*udgift(?:en|er)?"
    r"|betaling(?:en)?|indkøb(?:et)?|køb(?:et)?|regning(?:en)?|"
    r"faktura(?:en)?|udlæg(?:get)?)\s+(?:til\s+\w+\s+)?på\s+¤"
    rf"| ¤,?{GAP}\b(?:er|blev|og)\s+(?:\w+\s+){{0,2}}?(?:betalt|afregnet|afholdt)"
    rf"\b(?!\s+(?:tilbage|af\s+(?!{US}|kontoen|rammen|kassen)|retur|ind))"
    rf"| \b(?:regning|faktura)\w*\b{GAP}¤{GAP}\bbetalt\b | ¤{GAP}\b(?:regningen|fakturaen|beløbet)\s+(?:er"
    r"|blev)\s+(?:\w+\s+)?betalt\b"
)
"""*Gebyret på i alt ¤ er betalt*, *efter en udgift på ¤ til …*: paid whatever else the clause tells."""

_COSTLY = (
    r"(?:(?:udgift|leje|lokaleleje|honorar|kontingent|medlemskab|forplejning|transport|kørsel|porto|"
    r"trykning|tryk|annonce|annoncering|oversættelse|tolkning|tolk|\w*gebyr|\w+leje|indkøb|køb|betaling|"
    r"reparation|abonnement|servering|fortæring|oplæg|foredrag|betalt)(?:s?(?:en|et|erne|er|ne))?)"
)
"""What is paid for, whatever its verb: *lejen udgjorde ¤*, *kontingentet til … var ¤*, *udgift til foredrag: ¤*."""

COSTS = shape(r"\b(?:honoraret?|regningen|fakturaen|betalingen|udgiften|lejen|lønnen)\b")
"""*Honoraret, ¤, er overført*: paid by transfer, and not carried over."""

_NEW = r"(?<!\bde\s)(?<!\bdet\s)(?<!\bden\s)(?<!\bdisse\s)"
"""Not *de afsatte*, which were set aside before."""

COMMITMENT_PROPER = (
    shape(
        r"\b(?:vedtog|vedtaget|godkendte|godkendt|besluttede)\s+(?:\w+\s+)?(?:ramme|budget"
        r"|beløb)\s+på\s+¤\s+til\s+(?!rådet)"
    ),
    shape(r"\blagt\s+beslag\s+på\s+¤\s+til\b"),
    shape(r"\b(?:rådet|vi|forumet|udvalget)\s+stille[rd]?e?\s+¤\s+til\s+rådighed(?!\s+for\s+(?-i:[A-ZÆØÅ]))"),
    shape(rf"{_NEW}\b{SET_ASIDE}\b{GAP}¤ | ¤{GAP}{_NEW}\b{SET_ASIDE}\b"),
    shape(
        rf"\b(?:sæt(?:ter|tes|te)?|sat|satte|lægge[rs]?|lagt|lagde|stille[rs]?"
        rf"|stillet)\b{GAP}¤\s+(?:\w+\s+){{0,3}}?(?:af"
        rf"|til\s+side|i\s+reserve|fra\s+til|væk|hen)\b"
    ),
    shape(
        rf"\b(?:sat|lagt|stillet)\s+(?:af|til\s+side)\b{GAP}¤ | ¤{GAP}\b(?:sættes|sat|lægges|lagt"
        rf"|stilles)\s+(?:\w+\s+)?(?:af|til\s+side)\b"
    ),
    shape(
        rf"¤{GAP}\b(?:holdes|holdt|stå\w*|sættes|lægges|lagt)\s+(?:i\s+reserve|fri(?:e)?|fra)\b"
        r"| ¤\s[^\#]*?\bsom\s+(?:en\s+)?(?:binding|reserv\w+|hensættelse|disponering)\b"
        r"| ¤\s+(?:gemmer|sparer|holder|lægger|sætter|reserverer)\s+"
        r"(?:vi|rådet|forumet|udvalget)\b(?!\s+(?:ikke|oveni|oven))"
        r"| \bhave?\s+¤\s+(?:stående|liggende|klar)\s+til\b | \bbevil\w+\s+sig\s+selv\s+¤"
        rf"| \b(?:holde[rs]?|holdt)\b{GAP}¤{GAP}\b(?:fri(?:e)?|tilbage|af|i\s+reserve|klar)\b "
        rf"| \bgem(?:me[rs]?|te|t)\b{GAP}¤"
    ),
    shape(
        rf"\bspare[rs]?\b{GAP}¤{GAP}\b(?:op|sammen)\b | \bparkere[rs]?\b{GAP}¤ | \b(?:reservation"
        rf"|hensættelse)\w*\s+(?:på|af)\s+¤"
    ),
    *outlays.COMMITMENT,
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
    shape(
        rf"^\W*(?:(?:og|desuden|derudover|også|endvidere)\s+)?{_COSTLY}\b[^\#:]{{0,60}}"
        r"(?::|\b(?:er|var|blev|udgør|udgjorde|løb|andrager|androg|opgjort\s+til|sat\s+til))\s+(?:på\s+)?¤\W*$"
    ),
    shape(
        r"\b(?:tolken|tolkene|foredragsholderen|oplægsholderen|fotografen|kunstneren|musikerne|musikken|vikaren"
        r"|trykkeriet|bogtrykkeren"
        r"|vognmanden|busselskabet|kroen|bageren|konsulenten|instruktøren|dommeren|grafikeren"
        r"|oversætteren)\s+(?:(?:til|fra|ved|på)\s+\w+\s+)?(?:fik|har\s+fået|blev\s+betalt"
        r"|modtog)\s+(?:med\s+)?¤(?!\s+(?:tilbage|retur))"
    ),
    shape(
        r"\b(?:er|blev)\s+(?:\w+\s+)?(?:købt|indkøbt|betalt|trykt|anskaffet|afholdt|lejet|fornyet"
        r"|repareret)(?:\s+ind)?\s+¤"
        r"| \btrak\s+¤\s+(?:på|fra|ud)\b"
    ),
    shape(
        rf"\b(?:finansieret|betalt|afholdt|dækket)\s+(?:af|over|via|med)\s+(?:midler\s+fra\s+)?(?:{US}|kontoen"
        rf"|rammen)\s+med\s+¤"
    ),
    shape(
        r"^\W*for\s+¤\s+(?:er|har|blev)\s+(?:der|vi|rådet)\s+(?:\w+\s+)?(?:trykt|købt|indkøbt|lejet|lavet"
        r"|fremstillet|repareret|oversat)"
    ),
    shape(r"\b(?:bogført|afholdt|noteret|registreret|betalt)\s+(?:en\s+)?udgift\w*\s+på\s+¤"),
    shape(r"\b(?:honorar|regning|faktura|betaling)\w*\b[^\#]*¤,?\s+(?:er|blev)\s+(?:\w+\s+)?overført"),
    shape(r"\b(?:faktureret|afregnet|bogført|opkrævet|indhug\w*(?:\s+\w+){0,4}?)\s+med\s+¤"),
    shape(r"¤\s+i\s+(?:honorar|løn|kørsel\w*|diæter|leje|porto)\b"),
    shape(rf"\b(?:givet|gav)\b{GAP}¤\s+for\b"),
    shape(rf"\btil\s+betaling\b{GAP}¤"),
    shape(r"¤\s+(?:er\s+|blev\s+)?(?:gået|gik|brugt|anvendt)\s+(?:til|på)\b"),
    shape(
        rf"\b(?:lagt|lægger|lagde)\s+¤\s+ud\b | \b(?:udlæg|udlægget)\b{GAP}¤ | ¤\s+(?:\w+\s+){{0,4}}?(?:er|blev"
        rf"|og)\s+(?:\w+\s+)?(?:betalt|afregnet|afholdt)\b"
    ),
    shape(rf"\b(?:kostede|kostet)\b(?!\s+(?:kommunen|staten|familien|hende|ham|dem|borger\w*)){GAP}¤"),
    shape(
        r"\b(?:løb(?:et)?\s+(?:\w+\s+)?op\s+i|løb\s+op\s+på|beløb\s+sig\s+til|kom(?:met)?\s+(?:op\s+)?på"
        r"|(?:endte|landede|sluttede|blev|lød|lyder|stod)\s+(?:\w+\s+){0,2}?(?:på|i))"
        rf"\b{GAP}¤(?!\s+til\s+(?-i:[A-ZÆØÅ]))"
    ),
    shape(
        rf"\b(?:brugt|brugte|betalt|betalte|afregnet|afregnede|afholdt|afholdte|indkøbt|indkøbte|udbetalt|erlagt"
        rf"|udlagt|lagt\s+ud|honoreret(?:\s+med)?|udgiftsført(?:\s+med)?|bogført\s+med|forbrugt|anvendt|anvendte"
        rf"|debiteret|hævet)\b{GAP}¤"
    ),
    shape(r"¤(?:(?!\bikke\b)[^\#])*?\b(?:brugt|betalt|afholdt|afregnet|lagt\s+ud|anvendt|trukket|hævet)\b"),
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
        | nøjes\s+med | til\s+takke\s+med | regne\s+med | stræk\w+\s+(?:os|sig)\s+til
        | dække[rst]* | dækket | uddel\w* | donere[rst]*
        | sponsere[rst]* | bidrage[rt]* | hjælpe[rs]? | skyde[rs]? | skænke[rst]* | ja\s+til | må\s+bruge
        | tilgodese[sr]? | kvittere[rt]? | kvitterede | spæde[rs]? | spytte[rs]? | ud\s+af\s+puljen )\b{GAP}¤"""
    ),
    shape(
        rf"(?<!beløb\spå\s)(?<!ansøgte\s)(?<!søgte\s)¤{GAP}\b(?:bevilges|bevilget|bevilgede|er\s+godkendt"
        rf"|godkendes|blev\s+godkendt|i\s+(?:tilskud|støtte)"
        rf"|ydes|gives|tildeles|tildelt|uddeles)\b(?!\s+med\s+\#)"
    ),
    shape(r"\b(?:tilskud|støtte|bevilling|bevilget|beløb)\s*:?\s*¤"),
    shape(
        r"\bgodkend\w*\s+med\s+¤ | \bgod\s+for\s+¤ | \bklare?r?\s+sig\s+med\s+¤ "
        r"| \budbetale[rs]\s+¤\s+til\s+(?-i:[A-ZÆØÅ])"
        r"| \b(?:tilskud|støtte|bevilling)(?:et|en|det)?\s+til\s+(?-i:[A-ZÆØÅ])[^\#]{1,60}?\b(?:blev|bliver|er"
        r"|(?:fast)?sat\s+til)\s+(?:på\s+)?¤"
    ),
)
"""What an applicant gets."""

MOVEMENTS: tuple[tuple[LedgerKind, tuple[re.Pattern[str], ...]], ...] = (
    (LedgerKind.COMMITMENT, (*COMMITMENT, *outlays.SPENT_LATER)),
    (LedgerKind.APPROPRIATION, (*APPROPRIATION, *idioms.APPROPRIATION)),
    (LedgerKind.EXPENDITURE, (*EXPENDITURE, *outlays.EXPENDITURE)),
    (LedgerKind.GRANT, (*GRANT, *outlays.GRANT)),
    (LedgerKind.EXPENDITURE, outlays.SPENT_SOMEHOW),
)
"""Read in this order after refunds, corrections, carry-overs and balances, the first that fits."""
