"""Bodies with their fields of work or in page heads, and numbers beside journals."""

import pytest

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.attendance.substitutes import tells_of_substitute
from tracker.extraction.heading.bodies import end_of_remit, find_body
from tracker.extraction.heading.signed_body import find_headed_body

TOP = "Prøveby Kommune\nKulturudvalget\nMødedato: 6. februar 2024\n\n"
ITEM = "1. Ny sti\n\n{case}Sagsfremstilling\n\nStien er 2 km.\n\nBeslutning\n\nGodkendt.\n\n{behind}\n"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        pytest.param("Vækstudvalget for Land og By", "Vækstudvalget for Land og By", id="two fields"),
        pytest.param("Vækstudvalget for Land, Havn & By", "Vækstudvalget for Land, Havn & By", id="three fields"),
        pytest.param("Handicaprådet for Prøveby", "Handicaprådet", id="a place alone"),
        pytest.param("Ældrerådet for Ådal og Prøveby Kommune", "Ældrerådet", id="municipalities"),
        pytest.param("Vækstudvalget for Land og By holder møde", "Vækstudvalget", id="words behind it"),
    ],
)
def test_a_label_names_a_body_with_its_joined_fields(value: str, name: str, vocabulary: Vocabulary, read: Read) -> None:
    body = find_body(value, vocabulary)
    assert body is not None
    assert value[body.start : end_of_remit(value, body.end)] == name
    text = f"Mødedato: 6. februar 2024\nUdvalg: {value}\n\n" + ITEM.format(case="", behind="")
    assert read(text).header.body == name


@pytest.mark.parametrize(
    ("heads", "body"),
    [
        pytest.param(("Økonomiudvalget", "Økonomiudvalget"), "Økonomiudvalget", id="each page"),
        pytest.param(("Økonomiudvalget", "Økonomiudvalget", "Kulturudvalget"), None, id="two bodies"),
        pytest.param(("Økonomiudvalget",), None, id="once"),
        pytest.param(("Vej og Park", "Vej og Park"), None, id="an office"),
        pytest.param(("Økonomiudvalget indstiller", "Økonomiudvalget indstiller"), None, id="more than the name"),
    ],
)
def test_heads_of_pages_name_the_body_behind_the_municipality(
    heads: tuple[str, ...], body: str | None, vocabulary: Vocabulary
) -> None:
    text = "\n".join(f"Prøveby Kommune – {head}\nReferat\nNy sti\n" for head in heads)
    found = find_headed_body(text, vocabulary)
    assert (text[found.start : found.end] if found else None) == body


def test_a_page_head_is_the_body_of_the_minutes_where_no_label_names_one(read: Read) -> None:
    head, day = "Prøveby Kommune – Økonomiudvalget\nReferat\n", "17. september 2015\n"
    item = f"{{0}}\nNy sti\nSagsfremstilling\nStien er 2 km.\nBeslutning\nGodkendt.\n{day}{{0}}\n{head}"
    start = f"Referat 1.2.0 - Prøveby Kommune\n\n{head}Mødedato:\n{day}Mødelokale:\nSalen\n{day}{head}"
    assert read(start + item.format(1) + item.format(2)).header.body == "Økonomiudvalget"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("Suppleant Ida Holm var med.", True, id="was with them"),
        pytest.param("Stedfortræder Ida Holm (V) var med under punkt 4.", True, id="for an item"),
        pytest.param("Suppleant Ida Holm var med til at vælge stien.", False, id="what she did"),
        pytest.param("Ida Holm var med.", False, id="in nobody's stead"),
    ],
)
def test_a_substitute_who_was_there_is_no_decision(words: str, told: bool, read: Read) -> None:
    assert tells_of_substitute(words) is told
    (item,) = read(TOP + ITEM.format(case="", behind=words)).items
    assert item.decision is not None
    assert (item.decision.quote.text == "Godkendt.") is told


@pytest.mark.parametrize(
    ("line", "number"),
    [
        pytest.param("KU    7/2005  J.nr. KU 31/2005", "KU    7/2005", id="far apart"),
        pytest.param("KU 7/2005  J.nr. KU 31/2005", "KU 7/2005", id="one blank"),
        pytest.param("J.nr. KU 31/2005", "KU 31/2005", id="the journal's alone"),
    ],
)
def test_the_items_own_number_goes_before_the_journals(line: str, number: str, read: Read) -> None:
    (item,) = read(TOP + ITEM.format(case=f"{line}\n\n", behind="")).items
    assert [case.quote.text for case in item.case_numbers] == [number]
