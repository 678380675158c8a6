"""Finds the words by which a body says that it cannot treat a single person's case.

Advisory councils are told of such cases and may not decide them: the case is the person's own, and what is done
about it is no task that the council follows.
"""

import re
from itertools import pairwise

from tracker.danish.text import find_sentences
from tracker.domain.follow_up import FollowUp
from tracker.domain.source import Quote, Span
from tracker.extraction.tasks import remit_cases as cases
from tracker.extraction.tasks import remit_words as words
from tracker.extraction.tasks.remit_sentences import is_anothers, keeps_out
from tracker.extraction.told.signs import has_any

_SIGNS = (
    "ikke", "ingen", "verken", "aldrig", "uden", "fvis", "fstå", "fslog", "ndlod", "ndlad", "envis", "rettes", "ører ",
    "send", "igger", "andles", "må ", "skal ", "bør ", "dagsordenen", "pfordre", "ejled", "vergiv", "verdrag",
    "alene", "kun ", "delukkende", "uvedkommende",
)  # fmt: skip
"""Without one of these a sentence refuses nothing."""
_CLAUSE = re.compile(
    r"[,;:]\s|\s[–-]\s|\s(?=(?:men|idet|fordi|hvorfor|så)\s)|"
    r"\s(?=og\s(?:derfor\s)?(?:kan|må|skal|vil|har|er|blev|bør|egner)\s)"
)
_NEAR = 60
"""Signs at most between the negation and its verb."""

_WITHIN = 400
"""Signs of a clause on either side of a verb in which who does it may be named; few clauses are as long."""

_PARAGRAPH_END = re.compile(r"\n\s*\n\s*|(?<=[.!?:])[ \t]*\n|\n(?=[ \t]*(?:[-–•*·]|[0-9]{1,2}[.)])\s)")
_GOES_ON = re.compile(
    r"\s*(?:Vedkommende|Borgeren|Personen|Familien|Ansøgeren|Hun|Han|Sagen|Henvendelsen|Klagen|Der er vejledt)\b"
)


def find_outside_remit(text: str, scope: Span, told: str = "") -> Quote | None:
    """The sentence that says so, in a stretch that speaks of one person's case; ``None`` where none does.

    ``told`` are words beside the stretch that may name the case: the item's title.

    1. A sentence that names such a case and refuses it: *Rådet behandler ikke enkeltsager.* *Enkeltsager drøftes ikke
    i rådet.* *Udvalget har ikke kompetence til at gå ind i den konkrete sag.* *Klagen blev afvist, da det er en
    personsag.* *Det er en personsag, der hører under forvaltningen.*
    2. A sentence that refuses *sagen*, *den*, *klagen*, *hendes ansøgning*, where one person's case was told before:
    *En borger har skrevet om et afslag. Sagen kan ikke behandles af Integrationsrådet.* *Henvendelsen ligger uden for
    rådets kompetence.*

    *Sagen kan ikke behandles på dagens møde*, *… før høringen er slut* is a postponement; *Forvaltningen kan ikke
    behandle enkeltsager hurtigere* is another's work; *enkeltsager behandles ikke ens* tells how.
    """
    context = told
    for start, end in find_sentences(text, scope.start, scope.end):
        sentence = text[start:end]
        if has_any(text, _SIGNS, start, end) and _is_refusal(sentence, context, _behind(text, end, scope.end)):
            return Quote.of(text, start, end)
        context = f"{context[-_CONTEXT:]} {sentence[:_CONTEXT]}"
    return None


_CONTEXT = 600
"""Signs before a sentence in which the case may have been told."""


def _behind(text: str, end: int, stop: int) -> str:
    """The sentence behind, where it says what the one before is about: *Det er en personsag.*"""
    following = text[end : min(stop, end + _CONTEXT // 4)]
    return following if cases.THAT_IS.match(following) else ""


def _is_refusal(sentence: str, context: str, behind: str) -> bool:
    if is_anothers(sentence):
        return False
    is_named = cases.NAMED_CASE.search(sentence) is not None
    return keeps_out(sentence, is_named=is_named, is_told=_tells_of_one(context)) or _refuses(sentence, context, behind)


def _refuses(sentence: str, context: str, behind: str) -> bool:
    named = cases.NAMED_CASE.search(sentence)
    if named is None and not _tells_of_one(f"{context} {sentence} {behind}"):
        return False
    if words.RULE_WRITTEN.search(sentence):
        return False
    clauses = _clauses(sentence)
    own = words.OWN.search(sentence)
    for number, (start, end) in enumerate(clauses):
        clause, is_told = sentence[start:end], own is not None and own.end() <= start
        if not _is_about(clause, named, start, end) or _is_put_off(sentence, clauses, number):
            continue
        if _leaves(clause, is_told=is_told, is_named=named is not None) or _is_not_its_own(sentence, start, end):
            return True
    if named is not None:
        return _turns_away(sentence, named)
    sent = words.PERSON_SENT.search(sentence)
    return sent is not None and words.ADVISER.search(sent[0]) is not None


def _tells_of_one(context: str) -> bool:
    """Whether one person's own case was told: not a citizen who proposes something."""
    if cases.NAMED_CASE.search(context):
        return True
    return (
        (cases.ONE_PERSON.search(context) or cases.NAMED_PERSON.search(context)) is not None
        and cases.PERSONAL_MATTER.search(context) is not None
        and cases.PROPOSES.search(context) is None
    )


def _clauses(sentence: str) -> list[tuple[int, int]]:
    edges = [0, *(m.end() for m in _CLAUSE.finditer(sentence)), len(sentence)]
    return [(start, end) for start, end in pairwise(edges) if start < end]


def _is_put_off(sentence: str, clauses: list[tuple[int, int]], number: int) -> bool:
    """*… kan ikke behandles i dag*, *…, før høringen er slut*: in the clause, or opening the next."""
    if words.LATER.search(sentence, *clauses[number]):
        return True
    if number + 1 == len(clauses):
        return False
    start, end = clauses[number + 1]
    later = words.LATER.search(sentence, start, end)
    return later is not None and (later["surely"] is not None or later.start() - start < _OPENING)


_OPENING = 4


def _is_about(clause: str, named: re.Match[str] | None, start: int, end: int) -> bool:
    """Whether a clause speaks of the case: by its name, by *sagen*, *den*, or by what hangs on the clause before."""
    if named is None:
        opens = start == 0 and cases.DROPPED_SUBJECT.match(clause)
        return any((opens, cases.ANAPHOR.search(clause), words.NO_COURT.search(clause)))
    return (
        (named.start() < end and named.end() > start)
        or cases.ANAPHOR.search(clause) is not None
        or words.NO_COURT.search(clause) is not None
        or cases.HANGS_ON.search(clause) is not None
    )


def _leaves(clause: str, *, is_told: bool, is_named: bool) -> bool:
    """*Rådet behandler ikke …*, *kan ikke drøftes*, *har ingen kompetence*, and nobody else does; the body may be told
    before the clause.
    """
    powerless = words.POWERLESS.search(clause)
    if powerless is not None and _is_ours(clause, powerless.start(), is_told=is_told):
        return True
    if is_named and cases.CASE_AS_SUCH.search(clause):
        barred = words.MAY_NOT.search(clause)
        if barred is not None and _is_ours(clause, barred.start(), is_told=is_told):
            return True
    return any(
        _is_refused(clause, verb, is_told=is_told)
        for verb in words.TREATS.finditer(clause)
        if is_named or not words.WEAK_TREATS.match(verb[0])
    )


def _is_refused(clause: str, verb: re.Match[str], *, is_told: bool) -> bool:
    negation = words.NEGATED.search(clause, max(0, verb.start() - _NEAR), min(len(clause), verb.end() + _NEAR // 2))
    if negation is None or words.OTHERWISE.search(clause, *sorted((negation.end(), verb.start()))):
        return False
    is_passive = words.PASSIVE.match(verb[0]) is not None
    if not _is_ours(clause, max(negation.start(), verb.start()), is_told=is_told, is_passive=is_passive):
        return False
    return not is_passive or words.PLACE_BEHIND.match(clause, max(verb.end(), negation.end())) is not None


def _is_ours(clause: str, position: int, *, is_told: bool, is_passive: bool = False) -> bool:
    """Whether the body is who does not: named in the clause, or before it, or nobody is named; and no other is.

    Persons before a passive are whom the case is about: *Sager om enkelte borgere drøftes ikke*.
    """
    since = max(0, position - _WITHIN)
    if words.OWN.search(clause, since, position + _WITHIN):
        return True
    other = words.OTHERS.search(clause, since, position)
    if other is not None and not (is_passive and words.PERSONS.match(other[0])):
        return False
    if is_told:
        return True
    is_person = words.PRONOUN.search(clause, since, position) is not None
    return not is_person and words.IMPERSONAL.search(clause, since, position + _WITHIN) is not None


def _is_not_its_own(sentence: str, start: int, end: int) -> bool:
    """*ikke rådets opgave*, *uden for udvalgets kompetence*, *ikke noget, rådet kan gøre noget ved*."""
    reach = min(len(sentence), end + _NEAR)
    if words.NEGATED.search(sentence, start, end) and words.NO_COURT.search(sentence, start, end):
        return words.OWN.search(sentence, start, end) is not None
    own = words.NOT_ITS_OWN.search(sentence, start, reach) or words.OUTSIDE.search(sentence, start, reach)
    return own is not None and own.start() < end


def _turns_away(sentence: str, named: re.Match[str]) -> bool:
    """A named case that is turned away, sent to an office, or set against what the body does treat."""
    refused = words.REFUSES.search(sentence) or words.LEFT_UNDONE.search(sentence)
    if refused is not None and not words.OTHERS.search(sentence, 0, refused.start()):
        why = words.BECAUSE.search(sentence, refused.end())
        done = words.TREATS.search(sentence, refused.end())
        if (why is not None and why.start() < named.start()) or (done is not None and done.start() < named.start()):
            return True
    general = words.ONLY_GENERAL.search(sentence)
    if general is not None and named.start() >= general.start() and words.OWN.search(sentence):
        return True
    if words.PERSON_SENT.search(sentence):
        return True
    sent = words.REFERRED.search(sentence)
    if (
        sent is None
        or (named.start() > sent.end() and not _is_why(sentence, sent.end(), named.start()))
        or words.NEGATED.search(sentence, min(named.end(), sent.start()), sent.end())
    ):
        return False
    return sent["freely"] is not None or cases.IS_ONE.search(sentence, 0, named.end()) is not None


def _is_why(sentence: str, start: int, end: int) -> bool:
    """*… henvises til forvaltningen, da det er en enkeltsag*, *… henvises til sagsbehandleren i personsager*."""
    return words.BECAUSE.search(sentence, start, end) is not None or sentence[start:end].strip() == "i"


def without_outside_remit(text: str, tasks: tuple[FollowUp, ...], scope: Span, outside: Quote) -> tuple[FollowUp, ...]:
    """The tasks of an item that are not about the case; other matters told in the same item keep theirs.

    About it is what stands in its paragraph, and what names the person elsewhere (*Formanden svarer borgeren*).
    """
    matter = _matter(text, scope, outside.span)
    return tuple(
        task
        for task in tasks
        if not matter.start <= task.quote.span.start < matter.end and not cases.THE_PERSON.search(task.quote.text)
    )


def _matter(text: str, scope: Span, sentence: Span) -> Span:
    """The paragraph of the sentence, the one before where the sentence opens its own, and those that go on about it."""
    edges = [m.end() for m in _PARAGRAPH_END.finditer(text, scope.start, scope.end)]
    paragraphs = list(pairwise((scope.start, *edges, scope.end)))
    first = next(n for n, (start, end) in enumerate(paragraphs) if start <= sentence.start < end)
    last = next(n for n, (_, end) in enumerate(paragraphs) if sentence.end <= end)
    while last + 1 < len(paragraphs) and _GOES_ON.match(text, paragraphs[last + 1][0]):
        last += 1
    if first and not text[paragraphs[first][0] : sentence.start].strip():
        first -= 1
    return Span(paragraphs[first][0], paragraphs[last][1])
