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
from tracker.linking.item_words import read_items, sentences_in
from tracker.linking.may_name import Seen, look_for_names
from tracker.linking.meaning import ItemWords, MeaningIndex
from tracker.linking.mentions import letters_of
from tracker.linking.nearness import KINDS
from tracker.linking.references import ReferenceIndex
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
    return [text[start:end] for text in texts for start, end in sentences_in(text)]


def quickly(index: MeaningIndex, texts: list[str]) -> list[dict[int, float]]:
    found: list[dict[int, float]] = [{} for _ in texts]
    told = index.understand(read_items([[text] for text in texts]))
    item_of = np.searchsorted(told.read.first_sentences, np.arange(len(told.read.sentences)), side="right") - 1
    acts = told.met.strongest()
    for sentence, concept, strength in zip(acts.sentences, acts.concepts, acts.strengths, strict=True):
        own = found[item_of[sentence]]
        own[int(concept)] = max(own.get(int(concept), 0.0), float(strength))
    return found


def plainly(index: MeaningIndex, text: str) -> dict[int, float]:
    found: dict[int, float] = {}
    for start, end in sentences_in(text):
        words = [index.word(word)[0] for word in WORD.findall(text[start:end])]
        for concept, strength in index.phrases.concepts_in(text[start:end], words).items():
            found[concept] = max(found.get(concept, 0.0), strength)
    return found


def looks_at(texts: list[str], titles: list[str]) -> list[Seen | None]:
    return look_for_names(read_items([texts]), texts, ["politik"], titles)


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


@given(st.lists(st.text("almåporn kt3v|01_ \0\1-)A", max_size=30), max_size=4))
def test_the_quick_look_sees_a_title_in_every_text_with_its_letters(texts: list[str]) -> None:
    for text, seen in zip(texts, looks_at(texts, ["mål"]), strict=True):
        assert (seen is not None and seen.title) == ("mål" in letters_of(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rådet drøftede mål 3.", id="a goal by its number"),
        pytest.param("DELMÅLENE nr. 2 og 4", id="in capitals, with a word between"),
        pytest.param("indsatserne a) og c)", id="efforts by letters"),
        pytest.param("del-mål 3b", id="after a hyphen"),
    ],
)
def test_a_goal_by_its_number_is_seen_among_other_texts(text: str) -> None:
    assert looks_at(["", text, "intet mål"], []) == [None, Seen(policy=False, title=False, area=False), None]


_BEFORE = (
    "mål",
    "delmålene",
    "indsats",
    "punkt",
    "pkt.",
    "litra",
    "indsatsområde",
    "tema",
    "alle punkter",
    "pind",
    "i",
)
_AFTER = ("2", "b)", "1.1", "2.b", "1 og 2", "a-c", "nr. 2", "politikken", "Integrationspolitikkens", "på nær b)")


@settings(deadline=None)
@given(st.lists(st.sampled_from((*_BEFORE, *_AFTER, ",", ".", "Rådet", "og", "under")), max_size=8))
def test_what_the_quick_look_passes_over_names_nothing_of_any_policy(words: list[str]) -> None:
    goals = (
        Goal("p/1", "p", None, GoalKind.FOCUS_AREA, "1", 0, "Sprog"),
        *(Goal(f"p/1{letter}", "p", "p/1", GoalKind.GOAL, letter, 1, "", "Kurser") for letter in "abc"),
    )
    alone = tuple(Goal(f"p/{number}", "p", None, GoalKind.GOAL, str(number), number, "", "Kurser") for number in (1, 2))
    text = " ".join(words)
    whole = (Quote(text, Span(0, len(text))),)
    for some in (goals, alone):
        index = ReferenceIndex.of(POLICY, some, "Eksempelby")
        everything = [Seen(policy=True, title=True, area=True)]
        assert index.suggest(None, whole) == index.suggest_from(whole, everything, (), None)


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
