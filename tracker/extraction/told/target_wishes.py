"""Finds the sentences in which somebody wishes for a higher goal, or for a goal where there is none.

A wish moves nothing: the adopted target stands until a body decides another. What was decided is no wish.
"""

import re
from collections.abc import Iterable

from tracker.danish.text import find_sentences
from tracker.domain.source import Quote, Span

_GOAL = (
    r"(?:\w*mål(?:et|ene|tal|tallet|tallene|sætning(?:en|er|erne)?)?|ambitionsniveau(?:et)?|ambition(?:en|er|erne)?)"
)
_HIGHER = r"(?:højere|mere\s+ambitiøse?|større|skarpere|strammere|klarere|tydeligere|konkrete|målbare)"
_WISHES = (
    r"(?:ønske(?:r|s|de|t)?|efterlys(?:er|te|t|es)|savne(?:r|de|s|t)?|forespurgt|forslag\s+om|opfordre(?:r|de|s)?|"
    r"anbefal(?:er|ede|es|et)|foresl(?:år|og|ås|ået)|bør|burde|kunne|kan\s+(?:der\s+)?(?:sættes|hæves)|så\s+gerne|"
    r"drøfte(?:de|s|t|r)|spurgte?|ser\s+gerne|håber?|mener|mente|bad)"
)
_HIGHER_GOAL = re.compile(rf"\b{_HIGHER}\s+(?:\w+\s+){{0,2}}?{_GOAL}\b", re.IGNORECASE)
_RAISED_GOAL = re.compile(
    rf"\b{_GOAL}\s+(?:\S+\s+){{0,8}}?(?:hæves|øges|sættes\s+op|skærpes|strammes|løftes|være\s+højere)\b|"
    rf"\b(?:hæve|øge|skærpe|stramme|løfte|højne)\s+(?:\S+\s+){{0,3}}?{_GOAL}\b",
    re.IGNORECASE,
)
_WISH_FOR_GOAL = re.compile(
    rf"\b(?:ønske(?:r|s|de)?|behov|forslag|efterlyst?e?r?)\s+(?:\w+\s+)?(?:om|for|at\s+få|at\s+have)?\s*"
    rf"(?:\w+\s+){{0,2}}?(?:{_GOAL})\b,?\s+(?:der|som)\s+(?:kan\s+)?(?:styres|måles|følges)",
    re.IGNORECASE,
)
_WISHED = re.compile(rf"\b{_WISHES}\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:besluttede|vedtog|godkendte|blev\s+(?:vedtaget|godkendt|hævet)|er\s+(?:hævet|vedtaget))\b", re.IGNORECASE
)


def find_target_wishes(text: str, scopes: Iterable[Span]) -> tuple[Quote, ...]:
    """The sentences of some stretches that are a wish for a higher goal, whole and in order.

    1. *Det blev drøftet, om der kan sættes højere mål.* *Rådet ønsker mere ambitiøse målsætninger.*
    2. *Rådet anbefaler, at måltallet for praktik hæves.* *Et medlem foreslog at hæve ambitionsniveauet.*
    3. *Ønske om mål, der kan styres efter.*

    A higher goal that is told and not wished for (*Norge har højere mål*), and one that was decided (*Udvalget
    besluttede at hæve måltallet*), are none.
    """
    found = []
    for scope in scopes:
        for start, end in find_sentences(text, scope.start, scope.end):
            words = text[start:end]
            if _DECIDED.search(words):
                continue
            names_more = _HIGHER_GOAL.search(words) or _RAISED_GOAL.search(words)
            if _WISH_FOR_GOAL.search(words) or (names_more and _WISHED.search(words)):
                found.append(Quote.of(text, start, end))
    return tuple(found)
