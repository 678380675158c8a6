"""How fast minutes are read: as ratios, which mean the same on every machine.

Extraction is set against the least that any reader must do, cutting the same text into lines with one regular
expression; reading a PDF against taking its text out with the bare library.
"""

import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from reportlab.pdfgen.canvas import Canvas

from tracker.danish.vocabulary import load_vocabulary
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document
from tracker.settings import PROJECT_FOLDER, VOCABULARY_FOLDER

LINE = re.compile(r"[^\n]+")
ROUNDS = 20
PAGES = 10
LINES_ON_A_PAGE = 45


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def invented_minutes() -> list[Path]:
    """The text files among the invented minutes that the tests read."""
    return sorted((PROJECT_FOLDER / "tests" / "minutes").rglob("*.txt"))


def test_extraction(benchmark: BenchmarkFixture) -> None:
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    documents = [read_document(path.name, path.read_bytes()) for path in invented_minutes()]
    assert documents
    splitting: list[float] = []
    benchmark.pedantic(
        lambda: [read_minutes(document, vocabulary) for document in documents],
        setup=lambda: splitting.append(seconds(lambda: [LINE.findall(document.text) for document in documents])),
        rounds=ROUNDS,
        warmup_rounds=1,
    )
    characters = sum(len(document.text) for document in documents)
    reading = benchmark.stats.stats.median
    benchmark.extra_info |= {
        "characters": characters,
        "characters_per_second": round(characters / reading),
        "ratio_to_splitting_lines": round(reading / statistics.median(splitting)),
    }
    print(f"\nextraction: {benchmark.extra_info}")


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Ten pages of Danish lines, as a text layer."""
    path = tmp_path_factory.mktemp("pdf") / "ten_pages.pdf"
    canvas = Canvas(str(path))
    for page in range(PAGES):
        for line in range(LINES_ON_A_PAGE):
            canvas.drawString(
                60, 790 - 16 * line, f"{page}.{line} Rådet drøftede sagen og bad forvaltningen vende tilbage."
            )
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


def bare_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_reading_a_pdf(pdf: bytes, benchmark: BenchmarkFixture) -> None:
    bare: list[float] = []
    benchmark.pedantic(
        lambda: read_document("ten_pages.pdf", pdf),
        setup=lambda: bare.append(seconds(lambda: bare_text(pdf))),
        rounds=ROUNDS,
        warmup_rounds=1,
    )
    benchmark.extra_info |= {
        "pages": PAGES,
        "ratio_to_bare_pypdfium2": round(benchmark.stats.stats.median / statistics.median(bare), 2),
    }
    print(f"\nPDF: {benchmark.extra_info}")
