"""A clause whose verb stands in no list, but whose subject is somebody who acts: *Formanden overrækker prisen*.

The verbs of tasks are endless; those that tell what is, or what somebody thinks, are fewer, and are listed instead.
"""

import re
from collections.abc import Iterator

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import Clause, finite_verbs, opens_with_adverbial
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.only_told import is_habit
from tracker.extraction.tasks.subjects import is_agent, is_office, is_outsider

_NAMED = re.compile(r"^(?P<who>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2}):\s+(?P<verb>[A-ZÆØÅa-zæøå]+r)\s")
_NOT = re.compile(r"^\s*(?:ikke|nu|allerede|fortsat|stadig|også nu)\b")
"""*Forsyningen trykker nu et ark*: it is under way."""
_WORD = re.compile(r"\S+")
_PRESENT = re.compile(r"(?:[a-zæøå]{2,}er|slår|efterser|gennemser)$")
_ASIDE = re.compile(r"^(?P<who>[A-ZÆØÅ][^,.;:]{1,60}),\s(?:der|som)\s[^,.;:]{2,60},\s")
"""*Bo Vik, der er kasserer, gransker bilagene*."""
_QUESTION = re.compile(r",\s+(?:om|hvor\w*|hvad|hvem|hvilke\w*|når|så|inden|og|før)\s")
"""What may stand right behind the verb and a comma: *Forvaltningen efterprøver, om …*; not *…, at …*, a finding."""
_FIRM = re.compile(
    r"\b(?:senest|inden)\s(?:den\s)?(?:\d|uge|udgangen|januar|februar|marts|april|maj|ju[nl]i|august|sept|okt|nov|dec)"
)
_FIGURE = re.compile(r"^\s(?:over\s|kun\s|ca\.\s|omkring\s)?\d[\d.,]*\s(?!ny\w*\b|eksemplar\w*|stk\b)")
"""*Foreningen tæller 120 medlemmer*, *Fonden dækker 35.000 kr.*"""
_BEHIND = re.compile(r"\s(?P<who>[A-ZÆØÅ][\w-]*(?:(?:,\s|\s(?:og\s)?)[A-ZÆØÅ][\w-]*){0,4}|[a-zæøå]+(?:en|et|ne)\b)")
_OBJECT = re.compile(r"\s(?:en|et|den|det|to|tre|lokaler|telte|borde|stole)\s")
"""*Svend lejer en bus*; *Anders er lejer i nummer 4*."""
_MOST_WORDS = 7
"""Words of a subject: *Formanden for Udvalget for Kultur*."""
_SUBJECT_WORDS = 5
_NO_ENDINGS = ("grupper", "medlemmer", "foreninger", "repræsentanter", "klubber", "skoler", "politikere")
"""*Venstres og Borgerlistens byrådsgrupper tog forbehold*: who belongs to the name before it."""


def find_unlisted_task(sentence: str, timed: bool, vocabulary: Vocabulary) -> Task | None:
    """A task by a verb of no list, or behind a name and a colon: *Susanne: Kontakter Korshæren om soveposer*."""
    named = _NAMED.match(sentence)
    if named is not None and named["verb"].casefold() in vocabulary.tasks["strong"]:
        return Task(FollowUpKind.TASK, named["who"], named.start("verb"), by_subject=True)
    clause = find_unlisted_verb(sentence, vocabulary) or _dated(sentence, vocabulary)
    if clause is None and timed:
        clause = _inverted(sentence, vocabulary)
    if clause is None or _NOT.match(sentence[clause.verb_end :]) or _tells_how_it_is(sentence, clause, vocabulary):
        return None
    if not timed and clause.subject.casefold().endswith(tuple(vocabulary.tasks["institutions"])):
        return None
    return Task(FollowUpKind.TASK, clause.subject, clause.verb_start, by_subject=True)


def _tells_how_it_is(sentence: str, clause: Clause, vocabulary: Vocabulary) -> bool:
    behind = sentence[clause.verb_end :]
    firm = _FIRM.search(sentence) is not None
    if (clause.verb in vocabulary.tasks["stative"] and not firm) or _FIGURE.match(behind):
        return True
    if behind.startswith(",") and not _QUESTION.match(behind):
        return True
    outside = is_outsider(clause.subject, vocabulary)
    return outside or (is_habit(sentence) and not firm)


def find_unlisted_verb(sentence: str, vocabulary: Vocabulary) -> Clause | None:
    """The main clause of a sentence that begins with somebody who acts and a verb in the present behind it.

    1. *Formanden overrækker prisen den 3. december.*  2. *Bo Vik og Ida Holm redigerer bladet.*
    3. *Sekretariatet layouter folderen.*  4. *Bo Vik, der er kasserer, gransker bilagene.*  Not *Boligsociale
    indsatser*: one word with a capital may be an adjective.
    """
    aside = _ASIDE.match(sentence)
    begin = aside.end() if aside is not None and is_agent(aside["who"], vocabulary) else 0
    for word, start, end in _unlisted(sentence, begin, vocabulary):
        subject = aside["who"] if aside is not None and begin else sentence[: start - 1]
        if begin and start > begin:
            return None
        acts = ":" not in subject and is_agent(subject, vocabulary)
        if acts and (" " in subject or is_office(subject, vocabulary)):
            return Clause(word, 0, len(sentence), start, end, subject)
    return None


def _dated(sentence: str, vocabulary: Vocabulary) -> Clause | None:
    """*Engkolonien dokumenterer købet senest den 15. januar*: whoever it is owes it by that day."""
    if not sentence[:1].isupper() or not _FIRM.search(sentence) or opens_with_adverbial(sentence):
        return None
    for word, start, end in _unlisted(sentence, 0, vocabulary):
        subject = sentence[: start - 1]
        last = subject.casefold().split()[-1:]
        if last and last[0] not in vocabulary.tasks["things"] and len(subject.split()) <= _SUBJECT_WORDS:
            return Clause(word, 0, len(sentence), start, end, subject)
    return None


def _inverted(sentence: str, vocabulary: Vocabulary) -> Clause | None:
    """*Inden 1. maj gennemtænker arbejdsgruppen en ny form*: who acts stands right behind the verb."""
    if not opens_with_adverbial(sentence):
        return None
    for word, start, end in _unlisted(sentence, 0, vocabulary):
        behind = _BEHIND.match(sentence, end)
        subject = behind["who"] if behind is not None else ""
        if is_agent(subject, vocabulary) and (" " in subject or is_office(subject, vocabulary)):
            return Clause(word, 0, len(sentence), start, end, subject, inverted=True)
    return None


def _unlisted(sentence: str, begin: int, vocabulary: Vocabulary) -> Iterator[tuple[str, int, int]]:
    """The words in the place of a verb that look like one in the present, up to the first verb that is known."""
    places = [(match.start(), match.end()) for match in _WORD.finditer(sentence, begin, begin + 160)]
    known = finite_verbs(vocabulary)
    for start, end in places[0 if begin else 1 : _MOST_WORDS + 1]:
        word = sentence[start:end].rstrip(",;:.")
        if word in known:
            return
        if word.endswith(_NO_ENDINGS):
            continue
        is_none = word in vocabulary.tasks["no_verbs"] and not (word == "lejer" and _OBJECT.match(sentence, end))
        if _PRESENT.match(word) and not is_none:
            yield word, start, start + len(word)
        if word != sentence[start:end] and not word[:1].isupper() and not word.isdigit():
            return
