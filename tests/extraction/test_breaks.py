"""Line breaks that a converter lost: marks of items, headings no list holds, numbers of cases, titles left behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines.breaks import find_breaks
from tracker.extraction.lines.splitting import split_lines

HEAD = "1 Nordby Kommune Økonomiudvalget Referat 3. maj 2022 Afbud: Tom Bilde (V) "

MARKED = [
    pytest.param(
        "Punkt 13 · Åbent Ny mole Sagsnummer 22/881 Beslutning Godkendt. "
        "Punkt 14 · Lukket Kontrakt Sagsnummer 22/945 Beslutning Godkendt.",
        [("13", "Ny mole", "Godkendt."), ("14", "Kontrakt", "Godkendt.")],
        id="number and mark alone above the title",
    ),
    pytest.param(
        "Sag 1 af 2 Ny mole Økonomiudvalgets beslutning den 3. maj 2022 Bo Vik fortalte om molen. Drøftet. "
        "Sag 2 af 2 Skovkort Baggrund Byen vil plante skov. Økonomiudvalgets beslutning den 3. maj 2022 Anbefales.",
        [("1", "Ny mole", "Bo Vik fortalte om molen. Drøftet."), ("2", "Skovkort", "Anbefales.")],
        id="the number of how many, a body's own heading",
    ),
    pytest.param(
        "Hjælp i weekenden Dagsordenspunkt 5 | Sagsnummer 23-101774 | Åbent Hvad handler sagen om? Der mangler vagter. "
        "Det besluttede udvalget Godkendt. Sygefravær Dagsordenspunkt 6 | Sagsnummer 23-098120 | Åbent "
        "Hvad handler sagen om? Fraværet falder. Det besluttede udvalget Taget til efterretning.",
        [("5", "Hjælp i weekenden", "Godkendt."), ("6", "Sygefravær", "Taget til efterretning.")],
        id="the number behind the title, a heading told as a sentence",
    ),
    pytest.param(
        "Ad 1 - Godkendelse af referat Referatet blev godkendt. Ad 2 - Bredbånd Taget til efterretning.",
        [("1", "Godkendelse af referat", "Referatet blev godkendt."), ("2", "Bredbånd", "Taget til efterretning.")],
        id="the word Ad before the number",
    ),
    pytest.param(
        "1. Ny mole Sagsnr.: 19-004411 Udvalgets afgørelse Molen bliver bygget. 2. Ny vej Sagsnr.: 19-010366 "
        "Indstilling Chefen indstiller, at vejen anlægges. Udvalgets afgørelse Udsat.",
        [("1", "Ny mole", "Molen bliver bygget."), ("2", "Ny vej", "Udsat.")],
        id="the body's act behind a case number",
    ),
    pytest.param(
        "• Natcafé i vinter Frivillige vil gerne holde åbent. Beslutning: Rådet støtter idéen. • Tandpleje Klinikken "
        "har åbent to timer. Beslutning: Bo Vik skriver til udvalget.",
        [(None, "Natcafé i vinter", "Rådet støtter idéen."), (None, "Tandpleje", "Bo Vik skriver til udvalget.")],
        id="bullets, with a decision in each",
    ),
    pytest.param(
        "a) Torvedag Ida har talt med ti boder. Besluttet: Den holdes i maj. b) Trafik Besluttet: Udsat. "
        "c) Valg Besluttet: Ida Holm blev valgt. d) Eventuelt Besluttet: Intet.",
        [
            ("a", "Torvedag", "Den holdes i maj."),
            ("b", "Trafik", "Udsat."),
            ("c", "Valg", "Ida Holm blev valgt."),
            ("d", "Eventuelt", "Intet."),
        ],
        id="letters, with a decision in each",
    ),
    pytest.param(
        "Godkendelse af dagsorden (17/44) Beslutning Godkendt. Træning i hjemmet (17/905) Beslutning Udvalget "
        "godkendte planen. Resumé Der er otte uger. Orientering om tilsyn (17/210) Beslutning Taget til efterretning.",
        [
            (None, "Godkendelse af dagsorden", "Godkendt."),
            (None, "Træning i hjemmet", "Udvalget godkendte planen."),
            (None, "Orientering om tilsyn", "Taget til efterretning."),
        ],
        id="titles left behind sentences, with their case behind them",
    ),
]


@pytest.mark.parametrize(("body", "items"), MARKED)
def test_items_are_read_on_one_line_as_on_their_own(
    read: Read, body: str, items: list[tuple[str | None, str, str]]
) -> None:
    reading = read(HEAD + body)
    told = [(item.number, item.title, item.decision.quote.text if item.decision else None) for item in reading.items]
    assert told == items


STATES = [
    pytest.param(
        "Punkter på den åbne del af dagsordenen Ny mole (pkt. 41) Beslutning: Godkendt. Punkter på den lukkede del af "
        "dagsordenen Leje af lokaler (pkt. 42) Beslutning: Godkendt.",
        [("Ny mole", False), ("Leje af lokaler", True)],
        id="the part of the agenda",
    ),
    pytest.param(
        "Meddelelser:Åbne 12. Ny mole Beslutning Godkendt. Lukkede 13. Personsag Beslutning Godkendt.",
        [("Ny mole", False), ("Personsag", True)],
        id="one word, glued to a colon",
    ),
    pytest.param(
        "1. Ny mole J.nr.: 00.10.10A30 Sagsbeh.: HJR Åbent Molen er slidt. Beslutning Godkendt. 2. Personsag J.nr.: "
        "00.10.10A31 Sagsbeh.: HJR Lukket Sagen er kort. Beslutning Godkendt.",
        [("Ny mole", False), ("Personsag", True)],
        id="behind the initials of a clerk",
    ),
    pytest.param(
        "Åben sag: 1. Ny mole (Sagsnr. 09/3340 Dok.nr. 120881) Beslutning: Godkendt. Lukket sag: 2. Klage "
        "(Sagsnr. 10/15 Dok.nr. 121402) Beslutning: Afvist.",
        [("Ny mole", False), ("Klage", True)],
        id="before the number",
    ),
]


@pytest.mark.parametrize(("body", "items"), STATES)
def test_what_says_that_items_are_closed_ends_before_their_titles(
    read: Read, body: str, items: list[tuple[str, bool]]
) -> None:
    assert [(item.title, item.is_closed) for item in read(HEAD + body).items] == items


WHOLE = [
    pytest.param("i alt. Rådets konklusion Vi går i gang.", ["Rådets konklusion"], id="behind a sentence"),
    pytest.param("i alt, siger rådets konklusion Vi går.", [], id="inside a sentence"),
    pytest.param("Tilsyn (17/20110) Beslutning Godkendt.", ["(17/20110)"], id="a case in brackets on its own"),
    pytest.param("for 17/20110 Beslutning Godkendt.", [], id="a bare pair of numbers"),
    pytest.param("i maj. Økonomi Der er penge.", ["Økonomi"], id="a common word behind a sentence"),
    pytest.param("i maj. III. Økonomi Der er penge.", [], id="a common word behind a numeral: a title"),
    pytest.param("se Punkt 3 · Åbent Bro.", [], id="a mark that nothing follows"),
]


@pytest.mark.parametrize(("text", "whole"), WHOLE)
def test_what_stood_alone_on_a_line_is_whole(vocabulary: Vocabulary, text: str, whole: list[str]) -> None:
    found = find_breaks(text, [(0, len(text))], vocabulary)
    assert [text[start:end] for start, end in zip(found.whole.starts, found.whole.reach[1:], strict=True)] == whole


@given(
    st.lists(
        st.sampled_from(
            [
                *("Punkt 1 · Åbent", "Sag 2 af 3", "Ny mole", "(17/44)", "Udvalgets afgørelse", "Beslutning", "2"),
                *("Økonomi", "Der er penge.", "J.nr. 00.32.10", "Det besluttede udvalget", "Indhold:", "Ad 1 -"),
                *("Godkendt.", "\n\n"),
            ]
        ),
        max_size=60,
    )
)
def test_every_character_stands_in_one_line(vocabulary: Vocabulary, words: list[str]) -> None:
    text = " ".join(words)
    lines = split_lines(text, vocabulary)
    assert "\n".join(text[line.start : line.end] for line in lines).replace("\n", "") == text.replace("\n", "")
    assert all(text[line.core_start : line.core_end] == line.core for line in lines)
