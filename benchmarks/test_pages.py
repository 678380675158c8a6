"""Each page's rerun on the sample, against an empty page under plain ``streamlit run`` in the same run.

A rerun is what every click costs: the whole script, over the websocket, until the server says that it is done. The two
are measured in turn, so that a slow moment of the machine falls on both. No page may be slower than the empty one.
"""

import statistics
from collections.abc import Iterator

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.serving.visitor import Run, Visitor, visiting
from tracker.ui.navigation import SCREENS, Screen

ROUNDS = 30
SAMPLE = "kommune=eksempelby"


@pytest.fixture(scope="module")
def empty_visitor(empty_page: str) -> Iterator[Visitor]:
    with visiting(empty_page) as visitor:
        visitor.visit()
        yield visitor


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.address)
def test_page_is_no_slower_than_an_empty_one(
    screen: Screen, product: str, empty_visitor: Visitor, benchmark: BenchmarkFixture
) -> None:
    empty_runs: list[Run] = []
    page_runs: list[Run] = []
    with visiting(product) as visitor:
        first = visitor.visit("" if screen.address == "overblik" else screen.address, SAMPLE)
        assert first.errors == []
        assert first.elements, "the page shows nothing"
        benchmark.pedantic(
            lambda: page_runs.append(visitor.rerun()),
            setup=lambda: empty_runs.append(empty_visitor.rerun()),
            rounds=ROUNDS,
            warmup_rounds=3,
        )
    page, empty = (statistics.median(run.seconds for run in runs[3:]) for runs in (page_runs, empty_runs))
    benchmark.extra_info |= {
        "first_visit_ms": round(1000 * first.seconds, 1),
        "page_ms": round(1000 * page, 1),
        "empty_ms": round(1000 * empty, 1),
        "ratio": round(page / empty, 2),
        "elements": len(page_runs[-1].elements),
        "kib": round(page_runs[-1].bytes / 1024, 1),
    }
    print(f"\n{screen.address}: {benchmark.extra_info}")
    assert page / empty <= 1.0
