import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.source import Span
from tracker.ui.document_excerpt import (
    ClosedStretch,
    Piece,
    PieceKind,
    html_of,
    pieces_of,
    span_within,
    window_around,
)
from tracker.ui.escaping import as_text

TEXT = "Overskrift\n\nRådet godkender planen.\n\n2. Lukket sag\nhemmeligt\n\n3. Åbent\nmere"
CLOSED = ClosedStretch(
    Span(TEXT.index("2. Lukket"), TEXT.index("3. Åbent")),
    "2. Lukket sag · lukket punkt",
)
MARKED = Span(TEXT.index("Rådet"), TEXT.index("planen.") + 7)


def test_the_words_are_marked_and_the_rest_is_whole() -> None:
    pieces = pieces_of(TEXT, MARKED, (), Span(0, len(TEXT)))
    assert [piece.text for piece in pieces if piece.kind is PieceKind.MARKED] == ["Rådet godkender planen."]
    assert "".join(piece.text for piece in pieces) == TEXT


def test_a_closed_item_is_its_label_alone_even_where_it_is_asked_for() -> None:
    inside = Span(TEXT.index("hemmeligt"), TEXT.index("hemmeligt") + 9)
    for marked in (None, MARKED, inside, Span(0, len(TEXT))):
        pieces = pieces_of(TEXT, marked, (CLOSED,), Span(0, len(TEXT)))
        assert "hemmeligt" not in "".join(piece.text for piece in pieces)
        assert Piece(PieceKind.CLOSED, CLOSED.label) in pieces


def test_a_window_that_begins_inside_a_closed_item_shows_nothing_of_it() -> None:
    start = TEXT.index("hemmeligt") + 3
    pieces = pieces_of(TEXT, None, (CLOSED,), Span(start, len(TEXT)))
    assert pieces[0].kind is PieceKind.CLOSED
    assert "ligt" not in "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(None, 5, id="no beginning"),
        pytest.param(5, 5, id="nothing between"),
        pytest.param(9, 3, id="backwards"),
        pytest.param(-1, 3, id="before the text"),
        pytest.param(0, 10**6, id="after the text"),
    ],
)
def test_a_span_from_the_address_that_is_not_in_the_text_is_none(start: int | None, end: int | None) -> None:
    assert span_within(TEXT, start, end) is None


@given(st.text(max_size=300), st.data())
def test_no_character_of_a_document_becomes_a_tag(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    marked = Span(start, data.draw(st.integers(start, len(text))))
    shown = html_of(pieces_of(text, marked, (), Span(0, len(text))))
    assert set(re.findall(r"<(/?\w+)", shown)) <= {"div", "/div", "mark", "/mark"}


@given(st.text(min_size=1, max_size=5000), st.data())
def test_the_window_holds_the_marked_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    marked = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert window_around(text, marked).covers(marked)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(":material/home:", id="an icon"),
        pytest.param(":smile:", id="an emoji"),
        pytest.param(":red[farve]", id="a colour"),
        pytest.param("https://ond.example", id="an address"),
        pytest.param("www.ond.example", id="an address without a scheme"),
        pytest.param("navn@ond.example", id="an e-mail address"),
        pytest.param("a -> b -- c", id="arrows and dashes"),
    ],
)
def test_what_streamlit_reads_after_its_markdown_is_parted(text: str) -> None:
    assert "\N{WORD JOINER}" in as_text(text)
    assert as_text(text).replace("\\", "").replace("\N{WORD JOINER}", "") == text


@pytest.mark.parametrize("text", ["kl. 17:00", "a: b", "x-y", "5 > 3"])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert as_text(text).replace("\\", "") == text
