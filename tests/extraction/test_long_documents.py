"""Documents longer than minutes are: everything in them is found, each at its place.

That time grows as the text does, and ten thousand items, are for `benchmarks/test_linear.py`.
"""

from itertools import pairwise

import pytest

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Document
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document

HEAD = """Referat Økonomiudvalget

Eksempelby Kommune
Mødedato: Tirsdag d. 6. februar 2024 kl. 17.00
Til stede: Åse Ærø, Bo Bæk, Ida Ibsen

"""
ITEMS = 2_000
LENGTH = 40_000


def document(body: str) -> Document:
    return read_document("referat.txt", (HEAD + body).encode())


def test_two_thousand_items_are_found_each_with_its_decision(vocabulary: Vocabulary) -> None:
    minutes = document("".join(f"Punkt {n}: Anlæg af cykelsti {n}\nBeslutning\nGodkendt.\n\n" for n in range(ITEMS)))
    reading = read_minutes(minutes, vocabulary)
    assert [item.number for item in reading.items] == [str(number) for number in range(ITEMS)]
    for number, item in enumerate(reading.items):
        assert item.title == f"Anlæg af cykelsti {number}"
        assert item.decision is not None
        quote = item.decision.quote
        assert quote.text == minutes.text[quote.span.start : quote.span.end] == "Godkendt."
        assert item.span.start < quote.span.start < item.span.end
        assert minutes.text.startswith(f"Punkt {number}:", item.span.start)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("ord uden punktum ", id="one line without a full stop"),
        pytest.param(" ", id="spaces"),
        pytest.param("1.2.", id="digits and full stops"),
        pytest.param("Beslutning\n", id="headings alone"),
        pytest.param("Bo Bæk, Ida Ibsen, ", id="names with commas"),
        pytest.param("(", id="open brackets"),
        pytest.param("Fraværende: Bo Bæk\n", id="absence again and again"),
        pytest.param("Sagsnr.: 24/1234\n", id="case numbers below each other"),
    ],
)
def test_forty_thousand_characters_of_one_thing_do_no_harm(line: str, vocabulary: Vocabulary) -> None:
    minutes = document(line * (LENGTH // len(line)))
    reading = read_minutes(minutes, vocabulary)
    spans = sorted([reading.header_span, *(item.span for item in reading.items), *reading.remainder])
    assert spans[0].start == 0
    assert spans[-1].end == len(minutes.text)
    assert all(above.end == below.start for above, below in pairwise(spans))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Rådet har besluttet, at ", id="clauses that hang on each other"),
        pytest.param("en borger har klaget; han kan ikke drøfte den; ", id="refusals of one case"),
        pytest.param("Bo Bæk (V) stemte imod og ", id="votes without a full stop"),
    ],
)
def test_a_decision_of_one_thing_again_and_again_is_read(words: str, vocabulary: Vocabulary) -> None:
    minutes = document("Punkt 1: Vej\nBeslutning\n" + words * (LENGTH // len(words)))
    decision = read_minutes(minutes, vocabulary).items[0].decision
    assert decision is not None
    assert decision.quote.text.startswith(words.strip())
