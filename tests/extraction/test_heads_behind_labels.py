"""Heads in which a converter set all labels first and their values behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Presence
from tracker.extraction.attendance.behind import find_lists_behind

LABELS = "Mødested: Deltagere: Fraværende: Referent: "
HEADS = [
    pytest.param(
        LABELS + "Havnegade 4, Salen Bo Vik, Ida Holm Kim Lund, Per Dal Eva Friis",
        {"Bo Vik": "present", "Ida Holm": "present", "Kim Lund": "absent", "Per Dal": "absent"},
        id="each-seam-beside-a-known-name",
    ),
    pytest.param(LABELS + "Salen Bo Vik, Ida Holm Eva Friis", {}, id="a-seam-less-than-the-labels-ask-for"),
    pytest.param(LABELS + "Salen Bo Vik, Ida Holm, Kim Lund, Per Dal", {}, id="no-seam-at-all"),
    pytest.param(
        "Til stede: Afbud: Bo Vik, Ida Holm Kim Lund og Per Dal",
        {"Bo Vik": "present", "Ida Holm": "present", "Kim Lund": "absent", "Per Dal": "absent"},
        id="lists-alone",
    ),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_lists_behind_their_labels_are_parted_at_known_names(
    head: str, expected: dict[str, str], vocabulary: Vocabulary
) -> None:
    known = frozenset(("Kim Lund", "Per Dal"))
    found = find_lists_behind(head, len(head), known, vocabulary)
    assert {
        e.attendance.name: e.attendance.presence.value for e in found if e.attendance.name != "Eva Friis"
    } == expected
    assert all(head[slice(q.span.start, q.span.end)] == q.text for q in (e.attendance.quote for e in found))


@given(st.text(alphabet="ABo iKm,.:()og\nDeltagere: Fraværende: Afbud: Salen ", max_size=200))
def test_any_head_gives_exact_quotes(vocabulary: Vocabulary, words: str) -> None:
    text = "Deltagere: Fraværende: " + words
    for entry in find_lists_behind(text, len(text), frozenset(("Bo Kim", "Ida Dal")), vocabulary):
        span = entry.attendance.quote.span
        assert text[span.start : span.end] == entry.attendance.quote.text


def test_absentees_side_by_side_are_named_where_the_items_name_them(read: Read) -> None:
    reading = read(
        "Referat Ungerådet Mødedato: 4. maj 2016 Fraværende: Ida Holm Kim Lund Blå sal Eva Friis deltog som gæst.\n\n"
        "1. Budget\nBeslutning\nFraværende: Ida Holm, Kim Lund\nGodkendt.\n\n2. Næste møde\nBeslutning\nIntet.\n"
    )
    absent = [p.name for p in reading.header.attendances if p.presence is Presence.ABSENT]
    assert absent == ["Ida Holm", "Kim Lund"]


def test_the_name_of_a_transcribed_file_opens_no_decision(read: Read) -> None:
    reading = read(
        "Referat Handicaprådet\n\nSave this PDF as:\n WORD  PNG  TXT  JPG\n\nStørrelse: px\n\n"
        'Download "Referat Handicaprådet"\n\nTranskript\n\n'
        "Mødedato: 4. maj 2016\n\n1. Rampen ved biblioteket\n\nBeslutning\n\nGodkendt.\n\n"
        "2. Næste møde\n\nBeslutning\n\nIntet.\n"
    )
    assert [item.number for item in reading.items] == ["1", "2"]
    assert reading.header.body == "Handicaprådet"
    assert str(reading.header.date) == "2016-05-04"
