"""That four times the text takes about four times as long, whatever is repeated in it: no parser is quadratic.

Each fuzz target reads one piece repeated to 200 kB and to 800 kB. A linear reader takes four times as long for the
second, a quadratic one sixteen times; eight lies between, with room for an uneven machine.
"""

import time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from fuzzing.targets import TARGETS

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
