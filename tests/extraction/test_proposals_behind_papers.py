"""Proposals without a heading of their own behind the papers of an item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.proposals_behind_papers import find_proposal_behind

PAGE = (
    "{number} {item}. {title} Sagsfremstilling Klubben vil bygge en bro over åen for 540.000 kr. {papers} "
    "Beslutning Godkendt som indstillet. Teknikudvalget, 24. maj 2011 Side {number}"
)
HEAD = (
    "1 Teknikudvalget Referat Møde 24. maj 2011 kl. 08:00 i mødelokale 4 Afbud fra/fraværende: Bo Vik Pkt. Tekst Side"
)


@pytest.mark.parametrize(
    ("papers", "titles", "proposed"),
    [
        pytest.param(
            "Bilag Ansøgning fra klubben Budget for bro Teknisk forvaltning indstiller, at broen bygges.",
            ["Ansøgning fra klubben", "Budget for bro"],
            "Teknisk forvaltning",
            id="an office of two words",
        ),
        pytest.param(
            "Bilag Kort over broen Børne- og Ungeforvaltningen foreslår, at broen bygges.",
            ["Kort over broen"],
            "Børne- og Ungeforvaltningen",
            id="a joined name",
        ),
        pytest.param(
            "Bilag Kort over broen Direktøren for By, Land og Kultur indstiller, at broen bygges.",
            ["Kort over broen"],
            "Direktøren for By, Land og Kultur",
            id="a role and its fields",
        ),
        pytest.param("Bilag: Kort.pdf Det indstilles, at broen bygges.", ["Kort.pdf"], None, id="nobody is named"),
        pytest.param(
            "Bilag Brev fra Teknisk forvaltning Indstilling Direktionen indstiller, at broen bygges.",
            ["Brev fra Teknisk forvaltning"],
            "Direktionen",
            id="an office that belongs to a title, and a heading",
        ),
    ],
)
def test_a_proposal_ends_the_papers_of_a_one_line_page(
    read: Read, papers: str, titles: list[str], proposed: str | None
) -> None:
    pages = [
        HEAD,
        PAGE.format(number=2, item=71, title="Bro over åen", papers=papers),
        PAGE.format(number=3, item=72, title="Ny vej til havnen", papers=""),
    ]
    item = read("\n\n".join(pages)).items[0]
    assert [paper.title for paper in item.attachments] == titles
    assert [one.proposed_by for one in item.recommendations] == [proposed]
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt som indstillet."


def test_a_proposal_right_below_the_last_paper_is_none(read: Read) -> None:
    text = (
        "Prøveby Kommune\n\nTeknikudvalget\n\nReferat\n\nMødedato: 14. maj 2019\n\n1. Ny bro\n\n"
        "Sagsfremstilling\nTal.\n\nBilag\nKort\nBrev\nTeknisk forvaltning indstiller, at broen bygges.\n\n"
        "Beslutning\nGodkendt.\n\n2. Ny vej\n\nBilag\nUdvalgets brev\n\nBeslutning\nGodkendt.\n"
    )
    items = read(text).items
    assert [[paper.title for paper in one.attachments] for one in items] == [["Kort", "Brev"], ["Udvalgets brev"]]
    assert [section.kind for section in items[0].sections][-2:] == [SectionKind.RECOMMENDATION, SectionKind.DECISION]


@given(st.text(st.sampled_from("Aæ ,.&") | st.characters(), max_size=80), st.integers(0, 80))
def test_a_proposal_begins_within_the_words_that_are_looked_at(text: str, start: int) -> None:
    found = find_proposal_behind(text, start, len(text))
    assert found is None or start < found < len(text)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Kort Udvalget anbefaler, at broen bygges.", id="a body decides"),
        pytest.param("Notat fra Direktionen indstiller", id="an office that belongs to a title"),
        pytest.param("Indstilling om bro Kort", id="a word for a proposal alone"),
    ],
)
def test_other_words_behind_papers_begin_no_proposal(words: str) -> None:
    assert find_proposal_behind(words, 0, len(words)) is None
