"""What changes in a text, and what never does."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.domain.source import Block, BlockKind, Span
from tracker.reading.draft import Draft
from tracker.reading.normalise import normalise, normalise_text

CASES = [
    pytest.param("a\r\nb\rc\fd", "a\nb\nc\nd", id="line ends of every system, and the end of a page"),
    pytest.param("a\u2028b\u2029c\x85d\x0be", "a\nb\nc\nd\ne", id="line ends that only Python sees would shift lines"),
    pytest.param("Ma\u030al\u00f8v pa\u030a \u00c6r\u00f8", "Måløv på Ærø", id="decomposed letters of Macs and PDFs"),
    pytest.param("integra\u00adtions\u00adråd", "integrationsråd", id="soft hyphens inside a word"),
    pytest.param("områ\u00ad\nde", "område", id="a soft hyphen that broke a line"),
    pytest.param("Be\u200bslut\ufeffning", "Beslutning", id="spaces without width, which editors leave behind"),
    pytest.param("a\x00b\x02c", "abc", id="control signs"),
    pytest.param("\uf0b7 punkt", "• punkt", id="the bullet of Word's Symbol font"),
    pytest.param(
        "Titel\u00a0\u00a0\u00a0Åbent", "Titel\u00a0\u00a0\u00a0Åbent", id="no-break spaces hold columns apart"
    ),
    pytest.param("a  b\t c \n\n\n d", "a  b\t c \n\n\n d", id="spaces, tabs and empty lines stay"),
    pytest.param("områ-\nde", "områ-\nde", id="plain text keeps its hyphens: nobody typeset it"),
    pytest.param("ﬁnans", "ﬁnans", id="plain text keeps its signs"),
]
TYPESET = [
    pytest.param("Drøftelse af områ-\nde nord\nigen", "Drøftelse af område\nnord\nigen", id="the rest is drawn up"),
    pytest.param("områ-\nde, som", "område,\nsom", id="with its comma"),
    pytest.param("områ-\nde\nnord", "område\nnord", id="a rest that is a whole line"),
    pytest.param("områ-\nde", "område", id="at the end of the text"),
    pytest.param("kom-\nmunal-\nbestyrel-\nsen", "kommunalbestyrelsen", id="broken more than once"),
    pytest.param("børne-\nog ungeudvalget", "børne-\nog ungeudvalget", id="the hyphen stands for -udvalget"),
    pytest.param("kultur-\neller fritid", "kultur-\neller fritid", id="the same before eller"),
    pytest.param("område-\nøkonomi", "områdeøkonomi", id="a rest that begins with ø"),
    pytest.param("få-\nårig", "fåårig", id="æøå on both sides"),
    pytest.param("2018-\n2021", "2018-\n2021", id="years"),
    pytest.param("CO-\nudledning", "CO-\nudledning", id="capitals before the hyphen are no broken word"),
    pytest.param("Lyngby-\nTaarbæk", "Lyngby-\nTaarbæk", id="a capital after it is a double name"),
    pytest.param("- punkt\n- andet", "- punkt\n- andet", id="bullets"),
    pytest.param("tilskud -\nog så", "tilskud -\nog så", id="a dash"),
    pytest.param("ﬁnans og eﬀekt", "finans og effekt", id="ligatures"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_text_is_normalised_once_for_all(text: str, expected: str) -> None:
    assert normalise_text(text) == expected


@pytest.mark.parametrize(("text", "expected"), TYPESET)
def test_typeset_lines_lose_the_typesetters_hyphens(text: str, expected: str) -> None:
    assert normalise_text(text, typeset=True) == expected


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("aåo\u030a-\n\r\u00ad ﬁ\u200bOG")), st.booleans())
def test_normalising_twice_changes_nothing_more(text: str, typeset: bool) -> None:
    once = normalise_text(text, typeset=typeset)
    assert normalise_text(once, typeset=typeset) == once
    assert unicodedata.is_normalized("NFC", once)


@settings(deadline=None)
@given(st.text())
def test_visible_text_is_never_lost(text: str) -> None:
    kept = [sign for sign in unicodedata.normalize("NFC", text) if sign.isalnum()]
    assert [sign for sign in normalise_text(text) if sign.isalnum()] == kept


@settings(deadline=None)
@given(st.lists(st.text(alphabet="aåA\u030a\r\n\u00ad-ﬁ ")))
def test_blocks_hold_what_their_own_text_became(pieces: list[str]) -> None:
    blocks, length = [], 0
    for number, piece in enumerate(pieces):
        blocks.append(Block(BlockKind.PAGE, number, Span(length, length + len(piece))))
        length += len(piece)
    text, moved = normalise(Draft("".join(pieces), tuple(blocks), typeset=True))
    assert [text[block.span.start : block.span.end] for block in moved] == [
        normalise_text(piece, typeset=True) for piece in pieces
    ]
