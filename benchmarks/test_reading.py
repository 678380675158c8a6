"""How fast minutes are read: as ratios, which mean the same on every machine.

Extraction is set against the least that any reader must do, cutting the same text into lines with one regular
expression; reading a PDF against taking its text out with the bare library.
"""

import gc
import io
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
from tracker.reading.normalise import normalise
from tracker.reading.pdf import read_pdf_here
from tracker.settings import PROJECT_FOLDER, VOCABULARY_FOLDER

LINE = re.compile(r"[^\n]+")
ROUNDS = 20
PAGES = 10
LINES_ON_A_PAGE = 45


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def work(task: Callable[[], object]) -> float:
    """Seconds of this process at work, which other tasks on the machine disturb less; rubbish is collected after it, as
    the process that reads PDF files does."""
    gc.disable()
    started = time.process_time()
    task()
    ended = time.process_time()
    gc.enable()
    return ended - started


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


LONG = 5_000_000
SHORT = 50_000
ITEM = """Punkt {n}: Anlæg af cykelsti {n}

Sagsfremstilling
Forvaltningen har den 3. januar 2024 modtaget 1.234.567 kr. til formålet. Byrådet skal drøfte sagen.

Indstilling
1. At forslaget godkendes

Beslutning
Godkendt. Forvaltningen vender tilbage i uge 36. Fraværende: Sørine Ågård

"""


def minutes_of(characters: int) -> bytes:
    count = characters // len(ITEM)
    return "".join(ITEM.format(n=number) for number in range(1, count + 1)).encode()


def test_five_megabytes_take_as_long_a_character_as_fifty_kilobytes(benchmark: BenchmarkFixture) -> None:
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    short, long = (read_document("x.txt", minutes_of(size)) for size in (SHORT, LONG))
    read_minutes(short, vocabulary)
    shorts = [seconds(lambda: read_minutes(short, vocabulary)) for _ in range(5)]
    benchmark.pedantic(lambda: read_minutes(long, vocabulary), rounds=1)
    ratio = benchmark.stats.stats.median / len(long.text) / (statistics.median(shorts) / len(short.text))
    benchmark.extra_info |= {
        "characters": len(long.text),
        "characters_per_second": round(len(long.text) / benchmark.stats.stats.median),
        "time_a_character_to_that_at_50_kB": round(ratio, 2),
    }
    print(f"\nfive megabytes: {benchmark.extra_info}")
    assert ratio < 1.5


def test_reading_five_megabytes_of_text(benchmark: BenchmarkFixture) -> None:
    content = minutes_of(LONG)
    benchmark.pedantic(lambda: read_document("x.txt", content), rounds=5)
    per_second = round(len(content) / benchmark.stats.stats.median)
    print(f"\nreading text: {per_second} bytes a second")


def lines(canvas: Canvas, page: int) -> None:
    for line in range(LINES_ON_A_PAGE):
        text = f"{page}.{line} Rådet drøftede sagen og bad forvaltningen vende tilbage."
        canvas.drawString(60, 790 - 16 * line, text)


def table(canvas: Canvas, page: int) -> None:
    for line in range(LINES_ON_A_PAGE):
        for place, cell in ((60, f"Post {page}.{line}"), (260, "38.000 kr."), (400, "89.700 kr.")):
            canvas.drawString(place, 790 - 16 * line, cell)


def columns(canvas: Canvas, page: int) -> None:
    for place in (60, 320):
        for line in range(LINES_ON_A_PAGE):
            canvas.drawString(place, 790 - 16 * line, f"{page}.{line} Rådet drøftede sagen og bad om")


def with_a_stamp(canvas: Canvas, page: int) -> None:
    lines(canvas, page)
    canvas.rotate(90)
    canvas.drawString(100, -20, f"Sag 22/740, side {page}")


def bare_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize(
    ("draw", "target"),
    [
        pytest.param(lines, 1.3, id="lines"),
        pytest.param(columns, 1.8, id="columns"),
        pytest.param(table, 2.3, id="table"),
        pytest.param(with_a_stamp, 1.6, id="turned text on every page"),
    ],
)
def test_reading_a_pdf(draw: Callable[[Canvas, int], None], target: float, benchmark: BenchmarkFixture) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for page in range(PAGES):
        draw(canvas, page)
        canvas.showPage()
    canvas.save()
    content = buffer.getvalue()
    bare: list[float] = []
    here: list[float] = []
    bare_work: list[float] = []

    def measure_the_others() -> None:
        bare.append(seconds(lambda: bare_text(content)))
        bare_work.append(work(lambda: bare_text(content)))
        here.append(work(lambda: normalise(read_pdf_here("ten_pages.pdf", content))))

    benchmark.pedantic(
        lambda: read_document("ten_pages.pdf", content), setup=measure_the_others, rounds=ROUNDS, warmup_rounds=1
    )
    benchmark.extra_info |= {
        "pages": PAGES,
        "time_to_bare_pypdfium2": round(benchmark.stats.stats.median / statistics.median(bare), 2),
        "work_to_bare_pypdfium2": round(min(here) / min(bare_work), 2),
    }
    print(f"\nPDF, {draw.__name__}: {benchmark.extra_info}")
    assert min(here) <= target * min(bare_work)
