"""The words by which a body says that a case is not its to treat, and whose it is."""

import re

_ANY = re.IGNORECASE
_OURS = (
    r"\b(?!borgerråd|anke|klage|huslejenævn|beboerklage|statens)"
    r"(?:[\w-]{0,40}(?:råd|rådet|udvalg|udvalget|forum|forummet|"
    r"nævn|nævnet|bestyrelsen?|ordfører(?:en)?|formand(?:en|skabet)?|"
    r"borgmester(?:en)?|gruppen|medlem|medlemmer(?:ne)?)|vi)\b"
)
"""The body, who speaks for it, and *vi*: not the boards that people complain to."""
_OWNS = (
    r"\b(?!anke|klage)[\w-]{0,40}(?:råds|rådets|udvalgs|udvalgets|forums|forummets|nævnets|bestyrelsens"
    r"|rådsmedlemmers)\b"
)
_OTHERS = (
    r"\b(?:[\w-]{0,40}(?:forvaltning(?:en)?|kommunen?|jobcent(?:er|ret)|"
    r"styrelsen?|ministeriet|ministeren|administration(?:en)?|"
    r"region(?:en)?|politiet|skolen|lægen|centeret|centret|"
    r"sagsbehandlere?n?|rådgiveren?|afdelingen|visitation(?:en)?|"
    r"borgerservice|ombudsmanden|domstolene|retten|personalet|medarbejdere?n?e?|lederen|borgere?n?|familien|"
    r"ansøgeren|pressen|udlejer(?:en)?|direktør(?:en)?)|(?:anke|klage)[\w-]{0,40}|puljen|fonden)\b"
)
OWN = re.compile(_OURS, _ANY)
OTHERS = re.compile(_OTHERS, _ANY)
"""Others whose work or refusal is not the body's."""
PERSONS = re.compile(r"borger|familie|ansøger|medarbejder", _ANY)
"""Those of the others whom a case is about: *Sager om enkelte borgere drøftes ikke*."""
PRONOUN = re.compile(r"\b(?:han|hun|de)\b", _ANY)
NOT = r"(?:ikke|hverken|aldrig|ingen|intet|ej)"
NEGATED = re.compile(rf"\b{NOT}\b(?!\s+(?:undlade|undgå|tale\s+om|kun\b|blot|alene|mindst))", _ANY)
_GAP = r"(?:[\w-]+\s+){0,4}?"
_VERBS = (
    r"(?:realitets|sags)?behandl(?:e|er|es)|sagsbehandlende|afgør(?:e|es)?|drøft(?:e|er|es)|diskuter(?:e|er|es)"
    r"|kommenter(?:e|er|es)|"
    rf"gå(?:r|s)?\s+{_GAP}(?:ind\s+i|videre)|tag(?:e|er|es)\s+{_GAP}(?:stilling|del\s+i|sig\s+af|hånd\s+om|hul\s+på"
    rf"|under\s+behandling"
    rf"|fat\s+(?:i|på)|affære|op)|"
    rf"(?:udtal|forhold|bland|involver|engager|beskæftig)(?:e|er)\s+{_GAP}sig|involveres|"
    rf"gør(?:e)?\s+{_GAP}(?:noget|mere)|arbejd(?:e|er)\s+{_GAP}med|giv(?:e|er|es)\s+{_GAP}svar|besvar(?:e|er|es)"
    rf"|svar(?:e|er|es)\s+{_GAP}på"
    rf"|(?:rejs|bring|optag)(?:e|er|es)|"
    rf"vurder(?:e|er|es)|ændr(?:e|er|es)|omgør(?:e|es)?|træff(?:e|er|es)\s+{_GAP}(?:afgørelse|beslutning)r?"
    rf"|grib(?:e|er|es)\s+{_GAP}ind|"
    rf"indgå(?:r)?|(?<!får\s)(?<!få\s)(?<!fik\s)hjælp(?:e|er|es)?|bistå(?:r)?|agere(?:r)?|medvirk(?:e|er)|undersøg(?:e|er|es)|påvirk(?:e|er|es)"
    rf"|intervener(?:e|er)|"
    rf"efterprøv(?:e|er|es)|før(?:e|er|es)\s+{_GAP}(?:sager|klagesager)|(?<!er\s)(?<!var\s)tal(?:e|er"
    rf"|es)\s+{_GAP}om|orienter(?:e|er|es)\s+{_GAP}om|forelægge[rs]?|stilles|fremlægges?|få[r]?\s+{_GAP}(?:forelagt"
    rf"|behandlet|drøftet|afgjort|prøvet)|"
    r"oplys(?:e|er|es)\s+om|håndter(?:e|er|es)|varetag(?:e|er|es)|inddrag(?:e|er|es)|fremlægges?|udlever(?:e|es)"
)
TREATS = re.compile(rf"\b(?:{_VERBS})(?!\w)", _ANY)
"""What a body does about a case: *behandler*, *tager stilling*, *går ind i*, *træffer afgørelse*, *besvares*."""
WEAK_TREATS = re.compile(
    r"(?:ændr|svar|besvar|hjælp|bistå|vurder|undersøg|påvirk|arbejd|indgå|bring|inddrag|tal|orienter|oplys|fremlæg"
    r"|udlever)",
    _ANY,
)
"""Verbs of many uses: only with words that name the case, not with *sagen*."""
PASSIVE = re.compile(r"(?:\w+es|gås)\b")
PLACE_BEHIND = re.compile(
    r"\s*(?:op\b\s*|stilling\s*|til\s*|ind\s+i\s*|med\s*|ind\s*)?"
    r"(?:$|[,;.:!)]|(?:af|i|her|hos|på|under|inden\s*for|og|men|eller|ved|"
    r"[\w-]{0,40}(?:rådet|udvalget|byråd)|politisk|videre|nærmere|yderligere|konkret|som|"
    r"da|fordi|idet|enkelt|person|konkrete|spørgsmål|sager|i\s+dette|derfor|dér|der)\w*)",
    _ANY,
)
"""Behind a passive: where, or nothing; not *… behandles ikke ens*."""
POWERLESS = re.compile(
    rf"\b(?:{NOT}|uden)\s+(?:(?:har|er|kan|få[r]?|ville?)\s+)?(?:længere\s+|derfor\s+|nogen\s+|den\s+fornødne\s+"
    rf"|selv\s+|en\s+|et\s+|at\s+|til\s+|\w*ig\s+)?(?:[\w-]+(?:s|-)?\s+(?:eller|og)\s+)?"
    r"(?:[\w-]{0,40}kompetencer?|[\w-]{0,40}beføjelser?|bemyndigelse|bemyndiget|hjemmel|berettiget|myndighed"
    r"|indflydelse|mandat|lov|ret|adgang|beslutningsdygtigt?|beslutningsret|"
    r"mulighed(?:er)?(?=\s+for\s+at)|noget\s+at\s+skulle\s+have\s+sagt|tilsynsmyndighed)\b",
    _ANY,
)
"""*ikke kompetence*, *ingen beføjelser*, *uden mandat*, *ikke noget at skulle have sagt*."""
NOT_ITS_OWN = re.compile(
    rf"\bikke\s+(?:\w+\s+){{0,2}}?{_OWNS}\s+(?:[\w-]+\s+)?(?:opgaver?|bord|sag|anliggende|område|kompetence|rolle"
    r"|mandat|ansvar|formål)\b"
    rf"|\bikke\s+(?:en\s+|et\s+|noget\s+)?(?:anliggende|sag|opgave|emne|noget)\s+for\s+(?:[\w-]+\s+)?{_OURS}"
    r"|\bikke\s+(?:[\w-]+\s+){0,2}?(?:hjemme|til\s+behandling|til\s+drøftelse|under)\s+(?:i\s+|hos\s+"
    rf"|på\s+)?(?:{_OURS}|{_OWNS})"
    rf"|\bhører\s[^.;\n]{{0,40}}?\bikke\s+(?:under\s+|til\s+)?{_OURS}"
    rf"|\bikke\s+til\s+(?:i|hos)\s+(?:{_OURS}|{_OWNS})"
    r"|\bikke\s+(?:egnet|egner\s+sig|beregnet)\b|\begner\s+sig\s+ikke\b"
    rf"|\bikke\s+noget,?\s+(?:som\s+)?{_OURS}\s+(?:(?:kan|skal|må|bør)\s+)?(?:[\w-]+\s+)?(?:{_VERBS})"
    rf"|\bikke\s+{_OURS},?\s+(?:der|som)\s+(?:kan\s+|skal\s+)?(?:{_VERBS})"
    rf"|\bikke\s+(?:af|i|hos)\s+(?:[\w-]+\s+)?{_OURS}|\bikke\s+(?:er\s+)?(?:en\s+)?"
    r"(?:(?:klage|anke)(?:instans|myndighed)|(?:den\s+|det\s+)?"
    r"(?:rette\s+|rigtige\s+)?(?:sted|stedet|forum|instans))\b"
    rf"|\bikke\s+(?:er\s+)?(?:relevant\s+|aktuel\s+)?for\s+{_OURS}|\bikke\s+en\s+del\s+af\s+{_OWNS}",
    _ANY,
)
"""*ikke rådets opgave*, *ikke en sag for udvalget*, *hører ikke under rådet*, *egner sig ikke*, *ikke klageinstans*."""
OUTSIDE = re.compile(
    r"\b(?:uden\s*for|ikke\s+(?:ligger\s+|falder\s+)?inden\s*for|"
    rf"ikke\s+(?:ligger\s+|falder\s+)?under)\s+(?:[\w-]+\s+)?{_OWNS}\s+(?:[\w-]+\s+)?"
    r"[\w-]{0,40}(?:kompetence|kompetencer|område|ressort|ressortområde|opgaver?|virkefelt|virke|kommissorium"
    r"|rammer|beføjelser|mandat|virksomhed|rolle|arbejdsområde|opgaveområde|remit)\b",
    _ANY,
)
"""*uden for rådets kompetence*, *ikke inden for udvalgets område*."""
REFUSES = re.compile(
    r"\b(?<!ikke\s)afvis(?:es|te|t|tes|er|e)\b|\b(?:tages|taget|tager|tog|udgår|udgik|trækkes"
    r"|trukket)\s+(?:\w+\s+){0,2}?(?:af|fra)\s+dagsordenen|\b(?:afstå(?:r|s)?|(?:af)?holde[r]?\s+sig)\s+fra\b"
    r"|\bundlad(?:er|es)\b|\bundlod\b"
    r"|\bafslog\b|\b(?:frabeder|frabad)\s+sig\b",
    _ANY,
)
"""*afvises*, *tages af dagsordenen*, *afstår fra*, *undlod*, *frabeder sig*; not *ikke afvist*."""
BECAUSE = re.compile(r"\b(?:da|idet|fordi|eftersom|(?:med\s+)?henvisning\s+til|med\s+den\s+begrundelse)\b", _ANY)
ONLY_GENERAL = re.compile(
    r"\b(?:generelle?|principielle?|overordnede)\b[^.;\n]{0,60}?\bmen\s+ikke\b|\b(?:alene|kun"
    r"|udelukkende)\b[^.;\n]{0,80}?\b(?:generelle?|principielle?|overordnede"
    r"|almene)\b[^.;\n]{0,60}?\bikke\b",
    _ANY,
)
"""*generelle forhold, men ikke …*, *kun principielle sager, ikke …*."""
_OFFICE = (
    r"[\w-]{0,40}(?:forvaltning(?:en)?|sagsbehandlere?n?|rådgivere?n?|borgerservice|jobcent(?:er|ret)"
    r"|visitation(?:en|s\w+)?|"
    r"styrelsen|klage\w+|anke\w+|danmark|myndighed(?:en|er)?|administration(?:en)?|direktør(?:en)?|kommunen"
    r"|afdeling(?:en)?|nævnet|leder(?:en)?|center|centret)"
)
_TO_OFFICE = rf"(?:[\w-]+\s+){{0,2}}?{_OFFICE}\b"
REFERRED = re.compile(
    r"\b(?P<freely>(?:(?:må|skal|bør|kan)\s+)?(?:henvise[rs]?|henvist(?:e|es)?|rettes|"
    r"hører|(?:videresend(?:er|es)|send(?:er|es)\s+videre))\s+(?:\w+\s+){0,6}?"
    rf"(?:til|under|hjemme)\s+(?!i\s+(?:rådet|udvalget)\b){_TO_OFFICE}"
    r"|(?:må|skal|bør)\s+(?:\w+\s+){0,2}?(?:tages|drøftes|"
    rf"afklares|rejses)\s+(?:op\s+|direkte\s+)?med\s+{_TO_OFFICE}"
    rf"|(?:kompetence\w*|ansvar\w*|afgørelse\w*)\s+[^.;\n]{{0,60}}?ligger\s+(?:alene\s+)?hos\s+{_TO_OFFICE})"
    r"|\b(?:vist|visitere[st]?|sendt|sendes|oversendt|oversendes|videresendt|videresendes|videregivet|overgivet"
    r"|overdraget|overdrages)"
    rf"\s+(?:\w+\s+){{0,3}}?til\s+{_TO_OFFICE}"
    r"|\b(?:må|skal|bør|kan)\s+(?:\w+\s+){0,2}?(?:behandles|løses|håndteres|afgøres)\s+"
    rf"(?:direkte\s+)?(?:af|i|hos)\s+{_TO_OFFICE}"
    rf"|\b{_OFFICE}\s+(?:må|skal|bør)\s+(?:\w+\s+)?(?:tage\s+sig\s+af|behandle|afgøre|tage\s+stilling)",
    _ANY,
)
"""To whom the case is sent instead: *henvises til sagsbehandleren*, *hører under jobcentret*."""
PERSON_SENT = re.compile(
    rf"\b(?:borger|borgeren|borgere|familien|vedkommende|spørgeren|ansøgeren|medlemmet|hun|han|beboeren|moderen"
    rf"|kvinden|manden|den\s+pårørende)\b[^.;\n]{{0,40}}?"
    rf"\b(?:henvis(?:es|t|te)|opfordre(?:s|t|de)|vejled(?:es|t)|bed(?:es|t)|må|skal"
    rf"|bør)\b[^.;\n]{{0,60}}?\b{_OFFICE}\b",
    _ANY,
)
"""*Borgeren er henvist til forvaltningen*, *Hun må kontakte sagsbehandleren*."""
LATER = re.compile(
    r"\b(?:(?P<surely>på\s+(?:dagens|dette|det\s+foreliggende)\s+(?:møde|grundlag)|"
    r"på\s+nuværende\s+tidspunkt|i\s+dag|endnu|af\s+tidsmæssige|tidnød|mangler)|"
    r"før|førend|inden(?!\s*for)|uden(?!\s*for)|udsæt\w+|udskyd\w+|forinden)\b",
    _ANY,
)
"""*Udvalget kan ikke behandle sagen, før høringen er slut*: put off."""
RULE_WRITTEN = re.compile(
    r"\b(?:skal|bør|kan)\s+(?:\w+\s+)?(?:fremgå|stå|tilføjes|præciseres|indskrives|skrives)\b|\b(?:tilføjes"
    r"|indskrives|ændres\s+til)\b",
    _ANY,
)
"""*Det skal fremgå af folderen, at …*: a rule is written, and no case is told."""
ADVISER = re.compile(r"sagsbehandler|borgerrådgiver|borgervejleder|klage|anke", _ANY)
OTHERWISE = re.compile(
    r"\b(?:problem\w*|svært|vanskelig\w*|hinder|enig\w*|pligt|krav|tid|penge|råd\s+til|grund\s+til|imod|modtaget"
    r"|bemærkninger|"
    r"bøde|afsluttet|omtalt|tilfreds\w*)\b",
    _ANY,
)
"""Words between the negation and the verb by which something else is denied: *ikke et problem at behandle*."""
IMPERSONAL = re.compile(
    r"\b(?:der|det)\s+(?:kan|må|skal|er|vil|blev)\b|\bman\s+(?:kan|må|skal)\b|\bher\b|"
    r"^\W*(?:\w+\s+){0,6}?(?:kan|kunne|må|skal|bør|er)\b|\b(?:behandl|drøft|rejs|optag|besvar)es\b|\btages\b"
    r"|\bafgøres\b",
    _ANY,
)
"""Nobody is named: *der kan*, *man må*, *behandles*, or a clause that begins with its verb."""
NO_COURT = re.compile(r"\b(?:klage|anke)?(?:instans|myndighed)\b", _ANY)
MAY_NOT = re.compile(
    r"\b(?:(?:kan|kunne|må|skal|vil|bør)\s+(?:[\w-]+\s+){0,3}?(?:ikke|hverken|aldrig)|"
    r"(?:ikke|hverken|aldrig)\s+(?:kan|kunne|må|skal|vil|bør))\s+"
    r"(?!(?:afvis|undlad|undgå|udeluk|genkend|bekræft|anbefal|støtte|"
    r"godkend|imødekom|se\b|ses\b|finde|husk|forvent|love|sammenlign|brug|"
    r"send|del[es]|registrer|offentlig|fremgå|nævn|omtal|overse|vent|træk|stå\b|forsink|"
    r"kost|få\b(?!\s+(?:behandl|forelagt|drøftet))|huske|glemme|forhindr|underkend|"
    r"selv\b|længere\s+vent|forveksl|gå\s+ud\s+over|føre\s+til|være\s+(?:tvivl|enig|uenig|tilfreds)|kritiser|"
    r"lade\b|styr|domin|fyld|præg|bland|forklar|tilslutte|tiltræde|acceptere|oplyse\s+(?:hvor|antal)))",
    _ANY,
)
"""*kan ikke …* before whatever else may be done about a case; not before *genkende*, *udelukke*, *støtte*."""
LEFT_UNDONE = re.compile(
    r"\bikke\s+(?:\w+\s+){0,2}?(?:behandlet|drøftet|besvaret|diskuteret|optaget|taget\s+op|realitetsbehandlet"
    r"|taget\s+stilling)\b",
    _ANY,
)
"""*ikke behandlet*, *ikke taget stilling*: what did not happen to the case."""
