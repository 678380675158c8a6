"""Numbers of items that a converter glued to the end of the line above them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.extraction.lines.glued_numbers import find_glued_numbers

HEAD = "Referat af møde i Ældrerådet tirsdag den 14. oktober 2014\n\nDeltagere:\nÆldrerådets medlemmer\n\n"


@pytest.mark.parametrize(
    ("shape", "first"),
    [
        pytest.param("{}. \n{}", "Fraværende: Bo Vik, Inge Lodskov", id="the number alone above the title"),
        pytest.param("{}.\n\n{}", "Fraværende: Bo Vik, Inge Lodskov", id="a blank line above the title"),
        pytest.param("{}. \n{}", "Fraværende: Bo Vik, Inge Lodskov ", id="a blank before the number"),
        pytest.param("{}. \n{}", "Fraværende: Bo Vik, Inge Lodskov (A)", id="behind the party"),
        pytest.param("{})\n{}", "Fraværende: Bo Vik, Inge Lodskov", id="a bracket behind the number"),
        pytest.param("{}) {}", "Fraværende: Bo Vik, Inge Lodskov", id="a bracket, the title beside it"),
        pytest.param("Punkt {}: {}", "Fraværende: Bo Vik, Inge Lodskov", id="its word before it"),
        pytest.param("{}. {}", "Fraværende: Bo Vik, Inge Lodskov", id="the title beside it"),
    ],
)
def test_a_number_glued_to_the_last_absentee_begins_the_first_item(read: Read, shape: str, first: str) -> None:
    titles = ["Godkendelse af dagsorden", "Takster for mad", "Regnskab for året", "Andet nyt"]
    told = ["Dagsordenen godkendt.", "Udsat.", "Taget til efterretning.", "Intet."]
    bodies = [
        f"{shape.format(n, title)}\n\n{words}\n\n" for n, (title, words) in enumerate(zip(titles, told, strict=True), 1)
    ]
    reading = read(HEAD + first + "".join(bodies))
    assert [(item.number, item.title) for item in reading.items] == [(str(n), t) for n, t in enumerate(titles, 1)]
    assert [one.name for one in reading.header.attendances] == ["Bo Vik", "Inge Lodskov"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lokale B1.\n1.\nDagsorden\n2.\nAndet\n3.\nMere\n", id="the number begins a line of its own"),
        pytest.param("Lokale b1.\nLokale b1.\nx\n2.\nAndet\n3.\nMere\n", id="the number stands so twice"),
        pytest.param("Ida Holm1.\nDagsorden\n2.\nAndet\n", id="one further number is no run"),
        pytest.param("I 2011.\nDagsorden\n2.\nAndet\n3.\nMere\n", id="a year ends in the number"),
        pytest.param("Ida Holm1.\nDagsorden\n2)\nAndet\n3)\nMere\n", id="the others have another sign"),
    ],
)
def test_what_only_ends_in_a_number_begins_nothing(text: str) -> None:
    assert find_glued_numbers(text, _places(text)) == ()


@given(st.text(alphabet="aB123.):\n ", max_size=120))
def test_each_glued_number_stands_behind_words_on_its_line(text: str) -> None:
    for place in find_glued_numbers(text, _places(text)):
        assert text[place].isdigit()
        assert text[:place].rpartition("\n")[2].strip()


def _places(text: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        places.append((start, start + len(line)))
        start += len(line) + 1
    return places
