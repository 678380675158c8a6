"""Titles behind an empty list, and what the contents alone say of an item."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.extraction.outline.marked_entries import find_marked_entries

TITLES = ["Godkendelse af dagsorden", "Ny sti langs åen", "Salg af grund", "Eventuelt"]
HEAD = "Teknikudvalget\n\nReferat\n\n3. maj 2018 kl. 16:00\n\n"


def minutes(shapes: Sequence[str], *, tight: bool = False) -> str:
    """Four items without numbers, each of a shape in which ``T`` stands for its title."""
    told = (shape.replace("T", title, 1) for shape, title in zip(shapes, TITLES, strict=True))
    body = "\n\n".join(told)
    return HEAD + (body.replace("\n\n", "\n") if tight else body) + "\n"


CASE = "T\n\nSagsfremstilling\n\nDer er en plan.\n\nBeslutning\n\nGodkendt.\n\nBilag"
PAPER = f"{CASE}\n\nKort over området"


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        pytest.param(minutes([CASE] * 4), [0, 0, 0, 0], id="nothing below Bilag"),
        pytest.param(minutes([CASE] * 4, tight=True), [0, 0, 0, 0], id="no blank lines"),
        pytest.param(minutes([CASE, PAPER, CASE, PAPER], tight=True), [0, 1, 0, 1], id="no blank lines, some papers"),
        pytest.param(minutes([PAPER] * 4, tight=True), [1, 1, 1, 1], id="no blank lines, a paper each"),
        pytest.param(
            minutes([CASE.replace("\n\nSags", "\n\nÅbent punkt\n\nSags")] * 4),
            [0, 0, 0, 0],
            id="a mark below the title",
        ),
        pytest.param(minutes([CASE.replace("Bilag", "Fraværende:")] * 4), [0, 0, 0, 0], id="nobody below Fraværende"),
    ],
)
def test_what_stands_behind_an_empty_list_is_a_title(read: Read, text: str, papers: list[int]) -> None:
    items = read(text).items
    assert [item.title for item in items] == TITLES
    assert [len(item.attachments) for item in items] == papers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            minutes([PAPER.replace("Kort over området", "kort.pdf").removeprefix("T\n\n")] * 4, tight=True),
            id="files, and no title anywhere",
        ),
        pytest.param(minutes([CASE.replace("Bilag", "Fraværende\n\nBo Vik")] * 4), id="a name below Fraværende"),
    ],
)
def test_files_and_names_are_no_titles(read: Read, text: str) -> None:
    told = {item.title for item in read(text).items}
    assert told.isdisjoint({"kort.pdf", "Bo Vik"})


ITEM = "{}. {}\n\nSagsfremstilling\n\nDer er en plan.\n\nBeslutning\n\nGodkendt.\n\n"


@pytest.mark.parametrize(
    "contents",
    [
        pytest.param("3. Salg af grund - Lukket sag ... 4", id="behind a dash"),
        pytest.param("3. Salg af grund (Lukket)", id="in brackets behind"),
        pytest.param("3. (Lukket) Salg af grund", id="in brackets before"),
        pytest.param("3. Lukket - Salg af grund", id="before a dash"),
        pytest.param("Lukket 3. Salg af grund", id="before the number"),
        pytest.param("3. Salg af grund... LUKKET", id="behind dots"),
    ],
)
def test_a_mark_in_the_contents_alone_closes_its_item(read: Read, contents: str) -> None:
    listed = f"1. {TITLES[0]}\n2. {TITLES[1]}\n{contents}\n4. {TITLES[3]}\n\n"
    body = "".join(ITEM.format(number, title) for number, title in enumerate(TITLES, 1))
    reading = read(f"{HEAD}Indholdsfortegnelse\n\n{listed}{body}")
    assert [item.title for item in reading.items] == TITLES
    assert [item.is_closed for item in reading.items] == [None, None, True, None]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        pytest.param("Ny sti Lukket møde 3. Salg af grund", {}, id="a group's heading"),
        pytest.param("ny sti langs åen Lukket - Pris", {}, id="a mark that a dash gives to what follows"),
        pytest.param("ny sti langs åen - Lukket\n5. Eventuelt", {"ny sti langs åen": True}, id="not over a line's end"),
        pytest.param("Åben 1. ny sti langs åen", {"ny sti langs åen": False}, id="open"),
    ],
)
def test_a_mark_belongs_to_the_title_beside_it(head: str, found: dict[str, bool]) -> None:
    assert find_marked_entries(head, ["ny sti langs åen", "eventuelt", "salg"]) == found


@given(st.text(alphabet="Lukket Åbensag-–(). 1\n", max_size=200), st.lists(st.text(min_size=6), max_size=4))
def test_only_titles_that_are_known_are_marked(head: str, titles: list[str]) -> None:
    assert set(find_marked_entries(head, titles)) <= set(titles)


UNDER_CASE = "Sagsnr.: 05.00.0{0}-G01-{0}-16 Sagsbehandler: Bo Vik\n\n{1}{2}\n\nBeslutning\n\nGodkendt.\n\n"


@pytest.mark.parametrize(
    "marks",
    [
        pytest.param(("Lukket punkt\n\n", "", ""), id="on one item alone"),
        pytest.param(("Åbent punkt\n\n", "Åbent punkt\n\n", "Lukket punkt\n\n"), id="on all of them"),
        pytest.param(("", "", ""), id="on none"),
    ],
)
def test_a_mark_between_case_and_title_hides_neither(read: Read, marks: tuple[str, str, str]) -> None:
    told = zip(marks, TITLES, strict=False)
    text = "".join(UNDER_CASE.format(number, mark, title) for number, (mark, title) in enumerate(told, 1))
    items = read(f"Udvalg: Teknikudvalget\nMødedato: 3. maj 2018\nMødested: Lokale 3\n\n{text}").items
    assert [item.title for item in items] == TITLES[:3]
    assert [item.is_closed for item in items] == [
        {"L": True, "Å": False}.get(mark[:1]) if mark else None for mark in marks
    ]


def test_a_bare_word_for_an_item_is_no_title(read: Read) -> None:
    shape = "Punkt\n\nResumé\n\nDer er en plan om byen.\n\nBeslutning\n\nGodkendt.\n\n"
    assert [item.title for item in read(f"{HEAD}{shape * 3}").items] == [None, None, None]


@pytest.mark.parametrize("word", ["Vedtagelse", "Beslutning", "Afgørelse"])
def test_what_was_decided_on_a_long_line_may_have_lost_its_day(read: Read, word: str) -> None:
    page = (
        "{0} Kommunalbestyrelsen {1} A00 15/123{0} Åben sag Sagsfremstilling Der er lavet en plan for sagen i år. "
        f"{word} i Økonomiudvalget den Tiltrådt. {word} i Kommunalbestyrelsen den Godkendt. Prøveby Kommune\n\n"
    )
    text = "".join(page.format(number, title) for number, title in enumerate(TITLES[:3], 2))
    items = read(f"1 Kommunalbestyrelsen REFERAT Dato: Tirsdag den 17. marts 2015 Prøveby Kommune\n\n{text}").items
    assert [item.decision and item.decision.quote.text for item in items] == ["Godkendt."] * 3
