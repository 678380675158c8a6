"""What is handed out without a verb of its own for it: by whom it is done, what somebody gets done, who owes what."""

import re
from functools import lru_cache

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import finite_verbs
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.subjects import is_agent, is_office, is_outsider

_NAME = r"[A-ZÆØÅ][\w.-]{0,40}"
_WHO = rf"(?P<who>{_NAME}(?:(?:,\s|\s(?:og\s)?){_NAME}){{0,5}}|[Hh]un|[Hh]an|[Vv]i|[Dd]e)"
_OFFICE = r"[a-zæøå]{4,40}(?:en|et|ne)"
_BY_WHOM = re.compile(
    rf"\b(?P<verb>[a-zæøå]{{3,}}es)\b(?:\s(?!bestå)[^\s.]+){{0,8}}?\saf\s"
    rf"(?P<who>(?:{_NAME}|{_OFFICE})(?:\s(?:og\s)?[A-ZÆØÅ][\w-]{{0,40}}){{0,3}})"
    r"(?=\.?$|,|\s(?:inden|senest|i|på|til|før|efter|den|primo|medio|ultimo|hos|ved|fra|sammen|og)\s)"
)
"""*Kan udstillingen komme på tur, undersøges af Sekr.*, *Udkastet gøres færdigt af Bo Vik inden 1. juni*."""
_HAS_MADE = re.compile(rf"^{_WHO}\s(?P<verb>får)\s(?P<done>[a-zæøå]{{2,}}t)\s(?!kr\b|\d|af\s)\w")
"""*Lene Maibom får lavet en liste*, *Formanden får trykt plakater*; not *Klubben får tildelt 5.000 kr.*"""
_ASKS_FOR = re.compile(
    r"^\S+(?:\s\S+){0,4}?\s(?P<verb>udbad|udbeder)\ssig\s(?:\w+\s){0,3}?"
    r"fra\s(?P<who>[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?|[a-zæøå]+(?:en|et))\b"
)
_IN_BRACKETS = re.compile(r"^[^.;()]{5,140}\s\((?P<who>[^()\d,]{2,40})\)\.?$")
"""*Til næste møde: pris på en hjertestarter (PØ)*: no verb, but a time and who in brackets."""
_TELLS_LATER = re.compile(
    rf"^(?P<who>{_NAME}(?:\s(?:og\s)?{_NAME}){{0,3}})\s(?P<verb>oplyser|meddeler|beretter|fortæller)\s"
    r"(?:(?:til|på|ved|inden|senest|i|efter)\s[^.,;:]{2,40},\s(?:hvor\w*|hvad|hvem|hvilke\w*|om)\s|"
    r"(?!at\b|om\b)[^.,;:]{2,60}?\s(?:inden|senest|(?:til|på)\snæste)\s)"
)
"""*Socialafdelingen oplyser til næste møde, hvor mange der står på venteliste*: only with a time."""
_IRREGULAR = frozenset(
    (
        "fundet",
        "skrevet",
        "malet",
        "ordnet",
        "bygget",
        "sat",
        "lagt",
        "hængt",
        "købt",
        "rettet",
        "ryddet",
        "fikset",
        "taget",
        "talt",
        "spurgt",
        "tegnet",
        "filmet",
    )
)
_OWES = re.compile(r"^(?P<who>[A-ZÆØÅ][\w.-]*(?:\s(?:og\s)?[A-ZÆØÅ][\w.-]*){0,3}):\s(?=\S{3})")
"""*Kassereren: nyt budget til mødet i april.*"""


def find_taken_on(sentence: str, has_time: bool, vocabulary: Vocabulary) -> Task | None:
    """A task by how it was handed out, whatever verb is behind; ``None`` where it is none of these.

    1. *…, undersøges af Sekr.*  2. *X får lavet en liste*  3. *Udvalget udbad sig oplysning fra X om …*: a request
    4. *Kassereren: nyt budget til mødet i april.*: no verb, but who and when  5. *X oplyser til næste
    møde, hvor mange …*  6. *Til næste møde: pris på en bænk (PØ)*
    """
    dated = _by_a_time(sentence, vocabulary) if has_time else None
    if dated is not None:
        return dated
    asked = _ASKS_FOR.match(sentence)
    if asked is not None:
        return Task(FollowUpKind.REQUEST, asked["who"], asked.start("verb"))
    made = _HAS_MADE.match(sentence)
    if (
        made is not None
        and made["done"] in _participles(vocabulary.tasks["passive"])
        and is_agent(made["who"], vocabulary)
    ):
        return Task(FollowUpKind.TASK, made["who"], made.start("verb"), by_subject=True)
    done = _BY_WHOM.search(sentence)
    if done is None or is_outsider(done["who"], vocabulary):
        return None
    if done["verb"] in vocabulary.tasks["standing"] or not _acts(done["who"], vocabulary):
        return None
    return Task(FollowUpKind.TASK, done["who"].rstrip("."), done.start("verb"))


def _by_a_time(sentence: str, vocabulary: Vocabulary) -> Task | None:
    """The shapes that are a task only because they say when."""
    later = _TELLS_LATER.match(sentence)
    if later is not None and is_agent(later["who"], vocabulary):
        return Task(FollowUpKind.TASK, later["who"], later.start("verb"), by_subject=True)
    named = _IN_BRACKETS.match(sentence)
    if named is not None and _is_known(named["who"], vocabulary) and not _has_verb(sentence, vocabulary):
        return Task(FollowUpKind.TASK, named["who"], named.start("who"), by_subject=True)
    owed = _OWES.match(sentence)
    if owed is None or not _owes(owed["who"], vocabulary) or _has_verb(sentence[owed.end() :], vocabulary):
        return None
    return Task(FollowUpKind.TASK, owed["who"], owed.start("who"), by_subject=True)


@lru_cache(maxsize=4)
def _participles(passives: frozenset[str]) -> frozenset[str]:
    """*laves* → *lavet*, *sendes* → *sendt*, *trykkes* → *trykt*; and some of verbs that stand in no list."""
    stems = {verb.removesuffix("es") for verb in passives}
    short = {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}
    return frozenset(f"{stem}{end}" for stem in stems | short for end in ("et", "t")) | _IRREGULAR


def _has_verb(words: str, vocabulary: Vocabulary) -> bool:
    known = finite_verbs(vocabulary)
    return any(word.strip(",.").casefold() in known for word in words[:200].split())


def _is_known(who: str, vocabulary: Vocabulary) -> bool:
    """Everybody named is at the meeting, or an office: *PØ*, *Ida og sekretæren*; not *(bilag)*, *(Valby)*."""
    names = who.casefold().replace(" og ", ",").replace("/", ",").split(",")
    return all(is_office(name.split()[0], vocabulary) for name in names if name.strip())


def _owes(who: str, vocabulary: Vocabulary) -> bool:
    named = " og " in who or is_office(who.rsplit(maxsplit=1)[-1], vocabulary)
    return who == "Alle" or (named and is_agent(who, vocabulary))


def _acts(who: str, vocabulary: Vocabulary) -> bool:
    return is_agent(who, vocabulary) or (who[:1].islower() and who in vocabulary.tasks["administration"])
