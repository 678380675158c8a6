"""Goals by meaning: the right ones first, nothing for other fields, words of the item as evidence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.linking.sets_in_use import LINDEVANG, KnownSet, language_of, load_set
from tracker.danish.words import WORD
from tracker.domain.goal_link import LinkBand, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.decided import Decided
from tracker.linking.empty_words import says_something
from tracker.linking.item_words import sentences_in
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.usecases.linking_language import load_calibration


@pytest.fixture(scope="module")
def known() -> KnownSet:
    return load_set("lindevang", LINDEVANG)


@pytest.fixture(scope="module")
def matcher(known: KnownSet) -> GoalMatcher:
    return GoalMatcher.of(known.loose.policy, known.loose.goals, language_of(known), load_calibration(), "Lindevang")


def item(text: str, title: str = "Orientering") -> LinkText:
    return LinkText(Quote(title, Span(10, 10 + len(title))), (Quote(text, Span(100, 100 + len(text))),))


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        pytest.param("Tolv flygtninge blev fastansat, og deres makker på gulvet hjælper dem.", "L2e", id="a buddy"),
        pytest.param("Tandplejen mødte mange flygtningebørn med huller i tænderne.", "L1d", id="dental care"),
        pytest.param("Fritidsklubben og håndbold for børn fra flygtningefamilier fik tilskud.", "L5a", id="sport"),
        pytest.param("Kursisterne bestod danskprøven om aftenen.", "L3b", id="language test"),
        pytest.param("To elever var udsat for æresrelaterede konflikter.", "L6a", id="a compound of the thesaurus"),
    ],
)
def test_the_goal_that_is_meant_is_among_the_first_three(matcher: GoalMatcher, text: str, goal: str) -> None:
    (found,) = matcher.suggest([item(text)])
    assert goal in [one.goal_id for one in found[:3]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dagsordenen blev godkendt. Der var afbud fra to.", id="the agenda"),
        pytest.param("Lokalplanen for vindmøller sendes i høring hos lodsejerne.", id="wind farms"),
        pytest.param("Cykelsti og rundkørsel ved Ringvejen anlægges for 4 mio. kr.", id="traffic"),
        pytest.param("", id="no text"),
        pytest.param("... !! 4 5", id="no words"),
    ],
)
def test_items_of_other_fields_are_left_alone(matcher: GoalMatcher, text: str) -> None:
    (found,) = matcher.suggest([item(text)])
    assert [one for one in found if one.band is not LinkBand.POSSIBLE] == []


def test_evidence_is_words_of_the_item_in_their_place(matcher: GoalMatcher) -> None:
    text = "Kursisterne bestod danskprøven, og jobcentret fandt praktik til fem flygtninge."
    (found,) = matcher.suggest([item(text)])
    quotes = [quote for one in found for quote in one.evidence]
    assert quotes
    whole = {10: "Orientering", 100: text}
    for quote in quotes:
        base = 100 if quote.span.start >= 100 else 10
        assert whole[base][quote.span.start - base : quote.span.end - base] == quote.text


def test_an_item_that_names_goals_has_what_it_only_means_as_possible(matcher: GoalMatcher) -> None:
    text = "Rådet drøftede indsatsområdet Skole og uddannelse, punkt b). Kursisterne bestod danskprøven om aftenen."
    (found,) = matcher.suggest([item(text)])
    named = [one.goal_id for one in found if one.origin is LinkOrigin.REFERENCE]
    assert set(named) == {"L4", "L4b"}
    assert {one.band for one in found if one.origin is LinkOrigin.SUGGESTION} <= {LinkBand.POSSIBLE}


def test_only_the_wanted_bands_are_given(matcher: GoalMatcher, known: KnownSet) -> None:
    found = matcher.suggest([one.text for one in known.items], LinkBand.LIKELY)
    assert {one.band for row in found for one in row} == {LinkBand.CERTAIN, LinkBand.LIKELY}


def test_each_item_is_judged_alike_alone_and_among_others(matcher: GoalMatcher, known: KnownSet) -> None:
    texts = [one.text for one in known.items]
    assert matcher.suggest(texts)[20:23] == [matcher.suggest([text])[0] for text in texts[20:23]]


def test_what_people_have_said_of_like_items_counts(matcher: GoalMatcher, known: KnownSet) -> None:
    text = "Haveholdet på Lærkevej søger om penge til et skur og nye spader til sæsonen."
    plain = dict_of(matcher, text)
    language = language_of(known)
    like = "Haveholdet på Lærkevej søger om penge til et skur til spaderne."
    yes = dict_of(matcher.having_decided([Decided("L5b", like, is_right=True)], language), text)
    no = dict_of(matcher.having_decided([Decided("L5b", like, is_right=False)], language), text)
    assert yes["L5b"] > plain.get("L5b", 0.0) > no.get("L5b", 0.0) or (yes["L5b"] > 0.5 and not no.get("L5b"))


def dict_of(matcher: GoalMatcher, text: str) -> dict[str | None, float]:
    (found,) = matcher.suggest([item(text)])
    return {one.goal_id: one.score for one in found}


def test_a_policy_of_which_no_text_is_known_gives_only_what_is_named(known: KnownSet) -> None:
    bare = [goal for goal in known.loose.goals if goal.parent_id is None]
    silent = [type(goal)(goal.id, goal.policy_id, goal.parent_id, goal.kind, goal.code, 0) for goal in bare]
    quiet = GoalMatcher.of(known.loose.policy, silent, language_of(known), load_calibration(), "Lindevang")
    assert quiet.suggest([item("Kursisterne bestod danskprøven.")]) == [()]


def test_a_table_without_full_stops_is_read_in_pieces() -> None:
    pieces = sentences_in("ord " * 5000)
    assert max(end - start for start, end in pieces) <= 600
    assert sum(end - start for start, end in pieces) == len("ord " * 5000)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param(
            "En til en, som er en af dem, og i det hele: en kvinde fik job.", "job", id="beside a telling word"
        ),
        pytest.param("I 2 af 3 og 17 af 20 er der en ven til en.", "ven", id="beside numbers"),
    ],
)
def test_small_words_and_numbers_alone_are_no_reason_for_a_link(matcher: GoalMatcher, text: str, word: str) -> None:
    (found,) = matcher.suggest([item(text, title="I og af")])
    reasons = {quote.text for one in found for quote in one.evidence}
    assert any(word in reason for reason in reasons)
    assert {reason for reason in reasons if not any(map(says_something, WORD.findall(reason)))} == set()


def test_an_item_of_small_words_and_numbers_is_about_nothing(matcher: GoalMatcher) -> None:
    assert matcher.suggest([item("En og den, i det og på 2 af 3, til dem som er for os.", title="I og af")]) == [()]


@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.sampled_from(
            ["en", "i", "af", "på", "3", "job", "ven", "med", "flygtninge", "til", "dansk", "17", "og", ".", "børn"]
        ),
        max_size=12,
    )
)
def test_every_reason_of_any_item_has_a_word_that_says_something(matcher: GoalMatcher, words: list[str]) -> None:
    (found,) = matcher.suggest([item(" ".join(words), title="I og af")])
    reasons = [quote.text for one in found for quote in one.evidence]
    assert all(any(map(says_something, WORD.findall(reason))) for reason in reasons)
