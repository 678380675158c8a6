"""A thousand tasks among ten thousand later sentences, beside splitting the same sentences into words.

``make benchmark`` prints both in processor time; docs/performance.md has their ratio. Every sentence has words that
every task has (*oversigt*, *lavet*, *rådet*): each task is held against as many sentences as it ever is.
"""

import re
import time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.following.test_threads_properties import many
from tracker.following.threads import find_threads
from tracker.usecases.following_language import load_field_language

TASKS, SENTENCES = 1_000, 10_000
GROUP = "1,000 tasks in 10,000 sentences"


@pytest.mark.benchmark(group=GROUP, timer=time.process_time)
def test_following(benchmark: BenchmarkFixture) -> None:
    (matters, told), language = many(TASKS, SENTENCES), load_field_language()
    threads = benchmark.pedantic(find_threads, args=(matters, told, language), rounds=3)
    assert all(thread.events for thread in threads.values()), "each has its sentence, for certain or proposed"


@pytest.mark.benchmark(group=GROUP, timer=time.process_time)
def test_splitting_the_sentences_into_words(benchmark: BenchmarkFixture) -> None:
    _, told = many(TASKS, SENTENCES)

    def split() -> list[list[str]]:
        return [re.findall(r"\w+", sentence.quote.text.casefold()) for sentence in told]

    assert len(benchmark.pedantic(split, rounds=5)) == SENTENCES
