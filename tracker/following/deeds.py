"""What kind of thing somebody was to do, and how minutes tell that such a thing came. Pure."""

import re
from enum import StrEnum
from functools import lru_cache


class Deed(StrEnum):
    """Kinds of things that are asked for; one sentence may ask for several."""

    EVENT = "event"
    """*holder en madaften*, *arrangerer en tur*, *inviterer til et møde*."""
    FIGURES = "figures"
    """*tal for*, *hvor mange*, *hvor tit*."""
    QUESTION = "question"
    """*undersøger, om*, *finder ud af, hvilke*, *spørger*."""
    PAPER = "paper"
    """*laver en oversigt*, *skriver et notat*, *opdaterer folderen*."""
    CONSIDER = "consider"
    """*beder udvalget overveje*, *anbefaler*: somebody is to make up their mind."""
    CONTACT = "contact"
    """*tager kontakt til*, *taler med*."""
    AGENDA = "agenda"
    """*sætter på dagsordenen*, *tages op på næste møde*."""
    ACCOUNT = "account"
    """*afleverer et regnskab*."""
    APPLY = "apply"
    """*opfordres til at søge igen*."""


_ASKED: tuple[tuple[Deed, re.Pattern[str]], ...] = (
    (
        Deed.EVENT,
        re.compile(
            r"\b(?:holder|afholder|arranger\w+|inviter\w+|indbyd\w+|planlægger|byder\s+på|"
            r"vært|af\s+sted|viser\b.*\b(?:rundt|frem)|stand|indvielse|plante\w*|"
            r"\w*(?:tur|snak|foredrag|møde|aften|fest|dag|besøg|arrangement|kursus|"
            r"rundvisning|udflugt|workshop|seminar|café|messe|spisning|"
            r"eftermiddag|træf|marked|udstilling|forløb|hold))\b",
            re.I,
        ),
    ),
    (
        Deed.FIGURES,
        re.compile(
            r"\b(?:tal|tallene|antal\w*|andel\w*|statistik\w*|opgørelse\w*|opgør|"
            r"tæller|måler|hvor\s+(?:mange|tit|ofte|stor|meget|lang|længe|højt?|få))\b",
            re.I,
        ),
    ),
    (
        Deed.QUESTION,
        re.compile(
            r"\b(?:undersøg\w+|finde[rs]?\s+ud\s+af|afklar\w+|spørg\w+|afdækk\w+|"
            r"hør\w*\s+(?:om|hos|\w+,)|tjekk\w+|få\s+at\s+vide|oplyse|svar\w*\s+på|"
            r"redegør\w*|,\s*(?:om|hvilke\w*|hvordan|hvorfor|hvem|hvornår|hvad|hvor)\b)",
            re.I,
        ),
    ),
    (
        Deed.PAPER,
        re.compile(
            r"\b(?:\w*(?:oversigt|overblik|notat|plan|liste|folder|pjece|udkast|"
            r"oplæg|brev|svar|høringssvar|artikel|plakat|skema|rapport|udtalelse|"
            r"side|hjemmeside|kalender|opslag|forslag|film|video|vejledning|guide|skilt|"
            r"beskrivelse|evaluering|referat|annonce|katalog)(?:en|et|er|erne|ne|n)?"
            r"|skriver|udarbejd\w+|laver|opdaterer|retter|ajourfører|trykker|oversæt\w+|udform\w+|formuler\w+)\b",
            re.I,
        ),
    ),
    (
        Deed.CONSIDER,
        re.compile(
            r"\b(?:overvej\w*|tage\s+stilling|anbefal\w+|opfordr\w+|anmod\w+|beder|"
            r"bad|sende[rs]\b.*\b(?:til|videre)|oversend\w+|videresend\w+|indstill\w+|"
            r"henstill\w+|foreslår|behandle\w*)\b",
            re.I,
        ),
    ),
    (
        Deed.CONTACT,
        re.compile(
            r"\b(?:kontakt\w*|tal(?:er|e)\s+med|ring\w+|henvend\w+|spørg\w+|aftal\w+|"
            r"dialog|forhør\w*|hør(?:er|e)\b|opsøg\w+|følger\s+op\s+over\s+for)\b",
            re.I,
        ),
    ),
    (
        Deed.AGENDA,
        re.compile(
            r"\b(?:på\s+(?:\w+\s+)?dagsorden\w*|(?:tages|tager)\s+(?:\w+\s+){0,4}?op\b|"
            r"drøft\w+|genoptag\w+|behandles|sættes\s+på|punkt\s+på|fremlægg\w+|"
            r"forelægg\w+|præsenter\w+|gennemgå\w*|orienter\w+|fortæller)\b",
            re.I,
        ),
    ),
    (Deed.ACCOUNT, re.compile(r"\b(?:\w*regnskab\w*|afrapport\w+|kvittering\w*|slutrapport\w*)\b", re.I)),
    (Deed.APPLY, re.compile(r"\b(?:søge[rs]?|ansøg\w+)\b", re.I)),
)
_NEXT_MEETING = re.compile(r"\b(?:på|til|ved|inden)\s+(?:\w+\s+)?(?:næste|kommende|et\s+senere)\s+møde\b", re.I)
_NUMBER = (
    r"(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|"
    r"halvdelen|halvtreds|hundrede|flere|mange|få|ingen|alle|kun)"
)
_TOLD: dict[Deed, re.Pattern[str]] = {
    Deed.EVENT: re.compile(
        r"\b\d{1,2}/1?\d\b|\b(?:deltager\w*|spiste|kiggede\s+forbi|mødte\s+op|drak|"
        r"prøvede|plantede|deltog|deltaget|kom\b|mødte|fremmødt\w*|gæst\w*|besøgt\w*|"
        r"så\b|set\b|holdt|afholdt|fandt\s+sted|foregik|afviklet|gennemført|"
        r"samlede|trak|var\s+på\s+(?:besøg|tur|rundvisning)|fortalte|viste\s+rundt|spiste|dansede|"
        r"sang|med\s+på|sidder\s+med|er\s+med|på\s+besøg|solgte|tilmeldt\w*|blev\s+fejret|fejrede|"
        r"den\s+\d{1,2}\.\s+\w+|i\s+(?:lørdags|søndags|weekenden|sidste\s+uge))\b",
        re.I,
    ),
    Deed.FIGURES: re.compile(
        rf"\b(?:\d[\d.,]*\s*(?:%|procent|pct)|\d+\s+(?:ud\s+)?af|{_NUMBER}\s+(?:ud\s+af|af|ud)\b|"
        r"hver\s+(?:anden|tredje|fjerde|femte|sjette|tiende)|procent|"
        rf"halvdelen|tredjedel|fjerdedel|gennemsnit\w*|i\s+alt|{_NUMBER}\s+\w+)",
        re.I,
    ),
    Deed.QUESTION: re.compile(
        r"\b(?:oplyste|oplyser|svare[rt]|svarede|undersøgt|viser|viste\s+sig|fremgår|"
        r"gælder|kan\b|må\b|skal\s+ikke|koster|gratis|opkræves|kræver|ja\b|nej\b|"
        r"lader|findes|ligger|er\s+der|muligt|tilladt|har\s+ikke|afklaret|"
        rf"konstateret|forklarede|fortalte|redegjorde|{_NUMBER}\s+\w+)\b",
        re.I,
    ),
    Deed.PAPER: re.compile(
        r"\b(?:foreligger|vedlagt|vedlægges|udarbejdet|skrevet|lavet|trykt|ligger|hænger|"
        r"uddelt|omdelt|sendt|udsendt|udkom\w*|fremlagde|fremlagt|godkendt|godkendte|"
        r"vedtog|vedtaget|gennemgik|viste|præsenterede|færdig\w*|klar|rettet|opdateret|"
        r"oversat|bragt\w*|optaget|offentliggjort|afleveret|afgivet|underskrevet|"
        r"kan\s+(?:nu\s+)?(?:læses|ses|hentes|fås|findes)|"
        r"på\s+(?:nettet|hjemmesiden|plads)|fået|rykket|ændret|med\s+i)\b",
        re.I,
    ),
    Deed.CONSIDER: re.compile(
        r"\b(?:behandle\w+|besluttede|vedtog|vedtaget|sagde\s+(?:\w+\s+){0,5}?(?:ja|nej)|"
        r"imødekom\w*|afvis\w+|afslag|afslog|tilslutte\w+|bevilgede|afsatte|bestilt|valgte|valgt|"
        r"svare[rt]|svarede|skriver|oplyser|er\s+der\s+(?:nu\s+)?\w+(?:et|t)\b|drøftede|fulgte|følger|"
        r"har\s+(?:nu\s+)?\w+(?:et|t)|takkede\s+nej|godkendte|godkendt|enig\w*|ja\s+til|nej\s+til|efterkom\w+)\b",
        re.I,
    ),
    Deed.CONTACT: re.compile(
        r"\b(?:sagt\s+ja|sagde\s+(?:ja|nej)|siger\s+ja|vil\s+(?:gerne|ikke)|stillet|stiller|"
        r"tilbudt|tilbyder|tilbød|svarede|svaret|lovet|lovede|aftalt|aftale|låne[rt]?|"
        r"talt\s+med|talte\s+med|besøgt|mødtes|fået|givet|åbnet|"
        r"har\s+(?:nu\s+)?\w+(?:et|t)|er\s+med|går\s+med|oplyste)\b",
        re.I,
    ),
    Deed.AGENDA: re.compile(
        r"\b(?:drøftede|talte\s+om|gennemgik|fremlagde|fremlagt|præsenterede|"
        r"viste|orienterede|redegjorde|godkendte|godkendt|vedtog|besluttede|"
        r"var\s+enig\w*|fortalte|drøftet|behandlede|oplyste|lød|tog\s+stilling)\b",
        re.I,
    ),
    Deed.ACCOUNT: re.compile(r"\b(?:\w*regnskab\w*|afleveret|kvittering\w*|\d[\d.]*\s*kr|retur|tilbage)\b", re.I),
    Deed.APPLY: re.compile(r"\b(?:ansøgning\w*|ansøgt|søgt|søger|søgte)\b", re.I),
}


@lru_cache(maxsize=16_384)
def deeds_asked(text: str) -> frozenset[Deed]:
    """The kinds of things that a follow-up asks for, by its own words."""
    bare = _NEXT_MEETING.sub(" ", text)
    return frozenset(deed for deed, pattern in _ASKED if pattern.search(bare))


@lru_cache(maxsize=65_536)
def deeds_told(text: str) -> frozenset[Deed]:
    """The kinds of things that a later sentence may tell of."""
    return frozenset(deed for deed, pattern in _TOLD.items() if pattern.search(text))
