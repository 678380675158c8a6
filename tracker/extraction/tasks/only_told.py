"""Sentences that look ahead by their verb and lay nothing on anybody: reports, money set aside, farewells."""

import re

from tracker.danish.dates import MONTH_NAMES

_MONTH = rf"(?:{MONTH_NAMES})"
_SAID_BEHIND = re.compile(
    r",\s+(?:oplyser|oplyste|fortæller|fortalte|skriver|skrev|"
    r"meddeler|meddelte|siger|sagde|svarer|svarede|lyder|lød)\s+\S"
)
"""*Perronen får nye fliser i april, oplyser Teknikudvalget*: news, and nobody's task here."""
_WRITES_THAT = re.compile(
    r"\b(?:skriver|svarer)(?:\s(?:kort|blot|kun|venligt|høfligt|tilbage|også|nu|os)){0,2},?\s+at\b"
)
"""*Udvalget skriver (kort), at …*; what somebody *oplyser, at de* will do is a promise."""
_ANSWERS_TO = re.compile(r"^(?:Det|Dette|Beløbet|Tallet)\s+svarer\s+til\b")
_RECALLED = re.compile(
    rf"^I\s+{_MONTH}\s+(?:\w+\s+)?(?:lovede|bad|aftalte|besluttede|spurgte|efterlyste|ønskede|tilbød|blev|nåede)\b",
    re.IGNORECASE,
)
"""*I oktober lovede Bo at spørge*: a task of that time, told again."""
_SET_ASIDE = re.compile(
    r"\b(?:reservere|afsætte|øremærke|henlægge|dækker|reserverer|reserveres|afsætter|"
    r"øremærker|øremærkes|henlægger|henlægges|holder|holdes|lægger|lægges|sætter|sættes)\s+"
    r"(?:\w+\s+){0,3}?(?:kr\.?\s*\d|\d[\d.]*\s*(?:kr\b|kroner|mio))(?!.{0,20}\bdagsorden)",
    re.IGNORECASE,
)
"""*Forumet reserverer 9.000 kr. til sommerfesten*: a movement of money, done by saying it."""
_GIVES_SUM = re.compile(
    r"^[^.,;:]{2,60}?\s(?:stiller|giver|yder|tildeler|udbetaler|donerer|skænker|refunderer)\s(?:\w+\s){0,4}?"
    r"(?:kr\.?\s*\d|\d[\d.]*\s*(?:kr\b|kroner|mio))",
    re.IGNORECASE,
)
"""*Kommunen stiller i år 75.000 kr. til rådighed*: what is given, and nothing to be done."""
_FIRST_THAT = re.compile(
    r",\s+men\s[^.;:]{2,60}?\sskal\s\w+es\sførst\b|"
    r"\b(?:sætte|sætter|stille|stiller)\s(?:\w+\s){1,3}(?:øverst|forrest|højest)\b",
    re.IGNORECASE,
)
"""*…, men foreningerne skal spørges først*: a condition; *sætte bolig øverst*: what the meeting thinks."""
_SINCE = re.compile(
    rf"^(?:Fra|Pr\.)\s(?:og\smed\s)?(?:(?:den\s)?\d{{1,2}}\.\s\w+|nu\saf|\w+\s20\d\d|{MONTH_NAMES})\s(?!skal\b|bedes\b)"
)
"""*Fra juni tager Bo imod nye kolleger*: news of how things will be."""
_AGREES_TO = re.compile(
    r"^(?:[Rr]ådet|[Uu]dvalget|[Ff]orum(?:met)?|[Dd]ialogforum|[Bb]estyrelsen)\s"
    r"(?:sagde|siger|har\ssagt)\sja\stil\s|^(?:[Rr]ådet|[Uu]dvalget|[Ff]orummet)\s(?:gik|går)\smed\stil\s"
)
"""*Rådet sagde ja til at gå i gang*: a consent, which lays nothing on anybody."""
_SEE_YOU = re.compile(
    r"^(?:Vi\s+(?:ses|mødes)\s+igen\b|Næste\s+gang(?:\s+(?:er|bliver|holdes|ses|mødes)\b|:|\.|$)|På\s+gensyn\b)",
    re.IGNORECASE,
)
_APPLIED = re.compile(
    r"\b(?:bad|beder)\s+om\s+(?:kr\b|\d)|^(?:En|Et|To|Tre|Flere|Nogle)\s[^.,]{2,60}?\s(?:bad|beder)\s+"
    r"(?:om|os|rådet|udvalget|forummet|kommunen|forvaltningen)\b",
    re.IGNORECASE,
)
"""*Klubben bad om kr. 7.500*, *En beboer beder os om hjælp*: what somebody from outside wants."""
_ACCORDING_TO = re.compile(r"^(?:Ifølge|Efter\ssigende|Angiveligt|Efter\shvad)\s")
"""*Ifølge Ole træder reglerne i kraft den 1. maj*: what somebody knows."""
_IN_FORCE = re.compile(r"^[^.,;:]{2,80}?\s(?:træder|trådte)\s[^.;:]{0,60}?\bi\skraft\b")
"""*Reglerne træder i kraft den 1. maj*; not *Bo skriver et brev, inden reglerne træder i kraft*."""
_CASH = re.compile(
    r"^(?:Vi|Rådet|Udvalget|Forummet|Kassen|Puljen)\s"
    r"(?:går|kommer|starter|begynder|slutter|står|træder)\s[^.;:]{0,40}?\b"
    r"med\s(?:\w+\s){0,3}?(?:kr\.?\s*\d|\d[\d.]*\s*(?:kr\b|kroner))",
    re.IGNORECASE,
)
"""*Vi går ind i året med kr. 65.600*: what is left."""
_OWN_MEETING = re.compile(
    r"^(?:Mødet|(?:Det\s)?[Nn]æste\smøde|(?:Råds|Udvalgs)mødet)(?:\s(?:i|den)\s[\w. ]{1,20}?)?\s"
    r"(?:er\s|bliver\s)?(?:flyttes|rykkes|flyttet|rykket|flytter|"
    r"fremrykkes|udskydes)\b[^.;:]{0,40}?\stil\s(?:den\s)?(?:\w+dag\b|\d)"
)
"""*Mødet i juni flyttes til den 12.*: the day of a meeting."""
_AFTERWARDS = re.compile(
    r"^(?:Efterskrift|Efterfølgende(?:\sbemærkning)?|Tilføjet(?:\sefter\smødet)?|"
    r"Rettelse|PS|P\.\s?S\.?|Svar\s(?:indhentet|modtaget)[^:]{0,30}):\s"
    r"(?!.*\b(?:senest|inden|næste|uge\s\d))",
    re.IGNORECASE,
)
"""*Efterskrift: Centret giver to gratis uger …*: the answer, written in afterwards; with a term it may be a promise."""
_LOOKS_BACK = re.compile(
    r"^(?:Vi|Rådet|Udvalget|Forummet|Alle)\s(?:kigger|ser|går|samler\sop)"
    r"\s(?:på|igennem|tilbage\spå)\s[^.;:]{2,60}?\sfra\s"
    rf"(?:sidst|sidste|forrige|mødet|{_MONTH})\b",
    re.IGNORECASE,
)
"""*Vi kigger på listen fra februar*: what the item is about."""
_RULE = re.compile(
    r"^(?:De\s(?:unge|ældre|voksne|frivillige|pårørende|nye)|Alle|Man|Borgerne|"
    r"Børn(?:ene)?|Ingen|Enhver)\sskal\s(?:selv|altid|også|have|kunne|ikke)\b"
    r"|^(?:Den\s)?[A-ZÆØÅa-zæøå]{4,}(?:en|et|ne|de)\sskal\s(?:altid\s)?selv\b"
    r"|\b(?:ved\s(?:ethvert|hvert|alle)|hver\sgang)\s\w",
    re.IGNORECASE,
)
"""*De unge skal selv høres*, *…, så stedfortrædere indkaldes ved ethvert afbud*: how it is to be, always."""
_ROW_OF_MONEY = re.compile(r"^\|[^\n]{0,300}\d\s*(?:kr\b|kroner)")
"""*| Klubben | 75.000 kr. |*: a row of a table of money."""
_EVENT_TOLD = re.compile(
    r"\b(?:nævn(?:te|er)|fort(?:alte|æller)|oplys(?:te|er)|meddel(?:te|er)|"
    r"minde(?:de|r)\som|orientere(?:de|r)\som),?\sat\s(?!der\b)[^.,;:]{2,60}?\s"
    r"(?:uddeles|afholdes|holdes|åbnes|indvies|fejres|lukkes|nedlægges|"
    r"udkommer|afvikles|spilles|opføres|indsættes|indstilles|afsløres)\b",
    re.IGNORECASE,
)
"""*Bo nævnte, at prisen uddeles den 3. december*: an event, which somebody knows of."""
_TAKES_PLACE = re.compile(
    r"^[^.,;:]{2,60}?\s(?:vil\sfinde|finder)\ssted\s(?:[a-zæøå]+\s)?den\s\d{1,2}\b", re.IGNORECASE
)
"""*Uddelingen vil finde sted den 1. november*: the day of an event."""
_AT_THE_MEETING = re.compile(
    r"^[^.;:]{2,60}?\s(?:fortæller|orienterer|gennemgår|præsenterer|"
    r"viser|redegør|fremlægger|beretter)\s[^.;:]{0,80}?\bpå\smødet\.?$"
)
"""*Forvaltningen præsenterer tallene på mødet*: the agenda tells what this meeting will hear."""
_HABIT = re.compile(
    r"\b(?:om (?:ugen|året|måneden|dagen)|hver (?:dag|uge|måned|sommer|vinter)|dagligt|normalt|typisk|ofte|som regel|"
    r"altid|sjældent|i gennemsnit|i dag|i øjeblikket|for tiden|lige nu|pr\. (?:år|uge|måned))\b"
)
"""*Hjemmeplejen besøger 400 borgere om ugen*: what is done all the time."""
_MAYBE = re.compile(r"^(?:Måske|Muligvis|Formentlig|Sandsynligvis|Normalt|Typisk)\s[a-zæøå]+r\s")
_AS_AGREED = re.compile(r"^Som\s(?:aftalt|besluttet|lovet|nævnt|oplyst)\s(?:i|på|den|ved|sidst)\s")
_GIVES_UP = re.compile(r"^[^.,;:]{2,60}?\s(?:aflyser|opgiver|dropper|frafalder|skrinlægger|beholder|afstår)\s")
_IS_DOING = re.compile(r"^[^.,;:]{2,60}?\s[a-zæøå]{3,}er\snu\s(?:en|et|den|det|de|på|i|med)\s")
"""*Forsyningen trykker nu et ark*: it is under way."""
_HEREBY = re.compile(
    r"^[^.,;:]{2,60}?\s(?:fremsender|fremlægger|forelægger|oversender|"
    r"sender|præsenterer)\s(?:hermed|herved|vedlagt\w*|nærværende)\b"
)
"""*Forvaltningen fremsender hermed rapporten*: it is before the meeting."""
_IN_CLAUSE = re.compile(r",\s+(?:hvordan|hvorfor|hvad|hvornår|hvem|hvilke[nt]?|at|fordi|om)\s")


def is_only_told(sentence: str) -> bool:
    """Whether a sentence reports, recalls or sets money aside.

    1. *…, oplyser Teknikudvalget*  2. *Udvalget skriver, at …*  3. *I oktober lovede Bo at …*  4. *Forumet reserverer
    9.000 kr. til …*  5. *Vi ses igen den 3. december*  6. *Det svarer til en hel klasse*
    7. *Klubben bad om kr. 7.500*  8. *Bo Vik aflyser turen*  9. *Forsyningen trykker nu et ark*
    10. *Måske laver biblioteket en udstilling*  11. *Som aftalt i januar ringer Jens*  12. *Kommunen stiller 9.000 kr.
    til rådighed*  13. *Fra juni tager Bo imod nye kolleger*  14. *Rådet sagde ja til at gå i gang*
    15. *Ifølge Ole …*  16. *Reglerne træder i kraft den 1. maj*  17. *Vi går ind i året med kr. 65.600*  18. *Mødet i
    juni flyttes til den 12.*  19. *Efterskrift: …*  20. *Vi kigger på listen fra februar*  21. *… på mødet.*
    22. *De unge skal selv høres*  23. *| Klubben | 75.000 kr. |*  24. *Bo nævnte, at prisen
    uddeles den 3. december*  25. *Uddelingen vil finde sted den 1. november*
    26. *Forvaltningen fremsender hermed rapporten*
    """
    return any(pattern.search(sentence) for pattern in _REPORTS)


_REPORTS = (
    _HEREBY,
    _TAKES_PLACE,
    _SAID_BEHIND,
    _WRITES_THAT,
    _RECALLED,
    _SET_ASIDE,
    _GIVES_SUM,
    _FIRST_THAT,
    _SINCE,
    _AGREES_TO,
    _SEE_YOU,
    _ANSWERS_TO,
    _APPLIED,
    _GIVES_UP,
    _IS_DOING,
    _MAYBE,
    _AS_AGREED,
    _ACCORDING_TO,
    _IN_FORCE,
    _CASH,
    _OWN_MEETING,
    _AFTERWARDS,
    _LOOKS_BACK,
    _AT_THE_MEETING,
    _RULE,
    _EVENT_TOLD,
    _ROW_OF_MONEY,
)


def is_habit(sentence: str) -> bool:
    """*Biblioteket låner 400 bøger ud om ugen*, *Fristen er normalt tre uger*: what goes on all the time."""
    return _HABIT.search(sentence) is not None


def is_subordinate(subject: str) -> bool:
    """Whether what stands before a verb opens a clause of its own: *Mange ved ikke, hvordan man (skriver)*."""
    return _IN_CLAUSE.search(f"{subject} ") is not None
