"""What a sentence says by its own words, whatever the matter: done, given up, put off, not yet, told again. Pure."""

import re
from enum import StrEnum
from functools import lru_cache

from tracker.danish.dates import MONTH_NAMES


class Sign(StrEnum):
    """What the words of a sentence may mean for a matter."""

    DONE = "done"
    """Something past, or there: *blev holdt*, *har svaret*, *foreligger nu*."""
    STATES = "states"
    """Something that is so: *Prisen er 640 kr.*, *Fra august begynder to hold*."""
    DROPPED = "dropped"
    POSTPONED = "postponed"
    NOT_YET = "not_yet"
    RECEIVED = "received"
    """*Kvitteret for*, *modtaget*: no more than that it came."""
    REMINDS = "reminds"
    """*Rådet bad i april om*, *Sekretariatet rykkes for*: the matter is told again."""
    SUPERSEDED = "superseded"
    """*i stedet for*, *erstattes af*."""
    OPINION = "opinion"
    """*Rådet håber*, *mente*, *så gerne*, *foreslår*: what somebody thinks."""
    AHEAD = "ahead"
    """*vil*, *skal*, *forventes*: what is to come."""
    TO_ANOTHER = "to_another"
    """*har svaret Seniorrådet*: told to another council."""


_PARTICIPLE = r"(?:\w{3,}(?:et|dt|ket|get)|\w{2,}[lnrskgpvf]t|\w*sat|fået|gået|holdt|haft|set|sagt|lagt|gjort)"
_PAST_WORDS = (
    r"\w*(?:gik|kom|gav|stod|lagde|satte|tog|fandt|skrev|holdt|trak|bragte)|fik|gav|tog|"
    r"stod|lå|holdt|fandt|skrev|sagde|lagde|satte|bragte|valgte|solgte|spurgte|deltog|modtog|"
    r"foreslog|vedtog|afholdt|indgik|udgik|foregik|lød|løb|blev|sad|sang|hjalp|trak|slog|tilbød|indbød|afslog|fremgik|"
    r"overtog|opstod|bestod|forlod|udkom|begyndte|meldte|viste|måtte|kunne|havde|så|bød|brød|steg|faldt|drog"
)
_PAST = re.compile(
    rf"\b(?:{_PAST_WORDS})\b|\b(?!dette\b|sidste\b|første\b|tredje\b)\w{{3,}}(?:edes?|[^aeiouyæøå\W]te)\b", re.I
)
_PERFECT = re.compile(
    r"\b(?:har|er|havde|var|blev|bliver\s+nu|er\s+blevet)\s+(?:\S+\s+){0,6}?"
    rf"{_PARTICIPLE}\b|\ber\s+(?:nu\s+)?(?:på\s+plads|klar|færdig\w*|"
    r"åben|lukket|i\s+gang|ude|gratis)\b",
    re.I,
)
_THERE = re.compile(
    r"\b(?:oplyser|(?:skriver|meddeler|svarer|fortæller)\s*$|beskriver|rummer|indeholder|"
    r"konkluderer|foreligger|er\s+der\s+nu|har\s+\w+\s+nu|sidder\s+med|er\s+med|ligger\s+(?:nu|på|ved)|"
    r"hænger|kan\s+nu|findes\s+nu|er\s+nu|har\s+nu|står\s+nu|viser|fremgår|vedlagt|vedlægges|"
    rf"fra\s+(?:{MONTH_NAMES}))\b",
    re.I,
)
_NOT_YET = re.compile(
    r"\bmangle(?:r|de)\s*(?:[.,;]|$)|^(?:[\w.-]+\s){1,3}mangler\b|"
    r"\b(?:(?:vil|ville)\s+(?:\w+\s+)?tænke\s+over|tænker\s+over|som\s+vender\s+tilbage|"
    r"ingen\s+havde\s+(?:tænkt|gjort|hørt|lavet|fået)|intet\s+modtaget|"
    r"(?:foreløbig|indtil\s+videre|hidtil)\s+(?:\w+\s+){0,3}?(?:ingen|ikke|intet)|afventes|"
    r"ikke\s+(?:sat|fundet|aftalt|fastsat|afholdt|fået|hørt|svaret|modtaget)\b|undervejs|på\s+trapperne|"
    r"ikke\s+(?:helt\s+)?færdig\w*|tid\s+til\s+at\s+(?:tænke|overveje|undersøge)|endnu\s+(?:ikke|intet|ingen)|"
    r"ikke\s+(?:\w+\s+){0,2}endnu|har\s+(?:stadig\s+)?ikke\s+(?:\w+\s+){0,2}(?:svaret|hørt|fået|modtaget|kunnet|"
    r"sendt|nået|haft\s+tid|behandlet|afleveret|skrevet)|er\s+ikke\s+(?:\w+\s+){0,2}"
    r"(?:kommet|færdig\w*|skrevet|lavet|klar|sendt|behandlet|afsluttet|"
    r"modtaget|nået|afklaret)|(?:har|havde|er)\s+(?:ikke|intet|ingen)\b[^.,;]{0,40}\sendnu|"
    r"sat\s+(?:\w+\s+){0,2}?på\s+(?:dagsordenen\s+)?til\s+(?:\w+\s+){0,3}?(?:møde\w*|"
    rf"{MONTH_NAMES})"
    r"|blev\s+ikke\s+(?:nået|færdig\w*|behandlet)|(?:har|havde|er|var)\s+(?:der\s+)?(?:\w+\s+)?"
    r"(?:endnu\s+)?ikke\s+kommet|er\s+der\s+(?:\w+\s+)?ikke\s+(?:kommet|givet|sendt|modtaget)|"
    r"(?:indtil|til)\s+nu|indtil\s+videre|foreløbig|hidtil|(?:,\s+men|uden)\b[^.;]{0,60}"
    r"(?:ikke\s+(?:at\s+)?(?:træffe\w*|få\s+fat|lykkedes|taget\s+telefonen)|held|forgæves)|forgæves|"
    r"afventer|afventes|forsinket|mangler\s+(?:stadig|endnu|fortsat|svar)|venter\s+(?:stadig|fortsat|på)|"
    r"stadig\s+ikke|fortsat\s+ikke|ikke\s+nået|er\s+på\s+vej|"
    r"arbejder\s+(?:stadig|fortsat)|er\s+(?:stadig|fortsat)\s+i\s+gang|"
    r"ingen\s+(?:svar|nyt)|intet\s+(?:svar|nyt|hørt)|uden\s+svar|"
    r"ikke\s+(?:fået|hørt|modtaget)\s+(?:noget\s+)?(?:svar|fra))\b",
    re.I,
)
_GIVEN_UP = re.compile(
    r"\b(?:ønsker\s+(?:\w+\s+)?ikke\s+at\s+(?:gå|arbejde|fortsætte)|"
    r"går\s+(?:\w+\s+)?ikke\s+videre|(?:arbejder|arbejdes)\s+(?:\w+\s+)?ikke\s+videre|"
    r"vil\s+(?:\w+\s+)?ikke\s+(?:længere\s+)?(?:bruge|arbejde|"
    r"fortsætte|købe|have|lave|holde|afholde|gennemføre|gå\s+videre)|"
    r"droppe[srt]*|droppede[s]?|opgive[srt]*|opgav|aflyse[srt]*|aflyst|aflyste|bortfalder|"
    r"bortfaldt|bortfaldet|frafalde[srt]*|frafaldt|skrinlagt|skrinlægge[rs]|skrinlagde|"
    r"lægge[srt]*\s+(?:\w+\s+){0,3}?(?:på\s+hylden|i\s+graven|i\s+skuffen)|lagt\s+(?:\w+\s+)?"
    r"(?:på\s+hylden|i\s+graven|i\s+skuffen)|(?:gennemføres|afholdes|holdes|laves|sættes)\s+(?:alligevel\s+)?ikke|"
    r"bliver\s+(?:der\s+)?(?:alligevel\s+)?ikke\s+(?:til\s+noget|af|gennemført|holdt)|"
    r"blev\s+(?:\w+\s+)?ikke\s+til\s+noget|alligevel\s+ikke|"
    r"ikke\s+(?:længere\s+)?(?:aktuel\w*|relevant)|trække[rs]?\s+(?:\w+\s+){0,4}?tilbage|"
    r"trak\s+(?:\w+\s+){0,4}?tilbage|afstår\s+(?:\w+\s+){0,2}fra|afstod\s+(?:\w+\s+){0,2}fra|"
    r"(?:lader|lod)\s+(?:\w+\s+){0,4}?(?:ligge|falde|hvile)|tages\s+af\s+(?:bordet|programmet|listen|planen)|"
    r"tog\s+(?:\w+\s+){0,3}?af\s+(?:bordet|programmet|listen|planen)|"
    r"(?:sagde|siger)\s+nej\s+tak\s+til\s+at\s+(?:gå|fortsætte)|ser\s+ikke\s+(?:\w+\s+){0,2}"
    r"grund\s+til\s+at|finder\s+ikke\s+(?:\w+\s+){0,2}(?:anledning|grund)\s+til\s+at|"
    r"ikke\s+skal\s+(?:gøres|arbejdes|bruges)|(?:stoppe[rsdt]*|indstille[rsdt]*)\s+(?:\w+\s+)?"
    r"(?:arbejdet|planerne|forsøget)|udgår\s+(?:helt|af\s+planen)|slettes|slettet|"
    r"bruger\s+(?:\w+\s+)?ikke\s+(?:\w+\s+){0,2}(?:mere|flere|yderligere)|beholder\s+(?:\w+\s+){0,3}?gamle|"
    r"foretager\s+sig\s+ikke\s+(?:mere|yderligere|videre)|(?:gør|gøres|gjort|gøre)\s+(?:der\s+)?ikke\s+"
    r"(?:mere|yderligere|videre)|ikke\s+gjort\s+(?:mere|yderligere)|ingen\s+stemning\s+for|"
    r"(?:lagt|lægge[srt]*|lagde)\s+(?:\w+\s+){0,3}?på\s+(?:hylden|is)|har\s+meldt\s+(?:fra|afbud)\s*,\s*og)\b",
    re.I,
)
_PUT_OFF = re.compile(
    r"\b(?:udsætte[srt]*|udsat|udsatte[s]?|udskyde[srt]*|udskudt|udskød|rykke[srt]*\s+"
    r"(?:\w+\s+){0,4}?til|rykket\s+til|flytte[srt]*\s+til|flyttet\s+til|skubbes|skubbet|"
    r"må\s+vente|venter\s+til|tages\s+op\s+igen|sættes\s+i\s+bero|stilles\s+i\s+bero|hviler)\b",
    re.I,
)
_RECEIVED = re.compile(
    r"\b(?:kvittere[rt]*|kvitterede)\s+for\b|\b(?:har\s+(?:\w+\s+)?modtaget|"
    r"er\s+modtaget|modtog|bekræfte[rt]*\s+(?:\w+\s+){0,3}?modtag\w*)\b"
    r"(?!.*\d)|\bregistrere[rt]*\s+(?:\w+\s+){0,2}?(?:anmodning|henvendelse|brev|ønske|opfordring|ansøgning|"
    r"spørgsmål)\w*|\b(?:anmodning|henvendelse|brev|ønske|opfordring|skrivelse|mail)\w*\s+er\s+"
    r"(?:nået\s+frem|kommet\s+frem|registreret|journaliseret|ankommet)|\bhar\s+(?:set|læst|fået)\s+"
    r"(?:brevet|henvendelsen|mailen)|\bsagt\s+tak\s+for|\bmodtagelse\s+af\s+(?:\w+\s+){0,3}?(?:henvendelse|brev)",
    re.I,
)
_REMINDS = re.compile(
    rf"\b(?:i\s+(?:{MONTH_NAMES})\s+"
    r"(?:ville|bad|lovede|aftalte|besluttede|blev|spurgte|efterlyste|nåede|ønskede)|"
    r"(?:lovede|ville)\s+(?:flere\s+)?(?:af\s+)?medlemmerne|på\s+(?:sidste|forrige|det\s+seneste|seneste)\s+møde|"
    r"ved\s+(?:sidste|det\s+seneste|forrige)\s+møde|på\s+mødet\s+i|på\s+(?:\w+\s+)?møde\s+i|"
    r"rykke[rs]\s+for|rykke[rs]?\s+(?:\w+\s+){0,3}?for|minde[rs]?\s+om|mindede\s+om|"
    r"efterlys\w+|(?:bad|efterspurgte|bestilte|ønskede|aftalte|besluttede|lovede)\s+"
    r"(?:\w+\s+){0,2}?(?:i|på|ved|om|sidst)\b|blev\s+(?:\w+\s+)?(?:aftalt|bedt|besluttet))",
    re.I,
)
_INSTEAD = re.compile(
    r"\b(?:i\s+stedet(?:\s+for)?|erstatte[srt]*|erstattet|afløse[srt]*|afløst|træder\s+i\s+stedet|frem\s+for)\b", re.I
)
_OPINION = re.compile(
    r"\b(?:håber|håbede|ønsker(?!\s+(?:\w+\s+)?ikke)|ønskede|så\s+gerne|ser\s+gerne|mente|mener|synes|"
    r"syntes|finder|fandt\s+(?:det|ikke|at)|foreslog|foreslår|opfordrede|bemærkede|bakker\s+op|bakkede\s+op|"
    r"glæder\s+sig|er\s+glad|takkede(?!\s+for\s+(?:svar|oversigt|tallene|orientering))|roste|undrede|"
    r"beklagede\s+at|understregede|spurgte\s+til|drøftede|talte\s+om|"
    r"kunne\s+være|burde|bør|savner|anbefaler|anbefalede)\b",
    re.I,
)
_AHEAD = re.compile(
    r"^(?:(?!,\s+(?:at|som|der|hvor|når|fordi|da)\b).)*?\b"
    r"(?:vil(?!\s+(?:ikke\s+være|gerne|koste|betyde|have\b))|skal|forventes|forventer|planlægges|"
    r"ventes|agter|søger|foreslås|indstiller|indstilles|fortæller|orienterer|gennemgår|supplerer)\b",
    re.I,
)
_TO_ANOTHER = re.compile(
    r"\b(?:svaret|svarede|meddelt|meddelte|orienteret|svar\s+til)\s+(?P<who>[A-ZÆØÅ][\wæøå-]+(?:\s+[A-ZÆØÅ][\wæøå-]+)?)"
)
_LONGEST = 600
"""Longer sentences are tables and lists: what they say stands in their beginning."""
_QUESTION = re.compile(r"\?\s*$")
_RELATIVE = re.compile(r",\s+(?:at|som|der|hvor\w*|når|fordi|da|idet|hvis|om|så)\b", re.I)


_IS_PUT_OFF = re.compile(
    r"\b(?:blev|er|måtte|har)\s+(?:[^\W\d]+\s+){0,5}?(?:udsat|udskudt|udsættes|udskydes|skubbet|rykket)\b", re.I
)
"""*blev af samme grund udskudt*: past, and yet no end."""


def is_put_off(text: str) -> bool:
    """Whether a sentence says that something was put off, and not of what was put off that it came."""
    return _IS_PUT_OFF.search(text[:_LONGEST]) is not None


def told_to(text: str) -> str | None:
    """Whom a sentence says was answered: *har svaret Seniorrådet*; ``None`` where it names nobody."""
    found = _TO_ANOTHER.search(text[:_LONGEST])
    return found["who"] if found else None


@lru_cache(maxsize=65_536)  # each sentence is held against each task
def read_signs(text: str) -> frozenset[Sign]:
    """All signs of a sentence; none for a question or a bare label."""
    if _QUESTION.search(text) or len(text.split()) < 2:
        return frozenset()
    text = text[:_LONGEST]
    main = _RELATIVE.split(text, maxsplit=1)[0]
    found = {
        sign
        for sign, pattern, where in (
            (Sign.DROPPED, _GIVEN_UP, text),
            (Sign.POSTPONED, _PUT_OFF, text),
            (Sign.NOT_YET, _NOT_YET, text),
            (Sign.RECEIVED, _RECEIVED, text),
            (Sign.REMINDS, _REMINDS, main),
            (Sign.SUPERSEDED, _INSTEAD, text),
            (Sign.OPINION, _OPINION, main),
            (Sign.TO_ANOTHER, _TO_ANOTHER, text),
        )
        if pattern.search(where)
    }
    if _PERFECT.search(main) or _PAST.search(main) or _THERE.search(main):
        found.add(Sign.DONE)
    elif _AHEAD.search(main):
        found.add(Sign.AHEAD)
    found.add(Sign.STATES)
    return frozenset(found)
