"""Words that prompted a question are marked where they stand; what changed is told apart without colour."""

import html
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.source import Span
from tracker.ui.review_diff import compare, html_of_pieces
from tracker.ui.review_question import sureness
from tracker.ui.review_sentences import evidence_spans, html_of_marked, html_of_sentences, marks_within, sentences_said

ITEM = "4. Mentorer til nye borgere\n\nRådet takkede. Mentorer følger de nye i job. Mødet er i maj. Mentorer søges."


def at(words: str, start: int = 0) -> Span:
    place = ITEM.index(words, start)
    return Span(place, place + len(words))


def said_by(found: str) -> list[str]:
    return re.findall(r"<mark[^>]*>(.*?)</mark>", found)


def test_only_sentences_with_marked_words_are_shown_and_gaps_are_told() -> None:
    title = at("Mentorer til nye borgere")
    marks = (at("Mentorer"), at("Mentorer følger de nye"), at("Mentorer søges"))
    found = html_of_sentences(ITEM, sentences_said(ITEM, marks, without=title))
    assert said_by(found) == ["Mentorer følger de nye", "Mentorer søges"]
    assert "i job. … " in found
    assert "Rådet takkede" not in found


def test_words_that_no_longer_stand_where_the_link_says_are_left_out() -> None:
    start = 1000
    place = at("følger")
    right = {"text": "følger", "start": start + place.start, "end": start + place.end}
    moved = {"text": "følger", "start": start + place.start + 1, "end": start + place.end + 1}
    before_the_item = {"text": "følger", "start": 3, "end": 9}
    assert evidence_spans([right, moved, before_the_item, right], ITEM, start) == (place,)


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=8))
def test_marking_shows_each_letter_once_and_obeys_none(text: str, places: list[tuple[int, int]]) -> None:
    marks = tuple(Span(min(pair), max(pair)) for pair in sorted(places, key=min))
    whole = Span(0, len(text))
    inside = marks_within(marks, whole)
    assert all(one.end < other.start for one, other in pairwise(inside))
    shown = re.sub(r"</?mark[^>]*>", "", html_of_marked(text, whole, inside))
    assert "".join(html.unescape(shown).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("before", "after", "gone", "new"),
    [
        pytest.param("Godkendt.", "Godkendt. Fristen er maj.", [], ["Fristen er maj."], id="words are added"),
        pytest.param("Godkendt den 1. maj.", "Godkendt den 2. maj.", ["1."], ["2."], id="a day is another"),
        pytest.param("Godkendt.", "GODKENDT.", [], [], id="capitals are no change"),
        pytest.param("", "Godkendt.", [], ["Godkendt."], id="nothing was decided yet"),
    ],
)
def test_what_is_gone_is_struck_out_and_what_is_new_underlined(
    before: str, after: str, gone: list[str], new: list[str]
) -> None:
    changed = compare(before, after)
    assert re.findall(r"<del[^>]*>(.*?)</del>", html_of_pieces(changed.before, is_before=True)) == gone
    assert re.findall(r"<ins[^>]*>(.*?)</ins>", html_of_pieces(changed.after, is_before=False)) == new


def test_of_a_long_text_only_the_neighbourhood_of_the_change_is_shown() -> None:
    long = " ".join(f"ord{number}" for number in range(900))
    changed = compare(long, long.replace("ord450", "nyt"))
    assert changed.before[0][0].startswith("… ")
    assert changed.before[1] == ("ord450", True)
    assert changed.after[-1][0].endswith(" …")
    assert sum(len(text.split()) for text, _ in changed.after) < 30


@given(st.text(alphabet="ab <&", max_size=60), st.text(alphabet="ab <&", max_size=60))
def test_two_short_texts_are_shown_whole_and_nothing_is_a_tag(before: str, after: str) -> None:
    changed = compare(before, after)
    for text, pieces in ((before, changed.before), (after, changed.after)):
        words = " ".join(piece for piece, _ in pieces).split()
        assert [word for word in words if word != "…"] == text.split()
    assert "<b" not in html_of_pieces(changed.after, is_before=False)


@pytest.mark.parametrize(
    ("band", "score", "words"),
    [
        pytest.param("likely", 0.87, "Sandsynlig: omkring 9 af 10 forslag som dette er rigtige.", id="a probability"),
        pytest.param("likely", 0.999, "Sandsynlig: omkring 9 af 10 forslag som dette er rigtige.", id="never all"),
        pytest.param("possible", 0.87, "Mulig: et usikkert gæt.", id="no number for a guess"),
        pytest.param(None, None, "Foreslået.", id="from before there were bands"),
    ],
)
def test_how_sure_the_machine_is_stands_in_words(band: str | None, score: float | None, words: str) -> None:
    assert sureness(band, score) == words
