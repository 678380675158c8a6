"""The same content as text, HTML, Word and PDF gives the same facts."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.minutes.formats import Block, Bullets, Heading, Label, Paragraph, Table
from tests.minutes.formats_in_use import WRITERS
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


TITLES = (
    "Godkendelse af dagsorden",
    "Budgetopfølgning pr. 31. marts 2022 og forventet regnskab for hele året på udvalgets område",
    "Høring: Kvalitetsstandarder 2023",
    "Tilskud til værestedet Åhuset",
    "Udpegning af to medlemmer til Det Grønne Råd, herunder stedfortrædere",
)
WHY = (
    "Arbejdet er forsinket, fordi leverandøren mangler folk, og forvaltningen venter det først færdigt til næste forår."
)
CASE_TEXTS = (
    f"Der er afsat 1,35 mio. kr. til indsatsen, og der er brugt 412.500 kr. af dem. {WHY}",
    "Udvalget bad på sit møde den 3. februar om flere oplysninger. De fremgår af notatet.",
)
DECISIONS = (
    "Godkendt.",
    "Taget til efterretning. Centerchefen giver udvalget en status på mødet i september.",
    "Udsættes til næste møde, da der mangler et høringssvar fra Ældrerådet.",
    "Anbefales over for Byrådet. Niels Bro (V) stemte imod, da han finder, at borgerne får for lidt for pengene.",
)
ATTACHMENTS = ("Notat af 4. marts 2022", "Høringssvar - samlet", "Overslag over udgifter", "Kort")
TABLE = Table(
    (("Post", "2022", "2023"), ("Løn", "125.000 kr.", "130.000 kr."), ("Husleje", "48.000 kr.", "49.500 kr."))
)


@st.composite
def agendas(draw: st.DrawFn) -> tuple[Block, ...]:
    """Minutes with a head and one to four items, put together from parts in any mixture."""
    blocks: list[Block] = [
        Paragraph("Lindholm Kommune"),
        Heading(1, "Referat af møde i Social- og Sundhedsudvalget"),
        Label("Dato:", "9. marts 2022"),
        Label("Mødested:", "Rådhuset, lokale 3"),
        Label("Fraværende:", draw(st.sampled_from(("Ingen", "Åse Ærø (A)", "Ib Dahl, Mette Lund (Ø)")))),
    ]
    before, first = draw(st.booleans()), draw(st.integers(1, 140))
    numbered = draw(st.sampled_from(("Punkt {}: {}", "{}. {}", "Pkt. {} {}")))
    for number, title in enumerate(draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=4, unique=True)), first):
        blocks.append(Heading(2, numbered.format(number, title)))
        if draw(st.booleans()):
            blocks.append(Label("Sagsnr.:", f"22/{number}04"))
        case: list[Block] = [Heading(3, "Sagsfremstilling"), Paragraph(draw(st.sampled_from(CASE_TEXTS)))]
        case += [TABLE] * draw(st.booleans())
        decision: list[Block] = [Heading(3, "Beslutning"), Paragraph(draw(st.sampled_from(DECISIONS)))]
        blocks += [*decision, *case] if before else [*case, *decision]
        if draw(st.booleans()):
            names = draw(st.lists(st.sampled_from(ATTACHMENTS), min_size=1, unique=True))
            blocks += [Heading(3, "Bilag"), Bullets(tuple(f"{name} til sag {number}" for name in names))]
    return tuple(blocks)


@given(agendas())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_mixture_of_parts_reads_the_same_in_every_format(vocabulary: Vocabulary, blocks: tuple[Block, ...]) -> None:
    source = replace(SOURCES[0], blocks=blocks)
    seen = {}
    for name in WRITERS:
        reading = read(source, name, vocabulary)
        header = reading.header
        where = (header.municipality, header.body, header.date, header.place, absent(header.attendances))
        seen[name] = (where, *map(facts_of, reading.items))
    assert seen == dict.fromkeys(WRITERS, seen["referat.txt"])
