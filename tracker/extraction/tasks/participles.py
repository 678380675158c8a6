"""A task in a participle: *En liste bliver udarbejdet*, *Sagen blev henvist til …*, *Klubben blev bedt om …*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import Clause
from tracker.extraction.tasks.demands import Task

_WHO = r"(?:[A-ZÆØÅ][\wæøåé-]*(?:\s+(?:og\s+)?[A-ZÆØÅ][\wæøåé-]*)*|[a-zæøå]+(?:en|et|ne)\b)"
AGENT = re.compile(rf"(?<!bestående)(?<!består)\saf\s+(?P<who>{_WHO}(?:(?:,|\s+og)\s+{_WHO})?)(?=[\s,.;:]|$)")
_ASKED_TO = re.compile(r"^\s+(?:bedt|anmodet|opfordret|pålagt)\s+(?:om|til)\b")
_SENT = re.compile(r"\b(?:henvist|oversendt|videresendt|sendt)\s+(?:tilbage\s+)?(?:videre\s+)?til\b")
_SENT_ALREADY = re.compile(r"^\s+(?:\w+\s+)?sendt\b")
_PUT_OFF = re.compile(r"^\s+(?:udsat|udskudt)\s*(?:\.|$|til\b)")
_FUTURE = re.compile(r"^\s+(?:\w+\s+){0,2}?(?P<verb>[a-zæøå]{2,}t)\b")
_WILL_BE = re.compile(r"^\s+(?:\w+\s+)?blive\s+(?:\w+\s+)?(?P<verb>[a-zæøå]{3,}t)\b")
"""*Der vil blive udsendt en plan*."""


def judge_participle(clause: Clause, rest: str, who: str | None, vocabulary: Vocabulary) -> Task | None:
    """*Sagen blev henvist til …*, *Sagen blev udsat*, *En liste (vil) blive(r) udarbejdet*, *… blev bedt om at …*."""
    ahead = _WILL_BE.match(rest) if clause.verb in ("vil", "skal") else None
    if clause.verb not in ("blev", "bliver", "er") and ahead is None:
        return None
    if clause.verb in ("blev", "er") and _SENT.search(rest) and not (clause.verb == "er" and _SENT_ALREADY.match(rest)):
        return Task(FollowUpKind.REFERRAL, None, clause.verb_start)
    future = _FUTURE.match(rest) if clause.verb == "bliver" else ahead
    if future is not None and _is_to_be_done(future, rest, vocabulary):
        agent = AGENT.search(rest)
        return Task(FollowUpKind.TASK, agent["who"] if agent else None, clause.verb_start)
    if clause.verb == "blev" and _PUT_OFF.match(rest):
        return Task(FollowUpKind.POSTPONEMENT, None, clause.verb_start)
    return Task(FollowUpKind.REQUEST, who, clause.verb_start, by_subject=True) if _ASKED_TO.match(rest) else None


def _is_to_be_done(future: re.Match[str], rest: str, vocabulary: Vocabulary) -> bool:
    """*bliver udarbejdet*; *bliver taget op i udvalget*, by the words behind it."""
    passive = _to_passive(future["verb"])
    behind = f"{passive}{rest[future.end() :]} ".casefold()
    phrases = vocabulary.tasks["passive_phrases"]
    return passive in vocabulary.tasks["passive"] or any(behind.startswith(f"{entry} ") for entry in phrases)


def _to_passive(participle: str) -> str:
    """*udarbejdet* → *udarbejdes*, *sendt* → *sendes*, *sat* → *sættes*."""
    return _IRREGULAR.get(participle) or f"{participle.removesuffix('et').removesuffix('t')}es"


_IRREGULAR = {"sat": "sættes", "lagt": "lægges", "bragt": "bringes", "fulgt": "følges", "spurgt": "spørges"}
