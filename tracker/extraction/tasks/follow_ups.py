"""Whole sentences by which somebody is to do something later.

A sentence counts by the finite verb of a main clause: a task, a promise, a request, a referral or a postponement.
Findings, wishes, past acts, reminders of old tasks and the date of the next meeting are none.
"""

import datetime as dt
import re
from dataclasses import replace

from tracker.danish.dates import find_dates
from tracker.danish.deadline_conditions import NEXT_MEETING
from tracker.danish.deadlines import FoundDeadline, find_deadlines
from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import Deadline, FollowUp, FollowUpKind
from tracker.domain.source import Quote, Span
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.outline.outlined import ItemOutline
from tracker.extraction.tasks.addressed import find_addressed
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.duty import find_duty
from tracker.extraction.tasks.owner_lines import limit_below, owner_below, owner_within
from tracker.extraction.tasks.subjects import with_people
from tracker.extraction.tasks.task_sentences import find_sentence_task

_NEXT = re.compile(r"Næste\s+(?:ordinære\s+)?møde\b[^.\n]{0,40}", re.IGNORECASE)
_ANY_DAY = dt.date(2000, 1, 1)
"""Stands in for a meeting of unknown day, to find the words; the intervals are then left out."""
_NO_TASK_TIME = re.compile(r"^(?:i(?: løbet af)? 20\d\d$|fra\s(?!og\s|den\s|d\.|\d{1,2}\b|uge))", re.IGNORECASE)
"""*i 2025*, *fra november*: when something is or will be, which alone makes no task of a sentence."""
_SOME_YEAR = re.compile(r"(?:i år|til næste år|næste år|i 20\d\d)$", re.IGNORECASE)
_OF_MEETING = re.compile(r"(?<!\w)møde(?:t)?\s$")
_ASKED_ABOUT = re.compile(r",\s(?:om|hvor(?:dan|for|når)?|hvad|hvem|hvilke[nt]?)\s[^,.;:]*$")
_NEAR = 120
"""How far before words of time a question that they belong to is looked for."""
_POINT_TO_ACT = re.compile(r"^(?:\w{1,2}[.)]\s+)?(?:[Aa]t\s+)?[a-zæøå]{3,}e[\s,]")
"""*1) at undersøge, hvor mange …*, *fremlægge en plan …*, below who is asked."""
_POINT_OF_ADVICE = re.compile(r"^(?:\w{1,2}[.)]\s+)?(?:[Aa]t\s|[a-zæøå]{3,})")
"""*at taksten godkendes*, below what a body advises another."""
_OPEN_ENDS = (",", ":", " at", " om")
_AGENDA_VERB = re.compile(
    r"(?:behandler|drøfter|holder|afholder|mødes|åbner|lukker|flytter|"
    r"indvier|fejrer|vedtager|afgør|går|besøger|planlægger|deltager)\b"
)
_SHALL_PASS = re.compile(r"skal\s(?:\w+\s){0,4}?(?:vedtage|godkende|forhandle|førstebehandle)\b")
_THEIR_MEETING = re.compile(r"\b(?:på|til)\ssit\s(?:næste\s|kommende\s)?møde\b")


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
        if section.content.start >= decided.end and fold(section.heading or "") in vocabulary.tasks["headings"]
    )
    return tuple(found for span in lists for found in find_follow_ups(text, span, meeting, vocabulary))


def find_follow_ups(text: str, span: Span, meeting: MeetingContext, vocabulary: Vocabulary) -> tuple[FollowUp, ...]:
    """The follow-ups among the sentences between two positions.

    Of *Udvalget anmoder forvaltningen om: 1) at undersøge … 2) at fremlægge …* each point is a request of whom the
    words before the colon ask. Of *Udvalget indstiller til byrådet,* / *1. at taksten godkendes.* the points are the
    end of the sentence.
    """
    said, next_meeting = meeting.date, meeting.next_date
    vocabulary = with_people(vocabulary, meeting.people, meeting.body)
    found: list[FollowUp] = []
    asking: FollowUp | None = None
    advising = False
    for start, end in find_sentences(text, span.start, span.end):
        sentence = " ".join(text[start:end].split())
        deadlines = find_deadlines(sentence, 0, len(sentence), said or _ANY_DAY, next_meeting)
        deadlines = _of_the_task(deadlines, sentence, said)
        last = found[-1] if found else None
        below = owner_below(last, text, start, sentence, meeting.people) or limit_below(
            last, text, start, sentence, _due(deadlines, said)
        )
        if below is not None:
            found[-1] = below
            continue
        if asking is not None and _POINT_TO_ACT.match(sentence):
            found = [one for one in found if one is not asking]
            found.append(replace(asking, quote=Quote.of(text, start, end), due=_due(deadlines, said)))
            continue
        if advising and found and _POINT_OF_ADVICE.match(sentence):
            found[-1] = replace(found[-1], quote=Quote.of(text, found[-1].quote.span.start, end))
            continue
        times = tuple(d.start for d in deadlines if not _NO_TASK_TIME.match(d.text))
        task = find_sentence_task(sentence, times, vocabulary)
        follow_up = _follow_up(Quote.of(text, start, end), sentence, task, meeting, vocabulary) if task else None
        asking = follow_up if follow_up and task and _asks_in_points(sentence, task) else None
        if follow_up is not None:
            found.append(replace(follow_up, due=_due(deadlines, said)))
            asking = found[-1] if asking else None
        advising = follow_up is not None and task is not None and task.recommends and sentence.endswith(_OPEN_ENDS)
    return tuple(found)


def _of_the_task(found: tuple[FoundDeadline, ...], sentence: str, said: dt.date | None) -> tuple[FoundDeadline, ...]:
    """The words of time that say when something is to be done.

    Not *(næste år)s budget*, nor when what is asked about happens: *for at høre, hvor mange der ventes i år*; nor the
    day of this meeting: *i henhold til beslutning i byrådets møde den 3. april 2019*.
    """
    return tuple(
        one
        for one in found
        if not sentence[one.end : one.end + 1].isalpha()
        and not (one.interval and one.interval.latest == said and _OF_MEETING.search(sentence, 0, one.start))
        and not (
            (one.is_condition or _SOME_YEAR.match(one.text))
            and _ASKED_ABOUT.search(sentence, max(0, one.start - _NEAR), one.start)
        )
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
    if who is None and task.kind is FollowUpKind.TASK:
        who = owner_within(sentence, meeting.people)
    return FollowUp(quote, kind, who, other, None, duty=find_duty(sentence))


def _is_their_own_plan(sentence: str, task: Task, other: str) -> bool:
    """*Byrådet behandler budgettet den 10. oktober*: what is on another body's agenda anyhow."""
    verb = _AGENDA_VERB.match(sentence, task.verb_start)
    verb = verb or _SHALL_PASS.match(sentence, task.verb_start) or _THEIR_MEETING.search(sentence)
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
    dated = [d for d in firm if d.interval] or following or [d for d in usable if d.interval]
    best = (dated or firm or usable)[0]
    interval = best.interval
    if interval is None:
        return Deadline(best.text, is_condition=best.is_condition)
    return Deadline(best.text, interval.earliest, interval.latest, best.is_condition)
