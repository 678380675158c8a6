"""Whether a sentence lays a task on somebody, by the finite verb of its clauses, and on whom."""

import re
from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.clauses import Clause, find_clause, find_clauses, is_hypothetical
from tracker.extraction.subjects import clean_subject, find_actor, is_agent

_NUMBERED = re.compile(r"^(?:(?:ad|punkt|pkt\.?)\s+(?:[a-zæøå]|\d+)[.:)]\s*)+", re.IGNORECASE)
_AT = re.compile(r",?\s+at\s+")
_AGENT = re.compile(r"\saf\s+(?P<who>[A-ZÆØÅ][\wæøåé-]*(?:\s+(?:og\s+)?[A-ZÆØÅ][\wæøåé-]*)*|[a-zæøå]+(?:en|et|ne))\b")
_AND_VERB = re.compile(r"\bog\s+(?P<verb>[a-zæøå]+)\s")
_ASKED_END = re.compile(r"\s+(?:om|at|til at|til)\s|,|\.$|\s+(?=[a-zæøå]+e\s)")
_PRONOUN = frozenset(("de", "den", "det", "han", "hun", "vi", "man", "disse"))
_ASKED_TO = re.compile(r"^\s+(?:bedt|anmodet|opfordret|pålagt)\s+(?:om|til)\b")
_SENT = re.compile(r"\b(?:henvist|oversendt|videresendt|sendt)\s+(?:tilbage\s+)?(?:videre\s+)?til\b")
_BARE = frozenset(("sendes", "oversendes", "fremsendes", "videresendes"))
_SENT_FIRST = re.compile(r"^(?:Henvist|Henvises|Sendt\s+(?:tilbage|videre)|Sendes\s+tilbage)\s+(?:til|i)\b")
_ABOUT = re.compile(r"^\s*(?:om|fra|kort|nærmere)\b")
_OWN_ACT = re.compile(r"^\s+(?:godkendes|vedtages|besluttes|tiltrædes|drøftes|behandles)\b(?!\s+af\b)")
"""*Planen skal godkendes*: what the meeting itself is there for, not a task for later."""
_NOT = re.compile(r"^\s*ikke\b")
_PUT_OFF_FIRST = re.compile(r"^(?:Udsat|Udskudt),\s+(?:idet|så|for at)\b")
_PUT_OFF = re.compile(r"^\s+(?:udsat|udskudt)\s*(?:\.|$|til\b)")
_REMARK = re.compile(r"^\s*(?:til|ind|indtil)\b")
_LATER = re.compile(
    r",\s+(?:når|så snart|efter at|inden|før)\s|\bhver(?:t)?\s+(?:halve\s+)"
    r"?(?:år|kvartal|måned|møde|uge)\b|\bløbende\b|\bto gange om "
    r"året\b|\bhver (?:anden|tredje|fjerde) (?:uge|måned)\b|\bpå "
    r"(?:første|næste) møde\b|\bi (?:denne|næste) uge\b|\bhver \d+\. "
    r"dag\b|\bsenest \w+ (?:måneder|uger|dage)\b|\bsom\s+(?:åbner|"
    r"sendes)\b|\bpå et (?:kommende|senere) møde\b|\bsenere\b"
)


@dataclass(frozen=True, slots=True)
class Task:
    """What a sentence lays on somebody. ``by_subject``: the clause's subject is who acts."""

    kind: FollowUpKind
    responsible: str | None
    verb_start: int
    by_subject: bool = False
    recommends: bool = False


def find_task(sentence: str, has_time: bool, vocabulary: Vocabulary) -> Task | None:
    """The first clause of a sentence that is a task, or ``None``."""
    lead = _NUMBERED.match(sentence)
    words = sentence[lead.end() :] if lead else sentence
    shift = lead.end() if lead else 0
    folded = words.casefold()
    if is_hypothetical(words) or any(
        folded.startswith(w) for kind in ("reminders", "next_meeting") for w in vocabulary.tasks[kind]
    ):
        return None
    if _SENT_FIRST.match(words):
        return Task(FollowUpKind.REFERRAL, None, shift)
    if _PUT_OFF_FIRST.match(words):
        return Task(FollowUpKind.POSTPONEMENT, None, shift)
    timed = has_time or folded.startswith(("aftale:", "aftalt:", "opgave:")) or bool(_LATER.search(words))
    for clause in find_clauses(words, vocabulary):
        task = _judge(words, clause, timed, vocabulary)
        if task is not None:
            who = find_actor(task.responsible, vocabulary)
            return Task(task.kind, who, task.verb_start + shift, task.by_subject, task.recommends)
    return None


def _judge(words: str, clause: Clause, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """What a clause lays on somebody: by the group of its verb first, then by what follows the verb."""
    tasks, verb, rest = vocabulary.tasks, clause.verb, words[clause.verb_end : clause.end]
    who = clean_subject(clause.subject, vocabulary)
    task: Task | None = None
    if verb in tasks["postpone"] and (verb.endswith("es") or timed):
        task = Task(FollowUpKind.POSTPONEMENT, None, clause.verb_start)
    elif verb in tasks["ask"]:
        task = _asked(words, clause, rest, vocabulary)
    elif verb in tasks["asked"]:
        task = Task(FollowUpKind.REQUEST, who, clause.verb_start, by_subject=True)
    elif verb in tasks["recommend"]:
        task = Task(FollowUpKind.REFERRAL, None, clause.verb_start, recommends=True)
    elif verb in tasks["modal"]:
        task = _modal(verb, who, rest, clause, timed)
    elif _NOT.match(rest) is None:
        task = _judge_action(words, clause, rest, timed, vocabulary)
    return task


def _judge_action(words: str, clause: Clause, rest: str, timed: bool, vocabulary: Vocabulary) -> Task | None:
    who = clean_subject(clause.subject, vocabulary)
    if _is_task_verb(words, clause, rest, timed, vocabulary):
        return Task(FollowUpKind.TASK, who, clause.verb_start, by_subject=True)
    if _is_passive(words, clause, rest, timed, vocabulary):
        agent = _AGENT.search(words, clause.verb_end, clause.end)
        return Task(FollowUpKind.TASK, agent["who"] if agent else None, clause.verb_start)
    return (
        _judge_participle(clause, rest, who)
        or _promised(words, clause, who, timed, vocabulary)
        or _second_verb(words, clause, who, vocabulary)
    )


def _judge_participle(clause: Clause, rest: str, who: str | None) -> Task | None:
    """*Sagen blev henvist til …*, *Sagen blev udsat*, *Forvaltningen blev bedt om at …*."""
    if clause.verb not in ("blev", "bliver", "er"):
        return None
    if clause.verb != "bliver" and _SENT.search(rest):
        return Task(FollowUpKind.REFERRAL, None, clause.verb_start)
    if clause.verb == "blev" and _PUT_OFF.match(rest):
        return Task(FollowUpKind.POSTPONEMENT, None, clause.verb_start)
    return Task(FollowUpKind.REQUEST, who, clause.verb_start, by_subject=True) if _ASKED_TO.match(rest) else None


def _is_task_verb(words: str, clause: Clause, rest: str, timed: bool, vocabulary: Vocabulary) -> bool:
    tasks, verb = vocabulary.tasks, clause.verb
    if clause.verb_start == clause.start and not clause.subject:
        return False
    phrase = words[clause.verb_start : clause.end].casefold()
    known = any(_has_phrase(phrase, entry) for entry in tasks["phrases"] if entry.startswith(verb))
    if known or verb in tasks["strong"]:
        return True
    if _is_remark(verb, rest):
        return False
    if verb in tasks["weak"] or (verb == "orienterer" and not _ABOUT.match(rest)):
        return timed or is_agent(clause.subject, vocabulary)
    return verb in tasks["dated"] and timed


def _is_remark(verb: str, rest: str) -> bool:
    """*Rådet finder, at …*, *Formanden spørger til …*, *tager til efterretning*, *tager imod*."""
    return (
        rest.startswith(",")
        or (verb in ("spørger", "hører") and _REMARK.match(rest) is not None)
        or "til efterretning" in rest
        or "til orientering" in rest
        or (verb == "tager" and ("imod" in rest or "forbehold" in rest))
    )


def _has_phrase(text: str, phrase: str) -> bool:
    first, *others = phrase.split()
    position = 0
    for word in (first, *others):
        match = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(text, position, position + 60)
        if match is None:
            return False
        position = match.end()
    return True


def _is_passive(words: str, clause: Clause, rest: str, timed: bool, vocabulary: Vocabulary) -> bool:
    tasks = vocabulary.tasks
    expletive = clause.subject.casefold() == "der"
    if not clause.subject and clause.verb in _BARE and re.match(r"^\s+(?:videre\s+)?(?:til|i høring|hos)\b", rest):
        return clause.verb != "oversendes"
    if (
        not clause.subject
        or (expletive and clause.verb not in tasks["passive"])
        or "efterretning" in rest
        or "orientering" in rest
    ):
        return False
    phrase = words[clause.verb_start : clause.end].casefold()
    if any(_has_phrase(phrase, entry) for entry in tasks["passive_phrases"] if entry.startswith(clause.verb)):
        return True
    return clause.verb in tasks["passive"] or (clause.verb in tasks["passive_dated"] and timed)


def _modal(verb: str, who: str | None, rest: str, clause: Clause, timed: bool) -> Task | None:
    first = rest.split()[:1]
    if first and not timed and _OWN_ACT.match(rest):
        return None
    if not first or (
        first[0].strip(",.") in ("ikke", "være", "kunne", "gerne", "man", "blive", "hedde") and "senest" not in rest
    ):
        return None
    if not who or (verb != "skal" and first[0] in ("have", "ikke", "være")):
        return None
    acts = None if re.match(r"^\s*(?:have|\w+es)\b", rest) or " være " in rest[:20] else who
    return Task(FollowUpKind.TASK, acts, clause.verb_start, by_subject=acts is not None) if verb != "bør" else None


def _asked(words: str, clause: Clause, rest: str, vocabulary: Vocabulary) -> Task | None:
    object_words = rest.strip()
    for adverb in sorted(vocabulary.tasks["adverbs"], key=len, reverse=True):
        if object_words.casefold().startswith(adverb + " "):
            object_words = object_words[len(adverb) + 1 :]
    if re.match(r"^i\s+\w+\s+om\b", object_words):
        return None
    if object_words.casefold().startswith(("om ", "at ")):
        return Task(FollowUpKind.REQUEST, None, clause.verb_start)
    if clause.inverted:
        object_words = object_words.removeprefix(clause.subject).strip()
    end = _ASKED_END.search(object_words)
    who = object_words[: end.start()].strip() if end else object_words.strip(" .")
    return Task(FollowUpKind.REQUEST, who.removeprefix("til ").strip() or None, clause.verb_start)


def _promised(words: str, clause: Clause, who: str | None, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """*Frivilligcentret oplyste, at de i efteråret …*; *Det blev aftalt, at formanden …*."""
    at = _AT.search(words, clause.verb_end, len(words))
    if at is None:
        return None
    before = {word.strip(",.").casefold() for word in words[clause.verb_start : at.start()].split()}
    agrees = bool(before & vocabulary.tasks["agree"])
    if not agrees and not (clause.verb in vocabulary.tasks["promise"] and timed):
        return None
    inner = find_clause(words, at.end(), len(words), vocabulary)
    if inner is None or inner.verb_start == at.end():
        return None
    subject = clean_subject(inner.subject, vocabulary)
    first = (subject or "").split()[:1]
    judged = _judge(words, inner, timed, vocabulary) if inner.verb not in vocabulary.tasks["promise"] else None
    if judged is None:
        return None
    person = who if first and first[0].casefold() in _PRONOUN and not agrees else judged.responsible
    return Task(FollowUpKind.TASK if agrees else FollowUpKind.PROMISE, person, inner.verb_start, judged.by_subject)


def _second_verb(words: str, clause: Clause, who: str | None, vocabulary: Vocabulary) -> Task | None:
    """A second verb with the same subject: *Udvalget tiltræder indstillingen og sender den videre til Byrådet*."""
    if clause.verb in ("er", "har", "havde", "kan", "kunne", "mener", "finder", "ønsker"):
        return None
    for match in _AND_VERB.finditer(words, clause.verb_end, clause.end):
        if match["verb"] in vocabulary.tasks["strong"] and ", at " not in words[clause.verb_end : match.start()]:
            return Task(FollowUpKind.TASK, who, match.start("verb"), by_subject=True)
    return None
