"""Feet and heads of pages that stand inside a long line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extraction.lines.inner_pages import find_inner_pages

FOUND = [
    pytest.param(
        "1 Nordby Kommune Byrådet Godkendt. Side 1 af 3 Nordby Kommune Byrådet 25-04-2019 Punkt 51 Ny mole Godkendt. "
        "Side 2 af 3 Nordby Kommune Byrådet 25-04-2019 Punkt 52 Ny vej Udsat. Side 3 af 3",
        [
            "Side 1 af 3 Nordby Kommune Byrådet 25-04-2019",
            "Side 2 af 3 Nordby Kommune Byrådet 25-04-2019",
            "Side 3 af 3",
        ],
        id="the foot of a page with the next head behind it",
    ),
    pytest.param(
        "30.08.2023 09.14 Referat af Byrådet 29. august 2023 Nordby Godkendt. www.nordby.example/referat 1/2 "
        "30.08.2023 09.14 Referat af Byrådet 29. august 2023 Punkt 90 Valg. www.nordby.example/referat 2/2",
        [
            "www.nordby.example/referat 1/2 30.08.2023 09.14 Referat af Byrådet 29. august 2023",
            "www.nordby.example/referat 2/2",
        ],
        id="a print from a browser, whose head the document begins with",
    ),
    pytest.param(
        "Godkendt. Nordby Kommune 12. september 2017 Side 2. Ny bro over åen Udsat. Nordby Kommune 12. september 2017 "
        "Side 3. Toilet ved stranden",
        ["Nordby Kommune 12. september 2017 Side 2.", "Nordby Kommune 12. september 2017 Side 3."],
        id="the head before its page's number",
    ),
    pytest.param(
        "Nordby Kommune Punkt 44 Side 1 Mole Godkendt. Nordby Kommune Punkt 45 Side 2 Vej Udsat.",
        [],
        id="the number of the item stands in the head",
    ),
    pytest.param("Som det ses på side 3 af 4. Se også Side 2 af 4.", [], id="numbers that do not rise"),
    pytest.param("Se Side 2 af 4.", [], id="a single number"),
]


@pytest.mark.parametrize(("text", "pages"), FOUND)
def test_what_belongs_to_pages_is_found(text: str, pages: list[str]) -> None:
    assert [text[start:end] for start, end in find_inner_pages(text, [(0, len(text))])] == pages


@given(
    st.lists(
        st.sampled_from(("Side 1 af 3", "Side 2 af 3", "Side 2.", "Nordby", "Kommune", "3.", "www.a.dk 1/2", "\n"))
    )
)
def test_the_stretches_lie_in_the_text_one_after_the_other(words: list[str]) -> None:
    text = " ".join(words)
    found = find_inner_pages(text, [(0, len(text))] if text else [])
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert len({start for start, _ in found}) == len(found)
