"""The same content as text, HTML, Word and PDF gives the same facts."""

import pytest

from tests.minutes.formats import WRITERS
from tests.minutes.sources import SOURCES, ItemFacts, Source
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.reading import MinutesReading
from tracker.extraction.minutes import read_minutes
from tracker.reading.document import read_document

CASES = [pytest.param(source, name, id=f"{source.name} as {name}") for source in SOURCES for name in WRITERS]


def fold(text: str) -> str:
    """Where lines break is no fact."""
    return " ".join(text.split())


def absent(attendances: tuple[Attendance, ...]) -> tuple[str, ...]:
    return tuple(one.name for one in attendances if one.presence is Presence.ABSENT)


def facts_of(item: AgendaItem) -> ItemFacts:
    return ItemFacts(
        item.number or "",
        fold(item.title or ""),
        fold(item.decision.quote.text) if item.decision else None,
        tuple(case.quote.text for case in item.case_numbers),
        item.is_closed,
        absent(item.attendances),
        tuple(fold(attachment.title) for attachment in item.attachments),
        tuple(amount.ore // 100 for amount in item.amounts),
        tuple(fold(follow_up.quote.text) for follow_up in item.follow_ups),
        tuple(fold(recommendation.quote.text) for recommendation in item.recommendations),
    )


def read(source: Source, name: str, vocabulary: Vocabulary) -> MinutesReading:
    return read_minutes(read_document(name, WRITERS[name](source.blocks)), vocabulary)


@pytest.mark.parametrize(("source", "name"), CASES)
def test_each_format_gives_the_facts_of_its_source(source: Source, name: str, vocabulary: Vocabulary) -> None:
    assert tuple(map(facts_of, read(source, name, vocabulary).items)) == source.items


@pytest.mark.parametrize(("source", "name"), CASES)
def test_each_format_gives_the_meeting_of_its_source(source: Source, name: str, vocabulary: Vocabulary) -> None:
    header = read(source, name, vocabulary).header
    assert (header.municipality, header.body, header.place) == (source.municipality, source.body, source.place)
    assert str(header.date) == source.date
    assert absent(header.attendances) == source.absent


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_deadlines_and_outcomes_do_not_hang_on_the_format(source: Source, vocabulary: Vocabulary) -> None:
    seen = []
    for name in WRITERS:
        items = read(source, name, vocabulary).items
        duties = [(one.responsible, one.kind, one.due and one.due.text) for item in items for one in item.follow_ups]
        seen.append((duties, [item.decision and item.decision.outcome for item in items]))
    assert seen == [seen[0]] * len(WRITERS)
