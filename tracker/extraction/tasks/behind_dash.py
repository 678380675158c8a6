"""A task in a main clause of its own behind a dash: *Rådet er imod planen – formanden skriver et svar*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import finite_verbs
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.only_told import is_habit
from tracker.extraction.tasks.subjects import is_agent

_BREAK = re.compile(r"\s[–—-]\s(?=\w)|,\s(?=(?:derfor|herefter)\s[a-zæøå]+(?:er|es)\s)")
"""The dash; or *…, derfor spørger kassereren naboen*, which is no list and no relative clause either."""
_PASSIVE = re.compile(
    r"[Dd]er\s(?:skal\s)?[a-zæøå]{3,}es\s(?:(?:en|et|nye?|flere)\s)?(?!af\b|om\b|på\b|i\b|til\b|med\b)\w|"
    r"\w+(?:en|et)\s(?:sendes|fremsendes|oversendes|videresendes|rundsendes|udsendes|eftersendes|forelægges)\b"
)
"""*der udarbejdes et svar*, *svaret sendes til …*; not *(vejen) – der laves om*, which tells more of what is before."""
_ALWAYS = re.compile(
    r"\b(?:altid|aldrig|normalt|løbende|allerede|typisk|årligt|hver(?:t|anden)?\s\w+|som\sregel|plejer|en\sgang\som)\b|"
    r",\s(?:når|hvis|såfremt)\s"
)
"""What goes on anyhow, or under a condition, and explains what stands before the dash."""
_SERVICES = (
    "plejen",
    "skolen",
    "centret",
    "centeret",
    "huset",
    "klubben",
    "foreningen",
    "kommunen",
    "teamet",
    "netværket",
)
"""Who serves others every day: *– sundhedsplejen besøger familierne* tells what is; with a time it is a task."""


def break_before_task(sentence: str, vocabulary: Vocabulary) -> int | None:
    """Where the clause behind the only dash of a sentence begins, or ``None``.

    Both sides have words of their own: the one before has a finite verb or is a word of deciding (*Godkendt – …*). Two
    dashes hold an aside (*skolen – som laver mad – er glad*), and *2019 – 2022* is a period.
    """
    breaks = list(_BREAK.finditer(sentence))
    if len(breaks) != 1:
        return None
    found = breaks[0]
    if sentence[: found.start()][-1:].isdigit() and sentence[found.end()].isdigit():
        return None
    known = finite_verbs(vocabulary) | vocabulary.tasks["stative"]
    before = (word.strip(",.:;()").casefold() for word in sentence[: found.start()].split())
    return found.end() if any(word in known for word in before) else None


def is_laid_behind(words: str, task: Task, timed: bool, vocabulary: Vocabulary) -> bool:
    """Whether a clause behind a dash lays its task on somebody who acts, or is a passive that names nobody.

    Not *– andre kommuner sender breve digitalt*, *– firmaet sender en regning, når …*, *– de sender altid blomster*.
    """
    if _ALWAYS.search(words) or is_habit(words):
        return False
    who = (task.responsible or "").casefold()
    if task.kind in (FollowUpKind.POSTPONEMENT, FollowUpKind.REQUEST):
        return True
    if not who:
        return _PASSIVE.match(words) is not None or (timed and task.kind is FollowUpKind.TASK)
    own = who in ("vi", *vocabulary.generic_bodies) or who.endswith(tuple(e for e, _ in vocabulary.body_endings))
    acts = own or is_agent(task.responsible or "", vocabulary)
    return acts and (timed or not who.endswith(_SERVICES))
