"""Lists of points as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.linking.points import find_points

KNOWN = tuple("abcdef")


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        pytest.param("punkt a) til f).", "abcdef", id="range with til opens into all six"),
        pytest.param("punkt b) og d), inden sommer", "bd", id="two joined by og"),
        pytest.param("punkterne a, c og d i planen", "acd", id="list without brackets"),
        pytest.param("litra a-c.", "abc", id="litra with a dash"),
        pytest.param("pkt. e) samt f)", "ef", id="samt joins"),
        pytest.param("samtlige punkter på nær b), som", "acdef", id="all but one"),
        pytest.param("punkt a) til f), bortset fra c) og d)", "abef", id="range less a list"),
        pytest.param("punkt b), og vedtog at", "b", id="a following og is no letter"),
        pytest.param("delmål 3b og 3d", "bd", id="whole codes of this area"),
        pytest.param("punkt 3.b til 3.d", "bcd", id="range of whole codes"),
        pytest.param("alle mål bortset fra 3.a", "bcdef", id="all but one by its whole code"),
        pytest.param("det sidste punkt", "f", id="by its place"),
        pytest.param("de to første delmål", "ab", id="several by their place"),
        pytest.param("både punkt a) og punkt e)", "ae", id="the word again"),
        pytest.param("a), c) og d) i planen", "acd", id="no word at all, but brackets"),
    ],
)
def test_named_points_are_found(text: str, letters: str) -> None:
    found = find_points(text, KNOWN, area="3")
    assert found is not None
    assert "".join(found.letters) == letters


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("punkt 4 på dagsordenen", id="an item's number"),
        pytest.param("punkt i dagsordenen", id="the preposition i"),
        pytest.param("punkt x)", id="a letter that the focus area does not have"),
        pytest.param("flere punkter blev drøftet", id="no letter at all"),
        pytest.param("punkt 4.b", id="another area's point"),
        pytest.param("dagsordenens punkt b", id="an agenda's point"),
        pytest.param("punkt b) på dagsordenen", id="an agenda's point, said after it"),
    ],
)
def test_what_is_no_point_is_not_found(text: str) -> None:
    assert find_points(text, KNOWN, area="3") is None


@given(st.text(alphabet="abcdefgxi)( ,-–.tilogsamtpunkt\n", max_size=80))
def test_any_text_gives_only_known_letters_inside_it(text: str) -> None:
    found = find_points("punkt " + text, KNOWN)
    if found is not None:
        assert set(found.letters) <= set(KNOWN)
        assert 0 <= found.start < found.end <= len("punkt " + text)
