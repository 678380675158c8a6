"""Whole sentences by which somebody is to do something later.

A sentence counts by the finite verb of a main clause: a task, a promise, a request, a referral or a postponement.
Findings, wishes, past acts, reminders of old tasks and the date of the next meeting are none.
"""

import datetime as dt
import re
from dataclasses import replace

from tracker.danish.dates import find_dates
from tracker.danish.deadlines import NEXT_MEETING, FoundDeadline, find_deadlines
from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import Deadline, FollowUp, FollowUpKind
from tracker.domain.source import Quote, Span
from tracker.extraction.addressed import find_addressed
from tracker.extraction.decisions import MeetingContext
from tracker.extraction.demands import Task
from tracker.extraction.duty import find_duty
from tracker.extraction.outline import ItemOutline
from tracker.extraction.subjects import with_people
from tracker.extraction.task_sentences import find_sentence_task

_NEXT = re.compile(r"Næste\s+(?:ordinære\s+)?møde\b[^.\n]{0,40}", re.IGNORECASE)
_ANY_DAY = dt.date(2000, 1, 1)
"""Stands in for a meeting of unknown day, to find the words; the intervals are then left out."""
_YEAR_ONLY = re.compile(r"^i(?: løbet af)? 20\d\d$", re.IGNORECASE)
_SOME_YEAR = re.compile(r"(?:i år|til næste år|næste år|i 20\d\d)$", re.IGNORECASE)
_ASKED_ABOUT = re.compile(r",\s(?:om|hvor(?:dan|for|når)?|hvad|hvem|hvilke[nt]?)\s[^,.;:]*$")
_NEAR = 120
"""How far before words of time a question that they belong to is looked for."""
_POINT_TO_ACT = re.compile(r"^(?:\w{1,2}[.)]\s+)?(?:[Aa]t\s+)?[a-zæøå]{3,}e[\s,]")
"""*1) at undersøge, hvor mange …*, *fremlægge en plan …*, below who is asked."""
_AGENDA_VERB = re.compile(
    r"(?:behandler|drøfter|holder|afholder|mødes|åbner|lukker|flytter|indvier|fejrer|vedtager|afgør|går)\b"
)
_THEIR_MEETING = re.compile(r"\b(?:på|til)\ssit\s(?:næste\s|kommende\s)?møde\b")
_TASK_HEADINGS = frozenset(
    (
        "handlinger", "aktioner", "aktionspunkter", "action points", "næste skridt", "opfølgningspunkter", "to do",
        "to-do", "opgaveliste", "handlingsliste", "aktionsliste", "opfølgning", "hvem gør hvad", "hvem gør hvad?",
    )
)  # fmt: skip
"""Headings (folded) of lists below a decision that say who is to do what."""


def find_next_meeting(text: str) -> dt.date | None:
    """The day of the next meeting where the text tells it (*Næste møde er tirsdag den 16. april 2024*)."""
    for match in _NEXT.finditer(text):
        found = next(
            find_dates(text, match.end() - 40 if match.end() - 40 > match.start() else match.start(), match.end() + 30),
            None,
        )
        if found:
            return found.date
    return None


def find_listed_tasks(
    text: str, item: ItemOutline, decided: Span, meeting: MeetingContext, vocabulary: Vocabulary
) -> tuple[FollowUp, ...]:
    """The follow-ups in lists of their own behind the decision: *Handlinger: • Formanden kontakter skolen.*"""
    lists = (
        section.content
        for section in item.sections
        if section.content.start >= decided.end and fold(section.heading or "") in _TASK_HEADINGS
    )
    return tuple(found for span in lists for found in find_follow_ups(text, span, meeting, vocabulary))


def find_follow_ups(text: str, span: Span, meeting: MeetingContext, vocabulary: Vocabulary) -> tuple[FollowUp, ...]:
    """The follow-ups among the sentences between two positions.

    Of *Udvalget anmoder forvaltningen om: 1) at undersøge … 2) at fremlægge …* each point is a request of whom the
    words before the colon ask.
    """
    said, next_meeting = meeting.date, meeting.next_date
    vocabulary = with_people(vocabulary, meeting.people)
    found: list[FollowUp] = []
    asking: FollowUp | None = None
    for start, end in find_sentences(text, span.start, span.end):
        sentence = " ".join(text[start:end].split())
        deadlines = _of_the_task(find_deadlines(sentence, 0, len(sentence), said or _ANY_DAY, next_meeting), sentence)
        if asking is not None and _POINT_TO_ACT.match(sentence):
            found = [one for one in found if one is not asking]
            found.append(replace(asking, quote=Quote.of(text, start, end), due=_due(deadlines, said)))
            continue
        times = tuple(d.start for d in deadlines if not _YEAR_ONLY.match(d.text))
        task = find_sentence_task(sentence, times, vocabulary)
        follow_up = _follow_up(Quote.of(text, start, end), sentence, task, meeting, vocabulary) if task else None
        asking = follow_up if follow_up and task and _asks_in_points(sentence, task) else None
        if follow_up is not None:
            found.append(replace(follow_up, due=_due(deadlines, said)))
            asking = found[-1] if asking else None
    return tuple(found)


def _of_the_task(found: tuple[FoundDeadline, ...], sentence: str) -> tuple[FoundDeadline, ...]:
    """The words of time that say when something is to be done.

    Not *(næste år)s budget*, nor when what is asked about happens: *for at høre, hvor mange der ventes i år*.
    """
    return tuple(
        one
        for one in found
        if not sentence[one.end : one.end + 1].isalpha()
        and not (_SOME_YEAR.match(one.text) and _ASKED_ABOUT.search(sentence, max(0, one.start - _NEAR), one.start))
    )


def _asks_in_points(sentence: str, task: Task) -> bool:
    return sentence.endswith((":", " om,", " at,", " om at")) and task.kind is FollowUpKind.REQUEST


def _follow_up(
    quote: Quote, sentence: str, task: Task, meeting: MeetingContext, vocabulary: Vocabulary
) -> FollowUp | None:
    other = find_addressed(sentence, task, meeting.body, vocabulary)
    if task.kind is FollowUpKind.REFERRAL and other is None:
        return None
    if other is not None and _is_their_own_plan(sentence, task, other):
        return None
    kind = FollowUpKind.REFERRAL if other and task.kind is not FollowUpKind.POSTPONEMENT else task.kind
    who = task.responsible or _asked_body(task, other)
    return FollowUp(quote, kind, who, other, None, duty=find_duty(sentence))


def _is_their_own_plan(sentence: str, task: Task, other: str) -> bool:
    """*Byrådet behandler budgettet den 10. oktober*: what is on another body's agenda anyhow."""
    verb = _AGENDA_VERB.match(sentence, task.verb_start)
    verb = verb or _THEIR_MEETING.search(sentence)
    return verb is not None and task.by_subject and task.responsible == other and sentence.startswith(other)


def _asked_body(task: Task, other: str | None) -> str | None:
    return other if task.kind is FollowUpKind.REFERRAL and task.recommends else None


def _due(deadlines: tuple[FoundDeadline, ...], said: dt.date | None) -> Deadline | None:
    if said is None:
        return Deadline(deadlines[0].text, is_condition=deadlines[0].is_condition) if deadlines else None
    usable = [d for d in deadlines if d.interval is None or d.interval.latest is None or d.interval.latest >= said]
    if not usable:
        return None
    following = [d for d in usable if NEXT_MEETING.match(d.text)]
    firm = following or [d for d in usable if d.text.casefold().startswith(("inden", "senest", "før"))]
    best = (firm or [d for d in usable if d.interval] or usable)[0]
    interval = best.interval
    if interval is None:
        return Deadline(best.text, is_condition=best.is_condition)
    return Deadline(best.text, interval.earliest, interval.latest, best.is_condition)
