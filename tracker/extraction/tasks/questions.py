"""Questions that a body asks: somebody is to tell something."""

import re

from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.demands import Task

_BODY = r"^(?:Vi|(?:[A-ZÆØÅ][\w-]*\s(?:og\s)?){0,3}(?:[Rr]ådet|[Uu]dvalget|[Ff]orummet|\w+(?:rådet|udvalget|forum)))\s"
_TOO = r"(?:derfor\s|også\s|samtidig\s|desuden\s|nu\s)?"
_WHO = (
    r"(?P<who>(?!indtil\b|hinanden\b)[A-ZÆØÅa-zæøå][\w-]{3,}"
    r"(?:(?:-?,\s|\s(?:og\s|for\s)?)[A-ZÆØÅ][\w-]*){0,5})"
)
_WHAT = r"(?=,?\s(?:om|hvor\w*|hvad|hvem|hvilke\w*|hvis)\b)"
_ASKS = re.compile(rf"{_BODY}(?P<verb>spørger|vil\sspørge|ønsker\sat\sspørge)\s{_TOO}{_WHO}{_WHAT}")
_PUTS = re.compile(rf"{_BODY}(?P<verb>stiller)\s{_TOO}{_WHO}\s(?:det|følgende|et)\sspørgsmål\b")
_WANTS_TOLD = re.compile(
    rf"{_BODY}(?P<verb>vil\sgerne\svide|(?:ønsker|udbeder\ssig|vil\sgerne\shave)\s{_TOO}(?:(?:et|skriftligt)\s)*"
    rf"(?:svar\spå|oplyst|at\sfå\soplyst)){_WHAT}"
)


def find_question(words: str) -> Task | None:
    """A question that the body asks of somebody, or ``None``.

    *Rådet spørger forvaltningen, hvor mange der venter*, *Vi spørger Teknikudvalget om lys på stien*, *Rådet stiller
    udvalget det spørgsmål, om …*: of whom it names. *Rådet ønsker oplyst, hvornår …*, *vil gerne vide, om …*: of
    nobody. What was asked and told at the meeting (*Rådet spurgte til …*, *Ida spørger, om …*) is none.
    """
    for pattern in (_ASKS, _PUTS, _WANTS_TOLD):
        match = pattern.match(words)
        if match is not None:
            who = match.groupdict().get("who")
            return Task(FollowUpKind.QUESTION, who, match.start("verb"))
    return None
