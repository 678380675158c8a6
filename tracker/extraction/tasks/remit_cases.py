"""The words that name a single person's case, and those by which a later sentence means it."""

import re

_ANY = re.IGNORECASE
_ONE = r"(?:borger|person|familie|beboer|ansøger|pårørende|forælder|elev|medarbejder|patient|barn|bruger|klient)"
_CASE = r"[\w-]{0,30}(?:sag|sagen|sager|sagerne|klage|klagen|klager|henvendelser?|henvendelsen|ansøgning(?:en|er)?)"
_THING = rf"(?:{_CASE}|afgørelser?|spørgsmål(?:et)?|emner?|forhold)"
_OF_THEIRS = rf"(?:{_CASE}|[\w-]{{0,30}}forhold|situation|problem(?:er)?|anliggender|vilkår)"
_OF_ONE = rf"[\w-]{{0,20}}{_ONE}(?:[eé]?n|et|er|e|erne|ne)?s"
_KIND = r"(?:personlig|individuel|privat|konkret|personfølsom)"
_ONLY_ONE = (
    r"enkelt(?:person|borger|familie|individ|medlem)\w{0,4}|"
    rf"(?:enkelte?|bestemte?|konkrete?|navngiv(?:en|ne))\s+(?:{_ONE}"
    r"|medlem)\w{0,4}"
)
NAMED_CASE = re.compile(
    r"\b(?:(?:person|enkelt|borger|klient|personale|enkeltperson|individ)(?:s|e)?"
    r"(?:sag(?:en|er|erne|s)?|spørgsmål|forhold|forløb)|"
    r"klagesag(?:en|er|erne)?|(?:klage|anke)(?:instans|myndighed)"
    rf"|(?:den|de|en|et)\s+enkelte?\s+(?:{_OF_ONE}|medlems)\s+(?:\w+\s+)?{_OF_THEIRS}"
    rf"|(?:den|de)\s+enkelte\s+{_CASE}|"
    rf"enkelt(?:personer|person|borgere?|individer|medlemmer)s\s+(?:\w+\s+)?{_OF_THEIRS}"
    rf"|(?:den\s+)?konkrete?\s+(?:og\s+)?(?:{_OF_ONE}\s+{_OF_THEIRS}|(?:\w+\s+)?(?:{_CASE}|[\w-]{{0,30}}forløb))"
    rf"|(?:individuel(?:le)?|personfølsomme|personlige?|private)\s+(?:\w+\s+)?{_CASE}"
    rf"|{_THING}\s+(?:er\s+)?(?:for\s+)?(?:af|har)\s+(?:en\s+)?(?:\w+\s+)?{_KIND}\w{{0,3}}\s+karakter"
    r"|konkrete?\s+(?:\w+\s+)?afslag|(?:personligt?|privat)e?\s+(?:anliggende[rt]?|forhold)|den\s+enkeltes\s+\w+"
    r"|individuel(?:le)?\s+afgørelser?|(?:borgerens|vedkommendes|familiens)\s+(?:\w+\s+)?(?:forhold|situation)"
    r"|(?:opholds|familiesammenførings|asyl|(?:førtids)?pensions|kontanthjælps|visitations)sag(?:er|en)?"
    rf"|{_THING}\s+er\s+(?:\w+\s+)?(?:personfølsom|personlig|individuel|privat)"
    rf"|fra\s+(?:en\s+)?enkelt\s+{_ONE}"
    r"|sag\s+mellem\s+(?:en\s+|den\s+)?(?:enkelte?\s+)?borger(?:en)?\s+og|"
    r"egen\s+(?:\w+\s+)?(?:sag|klage|ansøgning|situation)"
    rf"|egne\s+sager|sagsbehandle(?:nde)?(?!\w)|{_OF_ONE}\s+(?:personlige\s+|konkrete\s+)?(?:sag|klage|ansøgning)"
    rf"|{_THING},?\s+(?:der\s+|som\s+)?(?:\w+\s+)?"
    r"(?:om|vedrør(?:er|ende)|angår|angående|handler\s+om|omhandler|fra|for|over|gælder|drejer\s+sig\s+om)\s+"
    rf"(?:kun\s+|alene\s+|en\s+|den\s+|én\s+|et\s+)?(?:{_ONLY_ONE})"
    r"|(?:vedrør(?:er|te)|angår|handle[rd]e?\s+om|gælder|omhandler|drejer\s+sig\s+om|tale\s+om)\s+"
    rf"(?:kun\s+|alene\s+)?(?:en\s+|den\s+|én\s+|et\s+)?(?:{_ONLY_ONE}))\b",
    _ANY,
)
"""Words that say that a case is one person's: *enkeltsager*, *en konkret klage*, *borgerens egen sag*."""
_MATTERS = (
    r"afslag|ansøgning|klag|bilstøtte|pension|hjælpemid|hjemmehjælp|hjemmepleje|praktisk\shjælp|familiesammenf|opholds|"
    r"kontanthjælp|dagpenge|visit|bolig|kørekort|statsborger|bpa|ledsage|merudgift|anbringelse|samvær|skoletransport|"
    r"jobcent|ressourceforløb|fleksjob|behandling|aftægt|boligst|gæld|regning|personlig|handicapbil|kørestol"
    r"|tilkend|bevilling|"
    r"afgørelse|sagsbehandl|støtte|plejehjem|ydelse|hjælp|sag\b|sagen\b|henvend|skrevet|ringet|brev|mail"
)
_WHO = (
    r"(?:en|et|den|to|ældre|ung|én)\s+(?:[\w-]+\s+)?(?:[\w-]{0,40}(?:borger|familie)|beboer|kvinde|mand|forælder"
    r"|mor|far|ansøger|flygtning|"
    r"pårørende|bruger|ægtefælle|datter|søn|ung|pensionist|studerende|elev|medarbejder|ansat|lejer|patient|person"
    r"|par|ægtepar|indvandrer|medlem)s?"
)
ONE_PERSON = re.compile(
    rf"\b(?:{_WHO}|enkeltpersons?|borgeren|borgerens|vedkommende|familiens?|ansøgeren|"
    r"(?:henvendelse|brev|mail|klage|ansøgning|forespørgsel|skrivelse)"
    r"\s+fra\s+(?:(?:borger|beboer|pårørende|forælder|familie|ansøger)\b|"
    r"[A-ZÆØÅ][\w.-]*\s+(?:[A-ZÆØÅ][\w.-]*\s+)?[A-ZÆØÅ]?[\w.-]*(?:\s+(?:om|vedr|ang|med)\b)))",
    _ANY,
)
PERSONAL_MATTER = re.compile(rf"\b(?:{_MATTERS}|egen\b|sin\b|sit\b|sine\b)", _ANY)
PROPOSES = re.compile(r"\b(?:foreslå[\wr]*|forslag|idé|initiativ)\b", _ANY)
"""*En borger foreslår en sti*: a proposal is no case of the person's own."""
ANAPHOR = re.compile(
    r"\b(?:(?:hele\s+)?(?:sagen|klagen|henvendelsen|spørgsmålet|ansøgningen|"
    r"anmodningen|forholdet|afgørelsen|afslaget|den|det|dem|dette|denne|klager|"
    r"klagesager|sagens)|(?:(?:hans|hendes|deres|dennes|vedkommendes|borgerens|familiens|"
    r"ansøgerens|parrets|kvindens|mandens|beboerens|moderens|datterens|sønnens)\s+"
    r"(?:\w+\s+)?\w+)|(?:den|denne|disse|de)\s+(?:slags|type|form\s+for)"
    r"\s+(?:\w+\s+)?\w+|(?:sådan(?:ne)?|slige)\s+(?:en\s+)?\w*sag(?:er)?)\b",
    _ANY,
)
IS_ONE = re.compile(
    r"\b(?:er|vedrør(?:er|ende)|drejer\s+sig\s+om|handler\s+om|angår|som|vedr\.|udgør)\s+"
    r"(?:(?:jo|imidlertid|dog|således|nemlig)\s+)?(?:en|et|af|borgerens|hans|hendes|deres)\b",
    _ANY,
)
HANGS_ON = re.compile(
    r"^\W*(?:som|der|hvor|hvorfor|så|og|men|at|ikke|kan|må|skal|bør|vil)\b|\bsag(?:er)?\b|\bspørgsmål\b|\bderfor\b",
    _ANY,
)
"""What hangs on the clause that names the case: *…, som rådet ikke kan behandle*, *… og kan derfor ikke besvares*."""
CASE_AS_SUCH = re.compile(
    r"\b(?:(?:person|enkelt|borger)(?:sag\w{0,4}|spørgsmål)|konkrete?\s+(?:\w+\s+)?"
    r"(?:\w+s\s+)?[\w-]{0,30}(?:sag|sager|sagen|forløb)|egen\s+sag|egne\s+sager|"
    r"individuel(?:le)?\s+sag(?:er)?|enkelt\s+\w+s\s+sag|borgers\s+sag|personlige?\s+sag(?:er)?)\b",
    _ANY,
)
THAT_IS = re.compile(r"\s*(?:Det|Sagen|Henvendelsen)\s+(?:er|drejer\s+sig\s+om|handler\s+om|vedrører)\b")
DROPPED_SUBJECT = re.compile(r"\W*(?:Hører|Kan|Må|Behandles|Drøftes|Ligger|Falder|Ikke|Afvist|Er)\b")
"""*Enkeltsag. Hører ikke under rådet.*: minutes in catchwords leave the subject out."""
_NAME = r"[A-ZÆØÅ][\w-]+\.?(?:\s(?:[A-ZÆØÅ][\w-]+\.?|[A-ZÆØÅ]\.)){1,3}"
NAMED_PERSON = re.compile(
    rf"\b{_NAME}(?<=s)\s(?:\w+\s)?(?:sag|klage|ansøgning|afslag|hjemmehjælp|hjemmepleje|pension|førtidspension"
    rf"|opholdstilladelse|bolig\w*|"
    r"hjælpemid\w+|bilstøtte|henvendelse|forhold|situation|kontanthjælp|sygedagpenge|ledsage\w+)\b"
    r"|\b(?:[Ff]ru|[Hh]r\.|[Ff]rk\.)\s[A-ZÆØÅ]\w+"
    rf"|\b{_NAME}(?:\s\([A-ZÆØÅ]\))?\s(?:har\s)?(?:klaget?r?|søgt|søger|henvendt\ssig|skrevet|ringet)\b"
)
"""*Karen Holms hjemmehjælp*, *Peter Bruun har klaget over sin …*."""
THE_PERSON = re.compile(
    r"\b(?:borgeren|vedkommende|familien|ansøgeren|kvinden|manden|beboeren|hende|ham|klageren|spørgeren|klagen|"
    r"den\s+pårørende|sagsbehandler)(?:s|en|ens)?\b",
    _ANY,
)
