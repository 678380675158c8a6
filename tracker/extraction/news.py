"""News of others, what goes on every week, opinions, and what was promised and is done: no tasks, whatever the verb."""

import re

_OWED = re.compile(
    r"\b(?:senest|inden|indtil|(?:næste|kommende|førstkommende)\s\w*møde|næste\sgang|os|rådet|udvalget|forummet)\b"
)
_DONE_SINCE = re.compile(
    r",\s(?:og|men)\s(?:det|den|de|dem|begge\sdele)\s(?:er|blev|har)\s(?:nu\s|også\s|allerede\s|siden\s)?"
    r"(?:sket|gjort|lavet|klaret|på\splads|holdt|kommet|sendt|færdig\w*|i\sorden)(?=[\s.]|$)"
)
_EVERY_WEEK = re.compile(
    r"\b[Hh]ver\s(?:anden\s|eneste\s)?(?:man|tirs|ons|tors|fre|lør|søn)?(?:dag|morgen|aften|nat|formiddag|eftermiddag)\b"
)
_OPINION = re.compile(
    r"^[^.,;:]{2,40}?\s(?:synes|syntes|mener|mente|tror|troede|håber|håbede|finder|fandt|siger|sagde),\s"
    r"(?!at\b|men\b|og\b|hvis\b|hvor\w*\b|som\b|der\b)"
)
_AUTHORITY = re.compile(
    r"^(?:Politiet|Staten|Regionen|Region\s[A-ZÆØÅ]\w+|Ministeriet|Regeringen|Folketinget|Trafikselskabet|Movia|DSB|Banedanmark|"
    r"Vejdirektoratet|Forsyningen|Vandværket|Sygehuset|Hospitalet|Kirken|Apoteket|Firmaet|Entreprenøren|Leverandøren|Håndværkerne|Tømreren|Mureren|Elektrikeren|Maleren|Bygherren|Lokalavisen|Avisen|TV2|DR)\s[a-zæøå]{2,}r\s"
)

_PROMISED_ONCE = re.compile(
    r"\b(?:lovede|bad|tilbød|aftalte|besluttede|spurgte)\s(?:\w+\s)?(?:i\s(?:efteråret|foråret|sommers|vinters|fjor)|sidste\s(?:år|gang|møde)|for\s\w+\s"
    r"(?:år|måneder|uger)\ssiden)\b"
)
_FROM_NOW_ON = re.compile(r"^(?:Fremover|Fra\snu\saf|Herefter)\s[a-zæøå]{2,}r\svi\s")
_MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
_BEGINS = re.compile(
    r"^\S+(?:\s\S+){0,4}?\s(?:starter|tiltræder|begynder|stopper|fratræder)\s(?:som\s[^.,]{2,40}\s)?"
    rf"(?:den\s\d{{1,2}}\.\s{_MONTH}|(?:i|til)\s{_MONTH}|pr\.\s\d{{1,2}}\.\s{_MONTH}|på\smandag)(?:\s20\d\d)?\.?$"
)
_WORKS_AT = re.compile(
    r"\sarbejder\s(?:\w+\s)?(?:på|i|hos|ved)\s(?:(?:\w+\s)?\w*(?:gymnasiet|sygehuset|hospitalet|biblioteket|centret|kontoret|rådhuset|hjemmet|"
    r"fabrikken|værftet|skolen|køkkenet|børnehaven|hallen)\b|[A-ZÆØÅ]\w+)"
)
_EXPECTED = re.compile(
    r"\bforventes\sat\s(?:falde|stige|blive|være|få|koste|ligge|give|vokse|nå|åbne|lukke|stå|vare)\b"
)
_COUNCIL_PLANS = re.compile(
    r"^(?:Kommunen|Byen)\s(?:planlægger|bygger|overvejer|satser|forventer|udvider|sælger|river)\s"
)


def is_news(sentence: str) -> bool:
    """Whether a sentence tells news, a habit or an opinion.

    1. *Skolen har lovet at gøre rent oftere, og det er sket*  2. *Kirsten laver mad hver onsdag*  3. *Birgit synes,
    kommunen skal gøre mere*  4. *Politiet holder øje med stationen*: authorities and works outside the municipality,
    where they owe nothing by a day, at the next meeting or to the meeting itself.
    5. *Hun starter den 1. maj*  6. *Rikke arbejder på gymnasiet*  7. *Ventetiden forventes at falde*  8. *Kommunen
    bygger en skole i 2027*  9. *Udvalget lovede i fjor at …*  10. *Fremover skriver vi referat på skift*
    """
    if any(
        pattern.search(sentence)
        for pattern in (_DONE_SINCE, _OPINION, _BEGINS, _EXPECTED, _PROMISED_ONCE, _FROM_NOW_ON)
    ):
        return True
    told = any(pattern.search(sentence) for pattern in (_EVERY_WEEK, _AUTHORITY, _WORKS_AT, _COUNCIL_PLANS))
    return told and not _OWED.search(sentence)
