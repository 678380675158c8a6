"""The tasks of one item: where they are looked for, and which of them are nobody's."""

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Decision
from tracker.domain.follow_up import FollowUp
from tracker.domain.meeting import MeetingKind
from tracker.domain.source import Quote, Span
from tracker.extraction.decisions import MeetingContext
from tracker.extraction.follow_ups import find_follow_ups, find_listed_tasks
from tracker.extraction.outline import ItemOutline
from tracker.extraction.remit import find_outside_remit, without_outside_remit

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


def _task_scope(item: ItemOutline, title: Quote | None, decision: Decision | None, kind: MeetingKind) -> Span | None:
    """Where tasks are looked for: in the decision, or in all the text of minutes that are told without headings.

    A case presented and proposed without a decision is agenda text: closed, withdrawn, or not treated yet.
    """
    if decision is not None:
        return decision.quote.span
    if kind is MeetingKind.AGENDA or any(section.kind in _OF_A_CASE for section in item.sections):
        return None
    return Span(max(item.span.start, title.span.end if title else 0), item.span.end)


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
    outside = find_outside_remit(text, decision.quote.span if decision else item.span)
    tasks = find_follow_ups(text, scope, meeting, vocabulary) if scope else ()
    if decision is not None:
        tasks += find_listed_tasks(text, item, decision.quote.span, meeting, vocabulary)
    if scope and outside:
        tasks = without_outside_remit(text, tasks, scope, outside)
    return tasks, outside
