"""Who a clause is about: whether it acts for the body, and its words without what is around them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tracker.danish.dates import MONTH_NAMES
from tracker.danish.vocabulary import Vocabulary

_NAME = re.compile(r"^[A-ZÆØÅ][\wæøåé.-]*(?:,?\s+(?:(?:og|&)\s+)?[A-ZÆØÅ][\wæøåé.-]*)*$")
_PARTY = re.compile(r"\s\([^()]{1,20}\)")
"""*Ida Holm (B)*: the letter of a party, or initials."""
_OF = frozenset(("af", "fra", "for", "om", "i", "på", "til", "med", "over", "ved"))
_ABOUT = frozenset(("til", "om", "over", "ved", "med", "mod", "på"))
"""*Kontakten (til skolen)*: what somebody is about, and not the school."""
_TIME = re.compile(
    r"\s(?:til|på|ved|inden|senest|i|efter|før|frem til)\s(?:næste|det\snæste|mødet|et\skommende|uge|den\s\d+|\d+|"
    r"løbet|foråret|efteråret|sommeren|starten|slutningen|udgangen|"
    rf"{MONTH_NAMES})\b.{{0,60}}$"
)
"""*til næste møde* between who acts and the verb: *at forvaltningen til næste møde udarbejder et notat*."""
_COMPOUND = ("planen", "politikken", "strategien", "notatet", "rapporten", "puljen", "budgettet", "sagen", "drøftelsen")
"""Endings of compounds that are things whatever stands before: *handleplanen*, *integrationspolitikken*."""
_PRESENT = re.compile(r"(?<=\w)\s(?:[a-zæøå]{3,}er|mødes|samles|ses)\s")
_NAMED_OFFICE = re.compile(r"\w+(?:sk|al|iv)\s(?:forvaltning|afdeling|administration|direktør|chef)$")
"""*teknisk forvaltning*, *social afdeling*: an office by an adjective."""
_TWO_NOUNS = re.compile(r"^([A-ZÆØÅ]\w+(?:en|et))\s[a-zæøå]+(?:ne|en|et)$")
"""*Skolechefen (lærerne)*: whom something is given to is no part of who gives."""
_NOBODY = frozenset(
    ("der", "det", "her", "dette", "disse", "hvem", "hvad", "man", "alle", "ingen", "nogle", "flere", "mange")
)
_DEFINITE = re.compile(r"(?:en|et|ne|erne)$")


def is_agent(subject: str, vocabulary: Vocabulary) -> bool:
    """Whether a subject acts for the body: the chair, the administration, or a person with a name."""
    subject = _PARTY.sub("", subject).strip()
    folded = subject.casefold()
    words = folded.replace(",", " ").split()
    if not words or words[0] in _NOBODY:
        return False
    about = next((n for n, word in enumerate(words) if n and word in _ABOUT), len(words))
    words = words[:about]
    if _NAMED_OFFICE.match(folded) or all(w == "og" or w in vocabulary.tasks["administration"] for w in words):
        return True
    if any(words[-1].endswith(ending) or words[0].endswith(ending) for ending in vocabulary.tasks["agents"]):
        return True
    if not _NAME.match(subject.strip()) or _is_bare_body(subject, vocabulary):
        return False
    return len(words) > 1 or folded in vocabulary.tasks["first_names"] or not _DEFINITE.search(folded)


def is_office(word: str, vocabulary: Vocabulary) -> bool:
    """Whether one word tells somebody who acts for the body, or one of those who are present: *formanden*, *Karen*."""
    folded = word.casefold()
    return folded in vocabulary.tasks["administration"] or folded.endswith(tuple(vocabulary.tasks["agents"]))


def is_outsider(subject: str, vocabulary: Vocabulary) -> bool:
    """Whether it is somebody outside the municipality: *Udlændingestyrelsen*, *ministeriet*; not *skolebestyrelsen*."""
    folded = subject.casefold().rstrip(".")
    return folded.endswith(tuple(vocabulary.tasks["outsiders"])) and not folded.endswith("bestyrelsen")


def with_people(vocabulary: Vocabulary, people: Iterable[str], body: str | None = None) -> Vocabulary:
    """The vocabulary where those who are named at the meeting act by their first names and initials too.

    *Karen*, which ends like a definite noun, and *KL* of *Karen Lund*. The meeting's body acts as *rådet* does.
    """
    if body is not None:
        vocabulary = replace(vocabulary, generic_bodies=vocabulary.generic_bodies | {body.casefold()})
    parts = [name.split() for name in people if name.strip()]
    short = {words[0].casefold() for words in parts} | {
        "".join(word[0] for word in words).casefold() for words in parts if len(words) > 1
    }
    if not short:
        return vocabulary
    return replace(vocabulary, tasks={**vocabulary.tasks, "administration": vocabulary.tasks["administration"] | short})


def _is_bare_body(subject: str, vocabulary: Vocabulary) -> bool:
    folded = subject.casefold().strip()
    return folded in vocabulary.generic_bodies or any(folded.endswith(ending) for ending, _ in vocabulary.body_endings)


def clean_subject(subject: str, vocabulary: Vocabulary) -> str | None:
    """A subject without leading adverbs, *at*, words of time and relative clauses; ``None`` for *der* and *det*."""
    words = subject.strip(" ,")
    for adverb in sorted(vocabulary.tasks["adverbs"], key=len, reverse=True):
        if words.casefold().startswith(adverb + " "):
            words = words[len(adverb) + 1 :]
    comma = re.search(r",\s+(?:der|som|hvor)\s", words)
    words = words[: comma.start()] if comma else words
    words = words[3:] if words[:3] in ("at ", "At ") else words
    words = _before_first_verb(words)
    time = _TIME.search(words)
    words = _TWO_NOUNS.sub(r"\1", (words[: time.start()] if time else words).rstrip(" :"))
    folded = words.casefold()
    return words or None if folded not in ("der", "det") and not folded.startswith("der ") else None


def _before_first_verb(words: str) -> str:
    """*Konsulenten (besigtiger lokalerne og) giver besked*, *Gruppen (mødes i maj og) skriver*: who acts is before the
    first verb, known or not.
    """
    if not words.endswith(" og"):
        return words
    verb = _PRESENT.search(words)
    return words[: verb.start()] if verb else words.removesuffix(" og")


def find_actor(words: str | None, vocabulary: Vocabulary) -> str | None:
    """Who is named as responsible, or ``None`` where it is a thing: a plan, a memo, a debate takes on no task."""
    if words is None or is_agent(words, vocabulary) or _is_bare_body(words, vocabulary):
        return words
    folded = words.casefold().split()
    head = next((n for n, word in enumerate(folded) if n and word in _OF), len(folded))
    is_thing = any(word in vocabulary.tasks["things"] or word.endswith(_COMPOUND) for word in folded[:head][-1:])
    return None if is_thing else words
