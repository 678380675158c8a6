"""PDF files made to fill the memory or to take for ever, and honest ones of many pages."""

import base64
import io
import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading import read_document
from tracker.reading.pdf import MAX_PAGES
from tracker.reading.pdf_process import MAX_SECONDS, PdfProcess
from tracker.reading.pdf_weight import MAX_STREAM_BYTES, is_too_heavy, lzw_size, run_length_size
from tracker.reading.pdf_worker import MAX_MEMORY_BYTES
from tracker.settings import PROJECT_FOLDER

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WORDS = b"BT /F 12 Tf 50 700 Td (Referat af moedet) Tj ET\n"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d" % len(data) + entries + b">>stream\n" + data + b"\nendstream"


def file_of(objects: list[bytes]) -> bytes:
    """A whole PDF of these objects, numbered from 1; the first is its root."""
    content, places = b"%PDF-1.5\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % size + table
    return content + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(content))


def one_page(contents: bytes, *more: bytes, resources: bytes = b"", drawn: bytes = b"4 0 R", pages: int = 1) -> bytes:
    """A PDF whose page draws object 4, with the font as object 5 and ``more`` from object 6."""
    return file_of([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b"3 0 R " * pages + b"]/Count %d>>" % pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>"
        + resources + b">>/Contents " + drawn + b">>",
        contents, FONT, *more,
    ])  # fmt: skip


def drawn_over_and_over() -> bytes:
    """Forms that draw each other ten times, twelve deep."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
    forms = [stream(b"/X Do " * 10, entries % (number + 1)) for number in range(6, 17)]
    return one_page(stream(b"/X Do"), *forms, stream(WORDS, entries % 17), resources=b"/XObject<</X 6 0 R>>")


def lzw_packed(data: bytes) -> bytes:
    """As the TIFF specification describes it: codes grow a bit when entry 511, 1023, 2047 is made."""
    codes = [(256, 9)]
    entries = {bytes((byte,)): byte for byte in range(256)}
    known, number, width = b"", 258, 9
    for byte in data:
        if known + bytes((byte,)) in entries:
            known += bytes((byte,))
            continue
        codes.append((entries[known], width))
        entries[known + bytes((byte,))] = number
        known, number = bytes((byte,)), number + 1
        width = min(max(number - 1, 511).bit_length() + (number - 1 in (511, 1023, 2047)), 12)
        if number == 4095:
            codes.append((256, 12))
            entries = {bytes((byte,)): byte for byte in range(256)}
            number, width = 258, 9
    codes += [(entries[known], width), (257, width)] if known else [(257, width)]
    return in_bits(codes)


def lzw_zeros(rounds: int) -> bytes:
    """Seven million zeros a round: each code stands for one zero more than the last."""
    numbers = (0, *range(258, 4_093))
    widths = [(258 + max(place - 1, 0) + 1).bit_length() for place in range(len(numbers))]
    return in_bits([(256, 9), *[*zip(numbers, widths, strict=True), (256, 12)] * rounds])


def in_bits(codes: list[tuple[int, int]]) -> bytes:
    bits = "".join(f"{code:0{width}b}" for code, width in codes)
    return bytes(int(bits[place : place + 8].ljust(8, "0"), 2) for place in range(0, len(bits), 8))


@settings(deadline=None)
@given(st.lists(st.tuples(st.binary(min_size=1, max_size=3), st.integers(1, 3_000)), min_size=1, max_size=5))
def test_lzw_is_weighed_to_the_byte(stretches: list[tuple[bytes, int]]) -> None:
    data = b"".join(part * count for part, count in stretches)
    assert lzw_size(lzw_packed(data)) == len(data)


@given(st.lists(st.one_of(st.integers(1, 128), st.integers(-128, -2)), max_size=30))
def test_run_lengths_are_weighed_to_the_byte(runs: list[int]) -> None:
    packed = b"".join(bytes((n - 1,)) + b"x" * n if n > 0 else bytes((257 + n, 0x20)) for n in runs)
    assert run_length_size(packed + b"\x80") == sum(map(abs, runs))


TOO_MANY = MAX_STREAM_BYTES + 1_000_000


@cache
def flate(size: int = TOO_MANY) -> bytes:
    """So many zeros, packed; made when a test wants them, since packing takes longer than most tests."""
    return zlib.compress(bytes(size), 9)


@cache
def lzw() -> bytes:
    """More zeros than may be, packed the older way."""
    return lzw_zeros(9)


def run_lengths() -> bytes:
    return b"\x81\0" * (TOO_MANY // 128) + b"\x80"


def hexadecimal() -> bytes:
    return flate().hex().encode() + b">"


def ascii85() -> bytes:
    return base64.a85encode(flate()) + b"~>"


@pytest.mark.parametrize(
    ("packed", "dictionary", "heavy"),
    [
        pytest.param(flate, b"/Filter/FlateDecode", True, id="Flate"),
        pytest.param(flate, b"/Filter /Fl", True, id="Flate by its short name"),
        pytest.param(flate, b"/Filter[ /FlateDecode ]", True, id="a list of one"),
        pytest.param(flate, b"/Filter/Fl#61te#44ecode", True, id="a name with escapes"),
        pytest.param(ascii85, b"/Filter[/ASCII85Decode/FlateDecode]", True, id="ASCII85"),
        pytest.param(hexadecimal, b"/Filter[/ASCIIHexDecode/FlateDecode]", True, id="hexadecimal"),
        pytest.param(lzw, b"/Filter/LZWDecode", True, id="LZW"),
        pytest.param(
            lambda: b"\x81\0" * (TOO_MANY // 128) + b"\x80", b"/Filter/RunLengthDecode", True, id="run lengths"
        ),
        pytest.param(lambda: b"x" * 1000, b"/Filter[/LZWDecode/FlateDecode]", True, id="packed twice"),
        pytest.param(flate, b"/Filter/DCTDecode", False, id="a photograph"),
        pytest.param(flate, b"/Subtype /Image/Filter/FlateDecode", False, id="a picture is not unpacked"),
        pytest.param(lambda: flate(9_000_000), b"/Filter/FlateDecode", False, id="a large font"),
    ],
)
def test_a_stream_that_swells_is_known_before_it_is_opened(
    packed: Callable[[], bytes], dictionary: bytes, heavy: bool
) -> None:
    assert is_too_heavy(one_page(stream(packed(), dictionary))) is heavy


READ = """
import json, re, resource, sys
from pathlib import Path
from tracker.errors import UnreadableFile
from tracker.reading import pdf_process, read_document
try:
    told = {"characters": len(read_document("x", Path(sys.argv[1]).read_bytes()).text)}
except UnreadableFile as refused:
    told = {"refused": refused.code.value}
pdf_process.PROCESS.stop()
# Not what getrusage says of this process: that holds the most its parent took before this program was begun.
told["here"] = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
told["there"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
print(json.dumps(told))
"""


def read_elsewhere(content: bytes, folder: Path) -> dict[str, Any]:
    """What came of reading a file, and how much memory it took in that process and in the one for PDF files."""
    path = folder / "x.pdf"
    path.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)], cwd=PROJECT_FOLDER, capture_output=True, text=True, check=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory a process took since it began")
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            lambda: one_page(stream(flate(), b"/Filter/FlateDecode")), id="a page that unpacks to sixty megabytes"
        ),
        pytest.param(
            lambda: one_page(stream(zlib.compress(bytes(900_000_000), 1), b"/Filter 6 0 R"), b"/FlateDecode"),
            id="nine hundred megabytes, the filter named elsewhere",
        ),
        pytest.param(drawn_over_and_over, id="forms that draw each other ten times, twelve deep"),
    ],
)
def test_a_bomb_is_refused_in_little_memory(content: Callable[[], bytes], tmp_path: Path) -> None:
    told = read_elsewhere(content(), tmp_path)
    assert told.get("refused") == RefusalCode.TOO_LARGE
    assert told["here"] < 200_000_000
    assert told["there"] <= MAX_MEMORY_BYTES


def test_a_file_that_takes_too_long_is_refused_and_the_next_one_read() -> None:
    lines = zlib.compress(b"0 0 m 1 1 l S\n" * 1_000_000, 9)
    endless = one_page(stream(lines, b"/Filter/FlateDecode"), pages=MAX_PAGES - 1)
    process = PdfProcess(seconds=0.5)
    with pytest.raises(UnreadableFile) as refused:
        process.read("x", endless)
    assert refused.value.code is RefusalCode.TOO_LARGE
    process._seconds = MAX_SECONDS  # a busy machine may take its time to start another
    assert process.read("x", one_page(stream(WORDS))).text == "Referat af moedet\n"
    process.stop()


def test_a_process_that_was_ended_is_started_again() -> None:
    process = PdfProcess()
    for _ in range(2):
        assert process.read("x", one_page(stream(WORDS))).text == "Referat af moedet\n"
        process.stop()


def test_five_hundred_pages_are_read_and_three_thousand_is_the_end() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for page in range(1, 501):
        for line in range(30):
            canvas.drawString(60, 780 - 20 * line, f"Side {page}, linje {line}: rådet drøftede sagen.")
        canvas.showPage()
    canvas.save()
    document = read_document("x", buffer.getvalue())
    assert len(document.blocks) == 500
    assert document.page_of(document.text.index("Side 500, linje 29")) == 500
    with pytest.raises(UnreadableFile) as refused:
        read_document("x", one_page(stream(WORDS), pages=MAX_PAGES + 1))
    assert (refused.value.code, refused.value.detail) == (RefusalCode.TOO_LARGE, f"{MAX_PAGES + 1} pages")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(one_page(stream(b"[" * 1_000_000)), id="lists in lists on a page"),
        pytest.param(file_of([b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 1_000_000, FONT]), id="lists in lists"),
        pytest.param(file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Kids[2 0 R]/Count 9>>"]), id="pages in a ring"),
        pytest.param(b"%PDF-1.4\n" + b"stream\nendstream" * 200_001 + b"startxref", id="streams without end"),
    ],
)
def test_a_file_without_text_is_refused_with_a_reason(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_document("x", content)
