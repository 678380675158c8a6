"""The tasks of one item: where they are looked for, and which of them are nobody's."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Decision
from tracker.domain.follow_up import FollowUp, FollowUpKind
from tracker.domain.meeting import MeetingKind
from tracker.domain.source import Quote, Span
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.outline.outlined import ItemOutline
from tracker.extraction.tasks.follow_ups import find_follow_ups, find_listed_tasks
from tracker.extraction.tasks.remit import find_outside_remit, without_outside_remit
from tracker.extraction.tasks.subjects import is_agent
from tracker.extraction.tasks.written_replies import is_reply_owed

_OF_A_CASE = frozenset(
    (
        SectionKind.SUMMARY,
        SectionKind.CASE_PRESENTATION,
        SectionKind.RECOMMENDATION,
        SectionKind.FINANCES,
        SectionKind.LEGAL_BASIS,
        SectionKind.CONSULTATION,
        SectionKind.DECISION,
    )
)


_PROPOSED = re.compile(r"\b(?:indstille[sr]|foreslås|indstilling|anbefales)\b", re.IGNORECASE)
_QUESTION_TIME = re.compile(
    r"\b(?:spørgetid|spørgetime|borgerspørgsmål|spørgsmål\s(?:fra|til|stillet))\b", re.IGNORECASE
)
_UNDER_WAY = re.compile(r"\b(?:arbejder på|arbejdes på|er i gang med)\b", re.IGNORECASE)


def _task_scope(item: ItemOutline, title: Quote | None, decision: Decision | None, kind: MeetingKind) -> Span | None:
    """Where tasks are looked for: in the decision, or in all the text of minutes that are told without headings.

    A case presented and proposed without a decision is agenda text: closed, withdrawn, or not treated yet.
    """
    if decision is not None:
        return decision.quote.span
    if kind is MeetingKind.AGENDA or any(section.kind in _OF_A_CASE for section in item.sections):
        return None
    return Span(max(item.span.start, title.span.end if title else 0), item.span.end)


def _told_around(text: str, item: ItemOutline, title: Quote | None, decided: Span) -> tuple[Span, ...]:
    """What an item without any heading tells before its decision, which is but one of its paragraphs.

    Nothing where a proposal is told in it: what stands before the decision is then the case.
    """
    if any(section.kind in _OF_A_CASE or section.heading for section in item.sections):
        return ()
    begin = max(item.span.start, title.span.end if title else 0)
    before = Span(begin, max(begin, decided.start))
    return () if _PROPOSED.search(text[before.start : before.end]) else (before,)


def _further(item: ItemOutline, decided: Span) -> tuple[Span, ...]:
    """The other sections of an item that say what was decided: *Konklusion: …* twice, or *Referat: …* beside it.

    Only where they stand under a bare word: *Beslutning i Økonomiudvalget den 3. maj* is another body's.
    """
    return tuple(
        section.content
        for section in item.sections
        if section.kind is SectionKind.DECISION
        and len((section.heading or "").split()) == 1
        and (section.content.end <= decided.start or section.content.start >= decided.end)
    )


def _is_laid_on_somebody(task: FollowUp, vocabulary: Vocabulary) -> bool:
    """*Ida inviterer naboerne*, *Planen udskydes til maj*; not *Regionen holder temadag*, *… arbejder på en frist*."""
    if _UNDER_WAY.search(task.quote.text):
        return False
    if task.kind in (FollowUpKind.POSTPONEMENT, FollowUpKind.PROMISE):
        return True
    who = task.responsible or ""
    own = who.casefold() in ("vi", *vocabulary.generic_bodies)
    return own or is_agent(who, vocabulary) or task.addressed_to is not None


def _promised_in_case(
    text: str, item: ItemOutline, title: Quote | None, meeting: MeetingContext, vocabulary: Vocabulary
) -> tuple[FollowUp, ...]:
    """What an item that is answered and not decided promises in its case: *Der udarbejdes et skriftligt svar.*

    In question time everything that is laid on somebody; elsewhere the reply alone, and nothing where there is a
    proposal: that case waits for its decision.
    """
    if any(section.kind in (SectionKind.RECOMMENDATION, SectionKind.DECISION) for section in item.sections):
        return ()
    asked = title is not None and _QUESTION_TIME.search(title.text) is not None
    told = (SectionKind.SUMMARY, SectionKind.CASE_PRESENTATION)
    spans = (section.content for section in item.sections if section.kind in told)
    found = (one for span in spans for one in find_follow_ups(text, span, meeting, vocabulary))
    return tuple(
        one
        for one in found
        if is_reply_owed(" ".join(one.quote.text.split())) or (asked and _is_laid_on_somebody(one, vocabulary))
    )


def find_item_tasks(
    text: str,
    item: ItemOutline,
    title: Quote | None,
    decision: Decision | None,
    *,
    meeting: MeetingContext,
    kind: MeetingKind,
    vocabulary: Vocabulary,
) -> tuple[tuple[FollowUp, ...], Quote | None]:
    """The item's tasks, and the words that put its case outside the body's remit, whose tasks are left out."""
    scope = _task_scope(item, title, decision, kind)
    outside = _outside_remit(text, item, title, decision)
    tasks = find_follow_ups(text, scope, meeting, vocabulary) if scope else ()
    if scope is None and kind is not MeetingKind.AGENDA:
        tasks = _promised_in_case(text, item, title, meeting, vocabulary)
    if decision is not None:
        if kind is not MeetingKind.AGENDA:
            around = _told_around(text, item, title, decision.quote.span)
            told = (one for span in around for one in find_follow_ups(text, span, meeting, vocabulary))
            tasks = (*(one for one in told if _is_laid_on_somebody(one, vocabulary)), *tasks)
        further = (
            one
            for span in _further(item, decision.quote.span)
            for one in find_follow_ups(text, span, meeting, vocabulary)
        )
        tasks += tuple(one for one in further if one not in tasks)
        tasks += find_listed_tasks(text, item, decision.quote.span, meeting, vocabulary)
    if outside:
        tasks = without_outside_remit(text, tasks, item.span, outside)
    return tasks, outside


def _outside_remit(text: str, item: ItemOutline, title: Quote | None, decision: Decision | None) -> Quote | None:
    """In the decision, which may answer a case that the title tells of; else in the case as presented."""
    told = title.text if title else ""
    if decision is None:
        return find_outside_remit(text, item.span, told)
    found = find_outside_remit(text, decision.quote.span, told)
    presented = (section.content for section in item.sections if section.kind is SectionKind.CASE_PRESENTATION)
    return found or next((one for span in presented if (one := find_outside_remit(text, span, told))), None)
