"""Ten thousand decisions against sixty goals: suggesting goals by meaning, beside plain BM25 over the same words.

``make benchmark`` prints both and their ratio, in processor time of one core, after loading; docs/performance.md has
the figures. No two decisions are alike and few sentences are, and there are as many different words as in minutes of
that length: 27,000, which is the 8,000 of ``tests/minutes/open`` grown as the 0.6th power of the length.
"""

import collections
import math
import random
import re
import time
from collections.abc import Sequence
from functools import cache

import pytest

from tests.linking.sets_in_use import LINDEVANG, load_set
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import LinkBand
from tracker.domain.source import Quote, Span
from tracker.linking.suggest import GoalMatcher, LinkText
from tracker.usecases.linking_language import load_calibration, load_language

DECISIONS = 10_000
GOALS = 60
SENTENCES = 5
NEW_WORDS = 0.12
"""How many of the long words are made a compound of two words."""
OTHER_WORDS = 0.2
"""How many of them are changed for another of the minutes."""
_LONG_WORD = re.compile(r"\b[^\W\d_]{6,}\b")
_POLICY = Policy("p", "eksempelby", "Integrationspolitik 2022-2027", 2022, 2027)


@cache
def goals() -> tuple[Goal, ...]:
    """Sixty goals: those of the set, and again with the texts of their neighbours."""
    own = [goal for goal in load_set("lindevang", LINDEVANG).loose.goals if goal.kind is GoalKind.GOAL]
    made = []
    for number in range(GOALS):
        title, text = own[number % len(own)].title, own[(number * 7 + number // len(own)) % len(own)].text
        made.append(Goal(f"p/{number}", "p", "p/area", GoalKind.GOAL, str(number), number, title, text))
    return (Goal("p/area", "p", None, GoalKind.FOCUS_AREA, "1", 0, "Alle mål"), *made)


@cache
def decisions() -> tuple[str, ...]:
    """Ten thousand different decisions, each a few sentences of invented minutes of every kind, and of new words."""
    items = load_set("lindevang", LINDEVANG).items
    texts = [*load_language().background, *(item.text.passages[0].text for item in items)]
    sentences = [one for text in texts for one in re.split(r"(?<=[.!?]) ", text) if len(one) > 20]
    words = sorted({word.lower() for text in texts for word in _LONG_WORD.findall(text)})
    chance = random.Random(7)

    def another(word: re.Match[str]) -> str:
        """The word, or now and then another one, or a compound that stands nowhere else."""
        drawn = chance.random()
        if drawn > NEW_WORDS + OTHER_WORDS:
            return word[0]
        other = chance.choice(words)
        return other if drawn > NEW_WORDS else f"{other}{chance.choice(('s', 'e', ''))}{word[0].lower()}"

    return tuple(_LONG_WORD.sub(another, " ".join(chance.choices(sentences, k=SENTENCES))) for _ in range(DECISIONS))


def bm25(documents: Sequence[str], queries: Sequence[str], k1: float = 1.2, b: float = 0.75) -> list[list[float]]:
    """Plain BM25 as in ``../shared/checks/score_links.py``: every query against every document."""
    counts = [collections.Counter(re.findall(r"\w+", text.lower())) for text in documents]
    lengths = [sum(words.values()) for words in counts]
    mean = sum(lengths) / len(lengths)
    spread = collections.Counter(word for words in counts for word in words)
    rarity = {word: math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for word, n in spread.items()}
    found = []
    for query in queries:
        words = sorted(set(re.findall(r"\w+", query.lower())) & rarity.keys())
        found.append(
            [
                sum(
                    rarity[word] * own[word] * (k1 + 1) / (own[word] + k1 * (1 - b + b * length / mean))
                    for word in words
                )
                for own, length in zip(counts, lengths, strict=True)
            ]
        )
    return found


def matcher() -> GoalMatcher:
    return GoalMatcher.of(_POLICY, goals(), load_language(), load_calibration(), "Eksempelby")


def texts() -> list[LinkText]:
    return [LinkText(None, (Quote(text, Span(0, len(text))),)) for text in decisions()]


def test_the_decisions_are_as_different_as_those_of_real_minutes() -> None:
    sentences = [one for text in decisions() for one in re.split(r"(?<=[.!?]) ", text)]
    assert len(set(decisions())) == DECISIONS
    assert len(set(sentences)) > 0.6 * len(sentences)
    assert len({word for text in decisions() for word in re.findall(r"\w+", text)}) > 27_000


@pytest.mark.benchmark(group="10,000 decisions against 60 goals", timer=time.process_time)
def test_suggesting_goals(benchmark) -> None:
    ready, items = matcher(), texts()
    found = benchmark.pedantic(ready.suggest, args=(items, LinkBand.LIKELY), rounds=5, warmup_rounds=1)
    assert len(found) == DECISIONS


@pytest.mark.benchmark(group="10,000 decisions against 60 goals", timer=time.process_time)
def test_suggesting_goals_where_every_word_is_met_for_the_first_time(benchmark) -> None:
    def setup() -> tuple[tuple[GoalMatcher, list[LinkText]], dict[str, object]]:
        return (matcher(), texts()), {}

    found = benchmark.pedantic(lambda ready, items: ready.suggest(items, LinkBand.LIKELY), setup=setup, rounds=5)
    assert len(found) == DECISIONS


@pytest.mark.benchmark(group="10,000 decisions against 60 goals", timer=time.process_time)
def test_plain_bm25(benchmark) -> None:
    documents = [f"{goal.title} {goal.text}" for goal in goals()[1:]]
    found = benchmark.pedantic(bm25, args=(documents, decisions()), rounds=5, warmup_rounds=0)
    assert len(found) == DECISIONS


@pytest.mark.benchmark(group="one long item", timer=time.process_time)
@pytest.mark.parametrize("length", [pytest.param(500_000, id="500 kB"), pytest.param(5_000_000, id="5 MB")])
def test_suggesting_goals_for_one_long_item(benchmark, length: int) -> None:
    ready, text = matcher(), " ".join((*decisions(), *decisions()))[:length]
    item = LinkText(None, (Quote(text, Span(0, length)),))
    found = benchmark.pedantic(ready.suggest, args=([item],), rounds=3, warmup_rounds=1)
    assert len(found) == 1
