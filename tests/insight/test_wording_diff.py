"""What differs between two wordings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insight.wording_diff import MOST_WORDS, Piece, PieceKind, diff_wordings

WORDINGS = st.text(alphabet="aå .\n", max_size=40)
KEPT, ADDED, REMOVED = PieceKind.KEPT, PieceKind.ADDED, PieceKind.REMOVED


def words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        pytest.param("Flere i job", "Flere i job", [(KEPT, "Flere i job")], id="the same"),
        pytest.param("Flere", "Flere i job", [(KEPT, "Flere "), (ADDED, "i job")], id="words at the end"),
        pytest.param(
            "Flere unge i job",
            "Flere mødre i job",
            [(KEPT, "Flere "), (REMOVED, "unge "), (ADDED, "mødre "), (KEPT, "i job")],
            id="one word for another, the old one first",
        ),
        pytest.param(
            "Afstanden bliver mindre.",
            "Afstanden bliver mindre hvert år.",
            [(KEPT, "Afstanden bliver mindre "), (ADDED, "hvert år"), (KEPT, ".")],
            id="a full stop that moves is kept",
        ),
        pytest.param("", "Nyt", [(ADDED, "Nyt")], id="nothing before"),
        pytest.param("Væk", "", [(REMOVED, "Væk")], id="nothing after"),
    ],
)
def test_pieces(before: str, after: str, pieces: list[tuple[PieceKind, str]]) -> None:
    assert [(one.kind, one.text) for one in diff_wordings(before, after)] == pieces


@given(WORDINGS, WORDINGS)
def test_no_word_of_either_wording_is_lost_or_made_up(before: str, after: str) -> None:
    pieces = diff_wordings(before, after)

    def told(*kinds: PieceKind) -> str:
        return words("".join(one.text for one in pieces if one.kind in kinds))

    assert told(KEPT, REMOVED) == words(before)
    assert told(KEPT, ADDED) == words(after)


def test_endless_wordings_are_not_compared_word_by_word() -> None:
    long = "ord " * (MOST_WORDS + 1)
    assert diff_wordings(long, "kort") == (Piece(REMOVED, long), Piece(ADDED, "kort"))
