"""Pages that a converter put on one line each: feet, running heads, and what stands between them."""

import pytest

from tests.extraction.readings import Read

LEAD = (
    "Teknik- og Miljøudvalget Referat\n\nStørrelse: px\nStarte visningen fra side:\n\n"
    'Download "Referat"\n\nTranskript\n\n'
)
COVER = "Teknik- og Miljøudvalget Referat Mødedato: 14. maj 2019 Mødested: Prøveby Rådhus"
CONTENTS = "Indholdsfortegnelse Side 41. Ny sti ved havnen...3 42. Salg af areal i byen...4 43. Eventuelt om byen...5"


def pages(*, head: str = "", foot: str = "", number: str = "{}. ", between: str = "", behind: str = "") -> str:
    """A document of five pages; each item has a page, with whatever stands between its case and its decision."""
    titles = {41: "Ny sti ved havnen", 42: "Salg af areal i byen", 43: "Eventuelt om byen"}
    told = [
        f"{number.format(n)}{title} Sagsnr.: 19/1{n} Sagsfremstilling Der er skrevet om sagen. {between}"
        f"Beslutning Godkendt. {behind}".strip()
        for n, title in titles.items()
    ]
    lines = [f"{n} {head if n > 1 else ''}{page}{foot.format(n)}" for n, page in enumerate((COVER, CONTENTS, *told), 1)]
    return LEAD + "\n\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("foot", "behind"),
    [
        pytest.param(" Prøveby Kommune {}", "Fraværende: Bo Vik", id="municipality and number behind names"),
        pytest.param(" Prøveby Kommune", "Bo Vik var fraværende.", id="municipality behind a sentence"),
        pytest.param(" Side {}", "Afbud: Bo Vik (A)", id="the word for the page"),
    ],
)
def test_the_foot_of_a_page_is_no_part_of_names_or_places(read: Read, foot: str, behind: str) -> None:
    reading = read(pages(foot=foot, behind=behind))
    assert reading.header.place == "Prøveby Rådhus"
    assert [[one.name for one in item.attendances] for item in reading.items] == [["Bo Vik"]] * 3
    assert [item.decision.quote.text for item in reading.items if item.decision] == ["Godkendt."] * 3


def test_a_running_head_is_whole_where_the_number_of_an_item_follows_it(read: Read) -> None:
    text = pages(head="Prøveby Kommune Teknik- og Miljøudvalget ", number="Punkt {}: ")
    reading = read(text)
    assert reading.header.body == "Teknik- og Miljøudvalget"
    assert [(item.number, item.title) for item in reading.items][:2] == [
        ("41", "Ny sti ved havnen"),
        ("42", "Salg af areal i byen"),
    ]


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("Bilag: 1 Kort 2 Brev ", id="numbers"),
        pytest.param("Bilag: 1 - Kort 2 - Brev ", id="numbers and dashes"),
        pytest.param("Bilag: 1 - 55121/19 Kort 2 - 55122/19 Brev ", id="numbers, dashes and journal numbers"),
    ],
)
def test_papers_on_a_page_of_one_line_are_parted_by_their_numbers(read: Read, between: str) -> None:
    items = read(pages(between=between)).items
    assert [[paper.title for paper in item.attachments] for item in items] == [["Kort", "Brev"]] * 3


def test_who_is_absent_ends_where_the_administration_proposes(read: Read) -> None:
    items = read(pages(behind="Fraværende: Bo Vik Forvaltningen indstiller, at det godkendes.")).items
    assert [[one.name for one in item.attendances] for item in items] == [["Bo Vik"]] * 3
