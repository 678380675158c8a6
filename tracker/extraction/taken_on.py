"""What somebody takes on, or is given, in an idiom or as it is told afterwards: *Ida meldte sig til at skrive*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.demands import Task
from tracker.extraction.subjects import is_agent

_NAME = r"[A-ZÆØÅ][\w.-]{0,40}"
_PLAIN = r"[A-ZÆØÅ][\w-]{0,40}"
_WHO = rf"(?P<who>{_NAME}(?:(?:,\s|\s(?:og\s)?){_NAME}){{0,5}}|[Hh]un|[Hh]an|[Vv]i|[Dd]e)"
_TAKES_ON = re.compile(
    rf"^{_WHO}\s(?P<verb>(?:meldte|melder)\ssig\s(?:til|som|på)|tilbød|tilbyder|lovede|lover|(?:sagde|siger)\sja\stil|påt(?:og|ager)\ssig|"
    r"t(?:og|ager)\s(?:det\s)?på\ssig|t(?:og|ager)\sopgaven|f(?:ik|år)\stil\sopgave|g(?:av|iver)\s(?:\w+\s)?sit\sord\spå|"
    r"t(?:og|ager)\sdet\smed\s(?:sig\s)?hjem|indvillig(?:er|ede)\si|g(?:ik|år)\smed\stil|stille(?:r|de)\ssig\stil\srådighed)"
    r"(?:\s(?:med|for))?(?:\sat\s|,?\som\s)"
)
"""*Erna og Poul tog opgaven med at …*, *Chefen gav os sit ord på at …*, *Bo tog det med sig hjem, om …*."""
_MEANT_TO = re.compile(
    rf"^{_WHO}\s(?P<verb>ville|skulle(?=\s(?:til\sgengæld|selv|komme)\b))\s(?:til\sgengæld\s|selv\s|også\s|nu\s)?"
    r"(?!gerne|ikke|være|have|kunne|blive|ønske|vide|hellere|til\b)(?P<act>[a-zæøå]{2,}e|gå|se|få|tage|stå)\b"
)
"""*Ove ville tale med de frivillige*: told afterwards of what was to be done; not *Rådet ville gerne vide*."""
_PROMISES = re.compile(r"\b(?:love[rd]|lover|tilb[øy]|sit\sord|ja\stil)")
_LEFT_TO = re.compile(
    rf"^Det\s(?:blev|er)\soverladt\s(?:til\s)?(?P<who>{_NAME}(?:\s{_NAME})?|[a-zæøå]+(?:en|et|ne))\sat\s"
)
_BY_WHOM = re.compile(
    rf"\b(?P<verb>[a-zæøå]{{4,}}es)\b(?:\s(?!bestå)[^\s.]+){{0,8}}?\saf\s(?P<who>{_PLAIN}(?:\s(?:og\s)?{_PLAIN}){{0,3}})\.?$"
)
"""*Kan udstillingen komme på tur, undersøges af Sekr.*, *Prikker sættes på et kort af Bo*."""
_HAS_MADE = re.compile(rf"^{_WHO}\s(?P<verb>får)\s[a-zæøå]{{3,}}(?:et|t)\s(?:en|et|den|det|de|nye?|sin|flere)\b")
"""*Lene Maibom får lavet en liste*."""
_ASKS_FOR = re.compile(
    r"^\S+(?:\s\S+){0,4}?\s(?P<verb>udbad|udbeder)\ssig\s(?:\w+\s){0,3}?fra\s(?P<who>[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?|[a-zæøå]+(?:en|et))\b"
)
_TAKEN_UP = re.compile(
    rf"\b(?:derfor|så|nu)\s(?P<verb>tager)\s(?P<who>{_NAME}(?:\s{_NAME})?)\s[^.]{{2,60}}\sop\sigen\b"
)
_GIVES_BODY = re.compile(rf"^{_WHO}\sblev\senige\som\sat\s(?P<verb>give|sende|skrive)\s")


def find_taken_on(sentence: str, vocabulary: Vocabulary) -> Task | None:
    """A task by how it was taken on or handed out, whatever verb is behind; ``None`` where it is none of these.

    1. *Birthe meldte sig til at skrive …*, *Poul tog på sig at …*, *Vagn fik til opgave at …*
    2. *Ældrechefen ville undersøge …*: who acts must be a person or an office.  3. *Det blev overladt til X at …*
    4. *…, undersøges af Sekr.*  5. *X får lavet en liste*  6. *Udvalget udbad sig oplysning fra X om …*: a request
    7. *derfor tager Ida idéen op igen*  8. *Vi blev enige om at give X …*
    """
    for pattern in (_TAKES_ON, _LEFT_TO, _TAKEN_UP, _GIVES_BODY):
        found = pattern.search(sentence)
        if found is not None:
            kind = FollowUpKind.PROMISE if _PROMISES.search(found[0]) else FollowUpKind.TASK
            return Task(kind, found["who"], found.end(), by_subject=True)
    asked = _ASKS_FOR.match(sentence)
    if asked is not None:
        return Task(FollowUpKind.REQUEST, asked["who"], asked.start("verb"))
    for pattern in (_MEANT_TO, _HAS_MADE):
        found = pattern.match(sentence)
        if found is not None and _acts(found["who"], vocabulary):
            return Task(FollowUpKind.TASK, found["who"], found.start("verb"), by_subject=True)
    done = _BY_WHOM.search(sentence)
    return Task(FollowUpKind.TASK, done["who"], done.start("verb")) if done is not None else None


def _acts(who: str, vocabulary: Vocabulary) -> bool:
    folded = who.casefold()
    return folded in ("hun", "han") or is_agent(who, vocabulary) or folded.endswith(("rådet", "udvalget", "forummet"))
