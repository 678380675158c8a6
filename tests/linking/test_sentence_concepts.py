"""The quick way over many sentences finds what the plain way finds in each, and a long text takes no longer a word."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.linking.sets_in_use import LINDEVANG, PUBLIC, load_set
from tracker.danish.words import WORD
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.source import Quote, Span
from tracker.linking.may_name import letters_where_named
from tracker.linking.meaning import KINDS, ItemWords, MeaningIndex
from tracker.linking.mentions import letters_of
from tracker.linking.sentence_concepts import concepts_of
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.usecases.linking_language import load_calibration, load_language

POLICY = Policy("p", "eksempelby", "Integrationspolitik 2022-2027", 2022, 2027)
ONE_GOAL = (Goal("p/1", "p", None, GoalKind.GOAL, "1", 1, "Job", "Flygtninge kommer i job."),)


@pytest.fixture(scope="module")
def index() -> MeaningIndex:
    goals = load_set("lindevang", LINDEVANG).loose.goals
    return MeaningIndex.of(goals, load_language(), load_calibration().profile)


def sentences() -> list[str]:
    items = [item for folder in (LINDEVANG, PUBLIC) if folder.exists() for item in load_set("", folder).items]
    texts = [*load_language().background, *(quote.text for item in items for quote in item.text.quotes)]
    return [text[start:end] for text in texts for _, start, end in ItemWords((text,)).sentences()]


def quickly(index: MeaningIndex, texts: list[str]) -> list[dict[int, float]]:
    found: list[dict[int, float]] = [{} for _ in texts]
    acts = concepts_of(index.read(texts)[0], index.phrases, index.concepts + 1)
    for number, concept, strength in zip(acts.sentences, acts.concepts, acts.strengths, strict=True):
        found[number][int(concept)] = float(strength)
    return found


def plainly(index: MeaningIndex, text: str) -> dict[int, float]:
    return index.phrases.concepts_in(text, [index.word(word)[0] for word in WORD.findall(text)])


def test_both_ways_find_the_same_concepts_in_every_sentence_of_the_sets(index: MeaningIndex) -> None:
    texts = sentences()
    assert any(" " in name for names in index.phrases.names.values() for name, _ in names)
    assert quickly(index, texts) == [plainly(index, text) for text in texts]


def test_both_ways_find_the_same_in_phrases_exclusions_and_names_of_the_thesaurus(index: MeaningIndex) -> None:
    concepts = list(load_language().thesaurus)
    texts = [
        f"{phrase} og {other}"
        for concept in concepts
        for other in concept.excluded or ("x",)
        for phrase in (*concept.phrases, *concept.names, *concept.excluded)
    ]
    assert quickly(index, texts) == [plainly(index, text) for text in texts]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("abdeijost \0-'|.,12åøÆ\n", max_size=40), min_size=1, max_size=4))
def test_both_ways_find_the_same_in_any_text(index: MeaningIndex, texts: list[str]) -> None:
    assert quickly(index, texts) == [plainly(index, text) for text in texts]


@given(st.lists(st.text("almåporn kt3v|01_ \0-)A", max_size=30), max_size=4))
def test_the_quick_look_gives_the_letters_of_texts_that_name_something(texts: list[str]) -> None:
    for text, said in zip(texts, letters_where_named(texts, ["mål"]), strict=True):
        assert said == letters_of(text) if "mål" in letters_of(text) else said in {None, letters_of(text)}


@pytest.mark.parametrize("text", [pytest.param("punkt 3", id="a point"), pytest.param("alle mål", id="all of them")])
def test_a_point_by_its_number_is_seen_among_other_texts(text: str) -> None:
    assert letters_where_named(["", text, "intet"], []) == [None, letters_of(text), None]


@pytest.mark.parametrize("goals", [pytest.param((), id="no goal"), pytest.param(ONE_GOAL, id="one goal")])
@pytest.mark.parametrize(
    "text", [pytest.param("", id="nothing"), pytest.param("Flygtninge kom i job. Punkt 1 blev drøftet.", id="words")]
)
def test_a_policy_with_no_goal_or_one_is_held_against_items(goals: tuple[Goal, ...], text: str) -> None:
    matcher = GoalMatcher.of(POLICY, goals, load_language(), load_calibration(), "Eksempelby")
    item = LinkText(Quote("", Span(0, 0)), (Quote(text, Span(0, len(text))),))
    assert {one.goal_id for (found) in matcher.suggest([item]) for one in found} <= {goal.id for goal in goals}
    assert matcher.suggest([]) == []
    assert matcher.suggest([LinkText(None, ())]) == [()]


def test_a_long_text_is_as_near_as_its_sentences_one_by_one(index: MeaningIndex) -> None:
    texts = sentences()[:200]
    apart = index.measure([ItemWords((text,)) for text in texts]).values
    together = index.measure([ItemWords(("\n".join(re.sub(r"\s+", " ", text) for text in texts),))]).values
    for kind in ("best_concepts", "best_words", "best_hints"):
        place = KINDS.index(kind)
        assert np.allclose(together[place, 0], apart[place].max(axis=0), rtol=1e-5)
