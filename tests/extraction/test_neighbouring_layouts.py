"""Shapes of items, marks, papers, numbers and heads as further offices print them, each beside what it could be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.stacked_labels import find_stacked
from tracker.extraction.lines.line import make_line

ROOM = "Lokale 4, Prøveby Rådhus"
STACKED = (
    f"Teknikudvalget\nMødedato:\nMødet påbegyndt:\nMødested:\nFraværende:\n4. maj 2016\nkl. 15.00\n{ROOM}\nBo Vik\n"
)
ITEM = "1. Budget\nBeslutning\nGodkendt.\n\n2. Ny hal\nBeslutning\nUdsat.\n"


@pytest.mark.parametrize(
    ("head", "date", "place", "absent"),
    [
        pytest.param(STACKED, "2016-05-04", ROOM, ["Bo Vik"], id="labels first, values behind"),
        pytest.param(STACKED.replace("\n", "\n\n"), "2016-05-04", ROOM, ["Bo Vik"], id="with blank lines between them"),
        pytest.param(
            f"Teknikudvalget\nSted:\nDato:\n{ROOM}\n4. maj 2016\n", "2016-05-04", ROOM, [], id="two labels, day last"
        ),
        pytest.param(
            f"Teknikudvalget\nMødedato:\n4. maj 2016\nMødested:\n{ROOM}\nFraværende:\nBo Vik\n",
            "2016-05-04",
            ROOM,
            ["Bo Vik"],
            id="each value below its own label",
        ),
    ],
)
def test_values_of_a_head_are_found_below_their_labels(
    read: Read, head: str, date: str, place: str, absent: list[str]
) -> None:
    meeting = read(f"{head}\n{ITEM}").header
    away = [one.name for one in meeting.attendances if one.presence.value == "absent"]
    assert (str(meeting.date), meeting.place, away) == (date, place, absent)


@given(st.lists(st.sampled_from(["Mødedato:", "Sted:", "Afbud:", "", "4. maj 2016", "kl. 15", "Bo Vik", "…:"])))
def test_every_label_has_one_value_further_down(vocabulary: Vocabulary, words: list[str]) -> None:
    lines = [make_line(word, 0, len(word), glued=False) for word in words]
    paired = find_stacked(lines, vocabulary)
    assert all(label < value for label, value in paired.items())
    assert len(set(paired.values())) == len(paired)


@pytest.mark.parametrize(
    ("mark", "closed"),
    [
        pytest.param("Åbent            Fmd. init.:", False, id="a mark before another column"),
        pytest.param("Lukket\tFmd. init.:", True, id="parted by a tabulator"),
        pytest.param("Fortroligt       Sagsbeh.: kl", True, id="another word for closed"),
        pytest.param("Åbent Fmd. init.", None, id="a blank alone parts no columns"),
    ],
)
def test_a_mark_in_a_column_of_its_own_is_read(read: Read, mark: str, closed: bool | None) -> None:
    text = (
        f"Udvalget\n\n1. Budget\nSagsnr.: 16/1204\n{mark}\n\nBeslutning\nGodkendt.\n\n2. Ny hal\nSagsnr.: 16/1205\n\n"
    )
    assert read(f"{text}Beslutning\nUdsat.\n").items[0].is_closed is closed


@pytest.mark.parametrize(
    ("papers", "wanted"),
    [
        pytest.param("Bilag\n • Rapport, Nordhallen (offentlig)\n", ["Rapport, Nordhallen"], id="comma in a bullet"),
        pytest.param("Bilag: Rapport, Notat\n", ["Rapport", "Notat"], id="commas beside the heading"),
        pytest.param(
            "Bilag:\n1 Pris (20421/19) Indledning Byen mangler plads.\n", ["Pris"], id="a heading behind the number"
        ),
        pytest.param("Bilag:\n1 Optag (2018/19) Sydskolen\n", ["Optag (2018/19) Sydskolen"], id="a school year"),
    ],
)
def test_papers_end_where_their_entry_does(read: Read, papers: str, wanted: list[str]) -> None:
    text = f"Udvalget\n\n1. Budget\n{papers}Beslutning\nGodkendt.\n\n2. Ny hal\nBeslutning\nUdsat.\n"
    assert [paper.title for paper in read(text).items[0].attachments] == wanted


def test_a_paper_listed_below_its_item_and_at_the_end_is_one(read: Read) -> None:
    text = (
        "Udvalget\n\n1. Budget\nBilag:\n1 Åben Prisliste 77120/13\nBeslutning\nGodkendt.\n\n2. Ny hal\n"
        "Beslutning\nUdsat.\n\nBilagsoversigt\n1. Budget\n1. Prisliste (77120/13)\n2. Kort (77121/13)\n"
    )
    assert [paper.title for paper in read(text).items[0].attachments] == ["Prisliste", "Kort"]


def test_the_facet_before_a_case_number_on_a_page_of_one_line_is_part_of_it(read: Read) -> None:
    page = (
        "1. {title} P20 13/{number} Åben sag Sagsgang: ÆR Sagsfremstilling Der er kommet et brev om prisen i køkkenet, "
        "som rådet har bedt om at se. Beslutning i Ældrerådet den 24-05-2013 Drøftet."
    )
    text = (
        f"Ældrerådet\n\n{page.format(title='Mad', number='4410')}\n\n2. {page.format(title='Kost', number='51')[3:]}\n"
    )
    assert [[n.quote.text for n in item.case_numbers] for item in read(text).items] == [["P20 13/4410"], ["P20 13/51"]]


@pytest.mark.parametrize("body", ["Idrætsrådet", "Lokalrådet", "Skolebestyrelsen"])
def test_a_council_that_is_somebody_elses_in_running_text_is_the_body_where_it_stands_alone(
    read: Read, body: str
) -> None:
    assert read(f"Dagsordener og referater\n\n{body}\n\nOnsdag den 03-10-2018\n\n{ITEM}").header.body == body
    assert read(f"Referat fra møde i {body} den 03-10-2018\n\n{ITEM}").header.body == body
    assert read(f"Møde med {body} i hallen\n\nOnsdag den 03-10-2018\n\n{ITEM}").header.body is None


DECIDED_FIRST = (
    "Referat Magistraten 13-05-2019\n\n  {first}\n\n\n  Beslutning\n  Intet.\n\n"
    "  Sagens forløb 13-05-2019 Magistraten\n  Intet.\n\n"
    "  Bilag\n\n  Ny sti\n\n\n  Beslutning\n"
    "  Anbefales.\n\n  Resumé\n  Stien mangler.\n\n  Bilag\n  Kort\n"
)


@pytest.mark.parametrize("first", ["Referat fra Magistratens møde den 6. maj 2019", "Åbningstider"])
def test_titles_above_their_decision_are_found_below_an_empty_list_and_where_they_name_minutes(
    read: Read, first: str
) -> None:
    items = read(DECIDED_FIRST.format(first=first)).items
    told = [(item.title, item.decision.quote.text if item.decision else None) for item in items]
    assert told == [(first, "Intet."), ("Ny sti", "Anbefales.")]
    assert [[paper.title for paper in item.attachments] for item in items] == [[], ["Kort"]]


UNTITLED = (
    "Kulturudvalget\n\n05.06.2019 kl. 17:00\n\nÅben dagsorden\n\nBeslutning\n\nIntet\n\nTidligere behandling\n\n"
    "Kulturudvalget den 3. april 2019 Punkt 5\n\nIndhold\n\nSammendrag\n\nDer er afsat 400.000 kr.\n\nBeslutning\n\n"
    "Godkendt.\n\nBilag\n\nPlan.pdf\n\nIndhold\n\nSammendrag\n\nStatus på hallen.\n\nBeslutning\n\nUdsat.\n"
)


def test_items_without_titles_begin_behind_the_decision_before(read: Read) -> None:
    items = read(UNTITLED).items
    told = [(i.decision.quote.text if i.decision else None, [a.ore // 100 for a in i.amounts]) for i in items]
    assert told == [("Intet", []), ("Godkendt.", [400000]), ("Udsat.", [])]


def test_a_municipality_named_in_the_contents_is_no_item(read: Read) -> None:
    pages = (
        "1 Kulturudvalget Referat Dato: 3. oktober 2018 Sted: Salen Prøveby Kommune\n\n"
        "2 Kulturudvalget Sagsoversigt: 1. Vilde blomster i byen Køb af ny scene...4 Prøveby Kommune 1\n\n"
        "3 Kulturudvalget 1. Vilde blomster i byen Sagsnr.: 18/20415 Sagsfremstilling Der er foreslået tolv steder. "
        "Beslutning Kulturudvalget den 3. oktober 2018 Tiltrådt. Prøveby Kommune 2\n\n"
        "4 Kulturudvalget 2. Køb af ny scene Sagsnr.: 18/20416 Sagsfremstilling Scenen er dyr. "
        "Beslutning Kulturudvalget den 3. oktober 2018 Udsat. Prøveby Kommune 3\n"
    )
    assert [item.title for item in read(pages).items] == ["Vilde blomster i byen", "Køb af ny scene"]
