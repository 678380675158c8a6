"""What further offices write at the head of their minutes: bodies, places, days, absence, and tables left as lines."""

import pytest

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.bodies import find_bodies

ITEM = "\n1. Budget\nBeslutning\nGodkendt.\n\n2. Ny hal\nBeslutning\nUdsat.\n"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        pytest.param(
            "Social-, sundheds- og fritidsudvalget",
            ["Social-, sundheds- og fritidsudvalget"],
            id="joints in lower case",
        ),
        pytest.param("Børne- og ungdomsudvalget den", ["Børne- og ungdomsudvalget"], id="two, the second small"),
        pytest.param(
            "Referat Udvalget for Kultur & Fritid onsdag", ["Udvalget for Kultur & Fritid"], id="the document first"
        ),
        pytest.param(
            "Prøveby Kommune Udvalget for Kultur & Fritid Side",
            ["Udvalget for Kultur & Fritid"],
            id="the page's head around it",
        ),
        pytest.param("i Udvalget for Job og Kultur, Prøveby Kommune", ["Udvalget for Job og Kultur"], id="whose it is"),
        pytest.param("Udvalget for Job og Families møde", ["Udvalget for Job og Familie"], id="whose meeting it is"),
        pytest.param("Udvalget Sundhed og Omsorg", ["Udvalget Sundhed og Omsorg"], id="fields right behind the word"),
        pytest.param("# Referat Bydelsrådet for Vestbyen 14. maj", ["Bydelsrådet for Vestbyen"], id="a part of a town"),
        pytest.param("DET LOKALE HANDICAPRÅD", ["DET LOKALE HANDICAPRÅD"], id="capitals"),
        pytest.param("Referat Udvalget godkendte planen", [], id="no name behind the word"),
    ],
)
def test_bodies_are_named_in_full(vocabulary: Vocabulary, words: str, wanted: list[str]) -> None:
    assert [body.name for body in find_bodies(words, vocabulary)] == wanted


@pytest.mark.parametrize(
    ("head", "field", "wanted"),
    [
        pytest.param(
            "Kulturudvalget\nMødested:\nLokale 121, Prøveby\nRådhus\nDato:\n4. maj 2016\n",
            "place",
            "Lokale 121, Prøveby Rådhus",
            id="a place broken before its last word",
        ),
        pytest.param(
            "Kulturudvalget\nMødested:\nLokale 121\nReferat\nDato:\n4. maj 2016\n",
            "place",
            "Lokale 121",
            id="a line that is no part of the place",
        ),
        pytest.param(
            "Udvalg: Kulturudvalget\n\nMødedato: 5/4/2019 3:00:00 PM\n",
            "date",
            "2019-05-04",
            id="the month first, as AM and PM tell",
        ),
        pytest.param(
            "Udvalg: Kulturudvalget\n\nMødedato: 5/4/2019 15:00:00\n", "date", "2019-04-05", id="the day first without"
        ),
        pytest.param(
            "Udvalg: Kulturudvalget\n\nMødedato: 5/4/2019 3:00:00 PM\n", "start_time", "15:00:00", id="its hour"
        ),
    ],
)
def test_the_head_says_where_and_when(read: Read, head: str, field: str, wanted: str) -> None:
    assert str(getattr(read(head + ITEM).header, field)) == wanted


def test_fields_of_work_asked_to_approve_their_agenda_are_the_body(read: Read) -> None:
    text = (
        "Referat\n\n • 431. Dagsorden - Godkendelse\n\n  Resume\n\n  "
        "Godkendelse af dagsorden for Plan, Miljø og Teknik den 9. marts 2021.\n\n  Beslutning\n\n  Godkendt.\n\n"
        " • 432. Sti\n\n  Resume\n\n  Stien mangler.\n\n"
        "  Beslutning fra Direktionen, 1. marts 2021, pkt. 9:\n\n  Anbefales.\n\n  Beslutning\n\n  Udsat.\n"
    )
    reading = read(text)
    assert (reading.header.body, str(reading.header.date)) == ("Plan, Miljø og Teknik", "2021-03-09")
    decision = reading.items[1].decision
    assert decision is not None
    assert decision.quote.text == "Udsat."
    assert [earlier.body for earlier in reading.items[1].earlier_decisions] == ["Direktionen"]


@pytest.mark.parametrize(
    ("label", "away"),
    [("Afbud under hele mødet:", ["Bo Vik"]), ("Fraværende i hele mødet:", ["Bo Vik"]), ("Afbud:", [])],
)
def test_whoever_missed_the_whole_meeting_is_absent_from_it_where_only_items_say_so(
    read: Read, label: str, away: list[str]
) -> None:
    text = (
        "Byrådet\n12-06-2023\n\n1. Kaj\nBeslutning i Økonomiudvalget den 05-06-2023\nAnbefales.\n"
        f"{label}\nKim Lund\nBeslutning i Byrådet den 12-06-2023\nGodkendt.\n{label}\nBo Vik\n\n"
        f"2. Ny hal\nBeslutning i Byrådet den 12-06-2023\nUdsat.\n{label}\nBo Vik\n"
    )
    assert [one.name for one in read(text).header.attendances if one.presence.value == "absent"] == away


def test_a_title_broken_over_two_lines_of_the_contents_has_the_group_above_it(read: Read) -> None:
    text = (
        "Kulturudvalget\n4. maj 2016\n\nIndholdsfortegnelse\nÅbne dagsordenspunkter\n1\nTilskud til hallen i\n"
        "Nørreby\n3\nLukkede dagsordenspunkter\n2\nUdlejning\n5\n\n1. Tilskud til hallen i Nørreby\n"
        "Sagsfremstilling\nTal.\n"
        "Beslutning\nGodkendt.\n\n2. Udlejning\nSagsfremstilling\nTal.\nBeslutning\nUdsat.\n"
    )
    assert [item.is_closed for item in read(text).items] == [False, True]


@pytest.mark.parametrize(
    ("table", "sums"),
    [
        pytest.param("Tabel: Udgifter i mio. kr.|År|Anlæg|2021|4,5|2022|18,0|I alt|22,5", [4.5, 18, 22.5], id="years"),
        pytest.param("Udgifter (mio. kr.)|Formål|Beløb|Rør|1,5|Vej|2", [1.5, 2], id="labels"),
        pytest.param("Udgifter i mio. kr.|Formål|2021|2022|Rør|1,5|2|Vej|3|4", [1.5, 2, 3, 4], id="years as heads"),
        pytest.param("Udgifter i mio. kr.|År|Antal|Beløb|2021|3|4,5|2022|4|5", [4.5, 5], id="a column of counts"),
        pytest.param("Udgifter i mio. kr.|År|Anlæg|2021|4,5", [], id="one row is no table"),
    ],
)
def test_cells_below_a_caption_with_the_unit_are_sums(read: Read, table: str, sums: list[float]) -> None:
    rows = table.replace("|", "\n\n")
    text = (
        f"Udvalget\n\n1. Budget\nSagsfremstilling\n\n{rows}\n\nBeslutning\nGodkendt.\n\n2. Ny hal\nBeslutning\nUdsat.\n"
    )
    assert [amount.ore / 100_000_000 for amount in read(text).items[0].amounts] == sums


@pytest.mark.parametrize(
    ("head", "place"),
    [
        pytest.param("Kulturudvalget\nSted: Jobhuset. Prøveby Kommune\n", "Jobhuset", id="whose house, behind a stop"),
        pytest.param("Kulturudvalget\nSted: Rådhuset, Prøveby Kommune\n", "Rådhuset, Prøveby Kommune", id="a comma"),
        pytest.param(
            "Kulturudvalget\n4. maj 2016\ni kommunalbestyrelsens mødelokale\n",
            "kommunalbestyrelsens mødelokale",
            id="whose room, in small letters",
        ),
        pytest.param("Kulturudvalget\n4. maj 2016\nPrøveby Museum\n", "Prøveby Museum", id="a museum on its own line"),
        pytest.param("Prøveby Kommune | Kulturudvalget | 4. maj 2016 | Lokale 4\n", "Lokale 4", id="between bars"),
    ],
)
def test_a_place_ends_before_whose_it_is_and_begins_behind_the_day(read: Read, head: str, place: str) -> None:
    assert read(head + ITEM).header.place == place


@pytest.mark.parametrize(
    ("line", "away"),
    [
        pytest.param(
            "Fraværende: Bo Vik (V), Ida Holm (A). Som stedfortræder mødte Kim Lund (V).", 2, id="a party last"
        ),
        pytest.param(
            "Alle medlemmer var til stede, bortset fra Bo Vik og Ida Holm", 2, id="all but two, without a stop"
        ),
        pytest.param("Fraværende: Bo Vik. Ida Holm kom kl. 17.", 1, id="a sentence behind the list"),
    ],
)
def test_a_list_in_the_head_ends_where_a_sentence_begins(read: Read, line: str, away: int) -> None:
    named = [one.name for one in read(f"Kulturudvalget\n4. maj 2016\n{line}\n{ITEM}").header.attendances
             if one.presence.value == "absent"]  # fmt: skip
    assert named == ["Bo Vik", "Ida Holm"][:away]
