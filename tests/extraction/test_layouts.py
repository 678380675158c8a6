"""Layouts that no rule was made for one by one: what a converter, a browser or a habit does to the same two items."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary, load_vocabulary
from tracker.extraction.lines.aligned import find_aligned_titles
from tracker.extraction.lines.runs import find_runs
from tracker.extraction.lines.splitting import split_lines
from tracker.extraction.tagging.groups import find_group

VOCABULARY = load_vocabulary(Path(__file__).parent.parent.parent / "data" / "vocabulary")
HEAD = "Udvalget\n\nTranskript\n\n1 Referat Udvalget den 3. april 2024 Afbud: ingen.\n\n"
TWO = [("1", "Dagsorden"), ("2", "Ny pulje")]

LAYOUTS = [
    pytest.param(
        HEAD + "2 Indholdsfortegnelse Ny hal ved skolen Pulje til foreninger Eventuelt\n\n"
        "3 Udvalget, Side Ny hal ved skolen Sagsfremstilling Hallen er slidt. Beslutning Godkendt.\n\n"
        "4 Udvalget, Side Pulje til foreninger Sagsfremstilling Puljen er tom. Beslutning Udsat.",
        [(None, "Ny hal ved skolen"), (None, "Pulje til foreninger")], id="contents-tell-titles-without-numbers",
    ),
    pytest.param(
        HEAD + "2 Indhold 1. Ny forening - Skakklubben søger om godkendelse Eventuelt...3\n\n"
        "3 Punkt 1. Ny forening - Skakklubben søger om godkendelse Kulturforvaltningen indstiller, at den godkendes. "
        "Beslutning: Godkendt.\n\n4 Punkt 2. Eventuelt Beslutning: Intet.",
        [("1", "Ny forening - Skakklubben søger om godkendelse"), ("2", "Eventuelt")],
        id="contents-end-a-title-with-a-verb",
    ),
    pytest.param(
        "Dagsorden (pkt. 1)\n\nBeslutning\nGodkendt.\n\nNy pulje (pkt. 2)\n\nBeslutning\nDrøftet.", TWO,
        id="number-in-brackets-behind",
    ),
    pytest.param(
        "Punkt\nEmne\nBeslutning\n1\nDagsorden\nGodkendt.\n2\nNy pulje\nDrøftet.", TWO, id="cells-below-each-other",
    ),
    pytest.param(
        "Dagsorden                 Beslutning\n\n1. Dagsorden              Godkendt.\n"
        "2. Ny pulje               Drøftet.",
        TWO, id="columns-of-spaces",
    ),
    pytest.param(
        "Rådet 3. april 2024 1 Dagsorden Beslutning: Godkendt. 2 Ny pulje Beslutning: Drøftet. "
        "3 Eventuelt Beslutning: Intet, og mødet sluttede i god tid.",
        [*TWO, ("3", "Eventuelt")], id="bare-numbers-that-run-in-one-line",
    ),
    pytest.param(
        "1. Sager til beslutning\n\n1.1 Dagsorden\n\nBeslutning: Godkendt.\n\n1.2 Ny pulje\n\nBeslutning: Drøftet.\n\n"
        "2. Lukkede sager\n\n2.1 Køb\n\nBeslutning: Udsat.",
        [("1.1", "Dagsorden"), ("1.2", "Ny pulje"), ("2.1", "Køb")], id="chapters-and-points",
    ),
    pytest.param(
        " 1. Dagsorden\n\nReferat: Godkendt\n\n 1. Ny pulje.\n\nReferat: Drøftet\n\n 1. Eventuelt\n\nReferat: Intet",
        [("1", "Dagsorden"), ("1", "Ny pulje."), ("1", "Eventuelt")], id="a-list-begun-anew-at-each-item",
    ),
    pytest.param(
        "Kl. 16.00: Velkomst\n\nBeslutning:\nGodkendt.\n\nKl. 16.10: Ny pulje\n\nBeslutning:\nDrøftet.\n\n"
        "Kl. 17.00: Farvel\n\nBeslutning:\nIntet.",
        [(None, "Velkomst"), (None, "Ny pulje"), (None, "Farvel")], id="by-the-hour",
    ),
    pytest.param(
        "ØU-81/07 Dagsorden\nBeslutning: Godkendt.\n\nØU-82/07 Ny pulje\nBeslutning: Drøftet.",
        [("ØU-81/07", "Dagsorden"), ("ØU-82/07", "Ny pulje")], id="running-codes",
    ),
    pytest.param(
        "[B] 1. Dagsorden\nBeslutning: Godkendt.\n\n[O] 2. Ny pulje\nBeslutning: Drøftet.", TWO,
        id="mark-before-number",
    ),
    pytest.param(
        "Sag 1 - 2007/05521 - Dagsorden\n\nBeslutning\nGodkendt.\n\n"
        "Sag 2 - 2007/05522 - Ny pulje\n\nBeslutning\nUdsat.",
        TWO, id="number-case-and-title-on-a-line",
    ),
    pytest.param(
        "1. Dagsorden – Godkendt.\n\n2. Ny pulje – Der er 500 kr. tilbage. Drøftet.", TWO, id="title-before-a-dash",
    ),
    pytest.param(
        "1. Dagsorden\nSagsnr. 24/1\n\nBeslutning\nGodkendt.\n\n2. Forslag til en ny pulje for\nforeninger i byen\n"
        "Sagsnr. 24/2\n\nBeslutning\nDrøftet.",
        [("1", "Dagsorden"), ("2", "Forslag til en ny pulje for foreninger i byen")], id="title-over-two-lines",
    ),
    pytest.param(
        "36. Dagsorden\n01.02G00 - 2017/27088\n\nSagsfremstilling\nKort.\n\nBeslutning\nGodkendt.\n\n"
        "61. Ny pulje\n01.02G00 - 2017/27100\n\nSagsfremstilling\nKort.\n\nBeslutning\nDrøftet.",
        [("36", "Dagsorden"), ("61", "Ny pulje")], id="gaps-too-wide-for-a-run",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_the_same_items_are_found_in_every_layout(text: str, expected: list[tuple[str, str]], read: Read) -> None:
    assert [(item.number, item.title) for item in read(text).items] == expected


CLOSED = [
    pytest.param("Offentlig: Nej", True, id="answered"),
    pytest.param("Lukket: Nej", False, id="answered-the-other-way"),
    pytest.param("Punktet er lukket.", True, id="a-sentence"),
    pytest.param("Status: ☐ Åbent  ☒ Lukket", True, id="a-crossed-box"),
    pytest.param("Initialer: KPL Åbent", False, id="behind-the-last-label"),
    pytest.param("Sagsnr. 24/77, åben sag", False, id="small-letters-behind-the-case-number"),
]


@pytest.mark.parametrize(("line", "closed"), CLOSED)
def test_what_says_that_an_item_is_open_or_closed(line: str, closed: bool, read: Read) -> None:
    text = f"1. Dagsorden\n\nBeslutning\nGodkendt.\n\n2. Køb af grund\n{line}\n\nBeslutning\nUdsat."
    assert read(text).items[1].is_closed is closed


GROUPS = [
    pytest.param("punkter på den lukkede del af dagsordenen", True, id="a-sentence-without-a-verb"),
    pytest.param("disse sager behandles for lukkede døre", True, id="with-its-verb"),
    pytest.param("lukkede døre", True, id="doors-alone"),
    pytest.param("sager for åbne døre", False, id="open-doors"),
    pytest.param("sager til orientering", None, id="another-kind-of-group"),
]


@pytest.mark.parametrize(("words", "closed"), GROUPS)
def test_a_group_heading_is_known_by_its_words_alone(words: str, closed: bool | None, vocabulary: Vocabulary) -> None:
    group = find_group(words, vocabulary)
    assert group is not None
    assert group.is_closed is closed


@pytest.mark.parametrize("words", ["lukkede døre giver støj på gangen", "behandles for lukkede døre", "åben skole"])
def test_other_words_about_doors_are_no_group_heading(words: str, vocabulary: Vocabulary) -> None:
    assert find_group(words, vocabulary) is None


PLACES = [
    pytest.param(
        "Transkript\n\n1 Referat Integrationsrådet Mødested: Fraværende: Mødelokale 7, Brakmose Rådhus Hasan Yildirim, "
        "Lone Dahl og Piotr Zielinski Bemærkninger Intet.\n\n2 1. Dagsorden Beslutning: Godkendt.\n\n"
        "3 2. Ny pulje Beslutning: Udsat.",
        "Mødelokale 7, Brakmose Rådhus", id="labels-first-values-behind",
    ),
    pytest.param("Rådet\nden 3. april 2024 kl. 17 i Lunden 12\n\n1. Dagsorden\n\nBeslutning\nGodkendt.", "Lunden 12",
                 id="a-street-and-its-number"),
    pytest.param("Rådet\nSted: Kantinen kl. 10.00 – 12.00\n\n1. Dagsorden\n\nBeslutning\nGodkendt.", "Kantinen",
                 id="the-hours-behind-are-no-part"),
    pytest.param("Rådet\nTidspunkt og sted: Mødelokale 2.s.11 (15.30-18.00)\n\n1. Dagsorden\n\nBeslutning\nGodkendt.",
                 "Mødelokale 2.s.11", id="before-hours-in-brackets"),
    pytest.param("Rådet\nTid og sted: 3. maj 2024 (15.30-18) Hotel Bølgen\n\n1. Dagsorden\n\nBeslutning\nGodkendt.",
                 "Hotel Bølgen", id="behind-day-and-hours"),
    pytest.param(
        "Transkript\n\n1 Referat Idrætsudvalget Sted Medlemmer Fraværende Lokale 3, Brakmose Rådhus Hasan Dal "
        "Ingen Bemærkninger\n\n2 1. Dagsorden Beslutning: Godkendt.\n\n3 2. Ny pulje Beslutning: Udsat.",
        "Lokale 3, Brakmose Rådhus", id="labels-without-colons-first",
    ),
    pytest.param(
        "Transkript\n\n1 Idrætsudvalget Protokol Mødelokale: Fraværende: 3.4 vest Lone Vig, Hasan Dal\n\n"
        "2 1. Dagsorden Beslutning: Godkendt.\n\n3 2. Ny pulje Beslutning: Udsat.", "3.4 vest", id="a-room-by-number",
    ),
    pytest.param("Rådet\n\nSe referater fra august 2023 og frem\n\nSted: Kroen\n\n1. Dagsorden\n\nBeslutning\nUdsat.",
                 "Kroen", id="a-year-and-a-word-are-no-postal-town"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_the_meeting_was_held(text: str, place: str, read: Read) -> None:
    assert read(text).header.place == place


def test_a_label_below_a_name_makes_no_municipality_of_it(read: Read) -> None:
    text = "Møde\nKommune: Fjellerup Kommune\n\n1. Dagsorden\n\nBeslutning\nGodkendt."
    assert read(text).header.municipality == "Fjellerup"


BODIES = [
    pytest.param(
        "ÅDAL BYRÅD. Ådal Byråd. Folkeoplysningsudvalget. Mødet den 25.06.2014\n\n1. Dagsorden\n\nBeslutning\nUdsat.",
        "Folkeoplysningsudvalget", id="below-a-letterhead",
    ),
    pytest.param("Ekstraordinært Ældrerådsmøde 3. april 2024\n\n1. Afgang\n\nEt medlem udtræder af Ældrerådet.",
                 "Ældrerådet", id="whose-meeting-it-is"),
    pytest.param("4. Høring\n\nIndstilling\nFormanden indstiller, at Lokaludvalget svarer\n\nBeslutning\nGodkendt.",
                 "Lokaludvalget", id="in-the-proposal-alone"),
    pytest.param("Referat af Grønt Råds møde den 3. april 2024\n\n1. Dagsorden\n\nBeslutning\nGodkendt.", "Grønt Råd",
                 id="a-genitive"),
    pytest.param("Handicapråd den 3. april 2024\n\nReferat af møde i Handicaprådet i Ådal Kommune\n\n1. Dagsorden\n\n"
                 "Beslutning\nUdsat.", "Handicaprådet", id="the-name-behind-minutes-of"),
    pytest.param("Byråd og udvalg\n\n3. april 2024\n\n1. Dagsorden\n\nBeslutning Byrådet den 03-04-2024\n\nUdsat.",
                 "Byrådet", id="a-part-of-a-site-is-none"),
    pytest.param("Mødedato: 3. april 2024\n\nPuljen\n\nIndstilling\nAt Ådal Øst Lokaludvalg drøfter sagen\n\n"
                 "Løsning\nAt Lokaludvalget spørger naboerne.\n\nBeslutning\nUdsat.", "Ådal Øst Lokaludvalg",
                 id="who-is-asked-to-decide"),
    pytest.param("Byrådet Byrådet Vis medlemmer\n\n3. april 2024\n\n1. Dagsorden\n\nBeslutning\nUdsat.", "Byrådet",
                 id="said-twice"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_which_body_held_the_meeting(text: str, body: str, read: Read) -> None:
    assert read(text).header.body == body


PIECES = st.sampled_from(
    [
        "Indholdsfortegnelse ", "1. Ny hal ", "2. Pulje ", "Ny hal ", "Pulje ", "Side 2 af 4 ", "Beslutning: Udsat. ",
        "Punkt 3 ", "Lukket - ", "\n\n3 ", "ÅBNE SAGER ", "(pkt. 4)\n", "Kl. 16.00: ", "...iv ", "Sag: 24/7 ", "12 ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join))
def test_cuts_keep_every_character_and_titles_lie_in_order(text: str) -> None:
    lines = split_lines(text, VOCABULARY)
    assert "".join(text[line.start : line.end] for line in lines) == text.replace("\n", "")
    places = [(line.start, line.end) for line in lines]
    titles = find_aligned_titles(text, places, frozenset(), frozenset(), VOCABULARY)
    assert all(0 <= start < end <= len(text) for start, end in titles)
    assert all(first[1] <= second[0] for first, second in pairwise(titles))
    assert all(0 <= place < len(text) for place in find_runs(text, places))
