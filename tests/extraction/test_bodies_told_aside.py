"""Bodies and municipalities that the head does not tell outright: terms, items, and names beside each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.body_of_today import find_body_of_today
from tracker.extraction.heading.municipality_beside import find_municipality_beside
from tracker.extraction.heading.terms import end_of_term

ITEMS = (
    "1. Godkendelse af dagsorden\n\n{agenda}\n\nBeslutning\n\nGodkendt.\n\n{away}\n\n"
    "2. Ny sti\n\nSagsfremstilling\n\nStien er 2 km.\n\nBeslutning\n\nGodkendt.\n\n{away}\n"
)


@pytest.mark.parametrize(
    ("agenda", "away", "body"),
    [
        pytest.param(
            "Dagsorden til dagens møde i Social- og Seniorudvalget.", "", "Social- og Seniorudvalget", id="of today"
        ),
        pytest.param("Dagsorden for aftenens ordinære møde i Seniorrådet.", "", "Seniorrådet", id="of this evening"),
        pytest.param(
            "Til godkendelse.", "Fraværende i Seniorrådet, 9. marts 2021:\n\nBo Vik", "Seniorrådet", id="away from it"
        ),
        pytest.param(
            "Til godkendelse.", "Afbud fra Seniorrådet den 9. marts 2021\nBo Vik", "Seniorrådet", id="excused from it"
        ),
        pytest.param(
            "Til godkendelse.",
            "Fraværende i Økonomiudvalget, 2. marts 2021:\nBo Vik\n\nFraværende i Byrådet, 9. marts 2021:\n\nIda Holm",
            "Byrådet",
            id="the last of two",
        ),
    ],
)
def test_a_body_that_only_the_items_name_is_found(read: Read, agenda: str, away: str, body: str) -> None:
    text = "09. mar 2021\n\nDeltagere:\n\n • Bo Vik (A)\n • Ida Holm (V)\n\n" + ITEMS.format(agenda=agenda, away=away)
    assert read(text).header.body == body


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dagens møde i Byrådet.\n\nDagens møde i Seniorrådet.", id="two meetings"),
        pytest.param("Fraværende i Seniorrådet:\nBo Vik", id="no day"),
        pytest.param("Fraværende i klassen, 9. marts 2021:", id="no body"),
        pytest.param("Fraværende i Seniorrådet bedes ringe før 9. marts 2021:", id="the day is of something else"),
        pytest.param("På sidste møde i Seniorrådet", id="another meeting"),
    ],
)
def test_no_body_is_guessed_from_other_words(text: str, vocabulary: Vocabulary) -> None:
    assert find_body_of_today(text, vocabulary) is None


@pytest.mark.parametrize(
    ("head", "municipality"),
    [
        pytest.param("Referat Handicaprådet - Rødovre den 11. juni 2024", "Rødovre", id="behind a dash"),
        pytest.param("Seniorrådet, Rødovre", "Rødovre", id="behind a comma"),
        pytest.param("Seniorrådet (Lyngby-Taarbæk)", "Lyngby-Taarbæk", id="in brackets"),
        pytest.param("Møde i Ældrerådet i Faaborg-Midtfyn Mødesal", "Faaborg-Midtfyn", id="in it, a word behind"),
        pytest.param("Seniorrådet - Havnsted", None, id="no municipality of the list"),
        pytest.param("Seniorrådet inviterer til Rødovre", None, id="words between"),
    ],
)
def test_a_municipality_beside_the_body_is_found(head: str, municipality: str | None, vocabulary: Vocabulary) -> None:
    found = find_municipality_beside(head, vocabulary)
    assert (found[0] if found else None) == municipality
    assert found is None or head[found[1].span.start : found[1].span.end] == found[1].text


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(
            "Havnsted Byråd - Referat\n\nHavnsted Byråd 2014-2017", "Havnsted Byråd 2014-2017", id="told second"
        ),
        pytest.param("Seniorrådet 2018-2021", "Seniorrådet 2018-2021", id="told at once"),
        pytest.param("Seniorrådet (2018-2021)", "Seniorrådet", id="set apart by brackets"),
    ],
)
def test_the_term_belongs_to_the_name_of_the_body(read: Read, head: str, body: str) -> None:
    text = f"{head}\n\nMødedato: 9. marts 2016\n\n" + ITEMS.format(agenda="Til godkendelse.", away="")
    assert read(text).header.body == body


@given(text=st.text(st.sampled_from("møde i Rådet,-(2018)\n") | st.characters(), max_size=80), place=st.integers(0, 80))
def test_whatever_stands_beside_a_body_stays_within_the_text(text: str, place: int, vocabulary: Vocabulary) -> None:
    begin = min(place, len(text))
    span = find_body_of_today(text, vocabulary)
    assert span is None or 0 <= span.start < span.end <= len(text)
    assert begin <= end_of_term(text, begin) <= len(text)
    beside = find_municipality_beside(text, vocabulary)
    assert beside is None or text[beside[1].span.start : beside[1].span.end] == beside[1].text
