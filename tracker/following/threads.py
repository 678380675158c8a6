"""From everything that was asked for to what became of it: one thread of sentences for each matter. Pure.

Answers seldom repeat the words of what was asked. Each later sentence is weighed against each matter that it shares a
word, a concept or a kindred word with (:mod:`tracker.following.evidence`); a sentence belongs to the matter that it
fits best, and a matter is closed by the first meeting that has a sentence which fits well enough.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.domain.follow_up import FollowUpState
from tracker.domain.thread import AnswerBand, AnswerReason, Thread, ThreadEvent, ThreadEventKind
from tracker.following.at_once import find_at_once
from tracker.following.ends import End, Ends, choose_ends
from tracker.following.events import ENDS, ended, kind_of, to_event
from tracker.following.evidence import Evidence
from tracker.following.groups import Groups, find_groups
from tracker.following.headings import is_label, without_title
from tracker.following.language import FieldLanguage
from tracker.following.matching import Given, match_sentences, own_of
from tracker.following.matters import Matter, Told
from tracker.following.referrals import Received
from tracker.following.replaced import find_replaced
from tracker.following.sentences import Minutes
from tracker.following.wanted import Wanted, want

_SAME_THING = 0.6
"""How much of rare words a matter must share with the sentence that takes it up again."""
_STATES = {
    ThreadEventKind.ANSWERED: FollowUpState.ANSWERED,
    ThreadEventKind.TREATED: FollowUpState.ANSWERED,
    ThreadEventKind.DONE: FollowUpState.DONE,
    ThreadEventKind.DROPPED: FollowUpState.DROPPED,
    ThreadEventKind.SUPERSEDED: FollowUpState.SUPERSEDED,
}
_TAKEN_UP = re.compile(r"\b(?:op\s+igen|genoptag\w+|alligevel|på\s+ny|genåbn\w+)\b", re.I)


def find_threads(matters: Sequence[Matter], told: Sequence[Told], language: FieldLanguage) -> Mapping[str, Thread]:
    """The thread of every matter, by its id.

    ``told`` are the sentences of the minutes, by date and place; those of other bodies may be among them, and tell
    how such a body treated what was sent to it.
    """
    given = {(matter.item_id, matter.quote.span.start) for matter in matters}
    told = [one if (one.item_id, one.quote.span.start) in given else without_title(one) for one in told]
    minutes = Minutes(told, language, given)
    matters = _without_foreign_context(matters)
    groups = find_groups(matters, minutes)
    wanted = [want(matter, minutes, groups.more(number), groups.due(number)) for number, matter in enumerate(matters)]
    told_of = match_sentences(wanted, groups, minutes)
    at_once = {number: _at_once(one, minutes, given) for number, one in enumerate(wanted)}
    open_still = {group: evidence for group, evidence in told_of.items() if at_once[group] is None}
    ends, replaced = choose_ends(open_still, wanted, groups, minutes), find_replaced(wanted, groups, minutes)
    found = _Found(own_of(told_of, minutes), ends, replaced, Received(minutes), groups, minutes)
    return {one.matter.id: at_once[number] or _thread(number, one, found) for number, one in enumerate(wanted)}


@dataclass(frozen=True, slots=True)
class _Found:
    """All that was found of all matters."""

    own: Mapping[int, Sequence[Evidence]]
    ends: Ends
    replaced: Mapping[int, ThreadEvent]
    received: Received
    groups: Groups
    minutes: Minutes


def _without_foreign_context(matters: Sequence[Matter]) -> list[Matter]:
    """The matters without the sentence before them where that gives a matter of its own, or is a label."""
    texts = {(matter.item_id, matter.quote.text) for matter in matters}
    return [replace(m, context="") if (m.item_id, m.context) in texts or is_label(m.context) else m for m in matters]


def _at_once(wanted: Wanted, minutes: Minutes, given: Given) -> Thread | None:
    number = find_at_once(wanted, minutes, given)
    if number is None:
        return None
    told, reasons = minutes.told[number], (AnswerReason.RIGHT_AFTER,)
    closing = to_event(ended(wanted), told, AnswerBand.CERTAIN, reasons, is_after_meeting=True)
    return Thread(_STATES[closing.kind], closing, (closing,))


def _thread(number: int, wanted: Wanted, found: _Found) -> Thread:
    """The thread of a matter by the later sentences that are its own."""
    groups, minutes, group = found.groups, found.minutes, found.groups.of(number)
    end = found.ends.certain.get(group)
    closing = _end_event(end, AnswerBand.CERTAIN, minutes) if end is not None else None
    events = [_put_off_event(other, groups) for other in groups.put_off_after(number)]
    events += _delays(wanted, found.own.get(group, ()), minutes)
    events += [_end_event(one, AnswerBand.LIKELY, minutes) for one in found.ends.likely.get(group, ())]
    events += [closing] if closing is not None else []
    for treated in found.received.find_treatments(wanted):
        events.append(treated)
        is_end = treated.kind is ThreadEventKind.TREATED and treated.band is AnswerBand.CERTAIN
        if is_end and (closing is None or treated.meeting_date < closing.meeting_date):
            closing = treated
    instead = found.replaced.get(group)
    if instead is not None and wanted.matter.meeting_date < instead.meeting_date:
        events = [event for event in events if event.quote != instead.quote] + [instead]
        if closing is None or instead.meeting_date <= closing.meeting_date:
            closing = instead
    again = _taken_up_again(wanted, closing, groups, minutes) if closing is not None else None
    events += [again] if again is not None else []
    later = (event for event in events if event.meeting_date > wanted.matter.meeting_date)
    in_order = tuple(sorted(later, key=lambda event: (event.meeting_date, event.quote.span.start)))
    if closing is not None and again is None:
        before = tuple(e for e in in_order if e.band is AnswerBand.CERTAIN or e.meeting_date <= closing.meeting_date)
        return Thread(_STATES[closing.kind], closing, before)
    return Thread(_waiting(number, in_order, groups), None, in_order)


def _end_event(end: End, band: AnswerBand, minutes: Minutes) -> ThreadEvent:
    return to_event(end.kind, minutes.told[end.evidence.number], band, end.evidence.reasons)


def _waiting(number: int, events: Sequence[ThreadEvent], groups: Groups) -> FollowUpState:
    """Put off where that is the last that is told for certain, open otherwise."""
    sure = [event.kind for event in events if event.band is AnswerBand.CERTAIN]
    delays = [kind for kind in sure if kind in (ThreadEventKind.POSTPONED, ThreadEventKind.REMINDED)]
    is_put_off = delays[-1] is ThreadEventKind.POSTPONED if delays else groups.is_put_off(number)
    return FollowUpState.POSTPONED if is_put_off else FollowUpState.OPEN


def _delays(wanted: Wanted, own: Sequence[Evidence], minutes: Minutes) -> list[ThreadEvent]:
    """The sentences that say no end: not yet, put off, told again."""
    bounds = minutes.language.calibration
    told = ((e, kind_of(wanted, e, minutes)) for e in own if e.score >= bounds.likely)
    return [
        to_event(
            kind,
            minutes.told[e.number],
            AnswerBand.CERTAIN if e.score >= bounds.certain else AnswerBand.LIKELY,
            e.reasons,
        )
        for e, kind in told
        if kind is not None and kind not in ENDS
    ]


def _put_off_event(number: int, groups: Groups) -> ThreadEvent:
    """The matter that puts another off, as an event of the other."""
    return to_event(
        ThreadEventKind.POSTPONED, _told(groups.matters[number]), AnswerBand.CERTAIN, (AnswerReason.SAME_WORDS,)
    )


def _told(matter: Matter) -> Told:
    return Told(matter.item_id, matter.meeting_date, matter.quote, in_decision=True, body=matter.body)


def _taken_up_again(wanted: Wanted, closing: ThreadEvent, groups: Groups, minutes: Minutes) -> ThreadEvent | None:
    """The later matter that takes up again what was given up: *Workshoppen tages op igen*."""
    if closing.kind is not ThreadEventKind.DROPPED:
        return None
    for number in groups.near(wanted.own, minutes):
        matter = groups.matters[number]
        if matter.meeting_date <= closing.meeting_date or not _TAKEN_UP.search(matter.quote.text):
            continue
        met = sum(value for value, is_kin in minutes.met(wanted.own, groups.words[number]).values() if not is_kin)
        if met >= _SAME_THING:
            return to_event(ThreadEventKind.REMINDED, _told(matter), AnswerBand.CERTAIN, (AnswerReason.SAME_WORDS,))
    return None
