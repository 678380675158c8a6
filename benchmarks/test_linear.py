"""That four times the text takes about four times as long, whatever is repeated in it: no parser is quadratic.

Each fuzz target reads one piece repeated to 200 kB and to 800 kB. A linear reader takes four times as long for the
second, a quadratic one sixteen times; eight lies between, with room for an uneven machine. So do 2,500 items and
10,000, all of which are found, each with its decision.
"""

import time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from fuzzing.targets import TARGETS
from tracker.danish.vocabulary import load_vocabulary
from tracker.domain.reading import MinutesReading
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document
from tracker.settings import VOCABULARY_FOLDER

SHORT, LONG = 200_000, 800_000
MOST = 8.0
LEAST_SECONDS = 0.02
"""Below this the machine's unrest decides, and nothing is slow."""

TEXT = (
    "Beslutning\nGodkendt.\n", "1. ", "Punkt 1: ", "Bilag 1 ", "Åse Ærø (Ø), ", "1.000 kr. ", "2024 ", "den 1. maj og ",
    "ikke ", "x", " ", "\n", "(", "- ", ".....", "Sagsnr.: 22/740 ", "§ 18 ", "i uge 36 ", "010190-1234 ",
)  # fmt: skip
MARKUP = ("<p>x", "<table><tr><td>x", "<li>x</li>", "<!--", "<br>", "&amp;", "<a href='x'>", "<", "x ")
FILES = {
    "any_file": MARKUP,
    "html": MARKUP,
    "manifest": ("<Dagsordenpunkt>", "<Bilag/>", "&amp;"),
    "word": ("<w:p>", "<w:p/>", "<w:tab/>", "x"),
    "pdf": (" stream\n", " endobj ", "1 0 obj<<", "("),
    "archive": ("PK\x01\x02", "PK\x05\x06"),
    "feed": ("<item/>", "<link>x</link>", "&"),
    "robots": ("User-agent: *\n", "Disallow: /*a\n", "*", "%"),
}
BEFORE = {
    "word": b'\x00<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
    "manifest": b"<Dagsorden><M\xc3\xb8de/><Dagsordenpunkter>",
    "pdf": b"%PDF-1.4\n",
    "feed": b"<rss><channel>",
    "minutes_with_blocks": b"\x07",
    "names": "Åse ".encode(),
}
CASES = [(name, piece) for name in TARGETS for piece in FILES.get(name, TEXT)]


def seconds(name: str, piece: str, length: int) -> float:
    repeated = piece.encode()
    data = BEFORE.get(name, b"") + repeated * (length // len(repeated)) + b"B"
    started = time.process_time()
    TARGETS[name].run(data)
    return time.process_time() - started


@pytest.mark.parametrize(("name", "piece"), CASES, ids=[f"{name}-{piece!r}" for name, piece in CASES])
def test_time_grows_as_the_text_does(name: str, piece: str, benchmark: BenchmarkFixture) -> None:
    short = max(LEAST_SECONDS, seconds(name, piece, SHORT))
    long: list[float] = []
    benchmark.pedantic(lambda: long.append(seconds(name, piece, LONG)), rounds=1)
    benchmark.extra_info["ratio"] = round(long[0] / short, 1)
    assert long[0] / short < MOST


def word(number: int) -> str:
    """A word of its own for each number: *a*, *b*, …, *ba*."""
    letters = "abcdefghij"
    return "".join(letters[int(digit)] for digit in str(number))


COUNTED = (
    pytest.param("", "Der var ro. {}rådets beslutning Godkendt. ", id="a heading of each its own"),
    pytest.param("Indholdsfortegnelse ", "Åbent Budget og {}. Lukket ", id="contents without numbers"),
    pytest.param("Indholdsfortegnelse ", "1. {0} Kat 2. Beslutning Godkendt. ", id="contents with the same numbers"),
    pytest.param("", "Byrådet Side 3 af 4 og noget om {}\n", id="pages without a number before them"),
    pytest.param("1. Budget\n2. Skole\n", "50. Noget om {}\n", id="numbers that go on from nowhere"),
    pytest.param("", "Sagsnr.: x Sagsbehandler: Bo Vik {} Ny hal Punkt 3 ", id="headers of cases"),
)


@pytest.mark.parametrize(("before", "piece"), COUNTED)
def test_time_grows_as_a_text_does_whose_pieces_all_differ(
    before: str, piece: str, benchmark: BenchmarkFixture
) -> None:
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)

    def read(length: int) -> float:
        body = "".join(piece.format(word(n).capitalize()) for n in range(length // len(piece)))
        document = read_document("referat.txt", f"Referat Økonomiudvalget\n\n{before}{body}".encode())
        started = time.process_time()
        read_minutes(document, vocabulary)
        return time.process_time() - started

    short = read(SHORT // 4)
    long = benchmark.pedantic(read, (LONG // 4,), rounds=1)
    benchmark.extra_info["ratio"] = round(long / short, 1)
    assert long / short < MOST


def test_ten_thousand_items_are_found_in_the_time_of_so_many(benchmark: BenchmarkFixture) -> None:
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)

    def read(items: int) -> tuple[MinutesReading, float]:
        body = "".join(f"Punkt {n}: Anlæg af cykelsti {n}\nBeslutning\nGodkendt.\n\n" for n in range(items))
        document = read_document("referat.txt", f"Referat Økonomiudvalget\n\nEksempelby Kommune\n\n{body}".encode())
        started = time.process_time()
        reading = read_minutes(document, vocabulary)
        return reading, time.process_time() - started

    _, short = read(2_500)
    reading, long = benchmark.pedantic(read, (10_000,), rounds=1)
    benchmark.extra_info["ratio"] = round(long / short, 1)
    assert [item.number for item in reading.items] == [str(number) for number in range(10_000)]
    assert all(item.decision and item.decision.quote.text == "Godkendt." for item in reading.items)
    assert long / short < MOST
