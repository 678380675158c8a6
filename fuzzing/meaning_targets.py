"""Fuzz target for linking by meaning: words parted, goals suggested, and the words that prompted them."""

from functools import cache

from fuzzing.invariants import check_quotes
from tracker.danish.words import find_parts
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import LinkBand, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.evidence import find_evidence
from tracker.linking.meaning import ItemWords
from tracker.linking.points import find_all_points, find_coded_points, find_exception
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.usecases.linking_language import load_calibration, load_language

_TITLES = (
    (None, "Godt i gang", "Nye borgere mødes af én, der kan svare."),
    ("p/1", "Job og praktik", "Flygtninge kommer i arbejde på lokale virksomheder."),
    ("p/1", "Dansk for alle", "Voksne består danskprøven."),
)
_POLICY = Policy("p", "eksempelby", "Integrationspolitik 2022-2027", 2022, 2027)
_GOALS = tuple(
    Goal(
        f"p/{number}", "p", parent, GoalKind.GOAL if parent else GoalKind.FOCUS_AREA, str(number), number, title, words
    )
    for number, (parent, title, words) in enumerate(_TITLES, 1)
)


@cache
def _matcher() -> GoalMatcher:
    return GoalMatcher.of(_POLICY, _GOALS, load_language(), load_calibration(), "Eksempelby")


def _points(text: str) -> None:
    """Lists of points name only what there is, and stand in the text."""
    lists = [*find_all_points(text, "abc", 0, len(text), "2")]
    lists += [*find_coded_points(text, "abc", "2", is_coded=True)]
    exception = find_exception(text, "abc", 0, len(text), "2")
    for found in (*lists, *([exception] if exception else ())):
        assert set(found.letters) <= set("abc")
        assert 0 <= found.start < found.end <= len(text)


def meaning(data: bytes) -> None:
    """An item with any title and text: bands, order and quotations are as the contract says."""
    text = data.decode("utf-8", errors="replace")
    matcher = _matcher()
    half = len(text) // 2
    passages = (Quote(text[:half], Span(0, half)), Quote(text[half:], Span(half, len(text))))
    (found,) = matcher.suggest((LinkText(passages[0], passages[1:]),))
    check_quotes(text, found)
    meant = [one for one in found if one.origin is LinkOrigin.SUGGESTION]
    assert all(0 <= one.score <= 1 and one.evidence and one.band is not LinkBand.CERTAIN for one in meant)
    assert [one.score for one in meant] == sorted((one.score for one in meant), reverse=True)
    assert len({one.goal_id for one in found}) == len(found)
    find_evidence(matcher.index, ItemWords((text,)), (0, 1))
    _points(text)
    for word in text.split()[:20]:
        assert all(find_parts(word, matcher.index.lexicon.known, matcher.index.lexicon.forms))
