"""The money of one item: its parts cut into passages, and what they tell."""

from collections.abc import Iterator

from tracker.danish.amounts import find_amounts
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Decision
from tracker.domain.money import Amount
from tracker.domain.source import Quote
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.items.stacked_amounts import find_stacked_amounts
from tracker.extraction.items.table_amounts import find_table_amounts
from tracker.extraction.ledger.acceptance import read_acceptance
from tracker.extraction.ledger.lines import find_line_amounts
from tracker.extraction.ledger.money_passages import Part, Passage, passages_of
from tracker.extraction.ledger.movements import Money, find_ledger
from tracker.extraction.outline.outlined import ItemOutline, SectionOutline

_SILENT = frozenset(
    {SectionKind.EARLIER_DECISION, SectionKind.ROUTING, SectionKind.ATTENDANCE, SectionKind.ATTACHMENTS}
)


def find_item_money(text: str, item: ItemOutline, decision: Decision | None, meeting: MeetingContext) -> Money:
    """Movements of the body's own money: told in the decision, as facts elsewhere, or proposed and accepted.

    An item that has a heading for its decision and nothing under it tells nothing; one without such a heading is read
    as if all of it, but what is proposed, were decided.
    """
    has_section = any(s.kind is SectionKind.DECISION for s in item.sections)
    if decision is None and has_section:
        return Money((), ())
    amounts = _amounts(text, item)
    if not amounts:
        return Money((), ())
    passages = tuple(_passages(text, item, amounts, has_section=has_section))
    year = meeting.date.year if meeting.date else None
    return find_ledger(passages, amounts, year, body=meeting.body, accepted=read_acceptance(decision))


def _passages(text: str, item: ItemOutline, amounts: tuple[Amount, ...], *, has_section: bool) -> Iterator[Passage]:
    for section in item.sections:
        if section.kind in _SILENT and not _opens_table(text, section):
            continue
        if section.kind is SectionKind.DECISION:
            part = Part.DECIDED
        elif section.kind is SectionKind.RECOMMENDATION:
            part = Part.PROPOSED
        else:
            part = Part.TOLD if has_section else Part.DECIDED
        yield from passages_of(text, section.content, part, amounts)


def _opens_table(text: str, section: SectionOutline) -> bool:
    """Whether what looks like a list of papers is a table with the column *Bilag*: *| Bilag | Tekst | Beløb |*."""
    is_papers = section.kind is SectionKind.ATTACHMENTS
    return is_papers and "|" in text[section.content.start : section.content.end].partition("\n")[0]


def _amounts(text: str, item: ItemOutline) -> tuple[Amount, ...]:
    """Every sum in reading order, also the same one told twice."""
    worded = [Amount(a.ore, Quote.of(text, a.start, a.end)) for a in find_amounts(text, item.span.start, item.span.end)]
    places = {place for a in worded for place in range(a.quote.span.start, a.quote.span.end)}
    tabled = (
        *find_table_amounts(text, item.span),
        *find_stacked_amounts(text, item.span),
        *find_line_amounts(text, item.span),
    )
    others = {
        a.quote.span: a for a in tabled if a.quote.span.start not in places and a.quote.span.end - 1 not in places
    }
    return tuple(sorted((*worded, *others.values()), key=lambda amount: amount.quote.span))
