"""Words of time that name no day: conditions, what is waited for, and meetings whose day is not told."""

import re

from tracker.danish.deadline_words import NAMES

_WORD = r"[^\W\d][\w-]{0,40}"
_YEARS = r"20\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?"
_STEM = (
    r"(?:budget)?(?:forhandling|lægning|behandling|vedtagelse|"
    r"drøftelse|opfølgning|godkendelse)|budget(?:process?|seminar|"
    r"konference|aftale|år|møde)|budgett?|regnskab|revision|revidering|konstituering|evaluering|"
    r"høring|(?:hørings|høringssvars|offentligheds|forsøgs|projekt|"
    r"valg|prøve|overgangs|anlægs)?(?:fase|periode|frist)|valg|sæson|(?:ibrugtag|indviels|åbning|afslutn)ing|indvielse|"
    r"generalforsamling|temadag|studietur|seminar|konference|"
    r"ikrafttræden|udbud|licitation|skolestart|byggestart|anlægsstart|"
    r"sæsonstart|studiestart|byggeri|anlægsarbejde"
)
_DEFINITE = r"(?:en|et|erne|ne|n|t)"
_EVENT = (
    r"(?:(?:byrådets|kommunalbestyrelsens|udvalgets|rådets)\s+"
    r"(?:endelige\s+)?(?:beslutning|behandling|drøftelse|godkendelse)|"
    r"(?:(?:den|det|de)\s+)?(?:(?:næste|kommende|endelige|politiske|offentlige|årlige|første|anden)\s+)?"
    rf"(?:\w{{1,30}})?(?:{_STEM}){_DEFINITE}(?:s\s+(?:udløb|start|afslutning|vedtagelse|begyndelse|ikrafttræden))?|"
    rf"(?:\w{{1,30}})?(?:{_STEM}){_DEFINITE}s\s+(?:udløb|start|afslutning|vedtagelse|begyndelse)|"
    rf"(?:(?:den|det|de)\s+)?(?:næste|kommende|førstkommende|årlige)\s+(?:\w{{1,30}})?(?:{_STEM})(?:er)?(?!\w)|"
    r"(?:næste|det\s+kommende|kommende)\s+års\s+(?:budget|regnskab)\w{0,15}|"
    r"(?:1\.|2\.|første|anden)\s*-?\s*behandling(?:en)?|skolestart|"
    r"skoleårets\s+(?:start|begyndelse)|byggestart|anlægsstart|"
    rf"sæsonstart|det\s+konstituerende\s+møde|budget(?:\s+for)?\s+{_YEARS}|lokalplanens\s+(?:endelige\s+)?vedtagelse)"
    rf"(?:\s+(?:af|for|om)\s+(?-i:[a-zæøå])[\w-]{{1,40}})?(?:\s+(?:for\s+)?{_YEARS}|\s+(?:for|til)\s+næste\s+år)?"
)
"""*budgetforhandlingerne*, *høringsfristens udløb*, *2. behandlingen af budgettet*, *budget 2026*."""
_DONE = (
    r"(?:foreligger|kender|kendes|kommer|starter|begynder|modtages|åbner|slutter|udløber|"
    r"(?:er|bliver)\s+(?:(?:endeligt?|helt|igen|formelt|politisk|fuldt)\s+)?"
    r"(?:færdig\w{0,12}|klare?t?|på\s+plads|kendte?|trådt\s+i\s+kraft|"
    r"tiltrådt|ude|slut|forbi|i\s+gang|taget\s+i\s+brug|"
    r"\w{2,25}(?:t|ede))|"
    r"har\s+(?:\w[\w-]{0,40}\s+){0,3}?\w{2,25}t|træder\s+i\s+kraft|går\s+i\s+gang)"
)
_ABOUT = (
    r"(?:i\s+)?(?:ugen|ugerne|dagen|dagene|måneden|tiden)\s+(?:lige\s+)?"
    rf"(?:før|efter|inden|op\s+til)\s+(?:[\w-]{{1,40}}s\s+)?{_WORD}|"
    r"senest\s+(?:dagen|ugen|aftenen)\s+(?:før|inden)\s+(?:den\s+)?[\w.]+(?:\s+møde)?"
)
_SOON = (
    r"hurtigst\s+muligt|snarest(?:\s+muligt)?|så\s+(?:snart|hurtigt)\s+"
    r"(?:det\s+(?:er|lader)\s+|som\s+)?(?:muligt|sig\s+gøre)|løbende|"
    r"ved\s+(?:først(?:e|kommende))\s+(?:givne\s+)?lejlighed|"
    r"ved\s+lejlighed|på\s+sigt|med\s+tiden|snart|efter\s+behov|straks|"
    r"med\s+det\s+samme|omgående|asap|inden\s+længe|inden\s+for\s+kort\s+tid|om\s+kort\s+tid|i\s+den\s+kommende\s+tid|"
    r"i\s+(?:(?:den|en)\s+)?(?:meget\s+)?nær(?:meste)?\s+fremtid|inden\s+for\s+(?:en\s+)?overskuelig\s+(?:fremtid|tid)|"
    r"inden\s+for\s+(?:den\s+(?:givne|fastsatte|aftalte)\s+)?"
    r"(?:\w{0,20}frist(?:en)?|tidsfristen)|på\s+(?:et\s+)?senere\s+tidspunkt"
)
CONDITION = re.compile(
    r"(?<!\w)(?:når\s+(?:det\s+er|det\s+bliver|der\s+er|det\s+igen\s+er)"
    r"\s+(?:muligt|tid|plads|praktisk\s+muligt)[^.,;]{0,40}|"
    rf"(?:(?:først\s+)?når|så\s+snart|efter\s+at)\s+(?:{_WORD}\s+(?:20\d\d\s+)?){{1,5}}?{_DONE}|"
    rf"i\s+(?:direkte\s+)?forlængelse\s+af\s+(?:{_EVENT}|"
    r"[^\W\d]{2,30}(?:mødet|møderne|seminaret|konferencen|turen|dagen))|"
    r"(?:når|så\s+snart)\s+der\s+(?:foreligger|"
    rf"er\s+(?:afsat|fundet|bevilget|truffet|indgået|valgt|ansat|kommet))(?:\s+{_WORD}){{1,3}}|"
    r"(?:inden|efter|ved|før)\s+(?:næste\s+)?(?:folketings|regions|europaparlaments)?"
    rf"valg(?:et)?(?:\s+(?:til|i|den)(?:\s+\d{{1,2}}\.)?\s+(?:{NAMES}))?(?:\s+20\d\d)?|"
    r"(?:senest\s+(?:ved|til|på|i\s+forbindelse\s+med|inden|før|efter)|"
    r"inden|før|forud\s+for|(?:straks|umiddelbart)\s+efter|efter|op\s+til|"
    rf"i\s+forbindelse\s+med|i\s+god\s+tid\s+(?:inden|før)|frem\s+(?:til|mod))\s+{_EVENT}|"
    r"(?:til|under|ved)\s+(?:budget(?:tet|forhandlingerne|lægningen|seminaret)?"
    rf"(?:\s+(?:for\s+)?{_YEARS})|budget(?:forhandlingerne|lægningen|seminaret)|"
    r"(?:1\.|2\.|første|anden)\s*-?\s*behandling(?:en)?(?:\s+af\s+\w+)?|skolestart|sæsonstart)|"
    r"ved\s+\w{3,40}s\s+(?:udløb|afslutning|start|vedtagelse|begyndelse|ikrafttræden)|"
    r"mellem\s+(?:1\.|første)\s+og\s+(?:2\.|anden)\s*-?\s*behandling(?:en)?(?:\s+af\s+\w+)?|"
    r"efter\s+(?:endt|afsluttet|gennemført)\s+\w{3,40}|"
    r"efter\s+(?:sommer)?ferien|til\s+sommerferien|i\s+vinterens\s+løb|"
    r"i\s+(?:første|anden|sidste)\s+del\s+af\s+\w+(?:\s+20\d\d)?|"
    r"(?:omkring|op\s+mod|hen\s+mod)\s+(?:års|måneds)skiftet|ved\s+(?:halvårs|måneds|kvartals)skiftet|"
    r"i\s+(?:den|de)\s+(?:første|sidste|kommende|næste|nærmeste)\s+"
    r"(?:\w+\s+)?(?:uger?|dage|måneder|år)(?:\s+(?:af|i)\s+\w+)?|"
    r"inden\s+for\s+en\s+(?:periode|årrække|tidsramme)(?:\s+på\s+\w+\s+\w+)?|"
    rf"{_ABOUT}|{_SOON}|til\s+vinter\b|(?:i|til|hen\s+på)\s+sensommeren|"
    r"(?:inden\s+)?(?:udgangen\s+af\s+|ved\s+)?valgperiodens\s+(?:udløb|udgang)|"
    r"(?:inden|ved|senest\s+ved)\s+udgangen\s+af\s+(?:denne\s+|indeværende\s+)?valgperiode(?:n)?|"
    r"i\s+(?:denne|indeværende|den\s+kommende|næste)\s+(?:valg|funktions)periode)(?!\w)",
    re.IGNORECASE,
)
"""*når loven er vedtaget*, *senest ved budgetforhandlingerne*, *4 uger efter høringsfristens udløb*, *snart*."""
FIRST_THINGS = re.compile(
    r"(?<!\w)(?<!ikke\s)(?:senest\s+)?(?:i\s+god\s+tid\s+)?(?:inden|før|forud\s+for)\s+(?!for\b|da\b)"
    r"(?!(?:udgangen|slutningen|udløbet)\s+af)(?:der\s+)?"
    rf"(?:(?!(?:med|og|samt|eller|men|som|der|at)\b){_WORD}\s?){{1,6}}(?<!\s)",
    re.IGNORECASE,
)
"""*inden mødet*, *før sagen behandles*: what has to come first, and whose day is not told."""
_ORDINARY = r"(?:ordinære\s+|ordinært\s+|fælles\s+)?"
NEXT_MEETING = re.compile(
    r"(?<!\w)(?:senest\s+)?(?:til|på|ved|inden|før|forud\s+for|frem\s+til)\s+"
    r"(?:det\s+|rådets\s+|udvalgets\s+|(?P<any>et\s+))?(?:næste|næstkommende|"
    rf"førstkommende|kommende)\s+{_ORDINARY}(?:råds|udvalgs|bestyrelses)?møde(?:t)?"
    r"(?:\s+i\s+(?:rådet|udvalget)(?!\w))?(?!\s+(?:i|den)\b)(?!\w)",
    re.IGNORECASE,
)
"""*på næste møde*, *på det næste møde i udvalget*; *på et kommende møde* is any of those to come, and no day."""
OTHER_MEETING = re.compile(
    r"(?<!\w)(?:senest\s+)?(?:til|på|ved|inden|før|forud\s+for|frem\s+til)\s+"
    rf"(?:(?:\w[\w-]{{0,40}}s\s+)?(?:næste|næstkommende|førstkommende|kommende)\s+{_ORDINARY}\w[\w-]{{1,30}}møde(?:t)?|"
    rf"(?:det\s+)?(?:næste|næstkommende|førstkommende|kommende)\s+{_ORDINARY}møde\s+i\s+"
    r"\w{0,40}(?:råd|udvalg|forum|bestyrelse|gruppe|nævn|netværk)(?:et|en|n)?|"
    rf"\w[\w-]{{2,40}}s\s+(?:næste|næstkommende|førstkommende|kommende)\s+{_ORDINARY}møde(?:t)?|"
    r"(?:et|ét)\s+(?:af\s+(?:rådets\s+|udvalgets\s+)?(?:de\s+)?"
    r"(?:kommende|næste|nærmeste|førstkommende)\s+møder|(?:senere|kommende)\s+møde))"
    r"(?!\w)",
    re.IGNORECASE,
)
"""*på næste byrådsmøde*, *på Økonomiudvalgets næste møde*, *på næste møde i Byrådet*, *på et af de kommende
møder*: their day is not known."""
