"""A clause whose verb stands in no list, but whose subject is somebody who acts: *Formanden overrækker prisen*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.clauses import Clause, finite_verbs
from tracker.extraction.demands import Task
from tracker.extraction.subjects import is_agent

_NAMED = re.compile(r"^(?P<who>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2}):\s+(?P<verb>[A-ZÆØÅa-zæøå]+r)\s")
_NOT = re.compile(r"^\s*ikke\b")
_WORD = re.compile(r"\S+")
_PRESENT = re.compile(r"[a-zæøå]{2,}er$")
_MOST_WORDS = 6
"""Words of a subject: *Formanden for Udvalget for Kultur*."""
_NO_VERBS = frozenset(
    (
        "over", "under", "efter", "eller", "der", "her", "hver", "især", "herunder", "derunder", "hvorefter",
        "herefter", "derefter", "heller", "ganske", "aldrig", "måneder", "uger", "timer", "kroner", "medlemmer",
        "foreninger", "hvor", "skoler", "klubber", "personer", "borgere", "elever", "steder", "sager", "midler",
        "møder", "november", "december", "september", "oktober", "sommer", "foruden", "mellem", "ifølge",
    )
)  # fmt: skip
"""Words that end like a verb in the present and are none."""


def find_unlisted_task(sentence: str, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """A task by a verb of no list, or behind a name and a colon: *Susanne: Kontakter Korshæren om soveposer*."""
    named = _NAMED.match(sentence)
    if named is not None and named["verb"].casefold() in vocabulary.tasks["strong"]:
        return Task(FollowUpKind.TASK, named["who"], named.start("verb"), by_subject=True)
    clause = find_unlisted_verb(sentence, vocabulary)
    if clause is None or _NOT.match(sentence[clause.verb_end :]):
        return None
    if not timed and clause.subject.casefold().endswith(tuple(vocabulary.tasks["institutions"])):
        return None
    return Task(FollowUpKind.TASK, clause.subject, clause.verb_start, by_subject=True)


def find_unlisted_verb(sentence: str, vocabulary: Vocabulary) -> Clause | None:
    """The main clause of a sentence that begins with somebody who acts and a verb in the present behind it.

    1. *Formanden overrækker prisen den 3. december.*  2. *Bo Vik og Ida Holm redigerer bladet.*
    3. *Sekretariatet layouter folderen.*  Not *Boligsociale indsatser*: one word with a capital may be an adjective.
    """
    places = [(match.start(), match.end()) for match in _WORD.finditer(sentence, 0, 160)]
    known = finite_verbs(vocabulary)
    for start, end in places[1 : _MOST_WORDS + 1]:
        word = sentence[start:end].rstrip(",;:.")
        if word in known or word != sentence[start:end]:
            return None
        if not _PRESENT.match(word) or word in _NO_VERBS:
            continue
        subject = sentence[: start - 1]
        if is_agent(subject, vocabulary) and (" " in subject or _is_office(subject, vocabulary)):
            return Clause(word, 0, len(sentence), start, end, subject)
    return None


def _is_office(word: str, vocabulary: Vocabulary) -> bool:
    folded = word.casefold()
    return folded in vocabulary.tasks["administration"] or folded.endswith(tuple(vocabulary.tasks["agents"]))
