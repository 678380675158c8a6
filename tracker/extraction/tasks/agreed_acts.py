"""An act that the meeting agreed on without saying who does it: *Det blev aftalt at invitere borgmesteren*."""

import re
from dataclasses import replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import Clause
from tracker.extraction.tasks.demands import Task, read_request
from tracker.extraction.tasks.subjects import clean_subject, is_agent

_TO_ACT = re.compile(r",?\s+(?:om\s+)?at\s+(?:ikke\s+|også\s+|derfor\s+)?(?P<verb>[a-zæøå]+e)\s")
_SUM = re.compile(r"\d\s*(?:kr\b|kroner)|\bkr\.?\s*\d")
_NEAR = 60
"""How far behind the verb of agreeing the act begins: *Der var enighed i rådet om at …*."""


def find_agreed_act(words: str, clause: Clause, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """The act in the infinitive behind a word for agreeing or deciding, or ``None``.

    1. *Det blev aftalt at invitere borgmesteren*  2. *Rådet var enige om at skrive et brev*
    3. *Udvalget besluttede at bede forvaltningen om et notat*: a request.  Not *… at godkende*, *… at give*,
    *… at støtte*: what is done by deciding it; nor *… besluttede at holde dagen i september*: when, not who does what.
    """
    match = _TO_ACT.search(words, clause.verb_end, min(clause.end, clause.verb_end + _NEAR))
    before = words[clause.verb_start : match.start()].casefold().split() if match else []
    if (
        match is None
        or not vocabulary.tasks["agree"].intersection(before)
        or " ikke " in match[0]
        or "," in words[clause.verb_end : match.start()]
    ):
        return None
    verb = f"{match['verb']}r"
    begin, end = match.span("verb")
    if verb in vocabulary.tasks["ask"]:
        asking = replace(clause, verb=verb, verb_start=begin, verb_end=end, inverted=False)
        return read_request(asking, words[end : clause.end], vocabulary)
    phrase = f"{verb} {words[end + 1 : end + _NEAR]}".casefold()
    said = any(phrase.startswith(f"{entry} ") for entry in vocabulary.tasks["phrases"])
    settled = any(word.startswith(("beslut", "vedt")) for word in before)
    later = timed and not settled and (verb in vocabulary.tasks["weak"] or verb in vocabulary.tasks["dated"])
    own = not settled and "," not in match[0] and _is_act(match["verb"], words[end : clause.end], vocabulary)
    if not (said or later or own or verb in vocabulary.tasks["strong"]):
        return None
    who = clean_subject(clause.subject, vocabulary)
    acts = who is not None and (who.casefold() == "vi" or _is_body(who, vocabulary) or is_agent(who, vocabulary))
    return Task(FollowUpKind.TASK, who if acts else None, begin, by_subject=acts)


def _is_act(verb: str, behind: str, vocabulary: Vocabulary) -> bool:
    """*Vi blev enige om at give udvalget vores mening*; not *… at støtte planen*, *… at give 5.000 kr.*"""
    return verb not in vocabulary.tasks["settled"] and _SUM.search(behind) is None


def _is_body(who: str, vocabulary: Vocabulary) -> bool:
    folded = who.casefold()
    return folded in vocabulary.generic_bodies or any(folded.endswith(e) for e, _ in vocabulary.body_endings)
