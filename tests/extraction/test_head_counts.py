"""Numbers of members, and whether numbers of members and votes fit the names."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.issue import IssueCode
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Span
from tracker.extraction.told.head_counts import find_head_counts

Counts = tuple[int | None, int | None, int | None]
MINUTES = """Byrådet
Mødedato: 4. marts 2020
{head}

1. Planen

Beslutning
{told}
"""
THREE = "Til stede: Bo Vik (A), Ida Holm (V), Kai Lund (A)"


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        pytest.param("11 af rådets 15 medlemmer var til stede.", [(11, None, 15)], id="so-many-of-so-many"),
        pytest.param("2 ud af 9 medlemmer var fraværende.", [(None, 2, 9)], id="so-many-missing"),
        pytest.param("Elleve af 13 byrådsmedlemmer var mødt.", [(11, None, 13)], id="in-words"),
        pytest.param("Samtlige 15 medlemmer var mødt.", [(15, None, 15)], id="all-of-them"),
        pytest.param("15 medlemmer var mødt.", [(15, None, None)], id="there"),
        pytest.param("Mødt var 12 medlemmer.", [(12, None, None)], id="verb-first"),
        pytest.param("Til stede: 12 medlemmer\nAfbud: 2", [(12, None, None), (None, 2, None)], id="labels"),
        pytest.param("Fraværende: 3 (Bo Vik m.fl.)", [(None, 3, None)], id="a-number-before-names"),
        pytest.param("Fraværende: 3. Bo Vik", [], id="a-numbered-list-is-no-number"),
        pytest.param("Fraværende: Ingen", [], id="nobody-is-told-by-the-names"),
        pytest.param("Foreningen har 34 medlemmer.", [], id="members-of-something-else"),
        pytest.param("Side 51\nMedlemmer til stede", [], id="a-page-number-above-a-heading"),
    ],
)
def test_numbers_of_members_are_read(words: str, counts: list[Counts]) -> None:
    found = find_head_counts(words, (Span(0, len(words)),))
    assert [(count.present, count.absent, count.members) for count in found] == counts


@pytest.mark.parametrize(
    ("head", "told", "codes"),
    [
        pytest.param(THREE, "Godkendt.", [], id="nothing-to-compare"),
        pytest.param(f"{THREE}\n3 medlemmer var mødt.", "Godkendt.", [], id="fits"),
        pytest.param(f"{THREE}\n4 medlemmer var mødt.", "Godkendt.", [IssueCode.MEMBERS_DIFFER], id="one-name-short"),
        pytest.param(
            "11 af 15 medlemmer var mødt.\nAntal fraværende: 3",
            "Godkendt.",
            [IssueCode.MEMBERS_DIFFER],
            id="sum-is-wrong",
        ),
        pytest.param("11 af 15 medlemmer var mødt.\nAntal fraværende: 4", "Godkendt.", [], id="sum-is-right"),
        pytest.param(THREE, "Vedtaget med 2 stemmer mod 1.", [], id="as-many-votes-as-members"),
        pytest.param(
            THREE, "Vedtaget med 3 stemmer mod 1.", [IssueCode.VOTES_DIFFER], id="more-votes-than-members-there"
        ),
        pytest.param(
            THREE, "Imod stemte 2 (Ida Holm).", [IssueCode.VOTES_DIFFER], id="a-number-and-fewer-names-beside-it"
        ),
        pytest.param(THREE, "For stemte 2 (A). Imod stemte 1 (V).", [], id="parties-as-strong-as-they-are"),
        pytest.param(
            THREE, "For stemte 1 (A). Imod stemte 2 (V).", [IssueCode.VOTES_DIFFER], id="more-votes-than-a-party-has"
        ),
        pytest.param("", "For stemte 9 (A). Imod stemte 3 (V).", [], id="no-names-to-compare-with"),
    ],
)
def test_numbers_that_do_not_fit_are_told_and_not_mended(
    head: str, told: str, codes: list[IssueCode], read: Callable[[str], MinutesReading]
) -> None:
    reading = read(MINUTES.format(head=head, told=told))
    checked = (IssueCode.MEMBERS_DIFFER, IssueCode.VOTES_DIFFER)
    assert [issue.code for issue in reading.issues if issue.code in checked] == codes


PIECES = (
    "11",
    "3",
    "af",
    "15",
    "medlemmer",
    "var",
    "mødt",
    "til stede",
    "fraværende",
    "Afbud",
    ":",
    ".",
    "\n",
    "rådets",
    "ud",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_text_gives_numbers_that_stand_in_it(words: str) -> None:
    for count in find_head_counts(words, (Span(0, len(words)),)):
        assert words[count.quote.span.start : count.quote.span.end] == count.quote.text
        assert (count.present, count.absent, count.members) != (None, None, None)
