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
    r"Vejdirektoratet|Forsyningen|Vandværket|Sygehuset|Hospitalet|Kirken|Apoteket|Postnord)\s[a-zæøå]{2,}r\s"
)


def is_news(sentence: str) -> bool:
    """Whether a sentence tells news, a habit or an opinion.

    1. *Skolen har lovet at gøre rent oftere, og det er sket*  2. *Kirsten laver mad hver onsdag*  3. *Birgit synes,
    kommunen skal gøre mere*  4. *Politiet holder øje med stationen*: authorities and works outside the municipality,
    where they owe nothing by a day, at the next meeting or to the meeting itself.
    """
    if _DONE_SINCE.search(sentence) or _OPINION.match(sentence):
        return True
    return (_EVERY_WEEK.search(sentence) or _AUTHORITY.match(sentence)) is not None and not _OWED.search(sentence)
