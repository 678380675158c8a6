"""Each page's rerun on the sample, against an empty page under plain ``streamlit run`` in the same run.

A rerun is what every click costs: the whole script, over the websocket, until the server says that it is done. The two
are measured in turn, so that a slow moment of the machine falls on both. No page may be slower than the empty one.
"""

import statistics
from collections.abc import Iterator

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.serving.process import announced
from tests.serving.visitor import Run, Visitor, visiting
from tracker.ui.navigation import SCREENS, Screen

ROUNDS = 30
WARMING = 3
SAMPLE = "kommune=eksempelby"


@pytest.fixture(scope="module")
def empty_visitor(empty_page: str) -> Iterator[Visitor]:
    with visiting(empty_page) as visitor:
        visitor.visit()
        yield visitor


def compare(benchmark: BenchmarkFixture, name: str, visitor: Visitor, empty_visitor: Visitor, first: Run) -> float:
    """How long a rerun takes beside one of the empty page under plain ``streamlit run``, measured in turn."""
    empty_runs: list[Run] = []
    page_runs: list[Run] = []
    benchmark.pedantic(
        lambda: page_runs.append(visitor.rerun()),
        setup=lambda: empty_runs.append(empty_visitor.rerun()),
        rounds=ROUNDS,
        warmup_rounds=WARMING,
    )
    pages, empties = ([run.seconds for run in runs[WARMING:]] for runs in (page_runs, empty_runs))
    page, empty = statistics.median(pages), statistics.median(empties)
    benchmark.extra_info |= {
        "first_visit_ms": round(1000 * first.seconds, 1),
        "page_ms": round(1000 * page, 1),
        "empty_ms": round(1000 * empty, 1),
        "ratio": round(page / empty, 2),
        "page_least_ms": round(1000 * min(pages), 1),
        "empty_least_ms": round(1000 * min(empties), 1),
        "elements": len(page_runs[-1].elements),
        "kib": round(page_runs[-1].bytes / 1024, 1),
    }
    print(f"\n{name}: {benchmark.extra_info}")
    return page / empty


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.address)
def test_page_is_no_slower_than_an_empty_one(
    screen: Screen, product: str, empty_visitor: Visitor, benchmark: BenchmarkFixture
) -> None:
    with visiting(product) as visitor:
        first = visitor.visit("" if screen.address == "overblik" else screen.address, SAMPLE)
        assert first.errors == []
        assert first.elements, "the page shows nothing"
        assert compare(benchmark, screen.address, visitor, empty_visitor, first) <= 1.0


def test_an_empty_page_in_our_server(empty_visitor: Visitor, benchmark: BenchmarkFixture) -> None:
    with announced("benchmarks.serve_empty") as address, visiting(address) as visitor:
        first = visitor.visit()
        assert compare(benchmark, "empty", visitor, empty_visitor, first) <= 0.5
