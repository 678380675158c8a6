"""Whether a sentence lays a task on somebody, by the finite verb of its clauses, and on whom."""

import re
from dataclasses import replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.action_verbs import is_action, is_passive_action
from tracker.extraction.tasks.agreed_acts import find_agreed_act
from tracker.extraction.tasks.clauses import Clause, find_clause, find_clauses, is_hypothetical
from tracker.extraction.tasks.demands import Task, read_modal, read_request, read_wish
from tracker.extraction.tasks.framed_tasks import find_framed, opening_of
from tracker.extraction.tasks.moved_on import find_sending
from tracker.extraction.tasks.only_told import is_only_told, is_subordinate
from tracker.extraction.tasks.participles import AGENT, judge_participle
from tracker.extraction.tasks.put_off_words import find_put_off, find_sent_on
from tracker.extraction.tasks.questions import find_question
from tracker.extraction.tasks.second_verbs import before_other_verb, find_contrast, find_second_verb, says_who
from tracker.extraction.tasks.subjects import clean_subject, find_actor, is_agent, is_outsider
from tracker.extraction.tasks.taken_on import find_taken_on
from tracker.extraction.tasks.undertakings import find_told_plan, find_undertaking
from tracker.extraction.tasks.unlisted_verbs import find_unlisted_task

_NUMBERED = re.compile(
    r"^(?:(?:(?:ad|punkt|pkt\.?)\s+(?:[a-zæøå]|\d+)[.:)]\s*)+|(?-i:(?:Tema|Emne)\s(?=[A-ZÆØÅ][a-zæøå]+\s)))",
    re.IGNORECASE,
)
_POINT_AT = re.compile(r"^[Aa]t\s+(?=\w)")
"""*at Ida spørger borgmesteren*, a point below *Vi besluttede:*."""
_AT = re.compile(r",?\s+at\s+")
_PRONOUN = frozenset(("de", "den", "det", "han", "hun", "vi", "man", "disse"))
_NOT = re.compile(r"^\s*ikke\b")
_PROPOSES = frozenset(("foreslår", "foreslog"))
"""*Venstre foreslog, at sagen sendes tilbage*: a motion, and no word of the body unless the body proposes."""
_AHEAD = ("strong", "weak", "dated", "passive", "passive_dated", "modal", "asked", "postpone")
"""Groups of verbs that look ahead, whatever opens their sentence."""
_NOUN_FIRST = re.compile(
    r"^(?:Ny\s+)?(?:[Ss]tatus|Opfølgning|Tilbagemelding|Evaluering|Afrapportering)"
    r"(?:\s+(?:om|af|fra|til|på)\s+\w+(?:\s+\w+)?)?\s+(?:på|til|senest|inden|i)\s[^,;:]{2,40}$|"
    r"^(?:Tilmelding|Bemærkninger|Kommentarer|Input|Forslag|Emner)\s+til\s+[^,;:]{2,40}?\s(?:senest|inden)\s"
)
"""*Status på næste møde*, *Tilbagemelding til sekretariatet senest den 1. maj*: a task without a verb."""
_ATTACHED = re.compile(
    r",\s+idet\s+|\bmed\s+(?:den\s+|følgende\s+|en\s+)?(?:bemærkning(?:er)?|tilføjelse|anmodning|ønske)"
    r"(?:\s+om)?,?\s+at\s+|\bsåledes,?\s+at\s+|\bforudsætning\s+af,?\s+at\s+"
)
_WILL = re.compile(r"(?:\w+\s+){1,3}(?:vil|ville)\s+(?!gerne|ikke|være|have|kunne|blive)")
_OFFERS = re.compile(r"^\s+(?:\w+\s+)?at\s+[a-zæøå]+e\b")
_GIVES_WORD = re.compile(r"^\s+(?!ikke\b|at\b|bod\b|godt\b)[a-zæøå]{2,}")
"""*Chefen lovede svar til næste møde*."""
_PUTS_OFF = re.compile(
    r"^(?:\s\w+)?,?\s+at\s+(?P<verb>sende|oversende|henvise|udsætte|udskyde|genoptage)\s+"
    r"(?:sagen|punktet|forslaget|indstillingen|behandlingen|drøftelsen)\b"
)
_REACH, _DEEPEST = 600, 4
"""How far behind its verb what was said or agreed is looked for, and through how many clauses."""
_BY_BEFORE = re.compile(
    r"\b[a-zæøå]{4,}es\saf\s(?P<who>[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ][\w-]*){0,3}|[a-zæøå]+(?:en|et))(?=\sog\s)"
)
"""*Forretningsordenen (gennemskrives af sekretariatet) og fremlægges på næste møde.*"""
_BRIEFS = frozenset(("orienterer",))
"""*Rådet besluttede, at centerchefen orienterer på næste møde*: agreed, and still to come."""
_WANTS_THAT = re.compile(r"\s*,?\s+at\s+")
_LATER = re.compile(
    r",\s+(?:når|så snart|efter at|inden|før)\s|\bhver(?:t)?\s+(?:halve\s+)?(?:år|kvartal|måned|møde|uge)\b|"
    r"\bløbende\b|\bto gange om året\b|\bhver (?:anden|tredje|fjerde) (?:uge|måned)\b|"
    r"\bpå (?:første|næste) (?:[A-ZÆØÅ]{2,4}[ -]|[a-zæøå]{3,20})?møde\b|\bi næste møde\b|^Næste gang\b|"
    r"\bi (?:denne|næste) uge\b|\bhver \d+\. dag\b|\bsenest \w+ (?:måneder|uger|dage)\b|"
    r"\bsom\s+(?:åbner|sendes)\b|\bpå et (?:kommende|senere) møde\b|\bsenere\b"
)


def find_task(sentence: str, has_time: bool, vocabulary: Vocabulary) -> Task | None:
    """The first clause of a sentence that is a task, or ``None``."""
    shift = lead.end() if (lead := _NUMBERED.match(sentence)) else 0
    words = sentence[shift:]
    folded = words.casefold()
    if is_hypothetical(words) or words.endswith("?") or is_only_told(words) or _tells_again(words, vocabulary):
        return None
    point = _POINT_AT.match(words)
    opening = point.end() if point else opening_of(words)
    words, shift = words[opening:], shift + opening
    known = _by_shape(words, has_time, vocabulary)
    if known is not None:
        return replace(known, verb_start=known.verb_start + shift)
    timed = has_time or folded.startswith(("aftale:", "aftalt:", "opgave:")) or bool(_LATER.search(words))
    found: Task | None = None
    for clause in find_clauses(words, vocabulary):
        task = _judge(words, clause, timed, vocabulary)
        if task is not None and found is None:
            who = before_other_verb(find_actor(task.responsible, vocabulary), vocabulary)
            found = Task(task.kind, who, task.verb_start + shift, task.by_subject, task.recommends)
        elif task is not None and found is not None and says_who(found, task, vocabulary):
            return replace(found, responsible=find_actor(task.responsible, vocabulary))
    if found is not None:
        return found
    task = _attached(words, timed, vocabulary) or find_unlisted_task(words, timed, vocabulary)
    return replace(task, verb_start=task.verb_start + shift) if task else None


def _by_shape(words: str, has_time: bool, vocabulary: Vocabulary) -> Task | None:
    """A task that is told by the shape of the whole sentence."""
    if has_time and _NOUN_FIRST.match(words):
        return Task(FollowUpKind.TASK, None, 0)
    sent = find_sending(words) or find_sent_on(words) or find_put_off(words, vocabulary)
    framed = find_question(words) or find_framed(words, has_time, vocabulary)
    taken = framed or find_undertaking(words, vocabulary) or find_taken_on(words, has_time, vocabulary)
    return Task(sent, None, 0) if sent is not None else taken


def _attached(words: str, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """*Godkendt, idet forvaltningen sender en tidsplan*, *… med den bemærkning, at formanden vender tilbage*."""
    link = _ATTACHED.search(words)
    clause = find_clause(words, link.end(), len(words), vocabulary) if link else None
    task = _judge(words, clause, timed, vocabulary) if clause and clause.verb_start > clause.start else None
    if clause is None or task is None:
        return None
    is_body = clause.subject[:1].isupper() and _is_body(clause.subject, vocabulary)
    acts = task.by_subject and (is_body or is_agent(clause.subject, vocabulary))
    is_one = task.kind is FollowUpKind.REQUEST or acts
    return task if is_one else None


def _tells_again(words: str, vocabulary: Vocabulary) -> bool:
    """*Næste møde er …*, *På mødet i maj bad rådet om …*; not *På mødet i august fremlægger forvaltningen …*."""
    tasks, folded = vocabulary.tasks, words.casefold()
    if any(folded.startswith(opening) for opening in tasks["next_meeting"]):
        return True
    if not any(folded.startswith(opening) for opening in tasks["reminders"]):
        return False
    first = next(find_clauses(words, vocabulary), None)
    return first is None or not any(first.verb in tasks[kind] for kind in _AHEAD)


def _judge(words: str, clause: Clause, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """What a clause lays on somebody: by the group of its verb first, then by what follows the verb."""
    tasks, verb, rest = vocabulary.tasks, clause.verb, words[clause.verb_end : clause.end]
    who = clean_subject(clause.subject, vocabulary)
    task: Task | None = None
    if is_outsider(clause.subject, vocabulary) and verb not in tasks["asked"]:
        return None
    if clause.verb_start > clause.start and not clause.inverted and is_subordinate(clause.subject):
        return None
    if verb in tasks["postpone"] and (verb.endswith("es") or timed):
        task = Task(FollowUpKind.POSTPONEMENT, None, clause.verb_start)
    elif verb in tasks["ask"]:
        task = read_request(clause, rest, vocabulary)
    elif verb in tasks["asked"]:
        task = Task(FollowUpKind.REQUEST, who, clause.verb_start, by_subject=True)
    elif verb in tasks["recommend"]:
        by_body = verb not in _PROPOSES or _is_body(clause.subject, vocabulary)
        task = Task(FollowUpKind.REFERRAL, None, clause.verb_start, recommends=True) if by_body else None
    elif verb in tasks["modal"]:
        task = read_modal(who, rest, clause, timed, tasks["passive"]) or judge_participle(clause, rest, who, vocabulary)
        task = task or (find_second_verb(words, clause, who, vocabulary) if verb == "vil" else None)
    elif verb == "ønsker":
        task = read_wish(clause, rest, timed) or _wanted_of(words, clause, timed, vocabulary)
        task = task or find_second_verb(words, clause, who, vocabulary)
    elif verb in ("ville", "skulle"):
        task = find_told_plan(clause, words, who, vocabulary)
    elif verb == "ønskes" and timed:
        task = Task(FollowUpKind.REQUEST, None, clause.verb_start)
    elif _NOT.match(rest) is None:
        task = _judge_action(words, clause, rest, timed, vocabulary)
    return task or find_contrast(words, clause, who, vocabulary)


def _judge_action(words: str, clause: Clause, rest: str, timed: bool, vocabulary: Vocabulary) -> Task | None:
    who = clean_subject(clause.subject, vocabulary)
    if is_action(words, clause, rest, timed, vocabulary):
        return Task(FollowUpKind.TASK, who, clause.verb_start, by_subject=True)
    if is_passive_action(words, clause, rest, timed, vocabulary):
        agent = AGENT.search(words, clause.verb_end, clause.end) or _BY_BEFORE.search(
            words, clause.start, clause.verb_start
        )
        return Task(FollowUpKind.TASK, agent["who"] if agent else None, clause.verb_start)
    return (
        judge_participle(clause, rest, who, vocabulary)
        or _offered(clause, rest, who, vocabulary)
        or find_agreed_act(words, clause, timed, vocabulary)
        or _promised(words, clause, who, timed, vocabulary)
        or find_second_verb(words, clause, who, vocabulary)
    )


def _wanted_of(words: str, clause: Clause, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """*Udvalget ønsker, at forvaltningen undersøger prisen*: a wish that somebody acts is a request."""
    at = _WANTS_THAT.match(words, clause.verb_end)
    inner = (
        find_clause(words, at.end(), clause.end, vocabulary) if at and _is_body(clause.subject, vocabulary) else None
    )
    if inner is None or clause.depth == _DEEPEST or not is_agent(inner.subject, vocabulary):
        return None
    judged = _judge(words, replace(inner, depth=clause.depth + 1), timed, vocabulary)
    return replace(judged, kind=FollowUpKind.REQUEST) if judged and judged.by_subject else None


def _is_body(subject: str, vocabulary: Vocabulary) -> bool:
    folded = subject.casefold().strip()
    return folded in vocabulary.generic_bodies or any(folded.endswith(e) for e, _ in vocabulary.body_endings)


def _is_generic(subject: str, vocabulary: Vocabulary) -> bool:
    return subject.casefold().strip() in vocabulary.generic_bodies


def _offered(clause: Clause, rest: str, who: str | None, vocabulary: Vocabulary) -> Task | None:
    """*Jobcenterchefen lovede at sende tallene*, *Udvalget besluttede at sende sagen tilbage*."""
    if clause.verb in ("lovede", "lover", "tilbød", "tilbyder", "forventer") and _OFFERS.match(rest):
        return Task(FollowUpKind.PROMISE, who, clause.verb_start, by_subject=True)
    if clause.verb in ("lovede", "lover") and who and _GIVES_WORD.match(rest) and is_agent(who, vocabulary):
        return Task(FollowUpKind.PROMISE, who, clause.verb_start, by_subject=True)
    put_off = _PUTS_OFF.match(rest) if clause.verb in ("besluttede", "beslutter") else None
    if put_off is None:
        return None
    sends = put_off["verb"] in ("sende", "oversende", "henvise")
    return Task(FollowUpKind.TASK if sends else FollowUpKind.POSTPONEMENT, None, clause.verb_start)


def _promised(words: str, clause: Clause, who: str | None, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """*Frivilligcentret oplyste, at de i efteråret …*; *Det blev aftalt, at formanden …*."""
    until = min(len(words), clause.verb_end + _REACH)
    at = _AT.search(words, clause.verb_end, until)
    if at is None or clause.depth == _DEEPEST:
        return None
    before = {word.strip(",.").casefold() for word in words[clause.verb_start : at.start()].split()}
    agrees = bool(before & vocabulary.tasks["agree"])
    if not agrees and not (clause.verb in vocabulary.tasks["promise"] and (timed or _WILL.match(words, at.end()))):
        return None
    inner = find_clause(words, at.end(), until, vocabulary)
    unlisted = (
        find_unlisted_task(words[at.end() : until], timed, vocabulary) if agrees and clause.verb != "ønsker" else None
    )
    if unlisted is not None:
        return replace(unlisted, verb_start=unlisted.verb_start + at.end())
    if inner is None or inner.verb_start == at.end():
        return None
    subject = clean_subject(inner.subject, vocabulary)
    first = (subject or "").split()[:1]
    is_actor = bool(first) and (first[0].casefold() in _PRONOUN or is_agent(subject or "", vocabulary))
    is_elsewhere = not agrees and _is_body(subject or "", vocabulary) and not _is_generic(subject or "", vocabulary)
    is_elsewhere = is_elsewhere and inner.verb != "får"
    tells = inner.verb in vocabulary.tasks["promise"] and not (agrees and is_actor and inner.verb in _BRIEFS)
    may = (agrees or timed or is_actor) and not is_elsewhere and not tells
    judged = _judge(words, replace(inner, depth=clause.depth + 1), timed, vocabulary) if may else None
    if judged is None:
        return None
    person = who if first and first[0].casefold() in _PRONOUN and not agrees else judged.responsible
    return Task(FollowUpKind.TASK if agrees else FollowUpKind.PROMISE, person, inner.verb_start, judged.by_subject)
