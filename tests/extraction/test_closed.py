"""Marks by which minutes say that an item is closed. One that is missed would show what is secret."""

import pytest

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Document
from tracker.extraction.items.closed import strip_marks
from tracker.extraction.minutes import read_minutes


@pytest.mark.parametrize(
    ("title", "bare", "closed"),
    [
        pytest.param("LUKKET PUNKT Personsag", "Personsag", True, id="capitals without a separator"),
        pytest.param("Personsag (Lukket møde)", "Personsag", True, id="behind, in brackets"),
        pytest.param("Lukket dagsorden: Personsag", "Personsag", True, id="the agenda's name before it"),
        pytest.param("3. Lukket punkt - Personsag", "Personsag", True, id="behind a number"),
        pytest.param("Lukket - Personsag", "Personsag", True, id="one word and a dash"),
        pytest.param("Personsag - behandles for lukkede døre", "Personsag", True, id="closed doors"),
        pytest.param("Åbent punkt Budget", "Budget", False, id="an open mark without a separator"),
        pytest.param("Lukket afdeling på plejehjemmet", "Lukket afdeling på plejehjemmet", None, id="a closed ward"),
        pytest.param("Åben dagsorden - godkendelse", "Åben dagsorden - godkendelse", None, id="the agenda itself"),
        pytest.param("Åben skole i praksis", "Åben skole i praksis", None, id="an open school"),
    ],
)
def test_a_mark_is_read_and_taken_off_the_title(title: str, bare: str, closed: bool | None) -> None:
    start, end, found = strip_marks(title)
    assert (title[start:end], found) == (bare, closed)


@pytest.mark.parametrize(
    "line",
    [
        "Sagen behandles for lukkede døre.",
        "Åbent/lukket: Lukket",
        "Dagsordenpunkt: Lukket",
        "Punkttype: Fortroligt",
        "Lukket punkt",
        "Lukket sag                    Sagsgang: ØU/BY",
        "Lukket sag Sagsgang: ØU/BY",
    ],
)
def test_a_line_beneath_the_title_closes_the_item(line: str, vocabulary: Vocabulary) -> None:
    text = (
        "Referat af møde i Integrationsrådet den 3. april 2024\n\n"
        "1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
        f"2. Personsag\n{line}\n\nBeslutning\n\nHemmeligt.\n\n3. Eventuelt\n\nBeslutning\n\nIntet.\n"
    )
    reading = read_minutes(Document("a.txt", "0" * 64, "text/plain", text), vocabulary)
    assert [item.is_closed is True for item in reading.items] == [False, True, False]


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        pytest.param("Åben sag                    Sagsgang: ØU/BY", False, id="a mark before the next column"),
        pytest.param("Åben sag\tSagsgang: ØU/BY", False, id="a mark before a tab"),
        pytest.param("Åben sag blev drøftet i går.", None, id="the first words of a sentence"),
    ],
)
def test_a_mark_is_read_before_the_next_column_of_its_line(
    line: str, closed: bool | None, vocabulary: Vocabulary
) -> None:
    text = f"Referat af møde i Byrådet den 3. april 2024\n\n1. Pulje\n\n{line}\n\nBeslutning\n\nGodkendt.\n"
    (item,) = read_minutes(Document("a.txt", "0" * 64, "text/plain", text), vocabulary).items
    assert item.is_closed is closed


def test_a_mark_of_the_document_on_its_cover_marks_no_item(vocabulary: Vocabulary) -> None:
    text = (
        "Møde i Kulturudvalget\n\nTranskript\n\n"
        "1 Møde i Kulturudvalget {} Dato: Onsdag den 3. april 2024 Tidspunkt: 18:00 Sted: Salen Prøveby Kommune\n\n"
        "2 Møde i Kulturudvalget / Sagsoversigt: 1. Orientering: Nyt fra museet Beslutning: Pulje til stier...2\n\n"
        "3 1. Orientering: Nyt fra museet Sagsnr.: 24/1934 Sagsfremstilling Udvalget orienteres om museets sommer. "
        "Indstilling Chefen indstiller, at det tages til efterretning. Beslutning Taget til efterretning.\n\n"
        "4 2. Beslutning: Pulje til stier Sagsnr.: 24/2011 Sagsfremstilling Stierne i skoven er hullede. "
        "Indstilling Chefen indstiller, at puljen godkendes. Beslutning Godkendt.\n"
    ).format("Åben Referat")
    items = read_minutes(Document("a.txt", "0" * 64, "text/plain", text), vocabulary).items
    assert [item.is_closed for item in items] == [None, None]
