"""Passives of no list that are due: *Dato for festen fastsættes på næste møde*, *Ny dato findes inden påske*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import finite_verbs
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.subjects import is_agent

_OWED_PASSIVE = re.compile(
    r"^(?P<what>[A-ZÆØÅ][^.,;:]{0,60}?)\s(?P<verb>[a-zæøå]{3,}es)\s(?:[^.,;:]{1,60}?\s)?"
    r"(?:inden|senest|(?:på|til)\s(?:det\s)?næste\s\w*møde)\b"
)
_VERB_LIKE = re.compile(r"\s[a-zæøå]{3,}er(?=\s|$)")
"""*Ansøgeren dokumenterer …*: a verb in the present before it, and the word is no passive."""
_PAPERS = frozenset(
    ("svar", "høringssvar", "svaret", "bemærkninger", "forslag", "tilmelding", "udkast", "referat", "oplæg")
)
"""*Svar afgives senest den 14. februar*: a word with a capital that is no name."""
_OTHERS = frozenset(("der", "det", "dette", "man", "vi", "alle"))


def find_due_passive(sentence: str, vocabulary: Vocabulary) -> Task | None:
    """A thing that is done by a day or at the next meeting, by a passive that stands in no list; nobody is named.

    Not where another verb comes first, where somebody acts (*Ida mødes med …*), nor in passives by which the meeting
    itself decides (*bevilges*), or which tell who has a thing run or paid.
    """
    match = _OWED_PASSIVE.match(sentence)
    if match is None or " af " in sentence[match.end("verb") :]:
        return None
    what, verb = match["what"], match["verb"]
    not_due = vocabulary.tasks["not_due"] | (vocabulary.tasks["standing"] - {"findes"})
    if verb in not_due or _VERB_LIKE.search(what):
        return None
    words = what.casefold().split()
    known = finite_verbs(vocabulary)
    acts = is_agent(what, vocabulary) and words[-1] not in _PAPERS
    if acts or words[0] in _OTHERS or any(word in known for word in words[1:]):
        return None
    return Task(FollowUpKind.TASK, None, match.start("verb"))
