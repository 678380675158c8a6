"""News of others, what goes on every week, opinions, and what was promised and is done: no tasks, whatever the verb."""

import re

from tracker.danish.dates import MONTH_NAMES, WEEKDAY

_OWED = re.compile(
    r"\b(?:senest|inden|indtil|(?:næste|kommende|førstkommende)\s\w*møde|næste\sgang|os|rådet|udvalget|forummet)\b"
)
_DONE_SINCE = re.compile(
    r",\s(?:og|men)\s(?:det|den|de|dem|begge\sdele)\s(?:er|blev|har)\s(?:nu\s|også\s|allerede\s|siden\s)?"
    r"(?:sket|gjort|lavet|klaret|på\splads|holdt|kommet|sendt|færdig\w*|i\sorden)(?=[\s.]|$)"
)
_EVERY_WEEK = re.compile(
    r"\b[Hh]ver\s(?:anden\s|eneste\s)?(?:man|tirs|ons|tors|fre|lør|søn)?"
    r"(?:dag|morgen|aften|nat|formiddag|eftermiddag)\b|"
    rf"^(?!.*(?:\bat|,\som)\s).*\bom\s(?:{WEEKDAY}en|formiddagen|eftermiddagen|aftenen|vinteren|sommeren)\b"
)
_OPINION = re.compile(
    r"^[^.,;:]{2,40}?\s(?:synes|syntes|mener|mente|tror|troede|håber|håbede|finder|fandt|siger|sagde),\s"
    r"(?!at\b|men\b|og\b|hvis\b|hvor\w*\b|som\b|der\b)"
)
_AUTHORITY = re.compile(
    r"^(?:Politiet|Staten|Regionen|Region\s[A-ZÆØÅ]\w+|Ministeriet|"
    r"Regeringen|Folketinget|Trafikselskabet|Movia|DSB|Banedanmark|"
    r"Vejdirektoratet|Forsyningen|Vandværket|Sygehuset|Hospitalet|Kirken|Apoteket|Firmaet|Entreprenøren|"
    r"Leverandøren|Håndværkerne|Tømreren|Mureren|Elektrikeren|"
    r"Maleren|Bygherren|Lokalavisen|Avisen|TV2|DR)\s[a-zæøå]{2,}r\s"
)

_PROMISED_ONCE = re.compile(
    r"\b(?:lovede|bad|tilbød|aftalte|besluttede|spurgte)\s(?:\w+\s)?"
    r"(?:i\s(?:efteråret|foråret|sommers|vinters|fjor)|sidste\s(?:år|gang|møde)|for\s\w+\s"
    r"(?:år|måneder|uger)\ssiden)\b"
)
_FROM_NOW_ON = re.compile(r"^(?:Fremover|Fra\snu\saf|Herefter)\s[a-zæøå]{2,}r\svi\s")
_MONTH = rf"(?:{MONTH_NAMES})"
_BEGINS = re.compile(
    r"^\S+(?:\s\S+){0,4}?\s(?:starter|tiltræder|begynder|stopper|fratræder)\s(?:som\s[^.,]{2,40}\s)?"
    rf"(?:den\s\d{{1,2}}\.\s{_MONTH}|(?:i|til)\s{_MONTH}|pr\.\s\d{{1,2}}\.\s{_MONTH}|på\smandag)(?:\s20\d\d)?\.?$"
)
_WORKS_AT = re.compile(
    r"\sarbejder\s(?:\w+\s)?(?:på|i|hos|ved)\s"
    r"(?:(?:\w+\s)?\w*(?:gymnasiet|sygehuset|hospitalet|biblioteket|centret|kontoret|rådhuset|hjemmet|"
    r"fabrikken|værftet|skolen|køkkenet|børnehaven|hallen)\b|[A-ZÆØÅ]\w+)"
)
_EXPECTED = re.compile(
    r"^(?:Den\snye\s)?\w*(?:[Ll]oven|forslaget|[Rr]eformen|[Rr]eglerne|"
    r"bekendtgørelsen|[Bb]yggeriet|[Bb]oligerne|[Aa]nlægget)\s(?:forventes|ventes)\b|"
    r"\bforventes\sat\s(?:falde|stige|blive|være|få|koste|ligge|give|vokse|nå|åbne|lukke|stå|vare)\b"
)
_COUNCIL_PLANS = re.compile(
    r"^(?:Kommunen|Byen)\s(?:planlægger|bygger|overvejer|satser|forventer|"
    r"udvider|sælger|river|indfører|opfører|renoverer|asfalterer|"
    r"anlægger|ansætter|omlægger|nedlægger|hæver|sænker|køber|åbner|lukker)\s"
)
_OTHERS = (
    r"(?:Ældre\s?Sagen|Ældresagen|Røde\sKors|Kirkens\sKorshær|"
    r"Frelsens\sHær|Mødrehjælpen|Lions|Rotary|SIND|AOF|FOF|LOF|DGI|KL|DH|"
    r"(?:Lands)?[Ff]oreningen\s[A-ZÆØÅ]\w+|Danske?\s[A-ZÆØÅ]\w+|Danske\s(?:ældreråd|handicaporganisationer|seniorer)|"
    r"(?i:\w*(?:foreningen|forbundet|klubben|højskolen|aftenskolen|"
    r"biblioteket|bibliotek|museet|teatret|huset|stuen|værftet|selskabet|"
    r"fabrikken|virksomheden|butikken|kirken|menigheden|menighedsrådet|sundhedscentret|"
    r"aktivitetscentret|værestedet|cafeen|caféen|frivilligcent(?:er|ret|eret))))"
    r"(?:\s(?:i\s)?[A-ZÆØÅ]\w+){0,2}"
)
_EVENT = (
    r"(?:holder|afholder|arrangerer|viser|søger|tilbyder|udbyder|"
    r"inviterer|indbyder|åbner|fejrer|starter|planlægger|lancerer|opfører|"
    r"gennemfører|uddeler)"
)
_OTHERS_EVENT = re.compile(
    rf"^(?:{_OTHERS}\s{_EVENT}\s(?!øje\b)|(?:I|På|Til|Den)\s[^.,;:]{{2,30}}\s{_EVENT}\s{_OTHERS}(?=\s))"
)
"""*Ældre Sagen holder kursus i april*, *I maj åbner Frivilligcentret en café*: what others arrange for everybody."""
_EACH_YEAR = re.compile(
    r"\b(?:hvert\sår|årligt|hver\s(?:sommer|vinter)|hvert\s(?:forår|efterår)|hver\s(?:jul|påske)|i\småneden)\b|"
    r"\b(?:en|to|tre|fire|fem|seks|\d+)\sgange?\som\s(?:året|måneden|ugen|dagen)\b|\bdagligt\b|"
    r"^(?:Kommunen|Regionen|Byen|\w*centret)\s[a-zæøå]{2,}r\s(?:[\w]+\s){0,3}?hver\s(?:dag|uge|måned)\b|"
    r"^\S+(?:\s\S+)?\s(?:gives|ydes|leveres|udføres|tilbydes|afholdes|holdes)"
    r"\s[^.;:]{0,60}?\bhver\s(?:anden|tredje|fjerde|femte)\b"
)
_PUBLIC = re.compile(
    r"^(?:Borger(?:ne|en)|Bruger(?:ne|en)|Beboer(?:ne|en)|Familier(?:ne)?|"
    r"Eleverne|Kursisterne|Patienterne|Flygtningene|Børnene|Forældrene|"
    r"De\s(?:pårørende|unge|ældre|ansatte|frivillige|hjemløse|syge)|Frivillige|Pårørende|"
    r"Lægerne|Chaufførerne|Naboerne|Mange|Nogle|Flere|Folk)(?:\s[a-zæøå]+)?\s[a-zæøå]{2,}r\s"
)
"""*Borgerne sender ansøgningen til visitationen*: how things are done."""
_SPEAKS = re.compile(
    r"\bholder\s(?:en\s|et\s)?(?:\w*foredrag|oplæg|\w*tale|koncert|"
    r"gudstjeneste|ferie|fri|pause|jubilæum|reception|fødselsdag)\b"
    r"(?!.*\b(?:temadag|workshop|vores)\w*)"
)
"""*Borgmesteren holder tale på torvet*; not *Bo holder oplæg på næste møde*."""
_HOURS = re.compile(r"^(?!.*\bden\s\d).*\bfra\skl\.?\s?\d[\d.]*\s(?:og\s)?til\s(?:kl\.?\s)?\d")
"""*Kontoret svarer på telefonen fra kl. 8 til 12*."""
_SERVES = re.compile(
    r"^[^.,;:]{2,50}?\s(?:leverer|betjener|underviser|hjælper|kører|"
    r"besøger|passer|rådgiver|behandler)\s[^.;:]{0,60}?\b\d[\d.]*\s"
    r"(?:borgere|ældre|brugere|beboere|elever|kursister|familier|hjem|personer|børn|unge|patienter|kunder|medlemmer)\b"
)
"""*Kommunens køkken leverer mad til 400 borgere.*"""
_REPORTED = re.compile(
    r"\b(?:forelægge|fremlægge|orientere|redegøre|afrapportere|evaluere|følge)[rs]\w*|"
    r"\b(?:status|orientering|redegørelse|evaluering|oversigt|tal|"
    r"beretning|afrapportering|rapport)\b",
    re.IGNORECASE,
)
"""*Kommunen sender hvert år brev til alle over 75*: a habit; *Status forelægges hvert år*: owed again and again."""

_MEANS_TO = re.compile(
    r"^(?:Kommunen|Forvaltningen|Administrationen|Byrådet|Kommunalbestyrelsen|Regionen|"
    r"Regeringen|Staten|Vi)\s(?:skal\s(?:\w+\s){0,2}?(?:spare|skære|effektivisere)\b|"
    r"vil\s(?:(?:etablere|oprette|åbne|udbygge|renovere|ansætte)\s(?:\w+\s)?\d|(?:\w+\s){0,2}?(?:spare|skære|"
    r"nedlægge|lukke|sælge|bygge|opføre|indføre|afskaffe|hæve|sænke|forhøje|reducere|nedsætte|fyre|ansætte|"
    r"privatisere|udlicitere|sammenlægge|lægge\s[^.;:]{2,60}?\ssammen|"
    r"(?:give|bruge|afsætte|investere)\s(?:\w+\s){0,2}?(?:kr\.?\s*\d|\d))))"
)
"""*Forvaltningen vil spare 1,4 mio. kr. på rengøring i 2011*: a plan that is reported; not *… vil undersøge prisen*."""

_IS_TO = re.compile(r"\b(?:skal|vil|bedes|anmodes|beder|bad|aftal\w+|beslut\w+|enige?)\b", re.IGNORECASE)


def is_news(sentence: str) -> bool:
    """Whether a sentence tells news, a habit or an opinion.

    1. *Skolen har lovet at gøre rent oftere, og det er sket*  2. *Kirsten laver mad hver onsdag*  3. *Birgit synes,
    kommunen skal gøre mere*  4. *Politiet holder øje med stationen*: authorities and works outside the municipality,
    where they owe nothing by a day, at the next meeting or to the meeting itself.
    5. *Hun starter den 1. maj*  6. *Rikke arbejder på gymnasiet*  7. *Ventetiden forventes at falde*  8. *Kommunen
    bygger en skole i 2027*, *Forvaltningen vil lukke to køkkener*  9. *Udvalget lovede i fjor at …*
    10. *Fremover skriver vi referat på skift*  11. *Ældre Sagen holder kursus i april*  12. *Dagen holdes hvert år*
    """
    if any(
        pattern.search(sentence)
        for pattern in (_DONE_SINCE, _OPINION, _BEGINS, _EXPECTED, _PROMISED_ONCE, _FROM_NOW_ON)
    ):
        return True
    if _EACH_YEAR.search(sentence) and not _REPORTED.search(sentence) and not _IS_TO.search(sentence):
        return True
    others = (
        _EVERY_WEEK,
        _AUTHORITY,
        _WORKS_AT,
        _COUNCIL_PLANS,
        _MEANS_TO,
        _OTHERS_EVENT,
        _PUBLIC,
        _SERVES,
        _SPEAKS,
        _HOURS,
    )
    return any(pattern.search(sentence) for pattern in others) and not _OWED.search(sentence)
