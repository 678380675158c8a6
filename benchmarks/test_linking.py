"""Ten thousand decisions against sixty goals: suggesting goals by meaning, beside plain BM25 over the same words.

``make benchmark`` prints both; docs/performance.md has the figures. One core, after loading.
"""

import collections
import math
import random
import re
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
    """Ten thousand different decisions, each a few sentences drawn from invented minutes of every kind."""
    items = load_set("lindevang", LINDEVANG).items
    texts = [*load_language().background, *(item.text.passages[0].text for item in items)]
    sentences = [one for text in texts for one in re.split(r"(?<=[.!?]) ", text) if len(one) > 20]
    chance = random.Random(7)
    return tuple(" ".join(chance.choices(sentences, k=SENTENCES)) for _ in range(DECISIONS))


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


@pytest.mark.benchmark(group="10,000 decisions against 60 goals")
def test_suggesting_goals(benchmark) -> None:
    matcher = GoalMatcher.of(_POLICY, goals(), load_language(), load_calibration(), "Eksempelby")
    items = [LinkText(None, (Quote(text, Span(0, len(text))),)) for text in decisions()]
    matcher.suggest(items[:500], LinkBand.LIKELY)
    found = benchmark.pedantic(matcher.suggest, args=(items, LinkBand.LIKELY), rounds=3, warmup_rounds=0)
    assert len(found) == DECISIONS


@pytest.mark.benchmark(group="10,000 decisions against 60 goals")
def test_plain_bm25(benchmark) -> None:
    documents = [f"{goal.title} {goal.text}" for goal in goals()[1:]]
    found = benchmark.pedantic(bm25, args=(documents, decisions()), rounds=3, warmup_rounds=0)
    assert len(found) == DECISIONS
