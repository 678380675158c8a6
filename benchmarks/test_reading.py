"""How fast minutes are read: as ratios, which mean the same on every machine.

Extraction is set against the least that any reader must do, cutting the same text into lines with one regular
expression; reading a PDF against taking its text out with the bare library.
"""

import gc
import io
import os
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from operator import sub
from pathlib import Path

import pypdfium2
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from reportlab.pdfgen.canvas import Canvas

from tracker.danish.vocabulary import load_vocabulary
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document
from tracker.reading.normalise import normalise
from tracker.reading.pdf_process import PROCESS, read_pdf
from tracker.settings import PROJECT_FOLDER, VOCABULARY_FOLDER

LINE = re.compile(r"[^\n]+")
ROUNDS = 20
PAGES = 10
LINES_ON_A_PAGE = 45


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def measured(task: Callable[[], object], clocks: Sequence[int]) -> list[float]:
    """Seconds on some clocks; rubbish is collected after it, as the process that reads PDF files does."""
    gc.disable()
    started = list(map(time.clock_gettime, clocks))
    task()
    ended = list(map(time.clock_gettime, clocks))
    gc.enable()
    return list(map(sub, ended, started))


def clock_of(process: int) -> int:
    """The number under which Linux tells how long a process was at work."""
    return ~process << 3 | 2


@pytest.fixture
def on_one_core() -> Iterator[Callable[[int], None]]:
    """Keeps another process on one core with this one: two cores of a shared machine differ by half and more."""
    cores = os.sched_getaffinity(0)
    held = [0]
    os.sched_setaffinity(0, {min(cores)})

    def keep(process: int) -> None:
        held.append(process)
        os.sched_setaffinity(process, {min(cores)})

    yield keep
    for process in held:
        os.sched_setaffinity(process, cores)


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


def paragraphs(canvas: Canvas, page: int) -> None:
    """Items of minutes: a bold heading, labels and values, and ragged lines of running text."""
    height = 790
    for item in range(4):
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(60, height, f"Punkt {4 * page + item + 1}: Anlæg af cykelsti")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, height - 18, f"Sagsnr.: 24/{page}{item}")
        for line in range(7):
            canvas.drawString(60, height - 40 - 14 * line, RUNNING[(line + item + page) % len(RUNNING)])
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, height - 146, "Beslutning:")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(130, height - 146, "Godkendt.")
        height -= 176


RUNNING = (
    "Forvaltningen har i januar modtaget 1.234.567 kr. til formålet, og Byrådet skal drøfte sagen.",
    "Der er behov for en ny sti langs vejen, så børnene kan cykle sikkert til skole og fritid.",
    "Sagen har været i høring hos Ældrerådet og Handicaprådet, som begge bakker forslaget op.",
    "Udgiften holdes inden for rammen, og forvaltningen vender tilbage med en tidsplan.",
)


def mixed(canvas: Canvas, page: int) -> None:
    """Minutes as they come: eight pages in ten of running text, one of them with a stamp, one of lines, one a table."""
    draw = {3: table, 6: lines}.get(page, paragraphs)
    draw(canvas, page)
    if page == STAMPED:
        canvas.rotate(90)
        canvas.drawString(100, -20, f"Sag 22/740, side {page}")


STAMPED = 8


def bare_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how long another process was at work")
@pytest.mark.parametrize(
    ("draw", "target"),
    [
        pytest.param(mixed, 1.3, id="minutes as they come"),
        pytest.param(lines, 1.3, id="lines"),
        pytest.param(columns, 1.4, id="columns"),
        pytest.param(table, 1.6, id="table"),
        pytest.param(with_a_stamp, 1.4, id="turned text on every page"),
    ],
)
def test_reading_a_pdf(
    draw: Callable[[Canvas, int], None],
    target: float,
    benchmark: BenchmarkFixture,
    on_one_core: Callable[[int], None],
) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for page in range(PAGES):
        draw(canvas, page)
        canvas.showPage()
    canvas.save()
    content = buffer.getvalue()
    read_pdf("ten_pages.pdf", content)
    here, there = time.CLOCK_PROCESS_CPUTIME_ID, clock_of(PROCESS.number)
    on_one_core(PROCESS.number)
    bare: list[list[float]] = []
    reading: list[list[float]] = []

    def measure_the_others() -> None:
        bare.append(measured(lambda: bare_text(content), [time.CLOCK_MONOTONIC, here]))
        reading.append(measured(lambda: normalise(read_pdf("ten_pages.pdf", content)), [there, here]))

    benchmark.pedantic(
        lambda: read_document("ten_pages.pdf", content), setup=measure_the_others, rounds=ROUNDS, warmup_rounds=1
    )
    rounds = list(zip(bare, reading, strict=True))
    bare_time = statistics.median(taken for taken, _ in bare)
    work = statistics.median(there / floor for (_, floor), (there, _) in rounds)
    benchmark.extra_info |= {
        "pages": PAGES,
        "time_to_bare_pypdfium2": round(benchmark.stats.stats.median / bare_time, 2),
        "work_of_reading": round(work, 2),
        "work_with_hand_over_and_normalising": round(
            statistics.median(sum(read) / floor for (_, floor), read in rounds), 2
        ),
    }
    print(f"\nPDF, {draw.__name__}: {benchmark.extra_info}")
    assert work <= target
